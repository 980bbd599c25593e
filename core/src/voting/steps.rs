//! 步骤: what both doors write down.

use super::counts::Measured;
use super::said::VotingStep;
use super::verdict::{TestKind, Verdict};
use crate::exact::Number;
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::{Set, VoteRule};

/// The rule that applies, and where an earlier stage has to have come first.
pub(super) fn note_rule(trace: &mut Trace, rule: &VoteRule) -> Result<(), Refusal> {
    let stage = rule.stage()?;
    trace.step_citing(&rule.citation, || VotingStep::Rule {
        procedure: rule.procedure.id.clone(),
        class: IfAny(rule.class.clone().map(BookWord)),
        stage: BookWord(stage.id.clone()),
        pass: stage.pass.to_string(),
    });
    Ok(())
}

pub(super) fn note_counts(trace: &mut Trace, counts: &[Measured], rule: &VoteRule) {
    for measure in counts {
        let Some(present) = measure.exact(Set::Present) else { continue };
        trace.step_citing(&rule.citation, || VotingStep::Participants {
            measure: BookWord(measure.measure.clone()),
            who: rule.present.iter().map(|set| set.word()).collect::<Vec<_>>().join(", "),
            present: Number(present),
        });
    }
}

pub(super) fn note_verdict(trace: &mut Trace, verdict: &Verdict) {
    for test in verdict.tests.iter().filter(|test| test.kind == TestKind::Test) {
        trace.step_citing(&test.citation, || VotingStep::Test {
            id: test.id.clone(),
            rule: test.rule.clone(),
            left: test.left,
            right: test.right,
            holds: test.holds.into(),
        });
    }
    trace.step_citing(&verdict.citation, || VotingStep::Verdict { verdict: verdict.verdict });
}
