//! 单项规则: one rule of a folder, or of a file of facts, with its steps.

use crate::Manner;
use crate::disk;
use crate::failure::Failure;
use crate::folders::{Lived, live};
use crate::summary;
use crate::texts::said;
use commonhold::canonical;
use commonhold::explain::{self, Language};
use commonhold::voting::{DecideFacts, Verdict};
use commonhold::{Detail, Outcome, Refusal};
use commonhold_files::Mistake;
use serde::Serialize;
use std::path::Path;

/// `settle`, `share` and `score`.
pub fn of_folder(name: &str, path: &Path, manner: Manner) -> Result<String, Failure> {
    let lived = live(path, manner)?;
    let year = &lived.year;
    match name {
        "settle" => match (&year.books, &year.statement) {
            (Some(books), _) => outcome(books, &summary::accounts(year, manner.language), manner),
            (None, Some(statement)) => outcome(statement, &summary::accounts(year, manner.language), manner),
            (None, None) => Err(lacking(name, &lived)),
        },
        "share" => match &year.shares {
            Some(shares) => outcome(shares, &summary::shares(year, manner.language), manner),
            None => Err(lacking(name, &lived)),
        },
        _ => match &year.score {
            Some(score) => outcome(score, &summary::score(year, manner.language), manner),
            None => Err(lacking(name, &lived)),
        },
    }
}

/// `tally`: every motion, or one.
pub fn tally(path: &Path, motion: Option<&str>, manner: Manner) -> Result<String, Failure> {
    let lived = live(path, manner)?;
    let motions = lived.folder.motions.as_ref().map(|motions| motions.motions.as_slice()).unwrap_or_default();
    let wanted = |place: usize| motions.get(place).filter(|found| motion.is_none_or(|id| found.id == id));
    let found: Vec<_> =
        lived.year.votes.iter().filter_map(|(place, tally)| Some((wanted(*place)?, tally))).collect();
    if let Some(id) = motion.filter(|id| !motions.iter().any(|found| found.id == *id)) {
        let known = motions.iter().map(|found| found.id.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Failure::refused(Mistake::NoMotion { motion: id.to_owned(), known }.into()));
    }
    if found.is_empty() {
        return Err(lacking("tally", &lived));
    }
    let each = found.into_iter().map(|(found, tally)| {
        let title = summary::motion(found, tally.value.verdict, manner.language);
        outcome(
            tally,
            &[vec![title], summary::verdict(&tally.value.judged, manner.language)].concat(),
            manner,
        )
    });
    let each = each.collect::<Result<Vec<_>, _>>()?;
    Ok(if manner.json { format!("[{}]", each.join(",")) } else { each.join("\n\n") })
}

/// `decide`: a file of counts, in TOML or JSON.
pub fn decide(path: &Path, manner: Manner) -> Result<String, Failure> {
    let (name, text) = (disk::named(path), disk::text(path)?);
    let facts: Result<DecideFacts, Vec<Refusal>> = if name.to_lowercase().ends_with(".json") {
        canonical::from_json(&name, &text).map_err(|refusal| vec![refusal])
    } else {
        commonhold_files::document(&name, &text)
    };
    let facts = facts.map_err(|mistakes| Failure::of_file(mistakes, &name, &text))?;
    let decided: Outcome<Verdict> =
        commonhold::voting::decide(&facts, Detail::Steps).map_err(Failure::refused)?;
    let title = explain::word(decided.value.verdict.word(), manner.language);
    let said = [vec![title], summary::verdict(&decided.value, manner.language)].concat();
    outcome(&decided, &said, manner)
}

/// What a rule was asked for lacks: the first thing of those that it needs and that is not there.
fn lacking(asked: &str, lived: &Lived) -> Failure {
    let folder = &lived.folder;
    let (contract, motions) = (folder.contract.as_ref(), folder.motions.as_ref());
    let ballots = [
        ("motions.toml [[motions]]", motions.is_some_and(|motions| !motions.motions.is_empty())),
        ("ballots.csv", folder.ballots.is_some()),
        ("units.csv", folder.units.is_some()),
    ];
    let needs: Vec<(&str, bool)> = match asked {
        "score" => vec![
            ("contract.toml [evaluation]", contract.is_some_and(|contract| contract.evaluation.is_some())),
            ("ratings.csv", folder.ratings.is_some()),
        ],
        "share" => vec![
            ("contract.toml", contract.is_some()),
            ("motions.toml [surplus]", motions.is_some_and(|motions| motions.surplus.is_some())),
            ("units.csv", folder.units.is_some()),
            ("tenures.csv", folder.tenures.is_some()),
            ("a vote that can be told 能确定结果的表决", false),
        ],
        "tally" => ballots.to_vec(),
        _ => vec![("contract.toml", contract.is_some())],
    };
    let first = needs.into_iter().find(|(_, there)| !there).map_or("", |(name, _)| name);
    Failure::refused(Mistake::NeedsFile { asked: asked.to_owned(), file: first.to_owned() }.into())
}

/// An outcome: as canonical JSON, or what it comes to, how, and what to mind.
fn outcome<T: Serialize>(outcome: &Outcome<T>, first: &[String], manner: Manner) -> Result<String, Failure> {
    if manner.json {
        return canonical::to_json(outcome).map_err(Failure::refused);
    }
    let language = manner.language;
    let explained = explain::explanation(&outcome.steps, &outcome.warnings, &outcome.findings, language);
    let mut lines = first.to_vec();
    let parts = [
        ("head.findings", explained.findings),
        ("head.warnings", explained.warnings),
        ("head.steps", explained.steps),
    ];
    for (head, said_so) in parts {
        if said_so.is_empty() {
            continue;
        }
        lines.push(format!("\n{}", said(head, language, &[])));
        lines.extend(said_so.iter().map(|one| sentence(one, language)));
    }
    Ok(lines.join("\n"))
}

fn sentence(explained: &explain::Explained, language: Language) -> String {
    match &explained.citation {
        Some(clause) if language == Language::ZhCn => format!("  {}（{clause}）", explained.sentence),
        Some(clause) => format!("  {} ({clause})", explained.sentence),
        None => format!("  {}", explained.sentence),
    }
}
