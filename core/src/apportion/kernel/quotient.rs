//! The first parts and the buckets by a quotient in binary fractions that is corrected to the exact one.
//!
//! Every number here is a whole one below 2^51, which is checked before, and so exact, but for the quotient. That is the rest
//! times a weight over the sum of the weights: not above the rest, for no weight is above the sum, and below the weight, for the
//! rest is below the sum. Since the rest times the weight is below 2^51, the quotient is below 2^26. The reciprocal and the
//! product with it are each off by less than one part in 2^52, so that the quotient is off by less than 2^-25. Rounded to the
//! nearest whole number it is the exact one cut off, or the next above. Which of them, tells the sign of the remainder: that is
//! exact, for it is a difference of whole numbers below 2^52.

use super::{Pool, Weight};
use multiversion::multiversion;

/// 2^52: added to a whole number below it, its digits are the last ones of the sum.
const DIGITS: f64 = 4_503_599_627_370_496.0;

/// 1.5 × 2^52: the same for whole numbers of either sign below 2^51.
const SIGNED: f64 = 6_755_399_441_055_744.0;

/// A pool whose numbers are whole ones below 2^51.
pub(super) struct Real {
    whole: f64,
    rest: f64,
    weight: f64,
    /// One part of the weight.
    part: f64,
    sign: f64,
    /// Buckets in a unit of remainder.
    scale: f64,
}

impl Real {
    /// Nothing where a number might not be below the bound; `any` is at least the largest weight.
    #[expect(clippy::float_arithmetic, clippy::cast_precision_loss, reason = "whole numbers below 2^51")]
    pub(super) fn of(pool: &Pool, any: u64) -> Option<Real> {
        const BOUND: u128 = 1 << 51;
        let size = u128::from(pool.whole).checked_mul(pool.weight)?.checked_add(u128::from(pool.rest))?;
        let product = u128::from(pool.rest).checked_mul(u128::from(any))?;
        if size >= BOUND || product >= BOUND || pool.weight >= BOUND {
            return None;
        }
        let weight = u64::try_from(pool.weight).ok()? as f64;
        // The last bucket is not above the largest that there is, for a remainder is less than the weight.
        let last = 1_u32.wrapping_shl(pool.bits).saturating_sub(1);
        Some(Real {
            whole: pool.whole as f64,
            rest: pool.rest as f64,
            weight,
            part: 1.0 / weight,
            sign: if pool.sign < 0 { -1.0 } else { 1.0 },
            scale: f64::from(last) / weight,
        })
    }

    /// Writes the whole units of each exact share and the bucket of its remainder; the sum of what was written.
    pub(super) fn first_parts<W: Weight>(
        &self,
        weights: &[W],
        parts: &mut [i64],
        buckets: &mut [u16],
    ) -> i64 {
        first_parts(self, weights, parts, buckets)
    }

    #[inline(always)]
    #[expect(
        clippy::float_arithmetic,
        clippy::cast_possible_truncation,
        clippy::cast_possible_wrap,
        reason = "exact within the bound, as said above"
    )]
    fn first_part(&self, weight: u64) -> (i64, u16) {
        let weight = f64::from_bits(weight | DIGITS.to_bits()) - DIGITS;
        let product = self.rest * weight;
        let near = (product * self.part + DIGITS) - DIGITS;
        let short = product - near * self.weight;
        let above = short < 0.0;
        let quotient = if above { near - 1.0 } else { near };
        let remainder = if above { short + self.weight } else { short };
        let signed = (self.whole * weight + quotient) * self.sign + SIGNED;
        let part = (signed.to_bits() as i64).wrapping_sub(SIGNED.to_bits() as i64);
        // Rounding keeps the order of remainders, and equal ones in one bucket.
        let bucket = (remainder * self.scale + DIGITS).to_bits() as u16;
        (part, bucket)
    }
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn first_parts<W: Weight>(real: &Real, weights: &[W], parts: &mut [i64], buckets: &mut [u16]) -> i64 {
    let mut given = 0_i64;
    for ((weight, part), bucket) in weights.iter().zip(parts).zip(buckets) {
        (*part, *bucket) = real.first_part(weight.wide());
        given = given.wrapping_add(*part);
    }
    given
}
