//! 事项得分: the part of its points that each item reaches, what it is worth, and what it earns and loses.

use super::bands::checked_places;
use super::checks::{Deducted, ScoredBy};
use super::facts::{MissingMarks, ScoreFacts};
use super::found::EvaluationFinding;
use super::goalposts::part_of;
use super::marks::{Marks, mark_not_given, share_of};
use super::refusal::EvaluationRefusal;
use super::result::ItemScore;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal, Trace, refusal::Placed};
use std::collections::BTreeMap;

/// What an item reached: the mean of its marks, where raters mark it, and the part of its points; nothing where
/// too few answered or nobody inspected it.
#[derive(Clone, Copy)]
pub(super) struct Reached {
    pub(super) mean: Option<Ratio>,
    pub(super) part: Option<Ratio>,
    pub(super) answers: u64,
}

/// What each item reached, in the order of the keys.
pub(super) fn items_reached(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    deducted: &BTreeMap<&str, Deducted<'_>>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<Reached>, Refusal> {
    let minimum = u64::from(facts.minimum_answers.unwrap_or(1));
    let mut reached = Vec::with_capacity(marks.items.len());
    for (place, item) in marks.items.iter().enumerate() {
        if let Some(check) = deducted.get(item.key.as_str()) {
            reached.push(Reached { mean: None, part: Some(check.part_left()?), answers: 1 });
            continue;
        }
        let answers = marks.answers(place);
        let minimum = if item.scored_by == ScoredBy::Checks { 1 } else { minimum };
        if answers < minimum {
            let shown = i64::try_from(answers).unwrap_or(i64::MAX);
            let minimum = i64::try_from(minimum).unwrap_or(i64::MAX);
            let item = item.key.clone();
            if facts.missing == MissingMarks::Refuse {
                let refusal = EvaluationRefusal::TooFewAnswers { item, answers: shown, minimum };
                return Err(refusal.in_field("ratings"));
            }
            let finding = EvaluationFinding::ItemNotCounted { item: item.clone(), answers: shown, minimum };
            trace.find_citing(&item, finding, cited.clone());
            reached.push(Reached { mean: None, part: None, answers });
            continue;
        }
        let mean = marks.mean(place, mark_not_given(item, facts.missing, facts.scale))?;
        let mean = match (mean, facts.mean_rounding) {
            (Some(mean), Some(rounding)) => Some(mean.rounded(checked_places(rounding)?, rounding.mode)?),
            _ => mean,
        };
        let part = mean.map(|mean| part_of(item, mean, facts.scale)).transpose()?;
        reached.push(Reached { mean, part, answers });
    }
    Ok(reached)
}

/// What a perfect mark is worth for each item, after items left out and scaling.
pub(super) fn effective_weights(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    reached: &[Reached],
) -> Result<Vec<Ratio>, Refusal> {
    let given = || marks.items.iter().map(|item| item.weight.0);
    let counts = |reached: &Reached| reached.part.is_some() || facts.missing == MissingMarks::Zero;
    let weights: Vec<Ratio> =
        given().zip(reached).map(|(weight, one)| if counts(one) { weight } else { Ratio::ZERO }).collect();
    let left = Ratio::total(weights.iter().copied())?;
    if left.is_zero() {
        return Err(EvaluationRefusal::NothingRated {}.in_field("ratings"));
    }
    let full = match (facts.out_of, facts.missing) {
        // Dropped items take their part of the full marks with them, whatever the full marks are.
        (Some(out_of), MissingMarks::Drop) => out_of.0.times(left.divided_by(Ratio::total(given())?)?)?,
        (Some(out_of), _) => out_of.0,
        (None, MissingMarks::Renormalise) => Ratio::total(given())?,
        (None, _) => left,
    };
    let factor = full.divided_by(left)?;
    weights.into_iter().map(|weight| Ok(weight.times(factor)?)).collect()
}

/// Points of each item: its weight times the part of them it reached.
pub(super) fn item_scores(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    reached: &[Reached],
    weights: &[Ratio],
) -> Result<Vec<ItemScore>, Refusal> {
    let mut scores = Vec::with_capacity(marks.items.len());
    for ((item, reached), weight) in marks.items.iter().zip(reached).zip(weights) {
        let points = weight.times(reached.part.unwrap_or(Ratio::ZERO))?;
        let satisfied = reached.mean.filter(|_| item.satisfied.is_some());
        let satisfied = satisfied.map(|mean| share_of(item, mean, facts.scale)).transpose()?;
        scores.push(ItemScore {
            key: item.key.clone(),
            name: item.name.clone(),
            weight: ExactNumber(*weight),
            mean: reached.mean.map(ExactNumber),
            satisfied: satisfied.map(ExactNumber),
            answers: u32::try_from(reached.answers).unwrap_or(u32::MAX),
            few: item.scored_by == ScoredBy::Marks
                && reached.answers > 0
                && facts.anonymity_floor.is_some_and(|floor| reached.answers < u64::from(floor)),
            points: ExactNumber(points),
            lost: ExactNumber(weight.minus(points)?),
        });
    }
    Ok(scores)
}
