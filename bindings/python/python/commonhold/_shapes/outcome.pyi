"""What every outcome and every refusal carries."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base

class RefusalKind(Enum):
    """拒绝的种类: one exception class or sealed case each, in every language."""

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

class Mark(Enum):
    """认定标记: the four states a fact can be in. One that nobody has marked stands."""

    ALLOWED = "allowed"
    """认可: it stands as it is."""
    DISALLOWED = "disallowed"
    """不予认可: it does not stand, by the clause that is cited."""
    UNKNOWN = "unknown"
    """不明: what is needed to judge it is missing."""
    UNRECONCILED = "unreconciled"
    """不符: two figures that must be equal are not."""

class Rounding(Enum):
    """舍入方式: how a fraction of a minor unit is decided. No rule has a silent default."""

    HALF_EVEN = "half_even"
    """四舍六入五成双: to the nearest, a half to the even neighbour."""
    HALF_UP = "half_up"
    """四舍五入: to the nearest, a half away from zero."""
    DOWN = "down"
    """舍去: towards zero, whatever is cut off."""
    UP = "up"
    """进一: away from zero."""

@disjoint_base
class Value:
    """数值: the closed list of what a step, a warning, a finding or a refusal can carry."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ValueText(Value):
    """What somebody typed: a key, a name, a reason. It is said as it stands."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: str,
    ) -> ValueText: ...
    def __replace__(
        self,
        *,
        value: str = ...,
    ) -> ValueText: ...
    @property
    def value(self) -> str:
        """The words."""

@final
class ValueWord(Value):
    """A word of the rules: a policy, a cost item, a verdict. It is said in the reader's language."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: str,
    ) -> ValueWord: ...
    def __replace__(
        self,
        *,
        value: str = ...,
    ) -> ValueWord: ...
    @property
    def value(self) -> str:
        """The word."""

@final
class ValueCount(Value):
    """How many of something."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: int,
    ) -> ValueCount: ...
    def __replace__(
        self,
        *,
        value: int = ...,
    ) -> ValueCount: ...
    @property
    def value(self) -> int:
        """The count, as decimal text in files."""

@final
class ValueAmount(Value):
    """Money."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Decimal | int,
    ) -> ValueAmount: ...
    def __replace__(
        self,
        *,
        value: Decimal | int = ...,
    ) -> ValueAmount: ...
    @property
    def value(self) -> Decimal:
        """The sum."""

@final
class ValueArea(Value):
    """Square metres."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Decimal | int,
    ) -> ValueArea: ...
    def __replace__(
        self,
        *,
        value: Decimal | int = ...,
    ) -> ValueArea: ...
    @property
    def value(self) -> Decimal:
        """The area."""

@final
class ValueRatio(Value):
    """An exact number: a fraction, a weight, a score."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | Decimal | int,
    ) -> ValueRatio: ...
    def __replace__(
        self,
        *,
        value: Fraction | Decimal | int = ...,
    ) -> ValueRatio: ...
    @property
    def value(self) -> Fraction:
        """The number."""

@final
class ValueWide(Value):
    """An exact fraction of any length: a price of a selection."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: Fraction | int,
    ) -> ValueWide: ...
    def __replace__(
        self,
        *,
        value: Fraction | int = ...,
    ) -> ValueWide: ...
    @property
    def value(self) -> Fraction:
        """The number."""

@final
class ValueDay(Value):
    """A day."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: date,
    ) -> ValueDay: ...
    def __replace__(
        self,
        *,
        value: date = ...,
    ) -> ValueDay: ...
    @property
    def value(self) -> date:
        """The day."""

@final
class ValueMoment(Value):
    """A moment, as the clock on the wall shows it."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: datetime,
    ) -> ValueMoment: ...
    def __replace__(
        self,
        *,
        value: datetime = ...,
    ) -> ValueMoment: ...
    @property
    def value(self) -> datetime:
        """The moment with the offset of the place."""

@final
class ValueFlag(Value):
    """Yes or no."""

    __match_args__ = ("value",)
    def __new__(
        cls,
        *,
        value: bool,
    ) -> ValueFlag: ...
    def __replace__(
        self,
        *,
        value: bool = ...,
    ) -> ValueFlag: ...
    @property
    def value(self) -> bool:
        """Whether it holds."""

@final
class ValueUnknown(Value):
    """不明: nobody has said."""

    __match_args__ = ()
    def __new__(cls) -> ValueUnknown: ...
    def __replace__(self) -> ValueUnknown: ...

@final
class ValueAbsent(Value):
    """无: there is none: no cap is agreed, no mark was given."""

    __match_args__ = ()
    def __new__(cls) -> ValueAbsent: ...
    def __replace__(self) -> ValueAbsent: ...

@final
class Place:
    """Where in a text something stands."""

    __match_args__ = ("file", "line", "column", "sheet")
    def __new__(
        cls,
        *,
        file: str,
        line: int,
        column: int,
        sheet: str | None = ...,
    ) -> Place: ...
    def __replace__(
        self,
        *,
        file: str = ...,
        line: int = ...,
        column: int = ...,
        sheet: str | None = ...,
    ) -> Place: ...
    @property
    def file(self) -> str:
        """The name the caller gave the text."""
    @property
    def line(self) -> int:
        """The line, from 1."""
    @property
    def column(self) -> int:
        """The column in characters, from 1."""
    @property
    def sheet(self) -> str | None:
        """The sheet of a workbook."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Citation:
    """依据: where a rule says what it says."""

    __match_args__ = ("source", "clause", "in_force")
    def __new__(
        cls,
        *,
        source: str,
        clause: str,
        in_force: date | None = ...,
    ) -> Citation: ...
    def __replace__(
        self,
        *,
        source: str = ...,
        clause: str = ...,
        in_force: date | None = ...,
    ) -> Citation: ...
    @property
    def source(self) -> str:
        """The statute, contract, covenant or rule page."""
    @property
    def clause(self) -> str:
        """The article, section or clause in it; may be empty for a whole page."""
    @property
    def in_force(self) -> date | None:
        """The first day on which the cited text is in force, where that is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Currency:
    """币种: the code of a currency and how many minor digits it has. One for each compound."""

    __match_args__ = ("code", "minor_digits")
    def __new__(
        cls,
        *,
        code: str,
        minor_digits: int,
    ) -> Currency: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        minor_digits: int = ...,
    ) -> Currency: ...
    @property
    def code(self) -> str:
        """ISO 4217 code, such as `CNY`."""
    @property
    def minor_digits(self) -> int:
        """Minor digits: 2 for fen, 0 for yen, 3 for dinars."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Finding:
    """认定: one fact, how it stands, and the clause.

    `code` is the key of its sentence in the catalogue; `values` fill the slots."""

    __match_args__ = ("code", "mark", "at", "values", "citation")
    def __new__(
        cls,
        *,
        code: str,
        mark: Mark,
        at: str,
        values: Sequence[Named],
        citation: Citation | None = ...,
    ) -> Finding: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        mark: Mark = ...,
        at: str = ...,
        values: Sequence[Named] = ...,
        citation: Citation | None = ...,
    ) -> Finding: ...
    @property
    def code(self) -> str:
        """`room.finding`, stable."""
    @property
    def mark(self) -> Mark:
        """How the fact stands."""
    @property
    def at(self) -> str:
        """What it is about: the key of a unit, an owner, an item or a posting, or the name of a figure; empty where the
        whole is meant."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What the sentence names."""
    @property
    def citation(self) -> Citation | None:
        """The clause that makes it a finding, where one speaks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Named:
    """A value with the name it has in its sentence."""

    __match_args__ = ("name", "value")
    def __new__(
        cls,
        *,
        name: str,
        value: Value,
    ) -> Named: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        value: Value = ...,
    ) -> Named: ...
    @property
    def name(self) -> str:
        """The name, as it stands between braces in the catalogue of sentences."""
    @property
    def value(self) -> Value:
        """The value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OutcomeWarning:
    """提示: something a reader of the outcome must know that does not change its value."""

    __match_args__ = ("code", "values", "citation")
    def __new__(
        cls,
        *,
        code: str,
        values: Sequence[Named],
        citation: Citation | None = ...,
    ) -> OutcomeWarning: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        values: Sequence[Named] = ...,
        citation: Citation | None = ...,
    ) -> OutcomeWarning: ...
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

@final
class Period:
    """期间: the days from `from` up to, and without, `to`."""

    __match_args__ = ("from_", "to")
    def __new__(
        cls,
        *,
        from_: date,
        to: date,
    ) -> Period: ...
    def __replace__(
        self,
        *,
        from_: date = ...,
        to: date = ...,
    ) -> Period: ...
    @property
    def from_(self) -> date:
        """The first day that belongs to it."""
    @property
    def to(self) -> date:
        """The first day that no longer does."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Step:
    """步骤: one thing a rule did, in legal order, with the clause it follows."""

    __match_args__ = ("code", "values", "citation")
    def __new__(
        cls,
        *,
        code: str,
        values: Sequence[Named],
        citation: Citation,
    ) -> Step: ...
    def __replace__(
        self,
        *,
        code: str = ...,
        values: Sequence[Named] = ...,
        citation: Citation = ...,
    ) -> Step: ...
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
