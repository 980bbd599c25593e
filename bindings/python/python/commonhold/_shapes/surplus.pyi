"""Who bears a surplus or a deficit."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.apportion import Part, Ties
from commonhold._shapes.outcome import Currency, Finding, OutcomeWarning, Period, Step
from commonhold._shapes.roll import Roll

class Receives(Enum):
    """是否分得余下单位: whether the share has one of the left-over minor units."""

    YES = "yes"
    """The remainder is above the cut-off, or at it with room for all or for one of this place."""
    NO = "no"
    """The remainder is below the cut-off, or at it behind those who received, or there is none."""
    BY_TIE = "by_tie"
    """Exactly at the cut-off with too few units for all: the key or the lots decided, and one's place is not told."""

class ShareBasis(Enum):
    """分摊依据: the measure by which surplus and deficit are borne."""

    AREA = "area"
    """专有部分面积: the measure where nothing, or nothing clear, is agreed."""
    CHARGES_BILLED = "charges_billed"
    """应收: what the unit was billed in the period, as agreed."""
    CHARGES_PAID = "charges_paid"
    """实收: what was paid for the unit in the period, as agreed."""
    HEADS = "heads"
    """人数: one part for each owner after merging, spread evenly over the owner's units."""
    CLASS_AREA = "class_area"
    """用途系数 × 面积: the factor of the unit's class times its area, as agreed."""

class Transfer(Enum):
    """权属变更: who gets or owes a unit's part when the unit changed hands."""

    FOLLOWS_UNIT = "follows_unit"
    """随房走: whoever holds the unit on the day of settlement; where that day is not told, the latest holder known,
    also one who came after the period, unless it had left before the period ended."""
    PRORATA_BY_DAYS = "prorata_by_days"
    """按日分摊: each holder by the days of the period it held the unit."""
    OWNER_ON_RECORD_DATE = "owner_on_record_date"
    """登记日业主: whoever held the unit on the record date."""

class Treatment(Enum):
    """处置方式: what is done with a surplus or a deficit; always a decision of the owners."""

    REFUND = "refund"
    """退还: paid out to the owners."""
    CARRY = "carry"
    """结转: carried to the next period's fund."""
    OFFSET = "offset"
    """抵扣: booked against each owner's next fee."""
    TO_FUND = "to_fund"
    """转入专项维修资金: moved to the maintenance fund."""
    SPECIAL_ASSESSMENT = "special_assessment"
    """补交: collected from the owners; only for a deficit."""

@final
class ClassFactor:
    """用途系数: how much a square metre of a class of use weighs."""

    __match_args__ = ("class_", "factor")
    def __new__(
        cls,
        *,
        class_: str,
        factor: Fraction | Decimal | int,
    ) -> ClassFactor: ...
    def __replace__(
        self,
        *,
        class_: str = ...,
        factor: Fraction | Decimal | int = ...,
    ) -> ClassFactor: ...
    @property
    def class_(self) -> str:
        """The class, as the units name it."""
    @property
    def factor(self) -> Fraction:
        """Its factor; zero weighs nothing."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Conservation:
    """守恒: the sums a reader can add up; the first three are equal, and net and set-off make lines."""

    __match_args__ = ("parts", "treatments", "lines", "set_off", "net", "holds")
    def __new__(
        cls,
        *,
        parts: Decimal | int,
        treatments: Decimal | int,
        lines: Decimal | int,
        set_off: Decimal | int,
        net: Decimal | int,
        holds: bool,
    ) -> Conservation: ...
    def __replace__(
        self,
        *,
        parts: Decimal | int = ...,
        treatments: Decimal | int = ...,
        lines: Decimal | int = ...,
        set_off: Decimal | int = ...,
        net: Decimal | int = ...,
        holds: bool = ...,
    ) -> Conservation: ...
    @property
    def parts(self) -> Decimal:
        """The sum of the units' parts."""
    @property
    def treatments(self) -> Decimal:
        """The sum of the treatments."""
    @property
    def lines(self) -> Decimal:
        """The sum of the lines before set-off."""
    @property
    def set_off(self) -> Decimal:
        """The sum of what was set off."""
    @property
    def net(self) -> Decimal:
        """The sum of the lines after set-off."""
    @property
    def holds(self) -> bool:
        """Whether all of it meets the total; a draft without parts does not."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Debt:
    """欠费: what an owner owes the same fund and is due."""

    __match_args__ = ("owner", "unit", "amount", "mutual", "undisputed")
    def __new__(
        cls,
        *,
        owner: str,
        unit: str,
        amount: Decimal | int,
        mutual: bool = ...,
        undisputed: bool = ...,
    ) -> Debt: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        unit: str = ...,
        amount: Decimal | int = ...,
        mutual: bool = ...,
        undisputed: bool = ...,
    ) -> Debt: ...
    @property
    def owner(self) -> str:
        """Who owes it; never the unit."""
    @property
    def unit(self) -> str:
        """The unit it arose from."""
    @property
    def amount(self) -> Decimal:
        """How much is due."""
    @property
    def mutual(self) -> bool:
        """互负: whether owner and fund owe each other. A debt to anyone else is never set off."""
    @property
    def undisputed(self) -> bool:
        """无争议: whether the owner does not dispute it. A disputed debt is never set off."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DebtLeft:
    """抵销结果: what became of one debt."""

    __match_args__ = ("owner", "unit", "amount", "set_off", "left")
    def __new__(
        cls,
        *,
        owner: str,
        unit: str,
        amount: Decimal | int,
        set_off: Decimal | int,
        left: Decimal | int,
    ) -> DebtLeft: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        unit: str = ...,
        amount: Decimal | int = ...,
        set_off: Decimal | int = ...,
        left: Decimal | int = ...,
    ) -> DebtLeft: ...
    @property
    def owner(self) -> str:
        """Who owes it."""
    @property
    def unit(self) -> str:
        """The unit it arose from."""
    @property
    def amount(self) -> Decimal:
        """How much was due."""
    @property
    def set_off(self) -> Decimal:
        """How much was set off."""
    @property
    def left(self) -> Decimal:
        """How much is still due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Excluded:
    """不参与单元: a unit that is left out of both the parts and the denominator, and why."""

    __match_args__ = ("unit", "reason")
    def __new__(
        cls,
        *,
        unit: str,
        reason: str,
    ) -> Excluded: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        reason: str = ...,
    ) -> Excluded: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def reason(self) -> str:
        """The clause or decision that leaves it out, in words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Holder:
    """权属期间: who held the unit, from a day, up to and without another."""

    __match_args__ = ("owner", "co_owners", "from_", "to")
    def __new__(
        cls,
        *,
        owner: str,
        co_owners: Sequence[str] = ...,
        from_: date | None = ...,
        to: date | None = ...,
    ) -> Holder: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        co_owners: Sequence[str] = ...,
        from_: date | None = ...,
        to: date | None = ...,
    ) -> Holder: ...
    @property
    def owner(self) -> str:
        """The owner's key; of co-owners the one who acts for all of them."""
    @property
    def co_owners(self) -> tuple[str, ...]:
        """其他共有人: the keys of the other co-owners; the part is owed to all of them together."""
    @property
    def from_(self) -> date | None:
        """The first day; absent for one who held the unit before the period began."""
    @property
    def to(self) -> date | None:
        """The first day that no longer belongs to it; absent while it lasts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareBearer:
    """承担单元: one unit with whatever the measure asks for, and who held it."""

    __match_args__ = ("unit", "area", "class_", "billed", "paid", "holders")
    def __new__(
        cls,
        *,
        unit: str,
        area: Decimal | int | None = ...,
        class_: str | None = ...,
        billed: Decimal | int | None = ...,
        paid: Decimal | int | None = ...,
        holders: Sequence[Holder] = ...,
    ) -> ShareBearer: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        area: Decimal | int | None = ...,
        class_: str | None = ...,
        billed: Decimal | int | None = ...,
        paid: Decimal | int | None = ...,
        holders: Sequence[Holder] = ...,
    ) -> ShareBearer: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def area(self) -> Decimal | None:
        """专有部分面积: the area of the unit; absent when unknown, which leaves the outcome a draft."""
    @property
    def class_(self) -> str | None:
        """用途: the class of use, as the class factors name it."""
    @property
    def billed(self) -> Decimal | None:
        """应收: what the unit was billed in the period."""
    @property
    def paid(self) -> Decimal | None:
        """实收: what was paid for the unit in the period."""
    @property
    def holders(self) -> tuple[Holder, ...]:
        """权属期间: who held the unit and when, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareCheck:
    """核对结果: one share recomputed."""

    __match_args__ = ("exact", "whole", "remainder", "receives", "least", "most", "holds")
    def __new__(
        cls,
        *,
        exact: Fraction | Decimal | int,
        whole: Decimal | int,
        remainder: Fraction | Decimal | int,
        receives: Receives,
        least: Decimal | int,
        most: Decimal | int,
        holds: bool | None = ...,
    ) -> ShareCheck: ...
    def __replace__(
        self,
        *,
        exact: Fraction | Decimal | int = ...,
        whole: Decimal | int = ...,
        remainder: Fraction | Decimal | int = ...,
        receives: Receives = ...,
        least: Decimal | int = ...,
        most: Decimal | int = ...,
        holds: bool | None = ...,
    ) -> ShareCheck: ...
    @property
    def exact(self) -> Fraction:
        """The exact share in minor units, never rounded."""
    @property
    def whole(self) -> Decimal:
        """The whole minor units of it, as money."""
    @property
    def remainder(self) -> Fraction:
        """What is left of it, as a part of one minor unit."""
    @property
    def receives(self) -> Receives:
        """Whether one left-over minor unit comes on top."""
    @property
    def least(self) -> Decimal:
        """The share, or the lesser of the two that a tie leaves open (in size)."""
    @property
    def most(self) -> Decimal:
        """The share, or the greater of the two."""
    @property
    def holds(self) -> bool | None:
        """Whether the amount told is right; absent when none was told, and where the place that decides is not known."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareCheckFacts:
    """核对事实: the public numbers of a split and one's own weight."""

    __match_args__ = ("total", "minor_digits", "total_weight", "cut_off", "level", "weight", "amount", "rank", "level_served")
    def __new__(
        cls,
        *,
        total: Decimal | int,
        minor_digits: int = ...,
        total_weight: Fraction | Decimal | int,
        cut_off: Fraction | Decimal | int | None = ...,
        level: bool = ...,
        weight: Fraction | Decimal | int,
        amount: Decimal | int | None = ...,
        rank: int | None = ...,
        level_served: int | None = ...,
    ) -> ShareCheckFacts: ...
    def __replace__(
        self,
        *,
        total: Decimal | int = ...,
        minor_digits: int = ...,
        total_weight: Fraction | Decimal | int = ...,
        cut_off: Fraction | Decimal | int | None = ...,
        level: bool = ...,
        weight: Fraction | Decimal | int = ...,
        amount: Decimal | int | None = ...,
        rank: int | None = ...,
        level_served: int | None = ...,
    ) -> ShareCheckFacts: ...
    @property
    def total(self) -> Decimal:
        """What was shared; below zero for a deficit."""
    @property
    def minor_digits(self) -> int:
        """Digits of the smallest unit."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of all weights, as published."""
    @property
    def cut_off(self) -> Fraction | None:
        """The published cut-off; absent when nothing was left over."""
    @property
    def level(self) -> bool:
        """Whether some who stood exactly at the cut-off did not receive: the published list `level` is
        not empty."""
    @property
    def weight(self) -> Fraction:
        """One's own weight."""
    @property
    def amount(self) -> Decimal | None:
        """The amount to be checked, if one was told."""
    @property
    def rank(self) -> int | None:
        """同余位次: one's place among those who are level, from 1: in the published list `level`, or in the order in which
        lots were drawn among them; only for one who is in that list."""
    @property
    def level_served(self) -> int | None:
        """同余获补数: the published number of those level who received; read only at the cut-off, where not all did."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareFacts:
    """结余分享事实: a surplus or a deficit, its measure and those who bear it."""

    __match_args__ = ("book", "rulebook", "layers", "currency", "total", "period", "basis", "class_factors", "transfer", "record_date", "treatment", "treatments", "ties", "lots", "bearers", "roll", "excluded", "debts", "settled_on")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        currency: Currency = ...,
        total: Decimal | int,
        period: Period,
        basis: ShareBasis | None = ...,
        class_factors: Sequence[ClassFactor] = ...,
        transfer: Transfer | None = ...,
        record_date: date | None = ...,
        treatment: Treatment | None = ...,
        treatments: Sequence[TreatmentShare] = ...,
        ties: Ties = ...,
        lots: Sequence[str] = ...,
        bearers: Sequence[ShareBearer] = ...,
        roll: Roll | None = ...,
        excluded: Sequence[Excluded] = ...,
        debts: Sequence[Debt] = ...,
        settled_on: date | None = ...,
    ) -> ShareFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        currency: Currency = ...,
        total: Decimal | int = ...,
        period: Period = ...,
        basis: ShareBasis | None = ...,
        class_factors: Sequence[ClassFactor] = ...,
        transfer: Transfer | None = ...,
        record_date: date | None = ...,
        treatment: Treatment | None = ...,
        treatments: Sequence[TreatmentShare] = ...,
        ties: Ties = ...,
        lots: Sequence[str] = ...,
        bearers: Sequence[ShareBearer] = ...,
        roll: Roll | None = ...,
        excluded: Sequence[Excluded] = ...,
        debts: Sequence[Debt] = ...,
        settled_on: date | None = ...,
    ) -> ShareFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the agreement speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def currency(self) -> Currency:
        """币种: the currency of the compound; hundredths of one that is not named, when absent."""
    @property
    def total(self) -> Decimal:
        """结余、不足: what is shared, a surplus above zero, a deficit below zero."""
    @property
    def period(self) -> Period:
        """The period the total arose in."""
    @property
    def basis(self) -> ShareBasis | None:
        """分摊依据: the measure of the parts; what the book says, or by area, when absent."""
    @property
    def class_factors(self) -> tuple[ClassFactor, ...]:
        """用途系数: how much each class of use weighs; only with `class_area`."""
    @property
    def transfer(self) -> Transfer | None:
        """权属变更: who gets or owes the part of a unit that changed hands; what the book says, or the part follows the
        unit, when absent."""
    @property
    def record_date(self) -> date | None:
        """登记日: the record date; only with, and needed for, `owner_on_record_date`."""
    @property
    def treatment(self) -> Treatment | None:
        """处置方式: what is done with the whole; without it, and without `treatments`, the total is carried."""
    @property
    def treatments(self) -> tuple[TreatmentShare, ...]:
        """分项处置: several treatments, in the order of the decision; instead of `treatment`."""
    @property
    def ties(self) -> Ties:
        """What decides between units that are exactly level."""
    @property
    def lots(self) -> tuple[str, ...]:
        """Units in the order in which lots were drawn; only with `lots`."""
    @property
    def bearers(self) -> tuple[ShareBearer, ...]:
        """The units: a list, or a map from unit to the rest. With a roll they add only billed and paid."""
    @property
    def roll(self) -> Roll | None:
        """业主名册: units, areas, classes and holders are taken from it."""
    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """不参与单元: the units that are left out of both the parts and the denominator."""
    @property
    def debts(self) -> tuple[Debt, ...]:
        """欠费: the debts that may be set off against refunds."""
    @property
    def settled_on(self) -> date | None:
        """结清日: the day on which the parts are settled, never before the period has ended; only with `follows_unit`, whose
        parts go to whoever holds the unit on it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareLine:
    """应付明细: one owner's part of one unit under one treatment."""

    __match_args__ = ("unit", "owner", "co_owners", "days", "treatment", "gross", "set_off", "net")
    def __new__(
        cls,
        *,
        unit: str,
        owner: str | None = ...,
        co_owners: Sequence[str] = ...,
        days: int | None = ...,
        treatment: Treatment,
        gross: Decimal | int,
        set_off: Decimal | int,
        net: Decimal | int,
    ) -> ShareLine: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        owner: str | None = ...,
        co_owners: Sequence[str] = ...,
        days: int | None = ...,
        treatment: Treatment = ...,
        gross: Decimal | int = ...,
        set_off: Decimal | int = ...,
        net: Decimal | int = ...,
    ) -> ShareLine: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def owner(self) -> str | None:
        """The owner; absent when unknown, and then kept until someone proves title."""
    @property
    def co_owners(self) -> tuple[str, ...]:
        """The other co-owners it is owed to or by."""
    @property
    def days(self) -> int | None:
        """The days of the period it held the unit; only with `prorata_by_days`."""
    @property
    def treatment(self) -> Treatment:
        """What is done with it."""
    @property
    def gross(self) -> Decimal:
        """The part before set-off; below zero for a deficit."""
    @property
    def set_off(self) -> Decimal:
        """What was set off against the owner's own debts."""
    @property
    def net(self) -> Decimal:
        """What is left of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Shares:
    """分享结果: who gets or owes how much, and what one owner needs to check it."""

    __match_args__ = ("total", "basis", "transfer", "total_weight", "left_over", "cut_off", "level", "parts", "at_most", "treatments", "lines", "debts", "set_off", "excluded", "conservation", "level_served")
    def __new__(
        cls,
        *,
        total: Decimal | int,
        basis: ShareBasis,
        transfer: Transfer,
        total_weight: Fraction | Decimal | int,
        left_over: int,
        cut_off: Fraction | Decimal | int | None = ...,
        level: Sequence[str],
        parts: Sequence[Part],
        at_most: Sequence[Part],
        treatments: Sequence[TreatmentTotal],
        lines: Sequence[ShareLine],
        debts: Sequence[DebtLeft],
        set_off: Decimal | int,
        excluded: Sequence[Excluded],
        conservation: Conservation,
        level_served: int,
    ) -> Shares: ...
    def __replace__(
        self,
        *,
        total: Decimal | int = ...,
        basis: ShareBasis = ...,
        transfer: Transfer = ...,
        total_weight: Fraction | Decimal | int = ...,
        left_over: int = ...,
        cut_off: Fraction | Decimal | int | None = ...,
        level: Sequence[str] = ...,
        parts: Sequence[Part] = ...,
        at_most: Sequence[Part] = ...,
        treatments: Sequence[TreatmentTotal] = ...,
        lines: Sequence[ShareLine] = ...,
        debts: Sequence[DebtLeft] = ...,
        set_off: Decimal | int = ...,
        excluded: Sequence[Excluded] = ...,
        conservation: Conservation = ...,
        level_served: int = ...,
    ) -> Shares: ...
    @property
    def total(self) -> Decimal:
        """What was shared."""
    @property
    def basis(self) -> ShareBasis:
        """By what measure."""
    @property
    def transfer(self) -> Transfer:
        """By what rule of transfer."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of the weights of all units that share."""
    @property
    def left_over(self) -> int:
        """How many minor units were left after the whole units of every exact share."""
    @property
    def cut_off(self) -> Fraction | None:
        """The remainder at which the left-over units ended."""
    @property
    def level(self) -> tuple[str, ...]:
        """The units that were exactly level at the cut-off when not all could receive."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """Each unit's part, sorted by unit; empty in a draft whose weights are not all known."""
    @property
    def at_most(self) -> tuple[Part, ...]:
        """In such a draft: what each known unit can get or owe at most, were the unknown ones nothing."""
    @property
    def treatments(self) -> tuple[TreatmentTotal, ...]:
        """The whole by treatment, in the order of the decision."""
    @property
    def lines(self) -> tuple[ShareLine, ...]:
        """Who gets or owes what, by unit, then owner, then treatment in the order decided."""
    @property
    def debts(self) -> tuple[DebtLeft, ...]:
        """What became of the debts, by owner, then unit."""
    @property
    def set_off(self) -> Decimal:
        """The sum of what was set off."""
    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """The units that are left out of parts and denominator."""
    @property
    def conservation(self) -> Conservation:
        """The sums."""
    @property
    def level_served(self) -> int:
        """同余获补数: how many of those level received, the first in their order or in that of the lots; 0 where none are."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TreatmentShare:
    """分项处置: one of several treatments, by amount or by ratio."""

    __match_args__ = ("treatment", "amount", "ratio")
    def __new__(
        cls,
        *,
        treatment: Treatment,
        amount: Decimal | int | None = ...,
        ratio: Fraction | int | None = ...,
    ) -> TreatmentShare: ...
    def __replace__(
        self,
        *,
        treatment: Treatment = ...,
        amount: Decimal | int | None = ...,
        ratio: Fraction | int | None = ...,
    ) -> TreatmentShare: ...
    @property
    def treatment(self) -> Treatment:
        """What is done."""
    @property
    def amount(self) -> Decimal | None:
        """A fixed sum, with the sign of the total; taken off first."""
    @property
    def ratio(self) -> Fraction | None:
        """A part of what the fixed sums leave; without amount and ratio, all of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TreatmentTotal:
    """处置金额: how much of the total goes each way."""

    __match_args__ = ("treatment", "amount")
    def __new__(
        cls,
        *,
        treatment: Treatment,
        amount: Decimal | int,
    ) -> TreatmentTotal: ...
    def __replace__(
        self,
        *,
        treatment: Treatment = ...,
        amount: Decimal | int = ...,
    ) -> TreatmentTotal: ...
    @property
    def treatment(self) -> Treatment:
        """What is done."""
    @property
    def amount(self) -> Decimal:
        """With how much; the treatments sum to the total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ShareCheckOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ShareCheck`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ShareCheck,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ShareCheckOutcome: ...
    def __replace__(
        self,
        *,
        value: ShareCheck = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ShareCheckOutcome: ...
    @property
    def value(self) -> ShareCheck:
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
class SharesOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Shares`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Shares,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> SharesOutcome: ...
    def __replace__(
        self,
        *,
        value: Shares = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> SharesOutcome: ...
    @property
    def value(self) -> Shares:
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

def check_share(facts: ShareCheckFacts, *, steps: bool = True) -> ShareCheckOutcome:
    """核对份额: recomputes one share from public numbers: why 328.29 here and 328.28 there.

    Raises:
        Refusal: `surplus.weight_above_total`, `surplus.no_cut_off`, `surplus.rank_from_one`, `surplus.rank_not_level`,
            `surplus.nobody_served`, `number.zero_denominator` for a total weight
            of zero, `number.negative`, `number.out_of_range`.
    """

def share_surplus(facts: ShareFacts, *, steps: bool = True) -> SharesOutcome:
    """结余或不足由业主享有或承担: shares a surplus or a deficit among the units and their owners.

    The total is above zero for a surplus and below for a deficit; a deficit mirrors a surplus. Every
    amount is exact at the currency's minor digits and all of them sum to the total. What is missing
    makes findings and a draft; only contradictions are refused.

    Raises:
        Refusal: The grounds of `ShareRefusal` and, for weights, of
            `ApportionRefusal`; `day.empty_period`;
            `amount.more_digits_than_currency`.
    """

def share_check_facts_from_json(text: str) -> ShareCheckFacts:
    """Read `ShareCheckFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def share_check_facts_to_json(facts: ShareCheckFacts) -> str:
    """The canonical JSON of `ShareCheckFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def share_facts_from_json(text: str) -> ShareFacts:
    """Read `ShareFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def share_facts_to_json(facts: ShareFacts) -> str:
    """The canonical JSON of `ShareFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def share_check_outcome_to_json(outcome: ShareCheckOutcome) -> str:
    """The canonical JSON of an outcome of `ShareCheck`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def share_check_outcome_from_json(text: str) -> ShareCheckOutcome:
    """Read an outcome of `ShareCheck` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def shares_outcome_to_json(outcome: SharesOutcome) -> str:
    """The canonical JSON of an outcome of `Shares`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def shares_outcome_from_json(text: str) -> SharesOutcome:
    """Read an outcome of `Shares` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
