//! 钱在哪里, 是谁的: from the surplus to what the bank says, and what only one side has.

use super::accounts::pool_name;
use super::page::Block;
use super::words::{Words, figure, two_columns, words};
use crate::books::{Bridge, BridgePart, BridgeRow, ClosedBooks, OpenItem, Reconciliation};
use crate::exact::{MinorUnits, amount_of, minor_units};
use crate::explain::{Row, Table};
use crate::outcome::Refusal;

/// How many open items of one bank account are listed before the rest is only counted.
const MOST_ITEMS: usize = 12;

/// The bridge, each bank account, what came late, and what the next period opens with. No owner, no creditor and no text of
/// the bank's: what people write to a payment may name somebody.
pub(super) fn blocks(books: &ClosedBooks, w: Words<'_>) -> Result<Vec<Block>, Refusal> {
    let mut blocks = vec![Block::Heading(w.say("notice.bridge"), None)];
    match &books.bridge {
        Some(bridge) => blocks.push(Block::Table(bridge_table(books, bridge, w))),
        None => blocks.push(Block::Prose(w.say("notice.bridge_open"))),
    }
    for bank in &books.banks {
        blocks.push(Block::Table(bank_table(bank, w)?));
        blocks.extend(items(bank, w).map(Block::Table));
    }
    if !books.late.is_empty() {
        let count = books.late.len().to_string();
        blocks.push(Block::Prose(w.fill("notice.late_vouchers", &[("count", &count)])));
    }
    let (day, digest) = (w.day(books.carried.on), books.carried_digest.as_str());
    blocks.push(Block::Prose(w.fill("notice.carried_digest", &[("day", &day), ("digest", digest)])));
    Ok(blocks)
}

fn line(name: String, amount: String) -> Row {
    Row::line(vec![words(name), figure(amount)])
}

/// Whose the money is, part by part; together what the accounts must hold, and below it what they do hold.
pub(crate) fn bridge_table(books: &ClosedBooks, bridge: &Bridge, w: Words<'_>) -> Table {
    let surplus = super::accounts::closing_name(books.statement.closing, w);
    let mut rows: Vec<Row> = bridge
        .rows
        .iter()
        .map(|row| {
            let name = if row.part == BridgePart::Surplus { surplus.clone() } else { part_name(*row, w) };
            line(name, w.money(row.amount))
        })
        .collect();
    rows.push(Row::total(vec![words(w.say("notice.bridge_sum")), figure(w.money(bridge.sum))]));
    rows.push(line(w.say("notice.bridge_held"), w.maybe(bridge.held)));
    if let Some(difference) = bridge.difference.filter(|difference| !difference.is_zero()) {
        rows.push(line(w.say("notice.bridge_difference"), w.money(difference)));
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("notice.bridge_whose"), heads, rows)
}

fn part_name(row: BridgeRow, w: Words<'_>) -> String {
    let code = match row.part {
        BridgePart::Surplus => "notice.surplus",
        BridgePart::Overpaid => "notice.overpaid",
        BridgePart::RemunerationOwed => "notice.bridge_remuneration",
        BridgePart::Claims => "notice.bridge_claims",
        BridgePart::ChargesUnpaired => "notice.bridge_unpaired",
        BridgePart::Pool => return row.account.map_or_else(String::new, |account| pool_name(account, w)),
    };
    w.say(code)
}

/// 银行余额调节表: the books and the statement, each with what only the other has.
fn bank_table(bank: &Reconciliation, w: Words<'_>) -> Result<Table, Refusal> {
    let mut rows = vec![line(w.say("notice.bank_book"), w.maybe(bank.book_closing))];
    rows.extend(one_sided("notice.bank_unknown_receipts", &bank.unknown_receipts, w)?);
    rows.extend(one_sided("notice.bank_unknown_payments", &bank.unknown_payments, w)?);
    rows.push(Row::total(vec![
        words(w.say("notice.bank_adjusted_book")),
        figure(w.maybe(bank.adjusted_book)),
    ]));
    rows.push(line(w.say("notice.bank_statement"), w.maybe(bank.statement_closing)));
    rows.extend(one_sided("notice.bank_in_transit", &bank.in_transit, w)?);
    rows.extend(one_sided("notice.bank_not_presented", &bank.not_presented, w)?);
    rows.push(Row::total(vec![
        words(w.say("notice.bank_adjusted_statement")),
        figure(w.maybe(bank.adjusted_statement)),
    ]));
    if let Some(difference) = bank.difference.filter(|difference| !difference.is_zero()) {
        rows.push(line(w.say("notice.bridge_difference"), w.money(difference)));
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    Ok(two_columns(w.fill("notice.bank", &[("bank", w.named(&bank.bank))]), heads, rows))
}

/// What one side alone has of one kind, counted and summed.
fn one_sided(code: &str, items: &[OpenItem], w: Words<'_>) -> Result<Option<Row>, Refusal> {
    if items.is_empty() {
        return Ok(None);
    }
    let mut sum = 0_i128;
    for item in items {
        sum = sum.plus(i128::from(minor_units(item.amount, w.minor_digits)?));
    }
    let (count, sum) = (items.len().to_string(), amount_of(sum, w.minor_digits)?);
    Ok(Some(line(w.fill(code, &[("count", &count)]), w.money(sum))))
}

/// 未达账项: what only one side has, by day, without a word of who paid.
fn items(bank: &Reconciliation, w: Words<'_>) -> Option<Table> {
    let kinds = [
        ("notice.bank_unknown_receipt", &bank.unknown_receipts),
        ("notice.bank_unknown_payment", &bank.unknown_payments),
        ("notice.bank_in_transit_one", &bank.in_transit),
        ("notice.bank_not_presented_one", &bank.not_presented),
    ];
    let mut all: Vec<(&str, &OpenItem)> =
        kinds.into_iter().flat_map(|(code, items)| items.iter().map(move |item| (code, item))).collect();
    all.sort_by(|a, b| (a.1.day, a.0, &a.1.id).cmp(&(b.1.day, b.0, &b.1.id)));
    let left = all.len().saturating_sub(MOST_ITEMS);
    let row = |(code, item): &(&str, &OpenItem)| {
        Row::line(vec![words(w.day(item.day)), words(w.say(code)), figure(w.money(item.amount))])
    };
    let mut rows: Vec<Row> = all.iter().take(MOST_ITEMS).map(row).collect();
    if left > 0 {
        let count = left.to_string();
        let more = w.fill("notice.bank_more_items", &[("count", &count)]);
        rows.push(Row::line(vec![words("…"), words(more), figure("…")]));
    }
    (!rows.is_empty()).then(|| Table {
        caption: w.say("notice.bank_open_items"),
        columns: vec![w.say("notice.bank_day"), w.say("notice.what"), w.say("notice.amount")],
        rows,
    })
}
