//! 收支情况: from figures and remuneration to the statement, with the steps that lead there.

use super::bounds::{BoundsFound, Open, closing_bounds};
use super::check;
use super::check_terms;
use super::cost_item::CostItem;
use super::facts::SettleFacts;
use super::figures::Figures;
use super::findings::Findings;
use super::postings::Account;
use super::remuneration::{self, Agreed, collection_rate};
use super::silence::{self, Counted, Question};
use super::statement::{ItemLine, Remuneration, ScopeLine, Statement};
use super::worked::{self, Worked};
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
    let paid = minor(facts, agreed.as_ref().map(|agreed| &agreed.remuneration))?;
    let closing = figures.closing(allowed, paid);
    let bounds = bounds(facts, figures, closing, &mut findings)?;
    let (agreed_on, bounded) = (agreed.as_ref(), bounds.as_ref());
    let known = Known { all, arrears, agreed: agreed_on, paid, closing, bounds: bounded };
    let statement = stated(facts, figures, &known)?;
    hold_against_published(facts, figures, &statement, &mut findings)?;
    findings.write_down(trace);
    let taken_out = findings.taken_out;
    let worked = Worked { facts, figures, statement: &statement, agreed, bounds, taken_out, developer_lacks };
    worked::note(&worked, trace)?;
    Ok(statement)
}

/// What is known beside the figures, in minor units.
struct Known<'a> {
    all: Option<super::kernel::ItemSums>,
    arrears: Option<i128>,
    agreed: Option<&'a Agreed>,
    paid: Option<i128>,
    closing: Option<i128>,
    bounds: Option<&'a BoundsFound>,
}

/// The statement in money.
fn stated(facts: &SettleFacts, figures: &Figures, found: &Known<'_>) -> Result<Statement, Refusal> {
    let Known { all, arrears, paid, closing, .. } = *found;
    let money = |minor: i128| facts.currency.amount(minor);
    let known = |minor: Option<i128>| minor.map(money).transpose();
    let minus = |from: Option<i128>, less: Option<i128>| Some(from?.less(less?));
    let held = |account| known(figures.pools.of(account).closing);
    let spent = all.map(super::kernel::ItemSums::actual);
    let allowed = all.map(|all| all.allowed);
    Ok(Statement {
        compound: facts.compound.clone(),
        period: facts.period,
        currency: facts.currency.clone(),
        opening: known(figures.opening)?,
        billed: known(figures.billed)?,
        collected: known(figures.collected)?,
        prior_arrears_collected: known(figures.prior_arrears)?,
        prepayments: held(Account::Prepayment)?,
        arrears: known(arrears)?,
        not_yet_due: money(figures.not_yet_due)?,
        collection_rate: collection_rate(figures)?.map(ExactNumber),
        items: item_lines(facts, figures)?,
        unclassified: money(
            figures.spent.and_then(|spent| spent.last().copied()).unwrap_or_default().actual(),
        )?,
        budget: known(figures.budget)?,
        expenditure: known(spent)?,
        allowed: known(allowed)?,
        disallowed: money(all.unwrap_or_default().disallowed)?,
        in_question: money(all.unwrap_or_default().in_question)?,
        remuneration: found.agreed.map(|agreed| agreed.remuneration.clone()),
        remuneration_paid: known(figures.remuneration_paid)?,
        budget_variance: known(minus(figures.budget, spent))?,
        collection_shortfall: known(arrears)?,
        closing: known(closing)?,
        closing_bounds: found.bounds.map(|found| found.bounds),
        accrued_surplus: known(minus(
            minus(figures.billed.map(|billed| billed.plus(figures.income())), allowed),
            paid,
        ))?,
        pass_through: held(Account::PassThrough)?,
        deposits: held(Account::Deposit)?,
        shared_income: held(Account::SharedIncome)?,
        maintenance_fund: held(Account::MaintenanceFund)?,
        pools: figures.pools.shown(facts)?,
        other_income: known(figures.other_income)?,
        prior_surplus: known(figures.prior_surplus)?,
        overpaid: known(figures.owed.as_ref().map(|owed| owed.overpaid))?,
        unsettled: figures.owed.as_ref().map(|owed| owed.unsettled.clone()).unwrap_or_default(),
        allowed_variance: known(minus(figures.budget, allowed))?,
        scopes: scope_lines(facts, figures)?,
    })
}

/// 分摊范围: what was spent in each part of the compound.
fn scope_lines(facts: &SettleFacts, figures: &Figures) -> Result<Vec<ScopeLine>, Refusal> {
    let money = |minor: i128| facts.currency.amount(minor);
    let lines = figures.scopes.iter().map(|(scope, sums)| {
        Ok(ScopeLine {
            scope: scope.clone(),
            actual: money(sums.actual())?,
            allowed: money(sums.allowed)?,
            disallowed: money(sums.disallowed)?,
            in_question: money(sums.in_question)?,
        })
    });
    lines.collect()
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
    if let Some(owed) = &figures.owed {
        return Ok(Some(owed.arrears));
    }
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
    check_terms::terms(terms).map_err(|refusal| refusal.within("remuneration").within("contract"))?;
    match remuneration::remuneration(facts, terms, figures, allowed, Counted::agreed(terms))? {
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

/// 合同未约定, 待定支出: both results of what the contract is silent on, and between what the closing lies.
fn bounds(
    facts: &SettleFacts,
    figures: &Figures,
    closing: Option<i128>,
    findings: &mut Findings<'_>,
) -> Result<Option<BoundsFound>, Refusal> {
    let Some(terms) = &facts.contract.remuneration else { return Ok(None) };
    let allowed = figures.spent_in_all().map(|all| all.allowed);
    let agreed = Counted::agreed(terms);
    let questions = silence::questions(terms, figures);
    let pay = |counted: Counted| remuneration::remuneration(facts, terms, figures, allowed, counted);
    let mut open: Vec<Question> = Vec::new();
    for question in questions {
        let asking = agreed.asking(question);
        let (Ok(without), Ok(with)) = (pay(asking)?, pay(asking.with(question))?) else { continue };
        let (without, with) = (without.remuneration.amount, with.remuneration.amount);
        if without != with {
            findings.contract_silent(question.term(), without, with);
        }
        open.push(question);
    }
    let Some(closing) = closing else { return Ok(None) };
    let taken_out = &findings.taken_out;
    closing_bounds(&Open { facts, figures, terms, taken_out, questions: &open, closing })
}

fn item_lines(facts: &SettleFacts, figures: &Figures) -> Result<Vec<ItemLine>, Refusal> {
    let money = |minor: i128| facts.currency.amount(minor);
    let spent = figures.spent.unwrap_or_default();
    let lines = CostItem::EVERY.into_iter().zip(spent).map(|(item, sums)| {
        let budget = facts.budget.iter().find(|sum| sum.item == item).map(|sum| sum.amount);
        let planned = budget.map(|amount| check::units(facts, amount)).transpose()?;
        // Of a spending that is not known by item no variance can be named.
        let known = planned.filter(|_| figures.itemised);
        Ok(ItemLine {
            item,
            budget: planned.map(money).transpose()?,
            actual: money(sums.actual())?,
            allowed: money(sums.allowed)?,
            disallowed: money(sums.disallowed)?,
            in_question: money(sums.in_question)?,
            variance: known.map(|planned| money(planned.less(sums.actual()))).transpose()?,
            allowed_variance: known.map(|planned| money(planned.less(sums.allowed))).transpose()?,
        })
    });
    lines.collect()
}

/// 公布数字相符: the balance follows from what was posted, also where it leaves out what was paid too much and is held for who paid
/// it, what was settled of earlier surpluses, or what of the spending does not stand.
fn foots(figures: &Figures, footed: i128, balance: i128) -> bool {
    let overpaid = figures.owed.as_ref().map_or(0, |owed| owed.overpaid);
    let settled = figures.prior_surplus.unwrap_or(0).less(overpaid);
    let all = figures.spent_in_all().unwrap_or_default();
    let not_allowed = all.disallowed.plus(all.in_question);
    [0, settled, not_allowed, settled.plus(not_allowed)].iter().any(|more| footed.plus(*more) == balance)
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
        if !foots(figures, opening.plus(receipts).less(expenses), balance) {
            findings.published_does_not_foot([opening, receipts, expenses, balance])?;
        }
    }
    let remuneration = minor(facts, statement.remuneration.as_ref())?;
    let booked = read(statement.expenditure)?;
    let ours = [
        ("published.receipts", receipts, figures.booked_receipts()),
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
