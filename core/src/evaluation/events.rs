//! 按次扣款: fixed sums for events, after the rate.

use super::checked::first_twice;
use super::found::EvaluationFinding;
use super::pay::{ConsequenceFacts, PayEvent};
use super::refusal::EvaluationRefusal;
use super::result::EventAmount;
use super::said::EvaluationStep;
use crate::exact::{Amount, MinorUnits, amount_of, minor_units};
use crate::keyed::by_key;
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};

/// What the events come to: each by its own cap, then all deductions by theirs.
pub(super) struct Events {
    pub(super) each: Vec<EventAmount>,
    pub(super) added: i128,
    /// Zero or below.
    pub(super) deducted: i128,
    /// Whether every event was counted.
    pub(super) known: bool,
}

pub(super) fn events(
    facts: &ConsequenceFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Events, Refusal> {
    let by_key = by_key(&facts.events, |one| &one.key);
    if let Some(key) = first_twice(&by_key, |event| &event.key) {
        let refusal = EvaluationRefusal::DuplicateEvent { key: key.clone() };
        return Err(refusal.in_list("events", &facts.events, |one| one.key == key));
    }
    let mut found = Events { each: Vec::with_capacity(by_key.len()), added: 0, deducted: 0, known: true };
    for event in by_key {
        let moved = event_moved(facts, event)
            .map_err(|refusal| refusal.in_list("events", &facts.events, |one| one.key == event.key))?;
        let amount = moved.map(|moved| amount_of(moved, facts.minor_digits)).transpose()?;
        match moved {
            None => {
                found.known = false;
                let finding = EvaluationFinding::EventNotCounted { event: event.key.clone() };
                trace.find_citing(&event.key, finding, cited.clone());
            }
            Some(moved) if moved < 0 => found.deducted = found.deducted.plus(moved),
            Some(moved) => found.added = found.added.plus(moved),
        }
        trace.step_citing(cited, || EvaluationStep::Event {
            key: event.key.clone(),
            each: event.amount,
            times: IfAny(Some(event.times)),
            cap: IfAny(event.cap),
            amount: IfAny(Some(amount)),
        });
        let (key, name) = (event.key.clone(), event.name.clone());
        found.each.push(EventAmount { key, name, times: event.times, amount });
    }
    if let Some(cap) = facts.events_cap {
        let cap = not_below_zero(cap, "events_cap", facts.minor_digits)?;
        found.deducted = found.deducted.max(cap.turned());
    }
    Ok(found)
}

/// `amount × times`, not above `cap` and not below `−cap`, in minor units.
fn event_moved(facts: &ConsequenceFacts, event: &PayEvent) -> Result<Option<i128>, Refusal> {
    let each = minor_units(event.amount, facts.minor_digits).map_err(|refusal| refusal.in_field("amount"))?;
    let cap = event.cap.map(|cap| not_below_zero(cap, "cap", facts.minor_digits)).transpose()?;
    let Some(times) = event.times else { return Ok(None) };
    let all = i128::from(each).saturating_mul(i128::from(times));
    Ok(Some(cap.map_or(all, |cap| all.min(cap).max(cap.turned()))))
}

fn not_below_zero(amount: Amount, what: &str, minor_digits: u32) -> Result<i128, Refusal> {
    if amount.is_negative() {
        return Err(EvaluationRefusal::NegativeMoney { what: what.to_owned(), amount }.in_field(what));
    }
    let units = minor_units(amount, minor_digits).map_err(|refusal| refusal.in_field(what))?;
    Ok(i128::from(units))
}
