//! 和: an exact sum, part of which may not be known; and how a comparison of such sums stands.

use crate::exact::{NumberRefusal, Ratio};
use crate::rulebook::Operator;

/// 未知数: each between two numbers, ends included, and independent of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Unknowns {
    bounds: Vec<(Ratio, Ratio)>,
}

impl Unknowns {
    pub(super) const fn is_empty(&self) -> bool {
        self.bounds.is_empty()
    }

    /// One more unknown; its place.
    fn between(&mut self, least: Ratio, most: Ratio) -> usize {
        self.bounds.push((least, most));
        self.bounds.len().saturating_sub(1)
    }
}

/// 和: what is known of it, and how often each unknown is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sum {
    known: Ratio,
    unknown: Vec<(usize, Ratio)>,
}

impl Sum {
    pub(super) const ZERO: Sum = Sum::of(Ratio::ZERO);

    pub(super) const fn of(known: Ratio) -> Sum {
        Sum { known, unknown: Vec::new() }
    }

    /// The sum with one unknown more in it.
    pub(super) fn and_between(mut self, least: Ratio, most: Ratio, unknowns: &mut Unknowns) -> Sum {
        self.unknown.push((unknowns.between(least, most), Ratio::ONE));
        self
    }

    /// The number that it is, where nothing unknown is left in it.
    pub(super) fn exact(&self) -> Option<Ratio> {
        self.unknown.is_empty().then_some(self.known)
    }

    /// What is known of it.
    pub(super) const fn known(&self) -> Ratio {
        self.known
    }

    pub(super) fn plus(&self, other: &Sum) -> Result<Sum, NumberRefusal> {
        let known = self.known.plus(other.known)?;
        if other.unknown.is_empty() {
            return Ok(Sum { known, unknown: self.unknown.clone() });
        }
        let mut unknown = self.unknown.clone();
        for (place, times) in &other.unknown {
            match unknown.iter_mut().find(|(known, _)| known == place) {
                Some((_, sum)) => *sum = sum.plus(*times)?,
                None => unknown.push((*place, *times)),
            }
        }
        unknown.retain(|(_, times)| !times.is_zero());
        Ok(Sum { known, unknown })
    }

    pub(super) fn minus(&self, other: &Sum) -> Result<Sum, NumberRefusal> {
        self.plus(&other.times(Ratio::ONE.negated())?)
    }

    pub(super) fn times(&self, ratio: Ratio) -> Result<Sum, NumberRefusal> {
        let mut unknown = Vec::with_capacity(self.unknown.len());
        for (place, times) in self.unknown.iter().filter(|_| !ratio.is_zero()) {
            unknown.push((*place, times.times(ratio)?));
        }
        Ok(Sum { known: self.known.times(ratio)?, unknown })
    }

    /// Whether it is nothing, wherever the unknowns lie; `None` where it is only for some of what they can be.
    pub(super) fn is_nothing(&self, unknowns: &Unknowns) -> Result<Option<bool>, NumberRefusal> {
        let (least, most) = self.range(unknowns)?;
        let can_be = least <= Ratio::ZERO && most >= Ratio::ZERO;
        Ok(if least.is_zero() && most.is_zero() { Some(true) } else { (!can_be).then_some(false) })
    }

    /// The least and the most it can be.
    pub(super) fn range(&self, unknowns: &Unknowns) -> Result<(Ratio, Ratio), NumberRefusal> {
        let (mut least, mut most) = (self.known, self.known);
        for (place, times) in &self.unknown {
            let (low, high) = unknowns.bounds.get(*place).copied().unwrap_or((Ratio::ZERO, Ratio::ZERO));
            let (low, high) = if times.is_negative() { (high, low) } else { (low, high) };
            least = least.plus(low.times(*times)?)?;
            most = most.plus(high.times(*times)?)?;
        }
        Ok((least, most))
    }

    /// Whether `self op 0`: always, never, or it depends on what is not known.
    pub(super) fn compares(
        &self,
        operator: Operator,
        unknowns: &Unknowns,
    ) -> Result<Option<bool>, NumberRefusal> {
        let (least, most) = self.range(unknowns)?;
        let (low, high) = (operator.holds(least, Ratio::ZERO), operator.holds(most, Ratio::ZERO));
        Ok((low == high).then_some(low))
    }
}

/// 分段和: sums, the least of several, and the greatest of several.
#[derive(Clone, Debug)]
pub(super) enum Pieces {
    Line(Sum),
    Least(Vec<Pieces>),
    Greatest(Vec<Pieces>),
}

/// The most lines that a test with `min` and `max` is split into; beyond, it cannot be told.
const MOST_LINES: usize = 4_096;

impl Pieces {
    fn lines(&self) -> usize {
        match self {
            Pieces::Line(_) => 1,
            Pieces::Least(of) | Pieces::Greatest(of) => {
                of.iter().fold(0, |sum, piece| sum.saturating_add(piece.lines()))
            }
        }
    }

    /// The number that it is, where nothing unknown is left in it.
    pub(super) fn exact(&self) -> Option<Ratio> {
        let each = |of: &[Pieces]| of.iter().map(Pieces::exact).collect::<Option<Vec<Ratio>>>();
        match self {
            Pieces::Line(sum) => sum.exact(),
            Pieces::Least(of) => each(of)?.into_iter().min(),
            Pieces::Greatest(of) => each(of)?.into_iter().max(),
        }
    }

    pub(super) fn times(&self, ratio: Ratio) -> Result<Pieces, NumberRefusal> {
        let each = |of: &[Pieces]| of.iter().map(|piece| piece.times(ratio)).collect::<Result<Vec<_>, _>>();
        Ok(match self {
            Pieces::Line(sum) => Pieces::Line(sum.times(ratio)?),
            // A negative factor turns the least into the greatest.
            Pieces::Least(of) if ratio.is_negative() => Pieces::Greatest(each(of)?),
            Pieces::Greatest(of) if ratio.is_negative() => Pieces::Least(each(of)?),
            Pieces::Least(of) => Pieces::Least(each(of)?),
            Pieces::Greatest(of) => Pieces::Greatest(each(of)?),
        })
    }

    /// The sum, or nothing where it would be split into too many lines.
    pub(super) fn plus(&self, other: &Pieces) -> Result<Option<Pieces>, NumberRefusal> {
        if self.lines().saturating_mul(other.lines()) > MOST_LINES {
            return Ok(None);
        }
        let each = |of: &[Pieces], more: &Pieces| -> Result<Option<Vec<Pieces>>, NumberRefusal> {
            of.iter().map(|piece| piece.plus(more)).collect()
        };
        Ok(match (self, other) {
            (Pieces::Line(one), Pieces::Line(two)) => Some(Pieces::Line(one.plus(two)?)),
            (Pieces::Least(of), more) | (more @ Pieces::Line(_), Pieces::Least(of)) => {
                each(of, more)?.map(Pieces::Least)
            }
            (Pieces::Greatest(of), more) | (more @ Pieces::Line(_), Pieces::Greatest(of)) => {
                each(of, more)?.map(Pieces::Greatest)
            }
        })
    }

    /// Whether it is nothing, wherever the unknowns lie; `None` where it is only for some of what they can be, or is
    /// no line.
    pub(super) fn is_nothing(&self, unknowns: &Unknowns) -> Result<Option<bool>, NumberRefusal> {
        if let Pieces::Line(sum) = self { sum.is_nothing(unknowns) } else { Ok(None) }
    }

    /// Whether `self op 0`: linear tests joined by `and` and `or`.
    pub(super) fn compares(
        &self,
        operator: Operator,
        unknowns: &Unknowns,
    ) -> Result<Option<bool>, NumberRefusal> {
        let of = match self {
            Pieces::Line(sum) => return sum.compares(operator, unknowns),
            Pieces::Least(of) | Pieces::Greatest(of) => of,
        };
        let upwards = matches!(operator, Operator::AtLeast | Operator::MoreThan);
        // The least is at least a number when each is; at most when one is. The greatest the other way.
        let settles = upwards != matches!(self, Pieces::Least(_));
        let mut open = false;
        for piece in of {
            match piece.compares(operator, unknowns)? {
                Some(holds) if holds == settles => return Ok(Some(settles)),
                Some(_) => {}
                None => open = true,
            }
        }
        Ok((!open).then_some(!settles))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(n: i64) -> Pieces {
        Pieces::Line(Sum::of(Ratio::whole(n)))
    }

    #[test]
    fn more_lines_than_the_limit_are_not_split() -> Result<(), NumberRefusal> {
        let least = |many: i64| Pieces::Least((0..many).map(whole).collect());
        assert!(least(64).plus(&least(64))?.is_some());
        assert!(least(64).plus(&least(65))?.is_none());
        Ok(())
    }

    #[test]
    fn the_least_of_two_lines_is_told_inside_as_at_the_ends() -> Result<(), NumberRefusal> {
        let mut unknowns = Unknowns::default();
        let x = Sum::ZERO.and_between(Ratio::ZERO, Ratio::whole(10), &mut unknowns);
        let falling = Pieces::Line(Sum::of(Ratio::whole(10)).minus(&x)?);
        let least = Pieces::Least(vec![Pieces::Line(x.clone()), falling.clone()]);
        let greatest = Pieces::Greatest(vec![Pieces::Line(x), falling]);
        let less_six = |piece: &Pieces| piece.plus(&whole(-6)).map(|sum| sum.unwrap_or(whole(0)));
        // At both ends min(x, 10 - x) is 0; it is never 6. max(x, 10 - x) is 10 there, and 5 inside.
        assert_eq!(less_six(&least)?.compares(Operator::AtLeast, &unknowns)?, None);
        assert_eq!(less_six(&greatest)?.compares(Operator::AtLeast, &unknowns)?, None);
        assert_eq!(less_six(&least)?.compares(Operator::AtMost, &unknowns)?, None);
        let certain = least.plus(&whole(1))?.unwrap_or(whole(0));
        assert_eq!(certain.compares(Operator::MoreThan, &unknowns)?, Some(true));
        Ok(())
    }
}
