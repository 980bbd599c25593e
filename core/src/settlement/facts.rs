//! The facts of a settlement. Checked when the rule is applied.

use super::cost_item::CostItem;
use super::pools::PoolFigures;
use super::postings::Posting;
use super::terms::ContractTerms;
use crate::exact::{Amount, Currency, Period};
use crate::outcome::{Citation, Mark};
use serde::{Deserialize, Serialize};

/// 金额 (按项): one cost item's sum. In files a map from item to amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemAmount {
    /// The cost item.
    pub item: CostItem,
    /// The sum; not negative.
    pub amount: Amount,
}

/// 异议: a part of an item's expenditure that a checker does not let stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// The cost item it is part of.
    pub item: CostItem,
    /// How much of it; not negative.
    pub amount: Amount,
    /// `disallowed`, `unknown` or `unreconciled`.
    pub mark: Mark,
    /// Why, in words.
    pub reason: String,
    /// The clause relied on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}

/// 已公布的数字: totals somebody has posted, held against each other and against ours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// 收入合计: all receipts, as posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipts: Option<Amount>,
    /// 支出合计: all expenses as posted, remuneration included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expenses: Option<Amount>,
    /// 结余 (不足为负): the balance as posted; below zero for a deficit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance: Option<Amount>,
}

/// 开发商应交: what unsold and late-delivered units were charged, against the full charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeveloperStock {
    /// The charge in full.
    pub full_charge: Amount,
    /// What was billed.
    pub billed: Amount,
}

/// 结算事实: all a period's settlement is made from.
///
/// Figures come from `postings`, from the totals (`billed`, `collected`, `expenditure`), or from
/// both: then the postings count and a difference is a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettleFacts {
    /// A built-in book, such as `cn`; without any book the contract speaks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Or the TOML text of a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// 小区: the compound that is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compound: Option<String>,
    /// 币种: the currency of every amount.
    pub currency: Currency,
    /// 结算期间: the period that is settled, half-open.
    pub period: Period,
    /// 合同约定: what the contract says on remuneration.
    #[serde(default)]
    pub contract: ContractTerms,
    /// 预算: the budget, by cost item.
    #[serde(default, with = "super::by_item", skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<ItemAmount>,
    /// 公布次数: how often receipts and expenses were posted in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disclosures: Option<u32>,
    /// 期初结余: the fund's balance at the start; negative for a deficit carried in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Amount>,
    /// 应收: charged for this period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billed: Option<Amount>,
    /// 未到期: the part of `billed` that is not yet due at the period's end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_yet_due: Option<Amount>,
    /// 实收: received for charges of this period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collected: Option<Amount>,
    /// 收回往年欠费: received for charges of earlier periods, beside `collected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_arrears_collected: Option<Amount>,
    /// 预交: received in the period for later ones, beside `collected`; owed back until then. The same as `inflow` of the
    /// pool `prepayment`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepayments: Option<Amount>,
    /// 支出: what was spent, by cost item.
    #[serde(default, with = "super::by_item", skip_serializing_if = "Vec::is_empty")]
    pub expenditure: Vec<ItemAmount>,
    /// 支出合计: all that was spent, where the items are not known or as a check on them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expenditure_total: Option<Amount>,
    /// The decision that allows the total of the ninth item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_agreed_decision: Option<String>,
    /// 大中修等: the part of the total of `maintenance` that belongs to the maintenance fund.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub large_repairs: Option<Amount>,
    /// 异议: the parts of items that a checker does not let stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objections: Vec<Objection>,
    /// 代收代付: what is held of it at the end, as a total. The same as `closing` of the pool `pass_through`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_through: Option<Amount>,
    /// 押金: what is held of it at the end, as a total. The same as `closing` of the pool `deposit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposits: Option<Amount>,
    /// 凭证: the postings, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<Posting>,
    /// The ids of the units, where the roll is known; empty when it is not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// 开发商应交: what unsold and late-delivered units were charged, against the full charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub developer_stock: Option<DeveloperStock>,
    /// 已公布的数字: the totals that somebody has posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// 资金池: what is held apart from the fund, by account: what each pool held at the start, what came in, what went
    /// out and what it holds at the end, as far as it is known.
    #[serde(default, with = "super::pools::by_account", skip_serializing_if = "Vec::is_empty")]
    pub pools: Vec<PoolFigures>,
    /// 其他收入: late fees, interest and the like received, as a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_income: Option<Amount>,
    /// 历年结余处置: surplus of earlier periods paid out to owners (below zero), or deficit collected from them (above
    /// zero), as a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_surplus: Option<Amount>,
}
