//! What a settlement says.

use super::cost_item::CostItem;
use super::terms::{RemunerationBase, TierApplication};
use crate::exact::{Amount, Currency, ExactNumber, Period, Rate};
use serde::{Deserialize, Serialize};

/// 支出项目: one cost item of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemLine {
    /// The cost item.
    pub item: CostItem,
    /// 预算: what was budgeted for the item, where there is a budget.
    pub budget: Option<Amount>,
    /// 实际: what was spent, as booked.
    pub actual: Amount,
    /// 认可: the part of it that is allowed.
    pub allowed: Amount,
    /// 不予认可: the part of it that is disallowed.
    pub disallowed: Amount,
    /// 待定: marked unknown or unreconciled; neither allowed nor disallowed.
    pub in_question: Amount,
    /// 差异: budget less actual; above zero when less was spent. Absent without a budget.
    pub variance: Option<Amount>,
}

/// 酬金明细: one rate and what it was taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLine {
    /// The tier's lower edge; absent for a single rate.
    pub from: Option<ExactNumber>,
    /// The rate.
    pub rate: Rate,
    /// The part of the base it holds for, exact.
    pub base: ExactNumber,
}

/// 酬金: how the remuneration was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remuneration {
    /// What it was taken of.
    pub base: RemunerationBase,
    /// Whether that base includes the remuneration.
    pub includes_itself: bool,
    /// The base in money; absent for a fixed sum.
    pub base_amount: Option<Amount>,
    /// How tiers were applied.
    pub tier_application: Option<TierApplication>,
    /// The rates that held.
    pub lines: Vec<RateLine>,
    /// Before factor, limits and rounding, exact.
    pub exact: ExactNumber,
    /// The factor that follows from the evaluation.
    pub score_factor: Option<ExactNumber>,
    /// The floor in money, when it decided.
    pub floor_applied: Option<Amount>,
    /// The cap in money, when it decided.
    pub cap_applied: Option<Amount>,
    /// 酬金: the remuneration, rounded once.
    pub amount: Amount,
}

/// 上下界: between which a figure lies while something is in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// When all that is in question is allowed.
    pub least: Amount,
    /// When nothing that is in question is allowed.
    pub most: Amount,
}

/// 收支情况: a period's settlement. Figures that cannot be known are absent, with a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// 小区: the compound that was settled.
    pub compound: Option<String>,
    /// 结算期间: the period that was settled.
    pub period: Period,
    /// 币种: the currency of every amount.
    pub currency: Currency,
    /// 期初: the fund's balance at the start; negative for a deficit carried in.
    pub opening: Option<Amount>,
    /// 应收: what was charged for this period.
    pub billed: Option<Amount>,
    /// 实收: what was received for charges of this period.
    pub collected: Option<Amount>,
    /// 收回往年欠费: what was received for charges of earlier periods.
    pub prior_arrears_collected: Amount,
    /// 预交: owed back until its period comes; in neither `collected` nor `closing`.
    pub prepayments: Amount,
    /// 欠费: overdue charges only.
    pub arrears: Option<Amount>,
    /// 未到期: the part of the charges that is not yet due at the period's end.
    pub not_yet_due: Amount,
    /// 收缴率: collected over billed; absent when nothing was billed.
    pub collection_rate: Option<ExactNumber>,
    /// 支出: what was spent on the nine items, in legal order; a map in files.
    #[serde(with = "super::by_item::lines")]
    pub items: Vec<ItemLine>,
    /// 未归项: spent, but under none of the nine items.
    pub unclassified: Amount,
    /// 预算合计: the sum of the budget; absent without a budget.
    pub budget: Option<Amount>,
    /// 支出合计: all that was spent, as booked; absent when nothing is known of it.
    pub expenditure: Option<Amount>,
    /// 认可支出: all spending that is allowed.
    pub allowed: Option<Amount>,
    /// 不予认可: all spending that is disallowed.
    pub disallowed: Amount,
    /// 待定: all spending marked unknown or unreconciled; neither allowed nor disallowed.
    pub in_question: Amount,
    /// 酬金: the remuneration and how it was found; absent when a term or figure is missing.
    pub remuneration: Option<Remuneration>,
    /// 已提酬金: taken during the period, by the postings.
    pub remuneration_paid: Amount,
    /// 预算差异 (accrual): budget less expenditure as booked. Never mixed with arrears.
    pub budget_variance: Option<Amount>,
    /// 收缴缺口: overdue charges. Never mixed with the budget.
    pub collection_shortfall: Option<Amount>,
    /// 结余 (不足为负): the balance in cash, opening + collected + prior arrears collected − allowed − remuneration.
    pub closing: Option<Amount>,
    /// Between which `closing` lies while something is in question.
    pub closing_bounds: Option<Bounds>,
    /// 本期权责结余: billed − allowed − remuneration; without the opening.
    pub accrued_surplus: Option<Amount>,
    /// 代收代付: money passed through, held for others.
    pub pass_through: Amount,
    /// 押金: deposits held, to be given back.
    pub deposits: Amount,
    /// 公共收益: income from shared parts, the movement of its own pool.
    pub shared_income: Amount,
    /// 专项维修资金: the maintenance fund, the movement of its own pool.
    pub maintenance_fund: Amount,
}
