#![doc = include_str!("../../docs/rules/evaluation.md")]

mod adjustments;
mod bands;
mod checked;
mod conditions;
mod consequence;
mod facts;
mod grading;
pub mod kernel;
mod marks;
mod pay;
mod refusal;
mod result;
mod said;
mod score;
mod steps;
mod votes_needed;

pub use consequence::consequence;
pub use facts::{
    Adjustment, Band, Condition, Edges, Effect, EvaluationItem, KnownFact, MissingMarks, Rater, RaterGroup,
    Rating, Scale, ScoreFacts, ScoreRounding,
};
pub use pay::{ConsequenceFacts, LostPoints, PayBand};
pub use refusal::EvaluationRefusal;
pub use result::{
    AdjustmentScore, Consequence, GroupScore, ItemScore, NeededVote, NextGrade, Purpose, RetentionResult,
    ScoreResult,
};
pub use score::score;

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[said::EvaluationStep::SAYINGS, said::EvaluationWarning::SAYINGS, said::EvaluationFinding::SAYINGS];
