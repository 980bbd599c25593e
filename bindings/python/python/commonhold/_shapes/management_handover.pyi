"""Handing over when a manager leaves."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import final
from commonhold._shapes.books import BooksFacts, LateVoucher, OpenItem, PartyBalance, Receivable
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.settlement import Account

class ManagementHandoverRole(Enum):
    """移交的一方: who leaves and who receives."""

    MANAGER = "manager"
    """物业服务人: the company."""
    COMMITTEE = "committee"
    """业主委员会."""
    OWNERS = "owners"
    """决定自行管理的业主."""
    DESIGNATED = "designated"
    """其指定的人: whom the committee or the owners have named, such as the next company."""
    DEVELOPER = "developer"
    """建设单位."""

class RecordKind(Enum):
    """移交物: what is handed over beside money."""

    PREMISES = "premises"
    """物业服务用房."""
    FACILITIES = "facilities"
    """相关设施."""
    EQUIPMENT = "equipment"
    """相关设备."""
    KEYS = "keys"
    """钥匙、密码."""
    VOUCHERS = "vouchers"
    """会计凭证、账簿."""
    CONTRACTS = "contracts"
    """合同."""
    DRAWINGS = "drawings"
    """图纸、竣工资料."""
    ROLL = "roll"
    """业主名册."""
    OTHER = "other"
    """其他资料."""

class Whose(Enum):
    """归属: whose the money of a row is."""

    HELD = "held"
    """代管: held for the owners and others."""
    OWED_TO_CREDITORS = "owed_to_creditors"
    """应付: owed to creditors."""
    OWED_TO_MANAGER = "owed_to_manager"
    """应付物业服务人: owed to the company, such as remuneration not yet taken."""
    CLAIMED = "claimed"
    """应追偿: to be given back, such as what was spent and is not allowed; it is missing from the balance."""
    UNPAIRED = "unpaired"
    """应收与计费不符: receivables beside what was billed."""

@final
class BankTransfer:
    """账户划转: what one bank account must transfer, and what was transferred."""

    __match_args__ = ("bank", "book_closing", "only_bank", "due", "transferred", "difference")
    def __new__(
        cls,
        *,
        bank: str | None = ...,
        book_closing: Decimal | int | None = ...,
        only_bank: Decimal | int,
        due: Decimal | int | None = ...,
        transferred: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> BankTransfer: ...
    def __replace__(
        self,
        *,
        bank: str | None = ...,
        book_closing: Decimal | int | None = ...,
        only_bank: Decimal | int = ...,
        due: Decimal | int | None = ...,
        transferred: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
    ) -> BankTransfer: ...
    @property
    def bank(self) -> str | None:
        """The bank account; absent where the books name none."""
    @property
    def book_closing(self) -> Decimal | None:
        """账面余额: what it holds by the books."""
    @property
    def only_bank(self) -> Decimal:
        """What only the bank has: unknown receipts and payments."""
    @property
    def due(self) -> Decimal | None:
        """应划转: the book balance with what only the bank has."""
    @property
    def transferred(self) -> Decimal | None:
        """实际划转; absent where nothing is told of any transfer."""
    @property
    def difference(self) -> Decimal | None:
        """差额: transferred less due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class HandedOver:
    """移交结果: what is held, owed and open on the day, and what of it was handed over."""

    __match_args__ = ("on", "leaves", "receives", "held", "owed", "sum", "balance", "difference", "receivables", "arrears", "open_items", "late", "banks", "pools", "records", "carried_digest")
    def __new__(
        cls,
        *,
        on: date,
        leaves: ManagementHandoverRole,
        receives: ManagementHandoverRole,
        held: Sequence[ManagementHandoverRow],
        owed: Sequence[ManagementHandoverRow],
        sum: Decimal | int | None = ...,
        balance: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
        receivables: Sequence[Receivable],
        arrears: Decimal | int | None = ...,
        open_items: Sequence[OpenItem],
        late: Sequence[LateVoucher],
        banks: Sequence[BankTransfer],
        pools: Sequence[PoolTransfer],
        records: Sequence[ManagementHandoverRecord],
        carried_digest: str,
    ) -> HandedOver: ...
    def __replace__(
        self,
        *,
        on: date = ...,
        leaves: ManagementHandoverRole = ...,
        receives: ManagementHandoverRole = ...,
        held: Sequence[ManagementHandoverRow] = ...,
        owed: Sequence[ManagementHandoverRow] = ...,
        sum: Decimal | int | None = ...,
        balance: Decimal | int | None = ...,
        difference: Decimal | int | None = ...,
        receivables: Sequence[Receivable] = ...,
        arrears: Decimal | int | None = ...,
        open_items: Sequence[OpenItem] = ...,
        late: Sequence[LateVoucher] = ...,
        banks: Sequence[BankTransfer] = ...,
        pools: Sequence[PoolTransfer] = ...,
        records: Sequence[ManagementHandoverRecord] = ...,
        carried_digest: str = ...,
    ) -> HandedOver: ...
    @property
    def on(self) -> date:
        """The day."""
    @property
    def leaves(self) -> ManagementHandoverRole:
        """移交方."""
    @property
    def receives(self) -> ManagementHandoverRole:
        """接收方."""
    @property
    def held(self) -> tuple[ManagementHandoverRow, ...]:
        """代管: the surplus, and every pool held for others, with its parties."""
    @property
    def owed(self) -> tuple[ManagementHandoverRow, ...]:
        """应付与应追偿: to creditors, to the company, and claims."""
    @property
    def sum(self) -> Decimal | None:
        """合计: all of `held` and `owed`, as they count; absent where the surplus is not known."""
    @property
    def balance(self) -> Decimal | None:
        """账面余额: what the fund's accounts hold by the books."""
    @property
    def difference(self) -> Decimal | None:
        """差额: balance less sum."""
    @property
    def receivables(self) -> tuple[Receivable, ...]:
        """应收: what payers still owe, by the day it fell due; whoever receives collects it."""
    @property
    def arrears(self) -> Decimal | None:
        """欠费 (本期): what of the charges of the period is due and not paid, as the settlement tells it, also where it tells no payer."""
    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """未达账项: what only the books or only the bank has."""
    @property
    def late(self) -> tuple[LateVoucher, ...]:
        """迟到凭证: what was entered after its day was closed."""
    @property
    def banks(self) -> tuple[BankTransfer, ...]:
        """账户划转."""
    @property
    def pools(self) -> tuple[PoolTransfer, ...]:
        """资金池划转."""
    @property
    def records(self) -> tuple[ManagementHandoverRecord, ...]:
        """移交清单, in order of its records."""
    @property
    def carried_digest(self) -> str:
        """摘要: the digest of what is carried; who receives opens with exactly this."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ManagementHandoverFacts:
    """移交事实: the books to the day, who leaves, who receives, and what was handed over."""

    __match_args__ = ("books", "on", "leaves", "receives", "transfers", "records")
    def __new__(
        cls,
        *,
        books: BooksFacts,
        on: date,
        leaves: ManagementHandoverRole,
        receives: ManagementHandoverRole,
        transfers: Sequence[ManagementHandoverTransfer] = ...,
        records: Sequence[ManagementHandoverRecord] = ...,
    ) -> ManagementHandoverFacts: ...
    def __replace__(
        self,
        *,
        books: BooksFacts = ...,
        on: date = ...,
        leaves: ManagementHandoverRole = ...,
        receives: ManagementHandoverRole = ...,
        transfers: Sequence[ManagementHandoverTransfer] = ...,
        records: Sequence[ManagementHandoverRecord] = ...,
    ) -> ManagementHandoverFacts: ...
    @property
    def books(self) -> BooksFacts:
        """账簿事实: the books to the day; their period ends with it."""
    @property
    def on(self) -> date:
        """移交日: the first day on which the other one manages."""
    @property
    def leaves(self) -> ManagementHandoverRole:
        """移交方."""
    @property
    def receives(self) -> ManagementHandoverRole:
        """接收方."""
    @property
    def transfers(self) -> tuple[ManagementHandoverTransfer, ...]:
        """实际划转: what was transferred; empty when nothing is told of it."""
    @property
    def records(self) -> tuple[ManagementHandoverRecord, ...]:
        """移交清单: premises, facilities, equipment and records."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ManagementHandoverRecord:
    """移交清单的一项: something that is to be handed over, and whether it was."""

    __match_args__ = ("record", "kind", "handed_over")
    def __new__(
        cls,
        *,
        record: str,
        kind: RecordKind,
        handed_over: bool | None = ...,
    ) -> ManagementHandoverRecord: ...
    def __replace__(
        self,
        *,
        record: str = ...,
        kind: RecordKind = ...,
        handed_over: bool | None = ...,
    ) -> ManagementHandoverRecord: ...
    @property
    def record(self) -> str:
        """Unique on the list."""
    @property
    def kind(self) -> RecordKind:
        """What it is."""
    @property
    def handed_over(self) -> bool | None:
        """Whether it was handed over; absent when nobody has said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ManagementHandoverRow:
    """移交款项: the surplus, or what one pool holds or is owed."""

    __match_args__ = ("whose", "account", "amount", "counts", "parties", "named", "unnamed")
    def __new__(
        cls,
        *,
        whose: Whose,
        account: Account | None = ...,
        amount: Decimal | int | None = ...,
        counts: Decimal | int | None = ...,
        parties: Sequence[PartyBalance],
        named: Decimal | int,
        unnamed: Decimal | int | None = ...,
    ) -> ManagementHandoverRow: ...
    def __replace__(
        self,
        *,
        whose: Whose = ...,
        account: Account | None = ...,
        amount: Decimal | int | None = ...,
        counts: Decimal | int | None = ...,
        parties: Sequence[PartyBalance] = ...,
        named: Decimal | int = ...,
        unnamed: Decimal | int | None = ...,
    ) -> ManagementHandoverRow: ...
    @property
    def whose(self) -> Whose:
        """Whose it is."""
    @property
    def account(self) -> Account | None:
        """The account; absent for the surplus."""
    @property
    def amount(self) -> Decimal | None:
        """What it holds, in the sign of its pool; absent where the surplus is not known."""
    @property
    def counts(self) -> Decimal | None:
        """How much of the balance it is: what is paid ahead and what is claimed counts below zero."""
    @property
    def parties(self) -> tuple[PartyBalance, ...]:
        """明细: what of it is of parties that are named."""
    @property
    def named(self) -> Decimal:
        """Their sum."""
    @property
    def unnamed(self) -> Decimal | None:
        """The rest: of nobody who is named."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ManagementHandoverTransfer:
    """实际划转: money that was transferred out of a bank account to the one who receives."""

    __match_args__ = ("bank", "account", "amount")
    def __new__(
        cls,
        *,
        bank: str | None = ...,
        account: Account | None = ...,
        amount: Decimal | int,
    ) -> ManagementHandoverTransfer: ...
    def __replace__(
        self,
        *,
        bank: str | None = ...,
        account: Account | None = ...,
        amount: Decimal | int = ...,
    ) -> ManagementHandoverTransfer: ...
    @property
    def bank(self) -> str | None:
        """Out of which bank account; with one alone, or none, it may be left out."""
    @property
    def account(self) -> Account | None:
        """Of which pool it is said to be, where somebody says so."""
    @property
    def amount(self) -> Decimal:
        """How much; never below zero."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PoolTransfer:
    """资金池划转: what was transferred of a pool that some transfer names."""

    __match_args__ = ("account", "due", "transferred", "difference")
    def __new__(
        cls,
        *,
        account: Account,
        due: Decimal | int,
        transferred: Decimal | int,
        difference: Decimal | int,
    ) -> PoolTransfer: ...
    def __replace__(
        self,
        *,
        account: Account = ...,
        due: Decimal | int = ...,
        transferred: Decimal | int = ...,
        difference: Decimal | int = ...,
    ) -> PoolTransfer: ...
    @property
    def account(self) -> Account:
        """The account of the pool."""
    @property
    def due(self) -> Decimal:
        """应划转: what it holds."""
    @property
    def transferred(self) -> Decimal:
        """实际划转."""
    @property
    def difference(self) -> Decimal:
        """差额: transferred less due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class HandedOverOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `HandedOver`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: HandedOver,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> HandedOverOutcome: ...
    def __replace__(
        self,
        *,
        value: HandedOver = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> HandedOverOutcome: ...
    @property
    def value(self) -> HandedOver:
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

def management_handover(
    facts: ManagementHandoverFacts,
    *,
    steps: bool = True,
) -> HandedOverOutcome:
    """移交: what a manager that leaves holds, owes and hands over on a day, and what is missing.

    Raises:
        Refusal: The grounds of `ManagementHandoverRefusal` and those of `close_books`.
    """

def management_handover_facts_from_json(text: str) -> ManagementHandoverFacts:
    """Read `ManagementHandoverFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def management_handover_facts_to_json(facts: ManagementHandoverFacts) -> str:
    """The canonical JSON of `ManagementHandoverFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def handed_over_outcome_to_json(outcome: HandedOverOutcome) -> str:
    """The canonical JSON of an outcome of `HandedOver`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def handed_over_outcome_from_json(text: str) -> HandedOverOutcome:
    """Read an outcome of `HandedOver` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
