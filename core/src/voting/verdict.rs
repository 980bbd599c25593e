//! 表决结论: the verdict, each test with both its sides, and what is still missing.

use super::silence::Deemed;
use crate::citation::Citation;
use crate::ratio::Number;
use crate::rulebook::{Ballots, Operator, Set, named_enum};
use serde::{Deserialize, Serialize};

named_enum! {
    /// 结论: what a rule makes of the counts.
    pub enum Decision {
        /// 通过.
        Passed => "passed",
        /// 未通过.
        Failed => "failed",
        /// 参与不足: too few took part for anything to be decided.
        Inquorate => "inquorate",
        /// 期间未满: the vote, or the time to object, is still open.
        OpenUntil => "open_until",
        /// 进入下一阶段.
        NextStage => "next_stage",
        /// 尚需他人同意.
        PendingConsent => "pending_consent",
        /// 尚缺事实: a count or fact that a deciding test reads was not given.
        NeedsFact => "needs_fact",
        /// 待抽签.
        NeedsLots => "needs_lots",
    }
}

/// 检验属于哪一部分.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestPart {
    /// 参与.
    Quorum,
    /// 同意.
    Pass,
    /// 异议.
    Veto,
    /// The guard of a next stage.
    Guard,
}

/// 一项检验及其两边的数.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestResult {
    /// Its id, such as `pass.2`.
    pub id: String,
    /// The composed condition it is a part of, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Which part of the rule.
    pub part: TestPart,
    /// `test`, `all`, `any`, `not`, `fact`, `each`, `count` or `always`.
    pub kind: String,
    /// As it stands in the book.
    pub rule: String,
    /// What was counted; absent for composed conditions and where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Number>,
    /// How it is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub op: Option<Operator>,
    /// The number it must reach, exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Number>,
    /// The base in words.
    pub base: String,
    /// Whether it holds; absent when that cannot be told.
    pub holds: Option<bool>,
    /// The clause.
    pub citation: Citation,
}

/// 尚缺: what a measure lacks, when those who take part stay the same (approval) or more come (participation).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// The test that it would make true.
    pub test: String,
    /// Participation or approval.
    pub part: TestPart,
    /// The measure.
    pub measure: String,
    /// The set that must grow.
    pub set: Set,
    /// How many there are.
    pub has: Number,
    /// How many are needed; a whole number for heads and units.
    pub needed: Number,
    /// The difference.
    pub missing: Number,
    /// Whether reaching `needed` exactly is not yet enough (areas only).
    pub more_than: bool,
}

/// 下一阶段.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStage {
    /// Its id.
    pub stage: String,
    /// Whether owners vote again.
    pub ballots: Ballots,
    /// When, in the words of the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// 表决结果.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// 结论.
    pub verdict: Decision,
    /// 参与是否达到; absent when the rule asks for none or it cannot be told.
    pub quorum: Option<bool>,
    /// The class of the matter, such as `ordinary`.
    pub class: Option<String>,
    /// The procedure.
    pub procedure: String,
    /// The stage that was judged.
    pub stage: String,
    /// Every test, in the order of the rule; a part follows what it is a part of.
    pub tests: Vec<TestResult>,
    /// What each failing test lacks.
    pub missing: Vec<Missing>,
    /// The counts and facts that are needed to tell.
    pub needs: Vec<String>,
    /// Where a failed stage leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextStage>,
    /// How many days objections may come, when the verdict waits for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_days: Option<u32>,
    /// Who pays, where the rule says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payers: Option<String>,
    /// The procedure that the decision puts in force for a later vote, where the rule says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets_rule: Option<String>,
    /// 视为票, apart from those cast; empty where silence takes no part.
    pub deemed: Vec<Deemed>,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// The clause.
    pub citation: Citation,
}
