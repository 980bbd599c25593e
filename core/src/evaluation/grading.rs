//! 定级: the band of a score, and what conditions make of it.

use super::conditions::{Known, Standing, apply_conditions, grade_of};
use super::facts::ScoreFacts;
use super::found::{EvaluationFinding, EvaluationWarning, find_unknown_facts};
use super::in_force::BandsInForce;
use super::result::NextGrade;
use super::said::EvaluationStep;
use super::steps::{note_band, note_conditions, note_possible};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Mark, Refusal, Trace};

/// The grade a score stands at once conditions have been applied.
pub(super) struct Graded {
    pub(super) by_score: Option<String>,
    pub(super) grade: Option<String>,
    pub(super) possible: Vec<String>,
}

pub(super) fn graded(
    facts: &ScoreFacts,
    bands: &BandsInForce,
    (score, full_marks): (Ratio, Ratio),
    known: &Known<'_>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Graded, Refusal> {
    let ladder = &bands.printed;
    let start = bands.places_of(score);
    let by_score = start.first().filter(|_| start.len() == 1).and_then(|start| grade_of(start, ladder));
    if start.contains(&Standing::Outside) && !ladder.rungs.is_empty() {
        trace.warn(EvaluationWarning::OutsideBands { score: ExactNumber(score) });
    }
    for place in 0..ladder.rungs.len() {
        note_band(trace, ladder, place, true, cited);
    }
    bands.note(trace, cited);
    if let Some(grade) = &by_score {
        trace
            .step_citing(cited, || EvaluationStep::Grade { score: ExactNumber(score), grade: grade.clone() });
    }
    let applied = apply_conditions(&facts.conditions, known, ladder, start.clone())?;
    note_conditions(trace, &facts.conditions, known, &applied, ladder, cited);
    let standings = applied.last().map_or(start, |last| last.after.clone());
    note_possible(trace, &standings, ladder, cited);
    let decided = standings.len() <= 1;
    find_unknown_facts(trace, &applied, decided, cited);
    find_bands_of_other_marks(facts, bands, (full_marks, decided), trace, cited);
    let grade = standings.first().filter(|_| decided).and_then(|one| grade_of(one, ladder));
    let possible = standings.iter().map(|standing| grade_of(standing, ladder).unwrap_or_default());
    Ok(Graded { by_score, grade, possible: possible.collect() })
}

/// 够不到的等级、等级线与满分不符: grades that begin above what all items together can give, where nothing is
/// added to it; or bands printed for other full marks, while nobody has said how they are read.
fn find_bands_of_other_marks(
    facts: &ScoreFacts,
    bands: &BandsInForce,
    (full_marks, decided): (Ratio, bool),
    trace: &mut Trace,
    cited: &Citation,
) {
    let open = bands.open();
    let mark = if open.is_some() && !decided { Mark::Unknown } else { Mark::Allowed };
    let rungs = &bands.ladder().unwrap_or(&bands.printed).rungs;
    let beyond = rungs.iter().filter(|rung| rung.from.is_some_and(|from| from > full_marks));
    let grades: Vec<&str> = beyond.map(|rung| rung.label.as_str()).collect();
    let full_marks = ExactNumber(full_marks);
    if !grades.is_empty() && facts.adjustments.is_empty() {
        let finding = EvaluationFinding::BandsAboveFullMarks { grades: grades.join(", "), full_marks };
        trace.find_marked(mark, "", finding, cited.clone());
    } else if let Some(printed) = open {
        let printed = ExactNumber(printed);
        let finding = EvaluationFinding::BandsOfOtherMarks { full_marks, printed };
        trace.find_marked(mark, "", finding, cited.clone());
    }
}

/// The next better grade by the score alone; nothing while it is open how the bands are read.
pub(super) fn next_grade(bands: &BandsInForce, score: Ratio) -> Result<Option<NextGrade>, Refusal> {
    let Some(ladder) = bands.ladder() else { return Ok(None) };
    let above = ladder.rungs.iter().rev().find(|rung| !rung.begins_at(score));
    let Some((rung, from)) = above.and_then(|rung| rung.from.map(|from| (rung, from))) else {
        return Ok(None);
    };
    Ok(Some(NextGrade { grade: rung.label.clone(), points_missing: ExactNumber(from.minus(score)?) }))
}
