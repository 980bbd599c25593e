//! What orders that are still to be decided can bring at most.

use crate::exact::Ratio;
use std::cmp::Reverse;

/// 前沿点: the cost and the support of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) cost: i128,
    pub(super) support: i128,
}

/// 前面的上界: how much support some orders can still bring for what is left, were they divisible.
pub(super) struct Ahead {
    /// Costs and supports so far, of the orders with the most support for their cost first.
    sums: Vec<Point>,
}

impl Ahead {
    pub(super) fn of(mut points: Vec<Point>) -> Ahead {
        // What costs nothing comes first.
        points.sort_by_cached_key(|point| {
            Reverse(Ratio::new(point.support, point.cost).ok().map_or((1, Ratio::ZERO), |ratio| (0, ratio)))
        });
        let mut sum = Point { cost: 0, support: 0 };
        let mut sums = vec![sum];
        for point in points {
            sum.cost = sum.cost.saturating_add(point.cost);
            sum.support = sum.support.saturating_add(point.support);
            sums.push(sum);
        }
        Ahead { sums }
    }

    /// Whether a set with these may still reach a support. Where the product does not fit, it may.
    pub(super) fn reaches(&self, point: Point, budget: i128, reached: i128) -> bool {
        let left = budget.saturating_sub(point.cost);
        let whole = self.sums.partition_point(|sum| sum.cost <= left);
        let last = whole.checked_sub(1).and_then(|last| self.sums.get(last)).copied();
        let Some(last) = last else { return true };
        let part = self.sums.get(whole).map_or(Some(0), |next| {
            let (cost, support) =
                (next.cost.checked_sub(last.cost)?, next.support.checked_sub(last.support)?);
            left.checked_sub(last.cost)?.checked_mul(support)?.checked_div(cost)
        });
        let Some(part) = part else { return true };
        point.support.saturating_add(last.support).saturating_add(part) >= reached
    }
}
