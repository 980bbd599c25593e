//! The splitter over integer slices. Object rules convert once and call this; columns call it
//! directly. No allocation but the list of candidates for the last units.

use crate::exact::{ExactNumber, Ratio};

/// Nothing can be shared: no weight is above zero but the total is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWeight;

/// How a total was split: what any party needs, besides its weight, to check its own part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// The size of the total in minor units.
    pub total: u64,
    /// Whether the total is below zero.
    pub negative: bool,
    /// The sum of the weights.
    pub total_weight: u128,
    /// Minor units left after the whole units of each exact share; negative for a negative total.
    pub left_over: i64,
    /// The smallest remainder that received a left-over unit, in parts of `total_weight`.
    pub cut: Option<u128>,
    /// How many parties stand exactly at the cut.
    pub level: usize,
    /// How many of those received.
    pub level_served: usize,
}

impl Split {
    /// The remainder of a weight, in parts of the total weight.
    #[must_use]
    #[expect(clippy::arithmetic_side_effects, reason = "u64 × u64 fits u128; the divisor is checked")]
    pub fn remainder(&self, weight: u64) -> u128 {
        if self.total_weight == 0 {
            return 0;
        }
        u128::from(self.total) * u128::from(weight) % self.total_weight
    }

    /// The whole minor units of a weight's exact share, with the sign of the total.
    #[must_use]
    pub fn whole(&self, weight: u64) -> i64 {
        let exact = u128::from(self.total).checked_mul(u128::from(weight));
        let whole = exact.and_then(|exact| exact.checked_div(self.total_weight)).unwrap_or(0);
        let whole = i128::try_from(whole).unwrap_or(0);
        let whole = if self.negative { whole.saturating_neg() } else { whole };
        i64::try_from(whole).unwrap_or(0)
    }

    /// The remainder of a weight, as a part of one minor unit.
    #[must_use]
    pub fn remainder_of_a_unit(&self, weight: u64) -> ExactNumber {
        let part = i128::try_from(self.remainder(weight)).ok().zip(i128::try_from(self.total_weight).ok());
        ExactNumber(part.and_then(|(rest, of)| Ratio::new(rest, of).ok()).unwrap_or(Ratio::ZERO))
    }

    /// The cut as a part of one minor unit.
    #[must_use]
    pub fn cut_off(&self) -> Option<Ratio> {
        let weight = i128::try_from(self.total_weight).ok()?;
        Ratio::new(i128::try_from(self.cut?).ok()?, weight).ok()
    }
}

/// 最大余数法: splits `total` over `weights` into `parts`, so that the parts sum to the total.
///
/// Rows stand in key order: of rows with equal remainders the first wins, or with `ranks` the one
/// with the lowest rank (equal ranks: the first). A negative total is the mirror of the positive
/// one. `parts` must be as long as `weights`; surplus rows of either are left alone.
///
/// ```
/// use commonhold::apportion::kernel::largest_remainder_into;
/// let mut parts = [0; 3];
/// let split = largest_remainder_into(-10_000, &[1, 1, 1], None, &mut parts).unwrap();
/// assert_eq!(parts, [-3_334, -3_333, -3_333]);
/// assert_eq!(split.left_over, -1);
/// assert!(largest_remainder_into(1, &[0, 0], None, &mut [0; 2]).is_err());
/// ```
///
/// # Errors
/// [`NoWeight`] when no weight is above zero and the total is not zero.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "|total| ≤ 2^63 and each weight < 2^64, so products fit u128; a part is at most |total|; \
              the left-over units number fewer than the parties"
)]
pub fn largest_remainder_into(
    total: i64,
    weights: &[u64],
    ranks: Option<&[u32]>,
    parts: &mut [i64],
) -> Result<Split, NoWeight> {
    let size = total.unsigned_abs();
    let total_weight: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let negative = total < 0;
    let mut split =
        Split { total: size, negative, total_weight, left_over: 0, cut: None, level: 0, level_served: 0 };
    if total_weight == 0 {
        parts.fill(0);
        return if size == 0 { Ok(split) } else { Err(NoWeight) };
    }
    let sign = if negative { -1 } else { 1 };
    let mut given: u64 = 0;
    for (part, weight) in parts.iter_mut().zip(weights) {
        let whole = (u128::from(size) * u128::from(*weight) / total_weight) as u64;
        given += whole;
        *part = (whole as i64).wrapping_mul(sign);
    }
    let left = size - given;
    split.left_over = (left as i64) * sign;
    if left > 0 {
        let winners = largest_remainders(&mut split, weights, ranks, left as usize);
        for index in winners {
            if let Some(part) = parts.get_mut(index as usize) {
                *part += sign;
            }
        }
    }
    Ok(split)
}

/// The rows with the `count` largest remainders; fewer rows than that never have one, because the
/// remainders sum to `count` times the total weight and each is below it.
#[expect(clippy::cast_possible_truncation, reason = "rows are numbered in 32 bits: 4 billion owners")]
fn largest_remainders(split: &mut Split, weights: &[u64], ranks: Option<&[u32]>, count: usize) -> Vec<u32> {
    let rank = |row: u32| ranks.and_then(|ranks| ranks.get(row as usize)).copied().unwrap_or(0);
    let mut rows: Vec<(u128, u32, u32)> = weights
        .iter()
        .enumerate()
        .map(|(row, weight)| (split.remainder(*weight), rank(row as u32), row as u32))
        .filter(|(remainder, ..)| *remainder > 0)
        .collect();
    let order =
        |a: &(u128, u32, u32), b: &(u128, u32, u32)| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2));
    let Some(last) = count.checked_sub(1).filter(|last| *last < rows.len()) else {
        return Vec::new();
    };
    let (_, at_cut, _) = rows.select_nth_unstable_by(last, order);
    let cut = at_cut.0;
    split.cut = Some(cut);
    split.level = rows.iter().filter(|row| row.0 == cut).count();
    rows.truncate(count);
    split.level_served = rows.iter().filter(|row| row.0 == cut).count();
    rows.into_iter().map(|row| row.2).collect()
}
