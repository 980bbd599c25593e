//! Votes made of parts that fit, not of text: small rolls, ballots and clauses. Whatever they are, the tally answers or
//! refuses; its states are everybody, silence that decides is said, and what takes no part never passes a motion.
#![no_main]

use arbitrary::Arbitrary;
use commonhold::cases::run;
use commonhold::{Detail, canonical::from_json};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

#[derive(Arbitrary, Debug)]
struct Unit {
    owner: u8,
    area: Option<u16>,
    choice: u8,
    proxy: bool,
    delivered: bool,
}

#[derive(Arbitrary, Debug)]
struct Vote {
    units: Vec<Unit>,
    special: bool,
    policy: u8,
    majority: Option<u8>,
    evidence: [Option<bool>; 3],
    floor: Option<u8>,
    limits: Option<(u16, u16)>,
    largest: bool,
    duplicates: u8,
}

const STATES: [&str; 7] = ["yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered"];
const POLICIES: [&str; 4] =
    ["not_participating", "participate_abstain", "participate_follow_majority", "participate_agree"];
const MAJORITIES: [&str; 4] = ["same_way", "each_measure", "heads", "area"];
const DUPLICATES: [&str; 6] = ["refuse", "first", "last", "spoilt", "paper_prevails", "electronic_prevails"];

fn one<'a>(of: &[&'a str], which: u8) -> &'a str {
    of[usize::from(which) % of.len()]
}

fn facts(vote: &Vote) -> Value {
    let units = vote.units.iter().take(9).enumerate();
    let (mut rows, mut tenures, mut ballots, mut delivered) = (vec![], vec![], vec![], vec![]);
    for (place, unit) in units {
        let (id, owner) = (format!("u{place}"), format!("o{}", unit.owner % 6));
        let area = unit.area.map(|area| area.to_string());
        rows.push(
            json!({"id": id, "building": if place % 2 == 0 { "A" } else { "B" }, "use_class": "dwelling",
            "status": "sold", "floor_area": area.map_or(json!({}), |area| json!({"registered": area}))}),
        );
        tenures.push(json!({"unit": id, "owners": [owner], "from": "2020-01-01"}));
        let channel = if unit.proxy { "proxy" } else { "written" };
        ballots.push(json!({"unit": id, "choice": one(&STATES, unit.choice), "channel": channel}));
        if unit.delivered {
            delivered.push(id);
        }
    }
    let owners: Vec<Value> = (0..6).map(|owner| json!({"key": format!("o{owner}")})).collect();
    let mut silence = json!({"policy": one(&POLICIES, vote.policy)});
    let names = ["effective_delivery", "agenda_notified", "consequence_stated"];
    for (name, told) in names.into_iter().zip(vote.evidence) {
        silence[name] = told.map_or(Value::Null, Value::from);
    }
    silence["majority"] = vote.majority.map_or(Value::Null, |which| one(&MAJORITIES, which).into());
    silence["floor"] = vote.floor.map_or(Value::Null, |part| format!("1/{}", 1 + part % 6).into());
    let mut facts = json!({"book": "cn", "on": "2024-05-01", "matter": if vote.special { "rebuild" } else { "covenant" },
        "roll": {"units": rows, "owners": owners, "tenures": tenures}, "ballots": ballots, "silence": silence,
        "delivered": {"kind": "listed", "units": delivered}, "duplicates": one(&DUPLICATES, vote.duplicates),
        "split": if vote.largest { "largest_area" } else { "spoilt" }});
    if let Some((least, most)) = vote.limits {
        facts["unknown_area"] = json!({"least": least.to_string(), "most": most.to_string()});
    }
    facts
}

fuzz_target!(|vote: Vote| {
    let given = facts(&vote).to_string();
    let Ok(outcome) = run("tally", &given, Detail::Steps) else { return };
    let outcome: Value = from_json("outcome", &outcome).expect("an outcome is JSON");
    let value = &outcome["value"];
    let number = |of: &Value| of.as_str().and_then(|text| text.parse::<u64>().ok()).expect("heads are whole");
    let heads = &value["counts"]["heads"];
    let sum: u64 = STATES.iter().map(|state| number(&heads[*state])).sum();
    assert_eq!(sum, number(&heads["all"]), "{given}");
    let yes = number(&heads["yes"]);
    let deemed = value["deemed"].as_array().is_some_and(|deemed| !deemed.is_empty());
    assert!(value["verdict"] != "passed" || yes > 0 || deemed, "{given}");
    assert_eq!(deemed, !value["without_silence"].is_null(), "{given}");
});
