//! 核对: case files, rulebooks, and what somebody published.

use crate::disk;
use crate::failure::Failure;
use crate::folders::{live, of_notice};
use crate::texts::said;
use crate::{Manner, say};
use commonhold::canonical::from_json;
use commonhold::cases::{read, replay};
use commonhold::explain::explanation;
use commonhold::notice::{Manifest, NoticeFacts};
use commonhold::rulebook::{Rulebook, RulebookFacts, check_rulebook};
use commonhold::{Day, DayRefusal, Detail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// `cases`: replays case files and tells every difference.
pub fn cases(files: &[PathBuf], manner: Manner) -> Result<String, Failure> {
    let (mut held, mut differing, mut differences) = (0_usize, 0_usize, Vec::new());
    for path in files {
        let name = path.display().to_string();
        let file = read(&name, &disk::text(path)?).map_err(Failure::refused)?;
        for (id, found) in replay(&file) {
            let counter = if found.is_empty() { &mut held } else { &mut differing };
            *counter = counter.saturating_add(1);
            differences.extend(found.into_iter().map(|one| (name.clone(), id.clone(), one)));
        }
    }
    let (passed, failed) = (held.to_string(), differing.to_string());
    let count = said("cases.count", manner.language, &[("passed", &passed), ("failed", &failed)]);
    let said_so = if manner.json {
        let each = differences.iter().map(|(file, id, one)| {
            serde_json::json!({ "file": file, "id": id, "path": one.path, "expected": one.expected, "got": one.got })
        });
        serde_json::json!({ "passed": held, "failed": differing, "differences": each.collect::<Value>() })
            .to_string()
    } else {
        let each = differences.iter().map(|(file, id, one)| {
            said(
                "cases.difference",
                manner.language,
                &[
                    ("file", file),
                    ("id", id),
                    ("path", &one.path),
                    ("expected", &one.expected.to_string()),
                    ("got", &one.got.to_string()),
                ],
            )
        });
        each.chain(std::iter::once(count)).collect::<Vec<_>>().join("\n")
    };
    told(said_so, differing == 0)
}

/// What was found goes to the output either way; only the exit code says whether it was right.
fn told(said_so: String, right: bool) -> Result<String, Failure> {
    if right {
        return Ok(said_so);
    }
    say(&said_so);
    Err(Failure::Told)
}

/// The day it is, by universal time.
fn today() -> Result<Day, DayRefusal> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or(0);
    let first = Day::new(1970, 1, 1)?;
    Ok(first.plus_days(days).unwrap_or(first))
}

/// `book`: reads and checks a rulebook, by itself or as a layer under a built-in one.
pub fn book(path: &Path, on: Option<&str>, under: Option<&str>, manner: Manner) -> Result<String, Failure> {
    let (name, text) = (disk::named(path), disk::text(path)?);
    let mistakes = Rulebook::mistakes(&name, &text);
    if !mistakes.is_empty() {
        return Err(Failure::of_file(mistakes, &name, &text));
    }
    let on = on.map_or_else(today, Day::parse).map_err(|refusal| Failure::refused(refusal.into()))?;
    let facts = match under {
        Some(book) => RulebookFacts { book: Some(book.to_owned()), rulebook: None, layers: vec![text], on },
        None => RulebookFacts { book: None, rulebook: Some(text), layers: vec![], on },
    };
    let checked = check_rulebook(&facts, Detail::Steps).map_err(Failure::refused)?;
    if manner.json {
        let json = commonhold::canonical::to_json(&checked).map_err(Failure::refused)?;
        return told(json, checked.findings.is_empty());
    }
    let explained = explanation(&[], &checked.warnings, &checked.findings, manner.language);
    let mut lines: Vec<String> = explained
        .findings
        .iter()
        .chain(&explained.warnings)
        .map(|one| format!("· {}", one.sentence))
        .collect();
    let (parameters, findings) =
        (checked.value.parameters.len().to_string(), checked.findings.len().to_string());
    lines.push(said("book.count", manner.language, &[("parameters", &parameters), ("findings", &findings)]));
    told(lines.join("\n"), checked.findings.is_empty())
}

/// `verify`: recomputes what follows from the published outcomes, and the outcomes themselves where the folder of the year is
/// given too; every difference is told.
pub fn verify(published: &Path, folder: Option<&Path>, manner: Manner) -> Result<String, Failure> {
    let outcomes = disk::text(&published.join("outcomes.json"))?;
    let facts: NoticeFacts = from_json("outcomes.json", &outcomes).map_err(Failure::refused)?;
    let manifest = Manifest::read("manifest.json", &disk::text(&published.join("manifest.json"))?);
    let manifest = manifest.map_err(Failure::refused)?;
    let made = of_notice(&facts).map_err(Failure::refused)?;
    let mut differences = Vec::new();
    let recomputed = Manifest::of(&facts, &outcomes).map_err(Failure::refused)?;
    if recomputed.outcomes != manifest.outcomes {
        differences.push(("manifest.json".to_owned(), said("verify.digest", manner.language, &[])));
    }
    for (name, text) in &made.files {
        match disk::text(&published.join(name)) {
            Ok(found) if found == *text => {}
            Ok(_) => differences.push((name.clone(), said("verify.differs", manner.language, &[]))),
            Err(_) => differences.push((name.clone(), said("verify.missing", manner.language, &[]))),
        }
    }
    if let Some(folder) = folder {
        let lived = live(folder, manner)?;
        let own = lived.year.notice_facts(&lived.folder).map_err(Failure::refused)?;
        let own = of_notice(&own).map_err(Failure::refused)?;
        let recomputed = own.files.iter().find(|(name, _)| name == "outcomes.json");
        differences.extend(recomputed.into_iter().flat_map(|(_, text)| between(text, &outcomes)));
    }
    let code = made.code;
    if manner.json {
        let each =
            differences.iter().map(|(place, what)| serde_json::json!({ "at": place, "difference": what }));
        let json = serde_json::json!({ "code": code, "differences": each.collect::<Value>() });
        return told(json.to_string(), differences.is_empty());
    }
    let mut lines: Vec<String> = differences.iter().map(|(place, what)| format!("{place}: {what}")).collect();
    let count = differences.len().to_string();
    let key = if differences.is_empty() { "verify.right" } else { "verify.wrong" };
    lines.push(said(key, manner.language, &[("count", &count), ("code", &code)]));
    told(lines.join("\n"), differences.is_empty())
}

/// How many differences are told.
const MOST: usize = 100;

/// The places at which two texts of JSON differ, with what was recomputed and what was published.
fn between(recomputed: &str, published: &str) -> Vec<(String, String)> {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let mut found = Vec::new();
    differ("outcomes.json", &read(recomputed), &read(published), &mut found);
    found
}

fn differ(way: &str, one: &Value, other: &Value, found: &mut Vec<(String, String)>) {
    if one == other || found.len() >= MOST {
        return;
    }
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let mut keys: Vec<&String> = one.keys().chain(other.keys()).collect();
            keys.sort();
            keys.dedup();
            for key in keys {
                let of = |tree: &serde_json::Map<String, Value>| tree.get(key).cloned().unwrap_or_default();
                differ(&format!("{way}.{key}"), &of(one), &of(other), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (place, (one, other)) in one.iter().zip(other).enumerate() {
                differ(&format!("{way}[{place}]"), one, other, found);
            }
        }
        (one, other) => {
            let short = |value: &Value| value.to_string().chars().take(80).collect::<String>();
            found.push((way.to_owned(), format!("{} ≠ {}", short(one), short(other))));
        }
    }
}
