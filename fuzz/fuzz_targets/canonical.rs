//! Canonical JSON: what an outcome is written as reads as JSON, and is written again as the same bytes.
#![no_main]

use commonhold::Detail;
use commonhold::canonical::{from_json, to_json};
use commonhold::cases::{RULES, run};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (which, given) = input;
    let (rule, _) = RULES[usize::from(which) % RULES.len()];
    if let Ok(written) = run(rule, given, Detail::Steps) {
        let tree: serde_json::Value = from_json("outcome", &written).expect("an outcome is JSON");
        assert_eq!(to_json(&tree).ok().as_deref(), Some(written.as_str()));
    }
});
