//! `ballots.csv`: the ballots of one or several motions, and the records that none came back.

use super::table::{Column, Table, optional, required};
use crate::outcome::Refusal;
use crate::voting::Ballot;

const BALLOTS: &[Column] = &[
    optional("motion", "表决事项"),
    optional("voter", "表决人"),
    optional("unit", "专有部分"),
    required("choice", "票态"),
    optional("channel", "表决方式"),
    optional("received", "收到日"),
    optional("sequence", "序号"),
    optional("text_version", "文本版本"),
];

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
    let table = Table::read(name, text, BALLOTS)?;
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
