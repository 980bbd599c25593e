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

fn ask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_commonhold")).args(arguments).output().expect("the command starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The small folder that `init` writes.
fn small(name: &str) -> PathBuf {
    let folder = fresh(name).join("my");
    let done = ask(&["init", folder.to_str().unwrap(), "--lang", "en"]);
    assert!(done.status.success(), "{done:?}");
    folder
}

#[test]
fn what_init_writes_runs_at_once_and_can_be_verified() {
    let folder = small("init");
    let path = folder.to_str().unwrap();
    let ran = ask(&["year", path, "--lang", "zh-CN"]);
    assert!(ran.status.success() && said(&ran).contains("表决 M1：通过"), "{ran:?}");
    let published = folder.join("published");
    let of = published.to_str().unwrap();
    assert!(ask(&["verify", of, path]).status.success());

    let shares = fs::read_to_string(published.join("shares.csv")).unwrap();
    fs::write(published.join("shares.csv"), shares.replacen('1', "2", 1)).unwrap();
    let found = ask(&["verify", of, "--lang", "en"]);
    assert_eq!(found.status.code(), Some(1));
    assert!(said(&found).contains("shares.csv: is not what follows"), "{}", said(&found));

    let ledger = fs::read_to_string(folder.join("ledger.csv")).unwrap();
    fs::write(folder.join("ledger.csv"), ledger.replace("insurance", "office")).unwrap();
    let found = ask(&["verify", of, path, "--json"]);
    assert!(said(&found).contains("outcomes.json.books.value.statement"), "{}", said(&found));
    // A second `init` writes over nothing.
    assert_eq!(ask(&["init", path]).status.code(), Some(1));
}

#[test]
fn a_folder_lacks_only_what_it_lacks() {
    let folder = small("lacking");
    let path = folder.to_str().unwrap();
    for (gone, still) in [
        (&["debts.csv"][..], "score, accounts, votes, shares"),
        (&["ballots.csv"], "score, accounts"),
        (&["bank.csv", "books.toml"], "score, accounts"),
        (&["raters.csv", "ratings.csv"], "accounts"),
        (&["motions.toml"], "accounts"),
        (&["ledger.csv"], "accounts"),
    ] {
        for name in gone {
            fs::remove_file(folder.join(name)).unwrap();
        }
        let checked = ask(&["check", path, "--lang", "en"]);
        assert!(checked.status.success(), "{gone:?}: {}", String::from_utf8_lossy(&checked.stderr));
        assert!(
            said(&checked).trim_end().ends_with(&format!("there are facts for: {still}")),
            "{}",
            said(&checked)
        );
        assert!(ask(&["year", path]).status.success(), "{gone:?}");
    }
    fs::remove_file(folder.join("contract.toml")).unwrap();
    let refused = ask(&["year", path, "--lang", "en"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("notice needs contract.toml"));
}

/// A vote of which nothing can be told allows nothing and forbids nothing.
#[test]
fn what_cannot_be_told_is_no_decision_against() {
    let folder = fresh("unknown");
    for (name, bytes) in made(&data()) {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let path = folder.to_str().unwrap();
    let passed = said(&ask(&["settle", path, "--json"]));
    // One home without an area leaves the vote that allows the ninth item untold.
    let units = fs::read_to_string(folder.join("units.csv")).unwrap();
    let open: String = units
        .lines()
        .map(|line| {
            if line.starts_with("1-0101,") {
                "1-0101,1,dwelling,sold,,,\n".to_owned()
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    fs::write(folder.join("units.csv"), open).unwrap();
    let untold = said(&ask(&["settle", path, "--json"]));
    let item = |text: &str| {
        let tree: serde_json::Value = serde_json::from_str(text).unwrap();
        let items =
            tree.pointer("/value/statement/items").or_else(|| tree.pointer("/value/statement/cost_items"));
        items.map(|items| items.to_string()).unwrap_or_default()
    };
    assert!(item(&passed).contains("50400.00"), "{}", &passed[..400.min(passed.len())]);
    assert!(!untold.contains("item_nine_without_decision"));
    assert!(untold.contains("\"mark\":\"unknown\"") && !passed.contains("\"mark\":\"unknown\""));
    let shares = ask(&["share", path, "--lang", "en"]);
    assert_eq!(shares.status.code(), Some(1));
}

#[test]
fn the_help_speaks_both_languages_and_codes_are_as_documented() {
    let english = said(&ask(&["--help", "--lang", "en"]));
    let chinese = said(&ask(&["--help", "--lang", "zh-CN"]));
    assert!(english.contains("Exit codes: 0") && chinese.contains("退出码：0"));
    for command in [
        "init", "check", "year", "notice", "settle", "share", "score", "tally", "decide", "cases", "book",
        "map", "verify",
    ] {
        assert!(
            english.contains(&format!("  {command}")) && chinese.contains(&format!("  {command}")),
            "{command}"
        );
        assert!(said(&ask(&[command, "--help", "--lang", "zh"])).contains("用法"), "{command}");
    }
    assert_eq!(ask(&["surprise"]).status.code(), Some(2));
    assert_eq!(ask(&["check", "no/such/folder"]).status.code(), Some(3));
    let empty = fresh("empty");
    assert_eq!(ask(&["check", empty.to_str().unwrap()]).status.code(), Some(3));
}

#[test]
fn one_rule_of_a_folder_explains_itself() {
    let folder = small("rules");
    let path = folder.to_str().unwrap();
    for (command, part) in
        [("settle", "3,176.23"), ("score", "88.4"), ("share", "4,301.90"), ("tally", "passed")]
    {
        let told = said(&ask(&[command, path, "--lang", "en"]));
        assert!(told.contains(part) && told.contains("How it was computed"), "{command}: {told}");
        let json = said(&ask(&[command, path, "--json"]));
        assert!(json.starts_with(['{', '[']) && json.contains("\"value\":{"), "{command}");
    }
}

#[test]
fn counts_books_and_cases_are_judged_by_themselves() {
    let folder = fresh("alone");
    let facts = folder.join("vote.toml");
    fs::write(
        &facts,
        "book = \"cn\"\non = \"2024-05-01\"\nmatter = \"hire_manager\"\n\
         [counts.heads]\nall = \"1143\"\nyes = \"381\"\nno = \"381\"\n\
         [counts.area]\nall = \"1143\"\nyes = \"382\"\nno = \"380\"\n",
    )
    .unwrap();
    let told = said(&ask(&["decide", facts.to_str().unwrap(), "--lang", "en"]));
    assert!(told.starts_with("failed"), "{told}");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let book = root.join("examples/data/covenant.toml");
    assert!(ask(&["book", book.to_str().unwrap(), "--under", "cn"]).status.success());
    let cases = root.join("core/tests/cases/published/cn.json");
    let told = said(&ask(&["cases", cases.to_str().unwrap(), "--lang", "en"]));
    assert!(told.contains("9 passed, 0 failed"), "{told}");
}

#[test]
fn a_command_that_cannot_be_understood_is_told_in_the_readers_language() {
    for (arguments, english, chinese) in [
        (
            vec!["yaer", "here"],
            "wrong: `yaer` is no command; did you mean `year`?",
            "有误: 没有 `yaer` 这个命令；是不是 `year`？",
        ),
        (vec!["year"], "wrong: <FOLDER> was not given", "有误: 缺少 <FOLDER>"),
        (
            vec!["year", "here", "--outt", "there"],
            "wrong: `--outt` is not known here; did you mean `--out`?",
            "有误: 这里不认得 `--outt`；是不是 `--out`？",
        ),
        (
            vec!["year", "here", "--out"],
            "wrong: nothing was given for --out <FOLDER>",
            "有误: --out <FOLDER> 后面没有值",
        ),
        (vec!["year", "here", "there"], "wrong: `there` is not known here", "有误: 这里不认得 `there`"),
        (vec!["--json"], "wrong: no command was given", "有误: 没有给出命令"),
    ] {
        for (language, expected) in [("en", english), ("zh-CN", chinese)] {
            let ran = ask(&[&["--lang", language], arguments.as_slice()].concat());
            let told = String::from_utf8_lossy(&ran.stderr).into_owned();
            assert_eq!(told.lines().next(), Some(expected));
            assert!(told.contains("commonhold --help") && ran.stdout.is_empty(), "{told}");
            assert_eq!(ran.status.code(), Some(2));
        }
    }
    let told = ask(&["check", "here", "--lang", "fr"]);
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(
        told.starts_with("wrong: `fr` cannot be given for --lang <LANG>; it takes zh-CN, en, zh\n"),
        "{told}"
    );
}

#[test]
fn a_ballot_that_does_not_count_is_told_with_its_line() {
    let folder = small("late");
    let ballots = fs::read_to_string(folder.join("ballots.csv")).unwrap();
    fs::write(
        folder.join("ballots.csv"),
        ballots.replace("a02,yes,electronic,2025-03-04", "a02,yes,electronic,2025-04-04"),
    )
    .unwrap();
    let found = said(&ask(&["check", folder.to_str().unwrap(), "--lang", "en"]));
    assert!(found.contains("does not count (ballots.csv:5:4)"), "{found}");
}

#[test]
fn a_threshold_is_told_as_the_nearest_number_that_decides_the_same() {
    let ran = said(&ask(&["year", small("thresholds").to_str().unwrap(), "--lang", "en"]));
    // Two thirds of 11 owners and of 1,139.5 m² would be 7.33… and 759.66…: 8 persons and 759.67 m² suffice.
    for test in
        ["participation: heads 10 ≥ 8\n", "participation: area 1,021.2 ≥ 759.67\n", "consent: heads 8 > 5\n"]
    {
        assert!(ran.contains(test), "{test}{ran}");
    }
}

#[test]
fn a_vote_alone_is_a_notice_where_the_community_says_its_period() {
    let folder = small("vote");
    for name in made(&folder).into_keys() {
        let kept = ["units.csv", "owners.csv", "tenures.csv", "ballots.csv", "motions.toml"];
        if !kept.contains(&name.as_str()) {
            fs::remove_file(folder.join(name)).unwrap();
        }
    }
    let path = folder.to_str().unwrap();
    let motions = fs::read_to_string(folder.join("motions.toml")).unwrap();
    let (motions, _) = motions.split_once("[surplus]").unwrap();
    let community = format!("{motions}\n[community]\nbook = \"cn\"\n");
    fs::write(folder.join("motions.toml"), &community).unwrap();
    let checked = said(&ask(&["check", path, "--lang", "en"]));
    assert!(checked.contains("a notice needs the period as well"), "{checked}");
    let refused = ask(&["year", path, "--lang", "en"]);
    assert!(
        String::from_utf8_lossy(&refused.stderr).contains("`[community]` of motions.toml"),
        "{refused:?}"
    );

    let dated = format!("{community}period = {{ from = \"2025-01-01\", to = \"2026-01-01\" }}\n");
    fs::write(folder.join("motions.toml"), dated).unwrap();
    let ran = ask(&["year", path, "--lang", "en"]);
    assert!(ran.status.success() && said(&ran).contains("Vote M1: passed"), "{ran:?}");
    assert!(!folder.join("published/shares.csv").exists());
}
