//! Ledgers with everything that is hard to hold in a line of text; all of it invented.

use commonhold::Amount;
use commonhold::books::PoolBalance;
use commonhold::canonical::from_json;
use commonhold::settlement::{Account, CostItem};
use commonhold_beancount::Ledger;

/// Texts that a careless writer spoils.
pub const TEXTS: [&str; 22] = [
    "",
    " ",
    " leading and trailing ",
    "\"quoted\"",
    "back\\slash\\",
    "\\n is not an end of line",
    "two\nlines",
    "\r\n",
    "tab\there",
    "form\u{c}feed and back\u{8}space",
    "物业费 (第三季度)",
    "a, b: c; d | e = f",
    "[2024-01-01]",
    "date:2024-01-01",
    "; comment",
    "#tag ^link",
    "{cost} @ price ~ 0",
    "2024-01-01 * \"transaction\"",
    "\u{2028}separator\u{85}",
    "🏠 e\u{301}",
    "100%",
    "Assets:Service-Fund",
];

/// One posting for each text, with the text in every field; in currencies of none, two and three digits, with a posting
/// before the period, one after it, one that counts on another day and one on every account.
pub fn ledgers() -> Vec<(String, Ledger)> {
    [("JPY", 0_u8), ("CNY", 2), ("KWD", 3), ("A.B-C'D_9", 4)]
        .iter()
        .map(|(code, digits)| ledger(code, *digits))
        .collect()
}

fn ledger(code: &str, digits: u8) -> (String, Ledger) {
    let money = |units: i64| Amount::from_units(units, digits).unwrap().to_string();
    let posting = |id: &str, day: &str, text: &str, units: i64| {
        serde_json::json!({
            "id": id, "day": day, "document": text, "decision": text, "invoice": text, "reverses": text,
            "currency": code, "booked_on": "2024-12-30", "mark": "unreconciled",
            "lines": [
                {"account": "expenditure", "amount": money(units), "cost_item": "maintenance", "work": "major_repair",
                 "unit": text, "creditor": text, "tariff": "2.123456",
                 "service": {"from": "2024-01-01", "to": "2024-04-01"}},
                {"account": "service_fund", "amount": money(-units), "bank": text, "owner": text, "due": "2025-02-28"}]
        })
    };
    let mut postings: Vec<_> = TEXTS
        .iter()
        .enumerate()
        .map(|(n, text)| posting(&format!("{text}{n}"), "2024-12-31", text, 7))
        .collect();
    postings.push(
        serde_json::json!({"id": "every account", "day": "2024-06-01", "lines": every_account(&money(0))}),
    );
    postings.push(posting("early", "2023-12-31", "before", 1_000));
    postings.push(posting("late", "2025-01-01", "after", 5_000));
    postings.push(posting("moved", "2023-11-30", "counts in January", 9));
    let count = i64::try_from(TEXTS.len()).unwrap();
    let given = serde_json::json!({
        "compound": "示例 \"小区\"\\\n", "currency": {"code": code, "minor_digits": digits},
        "period": {"from": "2024-01-01", "to": "2025-01-01"}, "surplus": money(-3),
        "openings": [
            {"account": "service_fund", "amount": money(900_000_000_000), "bank": "示例银行, \"1\""},
            {"account": "service_fund", "amount": money(0)},
            {"account": "deposit", "amount": money(-77), "unit": "1\n2", "owner": ""}],
        "postings": postings, "moved": {"moved": "2024-01-01"},
    });
    let mut ledger: Ledger = from_json("given", &given.to_string()).unwrap();
    let left = 900_000_000_000 - 7 * count - 9;
    ledger.closings = vec![
        PoolBalance { account: Account::ServiceFund, amount: Amount::from_units(left, digits).unwrap() },
        PoolBalance { account: Account::Deposit, amount: Amount::from_units(77, digits).unwrap() },
    ];
    (format!("awkward-{digits}"), ledger)
}

/// A line on each account, and one for each cost item, so that the tools see every name of the table.
fn every_account(nothing: &str) -> Vec<serde_json::Value> {
    let accounts =
        Account::EVERY.into_iter().map(|account| serde_json::json!({"account": account, "amount": nothing}));
    let items = CostItem::EVERY.into_iter();
    let items =
        items.map(|item| serde_json::json!({"account": "expenditure", "amount": nothing, "cost_item": item}));
    accounts.chain(items).collect()
}
