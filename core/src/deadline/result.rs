//! When something is due, and how it stands.

use crate::catalogue::words;
use crate::exact::{Day, Moment};
use crate::rulebook::Need;
use serde::{Deserialize, Serialize};

words! {
    /// 期间的状态: how a term stands.
    pub enum DeadlineState {
        /// 进行中: it runs.
        Running => "running",
        /// 中止: its clock stands still.
        Stopped => "stopped",
        /// 逾期: it has ended, and what was due is not done.
        Overdue => "overdue",
        /// 按期: what was due was done in time.
        InTime => "in_time",
        /// 迟延: what was due was done too late.
        Late => "late",
    }
}

/// 截止: the last day and the closing moment of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// The first day that is counted; absent for a term by the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_from: Option<Day>,
    /// The last day; absent for a term by the clock, and where something is needed to know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Day>,
    /// The closing moment; absent where something is needed to know it, or where the clock stands still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Moment>,
    /// Where the last day is not known: the day that it is not before, or not after where it is counted backwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Day>,
    /// How it stands; absent where nobody asked, or where something is needed to tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<DeadlineState>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}

/// 一项之状态: one duty and its deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyState {
    /// The duty.
    pub id: String,
    /// Its deadline.
    pub deadline: Deadline,
}

/// 逾期清单: the duties by id, and those that are overdue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overdue {
    /// The ids of those that are overdue, in the order of the ids.
    pub overdue: Vec<String>,
    /// Every duty, in the order of the ids.
    pub duties: Vec<DutyState>,
}
