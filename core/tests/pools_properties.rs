//! What pools, debts and bounds of a settlement must hold for any vouchers, named after fairness.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::settlement::{
    Account, PoolFigures, Posting, PostingLine, RateTier, SettleFacts, Statement, TierApplication, settle,
};
use commonhold::{Amount, Detail, Mark, canonical};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn money(fen: i64) -> Amount {
    Amount::from_units(fen, 2).unwrap()
}

fn fen(amount: Option<Amount>) -> i64 {
    amount.unwrap().units_at(2).unwrap()
}

fn facts(remuneration: &str) -> SettleFacts {
    let given = format!(
        r#"{{"currency":{{"code":"CNY","minor_digits":2}},"period":{{"from":"2024-01-01","to":"2025-01-01"}},
            "opening":"0.00","billed":"0.00","collected":"0.00","contract":{{"remuneration":{remuneration}}}}}"#
    );
    canonical::from_json("given", &given).unwrap()
}

const POOL: &str = r#"{"base":"pool","rate":"0.08","rounding":"half_up",
    "prior_arrears_included":false,"prepayments_included":false,"other_income_included":false}"#;

fn line(account: Account, fen: i64, unit: Option<&str>) -> PostingLine {
    let unit = unit.map(str::to_owned);
    PostingLine {
        account,
        amount: money(fen),
        cost_item: None,
        work: None,
        unit,
        tariff: None,
        due: None,
        owner: None,
        creditor: None,
        bank: None,
        service: None,
        scope: None,
    }
}

fn posting(number: usize, lines: Vec<PostingLine>) -> Posting {
    Posting {
        id: format!("p{number:03}"),
        day: "2024-06-30".parse().unwrap(),
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

const HELD: [Account; 9] = [
    Account::Prepayment,
    Account::PassThrough,
    Account::Deposit,
    Account::SharedIncome,
    Account::MaintenanceFund,
    Account::Payable,
    Account::Tax,
    Account::Retention,
    Account::DeferredCost,
];

prop_compose! {
    /// Money between the fund's account and a pool, or from one pool to another.
    fn movements()(
        rows in prop::collection::vec((0_usize..9, 0_usize..10, 1_i64..1_000_000, any::<bool>()), 1..40),
    ) -> Vec<Posting> {
        let made = rows.into_iter().enumerate().map(|(n, (one, other, fen, turned))| {
            let other = HELD.get(other).copied().unwrap_or(Account::ServiceFund);
            let fen = if turned { -fen } else { fen };
            posting(n, vec![line(HELD[one], fen, None), line(other, -fen, None)])
        });
        made.collect()
    }
}

fn settled(facts: &SettleFacts) -> Statement {
    settle(facts, Detail::ValueOnly).unwrap().value
}

fn opened(accounts: impl IntoIterator<Item = (Account, i64)>) -> Vec<PoolFigures> {
    let nothing = PoolFigures {
        account: Account::Tax,
        opening: None,
        inflow: None,
        outflow: None,
        closing: None,
        refunded: None,
    };
    accounts
        .into_iter()
        .map(|(account, fen)| PoolFigures { account, opening: Some(money(fen)), ..nothing })
        .collect()
}

fn closings(statement: &Statement) -> BTreeMap<Account, i64> {
    statement.pools.iter().map(|pool| (pool.account, fen(pool.closing))).collect()
}

proptest! {
    #[test]
    fn every_pool_opens_with_what_the_last_period_closed_with(
        first in movements(), second in movements(), openings in prop::collection::vec(0_i64..1_000_000, 10),
    ) {
        let every = HELD.into_iter().chain([Account::ServiceFund]);
        let start: Vec<(Account, i64)> = every.zip(openings).collect();
        let one = SettleFacts { postings: first.clone(), pools: opened(start.clone()), ..facts(POOL) };
        let two = SettleFacts { postings: second.clone(), pools: opened(closings(&settled(&one))), ..facts(POOL) };
        let mut all = first;
        let moved = all.len();
        all.extend(second.into_iter().enumerate().map(|(n, row)| Posting { id: format!("p{:03}", n + moved), ..row }));
        let both = SettleFacts { postings: all, pools: opened(start), ..facts(POOL) };
        prop_assert_eq!(closings(&settled(&two)), closings(&settled(&both)));
    }

    #[test]
    fn what_the_pools_hold_is_what_the_fund_holds(rows in movements()) {
        let start = HELD.into_iter().chain([Account::ServiceFund]).map(|account| (account, 0));
        let held = closings(&settled(&SettleFacts { postings: rows, pools: opened(start), ..facts(POOL) }));
        let own = |account: &Account| matches!(account, Account::ServiceFund | Account::DeferredCost);
        let signed = held.iter().map(|(account, fen)| if own(account) { *fen } else { -fen });
        prop_assert_eq!(signed.sum::<i64>(), 0);
    }

    #[test]
    fn a_posting_and_what_takes_it_back_leave_no_trace(rows in movements(), place in 0_usize..40) {
        let start: Vec<_> = HELD.into_iter().map(|account| (account, 7)).collect();
        let before = SettleFacts { postings: rows.clone(), pools: opened(start.clone()), ..facts(POOL) };
        prop_assume!(!rows.is_empty());
        let of = &rows[place % rows.len()];
        let lines = of.lines.iter().map(|row| PostingLine { amount: money(-fen(Some(row.amount))), ..row.clone() });
        let wrong = Posting { id: "wrong".to_owned(), ..of.clone() };
        let back = Posting { id: "back".to_owned(), reverses: Some("wrong".to_owned()), lines: lines.collect(), ..of.clone() };
        let mut postings = rows;
        postings.extend([wrong, back]);
        let after = SettleFacts { postings, pools: opened(start), ..facts(POOL) };
        prop_assert_eq!(settled(&before).pools, settled(&after).pools);
    }

    #[test]
    fn nobodys_payment_covers_anothers_debt(rows in prop::collection::vec((0_usize..5, 1_i64..1_000, any::<bool>()), 1..30)) {
        let units = ["u0", "u1", "u2", "u3", "u4"];
        let mut alone: BTreeMap<&str, i64> = BTreeMap::new();
        let mut postings = Vec::new();
        for (n, (unit, fen, pays)) in rows.into_iter().enumerate() {
            let (unit, held) = (units[unit], if pays { Account::ServiceFund } else { Account::Receivable });
            let other = if pays { Account::Collected } else { Account::Billed };
            *alone.entry(unit).or_default() += if pays { -fen } else { fen };
            postings.push(posting(n, vec![line(held, fen, None), line(other, -fen, Some(unit))]));
        }
        let made = settled(&SettleFacts { postings, ..facts(POOL) });
        prop_assert_eq!(fen(made.overpaid), alone.values().map(|open| (-open).max(0)).sum::<i64>());
        if let Some(arrears) = made.arrears {
            prop_assert_eq!(fen(Some(arrears)), alone.values().map(|open| (*open).max(0)).sum::<i64>());
        }
    }

    /// Tiers are steps, and a contract may be silent: however each open sum and each question is decided, the closing
    /// lies between its bounds.
    #[test]
    fn each_way_of_deciding_lies_between_the_bounds(
        base in prop::sample::select(vec!["actual_expenditure", "pool", "collected"]),
        edges in prop::collection::btree_set(1_i64..3_000, 0..4),
        rates in prop::collection::vec(0_i64..=500, 5),
        (open_edges, marginal, includes) in (any::<bool>(), any::<bool>(), any::<bool>()),
        sure in 0_i64..2_000,
        unsure in prop::collection::vec(-300_i64..900, 0..5),
        sums in prop::collection::vec(0_i64..500, 3),
        decided in prop::collection::vec(0_u8..3, 5),
        answers in prop::collection::vec(any::<bool>(), 3),
    ) {
        let mut open = facts(&format!(r#"{{"base":"{base}","rounding":"half_even"}}"#));
        let terms = open.contract.remuneration.as_mut().unwrap();
        let rate = |n: usize| commonhold::Rate::from_units(rates[n], 3).unwrap();
        terms.tiers.push(RateTier { from: Some("0".parse().unwrap()), rate: rate(0), above: None });
        for (n, edge) in edges.into_iter().enumerate() {
            let edge = Some(commonhold::ExactNumber(money(edge).to_ratio()));
            let (from, above) = if open_edges { (None, edge) } else { (edge, None) };
            terms.tiers.push(RateTier { from, rate: rate(n + 1), above });
        }
        terms.tier_on = Some(commonhold::settlement::TierOn::BaseAmount);
        terms.tier_application = Some(if marginal { TierApplication::Marginal } else { TierApplication::Whole });
        terms.includes_itself = (base == "actual_expenditure" && includes).then_some(true);
        open.collected = Some(money(1_000));
        open.billed = Some(money(5_000));
        open.prior_arrears_collected = Some(money(sums[0]));
        open.other_income = Some(money(sums[1]));
        open.prepayments = Some(money(sums[2]));
        let spends = |n: usize, fen: i64, mark: Mark| {
            let mut spent = line(Account::Expenditure, fen, None);
            spent.cost_item = Some(commonhold::settlement::CostItem::Wages);
            Posting { mark, ..posting(n, vec![spent, line(Account::ServiceFund, -fen, None)]) }
        };
        open.postings = vec![spends(0, sure + 1_500, Mark::Allowed)];
        let mut closed = open.clone();
        for (n, fen) in unsure.into_iter().enumerate() {
            open.postings.push(spends(n + 1, fen, Mark::Unknown));
            // Allowed, disallowed, or half of it each way.
            match decided[n] {
                0 => closed.postings.push(spends(n + 1, fen, Mark::Allowed)),
                1 => closed.postings.push(spends(n + 1, fen, Mark::Disallowed)),
                _ => closed.postings.extend([spends(n + 1, fen / 2, Mark::Allowed), spends(n + 50, fen - fen / 2, Mark::Disallowed)]),
            }
        }
        let said = closed.contract.remuneration.as_mut().unwrap();
        if base != "actual_expenditure" {
            said.prior_arrears_included = Some(answers[0]);
            said.other_income_included = Some(answers[1]);
            said.prepayments_included = Some(answers[2]);
        }
        let (made, sure) = (settled(&open), settled(&closed));
        match (made.closing_bounds, made.closing, sure.closing) {
            (Some(bounds), _, Some(closing)) => prop_assert!(bounds.least <= closing && closing <= bounds.most,
                "{closing} of {bounds:?}"),
            (None, Some(closing), Some(sure)) => prop_assert_eq!(closing, sure),
            _ => {}
        }
    }
}
