//! `ledger.csv` and `debts.csv`: the books of a period.

use super::ReadingRefusal;
use super::form::{Holds, TableForm, optional, required, words};
use super::table::{Row, Table};
use crate::exact::{Day, Period};
use crate::outcome::{Mark, Refusal};
use crate::settlement::{Account, CostItem, Posting, PostingLine, Work};
use crate::surplus::Debt;

/// 账簿.
pub(super) const LEDGER: TableForm = TableForm {
    name: "ledger",
    chinese: "账簿",
    columns: &[
        required("posting", "凭证", Holds::Key),
        required("day", "日期", Holds::Day),
        required("account", "科目", words!(Account)),
        required("amount", "金额", Holds::Amount),
        optional("cost_item", "支出项目", words!(CostItem)),
        optional("work", "工程性质", words!(Work)),
        optional("unit", "专有部分", Holds::Key),
        optional("tariff", "单价", Holds::Price),
        optional("due", "到期日", Holds::Day),
        optional("document", "单据", Holds::Text),
        optional("decision", "业主决定", Holds::Key),
        optional("mark", "认定", words!(Mark)),
        optional("currency", "币种", Holds::Key),
        optional("owner", "业主", Holds::Key),
        optional("reverses", "冲销", Holds::Key),
        optional("creditor", "债权人", Holds::Key),
        optional("bank", "银行账户", Holds::Key),
        optional("service_from", "服务期起", Holds::Day),
        optional("service_to", "服务期止", Holds::Day),
        optional("invoice", "发票", Holds::Key),
        optional("booked_on", "入账日", Holds::Day),
        optional("scope", "分摊范围", Holds::Key),
    ],
};

/// 账簿: one row for each line of a posting; the rows of a posting follow each other. What belongs
/// to the whole posting (`day`, `document`, `decision`, `mark`, `currency`,
/// `reverses`, `invoice`, `booked_on`) is read from its first
/// row and may be left empty in the others, but not said differently.
///
/// ```
/// use commonhold::reading::ledger;
/// let text = "posting,day,account,amount,cost_item\n\
///     v1,2025-01-31,expenditure,120.00,cleaning\n\
///     v1,,service_fund,-120.00,\n";
/// assert_eq!(ledger("ledger.csv", text)?[0].lines.len(), 2);
///
/// let text = text.replace("cleaning", "sweeping");
/// let refused = ledger("ledger.csv", &text).unwrap_err();
/// assert_eq!(refused.code, "settlement.unknown_cost_item");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 34)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column;
/// `reading.posting_differs`.
pub fn ledger(name: &str, text: &str) -> Result<Vec<Posting>, Refusal> {
    ledger_of(&Table::read(name, text, &LEDGER)?)
}

/// 账簿: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn ledger_of(table: &Table<'_>) -> Result<Vec<Posting>, Refusal> {
    let mut postings: Vec<Posting> = Vec::new();
    let mut mistakes = Vec::new();
    for row in table.rows() {
        let id = row.text("posting");
        let added = match postings.last_mut().filter(|posting| posting.id == id) {
            Some(posting) => {
                said_the_same(&row, posting).and_then(|()| line(&row)).map(|line| posting.lines.push(line))
            }
            None => posting(&row).map(|posting| postings.push(posting)),
        };
        mistakes.extend(added.err());
        if mistakes.len() > Refusal::MOST_OTHERS {
            break;
        }
    }
    Refusal::all(mistakes)?;
    Ok(postings)
}

fn posting(row: &Row<'_>) -> Result<Posting, Refusal> {
    Ok(Posting {
        id: row.get("posting")?,
        day: row.get("day")?,
        lines: vec![line(row)?],
        document: row.option("document")?,
        decision: row.option("decision")?,
        currency: row.option("currency")?,
        mark: row.option("mark")?.unwrap_or_default(),
        reverses: row.option("reverses")?,
        invoice: row.option("invoice")?,
        booked_on: row.option("booked_on")?,
    })
}

fn line(row: &Row<'_>) -> Result<PostingLine, Refusal> {
    Ok(PostingLine {
        account: row.get("account")?,
        amount: row.get("amount")?,
        cost_item: row.option("cost_item")?,
        work: row.option("work")?,
        unit: row.option("unit")?,
        tariff: row.option("tariff")?,
        due: row.option("due")?,
        owner: row.option("owner")?,
        creditor: row.option("creditor")?,
        bank: row.option("bank")?,
        service: service(row)?,
        scope: row.option("scope")?,
    })
}

/// 服务期间: both days or neither; the last one is the first that no longer belongs to it.
fn service(row: &Row<'_>) -> Result<Option<Period>, Refusal> {
    let days: (Option<Day>, Option<Day>) = (row.option("service_from")?, row.option("service_to")?);
    match days {
        (None, None) => Ok(None),
        (Some(from), Some(to)) => Ok(Some(Period { from, to })),
        (Some(_), None) => Err(untold(row, "service_to")),
        (None, Some(_)) => Err(untold(row, "service_from")),
    }
}

fn untold(row: &Row<'_>, column: &str) -> Refusal {
    row.refused(ReadingRefusal::EmptyCell { column: column.to_owned() }, column)
}

/// A later row of a posting may leave out what belongs to the whole, but not contradict it.
fn said_the_same(row: &Row<'_>, posting: &Posting) -> Result<(), Refusal> {
    let same = [
        ("day", row.option("day")?.is_none_or(|day| posting.day == day)),
        ("document", agrees(row.text("document"), posting.document.as_deref())),
        ("decision", agrees(row.text("decision"), posting.decision.as_deref())),
        ("currency", agrees(row.text("currency"), posting.currency.as_deref())),
        ("invoice", agrees(row.text("invoice"), posting.invoice.as_deref())),
        ("booked_on", row.option("booked_on")?.is_none_or(|day| posting.booked_on == Some(day))),
        ("reverses", agrees(row.text("reverses"), posting.reverses.as_deref())),
        ("mark", row.option("mark")?.is_none_or(|mark| posting.mark == mark)),
    ];
    match same.into_iter().find(|(_, same)| !same) {
        Some((column, _)) => {
            let (posting, said) = (posting.id.clone(), column.to_owned());
            Err(row.refused(ReadingRefusal::PostingDiffers { posting, column: said }, column))
        }
        None => Ok(()),
    }
}

fn agrees(cell: &str, first: Option<&str>) -> bool {
    cell.is_empty() || first == Some(cell)
}

/// 欠费表.
pub(super) const DEBTS: TableForm = TableForm {
    name: "debts",
    chinese: "欠费表",
    columns: &[
        required("owner", "业主", Holds::Key),
        required("unit", "专有部分", Holds::Key),
        required("amount", "金额", Holds::Amount),
        optional("mutual", "互负", Holds::Flag),
        optional("undisputed", "无争议", Holds::Flag),
    ],
};

/// 欠费表: what each owner owes the fund and is due. `mutual` and `undisputed` are `true` unless
/// they say `false`.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn debts(name: &str, text: &str) -> Result<Vec<Debt>, Refusal> {
    debts_of(&Table::read(name, text, &DEBTS)?)
}

/// 欠费表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn debts_of(table: &Table<'_>) -> Result<Vec<Debt>, Refusal> {
    let holds = |row: &Row<'_>, column| if row.text(column).is_empty() { Ok(true) } else { row.flag(column) };
    table.each(|row| {
        Ok(Debt {
            owner: row.get("owner")?,
            unit: row.get("unit")?,
            amount: row.get("amount")?,
            mutual: holds(&row, "mutual")?,
            undisputed: holds(&row, "undisputed")?,
        })
    })
}
