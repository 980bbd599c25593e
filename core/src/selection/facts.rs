//! What residents order, what it costs, and the rule by which it is chosen.

use crate::catalogue::words;
use crate::exact::{Amount, Area, Currency, Day, ExactNumber};
use serde::{Deserialize, Serialize};

words! {
    /// 选定规则: the named rules by which orders are taken.
    pub enum SelectionRule {
        /// 按支持数依次选定: the order with the most support first, as far as the budget reaches.
        GreedyBySupport => "greedy_by_support",
        /// 按单位成本支持数依次选定: the order with the most support for its cost first.
        GreedyBySupportPerCost => "greedy_by_support_per_cost",
        /// 等额份额法: every resident has an equal share of the budget, and supporters buy together.
        EqualShares => "equal_shares",
        /// 顺序弗拉格门法: money flows to all at one speed, and supporters buy as soon as they can.
        Phragmen => "phragmen",
        /// 支持数最大: the set with the most support that the budget pays.
        Optimum => "optimum",
    }
}

words! {
    /// 价值: what an order is worth to who supports it.
    #[derive(Default)]
    pub enum Worth {
        /// 按件: one.
        #[default]
        Count => "count",
        /// 按成本: its cost.
        Cost => "cost",
        /// 按分数: the points that were given to it.
        Points => "points",
    }
}

words! {
    /// 权重: how much a resident counts.
    #[derive(Default)]
    pub enum SupportWeight {
        /// 人数: everybody once.
        #[default]
        Heads => "heads",
        /// 面积: by floor area.
        Area => "area",
    }
}

words! {
    /// 未点单者: whether a resident who orders nothing holds a part of the budget.
    #[derive(Default)]
    pub enum EmptyBallots {
        /// 计入: they do.
        #[default]
        Counted => "counted",
        /// 不计: they do not.
        LeftOut => "left_out",
    }
}

words! {
    /// 同分处理: what decides between orders that are exactly level.
    #[derive(Default)]
    pub enum SelectionTies {
        /// 并列: nothing; every set that may come of it is told, and a person decides.
        #[default]
        All => "all",
        /// 按编号: the lowest id in UTF-8 byte order.
        Key => "key",
        /// 抽签: lots that people have drawn.
        Lots => "lots",
    }
}

words! {
    /// 追加的终止: when raising the budget ends.
    #[derive(Default)]
    pub enum RaiseStop {
        /// 用尽: when no open order fits the budget any more, or when a run spends more than it.
        #[default]
        Exhausted => "exhausted",
        /// 超出: only when a run spends more than the budget.
        Over => "over",
    }
}

/// 补足: what is done with what equal shares leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Completion {
    /// 依次补足: by support for the cost, with what is left.
    Greedy {},
    /// 虚增预算: equal shares anew with a budget that is raised step by step.
    RaisedBudgets {
        /// By how much, in all.
        step: Amount,
        /// The highest raised budget that is tried; no limit when absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<Amount>,
        /// When it ends.
        #[serde(default)]
        stop: RaiseStop,
    },
}

/// 点单: something that residents want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Unique among the orders.
    pub id: String,
    /// What it costs; absent while nobody has quoted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Amount>,
    /// 前提: orders without which it is not taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// 互斥: orders beside which it is not taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<String>,
    /// The group whose cap it counts against, such as a building.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// 共同决定事项: the matters of the book that it touches; empty where a person has looked and there is none, absent
    /// while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touches: Option<Vec<String>>,
    /// A published total, where it is not known who supports it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<ExactNumber>,
}

/// 住户: somebody who was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resident {
    /// Unique among the residents.
    pub id: String,
    /// The floor area, where areas count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The groups that the resident belongs to, such as a building or an age.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
}

/// 支持: a resident supports an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// The resident.
    pub resident: String,
    /// The order.
    pub order: String,
    /// The points that are given to it; 1 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<ExactNumber>,
}

/// 分组上限: the most that is spent on the orders of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCap {
    /// The group.
    pub group: String,
    /// The most.
    pub most: Amount,
}

/// 点单事实: the orders, who supports them, the budget and the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelectionFacts {
    /// The currency.
    #[serde(default = "Currency::unnamed")]
    pub currency: Currency,
    /// What may be spent.
    pub budget: Amount,
    /// The rule.
    pub rule: SelectionRule,
    /// What an order is worth to who supports it.
    #[serde(default)]
    pub worth: Worth,
    /// How much a resident counts.
    #[serde(default)]
    pub weight: SupportWeight,
    /// Whether residents who order nothing hold a part of the budget.
    #[serde(default)]
    pub empty_ballots: EmptyBallots,
    /// What decides between orders that are exactly level.
    #[serde(default)]
    pub ties: SelectionTies,
    /// The orders in which lots were drawn, first drawn first; only with `lots`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<String>,
    /// The orders, in any order.
    pub orders: Vec<Order>,
    /// Everybody who was asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub residents: Vec<Resident>,
    /// Who supports what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<Support>,
    /// The most for the orders of a group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caps: Vec<GroupCap>,
    /// 补足: what follows equal shares, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub completions: Vec<Completion>,
    /// Whether the outcome lists what each resident pays for each order.
    #[serde(default)]
    pub payments: bool,
    /// A built-in book, such as `cn`, which says what the owners decide jointly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition; needed with a book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}
