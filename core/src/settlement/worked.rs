//! 底稿: the steps of a settlement, read off its statement, each with the clause it follows.

use super::bounds::{BoundsFound, Tried};
use super::facts::SettleFacts;
use super::figures::Figures;
use super::findings::{TakenOut, contract};
use super::pools::PoolFigures;
use super::remuneration::{Agreed, AgreedLimit};
use super::silence::Counted;
use super::statement::{Bounds, ItemLine, ScopeLine, Statement};
use super::steps::SettleStep;
use super::terms::RemunerationTerms;
use crate::exact::ExactNumber;
use crate::outcome::{IfAny, Refusal, Trace};

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
        allowed_variance: statement.allowed_variance,
    });
    trace.step(|| SettleStep::CollectionShortfall {
        billed: statement.billed,
        collected: statement.collected,
        not_yet_due: statement.not_yet_due,
        overpaid: IfAny(statement.overpaid),
        arrears: statement.arrears,
    });
    note_closing(statement, trace);
    note_bounds(worked, trace);
    Ok(())
}

fn note_bounds(worked: &Worked<'_>, trace: &mut Trace) {
    let Some(found) = &worked.bounds else { return };
    for Tried { counted, allowed, remuneration, closing } in &found.tried {
        let (allowed, remuneration, closing) = (*allowed, *remuneration, *closing);
        trace.step(|| SettleStep::ClosingAt {
            prior_arrears_included: counted.prior_arrears,
            prepayments_included: counted.prepayments,
            refunds_deducted: counted.refunds_deducted,
            other_income_included: counted.other_income,
            allowed,
            remuneration,
            closing,
        });
    }
    let Bounds { least, most } = found.bounds;
    trace.step(|| SettleStep::ClosingBounds { least, most });
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
        prior_arrears: IfAny(statement.prior_arrears_collected),
        other_income: IfAny(statement.other_income),
        prior_surplus: IfAny(statement.prior_surplus),
    });
    for of in &statement.unsettled {
        trace.step(|| SettleStep::Unsettled {
            unit: IfAny(of.unit.clone()),
            owner: IfAny(of.owner.clone()),
            billed: of.billed,
            not_yet_due: of.not_yet_due,
            collected: of.collected,
            arrears: of.arrears,
            overpaid: of.overpaid,
        });
    }
    for pool in &statement.pools {
        let PoolFigures { account, opening, inflow, outflow, closing, refunded } = *pool;
        let refunded = IfAny(refunded);
        trace.step(|| SettleStep::Pool { account, opening, inflow, outflow, refunded, closing });
    }
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
    if figures.unconfirmed != 0 {
        let amount = facts.currency.amount(figures.unconfirmed)?;
        trace.step(|| SettleStep::Unconfirmed { amount });
    }
    for ScopeLine { scope, actual, allowed, disallowed, in_question } in &statement.scopes {
        let (actual, allowed, disallowed, in_question) = (*actual, *allowed, *disallowed, *in_question);
        let scope = scope.clone();
        trace.step(|| SettleStep::Scope { scope, actual, allowed, disallowed, in_question });
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
        allowed_variance: IfAny(line.budget.map(|_| line.allowed_variance.filter(|_| itemised))),
    });
}

fn note_remuneration(facts: &SettleFacts, terms: &RemunerationTerms, found: &Agreed, trace: &mut Trace) {
    let (agreed, remuneration) = (contract(facts), &found.remuneration);
    let counted = Counted::agreed(terms);
    trace.step_citing(&agreed, || SettleStep::Base {
        base: remuneration.base,
        prior_arrears_included: counted.prior_arrears,
        prepayments_included: counted.prepayments,
        refunds_deducted: counted.refunds_deducted,
        other_income_included: counted.other_income,
        amount: IfAny(remuneration.base_amount),
        application: IfAny(found.reached.and(terms.tier_application)),
        on: IfAny(found.reached.and(terms.tier_on)),
        reached: IfAny(found.reached.map(ExactNumber)),
    });
    let mut tiers: Vec<_> = terms.tiers.iter().filter(|_| found.reached.is_some()).collect();
    tiers.sort_by_key(|tier| (tier.edge(), tier.above.is_some()));
    for tier in tiers {
        let (from, belongs) = (ExactNumber(tier.edge()), tier.above.is_none());
        let rate = ExactNumber(tier.rate.to_ratio());
        trace.step_citing(&agreed, || SettleStep::Tier { from, belongs, rate });
    }
    for line in &remuneration.lines {
        trace.step_citing(&agreed, || SettleStep::Rate {
            base: remuneration.base,
            from: line.from.or(line.above).unwrap_or(ExactNumber::ZERO),
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
        prior_surplus: IfAny(statement.prior_surplus),
        collected,
        overpaid: IfAny(statement.overpaid),
        prior_arrears: IfAny(statement.prior_arrears_collected),
        other_income: IfAny(statement.other_income),
        allowed,
        remuneration,
        closing,
    });
}
