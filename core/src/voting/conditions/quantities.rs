//! 数量: what each side of a test comes to, where a count may not be known or be a sum of unknown areas.

use super::Conditions;
use crate::exact::{NumberRefusal, Ratio};
use crate::rulebook::{Factor, Quantity};
use crate::voting::sums::{Pieces, Sum};

impl Conditions<'_> {
    /// What the quantity comes to; `None`, and what is needed, where a count of it is not known.
    pub(super) fn quantity(&mut self, quantity: &Quantity) -> Result<Option<Pieces>, NumberRefusal> {
        Ok(match quantity {
            Quantity::Constant { value } => self.factor(value).map(|value| Pieces::Line(Sum::of(value))),
            Quantity::Count { measure, set } => {
                let counts = self.evidence.counts.iter().find(|counts| counts.measure == measure.name());
                let sum =
                    counts.filter(|counts| !counts.unbounded).and_then(|counts| counts.of(*set)).cloned();
                if sum.as_ref().and_then(Sum::exact).is_none() {
                    self.need(quantity.to_string());
                }
                sum.map(Pieces::Line)
            }
            Quantity::Share { ratio, of } => match (self.factor(ratio), self.quantity(of)?) {
                (Some(ratio), Some(of)) => Some(of.times(ratio)?),
                _ => None,
            },
            Quantity::Plus { left, right } => match (self.quantity(left)?, self.quantity(right)?) {
                (Some(left), Some(right)) => self.sum(&left, &right)?,
                _ => None,
            },
            Quantity::Minus { left, right } => match (self.quantity(left)?, self.quantity(right)?) {
                (Some(left), Some(right)) => self.sum(&left, &right.times(Ratio::ONE.negated())?)?,
                _ => None,
            },
            Quantity::Min { of } => self.quantities(of)?.map(Pieces::Least),
            Quantity::Max { of } => self.quantities(of)?.map(Pieces::Greatest),
        })
    }

    /// The sum; where areas that are not known would split it into too many lines they leave it open.
    fn sum(&mut self, left: &Pieces, right: &Pieces) -> Result<Option<Pieces>, NumberRefusal> {
        let sum = left.plus(right)?;
        self.open_by_area |= sum.is_none();
        Ok(sum)
    }

    fn quantities(&mut self, of: &[Quantity]) -> Result<Option<Vec<Pieces>>, NumberRefusal> {
        let mut pieces = Vec::with_capacity(of.len());
        for quantity in of {
            pieces.push(self.quantity(quantity)?);
        }
        Ok(pieces.into_iter().collect())
    }

    fn factor(&mut self, factor: &Factor) -> Option<Ratio> {
        match factor {
            Factor::Ratio { value } => Some(*value),
            Factor::Parameter { name } => {
                self.need(format!("param({name})"));
                None
            }
        }
    }
}
