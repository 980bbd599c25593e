//! 评分规则: marks to points, points to a score, the score to a grade.

use super::adjustments::adjusted;
use super::aspects::{aspect_scores, check_aspects};
use super::bands::{Ladder, checked_places};
use super::checks::{deducted, note_checks};
use super::conditions::Known;
use super::facts::{MissingMarks, ScoreFacts};
use super::found::EvaluationWarning;
use super::goalposts::note_goalposts;
use super::grading::{graded, next_grade};
use super::groups::{find_silent_groups, group_scores};
use super::in_force::BandsInForce;
use super::items::{Reached, effective_weights, item_scores, items_reached};
use super::marks::{Marks, marks_of};
use super::refusal::EvaluationRefusal;
use super::result::{AdjustmentScore, ItemScore, ScoreResult};
use super::sample::note_sample;
use super::scheme::{completed, find_needs};
use super::sheets::note_sheets;
use super::steps::{Totals, note_groups, note_items, note_scheme, note_total};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Detail, Outcome, Refusal, Trace, refusal::Placed};

/// 评分: what the marks make of the items' weights, and the grade that follows.
///
/// Marks, weights and scores are plain numbers (decimals or fractions); every step is exact, and the
/// score is rounded once, by the named rounding, or not at all. Source: the contract's scheme, given
/// as data; no scheme is a default.
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold::{Detail, evaluation::score};
///
/// let facts = from_json("given", r#"{
///     "items":[{"key":"order","weight":"60","max":"10"},{"key":"clean","weight":"40","max":"10"}],
///     "ratings":[{"rater":"r1","item":"order","score":"9"},{"rater":"r1","item":"clean","score":"7"}],
///     "bands":[{"grade":"A","from":"80"},{"grade":"B","from":"60"},{"grade":"C","from":"0"}]}"#)?;
/// let scored = score(&facts, Detail::Steps)?.value;
/// assert_eq!(scored.score.to_string(), "82");
/// assert_eq!(scored.grade.as_deref(), Some("A"));
///
/// let mut gap = facts;
/// gap.ratings.pop();
/// assert_eq!(score(&gap, Detail::Steps).unwrap_err().code, "evaluation.missing_answer");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`EvaluationRefusal`]; `number.out_of_range` when an exact number does not fit (then
/// the items' means have too many different numbers of answers: see the rule page).
#[inline]
pub fn score(facts: &ScoreFacts, detail: Detail) -> Result<Outcome<ScoreResult>, Refusal> {
    let completed = completed(facts)?;
    let mut trace = Trace::new(detail);
    let scored = scored(completed.as_ref().unwrap_or(facts), facts, &mut trace)?;
    Ok(trace.outcome(scored.value))
}

/// A score with what it was made from, for rules that ask what would have made another.
pub(super) struct Scored<'a> {
    pub(super) facts: &'a ScoreFacts,
    pub(super) given: &'a ScoreFacts,
    pub(super) marks: Marks<'a>,
    pub(super) reached: Vec<Reached>,
    pub(super) bands: BandsInForce,
    pub(super) moved: Ratio,
    pub(super) cited: Citation,
    pub(super) value: ScoreResult,
}

impl Scored<'_> {
    /// What conditions look at.
    pub(super) fn known(&self) -> Result<Known<'_>, Refusal> {
        known(self.facts, &self.marks, &self.reached)
    }
}

fn known<'a>(facts: &'a ScoreFacts, marks: &Marks<'a>, reached: &[Reached]) -> Result<Known<'a>, Refusal> {
    let means = marks.items.iter().zip(reached).map(|(item, one)| (item.key.as_str(), one.mean));
    Known::new(&facts.facts, means.collect())
}

/// Clauses 1 to 5 of the page. `facts` are those that a scheme completed, `given` has the marks and raters.
pub(super) fn scored<'a>(
    facts: &'a ScoreFacts,
    given: &'a ScoreFacts,
    trace: &mut Trace,
) -> Result<Scored<'a>, Refusal> {
    let cited = facts.source.clone().unwrap_or_else(|| Citation::page("evaluation"));
    let ladder = Ladder::of_grades(&facts.bands, facts.edges, facts.rounding)?;
    check_weights(facts)?;
    let marks = marks_of(facts, given)?;
    if facts.missing == MissingMarks::Refuse {
        marks.refuse_gaps().map_err(|refusal| refusal.in_field("ratings"))?;
    }
    find_needs(facts, trace, &cited)?;
    warn_of_straight_lining(trace, &marks);
    let deducted = deducted(facts)?;
    let reached = items_reached(facts, &marks, &deducted, trace, &cited)?;
    let weights = effective_weights(facts, &marks, &reached)?;
    let items = item_scores(facts, &marks, &reached, &weights)?;
    let full_marks = Ratio::total(weights.iter().copied())?;
    note_scheme(trace, facts, &marks, full_marks, &cited);
    note_sheets(facts, &marks, trace, &cited);
    note_sample(facts, &marks, trace, &cited)?;
    note_checks(&deducted, trace, &cited);
    note_goalposts(&marks, trace, &cited);
    note_items(trace, facts, &marks, &items, &cited)?;
    let aspects = aspect_scores(facts, &items, trace, &cited)?;
    let groups = group_scores(facts, &marks, &reached, &weights)?;
    note_groups(trace, &groups, &cited);
    find_silent_groups(facts, &marks, trace, &cited);
    let printed = printed_full_marks(facts)?;
    let bands = BandsInForce::of(ladder, facts.fallen_bands, full_marks, printed)?;
    let (totals, adjustments) = totals(facts, &items, trace, &cited)?;
    let score = totals.score;
    let standing =
        graded(facts, &bands, (score, full_marks), &known(facts, &marks, &reached)?, trace, &cited)?;
    let decided = standing.possible.len() <= 1;
    let value = ScoreResult {
        score: ExactNumber(score),
        exact_score: ExactNumber(totals.exact),
        full_marks: ExactNumber(full_marks),
        fallen_from: (full_marks < printed).then_some(ExactNumber(printed)),
        points: ExactNumber(totals.points),
        lost: ExactNumber(full_marks.minus(totals.points)?),
        grade: standing.grade,
        grade_by_score: standing.by_score,
        grades_possible: if decided { Vec::new() } else { standing.possible },
        next: next_grade(&bands, score)?,
        raters: count(marks.people.raters.len()),
        returned: count(marks.people.returned),
        left_out: count(marks.people.left_out()),
        aspects,
        items,
        groups,
        adjustments,
    };
    Ok(Scored { facts, given, marks, reached, bands, moved: totals.moved, cited, value })
}

/// The points of all items, what adjustments move, and the score they make, rounded once by name or not at all.
fn totals(
    facts: &ScoreFacts,
    items: &[ItemScore],
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(Totals, Vec<AdjustmentScore>), Refusal> {
    let points = Ratio::total(items.iter().map(|item| item.points.0))?;
    let (adjustments, moved) = adjusted(facts, trace, cited)?;
    let exact = points.plus(moved)?;
    let score = match facts.rounding {
        Some(rounding) => exact.rounded(checked_places(rounding)?, rounding.mode)?,
        None => exact,
    };
    let totals = Totals { points, moved, exact, score };
    note_total(trace, facts, &totals, cited);
    Ok((totals, adjustments))
}

/// What perfect marks would give if no item were left out.
fn printed_full_marks(facts: &ScoreFacts) -> Result<Ratio, Refusal> {
    match facts.out_of {
        Some(out_of) => Ok(out_of.0),
        None => Ok(Ratio::total(facts.items.iter().map(|item| item.weight.0))?),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The weights sum to what the scheme declares, and limits are not below zero.
fn check_weights(facts: &ScoreFacts) -> Result<(), Refusal> {
    check_aspects(facts)?;
    let total = Ratio::total(facts.items.iter().map(|item| item.weight.0))?;
    if let Some(declared) = facts.weights_sum.filter(|declared| declared.0 != total) {
        return Err(
            EvaluationRefusal::WeightsSum { sum: ExactNumber(total), declared }.in_field("weights_sum")
        );
    }
    if !facts.items.is_empty() && facts.items.iter().all(|item| item.weight.0.is_zero()) {
        return Err(EvaluationRefusal::NoWeight {}.in_field("items"));
    }
    let caps = facts.adjustments.iter().map(|adjustment| (adjustment.key.as_str(), adjustment.cap));
    let limits = caps.chain([
        ("bonus_cap", facts.bonus_cap),
        ("deduction_cap", facts.deduction_cap),
        ("out_of", facts.out_of),
    ]);
    for (what, limit) in limits {
        if let Some(limit) = limit.filter(|limit| limit.0.is_negative()) {
            let refusal = EvaluationRefusal::NegativeLimit { what: what.to_owned(), limit };
            let of_adjustment = facts.adjustments.iter().any(|adjustment| adjustment.key == what);
            return Err(if of_adjustment {
                refusal.in_field("cap").in_list("adjustments", &facts.adjustments, |one| one.key == what)
            } else {
                refusal.in_field(what)
            });
        }
    }
    Ok(())
}

fn warn_of_straight_lining(trace: &mut Trace, marks: &Marks<'_>) {
    let lined = &marks.people.straight_lining;
    if !lined.is_empty() {
        let raters = i64::try_from(lined.len()).unwrap_or(i64::MAX);
        trace.warn(EvaluationWarning::StraightLining { count: raters, raters: lined.join(", ") });
    }
}
