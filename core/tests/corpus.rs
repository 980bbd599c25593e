//! The shared corpus, replayed by the Rust core itself.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use commonhold::canonical::{from_json, to_json};
use commonhold::cases::{CaseFile, read, replay, run};
use commonhold::{Detail, Outcome, Refusal};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Tree;
use std::path::{Path, PathBuf};

fn case_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            case_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

fn corpus() -> Vec<(String, CaseFile)> {
    let mut files = Vec::new();
    case_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), &mut files);
    files.sort();
    let read_file = |path: &PathBuf| {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).unwrap();
        let file = read(&name, &text).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        (name, file)
    };
    files.iter().map(read_file).collect()
}

#[test]
fn every_case_of_the_corpus_holds() {
    let (mut replayed, mut wrong) = (0_usize, Vec::new());
    for (name, file) in corpus() {
        for (id, differences) in replay(&file) {
            replayed = replayed.saturating_add(1);
            wrong.extend(differences.into_iter().map(|d| format!("{name} {id}: {d:?}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(replayed >= 120, "only {replayed} cases were found");
}

/// JSON with the keys of every object in falling order.
fn backwards(tree: &Tree) -> String {
    match tree {
        Tree::Object(map) => {
            let mut entries: Vec<(&String, &Tree)> = map.iter().collect();
            entries.sort_by(|a, b| b.0.cmp(a.0));
            let entry =
                |(key, value): (&String, &Tree)| format!("{}:{}", Tree::from(key.as_str()), backwards(value));
            format!("{{{}}}", entries.into_iter().map(entry).collect::<Vec<_>>().join(","))
        }
        Tree::Array(items) => format!("[{}]", items.iter().map(backwards).collect::<Vec<_>>().join(",")),
        leaf => leaf.to_string(),
    }
}

#[test]
fn no_outcome_depends_on_the_order_of_keys_in_a_file() {
    for (name, file) in corpus() {
        for case in &file.cases {
            let forwards = run(&case.rule, &case.given.to_string(), Detail::Steps);
            let turned = run(&case.rule, &backwards(&case.given), Detail::Steps);
            match (forwards, turned) {
                (Ok(one), Ok(other)) => assert_eq!(one, other, "{name} {}", case.id),
                (Err(one), Err(other)) => assert_eq!(one.kind, other.kind, "{name} {}", case.id),
                (one, other) => panic!("{name} {}: {one:?} and {other:?}", case.id),
            }
        }
    }
}

/// Every verdict inside an outcome that needs a fact, and how many names of needs stand beside it.
fn asked(tree: &Tree, found: &mut Vec<usize>) {
    if let (Some("needs_fact"), Some(needs)) = (tree["verdict"].as_str(), tree["needs"].as_array()) {
        found.push(needs.len());
    }
    let children: Vec<&Tree> = match tree {
        Tree::Object(map) => map.values().collect(),
        Tree::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    children.into_iter().for_each(|child| asked(child, found));
}

#[test]
fn a_verdict_that_needs_a_fact_names_it() {
    let (mut verdicts, mut nameless) = (0_usize, Vec::new());
    for (name, file) in corpus() {
        for case in &file.cases {
            let Ok(outcome) = run(&case.rule, &case.given.to_string(), Detail::ValueOnly) else { continue };
            let mut found = Vec::new();
            asked(&serde_json::from_str(&outcome).unwrap(), &mut found);
            verdicts = verdicts.saturating_add(found.len());
            nameless.extend(found.contains(&0).then(|| format!("{name} {}", case.id)));
        }
    }
    assert!(verdicts > 100, "only {verdicts} verdicts need a fact");
    assert!(nameless.is_empty(), "{}", nameless.join("\n"));
}

#[test]
fn values_are_the_same_with_and_without_steps() {
    for (name, file) in corpus() {
        for case in &file.cases {
            let given = case.given.to_string();
            let (Ok(with), Ok(without)) =
                (run(&case.rule, &given, Detail::Steps), run(&case.rule, &given, Detail::ValueOnly))
            else {
                continue;
            };
            let part = |text: &str, key: &str| serde_json::from_str::<Tree>(text).unwrap().get(key).cloned();
            assert_eq!(part(&with, "value"), part(&without, "value"), "{name} {}", case.id);
            assert_eq!(part(&with, "warnings"), part(&without, "warnings"), "{name} {}", case.id);
            assert_eq!(part(&with, "findings"), part(&without, "findings"), "{name} {}", case.id);
            assert_eq!(part(&without, "steps"), Some(Tree::Array(vec![])), "{name} {}", case.id);
        }
    }
}

// An outcome that was written is read back whole: what a file keeps is what the rule said.

fn again<T: Serialize + DeserializeOwned>(text: &str) -> Result<String, Refusal> {
    to_json(&from_json::<Outcome<T>>("outcome", text)?)
}

fn read_back(rule: &str, text: &str) -> Result<String, Refusal> {
    use commonhold::{apportion, evaluation, roll, rulebook, settlement, surplus, voting};
    match rule {
        "apportion" => again::<apportion::Apportionment>(text),
        "electorate" => again::<roll::Electorate>(text),
        "bearers" => again::<roll::Bearers>(text),
        "check_rulebook" => again::<rulebook::CheckedRulebook>(text),
        "book_mistakes" => again::<rulebook::BookMistakes>(text),
        "matter" => again::<rulebook::MatterAnswer>(text),
        "decide" => again::<voting::Verdict>(text),
        "tally" => again::<voting::Tally>(text),
        "settle" => again::<settlement::Statement>(text),
        "charge_fees" => again::<commonhold::charging::ChargedFees>(text),
        "close_books" => again::<commonhold::books::ClosedBooks>(text),
        "trace_figure" => again::<commonhold::trace::TracedFigure>(text),
        "management_handover" => again::<commonhold::management_handover::HandedOver>(text),
        "share_surplus" => again::<surplus::Shares>(text),
        "check_share" => again::<surplus::ShareCheck>(text),
        "deadline" => again::<commonhold::deadline::Deadline>(text),
        "overdue" => again::<commonhold::deadline::Overdue>(text),
        "fold" => again::<commonhold::concerns::Register>(text),
        "propose" => again::<commonhold::concerns::ConcernState>(text),
        "what_now" => again::<commonhold::concerns::NextSteps>(text),
        "concern_figures" => again::<commonhold::concerns::ConcernFigures>(text),
        "route" => again::<commonhold::chain::Route>(text),
        "check_chain" => again::<commonhold::chain::ChainCheck>(text),
        "handover" => again::<commonhold::chain::Handover>(text),
        "check_body" => again::<commonhold::bodies::BodyCheck>(text),
        "resolve" => again::<commonhold::bodies::Resolution>(text),
        "check_posts" => again::<commonhold::bodies::PostCheck>(text),
        "service_window" => again::<commonhold::window::WindowRecord>(text),
        "select_orders" => again::<commonhold::selection::Selection>(text),
        "review_score" => again::<evaluation::ReviewedScore>(text),
        "robustness" => again::<evaluation::Robustness>(text),
        "rank_companies" => again::<commonhold::ranking::Ranking>(text),
        "score" => again::<evaluation::ScoreResult>(text),
        "consequence" => again::<evaluation::Consequence>(text),
        other => panic!("a rule that nobody reads back: {other}"),
    }
}

#[test]
fn every_outcome_of_the_corpus_is_read_back() {
    let mut read = 0_usize;
    for (_, file) in corpus() {
        for case in file.cases {
            let given = case.given.to_string();
            let Ok(text) = run(&case.rule, &given, Detail::Steps) else { continue };
            assert_eq!(read_back(&case.rule, &text).as_ref(), Ok(&text), "{}", case.id);
            read = read.saturating_add(1);
        }
    }
    assert!(read > 1_000, "{read} outcomes");
}

#[test]
fn an_entry_under_another_key_is_refused() {
    let given = r#"{"total":"1.00","minor_digits":2,"method":"largest_remainder","weights":[{"key":"a","weight":"1"}]}"#;
    let text = run("apportion", given, Detail::ValueOnly).unwrap();
    assert_eq!(read_back("apportion", &text), Ok(text.clone()));
    let refused =
        read_back("apportion", &text.replace("\"parts\":{", "\"extra\":1,\"parts\":{")).unwrap_err();
    assert_eq!(refused.code, "json.not_of_the_form");
}

/// The part of facts at the end of a way, or of the longest part of it that is there, and how many steps were not.
fn walk<'a>(facts: &'a Tree, path: &str) -> (&'a Tree, usize) {
    let steps: Vec<&str> = path.split(['.', '[']).map(|step| step.trim_end_matches(']')).collect();
    let mut at = facts;
    for (gone, step) in steps.iter().enumerate() {
        let next = match at {
            Tree::Array(list) => step.parse::<usize>().ok().and_then(|place| list.get(place)),
            // Some lists are objects in files.
            Tree::Object(fields) if !fields.contains_key(*step) => {
                step.parse::<usize>().ok().and_then(|place| fields.values().nth(place))
            }
            other => other.get(step),
        };
        match next {
            Some(next) => at = next,
            None => return (at, steps.len().saturating_sub(gone)),
        }
    }
    (at, 0)
}

#[test]
fn a_refusal_says_its_way_into_the_facts() {
    let (mut with_way, mut without) = (0_usize, std::collections::BTreeSet::new());
    for (name, file) in corpus() {
        for case in file.cases.into_iter().filter(|case| case.refuse.is_some()) {
            let refusal = run(&case.rule, &case.given.to_string(), Detail::Steps).unwrap_err();
            let Some(path) = &refusal.path else {
                // What is wrong with a book has its place in the book's text instead.
                if refusal.at.is_none() {
                    without.insert(refusal.code);
                }
                continue;
            };
            with_way = with_way.saturating_add(1);
            // The last step may be the field that is missing; everything before it is there.
            let (_, lacking) = walk(&case.given, path);
            assert!(lacking <= 1, "{name} {}: {path} is not in the facts", case.id);
            assert!(refusal.at.is_some(), "{name} {}: {path} has no place in the text", case.id);
        }
    }
    assert!(with_way > 180, "{with_way} refusals with their way; without: {without:?}");
}
