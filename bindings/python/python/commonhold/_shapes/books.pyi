"""Closing the books: parties, the bank, and what is carried."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import final
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.settlement import Account, SettleFacts, Statement

class BridgePart(Enum):
    """余额的组成: what a part of the fund's money is."""

    SURPLUS = "surplus"
    """结余 (不足为负): the owners'."""
    OVERPAID = "overpaid"
    """多收: held for those who paid beyond the charges."""
    REMUNERATION_OWED = "remuneration_owed"
    """未提酬金 (多提为负): remuneration of the period not yet taken."""
    POOL = "pool"
    """资金池: held for others or owed to them; what is paid ahead counts below zero."""
    CLAIMS = "claims"
    """追偿款: spent and not allowed, or not yet decided; counts below zero."""
    CHARGES_UNPAIRED = "charges_unpaired"
    """应收与计费不符: receivables that are not what was billed."""

class LateVouchers(Enum):
    """迟到凭证: what becomes of a voucher that is entered after its days were closed."""

    REFUSED = "refused"
    """拒收: it is refused."""
    MOVED_TO_OPEN_DAY = "moved_to_open_day"
    """记入未结账的首日: it counts on the first day that was still open when it was entered, and is shown."""

class Side(Enum):
    """未达账项的一方: who has an item and the other has not yet."""

    BOOKED = "booked"
    """企业: the books have it, the bank has not."""
    STATED = "stated"
    """银行: the bank has it, the books have not."""

@final
class AgeBand:
    """账龄段: what is open and has been due for so many days."""

    __match_args__ = ("from_days", "to_days", "open")
    def __new__(
        cls,
        *,
        from_days: int,
        to_days: int | None = ...,
        open: Decimal | int,
    ) -> AgeBand: ...
    def __replace__(
        self,
        *,
        from_days: int = ...,
        to_days: int | None = ...,
        open: Decimal | int = ...,
    ) -> AgeBand: ...
    @property
    def from_days(self) -> int:
        """The least number of days; 0 for what is not yet due."""
    @property
    def to_days(self) -> int | None:
        """The greatest number of days; absent for the last band."""
    @property
    def open(self) -> Decimal:
        """What is open in it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BankAccount:
    """银行账户: one bank account and what its statement says. A currency's amounts, as the bank writes them: above zero where
    the bank owes the fund."""

    __match_args__ = ("bank", "opening", "statement_opening", "statement_closing")
    def __new__(
        cls,
        *,
        bank: str,
        opening: Decimal | int | None = ...,
        statement_opening: Decimal | int | None = ...,
        statement_closing: Decimal | int | None = ...,
    ) -> BankAccount: ...
    def __replace__(
        self,
        *,
        bank: str = ...,
        opening: Decimal | int | None = ...,
        statement_opening: Decimal | int | None = ...,
        statement_closing: Decimal | int | None = ...,
    ) -> BankAccount: ...
    @property
    def bank(self) -> str:
        """Unique among the accounts; the lines of postings and statements name it."""
    @property
    def opening(self) -> Decimal | None:
        """账面期初: what the books held in it at the start; with one account alone the opening of the pool `service_fund`."""
    @property
    def statement_opening(self) -> Decimal | None:
        """对账单期初: what the statement opens with."""
    @property
    def statement_closing(self) -> Decimal | None:
        """对账单期末: what the statement closes with."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BankLine:
    """对账单行: one line of a bank statement."""

    __match_args__ = ("id", "bank", "day", "amount", "reference", "postings")
    def __new__(
        cls,
        *,
        id: str,
        bank: str | None = ...,
        day: date,
        amount: Decimal | int,
        reference: str | None = ...,
        postings: Sequence[str] = ...,
    ) -> BankLine: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        bank: str | None = ...,
        day: date = ...,
        amount: Decimal | int = ...,
        reference: str | None = ...,
        postings: Sequence[str] = ...,
    ) -> BankLine: ...
    @property
    def id(self) -> str:
        """Unique among the lines and open items of the bank account."""
    @property
    def bank(self) -> str | None:
        """The bank account; with one account alone it may be left out."""
    @property
    def day(self) -> date:
        """The bank's day."""
    @property
    def amount(self) -> Decimal:
        """Above zero where money came in."""
    @property
    def reference(self) -> str | None:
        """附言、单据号: what the bank writes to it; meets the document of a posting."""
    @property
    def postings(self) -> tuple[str, ...]:
        """The postings, or open items of the books, that a person says it is."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BooksFacts:
    """账簿事实: the settlement of a period with its vouchers, and what ties it to the bank and to the period before."""

    __match_args__ = ("settlement", "brought_forward", "brought_forward_digest", "parties", "bank_accounts", "bank_lines", "open_items", "match_within_days", "closed", "late_vouchers", "receivables", "ageing")
    def __new__(
        cls,
        *,
        settlement: SettleFacts,
        brought_forward: Carried | None = ...,
        brought_forward_digest: str | None = ...,
        parties: Sequence[PartyBalance] = ...,
        bank_accounts: Sequence[BankAccount] = ...,
        bank_lines: Sequence[BankLine] = ...,
        open_items: Sequence[OpenItem] = ...,
        match_within_days: int | None = ...,
        closed: Sequence[ClosedThrough] = ...,
        late_vouchers: LateVouchers | None = ...,
        receivables: Sequence[OpenCharge] = ...,
        ageing: Sequence[int] = ...,
    ) -> BooksFacts: ...
    def __replace__(
        self,
        *,
        settlement: SettleFacts = ...,
        brought_forward: Carried | None = ...,
        brought_forward_digest: str | None = ...,
        parties: Sequence[PartyBalance] = ...,
        bank_accounts: Sequence[BankAccount] = ...,
        bank_lines: Sequence[BankLine] = ...,
        open_items: Sequence[OpenItem] = ...,
        match_within_days: int | None = ...,
        closed: Sequence[ClosedThrough] = ...,
        late_vouchers: LateVouchers | None = ...,
        receivables: Sequence[OpenCharge] = ...,
        ageing: Sequence[int] = ...,
    ) -> BooksFacts: ...
    @property
    def settlement(self) -> SettleFacts:
        """结算事实: the period's settlement, with its postings and pools."""
    @property
    def brought_forward(self) -> Carried | None:
        """上期结转: what the period before closed with. Openings that are not given are taken from it, others are held against it."""
    @property
    def brought_forward_digest(self) -> str | None:
        """上期摘要: the digest that was published of it."""
    @property
    def parties(self) -> tuple[PartyBalance, ...]:
        """期初往来: what each pool held of each party at the start, where nothing is brought forward."""
    @property
    def bank_accounts(self) -> tuple[BankAccount, ...]:
        """银行账户: the bank accounts of the fund."""
    @property
    def bank_lines(self) -> tuple[BankLine, ...]:
        """对账单: the lines of their statements, in any order."""
    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """期初未达账项: items that were open at the start, where nothing is brought forward."""
    @property
    def match_within_days(self) -> int | None:
        """金额相同的最远天数: how many days a posting and a line of the same amount may lie apart and still be taken for one;
        any, when absent."""
    @property
    def closed(self) -> tuple[ClosedThrough, ...]:
        """已结账期间: when the books were closed, and through which day."""
    @property
    def late_vouchers(self) -> LateVouchers | None:
        """迟到凭证: what becomes of what is entered after that; needed where there is such a voucher."""
    @property
    def receivables(self) -> tuple[OpenCharge, ...]:
        """期初应收: what was owed at the start for earlier periods, where nothing is brought forward."""
    @property
    def ageing(self) -> tuple[int, ...]:
        """账龄段: the last day of each band of days since something fell due, such as 30, 90, 180 and 365; none, when empty."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Bridge:
    """从结余到银行余额: the parts of what the fund's accounts hold, by the books, and what they do hold."""

    __match_args__ = ("rows", "sum", "held", "difference")
    def __new__(
        cls,
        *,
        rows: Sequence[BridgeRow],
        sum: Decimal | int,
        held: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> Bridge: ...
    def __replace__(
        self,
        *,
        rows: Sequence[BridgeRow] = ...,
        sum: Decimal | int = ...,
        held: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> Bridge: ...
    @property
    def rows(self) -> tuple[BridgeRow, ...]:
        """The parts, from the surplus on."""
    @property
    def sum(self) -> Decimal:
        """应有余额: their sum."""
    @property
    def held(self) -> Decimal | None:
        """账面余额: what the fund's accounts hold by the books; absent where their opening is not known."""
    @property
    def difference(self) -> Decimal | None:
        """差额: held less the sum; zero when they meet."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BridgeRow:
    """桥的一行: one part, and of a pool its account."""

    __match_args__ = ("part", "account", "amount")
    def __new__(
        cls,
        *,
        part: BridgePart,
        account: Account | None = ...,
        amount: Decimal | int,
    ) -> BridgeRow: ...
    def __replace__(
        self,
        *,
        part: BridgePart = ...,
        account: Account | None = ...,
        amount: Decimal | int = ...,
    ) -> BridgeRow: ...
    @property
    def part(self) -> BridgePart:
        """What it is."""
    @property
    def account(self) -> Account | None:
        """The account, where it is a pool."""
    @property
    def amount(self) -> Decimal:
        """How much of the balance it is."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Carried:
    """结转: everything the next period opens with."""

    __match_args__ = ("on", "surplus", "pools", "parties", "open_items", "receivables")
    def __new__(
        cls,
        *,
        on: date,
        surplus: Decimal | int | None = ...,
        pools: Sequence[PoolBalance],
        parties: Sequence[PartyBalance],
        open_items: Sequence[OpenItem],
        receivables: Sequence[OpenCharge] = ...,
    ) -> Carried: ...
    def __replace__(
        self,
        *,
        on: date = ...,
        surplus: Decimal | int | None = ...,
        pools: Sequence[PoolBalance] = ...,
        parties: Sequence[PartyBalance] = ...,
        open_items: Sequence[OpenItem] = ...,
        receivables: Sequence[OpenCharge] = ...,
    ) -> Carried: ...
    @property
    def on(self) -> date:
        """The first day of the next period."""
    @property
    def surplus(self) -> Decimal | None:
        """结余 (不足为负): what the fund closes with; absent where it is not known."""
    @property
    def pools(self) -> tuple[PoolBalance, ...]:
        """资金池: what each pool holds. What was paid too much is held as prepayment, remuneration not yet taken is owed, and
        spending that is not allowed is a claim."""
    @property
    def parties(self) -> tuple[PartyBalance, ...]:
        """往来: what the pools hold of each party."""
    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """未达账项: what only the books or only the bank has."""
    @property
    def receivables(self) -> tuple[OpenCharge, ...]:
        """应收: what is still owed, by the day it fell due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ClosedBooks:
    """结账结果: the settlement of a period, tied to the bank and ready to be carried into the next."""

    __match_args__ = ("statement", "parties", "banks", "bridge", "late", "carried", "carried_digest", "receivables", "ageing")
    def __new__(
        cls,
        *,
        statement: Statement,
        parties: Sequence[PartyLine],
        banks: Sequence[Reconciliation],
        bridge: Bridge | None = ...,
        late: Sequence[LateVoucher],
        carried: Carried,
        carried_digest: str,
        receivables: Sequence[Receivable],
        ageing: Sequence[AgeBand],
    ) -> ClosedBooks: ...
    def __replace__(
        self,
        *,
        statement: Statement = ...,
        parties: Sequence[PartyLine] = ...,
        banks: Sequence[Reconciliation] = ...,
        bridge: Bridge | None = ...,
        late: Sequence[LateVoucher] = ...,
        carried: Carried = ...,
        carried_digest: str = ...,
        receivables: Sequence[Receivable] = ...,
        ageing: Sequence[AgeBand] = ...,
    ) -> ClosedBooks: ...
    @property
    def statement(self) -> Statement:
        """收支情况: the settlement of the period."""
    @property
    def parties(self) -> tuple[PartyLine, ...]:
        """往来明细: what each pool holds of each party, where the lines name them."""
    @property
    def banks(self) -> tuple[Reconciliation, ...]:
        """银行余额调节表: each bank account."""
    @property
    def bridge(self) -> Bridge | None:
        """从结余到银行余额; absent where a part of it is not known."""
    @property
    def late(self) -> tuple[LateVoucher, ...]:
        """迟到凭证: what was entered after its day was closed."""
    @property
    def carried(self) -> Carried:
        """结转: what the next period opens with."""
    @property
    def carried_digest(self) -> str:
        """摘要: the digest of what is carried, to be published with it."""
    @property
    def receivables(self) -> tuple[Receivable, ...]:
        """欠费明细: what each payer still owes, by the day it fell due."""
    @property
    def ageing(self) -> tuple[AgeBand, ...]:
        """账龄: what is open by the days since it fell due; empty where no bands are given."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ClosedThrough:
    """结账日: the books were closed through a day, on a day; nothing entered later may count on the days before."""

    __match_args__ = ("through", "on")
    def __new__(
        cls,
        *,
        through: date,
        on: date,
    ) -> ClosedThrough: ...
    def __replace__(
        self,
        *,
        through: date = ...,
        on: date = ...,
    ) -> ClosedThrough: ...
    @property
    def through(self) -> date:
        """The last day that is closed."""
    @property
    def on(self) -> date:
        """The last day on which something could still be entered for it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class LateVoucher:
    """迟到凭证: a voucher of a closed day, and the day on which it counts."""

    __match_args__ = ("posting", "day", "booked_on", "moved_to")
    def __new__(
        cls,
        *,
        posting: str,
        day: date,
        booked_on: date,
        moved_to: date,
    ) -> LateVoucher: ...
    def __replace__(
        self,
        *,
        posting: str = ...,
        day: date = ...,
        booked_on: date = ...,
        moved_to: date = ...,
    ) -> LateVoucher: ...
    @property
    def posting(self) -> str:
        """The posting."""
    @property
    def day(self) -> date:
        """The day it is dated."""
    @property
    def booked_on(self) -> date:
        """The day it was entered."""
    @property
    def moved_to(self) -> date:
        """The first day that was still open then: it counts on this one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OpenCharge:
    """未收款项: what one owner or unit owes since a day."""

    __match_args__ = ("unit", "owner", "due", "amount")
    def __new__(
        cls,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        due: date,
        amount: Decimal | int,
    ) -> OpenCharge: ...
    def __replace__(
        self,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        due: date = ...,
        amount: Decimal | int = ...,
    ) -> OpenCharge: ...
    @property
    def unit(self) -> str | None:
        """The unit."""
    @property
    def owner(self) -> str | None:
        """The owner."""
    @property
    def due(self) -> date:
        """到期日: the day it fell or falls due."""
    @property
    def amount(self) -> Decimal:
        """What is still open of it; not below zero."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OpenItem:
    """未达账项: an item that only one side has."""

    __match_args__ = ("id", "bank", "side", "day", "amount", "reference")
    def __new__(
        cls,
        *,
        id: str,
        bank: str | None = ...,
        side: Side,
        day: date,
        amount: Decimal | int,
        reference: str | None = ...,
    ) -> OpenItem: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        bank: str | None = ...,
        side: Side = ...,
        day: date = ...,
        amount: Decimal | int = ...,
        reference: str | None = ...,
    ) -> OpenItem: ...
    @property
    def id(self) -> str:
        """The posting, or the line of the statement."""
    @property
    def bank(self) -> str | None:
        """The bank account; with one account alone it may be left out."""
    @property
    def side(self) -> Side:
        """Who has it."""
    @property
    def day(self) -> date:
        """The day it is booked or stated on."""
    @property
    def amount(self) -> Decimal:
        """Above zero where money came in."""
    @property
    def reference(self) -> str | None:
        """The document, or what the bank writes to it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PartyBalance:
    """往来余额 (逐户): what a pool holds of one party: an owner, a unit or a creditor."""

    __match_args__ = ("account", "unit", "owner", "creditor", "amount")
    def __new__(
        cls,
        *,
        account: Account,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        amount: Decimal | int,
    ) -> PartyBalance: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        amount: Decimal | int = ...,
    ) -> PartyBalance: ...
    @property
    def account(self) -> Account:
        """The account of the pool."""
    @property
    def unit(self) -> str | None:
        """The unit, where it is of one."""
    @property
    def owner(self) -> str | None:
        """The owner."""
    @property
    def creditor(self) -> str | None:
        """The creditor."""
    @property
    def amount(self) -> Decimal:
        """What is held of it or owed to it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PartyLine:
    """往来明细: what a pool held of a party, what came in, what went out and what it holds."""

    __match_args__ = ("account", "unit", "owner", "creditor", "opening", "inflow", "outflow", "closing", "refunded")
    def __new__(
        cls,
        *,
        account: Account,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        opening: Decimal | int,
        inflow: Decimal | int,
        outflow: Decimal | int,
        closing: Decimal | int,
        refunded: Decimal | int | None = ...,
    ) -> PartyLine: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        unit: str | None = ...,
        owner: str | None = ...,
        creditor: str | None = ...,
        opening: Decimal | int = ...,
        inflow: Decimal | int = ...,
        outflow: Decimal | int = ...,
        closing: Decimal | int = ...,
        refunded: Decimal | int | None = ...,
    ) -> PartyLine: ...
    @property
    def account(self) -> Account:
        """The account of the pool."""
    @property
    def unit(self) -> str | None:
        """The unit, where the lines name one. A line without unit, owner and creditor is of nobody who is named."""
    @property
    def owner(self) -> str | None:
        """The owner."""
    @property
    def creditor(self) -> str | None:
        """The creditor."""
    @property
    def opening(self) -> Decimal:
        """期初."""
    @property
    def inflow(self) -> Decimal:
        """增加."""
    @property
    def outflow(self) -> Decimal:
        """减少."""
    @property
    def closing(self) -> Decimal:
        """期末."""
    @property
    def refunded(self) -> Decimal | None:
        """其中退还: of `outflow`, what was paid back to the party; only of `prepayment`, and absent without vouchers
        or where one that pays a part back does not tell to whom."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PoolBalance:
    """结转余额: what one pool holds."""

    __match_args__ = ("account", "amount")
    def __new__(
        cls,
        *,
        account: Account,
        amount: Decimal | int,
    ) -> PoolBalance: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        amount: Decimal | int = ...,
    ) -> PoolBalance: ...
    @property
    def account(self) -> Account:
        """The account."""
    @property
    def amount(self) -> Decimal:
        """What it holds, in the sign of its pool."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Receivable:
    """未收款项: one charge, or all charges of a payer that fell due on one day, of which something is still open."""

    __match_args__ = ("unit", "owner", "due", "earlier", "charged", "paid", "open", "days")
    def __new__(
        cls,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        due: date,
        earlier: bool,
        charged: Decimal | int,
        paid: Decimal | int,
        open: Decimal | int,
        days: int | None = ...,
    ) -> Receivable: ...
    def __replace__(
        self,
        *,
        unit: str | None = ...,
        owner: str | None = ...,
        due: date = ...,
        earlier: bool = ...,
        charged: Decimal | int = ...,
        paid: Decimal | int = ...,
        open: Decimal | int = ...,
        days: int | None = ...,
    ) -> Receivable: ...
    @property
    def unit(self) -> str | None:
        """The unit, where the lines name one."""
    @property
    def owner(self) -> str | None:
        """The owner, where the lines name one."""
    @property
    def due(self) -> date:
        """到期日: the day it fell or falls due; of a charge that does not say it, the day on which it was booked."""
    @property
    def earlier(self) -> bool:
        """往年欠费: whether it is of an earlier period."""
    @property
    def charged(self) -> Decimal:
        """应收: what was charged."""
    @property
    def paid(self) -> Decimal:
        """已收: what was paid of it, the oldest charges first."""
    @property
    def open(self) -> Decimal:
        """未收: what is still open."""
    @property
    def days(self) -> int | None:
        """逾期天数: from the day it fell due to the first day after the period; absent where it is not yet due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Reconciliation:
    """银行余额调节表: one bank account. Amounts that are not known are absent."""

    __match_args__ = ("bank", "book_opening", "booked", "book_closing", "statement_opening", "stated", "statement_closing", "matches", "not_presented", "in_transit", "unknown_receipts", "unknown_payments", "adjusted_book", "adjusted_statement", "difference")
    def __new__(
        cls,
        *,
        bank: str,
        book_opening: Decimal | int | None = ...,
        booked: Decimal | int,
        book_closing: Decimal | int | None = ...,
        statement_opening: Decimal | int | None = ...,
        stated: Decimal | int,
        statement_closing: Decimal | int | None = ...,
        matches: int,
        not_presented: Sequence[OpenItem],
        in_transit: Sequence[OpenItem],
        unknown_receipts: Sequence[OpenItem],
        unknown_payments: Sequence[OpenItem],
        adjusted_book: Decimal | int | None = ...,
        adjusted_statement: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> Reconciliation: ...
    def __replace__(
        self,
        *,
        bank: str = ...,
        book_opening: Decimal | int | None = ...,
        booked: Decimal | int = ...,
        book_closing: Decimal | int | None = ...,
        statement_opening: Decimal | int | None = ...,
        stated: Decimal | int = ...,
        statement_closing: Decimal | int | None = ...,
        matches: int = ...,
        not_presented: Sequence[OpenItem] = ...,
        in_transit: Sequence[OpenItem] = ...,
        unknown_receipts: Sequence[OpenItem] = ...,
        unknown_payments: Sequence[OpenItem] = ...,
        adjusted_book: Decimal | int | None = ...,
        adjusted_statement: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> Reconciliation: ...
    @property
    def bank(self) -> str:
        """The bank account."""
    @property
    def book_opening(self) -> Decimal | None:
        """账面期初: held at the start by the books."""
    @property
    def booked(self) -> Decimal:
        """账面发生额: what the postings of the period moved."""
    @property
    def book_closing(self) -> Decimal | None:
        """账面期末: held at the end by the books."""
    @property
    def statement_opening(self) -> Decimal | None:
        """对账单期初."""
    @property
    def stated(self) -> Decimal:
        """对账单发生额: what the lines of the statement moved."""
    @property
    def statement_closing(self) -> Decimal | None:
        """对账单期末."""
    @property
    def matches(self) -> int:
        """已核对: how many matches were found."""
    @property
    def not_presented(self) -> tuple[OpenItem, ...]:
        """企业已付、银行未付: paid by the books and not yet presented to the bank. Below zero."""
    @property
    def in_transit(self) -> tuple[OpenItem, ...]:
        """企业已收、银行未收: received by the books and not yet by the bank."""
    @property
    def unknown_receipts(self) -> tuple[OpenItem, ...]:
        """银行已收、企业未收: received by the bank and unknown to the books."""
    @property
    def unknown_payments(self) -> tuple[OpenItem, ...]:
        """银行已付、企业未付: paid by the bank and unknown to the books. Below zero."""
    @property
    def adjusted_book(self) -> Decimal | None:
        """调节后账面余额: the books, with what only the bank has."""
    @property
    def adjusted_statement(self) -> Decimal | None:
        """调节后对账单余额: the statement, with what only the books have."""
    @property
    def difference(self) -> Decimal | None:
        """差额: adjusted statement less adjusted book; zero when they meet."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ClosedBooksOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ClosedBooks`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ClosedBooks,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ClosedBooksOutcome: ...
    def __replace__(
        self,
        *,
        value: ClosedBooks = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ClosedBooksOutcome: ...
    @property
    def value(self) -> ClosedBooks:
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

def close_books(facts: BooksFacts, *, steps: bool = True) -> ClosedBooksOutcome:
    """结账: settles a period, tells what its pools hold of whom, meets the bank, and carries what is left into the next.

    Raises:
        Refusal: The grounds of `BooksRefusal` and those of `settle`.
    """

def books_facts_from_json(text: str) -> BooksFacts:
    """Read `BooksFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def books_facts_to_json(facts: BooksFacts) -> str:
    """The canonical JSON of `BooksFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def closed_books_outcome_to_json(outcome: ClosedBooksOutcome) -> str:
    """The canonical JSON of an outcome of `ClosedBooks`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def closed_books_outcome_from_json(text: str) -> ClosedBooksOutcome:
    """Read an outcome of `ClosedBooks` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
