//! 表决结论: the verdict, each test with both its sides, and what is still missing.

use super::silence::Deemed;
use crate::catalogue::words;
use crate::exact::ExactNumber;
use crate::outcome::Citation;
use crate::rulebook::Need;
use crate::rulebook::{Ballots, Operator, VoterSet};
use serde::{Deserialize, Serialize};

words! {
    /// 结论: what a rule makes of the counts.
    pub enum Decision {
        /// 通过: the motion has passed.
        Passed => "passed",
        /// 未通过: the motion has not passed.
        Failed => "failed",
        /// 参与不足: too few took part for anything to be decided.
        Inquorate => "inquorate",
        /// 期间未满: the vote, or the time to object, is still open.
        OpenUntil => "open_until",
        /// 进入下一阶段: this stage did not pass, and the rule leads on to another.
        NextStage => "next_stage",
        /// 尚需他人同意: the vote is enough, and the consent of others is still to come.
        PendingConsent => "pending_consent",
        /// 尚缺事实: a count or fact that a deciding test reads was not given.
        NeedsFact => "needs_fact",
        /// 待抽签: lots decide, and nobody told how they fell.
        NeedsLots => "needs_lots",
    }
}

words! {
    /// 检验属于哪一部分: which part of the rule a test belongs to.
    pub enum TestPart {
        /// 参与: whether enough take part.
        Quorum => "quorum",
        /// 同意: whether enough of them agree.
        Pass => "pass",
        /// 异议: whether objections after the vote undo it.
        Veto => "veto",
        /// The guard of a next stage.
        Guard => "guard",
    }
}

words! {
    /// 检验的种类: one comparison, a fact, or what is composed of others.
    pub enum TestKind {
        /// One comparison.
        Test => "test",
        /// Every part holds.
        All => "all",
        /// At least one part holds.
        Any => "any",
        /// The part does not hold.
        Not => "not",
        /// A fact that people establish.
        Fact => "fact",
        /// In every group of a tag.
        Each => "each",
        /// In so many groups of a tag.
        Count => "count",
        /// It always holds.
        Always => "always",
    }
}

/// 检验的形式: `measure(set) operator share * measure(set)`, or a plain number on the right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestShape {
    /// What is counted; absent where the left side is a sum, a difference, a least or a greatest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// Of whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<VoterSet>,
    /// How it is compared.
    pub operator: Operator,
    /// The share of the base; the number itself where there is no base; absent where the right side is composed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<ExactNumber>,
    /// The base; absent for a plain number and where the right side is composed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<TestBase>,
}

/// 基数: whose share a test asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestBase {
    /// What is counted.
    pub measure: String,
    /// Of whom.
    pub set: VoterSet,
}

/// 一项检验及其两边的数: one test, with the numbers on both its sides.
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
    /// What sort of condition it is.
    pub kind: TestKind,
    /// As it stands in the book.
    pub rule: String,
    /// What is compared with what; absent for composed conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<TestShape>,
    /// The fact that is asked for, or the tag of the groups; absent for other conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The group that it is asked of, such as a building.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// What was counted; absent for composed conditions and where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<ExactNumber>,
    /// How it is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub op: Option<Operator>,
    /// The number it must reach, exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<ExactNumber>,
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
    pub set: VoterSet,
    /// How many there are.
    pub has: ExactNumber,
    /// How many are needed; a whole number for heads and units.
    pub needed: ExactNumber,
    /// The difference.
    pub missing: ExactNumber,
    /// Whether reaching `needed` exactly is not yet enough (areas only).
    pub more_than: bool,
}

/// 下一阶段: the stage that follows one that did not pass.
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

/// 表决结果: the verdict of a vote, with every test behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// 结论: what the rule makes of the counts.
    pub verdict: Decision,
    /// 参与是否达到: whether enough took part; absent when the rule asks for none or it cannot be told.
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
    pub needs: Vec<Need>,
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
    /// 视为票: what silence is deemed to have voted, apart from the ballots cast; empty where silence takes no part.
    pub deemed: Vec<Deemed>,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// The clause.
    pub citation: Citation,
}
