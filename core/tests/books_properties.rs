//! What books must hold for any vouchers and statements, named after fairness.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::books::{BankLine, BooksFacts, ClosedBooks, close_books};
use commonhold::settlement::{Account, CostItem, Posting, PostingLine};
use commonhold::{Amount, Day, Detail, Mark, Period, canonical};
use proptest::prelude::*;

fn money(fen: i64) -> Amount {
    Amount::from_units(fen, 2).unwrap()
}

fn fen(amount: Option<Amount>) -> i64 {
    amount.unwrap().units_at(2).unwrap()
}

fn line(account: Account, fen: i64, unit: Option<usize>) -> PostingLine {
    PostingLine {
        account,
        amount: money(fen),
        cost_item: (account == Account::Expenditure).then_some(CostItem::Wages),
        work: None,
        unit: unit.map(|unit| format!("u{unit}")),
        tariff: None,
        due: None,
        owner: None,
        creditor: None,
        bank: None,
        service: None,
        scope: None,
    }
}

type Row = (u8, usize, i64, i64);

/// One thing that happens in a compound, on a day of the year.
fn posting(year: i16, number: usize, (kind, unit, fen, day): Row) -> Posting {
    let unit = Some(unit);
    let bank = |fen| line(Account::ServiceFund, fen, None);
    let lines = match kind {
        0 => vec![line(Account::Receivable, fen, unit), line(Account::Billed, -fen, unit)],
        1 => vec![bank(fen), line(Account::Collected, -fen, unit)],
        2 => vec![line(Account::Expenditure, fen, None), bank(-fen)],
        3 => vec![bank(fen), line(Account::Prepayment, -fen, unit)],
        4 => vec![line(Account::Prepayment, fen, unit), line(Account::Collected, -fen, unit)],
        5 => vec![bank(fen), line(Account::Deposit, -fen, unit)],
        6 => vec![line(Account::Remuneration, fen, None), bank(-fen)],
        7 => vec![line(Account::DeferredCost, fen, None), bank(-fen)],
        8 => vec![line(Account::Expenditure, fen, None), line(Account::Payable, -fen, None)],
        9 => vec![line(Account::PriorSurplus, fen, None), bank(-fen)],
        _ => vec![bank(fen), line(Account::OtherIncome, -fen, None)],
    };
    Posting {
        id: format!("{year}-{number:03}"),
        day: Day::new(year, 1, 1).unwrap().plus_days(day).unwrap(),
        lines,
        document: None,
        decision: None,
        currency: None,
        mark: if kind == 2 && fen % 7 == 0 { Mark::Disallowed } else { Mark::Allowed },
        reverses: None,
        invoice: None,
        booked_on: None,
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0_u8..11, 0_usize..4, 1_i64..100_000, 0_i64..365), 1..40)
}

/// A year whose bank has every line of the books some days later; what would come after the year is not stated yet.
fn year(of: i16, rows: Vec<Row>, later: i64) -> BooksFacts {
    let given = r#"{"settlement":{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2023-01-01","to":"2024-01-01"},
        "contract":{"remuneration":{"base":"pool","rate":"0.08","rounding":"half_up","prior_arrears_included":false,
        "prepayments_included":false,"other_income_included":false}}},"bank_accounts":[{"bank":"b"}]}"#;
    let mut facts: BooksFacts = canonical::from_json("given", given).unwrap();
    let (from, to) = (Day::new(of, 1, 1).unwrap(), Day::new(of + 1, 1, 1).unwrap());
    facts.settlement.period = Period { from, to };
    // What nothing is known of counts as nothing charged, collected and spent.
    let mut postings =
        vec![posting(of, 997, (0, 0, 1, 0)), posting(of, 998, (1, 0, 1, 0)), posting(of, 999, (2, 0, 1, 0))];
    postings.extend(rows.into_iter().enumerate().map(|(number, row)| posting(of, number, row)));
    facts.bank_lines = postings
        .iter()
        .filter_map(|posting| {
            let moved = posting.lines.iter().find(|line| line.account == Account::ServiceFund)?;
            let day = posting.day.plus_days(later).unwrap();
            let (id, amount) = (posting.id.clone(), moved.amount);
            (day < to).then_some(BankLine { id, bank: None, day, amount, reference: None, postings: vec![] })
        })
        .collect();
    facts.settlement.postings = postings;
    facts
}

fn first(rows: Vec<Row>, later: i64) -> BooksFacts {
    let mut facts = year(2023, rows, later);
    facts.settlement.opening = Some(money(0));
    facts.bank_accounts[0].opening = Some(money(0));
    facts.bank_accounts[0].statement_opening = Some(money(0));
    for account in ["service_fund", "prepayment", "deposit", "deferred_cost", "payable"] {
        let pool = format!(
            r#"{{"currency":{{"code":"CNY","minor_digits":2}},"period":{{"from":"2023-01-01","to":"2024-01-01"}},
            "pools":{{"{account}":{{"opening":"0.00"}}}}}}"#
        );
        let read: commonhold::settlement::SettleFacts = canonical::from_json("pool", &pool).unwrap();
        facts.settlement.pools.extend(read.pools);
    }
    facts
}

fn closed(facts: &BooksFacts) -> ClosedBooks {
    close_books(facts, Detail::ValueOnly).unwrap().value
}

proptest! {
    #[test]
    fn the_surplus_and_the_bank_meet_whatever_was_booked(rows in rows(), later in 0_i64..20) {
        let books = closed(&first(rows, later));
        prop_assert_eq!(fen(books.bridge.unwrap().difference), 0);
        prop_assert_eq!(fen(books.banks[0].difference), 0);
        // What the bank has not yet is what was booked in its last days, and nothing else is open.
        prop_assert!(books.banks[0].unknown_receipts.is_empty() && books.banks[0].unknown_payments.is_empty());
    }

    #[test]
    fn a_year_opens_with_what_the_last_one_closed_with(one in rows(), two in rows(), later in 0_i64..20) {
        let before = first(one, later);
        let books = closed(&before);
        let mut after = year(2024, two, later);
        after.settlement.pools = vec![];
        // The bank states in the new year what it had not yet in the old one.
        for item in &books.carried.open_items {
            let (id, day, amount) = (format!("late-{}", item.id), Day::new(2024, 1, 1).unwrap(), item.amount);
            after.bank_lines.push(BankLine { id, bank: None, day, amount, reference: None, postings: vec![] });
        }
        after.bank_accounts[0].statement_opening = books.banks[0].statement_closing;
        after.brought_forward = Some(books.carried.clone());
        after.brought_forward_digest = Some(books.carried_digest.clone());
        let next = closed(&after);
        prop_assert_eq!(next.statement.opening, books.statement.closing);
        for pool in &books.carried.pools {
            let found = next.statement.pools.iter().find(|of| of.account == pool.account).unwrap();
            prop_assert_eq!(found.opening, Some(pool.amount));
        }
        prop_assert_eq!(fen(next.bridge.unwrap().difference), 0);
        prop_assert_eq!(fen(next.banks[0].difference), 0);
    }

    #[test]
    fn the_parties_of_a_pool_hold_what_it_holds(rows in rows()) {
        let books = closed(&first(rows, 0));
        for pool in &books.statement.pools {
            let of = books.parties.iter().filter(|line| line.account == pool.account);
            let held: Vec<i64> = of.map(|line| fen(Some(line.closing))).collect();
            prop_assert!(held.is_empty() || held.iter().sum::<i64>() == fen(pool.closing));
        }
    }

    #[test]
    fn no_order_of_postings_or_lines_matters(rows in rows(), later in 0_i64..20, turn in 0_usize..40) {
        let facts = first(rows, later);
        let mut turned = facts.clone();
        let (postings, lines) = (turned.settlement.postings.len(), turned.bank_lines.len().max(1));
        turned.settlement.postings.rotate_left(turn % postings);
        turned.settlement.postings.reverse();
        turned.bank_lines.rotate_left(turn % lines);
        let one = close_books(&facts, Detail::Steps).unwrap();
        let two = close_books(&turned, Detail::Steps).unwrap();
        prop_assert_eq!(canonical::to_json(&one).unwrap(), canonical::to_json(&two).unwrap());
    }

    /// A lost line of the bank, or one too many, is told as what it is and never hidden by another.
    #[test]
    fn what_only_one_side_has_is_told(rows in rows(), lost in 0_usize..40, strange in 1_i64..100_000) {
        let mut facts = first(rows, 0);
        let lost = facts.bank_lines.remove(lost % facts.bank_lines.len());
        let day = Day::new(2023, 12, 31).unwrap();
        let odd = BankLine { id: "odd".to_owned(), bank: None, day, amount: money(strange), reference: None, postings: vec!() };
        facts.bank_lines.push(odd);
        let found = &closed(&facts).banks[0];
        prop_assert_eq!(fen(found.difference), 0);
        let ours = found.not_presented.iter().chain(&found.in_transit).map(|item| fen(Some(item.amount))).sum::<i64>();
        let theirs = found.unknown_receipts.iter().chain(&found.unknown_payments);
        let theirs = theirs.map(|item| fen(Some(item.amount))).sum::<i64>();
        prop_assert_eq!(ours - theirs, fen(Some(lost.amount)) - strange);
    }

    #[test]
    fn everybody_owes_its_own_charges_and_nobody_elses(rows in rows()) {
        let books = closed(&first(rows, 0));
        let open = |unit: Option<&str>| -> i64 {
            let due = books.receivables.iter().filter(|row| !row.earlier && row.days.is_some());
            due.filter(|row| unit.is_none_or(|unit| row.unit.as_deref() == Some(unit))).map(|row| fen(Some(row.open))).sum()
        };
        prop_assert_eq!(open(None), fen(books.statement.arrears));
        for of in &books.statement.unsettled {
            prop_assert_eq!(open(of.unit.as_deref()), fen(Some(of.arrears)));
        }
        prop_assert_eq!(books.carried.receivables.len(), books.receivables.len());
    }

    #[test]
    fn what_one_recovers_covers_its_own_arrears_alone(
        one in rows(),
        recovered in prop::collection::vec((0_usize..4, 1_i64..150_000), 0..6),
    ) {
        let books = closed(&first(one, 0));
        let mut after = year(2024, vec![], 0);
        after.brought_forward = Some(books.carried.clone());
        for (number, (unit, fen)) in recovered.iter().enumerate() {
            let mut posting = posting(2024, 500 + number, (1, *unit, *fen, 40));
            posting.lines[1].account = Account::PriorArrears;
            after.settlement.postings.push(posting);
        }
        let later = closed(&after);
        for unit in 0..4_usize {
            let name = format!("u{unit}");
            let of = |rows: Vec<(Option<String>, Amount)>| -> i64 {
                rows.into_iter().filter(|(of, _)| of.as_deref() == Some(&name)).map(|(_, open)| fen(Some(open))).sum()
            };
            let before = of(books.carried.receivables.iter().map(|row| (row.unit.clone(), row.amount)).collect());
            let paid: i64 = recovered.iter().filter(|(of, _)| *of == unit).map(|(_, fen)| fen).sum();
            let still = later.receivables.iter().filter(|row| row.earlier);
            let still = of(still.map(|row| (row.unit.clone(), row.open)).collect());
            prop_assert_eq!(still, (before - paid).max(0));
        }
    }
}
