//! 最小单位: sums of money in whole minor units.

/// Sums of amounts. An amount is of 64 bits, so a sum of fewer than 2^63 of them, which is more than any memory holds,
/// stays inside 128 bits: no sum below can end early. What is made of a sum is an amount again, or is refused
/// (`amount.out_of_range`).
pub(crate) trait MinorUnits {
    fn plus(self, more: Self) -> Self;
    fn less(self, other: Self) -> Self;
    fn turned(self) -> Self;
}

impl MinorUnits for i128 {
    fn plus(self, more: i128) -> i128 {
        self.saturating_add(more)
    }

    fn less(self, other: i128) -> i128 {
        self.saturating_sub(other)
    }

    fn turned(self) -> i128 {
        self.saturating_neg()
    }
}
