//! Fairness of sharing a surplus or a deficit, as properties and as pairs of rules.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::surplus::{
    Debt, Holder, Receives, ShareBearer, ShareCheckFacts, ShareFacts, Shares, Transfer, Treatment,
    TreatmentShare, check_share, share_surplus,
};
use commonhold::{Amount, Area, Day, Detail, Period, canonical::from_json, canonical::to_json};
use proptest::prelude::*;

/// One invented unit: its area, the day of the year it was sold (if it was), and its arrears.
type Drawn = (i64, Option<i8>, i64);

fn given(total: i64, units: &[Drawn], transfer: Transfer, split: bool) -> ShareFacts {
    let day = |month| Day::new(2024, month, 10).unwrap();
    let bearer = |(row, (area, sold, _)): (usize, &Drawn)| {
        let holder = |owner: String, from, to| Holder { owner, co_owners: vec![], from, to };
        let holders = match sold {
            Some(month) => vec![
                holder(format!("seller{}", row % 3), None, Some(day(*month))),
                holder(format!("buyer{row}"), Some(day(*month)), None),
            ],
            None => vec![holder(format!("seller{}", row % 3), None, None)],
        };
        let area = Some(Area::from_units(*area, 2).unwrap());
        ShareBearer { unit: format!("u{row:03}"), area, class: None, billed: None, paid: None, holders }
    };
    let (less, rest) = match total {
        0.. => (Treatment::ToFund, Treatment::Refund),
        _ => (Treatment::Carry, Treatment::SpecialAssessment),
    };
    let ratio =
        |treatment, ratio: &str| TreatmentShare { treatment, amount: None, ratio: ratio.parse().ok() };
    let decided = if split { vec![ratio(less, "2/7"), ratio(rest, "5/7")] } else { vec![ratio(rest, "1")] };
    let debt = |(row, (_, _, owed)): (usize, &Drawn)| Debt {
        owner: format!("seller{}", row % 3),
        unit: format!("u{row:03}"),
        amount: Amount::from_units(*owed, 2).unwrap(),
        mutual: true,
        undisputed: true,
    };
    let text = r#"{"total": "0", "period": {"from": "2024-01-01", "to": "2025-01-01"}}"#;
    ShareFacts {
        total: Amount::from_units(total, 2).unwrap(),
        transfer: Some(transfer),
        record_date: (transfer == Transfer::OwnerOnRecordDate).then(|| day(6)),
        treatments: decided,
        bearers: units.iter().enumerate().map(bearer).collect(),
        debts: units.iter().enumerate().filter(|(_, unit)| unit.2 > 0).map(debt).collect(),
        ..from_json("given", text).unwrap()
    }
}

fn shares(facts: &ShareFacts) -> Shares {
    share_surplus(facts, Detail::ValueOnly).unwrap().value
}

fn cents(amounts: impl Iterator<Item = Amount>) -> i64 {
    amounts.map(|amount| amount.units_at(2).unwrap()).sum()
}

fn any_units() -> impl Strategy<Value = Vec<Drawn>> {
    let owed = prop_oneof![Just(0_i64), 1..50_000_i64];
    prop::collection::vec((1..30_000_i64, prop::option::of(1_i8..=12), owed), 1..25)
}

fn any_transfer() -> impl Strategy<Value = Transfer> {
    prop::sample::select(vec![Transfer::FollowsUnit, Transfer::ProrataByDays, Transfer::OwnerOnRecordDate])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn units_owners_and_treatments_all_keep_their_sums(
        total in -9_000_000..9_000_000_i64, units in any_units(), transfer in any_transfer(), split: bool
    ) {
        let outcome = share_surplus(&given(total, &units, transfer, split), Detail::ValueOnly).unwrap();
        prop_assert!(!outcome.is_draft());
        let shares = outcome.value;
        prop_assert!(shares.conservation.holds);
        for part in &shares.parts {
            let lines = shares.lines.iter().filter(|line| line.unit == part.key);
            prop_assert_eq!(cents(lines.map(|line| line.gross)), part.amount.units_at(2).unwrap());
        }
        for treated in &shares.treatments {
            let lines = shares.lines.iter().filter(|line| line.treatment == treated.treatment);
            prop_assert_eq!(cents(lines.map(|line| line.gross)), treated.amount.units_at(2).unwrap());
        }
    }

    #[test]
    fn a_deficit_takes_what_a_surplus_gives(
        total in 1..9_000_000_i64, units in any_units(), transfer in any_transfer(), split: bool
    ) {
        let (surplus, deficit) = (given(total, &units, transfer, split), given(-total, &units, transfer, split));
        let (surplus, deficit) = (shares(&surplus), shares(&deficit));
        prop_assert_eq!(surplus.lines.len(), deficit.lines.len());
        for (one, other) in surplus.lines.iter().zip(&deficit.lines) {
            prop_assert_eq!((&one.unit, &one.owner, one.days), (&other.unit, &other.owner, other.days));
            prop_assert_eq!(one.gross.units_at(2).unwrap(), -other.gross.units_at(2).unwrap());
        }
        prop_assert!(deficit.set_off.is_zero());
    }

    #[test]
    fn the_sellers_arrears_never_eat_the_buyers_part(
        total in 1..9_000_000_i64, units in any_units(), transfer in any_transfer(), split: bool
    ) {
        let shares = shares(&given(total, &units, transfer, split));
        for line in &shares.lines {
            prop_assert!(line.set_off <= line.gross && !line.set_off.is_negative());
            let owes = shares.debts.iter().any(|debt| Some(&debt.owner) == line.owner.as_ref());
            let refund = line.treatment == Treatment::Refund;
            prop_assert!(line.set_off.is_zero() || (owes && refund));
        }
        for debt in &shares.debts {
            prop_assert!(debt.set_off <= debt.amount && !debt.left.is_negative());
        }
        prop_assert_eq!(cents(shares.debts.iter().map(|debt| debt.set_off)), shares.set_off.units_at(2).unwrap());
    }

    #[test]
    fn no_refund_is_paid_to_an_owner_who_still_owes(
        total in 1..9_000_000_i64, units in any_units(), transfer in any_transfer()
    ) {
        let shares = shares(&given(total, &units, transfer, false));
        for debt in shares.debts.iter().filter(|debt| !debt.left.is_zero()) {
            let own = shares.lines.iter().filter(|line| line.owner.as_ref() == Some(&debt.owner));
            prop_assert_eq!(cents(own.map(|line| line.net)), 0);
        }
    }

    #[test]
    fn the_order_of_the_lists_changes_nothing(
        total in -9_000_000..9_000_000_i64, units in any_units(), transfer in any_transfer(), split: bool
    ) {
        let sorted = given(total, &units, transfer, split);
        let mut reversed = sorted.clone();
        reversed.bearers.reverse();
        reversed.bearers.iter_mut().for_each(|bearer| bearer.holders.reverse());
        reversed.debts.reverse();
        let json = |facts| to_json(&share_surplus(facts, Detail::Steps).unwrap()).unwrap();
        prop_assert_eq!(json(&sorted), json(&reversed));
    }

    #[test]
    fn a_unit_left_out_is_as_if_it_were_not_there(
        total in -9_000_000..9_000_000_i64, units in any_units(), transfer in any_transfer()
    ) {
        let mut whole = given(total, &units, transfer, false);
        whole.debts.clear();
        prop_assume!(whole.bearers.len() > 1);
        let mut less = whole.clone();
        let out = less.bearers.pop().unwrap();
        whole.excluded = vec![commonhold::surplus::Excluded { unit: out.unit, reason: "示例".to_owned() }];
        let (left_out, absent) = (shares(&whole), shares(&less));
        prop_assert_eq!(left_out.lines, absent.lines);
        prop_assert_eq!(left_out.total_weight, absent.total_weight);
        prop_assert_eq!(left_out.excluded.len(), 1);
    }

    #[test]
    fn each_owner_can_check_the_part_alone(total in -9_000_000..9_000_000_i64, units in any_units()) {
        let facts = given(total, &units, Transfer::FollowsUnit, false);
        let shares = shares(&facts);
        for (bearer, part) in facts.bearers.iter().zip(&shares.parts) {
            let place = shares.level.iter().position(|unit| *unit == part.key);
            let own = ShareCheckFacts {
                total: shares.total,
                minor_digits: 2,
                total_weight: shares.total_weight,
                cut_off: shares.cut_off,
                level: !shares.level.is_empty(),
                weight: bearer.area.unwrap().to_string().parse().unwrap(),
                amount: Some(part.amount),
                rank: place.map(|place| u32::try_from(place).unwrap() + 1),
                level_served: Some(shares.level_served),
            };
            let checked = check_share(&own, Detail::ValueOnly).unwrap().value;
            prop_assert_eq!(checked.holds, Some(true));
            prop_assert_eq!((checked.least, checked.most), (part.amount, part.amount));
            let unplaced = check_share(&ShareCheckFacts { rank: None, ..own }, Detail::ValueOnly).unwrap();
            prop_assert_eq!(unplaced.value.receives == Receives::ByTie, place.is_some());
            prop_assert_eq!(unplaced.value.holds, place.is_none().then_some(true));
            prop_assert_eq!(unplaced.is_draft(), place.is_some());
        }
    }

    #[test]
    fn steps_change_no_value(total in -9_000_000..9_000_000_i64, units in any_units(), transfer in any_transfer()) {
        let facts = given(total, &units, transfer, true);
        let (with, without) =
            (share_surplus(&facts, Detail::Steps).unwrap(), share_surplus(&facts, Detail::ValueOnly).unwrap());
        prop_assert_eq!((with.value, with.warnings), (without.value, without.warnings));
        prop_assert!(without.steps.is_empty());
    }
}

#[test]
fn days_of_one_unit_sum_to_the_period() {
    let facts = given(100_000, &[(8_937, Some(3), 0), (100, None, 0)], Transfer::ProrataByDays, false);
    let days: u32 = shares(&facts).lines.iter().filter(|l| l.unit == "u000").filter_map(|l| l.days).sum();
    let period = Period { from: Day::new(2024, 1, 1).unwrap(), to: Day::new(2025, 1, 1).unwrap() };
    assert_eq!(i64::from(days), period.days());
}
