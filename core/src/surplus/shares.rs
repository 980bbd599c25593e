//! What sharing a surplus or a deficit makes.

use super::facts::{Excluded, ShareBasis, Transfer, Treatment};
use crate::apportion::{Part, parts_by_key};
use crate::exact::{Amount, ExactNumber};
use serde::{Deserialize, Serialize};

/// 处置金额: how much of the total goes each way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentTotal {
    /// What is done.
    pub treatment: Treatment,
    /// With how much; the treatments sum to the total.
    pub amount: Amount,
}

/// 应付明细: one owner's part of one unit under one treatment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareLine {
    /// The unit.
    pub unit: String,
    /// The owner; absent when unknown, and then kept until someone proves title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The other co-owners it is owed to or by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_owners: Vec<String>,
    /// The days of the period it held the unit; only with `prorata_by_days`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// What is done with it.
    pub treatment: Treatment,
    /// The part before set-off; below zero for a deficit.
    pub gross: Amount,
    /// What was set off against the owner's own debts.
    pub set_off: Amount,
    /// What is left of it.
    pub net: Amount,
}

/// 抵销结果: what became of one debt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DebtLeft {
    /// Who owes it.
    pub owner: String,
    /// The unit it arose from.
    pub unit: String,
    /// How much was due.
    pub amount: Amount,
    /// How much was set off.
    pub set_off: Amount,
    /// How much is still due.
    pub left: Amount,
}

/// 守恒: the sums a reader can add up; the first three are equal, and net and set-off make lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conservation {
    /// The sum of the units' parts.
    pub parts: Amount,
    /// The sum of the treatments.
    pub treatments: Amount,
    /// The sum of the lines before set-off.
    pub lines: Amount,
    /// The sum of what was set off.
    pub set_off: Amount,
    /// The sum of the lines after set-off.
    pub net: Amount,
    /// Whether all of it meets the total; a draft without parts does not.
    pub holds: bool,
}

/// 分享结果: who gets or owes how much, and what one owner needs to check it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// What was shared.
    pub total: Amount,
    /// By what measure.
    pub basis: ShareBasis,
    /// By what rule of transfer.
    pub transfer: Transfer,
    /// The sum of the weights of all units that share.
    pub total_weight: ExactNumber,
    /// How many minor units were left after the whole units of every exact share.
    pub left_over: i64,
    /// The remainder at which the left-over units ended.
    pub cut_off: Option<ExactNumber>,
    /// The units that were exactly level at the cut-off when not all could receive.
    pub level: Vec<String>,
    /// Each unit's part, sorted by unit; empty in a draft whose weights are not all known.
    #[serde(with = "parts_by_key")]
    pub parts: Vec<Part>,
    /// In such a draft: what each known unit can get or owe at most, were the unknown ones nothing.
    #[serde(with = "parts_by_key")]
    pub at_most: Vec<Part>,
    /// The whole by treatment, in the order of the decision.
    pub treatments: Vec<TreatmentTotal>,
    /// Who gets or owes what, by unit, then owner, then treatment in the order decided.
    pub lines: Vec<ShareLine>,
    /// What became of the debts, by owner, then unit.
    pub debts: Vec<DebtLeft>,
    /// The sum of what was set off.
    pub set_off: Amount,
    /// The units that are left out of parts and denominator.
    pub excluded: Vec<Excluded>,
    /// The sums.
    pub conservation: Conservation,
    /// 同余获补数: how many of those level received, the first in their order or in that of the lots; 0 where none are.
    pub level_served: u32,
}
