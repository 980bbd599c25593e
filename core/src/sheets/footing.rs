//! 勾稽: the figures of the statements, added up again. Where two that must be equal are not, the statement is a draft that
//! names both.

use super::facts::SheetFacts;
use super::page::SheetKind;
use super::remuneration::at_rates;
use crate::books::{BridgePart, ClosedBooks, PartyLine};
use crate::exact::{Amount, NumberRefusal, Ratio, amount_of};
use crate::notice::Gap;
use crate::notice::gaps::{Gaps, books_add_up, fund_adds_up, items_add_up, sum};
use crate::settlement::{Account, PoolFigures, Remuneration, Statement};
use serde::Serialize;

/// 差额: two figures of a statement that must be equal and are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetGap {
    /// In which statement.
    pub sheet: SheetKind,
    /// Which two, and by how much.
    pub gap: Gap,
}

/// 勾稽: every pair of figures in the statements that must be equal and is not.
///
/// # Errors
/// `number.out_of_range` when a sum cannot be kept exactly.
pub fn cross_foot_sheets(facts: &SheetFacts) -> Result<Vec<SheetGap>, NumberRefusal> {
    let books = &facts.books.value;
    let mut found = Vec::new();
    for sheet in SheetKind::EVERY {
        let mut gaps = Gaps::default();
        match sheet {
            SheetKind::IncomeAndExpenditure => income_adds_up(&mut gaps, &books.statement)?,
            SheetKind::Prepayments => {
                pool_adds_up(&mut gaps, books, Account::Prepayment, books.statement.prepayments)?;
                prepayments_are_carried(&mut gaps, books)?;
            }
            SheetKind::Arrears => arrears_add_up(&mut gaps, books)?,
            SheetKind::Remuneration => remuneration_adds_up(&mut gaps, books)?,
            SheetKind::SharedIncome => {
                pool_adds_up(&mut gaps, books, Account::SharedIncome, books.statement.shared_income)?;
            }
            SheetKind::MaintenanceFund => {
                pool_adds_up(&mut gaps, books, Account::MaintenanceFund, books.statement.maintenance_fund)?;
            }
            SheetKind::BankReconciliation => bank_adds_up(&mut gaps, books)?,
        }
        found.extend(gaps.0.into_iter().map(|gap| SheetGap { sheet, gap }));
    }
    Ok(found)
}

fn income_adds_up(gaps: &mut Gaps, statement: &Statement) -> Result<(), NumberRefusal> {
    items_add_up(gaps, statement)?;
    fund_adds_up(gaps, statement)?;
    let figures = (statement.budget, statement.expenditure, statement.budget_variance);
    if let (Some(budget), Some(expenditure), Some(variance)) = figures {
        let left = budget.to_ratio().minus(expenditure.to_ratio())?;
        gaps.money("sheets.gap_variance", left, variance)?;
    }
    Ok(())
}

/// The closing of a pool and of each party; over the parties what they opened with, what came in less what went out, and what they close
/// with, for what passes from one party to another is no movement of the pool; and the figure of the statement that repeats it.
fn pool_adds_up(
    gaps: &mut Gaps,
    books: &ClosedBooks,
    account: Account,
    repeated: Option<Amount>,
) -> Result<(), NumberRefusal> {
    let Some(pool) = books.statement.pools.iter().find(|pool| pool.account == account) else { return Ok(()) };
    let PoolFigures { opening, inflow, outflow, closing, .. } = *pool;
    if let (Some(opening), Some(inflow), Some(outflow), Some(closing)) = (opening, inflow, outflow, closing) {
        let held = opening.to_ratio().plus(inflow.to_ratio())?.minus(outflow.to_ratio())?;
        gaps.compare("sheets.gap_pool", account.word(), true, held, closing.to_ratio())?;
    }
    if let (Some(repeated), Some(closing)) = (repeated, closing) {
        gaps.compare("sheets.gap_repeated", account.word(), true, repeated.to_ratio(), closing.to_ratio())?;
    }
    let parties: Vec<&PartyLine> = books.parties.iter().filter(|line| line.account == account).collect();
    for line in &parties {
        let held = line.opening.to_ratio().plus(line.inflow.to_ratio())?.minus(line.outflow.to_ratio())?;
        let who = [&line.unit, &line.owner, &line.creditor].into_iter().flatten();
        let who = who.cloned().collect::<Vec<String>>().join(" ");
        gaps.compare("sheets.gap_party", &who, true, held, line.closing.to_ratio())?;
    }
    if parties.is_empty() {
        return Ok(());
    }
    let over = |of: fn(&PartyLine) -> Amount| sum(parties.iter().map(|line| of(line).to_ratio()));
    if let Some(opening) = opening {
        gaps.money("sheets.gap_parties_opening", over(|line| line.opening)?, opening)?;
    }
    if let Some((inflow, outflow)) = inflow.zip(outflow) {
        let moved = over(|line| line.inflow)?.minus(over(|line| line.outflow)?)?;
        let of_the_pool = inflow.to_ratio().minus(outflow.to_ratio())?;
        gaps.compare("sheets.gap_parties_moved", "", true, moved, of_the_pool)?;
    }
    match closing {
        Some(closing) => gaps.money("sheets.gap_parties_closing", over(|line| line.closing)?, closing),
        None => Ok(()),
    }
}

/// What the next period opens with is what is held and what was paid beyond the charges.
fn prepayments_are_carried(gaps: &mut Gaps, books: &ClosedBooks) -> Result<(), NumberRefusal> {
    let pool = books.statement.pools.iter().find(|pool| pool.account == Account::Prepayment);
    let carried = books.carried.pools.iter().find(|pool| pool.account == Account::Prepayment);
    let (Some(closing), Some(carried)) = (pool.and_then(|pool| pool.closing), carried) else { return Ok(()) };
    let overpaid = books.statement.overpaid.map_or(Ratio::ZERO, Amount::to_ratio);
    gaps.money("sheets.gap_carried", closing.to_ratio().plus(overpaid)?, carried.amount)
}

/// Of each charge what is paid and open; what is overdue of the period; and the bands of age.
fn arrears_add_up(gaps: &mut Gaps, books: &ClosedBooks) -> Result<(), NumberRefusal> {
    let rows = &books.receivables;
    for row in rows {
        let left = row.charged.to_ratio().minus(row.paid.to_ratio())?;
        let due = row.due.to_string();
        let who = [row.unit.as_deref(), row.owner.as_deref(), Some(due.as_str())].into_iter().flatten();
        let who = who.collect::<Vec<&str>>().join(" ");
        gaps.compare("sheets.gap_charge", &who, true, left, row.open.to_ratio())?;
    }
    // Without a row of this period the arrears were told as a total, and nothing else tells of them.
    if let Some(arrears) = books.statement.arrears.filter(|_| rows.iter().any(|row| !row.earlier)) {
        let overdue = rows.iter().filter(|row| !row.earlier && row.days.is_some());
        gaps.money("sheets.gap_arrears", sum(overdue.map(|row| row.open.to_ratio()))?, arrears)?;
    }
    if !books.ageing.is_empty() {
        let bands = sum(books.ageing.iter().map(|band| band.open.to_ratio()))?;
        let open = sum(rows.iter().map(|row| row.open.to_ratio()))?;
        gaps.compare("sheets.gap_ageing", "", true, bands, open)?;
    }
    Ok(())
}

fn remuneration_adds_up(gaps: &mut Gaps, books: &ClosedBooks) -> Result<(), NumberRefusal> {
    let statement = &books.statement;
    let Some(found) = &statement.remuneration else { return Ok(()) };
    let equation = found.base.contains_remuneration() != found.includes_itself;
    if !found.lines.is_empty() && !equation {
        gaps.compare("sheets.gap_rates", "", true, at_rates(found)?, found.exact.0)?;
    }
    rounded_once(gaps, found, statement)?;
    if let Some(bridge) = &books.bridge {
        let owed = bridge.rows.iter().find(|row| row.part == BridgePart::RemunerationOwed);
        let owed = owed.map_or(Ratio::ZERO, |row| row.amount.to_ratio());
        let taken = statement.remuneration_paid.map_or(Ratio::ZERO, Amount::to_ratio);
        gaps.compare("sheets.gap_owed", "", true, found.amount.to_ratio().minus(taken)?, owed)?;
    }
    Ok(())
}

/// The remuneration is the limit that applies, or less than one minor unit away from the exact figure: it is rounded once.
fn rounded_once(gaps: &mut Gaps, found: &Remuneration, statement: &Statement) -> Result<(), NumberRefusal> {
    let amount = found.amount.to_ratio();
    if let Some(limit) = found.cap_applied.or(found.floor_applied) {
        return gaps.money("sheets.gap_limit", limit.to_ratio(), found.amount);
    }
    let scored = match found.score_factor {
        Some(factor) => found.exact.0.times(factor.0)?,
        None => found.exact.0,
    };
    let unit = amount_of(1, statement.currency.minor_digits).map_or(Ratio::ZERO, Amount::to_ratio);
    if amount.minus(scored)?.magnitude() < unit {
        return Ok(());
    }
    gaps.money("sheets.gap_rounded", scored, found.amount)
}

/// Both sides of each bank account, and the balance that the parts make with the one the books hold.
fn bank_adds_up(gaps: &mut Gaps, books: &ClosedBooks) -> Result<(), NumberRefusal> {
    books_add_up(gaps, books)?;
    for bank in &books.banks {
        if let (Some(book), Some(stated)) = (bank.adjusted_book, bank.adjusted_statement) {
            gaps.compare("sheets.gap_bank_sides", &bank.bank, true, book.to_ratio(), stated.to_ratio())?;
        }
    }
    match books.bridge.as_ref().and_then(|bridge| Some((bridge.sum, bridge.held?))) {
        Some((sum, held)) => gaps.money("sheets.gap_bridge_held", sum.to_ratio(), held),
        None => Ok(()),
    }
}
