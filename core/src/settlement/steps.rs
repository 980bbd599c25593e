//! 步骤: what a settlement did, read off its statement, with the clause each step follows.

use super::books::Figures;
use super::close::BoundsFound;
use super::cost_item::CostItem;
use super::facts::{Account, SettleFacts};
use super::findings::{About, TakenOut, contract};
use super::remuneration::{Agreed, AgreedLimit};
use super::statement::{ItemLine, Statement};
use super::terms::{RemunerationBase, RemunerationTerms, TierApplication, TierOn};
use crate::exact::{Amount, Day, ExactNumber, Rounding};
use crate::outcome::{IfAny, Mark, Refusal, Trace, steps};

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
            prior_arrears: Amount,
            prepayments: Amount,
        },
        /// Money that passes through and is nobody's base.
        KeptApart("kept_apart") {
            pass_through: Amount,
            deposits: Amount,
            shared_income: Amount,
            maintenance_fund: Amount,
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
        },
        /// Spending under no item.
        Unclassified("unclassified") { amount: Amount },
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
            amount: IfAny<Amount>,
            application: IfAny<TierApplication>,
            on: IfAny<TierOn>,
            reached: IfAny<ExactNumber>,
        },
        /// A tier as agreed.
        Tier("tier") { from: ExactNumber, rate: ExactNumber },
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
        },
        /// What was billed, is due and was not collected.
        CollectionShortfall("collection_shortfall") {
            billed: Option<Amount>,
            collected: Option<Amount>,
            not_yet_due: Amount,
            arrears: Option<Amount>,
        },
        /// The balance of the fund.
        Closing("closing") {
            opening: Amount,
            collected: Amount,
            prior_arrears: Amount,
            allowed: Amount,
            remuneration: Amount,
            closing: Amount,
        },
        /// The balance when all that is in question is allowed, and what lies between.
        ClosingBounds("closing_bounds") {
            allowed: Amount,
            remuneration: Amount,
            closing: Amount,
            least: Amount,
            most: Amount,
        },
    }
}

/// 结算的底稿: everything the steps are read off.
pub(super) struct Worked<'a> {
    pub(super) facts: &'a SettleFacts,
    pub(super) figures: &'a Figures,
    pub(super) statement: &'a Statement,
    pub(super) agreed: Option<Agreed>,
    pub(super) bounds: Option<BoundsFound>,
    pub(super) taken_out: Vec<TakenOut>,
    /// What the developer was billed too little, in minor units, where the book asks for the whole.
    pub(super) developer_lacks: Option<i128>,
}

/// The steps in legal order: fund, spending, remuneration, the two differences, the result.
pub(super) fn note(worked: &Worked<'_>, trace: &mut Trace) -> Result<(), Refusal> {
    note_fund(worked, trace)?;
    note_spending(worked, trace)?;
    if let (Some(agreed), Some(terms)) = (&worked.agreed, &worked.facts.contract.remuneration) {
        note_remuneration(worked.facts, terms, agreed, trace);
    }
    note_developer(worked, trace)?;
    let statement = worked.statement;
    trace.step(|| SettleStep::BudgetVariance {
        budget: statement.budget,
        expenditure: statement.expenditure,
        variance: statement.budget_variance,
    });
    trace.step(|| SettleStep::CollectionShortfall {
        billed: statement.billed,
        collected: statement.collected,
        not_yet_due: statement.not_yet_due,
        arrears: statement.arrears,
    });
    note_closing(statement, trace);
    if let Some(BoundsFound { bounds, allowed, remuneration, closing }) = worked.bounds {
        let (least, most) = (bounds.least, bounds.most);
        trace.step(|| SettleStep::ClosingBounds { allowed, remuneration, closing, least, most });
    }
    Ok(())
}

fn note_fund(worked: &Worked<'_>, trace: &mut Trace) -> Result<(), Refusal> {
    let Worked { facts, figures, statement, .. } = worked;
    trace.step(|| SettleStep::Period {
        from: facts.period.from,
        to: facts.period.to,
        currency: facts.currency.code.clone(),
        minor_digits: facts.currency.minor_digits,
    });
    for (&account, &balance) in &figures.accounts {
        let balance = facts.currency.amount(balance)?;
        trace.step(|| SettleStep::Account { account, balance });
    }
    trace.step(|| SettleStep::Fund {
        opening: statement.opening,
        billed: statement.billed,
        collected: statement.collected,
        prior_arrears: statement.prior_arrears_collected,
        prepayments: statement.prepayments,
    });
    trace.step(|| SettleStep::KeptApart {
        pass_through: statement.pass_through,
        deposits: statement.deposits,
        shared_income: statement.shared_income,
        maintenance_fund: statement.maintenance_fund,
    });
    Ok(())
}

/// 支出: what is taken out of the allowed, each item, and all of it.
fn note_spending(worked: &Worked<'_>, trace: &mut Trace) -> Result<(), Refusal> {
    let Worked { facts, figures, statement, .. } = worked;
    for taken in &worked.taken_out {
        let (amount, clause) = (facts.currency.amount(taken.minor_units)?, taken.clause(trace));
        let (item, about, mark) = (IfAny(taken.item), taken.about.clone(), taken.mark);
        trace.step_citing(&clause, || SettleStep::NotAllowed { item, about, mark, amount });
    }
    for line in statement.items.iter().filter(|line| !line.actual.is_zero() || line.budget.is_some()) {
        note_item(line, figures.itemised, trace);
    }
    if !statement.unclassified.is_zero() {
        trace.step(|| SettleStep::Unclassified { amount: statement.unclassified });
    }
    trace.step(|| SettleStep::Spending {
        expenditure: statement.expenditure,
        allowed: statement.allowed,
        disallowed: statement.disallowed,
        in_question: statement.in_question,
    });
    Ok(())
}

fn note_item(line: &ItemLine, itemised: bool, trace: &mut Trace) {
    let clause = trace.clause(&format!("settlement.item.{}", line.item.word()), "settlement");
    trace.step_citing(&clause, || SettleStep::Item {
        item: line.item,
        actual: line.actual,
        allowed: line.allowed,
        disallowed: line.disallowed,
        in_question: line.in_question,
        budget: IfAny(line.budget),
        // Of a spending that is not known by item no variance can be named.
        variance: IfAny(line.budget.map(|_| line.variance.filter(|_| itemised))),
    });
}

fn note_remuneration(facts: &SettleFacts, terms: &RemunerationTerms, found: &Agreed, trace: &mut Trace) {
    let (agreed, remuneration) = (contract(facts), &found.remuneration);
    trace.step_citing(&agreed, || SettleStep::Base {
        base: remuneration.base,
        prior_arrears_included: terms.prior_arrears_included,
        prepayments_included: terms.prepayments_included,
        amount: IfAny(remuneration.base_amount),
        application: IfAny(found.reached.and(terms.tier_application)),
        on: IfAny(found.reached.and(terms.tier_on)),
        reached: IfAny(found.reached.map(ExactNumber)),
    });
    let mut tiers: Vec<_> = terms.tiers.iter().filter(|_| found.reached.is_some()).collect();
    tiers.sort_by_key(|tier| tier.from);
    for tier in tiers {
        let rate = ExactNumber(tier.rate.to_ratio());
        trace.step_citing(&agreed, || SettleStep::Tier { from: tier.from, rate });
    }
    for line in &remuneration.lines {
        trace.step_citing(&agreed, || SettleStep::Rate {
            base: remuneration.base,
            from: line.from.unwrap_or(ExactNumber::ZERO),
            rate: ExactNumber(line.rate.to_ratio()),
            part: line.base,
        });
    }
    if let Some(factor) = remuneration.score_factor {
        trace.step_citing(&agreed, || SettleStep::ScoreFactor { factor });
    }
    if let Some(AgreedLimit { limit, rate, applies }) = found.floor {
        trace.step_citing(&agreed, || SettleStep::Floor { limit, rate: IfAny(rate), applies });
    }
    if let Some(AgreedLimit { limit, rate, applies }) = found.cap {
        trace.step_citing(&agreed, || SettleStep::Cap { limit, rate: IfAny(rate), applies });
    }
    trace.step(|| SettleStep::Remuneration {
        base: remuneration.base,
        exact: remuneration.exact,
        amount: remuneration.amount,
        includes_itself: remuneration.includes_itself,
        rounding: terms.rounding,
    });
}

fn note_developer(worked: &Worked<'_>, trace: &mut Trace) -> Result<(), Refusal> {
    let Some((stock, missing)) = worked.facts.developer_stock.zip(worked.developer_lacks) else {
        return Ok(());
    };
    let missing = worked.facts.currency.amount(missing)?;
    let (full_charge, billed) = (stock.full_charge, stock.billed);
    trace.step(|| SettleStep::DeveloperStock { full_charge, billed, missing });
    Ok(())
}

fn note_closing(statement: &Statement, trace: &mut Trace) {
    let Some(closing) = statement.closing else { return };
    let remuneration = statement.remuneration.as_ref().map(|found| found.amount);
    let (Some(opening), Some(collected), Some(allowed), Some(remuneration)) =
        (statement.opening, statement.collected, statement.allowed, remuneration)
    else {
        return;
    };
    trace.step(|| SettleStep::Closing {
        opening,
        collected,
        prior_arrears: statement.prior_arrears_collected,
        allowed,
        remuneration,
        closing,
    });
}
