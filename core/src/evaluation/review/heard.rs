//! 异议审理: each objection, its answer, and the facts that stand once it has been heard.

use super::super::facts::ScoreFacts;
use super::super::pay::ConsequenceFacts;
use super::super::refusal::EvaluationRefusal;
use super::super::result::ScoreResult;
use super::super::score::score;
use super::super::sheets::SheetRule;
use super::facts::{Correction, ReviewFacts, ScoreObjection};
use super::result::{ObjectionResult, ObjectionStanding};
use super::said::{ReviewFinding, ReviewStep};
use crate::exact::Day;
use crate::keyed::by_key;
use crate::outcome::{Citation, Detail, IfAny, Mark, Outcome, Refusal, Trace, refusal::Placed};

/// The objections as they stand, and the facts with those that were upheld.
pub(super) struct Heard<'a> {
    pub(super) objections: Vec<ObjectionResult>,
    pub(super) evaluation: ScoreFacts,
    pub(super) pay: Option<ConsequenceFacts>,
    pub(super) upheld: u32,
    open: Vec<&'a ScoreObjection>,
}

/// Every objection in the order of the keys.
pub(super) fn heard<'a>(
    facts: &'a ReviewFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Heard<'a>, Refusal> {
    let mut heard = Heard {
        objections: Vec::with_capacity(facts.objections.len()),
        evaluation: facts.evaluation.clone(),
        pay: facts.pay.clone(),
        upheld: 0,
        open: Vec::new(),
    };
    let sorted = by_key(&facts.objections, |one| &one.key);
    if let Some(pair) =
        sorted.windows(2).find(|pair| pair.first().map(|one| &one.key) == pair.last().map(|one| &one.key))
    {
        let objection = pair.first().map(|one| one.key.clone()).unwrap_or_default();
        return Err(EvaluationRefusal::DuplicateObjection { objection }.in_field("objections"));
    }
    let mut settled: Vec<&Correction> = Vec::new();
    for objection in sorted {
        let here = |refusal: EvaluationRefusal| {
            refusal.in_list("objections", &facts.objections, |one| one.key == objection.key)
        };
        hear(facts, objection, (&mut heard, &mut settled), trace, cited).map_err(here)?;
    }
    Ok(heard)
}

fn hear<'a>(
    facts: &'a ReviewFacts,
    objection: &'a ScoreObjection,
    (heard, settled): (&mut Heard<'a>, &mut Vec<&'a Correction>),
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(), EvaluationRefusal> {
    let key = objection.key.clone();
    // What it names must be in the facts whether it is right or not.
    if !objection.asks.is_in(&facts.evaluation) {
        return Err(EvaluationRefusal::ObjectionWithoutTarget { objection: key });
    }
    let is_late = is_late(objection, facts.objections_until);
    if is_late {
        let mark = if facts.late_objections == SheetRule::Undecided { Mark::Unknown } else { Mark::Allowed };
        let finding = ReviewFinding::ObjectionLate { objection: key.clone() };
        trace.find_marked(mark, "objections", finding, cited.clone());
    }
    let standing = standing(objection, is_late && facts.late_objections == SheetRule::LeaveOut);
    let answer = objection.answer.as_ref();
    let reason = answer.map(|answer| answer.reason.clone());
    trace.step_citing(cited, || ReviewStep::Objection {
        objection: key.clone(),
        against: objection.asks.against(),
        on: IfAny(objection.on),
        until: IfAny(facts.objections_until),
        standing,
        reason: IfAny(reason.clone()),
    });
    let instead = answer.and_then(|answer| answer.instead.as_ref());
    if instead.is_some_and(|instead| !instead.is_of_the_same(&objection.asks)) {
        return Err(EvaluationRefusal::AnswerToAnother { objection: key });
    }
    let stands = match standing {
        ObjectionStanding::Upheld | ObjectionStanding::UpheldInPart => {
            Some(instead.unwrap_or(&objection.asks))
        }
        ObjectionStanding::Open => {
            heard.open.push(objection);
            None
        }
        ObjectionStanding::Dismissed | ObjectionStanding::NotHeard => None,
    };
    if let Some(stands) = stands {
        heard.upheld = heard.upheld.saturating_add(1);
        let same = settled.iter().find(|other| other.is_of_the_same(stands));
        if same.is_some_and(|other| *other != stands) {
            return Err(EvaluationRefusal::ObjectionsClash { objection: key });
        }
        if same.is_none() {
            // It was there at first: where it is not any more, another objection struck its sheet out.
            if let Some(step) = stands.apply(&key, &mut heard.evaluation, &mut heard.pay) {
                trace.step_citing(cited, || step);
            }
            settled.push(stands);
        }
    }
    let (asks, says, stands) = (objection.asks.clone(), objection.says.clone(), stands.cloned());
    heard.objections.push(ObjectionResult { key, standing, asks, stands, says, reason });
    Ok(())
}

fn is_late(objection: &ScoreObjection, until: Option<Day>) -> bool {
    objection.on.zip(until).is_some_and(|(on, until)| on > until)
}

fn standing(objection: &ScoreObjection, not_heard: bool) -> ObjectionStanding {
    match &objection.answer {
        _ if not_heard => ObjectionStanding::NotHeard,
        None => ObjectionStanding::Open,
        Some(answer) if !answer.upheld => ObjectionStanding::Dismissed,
        Some(answer) if answer.instead.as_ref().is_some_and(|instead| *instead != objection.asks) => {
            ObjectionStanding::UpheldInPart
        }
        Some(_) => ObjectionStanding::Upheld,
    }
}

/// The score if every open objection were upheld as it asks; open ones that would move it keep a draft.
pub(super) fn score_if_upheld(
    heard: &Heard<'_>,
    after: &ScoreResult,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Option<ScoreResult>, Refusal> {
    if heard.open.is_empty() {
        return Ok(None);
    }
    let (mut evaluation, mut pay) = (heard.evaluation.clone(), heard.pay.clone());
    for objection in &heard.open {
        // What another objection struck out is no longer there to be corrected.
        let _ = objection.asks.apply(&objection.key, &mut evaluation, &mut pay);
    }
    let outcome = score(&evaluation, Detail::ValueOnly);
    let moves = outcome.as_ref().map_or(true, |then| {
        (then.value.score, &then.value.grade) != (after.score, &after.grade) || pay != heard.pay
    });
    let mark = if moves { Mark::Unknown } else { Mark::Allowed };
    for objection in &heard.open {
        let finding = ReviewFinding::ObjectionOpen { objection: objection.key.clone() };
        trace.find_marked(mark, "objections", finding, cited.clone());
    }
    // Without a mark that was struck out there may be no score: then nobody can say what would be.
    let Ok(Outcome { value, .. }) = outcome else { return Ok(None) };
    trace.step_citing(cited, || ReviewStep::IfUpheld {
        score: value.score,
        grade: IfAny(value.grade.clone()),
    });
    Ok(Some(value))
}
