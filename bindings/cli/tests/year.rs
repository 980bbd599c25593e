//! The demo as a newcomer meets it: whole, the same on every run, and nothing half-written.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data")
}

/// A folder of this test alone, empty.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn demo(from: &Path, to: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonhold"));
    command
        .args(["year", "--lang", "en"])
        .arg(from)
        .arg("--out")
        .arg(to)
        .output()
        .expect("the command starts")
}

fn made(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap()))
        .collect()
}

#[test]
fn every_run_makes_the_same_bytes() {
    let (one, two) = (fresh("one"), fresh("two"));
    assert!(demo(&data(), &one).status.success());
    assert!(demo(&data(), &two).status.success());
    let names: Vec<String> = made(&one).into_keys().collect();
    assert_eq!(
        names,
        [
            "manifest.json",
            "notice.en.html",
            "notice.zh-CN.html",
            "outcomes.json",
            "shares.csv",
            "sheets.en.html",
            "sheets.zh-CN.html"
        ]
    );
    assert_eq!(made(&one), made(&two));
}

#[test]
fn the_shares_sum_to_their_total() {
    let folder = fresh("shares");
    assert!(demo(&data(), &folder).status.success());
    let text = fs::read_to_string(folder.join("shares.csv")).unwrap();
    let fen = |line: &str| line.rsplit(',').next().unwrap().replace('.', "").parse::<i64>().unwrap();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    let (total, units) = lines.split_last().unwrap();
    assert_eq!(units.len(), 1143);
    assert!(total.starts_with("total,"));
    assert_eq!(units.iter().map(|line| fen(line)).sum::<i64>(), fen(total));
}

#[test]
fn the_books_meet_the_bank_and_the_page_says_what_is_open() {
    let folder = fresh("bank");
    assert!(demo(&data(), &folder).status.success());
    for name in ["notice.zh-CN.html", "notice.en.html"] {
        let page = fs::read_to_string(folder.join(name)).unwrap();
        // What the accounts must hold and do hold; the cheque and the unnamed money; both sides with them.
        for (figure, times) in [("643,471.85", 3), ("−6,187.01", 2), ("3,000.00", 2), ("646,471.85", 2)] {
            assert_eq!(page.matches(&format!(">{figure}<")).count(), times, "{name}: {figure}");
        }
        for name in ["cleaning-company", "water-works", "cheque-118", "unnamed"] {
            assert!(!page.contains(name), "{name}");
        }
    }
}

/// The golden books: six statements foot, and why the seventh is not there.
#[test]
fn the_statements_to_sign_foot_and_say_what_is_missing() {
    let folder = fresh("sheets");
    assert!(demo(&data(), &folder).status.success());
    for (name, draft, left_out) in [
        ("sheets.zh-CN.html", "草稿", "表6 未编制：没有任何资料说明专项维修资金。"),
        ("sheets.en.html", "DRAFT", "Statement 6 is left out: nothing tells of the maintenance fund."),
    ] {
        let page = fs::read_to_string(folder.join(name)).unwrap();
        assert!(!page.contains(draft), "{name}");
        assert!(page.contains(left_out), "{name}");
        assert_eq!(page.matches("<h2 class=\"title\">").count(), 6, "{name}");
        assert_eq!(page.matches("class=\"signature\"").count(), 30, "{name}");
        // The surplus, last year's, and the change; the prepayments; the arrears; both sides of the bank.
        for figure in ["323,168.47", "86,420.15", "236,748.32", "26,140.80", "57,375.42", "646,471.85"] {
            assert!(page.contains(&format!(">{figure}<")), "{name}: {figure}");
        }
    }
}

#[test]
fn a_damaged_file_is_named_and_nothing_is_written() {
    let (from, to) = (fresh("damaged"), fresh("untouched"));
    for (name, bytes) in made(&data()) {
        fs::write(from.join(name), bytes).unwrap();
    }
    let ledger = fs::read_to_string(from.join("ledger.csv")).unwrap();
    fs::write(from.join("ledger.csv"), ledger.replacen("expenditure,", "expendituer,", 1)).unwrap();
    let ran = demo(&from, &to);
    let said = String::from_utf8(ran.stderr).unwrap();
    assert!(!ran.status.success());
    assert!(said.contains("--> ledger.csv:38:18"), "{said}");
    assert!(ran.stdout.is_empty());
    assert!(made(&to).is_empty());
}
