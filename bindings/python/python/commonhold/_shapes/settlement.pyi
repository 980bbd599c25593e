"""Settling the service fund of a period."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Citation, Currency, Finding, Mark, OutcomeWarning, Period, Rounding, Step

class Account(Enum):
    """科目: where money stands. Debits are positive, credits negative; a posting sums to zero."""

    SERVICE_FUND = "service_fund"
    """物业服务资金账户: the bank and cash the fund is kept in."""
    RECEIVABLE = "receivable"
    """应收未收: what owners owe. Debited when billed, credited by write-offs."""
    BILLED = "billed"
    """应收 (本期): charges of this period. Credited when billed."""
    COLLECTED = "collected"
    """实收: payments for charges of this period. Credited when paid."""
    PRIOR_ARREARS = "prior_arrears"
    """收回往年欠费: payments for charges of earlier periods. Credited when paid."""
    PREPAYMENT = "prepayment"
    """预交: payments for later periods. Credited when paid, debited when released."""
    EXPENDITURE = "expenditure"
    """支出: money spent on one of the nine cost items. Debited."""
    PAYABLE = "payable"
    """应付未付: bills not yet paid. Credited when booked."""
    REMUNERATION = "remuneration"
    """已提酬金: remuneration taken during the period. Debited."""
    PASS_THROUGH = "pass_through"
    """代收代付: money passed through; belongs to others."""
    DEPOSIT = "deposit"
    """押金、保证金: to be given back."""
    SHARED_INCOME = "shared_income"
    """公共收益: a pool of its own."""
    MAINTENANCE_FUND = "maintenance_fund"
    """专项维修资金: a pool of its own."""

class CostItem(Enum):
    """九项支出: the nine items of 《物业服务收费管理办法》 art. 11(3), in its order."""

    WAGES = "wages"
    """(1) 管理服务人员的工资、社会保险和按规定提取的福利费: wages, social insurance and statutory welfare of the
    staff."""
    MAINTENANCE = "maintenance"
    """(2) 共用部位、共用设施设备的日常运行、维护费用: daily running and upkeep of shared parts, facilities and
    equipment."""
    CLEANING = "cleaning"
    """(3) 清洁卫生费用: cleaning and sanitation."""
    GREENING = "greening"
    """(4) 绿化养护费用: the care of lawns, trees and plants."""
    PUBLIC_ORDER = "public_order"
    """(5) 秩序维护费用: keeping order on the grounds."""
    OFFICE = "office"
    """(6) 办公费用: running the office."""
    DEPRECIATION = "depreciation"
    """(7) 物业管理企业固定资产折旧: depreciation of the manager's fixed assets."""
    INSURANCE = "insurance"
    """(8) 共用部位、共用设施设备及公众责任保险费用: insurance of shared parts, facilities and equipment, and of
    public liability."""
    OTHER_AGREED = "other_agreed"
    """(9) 经业主同意的其它费用: only with a reference to the owners' decision."""

class RemunerationBase(Enum):
    """酬金基数: what the rate is taken of."""

    POOL = "pool"
    """预收的物业服务资金: of the pool itself, which contains the remuneration. `R = rate × F`."""
    COLLECTED = "collected"
    """实收: of what was received for the period's charges."""
    BILLED = "billed"
    """应收: of what was charged for the period."""
    ACTUAL_EXPENDITURE = "actual_expenditure"
    """实际支出: of the allowed expenditure. `R = rate × E`."""
    BUDGETED_EXPENDITURE = "budgeted_expenditure"
    """预算支出: of the expenditure in the budget."""
    FIXED = "fixed"
    """固定数额: a fixed sum for the period."""

@disjoint_base
class RemunerationLimit:
    """上下限: a limit on the remuneration."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RemunerationLimitAmount(RemunerationLimit):
    """A sum."""

    __match_args__ = ("amount",)
    def __new__(
        cls,
        *,
        amount: Decimal | int,
    ) -> RemunerationLimitAmount: ...
    def __replace__(
        self,
        *,
        amount: Decimal | int = ...,
    ) -> RemunerationLimitAmount: ...
    @property
    def amount(self) -> Decimal:
        """The sum."""

@final
class RemunerationLimitOfBudget(RemunerationLimit):
    """A part of the budget, `rate × budget`."""

    __match_args__ = ("rate",)
    def __new__(
        cls,
        *,
        rate: Decimal | int,
    ) -> RemunerationLimitOfBudget: ...
    def __replace__(
        self,
        *,
        rate: Decimal | int = ...,
    ) -> RemunerationLimitOfBudget: ...
    @property
    def rate(self) -> Decimal:
        """The part."""

class TierApplication(Enum):
    """分档方式: how tiers apply to the base."""

    WHOLE = "whole"
    """全额: the rate of the tier that is reached holds for the whole base."""
    MARGINAL = "marginal"
    """超额累进: each tier's rate holds for the part of the base inside it."""

class TierOn(Enum):
    """分档依据: what tiers are looked up on."""

    COLLECTION_RATE = "collection_rate"
    """收缴率: collected for this period over billed."""
    BASE_AMOUNT = "base_amount"
    """基数: the amount of the base."""

class Work(Enum):
    """工程性质: what sort of work on shared parts a cost was, as art. 11(4) divides it."""

    DAILY = "daily"
    """日常维护: belongs to the service fund."""
    MEDIUM_REPAIR = "medium_repair"
    """中修: belongs to the maintenance fund."""
    MAJOR_REPAIR = "major_repair"
    """大修: belongs to the maintenance fund."""
    RENEWAL = "renewal"
    """更新: belongs to the maintenance fund."""
    ALTERATION = "alteration"
    """改造: belongs to the maintenance fund."""

@final
class Bounds:
    """上下界: between which a figure lies while something is in question."""

    __match_args__ = ("least", "most")
    def __new__(
        cls,
        *,
        least: Decimal | int,
        most: Decimal | int,
    ) -> Bounds: ...
    def __replace__(
        self,
        *,
        least: Decimal | int = ...,
        most: Decimal | int = ...,
    ) -> Bounds: ...
    @property
    def least(self) -> Decimal:
        """When all that is in question is allowed."""
    @property
    def most(self) -> Decimal:
        """When nothing that is in question is allowed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ContractTerms:
    """合同约定: what the contract says on remuneration."""

    __match_args__ = ("source", "clause", "remuneration")
    def __new__(
        cls,
        *,
        source: str | None = ...,
        clause: str | None = ...,
        remuneration: RemunerationTerms | None = ...,
    ) -> ContractTerms: ...
    def __replace__(
        self,
        *,
        source: str | None = ...,
        clause: str | None = ...,
        remuneration: RemunerationTerms | None = ...,
    ) -> ContractTerms: ...
    @property
    def source(self) -> str | None:
        """Which contract; shown in citations."""
    @property
    def clause(self) -> str | None:
        """The clause on remuneration."""
    @property
    def remuneration(self) -> RemunerationTerms | None:
        """酬金: what is agreed on remuneration; absent when it is not known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DeveloperStock:
    """开发商应交: what unsold and late-delivered units were charged, against the full charge."""

    __match_args__ = ("full_charge", "billed")
    def __new__(
        cls,
        *,
        full_charge: Decimal | int,
        billed: Decimal | int,
    ) -> DeveloperStock: ...
    def __replace__(
        self,
        *,
        full_charge: Decimal | int = ...,
        billed: Decimal | int = ...,
    ) -> DeveloperStock: ...
    @property
    def full_charge(self) -> Decimal:
        """The charge in full."""
    @property
    def billed(self) -> Decimal:
        """What was billed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ItemAmount:
    """金额 (按项): one cost item's sum. In files a map from item to amount."""

    __match_args__ = ("item", "amount")
    def __new__(
        cls,
        *,
        item: CostItem,
        amount: Decimal | int,
    ) -> ItemAmount: ...
    def __replace__(
        self,
        *,
        item: CostItem = ...,
        amount: Decimal | int = ...,
    ) -> ItemAmount: ...
    @property
    def item(self) -> CostItem:
        """The cost item."""
    @property
    def amount(self) -> Decimal:
        """The sum; not negative."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ItemLine:
    """支出项目: one cost item of the statement."""

    __match_args__ = ("item", "budget", "actual", "allowed", "disallowed", "in_question", "variance")
    def __new__(
        cls,
        *,
        item: CostItem,
        budget: Decimal | int | None = ...,
        actual: Decimal | int,
        allowed: Decimal | int,
        disallowed: Decimal | int,
        in_question: Decimal | int,
        variance: Decimal | int | None = ...,
    ) -> ItemLine: ...
    def __replace__(
        self,
        *,
        item: CostItem = ...,
        budget: Decimal | int | None = ...,
        actual: Decimal | int = ...,
        allowed: Decimal | int = ...,
        disallowed: Decimal | int = ...,
        in_question: Decimal | int = ...,
        variance: Decimal | int | None = ...,
    ) -> ItemLine: ...
    @property
    def item(self) -> CostItem:
        """The cost item."""
    @property
    def budget(self) -> Decimal | None:
        """预算: what was budgeted for the item, where there is a budget."""
    @property
    def actual(self) -> Decimal:
        """实际: what was spent, as booked."""
    @property
    def allowed(self) -> Decimal:
        """认可: the part of it that is allowed."""
    @property
    def disallowed(self) -> Decimal:
        """不予认可: the part of it that is disallowed."""
    @property
    def in_question(self) -> Decimal:
        """待定: marked unknown or unreconciled; neither allowed nor disallowed."""
    @property
    def variance(self) -> Decimal | None:
        """差异: budget less actual; above zero when less was spent. Absent without a budget."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Objection:
    """异议: a part of an item's expenditure that a checker does not let stand."""

    __match_args__ = ("item", "amount", "mark", "reason", "citation")
    def __new__(
        cls,
        *,
        item: CostItem,
        amount: Decimal | int,
        mark: Mark,
        reason: str,
        citation: Citation | None = ...,
    ) -> Objection: ...
    def __replace__(
        self,
        *,
        item: CostItem = ...,
        amount: Decimal | int = ...,
        mark: Mark = ...,
        reason: str = ...,
        citation: Citation | None = ...,
    ) -> Objection: ...
    @property
    def item(self) -> CostItem:
        """The cost item it is part of."""
    @property
    def amount(self) -> Decimal:
        """How much of it; not negative."""
    @property
    def mark(self) -> Mark:
        """`disallowed`, `unknown` or `unreconciled`."""
    @property
    def reason(self) -> str:
        """Why, in words."""
    @property
    def citation(self) -> Citation | None:
        """The clause relied on."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Posting:
    """凭证: one balanced posting."""

    __match_args__ = ("id", "day", "lines", "document", "decision", "currency", "mark")
    def __new__(
        cls,
        *,
        id: str,
        day: date,
        lines: Sequence[PostingLine],
        document: str | None = ...,
        decision: str | None = ...,
        currency: str | None = ...,
        mark: Mark = ...,
    ) -> Posting: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        day: date = ...,
        lines: Sequence[PostingLine] = ...,
        document: str | None = ...,
        decision: str | None = ...,
        currency: str | None = ...,
        mark: Mark = ...,
    ) -> Posting: ...
    @property
    def id(self) -> str:
        """Unique in the ledger."""
    @property
    def day(self) -> date:
        """The day it is booked on."""
    @property
    def lines(self) -> tuple[PostingLine, ...]:
        """The lines; they sum to zero."""
    @property
    def document(self) -> str | None:
        """The document it rests on."""
    @property
    def decision(self) -> str | None:
        """The owners' decision it rests on; the ninth cost item needs one."""
    @property
    def currency(self) -> str | None:
        """The currency's code, where a voucher names one."""
    @property
    def mark(self) -> Mark:
        """How its expenditure stands after a person has checked it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PostingLine:
    """分录行: one line of a posting."""

    __match_args__ = ("account", "amount", "cost_item", "work", "unit", "tariff", "due")
    def __new__(
        cls,
        *,
        account: Account,
        amount: Decimal | int,
        cost_item: CostItem | None = ...,
        work: Work | None = ...,
        unit: str | None = ...,
        tariff: Decimal | int | None = ...,
        due: date | None = ...,
    ) -> PostingLine: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        amount: Decimal | int = ...,
        cost_item: CostItem | None = ...,
        work: Work | None = ...,
        unit: str | None = ...,
        tariff: Decimal | int | None = ...,
        due: date | None = ...,
    ) -> PostingLine: ...
    @property
    def account(self) -> Account:
        """The account."""
    @property
    def amount(self) -> Decimal:
        """Debit above zero, credit below."""
    @property
    def cost_item(self) -> CostItem | None:
        """The cost item; on `expenditure` and nowhere else."""
    @property
    def work(self) -> Work | None:
        """The sort of work, where the cost is work on shared parts."""
    @property
    def unit(self) -> str | None:
        """The unit it concerns."""
    @property
    def tariff(self) -> Decimal | None:
        """The tariff a charge was made with; never negative."""
    @property
    def due(self) -> date | None:
        """The day on which a charge falls due; absent when it fell due in the period."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Published:
    """已公布的数字: totals somebody has posted, held against each other and against ours."""

    __match_args__ = ("receipts", "expenses", "balance")
    def __new__(
        cls,
        *,
        receipts: Decimal | int | None = ...,
        expenses: Decimal | int | None = ...,
        balance: Decimal | int | None = ...,
    ) -> Published: ...
    def __replace__(
        self,
        *,
        receipts: Decimal | int | None = ...,
        expenses: Decimal | int | None = ...,
        balance: Decimal | int | None = ...,
    ) -> Published: ...
    @property
    def receipts(self) -> Decimal | None:
        """收入合计: all receipts, as posted."""
    @property
    def expenses(self) -> Decimal | None:
        """支出合计: all expenses as posted, remuneration included."""
    @property
    def balance(self) -> Decimal | None:
        """结余 (不足为负): the balance as posted; below zero for a deficit."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RateLine:
    """酬金明细: one rate and what it was taken of."""

    __match_args__ = ("from_", "rate", "base")
    def __new__(
        cls,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int,
        base: Fraction | Decimal | int,
    ) -> RateLine: ...
    def __replace__(
        self,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int = ...,
        base: Fraction | Decimal | int = ...,
    ) -> RateLine: ...
    @property
    def from_(self) -> Fraction | None:
        """The tier's lower edge; absent for a single rate."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    @property
    def base(self) -> Fraction:
        """The part of the base it holds for, exact."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RateTier:
    """分档: a rate from a lower edge on, the edge included."""

    __match_args__ = ("from_", "rate")
    def __new__(
        cls,
        *,
        from_: Fraction | Decimal | int,
        rate: Decimal | int,
    ) -> RateTier: ...
    def __replace__(
        self,
        *,
        from_: Fraction | Decimal | int = ...,
        rate: Decimal | int = ...,
    ) -> RateTier: ...
    @property
    def from_(self) -> Fraction:
        """The lower edge, which belongs to the tier: a collection rate (`0.8` or `4/5`) or money."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Remuneration:
    """酬金: how the remuneration was found."""

    __match_args__ = ("base", "includes_itself", "base_amount", "tier_application", "lines", "exact", "score_factor", "floor_applied", "cap_applied", "amount")
    def __new__(
        cls,
        *,
        base: RemunerationBase,
        includes_itself: bool,
        base_amount: Decimal | int | None = ...,
        tier_application: TierApplication | None = ...,
        lines: Sequence[RateLine],
        exact: Fraction | Decimal | int,
        score_factor: Fraction | Decimal | int | None = ...,
        floor_applied: Decimal | int | None = ...,
        cap_applied: Decimal | int | None = ...,
        amount: Decimal | int,
    ) -> Remuneration: ...
    def __replace__(
        self,
        *,
        base: RemunerationBase = ...,
        includes_itself: bool = ...,
        base_amount: Decimal | int | None = ...,
        tier_application: TierApplication | None = ...,
        lines: Sequence[RateLine] = ...,
        exact: Fraction | Decimal | int = ...,
        score_factor: Fraction | Decimal | int | None = ...,
        floor_applied: Decimal | int | None = ...,
        cap_applied: Decimal | int | None = ...,
        amount: Decimal | int = ...,
    ) -> Remuneration: ...
    @property
    def base(self) -> RemunerationBase:
        """What it was taken of."""
    @property
    def includes_itself(self) -> bool:
        """Whether that base includes the remuneration."""
    @property
    def base_amount(self) -> Decimal | None:
        """The base in money; absent for a fixed sum."""
    @property
    def tier_application(self) -> TierApplication | None:
        """How tiers were applied."""
    @property
    def lines(self) -> tuple[RateLine, ...]:
        """The rates that held."""
    @property
    def exact(self) -> Fraction:
        """Before factor, limits and rounding, exact."""
    @property
    def score_factor(self) -> Fraction | None:
        """The factor that follows from the evaluation."""
    @property
    def floor_applied(self) -> Decimal | None:
        """The floor in money, when it decided."""
    @property
    def cap_applied(self) -> Decimal | None:
        """The cap in money, when it decided."""
    @property
    def amount(self) -> Decimal:
        """酬金: the remuneration, rounded once."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RemunerationTerms:
    """酬金约定: how the remuneration is found, as agreed."""

    __match_args__ = ("base", "rate", "amount", "tiers", "tier_application", "tier_on", "floor", "cap", "includes_itself", "prior_arrears_included", "prepayments_included", "score_factor", "rounding")
    def __new__(
        cls,
        *,
        base: RemunerationBase,
        rate: Decimal | int | None = ...,
        amount: Decimal | int | None = ...,
        tiers: Sequence[RateTier] = ...,
        tier_application: TierApplication | None = ...,
        tier_on: TierOn | None = ...,
        floor: RemunerationLimit | None = ...,
        cap: RemunerationLimit | None = ...,
        includes_itself: bool | None = ...,
        prior_arrears_included: bool = ...,
        prepayments_included: bool = ...,
        score_factor: Fraction | Decimal | int | None = ...,
        rounding: Rounding,
    ) -> RemunerationTerms: ...
    def __replace__(
        self,
        *,
        base: RemunerationBase = ...,
        rate: Decimal | int | None = ...,
        amount: Decimal | int | None = ...,
        tiers: Sequence[RateTier] = ...,
        tier_application: TierApplication | None = ...,
        tier_on: TierOn | None = ...,
        floor: RemunerationLimit | None = ...,
        cap: RemunerationLimit | None = ...,
        includes_itself: bool | None = ...,
        prior_arrears_included: bool = ...,
        prepayments_included: bool = ...,
        score_factor: Fraction | Decimal | int | None = ...,
        rounding: Rounding = ...,
    ) -> RemunerationTerms: ...
    @property
    def base(self) -> RemunerationBase:
        """What it is taken of."""
    @property
    def rate(self) -> Decimal | None:
        """One rate; a decimal such as `0.10`, never above one."""
    @property
    def amount(self) -> Decimal | None:
        """The sum for the period, with `fixed`."""
    @property
    def tiers(self) -> tuple[RateTier, ...]:
        """Rates by tier, instead of one rate."""
    @property
    def tier_application(self) -> TierApplication | None:
        """How tiers apply; has no default."""
    @property
    def tier_on(self) -> TierOn | None:
        """What tiers are looked up on; has no default."""
    @property
    def floor(self) -> RemunerationLimit | None:
        """At least this much."""
    @property
    def cap(self) -> RemunerationLimit | None:
        """At most this much; prevails over `floor`."""
    @property
    def includes_itself(self) -> bool | None:
        """Whether the base includes the remuneration itself. Absent: yes for `pool`, `collected` and
        `billed`, no for expenditure."""
    @property
    def prior_arrears_included(self) -> bool:
        """Whether arrears of earlier periods collected now belong to the base (`pool`, `collected`)."""
    @property
    def prepayments_included(self) -> bool:
        """Whether payments for later periods belong to the base (`pool`, `collected`)."""
    @property
    def score_factor(self) -> Fraction | None:
        """The factor that follows from the evaluation, such as `0.95`."""
    @property
    def rounding(self) -> Rounding:
        """How the exact result becomes money, once."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SettleFacts:
    """结算事实: all a period's settlement is made from.

    Figures come from `postings`, from the totals (`billed`, `collected`, `expenditure`), or from
    both: then the postings count and a difference is a finding."""

    __match_args__ = ("book", "rulebook", "layers", "compound", "currency", "period", "contract", "budget", "disclosures", "opening", "billed", "not_yet_due", "collected", "prior_arrears_collected", "prepayments", "expenditure", "expenditure_total", "other_agreed_decision", "large_repairs", "objections", "pass_through", "deposits", "postings", "units", "developer_stock", "published")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        compound: str | None = ...,
        currency: Currency,
        period: Period,
        contract: ContractTerms = ...,
        budget: Sequence[ItemAmount] = ...,
        disclosures: int | None = ...,
        opening: Decimal | int | None = ...,
        billed: Decimal | int | None = ...,
        not_yet_due: Decimal | int | None = ...,
        collected: Decimal | int | None = ...,
        prior_arrears_collected: Decimal | int | None = ...,
        prepayments: Decimal | int | None = ...,
        expenditure: Sequence[ItemAmount] = ...,
        expenditure_total: Decimal | int | None = ...,
        other_agreed_decision: str | None = ...,
        large_repairs: Decimal | int | None = ...,
        objections: Sequence[Objection] = ...,
        pass_through: Decimal | int | None = ...,
        deposits: Decimal | int | None = ...,
        postings: Sequence[Posting] = ...,
        units: Sequence[str] = ...,
        developer_stock: DeveloperStock | None = ...,
        published: Published | None = ...,
    ) -> SettleFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        compound: str | None = ...,
        currency: Currency = ...,
        period: Period = ...,
        contract: ContractTerms = ...,
        budget: Sequence[ItemAmount] = ...,
        disclosures: int | None = ...,
        opening: Decimal | int | None = ...,
        billed: Decimal | int | None = ...,
        not_yet_due: Decimal | int | None = ...,
        collected: Decimal | int | None = ...,
        prior_arrears_collected: Decimal | int | None = ...,
        prepayments: Decimal | int | None = ...,
        expenditure: Sequence[ItemAmount] = ...,
        expenditure_total: Decimal | int | None = ...,
        other_agreed_decision: str | None = ...,
        large_repairs: Decimal | int | None = ...,
        objections: Sequence[Objection] = ...,
        pass_through: Decimal | int | None = ...,
        deposits: Decimal | int | None = ...,
        postings: Sequence[Posting] = ...,
        units: Sequence[str] = ...,
        developer_stock: DeveloperStock | None = ...,
        published: Published | None = ...,
    ) -> SettleFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the contract speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def compound(self) -> str | None:
        """小区: the compound that is settled."""
    @property
    def currency(self) -> Currency:
        """币种: the currency of every amount."""
    @property
    def period(self) -> Period:
        """结算期间: the period that is settled, half-open."""
    @property
    def contract(self) -> ContractTerms:
        """合同约定: what the contract says on remuneration."""
    @property
    def budget(self) -> tuple[ItemAmount, ...]:
        """预算: the budget, by cost item."""
    @property
    def disclosures(self) -> int | None:
        """公布次数: how often receipts and expenses were posted in the period."""
    @property
    def opening(self) -> Decimal | None:
        """期初结余: the fund's balance at the start; negative for a deficit carried in."""
    @property
    def billed(self) -> Decimal | None:
        """应收: charged for this period."""
    @property
    def not_yet_due(self) -> Decimal | None:
        """未到期: the part of `billed` that is not yet due at the period's end."""
    @property
    def collected(self) -> Decimal | None:
        """实收: received for charges of this period."""
    @property
    def prior_arrears_collected(self) -> Decimal | None:
        """收回往年欠费: received for charges of earlier periods, beside `collected`."""
    @property
    def prepayments(self) -> Decimal | None:
        """预交: received for later periods, beside `collected`; owed back until then."""
    @property
    def expenditure(self) -> tuple[ItemAmount, ...]:
        """支出: what was spent, by cost item."""
    @property
    def expenditure_total(self) -> Decimal | None:
        """支出合计: all that was spent, where the items are not known or as a check on them."""
    @property
    def other_agreed_decision(self) -> str | None:
        """The decision that allows the total of the ninth item."""
    @property
    def large_repairs(self) -> Decimal | None:
        """大中修等: the part of the total of `maintenance` that belongs to the maintenance fund."""
    @property
    def objections(self) -> tuple[Objection, ...]:
        """异议: the parts of items that a checker does not let stand."""
    @property
    def pass_through(self) -> Decimal | None:
        """代收代付: what is held of it, as a total."""
    @property
    def deposits(self) -> Decimal | None:
        """押金: what is held of it, as a total."""
    @property
    def postings(self) -> tuple[Posting, ...]:
        """凭证: the postings, in any order."""
    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the units, where the roll is known; empty when it is not."""
    @property
    def developer_stock(self) -> DeveloperStock | None:
        """开发商应交: what unsold and late-delivered units were charged, against the full charge."""
    @property
    def published(self) -> Published | None:
        """已公布的数字: the totals that somebody has posted."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Statement:
    """收支情况: a period's settlement. Figures that cannot be known are absent, with a finding."""

    __match_args__ = ("compound", "period", "currency", "opening", "billed", "collected", "prior_arrears_collected", "prepayments", "arrears", "not_yet_due", "collection_rate", "items", "unclassified", "budget", "expenditure", "allowed", "disallowed", "in_question", "remuneration", "remuneration_paid", "budget_variance", "collection_shortfall", "closing", "closing_bounds", "accrued_surplus", "pass_through", "deposits", "shared_income", "maintenance_fund")
    def __new__(
        cls,
        *,
        compound: str | None = ...,
        period: Period,
        currency: Currency,
        opening: Decimal | int | None = ...,
        billed: Decimal | int | None = ...,
        collected: Decimal | int | None = ...,
        prior_arrears_collected: Decimal | int,
        prepayments: Decimal | int,
        arrears: Decimal | int | None = ...,
        not_yet_due: Decimal | int,
        collection_rate: Fraction | Decimal | int | None = ...,
        items: Sequence[ItemLine],
        unclassified: Decimal | int,
        budget: Decimal | int | None = ...,
        expenditure: Decimal | int | None = ...,
        allowed: Decimal | int | None = ...,
        disallowed: Decimal | int,
        in_question: Decimal | int,
        remuneration: Remuneration | None = ...,
        remuneration_paid: Decimal | int,
        budget_variance: Decimal | int | None = ...,
        collection_shortfall: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        closing_bounds: Bounds | None = ...,
        accrued_surplus: Decimal | int | None = ...,
        pass_through: Decimal | int,
        deposits: Decimal | int,
        shared_income: Decimal | int,
        maintenance_fund: Decimal | int,
    ) -> Statement: ...
    def __replace__(
        self,
        *,
        compound: str | None = ...,
        period: Period = ...,
        currency: Currency = ...,
        opening: Decimal | int | None = ...,
        billed: Decimal | int | None = ...,
        collected: Decimal | int | None = ...,
        prior_arrears_collected: Decimal | int = ...,
        prepayments: Decimal | int = ...,
        arrears: Decimal | int | None = ...,
        not_yet_due: Decimal | int = ...,
        collection_rate: Fraction | Decimal | int | None = ...,
        items: Sequence[ItemLine] = ...,
        unclassified: Decimal | int = ...,
        budget: Decimal | int | None = ...,
        expenditure: Decimal | int | None = ...,
        allowed: Decimal | int | None = ...,
        disallowed: Decimal | int = ...,
        in_question: Decimal | int = ...,
        remuneration: Remuneration | None = ...,
        remuneration_paid: Decimal | int = ...,
        budget_variance: Decimal | int | None = ...,
        collection_shortfall: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        closing_bounds: Bounds | None = ...,
        accrued_surplus: Decimal | int | None = ...,
        pass_through: Decimal | int = ...,
        deposits: Decimal | int = ...,
        shared_income: Decimal | int = ...,
        maintenance_fund: Decimal | int = ...,
    ) -> Statement: ...
    @property
    def compound(self) -> str | None:
        """小区: the compound that was settled."""
    @property
    def period(self) -> Period:
        """结算期间: the period that was settled."""
    @property
    def currency(self) -> Currency:
        """币种: the currency of every amount."""
    @property
    def opening(self) -> Decimal | None:
        """期初: the fund's balance at the start; negative for a deficit carried in."""
    @property
    def billed(self) -> Decimal | None:
        """应收: what was charged for this period."""
    @property
    def collected(self) -> Decimal | None:
        """实收: what was received for charges of this period."""
    @property
    def prior_arrears_collected(self) -> Decimal:
        """收回往年欠费: what was received for charges of earlier periods."""
    @property
    def prepayments(self) -> Decimal:
        """预交: owed back until its period comes; in neither `collected` nor `closing`."""
    @property
    def arrears(self) -> Decimal | None:
        """欠费: overdue charges only."""
    @property
    def not_yet_due(self) -> Decimal:
        """未到期: the part of the charges that is not yet due at the period's end."""
    @property
    def collection_rate(self) -> Fraction | None:
        """收缴率: collected over billed; absent when nothing was billed."""
    @property
    def items(self) -> tuple[ItemLine, ...]:
        """支出: what was spent on the nine items, in legal order; a map in files."""
    @property
    def unclassified(self) -> Decimal:
        """未归项: spent, but under none of the nine items."""
    @property
    def budget(self) -> Decimal | None:
        """预算合计: the sum of the budget; absent without a budget."""
    @property
    def expenditure(self) -> Decimal | None:
        """支出合计: all that was spent, as booked; absent when nothing is known of it."""
    @property
    def allowed(self) -> Decimal | None:
        """认可支出: all spending that is allowed."""
    @property
    def disallowed(self) -> Decimal:
        """不予认可: all spending that is disallowed."""
    @property
    def in_question(self) -> Decimal:
        """待定: all spending marked unknown or unreconciled; neither allowed nor disallowed."""
    @property
    def remuneration(self) -> Remuneration | None:
        """酬金: the remuneration and how it was found; absent when a term or figure is missing."""
    @property
    def remuneration_paid(self) -> Decimal:
        """已提酬金: taken during the period, by the postings."""
    @property
    def budget_variance(self) -> Decimal | None:
        """预算差异 (accrual): budget less expenditure as booked. Never mixed with arrears."""
    @property
    def collection_shortfall(self) -> Decimal | None:
        """收缴缺口: overdue charges. Never mixed with the budget."""
    @property
    def closing(self) -> Decimal | None:
        """结余 (不足为负): the balance in cash, opening + collected + prior arrears collected − allowed − remuneration."""
    @property
    def closing_bounds(self) -> Bounds | None:
        """Between which `closing` lies while something is in question."""
    @property
    def accrued_surplus(self) -> Decimal | None:
        """本期权责结余: billed − allowed − remuneration; without the opening."""
    @property
    def pass_through(self) -> Decimal:
        """代收代付: money passed through, held for others."""
    @property
    def deposits(self) -> Decimal:
        """押金: deposits held, to be given back."""
    @property
    def shared_income(self) -> Decimal:
        """公共收益: income from shared parts, the movement of its own pool."""
    @property
    def maintenance_fund(self) -> Decimal:
        """专项维修资金: the maintenance fund, the movement of its own pool."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class StatementOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Statement`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Statement,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> StatementOutcome: ...
    def __replace__(
        self,
        *,
        value: Statement = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> StatementOutcome: ...
    @property
    def value(self) -> Statement:
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

def settle(facts: SettleFacts, *, steps: bool = True) -> StatementOutcome:
    """结算: settles the service fund of a period.

    Money in the currency of the compound; the period half-open. What is missing or does not fit is
    a finding and may make the statement a draft; only contradictions are refused.

    Raises:
        Refusal: The grounds of `SettleRefusal`; `day.empty_period`; `amount.more_digits_than_currency`,
            `amount.minor_digits` and `amount.out_of_range`.
    """

def settle_facts_from_json(text: str) -> SettleFacts:
    """Read `SettleFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def settle_facts_to_json(facts: SettleFacts) -> str:
    """The canonical JSON of `SettleFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def statement_outcome_to_json(outcome: StatementOutcome) -> str:
    """The canonical JSON of an outcome of `Statement`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def statement_outcome_from_json(text: str) -> StatementOutcome:
    """Read an outcome of `Statement` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
