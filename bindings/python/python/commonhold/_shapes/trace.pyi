"""From a figure to its vouchers."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import final
from commonhold._shapes.books import BooksFacts
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.settlement import Account, CostItem

class CountsAs(Enum):
    """计法: how one figure counts in another."""

    ADDS = "adds"
    """加."""
    TAKES_OFF = "takes_off"
    """减."""
    RESTS_ON = "rests_on"
    """依据: the other rests on it by a rule that is no sum."""

class FigureName(Enum):
    """数字: which figure of the statement, the pools, the parties, the bank or the bridge."""

    OPENING = "opening"
    """期初结余."""
    BILLED = "billed"
    """应收; of one payer where `unit` or `owner` is named."""
    NOT_YET_DUE = "not_yet_due"
    """未到期; of one payer where `unit` or `owner` is named."""
    COLLECTED = "collected"
    """实收; of one payer where `unit` or `owner` is named."""
    ARREARS = "arrears"
    """欠费; of one payer where `unit` or `owner` is named."""
    OVERPAID = "overpaid"
    """多收; of one payer where `unit` or `owner` is named."""
    PRIOR_ARREARS = "prior_arrears"
    """收回往年欠费."""
    OTHER_INCOME = "other_income"
    """其他收入."""
    PRIOR_SURPLUS = "prior_surplus"
    """历年结余处置."""
    EXPENDITURE = "expenditure"
    """支出; of one cost item where `item` is named."""
    ALLOWED = "allowed"
    """认可支出; of one cost item where `item` is named."""
    DISALLOWED = "disallowed"
    """不予认可; of one cost item where `item` is named."""
    IN_QUESTION = "in_question"
    """待定; of one cost item where `item` is named."""
    UNCLASSIFIED = "unclassified"
    """未归项: spent under none of the nine items."""
    BUDGET = "budget"
    """预算; of one cost item where `item` is named."""
    BUDGET_VARIANCE = "budget_variance"
    """预算差异 (账面); of one cost item where `item` is named."""
    ALLOWED_VARIANCE = "allowed_variance"
    """预算差异 (认可); of one cost item where `item` is named."""
    REMUNERATION = "remuneration"
    """酬金."""
    REMUNERATION_PAID = "remuneration_paid"
    """已提酬金."""
    CLOSING = "closing"
    """结余 (不足为负)."""
    ACCRUED_SURPLUS = "accrued_surplus"
    """本期权责结余."""
    POOL_OPENING = "pool_opening"
    """资金池期初, of `account`."""
    POOL_INFLOW = "pool_inflow"
    """资金池增加, of `account`."""
    POOL_OUTFLOW = "pool_outflow"
    """资金池减少, of `account`."""
    POOL_CLOSING = "pool_closing"
    """资金池期末, of `account`."""
    REFUNDED = "refunded"
    """退还的预交."""
    PARTY_OPENING = "party_opening"
    """往来期初, of one party of `account`."""
    PARTY_INFLOW = "party_inflow"
    """往来增加, of one party of `account`."""
    PARTY_OUTFLOW = "party_outflow"
    """往来减少, of one party of `account`."""
    PARTY_CLOSING = "party_closing"
    """往来期末, of one party of `account`."""
    ACCOUNT_BALANCE = "account_balance"
    """科目发生额: debits less credits of the period on `account`."""
    BANK_OPENING = "bank_opening"
    """账面期初, of `bank`."""
    BANK_BOOKED = "bank_booked"
    """账面发生额, of `bank`."""
    BANK_CLOSING = "bank_closing"
    """账面期末, of `bank`."""
    BRIDGE_SUM = "bridge_sum"
    """应有余额: the parts of the bridge."""
    BRIDGE_HELD = "bridge_held"
    """账面余额: what the fund's accounts hold."""
    BRIDGE_DIFFERENCE = "bridge_difference"
    """差额: held less the parts."""

class WhyNot(Enum):
    """不计入的原因: why a line on the figure's account does not count in it."""

    OUTSIDE_PERIOD = "outside_period"
    """期外: dated outside the period."""
    REVERSED = "reversed"
    """已冲销: taken back by another posting of the period."""
    REVERSAL = "reversal"
    """冲销: takes back another posting of the period."""
    OTHER_SIDE = "other_side"
    """另一方向: moves the pool the other way."""
    PASSES_ON = "passes_on"
    """过账: only passes from one to another on the same account."""
    DUE = "due"
    """已到期: a charge that was due in the period."""
    NOT_PAID_BACK = "not_paid_back"
    """未退还: a prepayment that was used and not paid back."""
    ALLOWED = "allowed"
    """认可: spending that stands."""
    DISALLOWED = "disallowed"
    """不予认可: spending that does not stand."""
    UNKNOWN = "unknown"
    """待定 (无法认定)."""
    UNRECONCILED = "unreconciled"
    """待定 (不符)."""

@final
class Figure:
    """数字: one figure by its name, and of what it is where there are several."""

    __match_args__ = ("figure", "account", "item", "unit", "owner", "creditor", "bank")
    def __new__(
        cls,
        *,
        figure: FigureName,
        account: Account | None = ...,
        item: CostItem | None = ...,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
    ) -> Figure: ...
    def __replace__(
        self,
        *,
        figure: FigureName = ...,
        account: Account | None = ...,
        item: CostItem | None = ...,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
    ) -> Figure: ...
    @property
    def figure(self) -> FigureName:
        """Which figure."""
    @property
    def account(self) -> Account | None:
        """The account, of a pool, a party or a balance."""
    @property
    def item(self) -> CostItem | None:
        """The cost item, of spending."""
    @property
    def unit(self) -> str | None:
        """The unit, of a payer or a party."""
    @property
    def owner(self) -> str | None:
        """The owner, of a payer or a party."""
    @property
    def creditor(self) -> str | None:
        """The creditor, of a party."""
    @property
    def bank(self) -> str | None:
        """The bank account."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class FigurePart:
    """构成数字: another figure of which this one is made."""

    __match_args__ = ("figure", "counts", "amount")
    def __new__(
        cls,
        *,
        figure: Figure,
        counts: CountsAs,
        amount: Decimal | int | None = ...,
    ) -> FigurePart: ...
    def __replace__(
        self,
        *,
        figure: Figure = ...,
        counts: CountsAs = ...,
        amount: Decimal | int | None = ...,
    ) -> FigurePart: ...
    @property
    def figure(self) -> Figure:
        """The figure; it can be traced in its turn."""
    @property
    def counts(self) -> CountsAs:
        """How it counts."""
    @property
    def amount(self) -> Decimal | None:
        """What it is, in its own sign; absent where it is not known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NotCounted:
    """不计入的凭证行: a line on the figure's account that does not count in it, and why."""

    __match_args__ = ("posting", "line", "day", "account", "amount", "why")
    def __new__(
        cls,
        *,
        posting: str,
        line: int,
        day: date,
        account: Account,
        amount: Decimal | int,
        why: WhyNot,
    ) -> NotCounted: ...
    def __replace__(
        self,
        *,
        posting: str = ...,
        line: int = ...,
        day: date = ...,
        account: Account = ...,
        amount: Decimal | int = ...,
        why: WhyNot = ...,
    ) -> NotCounted: ...
    @property
    def posting(self) -> str:
        """The posting."""
    @property
    def line(self) -> int:
        """The place of the line in the posting, from 0."""
    @property
    def day(self) -> date:
        """Its day."""
    @property
    def account(self) -> Account:
        """The account."""
    @property
    def amount(self) -> Decimal:
        """As booked: debits above zero."""
    @property
    def why(self) -> WhyNot:
        """Why it does not count."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ToldFact:
    """无凭证的事实: what counts in a figure and is told by the facts alone."""

    __match_args__ = ("name", "amount")
    def __new__(
        cls,
        *,
        name: str,
        amount: Decimal | int,
    ) -> ToldFact: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        amount: Decimal | int = ...,
    ) -> ToldFact: ...
    @property
    def name(self) -> str:
        """The way to the fact in the facts of the books; `never_below_zero` for what a rule adds to a figure that would be
        below zero."""
    @property
    def amount(self) -> Decimal:
        """How much it is, with the sign in which it counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TraceFacts:
    """追溯事实: the facts of the books, and the figure that is traced."""

    __match_args__ = ("books", "figure")
    def __new__(
        cls,
        *,
        books: BooksFacts,
        figure: Figure,
    ) -> TraceFacts: ...
    def __replace__(
        self,
        *,
        books: BooksFacts = ...,
        figure: Figure = ...,
    ) -> TraceFacts: ...
    @property
    def books(self) -> BooksFacts:
        """账簿事实: the same facts as those of `close_books`."""
    @property
    def figure(self) -> Figure:
        """数字: which figure."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TracedFigure:
    """追溯结果: a figure, and all that it is made of."""

    __match_args__ = ("figure", "amount", "vouchers", "count", "sum", "digest", "told", "parts", "not_counted")
    def __new__(
        cls,
        *,
        figure: Figure,
        amount: Decimal | int | None = ...,
        vouchers: Sequence[TracedVoucher],
        count: int,
        sum: Decimal | int,
        digest: str,
        told: Sequence[ToldFact],
        parts: Sequence[FigurePart],
        not_counted: Sequence[NotCounted],
    ) -> TracedFigure: ...
    def __replace__(
        self,
        *,
        figure: Figure = ...,
        amount: Decimal | int | None = ...,
        vouchers: Sequence[TracedVoucher] = ...,
        count: int = ...,
        sum: Decimal | int = ...,
        digest: str = ...,
        told: Sequence[ToldFact] = ...,
        parts: Sequence[FigurePart] = ...,
        not_counted: Sequence[NotCounted] = ...,
    ) -> TracedFigure: ...
    @property
    def figure(self) -> Figure:
        """The figure that was asked for."""
    @property
    def amount(self) -> Decimal | None:
        """What it is; absent where it is not known."""
    @property
    def vouchers(self) -> tuple[TracedVoucher, ...]:
        """凭证: the lines that count, by day, posting and place."""
    @property
    def count(self) -> int:
        """张数: how many lines count."""
    @property
    def sum(self) -> Decimal:
        """凭证合计: their sum."""
    @property
    def digest(self) -> str:
        """摘要: the digest of the vouchers, as 64 hexadecimal digits."""
    @property
    def told(self) -> tuple[ToldFact, ...]:
        """无凭证: facts that count and have no voucher."""
    @property
    def parts(self) -> tuple[FigurePart, ...]:
        """构成: the figures it is made of."""
    @property
    def not_counted(self) -> tuple[NotCounted, ...]:
        """不计入: lines on its account that do not count, by day, posting and place."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TracedVoucher:
    """凭证行: a line of a voucher that counts in a figure."""

    __match_args__ = ("posting", "line", "day", "document", "invoice", "account", "unit", "owner", "creditor", "bank", "amount")
    def __new__(
        cls,
        *,
        posting: str,
        line: int,
        day: date,
        document: str | None = ...,
        invoice: str | None = ...,
        account: Account,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
        amount: Decimal | int,
    ) -> TracedVoucher: ...
    def __replace__(
        self,
        *,
        posting: str = ...,
        line: int = ...,
        day: date = ...,
        document: str | None = ...,
        invoice: str | None = ...,
        account: Account = ...,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        bank: str | None = ...,
        amount: Decimal | int = ...,
    ) -> TracedVoucher: ...
    @property
    def posting(self) -> str:
        """The posting."""
    @property
    def line(self) -> int:
        """The place of the line in the posting, from 0."""
    @property
    def day(self) -> date:
        """The day on which it counts."""
    @property
    def document(self) -> str | None:
        """The document it rests on."""
    @property
    def invoice(self) -> str | None:
        """The invoice."""
    @property
    def account(self) -> Account:
        """The account."""
    @property
    def unit(self) -> str | None:
        """The unit."""
    @property
    def owner(self) -> str | None:
        """The owner."""
    @property
    def creditor(self) -> str | None:
        """The creditor."""
    @property
    def bank(self) -> str | None:
        """The bank account."""
    @property
    def amount(self) -> Decimal:
        """How much it is, with the sign in which it counts in the figure."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TracedFigureOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `TracedFigure`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: TracedFigure,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> TracedFigureOutcome: ...
    def __replace__(
        self,
        *,
        value: TracedFigure = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> TracedFigureOutcome: ...
    @property
    def value(self) -> TracedFigure:
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

def trace_figure(facts: TraceFacts, *, steps: bool = True) -> TracedFigureOutcome:
    """凭证追溯: from a figure of the books to the vouchers, facts and figures that make it.

    Raises:
        Refusal: The grounds of `TraceRefusal` and those of `close_books`.
    """

def trace_facts_from_json(text: str) -> TraceFacts:
    """Read `TraceFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def trace_facts_to_json(facts: TraceFacts) -> str:
    """The canonical JSON of `TraceFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def traced_figure_outcome_to_json(outcome: TracedFigureOutcome) -> str:
    """The canonical JSON of an outcome of `TracedFigure`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def traced_figure_outcome_from_json(text: str) -> TracedFigureOutcome:
    """Read an outcome of `TracedFigure` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
