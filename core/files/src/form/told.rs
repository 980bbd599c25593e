//! What was found wrong with the form of a document, as it is told.

use super::wrong::{FormError, Step, Wrong};
use crate::mistake::{Mistake, at};
use commonhold::Refusal;
use commonhold::reading::ReadingRefusal;
use commonhold::refusal::Place;
use toml::de::DeTable;

/// The place of a byte: lines end with LF, CR or CR LF; columns count letters from 1.
pub(super) fn place(file: &str, text: &str, byte: usize) -> Place {
    let end = (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let before = text.get(..end).unwrap_or_default().replace("\r\n", "\n").replace('\r', "\n");
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    Place {
        file: file.to_owned(),
        line: small(before.matches('\n').count()),
        column: small(column),
        sheet: None,
    }
}

/// What is not TOML. Of one line only the first is told, and behind the first line only what is wrong with the line itself:
/// the rest follows, as after a list that is never closed.
pub(super) fn syntax(file: &str, text: &str, errors: &[toml::de::Error]) -> Vec<Refusal> {
    let found = errors.iter().map(|error| {
        let place = place(file, text, error.span().map_or(0, |span| span.start));
        (place, error.message().to_owned())
    });
    let mut found: Vec<(Place, String)> = found.collect();
    found.sort_by_key(|(place, _)| (place.line, place.column));
    found.dedup_by_key(|(place, _)| place.line);
    let lines: Vec<&str> = text.lines().collect();
    let line = |place: &Place| lines.get(usize::try_from(place.line).ok()?.checked_sub(1)?).copied();
    let first = found.first().map(|(place, _)| place.line);
    found.retain(|(place, _)| Some(place.line) == first || !line(place).is_some_and(is_toml));
    let told = found.into_iter().take(super::MOST);
    told.map(|(place, problem)| at(place, Mistake::NotToml { problem })).collect()
}

/// Whether a line is TOML by itself, or as a part of a list.
fn is_toml(line: &str) -> bool {
    let ways = [line.to_owned(), format!("a = [{line}\n]"), format!("a = [{line}"), format!("{line}\n]")];
    ways.iter().any(|way| DeTable::parse(way).is_ok())
}

/// One thing that is wrong; `leaf` is how the core refuses it, where it does.
pub(super) fn refusal(error: &FormError, leaf: Option<Refusal>) -> Refusal {
    let field = named(&error.way);
    let mistake = match &error.wrong {
        Wrong::UnknownField { field, known } => unknown_field(field, table(error.way.get(1..)), known),
        Wrong::MissingField { field } => {
            Mistake::MissingField { field: (*field).to_owned(), table: table(Some(&error.way)) }
        }
        Wrong::FieldTwice { field } => {
            Mistake::FieldTwice { field: (*field).to_owned(), table: table(Some(&error.way)) }
        }
        Wrong::UnknownTerm { word, known } => unknown_term(word, field, known),
        Wrong::Kind { found, wanted: Some(wanted) } => {
            Mistake::WrongKind { field, found: found.word().to_owned(), wanted: wanted.word().to_owned() }
        }
        Wrong::Kind { found, wanted: None } => Mistake::OddKind { field, found: found.word().to_owned() },
        Wrong::Range { text, least, most } => Mistake::OutOfRange {
            field,
            text: text.clone(),
            least: least.to_string(),
            most: most.to_string(),
        },
        Wrong::Length { entries } => Mistake::WrongLength { field, entries: entries.to_string() },
        Wrong::Value { text } => Mistake::OddValue { field, text: text.clone() },
        Wrong::Other(problem) => {
            let other = || ReadingRefusal::NotOfTheForm { problem: problem.clone() }.into();
            return leaf.unwrap_or_else(other);
        }
    };
    mistake.into()
}

fn unknown_field(field: &str, table: String, known: &[String]) -> Mistake {
    match nearest(field, known) {
        Some(meant) => Mistake::NearField { field: field.to_owned(), table, meant },
        None => Mistake::UnknownField { field: field.to_owned(), table, known: known.join(", ") },
    }
}

fn unknown_term(word: &str, field: String, known: &[String]) -> Mistake {
    match nearest(word, known) {
        Some(meant) => Mistake::NearTerm { word: word.to_owned(), field, meant },
        None => Mistake::UnknownTerm { word: word.to_owned(), field, known: known.join(", ") },
    }
}

/// The one word that was likely meant: not more than two letters away, and fewer than it has.
fn nearest(word: &str, known: &[String]) -> Option<String> {
    let far = |known: &String| strsim::damerau_levenshtein(word, known);
    let near =
        known.iter().filter(|one| far(one) <= 2 && far(one) < one.chars().count().min(word.chars().count()));
    near.min_by_key(|one| far(one)).cloned()
}

/// The name of what the way leads to: its last key.
fn named(way: &[Step]) -> String {
    way.iter().find_map(|step| step.key.clone()).unwrap_or_default()
}

/// The table that the way leads to, as its head is written, or the word for the document itself.
fn table(way: Option<&[Step]>) -> String {
    let keys: Vec<&str> =
        way.unwrap_or_default().iter().rev().filter_map(|step| step.key.as_deref()).collect();
    if keys.is_empty() { "document".to_owned() } else { format!("[{}]", keys.join(".")) }
}
