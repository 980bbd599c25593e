//! What is refused: its code, and for texts its line and column; and what is passed over by name.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

#[path = "support/awkward.rs"]
mod awkward;

use commonhold::canonical::from_json;
use commonhold::settlement::SettleFacts;
use commonhold::{Amount, Day};
use commonhold_beancount::{Ledger, Refused, read, write};

/// Two postings of an invented compound, as they are written.
const TEXT: &str = r#"option "operating_currency" "CNY"

2024-01-01 custom "commonhold-ledger" "commonhold-beancount/1"
  currency: "CNY"
  minor_digits: 2
  period_from: 2024-01-01
  period_to: 2025-01-01

2024-01-01 commodity CNY

2024-01-01 open Assets:Service-Fund  CNY
2024-01-01 open Expenses:Cleaning  CNY
2024-01-01 open Liabilities:Deposit  CNY
2024-01-01 open Equity:Opening-Balances  CNY

2024-01-01 * "期初 opening balances"
  kind: "opening"
  Assets:Service-Fund  500.00 CNY
  Liabilities:Deposit  -300.00 CNY
    unit: "1-101"
  Equity:Opening-Balances  -200.00 CNY

2024-03-01 * "收据 7"
  id: "v1"
  document: "收据 7"
  Liabilities:Deposit  100.00 CNY
    unit: "1-101"
  Assets:Service-Fund  -100.00 CNY

2024-04-01 * "v2"
  id: "v2"
  Expenses:Cleaning  1,050.50 CNY
  Assets:Service-Fund

2025-01-01 balance Assets:Service-Fund  -650.50 ~ 0 CNY
2025-01-01 balance Liabilities:Deposit  -200.00 ~ 0 CNY
"#;

fn refused(text: &str) -> (String, usize, usize) {
    let Err(refused) = read(text) else { panic!("read: {text}") };
    let at = refused.at.unwrap_or_else(|| panic!("no place: {refused}"));
    let sentence = refused.ground.to_string();
    assert!(!sentence.contains('\n') && !sentence.ends_with('.'), "{sentence}");
    assert!(refused.to_string().starts_with(&format!("line {}, column {}: ", at.line, at.column)));
    (refused.code().to_owned(), at.line, at.column)
}

/// The text with one part exchanged, which must be there once.
fn with(part: &str, other: &str) -> String {
    assert_eq!(TEXT.matches(part).count(), 1, "{part}");
    TEXT.replace(part, other)
}

#[test]
fn the_text_itself_is_read() {
    let read = read(TEXT).unwrap();
    assert_eq!(read.passed_over, []);
    assert_eq!(read.ledger.postings.len(), 2);
    // What was left out is what the others leave.
    assert_eq!(read.ledger.postings[1].lines[1].amount, Amount::parse("-1050.50").unwrap());
    assert_eq!(read.ledger.closings[1].amount, Amount::parse("200.00").unwrap());
    assert_eq!(read.ledger.openings.len(), 2);
}

#[test]
fn blanks_at_the_ends_of_lines_and_a_mark_of_the_order_of_bytes_are_nothing() {
    let other = format!("\u{feff}{}", TEXT.replace('\n', " \r\n"));
    assert_eq!(read(&other).unwrap(), read(TEXT).unwrap());
}

#[test]
fn each_mistake_is_refused_where_it_stands() {
    let cases: &[(&str, &str, (&str, usize, usize))] = &[
        ("custom \"commonhold-ledger\"", "custom \"another\"", ("no_header", 1, 1)),
        ("commonhold-beancount/1", "commonhold-beancount/2", ("unknown_form", 3, 39)),
        ("  minor_digits: 2\n", "", ("key_missing", 3, 1)),
        ("minor_digits: 2", "minor_digits: two", ("not_a_number", 5, 17)),
        ("period_to: 2025-01-01", "period_to: 2024-01-01", ("day.empty_period", 3, 1)),
        ("period_to: 2025-01-01", "period_to: 2025-02-29", ("not_a_day", 7, 14)),
        ("operating_currency\" \"CNY", "operating_currency\" \"EUR", ("other_currency", 1, 29)),
        ("open Expenses:Cleaning", "open Expenses:Sweeping", ("unknown_account", 12, 17)),
        ("2024-01-01 open Expenses:Cleaning  CNY\n", "", ("account_not_open", 31, 3)),
        ("  Expenses:Cleaning  1,050.50", "  Expenses:Sweeping  1,050.50", ("unknown_account", 32, 3)),
        ("1,050.50 CNY", "1,050.50 EUR", ("other_currency", 32, 31)),
        ("1,050.50 CNY", "1,050.505 CNY", ("not_of_currency", 32, 3)),
        ("1,050.50 CNY", "10,50.50 CNY", ("not_a_number", 32, 22)),
        ("1,050.50 CNY", "(1000 + 50.50) CNY", ("not_a_number", 32, 22)),
        ("1,050.50 CNY", "1,050.50", ("expected", 32, 30)),
        ("1,050.50 CNY", "", ("amounts_missing", 30, 1)),
        ("1,050.50 CNY", "1,050.50 CNY @ 2 EUR", ("cost_or_price", 32, 35)),
        ("1,050.50 CNY", "1,050.50 CNY {2 EUR}", ("cost_or_price", 32, 35)),
        ("-100.00 CNY", "-100.01 CNY", ("unbalanced", 23, 1)),
        ("  Liabilities:Deposit  -300.00 CNY", "  Liabilities:Deposit  -300.01 CNY", ("unbalanced", 16, 1)),
        ("  id: \"v1\"\n", "", ("key_missing", 23, 1)),
        ("  id: \"v1\"\n", "  id: \"v2\"\n", ("duplicate_id", 30, 1)),
        ("  id: \"v1\"\n", "  id: v1\n", ("expected", 24, 7)),
        ("  id: \"v1\"\n", "  id:\n", ("expected", 24, 6)),
        ("  id: \"v1\"\n", "  id: \"v1\"\n  id: \"v1\"\n", ("key_twice", 25, 3)),
        ("  id: \"v1\"\n", "  id: \"v1\n", ("unclosed_text", 31, 10)),
        ("  id: \"v1\"\n", "  id: \"v1\"\n  mark: \"good\"\n", ("unknown_word", 25, 9)),
        ("  id: \"v1\"\n", "  id: \"v1\"\n  booked_on: 1 May\n", ("expected", 25, 16)),
        ("  id: \"v2\"\n", "  id: \"v2\"\n  kind: \"opening\"\n", ("there_twice", 30, 1)),
        ("  id: \"v2\"\n", "  id: \"v2\"\n  kind: \"closing\"\n", ("unknown_word", 32, 9)),
        ("2024-04-01 *", "2024-04-31 *", ("not_a_day", 30, 1)),
        ("2024-04-01 *", "2024-04-01 balanced", ("unknown_directive", 30, 12)),
        ("2024-04-01 *", "2024-04-01 pad", ("directive_not_taken", 30, 12)),
        ("2024-04-01 *", "include \"other\"\n2024-04-01 *", ("directive_not_taken", 30, 1)),
        ("2024-04-01 *", " 2024-04-01 *", ("expected", 30, 2)),
        ("2024-04-01 *", "April 2024 *", ("not_a_day", 30, 1)),
        ("2024-04-01 *", "* heading\n  under it\n2024-04-01 *", ("expected", 31, 3)),
        ("\n\n2024-01-01 custom", "\n  about: \"it\"\n2024-01-01 custom", ("expected", 2, 3)),
        ("2024-04-01 *", "2023-04-01 *", ("clearing_differs", 3, 1)),
        ("2024-01-01 * ", "2024-01-02 * ", ("expected", 16, 1)),
        ("  Assets:Service-Fund\n", "  Equity:Opening-Balances\n", ("opening_elsewhere", 30, 1)),
        ("  Expenses:Cleaning  1,050.50 CNY\n  Assets:Service-Fund\n", "", ("no_lines", 30, 1)),
        ("-650.50 ~ 0", "-650.49 ~ 0", ("closing_differs", 35, 1)),
        ("-650.50 ~ 0", "-650.50 ~ 0.01", ("tolerance", 35, 51)),
        ("balance Assets:Service-Fund", "balance Assets:Claim", ("account_not_open", 35, 20)),
        ("Liabilities:Deposit  -200.00 ~", "Assets:Service-Fund  -650.50 ~", ("closing_twice", 36, 1)),
    ];
    for (part, other, expected) in cases {
        let (code, line, column) = refused(&with(part, other));
        assert_eq!((code.as_str(), line, column), *expected, "`{part}` as `{other}`");
    }
}

#[test]
fn what_a_ledger_does_not_hold_is_passed_over_by_name() {
    let cases = [
        ("2024-04-01 * \"v2\"", "2024-04-01 * \"Payee\" \"v2\"", "payee", (30, 14)),
        ("2024-04-01 * \"v2\"", "2024-04-01 * \"cleaning of April\"", "narration", (30, 14)),
        ("2024-04-01 * \"v2\"", "2024-04-01 * \"v2\" #checked", "tag", (30, 19)),
        ("2024-04-01 * \"v2\"", "2024-04-01 * \"v2\" ^other", "link", (30, 19)),
        ("  id: \"v2\"\n", "  id: \"v2\"\n  colour: \"red\"\n", "key colour", (32, 3)),
        ("  id: \"v2\"\n", "  id: \"v2\" ; seen\n", "comment", (31, 12)),
        ("  Expenses:Cleaning  1,050.50", "  ! Expenses:Cleaning  1,050.50", "flag", (32, 3)),
        ("2024-04-01 *", "2024-03-31 note Assets:Service-Fund \"counted\"\n2024-04-01 *", "note", (30, 1)),
        ("2024-04-01 *", "2024-03-31 balance Assets:Service-Fund 400 CNY\n2024-04-01 *", "balance", (30, 1)),
        ("2024-04-01 *", "* heading\n2024-04-01 *", "heading", (30, 1)),
        ("2024-04-01 *", "; seen\n2024-04-01 *", "comment", (30, 1)),
        ("  Expenses:Cleaning  1,050.50", "  ; seen\n  Expenses:Cleaning  1,050.50", "comment", (32, 3)),
        ("  Expenses:Cleaning  1,050.50", "; seen\n\n  Expenses:Cleaning  1,050.50", "comment", (32, 1)),
        ("2024-04-01 *", "option \"title\" \"books\"\n2024-04-01 *", "option title", (30, 8)),
    ];
    let plain = read(TEXT).unwrap();
    for (part, other, what, at) in cases {
        let read = read(&with(part, other)).unwrap();
        assert_eq!(read.ledger, plain.ledger, "{what}");
        let named: Vec<_> =
            read.passed_over.iter().map(|one| (one.what.as_str(), (one.at.line, one.at.column))).collect();
        assert_eq!(named, [(what, at)]);
    }
}

#[test]
fn a_flag_for_what_is_to_be_looked_at_leaves_the_spending_open() {
    let read = read(&with("2024-04-01 *", "2024-04-01 !")).unwrap();
    assert_eq!(read.ledger.postings[1].mark, commonhold::Mark::Unknown);
}

fn ledger() -> Ledger {
    read(TEXT).unwrap().ledger
}

/// A change that makes a ledger one that cannot be written.
type Spoilt = fn(&mut Ledger);

#[test]
fn a_ledger_that_cannot_be_written_is_refused() {
    let cases: &[(&str, Spoilt)] = &[
        ("currency_form", |one| one.currency.code = "TRUE".to_owned()),
        ("currency_form", |one| one.currency.code = "rmb".to_owned()),
        ("currency_form", |one| one.currency.code = "元".to_owned()),
        ("control_character", |one| one.postings[0].lines[0].unit = Some("a\u{0}b".to_owned())),
        ("control_character", |one| one.compound = Some("\u{1b}[1m".to_owned())),
        ("year_out_of_range", |one| one.postings[0].booked_on = Some(Day::new(-1, 1, 1).unwrap())),
        ("duplicate_id", |one| one.postings[1].id = "v1".to_owned()),
        ("no_lines", |one| one.postings[0].lines.clear()),
        ("cost_item_elsewhere", |one| {
            one.postings[0].lines[0].cost_item = Some(commonhold::settlement::CostItem::Wages);
        }),
        ("other_currency", |one| one.postings[0].currency = Some("EUR".to_owned())),
        ("unbalanced", |one| one.postings[0].lines[0].amount = Amount::parse("1").unwrap()),
        ("not_of_currency", |one| one.currency.minor_digits = 0),
        ("not_of_currency", |one| one.currency.minor_digits = 9),
        ("unknown_posting", |one| {
            one.moved.insert("v9".to_owned(), one.period.from);
        }),
        ("closing_twice", |one| one.closings.push(one.closings[0])),
        ("no_pool", |one| one.closings[0].account = commonhold::settlement::Account::Expenditure),
        ("closing_differs", |one| one.closings[0].amount = Amount::parse("0").unwrap()),
        ("day.empty_period", |one| one.period.to = one.period.from),
    ];
    for (code, spoil) in cases {
        let mut spoilt = ledger();
        spoil(&mut spoilt);
        let refused = write(&spoilt).unwrap_err();
        assert_eq!((refused.code(), refused.at), (*code, None), "{refused}");
    }
}

#[test]
fn totals_alone_are_no_ledger() {
    let given = r#"{"currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
        "opening": "0.00", "collected": "10.00", "expenditure": {"wages": "5.00"}}"#;
    let facts: SettleFacts = from_json("given", given).unwrap();
    let refused: Refused = Ledger::of_settlement(&facts).unwrap_err();
    assert_eq!(refused.code(), "no_postings");
    // What the settlement refuses comes with the code it has there.
    let refused =
        Ledger::of_settlement(&SettleFacts { collected: Some(Amount::parse("0.001").unwrap()), ..facts });
    assert_eq!(refused.unwrap_err().code(), "amount.more_digits_than_currency");
}

#[test]
fn a_posting_before_the_period_is_kept_and_taken_out() {
    let mut ledgers = awkward::ledgers();
    let (_, ledger) = ledgers.remove(1);
    let text = write(&ledger).unwrap();
    assert!(text.contains("kind: \"before_period\"\n  Expenses:Maintenance  -10.00 CNY\n"), "{text}");
    let other = text.replace(
        "Expenses:Maintenance  -10.00 CNY\n  Assets:Service-Fund  10.00",
        "Expenses:Maintenance  -9.00 CNY\n  Assets:Service-Fund  9.00",
    );
    assert_eq!(read(&other).unwrap_err().code(), "clearing_differs");
}
