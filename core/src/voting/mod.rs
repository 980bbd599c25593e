#![doc = include_str!("../../docs/rules/voting.md")]

mod algebra;
mod ballots;
mod bounds;
mod counts;
mod decide;
mod evaluate;
mod facts;
pub mod kernel;
mod missing;
mod predicate;
mod print;
mod procedure;
mod reading;
mod silence;
pub mod tally;
mod verdict;

pub use algebra::{Factor, Measure, Operator, Predicate, Quantity, Set, Test, Threshold};
pub use ballots::{
    Ballot, BallotState, Channel, Delivered, DuplicateBallots, DuplicateRule, SetAside, SetAsideReason,
    SplitRule, TallyRefusal,
};
pub use bounds::{AreaLimits, Certainty};
pub use decide::decide;
pub use facts::{DecideFacts, GivenFact, GroupCounts, MeasureCounts, SetCounts, Setting};
pub use predicate::{DEEPEST, Flaw, FlawGround, MOST_TOKENS, read_predicate};
pub use procedure::{
    Ballots, Consent, Effect, Exclusion, Next, Procedure, ProxyRule, SilenceRule, Stage, Tie, WeightRule,
    Window,
};
pub use silence::{Deemed, MajorityRule, SilenceClause, SilencePolicy};
pub use tally::{SplitUnit, SplitVoter, StateCounts, Tally, TallyFacts, tally};
pub use verdict::{Decision, Missing, NextStage, TestPart, TestResult, Verdict};

use crate::ratio::Number;
use crate::refusal::refusals;

refusals! {
    /// Why counts or a question cannot be judged.
    pub enum VotingRefusal in "voting" {
        /// A count is below zero.
        NegativeCount("negative_count", OutOfRange) { measure: String, set: String, count: Number },
        /// A part is more than its whole.
        MoreThanWhole("more_than_whole", Contradiction) {
            measure: String, set: String, count: Number, whole: String, limit: Number,
        },
        /// The votes cast are not the yes and no votes together.
        CastDiffers("cast_differs", Contradiction) { measure: String, cast: Number, sum: Number },
        /// Neither a matter nor a procedure is asked, or both are.
        NoRule("no_rule", Missing) {},
        /// A book is named and another is brought.
        TwoBooks("two_books", Contradiction) { book: String },
        /// The procedure has no such stage.
        UnknownStage("unknown_stage", Unknown) { procedure: String, stage: String },
    }
}
