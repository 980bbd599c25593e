//! What orders that are still to be decided can bring at most.

use crate::exact::Ratio;
use std::cmp::Reverse;

/// 前沿点: the cost and the merit of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) cost: i128,
    pub(super) merit: i128,
}

/// 前面的上界: how much merit some orders can still bring for what is left, were they divisible.
pub(super) struct Ahead {
    /// Costs and merits so far, of the orders with the most merit for their cost first.
    sums: Vec<Point>,
}

impl Ahead {
    pub(super) fn of(mut points: Vec<Point>) -> Ahead {
        // What costs nothing comes first.
        points.sort_by_cached_key(|point| {
            Reverse(Ratio::new(point.merit, point.cost).ok().map_or((1, Ratio::ZERO), |ratio| (0, ratio)))
        });
        let mut sum = Point { cost: 0, merit: 0 };
        let mut sums = vec![sum];
        for point in points {
            sum.cost = sum.cost.saturating_add(point.cost);
            sum.merit = sum.merit.saturating_add(point.merit);
            sums.push(sum);
        }
        Ahead { sums }
    }

    /// Whether a set with these may still reach a merit. Where the product does not fit, it may.
    pub(super) fn reaches(&self, point: Point, budget: i128, reached: i128) -> bool {
        let left = budget.saturating_sub(point.cost);
        let whole = self.sums.partition_point(|sum| sum.cost <= left);
        let last = whole.checked_sub(1).and_then(|last| self.sums.get(last)).copied();
        let Some(last) = last else { return true };
        let part = self.sums.get(whole).map_or(Some(0), |next| {
            let (cost, merit) = (next.cost.checked_sub(last.cost)?, next.merit.checked_sub(last.merit)?);
            left.checked_sub(last.cost)?.checked_mul(merit)?.checked_div(cost)
        });
        let Some(part) = part else { return true };
        point.merit.saturating_add(last.merit).saturating_add(part) >= reached
    }
}
