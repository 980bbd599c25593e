#![doc = include_str!("../README.md")]

pub mod columns;
pub mod community;
pub mod compound;
pub mod growing;
pub mod ledgers;
pub mod orders;
pub mod scoring;
pub mod sharing;
pub mod statements;
pub mod timed;

/// 1,143 units, the size of the compound in the examples.
pub const UNITS: u32 = 1_143;
/// Rows of a large column.
pub const MANY: usize = 1_000_000;

/// A small generator with a fixed seed (Knuth's MMIX constants), so that every run sees the same data.
#[derive(Clone, Copy, Debug)]
pub struct Draw(u64);

impl Draw {
    /// The generator at its start.
    #[must_use]
    pub const fn new() -> Draw {
        Draw(20_241_123)
    }

    /// The next number below `bound`; zero when the bound is zero.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits of such a generator repeat early.
        self.0.wrapping_shr(33).checked_rem(bound).unwrap_or(0)
    }
}

impl Default for Draw {
    fn default() -> Draw {
        Draw::new()
    }
}
