//! 前置条件: what must hold before a step counts, judged by what the event tells.

use super::facts::ConcernEvent;
use crate::outcome::{Detail, Refusal};
use crate::rulebook::{Gate, ProcessStep, Rules, VoteRule};
use crate::voting::{Decision, GivenFact, MeasureCounts, SilenceClause, Totals, decide_by};

/// A gate with the rule that it is judged by.
pub(super) enum GateRule {
    Fact(String),
    Procedure(String, Box<VoteRule>),
}

impl GateRule {
    /// The gates of a step, their procedures read.
    pub(super) fn all(rules: &Rules, step: &ProcessStep) -> Result<Vec<GateRule>, Refusal> {
        let of = |gate: &Gate| match gate {
            Gate::Fact(fact) => Ok(GateRule::Fact(fact.clone())),
            Gate::Procedure(id) => {
                let rule = rules.vote(None, Some(id), None)?;
                Ok(GateRule::Procedure(id.clone(), Box::new(rule)))
            }
        };
        step.gates.iter().map(of).collect()
    }

    /// The fact, or the procedure.
    pub(super) fn name(&self) -> &str {
        match self {
            GateRule::Fact(name) | GateRule::Procedure(name, _) => name,
        }
    }

    /// Whether it is open.
    pub(super) fn open(&self, event: &ConcernEvent) -> GateOpen {
        match self {
            GateRule::Fact(name) => match event.facts.iter().find(|fact| fact.name == *name) {
                Some(fact) if fact.holds => GateOpen::Yes,
                Some(_) => GateOpen::No,
                None => GateOpen::Untold,
            },
            GateRule::Procedure(_, rule) => match counted(rule, event) {
                Counted::Verdict(Decision::Passed) => GateOpen::Yes,
                Counted::Verdict(_) => GateOpen::No,
                Counted::Refused => GateOpen::Refused,
                Counted::Open | Counted::Untold => GateOpen::Untold,
            },
        }
    }
}

/// How a gate stands by what an event tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum GateOpen {
    Yes,
    No,
    /// The event does not tell what it asks.
    Untold,
    /// The counts of the event contradict each other.
    Refused,
}

/// What the counts of an event give.
#[derive(Clone, Copy)]
pub(super) enum Counted {
    Verdict(Decision),
    /// Counts are told, and more is needed.
    Open,
    /// None are told.
    Untold,
    /// They contradict each other.
    Refused,
}

/// The verdict of a rule on the counts that an event tells.
pub(super) fn counted(rule: &VoteRule, event: &ConcernEvent) -> Counted {
    if event.counts.is_empty() {
        return Counted::Untold;
    }
    let known: Vec<GivenFact> =
        event.facts.iter().filter(|fact| rule.facts.contains(&fact.name)).cloned().collect();
    let read = |measure: &MeasureCounts| rule.measures.contains(&measure.measure);
    let counts: Vec<MeasureCounts> = event.counts.iter().filter(|measure| read(measure)).cloned().collect();
    let totals = Totals {
        counts: &counts,
        groups: &[],
        facts: &known,
        silence: SilenceClause::UNSAID,
        weights_rewritten: false,
    };
    match decide_by(rule, &totals, Detail::ValueOnly).map(|outcome| outcome.value.verdict) {
        Ok(Decision::NeedsFact | Decision::NeedsLots | Decision::OpenUntil) => Counted::Open,
        Ok(verdict) => Counted::Verdict(verdict),
        Err(_) => Counted::Refused,
    }
}
