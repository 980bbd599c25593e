//! `contract.toml`: what a service contract fixes before the year begins.

use super::document;
use crate::evaluation::{ConsequenceFacts, ScoreFacts};
use crate::outcome::Refusal;
use crate::settlement::SettleFacts;
use serde::Deserialize;

/// 物业服务合同: the facts of three rules as far as the contract fixes them. Ledger, ratings and score
/// are what the year brings; a contract leaves them empty. One without an evaluation, or whose evaluation moves no pay,
/// leaves that table out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// 结算: currency, period, remuneration, budget and opening balance.
    pub settlement: SettleFacts,
    /// 评价: items, weights, bands and conditions.
    #[serde(default)]
    pub evaluation: Option<ScoreFacts>,
    /// 评价与报酬: the bands of pay and the sum they are applied to.
    #[serde(default)]
    pub pay: Option<ConsequenceFacts>,
}

/// 合同: reads a contract.
///
/// # Errors
/// The grounds of reading a TOML text, with file, line and column.
// Its reader is large and read once a year: it is made where it is used, and optimised as that crate asks.
#[inline]
pub fn contract(name: &str, text: &str) -> Result<Contract, Refusal> {
    document(name, text)
}
