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
    OTHER_INCOME = "other_income"
    """其他收入: late fees, interest, forfeited deposits. Credited when received."""
    TAX = "tax"
    """税费: taxes held for the authority. Credited when owed, debited when paid."""
    DEFERRED_COST = "deferred_cost"
    """待摊费用: costs paid ahead, such as a year's insurance. Debited when paid, credited when they become
    expenditure."""
    RETENTION = "retention"
    """质保金、暂扣款: kept back from creditors. Credited when kept back, debited when paid out."""
    REMUNERATION_PAYABLE = "remuneration_payable"
    """应付酬金: remuneration of earlier periods still owed. Debited when paid; below zero where more was advanced
    than was owed."""
    CLAIM = "claim"
    """追偿款: what others must give back, such as disallowed costs. Debited when claimed, credited when recovered."""
    PRIOR_SURPLUS = "prior_surplus"
    """历年结余处置: surplus of earlier periods paid out to owners (debited) or deficit collected from them (credited)."""

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
        """The least it can come to, however what is in question is decided."""
    @property
    def most(self) -> Decimal:
        """The most it can come to."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ContractTerms:
    """合同约定: what the contract says on remuneration."""

    __match_args__ = ("source", "clause", "remuneration", "other_income_apart")
    def __new__(
        cls,
        *,
        source: str | None = ...,
        clause: str | None = ...,
        remuneration: RemunerationTerms | None = ...,
        other_income_apart: bool | None = ...,
    ) -> ContractTerms: ...
    def __replace__(
        self,
        *,
        source: str | None = ...,
        clause: str | None = ...,
        remuneration: RemunerationTerms | None = ...,
        other_income_apart: bool | None = ...,
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
    @property
    def other_income_apart(self) -> bool | None:
        """其他收入归属: whether late fees, interest and the like are kept apart from the fund, as a pool of their own. Absent:
        they are the owners' money and join the fund."""
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

    __match_args__ = ("item", "budget", "actual", "allowed", "disallowed", "in_question", "variance", "allowed_variance")
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
        allowed_variance: Decimal | int | None = ...,
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
        allowed_variance: Decimal | int | None = ...,
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
        """差异 (账面): budget less actual; above zero when less was spent. Absent without a budget."""
    @property
    def allowed_variance(self) -> Decimal | None:
        """差异 (认可): budget less what is allowed, so without costs that do not stand. Absent without a budget."""
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
class PoolFigures:
    """资金池: what an account held at the start, what came in, what went out and what it holds at the end. Above zero where
    money is held for others or owed to them; of the fund's account, of deferred costs and of claims, where it is
    the fund's own. Figures that are not known are absent."""

    __match_args__ = ("account", "opening", "inflow", "outflow", "closing", "refunded")
    def __new__(
        cls,
        *,
        account: Account,
        opening: Decimal | int | None = ...,
        inflow: Decimal | int | None = ...,
        outflow: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        refunded: Decimal | int | None = ...,
    ) -> PoolFigures: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        opening: Decimal | int | None = ...,
        inflow: Decimal | int | None = ...,
        outflow: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        refunded: Decimal | int | None = ...,
    ) -> PoolFigures: ...
    @property
    def account(self) -> Account:
        """The account; the key of the map in files."""
    @property
    def opening(self) -> Decimal | None:
        """期初: held at the start."""
    @property
    def inflow(self) -> Decimal | None:
        """本期增加: what came in; never below zero as a fact."""
    @property
    def outflow(self) -> Decimal | None:
        """本期减少: what went out; never below zero as a fact."""
    @property
    def closing(self) -> Decimal | None:
        """期末: held at the end."""
    @property
    def refunded(self) -> Decimal | None:
        """退还: of `outflow`, what was paid back and did not become a payment for a period; only of `prepayment`."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Posting:
    """凭证: one balanced posting."""

    __match_args__ = ("id", "day", "lines", "document", "decision", "currency", "mark", "reverses", "invoice", "booked_on")
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
        reverses: str | None = ...,
        invoice: str | None = ...,
        booked_on: date | None = ...,
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
        reverses: str | None = ...,
        invoice: str | None = ...,
        booked_on: date | None = ...,
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
    @property
    def reverses(self) -> str | None:
        """冲销: the id of the posting that this one takes back. Its lines count on the side of what they take back."""
    @property
    def invoice(self) -> str | None:
        """发票: the number of the invoice, beside the document."""
    @property
    def booked_on(self) -> date | None:
        """入账日: the day on which it was entered in the books; tells whether it came after its month was closed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PostingLine:
    """分录行: one line of a posting."""

    __match_args__ = ("account", "amount", "cost_item", "work", "unit", "tariff", "due", "owner", "creditor", "bank", "service", "scope")
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
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
        service: Period | None = ...,
        scope: str | None = ...,
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
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
        service: Period | None = ...,
        scope: str | None = ...,
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
    @property
    def owner(self) -> str | None:
        """业主: whose charge, payment, prepayment or deposit it is; debts are an owner's, not a unit's."""
    @property
    def creditor(self) -> str | None:
        """债权人: to whom a bill is owed or from whom something is kept back."""
    @property
    def bank(self) -> str | None:
        """银行账户: which of the fund's bank accounts; on `service_fund` and nowhere else."""
    @property
    def service(self) -> Period | None:
        """服务期间: the period a charge, a payment or a cost is for, where it is told."""
    @property
    def scope(self) -> str | None:
        """分摊范围: the part of the compound that a cost or an income concerns, such as a building, a stairwell or a lift; absent where
        it concerns all of it."""
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

    __match_args__ = ("from_", "rate", "base", "above")
    def __new__(
        cls,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int,
        base: Fraction | Decimal | int,
        above: Fraction | Decimal | int | None = ...,
    ) -> RateLine: ...
    def __replace__(
        self,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int = ...,
        base: Fraction | Decimal | int = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> RateLine: ...
    @property
    def from_(self) -> Fraction | None:
        """The tier's lower edge, where it belongs to the tier; absent for a single rate."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    @property
    def base(self) -> Fraction:
        """The part of the base it holds for, exact."""
    @property
    def above(self) -> Fraction | None:
        """The tier's lower edge, where it belongs to the tier below."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RateTier:
    """分档: a rate from a lower edge on. The edge belongs to the tier (`from`) or to the one below (`above`); a tier has one
    of the two."""

    __match_args__ = ("from_", "rate", "above")
    def __new__(
        cls,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int,
        above: Fraction | Decimal | int | None = ...,
    ) -> RateTier: ...
    def __replace__(
        self,
        *,
        from_: Fraction | Decimal | int | None = ...,
        rate: Decimal | int = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> RateTier: ...
    @property
    def from_(self) -> Fraction | None:
        """The lower edge, which belongs to the tier: a collection rate (`0.8` or `4/5`) or money."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    @property
    def above(self) -> Fraction | None:
        """Or the lower edge that does not belong to it (超过、>): what reaches just this is in the tier below."""
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

    __match_args__ = ("base", "rate", "amount", "tiers", "tier_application", "tier_on", "floor", "cap", "includes_itself", "prior_arrears_included", "prepayments_included", "score_factor", "rounding", "refunds_deducted", "other_income_included")
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
        prior_arrears_included: bool | None = ...,
        prepayments_included: bool | None = ...,
        score_factor: Fraction | Decimal | int | None = ...,
        rounding: Rounding,
        refunds_deducted: bool | None = ...,
        other_income_included: bool | None = ...,
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
        prior_arrears_included: bool | None = ...,
        prepayments_included: bool | None = ...,
        score_factor: Fraction | Decimal | int | None = ...,
        rounding: Rounding = ...,
        refunds_deducted: bool | None = ...,
        other_income_included: bool | None = ...,
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
    def prior_arrears_included(self) -> bool | None:
        """Whether arrears of earlier periods collected now belong to the base (`pool`, `collected`). Absent: the contract is
        silent, and where it matters that is a finding with both results."""
    @property
    def prepayments_included(self) -> bool | None:
        """Whether payments for later periods belong to the base when they come in (`pool`, `collected`); then they do not
        count again in the period they were made for. Absent: as above."""
    @property
    def score_factor(self) -> Fraction | None:
        """The factor that follows from the evaluation, such as `0.95`."""
    @property
    def rounding(self) -> Rounding:
        """How the exact result becomes money, once."""
    @property
    def refunds_deducted(self) -> bool | None:
        """Whether prepayments paid back are taken out of the base again; only where prepayments belong to it. Absent: as
        above."""
    @property
    def other_income_included(self) -> bool | None:
        """Whether other income, such as late fees and interest, belongs to the base (`pool`, `collected`). Absent: as above."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ScopeLine:
    """分摊范围: what was spent in one part of the compound, as the vouchers stand; an objection is to an item and moves nothing here."""

    __match_args__ = ("scope", "actual", "allowed", "disallowed", "in_question")
    def __new__(
        cls,
        *,
        scope: str,
        actual: Decimal | int,
        allowed: Decimal | int,
        disallowed: Decimal | int,
        in_question: Decimal | int,
    ) -> ScopeLine: ...
    def __replace__(
        self,
        *,
        scope: str = ...,
        actual: Decimal | int = ...,
        allowed: Decimal | int = ...,
        disallowed: Decimal | int = ...,
        in_question: Decimal | int = ...,
    ) -> ScopeLine: ...
    @property
    def scope(self) -> str:
        """The part, as the lines name it."""
    @property
    def actual(self) -> Decimal:
        """As booked."""
    @property
    def allowed(self) -> Decimal:
        """认可."""
    @property
    def disallowed(self) -> Decimal:
        """不予认可."""
    @property
    def in_question(self) -> Decimal:
        """待定."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SettleFacts:
    """结算事实: all a period's settlement is made from.

    Figures come from `postings`, from the totals (`billed`, `collected`, `expenditure`), or from
    both: then the postings count and a difference is a finding."""

    __match_args__ = ("book", "rulebook", "layers", "compound", "currency", "period", "contract", "budget", "disclosures", "opening", "billed", "not_yet_due", "collected", "prior_arrears_collected", "prepayments", "expenditure", "expenditure_total", "other_agreed_decision", "large_repairs", "objections", "pass_through", "deposits", "postings", "units", "developer_stock", "published", "pools", "other_income", "prior_surplus")
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
        pools: Sequence[PoolFigures] = ...,
        other_income: Decimal | int | None = ...,
        prior_surplus: Decimal | int | None = ...,
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
        pools: Sequence[PoolFigures] = ...,
        other_income: Decimal | int | None = ...,
        prior_surplus: Decimal | int | None = ...,
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
        """预交: received in the period for later ones, beside `collected`; owed back until then. The same as `inflow` of the
        pool `prepayment`."""
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
        """代收代付: what is held of it at the end, as a total. The same as `closing` of the pool `pass_through`."""
    @property
    def deposits(self) -> Decimal | None:
        """押金: what is held of it at the end, as a total. The same as `closing` of the pool `deposit`."""
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
    @property
    def pools(self) -> tuple[PoolFigures, ...]:
        """资金池: what is held apart from the fund, by account: what each pool held at the start, what came in, what went
        out and what it holds at the end, as far as it is known."""
    @property
    def other_income(self) -> Decimal | None:
        """其他收入: late fees, interest and the like received, as a total."""
    @property
    def prior_surplus(self) -> Decimal | None:
        """历年结余处置: surplus of earlier periods paid out to owners (below zero), or deficit collected from them (above
        zero), as a total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Statement:
    """收支情况: a period's settlement. Figures that cannot be known are absent, with a finding."""

    __match_args__ = ("compound", "period", "currency", "opening", "billed", "collected", "prior_arrears_collected", "prepayments", "arrears", "not_yet_due", "collection_rate", "items", "unclassified", "budget", "expenditure", "allowed", "disallowed", "in_question", "remuneration", "remuneration_paid", "budget_variance", "collection_shortfall", "closing", "closing_bounds", "accrued_surplus", "pass_through", "deposits", "shared_income", "maintenance_fund", "pools", "other_income", "prior_surplus", "overpaid", "unsettled", "allowed_variance", "scopes")
    def __new__(
        cls,
        *,
        compound: str | None = ...,
        period: Period,
        currency: Currency,
        opening: Decimal | int | None = ...,
        billed: Decimal | int | None = ...,
        collected: Decimal | int | None = ...,
        prior_arrears_collected: Decimal | int | None = ...,
        prepayments: Decimal | int | None = ...,
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
        remuneration_paid: Decimal | int | None = ...,
        budget_variance: Decimal | int | None = ...,
        collection_shortfall: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        closing_bounds: Bounds | None = ...,
        accrued_surplus: Decimal | int | None = ...,
        pass_through: Decimal | int | None = ...,
        deposits: Decimal | int | None = ...,
        shared_income: Decimal | int | None = ...,
        maintenance_fund: Decimal | int | None = ...,
        pools: Sequence[PoolFigures],
        other_income: Decimal | int | None = ...,
        prior_surplus: Decimal | int | None = ...,
        overpaid: Decimal | int | None = ...,
        unsettled: Sequence[UnsettledCharge],
        allowed_variance: Decimal | int | None = ...,
        scopes: Sequence[ScopeLine] = ...,
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
        prior_arrears_collected: Decimal | int | None = ...,
        prepayments: Decimal | int | None = ...,
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
        remuneration_paid: Decimal | int | None = ...,
        budget_variance: Decimal | int | None = ...,
        collection_shortfall: Decimal | int | None = ...,
        closing: Decimal | int | None = ...,
        closing_bounds: Bounds | None = ...,
        accrued_surplus: Decimal | int | None = ...,
        pass_through: Decimal | int | None = ...,
        deposits: Decimal | int | None = ...,
        shared_income: Decimal | int | None = ...,
        maintenance_fund: Decimal | int | None = ...,
        pools: Sequence[PoolFigures] = ...,
        other_income: Decimal | int | None = ...,
        prior_surplus: Decimal | int | None = ...,
        overpaid: Decimal | int | None = ...,
        unsettled: Sequence[UnsettledCharge] = ...,
        allowed_variance: Decimal | int | None = ...,
        scopes: Sequence[ScopeLine] = ...,
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
        """实收: what was received for charges of this period, as booked."""
    @property
    def prior_arrears_collected(self) -> Decimal | None:
        """收回往年欠费: what was received for charges of earlier periods; absent where nothing tells of any."""
    @property
    def prepayments(self) -> Decimal | None:
        """预交: held at the end for later periods; in neither `collected` nor `closing`. Absent where nothing tells of any."""
    @property
    def arrears(self) -> Decimal | None:
        """欠费: overdue charges only."""
    @property
    def not_yet_due(self) -> Decimal:
        """未到期: the part of the charges that is not yet due at the period's end."""
    @property
    def collection_rate(self) -> Fraction | None:
        """收缴率: collected, without what was paid beyond the charges, over billed; absent when nothing was billed."""
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
    def remuneration_paid(self) -> Decimal | None:
        """已提酬金: taken during the period, by the postings; absent where none tells of any."""
    @property
    def budget_variance(self) -> Decimal | None:
        """预算差异 (账面): budget less expenditure as booked. Never mixed with arrears."""
    @property
    def collection_shortfall(self) -> Decimal | None:
        """收缴缺口: overdue charges. Never mixed with the budget."""
    @property
    def closing(self) -> Decimal | None:
        """结余 (不足为负): the balance in cash, opening + prior surplus settled + collected − overpaid + prior arrears
        collected + other income − allowed − remuneration."""
    @property
    def closing_bounds(self) -> Bounds | None:
        """Between which `closing` lies while something is in question."""
    @property
    def accrued_surplus(self) -> Decimal | None:
        """本期权责结余: billed + other income − allowed − remuneration; without the opening."""
    @property
    def pass_through(self) -> Decimal | None:
        """代收代付: held at the end for others. This and the next three are absent where nothing tells of any."""
    @property
    def deposits(self) -> Decimal | None:
        """押金: held at the end, to be given back."""
    @property
    def shared_income(self) -> Decimal | None:
        """公共收益: held at the end, income from shared parts."""
    @property
    def maintenance_fund(self) -> Decimal | None:
        """专项维修资金: held at the end."""
    @property
    def pools(self) -> tuple[PoolFigures, ...]:
        """资金池: every pool that something is known of, with opening, movements and closing; a map in files."""
    @property
    def other_income(self) -> Decimal | None:
        """其他收入: late fees, interest and the like that join the fund."""
    @property
    def prior_surplus(self) -> Decimal | None:
        """历年结余处置: surplus of earlier periods paid out (below zero), or deficit collected (above zero)."""
    @property
    def overpaid(self) -> Decimal | None:
        """多收: paid beyond the charges; held for the payers, in `collected` as booked and not in
        `closing`. Absent where the lines do
        not name their payers."""
    @property
    def unsettled(self) -> tuple[UnsettledCharge, ...]:
        """未结清: the units, or owners, whose payments are not the charges that are due."""
    @property
    def allowed_variance(self) -> Decimal | None:
        """预算差异 (认可): budget less the spending that is allowed, so without costs that do not stand."""
    @property
    def scopes(self) -> tuple[ScopeLine, ...]:
        """分摊范围: what was spent in each part of the compound that lines name; what names none concerns all of it."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class UnsettledCharge:
    """未结清 (逐户): one unit, or one owner of it, whose payments are not the charges that are due."""

    __match_args__ = ("unit", "owner", "billed", "not_yet_due", "collected", "arrears", "overpaid")
    def __new__(
        cls,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        billed: Decimal | int,
        not_yet_due: Decimal | int,
        collected: Decimal | int,
        arrears: Decimal | int,
        overpaid: Decimal | int,
    ) -> UnsettledCharge: ...
    def __replace__(
        self,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        billed: Decimal | int = ...,
        not_yet_due: Decimal | int = ...,
        collected: Decimal | int = ...,
        arrears: Decimal | int = ...,
        overpaid: Decimal | int = ...,
    ) -> UnsettledCharge: ...
    @property
    def unit(self) -> str | None:
        """The unit, where the lines name one."""
    @property
    def owner(self) -> str | None:
        """The owner, where the lines name one."""
    @property
    def billed(self) -> Decimal:
        """应收: what was charged for the period."""
    @property
    def not_yet_due(self) -> Decimal:
        """未到期: the part of it that is not yet due."""
    @property
    def collected(self) -> Decimal:
        """实收: what was paid for the period."""
    @property
    def arrears(self) -> Decimal:
        """欠费: what is due and not paid."""
    @property
    def overpaid(self) -> Decimal:
        """多收: what was paid beyond the charges; held for the payer."""
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
