//! Writes the pages of all refusals and of all steps: `cargo run -p commonhold --example codes -- docs`.

use commonhold::codes::{refusals_page, steps_page};
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder =
        PathBuf::from(std::env::args().nth(1).ok_or("give the folder that the pages are written to")?);
    std::fs::write(folder.join("refusals.md"), refusals_page())?;
    std::fs::write(folder.join("steps.md"), steps_page())?;
    Ok(())
}
