#![doc = include_str!("../../docs/columns.md")]

pub use crate::apportion::kernel as apportion;
pub use crate::evaluation::kernel as score;
pub use crate::settlement::kernel as settle;
pub use crate::voting::kernel as tally;

pub mod decimal;

use multiversion::multiversion;

/// 权重: a weight or an area, as a column holds it.
pub trait Weight: Copy + sealed::Sealed {
    /// How many bits it has at most.
    const BITS: u32;

    /// The weight.
    fn wide(self) -> u64;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for u32 {}
    impl Sealed for u64 {}
}

impl Weight for u32 {
    const BITS: u32 = u32::BITS;

    #[inline(always)]
    fn wide(self) -> u64 {
        u64::from(self)
    }
}

impl Weight for u64 {
    const BITS: u32 = u64::BITS;

    #[inline(always)]
    fn wide(self) -> u64 {
        self
    }
}

/// The sum of the weights, and all their bits together: at least the largest weight, and less than twice as much.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
pub(crate) fn sums<W: Weight>(weights: &[W]) -> (u128, u64) {
    let (mut low, mut high, mut any) = (0_u64, 0_u64, 0_u64);
    for weight in weights {
        let weight = weight.wide();
        // Halves of fewer than 2^32 weights sum to less than 2^64.
        low = low.wrapping_add(weight & u64::from(u32::MAX));
        high = high.wrapping_add(weight >> 32);
        any |= weight;
    }
    ((u128::from(high) << 32).wrapping_add(u128::from(low)), any)
}
