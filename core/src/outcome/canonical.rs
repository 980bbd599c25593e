//! Canonical JSON (RFC 8785): the one byte form of facts and outcomes, and their digest.

use crate::outcome::{Place, Refusal, refusals};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Tree;
use sha2::{Digest, Sha256};

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
    serde_json::from_str(text).map_err(|error| refused(file, &error))
}

fn refused(file: &str, error: &serde_json::Error) -> Refusal {
    let place = Place {
        file: file.to_owned(),
        line: u32::try_from(error.line()).unwrap_or(u32::MAX),
        column: u32::try_from(error.column()).unwrap_or(u32::MAX),
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
/// `json.no_form` for a value that serde cannot turn into a tree.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, Refusal> {
    let tree =
        serde_json::to_value(value).map_err(|error| JsonRefusal::NoForm { problem: error.to_string() })?;
    let mut written = String::new();
    write_tree(&tree, &mut written);
    Ok(written)
}

/// The digest of a canonical text: SHA-256 over a schema tag, a line feed and the bytes, in hex.
#[must_use]
pub fn digest(schema: &str, canonical: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(schema.as_bytes());
    hasher.update(b"\n");
    hasher.update(canonical.as_bytes());
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

// The tree may keep its keys in any order (a feature of serde_json that an application can switch
// on), so they are sorted here.
fn write_tree(tree: &Tree, out: &mut String) {
    match tree {
        Tree::Null => out.push_str("null"),
        Tree::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Tree::Number(number) => out.push_str(&number.to_string()),
        Tree::String(text) => write_text(text, out),
        Tree::Array(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                write_tree(item, out);
            }
            out.push(']');
        }
        Tree::Object(map) => {
            let mut entries: Vec<(&String, &Tree)> = map.iter().collect();
            entries.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            out.push('{');
            for (position, (key, value)) in entries.into_iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                write_text(key, out);
                out.push(':');
                write_tree(value, out);
            }
            out.push('}');
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}
