//! 步骤: what a settlement writes down, step by step.

use super::cost_item::CostItem;
use super::postings::Account;
use super::said::About;
use super::terms::{RemunerationBase, TierApplication, TierOn};
use crate::exact::{Amount, Day, ExactNumber, Rounding};
use crate::outcome::{IfAny, Mark, steps};

steps! {
    /// 结算的步骤: what a settlement writes down, step by step.
    pub(crate) enum SettleStep in "settlement" {
        /// The period and the currency.
        Period("period") { from: Day, to: Day, currency: String, minor_digits: u32 },
        /// The balance of an account that a posting touches, debits above zero.
        Account("account") { account: Account, balance: Amount },
        /// The fund: what it opened with, what was billed and what came in.
        Fund("fund") {
            opening: Option<Amount>,
            billed: Option<Amount>,
            collected: Option<Amount>,
            prior_arrears: IfAny<Amount>,
            other_income: IfAny<Amount>,
            prior_surplus: IfAny<Amount>,
        },
        /// One payer whose payments are not the charges that are due.
        Unsettled("unsettled") {
            unit: IfAny<String>,
            owner: IfAny<String>,
            billed: Amount,
            not_yet_due: Amount,
            collected: Amount,
            arrears: Amount,
            overpaid: Amount,
        },
        /// A pool: what it held, what moved and what it holds.
        Pool("pool") {
            account: Account,
            opening: Option<Amount>,
            inflow: Option<Amount>,
            outflow: Option<Amount>,
            refunded: IfAny<Amount>,
            closing: Option<Amount>,
        },
        /// What is taken out of the allowed spending.
        NotAllowed("not_allowed") { item: IfAny<CostItem>, about: About, mark: Mark, amount: Amount },
        /// One cost item, and how its spending stands.
        Item("item") {
            item: CostItem,
            actual: Amount,
            allowed: Amount,
            disallowed: Amount,
            in_question: Amount,
            budget: IfAny<Amount>,
            variance: IfAny<Option<Amount>>,
            allowed_variance: IfAny<Option<Amount>>,
        },
        /// One part of the compound, and how what was spent in it stands.
        Scope("scope") { scope: String, actual: Amount, allowed: Amount, disallowed: Amount, in_question: Amount },
        /// Spending under no item.
        Unclassified("unclassified") { amount: Amount },
        /// What stands under items and a smaller total does not confirm.
        Unconfirmed("unconfirmed") { amount: Amount },
        /// All spending.
        Spending("spending") {
            expenditure: Option<Amount>,
            allowed: Option<Amount>,
            disallowed: Amount,
            in_question: Amount,
        },
        /// What the remuneration is taken of.
        Base("base") {
            base: RemunerationBase,
            prior_arrears_included: bool,
            prepayments_included: bool,
            refunds_deducted: bool,
            other_income_included: bool,
            amount: IfAny<Amount>,
            application: IfAny<TierApplication>,
            on: IfAny<TierOn>,
            reached: IfAny<ExactNumber>,
        },
        /// A tier as agreed.
        Tier("tier") { from: ExactNumber, belongs: bool, rate: ExactNumber },
        /// One rate and the part of the base it holds for.
        Rate("rate") { base: RemunerationBase, from: ExactNumber, rate: ExactNumber, part: ExactNumber },
        /// The factor that follows from the evaluation.
        ScoreFactor("score_factor") { factor: ExactNumber },
        /// The agreed least, and whether it decides.
        Floor("floor") { limit: Amount, rate: IfAny<ExactNumber>, applies: bool },
        /// The agreed most, and whether it decides.
        Cap("cap") { limit: Amount, rate: IfAny<ExactNumber>, applies: bool },
        /// The remuneration, rounded once.
        Remuneration("remuneration") {
            base: RemunerationBase,
            exact: ExactNumber,
            amount: Amount,
            includes_itself: bool,
            rounding: Rounding,
        },
        /// What the developer owes and was billed for its stock.
        DeveloperStock("developer_stock") { full_charge: Amount, billed: Amount, missing: Amount },
        /// Budget less expenditure.
        BudgetVariance("budget_variance") {
            budget: Option<Amount>,
            expenditure: Option<Amount>,
            variance: Option<Amount>,
            allowed_variance: Option<Amount>,
        },
        /// What was billed, is due and was not collected.
        CollectionShortfall("collection_shortfall") {
            billed: Option<Amount>,
            collected: Option<Amount>,
            not_yet_due: Amount,
            overpaid: IfAny<Amount>,
            arrears: Option<Amount>,
        },
        /// The balance of the fund.
        Closing("closing") {
            opening: Amount,
            prior_surplus: IfAny<Amount>,
            collected: Amount,
            overpaid: IfAny<Amount>,
            prior_arrears: IfAny<Amount>,
            other_income: IfAny<Amount>,
            allowed: Amount,
            remuneration: Amount,
            closing: Amount,
        },
        /// The balance, were all that is open decided in one way.
        ClosingAt("closing_at") {
            prior_arrears_included: bool,
            prepayments_included: bool,
            refunds_deducted: bool,
            other_income_included: bool,
            allowed: Amount,
            remuneration: Amount,
            closing: Amount,
        },
        /// Between what the balance lies, however what is open is decided.
        ClosingBounds("closing_bounds") { least: Amount, most: Amount },
    }
}
