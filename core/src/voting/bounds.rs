//! 面积不明时的结论: what is certain whatever the unknown areas are.

use super::ballots::{BallotState, TallyRefusal};
use super::decide;
use super::facts::{DecideFacts, MeasureCounts, SetCounts};
use super::silence::{Deemed, deemed};
use super::tally::{StateCounts, TallyFacts};
use super::verdict::{Decision, TestPart, TestResult, Verdict};
use crate::amount::Area;
use crate::citation::Citation;
use crate::fixed::NumberRefusal;
use crate::outcome::{Detail, Trace, named};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// 不明面积的上下限: what each unit of unknown area has at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaLimits {
    /// 下限.
    pub least: Area,
    /// 上限.
    pub most: Area,
}

/// 结论的确定程度.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// 确定: it is the same whatever the unknown areas are.
    Certain,
    /// 必不通过: not passed whatever they are, though it may be for want of participation or of consent.
    CertainlyMissed,
    /// 未定: it depends on them.
    Undecided,
}

/// A verdict and how far unknown areas can move it.
pub(super) struct Judgement {
    pub(super) verdict: Verdict,
    pub(super) certainty: Certainty,
    pub(super) open_tests: Vec<String>,
    pub(super) without_silence: Option<Decision>,
    pub(super) deemed: Vec<Deemed>,
}

/// One possible truth about the unknown areas, and what follows.
struct Corner {
    verdict: Verdict,
    deemed: Vec<Deemed>,
}

pub(super) fn judge(
    facts: &TallyFacts,
    counts: &[StateCounts],
    unknown: [u32; 7],
    trace: &mut Trace,
) -> Result<Judgement, Refusal> {
    if unknown == [0; 7] {
        let deemed = deemed(&facts.silence, counts, trace)?;
        return judged(facts, counts, deemed, Certainty::Certain, trace);
    }
    let Some(limits) = facts.unknown_area else {
        return judged_by_heads(facts, counts, trace);
    };
    if limits.most < limits.least || limits.least.is_negative() {
        return Err(TallyRefusal::AreaLimits { least: limits.least, most: limits.most }.into());
    }
    let mut corners = Vec::new();
    for possible in possible_counts(counts, unknown, limits)? {
        let mut quiet = Trace::new(Detail::ValueOnly);
        let deemed = deemed(&facts.silence, &possible, &mut quiet)?;
        let verdict = decide(&question(facts, &possible, &deemed)?, Detail::ValueOnly)?.value;
        corners.push((possible, Corner { verdict, deemed }));
    }
    let all: Vec<&Corner> = corners.iter().map(|(_, corner)| corner).collect();
    let open_tests = open_tests(&all);
    let certainty = certainty(&all, &open_tests);
    note_bounds(trace, limits, unknown, certainty);
    match corners.first() {
        Some((possible, _)) if certainty != Certainty::Undecided => {
            let deemed = deemed(&facts.silence, possible, trace)?;
            let judgement = judged(facts, possible, deemed, certainty, trace)?;
            Ok(Judgement { open_tests, ..judgement })
        }
        _ => {
            let judgement = judged_by_heads(facts, counts, trace)?;
            Ok(Judgement { open_tests, certainty: Certainty::Undecided, ..judgement })
        }
    }
}

/// With unknown areas and no limits only what heads alone decide is decided.
fn judged_by_heads(
    facts: &TallyFacts,
    counts: &[StateCounts],
    trace: &mut Trace,
) -> Result<Judgement, Refusal> {
    let heads: Vec<StateCounts> = counts.iter().filter(|of| of.measure == "heads").cloned().collect();
    // Which majority silence follows depends on areas too; it is then told from those that are known.
    let mut deemed = deemed(&facts.silence, counts, trace)?;
    deemed.retain(|part| part.measure == "heads");
    let mut judgement = judged(facts, &heads, deemed, Certainty::Certain, trace)?;
    if judgement.verdict.verdict == Decision::NeedsFact {
        judgement.certainty = Certainty::Undecided;
        judgement.open_tests =
            judgement.verdict.tests.iter().filter(|test| test.holds.is_none()).map(id).collect();
    }
    Ok(judgement)
}

fn judged(
    facts: &TallyFacts,
    counts: &[StateCounts],
    deemed: Vec<Deemed>,
    certainty: Certainty,
    trace: &mut Trace,
) -> Result<Judgement, Refusal> {
    let verdict = trace.absorb(decide(&question(facts, counts, &deemed)?, trace.detail())?);
    let without_silence = if deemed.is_empty() {
        None
    } else {
        Some(decide(&question(facts, counts, &[])?, Detail::ValueOnly)?.value.verdict)
    };
    if without_silence.is_some_and(|without| without != verdict.verdict) {
        trace.warn("tally.silence_decides", vec![], Some(Citation::new("Civil Code", "art. 278")));
    }
    let certainty = match verdict.verdict {
        Decision::NeedsFact => Certainty::Undecided,
        _ => certainty,
    };
    Ok(Judgement { verdict, certainty, open_tests: Vec::new(), without_silence, deemed })
}

/// The question that `decide` is asked: cast and deemed votes together.
fn question(
    facts: &TallyFacts,
    counts: &[StateCounts],
    deemed: &[Deemed],
) -> Result<DecideFacts, NumberRefusal> {
    let mut asked = Vec::with_capacity(counts.len());
    for cast in counts {
        let mut states = cast.states();
        for part in deemed.iter().filter(|part| part.measure == cast.measure) {
            for (state, sum) in BallotState::EVERY.into_iter().zip(states.iter_mut()) {
                if state == part.becomes {
                    *sum = sum.plus(part.count.0)?;
                } else if state == BallotState::Silent {
                    *sum = sum.minus(part.count.0)?;
                }
            }
        }
        asked.push(measure_counts(&StateCounts::new(&cast.measure, states)?));
    }
    Ok(DecideFacts {
        book: facts.book.clone(),
        rulebook: facts.rulebook.clone(),
        layers: facts.layers.clone(),
        on: Some(facts.on),
        matter: facts.matter.clone(),
        procedure: facts.procedure.clone(),
        stage: facts.stage.clone(),
        counts: asked,
        groups: Vec::new(),
        facts: facts.facts.clone(),
        parameters: facts.parameters.clone(),
        weights_rewritten: None,
    })
}

fn measure_counts(of: &StateCounts) -> MeasureCounts {
    let counts = SetCounts {
        all: Some(of.all),
        yes: Some(of.yes),
        no: Some(of.no),
        abstain: Some(of.abstain),
        blank: Some(of.blank),
        spoilt: Some(of.spoilt),
        silent: Some(of.silent),
        undelivered: Some(of.undelivered),
        ..SetCounts::default()
    };
    MeasureCounts { measure: of.measure.clone(), counts }
}

/// Every corner: the unknown areas of each state all at their least or all at their most.
fn possible_counts(
    counts: &[StateCounts],
    unknown: [u32; 7],
    limits: AreaLimits,
) -> Result<Vec<Vec<StateCounts>>, NumberRefusal> {
    let mut corners = vec![counts.to_vec()];
    for (state, units) in BallotState::EVERY.into_iter().zip(unknown).filter(|(_, units)| *units > 0) {
        let mut grown = Vec::with_capacity(corners.len().saturating_mul(2));
        for limit in [limits.least, limits.most] {
            let added = limit.to_ratio().times(Ratio::whole(i64::from(units)))?;
            for corner in &corners {
                let mut moved = Vec::with_capacity(corner.len());
                for of in corner {
                    moved.push(if of.measure == "area" { with_more(of, state, added)? } else { of.clone() });
                }
                grown.push(moved);
            }
        }
        corners = grown;
    }
    Ok(corners)
}

fn with_more(of: &StateCounts, state: BallotState, added: Ratio) -> Result<StateCounts, NumberRefusal> {
    let mut states = of.states();
    for (of, sum) in BallotState::EVERY.into_iter().zip(states.iter_mut()) {
        if of == state {
            *sum = sum.plus(added)?;
        }
    }
    StateCounts::new(&of.measure, states)
}

fn id(test: &TestResult) -> String {
    test.id.clone()
}

/// The tests that do not hold in every corner alike.
fn open_tests(corners: &[&Corner]) -> Vec<String> {
    let Some((first, others)) = corners.split_first() else {
        return Vec::new();
    };
    let moved = |test: &&TestResult| {
        let holds = |corner: &&Corner| {
            corner.verdict.tests.iter().any(|of| of.id == test.id && of.holds == test.holds)
        };
        test.kind == "test" && !others.iter().all(holds)
    };
    first.verdict.tests.iter().filter(moved).map(id).collect()
}

/// A test compares sums that are linear in the unknown areas, so one that holds in every corner holds
/// everywhere between them, and so does one that fails in every corner.
fn certainty(corners: &[&Corner], open: &[String]) -> Certainty {
    let same_way = |pair: &[&Corner]| match pair {
        [one, two] => {
            let becomes = |corner: &Corner| corner.deemed.iter().map(|part| part.becomes).collect::<Vec<_>>();
            becomes(one) == becomes(two)
        }
        _ => true,
    };
    let Some(first) = corners.first() else {
        return Certainty::Undecided;
    };
    if !corners.windows(2).all(same_way) {
        return Certainty::Undecided;
    }
    if open.is_empty() {
        return Certainty::Certain;
    }
    let judged = |test: &&TestResult| matches!(test.part, TestPart::Quorum | TestPart::Pass);
    let mut tests = first.verdict.tests.iter().filter(judged);
    let plain = tests.clone().all(|test| matches!(test.kind.as_str(), "test" | "all"));
    let missed =
        tests.any(|test| test.kind == "test" && test.holds == Some(false) && !open.contains(&test.id));
    if plain && missed { Certainty::CertainlyMissed } else { Certainty::Undecided }
}

fn note_bounds(trace: &mut Trace, limits: AreaLimits, unknown: [u32; 7], certainty: Certainty) {
    let units = unknown.iter().fold(0_u32, |sum, units| sum.saturating_add(*units));
    let certainty = match certainty {
        Certainty::Certain => "certain",
        Certainty::CertainlyMissed => "certainly_missed",
        Certainty::Undecided => "undecided",
    };
    let values = vec![
        named("units", units),
        named("least", Number(limits.least.to_ratio())),
        named("most", Number(limits.most.to_ratio())),
        named("certainty", certainty),
    ];
    trace.warn("tally.area_bounds", values, Some(Citation::page("tally")));
}
