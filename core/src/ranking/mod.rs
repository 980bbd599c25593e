#![doc = include_str!("../../docs/rules/ranking.md")]

mod checked;
mod facts;
mod measure;
mod pairs;
mod quantile;
mod refusal;
mod result;
mod robust;
mod rule;
mod said;
mod scores;
mod table;

pub use facts::{
    ConstantRule, Criterion, CriterionDirection, CriterionValue, MissingValueRule, Normalisation,
    RankCounting, RankingFacts, RankingMethod,
};
pub use quantile::{QuantileType, quantile};
pub use refusal::RankingRefusal;
pub use result::{
    ComparedPair, MeasuredValue, PairOutcome, RankedCompany, RankedPlace, Ranking, WeightInterval,
    WithoutCriterion,
};
pub use rule::rank_companies;

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::RankingStep::SAYINGS, said::RankingFinding::SAYINGS];
