//! Which orders are taken, and why the others are not.

use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, WideNumber};
use crate::rulebook::Need;
use serde::{Deserialize, Serialize};

words! {
    /// 选定的状态: what came of a selection.
    pub enum SelectionState {
        /// 已选定: orders are taken, and which is decided.
        Taken => "taken",
        /// 并列: several sets are level, and a person must decide.
        Tied => "tied",
        /// 无人点单: no order has a supporter.
        NothingOrdered => "nothing_ordered",
        /// 均未选定: no order could be taken.
        NothingTaken => "nothing_taken",
    }
}

words! {
    /// 选定或落选之由: why an order is taken or not.
    pub enum OrderWhy {
        /// 选定: it is taken.
        Taken => "taken",
        /// 未报价: nobody has quoted its cost.
        CostUnknown => "cost_unknown",
        /// 无人支持: nobody supports it.
        Unsupported => "unsupported",
        /// 待定: it is in some of the sets that are level.
        Open => "open",
        /// 前提未选: an order that it needs is not taken.
        NeedsMissing => "needs_missing",
        /// 互斥: an order beside which it is not taken is.
        Excluded => "excluded",
        /// 超分组上限: it does not fit the cap of its group.
        OverCap => "over_cap",
        /// 超预算: it does not fit the budget.
        OverBudget => "over_budget",
        /// 支持者付不起: its supporters do not have its cost.
        NotPaid => "not_paid",
        /// 已终止: it comes at or after the order at which the rule stopped.
        Stopped => "stopped",
        /// 非最优: the sets with it are worth less.
        NotOptimal => "not_optimal",
    }
}

words! {
    /// 去向: what becomes of an order that is taken.
    pub enum OrderBecomes {
        /// 议案: a motion for the owners' vote.
        Motion => "motion",
        /// 事项: a concern that is handled.
        Concern => "concern",
        /// 待认定: nobody has said whether it touches what the owners decide jointly.
        Undecided => "undecided",
    }
}

/// 选定的点单: one order that is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenOrder {
    /// The order.
    pub order: String,
    /// What it costs.
    pub cost: Amount,
    /// The number by which it was taken: its support, its support for its cost, its price or its time; absent where it costs
    /// nothing, for `optimum` and where sets are level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<WideNumber>,
    /// What becomes of it.
    pub becomes: OrderBecomes,
    /// The matters of the book that it touches.
    pub matters: Vec<String>,
}

/// 一单之结果: one order and why it is taken or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderResult {
    /// The order.
    pub order: String,
    /// What it costs; absent while nobody has quoted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Amount>,
    /// How many support it; absent for a published total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supporters: Option<u32>,
    /// Its support.
    pub support: ExactNumber,
    /// Why it is taken or not.
    pub why: OrderWhy,
    /// The highest cost at which it would have been taken, all else equal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enough_cost: Option<Amount>,
    /// Of `optimum`: by how much the best set with it is worth less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_short: Option<ExactNumber>,
}

/// 并列之一组: one of the sets that are level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PossibleSet {
    /// Its orders, by id.
    pub orders: Vec<String>,
}

/// 分组受益: what a group of residents has of the selection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupServed {
    /// The group.
    pub group: String,
    /// How many of it count.
    pub residents: u32,
    /// How many of them support an order that is taken.
    pub served: u32,
    /// What is spent on orders of the group.
    pub spent: Amount,
}

/// 支付: what a resident pays for an order out of the share of the budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// The resident.
    pub resident: String,
    /// The order.
    pub order: String,
    /// How much, exactly.
    pub paid: WideNumber,
}

/// 选定结果: the orders that are taken, and why each other is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// What came of it.
    pub outcome: SelectionState,
    /// What may be spent.
    pub budget: Amount,
    /// What is spent on what is taken.
    pub spent: Amount,
    /// What is left.
    pub left: Amount,
    /// What is taken, in the order of the rounds.
    pub taken: Vec<TakenOrder>,
    /// Every order, by id.
    pub orders: Vec<OrderResult>,
    /// 并列: the sets that are level; empty where nothing is.
    pub sets: Vec<PossibleSet>,
    /// How many residents count.
    pub residents: u32,
    /// What each group has of it, by its name.
    pub groups: Vec<GroupServed>,
    /// 可定价: whether there are prices for it; absent where it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priceable: Option<bool>,
    /// Whether no group of supporters of an order that is not taken has less than its share of the budget buys; absent where
    /// it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ejr_plus: Option<bool>,
    /// What each resident pays, where it was asked and prices are known, by resident and order.
    pub payments: Vec<Payment>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}
