//! Writes `docs/refusals.md` from the grounds of every room and the catalogue of sentences:
//! `cargo run -p commonhold --example refusals -- docs/refusals.md`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        print!("{}", commonhold::explain::refusals_page());
        return ExitCode::SUCCESS;
    };
    match std::fs::write(&path, commonhold::explain::refusals_page()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(2)
        }
    }
}
