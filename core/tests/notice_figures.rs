//! The figures of the notice as people read them: no fraction that nobody can picture, columns that add up, and nothing
//! missing that does not suffice.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::evaluation::AspectScore;
use commonhold::explain::Language;
use commonhold::notice::{Manifest, NoticeFacts, VoteResult, compose, outcomes_json};
use commonhold::outcome::named;
use commonhold::{ExactNumber, Finding, Mark};
use example_year::{facts, number};

fn text(facts: &NoticeFacts, language: Language) -> String {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap().markdown()
}

fn says(text: &str, said: &[&str]) {
    for said in said {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

fn verdict(facts: &mut NoticeFacts, place: usize) -> &mut commonhold::voting::Verdict {
    match &mut facts.votes.get_mut(place).unwrap().result {
        VoteResult::Decided { outcome } => &mut outcome.value,
        VoteResult::Tallied { outcome } => &mut outcome.value.judged,
    }
}

#[test]
fn what_is_missing_is_named_so_that_it_suffices() {
    let mut facts = facts();
    verdict(&mut facts, 1).missing[0].missing = number("628.5");
    let area = &mut verdict(&mut facts, 2).missing[0];
    (area.measure, area.missing) = ("area".into(), number("1239061/75"));
    facts.score.as_mut().unwrap().value.next.as_mut().unwrap().points_missing = number("26/7");
    let chinese = text(&facts, Language::ZhCn);
    // 1,239,061 ÷ 75 is 16,520.8133…, and 26 ÷ 7 is 3.714…
    says(&chinese, &["还差 629 人", "还差 16,520.82 平方米", "距 优秀 还差 3.72 分"]);
    verdict(&mut facts, 2).missing[0].more_than = true;
    says(&text(&facts, Language::ZhCn), &["还差多于 16,520.82 平方米"]);
    says(&text(&facts, Language::En), &["629 heads missing", "more than 16,520.82 m² missing"]);
}

#[test]
fn both_sides_of_a_test_show_what_it_found() {
    let mut facts = facts();
    let tests = &mut verdict(&mut facts, 0).tests;
    let rows: Vec<usize> = (0..tests.len()).filter(|row| tests[*row].right.is_some()).collect();
    // The third and the fourth must be passed, the others reached.
    for (row, left, right) in [
        (0, "748.81", "56161/75"),
        (1, "81320.8", "6099061/75"),
        (2, "402.33", "1207/3"),
        (3, "132322/3", "44107.3"),
    ] {
        let test = &mut tests[rows[row]];
        (test.left, test.right) = (Some(number(left)), Some(number(right)));
        let (left, right) = (number(left).0, number(right).0);
        test.holds = Some(if row < 2 { left >= right } else { left > right });
    }
    let text = text(&facts, Language::En);
    says(
        &text,
        &[
            // Persons are whole: 748 are not 749.
            "| 748 | at least 749 | ✗",
            "| 81,320.8 | at least 81,320.82 | ✗",
            "| 402 | more than 402 | ✗",
            "| 44,107.33 | more than 44,107.3 | ✓",
        ],
    );
}

/// The figures of a table in a Markdown text: the rows under its caption, without the first cell.
fn columns(text: &str, caption: &str) -> Vec<Vec<String>> {
    let (_, below) = text.split_once(&format!("**{caption}**")).unwrap();
    let rows = below.trim_start().lines().take_while(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.split('|').skip(2).map(|cell| cell.trim_matches([' ', '*']).to_owned()).collect())
        .collect()
}

fn hundredths(cell: &str) -> i64 {
    let (whole, part) = cell.split_once('.').unwrap();
    whole.parse::<i64>().unwrap() * 100 + part.parse::<i64>().unwrap()
}

#[test]
fn columns_of_points_that_never_end_add_up_to_their_totals_and_each_row_does_too() {
    let mut facts = facts();
    let score = &mut facts.score.as_mut().unwrap().value;
    let sum = |numbers: Vec<ExactNumber>| {
        numbers.iter().fold(ExactNumber::ZERO, |sum, number| ExactNumber(sum.0.plus(number.0).unwrap()))
    };
    let sevenths =
        ["65/9", "50/7", "22/3", "60/7", "47/6", "31/7", "25/3", "37/9", "44/7", "17/3", "40/7", "11/3"];
    for (item, points) in score.items.iter_mut().zip(sevenths) {
        item.points = number(points);
        item.lost = ExactNumber(item.weight.0.minus(item.points.0).unwrap());
    }
    score.points = sum(score.items.iter().map(|item| item.points).collect());
    score.lost = sum(score.items.iter().map(|item| item.lost).collect());
    score.aspects = vec![AspectScore {
        key: "all".into(),
        name: None,
        weight: score.full_marks,
        points: score.points,
        lost: score.lost,
    }];
    let english = text(&facts, Language::En);
    let rows = columns(&english, "Marks by item");
    let (total, rows) = rows.split_last().unwrap();
    for place in 0..3 {
        let sum: i64 = rows.iter().map(|row| hundredths(&row[place])).sum();
        assert_eq!(sum, hundredths(&total[place]), "column {place}: {rows:?} {total:?}");
    }
    for row in rows {
        assert_eq!(hundredths(&row[0]), hundredths(&row[1]) + hundredths(&row[2]), "{row:?}");
    }
    assert!(english.contains("Points that never end have two places here"), "{english}");
    assert!(!english.contains('…'), "{english}");
}

#[test]
fn where_every_number_ends_it_stands_as_it_is_and_nothing_is_said_of_rounding() {
    let english = text(&facts(), Language::En);
    says(&english, &["| 公共秩序维护 | 12 | 11.04 | 0.96 |", "| **100** | **90.05** | **9.95** |"]);
    assert!(!english.contains("never end"), "{english}");
}

#[test]
fn no_fraction_stands_in_a_finding_but_one_that_people_say() {
    let mut facts = facts();
    let statement = facts.statement.as_mut().unwrap();
    for (rate, at) in [("2/3", "a"), ("1239061/75", "b")] {
        statement.findings.push(Finding {
            code: "evaluation.rate_at_most".into(),
            mark: Mark::Unknown,
            at: at.into(),
            values: vec![named("rate", number(rate))],
            citation: None,
        });
    }
    let chinese = text(&facts, Language::ZhCn);
    says(&chinese, &["不超过 2/3", "不超过 16,520.81"]);
    assert!(!chinese.contains("1239061"), "{chinese}");
}

#[test]
fn how_to_check_a_share_names_no_long_fraction() {
    let mut facts = facts();
    let shares = &mut facts.shares.as_mut().unwrap().value;
    (shares.total_weight, shares.cut_off) = (number("28601/7"), Some(number("211/501")));
    says(&text(&facts, Language::ZhCn), &["本户权重 ÷ 4,085.857142；", "截止余数为 0.421157"]);
}

#[test]
fn aspects_and_items_stand_as_the_contract_numbers_them() {
    let mut facts = facts();
    let score = &mut facts.score.as_mut().unwrap().value;
    let aspect = |key: &str, name: &str| AspectScore {
        key: key.into(),
        name: Some(name.into()),
        weight: number("50"),
        points: number("45"),
        lost: number("5"),
    };
    score.aspects =
        vec![aspect("clean", "十、环境卫生"), aspect("guard", "一、秩序维护"), aspect("zz", "二、绿化")];
    for (place, item) in score.items.iter_mut().enumerate() {
        (item.key, item.name) = (format!("a{}", 12 - place), None);
    }
    score.items.sort_by(|one, other| one.key.cmp(&other.key));
    let chinese = text(&facts, Language::ZhCn);
    let at = |said: &str| chinese.find(said).unwrap_or_else(|| panic!("{said}\n{chinese}"));
    assert!(at("| 一、秩序维护 |") < at("| 二、绿化 |") && at("| 二、绿化 |") < at("| 十、环境卫生 |"));
    assert!(at("| a2 |") < at("| a9 |") && at("| a9 |") < at("| a10 |"));
    // Not all are numbered: then by key; and where they do not stand by key, as they stand.
    let aspects = &mut facts.score.as_mut().unwrap().value.aspects;
    aspects[1].name = Some("24小时值守".into());
    let chinese = text(&facts, Language::ZhCn);
    let at = |said: &str| chinese.find(said).unwrap();
    assert!(at("| 十、环境卫生 |") < at("| 24小时值守 |") && at("| 24小时值守 |") < at("| 二、绿化 |"));
    facts.score.as_mut().unwrap().value.aspects.rotate_left(1);
    let chinese = text(&facts, Language::ZhCn);
    let at = |said: &str| chinese.find(said).unwrap();
    assert!(at("| 24小时值守 |") < at("| 二、绿化 |") && at("| 二、绿化 |") < at("| 十、环境卫生 |"));
}
