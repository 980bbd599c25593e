//! 说法: what a vote and a count write down.

use super::areas::Certainty;
use super::ballots::BallotState;
use super::reading::Why;
use super::verdict::{Decision, Holding};
use crate::exact::{Area, Number};
use crate::outcome::{BookWord, IfAny, steps, warnings};

steps! {
    /// 判定的步骤.
    pub(crate) enum VotingStep in "voting" {
        /// The procedure and the stage that apply.
        Rule("rule") { procedure: String, class: IfAny<BookWord>, stage: BookWord, pass: String },
        /// Who takes part.
        Participants("participants") { measure: BookWord, who: String, present: Number },
        /// One comparison, with both its sides.
        Test("test") {
            id: String,
            rule: String,
            left: Option<Number>,
            right: Option<Number>,
            holds: Holding,
        },
        /// What the tests come to.
        Verdict("verdict") { verdict: Decision },
    }
}

warnings! {
    /// 判定的提示.
    pub(crate) enum VotingWarning in "voting" {
        /// The stage only follows another, of which nobody said that it failed.
        StageUnproven("stage_unproven") { stage: BookWord, earlier: String },
        /// There is nothing at all by a measure.
        NobodyToDecide("nobody_to_decide") { measure: BookWord },
        /// Nobody took part, or the motion passes without a vote for it.
        NobodyTookPart("nobody_took_part") { measure: BookWord },
        /// The rule leaves somebody out whom the roll does not know.
        ExclusionNotApplied("exclusion_not_applied") { who: BookWord },
        /// The meeting was called too late.
        NoticeShort("notice_short") { days: i64, least: i64 },
        /// Too few asked for the meeting.
        CalledByTooFew("called_by_too_few") { called: u32, needed: Number },
    }
}

steps! {
    /// 计票的步骤.
    pub(crate) enum TallyStep in "tally" {
        /// A voter's head: its state, its weight, and why.
        Voter("voter") { voter: String, state: BallotState, heads: Number, area: Number, why: Why },
        /// A unit of a voter whose units differ.
        Unit("unit") { unit: String, state: BallotState, area: Option<Area>, why: Why },
        /// The ballots of one measure by state.
        Counts("counts") {
            measure: BookWord,
            all: Number,
            yes: Number,
            no: Number,
            abstain: Number,
            blank: Number,
            spoilt: Number,
            silent: Number,
            undelivered: Number,
        },
        /// What silence is deemed to be.
        Deemed("deemed") { measure: BookWord, count: Number, becomes: BallotState },
    }
}

warnings! {
    /// 计票的提示.
    pub(crate) enum TallyWarning in "tally" {
        /// Several equal ballots of one unit.
        RepeatedBallots("repeated_ballots") { voter: String, unit: String, counted: BallotState },
        /// Ballots of one unit that contradict each other.
        ConflictingBallots("conflicting_ballots") { voter: String, unit: String, counted: BallotState },
        /// The units of one voter said different things.
        SplitVoter("split_voter") { voter: String, head: BallotState },
        /// They did, and unknown areas leave open where the head goes.
        SplitVoterOpen("split_voter_open") { voter: String, head: BallotState },
        /// A ballot on another version of the text.
        OtherText("other_text") { key: String, row: u32 },
        /// A ballot before or after the days of the vote.
        OutsideWindow("outside_window") { key: String, row: u32 },
        /// A ballot of a co-owner who does not vote for the others.
        NotRepresentative("not_representative") { key: String, row: u32 },
        /// A ballot of a unit that does not count.
        UnitNotCounted("unit_not_counted") { key: String, row: u32 },
        /// A ballot of an owner who holds nothing that counts.
        NotAVoter("not_a_voter") { key: String, row: u32 },
        /// A ballot for a unit that is not on the roll.
        UnknownUnit("aside_unknown_unit") { key: String, row: u32 },
        /// A ballot of a voter who is not on the roll.
        UnknownVoter("aside_unknown_voter") { key: String, row: u32 },
        /// A ballot that names nobody.
        NobodyNamed("aside_nobody_named") { key: String, row: u32 },
        /// A ballot of somebody who does not hold the unit.
        NotTheHolder("aside_not_the_holder") { key: String, row: u32 },
        /// A ballot of somebody who may vote for several, without a unit.
        AmbiguousVoter("aside_ambiguous_voter") { key: String, row: u32 },
        /// The clause on silence needs what is denied.
        SilenceNotApplied("silence_not_applied") { lacking: String },
        /// The clause on silence needs what nobody spoke of.
        SilenceUnproven("silence_unproven") { facts: String },
        /// Days have to pass before silence counts.
        SilenceDays("silence_days") { days: u32 },
        /// Silence was counted without a clause.
        SilenceWithoutClause("silence_without_clause") {},
        /// Silence decides.
        SilenceDecides("silence_decides") {},
        /// By the measures the majorities differ.
        MajoritiesDiffer("majorities_differ") { majorities: String },
        /// Too few were cast for silence to join them.
        FloorNotMet("floor_not_met") { measure: BookWord, cast: Number, needed: Number },
        /// Areas are not known, and between what they are.
        AreaBounds("area_bounds") { units: i64, least: Area, most: Area, certainty: Certainty },
    }
}
