//! The company's objections, what the committee answered, and how firm the grade is that stands.

use crate::files;
use commonhold::evaluation::{
    ConsequenceFacts, KnownFact, ReviewFacts, ReviewedScore, Robustness, ScoreFacts, ScoreObjection,
    SheetRule, evaluation_that_stands, review_score, robustness,
};
use commonhold::reading::document;
use commonhold::{Day, Detail, Outcome, Refusal};
use serde::Deserialize;
use std::path::Path;

/// What was objected, and what had been told before it was put right.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objections {
    objections_until: Day,
    late_objections: SheetRule,
    first_told: Vec<KnownFact>,
    objections: Vec<ScoreObjection>,
}

/// Reads the objections of a folder.
pub fn read(folder: &Path) -> Result<Objections, String> {
    let text = files::text(&folder.join("objections.toml"))?;
    document("objections.toml", &text).map_err(|refusal| crate::said::refusal(&refusal))
}

/// The evaluation as it was first made, reviewed.
pub fn review(
    scored: &ScoreFacts,
    pay: &ConsequenceFacts,
    given: Objections,
) -> Result<(ScoreFacts, Outcome<ReviewedScore>), Refusal> {
    let facts = ReviewFacts {
        evaluation: ScoreFacts { facts: given.first_told, ..scored.clone() },
        objections: given.objections,
        pay: Some(pay.clone()),
        objections_until: Some(given.objections_until),
        late_objections: given.late_objections,
    };
    Ok((evaluation_that_stands(&facts)?, review_score(&facts, Detail::Steps)?))
}

/// How firm the grade is.
pub fn firm(stands: &ScoreFacts) -> Result<Outcome<Robustness>, Refusal> {
    robustness(stands, Detail::Steps)
}

/// What became of the objections and how firm the grade is, for the screen: a name and a line each.
pub fn said(review: &ReviewedScore, firm: &Robustness) -> [(&'static str, String); 2] {
    let upheld = review.objections.iter().filter(|one| one.stands.is_some()).count();
    let grade = |grade: &Option<String>| grade.clone().unwrap_or_default();
    let turns = firm.turns.iter().map(|turn| {
        let raters =
            turn.raters.at_most.map_or_else(|| "no number of".to_owned(), |raters| raters.to_string());
        format!("{} by {raters} raters", grade(&turn.grade))
    });
    let before = grade(&review.before.grade);
    let after = grade(&review.after.grade);
    [
        (
            "复核",
            format!(
                "{upheld} of {} objections upheld; {before} before, {after} after",
                review.objections.len()
            ),
        ),
        ("稳健", format!("another grade: {}", turns.collect::<Vec<_>>().join(", "))),
    ]
}
