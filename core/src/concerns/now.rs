//! 待办: the public rule `what_now`.

use super::facts::NowFacts;
use super::flow::{Asked, Flow};
use super::fold::{own_in_order, stands};
use super::life::Life;
use super::result::{NextSteps, PossibleAnswer, PossibleStep};
use super::said::ConcernStep;
use crate::outcome::{BookWord, Detail, IfAny, Outcome, Refusal, Trace};
use crate::rulebook::{ClockRule, ProcessStep, StepBy};

/// 待办: where a concern stands at a moment, and who may do what next.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, concerns::{NowFacts, what_now}};
/// let given = r#"{"book": "cn", "on": "2025-03-01", "process": "concern", "concern": "noise",
///     "at": "2025-03-01T23:00:00+08:00", "place": {"utc_offset": "+08:00"}, "events": [
///     {"id": "1", "concern": "noise", "moment": "2025-03-01T22:30:00+08:00", "step": "report",
///      "actor": "u4-302", "role": "resident"}]}"#;
/// let facts: NowFacts = from_json("given", given)?;
/// let next = what_now(&facts, Detail::Steps)?.value;
/// let steps: Vec<&str> = next.steps.iter().map(|step| step.step.as_str()).collect();
/// assert_eq!(steps, ["screen", "withdraw"]);
/// assert_eq!(next.steps[1].person.as_deref(), Some("u4-302"));
///
/// let nowhere = NowFacts { book: Some("atlantis".into()), ..facts };
/// assert_eq!(what_now(&nowhere, Detail::Steps).unwrap_err().code, "rulebook.unknown_book");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// What a book's reading refuses, `rulebook.unknown_process`, and `deadline.*` for a term that cannot be counted.
pub fn what_now(facts: &NowFacts, detail: Detail) -> Result<Outcome<NextSteps>, Refusal> {
    let flow = Flow::of(&Asked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: facts.on,
        process: &facts.process,
        place: &facts.place,
    })?;
    let mut trace = Trace::under(detail, flow.counting.clauses.clone());
    flow.note(&mut trace);
    let known = facts.events.iter().filter(|event| event.moment <= facts.at);
    let mut life = Life::of(&facts.concern);
    trace.step(|| ConcernStep::Concern { concern: facts.concern.clone() });
    let own = own_in_order(&flow, known, &facts.concern);
    life.through(&flow, own.into_iter(), &mut trace)?;
    life.until(&flow, facts.at, &mut trace)?;
    let possible: Vec<PossibleStep> = flow
        .all_possible(life.state)
        .filter(|(_, step)| clock_lets(step, &life))
        .map(|(place, step)| possible(&flow, place, step, &life))
        .collect();
    let concern = stands(life, &flow, Some(facts.at), &mut trace)?;
    for step in &possible {
        let (word, person) = (BookWord(step.step.clone()), IfAny(step.person.clone()));
        trace.step(|| ConcernStep::Possible { step: word, person });
    }
    Ok(trace.outcome(NextSteps { concern, steps: possible }))
}

/// A clock that stands still is not stopped again, and one that runs not set going.
const fn clock_lets(step: &ProcessStep, life: &Life<'_>) -> bool {
    match step.clock {
        None => true,
        Some(ClockRule::Stops) => life.stopped_since.is_none(),
        Some(ClockRule::Resumes) => life.stopped_since.is_some(),
    }
}

fn possible(flow: &Flow, place: usize, step: &ProcessStep, life: &Life<'_>) -> PossibleStep {
    let person = match step.by {
        None => None,
        Some(StepBy::Reporter) => life.reporter,
        Some(StepBy::Assignee) => life.assignee,
    };
    let answers = step.answers.iter().enumerate().map(|(number, answer)| PossibleAnswer {
        answer: answer.answer.clone(),
        to: flow.state_name(flow.leads_to(place, number)).map(str::to_owned),
        reason: answer.reason,
        names: answer.names,
        matter: answer.motion,
    });
    let gates = flow.gates.get(place).into_iter().flatten();
    PossibleStep {
        step: step.id.clone(),
        phase: step.phase.clone(),
        roles: step.roles.clone(),
        person: person.map(str::to_owned),
        answers: answers.collect(),
        gates: gates.map(|gate| gate.name().to_owned()).collect(),
    }
}
