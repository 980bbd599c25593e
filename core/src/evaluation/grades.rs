//! Grades as data: bands of scores, and conditions that change a grade.

use crate::catalogue::words;
use crate::exact::ExactNumber;
use serde::{Deserialize, Serialize};

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
    /// Or the score the band begins above, excluded (超过、>).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<ExactNumber>,
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

words! {
    /// 等级线与满分: what becomes of the bands when items are left out and full marks fall (`drop`).
    #[derive(Default)]
    pub enum FallenBands {
        /// 待定: both readings stay possible, and the grade is a draft where they differ.
        #[default]
        Undecided => "undecided",
        /// 按字面: the edges stand as printed, and the highest grades may be out of reach.
        AsPrinted => "as_printed",
        /// 按比例: every edge falls in the proportion of full marks.
        InProportion => "in_proportion",
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
