//! 评分者一致性: Krippendorff's alpha.

use crate::moments::{count, narrow};
use crate::statistic::{Estimate, Reason, Statistic};
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// 测量尺度: what a difference between two values means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// 名义: the same or not.
    Nominal,
    /// 顺序: how many values lie between, as ranks.
    Ordinal,
    /// 等距: the difference.
    Interval,
    /// 等比: the difference as a part of the sum. Zero is as far as can be from every positive value; with a value below
    /// zero the statistic is undefined.
    Ratio,
}

/// 一致性系数: alpha, what it was made of, and how much could be compared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// One minus observed by expected disagreement; below zero it is remarked.
    pub alpha: Estimate,
    /// The mean distance between two values of the same unit.
    pub observed: Statistic,
    /// The mean distance between two values of any units.
    pub expected: Statistic,
    /// Units with at least two values.
    pub units: u32,
    /// Values in those units.
    pub values: u32,
}

/// A value that occurs, how often, and how many values are smaller.
#[derive(Clone, Copy)]
struct Known {
    value: f64,
    times: f64,
    below: f64,
}

/// 评分者一致性 (克里彭多夫 α): units in rows, raters in columns, any value may be missing.
///
/// Undefined with [`Reason::TooFewRaters`] for one column, [`Reason::NothingPairable`] when no unit has two values,
/// [`Reason::NoVariation`] when all values that can be compared are equal, [`Reason::NegativeNotAllowed`] for a value below
/// zero on the ratio scale. Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011); Content Analysis
/// (3rd ed. 2013), ch. 12.
///
/// ```
/// use commonhold_statistics::{Reason, Refused, Scale, Table, krippendorff_alpha};
/// let agreed = Table::complete(&[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])?;
/// assert_eq!(krippendorff_alpha(&agreed, Scale::Ordinal).alpha.value.value(), Some(1.0));
/// let same = Table::complete(&[[2.0, 2.0], [2.0, 2.0]])?;
/// assert_eq!(krippendorff_alpha(&same, Scale::Ordinal).alpha.value.reason(), Some(Reason::NoVariation));
/// # Ok::<(), Refused>(())
/// ```
#[must_use]
pub fn krippendorff_alpha(table: &Table, scale: Scale) -> Agreement {
    let units: Vec<Vec<f64>> = table
        .each_row()
        .map(|row| row.iter().flatten().copied().collect())
        .filter(|values: &Vec<f64>| values.len() >= 2)
        .collect();
    let mut values: Vec<f64> = units.concat();
    values.sort_unstable_by(f64::total_cmp);
    let agreement = |alpha: Statistic, observed, expected| Agreement {
        alpha: alpha.into(),
        observed,
        expected,
        units: narrow(units.len()),
        values: narrow(values.len()),
    };
    let reason = if table.columns() < 2 {
        Some(Reason::TooFewRaters)
    } else if units.is_empty() {
        Some(Reason::NothingPairable)
    } else if scale == Scale::Ratio && values.first().is_some_and(|least| *least < 0.0) {
        Some(Reason::NegativeNotAllowed)
    } else {
        None
    };
    if let Some(reason) = reason {
        let undefined = Statistic::Undefined(reason);
        return agreement(undefined, undefined, undefined);
    }
    let known = known_values(&values);
    let number = count(values.len());
    let observed = Statistic::of(units.iter().map(|unit| within(unit, &known, scale)).sum::<f64>() / number);
    let expected = Statistic::of(between(&known, scale) / (number * (number - 1.0)));
    let alpha = if known.len() < 2 {
        Statistic::Undefined(Reason::NoVariation)
    } else {
        observed.then(|observed| {
            // Different values whose distance is too small for a float have not "no variation".
            expected.then(|expected| {
                Statistic::quotient(observed, expected, Reason::Overflow)
                    .then(|part| Statistic::of(1.0 - part))
            })
        })
    };
    agreement(alpha, observed, expected)
}

/// The values that occur, from the lowest; `values` are in order.
fn known_values(values: &[f64]) -> Vec<Known> {
    let mut below = 0.0;
    values
        .chunk_by(|one, other| one == other)
        .filter_map(|equal| {
            let known = Known { value: *equal.first()?, times: count(equal.len()), below };
            below += known.times;
            Some(known)
        })
        .collect()
}

/// The distances between the values of one unit, each value's mean distance to the others added up.
fn within(unit: &[f64], known: &[Known], scale: Scale) -> f64 {
    let place = |value: &f64| {
        let place = known.binary_search_by(|known| known.value.total_cmp(value)).ok()?;
        known.get(place)
    };
    let mut sum = 0.0;
    let mut left = unit;
    while let Some((value, others)) = left.split_first() {
        for other in others {
            if let (Some(one), Some(other)) = (place(value), place(other)) {
                sum += 2.0 * distance(one, other, scale);
            }
        }
        left = others;
    }
    sum / (count(unit.len()) - 1.0)
}

/// The distances between all pairs of values.
fn between(known: &[Known], scale: Scale) -> f64 {
    let mut sum = 0.0;
    let mut left = known;
    while let Some((one, others)) = left.split_first() {
        for other in others {
            sum += 2.0 * one.times * other.times * distance(one, other, scale);
        }
        left = others;
    }
    sum
}

/// The squared distance of two values.
fn distance(one: &Known, other: &Known, scale: Scale) -> f64 {
    if one.value == other.value {
        return 0.0;
    }
    let apart = match scale {
        Scale::Nominal => 1.0,
        Scale::Ordinal => {
            let (low, high) = if one.value < other.value { (one, other) } else { (other, one) };
            high.below + high.times - low.below - (low.times + high.times) / 2.0
        }
        Scale::Interval => one.value - other.value,
        // Both are at least zero and they differ, so the sum is above zero. Halves, so that it does not overflow.
        Scale::Ratio => (one.value / 2.0 - other.value / 2.0) / (one.value / 2.0 + other.value / 2.0),
    };
    apart * apart
}
