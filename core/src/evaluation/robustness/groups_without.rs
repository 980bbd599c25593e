//! 整表剔除: what the points of each group would be without its lowest or its highest sheets.

use super::super::facts::{MissingMarks, Scale};
use super::super::score::Scored;
use super::levers::{Levers, divisor};
use super::result::TurnDirection;
use super::turns::Turn;
use crate::exact::Ratio;
use crate::outcome::Refusal;
use std::collections::BTreeMap;

/// What one rater's marks earn, and how much they hold the turn up.
pub(super) struct Sheet {
    pub(super) rater: usize,
    /// Points, as if the group had nobody else.
    pub(super) earns: Ratio,
    /// Points above what its means would be without them; the lowest go first.
    pub(super) holds: Ratio,
}

/// Raters that can be removed from two or more groups at once; beyond, they are tried.
const MOST_OF_GROUPS: usize = 400;

/// The sheets of each group in the order in which they are removed.
pub(super) fn by_groups(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
) -> Result<Vec<Vec<Sheet>>, Refusal> {
    let marks = &scored.marks;
    let new = |rater| Sheet { rater, earns: Ratio::ZERO, holds: Ratio::ZERO };
    let mut sheets: BTreeMap<usize, Sheet> = BTreeMap::new();
    if scored.facts.missing == MissingMarks::Zero {
        let asked = marks.people.out.iter().enumerate().filter(|(_, out)| !**out);
        sheets.extend(asked.map(|(rater, _)| (rater, new(rater))));
    }
    let means = means(scored)?;
    for lever in &levers.list {
        let (Some(item), Some(unit)) = (marks.items.get(lever.item), levers.unit.get(lever.cell)) else {
            continue;
        };
        let Some(rating) = scored.given.ratings.get(lever.row) else { continue };
        let group = lever.cell.checked_rem(marks.groups.len()).unwrap_or_default();
        let number = Ratio::new(i128::from(divisor(scored, lever.item, group)), 1)?;
        let (mark, least) = match item.satisfied {
            Some(satisfied) if rating.score >= satisfied.from => (Ratio::ONE, Ratio::ZERO),
            Some(_) => (Ratio::ZERO, Ratio::ZERO),
            None if scored.facts.scale == Scale::OfRange => (rating.score.0, item.min.0),
            None => (rating.score.0, Ratio::ZERO),
        };
        let sheet = sheets.entry(lever.rater).or_insert_with(|| new(lever.rater));
        sheet.earns = sheet.earns.plus(unit.times(number)?.times(mark.minus(least)?)?)?;
        let mean = means.get(lever.cell).copied().unwrap_or(Ratio::ZERO);
        // Only an order to try raters in: where it cannot be held exactly, they are tried in any.
        if let Ok(holds) =
            mark.minus(mean).and_then(|way| unit.times(way)).and_then(|own| sheet.holds.plus(own))
        {
            sheet.holds = holds;
        }
    }
    let mut groups: Vec<Vec<Sheet>> = marks.groups.iter().map(|_| Vec::new()).collect();
    for (rater, mut sheet) in sheets {
        if turn.direction == TurnDirection::Down {
            sheet.holds = sheet.holds.negated();
        }
        let group = marks.people.raters.get(rater).map_or(0, |(_, group)| *group);
        if let Some(group) = groups.get_mut(group) {
            group.push(sheet);
        }
    }
    for group in &mut groups {
        let key = |sheet: &Sheet| marks.people.raters.get(sheet.rater).map(|(key, _)| *key);
        group.sort_by(|one, other| {
            let order = one.earns.cmp(&other.earns);
            let order = if turn.direction == TurnDirection::Up { order } else { order.reverse() };
            order.then(key(one).cmp(&key(other)))
        });
    }
    Ok(groups)
}

/// The mean of each cell, or the part of it that is satisfied.
fn means(scored: &Scored<'_>) -> Result<Vec<Ratio>, Refusal> {
    let marks = &scored.marks;
    let mut means = Vec::new();
    for item in 0..marks.items.len() {
        for group in 0..marks.groups.len() {
            let (sum, number) = match marks.satisfied(item, group) {
                Some((satisfied, base)) => (Ratio::new(i128::from(satisfied), 1)?, base),
                None => (marks.given(item, group)?.0, divisor(scored, item, group)),
            };
            means.push(sum.divided_by(Ratio::new(i128::from(number.max(1)), 1)?)?);
        }
    }
    Ok(means)
}

/// Points that each group moves in the direction of the turn without its first 0, 1, 2 … sheets, one always kept.
fn gains(group: &[Sheet]) -> Result<Vec<Ratio>, Refusal> {
    let count = |number: usize| Ratio::new(i128::try_from(number.max(1)).unwrap_or(i128::MAX), 1);
    let mut left = Ratio::total(group.iter().map(|sheet| sheet.earns))?;
    let mean = left.divided_by(count(group.len())?)?;
    let mut gains = Vec::with_capacity(group.len());
    gains.push(Ratio::ZERO);
    for (out, sheet) in group.iter().enumerate().take(group.len().saturating_sub(1)) {
        left = left.minus(sheet.earns)?;
        let kept = group.len().saturating_sub(out).saturating_sub(1);
        let way = left.divided_by(count(kept)?)?.minus(mean)?;
        gains.push(if way.is_negative() { way.negated() } else { way });
    }
    Ok(gains)
}

/// Told of whole sheets: the raters to remove, or that no removal is enough.
pub(super) enum Without {
    Untold,
    Never,
    These(Vec<usize>),
}

/// The fewest raters whose removal turns the grade: of every way to take a number of them from the groups, the one
/// that moves the score the most.
pub(super) fn enough_by_groups(
    scored: &Scored<'_>,
    turn: &Turn,
    groups: &[Vec<Sheet>],
) -> Result<Without, Refusal> {
    let gains = groups.iter().map(|group| gains(group)).collect::<Result<Vec<_>, _>>()?;
    let all: usize = groups.iter().map(Vec::len).fold(0, usize::saturating_add);
    let removable = gains.iter().map(|gains| gains.len().saturating_sub(1)).fold(0, usize::saturating_add);
    let minimum = usize::try_from(scored.facts.minimum_answers.unwrap_or(1)).unwrap_or(usize::MAX);
    let limit = match scored.facts.missing {
        MissingMarks::Zero => removable,
        _ => removable.min(all.saturating_sub(minimum)),
    };
    let most = Ratio::total(gains.iter().filter_map(|gains| gains.last().copied()))?;
    if !turn.is_enough(most) {
        return Ok(Without::Never);
    }
    let several = gains.iter().filter(|gains| gains.len() > 1).count() > 1;
    let mut ways: Vec<Vec<Way>> = gains.iter().map(|_| vec![Way::default()]).collect();
    for number in 1..=limit {
        if several && number > MOST_OF_GROUPS {
            return Ok(Without::Untold);
        }
        for (group, gains) in gains.iter().enumerate() {
            let best = best_way(&ways, group, gains, number)?;
            ways.get_mut(group).into_iter().for_each(|ways| ways.push(best));
        }
        let reached = ways.last().and_then(|ways| ways.get(number));
        if reached.is_some_and(|way| turn.is_enough(way.moves)) {
            return Ok(Without::These(taken(groups, &ways, number)));
        }
    }
    Ok(Without::Never)
}

/// The best that removing at most so many from the groups up to one does, and how many of them come from that one.
#[derive(Clone, Copy)]
struct Way {
    moves: Ratio,
    own: usize,
}

impl Default for Way {
    fn default() -> Way {
        Way { moves: Ratio::ZERO, own: 0 }
    }
}

fn best_way(ways: &[Vec<Way>], group: usize, gains: &[Ratio], number: usize) -> Result<Way, Refusal> {
    let before = group.checked_sub(1).and_then(|before| ways.get(before));
    let mut best = Way::default();
    for (own, gain) in gains.iter().enumerate().take(number.saturating_add(1)) {
        let left = before.and_then(|ways| ways.get(number.saturating_sub(own)));
        let moves = left.map_or(Ratio::ZERO, |left| left.moves).plus(*gain)?;
        if moves > best.moves {
            best = Way { moves, own };
        }
    }
    Ok(best)
}

/// The raters of a way, group by group.
fn taken(groups: &[Vec<Sheet>], ways: &[Vec<Way>], number: usize) -> Vec<usize> {
    let (mut left, mut out) = (number, Vec::with_capacity(number));
    for (group, ways) in groups.iter().zip(ways).rev() {
        let own = ways.get(left).map_or(0, |way| way.own);
        out.extend(group.iter().take(own).map(|sheet| sheet.rater));
        left = left.saturating_sub(own);
    }
    out
}
