//! Every sentence that an outcome of the corpus says is one that a person can read, in both languages.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::explain::{Language, said, word};
use commonhold::rulebook::Rulebook;
use commonhold::{Detail, Finding, Named, Outcome, OutcomeWarning, Step, Value, canonical, cases};
use serde_json::Value as Tree;
use std::collections::BTreeSet;
use std::path::Path;

fn outcomes() -> Vec<(String, Outcome<Tree>)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json") {
                let file = cases::read("cases", &std::fs::read_to_string(&path).unwrap()).unwrap();
                for case in file.cases {
                    if let Ok(outcome) = cases::run(&case.rule, &case.given.to_string(), Detail::Steps) {
                        found.push((case.id, canonical::from_json("outcome", &outcome).unwrap()));
                    }
                }
            }
        }
    }
    found
}

/// The code and the values of everything that the outcome says.
fn sayings(outcome: &Outcome<Tree>) -> Vec<(&str, &[Named])> {
    let steps = outcome.steps.iter().map(|Step { code, values, .. }| (code.as_ref(), values.as_slice()));
    let warnings =
        outcome.warnings.iter().map(|OutcomeWarning { code, values, .. }| (code.as_ref(), values.as_slice()));
    let findings =
        outcome.findings.iter().map(|Finding { code, values, .. }| (code.as_ref(), values.as_slice()));
    steps.chain(warnings).chain(findings).collect()
}

/// Slots whose words a book or the facts coin, so that nobody can translate them all; they stand in backticks.
const COINED: [&str; 18] = [
    "measure",
    "of_measure",
    "class",
    "stage",
    "who",
    "matter",
    "fact",
    "name",
    "tag",
    "code",
    "item",
    "state",
    "from",
    "to",
    "step",
    "role",
    "answer",
    "level",
];

#[test]
fn every_word_of_a_shipped_process_is_said_in_the_readers_language() {
    let mut raw = BTreeSet::new();
    for book in Rulebook::shipped().map(|name| Rulebook::builtin(name).unwrap()) {
        for process in book.processes() {
            let states = process.states.iter().map(|state| &state.id);
            let steps = process.steps.iter().flat_map(|step| {
                let answers = step.answers.iter().map(|answer| &answer.answer);
                step.roles.iter().chain([&step.id, &step.phase]).chain(answers)
            });
            let words = states.chain(steps).filter(|word| !word.is_empty());
            raw.extend(words.filter(|own| word(own, Language::ZhCn) == **own).cloned());
        }
    }
    assert!(raw.is_empty(), "{raw:#?}");
}

#[test]
fn every_word_of_the_rules_is_said_in_the_readers_language() {
    let mut raw = BTreeSet::new();
    for (id, outcome) in outcomes() {
        for (code, values) in sayings(&outcome) {
            for named in values {
                if let Value::Word { value } = &named.value
                    && !COINED.contains(&named.name.as_ref())
                    && word(&format!("{}.{value}", named.name), Language::ZhCn).contains(value.as_ref())
                    && word(value, Language::ZhCn) == value.as_ref()
                {
                    raw.insert(format!("{code}.{}: {value} ({id})", named.name));
                }
            }
        }
    }
    assert!(raw.is_empty(), "{raw:#?}");
}

#[test]
fn no_sentence_keeps_a_slot_or_a_key() {
    let mut raw = BTreeSet::new();
    for (id, outcome) in outcomes() {
        for (code, values) in sayings(&outcome) {
            for language in Language::ALL {
                let sentence = said(code, values, language);
                // What somebody typed stands in backticks; the rest is ours.
                let ours: String = sentence.split('`').step_by(2).collect();
                if sentence.starts_with(code) || ours.contains(['{', '}']) || ours.contains('_') {
                    raw.insert(format!("{code} in {}: {sentence} ({id})", language.tag()));
                }
            }
        }
    }
    assert!(raw.is_empty(), "{} {raw:#?}", raw.len());
}

#[test]
fn what_there_is_none_of_is_left_out() {
    for (id, outcome) in outcomes() {
        for (code, values) in sayings(&outcome) {
            let sentence = said(code, values, Language::En);
            let ours = code.starts_with("books.") || code.starts_with("management_handover.");
            let absent = values.iter().any(|named| named.value == Value::Absent);
            assert!(!(ours && absent && sentence.contains("none")), "{id}, {code}: {sentence}");
            assert!(!ours || !sentence.contains(['[', '|']), "{id}, {code}: {sentence}");
        }
    }
}
