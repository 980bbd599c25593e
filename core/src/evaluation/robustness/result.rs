//! What it would have taken for another grade.

use crate::catalogue::words;
use crate::exact::ExactNumber;
use serde::{Deserialize, Serialize};

words! {
    /// 变动方向: which way a grade would change.
    pub enum TurnDirection {
        /// 上升: to a better grade.
        Up => "up",
        /// 下降: to a worse grade.
        Down => "down",
    }
}

/// 权重区间: in which interval of one item's weight the grade holds, the other weights keeping their proportions and
/// full marks staying what they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightHolds {
    /// The item.
    pub item: String,
    /// Its weight as it is, after items left out and scaling.
    pub weight: ExactNumber,
    /// The lower end.
    pub least: ExactNumber,
    /// Whether the lower end belongs to it.
    pub least_counts: bool,
    /// The upper end.
    pub most: ExactNumber,
    /// Whether the upper end belongs to it.
    pub most_counts: bool,
}

/// 改变者: a mark or a rater that a change of the grade could come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnedBy {
    /// The rater.
    pub rater: String,
    /// The item, where one mark is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// By how many points the score would move, below zero for fewer; absent where they cannot be told one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<ExactNumber>,
}

/// 最少个数: how few are enough. Where both numbers are one it is that; where they are not, the fewest lie between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fewest {
    /// Fewer are not enough; absent where all of them together are not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// So many are enough; absent where no such number was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Those `at_most`, the first hundred of them.
    pub turned_by: Vec<TurnedBy>,
}

/// 等级变动: the nearest other grade in one direction, and what it would take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeTurn {
    /// Which way.
    pub direction: TurnDirection,
    /// The grade it would be; absent for none, or while conditions leave several open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The score, before rounding, at which it turns.
    pub edge: ExactNumber,
    /// Whether the grade is another one at the edge itself, and not only beyond it.
    pub at_edge: bool,
    /// The points from the exact score to the edge.
    pub points: ExactNumber,
    /// The part by which every weight may move at once, each on its own, before the grade can turn; absent where
    /// not even doubled and cancelled weights turn it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights_together: Option<ExactNumber>,
    /// The fewest marks that would have to be other ones.
    pub marks: Fewest,
    /// The fewest raters who would have to mark otherwise.
    pub raters: Fewest,
    /// The fewest raters without whom it would be the other grade.
    pub removed: Fewest,
    /// The fewest marks without which it would be.
    pub struck: Fewest,
}

/// 评价稳健性: how much it takes to turn a grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Robustness {
    /// The score, rounded as asked.
    pub score: ExactNumber,
    /// The grade; absent where `score` gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The interval of each item's weight in which the grade holds; empty without another grade.
    pub weights: Vec<WeightHolds>,
    /// The nearest other grade each way, the better one first; empty without one.
    pub turns: Vec<GradeTurn>,
}
