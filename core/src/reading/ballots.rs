//! `ballots.csv`: the ballots of one or several motions, and the records that none came back.

use super::form::{Holds, TableForm, optional, required, words};
use super::table::Table;
use crate::outcome::Refusal;
use crate::voting::{Ballot, BallotState, Channel};

/// 表决票表.
pub(super) const BALLOTS: TableForm = TableForm {
    name: "ballots",
    chinese: "表决票表",
    columns: &[
        optional("motion", "表决事项", Holds::Key),
        optional("voter", "表决人", Holds::Key),
        optional("unit", "专有部分", Holds::Key),
        required("choice", "票态", words!(BallotState)),
        optional("channel", "表决方式", words!(Channel)),
        optional("received", "收到日", Holds::Day),
        optional("sequence", "序号", Holds::Whole),
        optional("text_version", "文本版本", Holds::Key),
    ],
};

/// 表决票表: `choice` is one of the seven states; a line names a `voter`, a `unit` or both.
///
/// ```
/// use commonhold::reading::ballots;
/// assert_eq!(ballots("ballots.csv", "voter,choice\nw0001,yes\n")?.len(), 1);
/// let refused = ballots("ballots.csv", "voter,choice\nw0001,for\n").unwrap_err();
/// assert_eq!(refused.code, "reading.unknown_word");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 7)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ReadingRefusal`](super::ReadingRefusal) and of the numbers, with file, line and column.
pub fn ballots(name: &str, text: &str) -> Result<Vec<Ballot>, Refusal> {
    ballots_of(&Table::read(name, text, &BALLOTS)?)
}

/// 表决票表: the same from a table that was laid out.
///
/// # Errors
/// As from a text.
pub fn ballots_of(table: &Table<'_>) -> Result<Vec<Ballot>, Refusal> {
    table.each(|row| {
        Ok(Ballot {
            voter: row.option("voter")?,
            unit: row.option("unit")?,
            motion: row.option("motion")?,
            choice: row.get("choice")?,
            channel: row.option("channel")?.unwrap_or_default(),
            received: row.option("received")?,
            sequence: row.count("sequence")?,
            text_version: row.option("text_version")?,
        })
    })
}
