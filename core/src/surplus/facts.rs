//! The facts of sharing a surplus or a deficit. Checked when the rule is applied.

use super::forms;
use crate::apportion::Ties;
use crate::catalogue::words;
use crate::exact::{Amount, Area, Currency, Day, ExactNumber, Period, Ratio};
use crate::roll::Roll;
use serde::{Deserialize, Serialize};

words! {
    /// 分摊依据: the measure by which surplus and deficit are borne.
    #[derive(Default)]
    pub enum ShareBasis {
        /// 专有部分面积: the measure where nothing, or nothing clear, is agreed.
        #[default]
        Area => "area",
        /// 应收: what the unit was billed in the period, as agreed.
        ChargesBilled => "charges_billed",
        /// 实收: what was paid for the unit in the period, as agreed.
        ChargesPaid => "charges_paid",
        /// 人数: one part for each owner after merging, spread evenly over the owner's units.
        Heads => "heads",
        /// 用途系数 × 面积: the factor of the unit's class times its area, as agreed.
        ClassArea => "class_area",
    }
}

words! {
    /// 权属变更: who gets or owes a unit's part when the unit changed hands.
    #[derive(Default)]
    pub enum Transfer {
        /// 随房走: whoever holds the unit on the day of settlement; where that day is not told, the latest holder known,
        /// also one who came after the period, unless it had left before the period ended.
        #[default]
        FollowsUnit => "follows_unit",
        /// 按日分摊: each holder by the days of the period it held the unit.
        ProrataByDays => "prorata_by_days",
        /// 登记日业主: whoever held the unit on the record date.
        OwnerOnRecordDate => "owner_on_record_date",
    }
}

words! {
    /// 处置方式: what is done with a surplus or a deficit; always a decision of the owners.
    pub enum Treatment {
        /// 退还: paid out to the owners.
        Refund => "refund",
        /// 结转: carried to the next period's fund.
        Carry => "carry",
        /// 抵扣: booked against each owner's next fee.
        Offset => "offset",
        /// 转入专项维修资金: moved to the maintenance fund.
        ToFund => "to_fund",
        /// 补交: collected from the owners; only for a deficit.
        SpecialAssessment => "special_assessment",
    }
}

/// 分项处置: one of several treatments, by amount or by ratio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentShare {
    /// What is done.
    pub treatment: Treatment,
    /// A fixed sum, with the sign of the total; taken off first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// A part of what the fixed sums leave; without amount and ratio, all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Ratio>,
}

/// 用途系数: how much a square metre of a class of use weighs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassFactor {
    /// The class, as the units name it.
    pub class: String,
    /// Its factor; zero weighs nothing.
    pub factor: ExactNumber,
}

/// 权属期间: who held the unit, from a day, up to and without another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The owner's key; of co-owners the one who acts for all of them.
    pub owner: String,
    /// 其他共有人: the keys of the other co-owners; the part is owed to all of them together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_owners: Vec<String>,
    /// The first day; absent for one who held the unit before the period began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The first day that no longer belongs to it; absent while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// 承担单元: one unit with whatever the measure asks for, and who held it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareBearer {
    /// The unit's id.
    pub unit: String,
    /// 专有部分面积: the area of the unit; absent when unknown, which leaves the outcome a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// 用途: the class of use, as the class factors name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// 应收: what the unit was billed in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billed: Option<Amount>,
    /// 实收: what was paid for the unit in the period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid: Option<Amount>,
    /// 权属期间: who held the unit and when, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holders: Vec<Holder>,
}

/// 不参与单元: a unit that is left out of both the parts and the denominator, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    /// The unit's id.
    pub unit: String,
    /// The clause or decision that leaves it out, in words.
    pub reason: String,
}

/// 欠费: what an owner owes the same fund and is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debt {
    /// Who owes it; never the unit.
    pub owner: String,
    /// The unit it arose from.
    pub unit: String,
    /// How much is due.
    pub amount: Amount,
    /// 互负: whether owner and fund owe each other. A debt to anyone else is never set off.
    #[serde(default = "forms::yes")]
    pub mutual: bool,
    /// 无争议: whether the owner does not dispute it. A disputed debt is never set off.
    #[serde(default = "forms::yes")]
    pub undisputed: bool,
}

/// 结余分享事实: a surplus or a deficit, its measure and those who bear it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFacts {
    /// A built-in book, such as `cn`; without any book the agreement speaks alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// Or the TOML text of a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// 币种: the currency of the compound; hundredths of one that is not named, when absent.
    #[serde(default = "Currency::unnamed")]
    pub currency: Currency,
    /// 结余、不足: what is shared, a surplus above zero, a deficit below zero.
    pub total: Amount,
    /// The period the total arose in.
    pub period: Period,
    /// 分摊依据: the measure of the parts; what the book says, or by area, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<ShareBasis>,
    /// 用途系数: how much each class of use weighs; only with `class_area`.
    #[serde(default, with = "forms::factors_by_class", skip_serializing_if = "Vec::is_empty")]
    pub class_factors: Vec<ClassFactor>,
    /// 权属变更: who gets or owes the part of a unit that changed hands; what the book says, or the part follows the
    /// unit, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Transfer>,
    /// 登记日: the record date; only with, and needed for, `owner_on_record_date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_date: Option<Day>,
    /// 处置方式: what is done with the whole; without it, and without `treatments`, the total is carried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
    /// 分项处置: several treatments, in the order of the decision; instead of `treatment`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub treatments: Vec<TreatmentShare>,
    /// What decides between units that are exactly level.
    #[serde(default)]
    pub ties: Ties,
    /// Units in the order in which lots were drawn; only with `lots`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<String>,
    /// The units: a list, or a map from unit to the rest. With a roll they add only billed and paid.
    #[serde(default, deserialize_with = "forms::bearers")]
    pub bearers: Vec<ShareBearer>,
    /// 业主名册: units, areas, classes and holders are taken from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// 不参与单元: the units that are left out of both the parts and the denominator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<Excluded>,
    /// 欠费: the debts that may be set off against refunds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub debts: Vec<Debt>,
    /// 结清日: the day on which the parts are settled, never before the period has ended; only with `follows_unit`, whose
    /// parts go to whoever holds the unit on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settled_on: Option<Day>,
}
