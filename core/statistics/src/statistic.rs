//! 统计量: a number, or the reason why there is none.

use serde::{Deserialize, Serialize};
use std::fmt::{Display, Formatter};

/// 无定义的原因: why a statistic has no value. The codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fewer than two raters, items or columns.
    TooFewRaters,
    /// Fewer than two units, persons or rows that can be used.
    TooFewUnits,
    /// No unit has two values, or two columns have fewer than two rows in common.
    NothingPairable,
    /// All values that could be compared are the same.
    NoVariation,
    /// A variance that is divided by is zero.
    ZeroVariance,
    /// A variance put together pair by pair came out below zero.
    NegativeVariance,
    /// A value is zero and the rule refuses it.
    ZeroNotAllowed,
    /// A value or a weight is below zero.
    NegativeNotAllowed,
    /// A value is missing and the rule refuses it.
    MissingNotAllowed,
    /// A column is the same for all, and the rule refuses it.
    ConstantColumn,
    /// All alternatives are the same.
    AllEqual,
    /// The number that a column is divided by is not above zero.
    ScaleNotPositive,
    /// The weights have no sum above zero.
    NoWeight,
    /// There are not as many weights as values or columns.
    LengthsDiffer,
    /// A value or a weight is not a finite number.
    NotFinite,
    /// The end of an interval cannot be carried from one rater to the mean of all.
    NoStepUp,
    /// Every replicate was undefined.
    NoReplicates,
    /// The numbers are too large or too small for the computation.
    Overflow,
}

impl Reason {
    /// 代码: the stable code, as in JSON.
    ///
    /// ```
    /// assert_eq!(commonhold_statistics::Reason::NoVariation.code(), "no_variation");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFewRaters => "too_few_raters",
            Self::TooFewUnits => "too_few_units",
            Self::NothingPairable => "nothing_pairable",
            Self::NoVariation => "no_variation",
            Self::ZeroVariance => "zero_variance",
            Self::NegativeVariance => "negative_variance",
            Self::ZeroNotAllowed => "zero_not_allowed",
            Self::NegativeNotAllowed => "negative_not_allowed",
            Self::MissingNotAllowed => "missing_not_allowed",
            Self::ConstantColumn => "constant_column",
            Self::AllEqual => "all_equal",
            Self::ScaleNotPositive => "scale_not_positive",
            Self::NoWeight => "no_weight",
            Self::LengthsDiffer => "lengths_differ",
            Self::NotFinite => "not_finite",
            Self::NoStepUp => "no_step_up",
            Self::NoReplicates => "no_replicates",
            Self::Overflow => "overflow",
        }
    }
}

impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooFewRaters => "fewer than two raters, items or columns",
            Self::TooFewUnits => "fewer than two units, persons or rows that can be used",
            Self::NothingPairable => "no two values can be compared with each other",
            Self::NoVariation => "all values that can be compared are the same",
            Self::ZeroVariance => "a variance that is divided by is zero",
            Self::NegativeVariance => "a variance put together pair by pair is below zero",
            Self::ZeroNotAllowed => "a value is zero, which the rule refuses",
            Self::NegativeNotAllowed => "a value or a weight is below zero",
            Self::MissingNotAllowed => "a value is missing, which the rule refuses",
            Self::ConstantColumn => "a column is the same for all, which the rule refuses",
            Self::AllEqual => "all alternatives are the same",
            Self::ScaleNotPositive => "the number that a column is divided by is not above zero",
            Self::NoWeight => "the weights have no sum above zero",
            Self::LengthsDiffer => "there are not as many weights as values or columns",
            Self::NotFinite => "a value or a weight is not a finite number",
            Self::NoStepUp => "the end of the interval cannot be carried from one rater to the mean of all",
            Self::NoReplicates => "every replicate was undefined",
            Self::Overflow => "the numbers are too large or too small for the computation",
        })
    }
}

impl std::error::Error for Reason {}

/// 统计量: a finite number, or the reason why there is none; never NaN and never infinite.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Statistic {
    /// A finite number.
    Defined(f64),
    /// No number.
    Undefined(Reason),
}

impl Statistic {
    /// 取值: the number as a statistic; NaN and infinity become [`Reason::Overflow`].
    ///
    /// ```
    /// use commonhold_statistics::{Reason, Statistic};
    /// assert_eq!(Statistic::of(0.5).value(), Some(0.5));
    /// assert_eq!(Statistic::of(f64::NAN).reason(), Some(Reason::Overflow));
    /// ```
    #[must_use]
    pub fn of(value: f64) -> Self {
        if value.is_finite() { Self::Defined(value) } else { Self::Undefined(Reason::Overflow) }
    }

    /// The number, when there is one.
    #[must_use]
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Defined(value) => Some(value),
            Self::Undefined(_) => None,
        }
    }

    /// The reason, when there is no number.
    #[must_use]
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Defined(_) => None,
            Self::Undefined(reason) => Some(reason),
        }
    }

    /// A quotient; `zero` says why it is undefined when it would be divided by zero.
    pub(crate) fn quotient(above: f64, below: f64, zero: Reason) -> Self {
        if below == 0.0 { Self::Undefined(zero) } else { Self::of(above / below) }
    }

    /// The number changed, or the same reason.
    pub(crate) fn then(self, change: impl FnOnce(f64) -> Self) -> Self {
        match self {
            Self::Defined(value) => change(value),
            undefined @ Self::Undefined(_) => undefined,
        }
    }

    /// An interval made of the number, or undefined at both ends for the same reason.
    pub(crate) fn pair(self, make: impl FnOnce(f64) -> Interval) -> Interval {
        match self {
            Self::Defined(value) => make(value),
            Self::Undefined(reason) => Interval::undefined(reason),
        }
    }
}

impl From<Result<f64, Reason>> for Statistic {
    fn from(result: Result<f64, Reason>) -> Self {
        result.map_or_else(Self::Undefined, Self::of)
    }
}

/// 越界说明: what is odd about a value that a formula gave outside zero to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// Less agreement than by chance, or more variance within than between.
    BelowZero,
    /// A part that should be a variance is negative, so the value says nothing.
    AboveOne,
}

/// 估计值: a statistic that should lie between zero and one, with a remark where it does not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The value, or why there is none.
    pub value: Statistic,
    /// What is odd about the value.
    pub remark: Option<Remark>,
}

impl From<Statistic> for Estimate {
    fn from(value: Statistic) -> Self {
        let remark = match value.value() {
            Some(number) if number < 0.0 => Some(Remark::BelowZero),
            Some(number) if number > 1.0 => Some(Remark::AboveOne),
            _ => None,
        };
        Self { value, remark }
    }
}

/// 置信区间: two ends, each of which may be undefined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: Statistic,
    /// The upper end.
    pub high: Statistic,
}

impl Interval {
    /// Both ends undefined.
    pub(crate) const fn undefined(reason: Reason) -> Self {
        Self { low: Statistic::Undefined(reason), high: Statistic::Undefined(reason) }
    }
}
