//! 说法: what judging counts writes down; counting ballots and the words of both have their own files.

mod tally;
mod words;

pub(crate) use tally::{TallyStep, TallyWarning};
pub(crate) use words::{Becomes, Comparison, CountSource, LimitOf, QuantityKind};

use super::verdict::{Decision, TestKind, TestPart};
use crate::exact::ExactNumber;
use crate::outcome::{BookWord, IfAny, steps, warnings};
use crate::rulebook::{Ballots, MajorityRule, Tie, VoterSet};

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
