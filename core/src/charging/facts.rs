//! 计费事实: the facts of charging. Checked when the rule is applied.

use crate::catalogue::words;
use crate::exact::{Amount, Currency, Day, ExactNumber, Period, Price, Rounding};
use serde::{Deserialize, Serialize};

words! {
    /// 预交遇调价: which tariff counts for a month that was paid ahead.
    pub enum PaidAheadRule {
        /// 按交费时标准: that of the day of payment; nothing more is due after a rise, nothing comes back after a fall.
        TariffOfPayment => "tariff_of_payment",
        /// 按当月标准: that of the month itself.
        TariffOfMonth => "tariff_of_month",
        /// 某日前交费的按交费时标准: that of payment for what was paid before a day, that of the month for what was paid later.
        TariffOfPaymentBefore => "tariff_of_payment_before",
    }
}

words! {
    /// 不足整月: what of a month in which a unit comes, goes, changes owner or tariff.
    pub enum PartMonth {
        /// 按日计费: each owner and tariff by its days of the days of the month.
        ByDays => "by_days",
        /// 按首日整月计费: who and what holds on the first day holds for the whole month.
        WholeMonthOfFirstDay => "whole_month_of_first_day",
    }
}

/// 收费标准: what a unit of measure costs a month, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargeTariff {
    /// 业态: such as `residential`, `shop` or `parking`; absent for all units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The first day on which it holds.
    pub from: Day,
    /// For a unit of measure and a month; never negative.
    pub price: Price,
    /// 依据: the decision it rests on.
    pub decision: String,
}

/// 业主: who owns a unit from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedHolder {
    /// The owner.
    pub owner: String,
    /// The first day on which it is theirs.
    pub from: Day,
}

/// 计费单元: a unit that is charged, and its owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedUnit {
    /// Unique among the units.
    pub unit: String,
    /// 业态: its class, where tariffs tell classes apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// 计费面积: square metres, or 1 for a parking space; never negative.
    pub measure: ExactNumber,
    /// 业主, in any order.
    pub owners: Vec<ChargedHolder>,
    /// 起计日: the first day on which it is charged, such as that of delivery; absent when it always was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charged_from: Option<Day>,
    /// 止计日: the first day on which it no longer is; absent when it still is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charged_until: Option<Day>,
}

/// 预交: what an owner paid for months to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaidAhead {
    /// For which unit.
    pub unit: String,
    /// By which owner.
    pub owner: String,
    /// 交费日; not after the first month that it is for, and within or before the period.
    pub paid_on: Day,
    /// 服务期间: the whole calendar months that it is for.
    pub service: Period,
    /// How much; never negative.
    pub amount: Amount,
    /// 已抵用: what earlier periods have used of it; absent when nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<Amount>,
}

/// 计费约定: what the contract says on charging; what it does not say stays open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargingTerms {
    /// 预交遇调价.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_ahead: Option<PaidAheadRule>,
    /// The day before which payments keep their tariff; only with, and needed for, `tariff_of_payment_before`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Day>,
    /// 不足整月.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_month: Option<PartMonth>,
    /// 舍入: of the charge of each unit, owner and month.
    pub rounding: Rounding,
    /// 交费期限: how many days after its first day a charge falls due; on that day when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_after_days: Option<u32>,
}

/// 计费事实: tariffs, units with their owners, and what was paid ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargingFacts {
    /// 币种.
    pub currency: Currency,
    /// 计费期间: whole calendar months.
    pub period: Period,
    /// 约定.
    pub terms: ChargingTerms,
    /// 收费标准, in any order; also those of earlier days on which somebody paid ahead.
    pub tariffs: Vec<ChargeTariff>,
    /// 计费单元, in any order.
    pub units: Vec<ChargedUnit>,
    /// 预交, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepaid: Vec<PaidAhead>,
}
