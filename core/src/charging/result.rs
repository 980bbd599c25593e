//! 计费结果: what charging says.

use crate::exact::{Amount, Day, Period, Price};
use crate::settlement::Posting;
use serde::{Deserialize, Serialize};

/// 分段: the days of a month with one owner and one price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargePart {
    /// The first day.
    pub from: Day,
    /// How many days.
    pub days: u32,
    /// The price that counts.
    pub price: Price,
}

/// 月应收: what one owner is charged for one unit and month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedMonth {
    /// The unit.
    pub unit: String,
    /// The owner.
    pub owner: String,
    /// The first day of the month.
    pub month: Day,
    /// What the charge is made of; empty where it is not known.
    pub parts: Vec<ChargePart>,
    /// 应收; absent where it is not known.
    pub charge: Option<Amount>,
    /// Between what it lies: the least; absent where that is not known either.
    pub least: Option<Amount>,
    /// The most.
    pub most: Option<Amount>,
    /// 预交份额: what was paid ahead for the month; zero where nothing was.
    pub share: Option<Amount>,
    /// 预交抵用: what of the charge it covers.
    pub covered: Option<Amount>,
    /// 尚应交: the rest of the charge.
    pub due: Option<Amount>,
    /// 到期日.
    pub due_day: Day,
}

/// 预交余额: what is left of one payment at the end of the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaidAheadLeft {
    /// The unit.
    pub unit: String,
    /// The owner.
    pub owner: String,
    /// 交费日.
    pub paid_on: Day,
    /// 服务期间.
    pub service: Period,
    /// What was paid.
    pub amount: Amount,
    /// What the tariff of the day of payment gives for its months; absent where there is none.
    pub expected: Option<Amount>,
    /// Amount less expected.
    pub difference: Option<Amount>,
    /// 本期抵用: what of it this period covers; absent where a month is not known.
    pub covered: Option<Amount>,
    /// 期末余额: what is held of it.
    pub held: Option<Amount>,
}

/// 业主合计: the months of one owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedOwner {
    /// The owner.
    pub owner: String,
    /// 应收: of the months that are known.
    pub charged: Amount,
    /// 预交抵用.
    pub covered: Amount,
    /// 尚应交.
    pub due: Amount,
    /// 期末预交余额; absent where that of some payment is not known.
    pub held: Option<Amount>,
    /// How many months are not known, in whole or in part.
    pub unknown_months: u32,
}

/// 合计: the months of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedTotal {
    /// 应收: of the months that are known.
    pub charged: Amount,
    /// 预交抵用.
    pub covered: Amount,
    /// 尚应交.
    pub due: Amount,
    /// 期末预交余额; absent where that of some payment is not known.
    pub held: Option<Amount>,
    /// How many months are not known, in whole or in part, also of units whose owner is not.
    pub unknown_months: u32,
}

/// 计费结果: every charge, what is left of what was paid ahead, and the postings for a settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedFees {
    /// 计费期间.
    pub period: Period,
    /// 月应收, by unit, month and owner.
    pub months: Vec<ChargedMonth>,
    /// 预交余额, by unit, owner and service.
    pub prepaid: Vec<PaidAheadLeft>,
    /// 业主合计, by owner.
    pub owners: Vec<ChargedOwner>,
    /// 合计.
    pub total: ChargedTotal,
    /// 凭证: charges, and what is released of prepayments, by unit, month and owner.
    pub postings: Vec<Posting>,
}
