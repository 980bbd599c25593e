//! The books on the notice: whose the money is, what only one side has, and nobody's name.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::books::{BooksFacts, ClosedBooks, close_books};
use commonhold::canonical::from_json;
use commonhold::explain::Language;
use commonhold::notice::{Manifest, Notice, NoticeFacts, compose, cross_foot, outcomes_json};
use commonhold::{Detail, Outcome};
use example_year::{amount, facts};

/// A year with an owner's prepayment, an unpaid bill, a cheque that is not presented and money that nobody explained.
const BOOKS: &str = r#"{"settlement": {
    "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
    "contract": {"remuneration": {"base": "collected", "rate": "0.10", "rounding": "half_up",
      "prior_arrears_included": false, "prepayments_included": false}},
    "opening": "0.00", "pools": {"service_fund": {"opening": "0.00"}},
    "postings": [
      {"id": "b", "day": "2024-01-05", "lines": [{"account": "receivable", "amount": "900.00"}, {"account": "billed", "amount": "-900.00"}]},
      {"id": "p", "day": "2024-02-05", "lines": [{"account": "service_fund", "amount": "900.00"}, {"account": "collected", "amount": "-900.00"}]},
      {"id": "a", "day": "2024-03-05", "lines": [{"account": "service_fund", "amount": "50.00"}, {"account": "prepayment", "amount": "-50.00", "owner": "the-payer"}]},
      {"id": "c", "day": "2024-11-30", "lines": [{"account": "expenditure", "amount": "100.00", "cost_item": "cleaning"}, {"account": "payable", "amount": "-100.00", "creditor": "the-creditor"}]},
      {"id": "s", "day": "2024-12-30", "document": "the-cheque", "lines": [{"account": "expenditure", "amount": "600.00", "cost_item": "wages"}, {"account": "service_fund", "amount": "-600.00"}]}]},
  "bank_accounts": [{"bank": "basic", "statement_opening": "0.00", "statement_closing": "957.00"}],
  "bank_lines": [{"id": "1", "day": "2024-02-06", "amount": "900.00"}, {"id": "2", "day": "2024-03-06", "amount": "50.00"},
    {"id": "3", "day": "2024-12-31", "amount": "7.00", "reference": "from-a-neighbour"}]}"#;

fn books(given: &str) -> Outcome<ClosedBooks> {
    let facts: BooksFacts = from_json("books", given).unwrap();
    close_books(&facts, Detail::Steps).unwrap()
}

fn with(books: Outcome<ClosedBooks>) -> NoticeFacts {
    NoticeFacts {
        books: Some(books),
        statement: None,
        shares: None,
        score: None,
        consequence: None,
        votes: vec![],
        ..facts()
    }
}

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap()
}

fn codes(facts: &NoticeFacts) -> Vec<String> {
    cross_foot(facts).unwrap().into_iter().map(|gap| gap.code).collect()
}

#[test]
fn the_page_shows_whose_the_money_is_and_what_only_one_side_has() {
    let facts = with(books(BOOKS));
    assert_eq!(codes(&facts), Vec::<String>::new());
    let page = composed(&facts, Language::En);
    assert_eq!(page.draft, Vec::<String>::new());
    let text = page.markdown();
    // 110.00 of surplus, 90.00 of remuneration not taken, 50.00 paid ahead and a bill of 100.00.
    for said in ["| **The accounts must hold** | **350.00** |", "| They hold, by the books | 350.00 |"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains("357.00"), "both sides adjusted: {text}");
    assert!(text.contains("−600.00") && text.contains("7.00"));
    assert!(text.contains(&facts.books.as_ref().unwrap().value.carried_digest));
}

#[test]
fn nobody_is_named_and_nothing_that_somebody_wrote_to_a_payment_is_shown() {
    // More was paid back than was held of the payer: a finding that names it, and is held back.
    let more = BOOKS.replace(
        r#"{"id": "c","#,
        r#"{"id": "r", "day": "2024-04-05", "lines": [{"account": "prepayment", "amount": "60.00", "owner": "the-payer"}, {"account": "service_fund", "amount": "-60.00"}]},
      {"id": "c","#,
    );
    for given in [BOOKS, &more] {
        let facts = with(books(given));
        for language in Language::ALL {
            let page = composed(&facts, language);
            for name in ["the-payer", "the-creditor", "from-a-neighbour", "the-cheque"] {
                assert!(!page.html().contains(name), "{name}");
                assert!(!page.markdown().contains(name), "{name}");
            }
        }
    }
}

#[test]
fn books_that_do_not_meet_the_bank_make_a_draft() {
    let facts = with(books(&BOOKS.replace("\"957.00\"", "\"958.00\"")));
    let page = composed(&facts, Language::En);
    assert!(page.is_draft());
    assert!(page.markdown().contains("The books have findings that are still open"));
}

#[test]
fn a_figure_that_was_changed_after_the_rule_is_seen() {
    let mut changed = books(BOOKS);
    changed.value.bridge.as_mut().unwrap().rows[0].amount = amount("110.01");
    assert_eq!(codes(&with(changed)), ["notice.gap_bridge"]);
    let mut changed = books(BOOKS);
    changed.value.banks[0].adjusted_statement = Some(amount("357.01"));
    assert_eq!(codes(&with(changed)), ["notice.gap_bank"]);
    let mut changed = books(BOOKS);
    changed.value.banks[0].unknown_receipts[0].amount = amount("7.01");
    assert_eq!(codes(&with(changed)), ["notice.gap_bank"]);
}

#[test]
fn a_statement_beside_the_books_is_theirs() {
    let closed = books(BOOKS);
    let mut alone =
        Outcome { value: closed.value.statement.clone(), steps: vec![], warnings: vec![], findings: vec![] };
    let same = NoticeFacts { statement: Some(alone.clone()), ..with(closed.clone()) };
    assert_eq!(codes(&same), Vec::<String>::new());
    assert_eq!(composed(&same, Language::En).parts, composed(&with(closed.clone()), Language::En).parts);
    alone.value.closing = Some(amount("110.01"));
    assert_eq!(codes(&NoticeFacts { statement: Some(alone), ..with(closed) }), ["notice.gap_books"]);
}
