//! The catalogue of sentences is complete: every code of the crate, in both languages, and no more.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::codes::{grounds, refusals_page, sayings, steps_page};
use commonhold::explain::{Language, codes, slots, template};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Rooms whose codes are made of a value (a word, a cost item, a currency) and not of a literal.
const LOOKED_UP: [&str; 4] = ["word.", "cost_item.", "currency.", "need."];

/// Every Rust source of the library as one text each.
fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            // What a unit test says about codes of its own is not part of the catalogue.
            found.push(text.split("#[cfg(test)]").next().unwrap().to_owned());
        }
    }
}

fn all_sources() -> Vec<String> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn is_code(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    text.split_once('.').is_some_and(|(room, name)| word(room) && word(name))
}

/// Every string literal of the form `room.name` whose room the catalogue has.
fn codes_in_sources() -> BTreeSet<String> {
    let rooms: BTreeSet<String> =
        codes(Language::En).iter().map(|code| code.split('.').next().unwrap().to_owned()).collect();
    let mut used = BTreeSet::new();
    for text in all_sources() {
        let code_lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code_lines {
            let literals = line.split('"').skip(1).step_by(2);
            for literal in literals.filter(|literal| is_code(literal)) {
                if rooms.contains(literal.split('.').next().unwrap()) {
                    used.insert(literal.to_owned());
                }
            }
        }
    }
    used
}

#[test]
fn both_languages_have_the_same_codes_with_the_same_slots() {
    assert_eq!(codes(Language::En), codes(Language::ZhCn));
    for code in codes(Language::En) {
        let set = |language| slots(template(&code, language).unwrap()).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(set(Language::En), set(Language::ZhCn), "{code}");
    }
}

/// The names that a sentence may use, by code: of a refusal its data, of a step, warning or finding its values.
fn declared() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let grounds = grounds().into_iter().map(|ground| (ground.code, ground.data.to_vec()));
    let sayings = sayings()
        .into_iter()
        .map(|saying| (saying.code, saying.slots.iter().map(|(name, _)| *name).collect::<Vec<_>>()));
    let mut declared: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (code, names) in grounds.chain(sayings) {
        declared.entry(code).or_default().extend(names);
    }
    declared
}

#[test]
fn every_code_has_its_sentence_and_every_slot_its_value() {
    for (code, names) in declared() {
        let said = template(code, Language::En);
        assert!(said.is_some(), "{code} has no sentence");
        let slots: BTreeSet<&str> = slots(said.unwrap()).into_iter().collect();
        assert!(slots.is_subset(&names), "{code}: {slots:?} of {names:?}");
    }
}

#[test]
fn what_somebody_typed_stands_in_backticks() {
    for saying in sayings() {
        for (name, _) in saying.slots.iter().filter(|(_, kind)| kind.kind == "text") {
            for language in Language::ALL {
                let said = template(saying.code, language).unwrap();
                let bare = said.replace(&format!("`{{{name}}}`"), "").contains(&format!("{{{name}}}"));
                assert!(!bare, "{} in {}: {name}", saying.code, language.tag());
            }
        }
    }
}

#[test]
fn every_code_is_declared_once() {
    let refused: Vec<&str> = grounds().into_iter().map(|ground| ground.code).collect();
    let said: Vec<&str> = sayings().into_iter().map(|saying| saying.code).collect();
    for codes in [refused, said] {
        let twice: Vec<_> = codes.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "declared twice: {twice:?}");
    }
}

#[test]
fn no_sentence_is_an_orphan() {
    let (declared, used) = (declared(), codes_in_sources());
    let looked_up = |code: &str| LOOKED_UP.iter().any(|room| code.starts_with(room));
    let orphans: Vec<String> = codes(Language::En)
        .into_iter()
        .filter(|code| !declared.contains_key(code.as_str()) && !used.contains(code) && !looked_up(code))
        .collect();
    assert!(orphans.is_empty(), "sentences nobody says: {orphans:?}");
}

#[test]
fn what_the_sources_look_up_is_in_the_catalogue() {
    let known: BTreeSet<String> = codes(Language::En).into_iter().collect();
    let clauses = ["settlement.item.", "evaluation.renewal_needs_vote.", "evaluation.dismissal_needs_vote."];
    let missing: Vec<String> = codes_in_sources()
        .into_iter()
        .filter(|code| !known.contains(code) && !clauses.iter().any(|clause| code.starts_with(clause)))
        .collect();
    assert!(missing.is_empty(), "codes without a sentence: {missing:?}");
}

#[test]
fn the_pages_of_codes_are_the_ones_the_code_makes() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    for (name, made) in [("refusals.md", refusals_page()), ("steps.md", steps_page())] {
        // The pages lie beside the workspace; the packaged crate has none to compare.
        if let Ok(committed) = std::fs::read_to_string(docs.join(name)) {
            assert!(committed == made, "make {name} again: cargo run -p commonhold --example codes -- docs");
        }
    }
}
