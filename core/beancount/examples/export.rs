//! Writes the ledger of every case of the corpus that has postings, and of the example year, for Beancount and hledger,
//! and beside each what the settlement tells of it: `export FOLDER`. What the tools make of them is held against it by
//! `tests/peers/check.py`.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a check may fail loudly")]

#[path = "../tests/support/awkward.rs"]
mod awkward;
#[path = "../tests/support/corpus.rs"]
mod corpus;

use commonhold_beancount::{Ledger, accounts, write, write_hledger};
use serde_json::json;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("the folder to write into is missing")?);
    std::fs::create_dir_all(&folder)?;
    let (mut written, mut refused, mut postings) = (0, 0, 0);
    for case in corpus::corpus().into_iter().chain([corpus::example_year()]) {
        match case.ledger {
            Ok(ledger) => {
                one(&folder, &case.name, &ledger)?;
                written += 1;
                postings += case.facts.postings.len();
            }
            // What the settlement itself refuses has no closing to be proven.
            Err(_) if case.is_refused => refused += 1,
            Err(other) => return Err(format!("{}: {other}", case.name).into()),
        }
    }
    for (name, ledger) in awkward::ledgers() {
        one(&folder, &name, &ledger)?;
        written += 1;
    }
    println!(
        "{written} ledgers, {postings} postings of the corpus; {refused} cases are refused by the settlement"
    );
    Ok(())
}

fn one(folder: &std::path::Path, name: &str, ledger: &Ledger) -> Result<(), Box<dyn Error>> {
    std::fs::write(folder.join(format!("{name}.beancount")), write(ledger)?)?;
    std::fs::write(folder.join(format!("{name}.journal")), write_hledger(ledger)?)?;
    let closings = ledger.closings.iter().map(|closing| {
        json!({"account": accounts::name(closing.account, None), "word": closing.account.word(), "amount": closing.amount})
    });
    let told = json!({
        "currency": ledger.currency, "from": ledger.period.from, "to": ledger.period.to,
        "closings": closings.collect::<Vec<_>>(), "postings": ledger.postings,
        "moved": ledger.moved, "openings": ledger.openings,
    });
    std::fs::write(folder.join(format!("{name}.json")), told.to_string())?;
    Ok(())
}
