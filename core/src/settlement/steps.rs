//! 步骤: what a settlement did, read off its statement, with the clause each step follows.

use super::facts::{CostItem, SettleFacts};
use super::findings::contract;
use super::statement::{ItemLine, Remuneration, Statement};
use super::terms::RemunerationBase;
use crate::exact::{Amount, Number};
use crate::outcome::{Trace, steps};

steps! {
    /// 结算的步骤.
    pub(crate) enum SettleStep in "settlement" {
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
        /// One cost item, and how its spending stands.
        Item("item") {
            item: CostItem,
            actual: Amount,
            allowed: Amount,
            disallowed: Amount,
            in_question: Amount,
        },
        /// One rate and the part of the base it holds for.
        Rate("rate") { base: RemunerationBase, from: Number, rate: Number, part: Number },
        /// The factor that follows from the evaluation.
        ScoreFactor("score_factor") { factor: Number },
        /// The agreed least, where it decides.
        Floor("floor") { limit: Amount },
        /// The agreed most, where it decides.
        Cap("cap") { limit: Amount },
        /// The remuneration, rounded once.
        Remuneration("remuneration") { base: RemunerationBase, exact: Number, amount: Amount },
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
    }
}

/// The steps in legal order: fund, spending, remuneration, the two differences, the result.
pub(super) fn note(facts: &SettleFacts, statement: &Statement, trace: &mut Trace) {
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
    for line in statement.items.iter().filter(|line| !line.actual.is_zero() || line.budget.is_some()) {
        note_item(line, trace);
    }
    if let Some(remuneration) = &statement.remuneration {
        note_remuneration(facts, remuneration, trace);
    }
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
}

fn note_item(line: &ItemLine, trace: &mut Trace) {
    let clause = trace.clause(&format!("settlement.item.{}", line.item.word()), "settlement");
    trace.step_citing(&clause, || SettleStep::Item {
        item: line.item,
        actual: line.actual,
        allowed: line.allowed,
        disallowed: line.disallowed,
        in_question: line.in_question,
    });
}

fn note_remuneration(facts: &SettleFacts, remuneration: &Remuneration, trace: &mut Trace) {
    let agreed = contract(facts);
    for line in &remuneration.lines {
        trace.step_citing(&agreed, || SettleStep::Rate {
            base: remuneration.base,
            from: line.from.unwrap_or(Number::ZERO),
            rate: Number(line.rate.to_ratio()),
            part: line.base,
        });
    }
    if let Some(factor) = remuneration.score_factor {
        trace.step_citing(&agreed, || SettleStep::ScoreFactor { factor });
    }
    if let Some(limit) = remuneration.floor_applied {
        trace.step_citing(&agreed, || SettleStep::Floor { limit });
    }
    if let Some(limit) = remuneration.cap_applied {
        trace.step_citing(&agreed, || SettleStep::Cap { limit });
    }
    trace.step(|| SettleStep::Remuneration {
        base: remuneration.base,
        exact: remuneration.exact,
        amount: remuneration.amount,
    });
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
