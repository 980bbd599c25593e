//! What must hold of every selection of orders.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

use commonhold::selection::{
    Completion, EmptyBallots, GroupCap, Order, OrderWhy, RaiseStop, Resident, Selection, SelectionFacts,
    SelectionRule, SelectionState, SelectionTies, Support, SupportWeight, Worth, select_orders,
};
use commonhold::{Amount, Area, Currency, Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn money(units: i64) -> Amount {
    Amount::from_units(units, 2).unwrap()
}

fn orders(plain: bool) -> impl Strategy<Value = Vec<Order>> {
    let cost = prop_oneof![1 => Just(Some(0_i64)), 6 => (1_i64..6_000).prop_map(Some), 1 => Just(None)];
    let one = (cost, any::<[bool; 3]>(), 0_usize..4, prop::option::of(0_u8..2));
    prop::collection::vec(one, 1..7).prop_map(move |drawn| {
        let id = |place: usize| format!("o{place}");
        let list = drawn.iter().enumerate().map(|(place, (cost, flags, other, group))| {
            let earlier = if place == 0 { 0 } else { other % place };
            let needs = !plain && place > 0 && flags[0] && flags[1];
            let excludes = !plain && place > 0 && flags[1] && flags[2] && !needs;
            Order {
                id: id(place),
                cost: cost.map(money),
                needs: if needs { vec![id(earlier)] } else { Vec::new() },
                excludes: if excludes { vec![id(earlier)] } else { Vec::new() },
                group: group.filter(|_| !plain).map(|group| format!("building {group}")),
                touches: Some(Vec::new()),
                support: None,
            }
        });
        list.collect()
    })
}

fn rules() -> impl Strategy<Value = (SelectionRule, Worth, Vec<Completion>)> {
    let step = (200_i64..3_000).prop_map(|step| Completion::RaisedBudgets {
        step: money(step),
        most: Some(money(30_000)),
        stop: RaiseStop::Exhausted,
    });
    let completions = prop_oneof![
        Just(Vec::new()),
        Just(vec![Completion::Greedy {}]),
        step.prop_map(|raise| vec![raise, Completion::Greedy {}]),
    ];
    let worth = prop::sample::select(Worth::EVERY.to_vec());
    (prop::sample::select(SelectionRule::EVERY.to_vec()), worth, completions).prop_map(
        |(rule, worth, more)| {
            let worth = if rule == SelectionRule::Phragmen { Worth::Count } else { worth };
            let more = if rule == SelectionRule::EqualShares { more } else { Vec::new() };
            (rule, worth, more)
        },
    )
}

fn facts(plain: bool) -> impl Strategy<Value = SelectionFacts> {
    let people =
        prop::collection::vec((1_u16..200, prop::collection::vec(prop::option::of(1_i64..5), 7)), 1..9);
    (orders(plain), people, rules(), 1_000_i64..12_000, any::<[bool; 3]>(), prop::option::of(500_i64..6_000))
        .prop_map(move |(orders, people, (rule, worth, completions), budget, flags, cap)| {
            let mut supports = Vec::new();
            let mut residents = Vec::new();
            for (place, (area, likes)) in people.into_iter().enumerate() {
                let id = format!("r{place}");
                for (order, points) in orders.iter().zip(likes) {
                    if let Some(points) = points.filter(|points| *points > 2) {
                        let points = Some(ExactNumber::whole(points));
                        supports.push(Support { resident: id.clone(), order: order.id.clone(), points });
                    }
                }
                let area = Some(Area::from_units(i64::from(area) * 50, 2).unwrap());
                residents.push(Resident { id, area, groups: vec!["everybody".to_owned()] });
            }
            let caps =
                cap.filter(|_| !plain).map(|cap| GroupCap { group: "building 0".into(), most: money(cap) });
            SelectionFacts {
                currency: Currency { code: "CNY".to_owned(), minor_digits: 2 },
                budget: money(budget),
                rule,
                worth,
                weight: if flags[0] { SupportWeight::Area } else { SupportWeight::Heads },
                empty_ballots: if flags[1] { EmptyBallots::LeftOut } else { EmptyBallots::Counted },
                ties: if flags[2] { SelectionTies::All } else { SelectionTies::Key },
                lots: Vec::new(),
                orders,
                residents,
                supports,
                caps: caps.into_iter().collect(),
                completions,
                payments: true,
                book: None,
                rulebook: None,
                layers: Vec::new(),
                on: None,
            }
        })
}

fn chosen(facts: &SelectionFacts) -> Selection {
    select_orders(facts, Detail::ValueOnly).unwrap().value
}

fn taken(selection: &Selection) -> BTreeSet<String> {
    selection.taken.iter().map(|taken| taken.order.clone()).collect()
}

fn units(amount: Amount) -> i64 {
    amount.units_at(2).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn names_of_lists_and_steps_do_not_matter(facts in facts(false)) {
        let mut turned = facts.clone();
        turned.orders.reverse();
        turned.residents.reverse();
        turned.supports.reverse();
        let with_steps = select_orders(&facts, Detail::Steps).unwrap();
        prop_assert_eq!(&with_steps.value, &chosen(&facts));
        prop_assert_eq!(chosen(&turned), with_steps.value);
    }

    #[test]
    fn what_is_taken_is_supported_paid_and_allowed(facts in facts(false)) {
        let selection = chosen(&facts);
        let all = taken(&selection);
        let costs: i64 = selection.taken.iter().map(|taken| units(taken.cost)).sum();
        prop_assert_eq!(costs, units(selection.spent));
        prop_assert!(costs <= units(facts.budget));
        let sets: Vec<BTreeSet<String>> = match selection.sets.is_empty() {
            true => vec![all],
            false => selection.sets.iter().map(|set| set.orders.iter().cloned().collect()).collect(),
        };
        for order in &facts.orders {
            let supported = facts.supports.iter().any(|support| support.order == order.id);
            for set in sets.iter().filter(|set| set.contains(&order.id)) {
                prop_assert!(supported && order.cost.is_some());
                prop_assert!(order.needs.iter().all(|need| set.contains(need)));
                prop_assert!(!order.excludes.iter().any(|other| set.contains(other)));
            }
        }
    }

    #[test]
    fn the_key_takes_one_of_the_sets_that_are_level(facts in facts(false)) {
        let all = chosen(&SelectionFacts { ties: SelectionTies::All, ..facts.clone() });
        let key = chosen(&SelectionFacts { ties: SelectionTies::Key, ..facts });
        match all.outcome {
            SelectionState::Tied => {
                let one = taken(&key);
                prop_assert!(all.sets.iter().any(|set| set.orders.iter().cloned().collect::<BTreeSet<_>>() == one));
            }
            _ => prop_assert_eq!(taken(&all), taken(&key)),
        }
    }

    #[test]
    fn at_the_cost_that_suffices_an_order_is_taken(facts in facts(false)) {
        let selection = chosen(&facts);
        for result in &selection.orders {
            let Some(enough) = result.enough_cost else { continue };
            let mut cheaper = facts.clone();
            let order = cheaper.orders.iter_mut().find(|order| order.id == result.order).unwrap();
            order.cost = Some(enough);
            prop_assert!(taken(&chosen(&cheaper)).contains(&result.order), "{} at {enough}", result.order);
            // One unit more does not suffice.
            let order = cheaper.orders.iter_mut().find(|order| order.id == result.order).unwrap();
            order.cost = Some(money(units(enough) + 1));
            if facts.ties == SelectionTies::Key {
                prop_assert!(!taken(&chosen(&cheaper)).contains(&result.order), "{} above {enough}", result.order);
            }
        }
    }

    #[test]
    fn no_rule_has_more_support_than_the_optimum(facts in facts(false)) {
        let support = |selection: &Selection| {
            let own = selection.orders.iter().filter(|order| order.why == OrderWhy::Taken);
            own.fold(Ratio::ZERO, |sum, order| sum.plus(order.support.0).unwrap())
        };
        let key = SelectionFacts { ties: SelectionTies::Key, ..facts };
        let best = SelectionFacts { rule: SelectionRule::Optimum, completions: Vec::new(), ..key.clone() };
        prop_assert!(support(&chosen(&best)) >= support(&chosen(&key)));
    }

    #[test]
    fn payments_sum_to_the_costs_and_nobody_pays_more_than_their_share(facts in facts(false)) {
        let selection = chosen(&facts);
        let mut by_order: BTreeMap<&str, Ratio> = BTreeMap::new();
        for payment in &selection.payments {
            let paid = payment.paid.narrow().map(|paid| paid.0);
            let Some(paid) = paid else { return Ok(()) };
            let sum = by_order.entry(&payment.order).or_insert(Ratio::ZERO);
            let Ok(more) = sum.plus(paid) else { return Ok(()) };
            *sum = more;
            prop_assert!(facts.supports.iter().any(|one| one.resident == payment.resident && one.order == payment.order));
        }
        for order in selection.taken.iter().filter(|_| !selection.payments.is_empty()) {
            let paid = by_order.get(order.order.as_str()).copied().unwrap_or(Ratio::ZERO);
            prop_assert_eq!(paid, order.cost.to_ratio());
        }
    }

    #[test]
    fn equal_shares_are_fair_by_every_check(facts in facts(true)) {
        let shares = SelectionFacts { rule: SelectionRule::EqualShares, completions: Vec::new(), ..facts };
        let selection = chosen(&shares);
        prop_assert_ne!(selection.ejr_plus, Some(false));
        if selection.sets.is_empty() {
            prop_assert_eq!(selection.priceable, Some(true));
        }
    }

    #[test]
    fn areas_in_another_unit_change_nothing(facts in facts(true)) {
        let mut larger = facts.clone();
        for resident in &mut larger.residents {
            resident.area = resident.area.map(|area| Area::from_units(area.units_at(2).unwrap() * 7, 2).unwrap());
        }
        prop_assert_eq!(taken(&chosen(&facts)), taken(&chosen(&larger)));
    }
}
