//! 说法: what charging writes down, finds and warns of.

use super::facts::{PaidAheadRule, PartMonth};
use crate::catalogue::words;
use crate::exact::{Amount, Day, ExactNumber, Rounding};
use crate::outcome::{IfAny, findings, steps, warnings};

words! {
    /// 标准取自: of which day the tariff of a month counts.
    pub(crate) enum TariffOf {
        /// 交费时: the day of payment.
        Payment => "payment",
        /// 当月: each day of the month.
        Month => "month",
    }
}

steps! {
    /// 计费的步骤: what charging writes down.
    pub(crate) enum ChargingStep in "charging" {
        /// The period and what the contract says.
        Terms("terms") {
            from: Day,
            to: Day,
            currency: String,
            minor_digits: u32,
            rounding: Rounding,
            paid_ahead: IfAny<PaidAheadRule>,
            before: IfAny<Day>,
            part_month: IfAny<PartMonth>,
            due_after_days: u32,
        },
        /// A tariff.
        Tariff("tariff") { class: IfAny<String>, from: Day, price: ExactNumber, decision: String },
        /// A payment for months to come, and what the tariff of its day gives for them.
        Prepaid("prepaid") {
            unit: String,
            owner: String,
            paid_on: Day,
            from: Day,
            to: Day,
            months: u32,
            measure: ExactNumber,
            price: Option<ExactNumber>,
            whole_month: Option<Amount>,
            amount: Amount,
            expected: Option<Amount>,
            difference: Option<Amount>,
        },
        /// The days of a month with one owner and one price, read in one way.
        Part("part") {
            unit: String,
            owner: String,
            month: Day,
            part_month: PartMonth,
            tariff_of: TariffOf,
            from: Day,
            days: u32,
            of: u32,
            measure: ExactNumber,
            price: Option<ExactNumber>,
            exact: Option<ExactNumber>,
        },
        /// What a month costs an owner, read in one way.
        Month("month") {
            unit: String,
            owner: String,
            month: Day,
            part_month: PartMonth,
            tariff_of: TariffOf,
            exact: Option<ExactNumber>,
            charge: Option<Amount>,
        },
        /// What a month costs an owner, what of it was paid ahead, and what is still due.
        Charge("charge") {
            unit: String,
            owner: String,
            month: Day,
            charge: Option<Amount>,
            least: Option<Amount>,
            most: Option<Amount>,
            share: Option<Amount>,
            covered: Option<Amount>,
            due: Option<Amount>,
            due_day: Day,
        },
        /// What is left of a payment.
        Held("held") {
            unit: String,
            owner: String,
            paid_on: Day,
            from: Day,
            amount: Amount,
            used: Option<Amount>,
            covered: Option<Amount>,
            held: Option<Amount>,
        },
        /// The sums of an owner.
        Owner("owner") {
            owner: String,
            charged: Amount,
            covered: Amount,
            due: Amount,
            held: Option<Amount>,
            unknown_months: u32,
        },
        /// The sums of all.
        Total("total") { charged: Amount, covered: Amount, due: Amount, held: Option<Amount>, unknown_months: u32 },
    }
}

findings! {
    /// 计费的认定: what charging finds.
    pub(crate) enum ChargingFinding in "charging" {
        /// 预交遇调价未约定: a tariff changed before a month that was paid ahead, and the contract does not say which counts.
        PaidAheadSilent("paid_ahead_silent", Unknown) {
            unit: String,
            owner: String,
            month: Day,
            of_payment: Amount,
            of_month: Amount,
        },
        /// 不足整月未约定: something changes within a month, and the contract does not say how the month is charged.
        PartMonthSilent("part_month_silent", Unknown) {
            unit: String,
            owner: String,
            month: Day,
            by_days: Amount,
            of_first_day: Amount,
        },
        /// 收费标准缺失: no tariff holds on a day whose tariff counts.
        TariffMissing("tariff_missing", Unknown) { unit: String, owner: String, class: IfAny<String>, day: Day },
        /// 业主不明: a unit is charged on a day on which nobody is known to own it.
        OwnerUnknown("owner_unknown", Unknown) { unit: String, month: Day, day: Day },
        /// 已抵用不明: the months of a payment began before the period, and nothing tells what earlier periods have used.
        UsedUnknown("used_unknown", Unknown) { unit: String, owner: String, paid_on: Day },
        /// 预交金额不符: what was paid is not what the tariff of its day gives for its months.
        AmountDiffers("amount_differs", Unreconciled) {
            unit: String,
            owner: String,
            paid_on: Day,
            amount: Amount,
            expected: Amount,
            difference: Amount,
        },
    }
}

warnings! {
    /// 计费的提示: what charging warns of.
    pub(crate) enum ChargingWarning in "charging" {
        /// 预交未用: somebody paid a month ahead and is not charged in it.
        PaidAheadUnused("paid_ahead_unused") { unit: String, owner: String, month: Day },
    }
}
