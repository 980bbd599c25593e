//! Markdown: the notice as text with tables. Markup in anybody's text is escaped.

use super::harmless::harmless;
use super::page::{Block, Chart, Figure, Notice, Part, Tone};
use crate::explain::{Cell, RowKind, Table, sentence};

pub(super) fn page(notice: &Notice) -> String {
    let say = |code: &str| sentence(code, &[], notice.language);
    let mut out = format!("# {} {}\n\n{}\n", plain(&notice.compound), plain(&notice.title), notice.period);
    if let Some(remark) = &notice.remark {
        out.push_str(&format!("\n{}\n", first(remark)));
    }
    if notice.is_draft() {
        out.push_str(&format!("\n## {}\n\n{}\n\n", say("notice.draft"), say("notice.draft_why")));
        notice.draft.iter().for_each(|reason| out.push_str(&format!("- {}\n", first(reason))));
    }
    figures(&notice.figures, &mut out);
    list(&notice.answers, &mut out);
    list(&notice.verdicts, &mut out);
    notice.front.iter().for_each(|front| part(front, &mut out));
    if !notice.parts.is_empty() {
        out.push_str(&format!("\n## {}\n", plain(&say("notice.annex"))));
    }
    notice.parts.iter().for_each(|annexed| part(annexed, &mut out));
    if !notice.issued.is_empty() {
        out.push('\n');
        let lines = notice.issued.iter();
        lines.for_each(|(name, said)| out.push_str(&format!("- {}: {}\n", plain(name), plain(said))));
        out.push_str(&format!("- {}\n", plain(&say("notice.seal_place"))));
    }
    out.push_str(&format!(
        "\n---\n\n{} {}\n\n{} {}\n",
        say("notice.short_code"),
        super::html::grouped_letters(&notice.short_code),
        say("notice.digest"),
        notice.digest
    ));
    harmless(out)
}

fn part(part: &Part, out: &mut String) {
    out.push_str(&format!("\n## {}\n", plain(&part.title)));
    if !part.lead.is_empty() {
        out.push_str(&format!("\n{}\n", first(&part.lead)));
    }
    part.blocks.iter().for_each(|of| block(of, out));
}

pub(crate) fn block(block: &Block, out: &mut String) {
    match block {
        Block::Heading(text, None) => out.push_str(&format!("\n### {}\n", plain(text))),
        Block::Heading(text, Some((_, tag))) => {
            out.push_str(&format!("\n### {} **{}**\n", plain(text), plain(tag)));
        }
        Block::Prose(text) => out.push_str(&format!("\n{}\n", first(text))),
        Block::Figures(of) => figures(of, out),
        Block::Table(of) => table(of, out),
        Block::Chart(of) => chart(of, out),
        Block::List(lines) => list(lines, out),
    }
}

fn figures(figures: &[Figure], out: &mut String) {
    if figures.is_empty() {
        return;
    }
    out.push('\n');
    for figure in figures {
        let remark =
            if figure.remark.is_empty() { String::new() } else { format!(" – {}", plain(&figure.remark)) };
        out.push_str(&format!("- {}: **{}**{remark}\n", first(&figure.name), plain(&figure.value)));
    }
}

pub(crate) fn list(lines: &[(Option<(Tone, String)>, String)], out: &mut String) {
    if lines.is_empty() {
        return;
    }
    out.push('\n');
    for (tag, text) in lines {
        match tag {
            Some((_, tag)) => out.push_str(&format!("- **{}** {}\n", plain(tag), plain(text))),
            None => out.push_str(&format!("- {}\n", first(text))),
        }
    }
}

/// The figures of a chart; its bars are for eyes.
fn chart(chart: &Chart, out: &mut String) {
    out.push_str(&format!("\n{}\n\n", first(&chart.title)));
    for row in &chart.rows {
        out.push_str(&format!("- {}: {}\n", first(&row.name), plain(&row.said)));
    }
}

fn table(table: &Table, out: &mut String) {
    out.push_str(&format!("\n**{}**\n\n", plain(&table.caption)));
    let heads: Vec<String> = table.columns.iter().map(|head| plain(head)).collect();
    let figures =
        |place: usize| table.rows.iter().any(|row| matches!(row.cells.get(place), Some(Cell::Figure(_))));
    let rule: Vec<&str> = (0..heads.len()).map(|place| if figures(place) { "---:" } else { "---" }).collect();
    out.push_str(&format!("| {} |\n| {} |\n", heads.join(" | "), rule.join(" | ")));
    for row in &table.rows {
        let bold = |text: String| match row.kind {
            RowKind::Total if !text.is_empty() => format!("**{text}**"),
            _ => text,
        };
        let cells: Vec<String> = row.cells.iter().map(|cell| bold(plain(cell.text()))).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

/// A text that Markdown shows as it is: no markup of its own, no HTML, no address that becomes a link, one line.
pub(crate) fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut ws = 0_usize;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        match letter {
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '&' => shown.push_str("&amp;"),
            '\n' | '\r' => shown.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => {
                shown.push('\\');
                shown.push(letter);
            }
            ':' if next == Some('/') => shown.push_str("\\:"),
            '.' if ws > 2 => shown.push_str("\\."),
            // Some readers join the text again before they look for a mail address, so that a backslash alone does not keep
            // them from it; a word joiner, which nobody sees, does.
            '@' => shown.push_str("\\@\u{2060}"),
            other => shown.push(other),
        }
        ws = if letter.eq_ignore_ascii_case(&'w') { ws.saturating_add(1) } else { 0 };
    }
    shown
}

/// Such a text at the beginning of a block, where a mark in front would make a list, a rule or a number of it.
pub(crate) fn first(text: &str) -> String {
    // Blanks in front would make it a block of code.
    let shown = plain(text.trim_start());
    let digits = shown.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = shown.split_at(digits);
    let marks: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '+', '='] };
    if rest.starts_with(marks) { format!("{number}\\{rest}") } else { shown }
}
