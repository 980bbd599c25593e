//! What a ledger must sum to for any lines, and what must be left of what was taken back, named after fairness.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::canonical::from_json;
use commonhold::settlement::kernel::{ChargeSums, LedgerColumns, ledger_sums};
use commonhold::settlement::{Account, Posting, SettleFacts, Statement, settle};
use commonhold::{Detail, Mark};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A line: account, minor units, payer, not yet due.
type Line = (Account, i64, u32, bool);

prop_compose! {
    fn drawn_line()(
        account in 0..Account::EVERY.len(),
        units in prop_oneof![-500_i64..500, any::<i64>()],
        payer in 0_u32..5,
        later in any::<bool>(),
    ) -> Line {
        (Account::EVERY[account], units, payer, later)
    }
}

/// What each account moved by a slow reading of the page: a posting counts by what it leaves, and what takes one back on the
/// side it takes back.
fn slowly(postings: &[(bool, Vec<Line>)]) -> BTreeMap<Account, [i128; 3]> {
    let mut moved: BTreeMap<Account, [i128; 3]> = BTreeMap::new();
    for (takes_back, lines) in postings {
        let mut left: BTreeMap<Account, i128> = BTreeMap::new();
        for (account, units, _, _) in lines {
            *left.entry(*account).or_default() += i128::from(*units);
        }
        for (account, left) in left {
            let [balance, debited, credited] = moved.entry(account).or_default();
            *balance += left;
            match (left > 0, takes_back) {
                (true, false) => *debited += left,
                (false, false) => *credited -= left,
                (true, true) => *credited -= left,
                (false, true) => *debited += left,
            }
        }
    }
    moved
}

proptest! {
    /// 逐行可验: the kernel sums what a slow reading of the page sums, payer by payer.
    #[test]
    fn the_kernel_sums_what_the_page_says(postings in prop::collection::vec(
        (any::<bool>(), prop::collection::vec(drawn_line(), 1..6)), 0..12)) {
        let lines: Vec<Line> = postings.iter().flat_map(|(_, lines)| lines.clone()).collect();
        let mut ends = Vec::new();
        for (_, lines) in &postings {
            ends.push(ends.last().copied().unwrap_or(0) + lines.len());
        }
        let takes_back: Vec<bool> = postings.iter().map(|(back, _)| *back).collect();
        let accounts: Vec<Account> = lines.iter().map(|line| line.0).collect();
        let minor_units: Vec<i64> = lines.iter().map(|line| line.1).collect();
        let payers: Vec<u32> = lines.iter().map(|line| line.2).collect();
        let not_yet_due: Vec<bool> = lines.iter().map(|line| line.3).collect();
        let columns = LedgerColumns {
            ends: &ends, takes_back: &takes_back, accounts: &accounts, minor_units: &minor_units,
            payers: &payers, not_yet_due: &not_yet_due,
        };
        let mut charges = [ChargeSums { billed: 7, not_yet_due: 7, collected: 7 }; 4];
        let sums = ledger_sums(&columns, &mut charges);
        let slow = slowly(&postings);
        for account in Account::EVERY {
            let movement = sums.movements[account as usize];
            let told = slow.get(&account).copied();
            prop_assert_eq!(movement.touched, told.is_some());
            let [balance, debited, credited] = told.unwrap_or_default();
            prop_assert_eq!((movement.balance, movement.debited, movement.credited), (balance, debited, credited));
        }
        for (payer, sums) in (0_u32..).zip(charges) {
            let of = |account| lines.iter().filter(move |line| line.0 == account && line.2 == payer);
            let all = |lines: &mut dyn Iterator<Item = &Line>| lines.fold(0_i128, |sum, line| sum - i128::from(line.1));
            prop_assert_eq!(sums.billed, all(&mut of(Account::Billed)));
            prop_assert_eq!(sums.collected, all(&mut of(Account::Collected)));
            prop_assert_eq!(sums.not_yet_due, all(&mut of(Account::Billed).filter(|line| line.3)));
        }
    }
}

const YEAR: &str = r#"{"book":"cn","currency":{"code":"CNY","minor_digits":2},"period":{"from":"2024-01-01","to":"2025-01-01"},
    "contract":{"remuneration":{"base":"actual_expenditure","rate":"0.10","rounding":"half_up"}},
    "opening":"0.00","disclosures":1,"budget":{"wages":"1.00"},"pools":{"service_fund":{"opening":"0.00"}},"postings":[
    {"id":"b","day":"2024-01-05","lines":[{"account":"receivable","amount":"1000.00"},{"account":"billed","amount":"-1000.00","unit":"u1"}]},
    {"id":"p","day":"2024-02-05","lines":[{"account":"service_fund","amount":"900.00"},{"account":"collected","amount":"-900.00","unit":"u1"}]},
    {"id":"w","day":"2024-02-06","lines":[{"account":"expenditure","amount":"300.00","cost_item":"wages"},{"account":"service_fund","amount":"-300.00"}],"document":"w"}]}"#;

/// Postings that may be right or wrong in every way in which spending and receipts can be.
fn of_a_kind(kind: usize, fen: u32) -> Posting {
    let (whole, part) = (fen / 100, fen % 100);
    let sum = format!("{whole}.{part:02}");
    let lines = match kind % 7 {
        0 => format!(
            r#"{{"account":"expenditure","amount":"{sum}","cost_item":"cleaning"}},{{"account":"service_fund","amount":"-{sum}"}}"#
        ),
        1 => format!(
            r#"{{"account":"expenditure","amount":"{sum}","cost_item":"other_agreed"}},{{"account":"payable","amount":"-{sum}"}}"#
        ),
        2 => format!(
            r#"{{"account":"expenditure","amount":"{sum}","cost_item":"maintenance","work":"major_repair"}},{{"account":"service_fund","amount":"-{sum}"}}"#
        ),
        3 => format!(
            r#"{{"account":"expenditure","amount":"{sum}"}},{{"account":"service_fund","amount":"-{sum}"}}"#
        ),
        4 => format!(
            r#"{{"account":"service_fund","amount":"{sum}"}},{{"account":"other_income","amount":"-{sum}"}}"#
        ),
        5 => format!(
            r#"{{"account":"receivable","amount":"{sum}"}},{{"account":"billed","amount":"-{sum}","unit":"u1","due":"2025-02-01"}}"#
        ),
        _ => format!(
            r#"{{"account":"service_fund","amount":"{sum}"}},{{"account":"collected","amount":"-{sum}","unit":"u1"}}"#
        ),
    };
    from_json("posting", &format!(r#"{{"id":"x","day":"2024-05-01","document":"w","lines":[{lines}]}}"#))
        .unwrap()
}

fn settled(facts: &SettleFacts) -> Statement {
    settle(facts, Detail::ValueOnly).unwrap().value
}

/// The statement without what tells of both sides of a movement.
fn left(mut statement: Statement) -> Statement {
    statement.pools.retain(|pool| pool.account == Account::ServiceFund || pool.account == Account::Payable);
    for pool in &mut statement.pools {
        (pool.inflow, pool.outflow) = (None, None);
    }
    statement
}

proptest! {
    /// 冲销还原: a voucher that is taken back as a whole leaves the statement as it was, whatever its mark, its item or its
    /// document, and in whichever order the two come.
    #[test]
    fn what_is_taken_back_leaves_nothing(
        kind in 0_usize..7, fen in 1_u32..100_000, mark in 0_usize..4, before in any::<bool>(), decided in any::<bool>(),
    ) {
        let year: SettleFacts = from_json("year", YEAR).unwrap();
        let mut first = of_a_kind(kind, fen);
        first.mark = [Mark::Allowed, Mark::Disallowed, Mark::Unknown, Mark::Unreconciled][mark];
        let mut back = first.clone();
        (first.id, back.id) = if before { ("x2".to_owned(), "x1".to_owned()) } else { ("x1".to_owned(), "x2".to_owned()) };
        back.reverses = Some(first.id.clone());
        back.day = "2024-06-01".parse().unwrap();
        back.mark = Mark::Allowed;
        back.decision = decided.then(|| "2024-7".to_owned());
        for line in &mut back.lines {
            line.amount = format!("-{}", line.amount).replace("--", "").parse().unwrap();
            line.work = None;
            line.due = None;
        }
        let mut with = year.clone();
        with.postings.extend([first, back]);
        let (mut expected, mut got) = (left(settled(&year)), left(settled(&with)));
        // An account that is touched is known, where it was not before.
        (expected.other_income, got.other_income) = (None, None);
        got.pools.retain(|pool| expected.pools.iter().any(|one| one.account == pool.account));
        expected.pools.retain(|pool| got.pools.iter().any(|one| one.account == pool.account));
        prop_assert_eq!(expected, got);
        let findings = settle(&with, Detail::Steps).unwrap().findings;
        prop_assert!(findings.is_empty(), "{:?}", findings);
    }
}
