#![doc = include_str!("../../docs/rules/books.md")]

mod bank;
mod banks;
mod bridge;
mod carried;
mod facts;
mod late;
mod matching;
mod only_owners;
mod parties;
mod receivables;
mod refunds;
mod said;

pub use bank::Reconciliation;
pub(crate) use banks::apart;
pub use bridge::{Bridge, BridgePart, BridgeRow};
pub use carried::{Carried, PoolBalance};
pub use facts::{
    BankAccount, BankLine, BooksFacts, ClosedThrough, LateVouchers, OpenCharge, OpenItem, PartyBalance, Side,
};
pub use late::LateVoucher;
pub(crate) use late::dated;
pub(crate) use only_owners::{OnlyOwners, of_balance};
pub use parties::PartyLine;
pub use receivables::{AgeBand, Receivable};

use crate::exact::{Amount, Day};
use crate::outcome::{Detail, Outcome, Refusal, Saying, Trace, refusals};
#[cfg(doc)]
use crate::settlement::settle;
use crate::settlement::{SettleFacts, Statement, clauses, settle_dated};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[said::BooksStep::SAYINGS, said::BooksFinding::SAYINGS, said::BooksWarning::SAYINGS];

refusals! {
    /// Why books cannot be closed: they contradict themselves.
    pub enum BooksRefusal in "books" {
        /// What is brought forward is of another day than the period begins on.
        AnotherDay("another_day", Contradiction) { on: Day, from: Day },
        /// What is brought forward is not what was published.
        AnotherDigest("another_digest", Contradiction) { published: String, computed: String },
        /// A voucher was entered after its day was closed, and nothing says that it moves.
        ClosedDay("closed_day", Contradiction) { posting: String, day: Day, booked_on: Day },
        /// Two bank accounts have one name.
        DuplicateBank("duplicate_bank", Duplicate) { bank: String },
        /// A bank account is named that is not there.
        UnknownBank("unknown_bank", Unknown) { bank: String },
        /// A line of a statement does not say of which bank account.
        NoBank("no_bank", Missing) { line: String },
        /// Two lines of one statement have one id.
        DuplicateLine("duplicate_line", Duplicate) { line: String },
        /// A line of a statement is said to be a posting that is not there, or is already another line.
        UnknownPosting("unknown_posting", Unknown) { line: String, posting: String },
        /// What is owed since a day is below zero.
        NothingOwed("nothing_owed", OutOfRange) { amount: Amount },
        /// The bands of days since something fell due do not follow each other.
        AgeingOrder("ageing_order", Contradiction) { edge: i64, next: i64 },
    }
}

/// 结账结果: the settlement of a period, tied to the bank and ready to be carried into the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedBooks {
    /// 收支情况: the settlement of the period.
    pub statement: Statement,
    /// 往来明细: what each pool holds of each party, where the lines name them.
    pub parties: Vec<PartyLine>,
    /// 银行余额调节表: each bank account.
    pub banks: Vec<Reconciliation>,
    /// 从结余到银行余额; absent where a part of it is not known.
    pub bridge: Option<Bridge>,
    /// 迟到凭证: what was entered after its day was closed.
    pub late: Vec<LateVoucher>,
    /// 结转: what the next period opens with.
    pub carried: Carried,
    /// 摘要: the digest of what is carried, to be published with it.
    pub carried_digest: String,
    /// 欠费明细: what each payer still owes, by the day it fell due.
    pub receivables: Vec<Receivable>,
    /// 账龄: what is open by the days since it fell due; empty where no bands are given.
    pub ageing: Vec<AgeBand>,
}

/// 结账: settles a period, tells what its pools hold of whom, meets the bank, and carries what is left into the next.
///
/// ```
/// use commonhold::books::{BooksFacts, close_books};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{"settlement": {
///     "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "contract": {"remuneration": {"base": "pool", "rate": "0.10", "rounding": "half_up"}},
///     "opening": "0.00", "pools": {"service_fund": {"opening": "0.00"}},
///     "postings": [
///       {"id": "b", "day": "2024-01-05", "lines": [{"account": "receivable", "amount": "900.00"}, {"account": "billed", "amount": "-900.00"}]},
///       {"id": "p", "day": "2024-02-05", "lines": [{"account": "service_fund", "amount": "900.00"}, {"account": "collected", "amount": "-900.00"}]},
///       {"id": "s", "day": "2024-12-30", "lines": [{"account": "expenditure", "amount": "700.00", "cost_item": "wages"}, {"account": "service_fund", "amount": "-700.00"}]}]},
///   "bank_accounts": [{"bank": "icbc", "statement_opening": "0.00", "statement_closing": "900.00"}],
///   "bank_lines": [{"id": "1", "day": "2024-02-06", "amount": "900.00"}]}"#;
/// let facts: BooksFacts = from_json("given", given)?;
/// let books = close_books(&facts, Detail::Steps)?.value;
/// // 110.00 of surplus and 90.00 of remuneration not yet taken are the 200.00 that the books hold …
/// assert_eq!(books.bridge.unwrap().difference.unwrap().to_string(), "0.00");
/// // … and the bank still has 700.00 more: the payment of 30 December is not presented yet.
/// assert_eq!(books.banks[0].not_presented[0].amount.to_string(), "-700.00");
/// assert_eq!(books.banks[0].difference.unwrap().to_string(), "0.00");
///
/// let mut twice = facts.clone();
/// twice.bank_lines.push(twice.bank_lines[0].clone());
/// assert_eq!(close_books(&twice, Detail::Steps).unwrap_err().code, "books.duplicate_line");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`BooksRefusal`] and those of [`settle`].
pub fn close_books(facts: &BooksFacts, detail: Detail) -> Result<Outcome<ClosedBooks>, Refusal> {
    let clauses = clauses(&facts.settlement).map_err(|refusal| refusal.within("settlement"))?;
    let mut trace = Trace::under(detail, clauses);
    let (_, books) = closed(facts, &mut trace)?;
    Ok(trace.outcome(books))
}

/// 结账: the closed books, and the settlement's facts with the openings and days that count.
pub(crate) fn closed<'a>(
    facts: &'a BooksFacts,
    trace: &mut Trace,
) -> Result<(Cow<'a, SettleFacts>, ClosedBooks), Refusal> {
    let opened = carried::opened(facts, trace)?;
    let (settlement, late) = late::moved(facts, opened, trace)?;
    let outcome = settle_dated(&settlement, &late::dated(&late), trace.detail())
        .map_err(|refusal| refusal.within("settlement"))?;
    let statement = trace.absorb(outcome);
    let parties = parties::parties(facts, &settlement, &statement, trace)?;
    let banks = bank::reconciled(facts, &settlement, trace)?;
    banks::meet_the_pool(&settlement, &statement, &banks, trace)?;
    banks::name_what_is_untold(&banks, trace);
    let bridge = bridge::bridge(&settlement, &statement, &banks, trace)?;
    let open_items = banks.iter().flat_map(Reconciliation::open_items).cloned().collect();
    let of_parties =
        parties::carried(&parties, &statement, &settlement, carried::joins(&settlement, &statement)?)?;
    let held = bridge::carried(&settlement, &statement, &banks, bridge.as_ref())?;
    let receivables = receivables::receivables(facts, &settlement, trace)?;
    let ageing = receivables::ageing(facts, &settlement, &receivables, trace)?;
    let owed = receivables::carried(&receivables);
    let carried = carried::carried(&settlement, &statement, (of_parties, held), open_items, owed)?;
    let carried_digest = carried.digest()?;
    let books =
        ClosedBooks { statement, parties, banks, bridge, late, carried, carried_digest, receivables, ageing };
    Ok((settlement, books))
}
