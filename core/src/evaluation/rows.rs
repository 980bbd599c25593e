//! 评分表: every mark looked at once: whose it is, of what, inside its scale, and given once.

use super::checks::ScoredBy;
use super::facts::{EvaluationItem, Rating, Scale, ScoreFacts};
use super::marks::share_of;
use super::raters::Raters;
use super::refusal::EvaluationRefusal;
use super::sheets::Twice;
use crate::exact::{NumberRefusal, greatest_common_divisor};
use crate::outcome::{Refusal, refusal::Placed};
use crate::touch::{AT_ONCE, touch};

/// The marks by cell, and what each rater filled in.
pub(super) struct Rows {
    pub(super) cells: Vec<u32>,
    pub(super) denominator: i128,
    pub(super) sheets: Sheets,
}

/// What each rater filled in: which items, and whether every mark was the same part of its scale.
pub(super) struct Sheets {
    items: usize,
    given: Vec<u64>,
    lines: Vec<Line>,
}

#[derive(Clone, Copy, Default)]
struct Line {
    /// The row of the first mark.
    first: usize,
    /// Marks that are not set aside.
    count: usize,
    broken: bool,
    /// Whether the rater handed in any mark, set aside or not.
    returned: bool,
}

impl Sheets {
    fn bit(&self, rater: usize, item: usize) -> (usize, u64) {
        let bit = rater.saturating_mul(self.items).saturating_add(item);
        (bit >> 6, 1 << (bit & 63))
    }

    /// Whether a rater marked an item.
    pub(super) fn has(&self, rater: usize, item: usize) -> bool {
        let (word, mask) = self.bit(rater, item);
        self.given.get(word).is_some_and(|word| word & mask != 0)
    }

    /// Whether a rater marked every item.
    pub(super) fn is_whole(&self, rater: usize) -> bool {
        self.lines.get(rater).is_some_and(|line| line.count == self.items)
    }

    /// Notes a mark; false where the rater marked the item before.
    fn note(&mut self, rater: usize, item: usize) -> bool {
        let (word, mask) = self.bit(rater, item);
        if word >= self.given.len() {
            self.given.resize(word.saturating_add(1), 0);
        }
        match self.given.get_mut(word) {
            Some(word) if *word & mask == 0 => *word |= mask,
            _ => return false,
        }
        true
    }

    /// Whether a rater handed in any mark, set aside or not.
    pub(super) fn is_returned(&self, rater: usize) -> bool {
        self.lines.get(rater).is_some_and(|line| line.returned)
    }

    /// Whether a rater gave a mark that is not set aside.
    pub(super) fn has_any(&self, rater: usize) -> bool {
        self.lines.get(rater).is_some_and(|line| line.count > 0)
    }

    /// Notes that a rater handed in a mark.
    fn hand_in(&mut self, rater: usize) {
        if rater >= self.lines.len() {
            self.lines.resize(rater.saturating_add(1), Line::default());
        }
        self.lines.get_mut(rater).into_iter().for_each(|line| line.returned = true);
    }

    /// Whether each rater gave the same part of the scale to three or more items and no other.
    pub(super) fn straight_lined(&self, raters: usize) -> Vec<bool> {
        const FEWEST: usize = 3;
        let mut lined: Vec<bool> =
            self.lines.iter().map(|line| !line.broken && line.count >= FEWEST).collect();
        lined.resize(raters, false);
        lined
    }
}

/// Every mark in the order of the list; the refusal of the first bad one has the others behind it.
pub(super) fn rows_of<'a>(
    given: &'a ScoreFacts,
    items: &[&EvaluationItem],
    raters: &mut Raters<'a>,
    groups: usize,
    twice: &Twice,
) -> Result<Rows, Refusal> {
    let ratings = given.ratings.as_slice();
    let words = raters.list.len().saturating_mul(items.len()).div_ceil(64);
    let lines = vec![Line::default(); raters.list.len()];
    let sheets = Sheets { items: items.len(), given: vec![0; words], lines };
    let mut rows = Rows { cells: Vec::with_capacity(ratings.len()), denominator: 1, sheets };
    let mut refused: Vec<Refusal> = Vec::new();
    let mut next = 0_usize;
    for (chunk, together) in ratings.chunks(AT_ONCE).enumerate() {
        touch(together.iter().flat_map(|rating| [rating.rater.as_str(), &rating.item]));
        for (place, rating) in together.iter().enumerate() {
            let row = chunk.saturating_mul(AT_ONCE).saturating_add(place);
            let taken = whose(rating, items, raters, next).map_err(|refusal| at(row, refusal));
            let taken = taken.and_then(|(rater, item)| {
                next = item.saturating_add(1);
                rows.sheets.hand_in(rater);
                if twice.is_aside(row) {
                    rows.cells.push(u32::MAX);
                    return Ok(());
                }
                rows.take(rater, item, row, ratings, items)?;
                let group = raters.list.get(rater).map_or(0, |rater| rater.1);
                let cell = item.saturating_mul(groups).saturating_add(group);
                rows.cells.push(u32::try_from(cell).unwrap_or(u32::MAX));
                Ok(())
            });
            refused.extend(taken.err());
        }
        if refused.len() > Refusal::MOST_OTHERS {
            break;
        }
    }
    Refusal::all(refused)?;
    Ok(rows)
}

impl Rows {
    /// Takes a mark whose rater and item are known; refused where the rater marked the item before.
    fn take(
        &mut self,
        rater: usize,
        item: usize,
        row: usize,
        ratings: &[Rating],
        items: &[&EvaluationItem],
    ) -> Result<(), Refusal> {
        let Some(rating) = ratings.get(row) else { return Ok(()) };
        if !self.sheets.note(rater, item) {
            let (rater, item) = (rating.rater.clone(), rating.item.clone());
            return Err(at(row, EvaluationRefusal::DuplicateRating { rater, item }));
        }
        self.denominator = common(self.denominator, rating).map_err(|refusal| at(row, refusal))?;
        keep_line(&mut self.sheets, rater, row, ratings, items)
    }
}

/// The places of rater and item of a mark that lies inside its scale. Marks mostly come in the order of
/// the items, so the item after the last one is tried first.
fn whose<'a>(
    rating: &'a Rating,
    items: &[&EvaluationItem],
    raters: &mut Raters<'a>,
    guess: usize,
) -> Result<(usize, usize), EvaluationRefusal> {
    let is_it = |place: usize| items.get(place).is_some_and(|item| item.key == rating.item);
    let place = match [guess, 0].into_iter().find(|place| is_it(*place)) {
        Some(place) => place,
        None => items
            .binary_search_by(|item| item.key.cmp(&rating.item))
            .map_err(|_| EvaluationRefusal::UnknownItem { item: rating.item.clone() })?,
    };
    let unknown = || EvaluationRefusal::UnknownRater { rater: rating.rater.clone() };
    let rater = raters.place(&rating.rater).ok_or_else(unknown)?;
    if items.get(place).is_some_and(|item| item.scored_by == ScoredBy::Checks) {
        let (rater, item) = (rating.rater.clone(), rating.item.clone());
        return Err(EvaluationRefusal::CheckedItem { rater, item });
    }
    if let Some(item) = items.get(place)
        && (rating.score < item.min || rating.score > item.max)
    {
        return Err(EvaluationRefusal::OutsideScale {
            rater: rating.rater.clone(),
            item: rating.item.clone(),
            score: rating.score,
            min: item.min,
            max: item.max,
        });
    }
    Ok((rater as usize, place))
}

/// Whether a rater still gives every item the same part of its scale.
fn keep_line(
    sheets: &mut Sheets,
    rater: usize,
    row: usize,
    ratings: &[Rating],
    items: &[&EvaluationItem],
) -> Result<(), Refusal> {
    let Some(line) = sheets.lines.get_mut(rater) else { return Ok(()) };
    line.count = line.count.saturating_add(1);
    if line.count == 1 {
        line.first = row;
    } else if !line.broken
        && let (Some(first), Some(now)) = (ratings.get(line.first), ratings.get(row))
    {
        line.broken = !is_same_part(first, now, items)?;
    }
    Ok(())
}

fn is_same_part(one: &Rating, other: &Rating, items: &[&EvaluationItem]) -> Result<bool, Refusal> {
    let item = |rating: &Rating| {
        let place = items.binary_search_by(|item| item.key.cmp(&rating.item)).ok();
        place.and_then(|place| items.get(place)).copied()
    };
    let (Some(first), Some(second)) = (item(one), item(other)) else { return Ok(false) };
    if (first.min, first.max) == (second.min, second.max) {
        return Ok(one.score == other.score);
    }
    let part = |item: &EvaluationItem, rating: &Rating| share_of(item, rating.score.0, Scale::OfRange);
    Ok(part(first, one)? == part(second, other)?)
}

/// The least denominator that a mark and those before it share.
fn common(denominator: i128, rating: &Rating) -> Result<i128, NumberRefusal> {
    let own = rating.score.0.denominator();
    if own == 1 || own == denominator {
        return Ok(denominator);
    }
    let shared = greatest_common_divisor(denominator.unsigned_abs(), own.unsigned_abs());
    let factor = i128::try_from(shared).ok().and_then(|shared| own.checked_div(shared));
    factor.and_then(|factor| denominator.checked_mul(factor)).ok_or_else(|| too_fine(rating))
}

/// A mark whose unit does not fit beside the others'.
pub(super) fn too_fine(rating: &Rating) -> NumberRefusal {
    NumberRefusal::OutOfRange { text: rating.score.to_string() }
}

/// A refusal of the mark in a row of the list.
pub(super) fn at(row: usize, refusal: impl Placed) -> Refusal {
    refusal.in_field(&format!("[{row}]")).within("ratings")
}
