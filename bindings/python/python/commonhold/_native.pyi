# Written by `make stubs` from the list in bindings/shapes/list.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final

from typing_extensions import disjoint_base

__all__ = [
    "ApportionFacts",
    "Apportionment",
    "ApportionmentOutcome",
    "Citation",
    "Method",
    "Named",
    "Part",
    "Place",
    "RefusalKind",
    "Step",
    "Ties",
    "Value",
    "ValueAmount",
    "ValueArea",
    "ValueCount",
    "ValueDay",
    "ValueFlag",
    "ValueRatio",
    "ValueText",
    "Warning",
    "Weighted",
    "apportion",
    "apportion_facts_from_json",
    "apportionment_outcome_to_json",
    "rules",
    "run",
    "sentence",
]

@disjoint_base
class Value:
    """What a step, a warning or a refusal can carry: a closed list."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ValueText(Value):
    """Words: a key, a name, a policy."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: str) -> ValueText: ...
    @property
    def value(self) -> str:
        """The words."""

@final
class ValueCount(Value):
    """How many of something."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: int) -> ValueCount: ...
    @property
    def value(self) -> int:
        """The count."""

@final
class ValueAmount(Value):
    """Money."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Decimal | int) -> ValueAmount: ...
    @property
    def value(self) -> Decimal:
        """The sum."""

@final
class ValueArea(Value):
    """Square metres."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Decimal | int) -> ValueArea: ...
    @property
    def value(self) -> Decimal:
        """The area."""

@final
class ValueRatio(Value):
    """An exact number: a fraction, a weight, a score."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | Decimal | int) -> ValueRatio: ...
    @property
    def value(self) -> Fraction:
        """The number."""

@final
class ValueDay(Value):
    """A day."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: date) -> ValueDay: ...
    @property
    def value(self) -> date:
        """The day."""

@final
class ValueFlag(Value):
    """Yes or no."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: bool) -> ValueFlag: ...
    @property
    def value(self) -> bool:
        """Whether it holds."""

class RefusalKind(Enum):
    """What sort of refusal it is."""

    MALFORMED = "malformed"
    """The input cannot be read."""
    LOSSY = "lossy"
    """Reading the input would lose digits."""
    OUT_OF_RANGE = "out_of_range"
    """A number is outside what the rule or the type can hold."""
    MISSING = "missing"
    """Something the rule needs was not given and cannot be left open."""
    UNKNOWN = "unknown"
    """Something is named that does not exist."""
    DUPLICATE = "duplicate"
    """Something that must be unique is given twice."""
    CONTRADICTION = "contradiction"
    """Facts contradict each other."""
    NOT_IN_FORCE = "not_in_force"
    """The edition is not in force on the day."""
    UNDERCUT = "undercut"
    """A lower layer of rules undercuts a mandatory one."""
    LIMIT = "limit"
    """The input is larger or deeper than the stated limit."""

@final
class Citation:
    """Where a rule says what it says."""

    __match_args__ = ("source", "clause", "in_force")
    def __new__(cls, *, source: str, clause: str, in_force: date | None = ...) -> Citation: ...
    @property
    def source(self) -> str:
        """The statute, contract, covenant or rule page."""
    @property
    def clause(self) -> str:
        """The article, section or clause in it; empty for a whole page."""
    @property
    def in_force(self) -> date | None:
        """The first day on which the cited text is in force, where that is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Named:
    """A value with the name it has in its sentence."""

    __match_args__ = ("name", "value")
    def __new__(cls, *, name: str, value: Value) -> Named: ...
    @property
    def name(self) -> str:
        """The name, as it stands between braces in the catalogue of sentences."""
    @property
    def value(self) -> Value:
        """The value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Step:
    """One thing a rule did, in legal order, with the clause it follows."""

    __match_args__ = ("code", "values", "citation")
    def __new__(cls, *, code: str, values: Sequence[Named], citation: Citation) -> Step: ...
    @property
    def code(self) -> str:
        """`room.step`, stable; the key of its sentence in both languages."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What went in, and last what came out."""
    @property
    def citation(self) -> Citation:
        """The clause followed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Warning:
    """Something a reader of the outcome must know that does not change its value."""

    __match_args__ = ("code", "values", "citation")
    def __new__(cls, *, code: str, values: Sequence[Named], citation: Citation | None = ...) -> Warning: ...
    @property
    def code(self) -> str:
        """`room.warning`, stable; the key of its sentence in both languages."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What it is about."""
    @property
    def citation(self) -> Citation | None:
        """The clause that makes it worth saying, where there is one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Place:
    """Where in a text something stands."""

    __match_args__ = ("file", "line", "column")
    def __new__(cls, *, file: str, line: int, column: int) -> Place: ...
    @property
    def file(self) -> str:
        """The name the caller gave the text."""
    @property
    def line(self) -> int:
        """The line, from 1."""
    @property
    def column(self) -> int:
        """The column in characters, from 1."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

class Method(Enum):
    """The named rules by which a total is divided."""

    LARGEST_REMAINDER = "largest_remainder"
    """Everyone gets the whole minor units of the exact share; what is left goes one unit each to the
    largest remainders."""

class Ties(Enum):
    """What decides between parties that are exactly level."""

    KEY = "key"
    """The lowest key in UTF-8 byte order wins."""
    ERROR = "error"
    """A tie that matters is refused, with the parties that are level."""
    LOTS = "lots"
    """Lots were drawn by people; their order is an input."""

@final
class Weighted:
    """One party and its weight."""

    __match_args__ = ("key", "weight")
    def __new__(cls, *, key: str, weight: Fraction | Decimal | int) -> Weighted: ...
    @property
    def key(self) -> str:
        """A stable key. Results depend on it, never on the order of the list."""
    @property
    def weight(self) -> Fraction:
        """An exact weight; zero never receives."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ApportionFacts:
    """A total and the parties that share it."""

    __match_args__ = ("total", "minor_digits", "method", "ties", "lots", "weights")
    def __new__(cls, *, total: Decimal | int, minor_digits: int, method: Method, ties: Ties = ..., lots: Sequence[str] = ..., weights: Sequence[Weighted]) -> ApportionFacts: ...
    @property
    def total(self) -> Decimal:
        """What is shared; may be negative."""
    @property
    def minor_digits(self) -> int:
        """Digits of the smallest unit: 2 for fen, 0 for things that cannot be divided."""
    @property
    def method(self) -> Method:
        """The rule."""
    @property
    def ties(self) -> Ties:
        """What decides between parties that are exactly level."""
    @property
    def lots(self) -> tuple[str, ...]:
        """The keys in the order in which lots were drawn, first drawn first; only with `lots`."""
    @property
    def weights(self) -> tuple[Weighted, ...]:
        """The parties, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Part:
    """One party's part."""

    __match_args__ = ("key", "amount")
    def __new__(cls, *, key: str, amount: Decimal | int) -> Part: ...
    @property
    def key(self) -> str:
        """The party."""
    @property
    def amount(self) -> Decimal:
        """What it gets; the parts sum to the total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Apportionment:
    """The parts, and what one party needs to check its own."""

    __match_args__ = ("total", "total_weight", "left_over", "cut_off", "level", "parts")
    def __new__(cls, *, total: Decimal | int, total_weight: Fraction | Decimal | int, left_over: int, cut_off: Fraction | Decimal | int | None = ..., level: Sequence[str], parts: Sequence[Part]) -> Apportionment: ...
    @property
    def total(self) -> Decimal:
        """What was shared."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of all weights."""
    @property
    def left_over(self) -> int:
        """How many minor units were left after the whole units of every exact share."""
    @property
    def cut_off(self) -> Fraction | None:
        """The remainder at which the left-over units ended, as a part of one minor unit: a larger one
    received, a smaller one did not."""
    @property
    def level(self) -> tuple[str, ...]:
        """The parties that were exactly level at the cut-off when not all of them could receive."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """Each party's part, sorted by key."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ApportionmentOutcome:
    """What a rule decided, how, and what to mind: an outcome of `Apportionment`."""

    __match_args__ = ("value", "steps", "warnings")
    def __new__(cls, *, value: Apportionment, steps: Sequence[Step], warnings: Sequence[Warning]) -> ApportionmentOutcome: ...
    @property
    def value(self) -> Apportionment:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def apportion(facts: ApportionFacts, *, steps: bool = True) -> ApportionmentOutcome:
    """Shares a total over exact weights so that the parts sum to it."""

def apportion_facts_from_json(text: str) -> ApportionFacts:
    """Read `ApportionFacts` from JSON, strictly."""

def apportionment_outcome_to_json(outcome: ApportionmentOutcome) -> str:
    """The canonical JSON of an outcome of `Apportionment`."""

def run(rule: str, given: str, *, steps: bool = True) -> str:
    """Ask a rule by name: its facts as JSON in, the outcome as canonical JSON out."""
def rules() -> list[str]:
    """The names of every rule that `run` knows."""
def sentence(code: str, values: Sequence[Named], *, language: str = "en") -> str:
    """The sentence of a step, a warning or a refusal in a language of the catalogue: `en` or `zh-CN`."""
def _typed_rules() -> list[tuple[str, str, str]]: ...
