//! Sentences: whatever a step holds, it is said in both languages, and no slot is left open.
#![no_main]

use commonhold::explain::{Language, codes, sentence};
use commonhold::{Label, Named};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, Vec<(&str, &str)>)| {
    let (which, values) = input;
    let codes = codes(Language::En);
    let code = &codes[usize::from(which) % codes.len()];
    let values: Vec<Named> = values
        .into_iter()
        .map(|(name, value)| Named { name: Label::Owned(name.to_owned()), value: value.to_owned().into() })
        .collect();
    for language in Language::ALL {
        assert!(!sentence(code, &values, language).is_empty());
    }
});
