//! F 分布: quantiles of Fisher's distribution.

use crate::statistic::{Reason, Statistic};
use statrs::function::beta::checked_beta_reg;

/// The smallest quantile of the beta distribution that is looked for; below it an F is astronomically small or large.
const SMALLEST: f64 = 1e-300;

/// F 分位数: the `f` that an F variable with `df1` and `df2` degrees of freedom exceeds with probability `tail`.
///
/// `statrs` gives the regularised incomplete beta function; the quantile is found by halving until no float lies between,
/// since the inverse that `statrs` has stops earlier. Degrees of freedom need not be whole. Source: Abramowitz & Stegun,
/// Handbook of Mathematical Functions (10th printing 1972), 26.6.2.
///
/// ```
/// use commonhold_statistics::{Reason, fisher_quantile};
/// let f = fisher_quantile(0.05, 2.0, 10.0).value().unwrap();
/// assert!((f - 4.102_821_015_9).abs() < 1e-9); // any printed table says 4.10
/// assert_eq!(fisher_quantile(0.0, 2.0, 10.0).reason(), Some(Reason::Overflow));
/// ```
#[must_use]
pub fn fisher_quantile(tail: f64, df1: f64, df2: f64) -> Statistic {
    let sound = |number: f64| number.is_finite() && number > 0.0;
    if !(sound(df1) && sound(df2) && sound(tail) && tail < 1.0) {
        return Statistic::Undefined(Reason::Overflow);
    }
    let ratio = odds(tail, df1 / 2.0, df2 / 2.0);
    ratio.map_or(Statistic::Undefined(Reason::Overflow), |ratio| Statistic::of(ratio * df2 / df1))
}

/// The odds of the beta variable with `a` and `b` that are exceeded with probability `tail`.
fn odds(tail: f64, a: f64, b: f64) -> Option<f64> {
    // The smaller of the two parts of the beta variable is looked for: one minus a number near one would lose its digits.
    if checked_beta_reg(b, a, 0.5).ok()? > tail {
        beta_quantile(tail, b, a).map(|part| (1.0 - part) / part)
    } else {
        beta_quantile(1.0 - tail, a, b).map(|part| part / (1.0 - part))
    }
}

/// The point below one half at which the beta distribution reaches `probability`.
fn beta_quantile(probability: f64, a: f64, b: f64) -> Option<f64> {
    let (mut low, mut high) = (SMALLEST, 0.5_f64);
    if checked_beta_reg(a, b, low).ok()? >= probability {
        return None;
    }
    loop {
        // Halving the exponent first: a quantile may be very small.
        let middle = if high > 2.0 * low { low.sqrt() * high.sqrt() } else { (low + high) / 2.0 };
        if middle <= low || middle >= high {
            return Some(high);
        }
        if checked_beta_reg(a, b, middle).ok()? < probability {
            low = middle;
        } else {
            high = middle;
        }
    }
}
