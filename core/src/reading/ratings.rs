//! `raters.csv` and `ratings.csv`: who was asked, and the marks that were given.

use super::table::{Column, Table, optional, required};
use crate::evaluation::{Rater, Rating};
use crate::outcome::Refusal;

const RATERS: &[Column] = &[
    required("rater", "评价人"),
    optional("group", "分组"),
    optional("on", "提交日期"),
    optional("signed", "签名"),
];

/// 评价人表: `rater` (a key), `group`, `on` (the day the sheet was handed in) and `signed`.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn raters(name: &str, text: &str) -> Result<Vec<Rater>, Refusal> {
    let table = Table::read(name, text, RATERS)?;
    table.each(|row| {
        Ok(Rater {
            key: row.get("rater")?,
            group: row.option("group")?,
            on: row.option("on")?,
            signed: row.known_flag("signed")?,
        })
    })
}

const RATINGS: &[Column] = &[
    required("rater", "评价人"),
    required("item", "事项"),
    required("score", "评分"),
    optional("sheet", "表号"),
];

/// 评分表: `rater`, `item`, `score` and `sheet`. An answer that was not given has no line.
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn ratings(name: &str, text: &str) -> Result<Vec<Rating>, Refusal> {
    let table = Table::read(name, text, RATINGS)?;
    let ratings = table.rows().map(|row| {
        let (rater, item, score) = (row.get("rater")?, row.get("item")?, row.get("score")?);
        Ok(Rating { rater, item, score, sheet: row.count("sheet")? })
    });
    ratings.collect()
}
