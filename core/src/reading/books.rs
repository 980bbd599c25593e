//! `books.toml` and `bank.csv`: what ties the books of a period to the bank and to the period before.

use super::document;
use super::form::{Holds, TableForm, optional, required};
use super::table::Table;
use crate::books::{
    BankAccount, BankLine, BooksFacts, Carried, ClosedThrough, LateVouchers, OpenCharge, OpenItem,
    PartyBalance,
};
use crate::outcome::Refusal;
use crate::settlement::SettleFacts;
use serde::Deserialize;

/// 账簿: what is known of the books beside the contract, the vouchers and the bank's own lines. Every field is one of
/// [`BooksFacts`], and may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AccountBooks {
    /// 上期结转: what the period before closed with.
    pub brought_forward: Option<Carried>,
    /// 上期摘要: the digest that was published of it.
    pub brought_forward_digest: Option<String>,
    /// 期初往来: what each pool held of each party, where nothing is brought forward.
    pub parties: Vec<PartyBalance>,
    /// 银行账户: the bank accounts of the fund.
    pub bank_accounts: Vec<BankAccount>,
    /// 期初未达账项: items that were open at the start, where nothing is brought forward.
    pub open_items: Vec<OpenItem>,
    /// How many days a posting and a line of the same amount may lie apart; any, when absent.
    pub match_within_days: Option<u32>,
    /// 已结账期间: when the books were closed, and through which day.
    pub closed: Vec<ClosedThrough>,
    /// 迟到凭证: what becomes of what is entered after that.
    pub late_vouchers: Option<LateVouchers>,
    /// 期初应收: what was owed at the start for earlier periods, where nothing is brought forward.
    pub receivables: Vec<OpenCharge>,
    /// 账龄段: the last day of each band of days since something fell due.
    pub ageing: Vec<u32>,
}

impl AccountBooks {
    /// 账簿事实: with the settlement of the period and the lines of the bank, the facts of
    /// [`close_books`](crate::books::close_books).
    #[must_use]
    pub fn with(self, settlement: SettleFacts, bank_lines: Vec<BankLine>) -> BooksFacts {
        BooksFacts {
            settlement,
            brought_forward: self.brought_forward,
            brought_forward_digest: self.brought_forward_digest,
            parties: self.parties,
            bank_accounts: self.bank_accounts,
            bank_lines,
            open_items: self.open_items,
            match_within_days: self.match_within_days,
            closed: self.closed,
            late_vouchers: self.late_vouchers,
            receivables: self.receivables,
            ageing: self.ageing,
        }
    }
}

/// 账簿: reads `books.toml`.
///
/// ```
/// use commonhold::reading::account_books;
/// let text = "late_vouchers = \"moved_to_open_day\"\n[[bank_accounts]]\nbank = \"a\"\nstatement_opening = \"10.00\"\n";
/// assert_eq!(account_books("books.toml", text)?.bank_accounts[0].bank, "a");
///
/// let refused = account_books("books.toml", &text.replace("\"10.00\"", "10")).unwrap_err();
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((4, 21)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of reading a TOML text, with file, line and column.
#[inline]
pub fn account_books(name: &str, text: &str) -> Result<AccountBooks, Refusal> {
    document(name, text)
}

/// 对账单.
pub(super) const BANK: TableForm = TableForm {
    name: "bank",
    chinese: "对账单",
    columns: &[
        required("line", "流水号", Holds::Key),
        required("day", "日期", Holds::Day),
        required("amount", "金额", Holds::Amount),
        optional("bank", "银行账户", Holds::Key),
        optional("reference", "附言", Holds::Text),
        optional("postings", "凭证", Holds::Keys),
    ],
};

/// 对账单: the lines of the bank's statements; `amount` is above zero where money came in. `postings` are those that a
/// person says the line is, with `;` between.
///
/// ```
/// use commonhold::reading::bank_lines;
/// let text = "line,day,amount,reference\n1,2025-01-31,-120.00,voucher-1\n";
/// assert_eq!(bank_lines("bank.csv", text)?[0].amount.to_string(), "-120.00");
///
/// let refused = bank_lines("bank.csv", &text.replace("-120.00", "(120.00)")).unwrap_err();
/// assert_eq!(refused.code, "number.not_a_number");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 14)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn bank_lines(name: &str, text: &str) -> Result<Vec<BankLine>, Refusal> {
    bank_lines_of(&Table::read(name, text, &BANK)?)
}

/// 对账单: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn bank_lines_of(table: &Table<'_>) -> Result<Vec<BankLine>, Refusal> {
    table.each(|row| {
        Ok(BankLine {
            id: row.get("line")?,
            bank: row.option("bank")?,
            day: row.get("day")?,
            amount: row.get("amount")?,
            reference: row.option("reference")?,
            postings: if row.text("postings").is_empty() { vec![] } else { row.list("postings")? },
        })
    })
}
