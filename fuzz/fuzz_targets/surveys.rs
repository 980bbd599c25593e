//! Surveys made of parts that fit, not of text: marks, goalposts, gaps and objections. Whatever they are, the rules answer
//! or refuse; the fewest are bounds in order, the grade holds at the weights that are, and a review without an upheld
//! objection moves nothing.
#![no_main]

use arbitrary::Arbitrary;
use commonhold::Detail;
use commonhold::cases::run;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use std::collections::BTreeMap;

#[derive(Arbitrary, Debug)]
struct Item {
    weight: u8,
    goalposts: Option<(u8, u8)>,
    satisfied: Option<u8>,
}

#[derive(Arbitrary, Debug)]
struct Survey {
    items: Vec<Item>,
    marks: Vec<(u8, u8, u8)>,
    edges: [u8; 3],
    above: bool,
    missing: u8,
    mean: u8,
    rounding: Option<(u8, u8)>,
    minimum: Option<u8>,
    bonus: i8,
    objections: Vec<(u8, Option<u8>, Option<bool>)>,
}

fn one<'a>(of: &[&'a str], which: u8) -> &'a str {
    of[usize::from(which) % of.len()]
}

fn facts(drawn: &Survey) -> Value {
    let items: Vec<Value> = drawn.items.iter().take(5).enumerate().map(|(place, item)| {
        let mut row = json!({"key": format!("i{place}"), "weight": item.weight.to_string(), "max": "5", "min": "1"});
        if let Some((worst, best)) = item.goalposts {
            row["goalposts"] = json!({"worst": worst.to_string(), "best": best.to_string()});
        }
        if let Some(from) = item.satisfied {
            row["satisfied"] = json!({"from": (from % 7).to_string()});
        }
        row
    }).collect();
    let cells = drawn
        .marks
        .iter()
        .take(40)
        .map(|(rater, item, mark)| ((rater % 9, usize::from(*item) % items.len().max(1)), 1 + mark % 5));
    let ratings = cells.collect::<BTreeMap<_, _>>().into_iter().map(|((rater, item), mark)| {
        json!({
            "rater": format!("r{rater}"), "item": format!("i{item}"), "score": mark.to_string(),
        })
    });
    let ratings: Vec<Value> = ratings.collect();
    let lowest = u32::from(drawn.edges[0] % 60);
    let middle = lowest + 1 + u32::from(drawn.edges[1] % 60);
    let edges = [lowest, middle, middle + 1 + u32::from(drawn.edges[2] % 60)];
    let from = if drawn.above { "above" } else { "from" };
    let means =
        [json!({"kind": "arithmetic"}), json!({"kind": "median"}), json!({"kind": "trimmed", "cut": "1/5"})];
    let mut facts = json!({
        "items": items, "ratings": ratings, "mean": means[usize::from(drawn.mean) % 3],
        "out_of": "100", "missing": one(&["drop", "zero", "renormalise", "refuse"], drawn.missing), "fallen_bands": "as_printed",
        "adjustments": [{"key": "bonus", "points": drawn.bonus.to_string()}],
        "bands": [{"grade": "A", from: edges[2].to_string()}, {"grade": "B", "from": edges[1].to_string()},
                  {"grade": "C", "from": edges[0].to_string()}],
    });
    if let Some((places, mode)) = drawn.rounding {
        facts["rounding"] =
            json!({"places": places % 4, "mode": one(&["half_even", "half_up", "up", "down"], mode)});
    }
    if let Some(minimum) = drawn.minimum {
        facts["minimum_answers"] = (minimum % 4).into();
    }
    facts
}

fn fewest_are_in_order(turn: &Value) {
    for way in ["marks", "raters", "removed", "struck"] {
        let (least, most) = (turn[way]["at_least"].as_u64(), turn[way]["at_most"].as_u64());
        assert!(least.is_some() || most.is_none());
        assert!(least.zip(most).is_none_or(|(least, most)| 0 < least && least <= most));
        assert_eq!(turn[way]["turned_by"].as_array().map_or(0, Vec::len) as u64, most.unwrap_or(0).min(100));
    }
}

fuzz_target!(|drawn: Survey| {
    let facts = facts(&drawn);
    let answer = run("robustness", &facts.to_string(), Detail::Steps);
    assert_eq!(answer.is_ok(), run("score", &facts.to_string(), Detail::ValueOnly).is_ok() && answer.is_ok());
    if let Ok(answer) = answer {
        let value: Value = serde_json::from_str(&answer).expect("an answer is JSON");
        value["value"]["turns"].as_array().into_iter().flatten().for_each(fewest_are_in_order);
    }
    let ratings = facts["ratings"].as_array().cloned().unwrap_or_default();
    let objections: Vec<Value> = drawn
        .objections
        .iter()
        .take(6)
        .enumerate()
        .map(|(place, (which, mark, answer))| {
            let rating = ratings
                .get(usize::from(*which))
                .cloned()
                .unwrap_or_else(|| json!({"rater": "x", "item": "i0"}));
            let mut asks = json!({"kind": "mark", "rater": rating["rater"], "item": rating["item"]});
            if let Some(mark) = mark {
                asks["score"] = (mark % 6).to_string().into();
            }
            let mut objection = json!({"key": format!("o{place}"), "asks": asks, "says": "invented"});
            if let Some(upheld) = answer {
                objection["answer"] = json!({"upheld": upheld, "reason": "invented"});
            }
            objection
        })
        .collect();
    let none_upheld = drawn.objections.iter().take(6).all(|(.., answer)| *answer != Some(true));
    let review = json!({"evaluation": facts, "objections": objections});
    if let Ok(answer) = run("review_score", &review.to_string(), Detail::ValueOnly) {
        let value: Value = serde_json::from_str(&answer).expect("an answer is JSON");
        assert!(!none_upheld || value["value"]["before"] == value["value"]["after"]);
    }
});
