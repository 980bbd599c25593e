//! What is written is read as the same ledger: over the corpus, over the example year, over awkward texts and drawn ledgers.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/awkward.rs"]
mod awkward;
#[path = "support/corpus.rs"]
mod corpus;

use commonhold::books::{BooksFacts, PoolBalance, close_books};
use commonhold::settlement::{Account, CostItem, Posting, PostingLine, Work, settle};
use commonhold::{Amount, Currency, Day, Detail, Mark, Period, Price, canonical};
use commonhold_beancount::{Ledger, accounts, read, write, write_hledger};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn comes_back(ledger: &Ledger) -> Result<(), String> {
    let text = write(ledger).map_err(|refused| refused.to_string())?;
    let read = read(&text).map_err(|refused| format!("{refused}\n{text}"))?;
    if read.ledger != *ledger || !read.passed_over.is_empty() {
        return Err(format!("{:?}\n{:?}\n{ledger:?}\n{text}", read.passed_over, read.ledger));
    }
    if write(&read.ledger).unwrap() != text {
        return Err(format!("another text the second time\n{text}"));
    }
    write_hledger(ledger).map(|_| ()).map_err(|refused| refused.to_string())
}

#[test]
fn every_case_of_the_corpus_comes_back_and_settles_alike() {
    let (mut same, mut refused, mut settled) = (0, 0, 0);
    for case in corpus::corpus() {
        match case.ledger {
            Ok(ledger) => {
                comes_back(&ledger).unwrap_or_else(|said| panic!("{}: {said}", case.name));
                same += 1;
                let plain = ledger.moved.is_empty();
                let back = read(&write(&ledger).unwrap()).unwrap().ledger;
                let facts = back.into_settlement(case.facts.clone()).unwrap();
                if let (true, Ok(first)) = (plain, settle(&case.facts, Detail::ValueOnly)) {
                    let again = settle(&facts, Detail::ValueOnly).unwrap().value;
                    let told = ledger.closings.iter();
                    let closings = again.pools.iter().filter_map(|pool| Some((pool.account, pool.closing?)));
                    let closings: Vec<_> = closings.collect();
                    assert!(
                        told.clone().all(|one| closings.contains(&(one.account, one.amount))),
                        "{}",
                        case.name
                    );
                    assert_eq!(again.collected, first.value.collected, "{}", case.name);
                    settled += 1;
                }
            }
            Err(said) => {
                assert!(case.is_refused, "{}: {said}", case.name);
                refused += 1;
            }
        }
    }
    println!(
        "{same} ledgers come back, {settled} of them settled again, {refused} cases are refused by the settlement"
    );
    assert!(same > 80, "{same}");
}

/// Facts of books without what a ledger tells, and what it tells put in: the digest of what is carried is the same.
#[test]
fn books_close_alike_with_the_ledger_that_came_back() {
    let mut same = 0;
    for (name, given, _) in corpus::cases("close_books") {
        let facts: BooksFacts = canonical::from_json("given", &given).unwrap();
        let Ok(ledger) = Ledger::of_books(&facts) else { continue };
        let first = close_books(&facts, Detail::ValueOnly).unwrap().value;
        let mut rest = facts.clone();
        rest.settlement.postings.clear();
        rest.parties.clear();
        rest.bank_accounts.iter_mut().for_each(|account| account.opening = None);
        let back = read(&write(&ledger).unwrap()).unwrap().ledger.into_books(rest).unwrap();
        let again = close_books(&back, Detail::ValueOnly).unwrap().value;
        assert_eq!(again.carried_digest, first.carried_digest, "{name}");
        assert_eq!(again.parties, first.parties, "{name}");
        same += 1;
    }
    println!("{same} books close alike");
    assert!(same > 30, "{same}");
}

#[test]
fn the_example_year_comes_back() {
    let year = corpus::example_year();
    let ledger = year.ledger.unwrap();
    assert!(ledger.postings.len() > 100 && !ledger.closings.is_empty());
    comes_back(&ledger).unwrap();
}

#[test]
fn every_account_has_a_name_of_its_own() {
    let mut names: Vec<&str> =
        Account::EVERY.into_iter().map(|account| accounts::name(account, None)).collect();
    names.extend(CostItem::EVERY.into_iter().map(|item| accounts::name(Account::Expenditure, Some(item))));
    names.push(accounts::OPENING);
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!((names.len(), count), (30, 30));
}

#[test]
fn awkward_texts_come_back_in_every_field() {
    for (name, ledger) in awkward::ledgers() {
        comes_back(&ledger).unwrap_or_else(|said| panic!("{name}: {said}"));
    }
}

fn text() -> impl Strategy<Value = String> {
    let plain = "[ -~]{0,12}";
    let awkward = prop::sample::select(awkward::TEXTS.to_vec()).prop_map(str::to_owned);
    let any = "[^\\x00-\\x07\\x0b\\x0e-\\x1f\\x7f]{0,8}";
    prop_oneof![plain, awkward, any]
}

fn maybe() -> impl Strategy<Value = Option<String>> {
    prop::option::weighted(0.3, text())
}

fn days() -> impl Strategy<Value = Day> {
    (0_i64..800).prop_map(|days| Day::parse("2023-06-01").unwrap().plus_days(days).unwrap())
}

fn line(digits: u8) -> impl Strategy<Value = PostingLine> {
    let account = prop::sample::select(Account::EVERY.to_vec());
    let item = prop::option::of(prop::sample::select(CostItem::EVERY.to_vec()));
    let named = (maybe(), maybe(), maybe(), maybe(), maybe());
    let told = (
        prop::option::of(prop::sample::select(Work::EVERY.to_vec())),
        prop::option::of((0_i64..99_999_999, 0_u8..=6)),
        prop::option::of(days()),
        prop::option::of((days(), days())),
    );
    (account, item, -5_000_000_000_000_i64..5_000_000_000_000, named, told).prop_map(
        move |(account, item, units, (unit, owner, creditor, bank, scope), (work, tariff, due, service))| {
            PostingLine {
                account,
                amount: Amount::from_units(units, digits).unwrap(),
                cost_item: item.filter(|_| account == Account::Expenditure),
                work,
                unit,
                tariff: tariff.map(|(units, places)| Price::from_units(units, places).unwrap()),
                due,
                owner,
                creditor,
                bank,
                service: service.map(|(from, to)| Period { from, to }),
                scope,
            }
        },
    )
}

fn posting(digits: u8, code: &'static str) -> impl Strategy<Value = Posting> {
    let texts = (maybe(), maybe(), maybe(), maybe(), any::<bool>());
    let mark = prop::sample::select(Mark::EVERY.to_vec());
    let lines = prop::collection::vec(line(digits), 1..5);
    (text(), days(), lines, texts, mark, prop::option::of(days())).prop_map(
        move |(
            id,
            day,
            mut lines,
            (document, decision, reverses, invoice, names_currency),
            mark,
            booked_on,
        )| {
            let sum: i64 = lines.iter().map(|line| line.amount.units_at(digits).unwrap()).sum();
            let mut last = lines.first().unwrap().clone();
            last.amount = Amount::from_units(-sum, digits).unwrap();
            lines.push(last);
            let currency = names_currency.then(|| code.to_owned());
            Posting { id, day, lines, document, decision, currency, mark, reverses, invoice, booked_on }
        },
    )
}

fn ledger() -> impl Strategy<Value = Ledger> {
    prop::sample::select(vec![("JPY", 0_u8), ("CNY", 2), ("KWD", 3), ("X9.Y", 4)]).prop_flat_map(
        |(code, digits)| {
            let openings = prop::collection::vec(line(digits), 0..5);
            let postings = prop::collection::vec(posting(digits, code), 0..8);
            (
                openings,
                postings,
                maybe(),
                prop::option::of(-99_999_i64..99_999),
                prop::collection::vec(days(), 3),
            )
                .prop_map(move |(openings, postings, compound, surplus, to)| {
                    let mut ledger = Ledger {
                        compound,
                        currency: Currency { code: code.to_owned(), minor_digits: u32::from(digits) },
                        period: Period {
                            from: Day::parse("2024-01-01").unwrap(),
                            to: Day::parse("2025-01-01").unwrap(),
                        },
                        surplus: surplus.map(|units| Amount::from_units(units, digits).unwrap()),
                        openings,
                        postings: Vec::new(),
                        moved: BTreeMap::new(),
                        closings: Vec::new(),
                    };
                    // Each id once.
                    for (n, posting) in postings.into_iter().enumerate() {
                        let id = format!("{}{n}", posting.id);
                        if let Some(day) = to.get(n) {
                            ledger.moved.insert(id.clone(), *day);
                        }
                        ledger.postings.push(Posting { id, ..posting });
                    }
                    ledger.closings = closings(&ledger, digits);
                    ledger
                })
        },
    )
}

/// What is left on each account that is no expenditure, counted apart from the library.
fn closings(ledger: &Ledger, digits: u8) -> Vec<PoolBalance> {
    let counted = |posting: &&Posting| ledger.period.holds(ledger.counts_on(posting));
    let lines: Vec<&PostingLine> = ledger
        .openings
        .iter()
        .chain(ledger.postings.iter().filter(counted).flat_map(|one| &one.lines))
        .collect();
    let of = |account: Account| {
        let own = lines.iter().filter(|line| line.account == account);
        let debit: i64 = own.map(|line| line.amount.units_at(digits).unwrap()).sum();
        let own = matches!(account, Account::ServiceFund | Account::DeferredCost | Account::Claim);
        PoolBalance { account, amount: Amount::from_units(if own { debit } else { -debit }, digits).unwrap() }
    };
    Account::EVERY.into_iter().filter(|account| *account != Account::Expenditure).map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_written_is_read_as_it_was(ledger in ledger()) {
        if let Err(said) = comes_back(&ledger) {
            prop_assert!(false, "{}", said);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail_otherwise_than_by_a_refusal(text in "(?s).{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn a_spoilt_text_is_refused_or_read_and_written_again(
        ledger in ledger(), at in any::<prop::sample::Index>(), with in prop::char::any(),
    ) {
        let mut characters: Vec<char> = write(&ledger).unwrap().chars().collect();
        let place = at.index(characters.len());
        characters[place] = with;
        let text: String = characters.into_iter().collect();
        match read(&text) {
            Ok(read) => { let _ = write(&read.ledger); }
            Err(refused) => prop_assert!(refused.at.is_some(), "{}", refused),
        }
    }
}
