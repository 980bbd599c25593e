//! 判定: counts and a rule to a verdict. Pure: no book is read here, and nothing is written down.

mod what_follows;

use super::conditions::{Conditions, Evidence, Leaf, QuantityFound};
use super::counts::Measured;
use super::missing::{Results, missing};
use super::said::VotingWarning;
use super::verdict::{Decision, Missing, TestPart, TestResult, Verdict};
use crate::exact::Ratio;
use crate::outcome::{BookWord, Citation, Refusal};
use crate::rulebook::{Need, NeedKind};
use crate::rulebook::{Operator, Predicate, Stage, Tie, VoteRule, VoterSet};
use std::collections::BTreeSet;

/// A verdict, and whether the motion cannot pass however what is open turns out.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) lost: bool,
    /// Nobody there to decide, or nobody who did: the warning that says so.
    pub(super) nobody: Option<VotingWarning>,
    /// Whether a test is open for want of areas.
    pub(super) open_by_area: bool,
    /// The sides of tests that are not simple.
    pub(super) quantities: Vec<QuantityFound>,
    /// Whether unknown areas would split a side of a test into more lines than are looked at.
    pub(super) too_many_lines: bool,
}

/// What else bears on a verdict besides its counts.
#[derive(Clone, Copy)]
pub(super) struct Circumstances {
    /// Whether ballots may still come.
    pub(super) open: bool,
    /// Whether the counts already hold rewritten weights.
    pub(super) weights_rewritten: bool,
}

/// 判定: the verdict of one stage on one set of counts.
pub(super) fn judge(
    rule: &VoteRule,
    evidence: Evidence<'_>,
    circumstances: Circumstances,
) -> Result<Judged, Refusal> {
    let stage = rule.stage()?;
    Vote {
        rule,
        stage,
        evidence,
        circumstances,
        verdict: blank(rule)?,
        leaves: Vec::new(),
        open_by_area: false,
        quantities: Vec::new(),
        too_many_lines: false,
        passing_needs: Vec::new(),
    }
    .judged()
}

struct Vote<'a> {
    rule: &'a VoteRule,
    stage: &'a Stage,
    evidence: Evidence<'a>,
    circumstances: Circumstances,
    verdict: Verdict,
    /// For each test of the verdict what it was judged by.
    leaves: Vec<Option<Leaf<'a>>>,
    open_by_area: bool,
    quantities: Vec<QuantityFound>,
    too_many_lines: bool,
    /// What would settle the parts for passing that are open, though the whole may not be.
    passing_needs: Vec<Need>,
}

/// A verdict before anything was judged.
pub(super) fn blank(rule: &VoteRule) -> Result<Verdict, Refusal> {
    Ok(Verdict {
        verdict: Decision::NeedsFact,
        quorum: None,
        class: rule.class.clone(),
        procedure: rule.procedure.id.clone(),
        stage: rule.stage()?.id.clone(),
        tests: Vec::new(),
        missing: Vec::new(),
        needs: Vec::new(),
        next: None,
        open_days: None,
        payers: None,
        sets_rule: None,
        deemed: Vec::new(),
        without_silence: None,
        citation: rule.citation.clone(),
    })
}

impl<'a> Vote<'a> {
    fn judged(mut self) -> Result<Judged, Refusal> {
        let stage = self.stage;
        let mut quorum = Some(true);
        if let Some(condition) = &stage.quorum {
            quorum = self.part(condition, TestPart::Quorum, "quorum", &stage.quorum_citation)?;
            self.verdict.quorum = quorum;
        }
        let passed = self.part(&stage.pass, TestPart::Pass, "pass", &stage.pass_citation)?;
        let nobody = self.nobody(passed);
        if nobody.is_some() {
            (quorum, self.verdict.quorum) = (Some(false), Some(false));
        }
        if !self.rule.procedure.weigh.is_empty() && !self.circumstances.weights_rewritten {
            self.need(Need::WEIGHTS_REWRITTEN);
            quorum = quorum.filter(|_| nobody.is_some());
        }
        let lost = self.is_lost(quorum, passed);
        self.verdict.verdict = match (quorum, passed) {
            (Some(false), _) => self.not_passed(Decision::Inquorate)?,
            (None, _) | (Some(true), None) => Decision::NeedsFact,
            (Some(true), Some(true)) => self.passed()?,
            (Some(true), Some(false)) => self.level()?,
        };
        let decision = self.verdict.verdict;
        match decision {
            Decision::NeedsFact | Decision::PendingConsent => {}
            Decision::NeedsLots => self.verdict.needs.retain(|need| need.kind == NeedKind::Lots),
            _ => self.verdict.needs.clear(),
        }
        self.verdict.missing = self.lacking()?;
        let (open_by_area, too_many_lines) = (self.open_by_area, self.too_many_lines);
        let quantities = self.quantities;
        Ok(Judged { verdict: self.verdict, lost, nobody, open_by_area, quantities, too_many_lines })
    }

    /// Judges a part of the rule and writes its tests down.
    fn part(
        &mut self,
        condition: &'a Predicate,
        part: TestPart,
        id: &str,
        citation: &'a Citation,
    ) -> Result<Option<bool>, Refusal> {
        let mut conditions = Conditions::new(self.evidence, part, citation);
        let holds = conditions.judge(condition, id)?;
        let Conditions { tests, leaves, needs, quantities, open_by_area, too_many_lines, .. } = conditions;
        self.too_many_lines |= too_many_lines;
        self.quantities.extend(quantities);
        self.open_by_area |= open_by_area;
        self.verdict.tests.extend(tests);
        self.leaves.extend(leaves);
        if part == TestPart::Pass {
            self.passing_needs.clone_from(&needs);
        }
        if holds.is_none() {
            self.need_all(needs);
        }
        Ok(holds)
    }

    fn need(&mut self, need: Need) {
        self.need_all(vec![need]);
    }

    fn need_all(&mut self, needs: Vec<Need>) {
        let known: BTreeSet<Need> = self.verdict.needs.iter().cloned().collect();
        self.verdict.needs.extend(needs.into_iter().filter(|need| !known.contains(need)));
    }

    /// 无人表决: a measure that the rule reads of which there is nothing, or a motion that would pass
    /// although nobody took part.
    fn nobody(&self, passed: Option<bool>) -> Option<VotingWarning> {
        let zero = |sum: Option<Ratio>| sum.is_some_and(Ratio::is_zero);
        let measures = &self.rule.measures;
        let is_read = |counts: &&Measured| measures.is_empty() || measures.contains(&counts.measure);
        let mut read = self.evidence.counts.iter().filter(is_read);
        if let Some(counts) = read.clone().find(|counts| zero(counts.exact(VoterSet::All))) {
            return Some(VotingWarning::NobodyToDecide { measure: BookWord(counts.measure.clone()) });
        }
        // Nobody took part; or the motion would pass without one vote for it where votes are asked for.
        let none =
            |set: VoterSet| read.clone().next().is_some() && read.clone().all(|of| zero(of.exact(set)));
        let asks_for_yes =
            self.passing().any(|(_, leaf)| grows(leaf.test.operator) && leaf.reads(VoterSet::Yes));
        let passed_by_nobody = passed == Some(true) && asks_for_yes && none(VoterSet::Yes);
        if !none(VoterSet::Present) && !passed_by_nobody {
            return None;
        }
        let first = read.next().map(|counts| counts.measure.clone()).unwrap_or_default();
        Some(VotingWarning::NobodyTookPart { measure: BookWord(first) })
    }

    /// Whether the motion cannot pass, whether for want of participation or of consent.
    fn is_lost(&self, quorum: Option<bool>, passed: Option<bool>) -> bool {
        let ends_here = self.stage.otherwise.is_empty()
            && !self.rule.procedure.consents.iter().any(|consent| consent.instead);
        let by_tie = self.stage.tie != Tie::Fail && passed == Some(false) && self.is_level() != Some(false);
        ends_here && !by_tie && (quorum == Some(false) || passed == Some(false))
    }

    fn lacking(&self) -> Result<Vec<Missing>, Refusal> {
        let mut lacking = Vec::new();
        let parts = [
            (self.stage.quorum.as_ref(), TestPart::Quorum, "quorum"),
            (Some(&self.stage.pass), TestPart::Pass, "pass"),
        ];
        for (condition, part, root) in parts {
            let failed = self.verdict.tests.iter().any(|test| test.id == root && test.holds != Some(true));
            if let Some(condition) = condition.filter(|_| failed) {
                let mut results = Results::of(part, &self.verdict.tests, &self.leaves);
                lacking.extend(missing(condition, &mut results)?);
            }
        }
        Ok(lacking)
    }

    /// The tests for passing, each with what it was judged by.
    fn passing(&self) -> impl Iterator<Item = (&TestResult, Leaf<'a>)> {
        let rows = self.verdict.tests.iter().zip(self.leaves.iter().copied());
        rows.filter(|(row, _)| row.part == TestPart::Pass).filter_map(|(row, leaf)| Some((row, leaf?)))
    }

    fn told(&self, name: &str) -> Option<bool> {
        self.evidence.facts.get(name)
    }
}

/// Whether an operator asks for more.
pub(super) const fn grows(operator: Operator) -> bool {
    matches!(operator, Operator::AtLeast | Operator::MoreThan)
}
