//! 杠杆: by how many points each mark could still move the score.

use super::super::checks::ScoredBy;
use super::super::facts::{EvaluationItem, MissingMarks, Scale, ScoreFacts};
use super::super::means::MeanRule;
use super::super::score::Scored;
use super::super::sheets::SheetRule;
use super::changed::exact_of;
use super::result::TurnDirection;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::Refusal;
use std::collections::HashMap;

/// One mark that counts, and the points by which the score would move if it were the best or the worst one.
pub(super) struct Lever {
    /// Its place in the list of marks.
    pub(super) row: usize,
    /// The place of its rater.
    pub(super) rater: usize,
    pub(super) item: usize,
    pub(super) cell: usize,
    rise: Ratio,
    fall: Ratio,
}

impl Lever {
    /// Points in a direction.
    pub(super) const fn moves(&self, direction: TurnDirection) -> Ratio {
        match direction {
            TurnDirection::Up => self.rise,
            TurnDirection::Down => self.fall,
        }
    }
}

/// The marks that count, and the points that one unit of a mark is worth in each cell of item and group.
pub(super) struct Levers {
    pub(super) list: Vec<Lever>,
    pub(super) unit: Vec<Ratio>,
}

/// Whether each mark moves the score by points of its own, whatever the others are.
pub(super) fn is_additive(scored: &Scored<'_>) -> bool {
    let bent = |item: &&EvaluationItem| item.goalposts.is_some();
    let facts = scored.facts;
    facts.mean == MeanRule::Arithmetic
        && facts.mean_rounding.is_none()
        && !scored.marks.items.iter().any(bent)
}

/// The best mark of an item, or the worst.
pub(super) fn extreme(item: &EvaluationItem, direction: TurnDirection) -> ExactNumber {
    let less_is_better = item.goalposts.is_some_and(|posts| posts.less_is_better());
    if (direction == TurnDirection::Up) == less_is_better { item.min } else { item.max }
}

/// Every mark that counts, in the order of the list.
pub(super) fn levers(scored: &Scored<'_>) -> Result<Levers, Refusal> {
    let unit = units(scored)?;
    let marks = &scored.marks;
    let places: HashMap<&str, usize> =
        marks.people.raters.iter().enumerate().map(|(place, (key, _))| (*key, place)).collect();
    let groups = marks.groups.len();
    let mut list = Vec::with_capacity(marks.cells.len());
    for (row, (cell, rating)) in marks.cells.iter().zip(&scored.given.ratings).enumerate() {
        let cell = usize::try_from(*cell).unwrap_or(usize::MAX);
        let Some(unit) = unit.get(cell).copied() else { continue };
        let Some(place) = cell.checked_div(groups) else { continue };
        let (Some(item), Some(rater)) = (marks.items.get(place), places.get(rating.rater.as_str())) else {
            continue;
        };
        let to = |direction| points_to(item, unit, rating.score, direction);
        let (rise, fall) = (to(TurnDirection::Up)?, to(TurnDirection::Down)?);
        list.push(Lever { row, rater: *rater, item: place, cell, rise, fall });
    }
    Ok(Levers { list, unit })
}

/// Points that a mark has left to the best one, or could lose to the worst.
fn points_to(
    item: &EvaluationItem,
    unit: Ratio,
    mark: ExactNumber,
    direction: TurnDirection,
) -> Result<Ratio, Refusal> {
    let to = extreme(item, direction);
    if let Some(satisfied) = item.satisfied {
        let turns = (mark >= satisfied.from) != (to >= satisfied.from);
        return Ok(if turns { unit } else { Ratio::ZERO });
    }
    Ok(unit.times(to.0.minus(mark.0)?.magnitude())?)
}

/// Points that one unit of a mark is worth, by cell; of an item measured by the satisfied, what one of them is worth.
fn units(scored: &Scored<'_>) -> Result<Vec<Ratio>, Refusal> {
    let marks = &scored.marks;
    let mut units = Vec::with_capacity(marks.items.len().saturating_mul(marks.groups.len()));
    for (place, item) in marks.items.iter().enumerate() {
        let scale = item_scale(scored, place, item)?;
        for (group, (_, weight)) in marks.groups.iter().enumerate() {
            let divisor = match marks.satisfied(place, group) {
                Some((_, base)) => base,
                None => divisor(scored, place, group),
            };
            let unit = match scale {
                Some(per) if divisor > 0 => {
                    per.times(*weight)?.divided_by(Ratio::new(i128::from(divisor), 1)?)?
                }
                _ => Ratio::ZERO,
            };
            units.push(unit);
        }
    }
    Ok(units)
}

/// How many marks of a group one mean of an item is made from.
pub(super) fn divisor(scored: &Scored<'_>, item: usize, group: usize) -> u64 {
    if scored.facts.missing == MissingMarks::Zero {
        scored.marks.people.asked.get(group).copied().unwrap_or_default()
    } else {
        scored.marks.answers_in(item, group)
    }
}

/// Points that a mean of an item is worth by unit of its scale and of a group's weight; nothing where no mark counts.
fn item_scale(scored: &Scored<'_>, place: usize, item: &EvaluationItem) -> Result<Option<Ratio>, Refusal> {
    let counts = scored.reached.get(place).is_some_and(|reached| reached.part.is_some());
    let points = scored.value.items.get(place).map_or(Ratio::ZERO, |item| item.weight.0);
    if item.scored_by == ScoredBy::Checks || !counts || points.is_zero() {
        return Ok(None);
    }
    let mut weights = Ratio::ZERO;
    for (group, (_, weight)) in scored.marks.groups.iter().enumerate() {
        let heard = match scored.marks.satisfied(place, group) {
            Some((_, base)) => base > 0,
            None => scored.facts.missing == MissingMarks::Zero || scored.marks.answers_in(place, group) > 0,
        };
        weights = if heard { weights.plus(*weight)? } else { weights };
    }
    let span = match (item.satisfied, item.goalposts) {
        (Some(_), _) => Ratio::ONE,
        (None, Some(_)) => item.max.0.minus(item.min.0)?,
        (None, None) if scored.facts.scale == Scale::OfRange => item.max.0.minus(item.min.0)?,
        (None, None) => item.max.0,
    };
    if weights.is_zero() {
        return Ok(None);
    }
    Ok(Some(points.divided_by(weights)?.divided_by(span)?))
}

/// The facts with the sheets and marks that count alone, so that changing one changes no other; nothing where they
/// are not the whole of it, as where a sheet without a mark that counts is still one that was returned.
pub(super) fn settled(scored: &Scored<'_>) -> Option<ScoreFacts> {
    let (marks, given) = (&scored.marks, scored.given);
    let people = &marks.people;
    let out: HashMap<&str, bool> =
        people.raters.iter().zip(&people.out).map(|((key, _), out)| (*key, *out)).collect();
    let raters = given.raters.iter().filter(|rater| out.get(rater.key.as_str()) != Some(&true));
    let counting = |cell: &u32| *cell != u32::MAX;
    let ratings = given.ratings.iter().zip(&marks.cells).filter(|(_, cell)| counting(cell));
    let missing = match scored.facts.missing {
        MissingMarks::Refuse => MissingMarks::Drop,
        other => other,
    };
    let settled = ScoreFacts {
        raters: raters.cloned().collect(),
        ratings: ratings.map(|(rating, _)| rating.clone()).collect(),
        missing,
        closes: None,
        straight_lined: None,
        unsigned: SheetRule::Count,
        scheme: None,
        // The points are asked for; what is added to them stays as it is.
        adjustments: Vec::new(),
        happened: Vec::new(),
        bands: Vec::new(),
        conditions: Vec::new(),
        sample: Vec::new(),
        ..scored.facts.clone()
    };
    let is_the_same = exact_of(scored, &settled).is_ok_and(|exact| exact == scored.value.exact_score.0);
    is_the_same.then_some(settled)
}
