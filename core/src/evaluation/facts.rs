//! What an evaluation is made from, as data: items, raters, ratings, bands, conditions.

use crate::catalogue::words;
use crate::exact::{ExactNumber, Rounding};
use crate::outcome::Citation;
use serde::{Deserialize, Serialize};

/// 评价事项: one aspect of the service, its weight and its scale. The list is data; no list is official.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvaluationItem {
    /// A stable key; results are listed in its order.
    pub key: String,
    /// What readers see, such as 环境卫生维护.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The points a perfect mark is worth; zero is listed but worth nothing.
    pub weight: ExactNumber,
    /// The best mark a rater can give.
    pub max: ExactNumber,
    /// The lowest mark a rater can give.
    #[serde(default = "zero", skip_serializing_if = "is_zero")]
    pub min: ExactNumber,
}

fn zero() -> ExactNumber {
    ExactNumber::ZERO
}

fn is_zero(number: &ExactNumber) -> bool {
    number.0.is_zero()
}

/// 评价人: somebody who was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rater {
    /// A stable key; it has no influence on the score.
    pub key: String,
    /// The group, where raters come in groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

/// 评价人分组: owners, the committee, the neighbourhood, each with its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaterGroup {
    /// A stable key.
    pub key: String,
    /// The weight among groups; only the proportions matter.
    pub weight: ExactNumber,
}

/// 评分: one mark that a rater gave an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Who gave it.
    pub rater: String,
    /// For which item.
    pub item: String,
    /// The mark, between the item's `min` and `max`, both included.
    pub score: ExactNumber,
}

words! {
    /// 缺答处理: what an answer that was not given means.
    #[derive(Default)]
    pub enum MissingMarks {
        /// 不接受缺答: the score is refused until every rater has marked every item.
        #[default]
        Refuse => "refuse",
        /// 剔除: means are over answers given; an item nobody answered is left out and full marks fall.
        Drop => "drop",
        /// 计零: an answer that was not given earns nothing and stays in the divisor.
        Zero => "zero",
        /// 剔除并折算: like `drop`, but the weights left are scaled up so that full marks stay.
        Renormalise => "renormalise",
    }
}

words! {
    /// 计分口径: what a mark is measured against.
    #[derive(Default)]
    pub enum Scale {
        /// 按满分: weight × mean ÷ max.
        #[default]
        OfMax => "of_max",
        /// 按区间: weight × (mean − min) ÷ (max − min), so that the lowest mark earns nothing.
        OfRange => "of_range",
    }
}

/// 分数取整: how a score is rounded, once, at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRounding {
    /// Decimal places kept, 0 to 6.
    pub places: u32,
    /// The named rounding.
    pub mode: Rounding,
}

/// 加减分: points added or deducted for a fact, such as a commendation or bad press.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjustment {
    /// A stable key.
    pub key: String,
    /// What readers see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Points for each time; below zero is a deduction.
    pub points: ExactNumber,
    /// How many times it happened.
    #[serde(default = "once")]
    pub times: u32,
    /// The most points this may move the score, in either direction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<ExactNumber>,
}

const fn once() -> u32 {
    1
}

/// 等级区间: a grade and the lowest score that earns it. The lower edge belongs to the band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The grade's name.
    pub grade: String,
    /// The lowest score of the band; only the lowest band may leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ExactNumber>,
    /// The highest score of the band as printed, included (以上…以下).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<ExactNumber>,
    /// The score the band stays below, excluded (不满、低于).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<ExactNumber>,
}

words! {
    /// 区间端点: how the edges of bands are read.
    #[derive(Default)]
    pub enum Edges {
        /// 按字面: as printed. Bands that leave a gap between them are refused.
        #[default]
        AsGiven => "as_given",
        /// 下限闭合: only lower edges count; each band reaches up to the next one's lower edge.
        ClosedBelow => "closed_below",
    }
}

/// 已知事实: whether something happened; a fact that is not listed is unknown, never false.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownFact {
    /// The key conditions name.
    pub key: String,
    /// Whether it holds.
    pub holds: bool,
}

/// 等级效果: what a condition does to a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Effect {
    /// 降至: no better than this grade.
    LoweredTo {
        /// A grade of the bands.
        grade: String,
    },
    /// 降级: this many bands lower, the lowest band at most.
    LoweredBy {
        /// How many bands.
        steps: u32,
    },
    /// 升至: no worse than this grade.
    RaisedTo {
        /// A grade of the bands.
        grade: String,
    },
    /// 定为: this grade, which need not be among the bands, such as a register entry that is missing.
    SetTo {
        /// Any grade.
        grade: String,
    },
}

/// 条件: a veto (一票否决), a bad record, a serious accident: what it asks and what it does to the grade.
///
/// Exactly one of `fact` and `item` is named. Conditions apply in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// A fact of the list of known facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// Whether the fact must hold (`true`) or must not (`false`) for the effect to come.
    #[serde(default = "yes")]
    pub holds: bool,
    /// An item whose mean is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The effect comes when the item's mean is below this mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<ExactNumber>,
    /// What happens to the grade.
    pub effect: Effect,
}

const fn yes() -> bool {
    true
}

/// 评价事实: everything a score is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreFacts {
    /// The items, in any order.
    pub items: Vec<EvaluationItem>,
    /// Who was asked. Empty: whoever gave a mark was asked, and nobody else.
    #[serde(default)]
    pub raters: Vec<Rater>,
    /// The groups of raters; empty when raters are not grouped.
    #[serde(default)]
    pub groups: Vec<RaterGroup>,
    /// The marks, in any order.
    pub ratings: Vec<Rating>,
    /// What an answer that was not given means.
    #[serde(default)]
    pub missing: MissingMarks,
    /// The fewest answers an item needs; with fewer it counts as not answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_answers: Option<u32>,
    /// What a mark is measured against.
    #[serde(default)]
    pub scale: Scale,
    /// Where given, the weights must sum to exactly this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights_sum: Option<ExactNumber>,
    /// Where given, points are scaled so that full marks are this: only proportions of weights matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of: Option<ExactNumber>,
    /// Points added and deducted.
    #[serde(default)]
    pub adjustments: Vec<Adjustment>,
    /// The most that all added points together count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bonus_cap: Option<ExactNumber>,
    /// The most that all deducted points together count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deduction_cap: Option<ExactNumber>,
    /// How each item's mean is rounded before it earns points; exact when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_rounding: Option<ScoreRounding>,
    /// How the score is rounded; exact when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<ScoreRounding>,
    /// The grades; empty for a score without a grade.
    #[serde(default)]
    pub bands: Vec<Band>,
    /// How the edges of the bands are read.
    #[serde(default)]
    pub edges: Edges,
    /// What is known of the facts that conditions name.
    #[serde(default)]
    pub facts: Vec<KnownFact>,
    /// Vetoes and records that change the grade.
    #[serde(default, alias = "vetoes")]
    pub conditions: Vec<Condition>,
    /// The scheme's source, such as a clause of the contract; steps cite it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}
