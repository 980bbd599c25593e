#![doc = include_str!("../../docs/rules/evaluation.md")]

mod facts;
mod pay;
mod result;

pub use facts::{
    Adjustment, Band, Condition, Edges, Effect, Item, KnownFact, Missing, Rater, RaterGroup, Rating, Scale,
    ScoreFacts, ScoreRounding,
};
pub use pay::{ConsequenceFacts, LostPoints, PayBand};
pub use result::{
    AdjustmentScore, Consequence, EvaluationState, GroupScore, ItemScore, NeededVote, NextGrade, Purpose,
    RetentionResult, ScoreResult,
};
