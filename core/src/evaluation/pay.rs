//! The facts of the pay that follows an evaluation.

use super::facts::ScoreRounding;
use super::grades::{Condition, Edges, FallenBands, KnownFact};
use super::result::Purpose;
use crate::catalogue::words;
use crate::exact::{Amount, Day, ExactNumber, Rate, Rounding};
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
    /// The part of full pay, such as `0.98`; a band has either this or `by_score`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// Whether the scheme says "at most" this rate.
    #[serde(default)]
    pub at_most: bool,
    /// The part of full pay as it follows from the score, such as `(15 + score) %`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_score: Option<RateByScore>,
    /// Or the score the band begins above, excluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<ExactNumber>,
}

/// 按分计付: `rate = (plus + times × score) ÷ of`, not below `least` and not above `most`.
///
/// `(15 + score) %` is `{"plus":"15","of":"100"}`; 0.9 at a score of 80, and 0.5 % more for each point above it, is
/// `{"plus":"100","times":"1","of":"200"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateByScore {
    /// What is added to the score.
    #[serde(default = "zero")]
    pub plus: ExactNumber,
    /// What the score is multiplied with.
    #[serde(default = "one")]
    pub times: ExactNumber,
    /// What the sum is divided by; above zero.
    #[serde(default = "one")]
    pub of: ExactNumber,
    /// The least rate, 0 when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<Rate>,
    /// The highest rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Rate>,
}

/// 分项分数: one of several scores that decide together, such as that of a quarter or of one party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneScore {
    /// A stable key.
    pub key: String,
    /// The score; absent while it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<ExactNumber>,
    /// Its weight in a mean; 1 when left out.
    #[serde(default = "one")]
    pub weight: ExactNumber,
}

words! {
    /// 多次评分取值: which number several scores come to.
    pub enum OfScores {
        /// 取最低.
        Lowest => "lowest",
        /// 取最高.
        Highest => "highest",
        /// 取(加权)平均.
        Mean => "mean",
    }
}

/// 按次扣款、奖励: a fixed sum for each event, such as 200.00 for each complaint not answered in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayEvent {
    /// A stable key.
    pub key: String,
    /// What readers see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The sum for each time; below zero is a deduction.
    pub amount: Amount,
    /// How many times it happened; absent while nobody has counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The most this may move the pay, in either direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Amount>,
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
    #[serde(default)]
    pub bands: Vec<PayBand>,
    /// How the edges of the bands are read.
    #[serde(default)]
    pub edges: Edges,
    /// The fee or remuneration the rate is applied to, such as the annual fee.
    pub base: Amount,
    /// The part of the base that is due this time, such as `1/4` or `0.25` for a quarter.
    #[serde(default = "one")]
    pub factor: ExactNumber,
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
    /// Or several scores, of which `of_scores` makes one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<OneScore>,
    /// Which number several scores come to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_scores: Option<OfScores>,
    /// The full marks the score was reached of, as `score` reports them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_marks: Option<ExactNumber>,
    /// The full marks the bands are printed for, where items that were left out lowered them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallen_from: Option<ExactNumber>,
    /// What becomes of the bands where full marks fell.
    #[serde(default)]
    pub fallen_bands: FallenBands,
    /// Fixed sums for events, after the rate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<PayEvent>,
    /// The most that all deductions for events may take together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events_cap: Option<Amount>,
    /// The name of a scheme that is shipped, for its bands of pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// Which of several equal parts of the base is due this time, such as the third quarter; instead of a `factor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instalment: Option<Instalment>,
    /// Who keeps what is withheld, where the scheme says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_kept_by: Option<WithheldKeeper>,
    /// The last day of the contract, for the terms of a renewal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_ends: Option<Day>,
    /// The day on which the company got the written notice of its dismissal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_given: Option<Day>,
}

/// 分期: one of several equal parts of a year's pay. Each part is what is due up to its end less what is due up to
/// its beginning, both rounded by name, so that all parts sum to the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// Which part, from 1.
    pub number: u32,
    /// How many there are, such as 4 quarters.
    pub of: u32,
}

words! {
    /// 扣款归属: who keeps what an evaluation withheld.
    pub enum WithheldKeeper {
        /// 物业服务资金: it stays in the prepaid fund that belongs to the owners.
        ServiceFund => "service_fund",
        /// 业主委员会经费.
        CommitteeBudget => "committee_budget",
        /// 共有收益: with what the shared parts bring in.
        SharedIncome => "shared_income",
        /// 专项维修资金.
        MaintenanceFund => "maintenance_fund",
        /// 退还业主.
        Owners => "owners",
    }
}

fn one() -> ExactNumber {
    ExactNumber::ONE
}

fn zero() -> ExactNumber {
    ExactNumber::ZERO
}
