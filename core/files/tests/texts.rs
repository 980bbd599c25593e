//! The texts of this crate: both languages say the same things, and every code is said.

use commonhold::explain::{Language, slots};
use commonhold_files::{Mistake, Note, all_texts};
use std::collections::{BTreeMap, BTreeSet};

fn texts(language: Language) -> BTreeMap<String, &'static str> {
    all_texts(language).into_iter().collect()
}

fn named(text: &str) -> BTreeSet<&str> {
    slots(text).into_iter().collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let [chinese, english] = Language::ALL.map(texts);
    assert_eq!(chinese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
    for (key, text) in &english {
        assert_eq!(named(text), named(chinese.get(key).unwrap()), "{key}");
        assert!(!text.ends_with('.') && !text.starts_with(|letter: char| letter.is_uppercase()), "{key}");
    }
}

#[test]
fn every_code_is_said_and_nothing_else_is() {
    let english = texts(Language::En);
    let codes: Vec<_> = Mistake::codes().into_iter().chain(Note::codes()).collect();
    for (code, data) in &codes {
        let text = english.get(*code).unwrap_or_else(|| panic!("no text for {code}"));
        assert!(named(text).is_subset(&data.iter().copied().collect()), "{code}: {text}");
    }
    for key in english.keys().filter(|key| !key.starts_with("mend.") && !key.starts_with("kind.")) {
        assert!(codes.iter().any(|(code, _)| code == key), "{key} is said by nobody");
    }
}

/// What is told of a file says how it is mended; of the core's refusals those that files often meet do.
#[test]
fn every_mistake_says_how_it_is_mended() {
    let english = texts(Language::En);
    for (code, _) in Mistake::codes() {
        if !["files.cannot_read", "files.cannot_write"].contains(&code) {
            let key = format!("mend.{}", code.replace('.', "_"));
            assert!(english.contains_key(&key), "{key}");
        }
    }
    for key in english.keys().filter_map(|key| key.strip_prefix("mend.")) {
        let code = key.replacen('_', ".", 1);
        let known = Mistake::codes().iter().any(|(known, _)| *known == code);
        assert!(known || commonhold::explain::template(&code, Language::En).is_some(), "{code}");
    }
}
