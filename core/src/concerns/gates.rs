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

    /// Whether it is open; nothing where the event does not tell.
    pub(super) fn open(&self, event: &ConcernEvent) -> Option<bool> {
        match self {
            GateRule::Fact(name) => event.facts.iter().find(|fact| fact.name == *name).map(|fact| fact.holds),
            GateRule::Procedure(_, rule) => match verdict(rule, event)? {
                Decision::Passed => Some(true),
                Decision::NeedsFact | Decision::NeedsLots | Decision::OpenUntil => None,
                _ => Some(false),
            },
        }
    }
}

/// The verdict of a rule on the counts that an event tells; nothing where it tells none.
pub(super) fn verdict(rule: &VoteRule, event: &ConcernEvent) -> Option<Decision> {
    if event.counts.is_empty() {
        return None;
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
    // Counts that contradict each other decide nothing.
    decide_by(rule, &totals, Detail::ValueOnly).ok().map(|outcome| outcome.value.verdict)
}
