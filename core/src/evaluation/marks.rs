//! 评分: marks checked against items and raters, and their means by item and group.

use super::checked::{checked_groups, checked_items, checked_raters, checked_rows};
use super::facts::{EvaluationItem, MissingMarks, Rating, Scale, ScoreFacts};
use super::kernel::sum_by_cell;
use super::refusal::EvaluationRefusal;
use crate::exact::{Ratio, greatest_common_divisor};
use crate::outcome::Refusal;
use std::collections::BTreeMap;

/// Items, groups and raters by key, and where each mark belongs.
pub(super) struct Marks<'a> {
    pub(super) items: Vec<&'a EvaluationItem>,
    /// Group keys and weights by key; one nameless group when raters are not grouped.
    pub(super) groups: Vec<(&'a str, Ratio)>,
    /// How many raters each group has.
    pub(super) asked: Vec<u64>,
    /// Raters by key with the place of their group.
    pub(super) raters: Vec<(&'a str, usize)>,
    /// Rater place, item place and row of each mark, sorted.
    pub(super) rows: Vec<(usize, usize, &'a Rating)>,
    sums: Vec<i128>,
    counts: Vec<u64>,
    unit: Ratio,
}

/// The marks of a set of facts, every contradiction refused.
pub(super) fn marks_of(facts: &ScoreFacts) -> Result<Marks<'_>, Refusal> {
    let items = checked_items(&facts.items, facts.scale)?;
    let groups = checked_groups(facts)?;
    let raters = checked_raters(facts, &groups)?;
    let rows = checked_rows(&facts.ratings, &items, &raters)?;
    let mut asked = vec![0_u64; groups.len()];
    for (_, group) in &raters {
        if let Some(count) = asked.get_mut(*group) {
            *count = count.saturating_add(1);
        }
    }
    let (unit, units) = common_unit(&rows)?;
    let cell = |(rater, item, _): &(usize, usize, &Rating)| {
        let group = raters.get(*rater).map_or(0, |rater| rater.1);
        let cell = item.saturating_mul(groups.len()).saturating_add(group);
        u32::try_from(cell).unwrap_or(u32::MAX)
    };
    let cells: Vec<u32> = rows.iter().map(cell).collect();
    let size = items.len().saturating_mul(groups.len());
    let (mut sums, mut counts) = (vec![0_i128; size], vec![0_u64; size]);
    sum_by_cell(&cells, &units, &mut sums, &mut counts);
    Ok(Marks { items, groups, asked, raters, rows, sums, counts, unit })
}

/// Marks as whole multiples of one unit that all of them share.
fn common_unit(rows: &[(usize, usize, &Rating)]) -> Result<(Ratio, Vec<i64>), Refusal> {
    let too_fine = |rating: &Rating| crate::NumberRefusal::OutOfRange { text: rating.score.to_string() };
    let mut denominator: i128 = 1;
    for (.., rating) in rows {
        let own = rating.score.0.denominator();
        if denominator == own || own == 1 {
            continue;
        }
        let common = greatest_common_divisor(denominator.unsigned_abs(), own.unsigned_abs());
        let factor = i128::try_from(common).ok().and_then(|common| own.checked_div(common));
        denominator =
            factor.and_then(|factor| denominator.checked_mul(factor)).ok_or_else(|| too_fine(rating))?;
    }
    let mut units = Vec::with_capacity(rows.len());
    for (.., rating) in rows {
        let mark = rating.score.0;
        let factor = match mark.denominator() {
            own if own == denominator => Some(1),
            own => denominator.checked_div(own),
        };
        let unit = factor.and_then(|factor| mark.numerator().checked_mul(factor));
        units.push(unit.and_then(|unit| i64::try_from(unit).ok()).ok_or_else(|| too_fine(rating))?);
    }
    Ok((Ratio::new(1, denominator)?, units))
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
        let (given, answers) = self.given(item, group)?;
        let asked = self.asked.get(group).copied().unwrap_or_default();
        let (sum, divisor) = match not_given {
            None => (given, answers),
            Some(_) if asked == 0 => return Ok(not_given),
            Some(mark) => {
                let silent = i128::from(asked.saturating_sub(answers));
                (given.plus(mark.times(Ratio::new(silent, 1)?)?)?, asked)
            }
        };
        if divisor == 0 {
            return Ok(None);
        }
        Ok(Some(sum.divided_by(Ratio::new(i128::from(divisor), 1)?)?))
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

    /// The first answer that was not given, in the order of raters and then of items.
    pub(super) fn refuse_gaps(&self) -> Result<(), EvaluationRefusal> {
        if let Some(((group, _), _)) = self.groups.iter().zip(&self.asked).find(|(_, asked)| **asked == 0) {
            if group.is_empty() {
                return Err(EvaluationRefusal::NothingRated {});
            }
            return Err(EvaluationRefusal::MissingGroup { group: (*group).to_owned() });
        }
        let mut given = self.rows.iter().map(|row| (row.0, row.1));
        for (place, (rater, _)) in self.raters.iter().enumerate() {
            for (item_place, item) in self.items.iter().enumerate() {
                if given.next() != Some((place, item_place)) {
                    let (rater, item) = ((*rater).to_owned(), item.key.clone());
                    return Err(EvaluationRefusal::MissingAnswer { rater, item });
                }
            }
        }
        Ok(())
    }

    /// Raters who gave the same part of the scale to every one of three or more items.
    pub(super) fn straight_lining(&self) -> Result<Vec<&str>, Refusal> {
        const FEWEST: usize = 3;
        let mut by_rater: BTreeMap<usize, (Option<Ratio>, usize, bool)> = BTreeMap::new();
        for (rater, item, rating) in &self.rows {
            let Some(item) = self.items.get(*item) else { continue };
            let seen = by_rater.entry(*rater).or_insert((None, 0, true));
            if !seen.2 {
                continue;
            }
            let share = share_of(item, rating.score.0, Scale::OfRange)?;
            let same = seen.0.is_none_or(|first| first == share);
            *seen = (Some(share), seen.1.saturating_add(1), same);
        }
        let lined = by_rater.iter().filter(|(_, seen)| seen.2 && seen.1 >= FEWEST);
        Ok(lined.filter_map(|(rater, _)| self.raters.get(*rater)).map(|rater| rater.0).collect())
    }
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
        (MissingMarks::Zero, Scale::OfMax) => Some(Ratio::ZERO),
        (MissingMarks::Zero, Scale::OfRange) => Some(item.min.0),
        _ => None,
    }
}
