//! Every sentence of the settlement, filled by the values of the corpus.

use commonhold::explain::{Language, sentence, slots, template};
use commonhold::settlement::{SettleFacts, settle};
use commonhold::{Detail, Named, canonical};

/// Every slot of both sentences is filled by the values that come with the code.
fn said(code: &str, values: &[Named]) {
    for language in [Language::En, Language::ZhCn] {
        let template = template(code, language).unwrap_or_else(|| unreachable_code(code));
        for slot in slots(template) {
            assert!(values.iter().any(|value| value.name == slot), "{code}: no value for {slot}");
        }
        assert!(!sentence(code, values, language).contains('{'));
    }
}

fn unreachable_code(code: &str) -> &'static str {
    assert!(code.is_empty(), "{code} has no sentence");
    ""
}

#[test]
fn every_step_and_finding_of_the_cases_has_its_sentence() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/settle");
    let mut codes = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for case in commonhold::cases::read("cases", &text).unwrap().cases {
            let Ok(facts) = canonical::from_json::<SettleFacts>("given", &case.given.to_string()) else {
                continue;
            };
            let Ok(outcome) = settle(&facts, Detail::Steps) else { continue };
            let steps = outcome.steps.iter().map(|s| (&s.code, &s.values));
            let findings = outcome.findings.iter().map(|f| (&f.code, &f.values));
            let warnings = outcome.warnings.iter().map(|w| (&w.code, &w.values));
            for (code, values) in steps.chain(findings).chain(warnings) {
                said(code, values);
                codes.insert(code.clone());
            }
            let again = canonical::from_json("again", &canonical::to_json(&facts).unwrap()).unwrap();
            assert_eq!(facts, again, "{}: facts change on the way through text", case.id);
        }
    }
    // All of the room's sentences that are no refusals were met.
    let refusals: Vec<&str> = commonhold::settlement::SettleRefusal::GROUNDS.iter().map(|g| g.code).collect();
    let met = |code: &String| codes.contains(code.as_str()) || refusals.contains(&code.as_str());
    let room = commonhold::explain::codes(Language::En).into_iter().filter(|c| c.starts_with("settlement."));
    let unmet: Vec<String> = room.filter(|code| !met(code)).collect();
    assert!(unmet.is_empty(), "{unmet:?}");
}
