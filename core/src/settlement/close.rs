//! 收支情况: from figures and remuneration to the statement, with the steps that lead there.

use super::books::Figures;
use super::check;
use super::cost_item::CostItem;
use super::facts::SettleFacts;
use super::findings::Findings;
use super::remuneration::{self, Agreed, collection_rate};
use super::statement::{Bounds, ItemLine, Remuneration, Statement};
use super::steps::{self, Worked};
use crate::exact::{Amount, ExactNumber, MinorUnits};
use crate::outcome::{Refusal, Trace};

/// 收支情况: the statement of the figures.
pub(super) fn statement(
    facts: &SettleFacts,
    figures: &Figures,
    mut findings: Findings<'_>,
    trace: &mut Trace,
) -> Result<Statement, Refusal> {
    name_missing_figures(figures, &mut findings);
    let arrears = arrears(figures, &mut findings)?;
    let developer_lacks = developer_pays_in_full(facts, &mut findings)?;
    let all = figures.spent_in_all();
    let allowed = all.map(|all| all.allowed);
    let agreed = agreed_remuneration(facts, figures, allowed, &mut findings)?;
    let remuneration = agreed.as_ref().map(|agreed| agreed.remuneration.clone());
    let paid = minor(facts, remuneration.as_ref())?;
    let bounds = closing_bounds(facts, figures, closing(figures, allowed, paid))?;
    let closing = closing(figures, allowed, paid);
    let money = |minor: i128| facts.currency.amount(minor);
    let known = |minor: Option<i128>| minor.map(money).transpose();
    let minus = |from: Option<i128>, less: Option<i128>| Some(from?.less(less?));
    let statement = Statement {
        compound: facts.compound.clone(),
        period: facts.period,
        currency: facts.currency.clone(),
        opening: known(figures.opening)?,
        billed: known(figures.billed)?,
        collected: known(figures.collected)?,
        prior_arrears_collected: money(figures.prior_arrears)?,
        prepayments: money(figures.prepayments)?,
        arrears: known(arrears)?,
        not_yet_due: money(figures.not_yet_due)?,
        collection_rate: collection_rate(figures)?.map(ExactNumber),
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
        closing_bounds: bounds.as_ref().map(|found| found.bounds),
        accrued_surplus: known(minus(minus(figures.billed, allowed), paid))?,
        pass_through: money(figures.pass_through)?,
        deposits: money(figures.deposits)?,
        shared_income: money(figures.shared_income)?,
        maintenance_fund: money(figures.maintenance_fund)?,
    };
    hold_against_published(facts, figures, &statement, &mut findings)?;
    findings.write_down(trace);
    let taken_out = findings.taken_out;
    let worked = Worked { facts, figures, statement: &statement, agreed, bounds, taken_out, developer_lacks };
    steps::note(&worked, trace)?;
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
        findings.collected_above_billed(collected.less(billed))?;
    }
    Ok(Some(billed.less(figures.not_yet_due).less(collected).max(0)))
}

/// 建设单位全额交纳: what the developer was charged too little, where the book asks for the whole.
fn developer_pays_in_full(facts: &SettleFacts, findings: &mut Findings<'_>) -> Result<Option<i128>, Refusal> {
    let Some(stock) = facts.developer_stock.filter(|_| findings.law.developer_pays_in_full) else {
        return Ok(None);
    };
    let missing = check::units(facts, stock.full_charge)?.less(check::units(facts, stock.billed)?);
    if missing > 0 {
        findings.developer_below_full(missing)?;
    }
    Ok(Some(missing.max(0)))
}

/// 酬金: by the contract, or a finding that names what is missing.
fn agreed_remuneration(
    facts: &SettleFacts,
    figures: &Figures,
    allowed: Option<i128>,
    findings: &mut Findings<'_>,
) -> Result<Option<Agreed>, Refusal> {
    let Some(terms) = &facts.contract.remuneration else {
        findings.missing_term("remuneration");
        return Ok(None);
    };
    check::terms(terms).map_err(|refusal| refusal.within("remuneration").within("contract"))?;
    match remuneration::remuneration(facts, terms, figures, allowed)? {
        Ok(agreed) => Ok(Some(agreed)),
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
    let received = figures.opening?.plus(figures.collected?).plus(figures.prior_arrears);
    Some(received.less(allowed?).less(remuneration?))
}

/// 上下界: the least and the most, and the other closing that makes them: with all that is in question allowed.
pub(super) struct BoundsFound {
    pub(super) bounds: Bounds,
    pub(super) allowed: Amount,
    pub(super) remuneration: Amount,
    pub(super) closing: Amount,
}

/// The closing when all, and when nothing, of what is in question is allowed.
fn closing_bounds(
    facts: &SettleFacts,
    figures: &Figures,
    closing_now: Option<i128>,
) -> Result<Option<BoundsFound>, Refusal> {
    let (Some(now), Some(all), Some(terms)) =
        (closing_now, figures.spent_in_all(), &facts.contract.remuneration)
    else {
        return Ok(None);
    };
    if all.in_question == 0 {
        return Ok(None);
    }
    let allowed = all.allowed.plus(all.in_question);
    let Ok(found) = remuneration::remuneration(facts, terms, figures, Some(allowed))? else {
        return Ok(None);
    };
    let other = closing(figures, Some(allowed), minor(facts, Some(&found.remuneration))?).unwrap_or(now);
    let (least, most) = (now.min(other), now.max(other));
    let money = |minor: i128| facts.currency.amount(minor);
    Ok(Some(BoundsFound {
        bounds: Bounds { least: money(least)?, most: money(most)? },
        allowed: money(allowed)?,
        remuneration: found.remuneration.amount,
        closing: money(other)?,
    }))
}

fn item_lines(facts: &SettleFacts, figures: &Figures) -> Result<Vec<ItemLine>, Refusal> {
    let money = |minor: i128| facts.currency.amount(minor);
    let spent = figures.spent.unwrap_or_default();
    let lines = CostItem::EVERY.into_iter().zip(spent).map(|(item, sums)| {
        let budget = facts.budget.iter().find(|sum| sum.item == item).map(|sum| sum.amount);
        let planned = budget.map(|amount| check::units(facts, amount)).transpose()?;
        // Of a spending that is not known by item no variance can be named.
        let variance = planned.filter(|_| figures.itemised).map(|planned| planned.less(sums.actual()));
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
        if opening.plus(receipts).less(expenses) != balance {
            findings.published_does_not_foot([opening, receipts, expenses, balance])?;
        }
    }
    let remuneration = minor(facts, statement.remuneration.as_ref())?;
    let booked = read(statement.expenditure)?;
    let ours = [
        ("published.receipts", receipts, figures.collected.map(|sum| sum.plus(figures.prior_arrears))),
        ("published.expenses", expenses, booked.and_then(|sum| Some(sum.plus(remuneration?)))),
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
