//! 拒绝: what every refusal becomes at the door, and how a room lists its grounds.

use crate::citation::Citation;
use crate::outcome::Named;
use serde::{Deserialize, Serialize};

/// 拒绝的种类: one exception class or sealed case each, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    /// The input cannot be read.
    Malformed,
    /// Reading the input would lose digits.
    Lossy,
    /// A number is outside what the rule or the type can hold.
    OutOfRange,
    /// Something the rule needs was not given and cannot be left open.
    Missing,
    /// Something is named that does not exist.
    Unknown,
    /// Something that must be unique is given twice.
    Duplicate,
    /// Facts contradict each other.
    Contradiction,
    /// The edition is not in force on the day.
    NotInForce,
    /// A lower layer of rules undercuts a mandatory one.
    Undercut,
    /// The input is larger or deeper than the stated limit.
    Limit,
}

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
    /// The sentence in English; `explain::sentence` says it in any language of the catalogue.
    pub sentence: String,
}

impl Refusal {
    /// The refusal with the place where its cause stands.
    #[must_use]
    pub fn at(mut self, place: Place) -> Refusal {
        self.at = Some(place);
        self
    }

    /// The refusal with the clause that demands it.
    #[must_use]
    pub fn citing(mut self, citation: Citation) -> Refusal {
        self.citation = Some(citation);
        self
    }

    /// Puts the refusal of a leaf down beside a serde error, which can carry nothing but text; what the error
    /// says is the sentence. [`Refusal::taken`] gets it back.
    pub(crate) fn put_down(self) -> String {
        let sentence = self.sentence.clone();
        PUT_DOWN.set(Some(self));
        sentence
    }

    /// Forgets what an earlier reading put down.
    pub(crate) fn forget() {
        PUT_DOWN.set(None);
    }

    /// The refusal that a leaf put down, where it is the one that the error speaks of. No text can make one.
    pub(crate) fn taken(message: &str) -> Option<Refusal> {
        PUT_DOWN.take().filter(|refusal| message.starts_with(&refusal.sentence))
    }
}

thread_local! {
    /// What a leaf put down while a text is read on this thread; never beyond one reading.
    static PUT_DOWN: std::cell::Cell<Option<Refusal>> = const { std::cell::Cell::new(None) };
}

/// What a refusal says of its input: no text in it is longer than 200 characters.
pub(crate) fn echoed(mut data: Vec<Named>) -> Vec<Named> {
    const MOST: usize = 200;
    for named in &mut data {
        if let crate::outcome::Value::Text { value } = &mut named.value
            && let Some((end, _)) = value.char_indices().nth(MOST)
        {
            value.truncate(end);
            value.push('…');
        }
    }
    data
}

/// One ground of refusal, as the catalogue lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// `room.ground`.
    pub code: &'static str,
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// The names of its data.
    pub data: &'static [&'static str],
    /// When it is used, in one sentence.
    pub about: &'static str,
}

/// Every ground of every room, in order of the code; `docs/refusals.md` is made from it.
#[must_use]
pub fn catalogue() -> Vec<Ground> {
    let rooms: &[&[Ground]] = crate::ROOMS;
    let mut grounds: Vec<Ground> = rooms.iter().flat_map(|room| room.iter().copied()).collect();
    grounds.sort_by_key(|ground| ground.code);
    grounds
}

/// Declares a room's grounds of refusal: the enum, its codes, its data and its catalogue, said once.
macro_rules! refusals {
    (
        $(#[doc = $enum_doc:expr])*
        pub enum $name:ident in $room:literal {
            $(
                #[doc = $about:expr]
                $variant:ident($ground:literal, $kind:ident) { $($field:ident : $type:ty),* $(,)? }
            ),* $(,)?
        }
    ) => {
        $(#[doc = $enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[error("{}", self.sentence())]
        pub enum $name {
            $(
                #[doc = $about]
                $variant {
                    $(#[doc = concat!("The `", stringify!($field), "` of the sentence.")] $field: $type,)*
                },
            )*
        }

        impl $name {
            /// Every ground of this room.
            pub const GROUNDS: &'static [crate::refusal::Ground] = &[
                $(crate::refusal::Ground {
                    code: concat!($room, ".", $ground),
                    kind: crate::refusal::RefusalKind::$kind,
                    data: &[$(stringify!($field)),*],
                    about: $about,
                },)*
            ];

            /// `room.ground`.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => concat!($room, ".", $ground),)* }
            }

            /// What sort of refusal it is.
            #[must_use]
            pub fn kind(&self) -> crate::refusal::RefusalKind {
                match self { $(Self::$variant { .. } => crate::refusal::RefusalKind::$kind,)* }
            }

            /// What it is about, named as in its sentence.
            #[must_use]
            pub fn data(&self) -> Vec<crate::outcome::Named> {
                match self {
                    $(Self::$variant { $($field),* } => crate::refusal::echoed(vec![
                        $(crate::outcome::named(stringify!($field), $field.clone())),*
                    ]),)*
                }
            }

            fn sentence(&self) -> String {
                crate::explain::sentence(self.code(), &self.data(), crate::explain::Language::En)
            }
        }

        impl From<$name> for crate::refusal::Refusal {
            fn from(refusal: $name) -> crate::refusal::Refusal {
                crate::refusal::Refusal {
                    kind: refusal.kind(),
                    code: refusal.code().to_owned(),
                    data: refusal.data(),
                    citation: None,
                    at: None,
                    sentence: refusal.to_string(),
                }
            }
        }
    };
}
pub(crate) use refusals;
