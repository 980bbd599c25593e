//! 附注: what a posting and its lines say beside accounts and amounts, under the keys of our own files.

use crate::ledger::Ledger;
use commonhold::settlement::{Posting, PostingLine};
use commonhold::{Amount, Day, Mark, Price};

/// 附注的值.
pub(crate) enum Said<'a> {
    Text(&'a str),
    Day(Day),
    Price(Price),
    Amount(Amount),
    Digits(u32),
}

/// What a posting says of itself. `day` stands there only where the posting counts on another day.
pub(crate) fn of_posting<'a>(ledger: &Ledger, posting: &'a Posting) -> Vec<(&'static str, Said<'a>)> {
    let Posting { id, day, lines: _, document, decision, currency, mark, reverses, invoice, booked_on } =
        posting;
    let text = |text: &'a Option<String>| text.as_deref().map(Said::Text);
    let told = [
        ("id", Some(Said::Text(id))),
        ("day", ledger.moved.contains_key(id).then_some(Said::Day(*day))),
        ("document", text(document)),
        ("decision", text(decision)),
        ("currency", text(currency)),
        ("mark", (*mark != Mark::Allowed).then(|| Said::Text(mark.word()))),
        ("reverses", text(reverses)),
        ("invoice", text(invoice)),
        ("booked_on", booked_on.map(Said::Day)),
    ];
    told.into_iter().filter_map(|(key, said)| Some((key, said?))).collect()
}

/// What a line says; its cost item stands in the account's name.
pub(crate) fn of_line(line: &PostingLine) -> Vec<(&'static str, Said<'_>)> {
    let PostingLine {
        account: _,
        amount: _,
        cost_item: _,
        work,
        unit,
        tariff,
        due,
        owner,
        creditor,
        bank,
        service,
        scope,
    } = line;
    let told = [
        ("work", work.map(|work| Said::Text(work.word()))),
        ("unit", unit.as_deref().map(Said::Text)),
        ("tariff", tariff.map(Said::Price)),
        ("due", due.map(Said::Day)),
        ("owner", owner.as_deref().map(Said::Text)),
        ("creditor", creditor.as_deref().map(Said::Text)),
        ("bank", bank.as_deref().map(Said::Text)),
        ("service_from", service.map(|service| Said::Day(service.from))),
        ("service_to", service.map(|service| Said::Day(service.to))),
        ("scope", scope.as_deref().map(Said::Text)),
    ];
    told.into_iter().filter_map(|(key, said)| Some((key, said?))).collect()
}

/// What the ledger says of itself, beside its form.
pub(crate) fn of_ledger(ledger: &Ledger) -> Vec<(&'static str, Said<'_>)> {
    let told = [
        ("currency", Some(Said::Text(&ledger.currency.code))),
        ("minor_digits", Some(Said::Digits(ledger.currency.minor_digits))),
        ("period_from", Some(Said::Day(ledger.period.from))),
        ("period_to", Some(Said::Day(ledger.period.to))),
        ("compound", ledger.compound.as_deref().map(Said::Text)),
        ("surplus", ledger.surplus.map(Said::Amount)),
    ];
    told.into_iter().filter_map(|(key, said)| Some((key, said?))).collect()
}
