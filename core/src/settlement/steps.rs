//! 步骤: what a settlement did, read off its statement, with the clause each step follows.

use super::facts::SettleFacts;
use super::findings::contract;
use super::statement::{ItemLine, Remuneration, Statement};
use crate::amount::Amount;
use crate::outcome::{Trace, named};
use crate::ratio::Number;

/// The steps in legal order: fund, spending, remuneration, the two differences, the result.
pub(super) fn note(facts: &SettleFacts, statement: &Statement, trace: &mut Trace) {
    let shown = |amount: Option<Amount>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    trace.lawful_step("settlement.fund", "settlement", || {
        vec![
            named("opening", shown(statement.opening)),
            named("billed", shown(statement.billed)),
            named("collected", shown(statement.collected)),
            named("prior_arrears", statement.prior_arrears_collected),
            named("prepayments", statement.prepayments),
        ]
    });
    trace.lawful_step("settlement.kept_apart", "settlement", || {
        vec![
            named("pass_through", statement.pass_through),
            named("deposits", statement.deposits),
            named("shared_income", statement.shared_income),
            named("maintenance_fund", statement.maintenance_fund),
        ]
    });
    for line in statement.items.iter().filter(|line| !line.actual.is_zero() || line.budget.is_some()) {
        note_item(line, trace);
    }
    if let Some(remuneration) = &statement.remuneration {
        note_remuneration(facts, remuneration, trace);
    }
    trace.lawful_step("settlement.budget_variance", "settlement", || {
        vec![
            named("budget", shown(statement.budget)),
            named("expenditure", shown(statement.expenditure)),
            named("variance", shown(statement.budget_variance)),
        ]
    });
    trace.lawful_step("settlement.collection_shortfall", "settlement", || {
        vec![
            named("billed", shown(statement.billed)),
            named("collected", shown(statement.collected)),
            named("not_yet_due", statement.not_yet_due),
            named("arrears", shown(statement.arrears)),
        ]
    });
    note_closing(statement, trace);
}

fn note_item(line: &ItemLine, trace: &mut Trace) {
    let clause = trace.clause(&format!("settlement.item.{}", line.item.key()), "settlement");
    trace.step("settlement.item", || {
        let values = vec![
            named("item", line.item.key()),
            named("actual", line.actual),
            named("allowed", line.allowed),
            named("disallowed", line.disallowed),
            named("in_question", line.in_question),
        ];
        (values, clause)
    });
}

fn note_remuneration(facts: &SettleFacts, remuneration: &Remuneration, trace: &mut Trace) {
    let agreed = contract(facts);
    for line in &remuneration.lines {
        trace.step("settlement.rate", || {
            let values = vec![
                named("base", remuneration.base.key()),
                named("from", line.from.unwrap_or(Number::ZERO)),
                named("rate", Number(line.rate.to_ratio())),
                named("part", line.base),
            ];
            (values, agreed.clone())
        });
    }
    if let Some(factor) = remuneration.score_factor {
        trace.step("settlement.score_factor", || (vec![named("factor", factor)], agreed.clone()));
    }
    for (code, limit) in
        [("settlement.floor", remuneration.floor_applied), ("settlement.cap", remuneration.cap_applied)]
    {
        if let Some(limit) = limit {
            trace.step(code, || (vec![named("limit", limit)], agreed.clone()));
        }
    }
    trace.lawful_step("settlement.remuneration", "settlement", || {
        vec![
            named("base", remuneration.base.key()),
            named("exact", remuneration.exact),
            named("amount", remuneration.amount),
        ]
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
    trace.lawful_step("settlement.closing", "settlement", || {
        vec![
            named("opening", opening),
            named("collected", collected),
            named("prior_arrears", statement.prior_arrears_collected),
            named("allowed", allowed),
            named("remuneration", remuneration),
            named("closing", closing),
        ]
    });
}
