//! The notice on orders, on several companies, and on why each item has its points: what is said, and what is not.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::canonical::from_json;
use commonhold::evaluation::{consequence, score};
use commonhold::explain::Language;
use commonhold::notice::{Manifest, Notice, NoticeFacts, compose, cross_foot, outcomes_json};
use commonhold::ranking::rank_companies;
use commonhold::selection::select_orders;
use commonhold::{Amount, Detail};

fn bare() -> NoticeFacts {
    from_json("facts", r#"{"compound": "示例小区", "period": {"from": "2025-01-01", "to": "2026-01-01"}}"#)
        .unwrap()
}

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap()
}

/// The page as text; nothing in it is a code or an unfilled slot.
fn text(facts: &NoticeFacts, language: Language) -> String {
    let notice = composed(facts, language);
    let page = notice.html();
    let body = &page[page.find("</style>").unwrap()..];
    for code in ["{", "notice.", "why.", "becomes.", "rule.", "word."] {
        assert!(!body.contains(code), "{code} is left on the page");
    }
    notice.markdown()
}

fn says(text: &str, said: &[&str]) {
    let missing: Vec<&&str> = said.iter().filter(|said| !text.contains(**said)).collect();
    assert!(missing.is_empty(), "{missing:?} in {text}");
}

/// The second parlour of the page of the rule, with an order that needs another and one beside which nothing else stands.
fn ordered(rule: &str, more: &str, detail: Detail) -> NoticeFacts {
    let support =
        |resident: &str, order: &str| format!(r#"{{"resident": "door-{resident}", "order": "{order}"}}"#);
    let pairs = [
        ("1", "corner"),
        ("2", "corner"),
        ("3", "corner"),
        ("3", "desks"),
        ("4", "desks"),
        ("5", "parlour"),
        ("6", "parlour"),
        ("1", "<b>lamp"),
        ("2", "stage"),
    ];
    let supports: Vec<String> = pairs.map(|(resident, order)| support(resident, order)).into();
    let residents: Vec<String> = (1..=6).map(|id| format!(r#"{{"id": "door-{id}"}}"#)).collect();
    let given = format!(
        r#"{{"budget": "300.00", "rule": "{rule}"{more}, "book": "cn", "on": "2025-03-01", "orders": [
            {{"id": "corner", "cost": "180.00", "touches": ["change_shared_parts"]}},
            {{"id": "desks", "cost": "120.00", "touches": []}}, {{"id": "parlour", "cost": "150.00", "touches": []}},
            {{"id": "<b>lamp", "cost": "10.00", "touches": [], "needs": ["parlour"]}},
            {{"id": "stage", "cost": "10.00", "touches": [], "excludes": ["corner"]}}],
            "residents": [{}], "supports": [{}]}}"#,
        residents.join(","),
        supports.join(",")
    );
    let orders = Some(select_orders(&from_json("orders", &given).unwrap(), detail).unwrap());
    NoticeFacts { orders, ..bare() }
}

#[test]
fn orders_are_shown_with_what_would_have_sufficed_and_without_who_supports_them() {
    let facts = ordered("greedy_by_support", "", Detail::Steps);
    assert_eq!(cross_foot(&facts).unwrap(), []);
    let english = text(&facts, Language::En);
    says(
        &english,
        &[
            "6 residents were asked. The rule: ",
            "| corner | 180.00 | 3 | ✓ taken | a motion for the owners' vote: change of use of shared parts |",
            "| desks | 120.00 | 2 | ✓ taken | a concern that is handled |",
            "| parlour | 150.00 | 2 | ✗ not taken: it does not fit the budget | a cost of 0.00 at most would have sufficed |",
            "| it needs parlour |",
            "| not beside corner |",
        ],
    );
    let chinese = text(&facts, Language::ZhCn);
    says(
        &chinese,
        &["6 户参加；规则：按支持数依次选定。", "✗ 未选定：超出预算", "须先选定 parlour", "与 corner 互斥"],
    );
    for page in [&english, &chinese, &composed(&facts, Language::En).html()] {
        assert!(!page.contains("door-"), "nobody who supports an order is named");
        assert!(!page.contains("<b>lamp"), "no text becomes markup");
    }
    assert!(!composed(&facts, Language::En).is_draft());
}

#[test]
fn an_outcome_without_steps_is_a_page_too() {
    let facts = ordered("greedy_by_support", "", Detail::ValueOnly);
    says(
        &text(&facts, Language::En),
        &["6 residents were asked.", "an order that it needs is not taken | – |"],
    );
}

#[test]
fn the_rule_names_what_completes_it_and_the_optimum_what_support_is_short() {
    let completed = ordered("equal_shares", r#", "completions": [{"kind": "greedy"}]"#, Detail::Steps);
    says(&text(&completed, Language::ZhCn), &["规则：等额份额法、以单位成本支持数补足。"]);
    let best = ordered("optimum", r#", "ties": "key""#, Detail::Steps);
    says(&text(&best, Language::En), &["more support would have sufficed"]);
}

#[test]
fn sets_that_are_level_make_a_draft_that_lists_them() {
    let given = r#"{"budget": "10.00", "rule": "greedy_by_support", "orders": [
        {"id": "corner", "cost": "10.00", "touches": []}, {"id": "desks", "cost": "10.00", "touches": []}],
        "residents": [{"id": "1"}, {"id": "2"}],
        "supports": [{"resident": "1", "order": "corner"}, {"resident": "2", "order": "desks"}]}"#;
    let orders = Some(select_orders(&from_json("orders", given).unwrap(), Detail::Steps).unwrap());
    let facts = NoticeFacts { orders, ..bare() };
    assert_eq!(composed(&facts, Language::En).draft, ["Which orders are taken is not decided yet."]);
    says(&text(&facts, Language::En), &["**a set that is level** corner", "**a set that is level** desks"]);
}

#[test]
fn the_sums_of_the_orders_must_meet() {
    for (code, differs) in [("notice.gap_orders", "9"), ("notice.gap_order_budget", "3")] {
        let mut facts = ordered("greedy_by_support", "", Detail::Steps);
        let chosen = &mut facts.orders.as_mut().unwrap().value;
        if code == "notice.gap_orders" {
            chosen.taken[0].cost = Amount::parse("171.00").unwrap();
        } else {
            chosen.left = Amount::parse("-3.00").unwrap();
        }
        let gaps = cross_foot(&facts).unwrap();
        assert_eq!(gaps.iter().map(|gap| gap.code.as_str()).collect::<Vec<_>>(), [code]);
        assert_eq!(gaps[0].difference.to_string(), differs);
        for language in Language::ALL {
            let notice = composed(&facts, language);
            assert_eq!(notice.draft.len(), 1);
            assert!(notice.draft[0].contains(&format!("{differs}.00")), "{:?}", notice.draft);
        }
    }
}

fn ranked(method: &str, price_of_c: &str) -> NoticeFacts {
    let given = format!(
        r#"{{"companies": ["a", "b", "<b>c"], "method": "{method}", "criteria": [
        {{"key": "marks", "weight": "3", "direction": "benefit", "normalisation": "min_max"}},
        {{"key": "price", "weight": "1", "direction": "cost", "normalisation": "min_max"}}],
        "values": [{{"company": "a", "criterion": "marks", "value": "90"}}, {{"company": "a", "criterion": "price", "value": "3"}},
        {{"company": "b", "criterion": "marks", "value": "80"}}, {{"company": "b", "criterion": "price", "value": "2"}},
        {{"company": "<b>c", "criterion": "marks", "value": "70"}}{price_of_c}]}}"#
    );
    let ranking = Some(rank_companies(&from_json("companies", &given).unwrap(), Detail::Steps).unwrap());
    NoticeFacts { ranking, ..bare() }
}

const PRICE: &str = r#", {"company": "<b>c", "criterion": "price", "value": "1"}"#;

#[test]
fn companies_stand_by_rank_with_how_far_the_weights_can_move() {
    let facts = ranked("weighted_sum", PRICE);
    let english = text(&facts, Language::En);
    says(
        &english,
        &[
            "| a | 1 | 0.75 |",
            "| b | 2 | 0.5 |",
            "| 3 | 0.25 |",
            "| marks | 3 | more than 1 |",
            "(another) |",
        ],
    );
    assert!(!composed(&facts, Language::En).html().contains("<b>c"), "no text becomes markup");
    says(
        &text(&facts, Language::ZhCn),
        &["方法：加权求和。", "| price | 1 | 不少于 0、少于 3 | a（不变） |"],
    );
    says(&text(&ranked("copeland", PRICE), Language::En), &["| a | 1 | 2 |"]);
}

#[test]
fn a_ranking_that_is_open_is_a_draft_that_ranks_nobody() {
    let facts = ranked("weighted_sum", "");
    assert_eq!(composed(&facts, Language::En).draft, ["The ranking of the companies is not decided yet."]);
    says(&text(&facts, Language::En), &["| a | not ranked | not known |"]);
}

/// Four items: one inspected with two findings, one inspected without, one by who is satisfied, one that two marked.
fn evaluated() -> NoticeFacts {
    let given = r#"{"items": [
        {"key": "fire", "name": "消防", "weight": "20", "scored_by": "checks"},
        {"key": "lifts", "weight": "10", "scored_by": "checks"},
        {"key": "order", "weight": "30", "max": "10", "satisfied": {"from": "6"}},
        {"key": "parking", "weight": "10", "max": "10"},
        {"key": "greening", "weight": "30", "max": "10"}],
        "checks": [{"item": "fire", "found": [{"key": "door blocked", "points": "2", "times": 3, "cap": "5"},
            {"key": "<b>hose", "points": "1", "times": 1}]}, {"item": "lifts", "found": []}],
        "raters": [{"key": "r1"}, {"key": "r2"}, {"key": "r3"}, {"key": "r4"}],
        "missing": "drop", "anonymity_floor": 3, "ratings": [
        {"rater": "r1", "item": "order", "score": "9"}, {"rater": "r2", "item": "order", "score": "6"},
        {"rater": "r3", "item": "order", "score": "6"}, {"rater": "r4", "item": "order", "score": "2"},
        {"rater": "r1", "item": "parking", "score": "4"}, {"rater": "r2", "item": "parking", "score": "4"},
        {"rater": "r1", "item": "greening", "score": "8"}, {"rater": "r2", "item": "greening", "score": "8"},
        {"rater": "r3", "item": "greening", "score": "9"}]}"#;
    let marked = score(&from_json("score", given).unwrap(), Detail::Steps).unwrap();
    let lost = marked.value.items.iter();
    let lost: Vec<String> =
        lost.map(|item| format!(r#"{{"key": "{}", "points": "{}"}}"#, item.key, item.lost)).collect();
    let given = format!(
        r#"{{"base": "1000.00", "minor_digits": 2, "rounding": "half_even", "score": "{}", "full_marks": "100",
            "bands": [{{"from": "0", "rate": "0.90"}}], "lost": [{}]}}"#,
        marked.value.score,
        lost.join(",")
    );
    let pay = consequence(&from_json("pay", &given).unwrap(), Detail::Steps).unwrap();
    NoticeFacts { score: Some(marked), consequence: Some(pay), ..bare() }
}

#[test]
fn each_item_says_why_it_lost_points_and_what_that_cost() {
    let facts = evaluated();
    let english = text(&facts, Language::En);
    says(
        &english,
        &[
            "hose (1 time): 1 point, door blocked (3 times): 5 points |",
            "| the inspection found nothing |",
            "75.00% are satisfied; 4 answers |",
            "mean 8.33 of at most 10; 3 answers |",
        ],
    );
    let parking = english.lines().find(|line| line.contains("parking")).unwrap();
    assert_eq!(parking, "| parking | 10 | too few | too few | too few | too few |");
    assert!(!english.contains("Which item cost how much"), "each cost stands in the row of its item");
    says(&text(&facts, Language::ZhCn), &["door blocked（3 次）扣 5 分", "平均 8.33，最高 10；3 份评分"]);
}

#[test]
fn costs_of_what_is_no_item_of_the_score_keep_a_table_of_their_own() {
    let mut facts = evaluated();
    let pay = &mut facts.consequence.as_mut().unwrap().value;
    pay.costs[0].key = "an aspect".to_owned();
    says(&text(&facts, Language::En), &["Which item cost how much", "| an aspect |"]);
}

#[test]
fn an_item_between_goalposts_is_not_told_against_the_end_of_its_scale() {
    let given = r#"{"items": [{"key": "minutes", "weight": "100", "max": "120",
        "goalposts": {"worst": "60", "best": "15"}}],
        "ratings": [{"rater": "r1", "item": "minutes", "score": "45"}]}"#;
    let marked = score(&from_json("score", given).unwrap(), Detail::Steps).unwrap();
    let facts = NoticeFacts { score: Some(marked), ..bare() };
    says(&text(&facts, Language::En), &["mean 45: nothing at 60, all at 15; 1 answer"]);
    says(&text(&facts, Language::ZhCn), &["平均 45：60 不得分，15 得满分；1 份评分"]);
}
