//! The page of all refusals, made from the grounds of every room.

use super::{Language, template};
use crate::refusal::{Ground, RefusalKind, catalogue};

const OPENING: &str = "# Refusals (拒绝)

Only contradictions and unreadable input are refused; incomplete facts become findings, bounds or a
draft. Every refusal has one `code`, stable and never reused, one of ten kinds, named data and a
sentence in both languages. In a sentence, what somebody typed stands in backticks.

This page is made from the code: `cargo run -p commonhold --example refusals -- docs/refusals.md`. A test
compares it.
";

/// 拒绝一览: every refusal with its kind, its data, its meaning and its sentence in both languages, as
/// Markdown.
#[must_use]
pub fn refusals_page() -> String {
    let mut page = OPENING.to_owned();
    let mut room = "";
    for ground in catalogue() {
        let of = ground.code.split('.').next().unwrap_or(ground.code);
        if of != room {
            room = of;
            page.push_str(&format!("\n## {room}\n"));
        }
        page.push_str(&entry(&ground));
    }
    page
}

fn entry(ground: &Ground) -> String {
    let said = |language| template(ground.code, language).unwrap_or("");
    let data: Vec<String> = ground.data.iter().map(|name| format!("`{name}`")).collect();
    let data = if data.is_empty() { "–".to_owned() } else { data.join(", ") };
    format!(
        "\n### `{}`\n\n{}\n\n| | |\n| --- | --- |\n| kind | `{}` |\n| data | {} |\n| en | {} |\n| zh-CN | {} |\n",
        ground.code,
        ground.about.trim(),
        kind(ground.kind),
        data,
        cell(said(Language::En)),
        cell(said(Language::ZhCn)),
    )
}

/// A sentence inside a Markdown table.
fn cell(sentence: &str) -> String {
    sentence.replace('|', "\\|")
}

fn kind(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Malformed => "malformed",
        RefusalKind::Lossy => "lossy",
        RefusalKind::OutOfRange => "out_of_range",
        RefusalKind::Missing => "missing",
        RefusalKind::Unknown => "unknown",
        RefusalKind::Duplicate => "duplicate",
        RefusalKind::Contradiction => "contradiction",
        RefusalKind::NotInForce => "not_in_force",
        RefusalKind::Undercut => "undercut",
        RefusalKind::Limit => "limit",
    }
}
