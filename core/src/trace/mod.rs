#![doc = include_str!("../../docs/rules/trace.md")]

mod audited;
mod facts;
mod made;
mod made_of_pools;
mod made_of_spending;
mod result;
mod said;
mod vouchers;

pub use facts::{Figure, FigureName, TraceFacts};
pub use result::{FigurePart, NotCounted, ToldFact, TracedFigure, TracedVoucher};
pub use said::{CountsAs, WhyNot};

use crate::books::closed;
use crate::canonical::{digest, to_json};
use crate::exact::Amount;
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Saying, Trace, refusal::Placed, refusals};
use crate::settlement::{Account, clauses, payers};
use audited::Audited;
use made::made;
use said::TraceStep;
use vouchers::{Entry, Lines, lines};

/// The form of the vouchers; stands before their bytes in the digest.
const VOUCHERS_FORM: &str = "commonhold-vouchers/1";

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[TraceStep::SAYINGS];

refusals! {
    /// Why a figure cannot be traced: there is none of that name.
    pub enum TraceRefusal in "trace" {
        /// The figure is told apart by something that it does not take.
        NotOfFigure("not_of_figure", Contradiction) { figure: String, field: String },
        /// What tells the figure from others of its name is not named.
        NotNamed("not_named", Missing) { figure: String, field: String },
        /// The books have no such pool, party, payer or bank account.
        NoSuchFigure("no_such_figure", Unknown) { figure: String, of: String },
    }
}

/// 凭证追溯: from a figure of the books to the vouchers, facts and figures that make it.
///
/// ```
/// use commonhold::trace::{TraceFacts, WhyNot, trace_figure};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{"books": {"settlement": {
///     "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "postings": [
///       {"id": "p1", "day": "2024-02-05", "document": "r-1", "lines": [{"account": "service_fund", "amount": "600.00"}, {"account": "collected", "amount": "-600.00"}]},
///       {"id": "p2", "day": "2024-03-05", "document": "r-2", "lines": [{"account": "service_fund", "amount": "300.00"}, {"account": "collected", "amount": "-300.00"}]},
///       {"id": "p3", "day": "2025-01-05", "document": "r-3", "lines": [{"account": "service_fund", "amount": "80.00"}, {"account": "collected", "amount": "-80.00"}]}]}},
///   "figure": {"figure": "collected"}}"#;
/// let facts: TraceFacts = from_json("given", given)?;
/// let traced = trace_figure(&facts, Detail::Steps)?.value;
/// assert_eq!(traced.amount.unwrap().to_string(), "900.00");
/// assert_eq!(traced.vouchers[1].document.as_deref(), Some("r-2"));
/// assert_eq!(traced.not_counted[0].why, WhyNot::OutsidePeriod);
///
/// let mut strange = facts.clone();
/// strange.figure.unit = Some("u9".to_owned());
/// assert_eq!(trace_figure(&strange, Detail::Steps).unwrap_err().code, "trace.no_such_figure");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`TraceRefusal`] and those of [`close_books`](crate::books::close_books).
pub fn trace_figure(facts: &TraceFacts, detail: Detail) -> Result<Outcome<TracedFigure>, Refusal> {
    facts.figure.checked().map_err(|refusal| refusal.within("figure"))?;
    // The steps of the books are told by `close_books` on the same facts; what they find counts here as well.
    let clauses =
        clauses(&facts.books.settlement).map_err(|refusal| refusal.within("settlement").within("books"))?;
    let mut books_trace = Trace::under(Detail::ValueOnly, clauses.clone());
    let (settlement, books) =
        closed(&facts.books, &mut books_trace).map_err(|refusal| refusal.within("books"))?;
    let mut trace = Trace::under(detail, clauses);
    trace.absorb(books_trace.outcome(()));
    let audited = Audited::of(&facts.books, &settlement, &books);
    there_is_such(&facts.figure, &audited)?;
    let traced = traced(&facts.figure, &audited)?;
    note(&traced, &mut trace);
    Ok(trace.outcome(traced))
}

/// 有此数字: the pool, the party, the payer or the bank account is there.
fn there_is_such(of: &Figure, audited: &Audited<'_>) -> Result<(), Refusal> {
    let name = of.figure.word();
    let who = || {
        let named = [&of.unit, &of.owner, &of.creditor].into_iter().flatten();
        named.cloned().collect::<Vec<_>>().join(" ")
    };
    let missing = if name.starts_with("pool_") && audited.pool(of.account).is_none() {
        Some(("account", of.account.map(Account::word).unwrap_or_default().to_owned()))
    } else if name.starts_with("party_") && audited.party(of).is_none() {
        Some(("account", format!("{} {}", of.account.map(Account::word).unwrap_or_default(), who())))
    } else if of.bank.is_some() && audited.bank(of).is_none() {
        Some(("bank", of.bank.clone().unwrap_or_default()))
    } else if of.account.is_none() && of.names_a_payer() {
        let payer = (of.unit.as_deref(), of.owner.as_deref());
        let known = payers(audited.settlement).into_values().any(|one| one == payer);
        (!known).then(|| (if of.unit.is_some() { "unit" } else { "owner" }, who()))
    } else {
        None
    };
    let Some((field, of)) = missing else { return Ok(()) };
    let refusal = TraceRefusal::NoSuchFigure { figure: name.to_owned(), of: of.trim_end().to_owned() };
    Err(refusal.in_field(field).within("figure"))
}

fn traced(of: &Figure, audited: &Audited<'_>) -> Result<TracedFigure, Refusal> {
    let money = |units: i128| audited.settlement.currency.amount(units);
    let made = made(of, audited)?;
    let found = match &made.counted {
        Some(counted) => lines(audited.settlement, &audited.dated, counted)?,
        None => Lines { counted: Vec::new(), not_counted: Vec::new() },
    };
    let sum = money(found.sum())?;
    let mut vouchers = Vec::with_capacity(found.counted.len());
    for (entry, units) in &found.counted {
        vouchers.push(voucher(entry, money(*units)?));
    }
    let mut told = Vec::with_capacity(made.told.len());
    for (name, units) in made.told {
        told.push(ToldFact { name, amount: money(units)? });
    }
    let mut parts = Vec::with_capacity(made.parts.len());
    for (figure, counts) in made.parts {
        let amount = audited.amount(&figure)?.map(money).transpose()?;
        parts.push(FigurePart { figure, counts, amount });
    }
    Ok(TracedFigure {
        figure: of.clone(),
        amount: audited.amount(of)?.map(money).transpose()?,
        count: place(vouchers.len()),
        sum,
        digest: digest(VOUCHERS_FORM, &to_json(&vouchers)?),
        vouchers,
        told,
        parts,
        not_counted: found.not_counted.iter().map(|(entry, why)| not_counted(entry, *why)).collect(),
    })
}

fn place(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn voucher(Entry { posting, line, place: at, .. }: &Entry<'_>, amount: Amount) -> TracedVoucher {
    TracedVoucher {
        posting: posting.id.clone(),
        line: place(*at),
        day: posting.day,
        document: posting.document.clone(),
        invoice: posting.invoice.clone(),
        account: line.account,
        unit: line.unit.clone(),
        owner: line.owner.clone(),
        creditor: line.creditor.clone(),
        bank: line.bank.clone(),
        amount,
    }
}

fn not_counted(Entry { posting, line, place: at, .. }: &Entry<'_>, why: WhyNot) -> NotCounted {
    let (account, amount) = (line.account, line.amount);
    NotCounted { posting: posting.id.clone(), line: place(*at), day: posting.day, account, amount, why }
}

fn note(traced: &TracedFigure, trace: &mut Trace) {
    for voucher in &traced.vouchers {
        let TracedVoucher {
            posting,
            line,
            day,
            document,
            invoice,
            account,
            unit,
            owner,
            creditor,
            bank,
            amount,
        } = voucher.clone();
        trace.step(|| TraceStep::Voucher {
            posting,
            line: i64::from(line),
            day,
            document: IfAny(document),
            invoice: IfAny(invoice),
            account,
            unit: IfAny(unit),
            owner: IfAny(owner),
            creditor: IfAny(creditor),
            bank: IfAny(bank),
            amount,
        });
    }
    for NotCounted { posting, line, day, account, amount, why } in &traced.not_counted {
        let (posting, line, day) = (posting.clone(), i64::from(*line), *day);
        let (account, amount, why) = (*account, *amount, *why);
        trace.step(|| TraceStep::NotCounted { posting, line, day, account, amount, why });
    }
    for ToldFact { name, amount } in &traced.told {
        trace.step(|| TraceStep::Told { name: name.clone(), amount: *amount });
    }
    for FigurePart { figure, counts, amount } in &traced.parts {
        trace.step(|| TraceStep::part(figure, *counts, *amount));
    }
    let (of, count) = (&traced.figure, i64::from(traced.count));
    trace.step(|| TraceStep::figure(of, count, traced.sum, traced.amount));
}
