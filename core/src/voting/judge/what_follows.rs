//! 表决之后: what follows when yes and no are level, when a motion has not passed, and when it has.

use super::Vote;
use crate::exact::Ratio;
use crate::outcome::Refusal;
use crate::rulebook::Need;
use crate::rulebook::{Next, Tie, VoterSet};
use crate::voting::conditions::Evidence;
use crate::voting::level::{counts_of_the_edge, level_decides};
use crate::voting::verdict::{Decision, NextStage, TestPart};

impl Vote<'_> {
    /// 平票: whether that yes and no are level is all that stands in the way.
    pub(super) fn is_level(&self) -> Option<bool> {
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

    /// The counts that leave open whether yes and no are level.
    fn counts_of_the_edge(&self) -> Vec<Need> {
        let unknowns = self.evidence.unknowns;
        self.passing().flat_map(|(_, leaf)| counts_of_the_edge(leaf, unknowns)).collect()
    }

    /// Whether nobody said yes or no, by any measure that the rule reads.
    fn nobody_voted(&self) -> bool {
        let measures = &self.rule.measures;
        let mut read = self.evidence.counts.iter().filter(|counts| measures.contains(&counts.measure));
        read.all(|counts| counts.exact(VoterSet::Cast).is_some_and(Ratio::is_zero))
    }

    pub(super) fn level(&mut self) -> Result<Decision, Refusal> {
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
                let counts = self.counts_of_the_edge();
                self.open_by_area |= !counts.is_empty();
                self.need_all(counts);
                let open = std::mem::take(&mut self.passing_needs);
                self.need_all(open);
                return Ok(Decision::NeedsFact);
            }
        }
        match self.told(fact) {
            Some(true) => self.passed(),
            Some(false) => self.not_passed(Decision::Failed),
            None if self.stage.tie == Tie::Lots => {
                self.need(Need::lots(fact));
                Ok(Decision::NeedsLots)
            }
            None => {
                self.need(Need::fact(fact));
                Ok(Decision::NeedsFact)
            }
        }
    }

    /// 未通过之后: the first next stage whose guard holds.
    pub(super) fn not_passed(&mut self, decision: Decision) -> Result<Decision, Refusal> {
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
    pub(super) fn passed(&mut self) -> Result<Decision, Refusal> {
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
                    self.need(Need::fact(&consent.id));
                }
            }
        }
        Ok(if pending { Decision::PendingConsent } else { Decision::Passed })
    }
}

fn next_stage(next: &Next) -> NextStage {
    NextStage { stage: next.goto.clone(), ballots: next.ballots, after: next.after.clone() }
}
