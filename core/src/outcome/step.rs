//! 结果: what a rule decided, how, what to mind, and what is still open.

use super::{Citation, Finding, Label, Named};
use serde::{Deserialize, Serialize};

/// 步骤: one thing a rule did, in legal order, with the clause it follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// `room.step`, stable; the key of its sentence in both languages.
    pub code: Label,
    /// What went in, and last what came out.
    pub values: Vec<Named>,
    /// The clause followed.
    pub citation: Citation,
}

/// 提示: something a reader of the outcome must know that does not change its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeWarning {
    /// `room.warning`, stable; the key of its sentence in both languages.
    pub code: Label,
    /// What it is about.
    pub values: Vec<Named>,
    /// The clause that makes it worth saying, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// 结果: what a rule decided, how, what to mind, and what is still open.
///
/// In JSON each clause that steps, warnings and findings follow is said once, in `citations`, and they refer to it by its
/// place there, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The decision.
    pub value: T,
    /// How it was reached, in legal order. Empty when steps were not asked for.
    pub steps: Vec<Step>,
    /// What to mind.
    pub warnings: Vec<OutcomeWarning>,
    /// How the facts stand: what is allowed, disallowed, unknown or does not reconcile, in legal order.
    pub findings: Vec<Finding>,
}

impl<T> Outcome<T> {
    /// 草稿: whether something that decides is unknown or does not reconcile, so that it can only be a draft.
    pub fn is_draft(&self) -> bool {
        self.findings.iter().any(|finding| finding.mark.keeps_a_draft())
    }

    /// The same outcome with another value.
    pub fn map<U>(self, of: impl FnOnce(T) -> U) -> Outcome<U> {
        let Outcome { value, steps, warnings, findings } = self;
        Outcome { value: of(value), steps, warnings, findings }
    }
}

/// Whether an outcome carries its steps. Its value is the same either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Every step, for people.
    Steps,
    /// The value with its warnings and findings only, for columns and hot loops.
    ValueOnly,
}
