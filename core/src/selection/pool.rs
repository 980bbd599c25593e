//! The orders, their supporters and the budget in whole units, as every rule reads them.

use super::facts::{SelectionTies, Worth};
use crate::exact::{ExactNumber, NumberRefusal, Ratio};

/// 选择: an order that a ballot supports, and what it is worth to it, in units of worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    pub(super) order: usize,
    pub(super) worth: i128,
}

/// 选票: residents who support the same with the same points; what each pays is in the ratio of their weights.
#[derive(Clone, Debug)]
pub(super) struct BallotSort {
    pub(super) residents: u32,
    /// In units of weight.
    pub(super) weight: i128,
    pub(super) choices: Vec<Choice>,
}

/// 备选: an order as the rules read it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: String,
    /// In minor units; absent while nobody has quoted it.
    pub(super) cost: Option<i128>,
    /// Whether anybody supports it. With `worth` = `cost`, what costs nothing is supported and its support is 0.
    pub(super) supported: bool,
    /// The weight of its supporters, in units of weight; of a published total with `worth` = `points` it is not known.
    pub(super) heads: i128,
    /// In units of weight times units of worth.
    pub(super) support: i128,
    /// The ballots that support it, with its worth to each.
    pub(super) ballots: Vec<(usize, i128)>,
    pub(super) needs: Vec<usize>,
    /// Both ways.
    pub(super) excludes: Vec<usize>,
    /// Its place among the caps.
    pub(super) cap: Option<usize>,
    /// Where it stands among the lots, or in the order of the ids; none where lots decide and it was not drawn.
    pub(super) rank: Option<usize>,
}

impl Item {
    /// The cost of an order that may be taken at all: quoted, and supported.
    pub(super) fn live(&self) -> Option<i128> {
        self.cost.filter(|_| self.supported)
    }
}

/// 点单池: everything a rule reads. Orders stand in the order of their ids.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    pub(super) items: Vec<Item>,
    pub(super) ballots: Vec<BallotSort>,
    /// In minor units.
    pub(super) budget: i128,
    /// The most for each cap, in minor units.
    pub(super) caps: Vec<i128>,
    /// In units of weight.
    pub(super) total_weight: i128,
    pub(super) worth: Worth,
    pub(super) ties: SelectionTies,
    /// What one unit is worth: of money, of weight, of worth.
    pub(super) money_unit: Ratio,
    pub(super) weight_unit: Ratio,
    pub(super) worth_unit: Ratio,
    pub(super) minor_digits: u32,
}

impl Pool {
    /// A support as it is written.
    pub(super) fn support(&self, units: i128) -> Result<ExactNumber, NumberRefusal> {
        let unit = self.weight_unit.times(self.worth_unit)?;
        Ratio::new(units, 1)?.times(unit).map(ExactNumber)
    }

    /// A weight as it is written.
    pub(super) fn weight(&self, units: i128) -> Result<ExactNumber, NumberRefusal> {
        Ratio::new(units, 1)?.times(self.weight_unit).map(ExactNumber)
    }

    /// By what sets are compared: support first, then how many orders they have that are worth nothing by their cost, which is
    /// nothing. Both in one number.
    pub(super) fn merit(&self, item: &Item) -> i128 {
        let free = i128::from(item.support == 0);
        item.support.saturating_mul(self.merit_of_support()).saturating_add(free)
    }

    /// The support in a merit.
    pub(super) fn support_in(&self, merit: i128) -> i128 {
        merit.checked_div_euclid(self.merit_of_support()).unwrap_or(0)
    }

    /// One more than the orders of the list, so that no number of them outweighs a unit of support.
    fn merit_of_support(&self) -> i128 {
        i128::try_from(self.items.len()).unwrap_or(i128::MAX).saturating_add(1)
    }

    /// The orders that may be taken at all, with their costs.
    pub(super) fn live(&self) -> impl Iterator<Item = (usize, &Item, i128)> {
        self.items.iter().enumerate().filter_map(|(place, item)| Some((place, item, item.live()?)))
    }

    /// One of them; an index that the pool made always has one.
    pub(super) fn item(&self, place: usize) -> Option<&Item> {
        self.items.get(place)
    }

    pub(super) fn cost(&self, place: usize) -> i128 {
        self.item(place).and_then(|item| item.cost).unwrap_or(0)
    }
}
