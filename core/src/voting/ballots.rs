//! 表决票: the seven states of a ballot, and the named rules for duplicates and splits.

use crate::catalogue::words;
use crate::exact::Day;
use crate::outcome::refusals;
use serde::{Deserialize, Serialize};

refusals! {
    /// Why ballots cannot be counted.
    pub enum TallyRefusal in "tally" {
        /// A ballot, or the list of those reached, names a unit that is not on the roll.
        UnknownUnit("unknown_unit", Unknown) { unit: String, nearest: String },
        /// A ballot, or the list of those reached, names a voter who is not on the roll.
        UnknownVoter("unknown_voter", Unknown) { voter: String, nearest: String },
        /// A ballot names neither a voter nor a unit.
        NobodyNamed("nobody_named", Missing) { place: i64 },
        /// A ballot for a unit comes from somebody who does not hold it.
        NotTheHolder("not_the_holder", Contradiction) { unit: String, voter: String },
        /// A voter belongs to several voters, so the ballot must name the unit.
        AmbiguousVoter("ambiguous_voter", Contradiction) { voter: String },
        /// A key among those reached is a unit's id and somebody else's key.
        AmbiguousKey("ambiguous_key", Contradiction) { key: String },
        /// A unit has more than one ballot, and the rule says to stop there.
        DuplicateBallot("duplicate_ballot", Duplicate) { unit: String, choices: String },
        /// The ballots are of several motions, and none is asked for.
        SeveralMotions("several_motions", Contradiction) { motions: String },
        /// The most an unknown area may be is below the least.
        AreaLimits("area_limits", Contradiction) { least: crate::Area, most: crate::Area },
        /// The areas of the roll do not fit one scale of 64 bits.
        AreaTooFine("area_too_fine", OutOfRange) { unit: String },
    }
}

words! {
    /// 票态: the seven states of a ballot.
    pub enum BallotState {
        /// 同意: for the motion.
        Yes => "yes",
        /// 反对: against the motion.
        No => "no",
        /// 弃权: neither for nor against, and said so.
        Abstain => "abstain",
        /// 空白: returned without a choice.
        Blank => "blank",
        /// 废票: returned, but spoilt.
        Spoilt => "spoilt",
        /// 未表决 (已送达): delivered and not returned.
        Silent => "silent",
        /// 未送达: not shown to have been delivered.
        Undelivered => "undelivered",
    }
}

impl BallotState {
    /// Whether a ballot came back.
    #[must_use]
    pub const fn returned(self) -> bool {
        !matches!(self, Self::Silent | Self::Undelivered)
    }
}

words! {
    /// 表决方式: how a ballot came.
    #[derive(Default)]
    pub enum Channel {
        /// 到会: in person, at the meeting.
        InPerson => "in_person",
        /// 委托: by a proxy.
        Proxy => "proxy",
        /// 书面: in writing, on paper.
        #[default]
        Written => "written",
        /// 电子: by electronic means.
        Electronic => "electronic",
    }
}

/// 表决票: one ballot, or the record that none came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// The voter's key, or that of a co-owner who votes for all. Without a unit it covers all units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<String>,
    /// The unit, where the ballot is of one unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The motion, where ballots of several are in one list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<String>,
    /// 票态: what the ballot says.
    pub choice: BallotState,
    /// 表决方式: how the ballot came.
    #[serde(default)]
    pub channel: Channel,
    /// The day it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Day>,
    /// Its place in the order of receipt, among those of one day or where no days are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sequence: Option<u32>,
    /// The version of the text it was cast on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<String>,
}

words! {
    /// 重复票: what is done when one unit has several ballots.
    #[derive(Default)]
    pub enum DuplicateRule {
        /// 拒绝: any second ballot stops the count.
        Refuse => "refuse",
        /// 以先为准: the first one received counts.
        First => "first",
        /// 以后为准: the last one received counts.
        Last => "last",
        /// 相同计一次，矛盾作废: equal ones count once, contradicting ones are a spoilt ballot.
        #[default]
        Spoilt => "spoilt",
        /// 以纸质票为准: where there is one that is not electronic, only such ones count.
        PaperPrevails => "paper_prevails",
        /// 以电子票为准: where there is an electronic one, only electronic ones count.
        ElectronicPrevails => "electronic_prevails",
    }
}

words! {
    /// 一人多套意见不一: where the head of an owner goes whose units say different things.
    #[derive(Default)]
    pub enum SplitRule {
        /// 人数作废: the head is spoilt; each unit's area still counts as it said.
        #[default]
        Spoilt => "spoilt",
        /// 随面积: the head follows the choice with the most area; spoilt when level.
        LargestArea => "largest_area",
    }
}

words! {
    /// 不能归属的票: what is done with a ballot of nobody, of somebody not on the roll or not of the unit.
    #[derive(Default)]
    pub enum BadBallotRule {
        /// 不计, 可补的除外: what nobody on the roll can be given is set aside, and the count goes on. An owner's ballot
        /// that leaves open for which unit it is stops the count: the owner can still say it.
        #[default]
        AskUnit => "ask_unit",
        /// 拒绝: the count stops there.
        Refuse => "refuse",
        /// 不计: the ballot is set aside, and the count goes on.
        SetAside => "set_aside",
    }
}

/// 送达: to whom ballots were delivered, by the evidence there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Delivered {
    /// Nobody is shown to have received one without returning it.
    #[default]
    Nobody,
    /// Everybody.
    Everyone,
    /// These.
    Listed {
        /// Keys of voters and co-owners, or ids of units.
        #[serde(default)]
        keys: Vec<String>,
        /// Keys of voters and co-owners, where a unit has the same name.
        #[serde(default)]
        voters: Vec<String>,
        /// Ids of units, where a voter has the same name.
        #[serde(default)]
        units: Vec<String>,
    },
}

/// 重复票的处理: several ballots of one unit and what was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuplicateBallots {
    /// The voter.
    pub voter: String,
    /// The unit.
    pub unit: String,
    /// What they said, in the order of the states.
    pub choices: Vec<BallotState>,
    /// Whether they contradict each other.
    pub conflicting: bool,
    /// What was counted.
    pub counted: BallotState,
}

words! {
    /// 未计入的理由: why a ballot does not count.
    pub enum SetAsideReason {
        /// It was cast on another version of the text.
        OtherText => "other_text",
        /// It came before or after the days of the vote.
        OutsideWindow => "outside_window",
        /// It comes from a co-owner who does not vote for the others.
        NotRepresentative => "not_representative",
        /// Its unit counts neither by area nor by head.
        UnitNotCounted => "unit_not_counted",
        /// Its owner holds nothing that counts on the day.
        NotAVoter => "not_a_voter",
        /// It names a unit that is not on the roll.
        UnknownUnit => "unknown_unit",
        /// It names a voter who is not on the roll.
        UnknownVoter => "unknown_voter",
        /// It names neither a voter nor a unit.
        NobodyNamed => "nobody_named",
        /// It comes from somebody who does not hold the unit.
        NotTheHolder => "not_the_holder",
        /// Its voter may vote for several voters, and it names no unit.
        AmbiguousVoter => "ambiguous_voter",
    }
}

/// 未计入的票: a ballot that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAside {
    /// Who or what unit it names.
    pub key: String,
    /// What it said.
    pub choice: BallotState,
    /// Why it does not count.
    pub reason: SetAsideReason,
    /// Its row in the list of ballots, from 1.
    pub row: u32,
}
