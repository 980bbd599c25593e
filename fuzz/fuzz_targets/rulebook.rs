//! Books of rules and the layers below them: checked without a panic.
#![no_main]

use commonhold::rulebook::Rulebook;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let (Ok(book), Ok(upper)) = (Rulebook::parse("fuzz.toml", text), Rulebook::builtin("cn")) {
        let _ = upper.layered(&book);
    }
});
