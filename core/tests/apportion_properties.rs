//! Fairness of the splitter, as properties.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use commonhold::apportion::kernel::largest_remainder_into;
use commonhold::apportion::{ApportionFacts, Apportionment, Method, Ties, Weighted, apportion};
use commonhold::{Amount, Detail, ExactNumber, Ratio};
use proptest::prelude::*;

fn facts(total: i64, weights: &[u64], ties: Ties) -> ApportionFacts {
    let weighted = weights.iter().enumerate().map(|(row, weight)| Weighted {
        key: format!("u{row:04}"),
        weight: ExactNumber(Ratio::new(i128::from(*weight), 100).unwrap()),
    });
    ApportionFacts {
        total: Amount::from_units(total, 2).unwrap(),
        minor_digits: 2,
        method: Method::LargestRemainder,
        ties,
        lots: Vec::new(),
        weights: weighted.collect(),
    }
}

fn shared(facts: &ApportionFacts) -> Apportionment {
    apportion(facts, Detail::ValueOnly).unwrap().value
}

fn units(shared: &Apportionment) -> Vec<i64> {
    shared.parts.iter().map(|part| part.amount.units_at(2).unwrap()).collect()
}

/// A slow reference that shares no idea with the kernel: it hands out one unit at a time to whoever
/// is furthest below the exact share, by comparing fractions, starting from the floor found by
/// counting up in long division by hand.
fn reference(total: i64, weights: &[u64]) -> Vec<i64> {
    let size = u128::from(total.unsigned_abs());
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let mut parts = Vec::new();
    let mut rests = Vec::new();
    for weight in weights {
        // Binary long multiplication and division, one bit of the total at a time.
        let (mut whole, mut rest) = (0_u128, 0_u128);
        for bit in (0..64).rev() {
            whole *= 2;
            rest *= 2;
            if size >> bit & 1 == 1 {
                rest += u128::from(*weight);
            }
            while rest >= sum {
                rest -= sum;
                whole += 1;
            }
        }
        parts.push(whole);
        rests.push(Some(rest));
    }
    let mut left = size - parts.iter().sum::<u128>();
    while left > 0 {
        let mut best = 0;
        for row in 1..rests.len() {
            if rests[row] > rests[best] {
                best = row;
            }
        }
        parts[best] += 1;
        rests[best] = None;
        left -= 1;
    }
    let sign = i128::from(total.signum());
    parts.iter().map(|part| i64::try_from(sign * i128::try_from(*part).unwrap()).unwrap()).collect()
}

/// Weights with many exact ties, many zeros, or of any size.
fn any_weights() -> impl Strategy<Value = Vec<u64>> {
    let ties = prop::collection::vec(0_u64..4, 1..40);
    let areas = prop::collection::vec(0_u64..30_000, 1..40);
    let vast = prop::collection::vec(0..u64::MAX / 64, 1..40);
    let equal = (1_u64..1_000, 1_usize..40).prop_map(|(weight, rows)| vec![weight; rows]);
    prop_oneof![ties, areas, vast, equal].prop_filter("someone bears", |w| w.iter().any(|w| *w > 0))
}

fn any_total() -> impl Strategy<Value = i64> {
    prop_oneof![-300_i64..300, -1_000_000_000..1_000_000_000_i64, -i64::MAX..=i64::MAX, Just(i64::MAX)]
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_whole(total in any_total(), weights in any_weights()) {
        let parts = units(&shared(&facts(total, &weights, Ties::Key)));
        prop_assert_eq!(parts.iter().map(|part| i128::from(*part)).sum::<i128>(), i128::from(total));
    }

    #[test]
    fn nobody_is_a_whole_unit_from_the_exact_share(total in -1_000_000_000..1_000_000_000_i64, weights in any_weights()) {
        let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        let parts = units(&shared(&facts(total, &weights, Ties::Key)));
        for (part, weight) in parts.iter().zip(&weights) {
            let over = i128::from(*part) * sum - i128::from(total) * i128::from(*weight);
            prop_assert!(over.abs() < sum);
        }
    }

    #[test]
    fn a_deficit_mirrors_a_surplus(total in any_total(), weights in any_weights()) {
        let surplus = units(&shared(&facts(total, &weights, Ties::Key)));
        let deficit = units(&shared(&facts(-total, &weights, Ties::Key)));
        prop_assert!(surplus.iter().zip(&deficit).all(|(one, other)| *one == -*other));
    }

    #[test]
    fn the_order_of_the_list_changes_nothing(
        (total, weights, order) in (any_total(), any_weights()).prop_flat_map(|(total, weights)| {
            let order: Vec<usize> = (0..weights.len()).collect();
            (Just(total), Just(weights), Just(order).prop_shuffle())
        })
    ) {
        let sorted = facts(total, &weights, Ties::Key);
        let mut shuffled = sorted.clone();
        shuffled.weights = order.iter().map(|row| sorted.weights[*row].clone()).collect();
        prop_assert_eq!(apportion(&sorted, Detail::Steps).unwrap(), apportion(&shuffled, Detail::Steps).unwrap());
    }

    #[test]
    fn a_weight_of_zero_never_receives(total in any_total(), weights in any_weights()) {
        let parts = units(&shared(&facts(total, &weights, Ties::Key)));
        prop_assert!(parts.iter().zip(&weights).all(|(part, weight)| *weight > 0 || *part == 0));
    }

    #[test]
    fn a_larger_weight_never_gets_less(total in 0..i64::MAX, weights in any_weights()) {
        let parts = units(&shared(&facts(total, &weights, Ties::Key)));
        for (one, other) in (0..parts.len()).flat_map(|one| (0..parts.len()).map(move |other| (one, other))) {
            prop_assert!(weights[one] <= weights[other] || parts[one] >= parts[other]);
        }
    }

    #[test]
    fn a_slow_reference_agrees(total in any_total(), weights in any_weights()) {
        prop_assert_eq!(units(&shared(&facts(total, &weights, Ties::Key))), reference(total, &weights));
    }

    #[test]
    fn without_a_tie_names_do_not_matter(total in any_total(), weights in any_weights()) {
        let named = facts(total, &weights, Ties::Error);
        if let Ok(first) = apportion(&named, Detail::ValueOnly) {
            let mut renamed = named.clone();
            for (row, weighted) in renamed.weights.iter_mut().enumerate() {
                weighted.key = format!("z{:04}", weights.len() - row);
            }
            let mut parts = units(&shared(&renamed));
            parts.reverse();
            prop_assert_eq!(units(&first.value), parts);
        }
    }

    #[test]
    fn only_the_proportion_of_weights_matters(
        total in any_total(), weights in prop::collection::vec(0_u64..30_000, 1..40), factor in 1_u64..1_000
    ) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let scaled: Vec<u64> = weights.iter().map(|weight| weight * factor).collect();
        let (one, other) = (facts(total, &weights, Ties::Key), facts(total, &scaled, Ties::Key));
        prop_assert_eq!(units(&shared(&one)), units(&shared(&other)));
    }

    #[test]
    fn first_drawn_wins_among_equals(units_left in 1_usize..9, order in Just((0..10).collect::<Vec<usize>>()).prop_shuffle()) {
        let mut equal = facts(i64::try_from(units_left).unwrap(), &[7; 10], Ties::Lots);
        equal.lots = order.iter().map(|row| format!("u{row:04}")).collect();
        let parts = units(&shared(&equal));
        for (place, row) in order.iter().enumerate() {
            prop_assert_eq!(parts[*row], i64::from(place < units_left));
        }
    }

    #[test]
    fn the_cut_off_tells_everyone_what_they_have(total in any_total(), weights in any_weights()) {
        let mut parts = vec![0; weights.len()];
        let split = largest_remainder_into(total, &weights, None, &mut parts).unwrap();
        for (part, weight) in parts.iter().zip(&weights) {
            let received = *part != split.whole(*weight);
            match split.cut {
                None => prop_assert!(!received),
                Some(cut) if split.remainder(*weight) > cut => prop_assert!(received),
                Some(cut) if split.remainder(*weight) < cut => prop_assert!(!received),
                Some(_) => {}
            }
        }
    }

    #[test]
    fn steps_change_no_value(total in any_total(), weights in any_weights()) {
        let facts = facts(total, &weights, Ties::Key);
        let with = apportion(&facts, Detail::Steps).unwrap();
        let without = apportion(&facts, Detail::ValueOnly).unwrap();
        prop_assert_eq!(with.value, without.value);
        prop_assert_eq!(with.steps.len(), weights.len() + 1);
        prop_assert!(without.steps.is_empty());
    }
}
