//! TOML documents: a contract and the account books are read or refused with its place.
#![no_main]

use commonhold::reading;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(refusal) = reading::contract("fuzz.toml", text) {
        assert!(refusal.at.is_some());
    }
    if let Err(refusal) = reading::account_books("fuzz.toml", text) {
        assert!(refusal.at.is_some());
    }
});
