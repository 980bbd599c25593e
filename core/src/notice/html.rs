//! 网页: the notice as one HTML page. `maud` escapes every text by construction; nothing is written raw but
//! the style sheet of this folder.

use super::harmless::harmless;
use super::page::{Block, Figure, Notice, Part, Tone};
use crate::explain::{Cell, Language, Row, RowKind, Table, sentence};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded and nothing may run; the browser holds the page to it.
pub(crate) const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Tables of more columns than this are laid out as cards on a telephone.
const MOST_COLUMNS_ON_A_PHONE: usize = 3;

/// Four figures of at most so many characters stand side by side on a telephone.
const SHORT_FIGURE: usize = 7;

/// A table of at most so many rows is not broken over two sheets of paper.
const SHORT_TABLE: usize = 9;

pub(super) fn page(notice: &Notice) -> String {
    let say = |code: &str| sentence(code, &[], notice.language);
    let markup = html! {
        (DOCTYPE)
        html lang=(notice.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="color-scheme" content="light";
                title { (notice.compound) " · " (notice.title) " · " (notice.period) }
                style { (PreEscaped(STYLE)) }
            }
            body class=[notice.is_draft().then_some("draft")] {
                (masthead(notice))
                main {
                    @if notice.is_draft() { (draft(notice)) }
                    @if !notice.figures.is_empty() {
                        section class="glance" aria-label=(say("notice.glance")) { (figures(&notice.figures)) }
                    }
                    @if !notice.verdicts.is_empty() {
                        section class="verdicts" aria-label=(say("notice.votes")) { (list(&notice.verdicts)) }
                    }
                    @for (number, part_of) in (1_u32..).zip(&notice.parts) { (part(number, part_of)) }
                }
                footer {
                    @if !notice.issued.is_empty() { (issued(notice)) }
                    p { (say("notice.unit_codes_only")) }
                    div class="wall" {
                        (picture(notice))
                        div {
                            p { (say("notice.short_code")) }
                            p class="code" { (grouped_letters(&notice.short_code)) }
                            p { (say("notice.digest")) }
                            p class="digest" { (notice.digest) }
                        }
                    }
                }
            }
        }
    };
    harmless(markup.into_string())
}

/// Letters in groups of four, as people read them out.
pub(super) fn grouped_letters(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// 二维码: the manifest for a telephone, with the quiet margin of four modules that readers ask for.
fn picture(notice: &Notice) -> Markup {
    const MARGIN: usize = 4;
    let size = notice.picture.len().saturating_add(MARGIN.saturating_mul(2));
    let mut path = String::new();
    for (y, row) in notice.picture.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            let (x, y) = (x.saturating_add(MARGIN), y.saturating_add(MARGIN));
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    html! {
        svg class="qr" viewBox=(format!("0 0 {size} {size}")) role="img" shape-rendering="crispEdges"
            aria-label=(sentence("notice.picture", &[], notice.language)) {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

fn masthead(notice: &Notice) -> Markup {
    let language = notice.language;
    html! {
        header class="masthead" {
            p class="eyebrow" { (sentence("notice.eyebrow", &[], language)) }
            h1 { span class="compound" { (notice.compound) } " " span class="title" { (notice.title) } }
            p class="period" { (notice.period) }
            @if let Some(remark) = &notice.remark { p class="remark" { (remark) } }
        }
    }
}

/// Who issues it, with the place where the seal goes.
fn issued(notice: &Notice) -> Markup {
    html! {
        div class="issued" {
            dl { @for (name, said) in &notice.issued { div { dt { (name) } dd { (said) } } } }
            p class="stamp" { (sentence("notice.seal_place", &[], notice.language)) }
        }
    }
}

/// The banner of a draft, with every reason.
fn draft(notice: &Notice) -> Markup {
    html! {
        section class="draft-banner" aria-labelledby="draft" {
            h2 id="draft" { (sentence("notice.draft", &[], notice.language)) }
            p { (sentence("notice.draft_why", &[], notice.language)) }
            ul { @for reason in &notice.draft { li { (reason) } } }
        }
    }
}

fn part(number: u32, part: &Part) -> Markup {
    html! {
        section class="part" id=(part.anchor) aria-labelledby={ (part.anchor) "-title" } {
            h2 id={ (part.anchor) "-title" } {
                span class="seal" aria-hidden="true" { (number) } (part.title)
            }
            @if !part.lead.is_empty() { p class="lead" { (part.lead) } }
            @for block_of in &part.blocks { (block(block_of)) }
        }
    }
}

pub(crate) fn block(block: &Block) -> Markup {
    match block {
        Block::Heading(text, tag_of) => html! {
            h3 { (text) @if let Some(tag_of) = tag_of { " " (tag(tag_of)) } }
        },
        Block::Prose(text) => html! { p { (text) } },
        Block::Figures(of) => figures(of),
        Block::Table(of) => table(of),
        Block::List(lines) => list(lines),
    }
}

fn figures(figures: &[Figure]) -> Markup {
    html! {
        dl class="figures" {
            @for figure in figures {
                div {
                    dt { (figure.name) }
                    dd class="value" { (figure.value) }
                    @if !figure.remark.is_empty() { dd class="remark" { (figure.remark) } }
                }
            }
        }
    }
}

pub(crate) fn list(lines: &[(Option<(Tone, String)>, String)]) -> Markup {
    html! {
        ul class="lines" {
            @for (tag_of, text) in lines {
                li { @if let Some(tag_of) = tag_of { (tag(tag_of)) " " } span { (text) } }
            }
        }
    }
}

fn tag((tone, text): &(Tone, String)) -> Markup {
    let class = match tone {
        Tone::Good => "tag good",
        Tone::Bad => "tag bad",
        Tone::Open => "tag open",
    };
    html! { span class=(class) { (text) } }
}

/// A table; a wide one becomes cards on a telephone, so its roles are said again: a changed `display`
/// would otherwise take the table away from a screen reader.
fn table(table: &Table) -> Markup {
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

/// The name of the page's file in a language.
pub(super) fn file_name(language: Language) -> String {
    format!("notice.{}.html", language.tag())
}
