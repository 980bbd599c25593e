//! 步骤: the scheme as far as it decides, and what was made of it.

use super::bands::Ladder;
use super::checks::ScoredBy;
use super::conditions::{Applied, Known, Standing, grade_of};
use super::facts::{EvaluationItem, ScoreFacts};
use super::grades::{Condition, Effect};
use super::marks::{Marks, mark_not_given};
use super::means::MeanRule;
use super::result::{GroupScore, ItemScore};
use super::said::{Asks, EffectWord, EvaluationStep, MeanWord};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, IfAny, Refusal, Trace};
use std::collections::BTreeSet;

fn many(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The scheme and the groups of raters.
pub(super) fn note_scheme(
    trace: &mut Trace,
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    full_marks: Ratio,
    cited: &Citation,
) {
    trace.step_citing(cited, || EvaluationStep::Scheme {
        scale: facts.scale,
        missing: facts.missing,
        minimum_answers: facts.minimum_answers.unwrap_or(1),
        out_of: IfAny(facts.out_of),
        mean_rounding: IfAny(facts.mean_rounding.map(|rounding| rounding.mode)),
        mean_places: facts.mean_rounding.map_or(0, |rounding| rounding.places),
        full_marks: ExactNumber(full_marks),
    });
    if let Some((rule, cut)) = mean_word(facts.mean) {
        trace.step_citing(cited, || EvaluationStep::MeanRule { rule, cut: IfAny(cut) });
    }
    let people = marks.people.asked.iter().zip(&marks.people.returned_of);
    for ((group, weight), (asked, returned)) in marks.groups.iter().zip(people) {
        let (group, weight) = ((*group).to_owned(), ExactNumber(*weight));
        let (raters, returned) = (many(*asked), many(*returned));
        trace.step_citing(cited, || EvaluationStep::Group { group, weight, raters, returned });
    }
}

fn mean_word(rule: MeanRule) -> Option<(MeanWord, Option<ExactNumber>)> {
    match rule {
        MeanRule::Arithmetic => None,
        MeanRule::Median => Some((MeanWord::Median, None)),
        MeanRule::Trimmed { cut } => Some((MeanWord::Trimmed, Some(cut))),
    }
}

/// The marks of each item by each group, and what the item earns.
pub(super) fn note_items(
    trace: &mut Trace,
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    items: &[ItemScore],
    cited: &Citation,
) -> Result<(), Refusal> {
    for (place, (item, scored)) in marks.items.iter().zip(items).enumerate() {
        for (group_place, (group, _)) in marks.groups.iter().enumerate() {
            if item.scored_by == ScoredBy::Checks {
                break;
            }
            note_counted(marks, (place, item), (group_place, group), trace, cited);
            let (sum, answers) = marks.given(place, group_place)?;
            let not_given = mark_not_given(item, facts.missing, facts.scale);
            let mean = marks.group_mean(place, group_place, not_given)?;
            trace.step_citing(cited, || EvaluationStep::Marks {
                item: item.key.clone(),
                group: (*group).to_owned(),
                answers: many(answers),
                sum: ExactNumber(sum),
                mean: IfAny(mean.map(ExactNumber)),
            });
        }
        trace.step_citing(cited, || EvaluationStep::Item {
            item: scored.key.clone(),
            answers: scored.answers,
            mean: IfAny(scored.mean),
            weight: scored.weight,
            points: scored.points,
            lost: scored.lost,
            given_weight: item.weight,
            min: item.min,
            max: item.max,
            aspect: IfAny(item.aspect.clone()),
        });
    }
    Ok(())
}

/// The marks of a cell by their number, where a rule of means looks at them, and who is satisfied.
fn note_counted(
    marks: &Marks<'_>,
    (place, item): (usize, &EvaluationItem),
    (group_place, group): (usize, &str),
    trace: &mut Trace,
    cited: &Citation,
) {
    for (mark, count) in marks.counted(place, group_place).into_iter().flatten() {
        trace.step_citing(cited, || EvaluationStep::MarkCount {
            item: item.key.clone(),
            group: group.to_owned(),
            mark: ExactNumber(*mark),
            count: many(*count),
        });
    }
    if let (Some(rule), Some((satisfied, base))) = (item.satisfied, marks.satisfied(place, group_place)) {
        trace.step_citing(cited, || EvaluationStep::Satisfied {
            item: item.key.clone(),
            group: group.to_owned(),
            from: rule.from,
            satisfied: many(satisfied),
            of: rule.of,
            base: many(base),
        });
    }
}

pub(super) fn note_groups(trace: &mut Trace, groups: &[GroupScore], cited: &Citation) {
    for group in groups {
        trace.step_citing(cited, || EvaluationStep::GroupScore {
            group: group.key.clone(),
            answers: group.answers,
            score: IfAny(group.score),
        });
    }
}

/// The points, what adjustments moved, and the score they make.
pub(super) struct Totals {
    pub(super) points: Ratio,
    pub(super) moved: Ratio,
    pub(super) exact: Ratio,
    pub(super) score: Ratio,
}

pub(super) fn note_total(trace: &mut Trace, facts: &ScoreFacts, totals: &Totals, cited: &Citation) {
    trace.step_citing(cited, || EvaluationStep::Total {
        points: ExactNumber(totals.points),
        adjustments: ExactNumber(totals.moved),
        exact: ExactNumber(totals.exact),
        score: ExactNumber(totals.score),
        bonus_cap: IfAny(facts.bonus_cap),
        deduction_cap: IfAny(facts.deduction_cap),
        rounding: IfAny(facts.rounding.map(|rounding| rounding.mode)),
        places: facts.rounding.map_or(0, |rounding| rounding.places),
    });
}

/// One band of the ladder; a ladder of grades alone has no edges.
pub(super) fn note_band(trace: &mut Trace, ladder: &Ladder, place: usize, edges: bool, cited: &Citation) {
    let Some(rung) = ladder.rungs.get(place) else { return };
    let ((from, above), (to, below)) = (rung.lower_edge(), rung.upper_edge());
    let edge = |edge: Option<Ratio>| IfAny(edge.filter(|_| edges).map(ExactNumber));
    trace.step_citing(cited, || EvaluationStep::Band {
        place: place_from_one(place),
        grade: rung.label.clone(),
        from: edge(from),
        above: edge(above),
        to: edge(to),
        below: edge(below),
    });
}

pub(super) fn place_from_one(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1)
}

/// Each condition with what is told of it, and what came of it.
pub(super) fn note_conditions(
    trace: &mut Trace,
    conditions: &[Condition],
    known: &Known<'_>,
    applied: &[Applied],
    ladder: &Ladder,
    cited: &Citation,
) {
    for (condition, applied) in conditions.iter().zip(applied) {
        trace.step_citing(cited, || asked(condition, known));
        trace.step_citing(cited, || found(applied, ladder));
    }
}

/// The grades that stay possible at the end, where they are several.
pub(super) fn note_possible(
    trace: &mut Trace,
    possible: &BTreeSet<Standing>,
    ladder: &Ladder,
    cited: &Citation,
) {
    for standing in possible.iter().filter(|_| possible.len() > 1) {
        trace.step_citing(cited, || EvaluationStep::Possible { grade: IfAny(grade_of(standing, ladder)) });
    }
}

fn asked(condition: &Condition, known: &Known<'_>) -> EvaluationStep {
    let (effect, grade, steps) = match &condition.effect {
        Effect::LoweredTo { grade } => (EffectWord::LoweredTo, Some(grade), None),
        Effect::LoweredBy { steps } => (EffectWord::LoweredBy, None, Some(*steps)),
        Effect::RaisedTo { grade } => (EffectWord::RaisedTo, Some(grade), None),
        Effect::SetTo { grade } => (EffectWord::SetTo, Some(grade), None),
    };
    let on = condition.fact.as_ref().or(condition.item.as_ref());
    EvaluationStep::Condition {
        on: on.cloned().unwrap_or_default(),
        asks: if condition.fact.is_some() { Asks::Fact } else { Asks::Item },
        told: IfAny(condition.fact.as_deref().map(|fact| known.told(fact))),
        below: IfAny(condition.below),
        holds: condition.holds,
        effect,
        grade: IfAny(grade.cloned()),
        steps: IfAny(steps),
    }
}

fn found(applied: &Applied, ladder: &Ladder) -> EvaluationStep {
    let mut after = applied.after.iter();
    let grade = match (after.next(), after.next()) {
        (Some(one), None) => IfAny(grade_of(one, ladder).map(Some)),
        _ => IfAny(Some(None)),
    };
    let on = applied.on.clone();
    match applied.met {
        Some(true) => EvaluationStep::ConditionMet { on, grade },
        Some(false) => EvaluationStep::ConditionNotMet { on, grade },
        None => EvaluationStep::ConditionOpen { on, grade },
    }
}

/// The place of a standing, where it is a band; unknown where several are possible.
pub(super) fn place_of(possible: &BTreeSet<Standing>) -> IfAny<Option<i64>> {
    let mut places = possible.iter();
    IfAny(match (places.next(), places.next()) {
        (Some(Standing::Band(place)), None) => Some(Some(place_from_one(*place))),
        (_, None) => None,
        _ => Some(None),
    })
}
