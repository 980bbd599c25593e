//! 加权几何平均: the weighted geometric mean.

use crate::statistic::{Reason, Statistic};
use serde::{Deserialize, Serialize};

/// 零值规则: what a zero does to a geometric mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZeroRule {
    /// 一票为零: one zero makes the mean zero.
    ZeroIsZero,
    /// 拒绝: undefined with [`Reason::ZeroNotAllowed`].
    Refuse,
    /// 剔除: zeros are left out with their weights.
    LeaveOut,
}

/// 加权几何平均: the product of the values, each raised to its part of the weights.
///
/// A value with weight zero has no say. Undefined with [`Reason::LengthsDiffer`], [`Reason::NotFinite`],
/// [`Reason::NegativeNotAllowed`] (a value or a weight), [`Reason::NoWeight`], [`Reason::ZeroNotAllowed`]. The last digits
/// may differ between machines, because logarithms do. Source: Hardy, Littlewood & Pólya, Inequalities (2nd ed. 1952), 2.2.
///
/// ```
/// use commonhold_statistics::{Reason, ZeroRule, geometric_mean};
/// let mean = geometric_mean(&[2.0, 8.0], &[1.0, 1.0], ZeroRule::Refuse).value().unwrap();
/// assert!((mean - 4.0).abs() < 1e-12);
/// let none = geometric_mean(&[2.0, 0.0], &[1.0, 1.0], ZeroRule::Refuse);
/// assert_eq!(none.reason(), Some(Reason::ZeroNotAllowed));
/// ```
#[must_use]
pub fn geometric_mean(values: &[f64], weights: &[f64], zero: ZeroRule) -> Statistic {
    if values.len() != weights.len() {
        return Statistic::Undefined(Reason::LengthsDiffer);
    }
    if values.iter().chain(weights).any(|number| !number.is_finite()) {
        return Statistic::Undefined(Reason::NotFinite);
    }
    if values.iter().chain(weights).any(|number| *number < 0.0) {
        return Statistic::Undefined(Reason::NegativeNotAllowed);
    }
    let (mut logarithms, mut sum, mut zeros) = (0.0, 0.0, false);
    for (value, weight) in values.iter().zip(weights).filter(|(_, weight)| **weight > 0.0) {
        if *value > 0.0 {
            logarithms += weight * value.ln();
            sum += weight;
        } else {
            zeros = true;
        }
    }
    match zero {
        ZeroRule::Refuse if zeros => Statistic::Undefined(Reason::ZeroNotAllowed),
        ZeroRule::ZeroIsZero if zeros => Statistic::Defined(0.0),
        _ => Statistic::quotient(logarithms, sum, Reason::NoWeight).then(|mean| Statistic::of(mean.exp())),
    }
}
