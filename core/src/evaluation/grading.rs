//! 定级: the band of a score, and what conditions make of it.

use super::bands::Ladder;
use super::conditions::{Known, Standing, apply_conditions, grade_of};
use super::facts::ScoreFacts;
use super::result::NextGrade;
use super::said::{EvaluationStep, EvaluationWarning, find_unknown_facts};
use super::steps::{note_band, note_conditions};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal, Trace};

/// The grade a score stands at once conditions have been applied.
pub(super) struct Graded {
    pub(super) by_score: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) possible: Vec<String>,
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
        trace.warn(EvaluationWarning::OutsideBands { score: ExactNumber(score) });
    }
    for place in 0..ladder.rungs.len() {
        note_band(trace, ladder, place, true, cited);
    }
    if let Some(grade) = &by_score {
        trace
            .step_citing(cited, || EvaluationStep::Grade { score: ExactNumber(score), grade: grade.clone() });
    }
    let applied = apply_conditions(&facts.conditions, known, ladder, start.clone())?;
    note_conditions(trace, &facts.conditions, known, &applied, ladder, cited);
    let standings: Vec<Standing> = match applied.last() {
        Some(last) => last.after.iter().cloned().collect(),
        None => vec![start],
    };
    find_unknown_facts(trace, &applied, standings.len() <= 1, cited);
    let grade = match standings.as_slice() {
        [one] => grade_of(one, ladder),
        _ => None,
    };
    let possible = standings.iter().map(|standing| grade_of(standing, ladder).unwrap_or_default());
    Ok(Graded { by_score, grade, possible: possible.collect() })
}

/// The next better grade by the score alone.
pub(super) fn next_grade(ladder: &Ladder, score: Ratio) -> Result<Option<NextGrade>, Refusal> {
    let above = ladder.rungs.iter().rev().find(|rung| rung.from.is_some_and(|from| from > score));
    let Some((rung, from)) = above.and_then(|rung| rung.from.map(|from| (rung, from))) else {
        return Ok(None);
    };
    Ok(Some(NextGrade { grade: rung.label.clone(), points_missing: ExactNumber(from.minus(score)?) }))
}
