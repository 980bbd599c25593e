use super::document;
use crate::documents::{Bodies, Motions, Names, Orders, ScoreReview, Trees};
use crate::words::Words;
use commonhold::form;
use commonhold::ranking::RankingFacts;
use commonhold::reading::{AccountBooks, Contract, document as of_the_core};
use commonhold::settlement::SettleFacts;
use commonhold::{Amount, Refusal};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::Path;

/// What is read here is what the core reads, and what is refused here the core refuses.
fn same<T: DeserializeOwned + Debug>(name: &str, text: &str) -> bool {
    let (ours, cores) = (document::<T>(name, text), of_the_core::<T>(name, text));
    match (&ours, &cores) {
        (Ok(ours), Ok(cores)) => assert_eq!(format!("{ours:?}"), format!("{cores:?}"), "{text}"),
        (Err(ours), Err(_)) => assert!(!ours.is_empty(), "{text}"),
        _ => panic!("{name}: here {ours:?}, in the core {cores:?}, of {text}"),
    }
    ours.is_ok()
}

/// Each document, read as all of them.
fn same_as_any(name: &str, text: &str) -> bool {
    let as_each = [
        same::<Contract>(name, text),
        same::<Motions>(name, text),
        same::<AccountBooks>(name, text),
        same::<ScoreReview>(name, text),
        same::<Bodies>(name, text),
        same::<Trees>(name, text),
        same::<Orders>(name, text),
        same::<RankingFacts>(name, text),
        same::<SettleFacts>(name, text),
        same::<Words>(name, text),
        same::<Names>(name, text),
        same::<Any>(name, text),
    ];
    as_each.contains(&true)
}

/// Something of every kind that a document can hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Any {
    small: Option<u8>,
    signed: i64,
    wide: Option<i128>,
    real: Option<f64>,
    text: String,
    letter: Option<char>,
    flag: bool,
    pair: Option<(u8, String)>,
    choice: Option<Choice>,
    by_number: BTreeMap<u16, String>,
    amount: Option<Amount>,
    tagged: Option<Tagged>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "looked at as a whole")]
enum Choice {
    Alone,
    With(u8),
    Named { text: String },
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(dead_code, reason = "looked at as a whole")]
enum Tagged {
    Bare,
    Filled { amount: Amount, count: u32 },
}

fn documents() -> Vec<(String, String)> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![files.join("example")];
    folders.extend(std::fs::read_dir(files.join("tests/wrong")).unwrap().map(|case| case.unwrap().path()));
    let files = folders.into_iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = files.map(|file| file.unwrap().path());
    let documents = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    documents.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap())).collect()
}

#[test]
fn every_document_is_read_as_the_core_reads_it() {
    let documents = documents();
    assert!(documents.len() >= 10);
    for (name, text) in &documents {
        assert!(same_as_any(name, text) || name.contains("/wrong/"), "{name}");
    }
}

/// Values of every kind, one a line.
const VALUES: &str = "0
-1
255
256
0xff
0xffffffffffffffff
9223372036854775808
1_000
1.5
-0.0
+1.5
1e400
1e3
inf
nan
'a'
'ab'
''
'12.50'
12.50
true
2025-01-31
2025-01-31T09:30:00+08:00
[]
[1, 'a']
[1, 'a', 2]
[1]
{}
'alone'
'with'
{ with = 1 }
{ with = 300 }
{ alone = 1 }
{ named = { text = 'a' } }
{ named = ['a'] }
{ 1 = 'a' }
{ 70000 = 'a' }
{ a = 'a' }
{ kind = 'bare' }
{ kind = 'bare', count = 1 }
{ kind = 'filled', amount = '1.00', count = 1 }
{ kind = 'filled', amount = 1, count = 1 }
{ kind = 'none' }
{ amount = '1.00' }";

#[test]
fn every_kind_of_value_is_read_as_the_core_reads_it() {
    let fields = [
        "small",
        "signed",
        "wide",
        "real",
        "text",
        "letter",
        "flag",
        "pair",
        "choice",
        "by_number",
        "amount",
        "tagged",
    ];
    for field in fields {
        let taken = VALUES.lines().filter(|value| same::<Any>("any.toml", &format!("{field} = {value}\n")));
        assert!(taken.count() > 0, "{field}");
    }
}

fn told<T: DeserializeOwned + Debug>(text: &str) -> Vec<(String, u32)> {
    let told = document::<T>("a.toml", text).unwrap_err();
    let of = |refusal: &Refusal| (refusal.code.clone(), refusal.at.as_ref().unwrap().line);
    told.iter().map(of).collect()
}

#[test]
fn all_that_is_wrong_is_told_and_nothing_that_follows_from_it() {
    let text = "small = 256\ntext = 1\nflagg = true\nletter = 'ab'\namount = '1.0.0'\nnothing_near = 2\n\
                choice = 'alonne'\npair = [300, 'a']\ntagged = { kind = 'filled', amount = '1.00', count = 1, more = 1 }\n";
    let codes = [
        ("form.out_of_range", 1),
        ("form.wrong_kind", 2),
        ("form.near_field", 3),
        ("form.wrong_kind", 4),
        ("number.not_a_number", 5),
        ("form.unknown_field", 6),
        ("form.near_term", 7),
        ("form.out_of_range", 8),
        ("form.unknown_field", 9),
    ];
    assert_eq!(told::<Any>(text), codes.map(|(code, line)| (code.to_owned(), line)));
}

#[test]
fn a_field_that_was_taken_out_is_not_missed() {
    let text = "[[motions]]\nid = 'M1'\non = 3\n\n[[motions]]\nid = 'M2'\n\n[[motions]]\nid = 4\non = '2025-02-30'\n";
    let codes =
        [("form.wrong_kind", 3), ("form.missing_field", 5), ("form.wrong_kind", 9), ("day.not_a_day", 10)];
    assert_eq!(told::<Motions>(text), codes.map(|(code, line)| (code.to_owned(), line)));
}

#[test]
fn every_field_that_a_table_lacks_is_told_in_one_run() {
    let told = |text: &str| {
        let told = document::<Contract>("a.toml", text).unwrap_err();
        told.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>()
    };
    let told = told("[settlement]\ncompound = 'C'\nopening = 3\n[settlement.contract]\nsource = 'S'\n");
    let lacks = |field: &str| told.iter().any(|one| one.contains("missing_field") && one.contains(field));
    assert!(lacks("currency") && lacks("period") && told.len() == 3, "{told:#?}");
    let text = "[[motions]]\nzh = 'A'\n\n[[motions]]\nid = 'M2'\n\n[[motions]]\nid = 'M3'\non = 2025-01-01\n";
    let codes = [("form.missing_field", 1), ("form.missing_field", 1), ("form.missing_field", 4)];
    assert_eq!(self::told::<Motions>(text), codes.map(|(code, line)| (code.to_owned(), line)));
}

#[test]
fn what_is_wrong_in_a_table_of_several_forms_is_told_where_it_stands() {
    let told = |tagged: &str| {
        let told = document::<Any>("a.toml", &format!("tagged = {tagged}\n")).unwrap_err();
        told.iter().map(|one| (one.code.clone(), one.at.as_ref().unwrap().column)).collect::<Vec<_>>()
    };
    let filled = |rest: &str| format!("{{ kind = 'filled', {rest} }}");
    let one = |code: &str, column| vec![(code.to_owned(), column)];
    assert_eq!(told(&filled("amount = 1, count = 1")), one("form.odd_kind", 38));
    assert_eq!(told(&filled("amount = '1.', count = 1")), one("number.not_a_number", 38));
    assert_eq!(told(&filled("amount = '1.00', count = -1")), one("form.odd_value", 54));
    assert_eq!(told(&filled("amount = '1.00'")), one("form.missing_field", 10));
    assert_eq!(told("{ count = 1 }"), one("form.missing_field", 10));
    assert_eq!(told("{ kind = 'fild' }"), one("form.near_term", 19));
    let both = [one("form.odd_kind", 38), one("form.odd_value", 49)].concat();
    assert_eq!(told(&filled("amount = 1, count = -1")), both);
}

#[test]
fn what_is_no_toml_is_told_once_a_line() {
    let told = |text: &str| told::<Any>(text).into_iter().map(|(_, line)| line).collect::<Vec<_>>();
    assert_eq!(told("text = a b c\nflag = \nsmall = 1\nsigned = 2 3\n"), [1, 2, 4]);
    assert_eq!(told("small = 1\nsmall = 2\n"), [2]);
    assert_eq!(told("pair = [\n1,\n'a'\nflag = true\nsmall = 1\nother = [\n2,\n]\n[table]\n"), [4]);
}

#[test]
fn no_document_has_more_told_than_are_read() {
    let text: String = (0..500).map(|number| format!("field_{number} = 1\n")).collect();
    assert_eq!(document::<Motions>("a.toml", &text).unwrap_err().len(), form::MOST);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_spoilt_contract_is_read_or_refused_as_the_core_does(
        lines in prop::collection::vec((0_usize..200, prop::sample::select(vec!["", "a = 1", "[x]", "[[x]]", "period = 1", "\"", "name = []"])), 1..6),
    ) {
        let example = include_str!("../../example/contract.toml");
        let mut text: Vec<&str> = example.lines().collect();
        for (line, put) in lines {
            let place = line.min(text.len().saturating_sub(1));
            text[place] = put;
        }
        same::<Contract>("contract.toml", &text.join("\n"));
    }
}
