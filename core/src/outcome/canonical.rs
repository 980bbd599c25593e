//! Canonical JSON (RFC 8785): the one byte form of facts and outcomes, and their digest.

mod compounds;
mod fields;
mod placed;
mod way;
mod words_only;
mod writer;

use crate::outcome::{Place, Refusal, refusals};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sha2::{Digest, Sha256};
use way::Stopped;

refusals! {
    /// Why a JSON text is refused.
    pub enum JsonRefusal in "json" {
        /// The text is not JSON, or not JSON of the form that was asked for.
        NotOfTheForm("not_of_the_form", Malformed) { problem: String },
        /// The text is larger than the limit.
        TooLarge("too_large", Limit) { limit: i64 },
        /// A value has no JSON form.
        NoForm("no_form", Malformed) { problem: String },
    }
}

/// The largest JSON text that is read, in bytes: the facts of some millions of units. Objects and lists may
/// lie 127 deep, the limit of `serde_json`.
pub const MOST_BYTES: usize = 1 << 30;

/// Reads facts from JSON. Unknown fields, duplicate fields and numbers in place of exact text are
/// refused with line and column.
///
/// # Errors
/// `json.too_large`, `json.not_of_the_form`, or the refusal of the leaf that could not be read.
pub fn from_json<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Refusal> {
    if text.len() > MOST_BYTES {
        let limit = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
        return Err(JsonRefusal::TooLarge { limit }.into());
    }
    Refusal::forget();
    // A byte order mark is no part of the text (RFC 8259, 8.1: a reader may ignore one).
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let refusal = refused(file, &error);
        match way_to::<T>(text, &error) {
            Some(path) => refusal.within(&path),
            None => refusal,
        }
    })
}

/// The way through the facts to what cannot be read.
fn way_to<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Option<String> {
    let stopped = placed::offset(text, error.line(), error.column())?;
    let stopped = match error.classify() {
        Category::Eof => Stopped::BrokenOff,
        // A reader of a faulty text counts the letter that it does not understand.
        Category::Syntax => Stopped::At(stopped.checked_sub(1)?),
        Category::Data | Category::Io => Stopped::At(stopped),
    };
    let way = way::way_to(text, stopped, &|beginning| {
        serde_json::from_str::<T>(beginning).is_err_and(|error| error.is_data())
    });
    Refusal::forget();
    way
}

/// A refusal of facts that came from a text, with the place in the text where its cause stands.
pub(crate) fn located(refusal: Refusal, file: &str, text: &str) -> Refusal {
    let found = match (&refusal.at, &refusal.path) {
        (None, Some(path)) => placed::place_of(text, path),
        _ => None,
    };
    let Some((line, column)) = found else { return refusal };
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    refusal.at(Place { file: file.to_owned(), line: small(line), column: small(column), sheet: None })
}

fn refused(file: &str, error: &serde_json::Error) -> Refusal {
    let place = Place {
        file: file.to_owned(),
        line: u32::try_from(error.line()).unwrap_or(u32::MAX),
        column: u32::try_from(error.column()).unwrap_or(u32::MAX),
        sheet: None,
    };
    let message = error.to_string();
    if let Some(refusal) = Refusal::taken(&message) {
        return refusal.at(place);
    }
    let problem = message.split(" at line ").next().unwrap_or(&message).to_owned();
    Refusal::from(JsonRefusal::NotOfTheForm { problem }).at(place)
}

/// The canonical JSON of a value: keys sorted by UTF-16 units, no blanks, nothing but text, whole
/// numbers, flags, lists and objects.
///
/// ```
/// use commonhold::{Amount, canonical, named};
/// let facts = named("refund", Amount::parse("328.29").unwrap());
/// assert_eq!(
///     canonical::to_json(&facts).unwrap(),
///     r#"{"name":"refund","value":{"kind":"amount","value":"328.29"}}"#
/// );
/// ```
///
/// # Errors
/// `json.no_form` for a value whose form is no JSON: a field that stands twice, a name that is no text.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Refusal> {
    let mut writer = writer::Writer::default();
    let written = value.serialize(&mut writer).and_then(|()| writer.finish());
    written.map_err(|problem| JsonRefusal::from(problem).into())
}

/// The digest of a canonical text: SHA-256 over a schema tag, a line feed and the bytes, in hex.
#[must_use]
pub fn digest(schema: &str, canonical: &str) -> String {
    data_encoding::HEXLOWER.encode(&hash(schema, canonical))
}

/// The 32 bytes of [`digest`].
pub(crate) fn hash(schema: &str, canonical: &str) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(schema.as_bytes());
    hasher.update(b"\n");
    hasher.update(canonical.as_bytes());
    hasher.finalize().into()
}
