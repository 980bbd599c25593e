//! 数量: what each side of a test comes to, where a count may not be known or be a sum of unknown areas.

use super::Conditions;
use crate::exact::{ExactNumber, NumberRefusal, Ratio};
use crate::rulebook::Need;
use crate::rulebook::{Factor, Predicate, Quantity, Test, VoterSet};
use crate::voting::said::QuantityKind;
use crate::voting::sums::{Pieces, Sum};
use crate::voting::verdict::{TestBase, TestShape};

/// 检验的形式: what a test compares, each side as far as it is simple.
pub(super) fn shape(condition: &Predicate) -> Option<TestShape> {
    let Predicate::Test { test } = condition else { return None };
    let left = counted(&test.left);
    let (share, of) = match times_a_count(&test.right) {
        Some((share, of)) => (Some(ExactNumber(share)), of),
        None => (None, None),
    };
    let (measure, set) = left.map(|TestBase { measure, set }| (measure, set)).unzip();
    Some(TestShape { measure, set, operator: test.operator, share, of })
}

/// A measure over a set.
fn counted(quantity: &Quantity) -> Option<TestBase> {
    match quantity {
        Quantity::Count { measure, set } => Some(TestBase { measure: measure.name().to_owned(), set: *set }),
        _ => None,
    }
}

/// A number, or a share of a measure over a set.
fn times_a_count(quantity: &Quantity) -> Option<(Ratio, Option<TestBase>)> {
    match quantity {
        Quantity::Constant { value: Factor::Ratio { value } } => Some((*value, None)),
        Quantity::Share { ratio: Factor::Ratio { value }, of } => {
            let (share, of) = times_a_count(of)?;
            Some((share.times(*value).ok()?, of))
        }
        other => counted(other).map(|of| (Ratio::ONE, Some(of))),
    }
}

/// A side of a test that is not simple, or a part of one, and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct QuantityFound {
    /// The test's id with `.left` or `.right`, and the number of each part below.
    pub(crate) id: String,
    pub(crate) kind: QuantityKind,
    pub(crate) measure: Option<String>,
    pub(crate) set: Option<VoterSet>,
    pub(crate) number: Option<ExactNumber>,
    pub(crate) amounts_to: Option<ExactNumber>,
}

impl Conditions<'_> {
    /// Writes down the sides of a test that are not simple, with their parts.
    pub(super) fn note_sides(&mut self, test: &Test, place: usize) -> Result<(), NumberRefusal> {
        let Some(id) = self.tests.get(place).map(|row| row.id.clone()) else { return Ok(()) };
        if counted(&test.left).is_none() {
            self.note_quantity(&test.left, format!("{id}.left"))?;
        }
        if times_a_count(&test.right).is_none() {
            self.note_quantity(&test.right, format!("{id}.right"))?;
        }
        Ok(())
    }

    fn note_quantity(&mut self, quantity: &Quantity, id: String) -> Result<(), NumberRefusal> {
        let amounts_to = self.quantity(quantity)?.as_ref().and_then(Pieces::exact).map(ExactNumber);
        let fraction = |factor: &Factor| match factor {
            Factor::Ratio { value } => Some(ExactNumber(*value)),
            Factor::Parameter { .. } => None,
        };
        let (kind, number, parts): (_, _, Vec<&Quantity>) = match quantity {
            Quantity::Count { .. } => (QuantityKind::Count, None, vec![]),
            Quantity::Constant { value } => (QuantityKind::Number, fraction(value), vec![]),
            Quantity::Share { ratio, of } => (QuantityKind::Times, fraction(ratio), vec![of.as_ref()]),
            Quantity::Plus { left, right } => (QuantityKind::Sum, None, vec![left.as_ref(), right.as_ref()]),
            Quantity::Minus { left, right } => {
                (QuantityKind::Difference, None, vec![left.as_ref(), right.as_ref()])
            }
            Quantity::Min { of } => (QuantityKind::Least, None, of.iter().collect()),
            Quantity::Max { of } => (QuantityKind::Greatest, None, of.iter().collect()),
        };
        let (measure, set) = counted(quantity).map(|of| (of.measure, of.set)).unzip();
        self.quantities.push(QuantityFound { id: id.clone(), kind, measure, set, number, amounts_to });
        for (place, part) in (1_u32..).zip(parts) {
            self.note_quantity(part, format!("{id}.{place}"))?;
        }
        Ok(())
    }

    /// What the quantity comes to; `None`, and what is needed, where a count of it is not known.
    pub(super) fn quantity(&mut self, quantity: &Quantity) -> Result<Option<Pieces>, NumberRefusal> {
        Ok(match quantity {
            Quantity::Constant { value } => self.factor(value).map(|value| Pieces::Line(Sum::of(value))),
            Quantity::Count { measure, set } => {
                let counts = self.evidence.counts.iter().find(|counts| counts.measure == measure.name());
                let sum =
                    counts.filter(|counts| !counts.unbounded).and_then(|counts| counts.of(*set)).cloned();
                if sum.as_ref().and_then(Sum::exact).is_none() {
                    self.need_all(Need::of_quantity(quantity));
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
        self.too_many_lines |= sum.is_none();
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
                self.need(Need::parameter(name));
                None
            }
        }
    }
}
