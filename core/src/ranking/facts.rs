//! Which companies are compared, by what, and how.

use crate::catalogue::words;
use crate::exact::ExactNumber;
use serde::{Deserialize, Serialize};

words! {
    /// 指标方向: whether more or less of it is better.
    pub enum CriterionDirection {
        /// 正向指标: more is better.
        Benefit => "benefit",
        /// 逆向指标: less is better.
        Cost => "cost",
    }
}

words! {
    /// 标准化: how the values of a criterion are brought to one measure.
    #[derive(Default)]
    pub enum Normalisation {
        /// 不标准化: as they are, the other way round for a cost.
        #[default]
        None => "none",
        /// 极差标准化: between the least and the greatest.
        MinMax => "min_max",
        /// 目标值标准化: between two values that are named.
        Goalposts => "goalposts",
        /// 名次标准化: by places from the worst.
        Rank => "rank",
        /// 波达标准化: by how many are beaten, and half of the ties.
        Borda => "borda",
        /// 百分位 (严格低于): the part that is strictly worse.
        PercentileBelow => "percentile_below",
        /// 百分位 (不高于): the part that is not better.
        PercentileAtOrBelow => "percentile_at_or_below",
        /// 百分位 (居中): the part that is worse, and half of those with the same.
        PercentileMid => "percentile_mid",
        /// 百分位 (不含端点): the rank over one more than there are.
        PercentileExclusive => "percentile_exclusive",
    }
}

words! {
    /// 排名方法: how the criteria are put together.
    pub enum RankingMethod {
        /// 加权求和.
        WeightedSum => "weighted_sum",
        /// 波达计分.
        Borda => "borda",
        /// 科普兰法: by pairs.
        Copeland => "copeland",
    }
}

words! {
    /// 名次计法: how ranks are counted behind a tie.
    #[derive(Default)]
    pub enum RankCounting {
        /// 竞赛名次: 1, 2, 2, 4.
        #[default]
        Competition => "competition",
        /// 连续名次: 1, 2, 2, 3.
        Dense => "dense",
    }
}

words! {
    /// 无差异指标: what a criterion is worth in which there is no difference.
    pub enum ConstantRule {
        /// 各得一半: every company gets 1/2.
        NoDifference => "no_difference",
        /// 剔除: it is left out for all.
        LeftOut => "left_out",
        /// 不予排名: the ranking stays open.
        Refuse => "refuse",
    }
}

words! {
    /// 缺值: what becomes of a company without a value.
    pub enum MissingValueRule {
        /// 不予排名: it is not ranked.
        Refuse => "refuse",
        /// 剔除: the criterion is left out for it.
        LeftOut => "left_out",
        /// 按最差计: it gets the worst value that any company has.
        Worst => "worst",
    }
}

/// 指标: one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Unique among the criteria.
    pub key: String,
    /// 权重: not below zero.
    pub weight: ExactNumber,
    /// Whether more or less is better.
    pub direction: CriterionDirection,
    /// How its values are brought to one measure; read by `weighted_sum`.
    #[serde(default)]
    pub normalisation: Normalisation,
    /// 下限: the lower goalpost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<ExactNumber>,
    /// 上限: the upper goalpost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<ExactNumber>,
}

/// 指标值: what one company has in one criterion; one that is missing has no entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionValue {
    /// The company.
    pub company: String,
    /// The criterion.
    pub criterion: String,
    /// The value.
    pub value: ExactNumber,
}

/// 排名事实: the companies that are compared, by what, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RankingFacts {
    /// 物业服务企业: the companies, in any order.
    pub companies: Vec<String>,
    /// 指标: the criteria, in any order.
    pub criteria: Vec<Criterion>,
    /// 指标值: what each has in each.
    pub values: Vec<CriterionValue>,
    /// How the criteria are put together.
    pub method: RankingMethod,
    /// How ranks are counted behind a tie.
    #[serde(default)]
    pub ranks: RankCounting,
    /// What a criterion is worth in which there is no difference; asked for where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<ConstantRule>,
    /// What becomes of a company without a value; asked for where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<MissingValueRule>,
}
