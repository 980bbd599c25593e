//! A verdict as lines for a screen.

use crate::said::number;
use commonhold::voting::{Decision, TestKind, TestPart, TestResult, Verdict};

/// The verdict as people say it.
pub fn verdict_word(verdict: Decision) -> &'static str {
    match verdict {
        Decision::Passed => "PASSED",
        Decision::Failed => "FAILED",
        Decision::Inquorate => "TOO FEW TOOK PART",
        Decision::OpenUntil => "STILL OPEN",
        Decision::NextStage => "GOES TO THE NEXT STAGE",
        Decision::PendingConsent => "WAITS FOR CONSENT",
        Decision::NeedsFact => "CANNOT BE TOLD YET",
        Decision::NeedsLots => "NEEDS LOTS",
    }
}

/// Every test with both its sides, and what a failing one lacks.
pub fn verdict(verdict: &Verdict) -> Vec<String> {
    let parts = [(TestPart::Quorum, "took part"), (TestPart::Pass, "agreed")];
    let mut said: Vec<String> = parts
        .iter()
        .filter_map(|(part, name)| {
            let tests = verdict.tests.iter().filter(|test| test.part == *part && test.kind == TestKind::Test);
            let tests: Vec<String> = tests.map(one_test).collect();
            (!tests.is_empty()).then(|| format!("{name:<10}{}", tests.join("   ")))
        })
        .collect();
    for missing in &verdict.missing {
        let more = if missing.more_than { "more than " } else { "" };
        let lack = number(missing.missing);
        said.push(format!("missing   {more}{lack} {} ({})", missing.measure, missing.set.word()));
    }
    if verdict.verdict == Decision::NeedsFact {
        said.push(format!(
            "not given {}",
            verdict.needs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        ));
    }
    said
}

fn one_test(test: &TestResult) -> String {
    let measure = test.shape.as_ref().and_then(|shape| shape.measure.as_deref()).unwrap_or(&test.rule);
    let mark = match test.holds {
        Some(true) => "✓",
        Some(false) => "✗",
        None => "?",
    };
    let operator = match test.op.map(|op| op.in_words()) {
        Some("at least") => "≥",
        Some("more than") => ">",
        Some("at most") => "≤",
        _ => "<",
    };
    match (test.left, test.right) {
        (Some(left), Some(right)) => {
            format!("{measure} {} {operator} {} {mark}", number(left), number(right))
        }
        _ => format!("{measure} not given {mark}"),
    }
}
