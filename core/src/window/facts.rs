//! What was asked for at a window, and what became of it.

use crate::deadline::CountingPlace;
use crate::exact::{Day, Moment, Period};
use serde::{Deserialize, Serialize};

/// 服务请求: one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceRequest {
    /// Unique among the requests.
    pub id: String,
    /// The service of the window.
    pub service: String,
    /// 渠道: how it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// 紧急: whether it is urgent.
    #[serde(default)]
    pub urgent: bool,
    /// When it was received.
    pub received: Moment,
    /// When somebody answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responded: Option<Moment>,
    /// When somebody came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<Moment>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed: Option<Moment>,
    /// 回访: whether whoever asked was called back; absent where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called_back: Option<bool>,
    /// 满意: whether they were satisfied; absent where they did not answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<bool>,
}

/// 窗口事实: the requests of a window, and the grade that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowFacts {
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
    /// The window of the book.
    pub window: String,
    /// 等级: the grade that was agreed.
    pub grade: String,
    /// The clocks and hours of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The requests, in any order.
    pub requests: Vec<ServiceRequest>,
    /// The days on which they were received that count; all where none are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The moment at which it is asked how things stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
}
