//! Leaves are text in every file form: a number that arrives as a JSON number has already been
//! through a float somewhere, so it is refused rather than trusted.

use super::{AmountRefusal, DayRefusal, MomentRefusal, NumberRefusal};
use serde::de::{Deserializer, Error, Visitor};
use std::cell::Cell;

/// Why a leaf was refused while a text was read. A serde error can carry nothing but text, so the refusal is put
/// down beside it; what the error says is its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LeafRefusal {
    Number(NumberRefusal),
    Amount(AmountRefusal),
    Day(DayRefusal),
    Moment(MomentRefusal),
}

impl std::fmt::Display for LeafRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LeafRefusal::Number(refusal) => refusal.fmt(f),
            LeafRefusal::Amount(refusal) => refusal.fmt(f),
            LeafRefusal::Day(refusal) => refusal.fmt(f),
            LeafRefusal::Moment(refusal) => refusal.fmt(f),
        }
    }
}

/// A refusal that can stand beside a serde error while a text is read.
pub(crate) trait PutDown {
    /// Puts the refusal down and returns its sentence, which the error carries.
    fn put_down(self) -> String;
}

macro_rules! put_down {
    ($($refusal:ty => $leaf:ident),* $(,)?) => {$(
        impl PutDown for $refusal {
            fn put_down(self) -> String {
                let sentence = self.to_string();
                PUT_DOWN.set(Some(LeafRefusal::$leaf(self)));
                sentence
            }
        }
    )*};
}
put_down!(NumberRefusal => Number, AmountRefusal => Amount, DayRefusal => Day, MomentRefusal => Moment);

thread_local! {
    /// What a leaf put down while a text is read on this thread; never beyond one reading.
    static PUT_DOWN: Cell<Option<LeafRefusal>> = const { Cell::new(None) };
}

impl LeafRefusal {
    /// Forgets what an earlier reading put down.
    pub(crate) fn forget() {
        PUT_DOWN.set(None);
    }

    /// The refusal that a leaf put down, where it is the one that the error speaks of. No text can make one.
    pub(crate) fn taken(message: &str) -> Option<LeafRefusal> {
        PUT_DOWN.take().filter(|refusal| message.starts_with(&refusal.to_string()))
    }
}

/// Reads a leaf from text and from nothing else; its refusal is put down beside the error.
pub(crate) fn deserialize<'de, D, T, E>(
    deserializer: D,
    parse: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    E: PutDown,
{
    struct TextOnly<T, E>(fn(&str) -> Result<T, E>);
    impl<T, E> Visitor<'_> for TextOnly<T, E>
    where
        E: PutDown,
    {
        type Value = T;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("exact text, such as \"12.50\"")
        }
        fn visit_str<X: Error>(self, text: &str) -> Result<T, X> {
            (self.0)(text).map_err(|refusal| X::custom(refusal.put_down()))
        }
    }
    deserializer.deserialize_str(TextOnly(parse))
}
