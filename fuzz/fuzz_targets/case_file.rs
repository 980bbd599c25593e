//! Case files: read and replayed without a panic, whatever facts they bring.
#![no_main]

use commonhold::cases::{read, replay};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(file) = read("fuzz.json", text) {
        let _ = replay(&file);
    }
});
