//! The first parts and the buckets in whole numbers: in 64 bits where the rest times each weight fits, in 128 beyond.

use super::{Pool, Weight};

/// Whether the rest times every weight, and the sum of the weights, fit 64 bits.
pub(super) fn fits_half(pool: &Pool, any: u64) -> bool {
    pool.rest.checked_mul(any).is_some() && u64::try_from(pool.weight).is_ok()
}

macro_rules! first_parts {
    ($name:ident, $number:ty) => {
        /// Writes the whole units of each exact share and the bucket of its remainder; the sum of what was written.
        #[expect(
            clippy::arithmetic_side_effects,
            clippy::cast_possible_truncation,
            clippy::cast_possible_wrap,
            reason = "the rest times a weight fits, which is checked before; a quotient is below its weight, a part not above \
                      the total, a bucket below 2^12; the weights sum to more than zero"
        )]
        pub(super) fn $name<W: Weight>(
            pool: &Pool,
            weights: &[W],
            parts: &mut [i64],
            buckets: &mut [u16],
        ) -> i64 {
            let (of, shift) = (pool.weight as $number, pool.shift());
            let mut given = 0_i64;
            for ((weight, part), bucket) in weights.iter().zip(parts).zip(buckets) {
                let weight = weight.wide();
                let product = (pool.rest as $number).wrapping_mul(weight as $number);
                let quotient = product / of;
                let remainder = product.wrapping_sub(quotient.wrapping_mul(of));
                let whole = pool.whole.wrapping_mul(weight).wrapping_add(quotient as u64);
                *part = (whole as i64).wrapping_mul(pool.sign);
                *bucket = (remainder >> shift) as u16;
                given = given.wrapping_add(*part);
            }
            given
        }
    };
}

first_parts!(first_parts_in_half, u64);
first_parts!(first_parts_in_full, u128);
