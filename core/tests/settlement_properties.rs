//! What a settlement must hold for any facts, named after fairness.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::apportion::{ApportionFacts, Method, Ties, Weighted, apportion};
use commonhold::settlement::{
    Account, CostItem, ItemAmount, Posting, PostingLine, RateTier, RemunerationBase, RemunerationLimit,
    RemunerationTerms, SettleFacts, Statement, TierApplication, TierOn, settle,
};
use commonhold::{Amount, Detail, ExactNumber, Mark, Rate, Rounding, canonical};
use proptest::prelude::*;

fn money(fen: i64) -> Amount {
    Amount::from_units(fen, 2).unwrap()
}

fn fen(amount: Option<Amount>) -> i64 {
    amount.unwrap().units_at(2).unwrap()
}

fn facts() -> SettleFacts {
    let given = r#"{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2024-01-01","to":"2025-01-01"},"opening":"0.00"}"#;
    canonical::from_json("given", given).unwrap()
}

fn terms(base: RemunerationBase, rate: Option<i64>) -> RemunerationTerms {
    RemunerationTerms {
        base,
        rate: rate.map(|rate| Rate::from_units(rate, 3).unwrap()),
        amount: (base == RemunerationBase::Fixed).then(|| money(12_345)),
        tiers: Vec::new(),
        tier_application: None,
        tier_on: None,
        floor: None,
        cap: None,
        includes_itself: None,
        prior_arrears_included: Some(false),
        prepayments_included: Some(false),
        score_factor: None,
        rounding: Rounding::HalfEven,
        refunds_deducted: None,
        other_income_included: None,
    }
}

fn bases() -> impl Strategy<Value = RemunerationBase> {
    prop::sample::select(vec![
        RemunerationBase::Pool,
        RemunerationBase::Collected,
        RemunerationBase::Billed,
        RemunerationBase::ActualExpenditure,
        RemunerationBase::BudgetedExpenditure,
        RemunerationBase::Fixed,
    ])
}

prop_compose! {
    fn totals()(
        base in bases(),
        rate in 0_i64..=999,
        opening in -1_000_000_000_i64..1_000_000_000,
        billed in 0_i64..2_000_000_000,
        share in 0_i64..=100,
        prior in 0_i64..1_000_000,
        spent in prop::collection::vec(0_i64..200_000_000, 9),
        decision in any::<bool>(),
    ) -> SettleFacts {
        let mut facts = facts();
        let fixed = base == RemunerationBase::Fixed;
        facts.contract.remuneration = Some(terms(base, (!fixed).then_some(rate)));
        facts.opening = Some(money(opening));
        facts.billed = Some(money(billed));
        facts.collected = Some(money(billed / 100 * share));
        facts.prior_arrears_collected = Some(money(prior));
        let by_item = |(item, fen): (CostItem, &i64)| ItemAmount { item, amount: money(*fen) };
        facts.expenditure = CostItem::EVERY.into_iter().zip(&spent).map(by_item).collect();
        facts.budget = CostItem::EVERY.into_iter().zip(spent.iter().rev()).map(by_item).collect();
        facts.other_agreed_decision = decision.then(|| "motion 1".to_owned());
        facts
    }
}

fn line(account: Account, fen: i64, cost_item: Option<CostItem>) -> PostingLine {
    PostingLine {
        account,
        amount: money(fen),
        cost_item,
        work: None,
        unit: None,
        tariff: None,
        due: None,
        owner: None,
        creditor: None,
        bank: None,
        service: None,
        scope: None,
    }
}

/// A charge, a payment, a cost, or something that is not the fund's.
fn posting(number: usize, kind: u8, fen: i64, item: usize, marked: bool) -> Posting {
    let item = CostItem::EVERY[item];
    let (debit, credit) = match kind {
        0 => (line(Account::Receivable, fen, None), line(Account::Billed, -fen, None)),
        1 => (line(Account::ServiceFund, fen, None), line(Account::Collected, -fen, None)),
        2 => (line(Account::Expenditure, fen, Some(item)), line(Account::ServiceFund, -fen, None)),
        3 => (line(Account::ServiceFund, fen, None), line(Account::PassThrough, -fen, None)),
        _ => (line(Account::ServiceFund, fen, None), line(Account::Deposit, -fen, None)),
    };
    Posting {
        id: format!("p{number}"),
        day: "2024-06-30".parse().unwrap(),
        lines: vec![debit, credit],
        document: None,
        decision: None,
        currency: None,
        mark: if marked { Mark::Unknown } else { Mark::Allowed },
        reverses: None,
        invoice: None,
        booked_on: None,
    }
}

prop_compose! {
    fn ledgers()(
        base in bases(),
        rows in prop::collection::vec((0_u8..5, 0_i64..1_000_000, 0_usize..9, any::<bool>()), 1..40),
    ) -> SettleFacts {
        let mut facts = facts();
        let fixed = base == RemunerationBase::Fixed;
        facts.contract.remuneration = Some(terms(base, (!fixed).then_some(80)));
        facts.budget = vec![ItemAmount { item: CostItem::Wages, amount: money(50_000) }];
        let postings = rows.into_iter().enumerate();
        facts.postings = postings.map(|(n, (kind, fen, item, marked))| posting(n, kind, fen, item, marked)).collect();
        facts
    }
}

fn settled(facts: &SettleFacts) -> Statement {
    settle(facts, Detail::ValueOnly).unwrap().value
}

fn pay(facts: &SettleFacts) -> i64 {
    fen(settled(facts).remuneration.map(|found| found.amount))
}

proptest! {
    #[test]
    fn nothing_is_lost_between_opening_and_closing(facts in totals()) {
        let made = settled(&facts);
        let paid = fen(made.remuneration.as_ref().map(|found| found.amount));
        let received = fen(made.opening) + fen(made.collected) + fen(made.prior_arrears_collected);
        prop_assert_eq!(received - fen(made.allowed) - paid, fen(made.closing));
        let items = made.items.iter();
        prop_assert_eq!(items.clone().map(|item| fen(Some(item.actual))).sum::<i64>(), fen(made.expenditure));
        for item in items {
            let parts = [item.allowed, item.disallowed, item.in_question];
            prop_assert_eq!(parts.into_iter().map(|part| fen(Some(part))).sum::<i64>(), fen(Some(item.actual)));
        }
    }

    #[test]
    fn cash_and_accrual_differ_by_the_unpaid_and_what_was_carried(facts in totals()) {
        let made = settled(&facts);
        let unpaid = fen(made.billed) - fen(made.collected);
        let carried = fen(made.opening) + fen(made.prior_arrears_collected);
        prop_assert_eq!(fen(made.closing), carried + fen(made.accrued_surplus) - unpaid);
    }

    #[test]
    fn arrears_never_touch_the_budget_variance(facts in totals(), less in 0_i64..1_000) {
        let before = settled(&facts);
        let fewer = (fen(facts.collected) - less).max(0);
        let after = settled(&SettleFacts { collected: Some(money(fewer)), ..facts });
        prop_assert_eq!(before.budget_variance, after.budget_variance);
        prop_assert!(after.collection_shortfall >= before.collection_shortfall);
    }

    #[test]
    fn the_order_of_the_postings_does_not_matter(facts in ledgers(), turn in 0_usize..40) {
        let mut turned = facts.clone();
        let places = turned.postings.len();
        turned.postings.rotate_left(turn % places);
        turned.postings.reverse();
        let (one, two) = (settle(&facts, Detail::Steps).unwrap(), settle(&turned, Detail::Steps).unwrap());
        prop_assert_eq!(canonical::to_json(&one).unwrap(), canonical::to_json(&two).unwrap());
    }

    #[test]
    fn steps_never_change_the_value(facts in ledgers()) {
        let (with, without) = (settle(&facts, Detail::Steps).unwrap(), settle(&facts, Detail::ValueOnly).unwrap());
        prop_assert_eq!(with.value, without.value);
        prop_assert_eq!((with.warnings, with.findings), (without.warnings, without.findings));
        prop_assert!(!with.steps.is_empty() && without.steps.is_empty());
    }

    #[test]
    fn money_of_others_earns_no_remuneration(facts in ledgers()) {
        let mut own = facts.clone();
        own.postings.retain(|p| !p.lines.iter().any(|l| matches!(l.account, Account::PassThrough | Account::Deposit)));
        prop_assert_eq!(settled(&facts).remuneration, settled(&own).remuneration);
    }

    #[test]
    fn the_closing_lies_between_its_bounds(facts in ledgers()) {
        let made = settled(&facts);
        if let (Some(bounds), Some(closing)) = (made.closing_bounds, made.closing) {
            prop_assert!(bounds.least <= closing && closing <= bounds.most);
        }
    }

    #[test]
    fn what_closes_is_shared_to_the_fen(facts in totals(), areas in prop::collection::vec(1_i64..20_000, 1..30)) {
        let closing = settled(&facts).closing.unwrap();
        let unit = |(n, area): (usize, i64)| Weighted { key: format!("u{n}"), weight: ExactNumber::whole(area) };
        let weights = areas.into_iter().enumerate().map(unit).collect();
        let (method, ties) = (Method::LargestRemainder, Ties::Key);
        let shares = ApportionFacts { total: closing, minor_digits: 2, method, ties, lots: vec![], weights };
        let shared = apportion(&shares, Detail::ValueOnly).unwrap().value;
        prop_assert_eq!(shared.parts.iter().map(|part| fen(Some(part.amount))).sum::<i64>(), fen(Some(closing)));
    }

    #[test]
    fn a_higher_rate_never_pays_less(facts in totals(), rate in 0_i64..=998, more in 0_i64..=500) {
        let base = facts.contract.remuneration.clone().unwrap().base;
        prop_assume!(base != RemunerationBase::Fixed);
        let mut low = facts.clone();
        let mut high = facts;
        low.contract.remuneration = Some(terms(base, Some(rate)));
        high.contract.remuneration = Some(terms(base, Some((rate + more).min(999))));
        prop_assert!(pay(&low) <= pay(&high));
    }

    #[test]
    fn collecting_more_never_pays_less_under_rising_tiers(
        facts in totals(), marginal in any::<bool>(), more in 0_i64..1_000_000,
    ) {
        let mut facts = facts;
        let tier = |from: &str, rate: &str| RateTier { from: Some(from.parse().unwrap()), rate: rate.parse().unwrap(), above: None };
        facts.billed = Some(money(3_000_000_000));
        facts.contract.remuneration = Some(RemunerationTerms {
            tiers: vec![tier("9/10", "0.12"), tier("0", "0.05"), tier("0.8", "0.08")],
            tier_on: Some(TierOn::CollectionRate),
            tier_application: Some(if marginal { TierApplication::Marginal } else { TierApplication::Whole }),
            ..terms(RemunerationBase::Collected, None)
        });
        let better = SettleFacts { collected: Some(money(fen(facts.collected) + more)), ..facts.clone() };
        prop_assert!(pay(&facts) <= pay(&better));
    }

    #[test]
    fn a_cap_is_never_exceeded_and_a_floor_always_reached(facts in totals(), floor in 0_i64..9_999, cap in 10_000_i64..99_999, score in 0_i64..300) {
        let mut facts = facts;
        let limited = facts.contract.remuneration.as_mut().unwrap();
        limited.floor = Some(RemunerationLimit::Amount { amount: money(floor) });
        limited.cap = Some(RemunerationLimit::Amount { amount: money(cap) });
        limited.score_factor = Some(ExactNumber(commonhold::Ratio::new(i128::from(score), 100).unwrap()));
        let paid = pay(&facts);
        prop_assert!(floor <= paid && paid <= cap);
    }

    #[test]
    fn a_base_that_includes_the_remuneration_is_solved_exactly(spent in 1_i64..1_000_000_000, rate in 1_i64..=900) {
        let mut facts = facts();
        facts.billed = Some(money(spent));
        facts.collected = Some(money(spent));
        facts.expenditure = vec![ItemAmount { item: CostItem::Wages, amount: money(spent) }];
        let rate_exact = Rate::from_units(rate, 3).unwrap().to_ratio();
        for (base, includes) in [(RemunerationBase::ActualExpenditure, true), (RemunerationBase::Collected, false)] {
            facts.contract.remuneration =
                Some(RemunerationTerms { includes_itself: Some(includes), ..terms(base, Some(rate)) });
            let exact = settled(&facts).remuneration.unwrap().exact.0;
            let figure = money(spent).to_ratio();
            let wanted = if includes { figure.plus(exact) } else { figure.minus(exact) };
            prop_assert_eq!(exact, rate_exact.times(wanted.unwrap()).unwrap());
        }
    }
}
