//! The shared corpus, replayed by the Rust core itself.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::cases::{read, replay};
use std::path::{Path, PathBuf};

fn case_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            case_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

#[test]
fn every_case_of_the_corpus_holds() {
    let mut files = Vec::new();
    case_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), &mut files);
    files.sort();
    let (mut replayed, mut wrong) = (0_usize, Vec::new());
    for path in &files {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).unwrap();
        let file = read(&name, &text).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
        for (id, differences) in replay(&file) {
            replayed = replayed.saturating_add(1);
            wrong.extend(differences.into_iter().map(|d| format!("{name} {id}: {d:?}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(replayed > 0, "no case was found");
}
