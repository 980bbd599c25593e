//! 内部一致性: Cronbach's alpha and its interval.

use crate::fisher::fisher_quantile;
use crate::moments::{count, largest, narrow, without_noise};
use crate::refused::Confidence;
use crate::statistic::{Estimate, Interval, Reason, Statistic};
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// 缺失值规则: what becomes of a row in which an item is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CronbachMissing {
    /// 整行删除: a row with a missing item is left out.
    Listwise,
    /// 成对删除: each covariance is made of the rows that have both items.
    Pairwise,
}

/// 克朗巴赫系数: alpha with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cronbach {
    /// Alpha; below zero or above one it is remarked.
    pub alpha: Estimate,
    /// Feldt's interval; undefined where alpha is undefined or above one.
    pub interval: Interval,
    /// Rows that were used: complete ones (`listwise`), those with any value (`pairwise`).
    pub rows: u32,
    /// Items.
    pub items: u32,
}

/// 内部一致性 (克朗巴赫 α): persons in rows, items in columns.
///
/// Undefined with [`Reason::TooFewRaters`] for one column, [`Reason::TooFewUnits`] for fewer than two rows that are used,
/// [`Reason::NothingPairable`] when two items have fewer than two rows in common, [`Reason::ZeroVariance`] when the sums of
/// the rows do not vary. Source: Cronbach, Psychometrika 16 (1951); interval: Feldt, Woodruff & Salih, Applied Psychological
/// Measurement 11 (1987).
///
/// ```
/// use commonhold_statistics::{Confidence, CronbachMissing, Reason, Refused, Table, cronbach_alpha};
/// let level = Confidence::new(0.95)?;
/// let table = Table::complete(&[[1.0, 2.0], [2.0, 2.0], [3.0, 5.0], [4.0, 5.0]])?;
/// let alpha = cronbach_alpha(&table, CronbachMissing::Listwise, level).alpha.value.value();
/// assert!((alpha.unwrap() - 12.0 / 13.0).abs() < 1e-12);
/// let opposed = Table::complete(&[[1.0, 2.0], [2.0, 1.0]])?;
/// let none = cronbach_alpha(&opposed, CronbachMissing::Listwise, level).alpha.value;
/// assert_eq!(none.reason(), Some(Reason::ZeroVariance));
/// # Ok::<(), Refused>(())
/// ```
#[must_use]
pub fn cronbach_alpha(table: &Table, missing: CronbachMissing, level: Confidence) -> Cronbach {
    let kept: Vec<&[Option<f64>]> = table
        .each_row()
        .filter(|row| match missing {
            CronbachMissing::Listwise => row.iter().all(Option::is_some),
            CronbachMissing::Pairwise => row.iter().any(Option::is_some),
        })
        .collect();
    let columns: Vec<Vec<Option<f64>>> = (0..table.columns())
        .map(|column| kept.iter().filter_map(|row| row.get(column).copied()).collect())
        .collect();
    let alpha = alpha_of(&columns, kept.len());
    Cronbach {
        alpha: alpha.into(),
        interval: interval_of(alpha, kept.len(), columns.len(), level),
        rows: narrow(kept.len()),
        items: narrow(columns.len()),
    }
}

/// Alpha from the variances of the items and the variance of their sum.
fn alpha_of(columns: &[Vec<Option<f64>>], rows: usize) -> Statistic {
    if columns.len() < 2 {
        return Statistic::Undefined(Reason::TooFewRaters);
    }
    if rows < 2 {
        return Statistic::Undefined(Reason::TooFewUnits);
    }
    let (mut own, mut shared) = (0.0, 0.0);
    let mut left = columns;
    while let Some((column, others)) = left.split_first() {
        match covariance(column, column) {
            Some(variance) => own += variance,
            None => return Statistic::Undefined(Reason::NothingPairable),
        }
        for other in others {
            match covariance(column, other) {
                Some(covariance) => shared += 2.0 * covariance,
                None => return Statistic::Undefined(Reason::NothingPairable),
            }
        }
        left = others;
    }
    let items = count(columns.len());
    // Variances and covariances may cancel to nothing but the rounding of their parts.
    let total = own + shared;
    let noise = 4.0 * f64::EPSILON * items * items * own;
    let total = if total.is_finite() && total.abs() <= noise { 0.0 } else { total };
    Statistic::quotient(own, total, Reason::ZeroVariance)
        .then(|part| Statistic::of(items / (items - 1.0) * (1.0 - part)))
}

/// The covariance of two items over the rows that have both, with the number of rows less one below.
fn covariance(one: &[Option<f64>], other: &[Option<f64>]) -> Option<f64> {
    let pairs: Vec<(f64, f64)> =
        one.iter().zip(other).filter_map(|(one, other)| Some(((*one)?, (*other)?))).collect();
    if pairs.len() < 2 {
        return None;
    }
    let number = count(pairs.len());
    let middle = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / number;
    let (first, second) = (middle(|pair| pair.0), middle(|pair| pair.1));
    let squares = |of: fn(&(f64, f64)) -> f64, mean: f64| {
        let sum = pairs.iter().map(|pair| (of(pair) - mean).powi(2)).sum::<f64>();
        without_noise(sum, pairs.len(), largest(pairs.iter().map(of)))
    };
    if squares(|pair| pair.0, first) == 0.0 || squares(|pair| pair.1, second) == 0.0 {
        return Some(0.0);
    }
    let sum: f64 = pairs.iter().map(|pair| (pair.0 - first) * (pair.1 - second)).sum();
    Some(sum / (number - 1.0))
}

/// Feldt's interval.
fn interval_of(alpha: Statistic, rows: usize, items: usize, level: Confidence) -> Interval {
    let alpha = match alpha {
        Statistic::Undefined(reason) => return Interval::undefined(reason),
        Statistic::Defined(alpha) if alpha > 1.0 => return Interval::undefined(Reason::NegativeVariance),
        Statistic::Defined(alpha) => alpha,
    };
    let df1 = count(rows) - 1.0;
    let df2 = df1 * (count(items) - 1.0);
    let end = |tail: f64| fisher_quantile(tail, df1, df2).then(|f| Statistic::of(1.0 - (1.0 - alpha) * f));
    Interval { low: end(level.tail()), high: end(1.0 - level.tail()) }
}
