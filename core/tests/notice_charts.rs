//! The page in front: its answers, its charts, and the annex that a telephone folds.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::explain::Language;
use commonhold::notice::{
    Block, Chart, ChartRow, Manifest, Notice, NoticeFacts, Tone, compose, outcomes_json,
};
use commonhold::settlement::Statement;
use example_year::{amount, facts};

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap()
}

fn statement(facts: &mut NoticeFacts) -> &mut Statement {
    &mut facts.statement.as_mut().unwrap().value
}

fn charts(notice: &Notice) -> Vec<&Chart> {
    let blocks = notice.front.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None }).collect()
}

/// A year in which one item has a budget of 1000.00 and was spent as told.
fn spent(actual: &str, variance: &str) -> NoticeFacts {
    let mut facts = facts();
    let item = statement(&mut facts).items.first_mut().unwrap();
    (item.budget, item.actual, item.variance) =
        (Some(amount("1000.00")), amount(actual), Some(amount(variance)));
    facts
}

fn first_item(facts: &NoticeFacts) -> ChartRow {
    let notice = composed(facts, Language::ZhCn);
    charts(&notice).get(1).unwrap().rows.first().unwrap().clone()
}

#[test]
fn an_item_over_its_budget_passes_the_line_is_striped_and_carries_a_sign() {
    let over = first_item(&spent("1100.00", "-100.00"));
    // Three quarters of the bar are the budget: 1100 ÷ 1000 × 750 = 825.
    assert_eq!((over.filled, over.mark, over.over, over.tone), (Some(825), Some(750), true, Tone::Bad));
    assert!(over.said.starts_with("▲ 超支 100.00"), "{}", over.said);
    let within = first_item(&spent("999.99", "0.01"));
    assert_eq!((within.filled, within.over), (Some(749), false));
    assert!(!within.said.contains('▲'));
    // However far beyond, the bar ends; and a fen too much is seen too.
    assert_eq!(first_item(&spent("90000.00", "-89000.00")).filled, Some(1000));
    let barely = composed(&spent("1000.01", "-0.01"), Language::En).html();
    assert!(barely.contains("class=\"edge over\" x=\"255\"") && barely.contains("class=\"stripes over\""));
}

#[test]
fn without_a_budget_there_is_no_line_to_pass() {
    let mut facts = facts();
    for item in &mut statement(&mut facts).items {
        (item.budget, item.variance) = (None, None);
    }
    let notice = composed(&facts, Language::En);
    assert_eq!(charts(&notice).iter().filter(|chart| chart.title.contains("Each item")).count(), 0);
    assert!(!notice.answers.iter().any(|(_, said)| said.contains("budget")), "{:?}", notice.answers);
}

#[test]
fn a_vote_shows_what_was_counted_beside_what_must_be_reached() {
    let facts = facts();
    let notice = composed(&facts, Language::En);
    let votes: Vec<&Chart> =
        charts(&notice).into_iter().filter(|chart| chart.title.contains("reached")).collect();
    assert_eq!(votes.len(), facts.votes.len());
    for row in votes.iter().flat_map(|chart| &chart.rows) {
        let (filled, mark) = (row.filled.unwrap(), row.mark.unwrap());
        match row.tone {
            Tone::Good => assert!(filled >= mark, "{row:?}"),
            _ => assert!(filled <= mark, "{row:?}"),
        }
        assert!(row.said.contains('✓') || row.said.contains('✗'), "{row:?}");
    }
}

#[test]
fn every_chart_is_a_picture_with_a_title_that_says_all_of_it() {
    for language in Language::ALL {
        let notice = composed(&facts(), language);
        let page = notice.html();
        let pictures = page.matches("role=\"img\"").count();
        // The square of the manifest is the one picture more.
        assert_eq!(pictures, charts(&notice).len() + 1);
        for row in charts(&notice).iter().flat_map(|chart| &chart.rows) {
            assert!(page.contains(&format!("{} {}", row.name, row.said)), "{row:?}");
        }
        assert!(!page.contains("url("), "a pattern would be fetched by an address");
    }
}

#[test]
fn the_answers_stand_first_and_say_how_it_was_decided() {
    let notice = composed(&facts(), Language::ZhCn);
    let page = notice.html();
    let at = |said: &str| page.find(said).unwrap();
    let closing = "依业主的决定或者合同约定处置，按";
    assert!(at(closing) < at("id=\"money\"") && at("id=\"results\"") < at("class=\"annex\""));
    assert!(notice.verdicts.iter().all(|(tag, _)| tag.is_some()));
    let over = composed(&spent("1100.00", "-100.00"), Language::ZhCn);
    let (tag, said) = over.answers.get(1).unwrap();
    assert_eq!(tag.as_ref().unwrap().0, Tone::Bad);
    assert!(said.contains("2 项支出超出预算") && said.contains("100.00"), "{said}");
}

#[test]
fn what_nobody_decided_yet_is_said_so() {
    let mut facts = facts();
    let undecided = commonhold::outcome::OutcomeWarning {
        code: "surplus.undecided".into(),
        values: vec![],
        citation: None,
    };
    facts.shares.as_mut().unwrap().warnings.push(undecided);
    let (_, said) = composed(&facts, Language::En).answers.first().cloned().unwrap();
    assert!(said.contains("Nobody has decided yet"), "{said}");
}

#[test]
fn every_part_of_the_annex_is_folded_under_a_line_of_its_own() {
    for language in Language::ALL {
        let notice = composed(&facts(), language);
        let page = notice.html();
        let body = &page[page.find("<body").unwrap()..];
        assert_eq!(body.matches("<details class=\"more\">").count(), notice.parts.len());
        assert!(!body.contains("<details open") && !page.contains("<script"));
        for part in &notice.parts {
            assert!(!part.answer.is_empty(), "{}", part.anchor);
        }
        // Paper and wide screens show what a telephone folds.
        for rule in
            ["::details-content{display:block", "@bottom-center", "break-before:page", "min-width:1600px"]
        {
            assert!(page.contains(rule), "{rule}");
        }
    }
}
