//! Sentences: whatever a step holds, it is said in both languages, and no slot is left open.
#![no_main]

use commonhold::explain::{Language, codes, sentence};
use commonhold::{Named, named};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, Vec<(&str, &str)>)| {
    let (which, values) = input;
    let codes = codes(Language::En);
    let code = &codes[usize::from(which) % codes.len()];
    let values: Vec<Named> = values.into_iter().map(|(name, value)| named(name, value)).collect();
    for language in Language::ALL {
        assert!(!sentence(code, &values, language).is_empty());
    }
});
