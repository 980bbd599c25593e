//! What the score took out of the remuneration: the sum of the settlement, told only where all of it is.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::canonical::from_json;
use commonhold::explain::Language;
use commonhold::notice::{Manifest, NoticeFacts, compose, outcomes_json};
use commonhold::settlement::{SettleFacts, settle};
use commonhold::{Detail, ExactNumber};

fn text(facts: &NoticeFacts, language: Language) -> String {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap().markdown()
}

/// A settlement under terms.
fn settled(terms: &str, detail: Detail) -> NoticeFacts {
    let given = format!(
        r#"{{"currency": {{"code": "CNY", "minor_digits": 2}}, "period": {{"from": "2024-01-01", "to": "2025-01-01"}},
        "contract": {{"remuneration": {{"base": "collected", "rate": "0.10", "rounding": "half_up",
            "prior_arrears_included": false, "prepayments_included": false, {terms}}}}},
        "opening": "0.00", "billed": "2611479.50", "collected": "2611479.50",
        "expenditure": {{"wages": "700.00"}}}}"#
    );
    let facts: SettleFacts = from_json("year", &given).unwrap();
    let statement = settle(&facts, detail).unwrap();
    NoticeFacts {
        score: None,
        consequence: None,
        shares: None,
        statement: Some(statement),
        ..example_year::facts()
    }
}

#[test]
fn what_the_score_took_is_the_sum_of_the_settlement() {
    let facts = settled(r#""score_factor": "0.95""#, Detail::Steps);
    // 2,611,479.50 × 0.10 = 261,147.95; × 0.95 = 248,090.5525.
    let said = "酬金全额 261,147.95，考核系数 0.95，按考核应计 248,090.55：考核扣减 13,057.40。\n";
    assert!(text(&facts, Language::ZhCn).contains(said));
    // The consequence is of another base: what it withholds is not what the settlement took.
    let mut other = facts;
    other.consequence = Some(example_year::consequence());
    other.consequence.as_mut().unwrap().value.rate = Some(commonhold::Rate::parse("0.95").unwrap());
    assert!(text(&other, Language::ZhCn).contains(said));
}

#[test]
fn what_was_taken_stands_beside_it_and_limits_are_counted_in() {
    let with = |terms: &str, paid: &str| {
        let mut facts = settled(terms, Detail::Steps);
        facts.statement.as_mut().unwrap().value.remuneration_paid = Some(example_year::amount(paid));
        text(&facts, Language::En)
    };
    let english = with(r#""score_factor": "0.95""#, "200000.00");
    let said = "the score took 13,057.40. 200,000.00 was taken during the period, 48,090.55 is still due.";
    assert!(english.contains(said), "{english}");
    let english = with(r#""score_factor": "0.95""#, "250000.00");
    assert!(english.contains("1,909.45 too much, to be given back."), "{english}");
    let floor = r#""score_factor": "0.95", "floor": {"kind": "amount", "amount": "250000.00"}"#;
    let english = with(floor, "0.00");
    let said = "it is 250,000.00: the score took 11,147.95. The agreed least and most are counted in.";
    assert!(english.contains(said), "{english}");
    let english = with(r#""score_factor": "1.05""#, "0.00");
    assert!(english.contains("the score added 13,057.40."), "{english}");
}

#[test]
fn nothing_is_said_where_not_all_of_it_is_told() {
    let silent = |facts: &NoticeFacts| {
        let english = text(facts, Language::En);
        assert!(!english.contains("the score took") && !english.contains("the score added"), "{english}");
    };
    silent(&settled(r#""score_factor": "0.95""#, Detail::ValueOnly));
    silent(&settled(r#""includes_itself": true"#, Detail::Steps));
    // A sum that its own steps do not make is no sum to speak of.
    let mut changed = settled(r#""score_factor": "0.95""#, Detail::Steps);
    let remuneration = changed.statement.as_mut().unwrap().value.remuneration.as_mut().unwrap();
    remuneration.score_factor = Some(ExactNumber::parse("0.9").unwrap());
    silent(&changed);
}
