//! Orders made of parts that fit, not of text: small lists, supporters, caps and completions. Whatever they are, the rule
//! answers or refuses; it never spends more than there is, and what it says of each order agrees with what it takes.
#![no_main]

use arbitrary::Arbitrary;
use commonhold::cases::run;
use commonhold::{Detail, canonical::from_json};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

#[derive(Arbitrary, Debug)]
struct Wanted {
    cost: Option<u16>,
    needs: Option<u8>,
    excludes: Option<u8>,
    group: bool,
    support: Option<u8>,
    supporters: u8,
    points: u8,
}

#[derive(Arbitrary, Debug)]
struct Orders {
    orders: Vec<Wanted>,
    areas: [Option<u16>; 8],
    budget: u16,
    cap: Option<u16>,
    rule: u8,
    worth: u8,
    by_area: bool,
    left_out: bool,
    ties: u8,
    lots: Vec<u8>,
    completions: Vec<Option<u8>>,
}

const RULES: [&str; 5] =
    ["greedy_by_support", "greedy_by_support_per_cost", "equal_shares", "phragmen", "optimum"];

fn one<'a>(of: &[&'a str], which: u8) -> &'a str {
    of[usize::from(which) % of.len()]
}

fn facts(drawn: &Orders) -> Value {
    let wanted: Vec<&Wanted> = drawn.orders.iter().take(8).collect();
    let id = |place: usize| format!("o{}", place % wanted.len().max(1));
    let (mut orders, mut supports) = (vec![], vec![]);
    for (place, order) in wanted.iter().enumerate() {
        let mut row = json!({"id": id(place), "needs": [], "excludes": []});
        if let Some(cost) = order.cost {
            row["cost"] = format!("{}.{:02}", cost / 100, cost % 100).into();
        }
        if let Some(needs) = order.needs {
            row["needs"] = json!([id(usize::from(needs))]);
        }
        if let Some(excludes) = order.excludes {
            row["excludes"] = json!([id(usize::from(excludes))]);
        }
        if order.group {
            row["group"] = "A".into();
        }
        if let Some(support) = order.support {
            row["support"] = support.to_string().into();
        }
        orders.push(row);
        for resident in (0..8).filter(|resident| order.supporters >> resident & 1 == 1) {
            supports.push(json!({"resident": format!("r{resident}"), "order": id(place),
                "points": (order.points % 5).to_string()}));
        }
    }
    let residents = drawn.areas.iter().enumerate().map(|(place, area)| match area {
        Some(area) => json!({"id": format!("r{place}"), "area": area.to_string(), "groups": ["A"]}),
        None => json!({"id": format!("r{place}")}),
    });
    let completions = drawn.completions.iter().take(2).map(|step| match step {
        Some(step) => json!({"kind": "raised_budgets", "step": step.to_string(), "most": "1000"}),
        None => json!({"kind": "greedy"}),
    });
    let mut facts = json!({"budget": (drawn.budget / 64).to_string(), "rule": one(&RULES, drawn.rule),
        "worth": one(&["count", "cost", "points"], drawn.worth), "weight": if drawn.by_area { "area" } else { "heads" },
        "empty_ballots": if drawn.left_out { "left_out" } else { "counted" }, "payments": true,
        "ties": one(&["all", "key", "lots"], drawn.ties), "orders": orders, "supports": supports,
        "residents": residents.collect::<Vec<_>>(), "completions": completions.collect::<Vec<_>>()});
    if let Some(cap) = drawn.cap {
        facts["caps"] = json!([{"group": "A", "most": (cap / 64).to_string()}]);
    }
    if facts["ties"] == "lots" {
        let lots: Vec<String> = drawn.lots.iter().take(8).map(|place| id(usize::from(*place))).collect();
        facts["lots"] = json!(lots);
    }
    facts
}

fuzz_target!(|drawn: Orders| {
    let given = facts(&drawn).to_string();
    let Ok(outcome) = run("select_orders", &given, Detail::Steps) else { return };
    let outcome: Value = from_json("outcome", &outcome).expect("an outcome is JSON");
    let value = &outcome["value"];
    let left = value["left"].as_str().expect("money is text");
    assert!(!left.starts_with('-'), "{given}");
    let whys = value["orders"].as_array().expect("a list").iter().filter(|order| order["why"] == "taken");
    assert_eq!(whys.count(), value["taken"].as_array().expect("a list").len(), "{given}");
    assert_eq!(value["outcome"] == "tied", !value["sets"].as_array().expect("a list").is_empty(), "{given}");
});
