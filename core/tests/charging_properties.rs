//! What charging must hold for any units, tariffs and payments, named after fairness.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::charging::{
    ChargeTariff, ChargedFees, ChargedHolder, ChargedUnit, ChargingFacts, ChargingTerms, PaidAhead,
    PaidAheadRule, PartMonth, charge_fees,
};
use commonhold::settlement::{SettleFacts, Statement, settle};
use commonhold::{Amount, Currency, Day, Detail, ExactNumber, Period, Price, Ratio, Rounding, canonical};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(number: i64) -> Day {
    Day::new(2025, 1, 1).unwrap().plus_days(number).unwrap()
}

/// The first day of a month of 2025, counted from 0.
fn first(month: i64) -> Day {
    Day::new(2025, 1, 1).unwrap().plus_months(month).unwrap()
}

fn fen(amount: Amount) -> i64 {
    amount.units_at(2).unwrap()
}

/// Measure in hundredths, the day on which `b` buys it of `a`, the day of delivery, and what is paid ahead: the day, the first month
/// and how many, and how much beside the tariff of the day.
type Row = (i64, Option<i64>, Option<i64>, Option<(i64, i64, i64, i64)>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let paid = (0_i64..150, 0_i64..7, 1_i64..12, -3_000_i64..3_000);
    let row =
        (0_i64..20_000, prop::option::of(0_i64..365), prop::option::of(-20_i64..365), prop::option::of(paid));
    prop::collection::vec(row, 1..6)
}

fn rule() -> impl Strategy<Value = Option<PaidAheadRule>> {
    prop::option::of(prop::sample::select(PaidAheadRule::EVERY.to_vec()))
}

fn part_month() -> impl Strategy<Value = Option<PartMonth>> {
    prop::option::of(prop::sample::select(PartMonth::EVERY.to_vec()))
}

fn tariff(from: Day, fen: i64) -> ChargeTariff {
    ChargeTariff { class: None, from, price: Price::from_units(fen, 2).unwrap(), decision: "vote".to_owned() }
}

/// A year of tariffs that begin on days of it, beside one that always held.
fn facts(rows: &[Row], tariffs: &[(i64, i64)]) -> ChargingFacts {
    let mut by_day: BTreeMap<i64, i64> = tariffs.iter().copied().collect();
    by_day.insert(-400, 200);
    let tariffs: Vec<ChargeTariff> = by_day.iter().map(|(on, fen)| tariff(day(*on), *fen)).collect();
    let (mut units, mut prepaid) = (Vec::new(), Vec::new());
    for (number, (measure, sold, delivered, paid)) in rows.iter().enumerate() {
        let holder = |owner: &str, from: Day| ChargedHolder { owner: owner.to_owned(), from };
        let unit = format!("u{number}");
        let mut owners = vec![holder(&format!("a{number}"), day(-100))];
        owners.extend(sold.map(|on| holder(&format!("b{number}"), day(on))));
        let measure = ExactNumber(Ratio::new(i128::from(*measure), 100).unwrap());
        if let Some((paid_on, month, many, more)) = *paid {
            let from = first(month).max(first(i64::from(day(paid_on).month()) - 1));
            let service = Period { from, to: from.plus_months(many).unwrap() };
            let price = tariffs.iter().rfind(|one| one.from <= day(paid_on)).unwrap().price;
            let exact = measure.0.times(price.to_ratio()).unwrap().rounded(2, Rounding::HalfUp).unwrap();
            let whole = i64::try_from(exact.times(Ratio::whole(100)).unwrap().numerator()).unwrap();
            prepaid.push(PaidAhead {
                unit: unit.clone(),
                owner: format!("a{number}"),
                paid_on: day(paid_on),
                service,
                amount: Amount::from_units((whole * many + more).max(0), 2).unwrap(),
                used: None,
            });
        }
        units.push(ChargedUnit {
            unit,
            class: None,
            measure,
            owners,
            charged_from: delivered.map(day),
            charged_until: None,
        });
    }
    ChargingFacts {
        currency: Currency { code: "CNY".to_owned(), minor_digits: 2 },
        period: Period { from: first(0), to: first(12) },
        terms: ChargingTerms {
            paid_ahead: Some(PaidAheadRule::TariffOfMonth),
            before: None,
            part_month: Some(PartMonth::ByDays),
            rounding: Rounding::HalfUp,
            due_after_days: None,
        },
        tariffs,
        units,
        prepaid,
    }
}

fn under(
    facts: &ChargingFacts,
    paid_ahead: Option<PaidAheadRule>,
    part_month: Option<PartMonth>,
) -> ChargingFacts {
    let before = (paid_ahead == Some(PaidAheadRule::TariffOfPaymentBefore)).then(|| day(60));
    let terms = ChargingTerms { paid_ahead, before, part_month, ..facts.terms };
    ChargingFacts { terms, ..facts.clone() }
}

fn charged(facts: &ChargingFacts) -> ChargedFees {
    charge_fees(facts, Detail::ValueOnly).unwrap().value
}

fn settled(fees: &ChargedFees) -> Statement {
    let given = r#"{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2025-01-01","to":"2026-01-01"},
        "contract":{"remuneration":{"base":"billed","rate":"0.10","rounding":"half_up"}},"opening":"0.00"}"#;
    let mut facts: SettleFacts = canonical::from_json("given", given).unwrap();
    facts.postings.clone_from(&fees.postings);
    settle(&facts, Detail::ValueOnly).unwrap().value
}

proptest! {
    /// What the postings bill is what is charged, and what nobody paid is what is still due, payer by payer.
    #[test]
    fn a_settlement_of_the_postings_owes_what_is_due(
        rows in rows(), rise in 150_i64..300, on in 0_i64..365, rule in rule(), part in part_month(), late in 0_u32..50,
    ) {
        let mut facts = under(&facts(&rows, &[(on, rise)]), rule, part);
        facts.terms.due_after_days = Some(late);
        let fees = charged(&facts);
        prop_assume!(!fees.postings.is_empty());
        let statement = settled(&fees);
        prop_assert_eq!(statement.billed.map_or(0, fen), fen(fees.total.charged));
        prop_assert_eq!(statement.collected.map_or(0, fen), fen(fees.total.covered));
        let mut owed: BTreeMap<(String, String), i64> = BTreeMap::new();
        // A charge whose share is not known is billed whole, and nothing of it is released.
        for month in fees.months.iter().filter(|month| month.due_day < first(12)) {
            let due = month.due.or(month.charge).map_or(0, fen);
            *owed.entry((month.unit.clone(), month.owner.clone())).or_default() += due;
        }
        owed.retain(|_, due| *due != 0);
        let open = statement.unsettled.iter().filter(|one| !one.arrears.is_zero());
        let arrears: BTreeMap<(String, String), i64> = open
            .map(|one| ((one.unit.clone().unwrap(), one.owner.clone().unwrap()), fen(one.arrears)))
            .collect();
        prop_assert_eq!(arrears, owed);
    }

    /// Totals are the sums of the months and the payments; nothing paid ahead is lost.
    #[test]
    fn nothing_that_was_paid_is_lost(
        rows in rows(), rise in 150_i64..300, on in 0_i64..365, rule in rule(), part in part_month(),
    ) {
        let fees = charged(&under(&facts(&rows, &[(on, rise)]), rule, part));
        for paid in &fees.prepaid {
            if let (Some(covered), Some(held)) = (paid.covered, paid.held) {
                prop_assert_eq!(fen(covered) + fen(held), fen(paid.amount));
                prop_assert!(fen(held) >= 0);
            }
        }
        for month in &fees.months {
            if let (Some(charge), Some(covered), Some(due)) = (month.charge, month.covered, month.due) {
                prop_assert_eq!(fen(covered) + fen(due), fen(charge));
                prop_assert!(fen(covered) >= 0 && fen(due) >= 0);
            }
        }
        let sum: i64 = fees.owners.iter().map(|owner| fen(owner.charged)).sum();
        prop_assert_eq!(sum, fen(fees.total.charged));
    }

    /// A month that was paid in full at the tariff of payment is never charged again under that rule.
    #[test]
    fn what_was_paid_in_full_is_not_charged_again(
        rows in rows(), rise in 100_i64..300, on in 0_i64..365, part in part_month(),
    ) {
        let fees = charged(&under(&facts(&rows, &[(on, rise)]), Some(PaidAheadRule::TariffOfPayment), part));
        for paid in fees.prepaid.iter().filter(|paid| !paid.difference.unwrap().is_negative()) {
            for month in fees.months.iter().filter(|month| {
                month.unit == paid.unit && month.owner == paid.owner && paid.service.holds(month.month)
            }) {
                prop_assert_eq!(month.due.map_or(0, fen), 0);
            }
        }
    }

    /// Whole months at whole prices: the two rules differ by the difference of the tariffs × the measure, month by month.
    #[test]
    fn the_rules_differ_by_what_the_tariffs_do(
        measure in 0_i64..300, old in 1_i64..400, new in 0_i64..400, month in 1_i64..12, many in 1_i64..12,
    ) {
        let mut facts = facts(&[(measure * 100, None, None, Some((0, 0, many, 0)))], &[(-300, old)]);
        facts.tariffs.push(tariff(first(month), new));
        let of = |rule| fen(charged(&under(&facts, Some(rule), None)).total.charged);
        let touched = (many - month).max(0);
        let wanted = (new - old) * measure * touched;
        prop_assert_eq!(of(PaidAheadRule::TariffOfMonth) - of(PaidAheadRule::TariffOfPayment), wanted);
    }

    /// Where the contract is silent, what either rule gives lies within the bounds.
    #[test]
    fn silence_is_bounded_by_what_the_rules_give(rows in rows(), rise in 150_i64..300, on in 0_i64..365) {
        let facts = facts(&rows, &[(on, rise)]);
        let silent = charged(&under(&facts, None, None));
        let key = |month: &commonhold::charging::ChargedMonth| (month.unit.clone(), month.owner.clone(), month.month);
        for rule in [PaidAheadRule::TariffOfPayment, PaidAheadRule::TariffOfMonth] {
            for part in PartMonth::EVERY {
                let said = charged(&under(&facts, Some(rule), Some(part)));
                let said: BTreeMap<_, i64> =
                    said.months.iter().map(|month| (key(month), fen(month.charge.unwrap()))).collect();
                for month in &silent.months {
                    let charge = said.get(&key(month)).copied().unwrap_or(0);
                    prop_assert!(fen(month.least.unwrap()) <= charge && charge <= fen(month.most.unwrap()));
                    prop_assert!(month.charge.is_none_or(|same| fen(same) == charge));
                }
            }
        }
    }

    #[test]
    fn no_order_of_the_lists_matters(
        rows in rows(), rise in 150_i64..300, on in 0_i64..365, rule in rule(), part in part_month(), turn in 0_usize..6,
    ) {
        let facts = under(&facts(&rows, &[(on, rise), (200, 210)]), rule, part);
        let mut turned = facts.clone();
        turned.units.rotate_left(turn % rows.len());
        turned.units.iter_mut().for_each(|unit| unit.owners.reverse());
        turned.prepaid.reverse();
        turned.tariffs.reverse();
        let one = canonical::to_json(&charge_fees(&facts, Detail::Steps).unwrap()).unwrap();
        prop_assert_eq!(one, canonical::to_json(&charge_fees(&turned, Detail::Steps).unwrap()).unwrap());
    }
}
