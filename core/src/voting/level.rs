//! 平票: where yes and no are exactly level, and that alone stands in the way, something else decides.

use super::again::Again;
use super::conditions::{Leaf, Told};
use super::missing::sets_of;
use super::sums::Unknowns;
use super::verdict::TestResult;
use crate::exact::NumberRefusal;
use crate::rulebook::Need;
use crate::rulebook::{Operator, Predicate, Test, VoterSet, measures_in_test};
use std::collections::BTreeSet;

/// Whether a condition that failed would hold if each test at its edge, yes and no level, were decided for
/// the motion: a vote more on one side. `None` where that cannot be told.
pub(super) fn level_decides(
    condition: &Predicate,
    rows: &[TestResult],
    leaves: &[Option<Leaf<'_>>],
    told: &Told<'_>,
    unknowns: &Unknowns,
) -> Option<bool> {
    let fact = |name: &str| told.get(name);
    let test = |row: &TestResult, leaf: Leaf<'_>| match (row.holds, at_the_edge(leaf, unknowns)) {
        (Some(true), _) => Some(true),
        (Some(false), Ok(Some(true))) => Some(true),
        (Some(false), Ok(Some(false))) => Some(false),
        _ => None,
    };
    Again::new(rows, leaves, &fact, &test).holds(condition)
}

/// Whether the test asks for more than it has, by nothing, and its yes and no are level.
fn at_the_edge(leaf: Leaf<'_>, unknowns: &Unknowns) -> Result<Option<bool>, NumberRefusal> {
    let strict = matches!(leaf.test.operator, Operator::MoreThan | Operator::LessThan);
    if !strict || leaf.even == Some(false) || !leaf.reads(VoterSet::Yes) {
        return Ok(Some(false));
    }
    let measures = measures_in_test(leaf.test);
    let mut level = leaf.even;
    for counts in leaf.counts.iter().filter(|counts| measures.contains(&counts.measure)) {
        let this = match counts.of(VoterSet::Yes).zip(counts.of(VoterSet::No)) {
            Some((yes, no)) => yes.minus(no)?.is_nothing(unknowns)?,
            None => None,
        };
        level = super::three_answers::all_hold(&[level, this]);
    }
    Ok(level)
}

/// The counts, not known exactly, that leave open whether yes and no are level and nothing else is wanting.
pub(super) fn counts_of_the_edge(leaf: Leaf<'_>, unknowns: &Unknowns) -> Vec<Need> {
    if at_the_edge(leaf, unknowns) != Ok(None) {
        return Vec::new();
    }
    let Test { left, right, .. } = leaf.test;
    let sets: BTreeSet<VoterSet> =
        sets_of(left).into_iter().chain(sets_of(right)).chain([VoterSet::Yes, VoterSet::No]).collect();
    let measures = measures_in_test(leaf.test);
    let mut open = Vec::new();
    for counts in leaf.counts.iter().filter(|counts| measures.contains(&counts.measure)) {
        for set in sets.iter().copied().filter(|set| counts.exact(*set).is_none()) {
            open.push(Need::count(&counts.measure, set));
        }
    }
    open
}
