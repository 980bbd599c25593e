"""Reading files: a name, for the places of refusals, and a text."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from typing import final
from commonhold._shapes.books import BankAccount, BankLine, BooksFacts, Carried, ClosedThrough, LateVouchers, OpenCharge, OpenItem, PartyBalance
from commonhold._shapes.concerns import ConcernEvent
from commonhold._shapes.evaluation import ConsequenceFacts, Rater, Rating, ScoreFacts
from commonhold._shapes.roll import Owner, RollUnit, Tenure
from commonhold._shapes.settlement import Posting, SettleFacts
from commonhold._shapes.surplus import Debt
from commonhold._shapes.voting import Ballot
from commonhold._shapes.window import ServiceRequest

@final
class AccountBooks:
    """账簿: what is known of the books beside the contract, the vouchers and the bank's own lines. Every field is one of
    `BooksFacts`, and may be left out."""

    __match_args__ = ("brought_forward", "brought_forward_digest", "parties", "bank_accounts", "open_items", "match_within_days", "closed", "late_vouchers", "receivables", "ageing")
    def __new__(
        cls,
        *,
        brought_forward: Carried | None = ...,
        brought_forward_digest: str | None = ...,
        parties: Sequence[PartyBalance],
        bank_accounts: Sequence[BankAccount],
        open_items: Sequence[OpenItem],
        match_within_days: int | None = ...,
        closed: Sequence[ClosedThrough],
        late_vouchers: LateVouchers | None = ...,
        receivables: Sequence[OpenCharge],
        ageing: Sequence[int],
    ) -> AccountBooks: ...
    def __replace__(
        self,
        *,
        brought_forward: Carried | None = ...,
        brought_forward_digest: str | None = ...,
        parties: Sequence[PartyBalance] = ...,
        bank_accounts: Sequence[BankAccount] = ...,
        open_items: Sequence[OpenItem] = ...,
        match_within_days: int | None = ...,
        closed: Sequence[ClosedThrough] = ...,
        late_vouchers: LateVouchers | None = ...,
        receivables: Sequence[OpenCharge] = ...,
        ageing: Sequence[int] = ...,
    ) -> AccountBooks: ...
    @property
    def brought_forward(self) -> Carried | None:
        """上期结转: what the period before closed with."""
    @property
    def brought_forward_digest(self) -> str | None:
        """上期摘要: the digest that was published of it."""
    @property
    def parties(self) -> tuple[PartyBalance, ...]:
        """期初往来: what each pool held of each party, where nothing is brought forward."""
    @property
    def bank_accounts(self) -> tuple[BankAccount, ...]:
        """银行账户: the bank accounts of the fund."""
    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """期初未达账项: items that were open at the start, where nothing is brought forward."""
    @property
    def match_within_days(self) -> int | None:
        """How many days a posting and a line of the same amount may lie apart; any, when absent."""
    @property
    def closed(self) -> tuple[ClosedThrough, ...]:
        """已结账期间: when the books were closed, and through which day."""
    @property
    def late_vouchers(self) -> LateVouchers | None:
        """迟到凭证: what becomes of what is entered after that."""
    @property
    def receivables(self) -> tuple[OpenCharge, ...]:
        """期初应收: what was owed at the start for earlier periods, where nothing is brought forward."""
    @property
    def ageing(self) -> tuple[int, ...]:
        """账龄段: the last day of each band of days since something fell due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Contract:
    """物业服务合同: the facts of three rules as far as the contract fixes them. Ledger, ratings and score
    are what the year brings; a contract leaves them empty. One without an evaluation, or whose evaluation moves no pay,
    leaves that table out."""

    __match_args__ = ("settlement", "evaluation", "pay")
    def __new__(
        cls,
        *,
        settlement: SettleFacts,
        evaluation: ScoreFacts | None = ...,
        pay: ConsequenceFacts | None = ...,
    ) -> Contract: ...
    def __replace__(
        self,
        *,
        settlement: SettleFacts = ...,
        evaluation: ScoreFacts | None = ...,
        pay: ConsequenceFacts | None = ...,
    ) -> Contract: ...
    @property
    def settlement(self) -> SettleFacts:
        """结算: currency, period, remuneration, budget and opening balance."""
    @property
    def evaluation(self) -> ScoreFacts | None:
        """评价: items, weights, bands and conditions."""
    @property
    def pay(self) -> ConsequenceFacts | None:
        """评价与报酬: the bands of pay and the sum they are applied to."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def read_account_books(name: str, text: str) -> AccountBooks:
    """账簿: reads `books.toml`.

    Raises:
        Refusal: The grounds of reading a TOML text, with file, line and column.
    """

def read_ballots(name: str, text: str) -> tuple[Ballot, ...]:
    """表决票表: `choice` is one of the seven states; a line names a `voter`, a `unit` or both.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_bank_lines(name: str, text: str) -> tuple[BankLine, ...]:
    """对账单: the lines of the bank's statements; `amount` is above zero where money came in. `postings` are those that a
    person says the line is, with `;` between.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_contract(name: str, text: str) -> Contract:
    """合同: reads a contract.

    Raises:
        Refusal: The grounds of reading a TOML text, with file, line and column.
    """

def read_debts(name: str, text: str) -> tuple[Debt, ...]:
    """欠费表: what each owner owes the fund and is due. `mutual` and `undisputed` are `true` unless
    they say `false`.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_events(name: str, text: str) -> tuple[ConcernEvent, ...]:
    """事件表: one line an event, in any order; `facts` lists what holds with `;` between, and `!` before what does not.
    Counts of a meeting or a vote have no place in a line.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of moments, with file, line and column.
    """

def read_ledger(name: str, text: str) -> tuple[Posting, ...]:
    """账簿: one row for each line of a posting; the rows of a posting follow each other. What belongs
    to the whole posting (`day`, `document`, `decision`, `mark`, `currency`,
    `reverses`, `invoice`, `booked_on`) is read from its first
    row and may be left empty in the others, but not said differently.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column;
            `reading.posting_differs`.
    """

def read_owners(name: str, text: str) -> tuple[Owner, ...]:
    """业主表: `owner` (a key), `name`, `kind` and `untraced`.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_raters(name: str, text: str) -> tuple[Rater, ...]:
    """评价人表: `rater` (a key), `group`, `on` (the day the sheet was handed in) and `signed`.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_ratings(name: str, text: str) -> tuple[Rating, ...]:
    """评分表: `rater`, `item`, `score` and `sheet`. An answer that was not given has no line.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_requests(name: str, text: str) -> tuple[ServiceRequest, ...]:
    """服务请求表: one line a request, in any order; `called_back` and `satisfied` are `true`, `false`, or empty where nobody
    has said.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of moments, with file, line and column.
    """

def read_tenures(name: str, text: str) -> tuple[Tenure, ...]:
    """权属期间表: `unit`, `owners` with `;` between co-owners, `representative`, `from` and `to`
    (the first day that no longer belongs to it; empty while it lasts).

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def read_units(name: str, text: str) -> tuple[RollUnit, ...]:
    """专有部分表: `unit, building, use_class, status` and the floor area by source in square metres.

    Raises:
        Refusal: The grounds of `ReadingRefusal` and of the numbers, with file, line and column.
    """

def books_facts(
    books: AccountBooks,
    settlement: SettleFacts,
    bank_lines: Sequence[BankLine],
) -> BooksFacts:
    """The facts of closing the books, from what is kept of them, the settlement of the period and the bank's lines."""
