//! 期限与计时: what happens to a concern by itself, because time passes.

use super::flow::Flow;
use super::life::{Life, word};
use super::said::ConcernStep;
use crate::deadline::{Direction, Due, Question, Started, Stop, Stops};
use crate::exact::Moment;
use crate::outcome::{Detail, Refusal, Trace};
use crate::rulebook::ClockRule;

impl Life<'_> {
    /// 届满: what happens by itself before a moment: terms end, states pass over, concerns go one step up.
    pub(super) fn until(&mut self, flow: &Flow, moment: Moment, trace: &mut Trace) -> Result<(), Refusal> {
        // A process may go in a circle by itself; each round takes time, so the moments end it.
        while let Some(ends) = self.ended(flow, moment)? {
            let Some(state) = self.state else { return Ok(()) };
            if self.overdue {
                return Ok(());
            }
            self.note_due(flow, trace)?;
            match flow.expires.get(state).copied().flatten() {
                Some(to) => {
                    let from = word(flow, Some(state));
                    self.enter(to, ends);
                    let (to, moment) = (word(flow, self.state), flow.counting.local(ends));
                    trace.step(|| ConcernStep::Expired { from, moment, to });
                }
                None => {
                    self.overdue = true;
                    let escalates = flow.process.states.get(state).is_some_and(|state| state.escalates);
                    self.level = self.level.saturating_add(u32::from(escalates));
                    let (level, moment) = (self.level, flow.counting.local(ends));
                    let state = word(flow, self.state);
                    trace.step(|| ConcernStep::Overdue { state, moment, escalates, level });
                }
            }
        }
        Ok(())
    }

    /// When the term of the state ended, where it ended before a moment.
    fn ended(&mut self, flow: &Flow, moment: Moment) -> Result<Option<Moment>, Refusal> {
        let Some(due) = self.due(flow)? else { return Ok(None) };
        let within = flow.counting.is_within(&due, moment);
        Ok(due.ends.filter(|_| within == Some(false)))
    }

    /// The term of the state, where one runs.
    pub(super) fn due(&mut self, flow: &Flow) -> Result<Option<Due>, Refusal> {
        if self.due.is_none() {
            let (Some(state), Some(since)) = (self.state, self.since) else { return Ok(None) };
            let Some((term, _)) = flow.terms.get(state).and_then(Option::as_ref) else { return Ok(None) };
            let stops = Stops::of(&self.stops)?;
            let started = Started::Moment { moment: since };
            let asked = Question { started, term: *term, direction: Direction::Forwards, stops: &stops };
            self.due = Some(flow.counting.due(&asked)?);
        }
        Ok(self.due)
    }

    /// Writes down how the term of the state was counted.
    pub(super) fn note_due(&mut self, flow: &Flow, trace: &mut Trace) -> Result<(), Refusal> {
        if trace.detail() == Detail::ValueOnly {
            return Ok(());
        }
        let Some(due) = self.due(flow)? else { return Ok(()) };
        let (Some(state), Some(since)) = (self.state, self.since) else { return Ok(()) };
        let Some((term, citation)) = flow.terms.get(state).and_then(Option::as_ref) else { return Ok(()) };
        if std::mem::replace(&mut self.noted, true) {
            return Ok(());
        }
        let named = word(flow, Some(state));
        trace.step(|| ConcernStep::Term { state: named });
        let stops = Stops::of(&self.stops)?;
        let started = Started::Moment { moment: since };
        let asked = Question { started, term: *term, direction: Direction::Forwards, stops: &stops };
        flow.counting.note(trace, &asked, &due, citation.as_ref());
        Ok(())
    }

    pub(super) fn touch_clock(&mut self, clock: Option<ClockRule>, moment: Moment) {
        match clock {
            None => return,
            Some(ClockRule::Stops) => {
                self.stopped_since = Some(moment);
                self.stops.push(Stop { from: moment, to: None });
            }
            Some(ClockRule::Resumes) => {
                self.stopped_since = None;
                let same = self.stops.last().is_some_and(|stop| stop.from == moment);
                if same {
                    self.stops.pop();
                } else if let Some(stop) = self.stops.last_mut() {
                    stop.to = Some(moment);
                }
            }
        }
        // What has ended is not moved by a clock that is stopped later.
        if !self.overdue {
            (self.due, self.noted) = (None, false);
        }
    }
}
