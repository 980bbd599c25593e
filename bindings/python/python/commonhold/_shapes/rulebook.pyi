"""Dated rulebooks, layered and checked."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Citation, Finding, OutcomeWarning, Step

class Level(Enum):
    """层级: where a rule comes from, from the highest down."""

    NATIONAL = "national"
    """国家: the law of the whole country."""
    LOCAL = "local"
    """地方: local rules, such as those of a city."""
    COVENANT = "covenant"
    """管理规约、议事规则: the owners' covenant and their rules of procedure."""
    CONTRACT = "contract"
    """物业服务合同: the contract with the manager."""

@disjoint_base
class ParameterValue:
    """参数值: the value of a parameter, with its sort."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ParameterValueRatio(ParameterValue):
    """A fraction, never a decimal or a percentage."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | int,
    ) -> ParameterValueRatio: ...
    def __replace__(
        self,
        *,
        value: Fraction | int = ...,
    ) -> ParameterValueRatio: ...
    @property
    def value(self) -> Fraction:
        """It."""

@final
class ParameterValueNumber(ParameterValue):
    """An exact number."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | Decimal | int,
    ) -> ParameterValueNumber: ...
    def __replace__(
        self,
        *,
        value: Fraction | Decimal | int = ...,
    ) -> ParameterValueNumber: ...
    @property
    def value(self) -> Fraction:
        """It."""

@final
class ParameterValueDays(ParameterValue):
    """Days."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | Decimal | int,
    ) -> ParameterValueDays: ...
    def __replace__(
        self,
        *,
        value: Fraction | Decimal | int = ...,
    ) -> ParameterValueDays: ...
    @property
    def value(self) -> Fraction:
        """How many."""

@final
class ParameterValueMonths(ParameterValue):
    """Months."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | Decimal | int,
    ) -> ParameterValueMonths: ...
    def __replace__(
        self,
        *,
        value: Fraction | Decimal | int = ...,
    ) -> ParameterValueMonths: ...
    @property
    def value(self) -> Fraction:
        """How many."""

@final
class ParameterValueChoice(ParameterValue):
    """One of a closed list."""

    __match_args__ = ("value", "among")
    def __new__(
        cls,
        *,
        value: str,
        among: Sequence[str],
    ) -> ParameterValueChoice: ...
    def __replace__(
        self,
        *,
        value: str = ...,
        among: Sequence[str] = ...,
    ) -> ParameterValueChoice: ...
    @property
    def value(self) -> str:
        """Which."""
    @property
    def among(self) -> tuple[str, ...]:
        """The list."""

@final
class ParameterValueFlag(ParameterValue):
    """Yes or no."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: bool,
    ) -> ParameterValueFlag: ...
    def __replace__(
        self,
        *,
        value: bool = ...,
    ) -> ParameterValueFlag: ...
    @property
    def value(self) -> bool:
        """Whether."""

@final
class ParameterValueList(ParameterValue):
    """Several words, such as the items a fund may be spent on."""

    __match_args__ = ("items",)
    def __new__(
        cls,
        *,
        items: Sequence[str],
    ) -> ParameterValueList: ...
    def __replace__(
        self,
        *,
        items: Sequence[str] = ...,
    ) -> ParameterValueList: ...
    @property
    def items(self) -> tuple[str, ...]:
        """They."""

@final
class BookMistake:
    """错处: one mistake of a book, and where it stands."""

    __match_args__ = ("code", "sentence", "line", "column")
    def __new__(
        cls,
        *,
        code: str,
        sentence: str,
        line: int,
        column: int,
    ) -> BookMistake: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        sentence: str = ...,
        line: int = ...,
        column: int = ...,
    ) -> BookMistake: ...
    @property
    def code(self) -> str:
        """`rulebook.ground`: the code of the refusal when the book is used."""
    @property
    def sentence(self) -> str:
        """The sentence in English."""
    @property
    def line(self) -> int:
        """The line, from 1; 0 where the whole text is meant."""
    @property
    def column(self) -> int:
        """The column in characters, from 1; 0 where the whole text is meant."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BookMistakes:
    """规则册的错处: every mistake of a book."""

    __match_args__ = ("sound", "mistakes")
    def __new__(
        cls,
        *,
        sound: bool,
        mistakes: Sequence[BookMistake],
    ) -> BookMistakes: ...
    def __replace__(
        self,
        *,
        sound: bool = ...,
        mistakes: Sequence[BookMistake] = ...,
    ) -> BookMistakes: ...
    @property
    def sound(self) -> bool:
        """Whether there are none."""
    @property
    def mistakes(self) -> tuple[BookMistake, ...]:
        """Every mistake, in the order of the text."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BookText:
    """规则册的文字: a book, or a layer, as it is written."""

    __match_args__ = ("rulebook",)
    def __new__(
        cls,
        *,
        rulebook: str,
    ) -> BookText: ...
    def __replace__(
        self,
        *,
        rulebook: str = ...,
    ) -> BookText: ...
    @property
    def rulebook(self) -> str:
        """The TOML text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CheckedRulebook:
    """核对结果: what stands. Every conflict is a finding of the outcome, with both citations."""

    __match_args__ = ("sound", "parameters", "procedures")
    def __new__(
        cls,
        *,
        sound: bool,
        parameters: Sequence[Effective],
        procedures: Sequence[str],
    ) -> CheckedRulebook: ...
    def __replace__(
        self,
        *,
        sound: bool = ...,
        parameters: Sequence[Effective] = ...,
        procedures: Sequence[str] = ...,
    ) -> CheckedRulebook: ...
    @property
    def sound(self) -> bool:
        """Whether nothing conflicts."""
    @property
    def parameters(self) -> tuple[Effective, ...]:
        """The parameters in force on the day, by id."""
    @property
    def procedures(self) -> tuple[str, ...]:
        """The ids of the procedures in force on the day."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Effective:
    """生效参数: a parameter as it stands after every layer."""

    __match_args__ = ("id", "about", "value", "typed", "bounds", "level", "citation", "evidence", "raise_", "lower", "replace")
    def __new__(
        cls,
        *,
        id: str,
        about: str,
        value: str,
        typed: ParameterValue,
        bounds: str,
        level: Level,
        citation: Citation,
        evidence: Sequence[str],
        raise_: Sequence[Level],
        lower: Sequence[Level],
        replace: Sequence[Level],
    ) -> Effective: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        about: str = ...,
        value: str = ...,
        typed: ParameterValue = ...,
        bounds: str = ...,
        level: Level = ...,
        citation: Citation = ...,
        evidence: Sequence[str] = ...,
        raise_: Sequence[Level] = ...,
        lower: Sequence[Level] = ...,
        replace: Sequence[Level] = ...,
    ) -> Effective: ...
    @property
    def id(self) -> str:
        """The id."""
    @property
    def about(self) -> str:
        """What it is."""
    @property
    def value(self) -> str:
        """The value, as text."""
    @property
    def typed(self) -> ParameterValue:
        """The value with its sort."""
    @property
    def bounds(self) -> str:
        """Between which values it may move, in words such as `>= 2/3, <= 1`; `-` where nothing bounds it."""
    @property
    def level(self) -> Level:
        """The level that set it last."""
    @property
    def citation(self) -> Citation:
        """The clause that set it last."""
    @property
    def evidence(self) -> tuple[str, ...]:
        """The facts that a value other than the highest layer's demands."""
    @property
    def raise_(self) -> tuple[Level, ...]:
        """The levels that may make it larger."""
    @property
    def lower(self) -> tuple[Level, ...]:
        """The levels that may make it smaller."""
    @property
    def replace(self) -> tuple[Level, ...]:
        """The levels that may put any other in its place."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MatterAnswer:
    """事项的规则: the class of a matter, how it is decided, and where it says so."""

    __match_args__ = ("matter", "item", "about", "class_", "procedure", "quorum", "pass_", "stages", "citation", "procedure_citation")
    def __new__(
        cls,
        *,
        matter: str,
        item: int | None = ...,
        about: str,
        class_: str | None = ...,
        procedure: str,
        quorum: str | None = ...,
        pass_: str,
        stages: Sequence[str],
        citation: Citation,
        procedure_citation: Citation,
    ) -> MatterAnswer: ...
    def __replace__(
        self,
        *,
        matter: str = ...,
        item: int | None = ...,
        about: str = ...,
        class_: str | None = ...,
        procedure: str = ...,
        quorum: str | None = ...,
        pass_: str = ...,
        stages: Sequence[str] = ...,
        citation: Citation = ...,
        procedure_citation: Citation = ...,
    ) -> MatterAnswer: ...
    @property
    def matter(self) -> str:
        """Its id."""
    @property
    def item(self) -> int | None:
        """The number of its item."""
    @property
    def about(self) -> str:
        """What it is."""
    @property
    def class_(self) -> str | None:
        """Its class."""
    @property
    def procedure(self) -> str:
        """The procedure that decides it."""
    @property
    def quorum(self) -> str | None:
        """The required participation of the first stage, as it stands in the book."""
    @property
    def pass_(self) -> str:
        """What must hold to pass, as it stands in the book."""
    @property
    def stages(self) -> tuple[str, ...]:
        """The stages, in order."""
    @property
    def citation(self) -> Citation:
        """The clause of the matter."""
    @property
    def procedure_citation(self) -> Citation:
        """The clause of the procedure."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MatterFacts:
    """事项事实: which matter, of which book, on which day."""

    __match_args__ = ("book", "rulebook", "on", "matter", "layers")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        on: date,
        matter: str,
        layers: Sequence[str] = ...,
    ) -> MatterFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        on: date = ...,
        matter: str = ...,
        layers: Sequence[str] = ...,
    ) -> MatterFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def matter(self) -> str:
        """The id of the matter, or the number of its item as text."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RulebookFacts:
    """核对事实: a book, its layers, and a day."""

    __match_args__ = ("book", "rulebook", "on", "layers")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        on: date,
        layers: Sequence[str] = ...,
    ) -> RulebookFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        on: date = ...,
        layers: Sequence[str] = ...,
    ) -> RulebookFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BookMistakesOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `BookMistakes`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: BookMistakes,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> BookMistakesOutcome: ...
    def __replace__(
        self,
        *,
        value: BookMistakes = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> BookMistakesOutcome: ...
    @property
    def value(self) -> BookMistakes:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CheckedRulebookOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `CheckedRulebook`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: CheckedRulebook,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> CheckedRulebookOutcome: ...
    def __replace__(
        self,
        *,
        value: CheckedRulebook = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> CheckedRulebookOutcome: ...
    @property
    def value(self) -> CheckedRulebook:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MatterAnswerOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `MatterAnswer`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: MatterAnswer,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> MatterAnswerOutcome: ...
    def __replace__(
        self,
        *,
        value: MatterAnswer = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> MatterAnswerOutcome: ...
    @property
    def value(self) -> MatterAnswer:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def book_mistakes(facts: BookText, *, steps: bool = True) -> BookMistakesOutcome:
    """规则册的错处: every mistake of a book in one run, where using the book would refuse the first.

    Raises:
        Refusal: None: a text that is no book at all has that mistake.
    """

def check_rulebook(
    facts: RulebookFacts,
    *,
    steps: bool = True,
) -> CheckedRulebookOutcome:
    """核对规则册: every conflict between the layers of a book, and the parameters that stand.

    Raises:
        Refusal: The grounds of `RulebookRefusal` for texts that cannot be read.
    """

def matter(facts: MatterFacts, *, steps: bool = True) -> MatterAnswerOutcome:
    """事项: the class of a matter, how it is decided, and where it says so.

    Raises:
        Refusal: `rulebook.unknown_matter`, `rulebook.not_in_force`, and what a book's reading refuses.
    """

def book_text_from_json(text: str) -> BookText:
    """Read `BookText` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def book_text_to_json(facts: BookText) -> str:
    """The canonical JSON of `BookText`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def rulebook_facts_from_json(text: str) -> RulebookFacts:
    """Read `RulebookFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def rulebook_facts_to_json(facts: RulebookFacts) -> str:
    """The canonical JSON of `RulebookFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def matter_facts_from_json(text: str) -> MatterFacts:
    """Read `MatterFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def matter_facts_to_json(facts: MatterFacts) -> str:
    """The canonical JSON of `MatterFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def book_mistakes_outcome_to_json(outcome: BookMistakesOutcome) -> str:
    """The canonical JSON of an outcome of `BookMistakes`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def book_mistakes_outcome_from_json(text: str) -> BookMistakesOutcome:
    """Read an outcome of `BookMistakes` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def checked_rulebook_outcome_to_json(outcome: CheckedRulebookOutcome) -> str:
    """The canonical JSON of an outcome of `CheckedRulebook`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def checked_rulebook_outcome_from_json(text: str) -> CheckedRulebookOutcome:
    """Read an outcome of `CheckedRulebook` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def matter_answer_outcome_to_json(outcome: MatterAnswerOutcome) -> str:
    """The canonical JSON of an outcome of `MatterAnswer`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def matter_answer_outcome_from_json(text: str) -> MatterAnswerOutcome:
    """Read an outcome of `MatterAnswer` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
