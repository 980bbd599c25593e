//! Every CSV reader: no text makes one panic, and a refusal points into the text.
#![no_main]

use commonhold::{Refusal, reading};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (which, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let Ok(text) = reading::utf8("fuzz.csv", bytes) else { return };
    let read: Result<usize, Refusal> = match which % 11 {
        0 => reading::units("fuzz.csv", text).map(|rows| rows.len()),
        1 => reading::owners("fuzz.csv", text).map(|rows| rows.len()),
        2 => reading::tenures("fuzz.csv", text).map(|rows| rows.len()),
        3 => reading::ledger("fuzz.csv", text).map(|rows| rows.len()),
        4 => reading::debts("fuzz.csv", text).map(|rows| rows.len()),
        5 => reading::raters("fuzz.csv", text).map(|rows| rows.len()),
        6 => reading::ratings("fuzz.csv", text).map(|rows| rows.len()),
        7 => reading::events("fuzz.csv", text).map(|rows| rows.len()),
        8 => reading::requests("fuzz.csv", text).map(|rows| rows.len()),
        9 => reading::bank_lines("fuzz.csv", text).map(|rows| rows.len()),
        _ => reading::ballots("fuzz.csv", text).map(|rows| rows.len()),
    };
    if let Err(refusal) = read {
        let at = refusal.at.expect("a table's refusal has a place");
        let lines = 1 + text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
        assert!(at.line >= 1 && at.line as usize <= lines && at.column >= 1);
    }
});
