#![doc = include_str!("../../docs/rules/evaluation.md")]

mod adjustments;
mod aspects;
mod bands;
mod checked;
mod checks;
mod conditions;
mod consequence;
mod events;
mod facts;
mod found;
mod goalposts;
mod grades;
mod grading;
mod groups;
mod in_force;
mod items;
pub mod kernel;
mod marks;
mod means;
mod paid;
mod pay;
mod people;
mod raters;
mod refusal;
mod result;
pub mod review;
pub mod robustness;
mod rows;
mod said;
mod sample;
mod scheme;
mod score;
mod scores;
mod sheets;
mod steps;
mod votes_needed;

pub use aspects::{Aspect, AspectScore};
pub use checks::{CheckFinding, ItemCheck, ScoredBy};
pub use consequence::consequence;
pub use facts::{
    Adjustment, EvaluationItem, Happened, MissingMarks, Rater, RaterGroup, Rating, Scale, ScoreFacts,
    ScoreRounding, SilentGroups,
};
pub use goalposts::Goalposts;
pub use grades::{Band, Condition, Edges, Effect, FallenBands, KnownFact};
pub use means::{MeanRule, Satisfied, SatisfiedOf};
pub use pay::{
    ConsequenceFacts, Instalment, LostPoints, OfScores, OneScore, PayBand, PayEvent, RateByScore,
    WithheldKeeper,
};
pub use refusal::EvaluationRefusal;
pub use result::{
    AdjustmentScore, Consequence, EventAmount, GroupScore, ItemScore, KeptAmount, NeededVote, NextGrade,
    Purpose, RetentionResult, ScoreResult,
};
pub use review::{
    Correction, ItemReviewed, ObjectionResult, ObjectionStanding, PayReviewed, ReviewAnswer, ReviewFacts,
    ReviewedScore, ScoreObjection, evaluation_that_stands, review_score,
};
pub use robustness::{Fewest, GradeTurn, Robustness, TurnDirection, TurnedBy, WeightHolds, robustness};
pub use sample::{SampleRule, Sampled};
pub use scheme::{PayScheme, Scheme, SchemeNeed};
pub use score::score;
pub use sheets::{DuplicateMarks, SheetRule};

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[
    said::EvaluationStep::SAYINGS,
    found::EvaluationWarning::SAYINGS,
    found::EvaluationFinding::SAYINGS,
    review::STEPS,
    review::FINDINGS,
    robustness::STEPS,
    robustness::FINDINGS,
];
