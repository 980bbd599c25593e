//! 办事流程: the states and steps by which a concern is handled, as a book says them.

use super::model::Level;
use crate::catalogue::words;
use crate::exact::{Day, Term, TermUnit};
use crate::outcome::Citation;

/// 办事流程: the way in which a concern is reported, deliberated, handled and reviewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Its id, such as `concern`.
    pub id: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
    /// The states, in order.
    pub states: Vec<ProcessState>,
    /// The steps, in the order in which those of one moment follow each other.
    pub steps: Vec<ProcessStep>,
    /// The levels that may put another in its place.
    pub replace: Vec<Level>,
}

/// 状态: where a concern stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessState {
    /// Its id, such as `accepted`.
    pub id: String,
    /// Whether nothing more is due.
    pub closed: bool,
    /// 办成: whether what was asked for is done there.
    pub solved: bool,
    /// How long it may stand there.
    pub term: Option<TermRule>,
    /// The state it goes to by itself when the term ends; without one it is overdue.
    pub expires_to: Option<String>,
    /// 升级: whether an overdue concern goes one step up.
    pub escalates: bool,
}

/// 期限: a term, or the parameter that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TermRule {
    /// 期间: the term itself.
    Term(Term),
    /// 参数: a parameter of a layer, of days or months or in the unit that is said; where no layer sets it, no term runs.
    Parameter {
        /// Its id.
        id: String,
        /// In what it is counted, where not in days.
        unit: Option<TermUnit>,
    },
}

words! {
    /// 限定之人: the one person who alone may take a step.
    pub enum StepBy {
        /// 提事人: who reported.
        Reporter => "reporter",
        /// 承办人: to whom it is assigned.
        Assignee => "assignee",
    }
}

words! {
    /// 计时: what a step does to the clock of a state that it does not leave.
    pub enum ClockRule {
        /// 中止: it stops it.
        Stops => "stops",
        /// 恢复: it sets it going again.
        Resumes => "resumes",
    }
}

/// 步骤: what somebody does to a concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessStep {
    /// Its id, such as `screen`.
    pub id: String,
    /// The part of the process that it belongs to, such as `report`.
    pub phase: String,
    /// Where it says so.
    pub citation: Citation,
    /// Whether it begins a concern.
    pub begins: bool,
    /// The states it is possible in.
    pub from: Vec<String>,
    /// The roles that may take it; empty where any may.
    pub roles: Vec<String>,
    /// The one person who alone may.
    pub by: Option<StepBy>,
    /// Where each answer leads; one nameless answer where the step has only one way.
    pub answers: Vec<StepAnswer>,
    /// What must hold before it counts.
    pub gates: Vec<Gate>,
    /// What it does to the clock.
    pub clock: Option<ClockRule>,
}

/// 结论: one way out of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepAnswer {
    /// The answer; empty where the step has only one way.
    pub answer: String,
    /// The state it leads to; nothing where it stays.
    pub to: Option<String>,
    /// Whether a reason must be given.
    pub reason: bool,
    /// Whether somebody must be named, who then has to act.
    pub names: bool,
    /// Whether a matter of the owners must be named, which is handed to their vote.
    pub motion: bool,
    /// Whether it reports the owners' verdict on that matter, in the word of the verdict.
    pub verdict: bool,
    /// 满意: whether who reviews is satisfied; absent where it is no review.
    pub satisfied: Option<bool>,
    /// 重开: whether it takes up again what was thought to be over.
    pub reopens: bool,
    /// 升级: whether the concern goes one step up.
    pub escalates: bool,
}

/// 前置条件: what must hold before a step counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// 事实: a fact that the event tells.
    Fact(String),
    /// 程序: a procedure of the book, by the counts that the event tells: it must pass.
    Procedure(String),
}

impl Process {
    /// The place of a state.
    #[must_use]
    pub fn state(&self, id: &str) -> Option<usize> {
        self.states.iter().position(|state| state.id == id)
    }

    /// The place of a step.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }
}
