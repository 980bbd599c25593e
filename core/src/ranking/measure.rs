//! 标准化: the values of one criterion brought to one measure.

use super::facts::{Criterion, CriterionDirection, Normalisation, RankingMethod};
use super::table::Cell;
use crate::exact::Ratio;
use crate::outcome::Refusal;

/// The values of a criterion that are there, so that more is better, from the least.
pub(super) struct Seen {
    sorted: Vec<Ratio>,
}

impl Seen {
    pub(super) fn of(mut values: Vec<Ratio>) -> Seen {
        values.sort_unstable();
        Seen { sorted: values }
    }

    pub(super) fn number(&self) -> u32 {
        small(self.sorted.len())
    }

    /// Formula 3: how many are worse, and how many have the same.
    pub(super) fn counts(&self, value: Ratio) -> (u32, u32) {
        let below = self.sorted.partition_point(|other| *other < value);
        let not_above = self.sorted.partition_point(|other| *other <= value);
        (small(below), small(not_above.saturating_sub(below)))
    }

    fn ends(&self) -> (Ratio, Ratio) {
        let end = |value: Option<&Ratio>| value.copied().unwrap_or(Ratio::ZERO);
        (end(self.sorted.first()), end(self.sorted.last()))
    }
}

/// What a criterion is measured with.
pub(super) struct Measure<'a> {
    pub(super) method: RankingMethod,
    pub(super) criterion: &'a Criterion,
    pub(super) seen: &'a Seen,
    pub(super) compared: usize,
}

impl Measure<'_> {
    /// Formula 5: whether the formula would divide by nothing.
    pub(super) fn is_undefined(&self) -> bool {
        let single = self.seen.number() == 1;
        match (self.method, self.criterion.normalisation) {
            (RankingMethod::Copeland, _) => false,
            (RankingMethod::Borda, _) => single && self.compared > 1,
            (RankingMethod::WeightedSum, Normalisation::MinMax) => {
                let (least, greatest) = self.seen.ends();
                least == greatest
            }
            (RankingMethod::WeightedSum, Normalisation::Rank | Normalisation::Borda) => single,
            (RankingMethod::WeightedSum, _) => false,
        }
    }

    /// One half of what there is to have.
    pub(super) fn half(&self) -> Result<Ratio, Refusal> {
        let half = Ratio::new(1, 2)?;
        match self.method {
            RankingMethod::Borda => Ok(half.times(whole(small(self.compared.saturating_sub(1))))?),
            _ => Ok(half),
        }
    }

    /// Formulas 4 and 7: what a value becomes.
    pub(super) fn normalise(&self, cell: &mut Cell) -> Result<(), Refusal> {
        let (Some(taken), Some(better), Some((below, equal))) = (cell.taken, cell.better, cell.counts) else {
            return Ok(());
        };
        let number = self.seen.number();
        let value = if self.method == RankingMethod::Borda {
            self.points(below, equal)?
        } else {
            match self.criterion.normalisation {
                Normalisation::None => better,
                Normalisation::MinMax => {
                    let (least, greatest) = self.seen.ends();
                    better.minus(least)?.divided_by(greatest.minus(least)?)?
                }
                Normalisation::Goalposts => {
                    let part = self.between_goalposts(taken)?;
                    let kept = part.clamp(Ratio::ZERO, Ratio::ONE);
                    cell.clamped = kept != part;
                    match self.criterion.direction {
                        CriterionDirection::Benefit => kept,
                        CriterionDirection::Cost => Ratio::ONE.minus(kept)?,
                    }
                }
                Normalisation::Rank => part(whole(below), number.saturating_sub(1))?,
                Normalisation::Borda => part(beaten(below, equal)?, number.saturating_sub(1))?,
                Normalisation::PercentileBelow => part(whole(below), number)?,
                Normalisation::PercentileAtOrBelow => part(whole(below.saturating_add(equal)), number)?,
                Normalisation::PercentileMid => {
                    part(whole(below).plus(whole(equal).times(Ratio::new(1, 2)?)?)?, number)?
                }
                Normalisation::PercentileExclusive => {
                    part(whole(below.saturating_add(1)), number.saturating_add(1))?
                }
            }
        };
        cell.normalised = Some(value);
        Ok(())
    }

    fn between_goalposts(&self, value: Ratio) -> Result<Ratio, Refusal> {
        let post = |post: Option<crate::exact::ExactNumber>| post.map_or(Ratio::ZERO, |post| post.0);
        let (low, high) = (post(self.criterion.low), post(self.criterion.high));
        Ok(value.minus(low)?.divided_by(high.minus(low)?)?)
    }

    /// Formula 7: points, scaled where not everybody has a value.
    fn points(&self, below: u32, equal: u32) -> Result<Ratio, Refusal> {
        let points = beaten(below, equal)?;
        let number = self.seen.number();
        if usize::try_from(number) == Ok(self.compared) {
            return Ok(points);
        }
        let others = whole(small(self.compared.saturating_sub(1)));
        part(points.times(others)?, number.saturating_sub(1))
    }
}

/// Those who are worse, and half of the others who have the same.
fn beaten(below: u32, equal: u32) -> Result<Ratio, Refusal> {
    let level = Ratio::new(i128::from(equal.saturating_sub(1)), 2)?;
    Ok(whole(below).plus(level)?)
}

fn part(number: Ratio, of: u32) -> Result<Ratio, Refusal> {
    Ok(number.divided_by(whole(of))?)
}

pub(super) fn whole(number: u32) -> Ratio {
    Ratio::whole(i64::from(number))
}

pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
