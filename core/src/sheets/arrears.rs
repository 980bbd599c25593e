//! 欠费明细表: who owes what since when, and how old it is.

use super::Made;
use super::figures::{less, sum, told};
use super::held::who;
use crate::books::{AgeBand, ClosedBooks, Receivable};
use crate::exact::Amount;
use crate::explain::{Row, Table};
use crate::notice::Block;
use crate::notice::words::{Words, figure, two_columns, words};
use crate::outcome::Refusal;

/// 欠费明细表: every charge of which something is open, by payer and due day; what is overdue, not yet due and of earlier years;
/// and the bands of its age.
pub(super) fn arrears(books: &ClosedBooks, w: Words<'_>) -> Result<Made, Refusal> {
    let (rows, told_arrears) = (&books.receivables, books.statement.arrears);
    if rows.is_empty() && told_arrears.is_none() {
        return Ok(Made::nothing("sheets.missing_arrears"));
    }
    let mut missing = Vec::new();
    let now = rows.iter().any(|row| !row.earlier);
    if !now && told_arrears.is_some_and(|arrears| !arrears.is_zero()) {
        missing.push("sheets.missing_payers");
    }
    if rows.iter().any(|row| row.unit.is_none() && row.owner.is_none()) {
        missing.push("sheets.missing_payers_apart");
    }
    if books.ageing.is_empty() {
        missing.push("sheets.missing_ageing");
    }
    let mut blocks = Vec::new();
    if !rows.is_empty() {
        blocks.push(Block::Table(charges_table(rows, w)?));
    }
    blocks.push(Block::Table(sums_table(books, w)?));
    if !books.ageing.is_empty() {
        blocks.push(Block::Table(ageing_table(&books.ageing, w)?));
    }
    Ok(Made { blocks, missing })
}

fn charges_table(open: &[Receivable], w: Words<'_>) -> Result<Table, Refusal> {
    let row = |of: &Receivable| {
        let mut cells = who(&of.unit, &of.owner, w);
        cells.push(words(of.due.to_string()));
        cells.push(words(w.say(if of.earlier { "sheets.earlier_period" } else { "sheets.this_period" })));
        cells.extend([of.charged, of.paid, of.open].map(|amount| figure(w.money(amount))));
        cells.push(figure(of.days.map_or_else(|| w.say("sheets.not_due"), |days| days.to_string())));
        Row::line(cells)
    };
    let mut rows: Vec<Row> = open.iter().map(row).collect();
    let column = |of: fn(&Receivable) -> Amount| sum(open.iter().map(of), w).map(|sum| figure(w.money(sum)));
    let mut total = vec![words(w.say("notice.total")), words(""), words(""), words("")];
    total.extend([column(|of| of.charged)?, column(|of| of.paid)?, column(|of| of.open)?, figure("")]);
    rows.push(Row::total(total));
    let heads = [
        "notice.unit",
        "sheets.owner",
        "sheets.due",
        "sheets.of_period",
        "sheets.charged",
        "sheets.paid",
        "sheets.open",
        "sheets.days",
    ];
    Ok(Table { caption: w.say("sheets.charges_open"), columns: heads.map(|code| w.say(code)).to_vec(), rows })
}

/// 本期到期未付、未到期、往年欠费: what the rows come to. The arrears are those of the statement.
fn sums_table(books: &ClosedBooks, w: Words<'_>) -> Result<Table, Refusal> {
    let of = |which: fn(&Receivable) -> bool| {
        sum(books.receivables.iter().filter(|row| which(row)).map(|row| row.open), w)
    };
    let not_due = not_due(books, w)?;
    let earlier = of(|row| row.earlier)?;
    let total = books.statement.arrears.zip(not_due);
    let total = total.map(|(arrears, not_due)| sum([arrears, not_due, earlier], w)).transpose()?;
    let line = |code: &str, amount: Option<Amount>| vec![words(w.say(code)), told(amount, w)];
    let rows = vec![
        Row::line(line("notice.arrears", books.statement.arrears)),
        Row::line(line("sheets.open_not_due", not_due)),
        Row::line(line("sheets.open_earlier", Some(earlier))),
        Row::total(line("sheets.open_in_all", total)),
    ];
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    Ok(two_columns(w.say("sheets.open_sums"), heads, rows))
}

/// 未到期: what is open and not yet due. Where no row of the period is open, what totals leave of the charges beside the arrears.
fn not_due(books: &ClosedBooks, w: Words<'_>) -> Result<Option<Amount>, Refusal> {
    let mut now = books.receivables.iter().filter(|row| !row.earlier).peekable();
    if now.peek().is_some() {
        return Ok(Some(sum(now.filter(|row| row.days.is_none()).map(|row| row.open), w)?));
    }
    let statement = &books.statement;
    let (Some(billed), Some(collected), Some(arrears)) =
        (statement.billed, statement.collected, statement.arrears)
    else {
        return Ok(None);
    };
    let paid = statement.overpaid.map_or(Ok(collected), |overpaid| less(collected, overpaid, w))?;
    let open = less(less(billed, paid, w)?, arrears, w)?;
    Ok(Some(if open.is_negative() { sum([], w)? } else { open }))
}

/// 账龄: what is open by the days since it fell due.
fn ageing_table(bands: &[AgeBand], w: Words<'_>) -> Result<Table, Refusal> {
    let name = |band: &AgeBand| {
        let from = band.from_days.to_string();
        match band.to_days {
            Some(0) => w.say("sheets.not_due"),
            Some(to) => w.fill("sheets.days_between", &[("from", &from), ("to", &to.to_string())]),
            None => w.fill("sheets.days_from", &[("from", &from)]),
        }
    };
    let row = |band: &AgeBand| Row::line(vec![words(name(band)), figure(w.money(band.open))]);
    let mut rows: Vec<Row> = bands.iter().map(row).collect();
    let total = sum(bands.iter().map(|band| band.open), w)?;
    rows.push(Row::total(vec![words(w.say("notice.total")), figure(w.money(total))]));
    let heads = [w.say("sheets.days"), w.say("sheets.open")];
    Ok(two_columns(w.say("sheets.ageing"), heads, rows))
}
