//! CSV: rows that a spreadsheet opens and does not execute.

use crate::explain::{Cell, Table};
use crate::surplus::Shares;
use std::collections::BTreeMap;

/// The characters with which a spreadsheet begins a formula, in their wide forms too.
const FORMULA_STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// 文字单元格: words as a CSV cell that no spreadsheet executes.
///
/// A text whose first character, blanks aside, would begin a formula (`= + - @`, their wide forms, a
/// tab, a carriage return), or which begins with an apostrophe, gets one apostrophe in front. Whoever
/// reads the file takes exactly one leading apostrophe off; nothing is lost. Figures of ours are
/// written as they are, so that a negative sum stays a number.
///
/// ```
/// use commonhold::notice::safe_words;
/// assert_eq!(safe_words("=1+1"), "'=1+1");
/// assert_eq!(safe_words(" @SUM(A1)"), "' @SUM(A1)");
/// assert_eq!(safe_words("1-0101"), "1-0101");
/// ```
#[must_use]
pub fn safe_words(text: &str) -> String {
    let starts_formula = |letter: char| FORMULA_STARTS.contains(&letter);
    let first_said = text.trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}', '\n']).chars().next();
    let first = text.chars().next();
    if first == Some('\'') || first.is_some_and(starts_formula) || first_said.is_some_and(starts_formula) {
        return format!("'{text}");
    }
    text.to_owned()
}

/// A cell: words made safe; a figure as it is when it is a plain number, and made safe otherwise.
fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Figure(text) if crate::exact::is_plain_decimal(text) => text.clone(),
        Cell::Figure(text) | Cell::Words(text) => safe_words(text),
    }
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r', '\'']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.to_owned()
}

/// 表格的 CSV: a table as CSV (RFC 4180, UTF-8 without a byte-order mark, lines ended by CR LF).
#[must_use]
pub fn table_csv(table: &Table) -> String {
    let heads: Vec<Cell> = table.columns.iter().map(|head| Cell::Words(head.clone())).collect();
    let mut written = String::new();
    for cells in std::iter::once(&heads).chain(table.rows.iter().map(|row| &row.cells)) {
        let line: Vec<String> = cells.iter().map(|text| quoted(&cell(text))).collect();
        written.push_str(&line.join(","));
        written.push_str("\r\n");
    }
    written
}

/// 份额表 `shares.csv`: every unit's part, sorted by unit, and last the total. Unit codes, no names.
///
/// Columns `unit`, `rank` and `part`; the last line has `total` and the sum. `rank` is the unit's place among those whose
/// remainders are exactly at the cut-off, from 1; of these the first `level_served` received one smallest unit more. It is
/// empty for everybody else.
#[must_use]
pub fn shares_csv(shares: &Shares) -> String {
    let ranks: BTreeMap<&str, usize> = shares.level.iter().map(String::as_str).zip(1..).collect();
    let row = |name: &str, rank: String, amount: String| {
        let cells = vec![Cell::Words(name.to_owned()), Cell::Figure(rank), Cell::Figure(amount)];
        crate::explain::Row::line(cells)
    };
    let rank = |unit: &str| ranks.get(unit).map_or_else(String::new, usize::to_string);
    let parts = shares.parts.iter();
    let mut rows: Vec<_> =
        parts.map(|part| row(&part.key, rank(&part.key), part.amount.to_string())).collect();
    rows.push(row("total", String::new(), shares.total.to_string()));
    let columns = ["unit", "rank", "part"].map(str::to_owned).to_vec();
    table_csv(&Table { caption: String::new(), columns, rows })
}
