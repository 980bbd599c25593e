//! 数值: what a step, a warning, a finding or a refusal can carry.

use crate::catalogue::Word;
use crate::exact::{Amount, Area, Day, ExactNumber, Fixed, LocalMoment, Ratio, WideNumber, deserialize};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// 名: a code, a name or a word of ours, which costs nothing to say; or one that a file brought.
pub type Label = Cow<'static, str>;

/// 数值: the closed list of what a step, a warning, a finding or a refusal can carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Value {
    /// What somebody typed: a key, a name, a reason. It is said as it stands.
    Text {
        /// The words.
        value: String,
    },
    /// A word of the rules: a policy, a cost item, a verdict. It is said in the reader's language.
    Word {
        /// The word.
        value: Label,
    },
    /// How many of something.
    Count {
        /// The count, as decimal text in files.
        #[serde(with = "count_as_text")]
        value: i64,
    },
    /// Money.
    Amount {
        /// The sum.
        value: Amount,
    },
    /// Square metres.
    Area {
        /// The area.
        value: Area,
    },
    /// An exact number: a fraction, a weight, a score.
    Ratio {
        /// The number.
        value: ExactNumber,
    },
    /// An exact fraction of any length: a price of a selection.
    Wide {
        /// The number.
        value: WideNumber,
    },
    /// A day.
    Day {
        /// The day.
        value: Day,
    },
    /// A moment, as the clock on the wall shows it.
    Moment {
        /// The moment with the offset of the place.
        value: LocalMoment,
    },
    /// Yes or no.
    Flag {
        /// Whether it holds.
        value: bool,
    },
    /// 不明: nobody has said.
    Unknown,
    /// 无: there is none: no cap is agreed, no mark was given.
    #[serde(rename = "none")]
    Absent,
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Text { value } => f.write_str(value),
            Value::Word { value } => f.write_str(value),
            Value::Count { value } => value.fmt(f),
            Value::Amount { value } => value.fmt(f),
            Value::Area { value } => value.fmt(f),
            Value::Ratio { value } => value.fmt(f),
            Value::Wide { value } => value.fmt(f),
            Value::Day { value } => value.fmt(f),
            Value::Moment { value } => value.fmt(f),
            Value::Flag { value } => value.fmt(f),
            Value::Unknown => f.write_str("?"),
            Value::Absent => f.write_str("–"),
        }
    }
}

macro_rules! value_from {
    ($($from:ty => $variant:ident),* $(,)?) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Value {
                Value::$variant { value: value.into() }
            }
        }
    )*};
}
value_from!(
    String => Text, &str => Text, &String => Text, i64 => Count, u32 => Count, Amount => Amount, Area => Area,
    ExactNumber => Ratio, Ratio => Ratio, WideNumber => Wide, Day => Day, LocalMoment => Moment, bool => Flag,
);

impl<W: Word> From<W> for Value {
    fn from(word: W) -> Value {
        Value::Word { value: Cow::Borrowed(word.word()) }
    }
}

/// A word of the rules that a book or the facts name, and no choice of ours lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BookWord(pub(crate) String);

impl<V: Into<Value>> From<Option<V>> for Value {
    fn from(value: Option<V>) -> Value {
        value.map_or(Value::Unknown, V::into)
    }
}

impl From<BookWord> for Value {
    fn from(word: BookWord) -> Value {
        Value::Word { value: Cow::Owned(word.0) }
    }
}

/// 无则不言: something there may be none of, such as a cap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct IfAny<T>(pub(crate) Option<T>);

impl<V: Into<Value>> From<IfAny<V>> for Value {
    fn from(value: IfAny<V>) -> Value {
        value.0.map_or(Value::Absent, V::into)
    }
}

mod count_as_text {
    use super::{Fixed, deserialize as text};
    use serde::{Deserializer, Serializer};
    pub(super) fn serialize<S: Serializer>(count: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(count)
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        text(deserializer, |written| Fixed::parse(written, 0).map(|count| count.units))
    }
}

/// A value with the name it has in its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name, as it stands between braces in the catalogue of sentences.
    pub name: Label,
    /// The value.
    pub value: Value,
}

/// A named value.
pub fn named(name: &'static str, value: impl Into<Value>) -> Named {
    Named { name: Cow::Borrowed(name), value: value.into() }
}
