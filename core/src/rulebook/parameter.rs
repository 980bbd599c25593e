//! 参数: dated, typed and cited numbers of a book, and who may change them.

use super::RulebookRefusal;
use super::bounds::Bounds;
use super::model::Level;
use super::problem::{Needed, NeededThing};
use crate::exact::{Day, ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal};
use serde::{Deserialize, Serialize};

/// 参数值: the value of a parameter, with its sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ParameterValue {
    /// A fraction, never a decimal or a percentage.
    Ratio {
        /// It.
        value: Ratio,
    },
    /// An exact number.
    Number {
        /// It.
        value: ExactNumber,
    },
    /// Days.
    Days {
        /// How many.
        value: ExactNumber,
    },
    /// Months.
    Months {
        /// How many.
        value: ExactNumber,
    },
    /// One of a closed list.
    Choice {
        /// Which.
        value: String,
        /// The list.
        among: Vec<String>,
    },
    /// Yes or no.
    Flag {
        /// Whether.
        value: bool,
    },
    /// Several words, such as the items a fund may be spent on.
    List {
        /// They.
        items: Vec<String>,
    },
}

impl ParameterValue {
    /// The value that a text is, of the same sort as this one.
    pub(crate) fn like(&self, id: &str, text: &str) -> Result<ParameterValue, Refusal> {
        let number = || ExactNumber::parse(text).map_err(Refusal::from);
        Ok(match self {
            ParameterValue::Ratio { .. } => ParameterValue::Ratio { value: fraction(text)? },
            ParameterValue::Number { .. } => ParameterValue::Number { value: number()? },
            ParameterValue::Days { .. } => ParameterValue::Days { value: number()? },
            ParameterValue::Months { .. } => ParameterValue::Months { value: number()? },
            ParameterValue::Choice { among, .. } => {
                ParameterValue::Choice { value: text.to_owned(), among: among.clone() }
            }
            ParameterValue::Flag { .. } => match text {
                "true" => ParameterValue::Flag { value: true },
                "false" => ParameterValue::Flag { value: false },
                _ => {
                    let (parameter, needed) = (id.to_owned(), Needed::Thing(NeededThing::Flag));
                    return Err(RulebookRefusal::WrongKind { parameter, needed }.into());
                }
            },
            ParameterValue::List { .. } => {
                ParameterValue::List { items: text.split(',').map(|item| item.trim().to_owned()).collect() }
            }
        })
    }

    /// The number that it is, when it is one.
    #[must_use]
    pub const fn number(&self) -> Option<Ratio> {
        match self {
            ParameterValue::Ratio { value } => Some(*value),
            ParameterValue::Number { value }
            | ParameterValue::Days { value }
            | ParameterValue::Months { value } => Some(value.0),
            ParameterValue::Choice { .. } | ParameterValue::Flag { .. } | ParameterValue::List { .. } => None,
        }
    }
}

impl std::fmt::Display for ParameterValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ParameterValue::Ratio { value } => value.fmt(f),
            ParameterValue::Number { value }
            | ParameterValue::Days { value }
            | ParameterValue::Months { value } => value.fmt(f),
            ParameterValue::Choice { value, .. } => value.fmt(f),
            ParameterValue::Flag { value } => value.fmt(f),
            ParameterValue::List { items } => f.write_str(&items.join(", ")),
        }
    }
}

/// A fraction as text; a decimal or a percentage is not one.
pub(crate) fn fraction(text: &str) -> Result<Ratio, Refusal> {
    if text.contains(['.', '%']) {
        return Err(RulebookRefusal::NotAFraction { text: crate::exact::shown(text) }.into());
    }
    Ok(Ratio::parse(text)?)
}

/// 参数: one edition of a number or choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// A stable id, such as `notice_days`.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// The value as text; its sort is that of the highest layer that names it.
    pub(crate) text: String,
    /// The sort, where this layer says it.
    pub value: Option<ParameterValue>,
    /// Between which values any layer may move it.
    pub bounds: Bounds,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
    /// The facts that must be shown when another than this value is used.
    pub evidence: Vec<String>,
    /// The levels that may make it larger.
    pub raise: Vec<Level>,
    /// The levels that may make it smaller.
    pub lower: Vec<Level>,
    /// The levels that may put any other in its place.
    pub replace: Vec<Level>,
}

/// 生效参数: a parameter as it stands after every layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effective {
    /// The id.
    pub id: String,
    /// What it is.
    pub about: String,
    /// The value, as text.
    pub value: String,
    /// The value with its sort.
    pub typed: ParameterValue,
    /// Between which values it may move, in words such as `>= 2/3, <= 1`; `-` where nothing bounds it.
    pub bounds: String,
    /// The level that set it last.
    pub level: Level,
    /// The clause that set it last.
    pub citation: Citation,
    /// The facts that a value other than the highest layer's demands.
    pub evidence: Vec<String>,
    /// The levels that may make it larger.
    pub raise: Vec<Level>,
    /// The levels that may make it smaller.
    pub lower: Vec<Level>,
    /// The levels that may put any other in its place.
    pub replace: Vec<Level>,
}
