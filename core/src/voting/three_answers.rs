//! 三种回答: holds, does not hold, cannot be told; and how parts make a whole.

use crate::exact::Ratio;
use crate::rulebook::Operator;

/// `and`: one that fails is enough to fail.
pub(super) fn all_hold(of: &[Option<bool>]) -> Option<bool> {
    if of.contains(&Some(false)) {
        return Some(false);
    }
    of.iter().all(Option::is_some).then_some(true)
}

/// `or`: one that holds is enough to hold.
pub(super) fn any_holds(of: &[Option<bool>]) -> Option<bool> {
    if of.contains(&Some(true)) {
        return Some(true);
    }
    of.iter().all(Option::is_some).then_some(false)
}

/// In how many groups it holds, and in how many it cannot be told.
pub(super) fn how_many(holds: &[Option<bool>]) -> (Ratio, Ratio) {
    let many = |wanted: Option<bool>| {
        let count = holds.iter().filter(|holds| **holds == wanted).count();
        Ratio::whole(i64::try_from(count).unwrap_or(i64::MAX))
    };
    (many(Some(true)), many(None))
}

/// Whether it holds in that many groups; without groups it cannot be told.
pub(super) fn count_holds(holds: &[Option<bool>], operator: Operator, number: Ratio) -> Option<bool> {
    let (least, unknown) = how_many(holds);
    let most = least.plus(unknown).unwrap_or(least);
    let (low, high) = (operator.holds(least, number), operator.holds(most, number));
    (!holds.is_empty() && low == high).then_some(low)
}

/// In each of the groups; without groups it cannot be told.
pub(super) fn all_hold_of_some(of: &[Option<bool>]) -> Option<bool> {
    if of.is_empty() { None } else { all_hold(of) }
}
