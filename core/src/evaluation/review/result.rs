//! What a review made of a score.

use super::super::result::{Consequence, ScoreResult};
use super::facts::Correction;
use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber};
use serde::{Deserialize, Serialize};

words! {
    /// 异议结果: how an objection stands.
    pub enum ObjectionStanding {
        /// 成立.
        Upheld => "upheld",
        /// 部分成立: something else stands than what was asked for.
        UpheldInPart => "upheld_in_part",
        /// 不成立.
        Dismissed => "dismissed",
        /// 待复核: nobody has answered.
        Open => "open",
        /// 逾期不受理: it came after the last day, and the rule does not hear it.
        NotHeard => "not_heard",
    }
}

/// 异议处理: one objection and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectionResult {
    /// The objection.
    pub key: String,
    /// How it stands.
    pub standing: ObjectionStanding,
    /// What it asked for.
    pub asks: Correction,
    /// What stands now, where it was upheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands: Option<Correction>,
    /// What the company said.
    pub says: String,
    /// The reason of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// 复核前后得分: the points of one item before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemReviewed {
    /// The item.
    pub item: String,
    /// Points it earned at first.
    pub before: ExactNumber,
    /// Points it earns now.
    pub after: ExactNumber,
    /// The points that moved, below zero where it earns less.
    pub moved: ExactNumber,
}

/// 复核前后报酬: the pay before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayReviewed {
    /// What followed from the first score.
    pub before: Consequence,
    /// What follows from the one that stands.
    pub after: Consequence,
    /// The pay that is added, below zero where less is paid; absent while one of the two is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Amount>,
}

/// 复核结果: the score before and after the review, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewedScore {
    /// The score as it was first made.
    pub before: ScoreResult,
    /// The score that stands, with every objection that was upheld.
    pub after: ScoreResult,
    /// Every objection, sorted by key.
    pub objections: Vec<ObjectionResult>,
    /// The items whose points moved, sorted by key.
    pub items: Vec<ItemReviewed>,
    /// The pay before and after, where a scheme of pay is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<PayReviewed>,
    /// The score if every open objection were upheld as it asks; absent where none is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_if_upheld: Option<ExactNumber>,
    /// The grade then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade_if_upheld: Option<String>,
}
