//! 拒绝: what every refusal becomes at the door.

use super::{Citation, Named, Value};
use crate::exact::{AmountRefusal, DayRefusal, LeafRefusal, MomentRefusal, NumberRefusal};
use serde::{Deserialize, Serialize};

pub use crate::catalogue::{Ground, RefusalKind};

/// Where in a text something stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The name the caller gave the text.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

impl Place {
    /// The place of a byte: lines end with LF, CR or CR LF; columns count characters from 1.
    pub(crate) fn of_byte(file: &str, text: &str, byte: usize) -> Place {
        let end = (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let before = text.get(..end).unwrap_or_default();
        let (mut line, mut column, mut after_return) = (1_u32, 1_u32, false);
        for letter in before.chars() {
            match letter {
                '\n' if after_return => {}
                '\n' | '\r' => (line, column) = (line.saturating_add(1), 1),
                _ => column = column.saturating_add(1),
            }
            after_return = letter == '\r';
        }
        Place { file: file.to_owned(), line, column, sheet: None }
    }
}

/// 拒绝: why an input was refused, as one record for every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{sentence}")]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// `room.ground`; stable and never reused.
    pub code: String,
    /// What it is about.
    pub data: Vec<Named>,
    /// The clause that demands the refusal, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
    /// Where it stands, for texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
    /// Where in the facts, such as `roll.units[17].id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The sentence in English; `explain::sentence` says it in any language of the catalogue.
    pub sentence: String,
    /// What else is wrong with the same text or the same facts, in their order, at most [`Refusal::MOST_OTHERS`]; each like this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Refusal>,
}

impl Refusal {
    /// How many mistakes of one text come beside the first.
    pub const MOST_OTHERS: usize = 99;

    /// Nothing, or the first of several mistakes with the others behind it.
    ///
    /// # Errors
    /// The first, where there is one.
    pub(crate) fn all(mistakes: Vec<Refusal>) -> Result<(), Refusal> {
        let mut mistakes = mistakes.into_iter();
        let Some(mut first) = mistakes.next() else { return Ok(()) };
        first.others.extend(mistakes.take(Refusal::MOST_OTHERS));
        Err(first)
    }

    /// The refusal with the place where its cause stands.
    #[must_use]
    pub fn at(mut self, place: Place) -> Refusal {
        self.at = Some(place);
        self
    }

    /// The refusal with the way to its cause, seen from one field further out, and so its others. A place in a list begins
    /// with `[`.
    ///
    /// ```
    /// use commonhold::{NumberRefusal, Refusal};
    /// let refusal = Refusal::from(NumberRefusal::Negative { text: "-1".into() });
    /// let placed = refusal.within("weight").within("[3]").within("weights");
    /// assert_eq!(placed.path.as_deref(), Some("weights[3].weight"));
    /// ```
    #[must_use]
    pub fn within(mut self, place: &str) -> Refusal {
        self.path = Some(match self.path {
            Some(inner) if inner.starts_with('[') => format!("{place}{inner}"),
            Some(inner) => format!("{place}.{inner}"),
            None => place.to_owned(),
        });
        self.others = self.others.into_iter().map(|other| other.within(place)).collect();
        self
    }

    /// The refusal of facts that a rule made itself to ask another, seen from the field that they came from.
    pub(crate) fn of_made_facts(self, field: &str) -> Refusal {
        Refusal { path: Some(field.to_owned()), ..self }
    }

    /// The refusal with the clause that demands it.
    #[must_use]
    pub fn citing(mut self, citation: Citation) -> Refusal {
        self.citation = Some(citation);
        self
    }

    /// Puts the refusal of a room down beside a serde error, which can carry nothing but text; what the error says is
    /// the sentence. [`Refusal::taken`] gets it back.
    pub(crate) fn put_down(self) -> String {
        let sentence = self.sentence.clone();
        PUT_DOWN.set(Some(self));
        sentence
    }

    /// Forgets what an earlier reading put down.
    pub(crate) fn forget() {
        PUT_DOWN.set(None);
        LeafRefusal::forget();
    }

    /// The refusal that a serde error speaks of, if it speaks of one that was put down. No text can make one.
    pub(crate) fn taken(message: &str) -> Option<Refusal> {
        if let Some(refusal) = PUT_DOWN.take().filter(|refusal| message.starts_with(&refusal.sentence)) {
            return Some(refusal);
        }
        LeafRefusal::taken(message).map(|leaf| match leaf {
            LeafRefusal::Number(refusal) => refusal.into(),
            LeafRefusal::Amount(refusal) => refusal.into(),
            LeafRefusal::Day(refusal) => refusal.into(),
            LeafRefusal::Moment(refusal) => refusal.into(),
        })
    }
}

/// A refusal of a room with the way to its cause, while the facts are at hand.
pub(crate) trait Placed: Into<Refusal> + Sized {
    /// In a field of the facts.
    fn in_field(self, field: &str) -> Refusal {
        self.into().within(field)
    }

    /// In a list of the facts: the last entry that is meant, which is where somebody put the second of two.
    fn in_list<T>(self, field: &str, list: &[T], is_meant: impl Fn(&T) -> bool) -> Refusal {
        match list.iter().rposition(is_meant) {
            Some(place) => self.into().within(&format!("[{place}]")).within(field),
            None => self.into(),
        }
    }
}

impl<R: Into<Refusal>> Placed for R {}

thread_local! {
    /// What a room put down while a text is read on this thread; never beyond one reading.
    static PUT_DOWN: std::cell::Cell<Option<Refusal>> = const { std::cell::Cell::new(None) };
}

/// What a refusal says of its input: no text in it is longer than 200 characters.
pub(crate) fn echoed((name, value): (&'static str, Value)) -> Named {
    let value = match value {
        Value::Text { value } => Value::Text { value: crate::catalogue::echoed_as(name, value) },
        other => other,
    };
    super::named(name, value)
}

/// The way from a room's own refusal to the one record.
macro_rules! to_the_one_record {
    ($($name:ty),* $(,)?) => {$(
        impl $name {
            /// What it is about, named as in its sentence.
            #[must_use]
            pub fn data(&self) -> Vec<crate::outcome::Named> {
                self.data_as().into_iter().map(crate::outcome::refusal::echoed).collect()
            }
        }

        impl From<$name> for crate::outcome::Refusal {
            fn from(refusal: $name) -> crate::outcome::Refusal {
                crate::outcome::Refusal {
                    kind: refusal.kind(),
                    code: refusal.code().to_owned(),
                    data: refusal.data(),
                    citation: None,
                    at: None,
                    path: None,
                    sentence: refusal.to_string(),
                    others: Vec::new(),
                }
            }
        }
    )*};
}
pub(crate) use to_the_one_record;

to_the_one_record!(NumberRefusal, AmountRefusal, DayRefusal, MomentRefusal);

/// Declares a room's grounds of refusal, said once, and their way to the one record.
macro_rules! refusals {
    ($(#[doc = $doc:expr])* pub enum $name:ident in $($declared:tt)*) => {
        crate::catalogue::grounds! { $(#[doc = $doc])* pub enum $name in $($declared)* }
        crate::outcome::refusal::to_the_one_record!($name);
    };
}
pub(crate) use refusals;
