//! 合与不合: whether an event fits where a concern stands. One check for both doors: what `fold` sets aside, `propose`
//! refuses, for the same reason.

use super::facts::ConcernEvent;
use super::flow::{Flow, answers_of};
use super::gates::{Counted, GateOpen, counted};
use super::life::Life;
use super::refusal::ConcernRefusal;
use super::result::AsideReason;
use crate::rulebook::{ClockRule, ProcessStep, StepAnswer, StepBy};

/// An event that fits: its step and answer by their places.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub(super) step: usize,
    pub(super) answer: usize,
}

impl Flow {
    /// Whether an event fits, in the order of the page.
    pub(super) fn fits(
        &self,
        life: &Life<'_>,
        event: &ConcernEvent,
        place: usize,
    ) -> Result<Fit, AsideReason> {
        let step = self.process.steps.get(place).ok_or(AsideReason::UnknownStep)?;
        if !self.possible(place, life.state) {
            return Err(match (life.state, step.begins) {
                (None, _) => AsideReason::NotReported,
                (Some(_), true) => AsideReason::AlreadyReported,
                (Some(_), false) => AsideReason::NotPossible,
            });
        }
        if !step.roles.is_empty() && !step.roles.contains(&event.role) {
            return Err(AsideReason::WrongRole);
        }
        match step.by {
            Some(StepBy::Reporter) if life.reporter != Some(event.actor.as_str()) => {
                return Err(AsideReason::NotTheReporter);
            }
            Some(StepBy::Assignee) if life.assignee != Some(event.actor.as_str()) => {
                return Err(AsideReason::NotTheAssignee);
            }
            _ => {}
        }
        let answer = answer_of(step, event)?;
        let said = step.answers.get(answer).ok_or(AsideReason::UnknownAnswer)?;
        self.says_what_it_must(said, life, event)?;
        let clock_fits = match step.clock {
            None => true,
            Some(ClockRule::Stops) => life.stopped_since.is_none(),
            Some(ClockRule::Resumes) => life.stopped_since.is_some(),
        };
        if !clock_fits {
            return Err(AsideReason::Clock);
        }
        for gate in self.gates.get(place).into_iter().flatten() {
            match gate.open(event) {
                GateOpen::No => return Err(AsideReason::GateClosed),
                GateOpen::Refused => return Err(AsideReason::BadCounts),
                GateOpen::Yes | GateOpen::Untold => {}
            }
        }
        Ok(Fit { step: place, answer })
    }

    /// A reason, a name, a matter: what the answer asks for.
    fn says_what_it_must(
        &self,
        said: &StepAnswer,
        life: &Life<'_>,
        event: &ConcernEvent,
    ) -> Result<(), AsideReason> {
        let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        if said.reason && !given(&event.reason) {
            return Err(AsideReason::ReasonNeeded);
        }
        if said.names && !given(&event.names) {
            return Err(AsideReason::NameNeeded);
        }
        if said.motion {
            let matter = event.matter.as_deref().ok_or(AsideReason::MatterNeeded)?;
            self.rules.matter_id(matter).ok_or(AsideReason::UnknownMatter)?;
        }
        if said.verdict {
            let motion = life.matter.as_deref().ok_or(AsideReason::AnotherMatter)?;
            let named = event.matter.as_deref();
            if named.is_some_and(|matter| self.rules.matter_id(matter) != Some(motion)) {
                return Err(AsideReason::AnotherMatter);
            }
            match self.counted(motion, event) {
                Counted::Refused => return Err(AsideReason::BadCounts),
                Counted::Verdict(verdict) if verdict.word() != said.answer => {
                    return Err(AsideReason::VerdictDiffers);
                }
                Counted::Verdict(_) | Counted::Open | Counted::Untold => {}
            }
        }
        Ok(())
    }

    /// What the counts of an event give on a matter.
    pub(super) fn counted(&self, matter: &str, event: &ConcernEvent) -> Counted {
        match self.rules.vote(Some(matter), None, None) {
            Ok(rule) => counted(&rule, event),
            Err(_) => Counted::Refused,
        }
    }

    /// The refusal of an event that does not fit, with what is allowed instead.
    pub(super) fn refusal(
        &self,
        reason: AsideReason,
        life: &Life<'_>,
        event: &ConcernEvent,
    ) -> ConcernRefusal {
        let step = event.step.clone();
        let own = self.step(&step).map(|(_, step)| step);
        let answers = own.map(answers_of).unwrap_or_default();
        let actor = event.actor.clone();
        let allowed = || {
            let names = self.all_possible(life.state).map(|(_, step)| step.id.as_str());
            names.collect::<Vec<_>>().join(", ")
        };
        let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let matter = || owned(event.matter.as_deref());
        match reason {
            AsideReason::UnknownStep => {
                let known = self.process.steps.iter().map(|step| step.id.as_str());
                let nearest = crate::rulebook::nearest(&step, known);
                ConcernRefusal::UnknownStep { step: crate::exact::shown(&step), nearest }
            }
            AsideReason::NotReported => {
                ConcernRefusal::NotReported { concern: event.concern.clone(), step, allowed: allowed() }
            }
            AsideReason::AlreadyReported => {
                let reporter = owned(life.reporter);
                ConcernRefusal::AlreadyReported { concern: event.concern.clone(), reporter }
            }
            AsideReason::NotPossible => {
                let state = owned(self.state_name(life.state));
                ConcernRefusal::NotPossible { step, state, allowed: allowed() }
            }
            AsideReason::WrongRole => {
                let roles = own.map(|step| step.roles.join(", ")).unwrap_or_default();
                ConcernRefusal::WrongRole { step, role: event.role.clone(), roles }
            }
            AsideReason::NotTheReporter => {
                ConcernRefusal::NotTheReporter { step, actor, reporter: owned(life.reporter) }
            }
            AsideReason::NotTheAssignee => {
                ConcernRefusal::NotTheAssignee { step, actor, assignee: owned(life.assignee) }
            }
            AsideReason::AnswerNeeded => ConcernRefusal::AnswerNeeded { step, answers },
            AsideReason::UnknownAnswer => {
                let answer = owned(event.answer.as_deref());
                ConcernRefusal::UnknownAnswer { step, answer, answers }
            }
            AsideReason::ReasonNeeded => ConcernRefusal::ReasonNeeded { step },
            AsideReason::NameNeeded => ConcernRefusal::NameNeeded { step },
            AsideReason::MatterNeeded => ConcernRefusal::MatterNeeded { step },
            AsideReason::UnknownMatter => ConcernRefusal::UnknownMatter { matter: matter() },
            AsideReason::AnotherMatter => {
                ConcernRefusal::AnotherMatter { matter: matter(), motion: owned(life.matter.as_deref()) }
            }
            AsideReason::VerdictDiffers => ConcernRefusal::VerdictDiffers { step },
            AsideReason::BadCounts => ConcernRefusal::BadCounts { step },
            AsideReason::GateClosed => {
                let place = self.step_place(&step);
                let gates = self.gates.get(place).into_iter().flatten();
                let closed = gates.filter(|gate| gate.open(event) == GateOpen::No).map(|gate| gate.name());
                ConcernRefusal::GateClosed { step, gates: closed.collect::<Vec<_>>().join(", ") }
            }
            AsideReason::Clock => ConcernRefusal::Clock { step },
            AsideReason::Conflict => ConcernRefusal::EventTwice { event: event.id.clone() },
        }
    }
}

/// The place of the answer that an event gives.
fn answer_of(step: &ProcessStep, event: &ConcernEvent) -> Result<usize, AsideReason> {
    let alone = matches!(step.answers.as_slice(), [only] if only.answer.is_empty());
    match event.answer.as_deref() {
        None if alone => Ok(0),
        None => Err(AsideReason::AnswerNeeded),
        Some(answer) if !alone => {
            let place = step.answers.iter().position(|known| known.answer == answer);
            place.ok_or(AsideReason::UnknownAnswer)
        }
        Some(_) => Err(AsideReason::UnknownAnswer),
    }
}
