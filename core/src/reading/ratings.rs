//! `raters.csv` and `ratings.csv`: who was asked, and the marks that were given.

use super::form::{Holds, TableForm, optional, required};
use super::table::Table;
use crate::evaluation::{Rater, Rating};
use crate::outcome::Refusal;

/// 评价人表.
pub(super) const RATERS: TableForm = TableForm {
    name: "raters",
    chinese: "评价人表",
    columns: &[
        required("rater", "评价人", Holds::Key),
        optional("group", "分组", Holds::Key),
        optional("on", "提交日期", Holds::Day),
        optional("signed", "签名", Holds::Flag),
    ],
};

/// 评价人表: `rater` (a key), `group`, `on` (the day the sheet was handed in) and `signed`.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn raters(name: &str, text: &str) -> Result<Vec<Rater>, Refusal> {
    raters_of(&Table::read(name, text, &RATERS)?)
}

/// 评价人表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn raters_of(table: &Table<'_>) -> Result<Vec<Rater>, Refusal> {
    table.each(|row| {
        Ok(Rater {
            key: row.get("rater")?,
            group: row.option("group")?,
            on: row.option("on")?,
            signed: row.known_flag("signed")?,
        })
    })
}

/// 评分表.
pub(super) const RATINGS: TableForm = TableForm {
    name: "ratings",
    chinese: "评分表",
    columns: &[
        required("rater", "评价人", Holds::Key),
        required("item", "事项", Holds::Key),
        required("score", "评分", Holds::Number),
        optional("sheet", "表号", Holds::Whole),
    ],
};

/// 评分表: `rater`, `item`, `score` and `sheet`. An answer that was not given has no line.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn ratings(name: &str, text: &str) -> Result<Vec<Rating>, Refusal> {
    ratings_of(&Table::read(name, text, &RATINGS)?)
}

/// 评分表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn ratings_of(table: &Table<'_>) -> Result<Vec<Rating>, Refusal> {
    table.each(|row| {
        let (rater, item, score) = (row.get("rater")?, row.get("item")?, row.get("score")?);
        Ok(Rating { rater, item, score, sheet: row.count("sheet")? })
    })
}
