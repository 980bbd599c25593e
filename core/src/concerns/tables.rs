//! 办事数字: what is counted of concerns, and the tables that a notice may show.

use super::result::ConcernState;
use crate::catalogue::words;
use crate::deadline::CountingPlace;
use crate::exact::{Day, ExactNumber, Moment, Period};
use serde::{Deserialize, Serialize};

/// 数字事实: the concerns of a register, and the period that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiguresFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition.
    pub on: Day,
    /// The clocks of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The days on which a concern was first reported that counts.
    pub period: Period,
    /// The concerns; [`fold`](super::fold()) gives what each is made from.
    pub concerns: Vec<RaisedConcern>,
}

/// 计入之事: what is counted of one concern; no name is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaisedConcern {
    /// Unique among the concerns.
    pub concern: String,
    /// When it was first reported.
    pub reported: Moment,
    /// When it was solved, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<Moment>,
    /// 类别: what sort it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// 楼栋: the building it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// 逾期: whether a term of it has ended.
    #[serde(default)]
    pub overdue: bool,
    /// 重开: how often it was taken up again.
    #[serde(default)]
    pub reopened: u32,
    /// 满意: what the last review said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<bool>,
}

impl RaisedConcern {
    /// What is counted of a concern of a register; nothing of one that nobody has reported.
    #[must_use]
    pub fn of(state: &ConcernState) -> Option<RaisedConcern> {
        Some(RaisedConcern {
            concern: state.concern.clone(),
            reported: state.reported?,
            solved: state.since.filter(|_| state.solved),
            kind: state.kind.clone(),
            building: state.building.clone(),
            overdue: state.overdue,
            reopened: state.reopened,
            satisfied: state.satisfied,
        })
    }
}

words! {
    /// 表: one table of figures.
    pub enum FigureTable {
        /// 合计: all of them.
        Total => "total",
        /// 按类别: by kind.
        Kind => "kind",
        /// 按楼栋: by building.
        Building => "building",
    }
}

words! {
    /// 栏: one column of figures.
    pub enum FigureColumn {
        /// 提出: how many were raised.
        Raised => "raised",
        /// 办成: how many were solved.
        Solved => "solved",
        /// 逾期: how many are overdue.
        Overdue => "overdue",
        /// 重开: how many were taken up again.
        Reopened => "reopened",
        /// 满意: whose last review was good.
        Satisfied => "satisfied",
        /// 不满意: whose last review was not.
        Dissatisfied => "dissatisfied",
    }
}

/// 一行数字: one row of a table; what is kept back is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// The kind or the building; empty for all, and where none was told.
    pub key: String,
    /// 提出: how many were raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised: Option<u32>,
    /// 办成: how many were solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<u32>,
    /// 逾期: how many are overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<u32>,
    /// 重开: how many were taken up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<u32>,
    /// 满意: whose last review was good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<u32>,
    /// 不满意: whose last review was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissatisfied: Option<u32>,
    /// 用时中位数: the middle of the days until it was solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_days: Option<ExactNumber>,
}

/// 办事数字: the tables that a notice may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcernFigures {
    /// All of them.
    pub total: FigureRow,
    /// By kind.
    pub by_kind: Vec<FigureRow>,
    /// By building.
    pub by_building: Vec<FigureRow>,
    /// The least number that is shown.
    pub least_cell: u32,
}

impl FigureRow {
    pub(super) const fn put(&mut self, column: FigureColumn, number: Option<u32>) {
        match column {
            FigureColumn::Raised => self.raised = number,
            FigureColumn::Solved => self.solved = number,
            FigureColumn::Overdue => self.overdue = number,
            FigureColumn::Reopened => self.reopened = number,
            FigureColumn::Satisfied => self.satisfied = number,
            FigureColumn::Dissatisfied => self.dissatisfied = number,
        }
    }
}
