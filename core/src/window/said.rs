//! 说法: what the record of a window writes down.

use super::result::PromiseState;
use crate::exact::{ExactNumber, LocalMoment, TermUnit};
use crate::outcome::{IfAny, findings, steps};
use crate::rulebook::{Promise, WindowRate};

steps! {
    /// 窗口的步骤: what the record of a window writes down, step by step.
    pub(crate) enum WindowStep in "window" {
        /// What the grade promises.
        Promise("promise") { service: String, promise: Promise, urgent: bool, length: u32, unit: TermUnit },
        /// One promise of one request.
        Request("request") {
            request: String,
            service: String,
            month: String,
            promise: Promise,
            received: LocalMoment,
            ends: Option<LocalMoment>,
            done: IfAny<LocalMoment>,
            state: PromiseState,
        },
        /// One promise of one service in one month.
        Month("month") {
            service: String,
            month: String,
            promise: Promise,
            asked: u32,
            kept: u32,
            broken: u32,
            open: u32,
            untold: u32,
        },
        /// One rate, of one month or of all.
        Rate("rate") {
            rate: WindowRate,
            service: IfAny<String>,
            promise: IfAny<Promise>,
            month: IfAny<String>,
            number: u32,
            of: u32,
            share: IfAny<ExactNumber>,
            least: IfAny<ExactNumber>,
            counts: bool,
            holds: IfAny<bool>,
            with_one_more: IfAny<bool>,
            with_one_against: IfAny<bool>,
        },
    }
}

findings! {
    /// 窗口的认定: what was not kept, and what nobody wrote down.
    pub(crate) enum WindowFinding in "window" {
        /// 未兑现: a promise was not kept.
        Broken("broken", Disallowed) { request: String, service: String, promise: Promise },
        /// 不明: nobody wrote down when.
        Untold("untold", Unknown) { request: String, service: String, promise: Promise },
        /// 未达比率: a rate is below what is asked for.
        RateBelow("rate_below", Disallowed) { rate: WindowRate, service: IfAny<String>, promise: IfAny<Promise>, month: IfAny<String>, number: i64, of: i64, least: ExactNumber },
    }
}
