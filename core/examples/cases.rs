//! Replays case files: `cargo run --release -p commonhold --example cases -- FILE…`.

use commonhold::cases::{read, replay};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("give at least one case file");
        return ExitCode::from(2);
    }
    match replay_files(&files) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(said) => {
            eprintln!("{said}");
            ExitCode::from(2)
        }
    }
}

fn replay_files(files: &[String]) -> Result<bool, String> {
    let mut out = std::io::stdout().lock();
    let (mut passed, mut failed) = (0_u64, 0_u64);
    for name in files {
        let text = std::fs::read_to_string(name).map_err(|error| format!("{name}: {error}"))?;
        let file = read(name, &text).map_err(|refusal| match &refusal.at {
            Some(at) => format!("{}:{}:{}: {}", at.file, at.line, at.column, refusal.sentence),
            None => format!("{name}: {}", refusal.sentence),
        })?;
        for (id, differences) in replay(&file) {
            let counter = if differences.is_empty() { &mut passed } else { &mut failed };
            *counter = counter.saturating_add(1);
            for d in differences {
                let line = format!("{name} {id}: {}: expected {}, got {}", d.path, d.expected, d.got);
                writeln!(out, "{line}").map_err(|error| error.to_string())?;
            }
        }
    }
    writeln!(out, "{passed} passed, {failed} failed").map_err(|error| error.to_string())?;
    Ok(failed == 0)
}
