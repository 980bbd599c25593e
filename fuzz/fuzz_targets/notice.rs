//! The notice: whatever people type, and whatever facts its outcomes came from, it is a page in both languages, and no
//! text becomes markup.
#![no_main]

use commonhold::canonical::from_json;
use commonhold::evaluation::score;
use commonhold::explain::Language;
use commonhold::notice::{
    Manifest, NoticeFacts, ObjectionChannel, PostingPlace, TranslatedName, VoteOutcome, VoteResult, compose,
    outcomes_json,
};
use commonhold::settlement::settle;
use commonhold::voting::{decide, tally};
use commonhold::{Day, Detail, Outcome, Period};
use libfuzzer_sys::fuzz_target;

/// The outcome of a rule, where the text is facts of it.
fn outcome<F: serde::de::DeserializeOwned, T>(
    text: &str,
    rule: impl Fn(&F, Detail) -> Result<Outcome<T>, commonhold::Refusal>,
) -> Option<Outcome<T>> {
    rule(&from_json("fuzz", text).ok()?, Detail::Steps).ok()
}

fuzz_target!(|input: (&str, &str, &str, &str)| {
    let (typed, vote, money, marks) = input;
    let day = |text: &str| Day::parse(text).expect("a day");
    let decided = outcome(vote, decide).map(|outcome| VoteResult::Decided { outcome });
    let tallied = outcome(vote, tally).map(|outcome| VoteResult::Tallied { outcome });
    let vote = |result| VoteOutcome { motion: typed.to_owned(), on: day("2024-05-01"), result };
    let facts = NoticeFacts {
        compound: typed.to_owned(),
        period: Period { from: day("2024-01-01"), to: day("2025-01-01") },
        remark: Some(typed.to_owned()),
        posted: vec![PostingPlace { place: typed.to_owned(), from: day("2025-02-01"), to: None }],
        objections: Some(ObjectionChannel { channel: typed.to_owned(), until: None, answer_days: None }),
        score: outcome(marks, score),
        consequence: None,
        concerns: None,
        window: None,
        statement: outcome(money, settle),
        shares: None,
        buildings: vec![],
        votes: decided.into_iter().chain(tallied).map(vote).collect(),
        bodies: vec![],
        meetings: vec![],
        posts: None,
        chain: None,
        previous: None,
        replaces: None,
        orders: None,
        ranking: None,
        robustness: None,
        review: None,
        books: None,
        issued: None,
        names: vec![TranslatedName { name: typed.to_owned(), zh: None, en: Some(format!("<{typed}>")) }],
        order: vec![typed.to_owned()],
        least_cell: Some(2),
    };
    let Ok(manifest) = outcomes_json(&facts).and_then(|text| Manifest::of(&facts, &text)) else { return };
    for language in Language::ALL {
        if let Ok(notice) = compose(&facts, &manifest, language) {
            assert!(!notice.html().contains("<script"), "a text became markup");
        }
    }
});
