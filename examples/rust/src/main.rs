//! Votes, refunds and payment schemes that others have published, recomputed with every gap named.
//!
//! `cargo run --release -p compound-year` reads `examples/data/published-cn.json` and the corpus that replays it.

mod published;
mod said;
mod verdict;

use commonhold::Refusal;
use commonhold::reading::utf8;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match run(&root) {
        Ok(said) => {
            print!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

fn run(root: &Path) -> Result<String, String> {
    let publications = text(&root.join("examples/data/published-cn.json"))?;
    let corpus = text(&root.join("core/tests/cases/published/cn.json"))?;
    published::replay(&publications, &corpus).map_err(|refusal: Refusal| said::refusal(&refusal))
}

/// A file as text.
fn text(path: &Path) -> Result<String, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    utf8(&name, &bytes).map(str::to_owned).map_err(|refusal| said::refusal(&refusal))
}
