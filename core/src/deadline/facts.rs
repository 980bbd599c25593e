//! What a term is counted from, as data.

use crate::catalogue::words;
use crate::exact::{Day, Moment, Term, TimeOfDay, UtcOffset};
use serde::{Deserialize, Serialize};

words! {
    /// 推算方向: which way a term is counted.
    #[derive(Default)]
    pub enum Direction {
        /// 向后: towards the future.
        #[default]
        Forwards => "forwards",
        /// 向前: towards the past, as 15 days before a meeting.
        Backwards => "backwards",
    }
}

/// 开始: the day or the moment that a term is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Started {
    /// 日: a day.
    Day {
        /// It.
        day: Day,
    },
    /// 时刻: a moment.
    Moment {
        /// It.
        moment: Moment,
    },
}

/// 中止: a time in which the clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// When it was stopped.
    pub from: Moment,
    /// When it went on; absent while it stands still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

words! {
    /// 服务日: the days on which hours of service stand.
    pub enum ServiceDay {
        /// 星期一: Monday.
        Monday => "monday",
        /// 星期二: Tuesday.
        Tuesday => "tuesday",
        /// 星期三: Wednesday.
        Wednesday => "wednesday",
        /// 星期四: Thursday.
        Thursday => "thursday",
        /// 星期五: Friday.
        Friday => "friday",
        /// 星期六: Saturday.
        Saturday => "saturday",
        /// 星期日: Sunday.
        Sunday => "sunday",
        /// 每日: every day.
        EveryDay => "every_day",
        /// 工作日: a day that is not off.
        WorkingDay => "working_day",
        /// 休假日: a day that is off.
        DayOff => "day_off",
    }
}

/// 服务时间: hours of service on some days. What several entries say of one day is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceHours {
    /// On which days.
    pub on: ServiceDay,
    /// When service begins.
    pub from: TimeOfDay,
    /// When it ends; `24:00` is the end of the day.
    pub to: TimeOfDay,
}

/// 计算所在地: the clocks and hours of the place where a term is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountingPlace {
    /// How far its clocks stand before UTC; needed where a moment is a day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utc_offset: Option<UtcOffset>,
    /// 停止业务活动的时间: when business stops; 24:00 where there are no business hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<TimeOfDay>,
    /// 服务时间: the hours of service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service_hours: Vec<ServiceHours>,
}

/// 期间事实: a term, where it starts, and the book that says how it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlineFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition; the day of the start when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The day or moment it is counted from.
    pub started: Started,
    /// How long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Or the parameter of the book that says so, of days or months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Which way it is counted.
    #[serde(default)]
    pub direction: Direction,
    /// The times in which the clock stood still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stopped: Vec<Stop>,
    /// When what is due was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Moment>,
    /// The moment at which it is asked how things stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

/// 应办之事: one duty with its term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Unique among the duties.
    pub id: String,
    /// The day or moment it is counted from.
    pub started: Started,
    /// How long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
    /// Or the parameter of the book that says so, of days or months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// Which way it is counted.
    #[serde(default)]
    pub direction: Direction,
    /// The times in which the clock stood still.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stopped: Vec<Stop>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Moment>,
}

/// 逾期事实: duties, and the moment at which it is asked which of them are overdue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition, for all of them.
    pub on: Day,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The duties, in any order.
    pub duties: Vec<Duty>,
    /// The moment.
    pub at: Moment,
}
