//! 步骤: what both doors write down: the rule, the facts it reads, the counts, each condition, the verdict.

use super::conditions::{Group, QuantityFound, Told};
use super::counts::{Measured, excludes};
use super::said::VotingStep;
use super::verdict::{TestKind, TestPart, TestResult, TestShape, Verdict};
use crate::exact::ExactNumber;
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::{Stage, Tie, VoteRule, VoterSet, failed};

/// The rule that applies, who takes part, and what is told of the facts that the stage reads.
pub(super) fn note_rule(
    trace: &mut Trace,
    rule: &VoteRule,
    told: &Told<'_>,
    open: bool,
    weights_rewritten: bool,
) -> Result<(), Refusal> {
    let stage = rule.stage()?;
    trace.step_citing(&rule.citation, || VotingStep::Rule {
        procedure: rule.procedure.id.clone(),
        class: IfAny(rule.class.clone().map(BookWord)),
        stage: BookWord(stage.id.clone()),
        pass: stage.pass.to_string(),
        tie: stage.tie,
        window_days: IfAny(stage.window.as_ref().map(|window| window.days)),
        open,
        weighs: !rule.procedure.weigh.is_empty() && !weights_rewritten,
        leaves_out: excludes(rule, told),
    });
    for &set in &rule.present {
        trace.step_citing(&rule.citation, || VotingStep::Present { set });
    }
    for consent in &rule.procedure.consents {
        let (fact, instead) = (BookWord(consent.id.clone()), consent.instead);
        trace.step_citing(&rule.citation, || VotingStep::Consent { fact, instead });
    }
    for fact in facts_of(rule, stage) {
        let told = told.get(&fact);
        trace.step_citing(&rule.citation, || VotingStep::Fact { fact: BookWord(fact), told });
    }
    Ok(())
}

/// Every fact that the stage reads, beside those of the clause on silence.
fn facts_of(rule: &VoteRule, stage: &Stage) -> Vec<String> {
    let window = stage.window.as_ref();
    let conditions = stage.quorum.iter().chain([&stage.pass]);
    let conditions = conditions.chain(stage.otherwise.iter().map(|next| &next.condition));
    let conditions = conditions.chain(window.map(|window| &window.veto));
    let mut facts: Vec<String> =
        conditions.flat_map(|condition| condition.facts().into_iter().map(str::to_owned)).collect();
    facts.extend(rule.procedure.consents.iter().map(|consent| consent.id.clone()));
    facts.extend(rule.follows.iter().map(|stage| failed(stage)));
    match stage.tie {
        Tie::Fail => {}
        Tie::Casting => facts.push("casting_vote".to_owned()),
        Tie::Lots => facts.push("lots_yes".to_owned()),
    }
    facts.extend(window.map(|_| "window_closed".to_owned()));
    facts.push("voting_open".to_owned());
    let mut seen = std::collections::BTreeSet::new();
    facts.retain(|fact| seen.insert(fact.clone()));
    facts
}

/// Each count that is known, of the whole and of each group, and who takes part.
pub(super) fn note_counts(trace: &mut Trace, counts: &[Measured], groups: &[Group], rule: &VoteRule) {
    let whole = counts.iter().map(|measured| (None, measured));
    let inside =
        groups.iter().flat_map(|group| group.counts.iter().map(move |measured| (Some(group), measured)));
    for (group, measured) in whole.chain(inside) {
        for (set, count, source) in measured.known() {
            trace.step_citing(&rule.citation, || VotingStep::Count {
                tag: IfAny(group.map(|group| BookWord(group.tag.clone()))),
                group: IfAny(group.map(|group| group.key.clone())),
                measure: BookWord(measured.measure.clone()),
                set,
                count: ExactNumber(count),
                source,
            });
        }
    }
    for measure in counts {
        let Some(present) = measure.exact(VoterSet::Present) else { continue };
        trace.step_citing(&rule.citation, || VotingStep::Participants {
            measure: BookWord(measure.measure.clone()),
            who: rule.present.iter().map(|set| set.word()).collect::<Vec<_>>().join(", "),
            present: ExactNumber(present),
        });
    }
}

/// Every condition in order, each test with both its sides, and the verdict.
pub(super) fn note_verdict(
    trace: &mut Trace,
    verdict: &Verdict,
    quantities: &[QuantityFound],
    rule: &VoteRule,
) -> Result<(), Refusal> {
    let stage = rule.stage()?;
    for test in &verdict.tests {
        note_guard(trace, test, stage);
        match (&test.shape, test.kind) {
            (Some(shape), TestKind::Test) => {
                let sides = [format!("{}.left", test.id), format!("{}.right", test.id)];
                let of_it = quantities.iter().filter(|of| sides.iter().any(|side| is_part(&of.id, side)));
                of_it.for_each(|quantity| note_quantity(trace, quantity, test));
                note_test(trace, test, shape);
            }
            _ => note_condition(trace, test),
        }
    }
    let has_quorum = stage.quorum.is_some() || verdict.quorum.is_some();
    trace.step_citing(&verdict.citation, || VotingStep::Verdict {
        verdict: verdict.verdict,
        quorum: IfAny(has_quorum.then_some(verdict.quorum)),
        without_silence: IfAny(verdict.without_silence),
        open_days: IfAny(verdict.open_days),
    });
    Ok(())
}

fn is_part(id: &str, side: &str) -> bool {
    id.strip_prefix(side).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn note_guard(trace: &mut Trace, test: &TestResult, stage: &Stage) {
    let number = test.id.strip_prefix("guard.").and_then(|number| number.parse::<usize>().ok());
    let root = number.filter(|_| test.part == TestPart::Guard && test.parent.is_none());
    let Some((number, next)) =
        root.and_then(|number| Some((number, stage.otherwise.get(number.checked_sub(1)?)?)))
    else {
        return;
    };
    trace.step_citing(&test.citation, || VotingStep::Guard {
        number: i64::try_from(number).unwrap_or(i64::MAX),
        stage: BookWord(next.goto.clone()),
        ballots: next.ballots,
        after: IfAny(next.after.clone()),
    });
}

fn note_quantity(trace: &mut Trace, quantity: &QuantityFound, test: &TestResult) {
    trace.step_citing(&test.citation, || VotingStep::Quantity {
        id: quantity.id.clone(),
        kind: quantity.kind,
        measure: IfAny(quantity.measure.clone().map(BookWord)),
        set: IfAny(quantity.set),
        number: IfAny(quantity.number),
        amounts_to: quantity.amounts_to,
    });
}

fn note_test(trace: &mut Trace, test: &TestResult, shape: &TestShape) {
    trace.step_citing(&test.citation, || VotingStep::Test {
        id: test.id.clone(),
        rule: test.rule.clone(),
        left: test.left,
        right: test.right,
        holds: test.holds,
        parent: IfAny(test.parent.clone()),
        part: test.part,
        group: IfAny(test.group.clone()),
        measure: IfAny(shape.measure.clone().map(BookWord)),
        set: IfAny(shape.set),
        operator: shape.operator.into(),
        share: IfAny(shape.share),
        of_measure: IfAny(shape.of.as_ref().map(|of| BookWord(of.measure.clone()))),
        of_set: IfAny(shape.of.as_ref().map(|of| of.set)),
    });
}

fn note_condition(trace: &mut Trace, test: &TestResult) {
    let counts_groups = test.kind == TestKind::Count;
    trace.step_citing(&test.citation, || VotingStep::Condition {
        id: test.id.clone(),
        parent: IfAny(test.parent.clone()),
        part: test.part,
        kind: test.kind,
        group: IfAny(test.group.clone()),
        name: IfAny(test.name.clone().map(BookWord)),
        operator: IfAny(test.op.filter(|_| counts_groups).map(Into::into)),
        number: IfAny(test.right.filter(|_| counts_groups)),
        holds: test.holds,
    });
}
