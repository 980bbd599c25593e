//! 剔除评分: the fewest marks without which the grade would be another.

use super::super::facts::MissingMarks;
use super::super::score::Scored;
use super::changed::{MOST_NAMED, exact_of, note_fewest, note_turned};
use super::groups_without::{Removable, Sheet, Without, enough_by_groups, height};
use super::levers::{Levers, is_additive, settled};
use super::removed::{enough_of, small};
use super::result::{Fewest, TurnDirection, TurnedBy};
use super::said::TurnWay;
use super::turns::Turn;
use crate::exact::Ratio;
use crate::outcome::{Refusal, Trace};

/// Marks that are weighed against each other over all items and groups; beyond, they are tried.
const MOST_OF_CELLS: usize = 100;

/// Clause 6: the marks of each item and group by what they earn, the lowest or the highest struck out first. Where an
/// answer not given earns nothing a struck mark does; else it is out of the mean, and each mean keeps a mark.
pub(super) fn fewest_struck(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    trace: &mut Trace,
) -> Result<Fewest, Refusal> {
    let cells = cells(scored, turn, levers)?;
    let of_zero = scored.facts.missing == MissingMarks::Zero;
    // Where nobody was listed, whoever has no mark left was never asked.
    let plain = is_additive(scored)
        && scored.marks.items.iter().all(|item| item.satisfied.is_none())
        && !(of_zero && scored.given.raters.is_empty());
    let kept = kept_at_least(scored, &cells);
    let told = match kept.as_ref().filter(|_| plain) {
        Some(_) if of_zero => by_sum(turn, &cells)?,
        Some(kept_at_least) => {
            let kept_at_least = kept_at_least.clone();
            let removable = Removable { kept_at_least, most: usize::MAX, most_of_several: MOST_OF_CELLS };
            enough_by_groups(turn, &cells, &removable)?
        }
        None => Without::MoreThan(0),
    };
    let (at_least, at_most, out) = match told {
        Without::These(out) => (Some(out.len()), Some(out.len()), out),
        Without::Never => (None, None, Vec::new()),
        Without::MoreThan(number) => {
            let order = in_order(scored, &cells, kept.as_deref());
            let at_least = number.saturating_add(1);
            let enough = by_trial(scored, turn, levers, (&order, at_least));
            (Some(at_least), enough, order.into_iter().take(enough.unwrap_or(0)).collect())
        }
    };
    let turned_by = named(scored, levers, &out);
    let fewest = Fewest { at_least: at_least.map(small), at_most: at_most.map(small), turned_by };
    for by in &fewest.turned_by {
        note_turned(scored, turn, TurnWay::Struck, (by, None), trace);
    }
    note_fewest(scored, turn, TurnWay::Struck, &fewest, trace);
    Ok(fewest)
}

/// The marks of each cell, those that hold the turn up first. What a mark earns is told as if the cell had no other;
/// where answers not given earn nothing, as it stands.
fn cells(scored: &Scored<'_>, turn: &Turn, levers: &Levers) -> Result<Vec<Vec<Sheet>>, Refusal> {
    let mut cells: Vec<Vec<Sheet>> = levers.unit.iter().map(|_| Vec::new()).collect();
    for (place, lever) in levers.list.iter().enumerate() {
        let (Some(unit), Some(cell)) = (levers.unit.get(lever.cell), cells.get_mut(lever.cell)) else {
            continue;
        };
        cell.push(Sheet { place, earns: unit.times(height(scored, lever)?)? });
    }
    let of_zero = scored.facts.missing == MissingMarks::Zero;
    for cell in &mut cells {
        let number = Ratio::new(i128::try_from(cell.len()).unwrap_or(i128::MAX), 1)?;
        for mark in cell.iter_mut().filter(|_| !of_zero) {
            mark.earns = mark.earns.times(number)?;
        }
        let rater = |sheet: &Sheet| {
            let lever = levers.list.get(sheet.place);
            lever.and_then(|lever| scored.marks.people.raters.get(lever.rater)).map(|(key, _)| *key)
        };
        cell.sort_by(|one, other| {
            turn.first_to_go(one.earns, other.earns).then_with(|| rater(one).cmp(&rater(other)))
        });
    }
    Ok(cells)
}

/// How many marks each cell keeps, so that the mean stays and the item has the answers it needs; not told where
/// several groups would have to keep them together.
fn kept_at_least(scored: &Scored<'_>, cells: &[Vec<Sheet>]) -> Option<Vec<usize>> {
    if scored.facts.missing == MissingMarks::Zero {
        // A mark that is struck out counts as nothing; the minimum of answers is another matter.
        return (scored.facts.minimum_answers.unwrap_or(1) <= 1).then(|| vec![0; cells.len()]);
    }
    let minimum = usize::try_from(scored.facts.minimum_answers.unwrap_or(1)).unwrap_or(usize::MAX);
    let mut kept = Vec::with_capacity(cells.len());
    for item in cells.chunks(scored.marks.groups.len().max(1)) {
        let heard = item.iter().filter(|cell| !cell.is_empty()).count();
        if minimum > heard.max(1) && heard > 1 {
            return None;
        }
        let least = if heard > 1 { 1 } else { minimum.max(1) };
        kept.extend(item.iter().map(|cell| least.min(cell.len())));
    }
    Some(kept)
}

/// Struck marks that earn nothing: those that earned the most first, as many as it takes.
fn by_sum(turn: &Turn, cells: &[Vec<Sheet>]) -> Result<Without, Refusal> {
    let mut marks: Vec<&Sheet> = cells.iter().flatten().collect();
    // Cells come in the order of items, and a stable sort keeps it among equals.
    marks.sort_by(|one, other| turn.first_to_go(one.earns, other.earns));
    let (mut moved, mut out) = (Ratio::ZERO, Vec::new());
    for mark in marks {
        let points = if turn.direction == TurnDirection::Up { mark.earns.negated() } else { mark.earns };
        if points <= Ratio::ZERO {
            break;
        }
        moved = moved.plus(points)?;
        out.push(mark.place);
        if turn.is_enough(moved) {
            return Ok(Without::These(out));
        }
    }
    Ok(Without::Never)
}

/// Marks to try: the first of each cell, then the second, as far as each keeps what it must and, unless answers not
/// given earn nothing, its item the answers it has to have.
fn in_order(scored: &Scored<'_>, cells: &[Vec<Sheet>], kept: Option<&[usize]>) -> Vec<usize> {
    let longest = cells.iter().map(Vec::len).max().unwrap_or_default();
    let keeps = |cell: usize| kept.and_then(|kept| kept.get(cell)).copied().unwrap_or(1);
    let groups = scored.marks.groups.len();
    let mut left: Vec<u64> = (0..scored.marks.items.len()).map(|item| scored.marks.answers(item)).collect();
    let minimum = match scored.facts.missing {
        MissingMarks::Zero => 0,
        _ => u64::from(scored.facts.minimum_answers.unwrap_or(1)),
    };
    let mut order = Vec::new();
    for place in 0..longest {
        for (number, cell) in cells.iter().enumerate() {
            let answers = number.checked_div(groups).and_then(|item| left.get_mut(item));
            let Some((mark, answers)) = cell.get(place).zip(answers) else { continue };
            if place < cell.len().saturating_sub(keeps(number)) && *answers > minimum {
                *answers = answers.saturating_sub(1);
                order.push(mark.place);
            }
        }
    }
    order
}

fn by_trial(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    (order, at_least): (&[usize], usize),
) -> Option<usize> {
    let settled = settled(scored)?;
    let turns = |number: usize| {
        let mut struck = vec![false; levers.list.len()];
        for place in order.iter().take(number) {
            struck.get_mut(*place).into_iter().for_each(|struck| *struck = true);
        }
        let mut tried = settled.clone();
        let mut rows = struck.iter();
        tried.ratings.retain(|_| !rows.next().copied().unwrap_or(false));
        exact_of(scored, &tried).is_ok_and(|exact| turn.happens_at(exact))
    };
    enough_of(order.len(), at_least, turns)
}

fn named(scored: &Scored<'_>, levers: &Levers, out: &[usize]) -> Vec<TurnedBy> {
    let out = out.iter().take(MOST_NAMED).filter_map(|place| levers.list.get(*place));
    let by = out.filter_map(|lever| {
        let (rater, _) = scored.marks.people.raters.get(lever.rater)?;
        let item = scored.marks.items.get(lever.item).map(|item| item.key.clone());
        Some(TurnedBy { rater: (*rater).to_owned(), item, points: None })
    });
    by.collect()
}
