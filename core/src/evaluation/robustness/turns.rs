//! 等级界线: the score at which the grade turns, each way.

use super::super::bands::{Rung, checked_places};
use super::super::conditions::{Standing, apply_conditions, grade_of};
use super::super::facts::ScoreRounding;
use super::super::score::Scored;
use super::result::TurnDirection;
use crate::exact::Ratio;
use crate::outcome::Refusal;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// An edge of scores before rounding: what is not below it is on its upper side; `open` leaves the edge itself below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) at: Ratio,
    pub(super) open: bool,
}

impl Edge {
    /// Whether a score is on the upper side.
    pub(super) fn reached(self, exact: Ratio) -> bool {
        if self.open { exact > self.at } else { exact >= self.at }
    }

    /// The edge of exact scores whose rounded ones are on the upper side of a printed one. Every named rounding turns
    /// a unit, half a unit or nothing below the lowest rounded score there, there or just beyond.
    fn before(self, rounding: Option<ScoreRounding>) -> Result<Edge, Refusal> {
        let Some(rounding) = rounding else { return Ok(self) };
        let places = checked_places(rounding)?;
        let unit = Ratio::new(1, 10_i128.checked_pow(rounding.places).unwrap_or(1))?;
        let in_units = self.at.divided_by(unit)?;
        let whole = in_units.numerator().checked_div_euclid(in_units.denominator()).unwrap_or_default();
        let whole = Ratio::new(whole, 1)?;
        let beyond = if self.open || whole < in_units { Ratio::ONE } else { Ratio::ZERO };
        let lowest = whole.plus(beyond)?.times(unit)?;
        let reaches =
            |at: Ratio| -> Result<bool, Refusal> { Ok(at.rounded(places, rounding.mode)? >= lowest) };
        let (half, bit) = (unit.times(Ratio::new(1, 2)?)?, unit.times(Ratio::new(1, 1000)?)?);
        for at in [lowest.minus(unit)?, lowest.minus(half)?] {
            if reaches(at)? {
                return Ok(Edge { at, open: false });
            }
            if reaches(at.plus(bit)?)? {
                return Ok(Edge { at, open: true });
            }
        }
        Ok(Edge { at: lowest, open: false })
    }
}

/// A place a score may stand at, and the edge it begins with; the lowest has none.
struct Level {
    standing: Standing,
    begins: Option<Edge>,
}

/// The nearest other grade one way.
pub(super) struct Turn {
    pub(super) direction: TurnDirection,
    pub(super) grade: Option<String>,
    pub(super) edge: Edge,
    /// The points from the exact score to the edge.
    pub(super) points: Ratio,
}

impl Turn {
    /// Whether the grade turns at a score before rounding.
    pub(super) fn happens_at(&self, exact: Ratio) -> bool {
        self.edge.reached(exact) == (self.direction == TurnDirection::Up)
    }

    /// Whether it turns at the edge itself.
    pub(super) fn at_edge(&self) -> bool {
        self.happens_at(self.edge.at)
    }

    /// What holds the score down comes first where the grade would rise, what holds it up where it would fall.
    pub(super) fn first_to_go(&self, one: Ratio, other: Ratio) -> Ordering {
        if self.direction == TurnDirection::Up { one.cmp(&other) } else { other.cmp(&one) }
    }

    /// Whether so many points in its direction turn the grade.
    pub(super) fn is_enough(&self, moved: Ratio) -> bool {
        moved > self.points || (moved == self.points && self.at_edge())
    }
}

/// Clause 1: the nearest other grades, the better one first; none while it is open how the bands are read.
pub(super) fn turns(scored: &Scored<'_>) -> Result<Vec<Turn>, Refusal> {
    let Some(ladder) = scored.bands.ladder() else { return Ok(Vec::new()) };
    let levels = levels(&ladder.rungs, scored.facts.rounding)?;
    let exact = scored.value.exact_score.0;
    let begun = |level: &Level| level.begins.is_none_or(|edge| edge.reached(exact));
    let Some(here) = levels.iter().position(begun) else { return Ok(Vec::new()) };
    let known = scored.known()?;
    let after = |level: &Level| -> Result<BTreeSet<Option<String>>, Refusal> {
        let start: BTreeSet<Standing> = [level.standing.clone()].into();
        let applied =
            apply_conditions(&scored.facts.conditions, &known, &scored.bands.printed, start.clone())?;
        let left = applied.last().map_or(start, |last| last.after.clone());
        Ok(left.iter().map(|standing| grade_of(standing, &scored.bands.printed)).collect())
    };
    let grades = levels.iter().map(after).collect::<Result<Vec<_>, _>>()?;
    let now = grades.get(here);
    let named =
        |grades: &BTreeSet<Option<String>>| grades.first().filter(|_| grades.len() == 1).cloned().flatten();
    let mut turns = Vec::new();
    let above = levels.iter().zip(&grades).take(here).rev().find(|(_, grades)| Some(*grades) != now);
    if let Some((Level { begins: Some(edge), .. }, grades)) = above {
        let (direction, points) = (TurnDirection::Up, edge.at.minus(exact)?);
        turns.push(Turn { direction, grade: named(grades), edge: *edge, points });
    }
    let mut left = levels.iter().zip(&grades).skip(here);
    let mut last = left.next().and_then(|(level, _)| level.begins);
    for (level, grades) in left {
        if let Some(edge) = last.filter(|_| Some(grades) != now) {
            let (direction, points) = (TurnDirection::Down, exact.minus(edge.at)?);
            turns.push(Turn { direction, grade: named(grades), edge, points });
            break;
        }
        last = level.begins;
    }
    Ok(turns)
}

/// Above the best band, where it ends; each band; below the worst, where it begins.
fn levels(rungs: &[Rung], rounding: Option<ScoreRounding>) -> Result<Vec<Level>, Refusal> {
    let mut levels = Vec::with_capacity(rungs.len().saturating_add(2));
    let edge = |at: Option<Ratio>, open| at.map(|at| Edge { at, open }.before(rounding)).transpose();
    let (to, below) = rungs.first().map_or((None, None), Rung::upper_edge);
    if let Some(begins) = edge(to, true)?.or(edge(below, false)?) {
        levels.push(Level { standing: Standing::Outside, begins: Some(begins) });
    }
    for (place, rung) in rungs.iter().enumerate() {
        let (from, above) = rung.lower_edge();
        let begins = edge(from, false)?.or(edge(above, true)?);
        levels.push(Level { standing: Standing::Band(place), begins });
    }
    if levels.last().is_some_and(|last| last.begins.is_some()) {
        levels.push(Level { standing: Standing::Outside, begins: None });
    }
    Ok(levels)
}
