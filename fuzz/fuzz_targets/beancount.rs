//! Ledgers as Beancount text: read or refused with a place inside the text; what is read is written, and read again as the same.
#![no_main]

use commonhold_beancount::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match read(text) {
        Ok(found) => {
            let Ok(written) = write(&found.ledger) else { return };
            let again = read(&written).expect("what is written is read");
            assert_eq!(again.ledger, found.ledger);
        }
        Err(refused) => {
            let lines = 1 + text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
            assert!(refused.at.is_none_or(|at| at.line >= 1 && at.line <= lines && at.column >= 1));
        }
    }
});
