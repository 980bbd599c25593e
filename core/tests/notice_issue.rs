//! The end of the notice: who issues it, when, where the seal goes, and until when to object.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::explain::Language;
use commonhold::notice::{Issue, Manifest, Notice, NoticeFacts, compose, outcomes_json};

fn composed(facts: &NoticeFacts, language: Language) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap()
}

fn issued(by: &str) -> NoticeFacts {
    let issue = Issue {
        by: by.into(),
        on: Some("2025-02-01".parse().unwrap()),
        telephone: Some("028-0000 0000".into()),
    };
    NoticeFacts { issued: Some(issue), ..example_year::facts() }
}

#[test]
fn the_end_says_who_issues_it_when_and_until_when_to_object() {
    let facts = issued("示例小区业主委员会");
    for (language, said) in [
        (Language::ZhCn, ["公示单位", "2025年2月1日", "异议截止", "2025年3月3日", "（盖章）"]),
        (Language::En, ["Issued by", "1 February 2025", "Objections until", "3 March 2025", "(seal)"]),
    ] {
        let notice = composed(&facts, language);
        let page = notice.html();
        let end = &page[page.find("<footer").unwrap()..];
        for said in said.into_iter().chain(["示例小区业主委员会", "028-0000 0000", "物业服务中心一楼"])
        {
            assert!(end.contains(said), "{said}: {end}");
            assert!(notice.markdown().contains(said), "{said}");
        }
    }
}

#[test]
fn without_an_issuer_there_is_no_place_for_a_seal_and_a_day_left_open_is_a_blank() {
    let nobody = example_year::facts();
    assert!(!composed(&nobody, Language::ZhCn).html().contains("盖章"));
    assert!(!outcomes_json(&nobody).unwrap().contains("issued"), "notices of before keep their digest");
    let mut facts = issued("<b>示例</b>");
    facts.issued.as_mut().unwrap().on = None;
    let page = composed(&facts, Language::ZhCn).html();
    assert!(page.contains("年　　月　　日") && page.contains("&lt;b&gt;示例") && !page.contains("<b>"));
}
