//! The example books are sound by themselves, and answer what they are written for.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::canonical::from_json;
use commonhold::concerns::{FoldFacts, fold};
use commonhold::rulebook::{RulebookFacts, check_rulebook};
use commonhold::window::{WindowFacts, service_window};
use commonhold::{Day, Detail};
use std::path::Path;

fn books() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../books");
    let mut books: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    books.sort();
    books
}

fn book(name: &str) -> String {
    books().into_iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn every_example_book_is_sound_by_itself_and_says_that_it_is_invented() {
    let books = books();
    assert!(books.len() >= 2);
    for (name, text) in books {
        assert!(text.contains("invented"), "{name} does not say that it is an example");
        let (on, rulebook) = (Day::parse("2025-06-01").unwrap(), Some(text));
        let facts = RulebookFacts { book: None, rulebook, layers: vec![], on };
        let checked = check_rulebook(&facts, Detail::Steps).unwrap();
        assert!(checked.findings.is_empty(), "{name}: {:?}", checked.findings);
    }
}

#[test]
fn a_quarrel_is_heard_answered_and_closed() {
    let facts = r#"{"rulebook": "", "on": "2025-06-01", "process": "mediation", "place": {"utc_offset": "+02:00"}, "events": [
        {"id": "1", "concern": "piano", "moment": "2025-06-02T09:00:00+02:00", "step": "ask", "actor": "flat-7",
         "role": "neighbour"},
        {"id": "2", "concern": "piano", "moment": "2025-06-10T09:00:00+02:00", "step": "hear", "actor": "mediator",
         "role": "mediator", "facts": {"both_heard": true}},
        {"id": "3", "concern": "piano", "moment": "2025-06-20T09:00:00+02:00", "step": "written_round", "actor": "mediator",
         "role": "mediator", "answer": "agreement", "counts": {"heads": {"all": "12", "present": "6"}}},
        {"id": "4", "concern": "piano", "moment": "2025-06-25T09:00:00+02:00", "step": "close", "actor": "flat-7",
         "role": "neighbour"}]}"#;
    let facts: FoldFacts = from_json("facts", facts).unwrap();
    let facts = FoldFacts { rulebook: Some(book("mediation.toml")), ..facts };
    let register = fold(&facts, Detail::Steps).unwrap().value;
    let states: Vec<_> = register.concerns.iter().map(|concern| concern.state.as_deref()).collect();
    assert_eq!(states, [Some("settled")]);
}

#[test]
fn the_window_of_the_example_keeps_and_breaks() {
    let facts = r#"{"book": "cn", "on": "2025-06-01", "window": "service_window", "grade": "good",
        "place": {"utc_offset": "+08:00"}, "requests": [
        {"id": "q1", "service": "repair", "urgent": true, "received": "2025-06-02T10:00:00+08:00",
         "responded": "2025-06-02T10:01:00+08:00", "arrived": "2025-06-02T12:00:00+08:00"}]}"#;
    let facts: WindowFacts = from_json("facts", facts).unwrap();
    let facts = WindowFacts { layers: vec![book("service_window.toml")], ..facts };
    let record = service_window(&facts, Detail::Steps).unwrap().value;
    let count = |of: fn(&commonhold::window::PromiseKept) -> u32| record.promises.iter().map(of).sum::<u32>();
    assert!(count(|one| one.kept) >= 1 && count(|one| one.broken) >= 1, "{:?}", record.promises);
}
