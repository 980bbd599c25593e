//! Who receives the units that are left over: those in the buckets above the one in which they end, and of that one the
//! largest remainders.

use super::{Split, Weight};
use multiversion::multiversion;

/// A row of the bucket in which the left-over units end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<R> {
    remainder: R,
    rank: u32,
    row: u32,
}

/// A remainder, in as few bits as the sum of the weights has.
pub(super) trait Remainder: Copy + Ord {
    /// One that fits.
    fn of(remainder: u128) -> Self;
    fn wide(self) -> u128;
}

impl Remainder for u64 {
    fn of(remainder: u128) -> u64 {
        u64::try_from(remainder).unwrap_or(u64::MAX)
    }

    fn wide(self) -> u128 {
        u128::from(self)
    }
}

impl Remainder for u128 {
    fn of(remainder: u128) -> u128 {
        remainder
    }

    fn wide(self) -> u128 {
        self
    }
}

/// The buckets of all rows.
pub(super) struct Buckets<'a> {
    pub(super) of: &'a [u16],
    pub(super) bits: u32,
}

/// Where the left-over units end: every row of a bucket above receives, and so many of this one.
pub(super) struct Cut {
    bucket: u16,
    units: usize,
}

/// Rows are counted in so many lists, for equal buckets in a row would wait for each other.
const LANES: usize = 4;

impl Buckets<'_> {
    /// The bucket in which so many units end that go to the largest remainders.
    pub(super) fn cut(&self, units: usize, counts: &mut Vec<u32>) -> Cut {
        let many = 1_usize.wrapping_shl(self.bits);
        counts.clear();
        counts.resize(many.saturating_mul(LANES), 0);
        let (first, others) = counts.split_at_mut(many);
        let (second, others) = others.split_at_mut(many);
        let (third, fourth) = others.split_at_mut(many);
        for rows in self.of.chunks(LANES) {
            for (lane, bucket) in [&mut *first, &mut *second, &mut *third, &mut *fourth].into_iter().zip(rows)
            {
                if let Some(count) = lane.get_mut(usize::from(*bucket)) {
                    *count = count.wrapping_add(1);
                }
            }
        }
        for (((all, one), two), three) in first.iter_mut().zip(second).zip(third).zip(fourth) {
            *all = all.wrapping_add(*one).wrapping_add(*two).wrapping_add(*three);
        }
        let mut left = units;
        for (bucket, rows) in first.iter().enumerate().rev() {
            let rows = usize::try_from(*rows).unwrap_or(usize::MAX);
            if rows >= left {
                return Cut { bucket: u16::try_from(bucket).unwrap_or(u16::MAX), units: left };
            }
            left = left.saturating_sub(rows);
        }
        // There are more remainders above zero than units left over: they sum to so many whole weights.
        Cut { bucket: 0, units: left }
    }
}

/// Rows that are looked at together: most hold none of the bucket in which the units end.
const TOGETHER: usize = 32;

/// Gives every left-over unit, and notes where they end.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
pub(super) fn give<W: Weight, R: Remainder>(
    split: &mut Split,
    cut: Cut,
    weights: &[W],
    ranks: Option<&[u32]>,
    parts: &mut [i64],
    (buckets, candidates): (&[u16], &mut Vec<Candidate<R>>),
) {
    let unit = if split.negative { -1 } else { 1 };
    candidates.clear();
    let mut first = 0_usize;
    // Homes of one type stand together in one bucket: what was found of the last weight is found of the next.
    let mut known = (0, R::of(0));
    for (parts, buckets) in parts.chunks_mut(TOGETHER).zip(buckets.chunks(TOGETHER)) {
        if above(parts, buckets, cut.bucket, unit) {
            for (row, _) in (first..).zip(buckets).filter(|(_, bucket)| **bucket == cut.bucket) {
                let weight = weights.get(row).map_or(0, |weight| weight.wide());
                if weight != known.0 {
                    known = (weight, R::of(split.remainder(weight)));
                }
                let remainder = known.1;
                let rank = ranks.and_then(|ranks| ranks.get(row)).copied().unwrap_or(0);
                // Rows are numbered in 32 bits, which is checked before.
                candidates.push(Candidate { remainder, rank, row: u32::try_from(row).unwrap_or(u32::MAX) });
            }
        }
        first = first.saturating_add(TOGETHER);
    }
    let Some(last) = cut.units.checked_sub(1).filter(|last| *last < candidates.len()) else { return };
    let mut remainder = candidates.first().map_or(R::of(0), |one| one.remainder);
    // Homes of one type alone: they stand in their order already.
    if ranks.is_some() || candidates.iter().any(|one| one.remainder != remainder) {
        let order = |a: &Candidate<R>, b: &Candidate<R>| {
            b.remainder.cmp(&a.remainder).then(a.rank.cmp(&b.rank)).then(a.row.cmp(&b.row))
        };
        remainder = candidates.select_nth_unstable_by(last, order).1.remainder;
    }
    split.cut = Some(remainder.wide());
    split.level = candidates.iter().filter(|one| one.remainder == remainder).count();
    candidates.truncate(cut.units);
    split.level_served = candidates.iter().filter(|one| one.remainder == remainder).count();
    for one in candidates.iter() {
        if let Some(part) = usize::try_from(one.row).ok().and_then(|row| parts.get_mut(row)) {
            *part = part.wrapping_add(unit);
        }
    }
}

/// Gives a unit to every row of a bucket above; whether one is in that bucket.
#[inline(always)]
fn above(parts: &mut [i64], buckets: &[u16], cut: u16, unit: i64) -> bool {
    let mut found = false;
    for (part, bucket) in parts.iter_mut().zip(buckets) {
        *part = part.wrapping_add(if *bucket > cut { unit } else { 0 });
        found |= *bucket == cut;
    }
    found
}
