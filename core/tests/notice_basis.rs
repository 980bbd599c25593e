//! What stands on the page as the basis of a line: clauses of law, contract and decision, each with its source.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::explain::{Language, citation};
use commonhold::notice::{Manifest, NoticeFacts, VoteResult, compose, outcomes_json};
use commonhold::outcome::named;
use commonhold::{Amount, Citation, Finding, Mark};

fn text(facts: &NoticeFacts, language: Language) -> String {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap().markdown()
}

fn finding(code: &'static str, about: &str, clause: Option<Citation>) -> Finding {
    let amount = Amount::parse("12.00").unwrap();
    Finding {
        code: code.into(),
        mark: Mark::Unknown,
        at: about.into(),
        values: vec![named("about", about), named("amount", amount), named("day", "2024-05-01")],
        citation: clause,
    }
}

#[test]
fn no_page_of_this_library_and_no_number_without_a_source_stands_as_a_basis() {
    let mut facts = example_year::facts();
    let findings = &mut facts.statement.as_mut().unwrap().findings;
    findings.push(finding("settlement.marked", "v0373", Some(Citation::page("settlement"))));
    findings.push(finding("settlement.no_cost_item", "v0374", Some(Citation::new("", "第6条"))));
    findings.push(finding(
        "settlement.item_below_zero",
        "v0375",
        Some(Citation::new("facts", "parameters.x")),
    ));
    findings.push(finding("settlement.marked", "v0376", Some(Citation::new("Civil Code", "art. 943"))));
    let VoteResult::Decided { outcome } = &mut facts.votes[0].result else { panic!("it was decided") };
    outcome.value.citation = Citation::page("voting");
    let chinese = text(&facts, Language::ZhCn);
    for never in ["docs/rules", "parameters", "第6条"] {
        assert!(!chinese.contains(never), "{never}\n{chinese}");
    }
    for said in [
        "《民法典》（2021年1月1日起施行）：第278条第1款",
        "示例小区物业服务合同：第12条",
        "依据：填报的规则，没有注明法律条文。",
        "凭证 \\`v0376\\`：核查人对 12.00 的支出作了标记（《民法典》第943条）",
        "这些不是法律条文，逐条见计算过程。",
    ] {
        assert!(chinese.contains(said), "{said}\n{chinese}");
    }
    let english = text(&facts, Language::En);
    assert!(!english.contains("docs/rules"), "{english}");
    assert!(english.contains("they are no law, and the steps name each of them."), "{english}");
}

#[test]
fn an_id_alone_is_called_a_voucher_once() {
    let mut facts = example_year::facts();
    let findings = &mut facts.statement.as_mut().unwrap().findings;
    findings.push(finding("settlement.outside_period", "v0373", None));
    findings.push(finding("settlement.no_cost_item", "v0374", None));
    let chinese = text(&facts, Language::ZhCn);
    assert!(chinese.contains("凭证 \\`v0373\\`（2024-05-01，12.00）"), "{chinese}");
    assert!(!chinese.contains("凭证 凭证"), "{chinese}");
    assert!(chinese.contains("凭证 \\`v0374\\`：12.00 的支出不属于九项"), "{chinese}");
    assert!(text(&facts, Language::En).contains("posting \\`v0374\\`: 12.00 was spent under none"));
}

#[test]
fn an_item_of_an_article_without_paragraphs_is_no_paragraph() {
    for (clause, said) in [
        ("art. 278(2)", "《民法典》第278条第2款"),
        ("art. 278(1)(4)", "《民法典》第278条第1款第4项"),
        ("art. 278(1) item 9", "《民法典》第278条第1款第9项"),
        ("art. 11 item 7", "《民法典》第11条第7项"),
        ("arts. 26 to 31", "《民法典》第26条至第31条"),
        ("art. 9(3", "《民法典》 art. 9(3"),
        ("art. 1(2)(3) item 4", "《民法典》 art. 1(2)(3) item 4"),
        ("第12条", "《民法典》第12条"),
    ] {
        assert_eq!(citation(&Citation::new("Civil Code", clause), Language::ZhCn), said);
    }
}
