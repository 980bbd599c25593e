//! What was found wrong with the form of a document, as it is told.

use super::refusal::{FormRefusal, InTable};
use super::wrong::{FormError, Step, Wrong};
use crate::outcome::{Place, Refusal};
use toml::de::DeTable;

/// What is not TOML. Of one line only the first is told, and behind the first line only what is wrong with the line itself:
/// the rest follows, as after a list that is never closed.
pub(crate) fn syntax(file: &str, text: &str, errors: &[toml::de::Error]) -> Vec<Refusal> {
    let found = errors.iter().map(|error| {
        let place = Place::of_byte(file, text, error.span().map_or(0, |span| span.start));
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
    told.map(|(place, problem)| Refusal::from(FormRefusal::NotToml { problem }).at(place)).collect()
}

/// Whether a line is TOML by itself, or as a part of a list.
fn is_toml(line: &str) -> bool {
    let ways = [line.to_owned(), format!("a = [{line}\n]"), format!("a = [{line}"), format!("{line}\n]")];
    ways.iter().any(|way| DeTable::parse(way).is_ok())
}

/// One thing that is wrong; `leaf` is how the core refuses it, where it does, and `root` the table that was read.
pub(super) fn refusal(
    error: &FormError,
    leaf: Option<Refusal>,
    root: &InTable,
    field: Option<&str>,
) -> Refusal {
    let field = named(&error.way).or(field.map(str::to_owned)).unwrap_or_default();
    let table = |way: &[Step]| table(way, root);
    let refused = match &error.wrong {
        Wrong::UnknownField { field, known } => {
            unknown_field(field, table(error.way.get(1..).unwrap_or_default()), known)
        }
        Wrong::MissingField { field } => {
            FormRefusal::MissingField { field: (*field).to_owned(), table: table(&error.way) }
        }
        Wrong::FieldTwice { field } => {
            FormRefusal::FieldTwice { field: (*field).to_owned(), table: table(&error.way) }
        }
        Wrong::UnknownTerm { word, known } => unknown_term(word, field, known),
        Wrong::Kind { found, wanted: Some(wanted) } => {
            FormRefusal::WrongKind { field, found: *found, wanted: *wanted }
        }
        Wrong::Kind { found, wanted: None } => FormRefusal::OddKind { field, found: *found },
        Wrong::Range { text, least, most } => FormRefusal::OutOfRange {
            field,
            text: text.clone(),
            least: least.to_string(),
            most: most.to_string(),
        },
        Wrong::Length { entries } => {
            FormRefusal::WrongLength { field, entries: i64::try_from(*entries).unwrap_or(i64::MAX) }
        }
        Wrong::Value { text } => FormRefusal::OddValue { field, text: text.clone() },
        Wrong::Other(problem) => {
            let other = || FormRefusal::OfItsType { field, problem: problem.clone() }.into();
            return leaf.unwrap_or_else(other);
        }
    };
    refused.into()
}

/// A field that the table does not know.
pub(crate) fn unknown_field<S: AsRef<str>>(field: &str, table: InTable, known: &[S]) -> FormRefusal {
    let field_said = field.to_owned();
    match nearest(field, known) {
        Some(meant) => FormRefusal::NearField { field: field_said, table, meant },
        None => FormRefusal::UnknownField { field: field_said, table, known: joined(known) },
    }
}

fn unknown_term(word: &str, field: String, known: &[String]) -> FormRefusal {
    match nearest(word, known) {
        Some(meant) => FormRefusal::NearTerm { word: word.to_owned(), field, meant },
        None => FormRefusal::UnknownTerm { word: word.to_owned(), field, known: joined(known) },
    }
}

fn joined<S: AsRef<str>>(words: &[S]) -> String {
    words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}

/// The one word that was likely meant: not more than two letters away, and fewer than it has.
pub(super) fn nearest<S: AsRef<str>>(word: &str, known: &[S]) -> Option<String> {
    // A word longer than any real one is not compared: the time would be that of its square.
    let length = word.chars().count();
    let known = known.iter().map(AsRef::as_ref).filter(|one| one.chars().count().abs_diff(length) <= 2);
    let far = |known: &str| strsim::damerau_levenshtein(word, known);
    let near = known.filter(|one| far(one) <= 2 && far(one) < one.chars().count().min(length));
    near.min_by_key(|one| far(one)).map(str::to_owned)
}

/// The name of what the way leads to: its last key.
fn named(way: &[Step]) -> Option<String> {
    way.iter().find_map(|step| step.key.clone())
}

/// The table that the way leads to, as its head is written.
fn table(way: &[Step], root: &InTable) -> InTable {
    let head = match root {
        InTable::Document => None,
        InTable::Named(head) => Some(head.as_str()),
    };
    let keys: Vec<&str> =
        head.into_iter().chain(way.iter().rev().filter_map(|step| step.key.as_deref())).collect();
    if keys.is_empty() { InTable::Document } else { InTable::Named(format!("[{}]", keys.join("."))) }
}
