//! The pages of all refusals and of all steps, made from the declarations of every room.

use super::{grounds, sayings};
use crate::catalogue::{Ground, Language, template};
use crate::outcome::Saying;

const OPENING: &str = "# Refusals (拒绝)

Only contradictions and unreadable input are refused; incomplete facts become findings, bounds or a
draft. Every refusal has one `code`, stable and never reused, one of ten kinds, named data and a
sentence in both languages. In a sentence, what somebody typed stands in backticks.

This page is made from the code: `cargo run -p commonhold --example codes -- docs`. A test compares it.
";

/// 拒绝一览: every refusal with its kind, its data, its meaning and its sentence in both languages, as
/// Markdown.
#[must_use]
pub fn refusals_page() -> String {
    by_room(OPENING, &grounds(), |ground| ground.code, entry)
}

/// A page of entries, with a heading where another room begins.
fn by_room<T>(opening: &str, of: &[T], code: fn(&T) -> &'static str, entry: fn(&T) -> String) -> String {
    let mut page = opening.to_owned();
    let mut room = "";
    for one in of {
        let code = code(one);
        let its = code.split('.').next().unwrap_or(code);
        if its != room {
            room = its;
            page.push_str(&format!("\n## {room}\n"));
        }
        page.push_str(&entry(one));
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
        ground.kind.word(),
        data,
        cell(said(Language::En)),
        cell(said(Language::ZhCn)),
    )
}

/// A sentence inside a Markdown table.
fn cell(sentence: &str) -> String {
    sentence.replace('|', "\\|")
}

const STEPS_OPENING: &str = "# Steps, warnings and findings (步骤、提示、认定)

What an outcome carries beside its value. Every entry has one `code`, stable and never reused, named values of stated
kinds, and a sentence in both languages. How a number of a step is redone is said on the page of its room, under
[`core/docs/rules/`](../core/docs/rules/). A finding has a mark; `unknown` and `unreconciled` keep the outcome a draft.

This page is made from the code: `cargo run -p commonhold --example codes -- docs`. A test compares it.
";

/// 步骤一览: every step, warning and finding with its values, its meaning and its sentence in both languages, as
/// Markdown.
#[must_use]
pub fn steps_page() -> String {
    by_room(STEPS_OPENING, &sayings(), |saying| saying.code, saying_entry)
}

fn saying_entry(saying: &Saying) -> String {
    let said = |language| template(saying.code, language).unwrap_or("");
    let slots = saying.slots.iter().map(|(name, kind)| {
        let unknown = if kind.may_be_unknown { ", or unknown" } else { "" };
        let none = if kind.may_be_none { ", or none" } else { "" };
        format!("`{name}` ({}{unknown}{none})", kind.kind)
    });
    let slots: Vec<String> = slots.collect();
    let slots = if slots.is_empty() { "–".to_owned() } else { slots.join(", ") };
    let mark = saying.mark.map_or_else(String::new, |mark| format!(", `{}`", mark.word()));
    format!(
        "\n### `{}`\n\n{}\n\n| | |\n| --- | --- |\n| is a | {}{mark} |\n| values | {slots} |\n| en | {} |\n| zh-CN | {} |\n",
        saying.code,
        saying.about.trim(),
        saying.role,
        cell(said(Language::En)),
        cell(said(Language::ZhCn)),
    )
}
