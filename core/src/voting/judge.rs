//! 判定: counts and a rule to a verdict. Pure: no book is read here, and nothing is written down.

use super::conditions::{Conditions, Evidence, Leaf};
use super::counts::Measured;
use super::level::level_decides;
use super::missing::{Results, missing};
use super::verdict::{Decision, Missing, NextStage, TestPart, TestResult, Verdict};
use crate::citation::Citation;
use crate::ratio::Ratio;
use crate::refusal::Refusal;
use crate::rulebook::{Next, Operator, Predicate, Set, Stage, Tie, VoteRule};
use std::collections::BTreeSet;

/// A verdict, and whether the motion cannot pass however what is open turns out.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) lost: bool,
    /// Nobody there to decide, or nobody who did: the warning that says so.
    pub(super) nobody: Option<Nobody>,
    /// Whether a test is open for want of areas.
    pub(super) open_by_area: bool,
}

/// 无人: there is nobody to decide, or nobody decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Nobody {
    pub(super) code: &'static str,
    pub(super) measure: String,
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
            self.need("weights_rewritten".to_owned());
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
        if decision != Decision::NeedsFact && decision != Decision::PendingConsent {
            self.verdict.needs.clear();
        }
        self.verdict.missing = self.lacking()?;
        Ok(Judged { verdict: self.verdict, lost, nobody, open_by_area: self.open_by_area })
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
        let Conditions { tests, leaves, needs, open_by_area, .. } = conditions;
        self.open_by_area |= open_by_area;
        self.verdict.tests.extend(tests);
        self.leaves.extend(leaves);
        if holds.is_none() {
            self.need_all(needs);
        }
        Ok(holds)
    }

    fn need(&mut self, need: String) {
        self.need_all(vec![need]);
    }

    fn need_all(&mut self, needs: Vec<String>) {
        let known: BTreeSet<String> = self.verdict.needs.iter().cloned().collect();
        self.verdict.needs.extend(needs.into_iter().filter(|need| !known.contains(need)));
    }

    /// 无人表决: a measure that the rule reads of which there is nothing, or a motion that would pass
    /// although nobody took part.
    fn nobody(&self, passed: Option<bool>) -> Option<Nobody> {
        let zero = |sum: Option<Ratio>| sum.is_some_and(Ratio::is_zero);
        let measures = &self.rule.measures;
        let is_read = |counts: &&Measured| measures.is_empty() || measures.contains(&counts.measure);
        let mut read = self.evidence.counts.iter().filter(is_read);
        let found = |code, measure: &str| Some(Nobody { code, measure: measure.to_owned() });
        if let Some(counts) = read.clone().find(|counts| zero(counts.exact(Set::All))) {
            return found("voting.nobody_to_decide", &counts.measure);
        }
        // Nobody took part; or the motion would pass without one vote for it where votes are asked for.
        let none = |set: Set| read.clone().next().is_some() && read.clone().all(|of| zero(of.exact(set)));
        let asks_for_yes = self.passing().any(|(_, leaf)| grows(leaf.test.operator) && leaf.reads(Set::Yes));
        let passed_by_nobody = passed == Some(true) && asks_for_yes && none(Set::Yes);
        if !none(Set::Present) && !passed_by_nobody {
            return None;
        }
        let first = read.next().map(|counts| counts.measure.as_str()).unwrap_or_default();
        found("voting.nobody_took_part", first)
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

    /// 平票: whether that yes and no are level is all that stands in the way.
    fn is_level(&self) -> Option<bool> {
        let (tests, leaves): (Vec<_>, Vec<_>) = self
            .verdict
            .tests
            .iter()
            .zip(&self.leaves)
            .filter(|(test, _)| test.part == TestPart::Pass)
            .map(|(test, leaf)| (test.clone(), *leaf))
            .unzip();
        let Evidence { facts, unknowns, .. } = self.evidence;
        level_decides(&self.stage.pass, &tests, &leaves, facts, unknowns)
    }

    /// Whether nobody said yes or no, by any measure that the rule reads.
    fn nobody_voted(&self) -> bool {
        let measures = &self.rule.measures;
        let mut read = self.evidence.counts.iter().filter(|counts| measures.contains(&counts.measure));
        read.all(|counts| counts.exact(Set::Cast).is_some_and(Ratio::is_zero))
    }

    fn level(&mut self) -> Result<Decision, Refusal> {
        let fact = match self.stage.tie {
            Tie::Fail => return self.not_passed(Decision::Failed),
            Tie::Casting => "casting_vote",
            Tie::Lots => "lots_yes",
        };
        // While ballots may still come nothing is level for good; and with no vote either way nothing is.
        if self.circumstances.open || self.nobody_voted() {
            return self.not_passed(Decision::Failed);
        }
        match (self.is_level(), self.told(fact)) {
            (Some(true), _) => {}
            (Some(false), _) | (None, Some(false)) => return self.not_passed(Decision::Failed),
            (None, _) => {
                let untold = self.stage.pass.facts().into_iter().filter(|fact| self.told(fact).is_none());
                let untold: Vec<String> = untold.map(|fact| format!("fact({fact})")).collect();
                self.need_all(untold);
                return Ok(Decision::NeedsFact);
            }
        }
        match self.told(fact) {
            Some(true) => self.passed(),
            Some(false) => self.not_passed(Decision::Failed),
            None if self.stage.tie == Tie::Lots => Ok(Decision::NeedsLots),
            None => {
                self.need(format!("fact({fact})"));
                Ok(Decision::NeedsFact)
            }
        }
    }

    /// 未通过之后: the first next stage whose guard holds.
    fn not_passed(&mut self, decision: Decision) -> Result<Decision, Refusal> {
        let instead = self.rule.procedure.consents.iter().filter(|consent| consent.instead);
        for consent in instead {
            if self.told(&consent.id) == Some(true) {
                return Ok(Decision::Passed);
            }
        }
        let stage = self.stage;
        for (number, next) in (1_u32..).zip(&stage.otherwise) {
            let id = format!("guard.{number}");
            match self.part(&next.condition, TestPart::Guard, &id, &stage.pass_citation)? {
                Some(false) => {}
                Some(true) => {
                    self.verdict.next = Some(next_stage(next));
                    return Ok(Decision::NextStage);
                }
                None => return Ok(Decision::NeedsFact),
            }
        }
        Ok(decision)
    }

    /// 通过之后: the window for objections, then the consents of others.
    fn passed(&mut self) -> Result<Decision, Refusal> {
        let stage = self.stage;
        if let Some(window) = &stage.window {
            let closed = self.told("window_closed") == Some(true);
            match self.part(&window.veto, TestPart::Veto, "veto", &stage.pass_citation)? {
                Some(true) => return Ok(Decision::Failed),
                _ if !closed => {
                    self.verdict.open_days = Some(window.days);
                    return Ok(Decision::OpenUntil);
                }
                None => return Ok(Decision::NeedsFact),
                Some(false) => {}
            }
        }
        if let Some(effect) = &self.rule.procedure.effect {
            self.verdict.payers = Some(effect.payers.clone());
            self.verdict.sets_rule.clone_from(&effect.sets_rule);
        }
        let also = self.rule.procedure.consents.iter().filter(|consent| !consent.instead);
        let mut pending = false;
        for consent in also {
            match self.told(&consent.id) {
                Some(true) => {}
                Some(false) => return Ok(Decision::Failed),
                None => {
                    pending = true;
                    self.need(format!("fact({})", consent.id));
                }
            }
        }
        Ok(if pending { Decision::PendingConsent } else { Decision::Passed })
    }
}

/// Whether an operator asks for more.
pub(super) const fn grows(operator: Operator) -> bool {
    matches!(operator, Operator::AtLeast | Operator::MoreThan)
}

fn next_stage(next: &Next) -> NextStage {
    NextStage { stage: next.goto.clone(), ballots: next.ballots, after: next.after.clone() }
}
