//! 网页: the statements as one HTML page. `maud` escapes every text by construction; nothing is written raw but the style
//! sheet of this folder.

use super::page::{Sheet, Sheets, SignatureBlock};
use crate::explain::sentence;
use crate::notice::harmless::harmless;
use crate::notice::html::{POLICY, block, list};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");

pub(super) fn page(sheets: &Sheets) -> String {
    let markup = html! {
        (DOCTYPE)
        html lang=(sheets.language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="color-scheme" content="light";
                title { (sheets.compound) " · " (sheets.title) " · " (sheets.period) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    (cover(sheets))
                    @for of in &sheets.sheets { (sheet(sheets, of)) }
                }
            }
        }
    };
    harmless(markup.into_string())
}

fn say(sheets: &Sheets, code: &str) -> String {
    sentence(code, &[], sheets.language)
}

/// 封面: what there is and what is missing, why it is a draft, and what was found.
fn cover(sheets: &Sheets) -> Markup {
    html! {
        section class="sheet cover" {
            header {
                p class="compound" { (sheets.compound) }
                h1 { (sheets.title) }
                p class="period" { (sheets.period) }
                @if let Some(remark) = &sheets.remark { p class="remark" { (remark) } }
            }
            p class="private" { (say(sheets, "sheets.for_those_who_sign")) }
            @if sheets.is_draft() { (draft(sheets, &sheets.draft)) }
            h2 { (say(sheets, "sheets.contents")) }
            ol class="contents" {
                @for of in &sheets.sheets {
                    li value=(of.kind.number()) { a href={ "#" (of.kind.word()) } { (of.title) } }
                }
            }
            @if !sheets.missing.is_empty() {
                h2 { (say(sheets, "sheets.missing")) }
                ul class="missing" {
                    @for part in &sheets.missing { li { (super::markdown::missing(sheets, part)) } }
                }
            }
            @if !sheets.findings.is_empty() {
                h2 { (say(sheets, "notice.findings")) }
                (list(&sheets.findings))
            }
        }
    }
}

fn draft(sheets: &Sheets, reasons: &[String]) -> Markup {
    html! {
        div class="draft" {
            p class="stamp" { (say(sheets, "sheets.draft")) }
            ul { @for reason in reasons { li { (reason) } } }
        }
    }
}

fn sheet(sheets: &Sheets, of: &Sheet) -> Markup {
    html! {
        section class="sheet" id=(of.kind.word()) {
            header {
                h2 class="title" { (of.title) }
                p class="period" { (sheets.period) }
                p class="head" {
                    span { (say(sheets, "sheets.compound")) (sheets.compound) }
                    span { (super::markdown::number(sheets, of)) }
                    span { (say(sheets, "sheets.unit_of_money")) (sheets.currency) }
                }
            }
            @if !of.draft.is_empty() { (draft(sheets, &of.draft)) }
            @for block_of in &of.blocks { (block(block_of)) }
            div class="signatures" { @for signature in &sheets.signatures { (signature_block(sheets, signature)) } }
        }
    }
}

fn signature_block(sheets: &Sheets, signature: &SignatureBlock) -> Markup {
    html! {
        div class="signature" {
            p class="role" { (signature.title) }
            p class="name" { (signature.name) }
            p class="day" { span { (say(sheets, "sheets.day_of_signature")) } (signature.day) }
        }
    }
}
