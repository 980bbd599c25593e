//! Facts as JSON: every rule answers or refuses, and answers the same twice.
#![no_main]

use commonhold::Detail;
use commonhold::cases::{RULES, run};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (which, given) = input;
    let (rule, _) = RULES[usize::from(which) % RULES.len()];
    let answers = [run(rule, given, Detail::ValueOnly), run(rule, given, Detail::ValueOnly)];
    assert_eq!(answers[0], answers[1]);
});
