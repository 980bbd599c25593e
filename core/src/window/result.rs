//! What was kept, and how large a part was called back and satisfied.

use crate::catalogue::words;
use crate::exact::ExactNumber;
use crate::outcome::Citation;
use crate::rulebook::{Need, Promise, WindowRate};
use serde::{Deserialize, Serialize};

words! {
    /// 承诺的状态: how one promise of one request stands.
    pub enum PromiseState {
        /// 兑现: it was kept.
        Kept => "kept",
        /// 未兑现: it was not.
        Broken => "broken",
        /// 未到期: its time has not come.
        Open => "open",
        /// 不明: nobody wrote down when.
        Untold => "untold",
    }
}

/// 兑现情况: one promise of one service in one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseKept {
    /// The service.
    pub service: String,
    /// The month in which the requests were received, `2025-03`.
    pub month: String,
    /// What was promised.
    pub promise: Promise,
    /// For how many requests.
    pub asked: u32,
    /// How often it was kept.
    pub kept: u32,
    /// How often it was not.
    pub broken: u32,
    /// How often its time has not come.
    pub open: u32,
    /// How often nobody wrote down when.
    pub untold: u32,
}

/// 比率: one rate, of one month or of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateReached {
    /// Which.
    pub rate: WindowRate,
    /// Of which service; absent for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Of which promise, of a part kept in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promise>,
    /// The month; absent for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// How many count.
    pub number: u32,
    /// Of how many.
    pub of: u32,
    /// The part; absent where there is nobody to count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<ExactNumber>,
    /// The part that is asked for; absent where the grade asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<ExactNumber>,
    /// Whether it is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<bool>,
    /// Whether it would be with one more that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds_with_one_more: Option<bool>,
    /// Whether it would be with one more that does not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds_with_one_against: Option<bool>,
    /// Where it says so.
    pub citation: Citation,
}

/// 窗口记录: what a window kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowRecord {
    /// How many requests count.
    pub received: u32,
    /// How many were received outside the period.
    pub outside: u32,
    /// The promises, by service, month and promise.
    pub promises: Vec<PromiseKept>,
    /// The rates: of all months, then of each.
    pub rates: Vec<RateReached>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}
