//! 步骤: what both doors write down.

use super::counts::Measured;
use super::verdict::Verdict;
use crate::outcome::{Trace, named};
use crate::ratio::Number;
use crate::refusal::Refusal;
use crate::rulebook::{Set, VoteRule};

/// The rule that applies, and where an earlier stage has to have come first.
pub(super) fn note_rule(trace: &mut Trace, rule: &VoteRule) -> Result<(), Refusal> {
    let stage = rule.stage()?;
    trace.step("voting.rule", || {
        let values = vec![
            named("procedure", &rule.procedure.id),
            named("class", rule.class.as_deref().unwrap_or("-")),
            named("stage", &stage.id),
            named("pass", stage.pass.to_string()),
        ];
        (values, rule.citation.clone())
    });
    Ok(())
}

pub(super) fn note_counts(trace: &mut Trace, counts: &[Measured], rule: &VoteRule) {
    for measure in counts {
        let Some(present) = measure.exact(Set::Present) else { continue };
        trace.step("voting.participants", || {
            let who = rule.present.iter().map(|set| set.word()).collect::<Vec<_>>().join(", ");
            let present = Number(present);
            let values =
                vec![named("measure", &measure.measure), named("who", who), named("present", present)];
            (values, rule.citation.clone())
        });
    }
}

pub(super) fn note_verdict(trace: &mut Trace, verdict: &Verdict) {
    for test in verdict.tests.iter().filter(|test| test.kind == "test") {
        trace.step("voting.test", || {
            let side = |side: Option<Number>| side.map_or_else(|| "?".to_owned(), |n| n.to_string());
            let holds = match test.holds {
                Some(true) => "holds",
                Some(false) => "does_not_hold",
                None => "unknown",
            };
            let values = vec![
                named("id", &test.id),
                named("rule", &test.rule),
                named("left", side(test.left)),
                named("right", side(test.right)),
                named("holds", holds),
            ];
            (values, test.citation.clone())
        });
    }
    trace.step("voting.verdict", || {
        (vec![named("verdict", verdict.verdict.word())], verdict.citation.clone())
    });
}
