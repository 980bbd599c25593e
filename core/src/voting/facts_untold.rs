//! 未说明的事实: what a condition comes to whatever the facts are that nobody told.

use super::again::Again;
use super::conditions::{Leaf, Told};
use super::verdict::TestResult;
use crate::rulebook::Predicate;
use std::collections::BTreeSet;

/// The most facts that are tried both ways; with more the condition cannot be told.
const MOST_FACTS: usize = 8;

/// Whether the condition comes to the same in every way the untold facts can be.
pub(super) fn whatever_the_facts(
    condition: &Predicate,
    rows: &[TestResult],
    leaves: &[Option<Leaf<'_>>],
    told: &Told<'_>,
) -> Option<bool> {
    let untold: Vec<&str> = condition.facts().into_iter().filter(|name| told.get(name).is_none()).collect();
    if untold.is_empty() || untold.len() > MOST_FACTS {
        return None;
    }
    let ways = 1_u32.checked_shl(u32::try_from(untold.len()).ok()?)?;
    let mut found = BTreeSet::new();
    for way in 0..ways {
        let fact = |name: &str| {
            let place = untold.iter().position(|fact| *fact == name);
            match place.and_then(|place| u32::try_from(place).ok()) {
                Some(place) => Some(way.wrapping_shr(place) & 1 == 1),
                None => told.get(name),
            }
        };
        let as_found = |row: &TestResult, _: Leaf<'_>| row.holds;
        found.insert(Again::new(rows, leaves, &fact, &as_found).holds(condition)?);
    }
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(holds), None) => Some(holds),
        _ => None,
    }
}
