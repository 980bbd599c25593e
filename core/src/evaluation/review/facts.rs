//! The company's objections, and what the review made of them.

use super::super::facts::ScoreFacts;
use super::super::pay::ConsequenceFacts;
use super::super::sheets::SheetRule;
use crate::exact::{Day, ExactNumber};
use serde::{Deserialize, Serialize};

/// 更正: what is said to be wrong, and what should stand instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// 评分: one mark.
    Mark {
        /// Who gave it.
        rater: String,
        /// For which item.
        item: String,
        /// The number of its sheet, where the rater marked the item on several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<u32>,
        /// The mark that should stand; none where it should be struck out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        score: Option<ExactNumber>,
    },
    /// 评价表: all marks of a rater, to be struck out as if nobody had asked them.
    Sheet {
        /// Who filled it in.
        rater: String,
    },
    /// 检查扣分: something an inspection found.
    Finding {
        /// The item that was inspected.
        item: String,
        /// What was found.
        key: String,
        /// How many times it should count; 0 strikes it out.
        times: u32,
    },
    /// 加减分.
    Adjustment {
        /// The adjustment.
        key: String,
        /// How many times it should count; 0 strikes it out.
        times: u32,
    },
    /// 事实: a record that a condition looks at.
    Fact {
        /// The fact.
        key: String,
        /// Whether it holds.
        holds: bool,
    },
}

/// 复核答复: what those who reviewed an objection found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewAnswer {
    /// Whether the objection is right.
    pub upheld: bool,
    /// What stands instead of what was asked for, where the objection is right in part; of the same thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Correction>,
    /// Why, in words.
    pub reason: String,
    /// Who answered, such as the committee or a third party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// 评价异议: what the company holds against its evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreObjection {
    /// A stable key.
    pub key: String,
    /// What it asks for.
    pub asks: Correction,
    /// Why, in words.
    pub says: String,
    /// When it came, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The answer; absent while the review is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ReviewAnswer>,
}

/// 评价复核的事实: an evaluation, what the company objects to, and what the review said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewFacts {
    /// The evaluation as it was first made.
    pub evaluation: ScoreFacts,
    /// The objections, in any order.
    pub objections: Vec<ScoreObjection>,
    /// The scheme of pay, without score, grade and points lost: they follow from the evaluation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<ConsequenceFacts>,
    /// The last day for an objection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objections_until: Option<Day>,
    /// What becomes of objections that came later.
    #[serde(default)]
    pub late_objections: SheetRule,
}
