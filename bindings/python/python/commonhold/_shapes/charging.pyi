"""What units are charged under tariffs by day."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.outcome import Currency, Finding, OutcomeWarning, Period, Rounding, Step
from commonhold._shapes.settlement import Posting

class PaidAheadRule(Enum):
    """预交遇调价: which tariff counts for a month that was paid ahead."""

    TARIFF_OF_PAYMENT = "tariff_of_payment"
    """按交费时标准: that of the day of payment; nothing more is due after a rise, nothing comes back after a fall."""
    TARIFF_OF_MONTH = "tariff_of_month"
    """按当月标准: that of the month itself."""
    TARIFF_OF_PAYMENT_BEFORE = "tariff_of_payment_before"
    """某日前交费的按交费时标准: that of payment for what was paid before a day, that of the month for what was paid later."""

class PartMonth(Enum):
    """不足整月: what of a month in which a unit comes, goes, changes owner or tariff."""

    BY_DAYS = "by_days"
    """按日计费: each owner and tariff by its days of the days of the month."""
    WHOLE_MONTH_OF_FIRST_DAY = "whole_month_of_first_day"
    """按首日整月计费: who and what holds on the first day holds for the whole month."""

@final
class ChargePart:
    """分段: the days of a month with one owner and one price."""

    __match_args__ = ("from_", "days", "price")
    def __new__(
        cls,
        *,
        from_: date,
        days: int,
        price: Decimal | int,
    ) -> ChargePart: ...
    def __replace__(
        self,
        *,
        from_: date = ...,
        days: int = ...,
        price: Decimal | int = ...,
    ) -> ChargePart: ...
    @property
    def from_(self) -> date:
        """The first day."""
    @property
    def days(self) -> int:
        """How many days."""
    @property
    def price(self) -> Decimal:
        """The price that counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargeTariff:
    """收费标准: what a unit of measure costs a month, from a day on."""

    __match_args__ = ("class_", "from_", "price", "decision")
    def __new__(
        cls,
        *,
        class_: str | None = ...,
        from_: date,
        price: Decimal | int,
        decision: str,
    ) -> ChargeTariff: ...
    def __replace__(
        self,
        *,
        class_: str | None = ...,
        from_: date = ...,
        price: Decimal | int = ...,
        decision: str = ...,
    ) -> ChargeTariff: ...
    @property
    def class_(self) -> str | None:
        """业态: such as `residential`, `shop` or `parking`; absent for all units."""
    @property
    def from_(self) -> date:
        """The first day on which it holds."""
    @property
    def price(self) -> Decimal:
        """For a unit of measure and a month; never negative."""
    @property
    def decision(self) -> str:
        """依据: the decision it rests on."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedFees:
    """计费结果: every charge, what is left of what was paid ahead, and the postings for a settlement."""

    __match_args__ = ("period", "months", "prepaid", "owners", "total", "postings")
    def __new__(
        cls,
        *,
        period: Period,
        months: Sequence[ChargedMonth],
        prepaid: Sequence[PaidAheadLeft],
        owners: Sequence[ChargedOwner],
        total: ChargedTotal,
        postings: Sequence[Posting],
    ) -> ChargedFees: ...
    def __replace__(
        self,
        *,
        period: Period = ...,
        months: Sequence[ChargedMonth] = ...,
        prepaid: Sequence[PaidAheadLeft] = ...,
        owners: Sequence[ChargedOwner] = ...,
        total: ChargedTotal = ...,
        postings: Sequence[Posting] = ...,
    ) -> ChargedFees: ...
    @property
    def period(self) -> Period:
        """计费期间."""
    @property
    def months(self) -> tuple[ChargedMonth, ...]:
        """月应收, by unit, month and owner."""
    @property
    def prepaid(self) -> tuple[PaidAheadLeft, ...]:
        """预交余额, by unit, owner and service."""
    @property
    def owners(self) -> tuple[ChargedOwner, ...]:
        """业主合计, by owner."""
    @property
    def total(self) -> ChargedTotal:
        """合计."""
    @property
    def postings(self) -> tuple[Posting, ...]:
        """凭证: charges, and what is released of prepayments, by unit, month and owner."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedHolder:
    """业主: who owns a unit from a day on."""

    __match_args__ = ("owner", "from_")
    def __new__(
        cls,
        *,
        owner: str,
        from_: date,
    ) -> ChargedHolder: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        from_: date = ...,
    ) -> ChargedHolder: ...
    @property
    def owner(self) -> str:
        """The owner."""
    @property
    def from_(self) -> date:
        """The first day on which it is theirs."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedMonth:
    """月应收: what one owner is charged for one unit and month."""

    __match_args__ = ("unit", "owner", "month", "parts", "charge", "least", "most", "share", "covered", "due", "due_day")
    def __new__(
        cls,
        *,
        unit: str,
        owner: str,
        month: date,
        parts: Sequence[ChargePart],
        charge: Decimal | int | None = ...,
        least: Decimal | int | None = ...,
        most: Decimal | int | None = ...,
        share: Decimal | int | None = ...,
        covered: Decimal | int | None = ...,
        due: Decimal | int | None = ...,
        due_day: date,
    ) -> ChargedMonth: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        owner: str = ...,
        month: date = ...,
        parts: Sequence[ChargePart] = ...,
        charge: Decimal | int | None = ...,
        least: Decimal | int | None = ...,
        most: Decimal | int | None = ...,
        share: Decimal | int | None = ...,
        covered: Decimal | int | None = ...,
        due: Decimal | int | None = ...,
        due_day: date = ...,
    ) -> ChargedMonth: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def owner(self) -> str:
        """The owner."""
    @property
    def month(self) -> date:
        """The first day of the month."""
    @property
    def parts(self) -> tuple[ChargePart, ...]:
        """What the charge is made of; empty where it is not known."""
    @property
    def charge(self) -> Decimal | None:
        """应收; absent where it is not known."""
    @property
    def least(self) -> Decimal | None:
        """Between what it lies: the least; absent where that is not known either."""
    @property
    def most(self) -> Decimal | None:
        """The most."""
    @property
    def share(self) -> Decimal | None:
        """预交份额: what was paid ahead for the month; zero where nothing was."""
    @property
    def covered(self) -> Decimal | None:
        """预交抵用: what of the charge it covers."""
    @property
    def due(self) -> Decimal | None:
        """尚应交: the rest of the charge."""
    @property
    def due_day(self) -> date:
        """到期日."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedOwner:
    """业主合计: the months of one owner."""

    __match_args__ = ("owner", "charged", "covered", "due", "held", "unknown_months")
    def __new__(
        cls,
        *,
        owner: str,
        charged: Decimal | int,
        covered: Decimal | int,
        due: Decimal | int,
        held: Decimal | int | None = ...,
        unknown_months: int,
    ) -> ChargedOwner: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        charged: Decimal | int = ...,
        covered: Decimal | int = ...,
        due: Decimal | int = ...,
        held: Decimal | int | None = ...,
        unknown_months: int = ...,
    ) -> ChargedOwner: ...
    @property
    def owner(self) -> str:
        """The owner."""
    @property
    def charged(self) -> Decimal:
        """应收: of the months that are known."""
    @property
    def covered(self) -> Decimal:
        """预交抵用."""
    @property
    def due(self) -> Decimal:
        """尚应交."""
    @property
    def held(self) -> Decimal | None:
        """期末预交余额; absent where that of some payment is not known."""
    @property
    def unknown_months(self) -> int:
        """How many months are not known, in whole or in part."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedTotal:
    """合计: the months of all."""

    __match_args__ = ("charged", "covered", "due", "held", "unknown_months")
    def __new__(
        cls,
        *,
        charged: Decimal | int,
        covered: Decimal | int,
        due: Decimal | int,
        held: Decimal | int | None = ...,
        unknown_months: int,
    ) -> ChargedTotal: ...
    def __replace__(
        self,
        *,
        charged: Decimal | int = ...,
        covered: Decimal | int = ...,
        due: Decimal | int = ...,
        held: Decimal | int | None = ...,
        unknown_months: int = ...,
    ) -> ChargedTotal: ...
    @property
    def charged(self) -> Decimal:
        """应收: of the months that are known."""
    @property
    def covered(self) -> Decimal:
        """预交抵用."""
    @property
    def due(self) -> Decimal:
        """尚应交."""
    @property
    def held(self) -> Decimal | None:
        """期末预交余额; absent where that of some payment is not known."""
    @property
    def unknown_months(self) -> int:
        """How many months are not known, in whole or in part, also of units whose owner is not."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedUnit:
    """计费单元: a unit that is charged, and its owners."""

    __match_args__ = ("unit", "class_", "measure", "owners", "charged_from", "charged_until")
    def __new__(
        cls,
        *,
        unit: str,
        class_: str | None = ...,
        measure: Fraction | Decimal | int,
        owners: Sequence[ChargedHolder],
        charged_from: date | None = ...,
        charged_until: date | None = ...,
    ) -> ChargedUnit: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        class_: str | None = ...,
        measure: Fraction | Decimal | int = ...,
        owners: Sequence[ChargedHolder] = ...,
        charged_from: date | None = ...,
        charged_until: date | None = ...,
    ) -> ChargedUnit: ...
    @property
    def unit(self) -> str:
        """Unique among the units."""
    @property
    def class_(self) -> str | None:
        """业态: its class, where tariffs tell classes apart."""
    @property
    def measure(self) -> Fraction:
        """计费面积: square metres, or 1 for a parking space; never negative."""
    @property
    def owners(self) -> tuple[ChargedHolder, ...]:
        """业主, in any order."""
    @property
    def charged_from(self) -> date | None:
        """起计日: the first day on which it is charged, such as that of delivery; absent when it always was."""
    @property
    def charged_until(self) -> date | None:
        """止计日: the first day on which it no longer is; absent when it still is."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargingFacts:
    """计费事实: tariffs, units with their owners, and what was paid ahead."""

    __match_args__ = ("currency", "period", "terms", "tariffs", "units", "prepaid")
    def __new__(
        cls,
        *,
        currency: Currency,
        period: Period,
        terms: ChargingTerms,
        tariffs: Sequence[ChargeTariff],
        units: Sequence[ChargedUnit],
        prepaid: Sequence[PaidAhead] = ...,
    ) -> ChargingFacts: ...
    def __replace__(
        self,
        *,
        currency: Currency = ...,
        period: Period = ...,
        terms: ChargingTerms = ...,
        tariffs: Sequence[ChargeTariff] = ...,
        units: Sequence[ChargedUnit] = ...,
        prepaid: Sequence[PaidAhead] = ...,
    ) -> ChargingFacts: ...
    @property
    def currency(self) -> Currency:
        """币种."""
    @property
    def period(self) -> Period:
        """计费期间: whole calendar months."""
    @property
    def terms(self) -> ChargingTerms:
        """约定."""
    @property
    def tariffs(self) -> tuple[ChargeTariff, ...]:
        """收费标准, in any order; also those of earlier days on which somebody paid ahead."""
    @property
    def units(self) -> tuple[ChargedUnit, ...]:
        """计费单元, in any order."""
    @property
    def prepaid(self) -> tuple[PaidAhead, ...]:
        """预交, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargingTerms:
    """计费约定: what the contract says on charging; what it does not say stays open."""

    __match_args__ = ("paid_ahead", "before", "part_month", "rounding", "due_after_days")
    def __new__(
        cls,
        *,
        paid_ahead: PaidAheadRule | None = ...,
        before: date | None = ...,
        part_month: PartMonth | None = ...,
        rounding: Rounding,
        due_after_days: int | None = ...,
    ) -> ChargingTerms: ...
    def __replace__(
        self,
        *,
        paid_ahead: PaidAheadRule | None = ...,
        before: date | None = ...,
        part_month: PartMonth | None = ...,
        rounding: Rounding = ...,
        due_after_days: int | None = ...,
    ) -> ChargingTerms: ...
    @property
    def paid_ahead(self) -> PaidAheadRule | None:
        """预交遇调价."""
    @property
    def before(self) -> date | None:
        """The day before which payments keep their tariff; only with, and needed for, `tariff_of_payment_before`."""
    @property
    def part_month(self) -> PartMonth | None:
        """不足整月."""
    @property
    def rounding(self) -> Rounding:
        """舍入: of the charge of each unit, owner and month."""
    @property
    def due_after_days(self) -> int | None:
        """交费期限: how many days after its first day a charge falls due; on that day when absent."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PaidAhead:
    """预交: what an owner paid for months to come."""

    __match_args__ = ("unit", "owner", "paid_on", "service", "amount", "used")
    def __new__(
        cls,
        *,
        unit: str,
        owner: str,
        paid_on: date,
        service: Period,
        amount: Decimal | int,
        used: Decimal | int | None = ...,
    ) -> PaidAhead: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        owner: str = ...,
        paid_on: date = ...,
        service: Period = ...,
        amount: Decimal | int = ...,
        used: Decimal | int | None = ...,
    ) -> PaidAhead: ...
    @property
    def unit(self) -> str:
        """For which unit."""
    @property
    def owner(self) -> str:
        """By which owner."""
    @property
    def paid_on(self) -> date:
        """交费日; not after the first month that it is for, and within or before the period."""
    @property
    def service(self) -> Period:
        """服务期间: the whole calendar months that it is for."""
    @property
    def amount(self) -> Decimal:
        """How much; never negative."""
    @property
    def used(self) -> Decimal | None:
        """已抵用: what earlier periods have used of it; absent when nobody has said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PaidAheadLeft:
    """预交余额: what is left of one payment at the end of the period."""

    __match_args__ = ("unit", "owner", "paid_on", "service", "amount", "expected", "difference", "covered", "held")
    def __new__(
        cls,
        *,
        unit: str,
        owner: str,
        paid_on: date,
        service: Period,
        amount: Decimal | int,
        expected: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
        covered: Decimal | int | None = ...,
        held: Decimal | int | None = ...,
    ) -> PaidAheadLeft: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        owner: str = ...,
        paid_on: date = ...,
        service: Period = ...,
        amount: Decimal | int = ...,
        expected: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
        covered: Decimal | int | None = ...,
        held: Decimal | int | None = ...,
    ) -> PaidAheadLeft: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def owner(self) -> str:
        """The owner."""
    @property
    def paid_on(self) -> date:
        """交费日."""
    @property
    def service(self) -> Period:
        """服务期间."""
    @property
    def amount(self) -> Decimal:
        """What was paid."""
    @property
    def expected(self) -> Decimal | None:
        """What the tariff of the day of payment gives for its months; absent where there is none."""
    @property
    def difference(self) -> Decimal | None:
        """Amount less expected."""
    @property
    def covered(self) -> Decimal | None:
        """本期抵用: what of it this period covers; absent where a month is not known."""
    @property
    def held(self) -> Decimal | None:
        """期末余额: what is held of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChargedFeesOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ChargedFees`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ChargedFees,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ChargedFeesOutcome: ...
    def __replace__(
        self,
        *,
        value: ChargedFees = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ChargedFeesOutcome: ...
    @property
    def value(self) -> ChargedFees:
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

def charge_fees(facts: ChargingFacts, *, steps: bool = True) -> ChargedFeesOutcome:
    """计费: what each unit is charged month by month under tariffs by day, and what of it was paid ahead.

    Raises:
        Refusal: The grounds of `ChargingRefusal`; `day.empty_period`; `amount.…` and `number.out_of_range` where a sum does not fit.
    """

def charging_facts_from_json(text: str) -> ChargingFacts:
    """Read `ChargingFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def charging_facts_to_json(facts: ChargingFacts) -> str:
    """The canonical JSON of `ChargingFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def charged_fees_outcome_to_json(outcome: ChargedFeesOutcome) -> str:
    """The canonical JSON of an outcome of `ChargedFees`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def charged_fees_outcome_from_json(text: str) -> ChargedFeesOutcome:
    """Read an outcome of `ChargedFees` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
