//! The facts of the pay that follows an evaluation.

use super::facts::{Condition, Edges, KnownFact, ScoreRounding};
use super::result::Purpose;
use crate::exact::{Amount, Day, ExactNumber, Rate, Ratio, Rounding};
use crate::outcome::Citation;
use serde::{Deserialize, Serialize};

/// 付费档: a band of scores or a grade, and the rate of pay it earns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayBand {
    /// The grade's name, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The lowest score of the band; only the lowest band may leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ExactNumber>,
    /// The highest score of the band as printed, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ExactNumber>,
    /// The score the band stays below, excluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<ExactNumber>,
    /// The part of full pay, such as `0.98`.
    pub rate: Rate,
    /// Whether the scheme says "at most" this rate.
    #[serde(default)]
    pub at_most: bool,
}

/// 失分: the points an item lost, as `score` reports them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LostPoints {
    /// The item.
    pub key: String,
    /// The points it lost.
    pub points: ExactNumber,
}

/// 评价与报酬的事实: a score or a grade, the scheme of pay, and the money it moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsequenceFacts {
    /// A built-in book, such as `cn`; without any book the contract speaks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Or the TOML text of a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day on which the consequence is drawn; a book's rules have dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The score that is looked up in the bands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<ExactNumber>,
    /// The grade, where the evaluation decided it; it goes before the score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// How the score is rounded before it is looked up; exact when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_rounding: Option<ScoreRounding>,
    /// The bands of pay.
    pub bands: Vec<PayBand>,
    /// How the edges of the bands are read.
    #[serde(default)]
    pub edges: Edges,
    /// The fee or remuneration the rate is applied to, such as the annual fee.
    pub base: Amount,
    /// The part of the base that is due this time, such as `1/4` for a quarter.
    #[serde(default = "whole")]
    pub factor: Ratio,
    /// Digits of the smallest unit of money.
    pub minor_digits: u32,
    /// How a fraction of the smallest unit is decided.
    pub rounding: Rounding,
    /// What is known of the facts that conditions name.
    #[serde(default)]
    pub facts: Vec<KnownFact>,
    /// What lowers or raises the grade.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The points each item lost; with them the outcome says which item cost how much.
    #[serde(default)]
    pub lost: Vec<LostPoints>,
    /// Money held back until the evaluation, released at the same rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Amount>,
    /// What else the parties mean to draw from the evaluation; each needs the owners' vote.
    #[serde(default)]
    pub consider: Vec<Purpose>,
    /// The scheme's source, such as a clause of the contract; steps cite it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

fn whole() -> Ratio {
    Ratio::ONE
}
