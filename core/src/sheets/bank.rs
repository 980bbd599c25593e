//! 银行存款余额调节表: the books and the bank side by side, what only one of them has, and from the surplus to the balance.

use super::Made;
use super::figures::{sum, turned};
use crate::books::{ClosedBooks, OpenItem, Reconciliation};
use crate::exact::Amount;
use crate::explain::{Cell, Row, Table};
use crate::notice::Block;
use crate::notice::books::bridge_table;
use crate::notice::words::{Words, figure, words};
use crate::outcome::Refusal;

/// 银行存款余额调节表: each bank account in the two columns of old, every open item below it, and whose the money is.
pub(super) fn bank_reconciliation(books: &ClosedBooks, w: Words<'_>) -> Result<Made, Refusal> {
    let (mut blocks, mut missing) = (Vec::new(), Vec::new());
    if books.banks.is_empty() && books.bridge.is_none() {
        return Ok(Made::nothing("sheets.missing_bank_and_bridge"));
    }
    if books.banks.is_empty() {
        missing.push("sheets.missing_bank");
    }
    for bank in &books.banks {
        blocks.push(Block::Table(two_sides(bank, w)?));
        blocks.extend(open_items(bank, w)?.map(Block::Table));
        let unknown = [bank.book_closing, bank.statement_closing].iter().any(Option::is_none);
        if unknown && !missing.contains(&"sheets.missing_balance") {
            missing.push("sheets.missing_balance");
        }
    }
    match &books.bridge {
        Some(bridge) => blocks.push(Block::Table(bridge_table(books, bridge, w))),
        None => missing.push("sheets.missing_bridge"),
    }
    Ok(Made { blocks, missing })
}

/// 未达账项 of one kind: its line in the two columns, its name, whether it is taken off, and the items.
type Kind<'a> = (&'static str, &'static str, bool, &'a [OpenItem]);

/// 四类未达账项, the books' and the statement's in turn.
fn kinds(bank: &Reconciliation) -> [Kind<'_>; 4] {
    [
        ("sheets.unknown_receipts", "notice.bank_unknown_receipt", false, &bank.unknown_receipts),
        ("sheets.in_transit", "notice.bank_in_transit_one", false, &bank.in_transit),
        ("sheets.unknown_payments", "notice.bank_unknown_payment", true, &bank.unknown_payments),
        ("sheets.not_presented", "notice.bank_not_presented_one", true, &bank.not_presented),
    ]
}

/// 左右两栏: the books with what only the bank has, beside the statement with what only the books have.
fn two_sides(bank: &Reconciliation, w: Words<'_>) -> Result<Table, Refusal> {
    let side =
        |code: &str, amount: Option<Amount>| -> [Cell; 2] { [words(w.say(code)), figure(w.maybe(amount))] };
    let row = |left: [Cell; 2], right: [Cell; 2]| left.into_iter().chain(right).collect::<Vec<Cell>>();
    let mut sums = Vec::new();
    for (code, _, taken_off, items) in kinds(bank) {
        let (sum, count) = (items_sum(items, taken_off, w)?, items.len().to_string());
        sums.push([words(w.fill(code, &[("count", &count)])), figure(w.money(sum))]);
    }
    let mut rows = vec![Row::line(row(
        side("sheets.book_balance", bank.book_closing),
        side("sheets.statement_balance", bank.statement_closing),
    ))];
    for pair in sums.chunks(2) {
        if let [left, right] = pair {
            rows.push(Row::line(row(left.clone(), right.clone())));
        }
    }
    rows.push(Row::total(row(
        side("sheets.adjusted_balance", bank.adjusted_book),
        side("sheets.adjusted_balance", bank.adjusted_statement),
    )));
    let heads = ["sheets.by_the_books", "notice.amount", "sheets.by_the_bank", "notice.amount"];
    Ok(Table {
        caption: w.fill("sheets.bank_account", &[("bank", &bank.bank)]),
        columns: heads.map(|code| w.say(code)).to_vec(),
        rows,
    })
}

/// What items come to; payments, which are below zero, as the sum that is taken off.
fn items_sum(items: &[OpenItem], taken_off: bool, w: Words<'_>) -> Result<Amount, Refusal> {
    let sum = sum(items.iter().map(|item| item.amount), w)?;
    Ok(if taken_off { turned(sum, w)? } else { sum })
}

/// 未达账项明细: each by day, id, reference and amount, kind by kind, so that each kind sums to its line above.
fn open_items(bank: &Reconciliation, w: Words<'_>) -> Result<Option<Table>, Refusal> {
    let mut rows = Vec::new();
    for (_, kind, taken_off, items) in kinds(bank) {
        let mut of_the_kind: Vec<&OpenItem> = items.iter().collect();
        of_the_kind.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        for item in of_the_kind {
            let amount = items_sum(std::slice::from_ref(item), taken_off, w)?;
            rows.push(Row::line(vec![
                words(w.say(kind)),
                words(item.day.to_string()),
                words(item.id.clone()),
                words(item.reference.clone().unwrap_or_else(|| w.say("sheets.not_told"))),
                figure(w.money(amount)),
            ]));
        }
    }
    let heads = ["sheets.kind", "notice.bank_day", "sheets.voucher", "sheets.reference", "notice.amount"];
    let columns = heads.map(|code| w.say(code)).to_vec();
    let caption = w.fill("sheets.open_items", &[("bank", &bank.bank)]);
    Ok((!rows.is_empty()).then_some(Table { caption, columns, rows }))
}
