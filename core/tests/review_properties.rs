//! What a review does to a score: it is the score of the facts that were right, whoever said so first.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

#[path = "support/surveys.rs"]
mod surveys;

use commonhold::evaluation::{
    Correction, ObjectionStanding, ReviewAnswer, ReviewFacts, ScoreFacts, ScoreObjection, SheetRule,
    evaluation_that_stands, review_score, score,
};
use commonhold::{Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use surveys::{Survey, surveys};

/// For each mark: whether it is objected to, what it should be, and what the review says (upheld, dismissed, silent).
type Said = Vec<(bool, i64, Option<bool>)>;

fn reviewed(survey: &Survey, said: &Said) -> ReviewFacts {
    let evaluation = survey.facts();
    let objected = evaluation.ratings.iter().zip(said).filter(|(_, (objected, ..))| *objected).enumerate();
    let objections = objected.map(|(place, (rating, (_, mark, answer)))| ScoreObjection {
        key: format!("o{place}"),
        asks: Correction::Mark {
            rater: rating.rater.clone(),
            item: rating.item.clone(),
            sheet: None,
            score: Some(ExactNumber(Ratio::whole(*mark))),
        },
        says: "invented".to_owned(),
        on: None,
        answer: answer.map(|upheld| ReviewAnswer {
            upheld,
            instead: None,
            reason: "invented".to_owned(),
            by: None,
            on: None,
        }),
    });
    ReviewFacts {
        objections: objections.collect(),
        evaluation,
        pay: None,
        objections_until: None,
        late_objections: SheetRule::Undecided,
    }
}

/// The evaluation with the marks that are right, by a plain loop.
fn put_right(facts: &ReviewFacts, counts: impl Fn(&ScoreObjection) -> bool) -> ScoreFacts {
    let mut right = facts.evaluation.clone();
    for objection in facts.objections.iter().filter(|one| counts(one)) {
        let Correction::Mark { rater, item, score, .. } = &objection.asks else { continue };
        for rating in &mut right.ratings {
            if rating.rater == *rater && rating.item == *item {
                rating.score = score.unwrap();
            }
        }
    }
    right
}

fn a_review() -> impl Strategy<Value = (Survey, Said)> {
    let one = (any::<bool>(), 1_i64..=4, prop_oneof![Just(Some(true)), Just(Some(false)), Just(None)]);
    (surveys(), prop::collection::vec(one, 15))
}

proptest! {
    #[test]
    fn a_score_after_review_is_that_of_the_facts_that_were_right((survey, said) in a_review()) {
        let facts = reviewed(&survey, &said);
        let Ok(before) = score(&facts.evaluation, Detail::ValueOnly) else { return Ok(()) };
        let outcome = review_score(&facts, Detail::ValueOnly).unwrap();
        prop_assert_eq!(&outcome.value.before, &before.value);
        let upheld = |one: &ScoreObjection| one.answer.as_ref().is_some_and(|answer| answer.upheld);
        let right = put_right(&facts, upheld);
        prop_assert_eq!(&evaluation_that_stands(&facts).unwrap(), &right);
        prop_assert_eq!(&outcome.value.after, &score(&right, Detail::ValueOnly).unwrap().value);
        let open = |one: &ScoreObjection| one.answer.is_none();
        let then = put_right(&facts, |one| upheld(one) || open(one));
        let then = facts.objections.iter().any(open).then(|| score(&then, Detail::ValueOnly).unwrap().value);
        prop_assert_eq!(outcome.value.score_if_upheld, then.as_ref().map(|then| then.score));
        let moves = then.is_some_and(|then| {
            (then.score, then.grade) != (outcome.value.after.score, outcome.value.after.grade.clone())
        });
        let others = score(&right, Detail::ValueOnly).unwrap().is_draft();
        prop_assert_eq!(outcome.is_draft(), moves || others);
    }

    #[test]
    fn nobody_gains_by_objecting_first((survey, said) in a_review()) {
        let facts = reviewed(&survey, &said);
        let mut other = facts.clone();
        other.objections.reverse();
        prop_assert_eq!(review_score(&facts, Detail::Steps), review_score(&other, Detail::Steps));
    }

    #[test]
    fn what_was_dismissed_moves_nothing((survey, said) in a_review()) {
        let dismissed: Said = said.iter().map(|(objected, mark, _)| (*objected, *mark, Some(false))).collect();
        if let Ok(outcome) = review_score(&reviewed(&survey, &dismissed), Detail::ValueOnly) {
            prop_assert_eq!(&outcome.value.before, &outcome.value.after);
            prop_assert!(outcome.value.items.is_empty());
            let dismissed = |standing: &ObjectionStanding| *standing == ObjectionStanding::Dismissed;
            prop_assert!(outcome.value.objections.iter().all(|one| dismissed(&one.standing)));
        }
    }
}
