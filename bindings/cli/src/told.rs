//! 告知: mistakes with the line they stand in and how they are mended, and what was understood.

use crate::texts::said;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use commonhold::Refusal;
use commonhold::explain::Language;
use commonhold::refusal::Place;
use commonhold_files::{Folder, Understood, mend, sentence};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::IsTerminal;
use unicode_width::UnicodeWidthChar;

/// How many mistakes a screen takes; JSON has them all.
const MOST: usize = 60;

/// How much of a long line is shown on either side of the mark, in columns of the terminal.
const AROUND: usize = 60;

/// Every mistake as a person reads it.
pub fn mistakes(mistakes: &[Refusal], folder: Option<&Folder>, language: Language) -> String {
    let renderer = if std::io::stderr().is_terminal() { Renderer::styled() } else { Renderer::plain() };
    let groups = alike(mistakes);
    let each = groups.iter().take(MOST);
    let mut told: Vec<String> =
        each.map(|(first, also)| one(first, also, folder, (language, &renderer))).collect();
    let (count, more) = (mistakes.len().to_string(), groups.len().saturating_sub(MOST));
    if more > 0 {
        told.push(said("mistakes.more", language, &[("more", &more.to_string())]));
    }
    told.push(said("mistakes.count", language, &[("count", &count)]));
    told.join("\n\n")
}

/// Mistakes that say the same of several lines of a table, once: the first with the numbers of the other lines.
fn alike(mistakes: &[Refusal]) -> Vec<(&Refusal, Vec<u32>)> {
    let mut groups: Vec<(&Refusal, Vec<u32>)> = Vec::new();
    let file = |refusal: &Refusal| refusal.at.as_ref().map(|at| (at.file.clone(), at.sheet.clone()));
    let mut known: HashMap<(String, String, _), usize> = HashMap::new();
    for mistake in mistakes {
        let key = (mistake.code.clone(), mistake.sentence.clone(), file(mistake));
        let place = known.get(&key).copied();
        match (place.and_then(|place| groups.get_mut(place)), &mistake.at) {
            (Some((_, also)), Some(at)) => also.push(at.line),
            _ => {
                known.insert(key, groups.len());
                groups.push((mistake, Vec::new()));
            }
        }
    }
    groups
}

fn one(
    refusal: &Refusal,
    also: &[u32],
    folder: Option<&Folder>,
    (language, renderer): (Language, &Renderer),
) -> String {
    let lines = also.iter().take(12).map(u32::to_string).collect::<Vec<_>>().join(", ");
    let lines = if also.len() > 12 { format!("{lines}, …") } else { lines };
    let also = (!also.is_empty()).then(|| said("mistakes.also", language, &[("lines", &lines)]));
    let also = also.map(|text| Level::NOTE.no_name().message(text));
    let name = said("mistakes.name", language, &[]);
    let title =
        Level::ERROR.with_name(name).primary_title(sentence(refusal, language)).id(refusal.code.clone());
    let help = mend(refusal, language);
    let help = help.map(|text| Level::HELP.with_name(said("mistakes.mend", language, &[])).message(text));
    let shown = refusal.at.as_ref().and_then(|place| Some((place, folder?.line(place)?)));
    let report = match (&shown, &refusal.at, &refusal.path) {
        (Some((place, (line, column))), ..) => {
            let (window, start, end) = window(line, *column, place.sheet.is_some());
            let snippet = Snippet::source(window)
                .line_start(usize::try_from(place.line).unwrap_or(1))
                .path(HERE)
                .annotation(AnnotationKind::Primary.span(start..end));
            placed(
                &renderer.render(&[title.element(snippet).elements(also).elements(help)]),
                &place_said(place),
            )
        }
        (None, Some(place), _) => {
            renderer.render(&[title.element(Origin::path(place_said(place))).elements(also).elements(help)])
        }
        (None, None, Some(way)) => {
            renderer.render(&[title.element(Origin::path(way.clone())).elements(also).elements(help)])
        }
        (None, None, None) => renderer.render(&[title.elements(also).elements(help)]),
    };
    report.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Stands for the place while a report is drawn: the drawer counts lines and letters of the part that it is shown, the place
/// those of the file.
const HERE: &str = "@@here@@";

fn placed(report: &str, place: &str) -> String {
    let Some((before, after)) = report.split_once(HERE) else { return report.to_owned() };
    let counted = |letter: char| letter == ':' || letter.is_ascii_digit();
    format!("{before}{place}{}", after.trim_start_matches(counted))
}

/// `units.csv:5:3`, or `units.xlsx [Sheet1] C5`.
pub fn place_said(place: &Place) -> String {
    match &place.sheet {
        Some(sheet) => format!("{} [{sheet}] {}{}", place.file, letters(place.column), place.line),
        // A folder, or a file that could not be opened, has no lines.
        None if place.line == 0 => place.file.clone(),
        None => format!("{}:{}:{}", place.file, place.line, place.column),
    }
}

/// A column of a spreadsheet: A … Z, AA …
fn letters(column: u32) -> String {
    let (mut rest, mut letters) = (column, String::new());
    while rest > 0 {
        let place = rest.saturating_sub(1);
        let letter = char::from(b'A'.saturating_add(u8::try_from(place % 26).unwrap_or(0)));
        letters.insert(0, letter);
        rest = place / 26;
    }
    letters
}

/// The part of a line around a mark, and the bytes of it that are marked: from the column to the end of its cell.
fn window(line: &str, column: u32, sheet: bool) -> (String, usize, usize) {
    let letters: Vec<char> =
        line.chars().map(|letter| if letter.is_control() { '·' } else { letter }).collect();
    let column = usize::try_from(column.saturating_sub(1)).unwrap_or(0).min(letters.len());
    let parts = |letter: &char| if sheet { *letter == '|' } else { matches!(letter, ',' | ';' | '·') };
    let behind =
        letters.iter().skip(column).position(parts).map_or(letters.len(), |at| column.saturating_add(at));
    let end = behind.clamp(column, column.saturating_add(40)).min(letters.len());
    let wide = |letter: &char| letter.width().unwrap_or(0);
    let (mut from, mut width) = (column, 0_usize);
    while let Some(before) = from.checked_sub(1) {
        width = width.saturating_add(letters.get(before).map_or(0, wide));
        if width > AROUND {
            break;
        }
        from = before;
    }
    let (mut to, mut width) = (end, 0_usize);
    while let Some(letter) = letters.get(to) {
        width = width.saturating_add(wide(letter));
        if width > AROUND {
            break;
        }
        to = to.saturating_add(1);
    }
    let of =
        |from: usize, to: usize| letters.iter().skip(from).take(to.saturating_sub(from)).collect::<String>();
    let ellipsis = if from > 0 { "…" } else { "" };
    let before = format!("{ellipsis}{}", of(from, column));
    let marked = of(column, end);
    let marked = marked.trim_end();
    let rest = of(column.saturating_add(marked.chars().count()), to);
    let (start, end) = (before.len(), before.len().saturating_add(marked.len()));
    // A mark under nothing still has a width: that of the place where something is missing.
    let shown = format!("{before}{marked}{rest} ");
    let end = if marked.is_empty() {
        start
            .saturating_add(shown.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8))
    } else {
        end
    };
    (shown, start, end)
}

/// What was understood, file by file.
pub fn understood(notes: &[Understood], language: Language) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut of = String::new();
    for note in notes {
        let file = match &note.at.sheet {
            Some(sheet) => format!("{} [{sheet}]", note.at.file),
            None => note.at.file.clone(),
        };
        if file != of {
            lines.push(file.clone());
            of = file;
        }
        let line = note.at.line.to_string();
        let mut text =
            said("understood.line", language, &[("line", &line), ("text", &note.sentence(language))]);
        if note.times > 1 {
            let times = note.times.to_string();
            text.push_str(&said("understood.times", language, &[("times", &times)]));
        }
        lines.push(format!("  {text}"));
    }
    lines.join("\n")
}

/// Mistakes as JSON: the record of each, with its sentence and how it is mended in the language, and its line.
pub fn mistakes_json(mistakes: &[Refusal], folder: Option<&Folder>, language: Language) -> Value {
    let one = |refusal: &Refusal| {
        let line = refusal.at.as_ref().and_then(|place| folder?.line(place)).map(|(line, _)| line);
        json!({
            "refusal": serde_json::to_value(refusal).unwrap_or_default(),
            "sentence": sentence(refusal, language),
            "mend": mend(refusal, language),
            "line": line,
        })
    };
    mistakes.iter().map(one).collect()
}

/// What was understood as JSON.
pub fn understood_json(notes: &[Understood], language: Language) -> Value {
    let one = |note: &Understood| {
        let data: serde_json::Map<String, Value> =
            note.note.data().into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect();
        json!({
            "code": note.note.code(),
            "data": data,
            "at": serde_json::to_value(&note.at).unwrap_or_default(),
            "times": note.times,
            "sentence": note.sentence(language),
        })
    };
    notes.iter().map(one).collect()
}
