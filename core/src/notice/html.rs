//! 网页: the notice as one HTML page. `maud` escapes every text by construction; nothing is written raw but
//! the style sheet of this folder.

use super::charts::picture as picture_of;
use super::harmless::harmless;
use super::page::{Block, Figure, Notice, Part, Tone};
use super::tables::table;
use crate::explain::{Language, sentence};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded and nothing may run; the browser holds the page to it.
pub(crate) const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

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
                    (front(notice))
                    (annex(notice))
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

/// What a passer-by asks: the answers, the money, the votes.
fn front(notice: &Notice) -> Markup {
    let answers: Vec<_> = notice.answers.iter().chain(&notice.verdicts).cloned().collect();
    html! {
        div class="front" {
            @if !notice.figures.is_empty() || !answers.is_empty() {
                section class="top" aria-label=(sentence("notice.glance", &[], notice.language)) {
                    @if !notice.figures.is_empty() { div class="glance" { (figures(&notice.figures)) } }
                    @if !answers.is_empty() { div class="verdicts" { (list(&answers)) } }
                }
            }
            @for (number, part_of) in (1_u32..).zip(&notice.front) {
                (part(number, part_of, html! { @for block_of in &part_of.blocks { (block(block_of)) } }))
            }
        }
    }
}

/// Every figure and how it was found. On a telephone each part is folded under its answer; a wider screen and paper
/// show all of it. No script is needed for that, only `::details-content`.
fn annex(notice: &Notice) -> Markup {
    let first = u32::try_from(notice.front.len()).unwrap_or(0).saturating_add(1);
    html! {
        @if !notice.parts.is_empty() {
            div class="annex" {
                h2 class="annex-title" { (sentence("notice.annex", &[], notice.language)) }
                @for (number, part_of) in (first..).zip(&notice.parts) {
                    (part(number, part_of, folded(part_of, notice.language)))
                }
            }
        }
    }
}

fn folded(part: &Part, language: Language) -> Markup {
    html! {
        @if !part.answer.is_empty() && part.answer != part.lead { p class="answer" { (part.answer) } }
        details class="more" {
            summary { (sentence("notice.more", &[], language)) span class="unseen" { ": " (part.title) } }
            div class="inside" {
                @if !part.lead.is_empty() { p class="lead" { (part.lead) } }
                @for block_of in &part.blocks { (block(block_of)) }
            }
        }
    }
}

fn part(number: u32, part: &Part, inside: Markup) -> Markup {
    html! {
        section class="part" id=(part.anchor) aria-labelledby={ (part.anchor) "-title" } {
            h2 id={ (part.anchor) "-title" } {
                span class="seal" aria-hidden="true" { (number) } (part.title)
            }
            (inside)
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
        Block::Chart(of) => picture_of(of),
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

/// The name of the page's file in a language.
pub(super) fn file_name(language: Language) -> String {
    format!("notice.{}.html", language.tag())
}
