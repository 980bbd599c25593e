//! 计票的步骤: every voter's state and why, the ballots that were not plain, and the sums.

use super::assembly::Assembly;
use super::ballots::{BallotState, SetAside, SetAsideReason};
use super::heads::{Counted, SplitVoter};
use super::reading::{Read, Why};
use super::said::{TallyStep, TallyWarning};
use super::tally::StateCounts;
use super::tally_facts::MotionFacts;
use crate::outcome::{BookWord, Citation, IfAny, Trace};

/// How ballots are read, and how many there were.
pub(super) fn note_terms(trace: &mut Trace, motion: &MotionFacts<'_>, read: &Read) {
    trace.step(|| TallyStep::Terms {
        split: motion.split,
        duplicates: motion.duplicates,
        delivered: motion.delivered.into(),
        least: IfAny(motion.unknown_area.map(|limits| limits.least)),
        most: IfAny(motion.unknown_area.map(|limits| limits.most)),
    });
    let many = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    trace.step(|| TallyStep::Ballots {
        rows: many(read.rows),
        returned: read.returned,
        recorded: many(read.recorded),
        set_aside: many(read.set_aside.len()),
    });
}

/// 每个表决人: the state of its head, its heads and area, and why; each unit of those whose units differ.
pub(super) fn note_voters(trace: &mut Trace, assembly: &Assembly<'_>, read: &Read, counted: &Counted) {
    // Those whose units said different things stand in the order of the voters.
    let mut splits = counted.splits.iter().peekable();
    for (place, voter) in assembly.electorate.voters.iter().enumerate() {
        let rows = assembly.rows_of(place);
        let states = read.states.get(rows.clone()).unwrap_or_default();
        let why = read.why.get(rows).unwrap_or_default();
        let divided = counted.head_of.get(&place).copied();
        let head = divided.or_else(|| head_of(states)).unwrap_or(BallotState::Undelivered);
        trace.step(|| {
            let deciding = states.iter().zip(why).find(|(state, _)| **state == head);
            let why = match (divided, deciding) {
                (None, Some((_, why))) => *why,
                _ => Why::UnitsDiffer,
            };
            let (heads, area) = (voter.heads, voter.area);
            TallyStep::Voter { voter: voter.key.clone(), state: head, heads, area, why }
        });
        if states.iter().all(|state| Some(state) == states.first()) {
            continue;
        }
        for ((used, state), why) in voter.units.iter().zip(states).zip(why) {
            trace.step(|| TallyStep::Unit {
                unit: used.unit.clone(),
                state: *state,
                area: IfAny(used.counts.then_some(used.area)),
                why: *why,
            });
        }
        if let Some(split) = splits.next_if(|split| split.voter == voter.key) {
            note_open_head(trace, split);
        }
    }
}

/// The one choice among yes, no and abstain that the units express; with none, blank, else spoilt, else
/// silent, else undelivered.
pub(super) fn head_of(states: &[BallotState]) -> Option<BallotState> {
    BallotState::EVERY.into_iter().find(|state| states.contains(state))
}

/// The choices that an open head could go to.
fn note_open_head(trace: &mut Trace, split: &SplitVoter) {
    for &state in &split.could_be {
        trace.step(|| TallyStep::OpenHead { voter: split.voter.clone(), state });
    }
}

pub(super) fn note_ballots(trace: &mut Trace, read: &Read, splits: &[SplitVoter]) {
    let page = || Citation::page("tally");
    for found in &read.duplicates {
        let (voter, unit, counted) = (found.voter.clone(), found.unit.clone(), found.counted);
        let warning = if found.conflicting {
            TallyWarning::ConflictingBallots { voter, unit, counted }
        } else {
            TallyWarning::RepeatedBallots { voter, unit, counted }
        };
        trace.warn_citing(warning, page());
    }
    for split in splits {
        let (voter, head) = (split.voter.clone(), split.head);
        let warning = if split.could_be.is_empty() {
            TallyWarning::SplitVoter { voter, head }
        } else {
            TallyWarning::SplitVoterOpen { voter, head }
        };
        trace.warn_citing(warning, page());
    }
    for aside in &read.set_aside {
        trace.warn_citing(set_aside(aside), page());
    }
}

fn set_aside(aside: &SetAside) -> TallyWarning {
    let (key, row) = (aside.key.clone(), aside.row);
    match aside.reason {
        SetAsideReason::OtherText => TallyWarning::OtherText { key, row },
        SetAsideReason::OutsideWindow => TallyWarning::OutsideWindow { key, row },
        SetAsideReason::NotRepresentative => TallyWarning::NotRepresentative { key, row },
        SetAsideReason::UnitNotCounted => TallyWarning::UnitNotCounted { key, row },
        SetAsideReason::NotAVoter => TallyWarning::NotAVoter { key, row },
        SetAsideReason::UnknownUnit => TallyWarning::UnknownUnit { key, row },
        SetAsideReason::UnknownVoter => TallyWarning::UnknownVoter { key, row },
        SetAsideReason::NobodyNamed => TallyWarning::NobodyNamed { key, row },
        SetAsideReason::NotTheHolder => TallyWarning::NotTheHolder { key, row },
        SetAsideReason::AmbiguousVoter => TallyWarning::AmbiguousVoter { key, row },
    }
}

pub(super) fn note_counts(trace: &mut Trace, counts: &[StateCounts]) {
    for measure in counts {
        trace.step(|| TallyStep::Counts {
            measure: BookWord(measure.measure.clone()),
            all: measure.all,
            yes: measure.of(BallotState::Yes),
            no: measure.of(BallotState::No),
            abstain: measure.of(BallotState::Abstain),
            blank: measure.of(BallotState::Blank),
            spoilt: measure.of(BallotState::Spoilt),
            silent: measure.of(BallotState::Silent),
            undelivered: measure.of(BallotState::Undelivered),
        });
    }
}
