//! 定级: the band of a score, and what conditions make of it.

use super::bands::Ladder;
use super::conditions::{Applied, Known, Standing, apply_conditions, grade_of, unknown_facts};
use super::facts::ScoreFacts;
use super::result::NextGrade;
use crate::citation::Citation;
use crate::outcome::{Trace, Warning, named};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;

/// The grade a score stands at once conditions have been applied.
pub(super) struct Graded {
    pub(super) by_score: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) possible: Vec<String>,
    pub(super) findings: Vec<Warning>,
}

pub(super) fn graded(
    facts: &ScoreFacts,
    ladder: &Ladder,
    score: Ratio,
    known: &Known<'_>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Graded, Refusal> {
    let start = ladder.place_of(score).map_or(Standing::Outside, Standing::Band);
    let by_score = grade_of(&start, ladder);
    if by_score.is_none() && !ladder.rungs.is_empty() {
        trace.warn("evaluation.outside_bands", vec![named("score", score)], None);
    }
    if let Some(grade) = &by_score {
        trace
            .step("evaluation.grade", || (vec![named("score", score), named("grade", grade)], cited.clone()));
    }
    let applied = apply_conditions(&facts.conditions, known, ladder, start.clone())?;
    applied.iter().for_each(|condition| note_condition(trace, condition, ladder, cited));
    let standings: Vec<Standing> = match applied.last() {
        Some(last) => last.after.iter().cloned().collect(),
        None => vec![start],
    };
    let grade = match standings.as_slice() {
        [one] => grade_of(one, ladder),
        _ => None,
    };
    let possible = standings.iter().map(|standing| grade_of(standing, ladder).unwrap_or_default());
    Ok(Graded { by_score, grade, possible: possible.collect(), findings: unknown_facts(&applied) })
}

/// The next better grade by the score alone.
pub(super) fn next_grade(ladder: &Ladder, score: Ratio) -> Result<Option<NextGrade>, Refusal> {
    let above = ladder.rungs.iter().rev().find(|rung| rung.from.is_some_and(|from| from > score));
    let Some((rung, from)) = above.and_then(|rung| rung.from.map(|from| (rung, from))) else {
        return Ok(None);
    };
    Ok(Some(NextGrade { grade: rung.label.clone(), points_missing: Number(from.minus(score)?) }))
}

pub(super) fn note_condition(trace: &mut Trace, condition: &Applied, ladder: &Ladder, cited: &Citation) {
    let code = match condition.met {
        Some(true) => "evaluation.condition_met",
        Some(false) => "evaluation.condition_not_met",
        None => "evaluation.condition_open",
    };
    trace.step(code, || {
        let grades: Vec<String> = condition
            .after
            .iter()
            .map(|after| grade_of(after, ladder).unwrap_or_else(|| "–".to_owned()))
            .collect();
        let values = vec![named("on", &condition.on), named("grades", grades.join(" / "))];
        (values, cited.clone())
    });
}
