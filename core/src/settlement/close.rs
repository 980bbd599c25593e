//! 收支情况: from figures and remuneration to the statement, with the steps that lead there.

use super::books::Figures;
use super::check;
use super::facts::{CostItem, SettleFacts};
use super::findings::{Findings, contract, measures};
use super::remuneration::{self, collection_rate};
use super::statement::{Bounds, ItemLine, Remuneration, Statement};
use crate::amount::Amount;
use crate::citation::Citation;
use crate::outcome::{Trace, named};
use crate::ratio::Number;
use crate::refusal::Refusal;

/// 收支情况: the statement of the figures.
pub(super) fn statement(
    facts: &SettleFacts,
    figures: &Figures,
    mut findings: Findings<'_>,
    trace: &mut Trace,
) -> Result<Statement, Refusal> {
    name_missing_figures(figures, &mut findings);
    let arrears = arrears(figures, &mut findings)?;
    developer_pays_in_full(facts, &mut findings)?;
    let all = figures.spent_in_all();
    let allowed = all.map(|all| all.allowed);
    let remuneration = agreed_remuneration(facts, figures, allowed, &mut findings)?;
    let paid = minor(facts, remuneration.as_ref())?;
    let closing = closing(figures, allowed, paid);
    let money = |minor: i128| facts.currency.amount(minor);
    let known = |minor: Option<i128>| minor.map(money).transpose();
    let minus = |from: Option<i128>, less: Option<i128>| Some(from?.saturating_sub(less?));
    let mut statement = Statement {
        compound: facts.compound.clone(),
        period: facts.period,
        currency: facts.currency.clone(),
        draft: false,
        opening: known(figures.opening)?,
        billed: known(figures.billed)?,
        collected: known(figures.collected)?,
        prior_arrears_collected: money(figures.prior_arrears)?,
        prepayments: money(figures.prepayments)?,
        arrears: known(arrears)?,
        not_yet_due: money(figures.not_yet_due)?,
        collection_rate: collection_rate(figures)?.map(Number),
        items: item_lines(facts, figures)?,
        unclassified: money(
            figures.spent.and_then(|spent| spent.last().copied()).unwrap_or_default().actual(),
        )?,
        budget: known(figures.budget)?,
        expenditure: known(all.map(super::kernel::ItemSums::actual))?,
        allowed: known(allowed)?,
        disallowed: money(all.unwrap_or_default().disallowed)?,
        in_question: money(all.unwrap_or_default().in_question)?,
        remuneration,
        remuneration_paid: money(figures.remuneration_paid)?,
        budget_variance: known(minus(figures.budget, all.map(super::kernel::ItemSums::actual)))?,
        collection_shortfall: known(arrears)?,
        closing: known(closing)?,
        closing_bounds: closing_bounds(facts, figures, closing)?,
        accrued_surplus: known(minus(minus(figures.billed, allowed), paid))?,
        pass_through: money(figures.pass_through)?,
        deposits: money(figures.deposits)?,
        shared_income: money(figures.shared_income)?,
        maintenance_fund: money(figures.maintenance_fund)?,
        findings: Vec::new(),
    };
    hold_against_published(facts, figures, &statement, &mut findings)?;
    statement.findings = findings.list;
    statement.draft = statement.findings.iter().any(|finding| finding.mark.keeps_a_draft());
    note(facts, &statement, trace);
    Ok(statement)
}

/// 缺少数字: the figures without which a period cannot be closed.
fn name_missing_figures(figures: &Figures, findings: &mut Findings<'_>) {
    let needed = [
        ("opening", figures.opening.is_none()),
        ("billed", figures.billed.is_none()),
        ("collected", figures.collected.is_none()),
        ("expenditure", figures.spent.is_none()),
    ];
    for (what, _) in needed.into_iter().filter(|(_, missing)| *missing) {
        findings.missing_figure(what);
    }
}

/// 欠费 (art. 15(1)): charges overdue at the period's end; payments cover the oldest first.
fn arrears(figures: &Figures, findings: &mut Findings<'_>) -> Result<Option<i128>, Refusal> {
    let (Some(billed), Some(collected)) = (figures.billed, figures.collected) else { return Ok(None) };
    if collected > billed {
        findings.collected_above_billed(collected.saturating_sub(billed))?;
    }
    Ok(Some(billed.saturating_sub(figures.not_yet_due).saturating_sub(collected).max(0)))
}

/// 建设单位全额交纳 (art. 16).
fn developer_pays_in_full(facts: &SettleFacts, findings: &mut Findings<'_>) -> Result<(), Refusal> {
    let Some(stock) = facts.developer_stock else { return Ok(()) };
    let missing = check::units(facts, stock.full_charge)?.saturating_sub(check::units(facts, stock.billed)?);
    if missing > 0 {
        findings.developer_below_full(missing)?;
    }
    Ok(())
}

/// 酬金 (art. 9(3)): by the contract, or a finding that names what is missing.
fn agreed_remuneration(
    facts: &SettleFacts,
    figures: &Figures,
    allowed: Option<i128>,
    findings: &mut Findings<'_>,
) -> Result<Option<Remuneration>, Refusal> {
    let Some(terms) = &facts.contract.remuneration else {
        findings.missing_term("remuneration");
        return Ok(None);
    };
    check::terms(terms)?;
    match remuneration::remuneration(facts, terms, figures, allowed)? {
        Ok(remuneration) => Ok(Some(remuneration)),
        Err(missing) => {
            findings.missing_term(missing);
            Ok(None)
        }
    }
}

fn minor(facts: &SettleFacts, remuneration: Option<&Remuneration>) -> Result<Option<i128>, Refusal> {
    remuneration.map(|found| check::units(facts, found.amount)).transpose()
}

/// 结余 (art. 9(3)): opening + collected + prior arrears collected − allowed − remuneration.
fn closing(figures: &Figures, allowed: Option<i128>, remuneration: Option<i128>) -> Option<i128> {
    let received = figures.opening?.saturating_add(figures.collected?).saturating_add(figures.prior_arrears);
    Some(received.saturating_sub(allowed?).saturating_sub(remuneration?))
}

/// The closing when all, and when nothing, of what is in question is allowed.
fn closing_bounds(
    facts: &SettleFacts,
    figures: &Figures,
    closing_now: Option<i128>,
) -> Result<Option<Bounds>, Refusal> {
    let (Some(now), Some(all), Some(terms)) =
        (closing_now, figures.spent_in_all(), &facts.contract.remuneration)
    else {
        return Ok(None);
    };
    if all.in_question == 0 {
        return Ok(None);
    }
    let allowed = Some(all.allowed.saturating_add(all.in_question));
    let Ok(found) = remuneration::remuneration(facts, terms, figures, allowed)? else { return Ok(None) };
    let other = closing(figures, allowed, minor(facts, Some(&found))?).unwrap_or(now);
    let (least, most) = (now.min(other), now.max(other));
    Ok(Some(Bounds { least: facts.currency.amount(least)?, most: facts.currency.amount(most)? }))
}

fn item_lines(facts: &SettleFacts, figures: &Figures) -> Result<Vec<ItemLine>, Refusal> {
    let money = |minor: i128| facts.currency.amount(minor);
    let spent = figures.spent.unwrap_or_default();
    let lines = CostItem::ALL.into_iter().zip(spent).map(|(item, sums)| {
        let budget = facts.budget.iter().find(|sum| sum.item == item).map(|sum| sum.amount);
        let planned = budget.map(|amount| check::units(facts, amount)).transpose()?;
        // Of a spending that is not known by item no variance can be named.
        let itemised = figures.spent.is_some() && facts_by_item(facts);
        let variance = planned.filter(|_| itemised).map(|planned| planned.saturating_sub(sums.actual()));
        Ok(ItemLine {
            item,
            budget: planned.map(money).transpose()?,
            actual: money(sums.actual())?,
            allowed: money(sums.allowed)?,
            disallowed: money(sums.disallowed)?,
            in_question: money(sums.in_question)?,
            variance: variance.map(money).transpose()?,
        })
    });
    lines.collect()
}

/// Whether the spending is known by item at all.
fn facts_by_item(facts: &SettleFacts) -> bool {
    !facts.expenditure.is_empty() || !facts.postings.is_empty()
}

/// 公布数字: held against each other, then against the statement.
fn hold_against_published(
    facts: &SettleFacts,
    figures: &Figures,
    statement: &Statement,
    findings: &mut Findings<'_>,
) -> Result<(), Refusal> {
    let Some(published) = facts.published else { return Ok(()) };
    let read = |amount: Option<Amount>| amount.map(|amount| check::units(facts, amount)).transpose();
    let (receipts, expenses, balance) =
        (read(published.receipts)?, read(published.expenses)?, read(published.balance)?);
    if let (Some(receipts), Some(expenses), Some(balance)) = (receipts, expenses, balance) {
        let opening = figures.opening.unwrap_or(0);
        if opening.saturating_add(receipts).saturating_sub(expenses) != balance {
            findings.published_does_not_foot([opening, receipts, expenses, balance])?;
        }
    }
    let remuneration = minor(facts, statement.remuneration.as_ref())?;
    let booked = read(statement.expenditure)?;
    let ours = [
        (
            "published.receipts",
            receipts,
            figures.collected.map(|sum| sum.saturating_add(figures.prior_arrears)),
        ),
        ("published.expenses", expenses, booked.and_then(|sum| Some(sum.saturating_add(remuneration?)))),
        ("published.balance", balance, read(statement.closing)?),
    ];
    for (what, theirs, ours) in ours {
        if let (Some(theirs), Some(ours)) = (theirs, ours)
            && theirs != ours
        {
            findings.total_differs(what, theirs, ours)?;
        }
    }
    Ok(())
}

/// The steps in legal order: fund, spending, remuneration, the two differences, the result.
fn note(facts: &SettleFacts, statement: &Statement, trace: &mut Trace) {
    let shown = |amount: Option<Amount>| amount.map_or_else(|| "?".to_owned(), |amount| amount.to_string());
    trace.step("settlement.fund", || {
        let values = vec![
            named("opening", shown(statement.opening)),
            named("billed", shown(statement.billed)),
            named("collected", shown(statement.collected)),
            named("prior_arrears", statement.prior_arrears_collected),
            named("prepayments", statement.prepayments),
        ];
        (values, measures("art. 11(2)"))
    });
    trace.step("settlement.kept_apart", || {
        let values = vec![
            named("pass_through", statement.pass_through),
            named("deposits", statement.deposits),
            named("shared_income", statement.shared_income),
            named("maintenance_fund", statement.maintenance_fund),
        ];
        (values, measures("art. 12(1)"))
    });
    for line in statement.items.iter().filter(|line| !line.actual.is_zero() || line.budget.is_some()) {
        note_item(line, trace);
    }
    if let Some(remuneration) = &statement.remuneration {
        note_remuneration(facts, remuneration, trace);
    }
    trace.step("settlement.budget_variance", || {
        let values = vec![
            named("budget", shown(statement.budget)),
            named("expenditure", shown(statement.expenditure)),
            named("variance", shown(statement.budget_variance)),
        ];
        (values, measures("art. 12(2)"))
    });
    trace.step("settlement.collection_shortfall", || {
        let values = vec![
            named("billed", shown(statement.billed)),
            named("collected", shown(statement.collected)),
            named("not_yet_due", statement.not_yet_due),
            named("arrears", shown(statement.arrears)),
        ];
        (values, measures("art. 15(1)"))
    });
    note_closing(statement, trace);
}

fn note_item(line: &ItemLine, trace: &mut Trace) {
    trace.step("settlement.item", || {
        let values = vec![
            named("item", line.item.key()),
            named("actual", line.actual),
            named("allowed", line.allowed),
            named("disallowed", line.disallowed),
            named("in_question", line.in_question),
        ];
        let place = super::findings::place(Some(line.item)).saturating_add(1);
        (values, measures(&format!("art. 11(3)({place})")))
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
    trace.step("settlement.remuneration", || {
        let values = vec![
            named("base", remuneration.base.key()),
            named("exact", remuneration.exact),
            named("amount", remuneration.amount),
        ];
        (values, measures("art. 9(3)"))
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
    trace.step("settlement.closing", || {
        let values = vec![
            named("opening", opening),
            named("collected", collected),
            named("prior_arrears", statement.prior_arrears_collected),
            named("allowed", allowed),
            named("remuneration", remuneration),
            named("closing", closing),
        ];
        let clause: Citation = measures("art. 9(3)");
        (values, clause)
    });
}
