#![doc = include_str!("../../docs/rules/voting.md")]

mod again;
mod areas;
mod assembly;
mod ballots;
mod cast;
mod conditions;
mod counts;
mod decide;
mod decided;
mod delivery;
mod facts;
mod facts_untold;
mod heads;
mod judge;
pub mod kernel;
mod level;
mod live;
mod missing;
mod proxies;
mod reading;
mod said;
mod several;
mod silence;
mod steps;
mod sums;
pub mod tally;
mod tally_facts;
mod tally_steps;
mod three_answers;
mod told;
mod verdict;
mod ways;

// What a book says is read in its own room; its words are spoken here as well.
pub use crate::rulebook::{
    Ballots, Consent, DEEPEST, Effect, Exclusion, Factor, Flaw, FlawGround, MOST_TOKENS, MajorityRule,
    Measure, Next, Operator, Predicate, Procedure, ProxyRule, Quantity, Setting, SilencePolicy, SilenceRule,
    Stage, Test, Threshold, Tie, VoterSet, WeightRule, Window, read_predicate,
};
pub use crate::rulebook::{Need, NeedKind};
pub use areas::{AreaLimits, Certainty};
pub use assembly::Assembly;
pub use ballots::{
    BadBallotRule, Ballot, BallotState, Channel, Delivered, DuplicateBallots, DuplicateRule, SetAside,
    SetAsideReason, SplitRule, TallyRefusal,
};
pub use decide::{Totals, decide, decide_by};
pub use facts::{DecideFacts, GivenFact, GroupCounts, MeasureCounts, SetCounts};
pub(crate) use facts::{counts_by_measure, facts_by_name};
pub use heads::{SplitUnit, SplitVoter};
pub use live::{Entered, LiveTally};
pub use silence::{Deemed, SilenceClause};
pub use tally::{StateCounts, Tally, tally};
pub use tally_facts::{MotionFacts, TallyFacts};
pub use verdict::{
    Decision, Missing, NextStage, TestBase, TestKind, TestPart, TestResult, TestShape, Verdict,
};

use crate::exact::ExactNumber;
use crate::outcome::{Saying, refusals};

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[
    said::VotingStep::SAYINGS,
    said::VotingWarning::SAYINGS,
    said::TallyStep::SAYINGS,
    said::TallyWarning::SAYINGS,
];

refusals! {
    /// Why counts or a question cannot be judged.
    pub enum VotingRefusal in "voting" {
        /// A count is below zero.
        NegativeCount("negative_count", OutOfRange) { measure: String, set: String, count: ExactNumber },
        /// A part is more than its whole.
        MoreThanWhole("more_than_whole", Contradiction) {
            measure: String, set: String, count: ExactNumber, whole: String, limit: ExactNumber,
        },
        /// The votes cast are not the yes and no votes together.
        CastDiffers("cast_differs", Contradiction) { measure: String, cast: ExactNumber, sum: ExactNumber },
        /// A count of persons or units is not a whole number.
        NotWhole("not_whole", OutOfRange) { measure: String, set: String, count: ExactNumber },
        /// The clause on silence and a parameter set for the vote say different things.
        SilenceDiffers("silence_differs", Contradiction) { parameter: String, value: String, other: String },
        /// A fact is told twice, once each way.
        FactDiffers("fact_differs", Contradiction) { fact: String },
        /// A stage is asked that only follows others, and none of them failed.
        StageNotReached("stage_not_reached", Contradiction) { stage: String, earlier: String },
    }
}
