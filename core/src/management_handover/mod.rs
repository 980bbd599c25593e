#![doc = include_str!("../../docs/rules/management_handover.md")]

mod facts;
mod money;
mod result;
mod said;
mod transfers;

pub use facts::{
    ManagementHandoverFacts, ManagementHandoverRecord, ManagementHandoverRole, ManagementHandoverTransfer,
    RecordKind,
};
pub use result::{BankTransfer, HandedOver, ManagementHandoverRow, PoolTransfer};
pub use said::Whose;

use crate::books::{ClosedBooks, LateVoucher, closed};
use crate::exact::{Amount, Day};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Saying, Trace, refusals};
use crate::settlement::clauses;
use said::{ManagementHandoverFinding, ManagementHandoverStep, ManagementHandoverWarning};

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[
    ManagementHandoverStep::SAYINGS,
    ManagementHandoverFinding::SAYINGS,
    ManagementHandoverWarning::SAYINGS,
];

refusals! {
    /// Why nothing can be handed over: the facts contradict themselves.
    pub enum ManagementHandoverRefusal in "management_handover" {
        /// The books do not end on the day of the hand-over.
        AnotherDay("another_day", Contradiction) { on: Day, to: Day },
        /// Who leaves also receives.
        SameRole("same_role", Contradiction) { role: String },
        /// Something stands on the list twice.
        DuplicateRecord("duplicate_record", Duplicate) { record: String },
        /// A transfer is out of a bank account that is not there.
        UnknownBank("unknown_bank", Unknown) { bank: String },
        /// A transfer does not say out of which of several bank accounts.
        NoBank("no_bank", Missing) { amount: Amount },
        /// A transfer is below zero.
        NegativeTransfer("negative_transfer", OutOfRange) { amount: Amount },
        /// A transfer is said to be of a pool that holds no money.
        UnknownPool("unknown_pool", Unknown) { account: String },
    }
}

/// 移交: what a manager that leaves holds, owes and hands over on a day, and what is missing.
///
/// ```
/// use commonhold::management_handover::{ManagementHandoverFacts, management_handover};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{"books": {"settlement": {
///     "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "contract": {"remuneration": {"base": "pool", "rate": "0.10", "rounding": "half_up"}},
///     "opening": "0.00", "pools": {"service_fund": {"opening": "0.00"}},
///     "postings": [
///       {"id": "b", "day": "2024-01-05", "lines": [{"account": "receivable", "amount": "900.00", "unit": "u1"}, {"account": "billed", "amount": "-900.00", "unit": "u1"}]},
///       {"id": "p", "day": "2024-02-05", "lines": [{"account": "service_fund", "amount": "800.00"}, {"account": "collected", "amount": "-800.00", "unit": "u1"}]},
///       {"id": "s", "day": "2024-12-30", "lines": [{"account": "expenditure", "amount": "700.00", "cost_item": "wages"}, {"account": "service_fund", "amount": "-700.00"}]}]}},
///   "on": "2025-01-01", "leaves": "manager", "receives": "committee",
///   "transfers": [{"amount": "20.00"}]}"#;
/// let facts: ManagementHandoverFacts = from_json("given", given)?;
/// let found = management_handover(&facts, Detail::Steps)?.value;
/// assert_eq!(found.held[0].amount.unwrap().to_string(), "20.00"); // 800 − 700 − 80 of remuneration
/// assert_eq!(found.owed[0].amount.unwrap().to_string(), "80.00"); // … which is not taken yet
/// assert_eq!(found.receivables[0].open.to_string(), "100.00");
/// assert_eq!(found.banks[0].due.unwrap().to_string(), "100.00");
/// assert_eq!(found.banks[0].difference.unwrap().to_string(), "-80.00"); // only 20.00 were transferred
///
/// let later = ManagementHandoverFacts { on: "2025-02-01".parse()?, ..facts };
/// assert_eq!(management_handover(&later, Detail::Steps).unwrap_err().code, "management_handover.another_day");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ManagementHandoverRefusal`] and those of [`close_books`](crate::books::close_books).
pub fn management_handover(
    facts: &ManagementHandoverFacts,
    detail: Detail,
) -> Result<Outcome<HandedOver>, Refusal> {
    let listed = facts.checked()?;
    // The steps of the books are told by `close_books` on the same facts; what they find counts here as well.
    let clauses =
        clauses(&facts.books.settlement).map_err(|refusal| refusal.within("settlement").within("books"))?;
    let mut books_trace = Trace::under(Detail::ValueOnly, clauses.clone());
    let (settlement, books) =
        closed(&facts.books, &mut books_trace).map_err(|refusal| refusal.within("books"))?;
    let mut trace = Trace::under(detail, clauses);
    trace.absorb(books_trace.outcome(()));
    let ManagementHandoverFacts { on, leaves, receives, .. } = *facts;
    trace.step(|| ManagementHandoverStep::Day { on, leaves, receives });
    let rows = money::rows(&settlement, &books, &mut trace)?;
    let [sum, balance, difference] = money::meets_the_bank(&settlement, &books, &rows, &mut trace)?;
    money::note_receivables(&books, &mut trace);
    note_open(&books, &mut trace);
    let banks = transfers::banks(facts, &books, balance, &mut trace)?;
    let pools = transfers::pools(facts, &rows, &mut trace)?;
    let records = transfers::records(&listed, &mut trace);
    let (held, owed) = rows.into_iter().partition(|row| row.whose == Whose::Held);
    let (receivables, arrears) = (books.receivables, books.statement.arrears);
    let (open_items, late, carried_digest) = (books.carried.open_items, books.late, books.carried_digest);
    Ok(trace.outcome(HandedOver {
        on,
        leaves,
        receives,
        held,
        owed,
        sum,
        balance,
        difference,
        receivables,
        arrears,
        open_items,
        late,
        banks,
        pools,
        records,
        carried_digest,
    }))
}

/// 未达账项与迟到凭证.
fn note_open(books: &ClosedBooks, trace: &mut Trace) {
    for item in &books.carried.open_items {
        trace.step(|| ManagementHandoverStep::OpenItem {
            bank: IfAny(item.bank.clone()),
            side: item.side,
            id: item.id.clone(),
            day: item.day,
            amount: item.amount,
        });
    }
    for LateVoucher { posting, day, booked_on, moved_to } in &books.late {
        let (posting, day, booked_on, moved_to) = (posting.clone(), *day, *booked_on, *moved_to);
        trace.step(|| ManagementHandoverStep::Late { posting, day, booked_on, moved_to });
    }
}
