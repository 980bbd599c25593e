//! 结果: a value, the cited steps that lead to it, and what a reader must be warned of.

use crate::amount::{Amount, Area};
use crate::citation::{Citation, Clauses};
use crate::day::Day;
use crate::ratio::Number;
use serde::{Deserialize, Serialize};

/// 数值: the closed list of what a step, a warning or a refusal can carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Value {
    /// Words: a key, a name, a policy.
    Text {
        /// The words.
        value: String,
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
        value: Number,
    },
    /// A day.
    Day {
        /// The day.
        value: Day,
    },
    /// Yes or no.
    Flag {
        /// Whether it holds.
        value: bool,
    },
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Text { value } => f.write_str(value),
            Value::Count { value } => value.fmt(f),
            Value::Amount { value } => value.fmt(f),
            Value::Area { value } => value.fmt(f),
            Value::Ratio { value } => value.fmt(f),
            Value::Day { value } => value.fmt(f),
            Value::Flag { value } => value.fmt(f),
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
    Number => Ratio, crate::Ratio => Ratio, Day => Day, bool => Flag,
);

mod count_as_text {
    use serde::{Deserializer, Serializer};
    pub(super) fn serialize<S: Serializer>(count: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(count)
    }
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        crate::text_form::deserialize(deserializer, |text| {
            crate::fixed::Fixed::parse(text, 0).map(|count| count.units)
        })
    }
}

/// A value with the name it has in its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name, as it stands between braces in the catalogue of sentences.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// A named value.
pub fn named(name: &str, value: impl Into<Value>) -> Named {
    Named { name: name.to_owned(), value: value.into() }
}

/// 步骤: one thing a rule did, in legal order, with the clause it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// `room.step`, stable; the key of its sentence in both languages.
    pub code: String,
    /// What went in, and last what came out.
    pub values: Vec<Named>,
    /// The clause followed.
    pub citation: Citation,
}

/// 提示: something a reader of the outcome must know that does not change its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// `room.warning`, stable; the key of its sentence in both languages.
    pub code: String,
    /// What it is about.
    pub values: Vec<Named>,
    /// The clause that makes it worth saying, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// 结果: what a rule decided, how, and what to mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome<T> {
    /// The decision.
    pub value: T,
    /// How it was reached, in legal order. Empty when steps were not asked for.
    pub steps: Vec<Step>,
    /// What to mind.
    pub warnings: Vec<Warning>,
}

/// Whether an outcome carries its steps. Its value is the same either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Every step, for people.
    Steps,
    /// The value and its warnings only, for columns and hot loops.
    ValueOnly,
}

/// Where a rule writes its steps down while it decides.
#[derive(Debug)]
pub(crate) struct Trace {
    detail: Detail,
    steps: Vec<Step>,
    warnings: Vec<Warning>,
    clauses: Clauses,
}

impl Trace {
    pub(crate) fn new(detail: Detail) -> Trace {
        Trace::under(detail, Clauses::default())
    }

    /// A trace of a rule under a book: what the book grounds is cited from it.
    pub(crate) const fn under(detail: Detail, clauses: Clauses) -> Trace {
        Trace { detail, steps: Vec::new(), warnings: Vec::new(), clauses }
    }

    /// The clause that a code follows; the page of its room where no book says.
    pub(crate) fn clause(&self, code: &str, page: &str) -> Citation {
        self.clauses.of_code(code, page)
    }

    /// Writes a step down whose clause stands in the book.
    pub(crate) fn lawful_step(&mut self, code: &str, page: &str, values: impl FnOnce() -> Vec<Named>) {
        if self.detail == Detail::Steps {
            let (values, citation) = (values(), self.clause(code, page));
            self.steps.push(Step { code: code.to_owned(), values, citation });
        }
    }

    /// Writes a step down; the closure runs only when steps are wanted.
    pub(crate) fn step(&mut self, code: &str, step: impl FnOnce() -> (Vec<Named>, Citation)) {
        if self.detail == Detail::Steps {
            let (values, citation) = step();
            let citation = self.grounded(code, citation);
            self.steps.push(Step { code: code.to_owned(), values, citation });
        }
    }

    /// What the book grounds is cited from it, where nothing nearer than a page of ours is cited.
    fn grounded(&self, code: &str, citation: Citation) -> Citation {
        if citation.is_page() { self.clauses.said(code).unwrap_or(citation) } else { citation }
    }

    /// Writes a warning of a vote down: what the book grounds is nearer than the clause of the vote.
    pub(crate) fn warn_of_vote(&mut self, code: &str, values: Vec<Named>, vote: &Citation) {
        let citation = self.clauses.said(code).unwrap_or_else(|| vote.clone());
        self.warn(code, values, Some(citation));
    }

    /// Writes a warning down, whatever the detail.
    pub(crate) fn warn(&mut self, code: &str, values: Vec<Named>, citation: Option<Citation>) {
        let citation = match citation {
            Some(citation) => Some(self.grounded(code, citation)),
            None => self.clauses.said(code),
        };
        self.warnings.push(Warning { code: code.to_owned(), values, citation });
    }

    /// Takes over what another rule wrote down.
    pub(crate) fn absorb<T>(&mut self, outcome: Outcome<T>) -> T {
        if self.detail == Detail::Steps {
            self.steps.extend(outcome.steps);
        }
        self.warnings.extend(outcome.warnings);
        outcome.value
    }

    pub(crate) const fn detail(&self) -> Detail {
        self.detail
    }

    pub(crate) fn outcome<T>(self, value: T) -> Outcome<T> {
        Outcome { value, steps: self.steps, warnings: self.warnings }
    }
}
