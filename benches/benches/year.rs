//! The example year of 1,143 homes: its folder read, its rules asked, its notice made. A wrong result stops the run.
#![expect(clippy::expect_used, reason = "a bench of a wrong result must not run")]

use commonhold::explain::Language;
use commonhold::notice::{Manifest, NoticeFacts, compose, outcomes_json};
use commonhold_files::{File, Folder, Year};
use divan::{Bencher, black_box};
use std::path::Path;

fn main() {
    divan::main();
}

/// The files of `examples/data`, of which nothing is wrong.
fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/data");
    let entries = std::fs::read_dir(folder).expect("the example year has a folder");
    let paths = entries.map(|entry| entry.expect("its folder can be read").path());
    let mut files: Vec<File> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension != "md"))
        .map(|path| File {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            bytes: std::fs::read(&path).expect("its files can be read"),
        })
        .collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

/// What its notice is made from.
fn facts() -> NoticeFacts {
    let folder = Folder::read(&files());
    let year = Year::of(&folder);
    let nothing_wrong = folder.mistakes.is_empty() && year.refusals.is_empty();
    nothing_wrong.then_some(()).expect("nothing of the example year is wrong");
    year.notice_facts(&folder).expect("the example year tells its period")
}

/// A page of the year, from its outcomes as text.
fn page(facts: &NoticeFacts, outcomes: &str, languages: &[Language]) -> usize {
    let manifest = Manifest::of(facts, outcomes).expect("a year has a manifest");
    let pages = languages
        .iter()
        .map(|language| compose(facts, &manifest, *language).expect("a year has a notice").html());
    pages
        .inspect(|page| assert!(page.trim_end().ends_with("</html>"), "the page is whole"))
        .map(|page| page.len())
        .sum()
}

#[divan::bench(sample_count = 20)]
fn read_the_folder(bencher: Bencher<'_, '_>) {
    let files = files();
    bencher.bench(|| Folder::read(black_box(&files)));
}

#[divan::bench(sample_count = 20)]
fn ask_the_rules(bencher: Bencher<'_, '_>) {
    let folder = Folder::read(&files());
    bencher.bench(|| Year::of(black_box(&folder)));
}

/// What checks the page and is not on it: every outcome with its steps, as canonical text.
#[divan::bench(sample_count = 20)]
fn write_the_outcomes(bencher: Bencher<'_, '_>) {
    let facts = facts();
    bencher.bench(|| outcomes_json(black_box(&facts)));
}

/// The manifest and the notice in both languages.
#[divan::bench(sample_count = 50)]
fn make_the_notice_in_both_languages(bencher: Bencher<'_, '_>) {
    let facts = facts();
    let outcomes = outcomes_json(&facts).expect("a year has outcomes");
    bencher.bench(|| page(black_box(&facts), &outcomes, &Language::ALL));
}
