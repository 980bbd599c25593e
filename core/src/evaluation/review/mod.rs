#![doc = include_str!("../../../docs/rules/review.md")]

mod corrections;
mod facts;
mod heard;
mod result;
mod said;

pub use facts::{Correction, ReviewAnswer, ReviewFacts, ScoreObjection};
pub use result::{ItemReviewed, ObjectionResult, ObjectionStanding, PayReviewed, ReviewedScore};

use self::heard::{Heard, heard, score_if_upheld};
use self::said::{ReviewFinding, ReviewStep};
use super::consequence::consequence;
use super::facts::ScoreFacts;
use super::pay::{ConsequenceFacts, LostPoints};
use super::refusal::EvaluationRefusal;
use super::result::{Consequence, ScoreResult};
use super::score::score;
use crate::exact::{Amount, ExactNumber, MinorUnits, amount_of, minor_units};
use crate::outcome::{Citation, Detail, IfAny, Outcome, Refusal, Saying, Trace, refusal::Placed};

/// The steps of this rule beside those of the score and of the pay.
pub(super) const STEPS: &[Saying] = ReviewStep::SAYINGS;

/// What it may find.
pub(super) const FINDINGS: &[Saying] = ReviewFinding::SAYINGS;

/// 评价复核: the score with the company's objections as the review answered them, beside the one that was first made.
///
/// Every objection names one thing (a mark, a sheet, a finding of an inspection, an adjustment, a record) and what should
/// stand; the answer says whether it is right, wholly or in part, and why. What was upheld is put into the facts and
/// the score is worked out anew, with the pay where a scheme of pay is given. While an objection that would move the
/// score is open the outcome is a draft. Source: the contract's scheme; a model of 2018 lets the company rebut or ask
/// for another review.
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold::{Detail, evaluation::review_score};
///
/// let facts = from_json("given", r#"{"evaluation":{"items":[{"key":"all","weight":"100","max":"10"}],
///     "ratings":[{"rater":"r1","item":"all","score":"4"},{"rater":"r2","item":"all","score":"9"}],
///     "bands":[{"grade":"good","from":"80"},{"grade":"fair","from":"0"}]},
///   "objections":[{"key":"o1","asks":{"kind":"sheet","rater":"r1"},"says":"moved out before the survey",
///                  "answer":{"upheld":true,"reason":"the roll says so"}}]}"#)?;
/// let reviewed = review_score(&facts, Detail::Steps)?.value;
/// assert_eq!((reviewed.before.grade.as_deref(), reviewed.after.grade.as_deref()), (Some("fair"), Some("good")));
///
/// let mut nobody = facts;
/// nobody.objections[0].asks = commonhold::evaluation::Correction::Sheet { rater: "r3".to_owned() };
/// assert_eq!(review_score(&nobody, Detail::Steps).unwrap_err().code, "evaluation.objection_without_target");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`score`](super::score()) and [`consequence`](super::consequence()), before and after;
/// `evaluation.objection_without_target`, `evaluation.objections_clash`, `evaluation.answer_to_another`,
/// `evaluation.duplicate_objection`, `evaluation.review_fills`.
#[inline]
pub fn review_score(facts: &ReviewFacts, detail: Detail) -> Result<Outcome<ReviewedScore>, Refusal> {
    if let Some(pay) = &facts.pay {
        check_pay(pay)?;
    }
    let mut trace = Trace::new(detail);
    let cited = facts.evaluation.source.clone().unwrap_or_else(|| Citation::page("review"));
    let objections = u32::try_from(facts.objections.len()).unwrap_or(u32::MAX);
    trace.step_citing(&cited, || ReviewStep::Before { objections });
    let before = without_findings(
        score(&facts.evaluation, detail).map_err(|refusal| refusal.in_field("evaluation"))?,
        &mut trace,
    );
    let pay_before = match &facts.pay {
        Some(pay) => Some(without_findings(paid(pay, &before, detail)?, &mut trace)),
        None => None,
    };
    let heard = heard(facts, &mut trace, &cited)?;
    let upheld = heard.upheld;
    trace.step_citing(&cited, || ReviewStep::After { upheld });
    let scored = score(&heard.evaluation, detail).map_err(|refusal| refusal.of_made_facts("objections"))?;
    let after = trace.absorb(scored);
    let pay_after = match &heard.pay {
        Some(pay) => Some(trace.absorb(paid(pay, &after, detail)?)),
        None => None,
    };
    let items = items(&before, &after, &mut trace, &cited)?;
    note_total(&before, &after, &mut trace, &cited)?;
    let pay = pay_before.zip(pay_after);
    let pay =
        pay.map(|(before, after)| pay_reviewed(facts, before, after, &mut trace, &cited)).transpose()?;
    let if_upheld = score_if_upheld(&heard, &after, &mut trace, &cited)?;
    let Heard { objections, .. } = heard;
    let score_if_upheld = if_upheld.as_ref().map(|score| score.score);
    let grade_if_upheld = if_upheld.and_then(|score| score.grade);
    let value = ReviewedScore { before, after, objections, items, pay, score_if_upheld, grade_if_upheld };
    Ok(trace.outcome(value))
}

/// 复核后的评价: the facts of the score that stands, to be asked what else a score is asked, such as
/// [`robustness`](super::robustness()).
///
/// # Errors
/// As [`review_score`], before any score is made.
pub fn evaluation_that_stands(facts: &ReviewFacts) -> Result<ScoreFacts, Refusal> {
    Ok(heard(facts, &mut Trace::new(Detail::ValueOnly), &Citation::page("review"))?.evaluation)
}

/// Score, grade and points lost of a scheme of pay follow from the evaluation: nobody gives them besides.
fn check_pay(pay: &ConsequenceFacts) -> Result<(), Refusal> {
    let given = [
        ("score", pay.score.is_some()),
        ("grade", pay.grade.is_some()),
        ("lost", !pay.lost.is_empty()),
        ("scores", !pay.scores.is_empty()),
    ];
    match given.iter().find(|(_, given)| *given) {
        Some((field, _)) => {
            let refusal = EvaluationRefusal::ReviewFills { field: (*field).to_owned() };
            Err(refusal.in_field(field).within("pay"))
        }
        None => Ok(()),
    }
}

/// The steps of an outcome; what it leaves open is not what the review leaves open.
fn without_findings<T>(outcome: Outcome<T>, trace: &mut Trace) -> T {
    let (warnings, findings) = (Vec::new(), Vec::new());
    trace.absorb(Outcome { warnings, findings, ..outcome })
}

/// What a score means for pay.
fn paid(
    pay: &ConsequenceFacts,
    score: &ScoreResult,
    detail: Detail,
) -> Result<Outcome<Consequence>, Refusal> {
    let lost = score.items.iter().map(|item| LostPoints { key: item.key.clone(), points: item.lost });
    let has_grades = pay.bands.iter().any(|band| band.grade.is_some());
    let facts = ConsequenceFacts {
        score: Some(score.score),
        grade: score.grade.clone().filter(|_| has_grades),
        full_marks: Some(score.full_marks),
        fallen_from: score.fallen_from,
        lost: lost.collect(),
        ..pay.clone()
    };
    consequence(&facts, detail).map_err(|refusal| refusal.of_made_facts("pay"))
}

/// The items whose points moved.
fn items(
    before: &ScoreResult,
    after: &ScoreResult,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<ItemReviewed>, Refusal> {
    let mut items = Vec::new();
    for (was, is) in before.items.iter().zip(&after.items).filter(|(was, is)| was.points != is.points) {
        let moved = ExactNumber(is.points.0.minus(was.points.0)?);
        let (item, before, after) = (was.key.clone(), was.points, is.points);
        trace.step_citing(cited, || ReviewStep::Item { item: item.clone(), before, after, moved });
        items.push(ItemReviewed { item, before, after, moved });
    }
    Ok(items)
}

fn note_total(
    before: &ScoreResult,
    after: &ScoreResult,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(), Refusal> {
    let moved = ExactNumber(after.score.0.minus(before.score.0)?);
    trace.step_citing(cited, || ReviewStep::Total {
        before: before.score,
        after: after.score,
        moved,
        grade_before: IfAny(before.grade.clone()),
        grade_after: IfAny(after.grade.clone()),
    });
    Ok(())
}

fn pay_reviewed(
    facts: &ReviewFacts,
    before: Consequence,
    after: Consequence,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<PayReviewed, Refusal> {
    let digits = facts.pay.as_ref().map_or(0, |pay| pay.minor_digits);
    let units = |amount: Amount| minor_units(amount, digits).map(i128::from);
    let moved = match before.pay.zip(after.pay) {
        Some((was, is)) => {
            let moved = amount_of(units(is)?.less(units(was)?), digits)?;
            trace.step_citing(cited, || ReviewStep::Pay { before: was, after: is, moved });
            Some(moved)
        }
        None => None,
    };
    Ok(PayReviewed { before, after, moved })
}
