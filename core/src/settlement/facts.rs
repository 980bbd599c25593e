//! The facts of a settlement. Checked when the rule is applied.

use super::cost_item::CostItem;
use super::terms::ContractTerms;
use crate::catalogue::words;
use crate::exact::{Amount, Currency, Day, Period, Price};
use crate::outcome::{Citation, Mark};
use serde::{Deserialize, Serialize};

words! {
    /// 科目: where money stands. Debits are positive, credits negative; a posting sums to zero.
    pub enum Account {
        /// 物业服务资金账户: the bank and cash the fund is kept in.
        ServiceFund => "service_fund",
        /// 应收未收: what owners owe. Debited when billed, credited by write-offs.
        Receivable => "receivable",
        /// 应收 (本期): charges of this period. Credited when billed.
        Billed => "billed",
        /// 实收: payments for charges of this period. Credited when paid.
        Collected => "collected",
        /// 收回往年欠费: payments for charges of earlier periods. Credited when paid.
        PriorArrears => "prior_arrears",
        /// 预交: payments for later periods. Credited when paid, debited when released.
        Prepayment => "prepayment",
        /// 支出: money spent on one of the nine cost items. Debited.
        Expenditure => "expenditure",
        /// 应付未付: bills not yet paid. Credited when booked.
        Payable => "payable",
        /// 已提酬金: remuneration taken during the period. Debited.
        Remuneration => "remuneration",
        /// 代收代付: money passed through; belongs to others.
        PassThrough => "pass_through",
        /// 押金、保证金: to be given back.
        Deposit => "deposit",
        /// 公共收益: a pool of its own.
        SharedIncome => "shared_income",
        /// 专项维修资金: a pool of its own.
        MaintenanceFund => "maintenance_fund",
    }
}

words! {
    /// 工程性质: what sort of work on shared parts a cost was, as art. 11(4) divides it.
    pub enum Work {
        /// 日常维护: belongs to the service fund.
        Daily => "daily",
        /// 中修: belongs to the maintenance fund.
        MediumRepair => "medium_repair",
        /// 大修: belongs to the maintenance fund.
        MajorRepair => "major_repair",
        /// 更新: belongs to the maintenance fund.
        Renewal => "renewal",
        /// 改造: belongs to the maintenance fund.
        Alteration => "alteration",
    }
}

/// 分录行: one line of a posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingLine {
    /// The account.
    pub account: Account,
    /// Debit above zero, credit below.
    pub amount: Amount,
    /// The cost item; on `expenditure` and nowhere else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_item: Option<CostItem>,
    /// The sort of work, where the cost is work on shared parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// The unit it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The tariff a charge was made with; never negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff: Option<Price>,
    /// The day on which a charge falls due; absent when it fell due in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

/// 凭证: one balanced posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// Unique in the ledger.
    pub id: String,
    /// The day it is booked on.
    pub day: Day,
    /// The lines; they sum to zero.
    pub lines: Vec<PostingLine>,
    /// The document it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The owners' decision it rests on; the ninth cost item needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// The currency's code, where a voucher names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// How its expenditure stands after a person has checked it.
    #[serde(default)]
    pub mark: Mark,
}

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
    /// 预交: received for later periods, beside `collected`; owed back until then.
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
    /// 代收代付: what is held of it, as a total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass_through: Option<Amount>,
    /// 押金: what is held of it, as a total.
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
}
