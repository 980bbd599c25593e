//! 每个表决人: a tally says of every voter, and of every unit where they differ, what it counted as and why.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use commonhold::Detail;
use commonhold::canonical::from_json;
use commonhold::cases::run;
use commonhold::voting::TallyFacts;
use serde_json::{Value as Tree, json};

const RULEBOOK: &str = r#"form = "commonhold-rulebook/1"
name = "own"
level = "national"
[[procedures]]
id = "p"
citation = { source = "own", clause = "1" }
pass = "heads(yes) > heads(no)"
"#;

fn unit(id: &str) -> Tree {
    json!({"id": id, "building": "A", "use_class": "dwelling", "status": "sold", "floor_area": {"registered": "100"}})
}

fn held(unit: &str, owner: &str) -> Tree {
    json!({"unit": unit, "owners": [owner], "from": "2020-01-01"})
}

/// Eight units of six owners: `a` and `f` hold two each.
fn given(ballots: &Tree, more: &[(&str, Tree)]) -> String {
    let holders =
        [("1", "a"), ("2", "a"), ("3", "b"), ("4", "c"), ("5", "d"), ("6", "e"), ("7", "f"), ("8", "f")];
    let units: Vec<Tree> = holders.iter().map(|(id, _)| unit(id)).collect();
    let tenures: Vec<Tree> = holders.iter().map(|(id, owner)| held(id, owner)).collect();
    let owners: Vec<Tree> = ["a", "b", "c", "d", "e", "f"].iter().map(|key| json!({ "key": key })).collect();
    let roll = json!({"units": units, "owners": owners, "tenures": tenures});
    let mut facts =
        json!({"procedure": "p", "on": "2024-05-01", "rulebook": RULEBOOK, "roll": roll, "ballots": ballots});
    for (name, value) in more {
        facts[name] = value.clone();
    }
    facts.to_string()
}

/// The values of every step of that code, in order, joined by blanks.
fn steps(given: &str, code: &str) -> Vec<String> {
    let outcome: Tree = serde_json::from_str(&run("tally", given, Detail::Steps).unwrap()).unwrap();
    let steps = outcome["steps"].as_array().unwrap().iter().filter(|step| step["code"] == code);
    let words = |step: &Tree| {
        let values = step["values"].as_array().unwrap().iter();
        values.map(|value| value["value"]["value"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
    };
    steps.map(words).collect()
}

#[test]
fn every_voter_is_told_what_it_counted_as_and_why() {
    let ballots = json!([
        {"unit": "2", "choice": "yes"},
        {"voter": "b", "choice": "silent"},
        {"voter": "c", "choice": "no"},
        {"voter": "c", "choice": "no"},
        {"voter": "d", "choice": "undelivered"},
        {"unit": "7", "choice": "yes"},
        {"unit": "8", "choice": "no"},
    ]);
    let given = given(&ballots, &[("delivered", json!({"kind": "listed", "units": ["1", "6"]}))]);
    assert_eq!(
        steps(&given, "tally.voter"),
        [
            "a yes 1 200 by_ballot",
            "b silent 1 100 recorded_silent",
            "c no 1 100 by_several_ballots",
            "d undelivered 1 100 recorded_undelivered",
            "e silent 1 100 delivered_not_returned",
            "f spoilt 1 200 units_differ",
        ]
    );
    assert_eq!(
        steps(&given, "tally.unit"),
        [
            "1 silent 100 delivered_not_returned",
            "2 yes 100 by_ballot",
            "7 yes 100 by_ballot",
            "8 no 100 by_ballot",
        ]
    );
}

#[test]
fn the_head_of_a_divided_voter_follows_the_larger_area_where_the_rule_says_so() {
    let ballots = json!([
        {"unit": "1", "choice": "no"},
        {"unit": "2", "choice": "no"},
        {"unit": "7", "choice": "yes"},
        {"unit": "8", "choice": "abstain"},
    ]);
    let given = given(&ballots, &[("split", json!("largest_area"))]);
    let voters = steps(&given, "tally.voter");
    assert_eq!(voters.first().unwrap(), "a no 1 200 by_ballot");
    assert_eq!(voters.last().unwrap(), "f spoilt 1 200 units_differ", "level areas");
}

#[test]
fn silence_that_nobody_told_is_not_written() {
    let given = given(&json!([]), &[]);
    let mut facts: TallyFacts = from_json("given", &given).unwrap();
    assert_eq!(serde_json::to_value(&facts).unwrap().get("silence"), None);
    facts.silence.effective_delivery = Some(false);
    let written = serde_json::to_value(&facts).unwrap();
    assert_eq!(written.pointer("/silence/effective_delivery"), Some(&json!(false)));
}
