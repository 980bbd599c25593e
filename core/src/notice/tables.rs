//! 表格的网页: tables as HTML; a wide one becomes cards on a telephone and in the columns of a board.

use crate::explain::{Cell, Row, RowKind, Table};
use maud::{Markup, html};

/// Tables of more columns than this are laid out as cards on a telephone.
const MOST_COLUMNS_ON_A_PHONE: usize = 3;

/// Four figures of at most so many characters stand side by side on a telephone.
const SHORT_FIGURE: usize = 7;

/// A table of at most so many rows is not broken over two sheets of paper.
const SHORT_TABLE: usize = 9;

/// A table; a wide one becomes cards on a telephone, so its roles are said again: a changed `display`
/// would otherwise take the table away from a screen reader.
pub(super) fn table(table: &Table) -> Markup {
    let wide = table.columns.len() > MOST_COLUMNS_ON_A_PHONE;
    let role = |name: &'static str| wide.then_some(name);
    html! {
        table class=[class(table)] role=[role("table")] {
            caption { (table.caption) }
            thead role=[role("rowgroup")] {
                tr role=[role("row")] {
                    @for (place, column) in table.columns.iter().enumerate() {
                        th scope="col" role=[role("columnheader")] class=[heads_figures(table, place)] { (column) }
                    }
                }
            }
            tbody role=[role("rowgroup")] { @for row_of in &table.rows { (row(table, row_of, wide)) } }
        }
    }
}

/// How a table is laid out: as cards of two, three or four figures on a telephone; on one sheet of paper
/// when it is short.
fn class(table: &Table) -> Option<String> {
    let wide = table.columns.len() > MOST_COLUMNS_ON_A_PHONE;
    let beside_the_first = table.rows.iter().flat_map(|row| row.cells.iter().skip(1));
    let longest = beside_the_first.map(|cell| cell.text().chars().count()).max().unwrap_or(0);
    let four = table.columns.len() > MOST_COLUMNS_ON_A_PHONE.saturating_add(1);
    let classes = [
        wide.then_some("wide"),
        (wide && four && longest <= SHORT_FIGURE).then_some("four"),
        (wide && four && longest > SHORT_FIGURE).then_some("two"),
        (table.rows.len() <= SHORT_TABLE).then_some("whole"),
    ];
    let classes: Vec<&str> = classes.into_iter().flatten().collect();
    (!classes.is_empty()).then(|| classes.join(" "))
}

/// Whether the cells under a head are figures, so that the head stands flush right too.
fn heads_figures(table: &Table, place: usize) -> Option<&'static str> {
    let is_figure = |row: &Row| matches!(row.cells.get(place), Some(Cell::Figure(_)));
    table.rows.iter().any(is_figure).then_some("figure")
}

fn row(table: &Table, row: &Row, wide: bool) -> Markup {
    let role = |name: &'static str| wide.then_some(name);
    let class = (row.kind == RowKind::Total).then_some("total");
    let cells = row.cells.iter().zip(&table.columns).enumerate();
    html! {
        tr class=[class] role=[role("row")] {
            @for (place, (cell, column)) in cells {
                @if place == 0 {
                    th scope="row" role=[role("rowheader")] {
                        (cell.text())
                        @if let Some(length) = row.bar { (bar(length)) }
                    }
                } @else {
                    td role=[role("cell")] class=[matches!(cell, Cell::Figure(_)).then_some("figure")]
                        data-label=[wide.then_some(column)] { (cell.text()) }
                }
            }
        }
    }
}

/// A bar under a row's head: decoration, the figure stands beside it.
fn bar(hundredths: u32) -> Markup {
    html! {
        span class="bar" aria-hidden="true" { span style={ "width:" (hundredths) "%" } {} }
    }
}
