//! 多次评分: the score that decides where there are several.

use super::bands::checked_places;
use super::checked::first_twice;
use super::found::EvaluationFinding;
use super::pay::{ConsequenceFacts, OfScores};
use super::refusal::EvaluationRefusal;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};

/// The score that is looked up: the one given, or what several come to, rounded as the scheme says. Nothing
/// where only a grade is given, or while one of several is not known.
pub(super) struct ScoreInForce {
    pub(super) given: Option<Ratio>,
    pub(super) rounded: Option<Ratio>,
}

pub(super) fn score_in_force(
    facts: &ConsequenceFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<ScoreInForce, Refusal> {
    let given = match (facts.score, facts.scores.is_empty()) {
        (Some(_), false) => return Err(EvaluationRefusal::TwoScores {}.in_field("scores")),
        (given, true) => given.map(|given| given.0),
        (None, false) => of_scores(facts, trace, cited)?,
    };
    if given.is_none() && facts.scores.is_empty() && facts.grade.is_none() {
        return Err(EvaluationRefusal::NoScore {}.in_field("score"));
    }
    let rounded = match (given, facts.score_rounding) {
        (Some(score), Some(rounding)) => Some(score.rounded(checked_places(rounding)?, rounding.mode)?),
        _ => given,
    };
    Ok(ScoreInForce { given, rounded })
}

/// 多次评分取值: the lowest, the highest or the mean; open while one that counts is not known.
fn of_scores(
    facts: &ConsequenceFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Option<Ratio>, Refusal> {
    let rule = facts.of_scores.ok_or_else(|| EvaluationRefusal::ScoresRule {}.in_field("of_scores"))?;
    let scores = by_key(&facts.scores, |one| &one.key);
    if let Some(key) = first_twice(&scores, |score| &score.key) {
        let refusal = EvaluationRefusal::DuplicateScore { key: key.clone() };
        return Err(refusal.in_list("scores", &facts.scores, |one| one.key == key));
    }
    for score in &scores {
        if score.weight.0.is_negative() {
            let (key, weight) = (score.key.clone(), score.weight);
            let refusal = EvaluationRefusal::NegativeWeight { key, weight };
            return Err(refusal.in_list("scores", &facts.scores, |one| one.key == score.key));
        }
        trace.step_citing(cited, || EvaluationStep::OneScore {
            key: score.key.clone(),
            score: IfAny(Some(score.score)),
            weight: score.weight,
        });
        if score.score.is_none() {
            let finding = EvaluationFinding::ScoreNotGiven { key: score.key.clone() };
            trace.find_citing(&score.key, finding, cited.clone());
        }
    }
    let known: Option<Vec<(Ratio, Ratio)>> =
        scores.iter().map(|one| Some((one.score?.0, one.weight.0))).collect();
    let score = match known {
        None => None,
        Some(known) => match rule {
            OfScores::Lowest => known.iter().map(|one| one.0).min(),
            OfScores::Highest => known.iter().map(|one| one.0).max(),
            OfScores::Mean => Some(mean(&known)?),
        },
    };
    trace
        .step_citing(cited, || EvaluationStep::OfScores { rule, score: IfAny(Some(score.map(ExactNumber))) });
    Ok(score)
}

fn mean(scores: &[(Ratio, Ratio)]) -> Result<Ratio, Refusal> {
    let (mut sum, mut weights) = (Ratio::ZERO, Ratio::ZERO);
    for (score, weight) in scores {
        sum = sum.plus(score.times(*weight)?)?;
        weights = weights.plus(*weight)?;
    }
    if weights.is_zero() {
        return Err(EvaluationRefusal::NoWeight {}.in_field("scores"));
    }
    Ok(sum.divided_by(weights)?)
}
