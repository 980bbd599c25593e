//! 说法: what is written down of how a grade would turn.

use super::result::TurnDirection;
use crate::catalogue::words;
use crate::exact::ExactNumber;
use crate::outcome::{IfAny, findings, steps};

words! {
    /// 变动途径: what would be other than it is.
    pub(crate) enum TurnWay {
        Marks => "marks",
        Raters => "raters",
        Removed => "removed",
        Struck => "struck",
    }
}

steps! {
    /// 稳健性的步骤: how a grade would turn, step by step.
    pub(crate) enum RobustnessStep in "robustness" {
        /// The nearest other grade one way.
        Turn("turn") {
            direction: TurnDirection,
            grade: IfAny<String>,
            edge: ExactNumber,
            at_edge: bool,
            points: ExactNumber,
        },
        /// In which interval of a weight the grade holds.
        Weight("weight") {
            item: String,
            weight: ExactNumber,
            part: ExactNumber,
            others: ExactNumber,
            least: ExactNumber,
            least_counts: bool,
            most: ExactNumber,
            most_counts: bool,
        },
        /// How far all weights may move at once.
        Together("together") {
            direction: TurnDirection,
            share: ExactNumber,
            distance: ExactNumber,
            reach: ExactNumber,
            part: IfAny<ExactNumber>,
        },
        /// One that a turn could come from, and what it has moved with those before it.
        TurnedBy("turned_by") {
            direction: TurnDirection,
            way: TurnWay,
            rater: String,
            item: IfAny<String>,
            points: IfAny<ExactNumber>,
            moved: IfAny<ExactNumber>,
        },
        /// How few are enough.
        Fewest("fewest") {
            direction: TurnDirection,
            way: TurnWay,
            at_least: IfAny<u32>,
            at_most: IfAny<u32>,
        },
    }
}

findings! {
    /// 稳健性的认定: what cannot be told of how a grade would turn.
    pub(crate) enum RobustnessFinding in "robustness" {
        /// 未定等级: bands are read in two ways, so that no edge is known.
        BandsOpen("bands_open", Unknown) {},
        /// 界限未合: the fewest are told as a lower and an upper bound.
        Bounds("bounds", Allowed) { direction: TurnDirection, way: TurnWay },
        /// 条件看均分: a condition looks at the mean of an item, and is taken as it stands.
        ConditionOnMean("condition_on_mean", Allowed) { item: String },
    }
}
