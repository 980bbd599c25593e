//! 拟办: the public rule `propose`. Somebody acts now; what does not fit is refused, with what is allowed.

use super::facts::ProposeFacts;
use super::flow::{Asked, Flow};
use super::fold::{InOrder, own_in_order, stands};
use super::life::Life;
use super::refusal::ConcernRefusal;
use super::result::ConcernState;
use super::said::ConcernStep;
use crate::outcome::{Detail, Outcome, Refusal, Trace, refusal::Placed};

/// 拟办: where a concern stands after what somebody is about to do; refused where that does not fit.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, concerns::{ProposeFacts, propose}};
/// let given = r#"{"book": "cn", "on": "2025-03-01", "process": "concern", "place": {"utc_offset": "+08:00"}, "events": [
///     {"id": "1", "concern": "noise", "moment": "2025-03-01T22:30:00+08:00", "step": "report",
///      "actor": "u4-302", "role": "resident"}],
///     "event": {"id": "2", "concern": "noise", "moment": "2025-03-02T09:00:00+08:00", "step": "screen",
///      "answer": "accept", "actor": "branch", "role": "compound_branch"}}"#;
/// let facts: ProposeFacts = from_json("given", given)?;
/// assert_eq!(propose(&facts, Detail::Steps)?.value.state.as_deref(), Some("accepted"));
///
/// let mut early = facts.clone();
/// early.event.step = "assign".into();
/// let refusal = propose(&early, Detail::Steps).unwrap_err();
/// assert_eq!(refusal.code, "concerns.not_possible");
/// assert!(refusal.sentence.ends_with("possible are `screen, withdraw`"));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ConcernRefusal`], what a book's reading refuses, and `deadline.*` for a term that cannot be counted.
pub fn propose(facts: &ProposeFacts, detail: Detail) -> Result<Outcome<ConcernState>, Refusal> {
    let flow = Flow::of(&Asked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: facts.on,
        process: &facts.process,
        place: &facts.place,
    })?;
    let event = &facts.event;
    if facts.events.iter().any(|known| known.id == event.id) {
        return Err(ConcernRefusal::EventTwice { event: event.id.clone() }.in_field("id").within("event"));
    }
    let mut trace = Trace::under(detail, flow.counting.clauses.clone());
    flow.note(&mut trace);
    trace.step(|| ConcernStep::Concern { concern: event.concern.clone() });
    let own = own_in_order(&flow, facts.events.iter(), &event.concern);
    refuse_backwards(&flow, facts, &own)?;
    // What lies after it stands aside, or it would have been refused: time has not come so far.
    let before = own.into_iter().filter(|known| known.event.moment <= event.moment);
    let mut life = Life::of(&event.concern);
    life.through(&flow, before, &mut trace)?;
    life.until(&flow, event.moment, &mut trace)?;
    match flow.fits(&life, event, flow.step_place(&event.step)) {
        Ok(fit) => life.apply(&flow, event, fit, &mut trace)?,
        Err(reason) => {
            let refusal = Refusal::from(flow.refusal(reason, &life, event));
            let cited = flow.step(&event.step).map(|(_, step)| step.citation.clone());
            let citation = cited.unwrap_or_else(|| flow.process.citation.clone());
            return Err(refusal.citing(citation).within("event"));
        }
    }
    let state = stands(life, &flow, Some(event.moment), &mut trace)?;
    Ok(trace.outcome(state))
}

/// Nothing is done before what has taken effect already.
fn refuse_backwards(flow: &Flow, facts: &ProposeFacts, own: &[InOrder<'_>]) -> Result<(), Refusal> {
    let mut life = Life::of(&facts.event.concern);
    life.through(flow, own.iter().copied(), &mut Trace::new(Detail::ValueOnly))?;
    match life.last.filter(|last| facts.event.moment < *last) {
        None => Ok(()),
        Some(last) => {
            let (moment, last) = (facts.event.moment.to_string(), last.to_string());
            Err(ConcernRefusal::Backwards { moment, last }.in_field("moment").within("event"))
        }
    }
}
