//! 表决: each motion counted, and whether what rests on it is allowed, not allowed, or cannot be told.

use super::Lived;
use crate::documents::Motion;
use commonhold::voting::{Decision, Tally, TallyFacts, tally};
use commonhold::{Detail, Outcome, Refusal};

/// 通过与否: what a motion's vote allows. What cannot be told is not taken for a decision against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// 通过.
    Yes,
    /// 未通过.
    No,
    /// 尚不能确定: open, or a fact is missing, or a person must decide.
    Unknown,
}

impl Carried {
    /// What a verdict allows.
    #[must_use]
    pub const fn by(verdict: Decision) -> Carried {
        match verdict {
            Decision::Passed => Carried::Yes,
            Decision::Failed | Decision::Inquorate => Carried::No,
            Decision::OpenUntil
            | Decision::NextStage
            | Decision::PendingConsent
            | Decision::NeedsFact
            | Decision::NeedsLots => Carried::Unknown,
        }
    }
}

impl Lived<'_> {
    /// Counts every motion, where homes and ballots are there.
    pub(super) fn votes(&mut self) {
        let folder = self.folder;
        let (Some(motions), Some(_)) = (&folder.motions, &folder.ballots) else { return };
        if self.year.roll.is_none() || !self.readable(&["contract", "covenant", "ballots"]) {
            return;
        }
        for (place, motion) in motions.motions.iter().enumerate() {
            let ran = self.count(motion);
            let part = format!("motions[{place}]");
            if let Some(outcome) = self.outcome(ran, Some(("motions", &part))) {
                self.year.votes.push((place, outcome));
            }
        }
    }

    fn count(&self, motion: &Motion) -> Result<Outcome<Tally>, Refusal> {
        let facts = TallyFacts {
            book: self.book(),
            rulebook: None,
            layers: self.folder.covenant.iter().cloned().collect(),
            on: motion.on,
            roll_on: motion.roll_on,
            matter: motion.matter.clone(),
            procedure: motion.procedure.clone(),
            stage: None,
            facts: vec![],
            parameters: vec![],
            roll: self.year.roll.clone().unwrap_or_default(),
            ballots: self.folder.ballots.clone().unwrap_or_default(),
            motion: Some(motion.id.clone()),
            text_version: motion.text_version.clone(),
            window: motion.window,
            notified_on: motion.notified_on,
            called_by: None,
            delivered: motion.delivered.clone(),
            duplicates: motion.duplicates,
            split: motion.split,
            bad_ballots: motion.bad_ballots,
            silence: motion.silence.clone(),
            unknown_area: motion.unknown_area,
        };
        tally(&facts, Detail::Steps)
    }

    /// What the vote on a motion allows; nothing where there is no such motion.
    pub(super) fn carried(&self, id: &str) -> Option<Carried> {
        let motions = &self.folder.motions.as_ref()?.motions;
        let place = motions.iter().position(|motion| motion.id == id)?;
        let found = self.year.votes.iter().find(|(of, _)| *of == place);
        // A motion whose ballots are not there, or were refused, cannot be told.
        Some(found.map_or(Carried::Unknown, |(_, tally)| Carried::by(tally.value.verdict)))
    }
}
