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

/// One case of a rule: its name, its facts as text, and whether it expects a refusal.
pub fn cases(rule: &str) -> Vec<(String, String, bool)> {
    let (mut paths, mut cases) = (Vec::new(), Vec::new());
    files(&root().join("core/tests/cases"), &mut paths);
    for path in paths {
        let file = path.file_stem().unwrap().to_string_lossy().into_owned();
        for case in commonhold::cases::read(&file, &std::fs::read_to_string(&path).unwrap()).unwrap().cases {
            if case.rule == rule {
                cases.push((
                    format!("{file}-{}", case.id),
                    to_json(&case.given).unwrap(),
                    case.refuse.is_some(),
                ));
            }
        }
    }
    cases
}

/// Every `settle` and `close_books` of the corpus with postings.
pub fn corpus() -> Vec<CaseLedger> {
    let settled = cases("settle").into_iter().filter_map(|(name, given, is_refused)| {
        let facts: SettleFacts = from_json("given", &given).ok()?;
        Some(CaseLedger { name, ledger: Ledger::of_settlement(&facts), facts, is_refused })
    });
    let closed = cases("close_books").into_iter().filter_map(|(name, given, is_refused)| {
        let facts: BooksFacts = from_json("given", &given).ok()?;
        Some(CaseLedger { name, ledger: Ledger::of_books(&facts), facts: facts.settlement, is_refused })
    });
    settled.chain(closed).filter(|case| !case.facts.postings.is_empty()).collect()
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
