//! CSV: rows that a spreadsheet opens and does not execute.

use super::split::{IN_ORDER, PAID, SET_OFF, Split, refunded_after_set_off, told};
use crate::exact::Amount;
use crate::explain::{Cell, Table};
use crate::surplus::{Shares, Treatment};
use std::collections::BTreeMap;

/// The characters with which a spreadsheet begins a formula, in their wide forms too.
const FORMULA_STARTS: [char; 12] = ['=', '+', '-', '@', '\t', '\r', ';', '＝', '＋', '－', '＠', '；'];

/// What a spreadsheet of another locale takes for the end of a cell.
const SEPARATORS: [char; 2] = [';', '；'];

/// What may stand before the first character of a formula.
const BLANKS: [char; 5] = [' ', '\u{a0}', '\u{3000}', '\u{feff}', '\n'];

/// 文字单元格: words as a CSV cell that no spreadsheet executes.
///
/// A text whose first character, blanks aside, would begin a formula (`= + - @ ;`, their wide forms, a tab, a carriage
/// return), or which begins with an apostrophe, gets one apostrophe in front. A semicolon ends a cell where the comma is a
/// decimal point, so what follows one is treated as a beginning too. Whoever reads the file takes exactly one apostrophe
/// off at the beginning and behind each semicolon; nothing is lost. Figures of ours are written as they are, so that a
/// negative sum stays a number.
///
/// ```
/// use commonhold::notice::safe_words;
/// assert_eq!(safe_words("=1+1"), "'=1+1");
/// assert_eq!(safe_words(" @SUM(A1)"), "' @SUM(A1)");
/// assert_eq!(safe_words("gate;=1+1"), "gate;'=1+1");
/// assert_eq!(safe_words("1-0101"), "1-0101");
/// ```
#[must_use]
pub fn safe_words(text: &str) -> String {
    let mut safe = String::with_capacity(text.len().saturating_add(1));
    for piece in text.split_inclusive(SEPARATORS) {
        if begins_a_formula(piece) {
            safe.push('\'');
        }
        safe.push_str(piece);
    }
    safe
}

/// Whether a spreadsheet would execute a text, or take its apostrophe off.
fn begins_a_formula(text: &str) -> bool {
    let said = text.trim_start_matches(BLANKS);
    text.starts_with('\'') || text.starts_with(FORMULA_STARTS) || said.starts_with(FORMULA_STARTS)
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

/// 份额表 `shares.csv`: every unit's part and what becomes of it, sorted by unit, and last the total. Unit codes, no names. It is
/// for those who pay out: what is set off of a unit's refund says that its owner is in arrears, and is told to that owner alone.
///
/// Columns `unit`, then what reaches the owner: `refund`, `set_off` of it, and `paid`, what is left; then what becomes of
/// the rest: `offset`, `carry`, `to_fund`, `special_assessment`; then `rank` and `part`, which is the sum of `refund` and
/// those four. The last line has `total` and the sums. Where the outcome holds no lines all but `part` are empty. `rank` is
/// the unit's place among those whose remainders are exactly at the cut-off, from 1; of these the first `level_served`
/// received one smallest unit more. It is empty for everybody else.
#[must_use]
pub fn shares_csv(shares: &Shares) -> String {
    let digits = written_digits(shares);
    // A sum that cannot be kept exactly is left out, as what is not known is.
    let split = Split::of(shares, digits).ok().flatten();
    let ranks: BTreeMap<&str, usize> = shares.level.iter().map(String::as_str).zip(1..).collect();
    let row = |name: &str, becomes: Vec<String>, rank: String, part: String| {
        let figures = becomes.into_iter().chain([rank, part]).map(Cell::Figure);
        crate::explain::Row::line([Cell::Words(name.to_owned())].into_iter().chain(figures).collect())
    };
    let written = |sum: Option<Amount>| sum.map_or_else(String::new, |sum| sum.to_string());
    let of_unit = |unit: &str| -> Vec<String> {
        let of =
            |word| written(split.as_ref().and_then(|split| split.sum_of(std::iter::once(unit), word).ok()));
        becomes().into_iter().map(of).collect()
    };
    // The sums are those of the outcome, not of the lines above them: whoever adds these up checks something.
    let in_all = |word: &str| match word {
        SET_OFF => Some(shares.set_off),
        PAID => refunded_after_set_off(shares, digits).ok(),
        word => told(shares, IN_ORDER.into_iter().find(|one| one.word() == word)?, digits).ok(),
    };
    let sums = becomes().into_iter().map(|word| written(split.as_ref().and_then(|_| in_all(word)))).collect();
    let rank = |unit: &str| ranks.get(unit).map_or_else(String::new, usize::to_string);
    let parts = shares.parts.iter();
    let mut rows: Vec<_> = parts
        .map(|part| row(&part.key, of_unit(&part.key), rank(&part.key), part.amount.to_string()))
        .collect();
    rows.push(row("total", sums, String::new(), shares.total.to_string()));
    let columns = ["unit"].into_iter().chain(becomes()).chain(["rank", "part"]).map(str::to_owned).collect();
    table_csv(&Table { caption: String::new(), columns, rows })
}

/// What becomes of a part, in the order of the columns.
fn becomes() -> Vec<&'static str> {
    let others = IN_ORDER.into_iter().filter(|treatment| *treatment != Treatment::Refund);
    [Treatment::Refund.word(), SET_OFF, PAID]
        .into_iter()
        .chain(others.map(|treatment| treatment.word()))
        .collect()
}

/// The digits after the point with which the sums of an outcome are written.
fn written_digits(shares: &Shares) -> u32 {
    let parts = shares.parts.iter().map(|part| part.amount);
    let sums = parts.chain(shares.lines.iter().map(|line| line.gross));
    let sums = sums.chain(shares.treatments.iter().map(|line| line.amount));
    let digits = sums.map(|amount| {
        let text = amount.to_string();
        text.split_once('.').map_or(0, |(_, places)| places.len())
    });
    u32::try_from(digits.max().unwrap_or(0)).unwrap_or(0)
}
