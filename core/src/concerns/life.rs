//! 一事之始末: one concern through its events, in their order.

use super::facts::ConcernEvent;
use super::flow::Flow;
use super::fold::InOrder;
use super::gates::{Counted, GateOpen};
use super::misfit::Fit;
use super::result::{Aside, AsideReason, ConcernState};
use super::said::{ConcernFinding, ConcernStep};
use crate::deadline::{Due, Stop};
use crate::exact::Moment;
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::Need;

/// Where a concern stands while its events are gone through.
pub(super) struct Life<'a> {
    pub(super) concern: &'a str,
    pub(super) state: Option<usize>,
    pub(super) since: Option<Moment>,
    pub(super) reporter: Option<&'a str>,
    pub(super) assignee: Option<&'a str>,
    pub(super) matter: Option<String>,
    pub(super) last: Option<Moment>,
    pub(super) stopped_since: Option<Moment>,
    pub(super) kind: Option<&'a str>,
    pub(super) building: Option<&'a str>,
    /// When it was first reported.
    pub(super) reported: Option<Moment>,
    /// What the last review said.
    pub(super) satisfied: Option<bool>,
    pub(super) stops: Vec<Stop>,
    /// The term of the state, counted when it is first asked for and again when the clock is touched.
    pub(super) due: Option<Due>,
    pub(super) overdue: bool,
    /// Whether the steps of the term are written down.
    pub(super) noted: bool,
    pub(super) level: u32,
    reopened: u32,
    applied: Vec<&'a str>,
    aside: Vec<(&'a str, AsideReason)>,
}

impl<'a> Life<'a> {
    pub(super) fn of(concern: &'a str) -> Life<'a> {
        Life {
            concern,
            state: None,
            since: None,
            reporter: None,
            assignee: None,
            matter: None,
            last: None,
            stopped_since: None,
            kind: None,
            building: None,
            reported: None,
            satisfied: None,
            stops: Vec::new(),
            due: None,
            overdue: false,
            noted: false,
            level: 0,
            reopened: 0,
            applied: Vec::new(),
            aside: Vec::new(),
        }
    }

    /// Goes through events that are in their order; each may be known not to count.
    pub(super) fn through(
        &mut self,
        flow: &Flow,
        events: impl Iterator<Item = InOrder<'a>>,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        for InOrder { event, step, conflict, .. } in events {
            self.until(flow, event.moment, trace)?;
            let fit = if conflict { Err(AsideReason::Conflict) } else { flow.fits(self, event, step) };
            match fit {
                Ok(fit) => self.apply(flow, event, fit, trace)?,
                Err(reason) => self.set_aside(event, reason, trace),
            }
        }
        Ok(())
    }

    /// Makes room for so many events.
    pub(super) fn expects(&mut self, events: usize) {
        self.applied.reserve(events);
    }

    fn set_aside(&mut self, event: &'a ConcernEvent, reason: AsideReason, trace: &mut Trace) {
        self.aside.push((event.id.as_str(), reason));
        let (concern, id, step) = (event.concern.clone(), event.id.clone(), event.step.clone());
        if reason == AsideReason::Conflict {
            trace.find(&event.id, ConcernFinding::Conflict { event: id, concern });
        } else {
            trace.find(&event.id, ConcernFinding::Aside { event: id, concern, step, reason });
        }
    }

    pub(super) fn enter(&mut self, to: usize, moment: Moment) {
        (self.state, self.since) = (Some(to), Some(moment));
        (self.due, self.overdue, self.noted) = (None, false, false);
        (self.stopped_since, self.stops) = (None, Vec::new());
    }

    /// Lets an event that fits take effect.
    pub(super) fn apply(
        &mut self,
        flow: &Flow,
        event: &'a ConcernEvent,
        fit: Fit,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let Some(step) = flow.process.steps.get(fit.step) else { return Ok(()) };
        let from = self.state;
        let to = flow.leads_to(fit.step, fit.answer);
        if to.is_some() && flow.terms.get(from.unwrap_or(usize::MAX)).is_some_and(Option::is_some) {
            self.note_due(flow, trace)?;
        }
        if let Some(to) = to {
            self.enter(to, event.moment);
        }
        self.touch_clock(step.clock, event.moment);
        if step.begins {
            let named = event.reporter.as_deref().filter(|named| !named.trim().is_empty());
            self.reporter = Some(named.unwrap_or(&event.actor));
            (self.kind, self.building) = (event.kind.as_deref(), event.building.as_deref());
            self.reported = self.reported.or(Some(event.moment));
        }
        if let Some(said) = step.answers.get(fit.answer) {
            if said.names {
                self.assignee = event.names.as_deref();
            }
            if said.motion {
                let matter = event.matter.as_deref().and_then(|matter| flow.rules.matter_id(matter));
                self.matter = matter.map(str::to_owned);
            } else if said.verdict {
                self.verdict_open(flow, event, trace);
                self.matter = None;
            }
            self.satisfied = said.satisfied.or(self.satisfied);
            self.level = self.level.saturating_add(u32::from(said.escalates));
            self.reopened = self.reopened.saturating_add(u32::from(said.reopens));
        }
        self.last = Some(event.moment);
        self.applied.push(&event.id);
        let answer = step.answers.get(fit.answer);
        let escalates = answer.is_some_and(|answer| answer.escalates);
        let reopens = answer.is_some_and(|answer| answer.reopens);
        let level = self.level;
        trace.step_citing(&step.citation, || ConcernStep::Event {
            event: event.id.clone(),
            moment: flow.counting.local(event.moment),
            step: BookWord(event.step.clone()),
            actor: event.actor.clone(),
            role: BookWord(event.role.clone()),
            answer: IfAny(event.answer.clone().map(BookWord)),
            from: IfAny(from.map(|from| word(flow, Some(from)))),
            to: word(flow, self.state),
            enters: to.is_some(),
            escalates,
            reopens,
            level,
        });
        self.gates_untold(flow, event, fit.step, trace);
        Ok(())
    }

    /// A gate of which the event tells nothing leaves it open whether the event counts.
    fn gates_untold(&self, flow: &Flow, event: &ConcernEvent, step: usize, trace: &mut Trace) {
        for gate in flow.gates.get(step).into_iter().flatten() {
            if gate.open(event) == GateOpen::Untold {
                let (gate, step) = (gate.name().to_owned(), event.step.clone());
                let concern = event.concern.clone();
                trace.find(&event.id, ConcernFinding::GateUntold { concern, step, gate });
            }
        }
    }

    /// Counts that do not suffice leave it open whether the owners' verdict is the one that is reported.
    fn verdict_open(&self, flow: &Flow, event: &ConcernEvent, trace: &mut Trace) {
        let Some(matter) = &self.matter else { return };
        if matches!(flow.counted(matter, event), Counted::Open) {
            let (concern, step) = (event.concern.clone(), event.step.clone());
            let gate = matter.clone();
            trace.find(&event.id, ConcernFinding::GateUntold { concern, step, gate });
        }
    }

    /// Where it stands, after all; the term that runs is written down.
    pub(super) fn stands(mut self, flow: &Flow, trace: &mut Trace) -> Result<ConcernState, Refusal> {
        let due = self.due(flow)?;
        if due.is_some() {
            self.note_due(flow, trace)?;
        }
        let without = flow.without_term.iter().find(|(state, _)| Some(*state) == self.state);
        let mut needs: Vec<Need> = without.map(|(_, id)| Need::parameter(id)).into_iter().collect();
        needs.extend(due.and_then(|due| due.missing_year).map(Need::holidays));
        let state = flow.state_name(self.state).map(str::to_owned);
        if let (Some(since), Some(_)) = (self.since, &state) {
            let (state, since) = (word(flow, self.state), flow.counting.local(since));
            let (level, overdue, reopened) = (self.level, self.overdue, self.reopened);
            let (solved, satisfied) = (flow.is_solved(self.state), IfAny(self.satisfied));
            let reported = IfAny(self.reported.map(|reported| flow.counting.local(reported)));
            trace.step(|| ConcernStep::State {
                state,
                since,
                overdue,
                level,
                reopened,
                reported,
                solved,
                satisfied,
            });
        }
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Ok(ConcernState {
            concern: self.concern.to_owned(),
            closed: flow.is_closed(self.state),
            solved: flow.is_solved(self.state),
            reported: self.reported,
            satisfied: self.satisfied,
            state,
            since: self.since,
            reporter: owned(self.reporter),
            kind: owned(self.kind),
            building: owned(self.building),
            assignee: owned(self.assignee),
            matter: self.matter.filter(|_| !flow.is_closed(self.state)),
            last_day: due.and_then(|due| due.last_day),
            due: due.and_then(|due| due.ends),
            overdue: self.overdue,
            stopped: self.stopped_since.is_some(),
            level: self.level,
            reopened: self.reopened,
            applied: self.applied.into_iter().map(str::to_owned).collect(),
            aside: self
                .aside
                .into_iter()
                .map(|(event, reason)| Aside { event: event.to_owned(), reason })
                .collect(),
            needs,
        })
    }
}

/// The name of a state as a word of the book.
pub(super) fn word(flow: &Flow, state: Option<usize>) -> BookWord {
    BookWord(flow.state_name(state).unwrap_or_default().to_owned())
}
