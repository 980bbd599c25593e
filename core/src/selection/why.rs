//! Why an order is not taken, and what would have sufficed.

use super::enough::enough;
use super::optimum::{Asked, Frontiers};
use super::pool::Pool;
use super::result::OrderWhy;
use super::ways::{Ends, InRounds};

/// 所循规则: what the run that stands followed, for the reasons.
#[derive(Clone, Copy, Debug)]
pub(super) enum Followed {
    InRounds(InRounds),
    /// Equal shares with a greedy completion.
    SharesThenGreedy,
    /// Equal shares with raised budgets, and whether they are completed greedily.
    Raised {
        greedy: bool,
    },
    Optimum,
}

/// 落选之由: why, and the highest cost at which it would have been taken.
pub(super) struct Reason {
    pub(super) why: OrderWhy,
    pub(super) enough: Option<i128>,
}

impl Reason {
    const fn plain(why: OrderWhy) -> Reason {
        Reason { why, enough: None }
    }
}

/// Why an order that no run has taken is not; `taken` is what all of them have taken.
pub(super) fn reason(pool: &Pool, followed: Followed, ends: &Ends, taken: &[usize], place: usize) -> Reason {
    let (runs, several_ways) = (ends.runs.as_slice(), ends.several);
    let Some(item) = pool.item(place) else { return Reason::plain(OrderWhy::Unsupported) };
    // What would have sufficed depends on the way that ties take.
    let enough = || match runs {
        [run] if !several_ways => enough(pool, followed, run, place).filter(|enough| *enough >= 0),
        _ => None,
    };
    let waits = !item.needs.iter().all(|need| taken.contains(need));
    let excluded = item.excludes.iter().any(|other| taken.contains(other));
    let Some(cost) = item.cost else {
        let enough = if item.supported && !waits && !excluded { enough() } else { None };
        return Reason { why: OrderWhy::CostUnknown, enough };
    };
    if !item.supported {
        return Reason::plain(OrderWhy::Unsupported);
    }
    if waits {
        return Reason::plain(OrderWhy::NeedsMissing);
    }
    if excluded {
        return Reason::plain(OrderWhy::Excluded);
    }
    let over_cap = !runs.iter().any(|run| run.fits_cap(pool, item, cost));
    let cap_or = |why: OrderWhy| if over_cap { OrderWhy::OverCap } else { why };
    let why = match followed {
        Followed::InRounds(InRounds::Greedy(_)) | Followed::SharesThenGreedy => cap_or(OrderWhy::OverBudget),
        Followed::InRounds(InRounds::Shares) => cap_or(OrderWhy::NotPaid),
        Followed::Raised { greedy } => cap_or(if greedy { OrderWhy::OverBudget } else { OrderWhy::NotPaid }),
        Followed::InRounds(InRounds::Phragmen) if cost > pool.budget => cap_or(OrderWhy::OverBudget),
        Followed::InRounds(InRounds::Phragmen) => cap_or(OrderWhy::Stopped),
        Followed::Optimum => cap_or(OrderWhy::NotOptimal),
    };
    Reason { why, enough: enough() }
}

/// Rule 5: by how much the best set with an order is worth less than the optimum. None where there is no such set, or where
/// it is not followed so far.
pub(super) fn support_short(pool: &Pool, place: usize, optimum: i128) -> Option<i128> {
    let largest = Frontiers::new(pool, Asked::With(place), 0).largest()?;
    pool.support_in(optimum).checked_sub(pool.support_in(largest))
}
