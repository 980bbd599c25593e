//! 评分规则: marks to points, points to a score, the score to a grade.

use super::adjustments::adjusted;
use super::bands::{Ladder, checked_places};
use super::conditions::Known;
use super::facts::{MissingMarks, ScoreFacts};
use super::grading::{graded, next_grade};
use super::marks::{Marks, mark_not_given, marks_of, share_of};
use super::refusal::EvaluationRefusal;
use super::result::{GroupScore, ItemScore, ScoreResult};
use super::said::{EvaluationFinding, EvaluationWarning};
use super::steps::{Totals, note_groups, note_items, note_scheme, note_total};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Detail, Outcome, Refusal, Trace, refusal::Placed};

/// 评分: what the marks make of the items' weights, and the grade that follows.
///
/// Marks, weights and scores are plain numbers (decimals or fractions); every step is exact, and the
/// score is rounded once, by the named rounding, or not at all. Source: the contract's scheme, given
/// as data; no scheme is built in.
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
pub fn score(facts: &ScoreFacts, detail: Detail) -> Result<Outcome<ScoreResult>, Refusal> {
    let mut trace = Trace::new(detail);
    let cited = facts.source.clone().unwrap_or_else(|| Citation::page("evaluation"));
    let ladder = Ladder::of_grades(&facts.bands, facts.edges, facts.rounding)?;
    check_weights(facts)?;
    let marks = marks_of(facts)?;
    if facts.missing == MissingMarks::Refuse {
        marks.refuse_gaps().map_err(|refusal| refusal.in_field("ratings"))?;
    }
    warn_of_straight_lining(&mut trace, &marks)?;
    let means = item_means(facts, &marks, &mut trace, &cited)?;
    let weights = effective_weights(facts, &marks, &means)?;
    let items = item_scores(facts, &marks, &means, &weights)?;
    let full_marks = sum(weights.iter().copied())?;
    note_scheme(&mut trace, facts, &marks, full_marks, &cited);
    note_items(&mut trace, facts, &marks, &items, &cited)?;
    let groups = group_scores(facts, &marks, &weights)?;
    note_groups(&mut trace, &groups, &cited);
    groups_without_marks(facts, &marks, &mut trace, &cited);
    bands_above(facts, &ladder, full_marks, &mut trace, &cited);
    let points = sum(items.iter().map(|item| item.points.0))?;
    let (adjustments, moved) = adjusted(facts, &mut trace, &cited)?;
    let exact_score = points.plus(moved)?;
    let score = match facts.rounding {
        Some(rounding) => exact_score.rounded(checked_places(rounding)?, rounding.mode)?,
        None => exact_score,
    };
    note_total(&mut trace, facts, &Totals { points, moved, exact: exact_score, score }, &cited);
    let item_means = marks.items.iter().zip(&means).map(|(item, mean)| (item.key.as_str(), *mean));
    let known = Known::new(&facts.facts, item_means.collect())?;
    let standing = graded(facts, &ladder, score, &known, &mut trace, &cited)?;
    let decided = standing.possible.len() <= 1;
    let value = ScoreResult {
        score: ExactNumber(score),
        exact_score: ExactNumber(exact_score),
        full_marks: ExactNumber(full_marks),
        points: ExactNumber(points),
        lost: ExactNumber(full_marks.minus(points)?),
        grade: standing.grade,
        grade_by_score: standing.by_score,
        grades_possible: if decided { Vec::new() } else { standing.possible },
        next: next_grade(&ladder, score)?,
        raters: count(marks.raters.len()),
        items,
        groups,
        adjustments,
    };
    Ok(trace.outcome(value))
}

/// 未评分的评价方: a group of raters that gave no mark is not in the score, whatever its weight.
fn groups_without_marks(facts: &ScoreFacts, marks: &Marks<'_>, trace: &mut Trace, cited: &Citation) {
    if facts.groups.is_empty() || facts.missing == MissingMarks::Zero {
        return;
    }
    for (place, (key, weight)) in marks.groups.iter().enumerate() {
        if marks.answers_of_group(place) == 0 {
            let (group, weight) = ((*key).to_owned(), ExactNumber(*weight));
            trace.find_citing(key, EvaluationFinding::GroupNotCounted { group, weight }, cited.clone());
        }
    }
}

/// 够不到的等级: grades that begin above what all items together can give, where nothing is added to it.
fn bands_above(facts: &ScoreFacts, ladder: &Ladder, full_marks: Ratio, trace: &mut Trace, cited: &Citation) {
    let beyond = ladder.rungs.iter().filter(|rung| rung.from.is_some_and(|from| from > full_marks));
    let grades: Vec<&str> = beyond.map(|rung| rung.label.as_str()).collect();
    if !grades.is_empty() && facts.adjustments.is_empty() {
        let (grades, full_marks) = (grades.join(", "), ExactNumber(full_marks));
        let finding = EvaluationFinding::BandsAboveFullMarks { grades, full_marks };
        trace.find_citing("", finding, cited.clone());
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn sum(numbers: impl Iterator<Item = Ratio>) -> Result<Ratio, Refusal> {
    let mut total = Ratio::ZERO;
    for number in numbers {
        total = total.plus(number)?;
    }
    Ok(total)
}

/// The weights sum to what the scheme declares, and limits are not below zero.
fn check_weights(facts: &ScoreFacts) -> Result<(), Refusal> {
    let total = sum(facts.items.iter().map(|item| item.weight.0))?;
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

/// The mean of each item; absent where fewer answered than the scheme asks for.
fn item_means(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<Option<Ratio>>, Refusal> {
    let minimum = u64::from(facts.minimum_answers.unwrap_or(1));
    let mut means = Vec::with_capacity(marks.items.len());
    for (place, item) in marks.items.iter().enumerate() {
        let answers = marks.answers(place);
        if answers < minimum {
            let shown = i64::try_from(answers).unwrap_or(i64::MAX);
            let minimum = i64::try_from(minimum).unwrap_or(i64::MAX);
            if facts.missing == MissingMarks::Refuse {
                let item = item.key.clone();
                let refusal = EvaluationRefusal::TooFewAnswers { item, answers: shown, minimum };
                return Err(refusal.in_field("ratings"));
            }
            let finding =
                EvaluationFinding::ItemNotCounted { item: item.key.clone(), answers: shown, minimum };
            trace.find_citing(&item.key, finding, cited.clone());
            means.push(None);
            continue;
        }
        let mean = marks.mean(place, mark_not_given(item, facts.missing, facts.scale))?;
        means.push(match (mean, facts.mean_rounding) {
            (Some(mean), Some(rounding)) => Some(mean.rounded(checked_places(rounding)?, rounding.mode)?),
            _ => mean,
        });
    }
    Ok(means)
}

/// What a perfect mark is worth for each item, after items left out and scaling.
fn effective_weights(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    means: &[Option<Ratio>],
) -> Result<Vec<Ratio>, Refusal> {
    let given = || marks.items.iter().map(|item| item.weight.0);
    let counts = |mean: &Option<Ratio>| mean.is_some() || facts.missing == MissingMarks::Zero;
    let weights: Vec<Ratio> =
        given().zip(means).map(|(weight, mean)| if counts(mean) { weight } else { Ratio::ZERO }).collect();
    let left = sum(weights.iter().copied())?;
    if left.is_zero() {
        return Err(EvaluationRefusal::NothingRated {}.in_field("ratings"));
    }
    let full = match (facts.out_of, facts.missing) {
        // Dropped items take their part of the full marks with them, whatever the full marks are.
        (Some(out_of), MissingMarks::Drop) => out_of.0.times(left.divided_by(sum(given())?)?)?,
        (Some(out_of), _) => out_of.0,
        (None, MissingMarks::Renormalise) => sum(given())?,
        (None, _) => left,
    };
    let factor = full.divided_by(left)?;
    weights.into_iter().map(|weight| Ok(weight.times(factor)?)).collect()
}

/// Points of each item: its weight times the part of the scale its mean reaches.
fn item_scores(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    means: &[Option<Ratio>],
    weights: &[Ratio],
) -> Result<Vec<ItemScore>, Refusal> {
    let mut scores = Vec::with_capacity(marks.items.len());
    for (place, ((item, mean), weight)) in marks.items.iter().zip(means).zip(weights).enumerate() {
        let share = mean.map_or(Ok(Ratio::ZERO), |mean| share_of(item, mean, facts.scale))?;
        let points = weight.times(share)?;
        scores.push(ItemScore {
            key: item.key.clone(),
            name: item.name.clone(),
            weight: ExactNumber(*weight),
            mean: mean.map(ExactNumber),
            answers: u32::try_from(marks.answers(place)).unwrap_or(u32::MAX),
            points: ExactNumber(points),
            lost: ExactNumber(weight.minus(points)?),
        });
    }
    Ok(scores)
}

/// What each group's marks alone would have given, with the same weights.
fn group_scores(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    weights: &[Ratio],
) -> Result<Vec<GroupScore>, Refusal> {
    let mut scores = Vec::new();
    for (place, (key, weight)) in marks.groups.iter().enumerate().filter(|_| !facts.groups.is_empty()) {
        let mut score = Some(Ratio::ZERO);
        for (item_place, (item, worth)) in marks.items.iter().zip(weights).enumerate() {
            let not_given = mark_not_given(item, facts.missing, facts.scale);
            let mean = marks.group_mean(item_place, place, not_given)?;
            score = match (score, mean) {
                _ if worth.is_zero() => score,
                (Some(score), Some(mean)) => {
                    Some(score.plus(worth.times(share_of(item, mean, facts.scale)?)?)?)
                }
                _ => None,
            };
        }
        scores.push(GroupScore {
            key: (*key).to_owned(),
            weight: ExactNumber(*weight),
            raters: u32::try_from(marks.asked.get(place).copied().unwrap_or(0)).unwrap_or(u32::MAX),
            answers: u32::try_from(marks.answers_of_group(place)).unwrap_or(u32::MAX),
            score: score.map(ExactNumber),
        });
    }
    Ok(scores)
}

fn warn_of_straight_lining(trace: &mut Trace, marks: &Marks<'_>) -> Result<(), Refusal> {
    let lined = marks.straight_lining()?;
    if !lined.is_empty() {
        let raters = i64::try_from(lined.len()).unwrap_or(i64::MAX);
        trace.warn(EvaluationWarning::StraightLining { count: raters, raters: lined.join(", ") });
    }
    Ok(())
}
