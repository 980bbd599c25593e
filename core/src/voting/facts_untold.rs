//! 未说明的事实: what a condition comes to whatever the facts are that nobody told.

use super::conditions::{Told, all_hold, any_holds};
use super::verdict::TestResult;
use crate::rulebook::Predicate;
use std::collections::BTreeSet;

/// The most facts that are tried both ways; with more the condition cannot be told.
const MOST_FACTS: usize = 8;

/// Whether the condition comes to the same in every way the untold facts can be. Its other parts stand as
/// `tests`, its results in the order of the condition, say.
pub(super) fn whatever_the_facts(
    condition: &Predicate,
    tests: &[TestResult],
    told: &Told<'_>,
) -> Option<bool> {
    let mut untold = BTreeSet::new();
    collect(condition, told, &mut untold);
    if untold.is_empty() || untold.len() > MOST_FACTS {
        return None;
    }
    let untold: Vec<&str> = untold.into_iter().collect();
    let ways = 1_u32.checked_shl(u32::try_from(untold.len()).ok()?)?;
    let mut first = None;
    for way in 0..ways {
        let fact = |name: &str| {
            let place = untold.iter().position(|fact| *fact == name);
            match place.and_then(|place| u32::try_from(place).ok()) {
                Some(place) => Some(way.wrapping_shr(place) & 1 == 1),
                None => told.get(name),
            }
        };
        let holds = again(condition, &mut tests.iter(), &fact)?;
        if *first.get_or_insert(holds) != holds {
            return None;
        }
    }
    first
}

fn collect<'a>(condition: &'a Predicate, told: &Told<'_>, untold: &mut BTreeSet<&'a str>) {
    match condition {
        Predicate::Fact { name } if told.get(name).is_none() => {
            untold.insert(name);
        }
        Predicate::All { of } | Predicate::Any { of } => {
            of.iter().for_each(|part| collect(part, told, untold));
        }
        Predicate::Not { of } => collect(of, told, untold),
        // What stands in groups was told with its group; it is not tried again.
        _ => {}
    }
}

/// The condition once more: tests as they were, facts as they are tried.
fn again<'a>(
    condition: &Predicate,
    tests: &mut (impl Iterator<Item = &'a TestResult> + Clone),
    fact: &dyn Fn(&str) -> Option<bool>,
) -> Option<bool> {
    let row = tests.next()?;
    match condition {
        Predicate::All { of } => {
            all_hold(&of.iter().map(|part| again(part, tests, fact)).collect::<Vec<_>>())
        }
        Predicate::Any { of } => {
            any_holds(&of.iter().map(|part| again(part, tests, fact)).collect::<Vec<_>>())
        }
        Predicate::Not { of } => again(of, tests, fact).map(|holds| !holds),
        Predicate::Fact { name } => fact(name),
        Predicate::Each { .. } | Predicate::CountOf { .. } => {
            // The rows of the groups stand below this one.
            let below = |test: &TestResult| {
                test.id.strip_prefix(row.id.as_str()).is_some_and(|rest| rest.starts_with('.'))
            };
            while tests.clone().next().is_some_and(below) {
                tests.next();
            }
            row.holds
        }
        Predicate::Test { .. } | Predicate::Always => row.holds,
    }
}
