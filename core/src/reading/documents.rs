//! TOML documents: a contract, a covenant, a book of rules.

use super::{LARGEST_DOCUMENT, ReadingRefusal, checked, place};
use crate::outcome::{Place, Refusal};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// 文书: a TOML text as the terms it states. Unknown and duplicate fields and numbers in place of
/// exact text are refused with file, line and column.
///
/// ```
/// use commonhold::{Period, reading::document};
/// let period: Period = document("contract.toml", "from = '2025-01-01'\nto = '2026-01-01'\n")?;
/// assert_eq!(period.days(), 365);
///
/// let refused = document::<Period>("contract.toml", "from = '2025-01-01'\nto = '2026-02-30'\n").unwrap_err();
/// assert_eq!(refused.sentence, "`2026-02-30` is not a day of the calendar, written as year-month-day");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 6)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `reading.not_of_the_form`, or the refusal of the leaf that could not be read.
// Facts are read by one reader, that of JSON: a second one for each of their types made the wheel a tenth larger.
pub fn document<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Refusal> {
    let text = checked(name, text, LARGEST_DOCUMENT)?;
    let json = AsJson::of(text).map_err(|error| {
        let at = Place::of_byte(name, text, error.span().map_or(0, |span| span.start));
        not_of_the_form(error.message()).at(at)
    })?;
    Refusal::forget();
    serde_json::from_str(&json.text).map_err(|error| {
        let message = error.to_string();
        let at = Place::of_byte(name, text, json.byte_of(error.column()));
        let refusal = Refusal::taken(&message);
        let problem = message.split(" at line ").next().unwrap_or(&message);
        refusal.unwrap_or_else(|| not_of_the_form(problem)).at(at)
    })
}

/// 文书中的位置: where in a TOML text the value stands that the way leads to, such as `settlement.budget.wages` or
/// `items[3].weight`; the last part of the way that is there, where the rest of it is not.
///
/// ```
/// use commonhold::reading::place_in_document;
/// let text = "[budget]\nwages = '1.00'\n";
/// let at = place_in_document("contract.toml", text, "budget.wages").unwrap();
/// assert_eq!((at.line, at.column), (2, 9));
/// assert_eq!(place_in_document("contract.toml", text, "opening").map(|at| at.line), None);
/// ```
#[must_use]
pub fn place_in_document(name: &str, text: &str, way: &str) -> Option<Place> {
    let text = place::without_mark(text);
    let document = DeTable::parse(text).ok()?;
    let mut table: Option<&DeTable<'_>> = Some(document.get_ref());
    let mut found: Option<&Spanned<DeValue<'_>>> = None;
    for part in way.split('.').flat_map(|part| part.split('[')) {
        let next = match (part.strip_suffix(']'), table, found.map(Spanned::get_ref)) {
            (Some(entry), _, Some(DeValue::Array(entries))) => {
                entry.parse().ok().and_then(|entry: usize| entries.get(entry))
            }
            (None, Some(table), _) => table.get(part),
            _ => None,
        };
        let Some(next) = next else { break };
        found = Some(next);
        table = match next.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => None,
        };
    }
    found.map(|value| Place::of_byte(name, text, value.span().start))
}

fn not_of_the_form(problem: &str) -> Refusal {
    ReadingRefusal::NotOfTheForm { problem: problem.to_owned() }.into()
}

/// A document as one line of JSON, with the byte of the document that each name and value of it began at.
struct AsJson {
    text: String,
    places: Vec<(usize, usize)>,
}

impl AsJson {
    fn of(text: &str) -> Result<AsJson, toml::de::Error> {
        let table = DeTable::parse(text)?;
        let mut json = AsJson { text: String::with_capacity(text.len()), places: Vec::new() };
        json.table(table.get_ref(), table.span().start);
        Ok(json)
    }

    /// The byte of the document that belongs to where a reader of the JSON stopped.
    fn byte_of(&self, stopped: usize) -> usize {
        let after = self.places.partition_point(|(written, _)| *written <= stopped);
        after.checked_sub(1).and_then(|last| self.places.get(last)).map_or(0, |(_, byte)| *byte)
    }

    fn comes_from(&mut self, byte: usize) {
        self.places.push((self.text.len(), byte));
    }

    fn table(&mut self, table: &DeTable<'_>, begin: usize) {
        self.comes_from(begin);
        self.text.push('{');
        for (place, (key, value)) in table.iter().enumerate() {
            self.text.push_str(if place == 0 { " " } else { ", " });
            self.comes_from(key.span().start);
            self.quoted(key.get_ref());
            self.text.push_str(": ");
            self.value(value);
        }
        // A blank keeps the end of the last value apart from the end of the table, where what is missing is missed.
        self.text.push(' ');
        self.comes_from(begin);
        self.text.push('}');
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>) {
        let begin = value.span().start;
        match value.get_ref() {
            DeValue::Table(table) => return self.table(table, begin),
            DeValue::Array(array) => {
                self.comes_from(begin);
                self.text.push('[');
                for (place, entry) in array.iter().enumerate() {
                    self.text.push_str(if place == 0 { " " } else { ", " });
                    self.value(entry);
                }
                self.text.push_str(" ]");
                return;
            }
            _ => self.comes_from(begin),
        }
        match value.get_ref() {
            DeValue::Boolean(flag) => self.text.push_str(if *flag { "true" } else { "false" }),
            DeValue::Integer(whole) => match i64::from_str_radix(whole.as_str(), whole.radix()) {
                Ok(whole) => self.text.push_str(&whole.to_string()),
                Err(_) => self.quoted(whole.as_str()),
            },
            DeValue::Float(float) => match float.as_str().parse::<serde_json::Number>() {
                Ok(number) => self.text.push_str(&number.to_string()),
                // Infinite, or not a number: no number of JSON, and no exact number either.
                Err(_) => self.quoted(float.as_str()),
            },
            DeValue::Datetime(moment) => self.quoted(&moment.to_string()),
            DeValue::String(text) => self.quoted(text),
            DeValue::Table(_) | DeValue::Array(_) => {}
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                control if control < ' ' => self.text.push_str(&format!("\\u{:04x}", u32::from(control))),
                letter => self.text.push(letter),
            }
        }
        self.text.push('"');
    }
}
