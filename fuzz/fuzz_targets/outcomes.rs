//! Outcomes that somebody kept: what reads is written again as the same, whatever the text.
#![no_main]

use commonhold::canonical::{from_json, to_json};
use commonhold::surplus::Shares;
use commonhold::voting::Tally;
use commonhold::{Outcome, apportion::Apportionment, settlement::Statement};
use libfuzzer_sys::fuzz_target;
use serde::{Serialize, de::DeserializeOwned};

fn again<T: Serialize + DeserializeOwned>(text: &str) {
    let Ok(outcome) = from_json::<Outcome<T>>("outcome", text) else { return };
    let Ok(written) = to_json(&outcome) else { return };
    let read: Outcome<T> = from_json("outcome", &written).expect("what was written reads");
    assert_eq!(to_json(&read).expect("and is written again"), written);
}

fuzz_target!(|text: &str| {
    again::<Apportionment>(text);
    again::<Tally>(text);
    again::<Statement>(text);
    again::<Shares>(text);
});
