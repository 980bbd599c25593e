//! CSV: the tables of one statement. Sums are plain decimals, so that a spreadsheet adds them up again.

use super::page::Sheet;
use crate::explain::{Cell, Row, Table};
use crate::notice::{Block, safe_words, table_csv};

/// Each table under a line with its caption; between two an empty line.
pub(super) fn sheet(sheet: &Sheet) -> String {
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let written: Vec<String> = tables
        .map(|table| {
            let caption =
                Table { caption: String::new(), columns: vec![table.caption.clone()], rows: vec![] };
            format!("{}{}", table_csv(&caption), table_csv(&plain(table)))
        })
        .collect();
    written.join("\r\n")
}

/// The table with its figures as plain decimals; a figure that is cut off keeps its ellipsis and is words.
fn plain(table: &Table) -> Table {
    let cell = |cell: &Cell| match cell {
        Cell::Figure(text) => {
            let decimal = text.replace(',', "").replace('−', "-");
            let told = safe_words(&decimal) == decimal || crate::exact::is_plain_decimal(&decimal);
            if told { Cell::Figure(decimal) } else { Cell::Words(text.clone()) }
        }
        Cell::Words(text) => Cell::Words(text.clone()),
    };
    let row = |row: &Row| Row { kind: row.kind, cells: row.cells.iter().map(cell).collect(), bar: None };
    Table {
        caption: table.caption.clone(),
        columns: table.columns.clone(),
        rows: table.rows.iter().map(row).collect(),
    }
}
