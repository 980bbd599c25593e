//! 期间: how long something may take, and what that is counted in.

use crate::catalogue::words;
use serde::{Deserialize, Serialize};

words! {
    /// 期间的单位: what a term is counted in.
    pub enum TermUnit {
        /// 分钟: minutes by the clock.
        Minutes => "minutes",
        /// 小时: hours by the clock, through nights and days off.
        Hours => "hours",
        /// 服务时间内的小时: hours of which only those of service count.
        ServiceHours => "service_hours",
        /// 日: calendar days.
        Days => "days",
        /// 工作日: days that are not off.
        WorkingDays => "working_days",
        /// 月: months, to the corresponding day.
        Months => "months",
        /// 年: years, to the corresponding day.
        Years => "years",
    }
}

/// 期间: how long, and in what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// How many; at least 1.
    pub length: u32,
    /// Of what.
    pub unit: TermUnit,
}
