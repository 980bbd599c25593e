//! The settlement's sums over slices, for one compound or for columns of many. Object rules give each payer a number once
//! and call this; columns call it directly.

mod ledger;
mod statements;

pub use ledger::{ACCOUNTS, ChargeSums, LedgerColumns, LedgerSums, Movement, ledger_sums};
pub use statements::{ITEMS, Spending, SpendingColumns, StatementFault, spending_into};

use crate::exact::MinorUnits;
use crate::outcome::Mark;

/// Where spending goes that is under none of the nine items: one past the last.
pub const UNCLASSIFIED: u8 = 9;

/// 按项合计: what was spent on one item, by how it stands. Minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemSums {
    /// 认可: what is allowed to stand.
    pub allowed: i128,
    /// 不予认可: what is not allowed to stand.
    pub disallowed: i128,
    /// 待定: marked unknown or unreconciled.
    pub in_question: i128,
}

impl ItemSums {
    /// As booked, however it stands.
    #[must_use]
    pub fn actual(self) -> i128 {
        self.allowed.plus(self.disallowed).plus(self.in_question)
    }

    /// Adds a sum that stands in a certain way.
    pub(crate) fn add(&mut self, mark: Mark, minor_units: i128) {
        let side = match mark {
            Mark::Allowed => &mut self.allowed,
            Mark::Disallowed => &mut self.disallowed,
            Mark::Unknown | Mark::Unreconciled => &mut self.in_question,
        };
        *side = side.plus(minor_units);
    }
}

/// Sums spending by item: `items` are places 0 to 8 in legal order, anything else is unclassified.
/// The slices run in parallel; the shortest ends the sum. 64-bit entries cannot leave 128 bits.
///
/// ```
/// use commonhold::Mark;
/// use commonhold::settlement::kernel::item_sums;
/// let sums = item_sums(&[0, 2, 0], &[Mark::Allowed, Mark::Allowed, Mark::Disallowed], &[500, 70, 30]);
/// assert_eq!((sums[0].allowed, sums[0].disallowed, sums[2].allowed), (500, 30, 70));
/// ```
#[must_use]
pub fn item_sums(items: &[u8], marks: &[Mark], minor_units: &[i64]) -> [ItemSums; 10] {
    let mut sums = [ItemSums::default(); 10];
    for ((&item, &mark), &units) in items.iter().zip(marks).zip(minor_units) {
        let place = usize::from(item.min(UNCLASSIFIED));
        if let Some(sum) = sums.get_mut(place) {
            sum.add(mark, i128::from(units));
        }
    }
    sums
}
