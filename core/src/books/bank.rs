//! 银行余额调节: what the books and the bank each have, matched both ways.

use super::BooksRefusal;
use super::facts::{BooksFacts, OpenItem, Side};
use super::matching::{Item, Matched, matched};
use super::said::{BooksFinding, BooksStep};
use crate::exact::{Amount, MinorUnits};
use crate::outcome::{IfAny, Refusal, Trace, refusal::Placed};
use crate::settlement::{Account, Posting, SettleFacts};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// 银行余额调节表: one bank account. Amounts that are not known are absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reconciliation {
    /// The bank account.
    pub bank: String,
    /// 账面期初: held at the start by the books.
    pub book_opening: Option<Amount>,
    /// 账面发生额: what the postings of the period moved.
    pub booked: Amount,
    /// 账面期末: held at the end by the books.
    pub book_closing: Option<Amount>,
    /// 对账单期初.
    pub statement_opening: Option<Amount>,
    /// 对账单发生额: what the lines of the statement moved.
    pub stated: Amount,
    /// 对账单期末.
    pub statement_closing: Option<Amount>,
    /// 已核对: how many matches were found.
    pub matches: u32,
    /// 企业已付、银行未付: paid by the books and not yet presented to the bank. Below zero.
    pub not_presented: Vec<OpenItem>,
    /// 企业已收、银行未收: received by the books and not yet by the bank.
    pub in_transit: Vec<OpenItem>,
    /// 银行已收、企业未收: received by the bank and unknown to the books.
    pub unknown_receipts: Vec<OpenItem>,
    /// 银行已付、企业未付: paid by the bank and unknown to the books. Below zero.
    pub unknown_payments: Vec<OpenItem>,
    /// 调节后账面余额: the books, with what only the bank has.
    pub adjusted_book: Option<Amount>,
    /// 调节后对账单余额: the statement, with what only the books have.
    pub adjusted_statement: Option<Amount>,
    /// 差额: adjusted statement less adjusted book; zero when they meet.
    pub difference: Option<Amount>,
}

impl Reconciliation {
    /// Everything that only one side has.
    pub(super) fn open_items(&self) -> impl Iterator<Item = &OpenItem> {
        [&self.not_presented, &self.in_transit, &self.unknown_receipts, &self.unknown_payments]
            .into_iter()
            .flatten()
    }
}

/// 对账: every bank account, in the order of their keys.
pub(super) fn reconciled(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    trace: &mut Trace,
) -> Result<Vec<Reconciliation>, Refusal> {
    let mut banks = BTreeSet::new();
    for (place, account) in facts.bank_accounts.iter().enumerate() {
        if !banks.insert(account.bank.as_str()) {
            let refusal = BooksRefusal::DuplicateBank { bank: account.bank.clone() };
            return Err(refusal.in_field("bank").within(&format!("[{place}]")).within("bank_accounts"));
        }
    }
    let only = match facts.bank_accounts.as_slice() {
        [one] => Some(one.bank.as_str()),
        _ => None,
    };
    let banks = Banks { every: banks, only };
    let items = items(facts, settlement, &banks, trace)?;
    banks.every.iter().map(|bank| reconciliation(facts, settlement, (bank, only), &items, trace)).collect()
}

/// Which bank accounts there are; with one alone a line need not say it.
struct Banks<'a> {
    every: BTreeSet<&'a str>,
    only: Option<&'a str>,
}

impl<'a> Banks<'a> {
    fn known(&self, bank: Option<&'a str>) -> Result<Option<&'a str>, BooksRefusal> {
        match bank.or(self.only) {
            Some(bank) if !self.every.contains(bank) => {
                Err(BooksRefusal::UnknownBank { bank: bank.to_owned() })
            }
            found => Ok(found),
        }
    }
}

/// The items of the books and of the statements, with those that were open at the start, in the order of their days.
fn items<'a>(
    facts: &'a BooksFacts,
    settlement: &'a SettleFacts,
    banks: &Banks<'a>,
    trace: &mut Trace,
) -> Result<Vec<Item<'a>>, Refusal> {
    let mut items = open_before(facts, settlement, banks)?;
    if !banks.every.is_empty() {
        items.extend(booked(settlement, banks, trace)?);
    }
    items.extend(stated(facts, settlement, banks, trace)?);
    items.sort_by(|a, b| (a.day, a.id, a.units).cmp(&(b.day, b.id, b.units)));
    Ok(items)
}

/// 期初未达账项.
fn open_before<'a>(
    facts: &'a BooksFacts,
    settlement: &SettleFacts,
    banks: &Banks<'a>,
) -> Result<Vec<Item<'a>>, Refusal> {
    let before = facts.brought_forward.as_ref().map_or(&facts.open_items, |before| &before.open_items);
    let read = |(place, item): (usize, &'a OpenItem)| {
        let here = |refusal: Refusal| facts.in_opening("open_items", place, refusal);
        let bank = banks.known(item.bank.as_deref()).map_err(|refusal| here(refusal.in_field("bank")))?;
        let units = settlement.currency.minor_units(item.amount);
        let units = units.map_err(|refusal| here(refusal.in_field("amount")))?;
        let (id, reference) = (item.id.as_str(), item.reference.as_deref());
        let (side, day) = (item.side, item.day);
        Ok(Item { id, bank, side, day, units, reference, reverses: None, postings: &[], before: true })
    };
    before.iter().enumerate().map(read).collect()
}

/// 账面: the lines of the period on the fund's account.
fn booked<'a>(
    settlement: &'a SettleFacts,
    banks: &Banks<'a>,
    trace: &mut Trace,
) -> Result<Vec<Item<'a>>, Refusal> {
    let mut items = Vec::new();
    for posting in settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day)) {
        for (place, line) in posting.lines.iter().enumerate() {
            if line.account != Account::ServiceFund {
                continue;
            }
            let bank = banks.known(line.bank.as_deref()).map_err(|refusal| {
                let refusal = refusal.in_field("bank").within(&format!("[{place}]")).within("lines");
                let of = |one: &Posting| std::ptr::eq(one, posting);
                refusal.in_list("postings", &settlement.postings, of).within("settlement")
            })?;
            let (id, units) = (posting.id.as_str(), settlement.currency.minor_units(line.amount)?);
            if bank.is_none() {
                let (posting, amount) = (posting.id.clone(), line.amount);
                trace.find(id, BooksFinding::BankUnknown { posting, amount });
            }
            let (side, day, reference) = (Side::Booked, posting.day, posting.document.as_deref());
            let reverses = posting.reverses.as_deref();
            items.push(Item {
                id,
                bank,
                side,
                day,
                units,
                reference,
                reverses,
                postings: &[],
                before: false,
            });
        }
    }
    Ok(items)
}

/// 对账单: its lines of the period, each once and of a known bank account.
fn stated<'a>(
    facts: &'a BooksFacts,
    settlement: &SettleFacts,
    banks: &Banks<'a>,
    trace: &mut Trace,
) -> Result<Vec<Item<'a>>, Refusal> {
    let mut seen = BTreeSet::new();
    let mut items = Vec::with_capacity(facts.bank_lines.len());
    for (place, line) in facts.bank_lines.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("bank_lines");
        let bank = banks.known(line.bank.as_deref()).map_err(|refusal| here(refusal.in_field("bank")))?;
        let Some(bank) = bank else {
            return Err(here(BooksRefusal::NoBank { line: line.id.clone() }.in_field("bank")));
        };
        if !seen.insert((bank, line.id.as_str())) {
            return Err(here(BooksRefusal::DuplicateLine { line: line.id.clone() }.in_field("id")));
        }
        let units = settlement.currency.minor_units(line.amount);
        let units = units.map_err(|refusal| here(refusal.in_field("amount")))?;
        if !settlement.period.holds(line.day) {
            let (day, amount, bank) = (line.day, line.amount, bank.to_owned());
            let finding = BooksFinding::LineOutsidePeriod { line: line.id.clone(), bank, day, amount };
            trace.find(&line.id, finding);
            continue;
        }
        let (id, reference, postings) = (line.id.as_str(), line.reference.as_deref(), &*line.postings);
        let (bank, side, day) = (Some(bank), Side::Stated, line.day);
        items.push(Item { id, bank, side, day, units, reference, reverses: None, postings, before: false });
    }
    Ok(items)
}

fn reconciliation(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    (bank, only): (&str, Option<&str>),
    items: &[Item<'_>],
    trace: &mut Trace,
) -> Result<Reconciliation, Refusal> {
    let currency = &settlement.currency;
    let of: Vec<&Item<'_>> = items.iter().filter(|item| item.bank == Some(bank)).collect();
    let Matched { matches, open } = matched(facts, &of, trace)?;
    let sum = |side: Side| {
        let moved = of.iter().filter(|item| item.side == side && !item.before);
        moved.fold(0_i128, |sum, item| sum.plus(i128::from(item.units)))
    };
    let still = |side: Side| {
        let left = open.iter().filter(|item| item.side == side);
        left.fold(0_i128, |sum, item| sum.plus(i128::from(item.units)))
    };
    let account = facts.bank_accounts.iter().find(|account| account.bank == bank);
    let read = |amount: Option<Amount>| {
        amount.map(|amount| currency.minor_units(amount).map(i128::from)).transpose()
    };
    let pool = settlement.pools.iter().find(|pool| pool.account == Account::ServiceFund);
    let pooled = only.and(pool).and_then(|pool| pool.opening);
    let book_opening = read(account.and_then(|account| account.opening).or(pooled))?;
    let statement_opening = read(account.and_then(|account| account.statement_opening))?;
    let told_closing = read(account.and_then(|account| account.statement_closing))?;
    let (booked, stated) = (sum(Side::Booked), sum(Side::Stated));
    let footed = statement_opening.map(|opening| opening.plus(stated));
    foots(settlement, bank, footed.zip(told_closing), trace)?;
    let statement_closing = told_closing.or(footed);
    let book_closing = book_opening.map(|opening| opening.plus(booked));
    let adjusted_book = book_closing.map(|closing| closing.plus(still(Side::Stated)));
    let adjusted_statement = statement_closing.map(|closing| closing.plus(still(Side::Booked)));
    let difference = adjusted_statement.zip(adjusted_book).map(|(bank, book)| bank.less(book));
    let money = |minor: i128| currency.amount(minor);
    let known = |minor: Option<i128>| minor.map(money).transpose();
    // A line of nothing is no money that one side has and the other has not.
    let shown = |side: Side, sign: i64| {
        let of_side = open.iter().filter(move |item| item.side == side && item.units.signum() == sign);
        of_side.map(|item| item.shown(currency, bank)).collect::<Result<Vec<_>, _>>()
    };
    let found = Reconciliation {
        bank: bank.to_owned(),
        book_opening: known(book_opening)?,
        booked: money(booked)?,
        book_closing: known(book_closing)?,
        statement_opening: known(statement_opening)?,
        stated: money(stated)?,
        statement_closing: known(statement_closing)?,
        matches,
        not_presented: shown(Side::Booked, -1)?,
        in_transit: shown(Side::Booked, 1)?,
        unknown_receipts: shown(Side::Stated, 1)?,
        unknown_payments: shown(Side::Stated, -1)?,
        adjusted_book: known(adjusted_book)?,
        adjusted_statement: known(adjusted_statement)?,
        difference: known(difference)?,
    };
    note(&found, trace);
    if let Some(difference) = found.difference.filter(|difference| !difference.is_zero()) {
        let bank = bank.to_owned();
        trace.find(&bank.clone(), BooksFinding::BankDiffers { bank, difference });
    }
    Ok(found)
}

/// 对账单期末: what its opening and lines make is what it says.
fn foots(
    settlement: &SettleFacts,
    bank: &str,
    both: Option<(i128, i128)>,
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let Some((footed, told)) = both.filter(|(footed, told)| footed != told) else { return Ok(()) };
    let difference = settlement.currency.amount(told.less(footed))?;
    let (footed, closing) = (settlement.currency.amount(footed)?, settlement.currency.amount(told)?);
    let finding = BooksFinding::StatementDoesNotFoot { bank: bank.to_owned(), footed, closing, difference };
    trace.find(bank, finding);
    Ok(())
}

fn note(found: &Reconciliation, trace: &mut Trace) {
    for item in found.open_items() {
        trace.step(|| BooksStep::OpenItem {
            bank: found.bank.clone(),
            side: item.side,
            id: item.id.clone(),
            day: item.day,
            amount: item.amount,
        });
    }
    trace.step(|| BooksStep::Bank {
        bank: found.bank.clone(),
        book_opening: found.book_opening,
        booked: found.booked,
        book_closing: found.book_closing,
        statement_opening: found.statement_opening,
        stated: found.stated,
        statement_closing: found.statement_closing,
        adjusted_book: found.adjusted_book,
        adjusted_statement: found.adjusted_statement,
        difference: IfAny(found.difference),
    });
}
