//! 整表剔除: what the points of each group would be without its lowest or its highest sheets.

use super::super::facts::{MissingMarks, Scale};
use super::super::score::Scored;
use super::levers::{Lever, Levers, divisor};
use super::turns::Turn;
use crate::exact::Ratio;
use crate::outcome::Refusal;

/// What one of a group earns: a rater's marks, or one mark of a cell.
pub(super) struct Sheet {
    /// The place of the rater, or of the mark among the levers.
    pub(super) place: usize,
    /// Points, as if the group had nobody else.
    pub(super) earns: Ratio,
}

/// The sheets of each group in the order in which they are removed.
pub(super) fn by_groups(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
) -> Result<Vec<Vec<Sheet>>, Refusal> {
    let marks = &scored.marks;
    let mut earned: Vec<Option<Ratio>> = vec![None; marks.people.raters.len()];
    if scored.facts.missing == MissingMarks::Zero {
        let asked = earned.iter_mut().zip(&marks.people.out).filter(|(_, out)| !**out);
        asked.for_each(|(earned, _)| *earned = Some(Ratio::ZERO));
    }
    let whole = levers.unit.iter().enumerate().map(|(cell, unit)| {
        let (item, group) = (cell.checked_div(marks.groups.len()), cell.checked_rem(marks.groups.len()));
        let number = divisor(scored, item.unwrap_or_default(), group.unwrap_or_default());
        Ok(unit.times(Ratio::new(i128::from(number), 1)?)?)
    });
    let whole = whole.collect::<Result<Vec<Ratio>, Refusal>>()?;
    for lever in &levers.list {
        let (Some(worth), Some(earned)) = (whole.get(lever.cell), earned.get_mut(lever.rater)) else {
            continue;
        };
        let points = worth.times(height(scored, lever)?)?;
        *earned = Some(earned.map_or(Ok(points), |earned| earned.plus(points))?);
    }
    let mut groups: Vec<Vec<Sheet>> = marks.groups.iter().map(|_| Vec::new()).collect();
    for (rater, (earned, (_, group))) in earned.into_iter().zip(&marks.people.raters).enumerate() {
        if let (Some(earns), Some(group)) = (earned, groups.get_mut(*group)) {
            group.push(Sheet { place: rater, earns });
        }
    }
    for group in &mut groups {
        let key = |sheet: &Sheet| marks.people.raters.get(sheet.place).map(|(key, _)| *key);
        group.sort_by(|one, other| {
            turn.first_to_go(one.earns, other.earns).then_with(|| key(one).cmp(&key(other)))
        });
    }
    Ok(groups)
}

/// How high a mark stands above the lowest one that earns nothing; of the satisfied, whether it is one of them.
pub(super) fn height(scored: &Scored<'_>, lever: &Lever) -> Result<Ratio, Refusal> {
    let (item, rating) = (scored.marks.items.get(lever.item), scored.given.ratings.get(lever.row));
    let (Some(item), Some(rating)) = (item, rating) else { return Ok(Ratio::ZERO) };
    Ok(match item.satisfied {
        Some(satisfied) if rating.score >= satisfied.from => Ratio::ONE,
        Some(_) => Ratio::ZERO,
        None if scored.facts.scale == Scale::OfRange => rating.score.0.minus(item.min.0)?,
        None => rating.score.0,
    })
}

/// Points that a group moves in the direction of the turn without its first 0, 1, 2 … sheets, as many kept as it must.
fn gains(group: &[Sheet], kept_at_least: usize) -> Result<Vec<Ratio>, Refusal> {
    let count = |number: usize| Ratio::new(i128::try_from(number.max(1)).unwrap_or(i128::MAX), 1);
    let mut left = Ratio::total(group.iter().map(|sheet| sheet.earns))?;
    let mean = left.divided_by(count(group.len())?)?;
    let mut gains = Vec::with_capacity(group.len());
    gains.push(Ratio::ZERO);
    for (out, sheet) in group.iter().enumerate().take(group.len().saturating_sub(kept_at_least)) {
        left = left.minus(sheet.earns)?;
        let kept = group.len().saturating_sub(out).saturating_sub(1);
        let way = left.divided_by(count(kept)?)?.minus(mean)?;
        gains.push(way.magnitude());
    }
    Ok(gains)
}

/// What is told of groups: those to remove, that no removal is enough, or that more than so many are needed.
pub(super) enum Without {
    MoreThan(usize),
    Never,
    These(Vec<usize>),
}

/// What may be removed: how many each group keeps, how many can go at all, and up to how many of several groups are
/// weighed against each other.
pub(super) struct Removable {
    pub(super) kept_at_least: Vec<usize>,
    pub(super) most: usize,
    pub(super) most_of_several: usize,
}

/// The fewest whose removal turns the grade: of every way to take a number of them from the groups, the one that moves
/// the score the most.
pub(super) fn enough_by_groups(
    turn: &Turn,
    groups: &[Vec<Sheet>],
    removable: &Removable,
) -> Result<Without, Refusal> {
    let kept = groups.iter().zip(&removable.kept_at_least);
    let gains = kept.map(|(group, kept)| gains(group, *kept)).collect::<Result<Vec<_>, _>>()?;
    let all = gains.iter().map(|gains| gains.len().saturating_sub(1)).fold(0, usize::saturating_add);
    let limit = all.min(removable.most);
    let most = Ratio::total(gains.iter().filter_map(|gains| gains.last().copied()))?;
    if !turn.is_enough(most) {
        return Ok(Without::Never);
    }
    let several = gains.iter().filter(|gains| gains.len() > 1).count() > 1;
    let mut ways: Vec<Vec<Way>> = gains.iter().map(|_| vec![Way::default()]).collect();
    for number in 1..=limit {
        if several && number > removable.most_of_several {
            return Ok(Without::MoreThan(removable.most_of_several));
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
    if before.is_none() {
        // More of one group alone never move the score less.
        let own = number.min(gains.len().saturating_sub(1));
        return Ok(Way { moves: gains.get(own).copied().unwrap_or(Ratio::ZERO), own });
    }
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

/// Those of a way, group by group.
fn taken(groups: &[Vec<Sheet>], ways: &[Vec<Way>], number: usize) -> Vec<usize> {
    let (mut left, mut out) = (number, Vec::with_capacity(number));
    for (group, ways) in groups.iter().zip(ways).rev() {
        let own = ways.get(left).map_or(0, |way| way.own);
        out.extend(group.iter().take(own).map(|sheet| sheet.place));
        left = left.saturating_sub(own);
    }
    out
}
