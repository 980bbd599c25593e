//! A file of events: whatever it says, `fold` loses none of them, and any order gives the same register.
#![no_main]

use commonhold::concerns::{FoldFacts, fold};
use commonhold::{Detail, canonical::from_json, reading};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeSet;

const ASKED: &str = r#"{"book": "cn", "on": "2025-03-01", "process": "concern", "events": [], "place": {"utc_offset": "+08:00"}}"#;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = reading::utf8("events.csv", bytes) else { return };
    let Ok(events) = reading::events("events.csv", text) else { return };
    let told: BTreeSet<(String, String)> =
        events.iter().map(|event| (event.concern.clone(), event.id.clone())).collect();
    let asked: FoldFacts = from_json("asked", ASKED).expect("the question is of the form");
    let mut facts = FoldFacts { events, ..asked };
    let register = fold(&facts, Detail::Steps).expect("no event is refused");
    let mut found = BTreeSet::new();
    for state in &register.value.concerns {
        let aside = state.aside.iter().map(|aside| &aside.event);
        found.extend(state.applied.iter().chain(aside).map(|id| (state.concern.clone(), id.clone())));
    }
    assert_eq!(found, told, "an event is lost");
    facts.events.reverse();
    assert_eq!(fold(&facts, Detail::Steps).expect("no event is refused"), register);
});
