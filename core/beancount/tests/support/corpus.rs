//! 案例: the ledgers of every case of the corpus that has postings, and that of the example year.

use commonhold::books::BooksFacts;
use commonhold::canonical::{from_json, to_json};
use commonhold::settlement::SettleFacts;
use commonhold_beancount::{Ledger, Refused};
use std::path::{Path, PathBuf};

/// One case: its facts, and its ledger or why it has none.
pub struct CaseLedger {
    pub name: String,
    pub facts: SettleFacts,
    pub ledger: Result<Ledger, Refused>,
    /// Whether the case itself expects a refusal.
    pub is_refused: bool,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            found.push(path);
        }
    }
}

/// Every `settle` and `close_books` of the corpus with postings.
pub fn corpus() -> Vec<CaseLedger> {
    let (mut paths, mut cases) = (Vec::new(), Vec::new());
    files(&root().join("core/tests/cases"), &mut paths);
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for case in commonhold::cases::read(&name, &std::fs::read_to_string(&path).unwrap()).unwrap().cases {
            if !["settle", "close_books"].contains(&case.rule.as_str()) {
                continue;
            }
            let given = to_json(&case.given).unwrap();
            let (facts, ledger) = if case.rule == "settle" {
                let Ok(facts) = from_json::<SettleFacts>("given", &given) else { continue };
                let ledger = Ledger::of_settlement(&facts);
                (facts, ledger)
            } else {
                let Ok(facts) = from_json::<BooksFacts>("given", &given) else { continue };
                let ledger = Ledger::of_books(&facts);
                (facts.settlement, ledger)
            };
            if facts.postings.is_empty() {
                continue;
            }
            let name = format!("{}-{}", name.trim_end_matches(".json"), case.id);
            cases.push(CaseLedger { name, facts, ledger, is_refused: case.refuse.is_some() });
        }
    }
    cases
}

/// The contract and the ledger of the example year, whose data are invented.
pub fn example_year() -> CaseLedger {
    let text = |name: &str| std::fs::read_to_string(root().join("examples/data").join(name)).unwrap();
    let contract = commonhold::reading::contract("contract.toml", &text("contract.toml")).unwrap();
    let postings = commonhold::reading::ledger("ledger.csv", &text("ledger.csv")).unwrap();
    let facts = SettleFacts { postings, ..contract.settlement };
    let ledger = Ledger::of_settlement(&facts);
    CaseLedger { name: "example-year".to_owned(), facts, ledger, is_refused: false }
}
