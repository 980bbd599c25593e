//! The splitter over slices. Object rules convert once and call this; columns call it directly. With a [`Scratch`] that is used
//! again nothing is allocated.
//!
//! Three arithmetics give one result: which is taken follows from a bound that is checked before any row is read. The total
//! is cut into `whole` times the weights and a rest below them, so that only the rest times a weight has to fit.

mod exact;
mod groups;
mod quotient;
mod select;

pub use groups::largest_remainder_of_each;

pub use crate::columns::Weight;

use crate::columns::sums;
use crate::exact::{ExactNumber, Ratio};
use select::{Buckets, Candidate};

/// Why nothing is shared; no part has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshared {
    /// No weight is above zero but the total is not zero; of several pools, the one that is named.
    NoWeight {
        /// The pool, from 0.
        pool: usize,
    },
    /// There are not as many parts, or ranks, as weights, or the pools do not end where the weights do.
    Lengths,
    /// More rows than can be numbered in 32 bits.
    TooManyRows,
}

/// 草稿: what a split needs besides its parts. Used again, it is not allocated again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// In which part of a unit the remainder of each row lies.
    buckets: Vec<u16>,
    /// How many rows lie in each.
    counts: Vec<u32>,
    /// The rows of the one bucket in which the left-over units end.
    candidates: Vec<Candidate<u64>>,
    /// The same where the weights sum to more than 64 bits.
    wide: Vec<Candidate<u128>>,
}

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
    /// The whole minor units of a weight's exact share, without a sign, and the remainder in parts of the total weight.
    #[must_use]
    #[expect(clippy::arithmetic_side_effects, reason = "u64 × u64 fits u128; the divisor is above zero")]
    pub fn exact(&self, weight: u64) -> (u64, u128) {
        if self.total_weight == 0 {
            return (0, 0);
        }
        let product = u128::from(self.total) * u128::from(weight);
        // Most products and sums of weights fit 64 bits, where dividing takes a third of the time.
        if let (Ok(product), Ok(of)) = (u64::try_from(product), u64::try_from(self.total_weight)) {
            return (product / of, u128::from(product % of));
        }
        let whole = product / self.total_weight;
        (u64::try_from(whole).unwrap_or(u64::MAX), product - whole * self.total_weight)
    }

    /// The remainder of a weight, in parts of the total weight.
    #[must_use]
    pub fn remainder(&self, weight: u64) -> u128 {
        self.exact(weight).1
    }

    /// The whole minor units of a weight's exact share, with the sign of the total.
    #[must_use]
    pub fn whole(&self, weight: u64) -> i64 {
        let whole = i128::from(self.exact(weight).0);
        i64::try_from(if self.negative { whole.saturating_neg() } else { whole }).unwrap_or(0)
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
/// Rows stand in key order: of rows with equal remainders the first wins, or with `ranks` the one with the lowest rank (equal
/// ranks: the first). A negative total is the mirror of the positive one.
///
/// ```
/// use commonhold::apportion::kernel::{Unshared, largest_remainder_into};
/// let mut parts = [0; 3];
/// let split = largest_remainder_into(-10_000, &[1_u64, 1, 1], None, &mut parts).unwrap();
/// assert_eq!(parts, [-3_334, -3_333, -3_333]);
/// assert_eq!(split.left_over, -1);
/// assert_eq!(largest_remainder_into(1, &[0_u64, 0], None, &mut [0; 2]), Err(Unshared::NoWeight { pool: 0 }));
/// assert_eq!(largest_remainder_into(1, &[1_u64, 1], None, &mut [0; 3]), Err(Unshared::Lengths));
/// ```
///
/// # Errors
/// Those of [`Unshared`].
pub fn largest_remainder_into<W: Weight>(
    total: i64,
    weights: &[W],
    ranks: Option<&[u32]>,
    parts: &mut [i64],
) -> Result<Split, Unshared> {
    largest_remainder_with(total, weights, ranks, parts, &mut Scratch::default())
}

/// 最大余数法: the same with a scratch that is used again.
///
/// ```
/// use commonhold::apportion::kernel::{Scratch, largest_remainder_with};
/// let (mut parts, mut scratch) = ([0; 3], Scratch::default());
/// for total in [100, 101, 102] {
///     largest_remainder_with(total, &[1_u32, 1, 1], None, &mut parts, &mut scratch).unwrap();
///     assert_eq!(parts.iter().sum::<i64>(), total);
/// }
/// ```
///
/// # Errors
/// Those of [`Unshared`].
pub fn largest_remainder_with<W: Weight>(
    total: i64,
    weights: &[W],
    ranks: Option<&[u32]>,
    parts: &mut [i64],
    scratch: &mut Scratch,
) -> Result<Split, Unshared> {
    if parts.len() != weights.len() || ranks.is_some_and(|ranks| ranks.len() != weights.len()) {
        return Err(Unshared::Lengths);
    }
    if u32::try_from(weights.len()).is_err() {
        return Err(Unshared::TooManyRows);
    }
    split(total, weights, ranks, parts, scratch)
}

fn split<W: Weight>(
    total: i64,
    weights: &[W],
    ranks: Option<&[u32]>,
    parts: &mut [i64],
    scratch: &mut Scratch,
) -> Result<Split, Unshared> {
    let (total_weight, any) = sums(weights);
    let (size, negative) = (total.unsigned_abs(), total < 0);
    let mut split =
        Split { total: size, negative, total_weight, left_over: 0, cut: None, level: 0, level_served: 0 };
    let Some(pool) = Pool::of(size, negative, total_weight, weights.len()) else {
        if size != 0 {
            return Err(Unshared::NoWeight { pool: 0 });
        }
        parts.fill(0);
        return Ok(split);
    };
    let Scratch { buckets, counts, candidates, wide } = scratch;
    buckets.resize(weights.len(), 0);
    let given = match (quotient::Real::of(&pool, any), exact::fits_half(&pool, any)) {
        (Some(real), _) => real.first_parts(weights, parts, buckets),
        (None, true) => exact::first_parts_in_half(&pool, weights, parts, buckets),
        (None, false) => exact::first_parts_in_full(&pool, weights, parts, buckets),
    };
    split.left_over = total.wrapping_sub(given);
    // What is left is less than a unit for each row.
    let left = usize::try_from(split.left_over.unsigned_abs()).unwrap_or(0);
    if left > 0 {
        let cut = Buckets { of: buckets, bits: pool.bits }.cut(left, counts);
        if u64::try_from(total_weight).is_ok() {
            select::give(&mut split, cut, weights, ranks, parts, (buckets, candidates));
        } else {
            select::give(&mut split, cut, weights, ranks, parts, (buckets, wide));
        }
    }
    Ok(split)
}

/// A total and the weights that it is shared over.
struct Pool {
    /// What one unit of weight gets for certain.
    whole: u64,
    /// What is shared besides; less than the weights.
    rest: u64,
    weight: u128,
    /// 1 or −1, as the total is.
    sign: i64,
    /// How many bits of a remainder tell its bucket.
    bits: u32,
}

impl Pool {
    /// Few rows take few buckets: to empty and to read many would take longer than the rows.
    const FEW: usize = 1 << 14;

    fn of(size: u64, negative: bool, weight: u128, rows: usize) -> Option<Pool> {
        let whole = u128::from(size).checked_div(weight)?;
        let rest = u128::from(size).checked_rem(weight)?;
        Some(Pool {
            whole: u64::try_from(whole).ok()?,
            rest: u64::try_from(rest).ok()?,
            weight,
            sign: if negative { -1 } else { 1 },
            bits: if rows < Pool::FEW { 8 } else { 12 },
        })
    }

    /// By how many bits a remainder is moved to tell its bucket.
    fn shift(&self) -> u32 {
        u128::BITS.saturating_sub(self.weight.leading_zeros()).saturating_sub(self.bits)
    }
}
