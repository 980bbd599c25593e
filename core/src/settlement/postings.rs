//! 凭证: the vouchers of a period, and the accounts they stand on.

use super::cost_item::CostItem;
use crate::catalogue::words;
use crate::exact::{Amount, Day, Period, Price};
use crate::outcome::Mark;
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
        /// 其他收入: late fees, interest, forfeited deposits. Credited when received.
        OtherIncome => "other_income",
        /// 税费: taxes held for the authority. Credited when owed, debited when paid.
        Tax => "tax",
        /// 待摊费用: costs paid ahead, such as a year's insurance. Debited when paid, credited when they become
        /// expenditure.
        DeferredCost => "deferred_cost",
        /// 质保金、暂扣款: kept back from creditors. Credited when kept back, debited when paid out.
        Retention => "retention",
        /// 应付酬金: remuneration of earlier periods still owed. Debited when paid; below zero where more was advanced
        /// than was owed.
        RemunerationPayable => "remuneration_payable",
        /// 追偿款: what others must give back, such as disallowed costs. Debited when claimed, credited when recovered.
        Claim => "claim",
        /// 历年结余处置: surplus of earlier periods paid out to owners (debited) or deficit collected from them (credited).
        PriorSurplus => "prior_surplus",
    }
}

impl Account {
    /// Whether what the account holds is the fund's own, so that debits add to it.
    pub(crate) const fn adds_when_debited(self) -> bool {
        matches!(self, Account::ServiceFund | Account::DeferredCost | Account::Claim)
    }

    /// Whether it may hold less than nothing: what may be paid in advance, or recovered before it was claimed.
    pub(crate) const fn may_be_below_zero(self) -> bool {
        matches!(self, Account::RemunerationPayable | Account::Tax | Account::Claim)
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
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// 业主: whose charge, payment, prepayment or deposit it is; debts are an owner's, not a unit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// 债权人: to whom a bill is owed or from whom something is kept back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creditor: Option<String>,
    /// 银行账户: which of the fund's bank accounts; on `service_fund` and nowhere else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// 服务期间: the period a charge, a payment or a cost is for, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Period>,
    /// 分摊范围: the part of the compound that a cost or an income concerns, such as a building, a stairwell or a lift; absent where
    /// it concerns all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
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
    /// 冲销: the id of the posting that this one takes back. Its lines count on the side of what they take back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<String>,
    /// 发票: the number of the invoice, beside the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice: Option<String>,
    /// 入账日: the day on which it was entered in the books; tells whether it came after its month was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booked_on: Option<Day>,
}
