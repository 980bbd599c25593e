//! The notice: what it escapes, when it is a draft, and that no text is left unfilled.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::explain::{Cell, Language, Row, Table};
use commonhold::notice::{
    Manifest, Notice, NoticeFacts, compose, cross_foot, outcomes_json, safe_words, shares_csv, table_csv,
};
use commonhold::surplus::ShareLine;
use commonhold::{Amount, ExactNumber, Finding, Mark};
use example_year::{amount, facts, number};

fn manifest(facts: &NoticeFacts) -> Manifest {
    Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap()
}

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    compose(facts, &manifest(facts), language).unwrap()
}

fn html(facts: &NoticeFacts, language: Language) -> String {
    composed(facts, language).html()
}

fn codes(facts: &NoticeFacts) -> Vec<String> {
    cross_foot(facts).unwrap().into_iter().map(|gap| gap.code).collect()
}

#[test]
fn the_example_is_a_clean_notice_in_both_languages() {
    let facts = facts();
    assert_eq!(cross_foot(&facts).unwrap(), vec![]);
    for language in Language::ALL {
        let notice = composed(&facts, language);
        assert_eq!(notice.draft, Vec::<String>::new());
        let page = notice.html();
        assert!(page.starts_with(&format!("<!DOCTYPE html><html lang=\"{}\">", language.tag())));
        assert!(page.contains("3,468,905.60"), "money has separators");
        assert!(page.contains(&manifest(&facts).digest().unwrap()), "the digest is printed");
        assert!(!page.to_lowercase().contains("draft-banner\""), "no banner");
        for word in ["<script", "http://", "https://", "url(", "@import"] {
            assert!(!page.contains(word), "{word}");
        }
    }
}

#[test]
fn no_page_holds_an_unfilled_slot() {
    let facts = facts();
    for language in Language::ALL {
        let notice = composed(&facts, language);
        let page = notice.html();
        let body = &page[page.find("</style>").unwrap()..];
        assert!(!body.contains('{') && !body.contains('}'), "{language:?}");
        assert!(!notice.markdown().contains('{'), "{language:?}");
        assert!(!body.contains("notice."), "a code is printed in place of its sentence");
        assert!(!body.contains("word."), "a code is printed in place of its word");
    }
}

#[test]
fn no_english_word_of_a_rule_is_left_on_the_chinese_page() {
    let page = html(&facts(), Language::ZhCn);
    let body = &page[page.find("<body").unwrap()..];
    for word in ["public_order<", ">area<", ">refund<", "passed<", "failed<", "ordinary", "art. "] {
        assert!(!body.contains(word), "{word}");
    }
}

#[test]
fn names_and_owner_keys_never_reach_the_page() {
    let facts = facts();
    for language in Language::ALL {
        let notice = composed(&facts, language);
        assert!(!notice.html().contains("owner-of-"));
        assert!(!notice.markdown().contains("owner-of-"));
    }
    assert!(!shares_csv(&facts.shares.unwrap().value).contains("owner-of-"));
}

#[test]
fn markup_in_any_text_is_escaped() {
    let hostile = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
    let mut facts = facts();
    facts.compound = hostile.into();
    facts.remark = Some(hostile.into());
    facts.posted[0].place = hostile.into();
    facts.objections.as_mut().unwrap().channel = hostile.into();
    facts.votes[0].motion = hostile.into();
    facts.buildings.iter_mut().for_each(|line| line.building = hostile.into());
    facts.score.as_mut().unwrap().value.items[0].name = Some(hostile.into());
    for language in Language::ALL {
        let page = html(&facts, language);
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        let text = composed(&facts, language).markdown();
        assert!(!text.contains("<script") && !text.contains("<img"));
    }
}

#[test]
fn the_outcomes_are_the_same_bytes_on_every_run_and_a_changed_figure_changes_the_digest() {
    let (one, mut two) = (facts(), facts());
    assert_eq!(outcomes_json(&one).unwrap(), outcomes_json(&two).unwrap());
    two.statement.as_mut().unwrap().value.deposits = Some(amount("215000.01"));
    assert_ne!(manifest(&one), manifest(&two));
}

/// Every total that must meet, broken one at a time: each makes a draft that names its difference.
#[test]
fn each_broken_total_makes_a_draft_with_its_difference() {
    type Break = (&'static str, &'static str, fn(&mut NoticeFacts));
    fn statement(facts: &mut NoticeFacts) -> &mut commonhold::settlement::Statement {
        &mut facts.statement.as_mut().unwrap().value
    }
    fn shares(facts: &mut NoticeFacts) -> &mut commonhold::surplus::Shares {
        &mut facts.shares.as_mut().unwrap().value
    }
    fn up(amount: Amount) -> Amount {
        Amount::from_units(amount.units_at(2).unwrap() + 1, 2).unwrap()
    }
    let breaks: &[Break] = &[
        ("notice.gap_items", "0.01", |f| statement(f).expenditure = statement(f).expenditure.map(up)),
        ("notice.gap_line", "0.01", |f| statement(f).items[0].actual = up(statement(f).items[0].actual)),
        ("notice.gap_variance", "0.01", |f| {
            statement(f).items[0].variance = statement(f).items[0].variance.map(up);
        }),
        ("notice.gap_allowed", "-0.01", |f| statement(f).allowed = statement(f).allowed.map(up)),
        ("notice.gap_budget", "0.01", |f| statement(f).budget = statement(f).budget.map(up)),
        ("notice.gap_closing", "0.01", |f| statement(f).closing = statement(f).closing.map(up)),
        ("notice.gap_billed", "0.01", |f| statement(f).billed = statement(f).billed.map(up)),
        ("notice.gap_parts", "-0.01", |f| shares(f).parts[0].amount = up(shares(f).parts[0].amount)),
        ("notice.gap_treatments", "-0.01", |f| {
            shares(f).treatments[0].amount = up(shares(f).treatments[0].amount);
        }),
        ("notice.gap_share_lines", "-0.01", |f| {
            let line: &mut ShareLine = &mut shares(f).lines[0];
            line.gross = up(line.gross);
        }),
        ("notice.gap_set_off", "-0.01", |f| shares(f).set_off = up(shares(f).set_off)),
        ("notice.gap_surplus", "0.01", |f| shares(f).total = up(shares(f).total)),
        ("notice.gap_points", "0.01", |f| f.score.as_mut().unwrap().value.points = number("90.06")),
        ("notice.gap_full_marks", "-0.01", |f| f.score.as_mut().unwrap().value.lost = number("9.96")),
        ("notice.gap_pay", "0.01", |f| {
            let pay = &mut f.consequence.as_mut().unwrap().value;
            pay.full_pay = up(pay.full_pay);
        }),
        ("notice.gap_costs", "-0.01", |f| {
            let pay = &mut f.consequence.as_mut().unwrap().value;
            pay.costs[0].amount = up(pay.costs[0].amount);
        }),
        ("notice.gap_factor", "0.01", |f| {
            statement(f).remuneration.as_mut().unwrap().score_factor = Some(number("0.99"));
        }),
    ];
    for (code, difference, break_it) in breaks {
        let mut broken = facts();
        break_it(&mut broken);
        let gaps = cross_foot(&broken).unwrap();
        let gap = gaps.iter().find(|gap| gap.code == *code).unwrap_or_else(|| panic!("{code}: {gaps:?}"));
        assert_eq!(gap.difference, ExactNumber::parse(difference).unwrap(), "{code}");
        for (language, word) in [(Language::ZhCn, "草稿"), (Language::En, "DRAFT")] {
            let notice = composed(&broken, language);
            assert!(notice.is_draft());
            let shown = difference.replace('-', "−");
            assert!(notice.draft.iter().any(|reason| reason.contains(&shown)), "{code} {:?}", notice.draft);
            assert!(notice.html().contains("<body class=\"draft\">"), "{code}");
            assert!(notice.html().contains(word), "{code}");
            assert!(notice.markdown().contains(word), "{code}");
        }
    }
}

#[test]
fn an_outcome_that_is_a_draft_makes_the_notice_one() {
    let mut open = facts();
    let unknown = |code: &'static str| Finding {
        code: code.into(),
        mark: Mark::Unknown,
        at: String::new(),
        values: vec![],
        citation: None,
    };
    open.statement.as_mut().unwrap().findings.push(unknown("settlement.missing_figure"));
    assert!(codes(&open).is_empty());
    assert!(composed(&open, Language::En).is_draft());
    let mut parts_missing = facts();
    let shares = parts_missing.shares.as_mut().unwrap();
    shares.findings.push(unknown("surplus.area_unknown"));
    shares.value.parts.clear();
    assert!(composed(&parts_missing, Language::ZhCn).is_draft());
    assert!(codes(&parts_missing).is_empty(), "what is open is said once, not as sums that fail");
}

#[test]
fn a_notice_of_nothing_but_a_name_is_a_page_too() {
    let mut bare = facts();
    (bare.score, bare.consequence, bare.statement, bare.shares) = (None, None, None, None);
    bare.votes.clear();
    bare.posted.clear();
    bare.objections = None;
    for language in Language::ALL {
        assert!(html(&bare, language).contains("示例小区"));
    }
}

#[test]
fn cells_that_a_spreadsheet_would_execute_are_neutralised_and_negative_sums_stay_numbers() {
    for (typed, written) in [
        ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        (";=1", "';'=1"),
        ("；＝1", "'；'＝1"),
        ("a; =1", "a;' =1"),
        ("a;b", "a;b"),
        ("a;'b", "a;''b"),
        ("'quoted", "''quoted"),
        ("1-0101", "1-0101"),
        ("示例", "示例"),
        ("", ""),
    ] {
        assert_eq!(safe_words(typed), written);
    }
    let row =
        |words: &str, figure: &str| Row::line(vec![Cell::Words(words.into()), Cell::Figure(figure.into())]);
    let table = Table {
        caption: String::new(),
        columns: vec!["=unit".into(), "part".into()],
        rows: vec![row("-5", "-5.00"), row("a,\"b\"", "=1")],
    };
    assert_eq!(table_csv(&table), "\"'=unit\",part\r\n\"'-5\",-5.00\r\n\"a,\"\"b\"\"\",\"'=1\"\r\n");
}

#[test]
fn the_shares_file_has_every_unit_and_a_total_that_they_sum_to() {
    let shares = facts().shares.unwrap().value;
    let written = shares_csv(&shares);
    let mut reader = csv::ReaderBuilder::new().from_reader(written.as_bytes());
    let rows: Vec<(String, Amount)> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            (record[0].to_owned(), Amount::parse(&record[9]).unwrap())
        })
        .collect();
    let (total, units) = rows.split_last().unwrap();
    assert_eq!(units.len(), 36);
    assert_eq!(total.0, "total");
    let sum: i64 = units.iter().map(|(_, part)| part.units_at(2).unwrap()).sum();
    assert_eq!(sum, total.1.units_at(2).unwrap());
}
