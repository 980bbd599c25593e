//! 登记簿: the public rule `fold`. Events arrive late, twice and in any order; the state is a function of the set of them.

use super::facts::{ConcernEvent, FoldFacts};
use super::flow::{Asked, Flow};
use super::life::Life;
use super::result::{ConcernState, Register};
use super::said::{ConcernStep, ConcernWarning};
use crate::exact::Moment;
use crate::outcome::{BookWord, Detail, Outcome, Refusal, Trace};
use crate::touch::{AT_ONCE, touch};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

/// 汇总: where every concern stands after all its events.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, concerns::{FoldFacts, fold}};
/// let given = r#"{"book": "cn", "on": "2025-03-01", "process": "concern", "place": {"utc_offset": "+08:00"}, "events": [
///     {"id": "2", "concern": "noise", "moment": "2025-03-02T09:00:00+08:00", "step": "screen", "answer": "accept",
///      "actor": "branch", "role": "compound_branch"},
///     {"id": "1", "concern": "noise", "moment": "2025-03-01T22:30:00+08:00", "step": "report", "kind": "noise",
///      "actor": "u4-302", "role": "resident"}]}"#;
/// let facts: FoldFacts = from_json("given", given)?;
/// let register = fold(&facts, Detail::Steps)?.value;
/// assert_eq!(register.concerns[0].state.as_deref(), Some("accepted"));
/// assert_eq!(register.concerns[0].reporter.as_deref(), Some("u4-302"));
///
/// let unknown = FoldFacts { process: "tickets".into(), ..facts };
/// assert_eq!(fold(&unknown, Detail::Steps).unwrap_err().code, "rulebook.unknown_process");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// What a book's reading refuses, `rulebook.unknown_process`, and `deadline.*` for a term that cannot be counted. No
/// event is refused.
pub fn fold(facts: &FoldFacts, detail: Detail) -> Result<Outcome<Register>, Refusal> {
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
    let counted = facts.events.iter().filter(|event| facts.at.is_none_or(|at| event.moment <= at));
    let by_concern = in_order(&flow, counted);
    let last = || by_concern.iter().filter_map(|(_, events)| Some(events.last()?.moment)).max();
    let at = facts.at.or_else(last);
    let mut concerns = Vec::with_capacity(by_concern.len());
    for (concern, events) in by_concern {
        touch(events.iter().flat_map(|placed| {
            let event = placed.event;
            [event.id.as_str(), &event.actor, &event.role, event.answer.as_deref().unwrap_or_default()]
        }));
        let mut life = Life::of(concern);
        trace.step(|| ConcernStep::Concern { concern: concern.to_owned() });
        life.expects(events.len());
        life.through(&flow, events.into_iter(), &mut trace)?;
        concerns.push(stands(life, &flow, at, &mut trace)?);
    }
    let late = concerns.iter().filter(|concern| concern.overdue);
    let overdue = late.map(|concern| concern.concern.clone()).collect();
    Ok(trace.outcome(Register { concerns, overdue }))
}

/// Where a life stands at a moment.
pub(super) fn stands(
    mut life: Life<'_>,
    flow: &Flow,
    at: Option<Moment>,
    trace: &mut Trace,
) -> Result<ConcernState, Refusal> {
    if let Some(at) = at {
        life.until(flow, at, trace)?;
    }
    life.stands(flow, trace)
}

impl Flow {
    /// What holds for every concern, said once.
    pub(super) fn note(&self, trace: &mut Trace) {
        if self.terms.iter().any(Option::is_some) {
            self.counting.note_rules(trace);
        }
        for (state, parameter) in &self.without_term {
            let state = BookWord(self.state_name(Some(*state)).unwrap_or_default().to_owned());
            trace.warn(ConcernWarning::NoTerm { state, parameter: parameter.clone() });
        }
    }
}

/// An event in its order.
#[derive(Clone, Copy)]
pub(super) struct InOrder<'a> {
    pub(super) event: &'a ConcernEvent,
    /// When it was done; beside the event, so that sorting looks at no other memory.
    moment: Moment,
    /// The place of its step in the process; those that it has not come last.
    pub(super) step: usize,
    /// Whether another event of its id says something else.
    pub(super) conflict: bool,
}

/// The events by concern, each once, in their order: moment, the place of the step in the process, id.
fn in_order<'a>(
    flow: &Flow,
    mut events: impl Iterator<Item = &'a ConcernEvent>,
) -> Vec<(&'a str, Vec<InOrder<'a>>)> {
    let mut next: Vec<&ConcernEvent> = Vec::with_capacity(AT_ONCE);
    let mut first: HashMap<&str, &ConcernEvent> = HashMap::with_capacity(events.size_hint().1.unwrap_or(0));
    let mut others: BTreeMap<&str, Vec<&ConcernEvent>> = BTreeMap::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut concerns: Vec<(&str, Vec<InOrder<'a>>)> = Vec::new();
    // Events of one concern often stand behind each other: the last one is asked before the map.
    let mut last: Option<(&str, usize)> = None;
    loop {
        next.clear();
        next.extend(events.by_ref().take(AT_ONCE));
        if next.is_empty() {
            break;
        }
        touch(next.iter().flat_map(|event| [event.id.as_str(), &event.concern, &event.step]));
        for event in next.iter().copied() {
            match first.entry(&event.id) {
                Entry::Vacant(place) => _ = place.insert(event),
                Entry::Occupied(place) => {
                    let of_id = others.entry(&event.id).or_default();
                    if *place.get() == event || of_id.contains(&event) {
                        continue;
                    }
                    of_id.push(event);
                }
            }
            let step = flow.step_place(&event.step);
            let concern = event.concern.as_str();
            let place = match last {
                Some((named, place)) if named == concern => place,
                _ => *places.entry(concern).or_insert(concerns.len()),
            };
            last = Some((concern, place));
            let placed = InOrder { event, moment: event.moment, step, conflict: false };
            match concerns.get_mut(place) {
                Some((_, events)) => events.push(placed),
                None => {
                    let mut own = Vec::with_capacity(8);
                    own.push(placed);
                    concerns.push((concern, own));
                }
            }
        }
    }
    others.retain(|_, of_id| !of_id.is_empty());
    for (_, events) in &mut concerns {
        // Two contents of one id may still be level: neither counts, so that their order does not matter.
        events.sort_by(|one, other| {
            let by_moment = (one.moment, one.step).cmp(&(other.moment, other.step));
            by_moment.then_with(|| one.event.id.cmp(&other.event.id))
        });
        if !others.is_empty() {
            for placed in events.iter_mut() {
                placed.conflict = others.contains_key(placed.event.id.as_str());
            }
        }
    }
    concerns.sort_unstable_by_key(|(concern, _)| *concern);
    concerns
}

/// The events of one concern, in their order; those of others are asked too, since an id counts once in all.
pub(super) fn own_in_order<'a>(
    flow: &Flow,
    events: impl Iterator<Item = &'a ConcernEvent>,
    concern: &str,
) -> Vec<InOrder<'a>> {
    let own = in_order(flow, events).into_iter().find(|(named, _)| *named == concern);
    own.map(|(_, events)| events).unwrap_or_default()
}
