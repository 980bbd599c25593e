//! What a settlement says.

use super::charges::UnsettledCharge;
use super::cost_item::CostItem;
use super::pools::PoolFigures;
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
    /// 差异 (账面): budget less actual; above zero when less was spent. Absent without a budget.
    pub variance: Option<Amount>,
    /// 差异 (认可): budget less what is allowed, so without costs that do not stand. Absent without a budget.
    pub allowed_variance: Option<Amount>,
}

/// 酬金明细: one rate and what it was taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLine {
    /// The tier's lower edge, where it belongs to the tier; absent for a single rate.
    pub from: Option<ExactNumber>,
    /// The rate.
    pub rate: Rate,
    /// The part of the base it holds for, exact.
    pub base: ExactNumber,
    /// The tier's lower edge, where it belongs to the tier below.
    pub above: Option<ExactNumber>,
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
    /// The least it can come to, however what is in question is decided.
    pub least: Amount,
    /// The most it can come to.
    pub most: Amount,
}

/// 分摊范围: what was spent in one part of the compound, as the vouchers stand; an objection is to an item and moves nothing here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScopeLine {
    /// The part, as the lines name it.
    pub scope: String,
    /// As booked.
    pub actual: Amount,
    /// 认可.
    pub allowed: Amount,
    /// 不予认可.
    pub disallowed: Amount,
    /// 待定.
    pub in_question: Amount,
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
    /// 实收: what was received for charges of this period, as booked.
    pub collected: Option<Amount>,
    /// 收回往年欠费: what was received for charges of earlier periods; absent where nothing tells of any.
    pub prior_arrears_collected: Option<Amount>,
    /// 预交: held at the end for later periods; in neither `collected` nor `closing`. Absent where nothing tells of any.
    pub prepayments: Option<Amount>,
    /// 欠费: overdue charges only.
    pub arrears: Option<Amount>,
    /// 未到期: the part of the charges that is not yet due at the period's end.
    pub not_yet_due: Amount,
    /// 收缴率: collected, without what was paid beyond the charges, over billed; absent when nothing was billed.
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
    /// 已提酬金: taken during the period, by the postings; absent where none tells of any.
    pub remuneration_paid: Option<Amount>,
    /// 预算差异 (账面): budget less expenditure as booked. Never mixed with arrears.
    pub budget_variance: Option<Amount>,
    /// 收缴缺口: overdue charges. Never mixed with the budget.
    pub collection_shortfall: Option<Amount>,
    /// 结余 (不足为负): the balance in cash, opening + prior surplus settled + collected − overpaid + prior arrears
    /// collected + other income − allowed − remuneration.
    pub closing: Option<Amount>,
    /// Between which `closing` lies while something is in question.
    pub closing_bounds: Option<Bounds>,
    /// 本期权责结余: billed + other income − allowed − remuneration; without the opening.
    pub accrued_surplus: Option<Amount>,
    /// 代收代付: held at the end for others. This and the next three are absent where nothing tells of any.
    pub pass_through: Option<Amount>,
    /// 押金: held at the end, to be given back.
    pub deposits: Option<Amount>,
    /// 公共收益: held at the end, income from shared parts.
    pub shared_income: Option<Amount>,
    /// 专项维修资金: held at the end.
    pub maintenance_fund: Option<Amount>,
    /// 资金池: every pool that something is known of, with opening, movements and closing; a map in files.
    #[serde(with = "super::pools::by_account")]
    pub pools: Vec<PoolFigures>,
    /// 其他收入: late fees, interest and the like that join the fund.
    pub other_income: Option<Amount>,
    /// 历年结余处置: surplus of earlier periods paid out (below zero), or deficit collected (above zero).
    pub prior_surplus: Option<Amount>,
    /// 多收: paid beyond the charges; held for the payers, in `collected` as booked and not in
    /// `closing`. Absent where the lines do
    /// not name their payers.
    pub overpaid: Option<Amount>,
    /// 未结清: the units, or owners, whose payments are not the charges that are due.
    pub unsettled: Vec<UnsettledCharge>,
    /// 预算差异 (认可): budget less the spending that is allowed, so without costs that do not stand.
    pub allowed_variance: Option<Amount>,
    /// 分摊范围: what was spent in each part of the compound that lines name; what names none concerns all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<ScopeLine>,
}
