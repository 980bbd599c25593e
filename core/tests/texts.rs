//! The catalogue of sentences is complete: every code of the crate, in both languages, and no more.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::explain::{Language, codes, refusals_page, slots, template};
use commonhold::refusal::catalogue;
use std::collections::BTreeSet;
use std::path::Path;

/// Rooms whose codes are made of a value (a word, a cost item, a currency) and not of a literal.
const LOOKED_UP: [&str; 3] = ["word.", "cost_item.", "currency."];

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

/// The names after a mark, `Mark::Unknown, "missing_term"`: a finding whose code its room puts together.
fn findings_written_down() -> BTreeSet<String> {
    let mut written = BTreeSet::new();
    for text in all_sources() {
        for after in text.split("Mark::").skip(1) {
            let literal = after.split_once(',').and_then(|(mark, rest)| {
                let plain = mark.bytes().all(|byte| byte.is_ascii_alphabetic());
                rest.trim_start().strip_prefix('"').filter(|_| plain)
            });
            if let Some(name) = literal.and_then(|literal| literal.split('"').next()) {
                written.insert(format!("settlement.{name}"));
            }
        }
    }
    written
}

/// The literals that are written down as steps, warnings or findings.
fn codes_written_down() -> BTreeSet<String> {
    let mut written = findings_written_down();
    for text in all_sources() {
        for call in [".step(", ".warn("] {
            for after in text.split(call).skip(1) {
                if let Some(literal) = after.trim_start().strip_prefix('"') {
                    written.insert(literal.split('"').next().unwrap().to_owned());
                }
            }
        }
    }
    written
}

#[test]
fn both_languages_have_the_same_codes_with_the_same_slots() {
    assert_eq!(codes(Language::En), codes(Language::ZhCn));
    for code in codes(Language::En) {
        let set = |language| slots(template(&code, language).unwrap()).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(set(Language::En), set(Language::ZhCn), "{code}");
    }
}

#[test]
fn every_ground_of_refusal_has_its_sentence_and_every_slot_its_datum() {
    for ground in catalogue() {
        let said = template(ground.code, Language::En).unwrap_or_else(|| panic_on(ground.code));
        let data: BTreeSet<&str> = ground.data.iter().copied().collect();
        let slots: BTreeSet<&str> = slots(said).into_iter().collect();
        assert!(slots.is_subset(&data), "{}: {slots:?} of {data:?}", ground.code);
    }
}

#[expect(clippy::panic, reason = "a test may fail loudly")]
fn panic_on(code: &str) -> &'static str {
    panic!("{code} has no sentence")
}

#[test]
fn every_step_and_warning_has_its_sentence() {
    let known: BTreeSet<String> = codes(Language::En).into_iter().collect();
    let written = codes_written_down();
    assert!(!written.is_empty());
    let in_sources = codes_in_sources();
    let missing: Vec<&String> = written.union(&in_sources).filter(|code| !known.contains(*code)).collect();
    assert!(missing.is_empty(), "codes without a sentence: {missing:?}");
}

/// Whether a room writes the name of its code as a literal of its own, to put the code together.
fn name_is_said_in_its_room(code: &str) -> bool {
    let (room, name) = code.split_once('.').unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
    let mut texts = Vec::new();
    if folder.is_dir() {
        sources(&folder, &mut texts);
    }
    texts.iter().any(|text| text.contains(&format!("\"{name}\"")))
}

#[test]
fn no_sentence_is_an_orphan() {
    let mut used = codes_in_sources();
    used.extend(codes_written_down());
    used.extend(codes(Language::En).into_iter().filter(|code| name_is_said_in_its_room(code)));
    used.extend(catalogue().iter().map(|ground| ground.code.to_owned()));
    let orphans: Vec<String> = codes(Language::En)
        .into_iter()
        .filter(|code| !used.contains(code) && !LOOKED_UP.iter().any(|room| code.starts_with(room)))
        .collect();
    assert!(orphans.is_empty(), "sentences nobody says: {orphans:?}");
}

#[test]
fn the_page_of_refusals_is_the_one_the_code_makes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/refusals.md");
    // The page lies beside the workspace; the packaged crate has none to compare.
    if let Ok(committed) = std::fs::read_to_string(path) {
        let again = "make it again: cargo run -p commonhold --example refusals -- docs/refusals.md";
        assert!(committed == refusals_page(), "{again}");
    }
}
