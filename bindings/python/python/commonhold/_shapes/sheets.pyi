"""The statements that people sign; they name owners and are not for the wall."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import final
from commonhold._shapes.books import ClosedBooksOutcome
from commonhold._shapes.settlement import Statement

class SheetKind(Enum):
    """报表: which of the seven statements, in their order."""

    INCOME_AND_EXPENDITURE = "income_and_expenditure"
    """收支情况表."""
    PREPAYMENTS = "prepayments"
    """预收款明细表."""
    ARREARS = "arrears"
    """欠费明细表."""
    REMUNERATION = "remuneration"
    """酬金计算表."""
    SHARED_INCOME = "shared_income"
    """公共收益收支表."""
    MAINTENANCE_FUND = "maintenance_fund"
    """专项维修资金收支表."""
    BANK_RECONCILIATION = "bank_reconciliation"
    """银行存款余额调节表."""

class SignatureRole(Enum):
    """签章人: as what somebody signs."""

    PREPARER = "preparer"
    """制表: who made the statements."""
    REVIEWER = "reviewer"
    """复核: who checked them."""
    MANAGER = "manager"
    """物业服务人负责人: who answers for the manager."""
    SEAL = "seal"
    """盖章: the manager's seal."""
    COMMITTEE = "committee"
    """业主委员会: the owners' committee."""

@final
class SheetFacts:
    """报表事实: the books of a period as `close_books` returned them, and what only people know."""

    __match_args__ = ("compound", "remark", "books", "area", "last_year", "signatures")
    def __new__(
        cls,
        *,
        compound: str,
        remark: str | None = ...,
        books: ClosedBooksOutcome,
        area: Decimal | int | None = ...,
        last_year: Statement | None = ...,
        signatures: Sequence[Signature] = ...,
    ) -> SheetFacts: ...
    def __replace__(
        self,
        *,
        compound: str = ...,
        remark: str | None = ...,
        books: ClosedBooksOutcome = ...,
        area: Decimal | int | None = ...,
        last_year: Statement | None = ...,
        signatures: Sequence[Signature] = ...,
    ) -> SheetFacts: ...
    @property
    def compound(self) -> str:
        """小区: the compound."""
    @property
    def remark(self) -> str | None:
        """A line under the title, such as that the data are invented."""
    @property
    def books(self) -> ClosedBooksOutcome:
        """结账结果: the closed books; period, currency and every figure are theirs."""
    @property
    def area(self) -> Decimal | None:
        """计费面积: square metres that are charged, for the cost of a square metre and month; above zero."""
    @property
    def last_year(self) -> Statement | None:
        """上年: the statement of the year before, to compare with; in the same currency."""
    @property
    def signatures(self) -> tuple[Signature, ...]:
        """签章栏: who signs, in order; one empty block for each role where none is given."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Signature:
    """签章栏: who signs. Name and day are typed by people; what is not typed is left empty to be written by hand."""

    __match_args__ = ("role", "name", "day")
    def __new__(
        cls,
        *,
        role: SignatureRole,
        name: str | None = ...,
        day: date | None = ...,
    ) -> Signature: ...
    def __replace__(
        self,
        *,
        role: SignatureRole = ...,
        name: str | None = ...,
        day: date | None = ...,
    ) -> Signature: ...
    @property
    def role(self) -> SignatureRole:
        """As what."""
    @property
    def name(self) -> str | None:
        """姓名."""
    @property
    def day(self) -> date | None:
        """日期: the day of the signature."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def sheets_html(facts: SheetFacts, language: str = ...) -> str:
    """The seven statements as one self-contained HTML page, in `en` or `zh-CN`.

    Raises:
        Refusal: `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
            kept exactly; `json.not_of_the_form` for a language that is not there.
    """

def sheets_markdown(facts: SheetFacts, language: str = ...) -> str:
    """The seven statements as Markdown, in `en` or `zh-CN`.

    Raises:
        Refusal: `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
            kept exactly; `json.not_of_the_form` for a language that is not there.
    """

def sheet_csv(facts: SheetFacts, kind: SheetKind, language: str = ...) -> str:
    """One of the seven statements as CSV, in `en` or `zh-CN`; empty where it is left out.

    Raises:
        Refusal: `sheets.no_area`, `sheets.another_currency`; `number.out_of_range` and `amount.out_of_range` when a figure cannot be
            kept exactly; `json.not_of_the_form` for a language that is not there.
    """
