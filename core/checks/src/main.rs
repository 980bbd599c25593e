//! Prints the outcome or the refusal of every case in the files given, one a line. Two builds, with and
//! without the features that an application may switch on, must print the same bytes.

use commonhold::Detail;
use commonhold::canonical::to_json;
use commonhold::cases::{read, run};
use std::error::Error;
use std::io::Write;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for name in std::env::args().skip(1) {
        for case in read(&name, &std::fs::read_to_string(&name)?)?.cases {
            // The tree would print its keys in another order in the other build; the facts must be the same text.
            let given = to_json(&case.given)?;
            let answer = match run(&case.rule, &given, Detail::Steps) {
                Ok(outcome) => outcome,
                // What serde says of a damaged text differs between the builds; the ground may not.
                Err(refusal) => refusal.code,
            };
            writeln!(out, "{name} {}: {answer}", case.id)?;
        }
    }
    Ok(())
}
