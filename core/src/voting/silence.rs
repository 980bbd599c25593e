//! 沉默条款: what delivered ballots that did not come back count as, always apart from those cast.

use super::ballots::BallotState;
use super::tally::StateCounts;
use crate::citation::Citation;
use crate::fixed::NumberRefusal;
use crate::outcome::{Trace, named};
use crate::ratio::{Number, Ratio};
use serde::{Deserialize, Serialize};

/// 沉默处理: the four policies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SilencePolicy {
    /// 不参与.
    #[default]
    NotParticipating,
    /// 参与并弃权.
    ParticipateAbstain,
    /// 参与并从多数.
    ParticipateFollowMajority,
    /// 参与并同意.
    ParticipateAgree,
}

/// 多数的认定: whose majority silence follows when heads and area point different ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MajorityRule {
    /// 两项一致才从: where they differ there is no majority to follow, and silence abstains.
    #[default]
    SameWay,
    /// 各从各的多数: each measure follows its own.
    EachMeasure,
    /// 以人数为准.
    Heads,
    /// 以面积为准.
    Area,
}

/// 沉默条款: a policy and the evidence that it may be applied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilenceClause {
    /// 沉默处理.
    #[serde(default)]
    pub policy: SilencePolicy,
    /// 有效送达: ballots were delivered the agreed way.
    #[serde(default)]
    pub effective_delivery: bool,
    /// 议题已告知: the agenda was notified.
    #[serde(default)]
    pub agenda_notified: bool,
    /// 后果已提示: the consequence of silence was pointed out.
    #[serde(default)]
    pub consequence_stated: bool,
    /// 多数的认定.
    #[serde(default)]
    pub majority: MajorityRule,
    /// 底线: the votes already cast that silence joins must be more than this part of all, by every measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Ratio>,
    /// The clause of the covenant or the rules of procedure that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Citation>,
}

/// 视为表决: how much of one measure is deemed to have voted, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deemed {
    /// The measure.
    pub measure: String,
    /// What silence counts as.
    pub becomes: BallotState,
    /// How much.
    pub count: Number,
}

/// What silence counts as, per measure; nothing where the policy is not applied.
pub(super) fn deemed(
    clause: &SilenceClause,
    counts: &[StateCounts],
    trace: &mut Trace,
) -> Result<Vec<Deemed>, NumberRefusal> {
    if clause.policy == SilencePolicy::NotParticipating || !evidence_given(clause, trace) {
        return Ok(Vec::new());
    }
    let becomes = directions(clause, counts, trace);
    if !floor_met(clause, counts, &becomes, trace)? {
        return Ok(Vec::new());
    }
    if clause.clause.is_none() {
        trace.warn("tally.silence_without_clause", vec![], Some(Citation::page("tally")));
    }
    let silent = counts.iter().zip(becomes).filter(|(measure, _)| !measure.silent.0.is_zero());
    let deemed: Vec<Deemed> = silent
        .map(|(measure, becomes)| {
            let count = measure.silent;
            Deemed { measure: measure.measure.clone(), becomes, count }
        })
        .collect();
    for part in &deemed {
        trace.step("tally.deemed", || {
            let values = vec![
                named("measure", &part.measure),
                named("count", part.count),
                named("becomes", part.becomes.word()),
            ];
            (values, clause.clause.clone().unwrap_or_else(|| Citation::page("tally")))
        });
    }
    Ok(deemed)
}

/// (2022)沪02民初16号: effective delivery, notice of the agenda, and the consequence pointed out.
fn evidence_given(clause: &SilenceClause, trace: &mut Trace) -> bool {
    let lacking: Vec<&str> = [
        (clause.effective_delivery, "effective_delivery"),
        (clause.agenda_notified, "agenda_notified"),
        (clause.consequence_stated, "consequence_stated"),
    ]
    .into_iter()
    .filter_map(|(given, name)| (!given).then_some(name))
    .collect();
    if lacking.is_empty() {
        return true;
    }
    let court = Citation::new("Shanghai No. 2 Intermediate Court", "(2022)沪02民初16号");
    trace.warn("tally.silence_not_applied", vec![named("lacking", lacking.join(", "))], Some(court));
    false
}

fn directions(clause: &SilenceClause, counts: &[StateCounts], trace: &mut Trace) -> Vec<BallotState> {
    let everywhere = |state: BallotState| counts.iter().map(|_| state).collect::<Vec<_>>();
    match clause.policy {
        SilencePolicy::ParticipateAgree => everywhere(BallotState::Yes),
        SilencePolicy::ParticipateFollowMajority => {
            let own: Vec<BallotState> = counts.iter().map(majority).collect();
            let of = |wanted: &str| {
                let found = counts.iter().zip(&own).find(|(measure, _)| measure.measure == wanted);
                found.map_or(BallotState::Abstain, |(_, state)| *state)
            };
            let differ = own.windows(2).any(|pair| pair.first() != pair.last());
            if differ {
                let (heads, area) = (of("heads").word(), of("area").word());
                let values = vec![named("heads", heads), named("area", area)];
                trace.warn("tally.majorities_differ", values, Some(Citation::page("tally")));
            }
            match clause.majority {
                MajorityRule::Heads => everywhere(of("heads")),
                MajorityRule::Area => everywhere(of("area")),
                MajorityRule::SameWay if differ => everywhere(BallotState::Abstain),
                MajorityRule::SameWay | MajorityRule::EachMeasure => own,
            }
        }
        _ => everywhere(BallotState::Abstain),
    }
}

/// 已表决的多数意见: yes or no, whichever has more; nobody's when level.
fn majority(counts: &StateCounts) -> BallotState {
    match counts.yes.cmp(&counts.no) {
        std::cmp::Ordering::Greater => BallotState::Yes,
        std::cmp::Ordering::Less => BallotState::No,
        std::cmp::Ordering::Equal => BallotState::Abstain,
    }
}

/// Zhejiang regulation (2009) art. 10: the majority already cast must itself exceed half of all.
fn floor_met(
    clause: &SilenceClause,
    counts: &[StateCounts],
    becomes: &[BallotState],
    trace: &mut Trace,
) -> Result<bool, NumberRefusal> {
    let Some(floor) = clause.floor else {
        return Ok(true);
    };
    for (measure, state) in counts.iter().zip(becomes) {
        let needed = floor.times(measure.all.0)?;
        let cast = measure.of(*state);
        if *state == BallotState::Abstain || cast.0 > needed {
            continue;
        }
        let values =
            vec![named("measure", &measure.measure), named("cast", cast), named("needed", Number(needed))];
        trace.warn("tally.floor_not_met", values, Some(Citation::page("tally")));
        return Ok(false);
    }
    Ok(true)
}
