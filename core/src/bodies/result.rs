//! How a body stands, what it resolved, and who holds two posts.

use crate::exact::{Day, ExactNumber};
use crate::outcome::Citation;
use crate::rulebook::{AbsenceLeads, BodyRuleKind, Need};
use crate::voting::{Decision, TestResult};
use serde::{Deserialize, Serialize};

/// 一条核查: one rule of a body, and whether it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyRuleCheck {
    /// What the rule is about.
    pub rule: BodyRuleKind,
    /// Whom or what: a party, a post, a person, something due; empty where the whole body is meant.
    pub about: String,
    /// 应当: whether it must hold; else it is what is usual.
    pub must: bool,
    /// Whether it holds; absent where a fact is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
    /// What was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<ExactNumber>,
    /// What it must reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<ExactNumber>,
    /// What it must not pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<ExactNumber>,
    /// Whether the edge itself is allowed.
    pub counts: bool,
    /// The day by which something must have been done, or until which something may run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Day>,
    /// Of absences: what they lead to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads: Option<AbsenceLeads>,
    /// Where it says so.
    pub citation: Citation,
}

/// 主体核查: how a body stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyCheck {
    /// Whether all that must hold does; absent where that depends on what is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sound: Option<bool>,
    /// How many members it has.
    pub members: u32,
    /// The checks: the size first, then in the order of the book.
    pub checks: Vec<BodyRuleCheck>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}

/// 决议: what a meeting of a body resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    /// The verdict; absent where the body has no votes to count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Decision>,
    /// Whether it recommends only.
    pub recommends: bool,
    /// The members who were present or stood for, by person.
    pub present: Vec<String>,
    /// Those who were stood for although the book does not allow it.
    pub set_aside: Vec<String>,
    /// 缺席的各方: the parties that had to attend and did not.
    pub missing_parties: Vec<String>,
    /// What the minutes must hold and do not; all of it where there are none.
    pub missing_minutes: Vec<String>,
    /// The tests of quorum and majority.
    pub tests: Vec<TestResult>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}

/// 一项重叠: who holds two posts that are wanted together, or may not be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverlapCheck {
    /// The overlap of the book.
    pub overlap: String,
    /// Whether it is wanted; else it is a conflict.
    pub wanted: bool,
    /// Whether it is as the book says: enough persons of a wanted one, none of a conflict.
    pub holds: bool,
    /// The persons who hold both posts.
    pub persons: Vec<String>,
    /// Those among them who do not count, because they are in a conflict.
    pub excluded: Vec<String>,
    /// How many are wanted at least.
    pub least: u32,
    /// How many are missing.
    pub short: u32,
    /// Where it says so.
    pub citation: Citation,
}

/// 任职核查: every overlap of the book on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostCheck {
    /// Whether every one is as the book says.
    pub sound: bool,
    /// The overlaps: conflicts first, then those wanted, each by id.
    pub overlaps: Vec<OverlapCheck>,
}
