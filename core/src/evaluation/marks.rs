//! 评分: marks checked against items and raters, and their means by item and group.

use super::checked::{checked_groups, checked_items};
use super::checks::ScoredBy;
use super::facts::{EvaluationItem, MissingMarks, Rating, Scale, ScoreFacts};
use super::kernel::sum_by_cell;
use super::means::{Counted, MeanRule, SatisfiedOf, check_mean_rule, mean_of};
use super::people::People;
use super::raters::Raters;
use super::refusal::EvaluationRefusal;
use super::rows::{Sheets, at, rows_of, too_fine};
use super::sheets::twice;
use crate::exact::Ratio;
use crate::outcome::Refusal;

/// Items, groups and raters, and the marks of each item by each group.
pub(super) struct Marks<'a> {
    /// Items by key.
    pub(super) items: Vec<&'a EvaluationItem>,
    /// Group keys and weights by key; one nameless group when raters are not grouped.
    pub(super) groups: Vec<(&'a str, Ratio)>,
    pub(super) people: People<'a>,
    /// The cell of each mark in the order of the list; none has the number of those set aside.
    pub(super) cells: Vec<u32>,
    facts: &'a ScoreFacts,
    sheets: Sheets,
    sums: Vec<i128>,
    counts: Vec<u64>,
    /// The marks of each cell by their number; only where a rule of means looks at them.
    counted: Vec<Counted>,
    /// How many of each cell are satisfied; only where an item is measured so.
    satisfied: Vec<u64>,
    unit: Ratio,
}

/// The marks of a set of facts, every contradiction refused.
pub(super) fn marks_of<'a>(facts: &'a ScoreFacts, given: &'a ScoreFacts) -> Result<Marks<'a>, Refusal> {
    let items = checked_items(&facts.items, facts.scale)?;
    let groups = checked_groups(facts)?;
    check_mean_rule(facts.mean)?;
    let mut raters = Raters::asked(facts, given, &groups)?;
    let twice = twice(facts, given)?;
    let mut rows = rows_of(given, &items, &mut raters, groups.len(), &twice)?;
    let people = People::of(facts, given, &mut raters, &mut rows, twice.count, groups.len());
    let units = whole_units(&given.ratings, rows.denominator)?;
    let size = items.len().saturating_mul(groups.len());
    let (mut sums, mut counts) = (vec![0_i128; size], vec![0_u64; size]);
    sum_by_cell(&rows.cells, &units, &mut sums, &mut counts);
    let counted = counted_marks(facts, given, &rows.cells, size);
    let satisfied = satisfied_marks(given, &items, &rows.cells, groups.len());
    let unit = Ratio::new(1, rows.denominator)?;
    let (sheets, cells) = (rows.sheets, rows.cells);
    Ok(Marks { items, groups, people, cells, facts, sheets, sums, counts, counted, satisfied, unit })
}

/// The marks of each cell by their number, where a rule of means looks at them.
fn counted_marks(facts: &ScoreFacts, given: &ScoreFacts, cells: &[u32], size: usize) -> Vec<Counted> {
    if facts.mean == MeanRule::Arithmetic {
        return Vec::new();
    }
    let mut counted = vec![Counted::new(); size];
    for (cell, rating) in cells.iter().zip(&given.ratings) {
        if let Some(marks) = usize::try_from(*cell).ok().and_then(|cell| counted.get_mut(cell)) {
            let count = marks.entry(rating.score.0).or_insert(0);
            *count = count.saturating_add(1);
        }
    }
    counted
}

/// How many of each cell are satisfied, where an item is measured so.
fn satisfied_marks(given: &ScoreFacts, items: &[&EvaluationItem], cells: &[u32], groups: usize) -> Vec<u64> {
    if items.iter().all(|item| item.satisfied.is_none()) {
        return Vec::new();
    }
    let mut satisfied = vec![0_u64; items.len().saturating_mul(groups)];
    for (cell, rating) in cells.iter().zip(&given.ratings) {
        let Ok(cell) = usize::try_from(*cell) else { continue };
        let item = cell.checked_div(groups).and_then(|item| items.get(item));
        let from = item.and_then(|item| item.satisfied).map(|satisfied| satisfied.from);
        if let (Some(from), Some(count)) = (from, satisfied.get_mut(cell)) {
            *count = count.saturating_add(u64::from(rating.score >= from));
        }
    }
    satisfied
}

/// Marks as whole multiples of one unit that all of them share.
fn whole_units(ratings: &[Rating], denominator: i128) -> Result<Vec<i64>, Refusal> {
    let mut units = Vec::with_capacity(ratings.len());
    for (row, rating) in ratings.iter().enumerate() {
        let mark = rating.score.0;
        let unit = match mark.denominator() {
            own if own == denominator => Some(mark.numerator()),
            own => denominator.checked_div(own).and_then(|factor| mark.numerator().checked_mul(factor)),
        };
        let unit = unit.and_then(|unit| i64::try_from(unit).ok());
        units.push(unit.ok_or_else(|| at(row, too_fine(rating)))?);
    }
    Ok(units)
}

impl Marks<'_> {
    /// The sum and the number of the marks of an item in a group.
    fn cell(&self, item: usize, group: usize) -> (i128, u64) {
        let cell = item.saturating_mul(self.groups.len()).saturating_add(group);
        let sum = self.sums.get(cell).copied().unwrap_or_default();
        (sum, self.counts.get(cell).copied().unwrap_or_default())
    }

    /// The sum of the marks that a group gave an item, and their number.
    pub(super) fn given(&self, item: usize, group: usize) -> Result<(Ratio, u64), Refusal> {
        let (sum, answers) = self.cell(item, group);
        Ok((Ratio::new(sum, 1)?.times(self.unit)?, answers))
    }

    /// How many of a group answered an item.
    pub(super) fn answers_in(&self, item: usize, group: usize) -> u64 {
        self.cell(item, group).1
    }

    /// How many answered an item.
    pub(super) fn answers(&self, item: usize) -> u64 {
        (0..self.groups.len()).map(|group| self.cell(item, group).1).fold(0, u64::saturating_add)
    }

    /// How many marks a group gave.
    pub(super) fn answers_of_group(&self, group: usize) -> u64 {
        (0..self.items.len()).map(|item| self.cell(item, group).1).fold(0, u64::saturating_add)
    }

    /// The mean mark of an item in one group; answers not given count as `not_given` where it is set.
    pub(super) fn group_mean(
        &self,
        item: usize,
        group: usize,
        not_given: Option<Ratio>,
    ) -> Result<Option<Ratio>, Refusal> {
        if let (Some(item), Some(satisfied)) = (self.items.get(item), self.satisfied(item, group)) {
            return satisfied_mean(item, satisfied, self.facts.scale);
        }
        let (given, answers) = self.given(item, group)?;
        let asked = self.people.asked.get(group).copied().unwrap_or_default();
        let silent = asked.saturating_sub(answers);
        if not_given.is_some() && asked == 0 {
            return Ok(not_given);
        }
        if self.facts.mean != MeanRule::Arithmetic {
            let mut counted = self.counted(item, group).cloned().unwrap_or_default();
            if let Some(mark) = not_given.filter(|_| silent > 0) {
                let count = counted.entry(mark).or_insert(0);
                *count = count.saturating_add(silent);
            }
            return mean_of(self.facts.mean, &counted);
        }
        let (sum, divisor) = match not_given {
            None => (given, answers),
            Some(mark) => (given.plus(mark.times(Ratio::new(i128::from(silent), 1)?)?)?, asked),
        };
        if divisor == 0 {
            return Ok(None);
        }
        Ok(Some(sum.divided_by(Ratio::new(i128::from(divisor), 1)?)?))
    }

    /// The marks of a cell by their number, where a rule of means looks at them.
    pub(super) fn counted(&self, item: usize, group: usize) -> Option<&Counted> {
        self.counted.get(item.saturating_mul(self.groups.len()).saturating_add(group))
    }

    /// How many of a group are satisfied with an item, and what they are a part of; nothing for an item that
    /// is not measured so.
    pub(super) fn satisfied(&self, item: usize, group: usize) -> Option<(u64, u64)> {
        let cell = item.saturating_mul(self.groups.len()).saturating_add(group);
        let base = match self.items.get(item)?.satisfied?.of {
            SatisfiedOf::Answered => self.counts.get(cell),
            SatisfiedOf::Returned => self.people.returned_of.get(group),
            SatisfiedOf::Issued => self.people.asked.get(group),
        };
        Some((self.satisfied.get(cell).copied()?, base.copied().unwrap_or_default()))
    }

    /// The mean mark of an item: the groups' means by the weights of the groups that have one.
    pub(super) fn mean(&self, item: usize, not_given: Option<Ratio>) -> Result<Option<Ratio>, Refusal> {
        let (mut sum, mut weights) = (Ratio::ZERO, Ratio::ZERO);
        for (group, (_, weight)) in self.groups.iter().enumerate() {
            if let Some(mean) = self.group_mean(item, group, not_given)? {
                sum = sum.plus(mean.times(*weight)?)?;
                weights = weights.plus(*weight)?;
            }
        }
        if weights.is_zero() {
            return Ok(None);
        }
        Ok(Some(sum.divided_by(weights)?))
    }

    /// The answers that were not given, in the order of raters and then of items.
    pub(super) fn refuse_gaps(&self) -> Result<(), Refusal> {
        let must = |item: &EvaluationItem| item.scored_by == ScoredBy::Marks && item.satisfied.is_none();
        if !self.items.iter().any(|item| must(item)) {
            return Ok(());
        }
        if let Some(((group, _), _)) =
            self.groups.iter().zip(&self.people.asked).find(|(_, asked)| **asked == 0)
        {
            return Err(if group.is_empty() {
                EvaluationRefusal::NothingRated {}.into()
            } else {
                EvaluationRefusal::MissingGroup { group: (*group).to_owned() }.into()
            });
        }
        let people = self.people.raters.iter().zip(&self.people.out).enumerate();
        let keyed = people.filter(|(_, (_, out))| !**out).map(|(place, ((key, _), _))| (*key, place));
        let all = self.items.iter().all(|item| must(item));
        let mut gaps: Vec<(&str, usize)> =
            keyed.filter(|(_, place)| !(all && self.sheets.is_whole(*place))).collect();
        gaps.sort_unstable();
        let left_out = gaps.into_iter().flat_map(|(rater, place)| {
            let items = self.items.iter().enumerate();
            let items = items.filter(move |(item, asked)| must(asked) && !self.sheets.has(place, *item));
            items.map(move |(_, item)| EvaluationRefusal::MissingAnswer {
                rater: rater.to_owned(),
                item: item.key.clone(),
            })
        });
        Refusal::all(left_out.take(Refusal::MOST_OTHERS.saturating_add(1)).map(Refusal::from).collect())
    }
}

/// The mean that the part of the satisfied amounts to on the item's scale.
fn satisfied_mean(
    item: &EvaluationItem,
    (satisfied, base): (u64, u64),
    scale: Scale,
) -> Result<Option<Ratio>, Refusal> {
    if base == 0 {
        return Ok(None);
    }
    let share = Ratio::new(i128::from(satisfied), i128::from(base))?;
    let least = if scale == Scale::OfRange { item.min.0 } else { Ratio::ZERO };
    Ok(Some(least.plus(share.times(item.max.0.minus(least)?)?)?))
}

/// The part of an item's points that a mark earns.
pub(super) fn share_of(item: &EvaluationItem, mark: Ratio, scale: Scale) -> Result<Ratio, Refusal> {
    Ok(match scale {
        Scale::OfMax => mark.divided_by(item.max.0)?,
        Scale::OfRange => mark.minus(item.min.0)?.divided_by(item.max.0.minus(item.min.0)?)?,
    })
}

/// What an answer that was not given counts as, where it counts.
pub(super) fn mark_not_given(item: &EvaluationItem, missing: MissingMarks, scale: Scale) -> Option<Ratio> {
    match (missing, scale) {
        (MissingMarks::Zero, _) if item.goalposts.is_some() => item.goalposts.map(|posts| posts.worst.0),
        (MissingMarks::Zero, Scale::OfMax) => Some(Ratio::ZERO),
        (MissingMarks::Zero, Scale::OfRange) => Some(item.min.0),
        _ => None,
    }
}
