//! What a reader of a document found wrong, as it was found, and on which way.

use super::refusal::Kind;
use serde::de::{Error, Expected, Unexpected};
use std::fmt;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

/// What is wrong.
#[derive(Debug)]
pub(super) enum Wrong {
    UnknownField {
        field: String,
        known: Vec<String>,
    },
    MissingField {
        field: &'static str,
    },
    FieldTwice {
        field: &'static str,
    },
    UnknownTerm {
        word: String,
        known: Vec<String>,
    },
    /// Nothing is wanted where several kinds would do.
    Kind {
        found: Kind,
        wanted: Option<Kind>,
    },
    Range {
        text: String,
        least: i128,
        most: i128,
    },
    Length {
        entries: usize,
    },
    /// A value of the right kind that cannot stand there.
    Value {
        text: String,
    },
    /// What a type says of itself; where it is the refusal of a leaf, the core has that beside it.
    Other(String),
}

/// A step on the way to what is wrong: a key of a table, or an entry of a list, known by the byte it begins at.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) begin: usize,
    /// The key; none for an entry.
    pub(super) key: Option<String>,
}

/// What is wrong, and where.
#[derive(Debug)]
pub(super) struct FormError {
    pub(super) wrong: Wrong,
    /// The byte of the document at which it stands, as soon as a frame of the reading knows it.
    pub(super) at: Option<usize>,
    /// Whether it is wrong with a table or list as a whole and not with one entry of it.
    pub(super) of_whole: bool,
    /// The way to it, its last step first.
    pub(super) way: Vec<Step>,
    /// Where it was found only after a table had been read: its entries with where their values begin. A table that says
    /// itself which form it has is put by whole before any of it is looked at.
    pub(super) among: Vec<(Step, usize)>,
    /// Whether it is wrong with a value that was made up.
    pub(super) made_up: bool,
}

impl FormError {
    pub(super) fn new(wrong: Wrong) -> FormError {
        FormError { wrong, at: None, of_whole: false, way: Vec::new(), among: Vec::new(), made_up: false }
    }

    /// Stands at this byte, where no inner frame said so.
    pub(super) fn at(mut self, byte: usize) -> FormError {
        self.at.get_or_insert(byte);
        self
    }

    /// Is wrong with a list as a whole, where no inner frame said otherwise.
    pub(super) fn of_list(mut self, byte: usize) -> FormError {
        if self.at.is_none() {
            (self.at, self.of_whole) = (Some(byte), true);
        }
        self
    }

    /// Is wrong with a table as a whole, or with the key that it names.
    pub(super) fn of_table(self, byte: usize, table: &DeTable<'_>) -> FormError {
        let named = match (&self.wrong, self.at) {
            (Wrong::UnknownField { field, .. }, None) => table.get_key_value(field.as_str()),
            _ => None,
        };
        match named {
            Some((key, _)) => self.at(key.span().start).on_way(key.span().start, Some(key.get_ref())),
            None => self.of_list(byte),
        }
    }

    /// Was found wrong after the table had been read, so that it is wrong with the table or with any entry of it.
    pub(super) fn after_table(self, byte: usize, table: &DeTable<'_>) -> FormError {
        let is_open = self.at.is_none();
        let mut error = self.of_table(byte, table);
        if is_open && error.of_whole {
            let entry = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
                let step = Step { begin: key.span().start, key: Some(key.get_ref().to_string()) };
                (step, value.span().start)
            };
            error.among = table.iter().map(entry).collect();
        }
        error
    }

    /// Is wrong with this entry of the table.
    pub(super) fn narrowed(mut self, (step, value): (Step, usize)) -> FormError {
        (self.at, self.of_whole) = (Some(value), false);
        self.way.insert(0, step);
        self
    }

    /// Is wrong with a value that was made up.
    pub(super) fn of_made_up(mut self) -> FormError {
        self.made_up = true;
        self
    }

    /// One step further out.
    pub(super) fn on_way(mut self, begin: usize, key: Option<&str>) -> FormError {
        self.way.push(Step { begin, key: key.map(str::to_owned) });
        self
    }
}

impl Error for FormError {
    fn custom<T: fmt::Display>(said: T) -> FormError {
        FormError::new(Wrong::Other(said.to_string()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> FormError {
        match kind_of(found) {
            Some(found) => FormError::new(Wrong::Kind { found, wanted: None }),
            None => FormError::custom(format_args!("invalid type: {found}, expected {expected}")),
        }
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> FormError {
        let text = match found {
            Unexpected::Signed(number) => number.to_string(),
            Unexpected::Unsigned(number) => number.to_string(),
            Unexpected::Float(number) => number.to_string(),
            Unexpected::Str(text) => text.to_owned(),
            Unexpected::Char(letter) => letter.to_string(),
            _ => return FormError::custom(format_args!("invalid value: {found}, expected {expected}")),
        };
        FormError::new(Wrong::Value { text })
    }

    fn invalid_length(entries: usize, _: &dyn Expected) -> FormError {
        FormError::new(Wrong::Length { entries })
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> FormError {
        FormError::new(Wrong::UnknownTerm { word: word.to_owned(), known: owned(known) })
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> FormError {
        FormError::new(Wrong::UnknownField { field: field.to_owned(), known: owned(known) })
    }

    fn missing_field(field: &'static str) -> FormError {
        FormError::new(Wrong::MissingField { field })
    }

    fn duplicate_field(field: &'static str) -> FormError {
        FormError::new(Wrong::FieldTwice { field })
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// What was found by the word of whoever did not want it.
fn kind_of(found: Unexpected<'_>) -> Option<Kind> {
    match found {
        Unexpected::Bool(_) => Some(Kind::Flag),
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => Some(Kind::Number),
        Unexpected::Char(_) | Unexpected::Str(_) => Some(Kind::Text),
        Unexpected::Seq => Some(Kind::List),
        Unexpected::Map => Some(Kind::Table),
        _ => None,
    }
}

impl std::error::Error for FormError {}

/// What the core finds the refusal of a leaf by.
impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.wrong {
            Wrong::Other(said) => f.write_str(said),
            wrong => write!(f, "{wrong:?}"),
        }
    }
}
