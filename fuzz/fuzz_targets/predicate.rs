//! Conditions of the rulebook: what is read prints, and what is printed reads as the same.
#![no_main]

use commonhold::voting::read_predicate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(condition) = read_predicate(text) {
        let printed = condition.to_string();
        assert_eq!(read_predicate(&printed).ok().as_ref(), Some(&condition), "{printed}");
    }
});
