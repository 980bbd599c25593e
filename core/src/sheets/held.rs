//! 预收款, 公共收益, 维修资金: what is held for somebody: opening, in, out and closing, of each party and together.

use super::Made;
use super::figures::{less, sum, told, turned};
use crate::books::{ClosedBooks, PartyLine};
use crate::exact::Amount;
use crate::explain::{Cell, Row, Table};
use crate::notice::Block;
use crate::notice::words::{Words, figure, two_columns, words};
use crate::outcome::Refusal;
use crate::settlement::{Account, PoolFigures};

/// 预收款明细表: what each unit or owner paid ahead: opening, in, out, closing; what of it became payments and what was paid
/// back; and what the next period opens with, with what was paid beyond the charges.
pub(super) fn prepayments(books: &ClosedBooks, w: Words<'_>) -> Result<Made, Refusal> {
    let overpaid = books.statement.overpaid.filter(|overpaid| !overpaid.is_zero());
    let mut made = held(books, Account::Prepayment, "sheets.missing_prepayments", w)?;
    let pool = pool(books, Account::Prepayment);
    if pool.is_none() && overpaid.is_none() {
        return Ok(made);
    }
    if pool.is_none() {
        made.missing = vec!["sheets.missing_prepayment_pool"];
    }
    let line = |code: &str, amount: Option<Amount>| Row::line(vec![words(w.say(code)), told(amount, w)]);
    let mut rows = Vec::new();
    if let Some(pool) = pool {
        let became = pool.outflow.zip(pool.refunded).map(|(out, back)| less(out, back, w)).transpose()?;
        rows.push(line("sheets.became_payments", became));
        rows.push(line("sheets.refunded", pool.refunded));
        rows.push(Row::total(vec![words(w.say("notice.outflow")), told(pool.outflow, w)]));
    }
    if overpaid.is_some() {
        rows.push(line("sheets.held_at_the_end", pool.and_then(|pool| pool.closing)));
        rows.push(line("sheets.and_overpaid", overpaid));
        let carried = books.carried.pools.iter().find(|pool| pool.account == Account::Prepayment);
        let carried = told(carried.map(|pool| pool.amount), w);
        rows.push(Row::total(vec![words(w.say("sheets.prepayments_carried")), carried]));
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    made.blocks.push(Block::Table(two_columns(w.say("sheets.what_became_of_it"), heads, rows)));
    Ok(made)
}

/// 公共收益收支表: income from shared parts: opening, in, out and closing.
pub(super) fn shared_income(books: &ClosedBooks, w: Words<'_>) -> Result<Made, Refusal> {
    held(books, Account::SharedIncome, "sheets.missing_shared_income", w)
}

/// 专项维修资金收支表: what is held of the maintenance fund: opening, in, out and closing.
pub(super) fn maintenance_fund(books: &ClosedBooks, w: Words<'_>) -> Result<Made, Refusal> {
    held(books, Account::MaintenanceFund, "sheets.missing_maintenance_fund", w)
}

fn pool(books: &ClosedBooks, account: Account) -> Option<&PoolFigures> {
    books.statement.pools.iter().find(|pool| pool.account == account)
}

/// The parties of a pool, where lines name them, and its total.
fn held(books: &ClosedBooks, account: Account, why: &'static str, w: Words<'_>) -> Result<Made, Refusal> {
    let Some(pool) = pool(books, account) else { return Ok(Made::nothing(why)) };
    let parties: Vec<&PartyLine> = books.parties.iter().filter(|line| line.account == account).collect();
    let creditors = parties.iter().any(|line| line.creditor.is_some());
    let mut columns = match parties.as_slice() {
        [] => vec![w.say("notice.what")],
        _ => vec![w.say("notice.unit"), w.say("sheets.owner")],
    };
    columns.extend(creditors.then(|| w.say("sheets.creditor")));
    let mut total = vec![words(w.say("notice.total"))];
    total.resize(columns.len(), words(""));
    columns.extend(["notice.pool_opening", "notice.inflow", "notice.outflow"].map(|code| w.say(code)));
    let back = account == Account::Prepayment;
    columns.extend(back.then(|| w.say("sheets.of_it_refunded")));
    columns.push(w.say("notice.pool_closing"));
    let mut rows: Vec<Row> =
        parties.iter().map(|line| Row::line(party(line, [creditors, back], w))).collect();
    let width = total.len();
    rows.extend(passed_on(pool, &parties, width, w)?);
    total.extend([pool.opening, pool.inflow, pool.outflow].map(|amount| told(amount, w)));
    total.extend(back.then(|| told(pool.refunded, w)));
    total.push(told(pool.closing, w));
    rows.push(Row::total(total));
    let missing = if parties.is_empty() { vec!["sheets.missing_parties"] } else { vec![] };
    let caption = w.say("sheets.by_party");
    Ok(Made { blocks: vec![Block::Table(Table { caption, columns, rows })], missing })
}

/// 户间转移: what a posting passes from one party to another is in and out of these two and no movement of the pool; it is taken off
/// both columns, so that they add up to the total.
fn passed_on(
    pool: &PoolFigures,
    parties: &[&PartyLine],
    width: usize,
    w: Words<'_>,
) -> Result<Option<Row>, Refusal> {
    let (Some(inflow), Some(outflow)) = (pool.inflow, pool.outflow) else { return Ok(None) };
    let over = |of: fn(&PartyLine) -> Amount| sum(parties.iter().map(|line| of(line)), w);
    let came = less(over(|line| line.inflow)?, inflow, w)?;
    let went = less(over(|line| line.outflow)?, outflow, w)?;
    if parties.is_empty() || came != went || came.is_zero() || came.is_negative() {
        return Ok(None);
    }
    let mut cells = vec![words(w.say("sheets.passed_on"))];
    cells.resize(width, words(""));
    let taken_off = figure(w.money(turned(came, w)?));
    cells.extend([words(""), taken_off.clone(), taken_off]);
    cells.extend((pool.account == Account::Prepayment).then(|| words("")));
    cells.push(words(""));
    Ok(Some(Row::line(cells)))
}

fn party(line: &PartyLine, [creditors, back]: [bool; 2], w: Words<'_>) -> Vec<Cell> {
    let mut cells = who(&line.unit, &line.owner, w);
    let creditor = || words(line.creditor.clone().unwrap_or_else(|| w.say("sheets.not_told")));
    cells.extend(creditors.then(creditor));
    let money = |amount: Amount| figure(w.money(amount));
    cells.extend([line.opening, line.inflow, line.outflow].map(money));
    cells.extend(back.then(|| told(line.refunded, w)));
    cells.push(money(line.closing));
    cells
}

/// The unit and the owner, as the vouchers name them.
pub(super) fn who(unit: &Option<String>, owner: &Option<String>, w: Words<'_>) -> Vec<Cell> {
    let shown = |key: &Option<String>| words(key.clone().unwrap_or_else(|| w.say("sheets.not_told")));
    vec![shown(unit), shown(owner)]
}
