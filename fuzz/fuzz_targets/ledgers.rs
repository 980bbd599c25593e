//! Ledgers and bank statements made of parts that fit, not of text: every account, every item, marks, reversals, closed days,
//! one bank or two. Whatever they are, the books close or refuse; the steps never change the value, what is matched has equal
//! sides, and what is carried can be opened again.
#![no_main]

use arbitrary::Arbitrary;
use commonhold::books::{BooksFacts, close_books};
use commonhold::settlement::{Account, CostItem};
use commonhold::{Detail, canonical::from_json};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

#[derive(Arbitrary, Debug)]
struct Drawn {
    rows: Vec<(u8, u8, i16, u8, u8)>,
    lines: Vec<(u8, i16, u8, Option<u8>)>,
    openings: Vec<(u8, i16)>,
    parties: Vec<(u8, u8, i16)>,
    opening: Option<i16>,
    base: u8,
    tiers: Vec<(u8, u16, bool)>,
    answers: [Option<bool>; 4],
    banks: u8,
    shut: Option<(u8, u8, bool)>,
    within: Option<u8>,
    total: Option<i16>,
}

fn one<'a>(of: &[&'a str], which: u8) -> &'a str {
    of[usize::from(which) % of.len()]
}

fn account(which: u8) -> &'static str {
    Account::EVERY[usize::from(which) % Account::EVERY.len()].word()
}

fn money(cents: i16) -> String {
    let size = i32::from(cents).abs();
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, size / 100, size % 100)
}

fn day(which: u8) -> String {
    format!("2024-{:02}-{:02}", which % 12 + 1, which % 28 + 1)
}

fn line(drawn: &Drawn, account: &str, cents: i16, party: u8) -> Value {
    let mut line = json!({"account": account, "amount": money(cents)});
    if account == "expenditure" && party % 5 != 0 {
        line["cost_item"] = CostItem::EVERY[usize::from(party) % 9].word().into();
    }
    if account == "service_fund" {
        if drawn.banks % 3 == 2 {
            line["bank"] = one(&["a", "b"], party).into();
        }
    } else if party % 3 != 0 {
        line[one(&["unit", "owner", "creditor"], party)] = format!("p{}", party % 4).into();
    }
    line
}

fn facts(drawn: &Drawn) -> Value {
    let postings = drawn.rows.iter().take(30).enumerate().map(|(place, (debit, credit, cents, when, party))| {
        let cents = (*cents).clamp(-30_000, 30_000);
        let mut posting = json!({"id": format!("p{place}"), "day": day(*when), "lines": [
            line(drawn, account(*debit), cents, *party), line(drawn, account(*credit), -cents, party / 4)]});
        if when % 4 == 0 {
            posting["document"] = format!("d{}", party % 3).into();
        }
        if when % 7 == 0 {
            posting["mark"] = one(&["allowed", "disallowed", "unknown", "unreconciled"], *party).into();
        }
        if when % 11 == 0 {
            posting["reverses"] = format!("p{}", usize::from(*party) % (place + 1)).into();
        }
        if drawn.shut.is_some() {
            posting["booked_on"] = day(when.wrapping_add(*party)).into();
        }
        posting
    });
    let mut remuneration = json!({"rounding": "half_up", "base": one(
        &["pool", "collected", "billed", "actual_expenditure", "budgeted_expenditure"], drawn.base)});
    if drawn.tiers.is_empty() {
        remuneration["rate"] = "8/100".into();
    } else {
        let tiers = drawn.tiers.iter().take(4).map(|(rate, edge, above)| {
            json!({"rate": format!("0.{:02}", rate % 50), if *above { "above" } else { "from" }: edge.to_string()})
        });
        remuneration["tiers"] = tiers.chain([json!({"rate": "0.1", "from": "0"})]).collect();
        remuneration["tier_on"] = "base_amount".into();
        remuneration["tier_application"] = one(&["whole", "marginal"], drawn.base / 5).into();
    }
    let terms = ["prior_arrears_included", "prepayments_included", "refunds_deducted", "other_income_included"];
    for (term, answer) in terms.iter().zip(drawn.answers) {
        if let Some(answer) = answer {
            remuneration[*term] = answer.into();
        }
    }
    let mut pools = serde_json::Map::new();
    for (of, held) in drawn.openings.iter().take(8) {
        pools.insert(account(*of).to_owned(), json!({"opening": money(*held)}));
    }
    let mut settlement = json!({"book": "cn", "currency": {"code": "CNY", "minor_digits": 2},
        "period": {"from": "2024-01-01", "to": "2025-01-01"}, "contract": {"remuneration": remuneration},
        "pools": pools, "postings": postings.collect::<Vec<_>>()});
    if let Some(opening) = drawn.opening {
        settlement["opening"] = money(opening).into();
    }
    if let Some(total) = drawn.total {
        settlement["expenditure_total"] = money(total).into();
    }
    let banks = match drawn.banks % 3 {
        0 => json!([]),
        1 => json!([{"bank": "a", "opening": "1.00", "statement_opening": "1.00"}]),
        _ => json!([{"bank": "a", "statement_opening": "2.00"}, {"bank": "b", "opening": "0.00"}]),
    };
    let lines = drawn.lines.iter().take(30).enumerate().map(|(place, (when, cents, bank, said))| {
        let mut line = json!({"id": format!("l{place}"), "day": day(*when), "amount": money(*cents)});
        if drawn.banks % 3 == 2 {
            line["bank"] = one(&["a", "b"], *bank).into();
        }
        if bank % 5 == 0 {
            line["reference"] = format!("d{}", bank % 3).into();
        }
        if let Some(said) = said {
            line["postings"] = json!([format!("p{}", said % 30)]);
        }
        line
    });
    let lines: Vec<Value> = if banks == json!([]) { vec![] } else { lines.collect() };
    let parties = drawn.parties.iter().take(6).map(|(of, party, held)| {
        json!({"account": account(*of), one(&["unit", "owner"], *party): format!("p{}", party % 4), "amount": money(*held)})
    });
    let mut facts = json!({"settlement": settlement, "bank_accounts": banks, "bank_lines": lines,
        "parties": parties.collect::<Vec<_>>()});
    if let Some((through, on, moves)) = drawn.shut {
        facts["closed"] = json!([{"through": day(through), "on": day(on)}]);
        if moves {
            facts["late_vouchers"] = "moved_to_open_day".into();
        }
    }
    if let Some(days) = drawn.within {
        facts["match_within_days"] = days.into();
    }
    facts
}

fuzz_target!(|drawn: Drawn| {
    let text = facts(&drawn).to_string();
    let Ok(facts) = from_json::<BooksFacts>("given", &text) else { return };
    let (with, without) = (close_books(&facts, Detail::Steps), close_books(&facts, Detail::ValueOnly));
    assert_eq!(with.as_ref().map(|outcome| &outcome.value).ok(), without.as_ref().map(|outcome| &outcome.value).ok());
    let Ok(outcome) = with else { return };
    let books = outcome.value;
    if let (Some(bounds), Some(closing)) = (books.statement.closing_bounds, books.statement.closing) {
        assert!(bounds.least <= closing && closing <= bounds.most);
    }
    assert_eq!(books.carried.digest().ok().as_deref(), Some(&*books.carried_digest));
    // What a year closes with, an empty one opens with: no pool is lost on the way, and the digest is believed.
    let mut next = facts.clone();
    next.settlement.postings.clear();
    next.settlement.pools.clear();
    (next.bank_lines, next.closed) = (vec![], vec![]);
    (next.settlement.opening, next.settlement.expenditure_total) = (None, None);
    next.settlement.period.from = books.carried.on;
    next.settlement.period.to = books.carried.on.plus_days(1).expect("a day");
    next.brought_forward_digest = Some(books.carried_digest.clone());
    next.brought_forward = Some(books.carried.clone());
    if let Ok(opened) = close_books(&next, Detail::ValueOnly) {
        let opened = opened.value.statement;
        assert_eq!(opened.opening, books.statement.closing);
        for pool in &books.carried.pools {
            assert!(opened.pools.iter().any(|of| of.account == pool.account && of.opening == Some(pool.amount)));
        }
    }
});
