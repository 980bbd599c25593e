//! 凭证: the charges, and what is released of prepayments, as a settlement takes them.

use super::charge::Charged;
use super::facts::ChargingFacts;
use crate::exact::{Amount, AmountRefusal, Day, MinorUnits, Price};
use crate::outcome::Mark;
use crate::settlement::{Account, Posting, PostingLine};

/// 凭证: of each charge above zero, and of what of it is covered.
pub(super) fn of(facts: &ChargingFacts, charged: &[Charged<'_>]) -> Result<Vec<Posting>, AmountRefusal> {
    let mut postings = Vec::new();
    for row in charged {
        if row.charge.is_some_and(|charge| charge > 0) {
            postings.push(charge(facts, row)?);
        }
        if let Some(covered) = row.covered.filter(|covered| *covered > 0) {
            postings.push(release(facts, row, covered)?);
        }
    }
    Ok(postings)
}

/// 应收. What is covered falls due at once, so that it never covers what another month owes.
fn charge(facts: &ChargingFacts, row: &Charged<'_>) -> Result<Posting, AmountRefusal> {
    let first = row.parts.first().and_then(|part| part.tariff);
    let price = first.map(|tariff| tariff.price);
    let is_one = row.parts.iter().all(|part| part.tariff.map(|tariff| tariff.price) == price);
    let covered = row.covered.unwrap_or(0);
    let rest = row.charge.unwrap_or(0).less(covered);
    let mut lines = Vec::new();
    for (units, due) in [(covered, row.span.from), (rest, row.due_day)] {
        if units <= 0 {
            continue;
        }
        for (account, units) in [(Account::Receivable, units), (Account::Billed, units.turned())] {
            let amount = facts.currency.amount(units)?;
            lines.push(line(row, (account, amount), (price.filter(|_| is_one), Some(due))));
        }
    }
    let decision = first.map(|tariff| tariff.decision.clone());
    Ok(Posting { decision, ..posting(name("charge", row), row.span.from, lines) })
}

/// 预交抵用, on the first day of the parts or the day of payment, whichever is later.
fn release(facts: &ChargingFacts, row: &Charged<'_>, covered: i128) -> Result<Posting, AmountRefusal> {
    let amount = |units: i128| facts.currency.amount(units);
    let lines = vec![
        line(row, (Account::Prepayment, amount(covered)?), (None, None)),
        line(row, (Account::Collected, amount(covered.turned())?), (None, None)),
    ];
    let day = row.paid_on.map_or(row.span.from, |paid_on| paid_on.max(row.span.from));
    Ok(posting(name("release", row), day, lines))
}

/// `charge/2025-03/u12/owner`; a slash in a name is written so that two names are never one.
fn name(what: &str, row: &Charged<'_>) -> String {
    let plain = |text: &str| text.replace('%', "%25").replace('/', "%2F");
    let (year, month) = (row.month.from.year(), row.month.from.month());
    format!("{what}/{year:04}-{month:02}/{}/{}", plain(row.unit), plain(row.owner))
}

fn posting(id: String, day: Day, lines: Vec<PostingLine>) -> Posting {
    Posting {
        id,
        day,
        lines,
        document: None,
        decision: None,
        currency: None,
        mark: Mark::Allowed,
        reverses: None,
        invoice: None,
        booked_on: None,
    }
}

fn line(
    row: &Charged<'_>,
    (account, amount): (Account, Amount),
    (tariff, due): (Option<Price>, Option<Day>),
) -> PostingLine {
    PostingLine {
        account,
        amount,
        cost_item: None,
        work: None,
        unit: Some(row.unit.to_owned()),
        tariff,
        due,
        owner: Some(row.owner.to_owned()),
        creditor: None,
        bank: None,
        service: Some(row.span),
        scope: None,
    }
}
