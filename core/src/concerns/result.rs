//! Where concerns stand, what does not fit, and who may do what next.

use crate::catalogue::words;
use crate::exact::{Day, Moment};
use crate::rulebook::Need;
use serde::{Deserialize, Serialize};

words! {
    /// 不合之由: why an event stands aside.
    pub enum AsideReason {
        /// 同号异文: another event of the same id says something else.
        Conflict => "conflict",
        /// 无此步骤: the process has no such step.
        UnknownStep => "unknown_step",
        /// 未提事: the concern is not reported yet.
        NotReported => "not_reported",
        /// 已提事: it is reported already; who reported first stays the reporter.
        AlreadyReported => "already_reported",
        /// 次序不合: the step is not possible where the concern stands.
        NotPossible => "not_possible",
        /// 角色不合: the role may not take the step.
        WrongRole => "wrong_role",
        /// 非提事人: only who reported may.
        NotTheReporter => "not_the_reporter",
        /// 非承办人: only who it is assigned to may.
        NotTheAssignee => "not_the_assignee",
        /// 缺结论: the step has several answers and none is given.
        AnswerNeeded => "answer_needed",
        /// 无此结论: the step has no such answer.
        UnknownAnswer => "unknown_answer",
        /// 缺理由: a reason must be given.
        ReasonNeeded => "reason_needed",
        /// 缺承办人: somebody must be named.
        NameNeeded => "name_needed",
        /// 缺事项: a matter must be named.
        MatterNeeded => "matter_needed",
        /// 无此事项: the owners decide no such matter.
        UnknownMatter => "unknown_matter",
        /// 他项表决: the verdict is on another matter than the motion.
        AnotherMatter => "another_matter",
        /// 结果不符: the counts give another verdict than the one that is reported.
        VerdictDiffers => "verdict_differs",
        /// 计数矛盾: the counts that are told contradict each other.
        BadCounts => "bad_counts",
        /// 条件不成就: what must hold before the step does not.
        GateClosed => "gate_closed",
        /// 计时不合: the clock is stopped already, or runs already.
        Clock => "clock",
    }
}

/// 存疑事件: an event that does not fit; it is judged again whenever another arrives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aside {
    /// The id of the event.
    pub event: String,
    /// Why it does not fit.
    pub reason: AsideReason,
}

/// 一事之状态: where one concern stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcernState {
    /// The concern.
    pub concern: String,
    /// Its state, in the word of the process; absent while nobody has reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Whether nothing more is due.
    pub closed: bool,
    /// 办成: whether what was asked for is done.
    pub solved: bool,
    /// When it was first reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<Moment>,
    /// 满意: what the last review said; absent where nobody reviewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<bool>,
    /// Since when it stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// 提事人: who reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<String>,
    /// 类别: what sort it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// 楼栋: the building it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// 承办人: who has to act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    /// 共同决定事项: the matter that waits for the owners' verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// The last day of the term that runs, counted in days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Day>,
    /// When the term that runs ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// 逾期: whether it has ended.
    pub overdue: bool,
    /// 中止: whether the clock stands still.
    pub stopped: bool,
    /// 升级: how many steps up it has gone.
    pub level: u32,
    /// 重开: how often it was taken up again.
    pub reopened: u32,
    /// The ids of the events that fit, in their order.
    pub applied: Vec<String>,
    /// The events that do not, in the order of the events.
    pub aside: Vec<Aside>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}

/// 登记簿: every concern that an event names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Every concern, by id.
    pub concerns: Vec<ConcernState>,
    /// 逾期清单: the ids of those that are overdue.
    pub overdue: Vec<String>,
}

/// 可办之事: one step that is possible now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PossibleStep {
    /// The step.
    pub step: String,
    /// The part of the process that it belongs to.
    pub phase: String,
    /// The roles that may take it; empty where any may.
    pub roles: Vec<String>,
    /// The one person who alone may, where the process says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Its answers.
    pub answers: Vec<PossibleAnswer>,
    /// What must hold before it counts: facts, and procedures that must pass.
    pub gates: Vec<String>,
}

/// 可作之结论: one answer of a step that is possible now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PossibleAnswer {
    /// The answer; empty where the step has only one way.
    pub answer: String,
    /// The state that it leads to; absent where the concern stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether a reason must be given.
    pub reason: bool,
    /// Whether somebody must be named.
    pub names: bool,
    /// Whether a matter of the owners must be named.
    pub matter: bool,
}

/// 待办: where a concern stands, and who may do what next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextSteps {
    /// Where it stands.
    pub concern: ConcernState,
    /// The steps that are possible, in the order of the process.
    pub steps: Vec<PossibleStep>,
}
