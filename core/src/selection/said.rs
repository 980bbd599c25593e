//! 说法: what a selection writes down.

use super::facts::{EmptyBallots, SelectionRule, SelectionTies, SupportWeight, Worth};
use super::result::{OrderBecomes, OrderWhy};
use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, WideNumber};
use crate::outcome::{IfAny, findings, steps};

words! {
    /// What is checked of the fairness of a selection.
    pub(crate) enum FairnessCheck {
        /// 可定价.
        Priceable => "priceable",
        /// EJR+.
        EjrPlus => "ejr_plus",
    }
}

words! {
    /// What a run follows.
    pub(crate) enum RunRule {
        GreedyBySupport => "greedy_by_support",
        GreedyBySupportPerCost => "greedy_by_support_per_cost",
        EqualShares => "equal_shares",
        Phragmen => "phragmen",
        Optimum => "optimum",
        Greedy => "greedy",
        RaisedBudgets => "raised_budgets",
    }
}

steps! {
    /// 选定的步骤: what a selection writes down, step by step.
    pub(crate) enum SelectionStep in "selection" {
        /// The rule, who counts, and the budget.
        Rule("rule") {
            rule: SelectionRule,
            worth: Worth,
            weight: SupportWeight,
            empty_ballots: EmptyBallots,
            ties: SelectionTies,
            budget: Amount,
            minor_digits: u32,
            residents: u32,
            total_weight: ExactNumber,
        },
        /// The most for the orders of a group.
        Cap("cap") { group: String, most: Amount },
        /// An order, as lots were drawn.
        Lot("lot") { place: u32, order: String },
        /// An order: its cost and its support.
        Order("order") {
            order: String,
            cost: Option<Amount>,
            group: IfAny<String>,
            supporters: IfAny<u32>,
            support: ExactNumber,
        },
        /// An order needs another.
        Needs("needs") { order: String, needs: String },
        /// Two orders exclude each other.
        Excludes("excludes") { order: String, excludes: String },
        /// Residents who support the same.
        Ballot("ballot") { ballot: u32, residents: u32, weight: ExactNumber },
        /// What they support.
        Choice("choice") { ballot: u32, order: String, points: ExactNumber },
        /// A rule begins to run.
        Run("run") { run: u32, rule: RunRule, budget: Amount },
        /// An order that is level with others in a round.
        Level("level") { run: u32, round: u32, order: String },
        /// What a round takes.
        Round("round") {
            run: u32,
            round: u32,
            order: String,
            cost: Amount,
            by: IfAny<WideNumber>,
            left: Amount,
        },
        /// A run before which, or after which, the budget is raised ends.
        RunEnds("run_ends") { run: u32, spent: Amount, stands: bool },
        /// The best sets.
        Optimum("optimum") { support: ExactNumber, spent: Amount, sets: u32 },
        /// An order of one of the sets that are level.
        Set("set") { set: u32, order: String },
        /// Why an order is taken or not.
        Result("result") {
            order: String,
            why: OrderWhy,
            enough_cost: IfAny<Amount>,
            support_short: IfAny<ExactNumber>,
            becomes: IfAny<OrderBecomes>,
        },
        /// A matter that a taken order touches.
        Touches("touches") { order: String, matter: String, procedure: IfAny<String> },
        /// What a group of residents has of it.
        GroupServed("group_served") { group: String, residents: u32, served: u32, spent: Amount },
        /// A check of fairness.
        Fairness("fairness") {
            check: FairnessCheck,
            holds: Option<bool>,
            order: IfAny<String>,
            each: IfAny<WideNumber>,
        },
    }
}

findings! {
    /// 选定的存疑: what keeps a selection open.
    pub(crate) enum SelectionFinding in "selection" {
        /// Nobody has quoted an order.
        CostUnknown("cost_unknown", Unknown) { order: String },
        /// The area of a resident is not known, and areas count.
        AreaUnknown("area_unknown", Unknown) { resident: String },
        /// Sets of orders are level, and nothing that was told decides between them.
        Tied("tied", Unknown) { sets: u32 },
        /// More ways to decide ties than are followed.
        TiesBeyond("ties_beyond", Unknown) { followed: u32 },
        /// The frontier of the best sets is longer than is followed.
        FrontierBeyond("frontier_beyond", Unknown) { points: u32 },
        /// The budget was raised as often as is tried.
        RaisesBeyond("raises_beyond", Unknown) { runs: u32 },
    }
}
