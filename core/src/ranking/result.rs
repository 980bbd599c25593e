//! Who comes before whom, by how much, and how far that holds.

use crate::catalogue::words;
use crate::exact::ExactNumber;
use crate::rulebook::Need;
use serde::{Deserialize, Serialize};

words! {
    /// 两两比较的结果: how one company stands against another.
    pub enum PairOutcome {
        /// 胜.
        Win => "win",
        /// 平.
        Level => "level",
        /// 负.
        Loss => "loss",
    }
}

/// 名次: one rank, and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedPlace {
    /// The rank, from 1.
    pub rank: u32,
    /// 并列: who has it, by id; more than one are level.
    pub companies: Vec<String>,
}

/// 企业排名: how one company came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankedCompany {
    /// The company.
    pub company: String,
    /// 得分: absent where it is not ranked, or the ranking is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<ExactNumber>,
    /// The rank; absent where the score is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// 胜: the pairs that it won; of `copeland`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wins: Option<u32>,
    /// 平: the pairs in which it was level; of `copeland`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u32>,
    /// 负: the pairs that it lost; of `copeland`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub losses: Option<u32>,
    /// 净胜: wins less losses; of `copeland`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wins_minus_losses: Option<i64>,
}

/// 标准值: one value of a compared company, and what it became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasuredValue {
    /// The company.
    pub company: String,
    /// The criterion.
    pub criterion: String,
    /// The value; absent where it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ExactNumber>,
    /// The value that is taken: the worst where the rule gives it for a missing one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<ExactNumber>,
    /// What it became: brought to one measure, or points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normalised: Option<ExactNumber>,
    /// 截断: whether a goalpost cut it off.
    pub clamped: bool,
}

/// 两两比较: two companies against each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparedPair {
    /// The first by id.
    pub company: String,
    /// The other.
    pub other: String,
    /// The weight of the criteria in which the first is better.
    pub weight_for: ExactNumber,
    /// The weight of those in which the other is.
    pub weight_against: ExactNumber,
    /// The weight of those in which they are level.
    pub weight_level: ExactNumber,
    /// How the first stands.
    pub outcome: PairOutcome,
}

/// 权重区间: in which interval of one weight an order stays, the other weights being as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightInterval {
    /// The criterion.
    pub criterion: String,
    /// The first of two that follow each other; absent where the order of all is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The second of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// The weight as it is.
    pub weight: ExactNumber,
    /// The lower end.
    pub least: ExactNumber,
    /// Whether the lower end belongs to it; at one that does not, two become level, or no weight is left.
    pub least_counts: bool,
    /// The upper end; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<ExactNumber>,
    /// Whether the upper end belongs to it; at one that does not, two become level.
    pub most_counts: bool,
}

/// 剔除一项: who would be first without a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithoutCriterion {
    /// The criterion.
    pub criterion: String,
    /// Who would be first, by id.
    pub first: Vec<String>,
    /// Whether that is anybody else than now.
    pub changes: bool,
}

/// 排名结果: the companies in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// The ranks from the first; empty where the ranking is open.
    pub places: Vec<RankedPlace>,
    /// Every company, by id.
    pub companies: Vec<RankedCompany>,
    /// The values of those who are compared, by company and criterion.
    pub values: Vec<MeasuredValue>,
    /// Every two who are compared; of `copeland`.
    pub pairs: Vec<ComparedPair>,
    /// How far each weight can move before the order of all is another; of `weighted_sum`.
    pub intervals: Vec<WeightInterval>,
    /// The same of every two that follow each other.
    pub pair_intervals: Vec<WeightInterval>,
    /// Who would be first without each criterion; of `weighted_sum`.
    pub without: Vec<WithoutCriterion>,
    /// What has to be told before there are ranks.
    pub needs: Vec<Need>,
}
