//! 标准分: how many standard deviations a value lies from the mean.

use crate::moments::{count, mean, sum_of_squares};
use crate::statistic::{Reason, Statistic};
use serde::{Deserialize, Serialize};

/// 标准差口径: what the sum of squares is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deviation {
    /// 总体: the number of values (`ddof` 0).
    Population,
    /// 样本: the number less one (`ddof` 1).
    Sample,
}

/// 标准分: each value less the mean, by the standard deviation; a missing value stays missing.
///
/// Undefined for all with [`Reason::NotFinite`], [`Reason::TooFewUnits`] (fewer than two values) or [`Reason::NoVariation`]
/// (all values the same). Source: ISO 3534-1:2006, 2.38 and its note on samples.
///
/// ```
/// use commonhold_statistics::{Deviation, Reason, z_scores};
/// let scores = z_scores(&[Some(1.0), None, Some(3.0)], Deviation::Population);
/// assert_eq!(scores, Ok(vec![Some(-1.0), None, Some(1.0)]));
/// assert_eq!(z_scores(&[Some(2.0), Some(2.0)], Deviation::Sample), Err(Reason::NoVariation));
/// ```
///
/// # Errors
/// The reasons above.
pub fn z_scores(values: &[Option<f64>], deviation: Deviation) -> Result<Vec<Option<f64>>, Reason> {
    let given: Vec<f64> = values.iter().flatten().copied().collect();
    if given.iter().any(|value| !value.is_finite()) {
        return Err(Reason::NotFinite);
    }
    if given.len() < 2 {
        return Err(Reason::TooFewUnits);
    }
    // Asked of the values and not of the deviation, which rounding may leave above zero.
    if given.windows(2).all(|two| two.first() == two.last()) {
        return Err(Reason::NoVariation);
    }
    let number = match deviation {
        Deviation::Population => count(given.len()),
        Deviation::Sample => count(given.len()) - 1.0,
    };
    let mean = mean(&given);
    let spread = (sum_of_squares(&given) / number).sqrt();
    let score = |value: f64| match Statistic::quotient(value - mean, spread, Reason::Overflow) {
        Statistic::Defined(score) => Ok(score),
        Statistic::Undefined(reason) => Err(reason),
    };
    if !spread.is_finite() {
        return Err(Reason::Overflow);
    }
    values.iter().map(|value| value.map(score).transpose()).collect()
}
