//! Tables: what a page, a Markdown text or a CSV file shows in rows.

use super::forms::named_value;
use super::{Explained, Language, explain, template};
use crate::outcome::{Step, Value};

/// 单元格: one cell, and whether it holds words or a figure of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, which anyone may have typed.
    Words(String),
    /// A figure that a rule computed, set flush right.
    Figure(String),
}

impl Cell {
    /// The text of the cell.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Cell::Words(text) | Cell::Figure(text) => text,
        }
    }
}

/// 行的种类: whether a row is a line or a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A line of the table.
    Line,
    /// A sum of lines above it.
    Total,
}

/// 行: one row; its first cell heads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// A line or a total.
    pub kind: RowKind,
    /// As many cells as the table has columns.
    pub cells: Vec<Cell>,
    /// How long the bar beside the first figure is, in hundredths of the column; decoration only.
    pub bar: Option<u32>,
}

impl Row {
    /// A line.
    #[must_use]
    pub fn line(cells: Vec<Cell>) -> Row {
        Row { kind: RowKind::Line, cells, bar: None }
    }

    /// A total.
    #[must_use]
    pub fn total(cells: Vec<Cell>) -> Row {
        Row { kind: RowKind::Total, cells, bar: None }
    }

    /// The row with a bar of so many hundredths.
    #[must_use]
    pub fn with_bar(mut self, hundredths: Option<u32>) -> Row {
        self.bar = hundredths;
        self
    }
}

/// 表格: a caption, the heads of the columns and the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The head of each column.
    pub columns: Vec<String>,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// 步骤表: steps as a table of number, sentence and clause.
#[must_use]
pub fn steps_table(steps: &[Step], language: Language) -> Table {
    let head = |code: &str| template(code, language).unwrap_or(code).to_owned();
    let rows = (1_u64..).zip(explain(steps, language)).map(|(number, step)| {
        let Explained { sentence, citation, .. } = step;
        Row::line(vec![
            Cell::Figure(number.to_string()),
            Cell::Words(sentence),
            Cell::Words(citation.unwrap_or_default()),
        ])
    });
    Table {
        caption: head("explain.steps"),
        columns: vec![head("explain.number"), head("explain.done"), head("explain.basis")],
        rows: rows.collect(),
    }
}

/// 同类步骤表: all steps of one code, a column for each of their values; for steps that repeat, such
/// as the part of every unit.
#[must_use]
pub fn steps_of(code: &str, steps: &[Step], language: Language) -> Table {
    let alike: Vec<&Step> = steps.iter().filter(|step| step.code == code).collect();
    let columns = alike.first().map_or_else(Vec::new, |step| {
        step.values.iter().map(|value| super::word(&value.name, language)).collect()
    });
    let rows = alike.iter().map(|step| {
        let cells = step.values.iter().map(|named| match &named.value {
            Value::Text { .. } | Value::Word { .. } => Cell::Words(named_value(named, language)),
            _ => Cell::Figure(named_value(named, language)),
        });
        Row::line(cells.collect())
    });
    let caption = template("explain.steps", language).unwrap_or(code).to_owned();
    Table { caption, columns, rows: rows.collect() }
}
