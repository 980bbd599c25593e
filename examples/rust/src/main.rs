//! A compound's year, from its files to a notice that owners can read; then votes, refunds and payment
//! schemes that others have published, recomputed.
//!
//! `cargo run --release -p compound-year [FROM [TO]]` reads `examples/data/` and writes `target/demo/`,
//! or the folders it is given.

mod accounts;
mod community;
mod files;
mod orders;
mod published;
mod reviewed;
mod said;
mod signed;
mod summary;
mod year;

use commonhold::explain::Language;
use commonhold::{Refusal, notice};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
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

/// The whole demo; nothing is printed or written unless all of it worked.
fn run() -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut folders = std::env::args_os().skip(1).map(PathBuf::from);
    let data = folders.next().unwrap_or_else(|| root.join("examples/data"));
    let target = folders.next().unwrap_or_else(|| root.join("target/demo"));
    let year = year::live(&data)?;
    let facts = year.notice_facts();
    let refused = |refusal: Refusal| said::refusal(&refusal);
    let outcomes = notice::outcomes_json(&facts).map_err(refused)?;
    let manifest = notice::Manifest::of(&facts, &outcomes).map_err(refused)?;
    let page =
        |language| notice::compose(&facts, &manifest, language).map(|notice| notice.html()).map_err(refused);
    let last_year = signed::last_year(&data)?;
    let sheets =
        |language| signed::sheets(&year, &last_year, language).map(|sheets| sheets.html()).map_err(refused);
    let shares = year.shares.as_ref().map(|shares| notice::shares_csv(&shares.value)).unwrap_or_default();
    let made = [
        ("notice.zh-CN.html", page(Language::ZhCn)?),
        ("notice.en.html", page(Language::En)?),
        ("sheets.zh-CN.html", sheets(Language::ZhCn)?),
        ("sheets.en.html", sheets(Language::En)?),
        ("shares.csv", shares),
        ("manifest.json", manifest.to_json().map_err(refused)?),
        ("outcomes.json", outcomes),
    ];
    let (digest, code) = (manifest.digest().map_err(refused)?, manifest.short_code().map_err(refused)?);
    let mut said = summary::of(&year).map_err(|refusal| said::refusal(&refusal))?;
    let corpus = root.join("core/tests/cases/published/cn.json");
    let replayed = published::replay(&files::text(&data.join("published-cn.json"))?, &files::text(&corpus)?);
    let replayed = replayed.map_err(|refusal: Refusal| said::refusal(&refusal))?;
    files::publish(&target, &made)?;
    said.push_str(&summary::files(&named(&target), &made, &digest, &code));
    said.push_str(&replayed);
    Ok(said)
}

/// A folder as the summary names it: the demo's own without the path of this machine.
fn named(target: &Path) -> String {
    let last = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if last == "demo" { "target/demo".to_owned() } else { last }
}
