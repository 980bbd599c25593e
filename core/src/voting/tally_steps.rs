//! 计票的步骤: every voter's state and why, the ballots that were not plain, and the sums.

use super::assembly::Assembly;
use super::ballots::BallotState;
use super::heads::{Counted, SplitVoter};
use super::reading::Read;
use super::tally::StateCounts;
use crate::citation::Citation;
use crate::outcome::{Trace, named};

/// 每个表决人: the state of its head, its heads and area, and why; each unit of those whose units differ.
pub(super) fn note_voters(trace: &mut Trace, assembly: &Assembly<'_>, read: &Read, counted: &Counted) {
    for (place, voter) in assembly.electorate.voters.iter().enumerate() {
        let rows = assembly.rows_of(place);
        let states = read.states.get(rows.clone()).unwrap_or_default();
        let why = read.why.get(rows).unwrap_or_default();
        let divided = counted.head_of.get(&place).copied();
        let head = divided.or_else(|| head_of(states)).unwrap_or(BallotState::Undelivered);
        trace.step("tally.voter", || {
            let deciding = states.iter().zip(why).find(|(state, _)| **state == head);
            let why = match (divided, deciding) {
                (None, Some((_, why))) => why.word(),
                _ => "units_differ",
            };
            let values = vec![
                named("voter", &voter.key),
                named("state", head.word()),
                named("heads", voter.heads),
                named("area", voter.area),
                named("why", why),
            ];
            (values, Citation::page("tally"))
        });
        if states.iter().all(|state| Some(state) == states.first()) {
            continue;
        }
        for ((used, state), why) in voter.units.iter().zip(states).zip(why) {
            trace.step("tally.unit", || {
                let area =
                    used.area.filter(|_| used.counts).map_or_else(|| "?".to_owned(), |area| area.to_string());
                let values = vec![
                    named("unit", &used.unit),
                    named("state", state.word()),
                    named("area", area),
                    named("why", why.word()),
                ];
                (values, Citation::page("tally"))
            });
        }
    }
}

/// The one choice among yes, no and abstain that the units express; with none, blank, else spoilt, else
/// silent, else undelivered.
fn head_of(states: &[BallotState]) -> Option<BallotState> {
    BallotState::EVERY.into_iter().find(|state| states.contains(state))
}

pub(super) fn note_ballots(trace: &mut Trace, read: &Read, splits: &[SplitVoter]) {
    let page = || Some(Citation::page("tally"));
    for found in &read.duplicates {
        let code = if found.conflicting { "tally.conflicting_ballots" } else { "tally.repeated_ballots" };
        let values = vec![
            named("voter", &found.voter),
            named("unit", &found.unit),
            named("counted", found.counted.word()),
        ];
        trace.warn(code, values, page());
    }
    for split in splits {
        let values = vec![named("voter", &split.voter), named("head", split.head.word())];
        let code = if split.could_be.is_empty() { "tally.split_voter" } else { "tally.split_voter_open" };
        trace.warn(code, values, page());
    }
    for aside in &read.set_aside {
        let values = vec![named("key", &aside.key), named("row", aside.row)];
        trace.warn(aside.reason.code(), values, page());
    }
}

pub(super) fn note_counts(trace: &mut Trace, counts: &[StateCounts]) {
    for measure in counts {
        trace.lawful_step("tally.counts", "tally", || {
            let mut values = vec![named("measure", &measure.measure), named("all", measure.all)];
            values.extend(BallotState::EVERY.map(|state| named(state.word(), measure.of(state))));
            values
        });
    }
}
