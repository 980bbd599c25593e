//! What an evaluation is made from, as data: items, raters, ratings, and what is added to them.

use super::aspects::Aspect;
use super::checks::{ItemCheck, ScoredBy};
use super::goalposts::Goalposts;
use super::grades::{Band, Condition, Edges, FallenBands, KnownFact};
use super::means::{MeanRule, Satisfied};
use super::sample::SampleRule;
use super::sheets::{DuplicateMarks, SheetRule};
use crate::catalogue::words;
use crate::exact::{Day, ExactNumber, Rounding};
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
    /// The best mark a rater can give; an item that is inspected needs none.
    #[serde(default = "zero", skip_serializing_if = "is_zero")]
    pub max: ExactNumber,
    /// The lowest mark a rater can give.
    #[serde(default = "zero", skip_serializing_if = "is_zero")]
    pub min: ExactNumber,
    /// The aspect it belongs to, where there are aspects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// Whether raters mark it, or an inspection deducts from its points.
    #[serde(default)]
    pub scored_by: ScoredBy,
    /// Measured by the part of the raters who are satisfied, instead of by a mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<Satisfied>,
    /// Earns its points between two means, instead of between the ends of its scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goalposts: Option<Goalposts>,
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
    /// The day the sheet was handed in, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Whether the sheet is signed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<bool>,
}

/// 评价人分组: owners, the committee, the neighbourhood, each with its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaterGroup {
    /// A stable key.
    pub key: String,
    /// The weight among groups; only the proportions matter.
    pub weight: ExactNumber,
    /// The fewest raters of the group who must answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<u32>,
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
    /// The number of the sheet it stands on, where a rater may have handed in several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<u32>,
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
    /// 未评分的评价方: what a group of raters that gave no mark at all does to the score.
    #[derive(Default)]
    pub enum SilentGroups {
        /// 待定: the score is a draft until the group marks, or somebody decides.
        #[default]
        Undecided => "undecided",
        /// 按缺答规则: the scheme says that the rule for missing marks settles it.
        ByRule => "by_rule",
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

/// 加减分发生次数: how many times an adjustment of the scheme happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happened {
    /// The adjustment.
    pub key: String,
    /// How many times.
    pub times: u32,
}

/// 评价事实: everything a score is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreFacts {
    /// The items, in any order.
    #[serde(default)]
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
    /// What a group without any mark does to the score; listed in any case.
    #[serde(default)]
    pub silent_groups: SilentGroups,
    /// What becomes of the bands when items are left out and full marks fall.
    #[serde(default)]
    pub fallen_bands: FallenBands,
    /// The aspects that items belong to; empty where items stand alone.
    #[serde(default)]
    pub aspects: Vec<Aspect>,
    /// The inspections of items that are scored by checks.
    #[serde(default)]
    pub checks: Vec<ItemCheck>,
    /// How the marks of a group for an item become one.
    #[serde(default)]
    pub mean: MeanRule,
    /// What becomes of an item that one rater marked twice.
    #[serde(default)]
    pub duplicates: DuplicateMarks,
    /// The last day on which a sheet is in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Day>,
    /// What becomes of sheets handed in later.
    #[serde(default)]
    pub late: SheetRule,
    /// What becomes of sheets without a signature.
    #[serde(default)]
    pub unsigned: SheetRule,
    /// What becomes of sheets with the same part of the scale for every one of three or more items; they
    /// count, with a warning, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub straight_lined: Option<SheetRule>,
    /// The households of the compound, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub households: Option<u32>,
    /// How many must be asked or answer.
    #[serde(default)]
    pub sample: Vec<SampleRule>,
    /// The mean of fewer raters than this is not printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymity_floor: Option<u32>,
    /// How many times the adjustments of a scheme happened; one that is not listed is unknown, never zero.
    #[serde(default)]
    pub happened: Vec<Happened>,
    /// The name of a scheme that is shipped; the facts then say only what it leaves open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}
