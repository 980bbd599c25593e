//! 剔除评价人: the fewest raters without whom the grade would be another.

use super::super::facts::MissingMarks;
use super::super::score::Scored;
use super::changed::{MOST_NAMED, exact_of, note_fewest, note_turned};
use super::groups_without::{Removable, Sheet, Without, by_groups, enough_by_groups, height};
use super::levers::{Levers, is_additive, settled};
use super::result::{Fewest, TurnDirection, TurnedBy};
use super::said::TurnWay;
use super::turns::Turn;
use crate::exact::Ratio;
use crate::outcome::{Refusal, Trace};
use std::collections::{BTreeMap, BTreeSet};

/// Clause 5: where every sheet is whole, the sheets of each group by what they earn; else trials, and a bound from
/// each item on its own. A removal leaves every group somebody and, unless answers not given count as nothing, every
/// item its marks.
pub(super) fn fewest_removed(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    trace: &mut Trace,
) -> Result<Fewest, Refusal> {
    let groups = by_groups(scored, turn, levers)?;
    let told = if is_whole(scored, &groups) {
        enough_by_groups(turn, &groups, &removable_raters(scored, &groups))?
    } else {
        Without::MoreThan(0)
    };
    let fewest = match told {
        Without::These(out) => {
            let number = Some(u32::try_from(out.len()).unwrap_or(u32::MAX));
            Fewest { at_least: number, at_most: number, turned_by: named(scored, &out) }
        }
        Without::Never => Fewest::default(),
        Without::MoreThan(number) => by_trial(scored, turn, levers, number)?,
    };
    for by in &fewest.turned_by {
        note_turned(scored, turn, TurnWay::Removed, (by, None), trace);
    }
    note_fewest(scored, turn, TurnWay::Removed, &fewest, trace);
    Ok(fewest)
}

/// Raters that can be removed from two or more groups at once; beyond, they are tried.
const MOST_OF_GROUPS: usize = 400;

/// Every group keeps somebody, and where answers not given are out of the means every item keeps what it needs.
fn removable_raters(scored: &Scored<'_>, groups: &[Vec<Sheet>]) -> Removable {
    let all = groups.iter().map(Vec::len).fold(0, usize::saturating_add);
    let minimum = usize::try_from(scored.facts.minimum_answers.unwrap_or(1)).unwrap_or(usize::MAX);
    let most = match scored.facts.missing {
        MissingMarks::Zero => all,
        _ => all.saturating_sub(minimum),
    };
    Removable { kept_at_least: vec![1; groups.len()], most, most_of_several: MOST_OF_GROUPS }
}

fn named(scored: &Scored<'_>, out: &[usize]) -> Vec<TurnedBy> {
    let raters = out.iter().take(MOST_NAMED).filter_map(|place| scored.marks.people.raters.get(*place));
    raters.map(|(rater, _)| TurnedBy { rater: (*rater).to_owned(), item: None, points: None }).collect()
}

/// Whether a group's points are the mean of its sheets: whoever marked anything marked every item that counts.
fn is_whole(scored: &Scored<'_>, groups: &[Vec<Sheet>]) -> bool {
    let (facts, marks) = (scored.facts, &scored.marks);
    let of_zero = facts.missing == MissingMarks::Zero;
    let minimum_bites = of_zero && facts.minimum_answers.unwrap_or(1) > 1;
    let counts = |item: &usize| scored.reached.get(*item).is_some_and(|reached| reached.mean.is_some());
    let is_full = |item: usize| {
        let mut sheets = groups.iter().map(Vec::len).enumerate();
        sheets.all(|(group, sheets)| u64::try_from(sheets) == Ok(marks.answers_in(item, group)))
    };
    is_additive(scored)
        && !minimum_bites
        && marks.items.iter().all(|item| item.satisfied.is_none())
        && (of_zero || (0..marks.items.len()).filter(counts).all(is_full))
}

/// Raters in the order of what each earns, tried together, and below them the number that no removal can do with.
fn by_trial(scored: &Scored<'_>, turn: &Turn, levers: &Levers, more_than: usize) -> Result<Fewest, Refusal> {
    let Some(at_least) = bound(scored, turn, levers)? else { return Ok(Fewest::default()) };
    let at_least = at_least.max(more_than.saturating_add(1));
    let order = removable(scored, turn, levers);
    let Some(settled) = settled(scored) else {
        return Ok(Fewest { at_least: Some(small(at_least)), ..Fewest::default() });
    };
    let turns = |number: usize| {
        let out: BTreeSet<&str> = names(scored, order.iter().take(number)).collect();
        let mut tried = settled.clone();
        tried.ratings.retain(|rating| !out.contains(rating.rater.as_str()));
        tried.raters.retain(|rater| !out.contains(rater.key.as_str()));
        // Means of so many different numbers of answers that no number holds them are no answer.
        exact_of(scored, &tried).is_ok_and(|exact| turn.happens_at(exact))
    };
    let enough = enough_of(order.len(), at_least, turns);
    let out: Vec<usize> = order.iter().take(enough.unwrap_or(0)).copied().collect();
    Ok(Fewest { at_least: Some(small(at_least)), at_most: enough.map(small), turned_by: named(scored, &out) })
}

/// A number of the first that turns the grade, none far below it that does: doubled until one does, then halved.
pub(super) fn enough_of(all: usize, at_least: usize, turns: impl Fn(usize) -> bool) -> Option<usize> {
    let (mut not_enough, mut enough) = (0_usize, at_least.max(1));
    while enough > all || !turns(enough) {
        if enough >= all {
            return None;
        }
        not_enough = enough;
        enough = enough.saturating_mul(2).min(all);
    }
    while enough.saturating_sub(not_enough) > 1 {
        let middle = not_enough.midpoint(enough);
        if turns(middle) {
            enough = middle;
        } else {
            not_enough = middle;
        }
    }
    Some(enough)
}

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn names<'a>(
    scored: &'a Scored<'_>,
    places: impl Iterator<Item = &'a usize>,
) -> impl Iterator<Item = &'a str> {
    places.filter_map(|place| scored.marks.people.raters.get(*place)).map(|(key, _)| *key)
}

/// Raters from the one whose sheet holds the turn up the most, as far as each item keeps a mark of every group that
/// gave it one, and the answers it needs.
fn removable(scored: &Scored<'_>, turn: &Turn, levers: &Levers) -> Vec<usize> {
    let mut of_rater: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    let mut left: BTreeMap<usize, u64> = BTreeMap::new();
    for lever in &levers.list {
        of_rater.entry(lever.rater).or_default().push((lever.item, lever.cell));
        let count = left.entry(lever.cell).or_default();
        *count = count.saturating_add(1);
    }
    let mut answers: Vec<u64> =
        (0..scored.marks.items.len()).map(|item| scored.marks.answers(item)).collect();
    let minimum = u64::from(scored.facts.minimum_answers.unwrap_or(1)).max(1);
    let sheets = in_order(scored, turn, levers);
    let mut order = Vec::new();
    for rater in sheets {
        let Some(marks) = of_rater.get(&rater) else { continue };
        let stays = |(item, cell): &(usize, usize)| {
            left.get(cell).is_some_and(|left| *left > 1)
                && answers.get(*item).is_some_and(|left| *left > minimum)
        };
        if !marks.iter().all(stays) {
            continue;
        }
        for (item, cell) in marks {
            left.entry(*cell).and_modify(|left| *left = left.saturating_sub(1));
            answers.get_mut(*item).into_iter().for_each(|left| *left = left.saturating_sub(1));
        }
        order.push(rater);
    }
    order
}

/// Raters by what their marks hold the score up or down by, from the lowest for a turn up. It is only an order to try
/// them in: what cannot be held exactly is left out of it.
fn in_order(scored: &Scored<'_>, turn: &Turn, levers: &Levers) -> Vec<usize> {
    let mut cells: BTreeMap<usize, (Ratio, i128)> = BTreeMap::new();
    for lever in &levers.list {
        let (sum, number) = cells.entry(lever.cell).or_insert((Ratio::ZERO, 0));
        if let Ok(more) = height(scored, lever).and_then(|height| Ok(sum.plus(height)?)) {
            (*sum, *number) = (more, number.saturating_add(1));
        }
    }
    let mean = |cell: usize| {
        let (sum, number) = cells.get(&cell)?;
        sum.divided_by(Ratio::new(*number, 1).ok()?).ok()
    };
    let mut holds: BTreeMap<usize, Ratio> = BTreeMap::new();
    for lever in &levers.list {
        let own = mean(lever.cell).zip(levers.unit.get(lever.cell)).and_then(|(mean, unit)| {
            let way = height(scored, lever).ok()?.minus(mean).ok()?;
            unit.times(way).ok()
        });
        let held = holds.entry(lever.rater).or_insert(Ratio::ZERO);
        *held = own.and_then(|own| held.plus(own).ok()).unwrap_or(*held);
    }
    let key = |place: usize| scored.marks.people.raters.get(place).map(|(key, _)| *key);
    let mut order: Vec<(usize, Ratio)> = holds.into_iter().collect();
    order.sort_by(|(one, held), (other, against)| {
        turn.first_to_go(*held, *against).then_with(|| key(*one).cmp(&key(*other)))
    });
    order.into_iter().map(|(rater, _)| rater).collect()
}

/// A number that no removal can do with less: each mean of each group alone, as good as so many marks less can make
/// it. Nothing where not even the best mark of each would turn the grade.
fn bound(scored: &Scored<'_>, turn: &Turn, levers: &Levers) -> Result<Option<usize>, Refusal> {
    if !is_additive(scored) || scored.marks.items.iter().any(|item| item.satisfied.is_some()) {
        return Ok(Some(1));
    }
    let mut cells: BTreeMap<usize, Vec<Ratio>> = BTreeMap::new();
    for lever in &levers.list {
        let mark = scored.given.ratings.get(lever.row).map_or(Ratio::ZERO, |rating| rating.score.0);
        cells.entry(lever.cell).or_default().push(mark);
    }
    if scored.facts.missing == MissingMarks::Zero {
        // Answers not given are marks too, and their raters can be removed.
        return Ok(Some(1));
    }
    let mut longest = 0;
    for marks in cells.values_mut() {
        marks.sort_unstable();
        if turn.direction == TurnDirection::Down {
            marks.reverse();
        }
        longest = longest.max(marks.len());
    }
    let reaches = |number: usize| -> Result<bool, Refusal> {
        let mut moved = Ratio::ZERO;
        for (cell, marks) in &cells {
            let kept = marks.get(number.min(marks.len().saturating_sub(1))..).unwrap_or_default();
            let (best, all) = (mean(kept)?, mean(marks)?);
            let unit = levers.unit.get(*cell).copied().unwrap_or(Ratio::ZERO);
            let weight = unit.times(Ratio::new(i128::try_from(marks.len()).unwrap_or(i128::MAX), 1)?)?;
            moved = moved.plus(weight.times(best.minus(all)?.magnitude())?)?;
        }
        Ok(turn.is_enough(moved))
    };
    let (mut not_enough, mut enough) = (0_usize, longest);
    match reaches(enough) {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        // Numbers that do not fit tell nothing.
        Err(_) => return Ok(Some(1)),
    }
    while enough.saturating_sub(not_enough) > 1 {
        let middle = not_enough.midpoint(enough);
        match reaches(middle) {
            Ok(true) => enough = middle,
            Ok(false) => not_enough = middle,
            Err(_) => return Ok(Some(not_enough.saturating_add(1))),
        }
    }
    Ok(Some(enough.max(1)))
}

fn mean(marks: &[Ratio]) -> Result<Ratio, Refusal> {
    let number = Ratio::new(i128::try_from(marks.len().max(1)).unwrap_or(i128::MAX), 1)?;
    Ok(Ratio::total(marks.iter().copied())?.divided_by(number)?)
}
