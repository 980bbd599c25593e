//! 计票的说法: what counting ballots writes down.

use crate::catalogue::words;
use crate::exact::{Area, ExactNumber};
use crate::outcome::{BookWord, IfAny, steps, warnings};
use crate::voting::areas::Certainty;
use crate::voting::ballots::{BallotState, Delivered, DuplicateRule, SplitRule};
use crate::voting::reading::Why;

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

impl From<&Delivered> for DeliveredTo {
    fn from(delivered: &Delivered) -> DeliveredTo {
        match delivered {
            Delivered::Nobody => DeliveredTo::Nobody,
            Delivered::Everyone => DeliveredTo::Everyone,
            Delivered::Listed { .. } => DeliveredTo::Listed,
        }
    }
}
