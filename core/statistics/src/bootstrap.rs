//! 自助法: an interval for any statistic by drawing rows again.

use crate::moments::{count, narrow};
use crate::refused::{Confidence, Refused};
use crate::statistic::{Interval, Reason, Statistic};
use crate::table::Table;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 自助法规则: what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BootstrapRule {
    /// The seed: the first eight bytes, lowest first, of a key that is otherwise zero.
    pub seed: u64,
    /// How many tables are drawn.
    pub replicates: u32,
    /// The level of the interval.
    pub level: Confidence,
}

/// 自助法区间: the interval and all that is needed to draw it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bootstrap {
    /// The statistic of the table itself.
    pub estimate: Statistic,
    /// What was asked for.
    pub rule: BootstrapRule,
    /// The generator: `chacha8`.
    pub generator: String,
    /// How a row is drawn: `u64_rejected_remainder`, the remainder of a 64-bit draw by the number of rows; draws in the last,
    /// incomplete round are drawn again.
    pub draw: String,
    /// How ends are read from the replicates: `hyndman_fan_7`.
    pub quantile: String,
    /// Replicates without a value, by reason; the interval is made of the others.
    pub undefined: BTreeMap<Reason, u32>,
    /// Percentile interval.
    pub interval: Interval,
}

/// 自助法区间 (百分位法): as many rows as the table has are drawn with replacement, for each replicate.
///
/// The draws use whole numbers only and are the same on every machine; the answer is the same wherever the statistic is made
/// of `+ − × ÷` and roots alone, which holds for every statistic here but [`geometric_mean`](crate::geometric_mean) and
/// intervals that use F. Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; quantiles: Hyndman &
/// Fan, The American Statistician 50 (1996), definition 7.
///
/// ```
/// use commonhold_statistics::*;
/// let table = Table::complete(&[[1.0, 1.0], [2.0, 2.0], [3.0, 2.0], [4.0, 4.0], [5.0, 4.0]])?;
/// let rule = BootstrapRule { seed: 7, replicates: 200, level: Confidence::new(0.9)? };
/// let alpha = |table: &Table| krippendorff_alpha(table, Scale::Interval).alpha.value;
/// let found = bootstrap(&table, &rule, alpha)?;
/// assert!(found.interval.low.value() < found.interval.high.value());
/// let nothing = BootstrapRule { replicates: 0, ..rule };
/// assert_eq!(bootstrap(&table, &nothing, alpha), Err(Refused::NoReplicates));
/// # Ok::<(), Refused>(())
/// ```
///
/// # Errors
/// [`Refused::NoReplicates`].
pub fn bootstrap(
    table: &Table,
    rule: &BootstrapRule,
    statistic: impl Fn(&Table) -> Statistic,
) -> Result<Bootstrap, Refused> {
    if rule.replicates == 0 {
        return Err(Refused::NoReplicates);
    }
    let mut key = [0_u8; 32];
    for (place, byte) in key.iter_mut().zip(rule.seed.to_le_bytes()) {
        *place = byte;
    }
    let mut generator = ChaCha8Rng::from_seed(key);
    let rows: Vec<&[Option<f64>]> = table.each_row().collect();
    let mut found = Vec::new();
    let mut undefined = BTreeMap::new();
    for _ in 0..rule.replicates {
        let drawn: Vec<&[Option<f64>]> =
            (0..rows.len()).filter_map(|_| draw(&mut generator, &rows)).collect();
        match statistic(&table.with_rows(&drawn)).then(Statistic::of) {
            Statistic::Defined(value) => found.push(value),
            Statistic::Undefined(reason) => {
                let number: &mut u32 = undefined.entry(reason).or_default();
                *number = number.saturating_add(1);
            }
        }
    }
    found.sort_unstable_by(f64::total_cmp);
    let end = |part: f64| match quantile(&found, part) {
        Some(end) => Statistic::of(end),
        None => Statistic::Undefined(Reason::NoReplicates),
    };
    Ok(Bootstrap {
        estimate: statistic(table).then(Statistic::of),
        rule: *rule,
        generator: "chacha8".to_owned(),
        draw: "u64_rejected_remainder".to_owned(),
        quantile: "hyndman_fan_7".to_owned(),
        interval: Interval { low: end(rule.level.tail()), high: end(1.0 - rule.level.tail()) },
        undefined,
    })
}

/// One row, each with the same chance; 64 bits wide on every machine.
fn draw<'a>(generator: &mut ChaCha8Rng, rows: &[&'a [Option<f64>]]) -> Option<&'a [Option<f64>]> {
    let number = u64::from(narrow(rows.len()));
    let beyond = u64::MAX.saturating_sub(u64::MAX.checked_rem(number)?);
    loop {
        let drawn = generator.next_u64();
        if drawn < beyond {
            let place = usize::try_from(drawn.checked_rem(number)?).ok()?;
            return rows.get(place).copied();
        }
    }
}

/// Hyndman & Fan's seventh definition: between the two values around `part × (number − 1)`.
fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let place = part * (count(sorted.len()) - 1.0);
    let before = place.floor();
    let mut from = sorted.iter().zip(0_u32..).skip_while(|(_, index)| f64::from(*index) < before);
    let (low, _) = from.next()?;
    Some(from.next().map_or(*low, |(high, _)| low + (place - before) * (high - low)))
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn the_seventh_definition() {
        let sorted = [1.0, 2.0, 4.0, 8.0];
        assert_eq!(quantile(&sorted, 0.0), Some(1.0));
        assert_eq!(quantile(&sorted, 0.25), Some(1.75));
        assert_eq!(quantile(&sorted, 0.5), Some(3.0));
        assert_eq!(quantile(&sorted, 1.0), Some(8.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
