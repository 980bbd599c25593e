//! 计票事实: the facts of a tally, and of one motion of a meeting.

use super::areas::AreaLimits;
use super::ballots::{BadBallotRule, Ballot, Delivered, DuplicateRule, SplitRule};
use super::conditions::Told;
use super::facts::{GivenFact, facts_by_name, is_unsaid, settings_by_name};
use super::silence::SilenceClause;
use crate::exact::{Day, Period};
use crate::outcome::Refusal;
use crate::roll::Roll;
use crate::rulebook::{BookAsked, Rules, Setting, VoteRule};
use serde::{Deserialize, Serialize};

/// 计票事实: who votes, what they said, and which rule is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TallyFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day of the vote: it chooses the edition, and the electorate unless `roll_on` does.
    pub on: Day,
    /// 登记日: the day on which the roll is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_on: Option<Day>,
    /// The matter of the book, such as `hire_manager`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// Or the procedure itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    /// The stage that was voted; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Facts that people established, by name.
    #[serde(default, with = "facts_by_name", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<GivenFact>,
    /// Parameters set for this vote, by name.
    #[serde(default, with = "settings_by_name", skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Setting>,
    /// 业主名册: the units, their owners, and who held what when.
    pub roll: Roll,
    /// The ballots, in any order.
    pub ballots: Vec<Ballot>,
    /// The motion that is counted, where the list holds ballots of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<String>,
    /// The version of the text that was put to the vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<String>,
    /// 表决期间: ballots received outside do not count; until its end the vote is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Period>,
    /// 通知日: the day on which the meeting was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<Day>,
    /// 提议召开: how many heads asked for the meeting, where it is an extraordinary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called_by: Option<u32>,
    /// 送达: to whom ballots were delivered.
    #[serde(default)]
    pub delivered: Delivered,
    /// 重复票: what is done when one unit has several ballots.
    #[serde(default)]
    pub duplicates: DuplicateRule,
    /// 一人多套意见不一: where the head of an owner goes whose units say different things.
    #[serde(default)]
    pub split: SplitRule,
    /// 不能归属的票: what is done with a ballot that no owner or unit of the roll can be given.
    #[serde(default)]
    pub bad_ballots: BadBallotRule,
    /// 沉默条款: what the facts say of silence.
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub silence: SilenceClause,
    /// What each unknown area is at least and at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown_area: Option<AreaLimits>,
}

impl TallyFacts {
    /// 表决规则: the rule that the facts ask for; read once, it serves every motion under it.
    ///
    /// # Errors
    /// What the book's reading refuses, and a question that it does not answer.
    pub fn rule(&self) -> Result<VoteRule, Refusal> {
        self.rule_of(&self.rules()?)
    }

    /// 规则: the book that the facts name, with its layers and what is set for this vote.
    pub(super) fn rules(&self) -> Result<Rules, Refusal> {
        let settings = self.silence.settings(&self.parameters)?;
        Rules::of(&BookAsked {
            book: self.book.as_deref(),
            rulebook: self.rulebook.as_deref(),
            layers: &self.layers,
            parameters: &settings,
            on: Some(self.on),
        })
    }

    pub(super) fn rule_of(&self, rules: &Rules) -> Result<VoteRule, Refusal> {
        let rule = rules.vote(self.matter.as_deref(), self.procedure.as_deref(), self.stage.as_deref())?;
        Ok(self.silence.cited(rule))
    }
}

/// 一项议题的计票事实: what a tally needs besides the book and the roll.
#[derive(Clone, Copy, Debug)]
pub struct MotionFacts<'a> {
    /// The day of the vote.
    pub on: Day,
    /// Facts that people established.
    pub facts: &'a [GivenFact],
    /// The ballots, of this motion and others.
    pub ballots: &'a [Ballot],
    /// The motion that is counted.
    pub motion: Option<&'a str>,
    /// The version of the text that was put to the vote.
    pub text_version: Option<&'a str>,
    /// 表决期间: the days of the vote; ballots received outside do not count.
    pub window: Option<Period>,
    /// 送达: to whom ballots were delivered.
    pub delivered: &'a Delivered,
    /// 重复票: what is done when one unit has several ballots.
    pub duplicates: DuplicateRule,
    /// 一人多套意见不一: where the head of an owner goes whose units say different things.
    pub split: SplitRule,
    /// 不能归属的票: what is done with a ballot that no owner or unit of the roll can be given.
    pub bad_ballots: BadBallotRule,
    /// What is told of silence; its policy is that of the rule.
    pub silence: &'a SilenceClause,
    /// What each unknown area is at least and at most.
    pub unknown_area: Option<AreaLimits>,
}

impl<'a> MotionFacts<'a> {
    /// 表决期间未满: the day lies inside the window, or somebody said so.
    pub(super) fn is_open(&self, told: &Told<'_>) -> bool {
        let inside = self.window.is_some_and(|window| window.holds(self.on));
        inside || told.get("voting_open") == Some(true)
    }

    /// The motion among the facts of a tally.
    #[must_use]
    pub fn of(facts: &'a TallyFacts) -> MotionFacts<'a> {
        MotionFacts {
            on: facts.on,
            facts: &facts.facts,
            ballots: &facts.ballots,
            motion: facts.motion.as_deref(),
            text_version: facts.text_version.as_deref(),
            window: facts.window,
            delivered: &facts.delivered,
            duplicates: facts.duplicates,
            split: facts.split,
            bad_ballots: facts.bad_ballots,
            silence: &facts.silence,
            unknown_area: facts.unknown_area,
        }
    }
}
