//! 说法: what a vote and a count write down.

use super::areas::Certainty;
use super::ballots::{BallotState, Delivered, DuplicateRule, SplitRule};
use super::reading::Why;
use super::verdict::{Decision, TestKind, TestPart};
use crate::catalogue::words;
use crate::exact::{Area, ExactNumber};
use crate::outcome::{BookWord, IfAny, steps, warnings};
use crate::rulebook::{Ballots, Joins, MajorityRule, Operator, Tie, VoterSet};

steps! {
    /// 判定的步骤: what judging counts writes down, step by step.
    pub(crate) enum VotingStep in "voting" {
        /// The procedure and the stage that apply.
        Rule("rule") {
            procedure: String,
            class: IfAny<BookWord>,
            stage: BookWord,
            pass: String,
            tie: Tie,
            window_days: IfAny<u32>,
            open: bool,
            weighs: bool,
            leaves_out: bool,
        },
        /// A ballot state that takes part.
        Present("present") { set: VoterSet },
        /// A consent of others that is asked for.
        Consent("consent") { fact: BookWord, instead: bool },
        /// A fact that the stage reads.
        Fact("fact") { fact: BookWord, told: Option<bool> },
        /// A count that is known, and where it comes from.
        Count("count") {
            tag: IfAny<BookWord>,
            group: IfAny<String>,
            measure: BookWord,
            set: VoterSet,
            count: ExactNumber,
            source: CountSource,
        },
        /// Who takes part.
        Participants("participants") { measure: BookWord, who: String, present: ExactNumber },
        /// A fact that the clause on silence asks for.
        Evidence("evidence") { fact: BookWord, wanted: bool, told: Option<bool> },
        /// What the clause on silence says, and whether it applies.
        Silence("silence") {
            becomes: Becomes,
            majority: IfAny<MajorityRule>,
            floor: IfAny<ExactNumber>,
            applies: Option<bool>,
        },
        /// One of several ways in which silence can count.
        Way("way") { way: i64, measure: BookWord, becomes: IfAny<VoterSet> },
        /// A limit up to which every way is looked at: what is beyond it is unknown.
        Limit("limit") { of: LimitOf },
        /// A next stage, before the conditions of its guard.
        Guard("guard") { number: i64, stage: BookWord, ballots: Ballots, after: IfAny<String> },
        /// A condition that is composed of others, or a fact.
        Condition("condition") {
            id: String,
            parent: IfAny<String>,
            part: TestPart,
            kind: TestKind,
            group: IfAny<String>,
            name: IfAny<BookWord>,
            operator: IfAny<Comparison>,
            number: IfAny<ExactNumber>,
            holds: Option<bool>,
        },
        /// A side of a test that is not simple, or a part of one.
        Quantity("quantity") {
            id: String,
            kind: QuantityKind,
            measure: IfAny<BookWord>,
            set: IfAny<VoterSet>,
            number: IfAny<ExactNumber>,
            amounts_to: Option<ExactNumber>,
        },
        /// One comparison, with both its sides.
        Test("test") {
            id: String,
            rule: String,
            left: Option<ExactNumber>,
            right: Option<ExactNumber>,
            holds: Option<bool>,
            parent: IfAny<String>,
            part: TestPart,
            group: IfAny<String>,
            measure: IfAny<BookWord>,
            set: IfAny<VoterSet>,
            operator: Comparison,
            share: IfAny<ExactNumber>,
            of_measure: IfAny<BookWord>,
            of_set: IfAny<VoterSet>,
        },
        /// What the tests come to.
        Verdict("verdict") {
            verdict: Decision,
            quorum: IfAny<Option<bool>>,
            without_silence: IfAny<Decision>,
            open_days: IfAny<u32>,
        },
    }
}

warnings! {
    /// 判定的提示: what judging counts warns of.
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
        CalledByTooFew("called_by_too_few") { called: u32, needed: ExactNumber },
    }
}

steps! {
    /// 计票的步骤: what counting ballots writes down, step by step.
    pub(crate) enum TallyStep in "tally" {
        /// How ballots are read.
        Terms("terms") {
            split: SplitRule,
            duplicates: DuplicateRule,
            delivered: DeliveredTo,
            least: IfAny<Area>,
            most: IfAny<Area>,
        },
        /// How many ballots there were.
        Ballots("ballots") { rows: i64, returned: u32, recorded: i64, set_aside: i64 },
        /// A voter's head: its state, its weight, and why.
        Voter("voter") { voter: String, state: BallotState, heads: ExactNumber, area: ExactNumber, why: Why },
        /// A unit of a voter whose units differ.
        Unit("unit") { unit: String, state: BallotState, area: IfAny<Option<Area>>, why: Why },
        /// A choice that the head of a voter could go to, while unknown areas leave it open.
        OpenHead("open_head") { voter: String, state: BallotState },
        /// The building of a unit, where the stage asks about buildings.
        Building("building") { unit: String, building: String },
        /// The ballots of one measure by state.
        Counts("counts") {
            measure: BookWord,
            all: ExactNumber,
            yes: ExactNumber,
            no: ExactNumber,
            abstain: ExactNumber,
            blank: ExactNumber,
            spoilt: ExactNumber,
            silent: ExactNumber,
            undelivered: ExactNumber,
        },
        /// The ballots of one measure inside a group.
        GroupCounts("group_counts") {
            tag: BookWord,
            group: String,
            measure: BookWord,
            all: Option<ExactNumber>,
            yes: Option<ExactNumber>,
            no: Option<ExactNumber>,
            abstain: Option<ExactNumber>,
            blank: Option<ExactNumber>,
            spoilt: Option<ExactNumber>,
            silent: Option<ExactNumber>,
            undelivered: Option<ExactNumber>,
        },
        /// How many units of unknown area are in a state.
        UnknownArea("unknown_area") { group: IfAny<String>, state: BallotState, units: i64 },
        /// What came by proxy and may not stand.
        Proxy("proxy") { state: BallotState, heads: ExactNumber, area: ExactNumber, units: ExactNumber, mixed: bool },
        /// What silence is deemed to be.
        Deemed("deemed") { measure: BookWord, count: ExactNumber, becomes: BallotState },
        /// Whether the verdict is the same whatever the unknown areas are.
        Certainty("certainty") { certainty: Certainty },
    }
}

words! {
    /// 计数的来源: where a count comes from.
    pub(crate) enum CountSource {
        /// A fact.
        Given => "given",
        /// The sum of others.
        Sum => "sum",
        /// What is left of yes and no.
        RestOfCast => "rest_of_cast",
        /// What is left of those who take part.
        RestOfPresent => "rest_of_present",
        /// What is left of all.
        RestOfAll => "rest_of_all",
        /// Everybody may vote.
        Everybody => "everybody",
    }
}

words! {
    /// 逐一查看的上限: what it is of which only so many are looked at one by one.
    pub(crate) enum LimitOf {
        /// Combinations of the measures' majorities.
        Majorities => "majorities",
        /// Ways in which open heads can go.
        Heads => "heads",
        /// Lines into which unknown areas split a side of a test.
        Lines => "lines",
    }
}

words! {
    /// 沉默的去向: what silence counts as, by the clause.
    pub(crate) enum Becomes {
        /// It takes no part.
        Nothing => "nothing",
        /// Agreement.
        Yes => "yes",
        /// Objection.
        No => "no",
        /// Abstention.
        Abstain => "abstain",
        /// Whatever the ballots cast say.
        Majority => "majority",
    }
}

words! {
    /// 比较: how two numbers are compared, in words.
    pub(crate) enum Comparison {
        /// 以上: at least, the number itself counts.
        AtLeast => "at_least",
        /// 超过: more than, the number itself does not count.
        MoreThan => "more_than",
        /// 以下: at most, the number itself counts.
        AtMost => "at_most",
        /// 不满: less than, the number itself does not count.
        LessThan => "less_than",
    }
}

words! {
    /// 量的种类: what a side of a test is made of.
    pub(crate) enum QuantityKind {
        /// A measure over a set.
        Count => "count",
        /// A number.
        Number => "number",
        /// A share of its part.
        Times => "times",
        /// The sum of its parts.
        Sum => "sum",
        /// The first part less the second.
        Difference => "difference",
        /// The least of its parts.
        Least => "least",
        /// The greatest of its parts.
        Greatest => "greatest",
    }
}

words! {
    /// 送达范围: to whom ballots were delivered.
    pub(crate) enum DeliveredTo {
        /// Nobody is shown to have received a ballot without returning it.
        Nobody => "nobody",
        /// Everybody.
        Everyone => "everyone",
        /// Those who are listed.
        Listed => "listed",
    }
}

impl From<Joins> for Becomes {
    fn from(joins: Joins) -> Becomes {
        match joins {
            Joins::Nothing => Becomes::Nothing,
            Joins::Yes => Becomes::Yes,
            Joins::No => Becomes::No,
            Joins::Abstain => Becomes::Abstain,
            Joins::Majority => Becomes::Majority,
        }
    }
}

impl From<Operator> for Comparison {
    fn from(operator: Operator) -> Comparison {
        match operator {
            Operator::AtLeast => Comparison::AtLeast,
            Operator::MoreThan => Comparison::MoreThan,
            Operator::AtMost => Comparison::AtMost,
            Operator::LessThan => Comparison::LessThan,
        }
    }
}

impl From<&Delivered> for DeliveredTo {
    fn from(delivered: &Delivered) -> DeliveredTo {
        match delivered {
            Delivered::Nobody => DeliveredTo::Nobody,
            Delivered::Everyone => DeliveredTo::Everyone,
            Delivered::Listed { .. } => DeliveredTo::Listed,
        }
    }
}

warnings! {
    /// 计票的提示: what counting ballots warns of.
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
        FloorNotMet("floor_not_met") { measure: BookWord, cast: ExactNumber, needed: ExactNumber },
        /// Areas are not known, and between what they are.
        AreaBounds("area_bounds") { units: i64, least: Area, most: Area, certainty: Certainty },
    }
}
