//! The notice: any facts that can be read make a page, in both languages, without a panic.
#![no_main]

use commonhold::canonical::from_json;
use commonhold::explain::Language;
use commonhold::notice::{NoticeFacts, compose};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(facts) = from_json::<NoticeFacts>("fuzz", text) else { return };
    for language in Language::ALL {
        if let Ok(notice) = compose(&facts, language) {
            let page = notice.html();
            assert!(!page.contains("<script"), "a text became markup");
        }
    }
});
