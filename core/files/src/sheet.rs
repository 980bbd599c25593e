//! 工作表: what stands in a file, cell by cell, before anything is understood of it.

use commonhold::refusal::Place;

/// A table as it stands in a file: one sheet of a workbook, or a whole text.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) file: String,
    /// The name of the sheet, in a workbook.
    pub(crate) name: Option<String>,
    pub(crate) lines: Vec<Line>,
}

/// One line with whatever stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Counted from 1.
    pub(crate) number: u32,
    pub(crate) cells: Vec<Cell>,
    /// Whether the spreadsheet hides it.
    pub(crate) hidden: bool,
}

/// One cell.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) content: Content,
    /// Where it begins: the letter of a line of text or the column of a sheet, counted from 1.
    pub(crate) column: u32,
    /// Whether a formula made it.
    pub(crate) formula: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Empty,
    /// As it was typed.
    Text(String),
    /// A number of a workbook, which keeps every number as a binary fraction: the shortest decimal whose nearest binary
    /// fraction it is.
    Number(String),
    /// A day of a workbook, written year-month-day, and the time where it is not midnight.
    Day(String, Option<String>),
    Flag(bool),
    /// What the spreadsheet shows where a formula came to nothing, such as `#N/A`.
    Broken(String),
}

impl Content {
    /// What a person sees, more or less.
    pub(crate) fn shown(&self) -> String {
        match self {
            Content::Empty => String::new(),
            Content::Text(text) | Content::Number(text) | Content::Broken(text) => text.clone(),
            Content::Day(day, None) => day.clone(),
            Content::Day(day, Some(time)) => format!("{day} {time}"),
            Content::Flag(flag) => flag.to_string(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Content::Empty => true,
            Content::Text(text) => text.chars().all(char::is_whitespace),
            _ => false,
        }
    }
}

impl Line {
    pub(crate) fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.content.is_empty())
    }

    /// What stands in the first cell that is filled, and how many are.
    pub(crate) fn first_filled(&self) -> Option<(String, usize)> {
        let mut filled = self.cells.iter().filter(|cell| !cell.content.is_empty());
        let first = filled.next()?.content.shown().trim().to_owned();
        Some((first, filled.count().saturating_add(1)))
    }

    pub(crate) fn content(&self, cell: usize) -> &Content {
        self.cells.get(cell).map_or(&Content::Empty, |cell| &cell.content)
    }

    /// Where a cell stands; one that the line does not reach stands behind its last.
    pub(crate) fn column(&self, cell: usize) -> u32 {
        let behind = || self.cells.last().map_or(1, |last| last.column.saturating_add(1));
        self.cells.get(cell).map_or_else(behind, |cell| cell.column)
    }
}

impl Sheet {
    pub(crate) fn place(&self, line: u32, column: u32) -> Place {
        Place { file: self.file.clone(), line, column, sheet: self.name.clone() }
    }

    pub(crate) fn place_of(&self, line: &Line, cell: usize) -> Place {
        self.place(line.number, line.column(cell))
    }
}
