//! What is known of concerns: events, and the process that they follow.

use crate::deadline::CountingPlace;
use crate::exact::{Day, Moment};
use crate::voting::{GivenFact, MeasureCounts, counts_by_measure, facts_by_name};
use serde::{Deserialize, Serialize};

/// 事件: what somebody did to a concern, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcernEvent {
    /// Unique among all events; the same event may be told twice.
    pub id: String,
    /// The concern.
    pub concern: String,
    /// When it was done.
    pub moment: Moment,
    /// The step of the process.
    pub step: String,
    /// Who did it.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// 提事人: of the step that begins a concern, who reports it, where somebody else writes it down for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<String>,
    /// 结论: the answer, of a step that has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// 理由: the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// 承办人: who has to act next, where the step names somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<String>,
    /// 共同决定事项: the matter that is handed to the owners' vote, or that they have voted on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// 类别: of the step that begins a concern, what sort it is, such as `noise`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// 楼栋: of the step that begins a concern, the building it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// Facts that the event tells, by name.
    #[serde(default, with = "facts_by_name", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<GivenFact>,
    /// 出席与表决: counts of a meeting or a vote, per measure.
    #[serde(default, with = "counts_by_measure", skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<MeasureCounts>,
}

/// 登记事实: the events of a register, in any order, and the process that they follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoldFacts {
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
    /// The process of the book.
    pub process: String,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The events: late, twice, in any order.
    pub events: Vec<ConcernEvent>,
    /// The moment at which it is asked how things stand; that of the last event when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}

/// 拟办事实: what somebody is about to do, after the events so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposeFacts {
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
    /// The process of the book.
    pub process: String,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The events so far; those of other concerns are not looked at.
    pub events: Vec<ConcernEvent>,
    /// What is about to be done.
    pub event: ConcernEvent,
}

/// 待办事实: a concern of which it is asked who may do what next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NowFacts {
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
    /// The process of the book.
    pub process: String,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The events so far; those of other concerns are not looked at.
    pub events: Vec<ConcernEvent>,
    /// The concern; it may have no event yet.
    pub concern: String,
    /// The moment.
    pub at: Moment,
}
