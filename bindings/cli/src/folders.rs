//! 文件夹: what is done with the folder of a community's year.

use crate::disk;
use crate::failure::Failure;
use crate::summary;
use crate::texts::said;
use crate::told;
use crate::{Manner, complain, say};
use commonhold::Detail;
use commonhold::explain::Language;
use commonhold::notice::{self, Manifest, NoticeFacts};
use commonhold::roll::electorate_on;
use commonhold::sheets::{SheetFacts, compose_sheets};
use commonhold::{Area, Outcome, Refusal};
use commonhold_files::{EXAMPLE, File, Folder, Mistake, Year, propose_mapping};
use indicatif::ProgressBar;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// A folder that was read, and the year it came to.
pub struct Lived {
    pub folder: Folder,
    pub year: Year,
}

/// Reads a folder and lives through its year. Everything that is wrong is told together.
pub fn live(path: &Path, manner: Manner) -> Result<Lived, Failure> {
    let (folder, mistakes) = everything(path, manner)?;
    match mistakes {
        (year, mistakes) if mistakes.is_empty() => Ok(Lived { folder, year }),
        (_, mistakes) => Err(Failure::Mistakes(mistakes, Some(Box::new(folder)))),
    }
}

fn everything(path: &Path, manner: Manner) -> Result<(Folder, (Year, Vec<Refusal>)), Failure> {
    let progress = progress(manner);
    progress.set_message(said("progress.reading", manner.language, &[]));
    let files = disk::files(path)?;
    let folder = Folder::read(&files);
    progress.set_message(said("progress.deciding", manner.language, &[]));
    let mut mistakes = folder.mistakes.clone();
    if folder.is_empty() && mistakes.is_empty() {
        return Err(Failure::system(path, Mistake::NoFiles {}));
    }
    let year = Year::of(&folder);
    mistakes.extend(year.refusals.iter().cloned());
    progress.finish_and_clear();
    Ok((folder, (year, mistakes)))
}

/// A sign of life on a terminal; nothing where the output goes elsewhere.
fn progress(manner: Manner) -> ProgressBar {
    if manner.json || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let progress = ProgressBar::new_spinner();
    progress.enable_steady_tick(std::time::Duration::from_millis(100));
    progress
}

/// `init`: a small filled folder.
pub fn init(path: &Path, manner: Manner) -> Result<String, Failure> {
    let folder = path.display().to_string();
    if !disk::found(path, EXAMPLE)? {
        complain(&said("init.filled", manner.language, &[("folder", &folder)]));
        return Err(Failure::Told);
    }
    if manner.json {
        let files: Vec<&str> = EXAMPLE.iter().map(|(name, _)| *name).collect();
        return Ok(serde_json::json!({ "folder": folder, "files": files }).to_string());
    }
    let files = EXAMPLE.len().to_string();
    Ok(said("init.done", manner.language, &[("folder", &folder), ("files", &files)]))
}

/// `map`: a mapping for a file, to be completed and put into the folder as mapping.toml.
pub fn map(path: &Path, table: Option<&str>, manner: Manner) -> Result<String, Failure> {
    let file = File { name: disk::named(path), bytes: disk::bytes(path)? };
    let Some(mapping) = propose_mapping(&file, table) else {
        let table = table.unwrap_or_default();
        complain(&said("map.unknown", manner.language, &[("table", table)]));
        return Err(Failure::Told);
    };
    if manner.json {
        return Ok(serde_json::json!({ "mapping": mapping }).to_string());
    }
    Ok(format!("# {}\n{mapping}", said("map.first", manner.language, &[])))
}

/// `check`: everything wrong, and what was understood; nothing is written.
pub fn check(path: &Path, manner: Manner) -> Result<String, Failure> {
    let (folder, (year, mistakes)) = everything(path, manner)?;
    let taken = [folder.understood.as_slice(), &year.understood].concat();
    if manner.json {
        let json = serde_json::json!({
            "mistakes": told::mistakes_json(&mistakes, Some(&folder), manner.language),
            "understood": told::understood_json(&taken, manner.language),
        });
        say(&json.to_string());
        return if mistakes.is_empty() { Ok(String::new()) } else { Err(Failure::Told) };
    }
    say(&told::understood(&taken, manner.language));
    if mistakes.is_empty() {
        let parts = summary::parts(&year, manner.language);
        let mut lines = summary::to_mind(&year, &folder, manner.language);
        if year.period.is_none() && !parts.is_empty() {
            lines.push(said("check.no_period", manner.language, &[]));
        }
        let key = if parts.is_empty() { "check.nothing" } else { "check.right" };
        lines.push(said(key, manner.language, &[("parts", &parts)]));
        return Ok(format!("\n{}", lines.join("\n")));
    }
    Err(Failure::Mistakes(mistakes, Some(Box::new(folder))))
}

/// `year`: the whole year, from a folder to a notice in both languages, the sheets, the shares, the outcomes and the manifest.
pub fn year(path: &Path, out: Option<&Path>, manner: Manner) -> Result<String, Failure> {
    let lived = live(path, manner)?;
    let facts = lived.year.notice_facts(&lived.folder).map_err(Failure::refused)?;
    let made = lived.made(&facts).map_err(Failure::refused)?;
    let folder = out.map_or_else(|| path.join("published"), Path::to_path_buf);
    disk::publish(&folder, &made.files)?;
    summary::year(&lived, &made, &folder, manner)
}

/// `notice`: the notice alone.
pub fn notice(path: &Path, out: Option<&Path>, manner: Manner) -> Result<String, Failure> {
    let lived = live(path, manner)?;
    let facts = lived.year.notice_facts(&lived.folder).map_err(Failure::refused)?;
    let made = lived.made(&facts).map_err(Failure::refused)?;
    let folder: PathBuf = out.map_or_else(|| path.join("published"), Path::to_path_buf);
    let notices: Vec<(String, String)> =
        made.files.iter().filter(|(name, _)| name.starts_with("notice.")).cloned().collect();
    disk::publish(&folder, &notices)?;
    if manner.json {
        let files: Vec<String> =
            notices.iter().map(|(name, _)| folder.join(name).display().to_string()).collect();
        return Ok(
            serde_json::json!({ "files": files, "digest": made.digest, "code": made.code }).to_string()
        );
    }
    Ok(summary::files(&folder, &notices))
}

/// What is made of a year: files, and the digest and the short code that the pages print.
pub struct Made {
    pub files: Vec<(String, String)>,
    pub digest: String,
    pub code: String,
}

/// Whether the sum that is shared may still change.
fn is_draft(facts: &NoticeFacts) -> bool {
    let books = facts.books.as_ref().is_some_and(Outcome::is_draft);
    let statement = facts.statement.as_ref().is_some_and(Outcome::is_draft);
    books || statement || facts.shares.as_ref().is_some_and(Outcome::is_draft)
}

/// The files that follow from what a notice is made from alone.
pub fn of_notice(facts: &NoticeFacts) -> Result<Made, Refusal> {
    let outcomes = notice::outcomes_json(facts)?;
    let manifest = Manifest::of(facts, &outcomes)?;
    let mut files = Vec::new();
    for language in Language::ALL {
        let page = notice::compose(facts, &manifest, language)?.html();
        files.push((format!("notice.{}.html", language.tag()), page));
    }
    if let Some(shares) = &facts.shares {
        // Nobody pays out by a draft.
        let name = if is_draft(facts) { "shares.draft.csv" } else { "shares.csv" };
        files.push((name.to_owned(), notice::shares_csv(&shares.value)));
    }
    files.push(("manifest.json".to_owned(), manifest.to_json()?));
    files.push(("outcomes.json".to_owned(), outcomes));
    Ok(Made { files, digest: manifest.digest()?, code: manifest.short_code()? })
}

impl Lived {
    fn made(&self, facts: &NoticeFacts) -> Result<Made, Refusal> {
        let mut made = of_notice(facts)?;
        let Some(books) = &self.year.books else { return Ok(made) };
        let sheets = SheetFacts {
            compound: self.year.compound.clone(),
            remark: facts.remark.clone(),
            books: books.clone(),
            area: self.area()?,
            last_year: self.year.last_year.clone(),
            signatures: vec![],
        };
        for language in Language::ALL {
            let page = compose_sheets(&sheets, language)?.html();
            made.files.push((format!("sheets.{}.html", language.tag()), page));
        }
        Ok(made)
    }

    /// The floor area of all units, on which the charges are billed; absent where one of them is not known.
    fn area(&self) -> Result<Option<Area>, Refusal> {
        let (Some(roll), Some(period)) = (&self.year.roll, self.year.period) else { return Ok(None) };
        let electorate = electorate_on(roll, period.from, Detail::ValueOnly)?.value;
        Ok(Area::parse(&electorate.area.to_string()).ok())
    }
}
