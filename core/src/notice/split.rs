//! 份额去向: what becomes of each unit's part. On the page sums are before set-off: what was set off of a unit's refund would
//! tell the board that its owner is in arrears, so that stands in the sum of all, in that of a building with enough of them,
//! and unit by unit in the file for those who pay out.

use crate::exact::{Amount, MinorUnits, amount_of, minor_units};
use crate::outcome::Refusal;
use crate::surplus::{Shares, Treatment};
use std::collections::BTreeMap;

/// What reaches the owner first, then what is kept for it.
pub(super) const IN_ORDER: [Treatment; 5] =
    [Treatment::Refund, Treatment::Offset, Treatment::Carry, Treatment::ToFund, Treatment::SpecialAssessment];

/// 抵销: what is set off of a unit's parts.
pub(super) const SET_OFF: &str = "set_off";

/// 实得: what is paid out of a unit's refund.
pub(super) const PAID: &str = "paid";

/// Each unit's part by what is done with it, in minor units.
pub(super) struct Split<'a> {
    of: BTreeMap<(&'a str, &'static str), i128>,
    minor_digits: u32,
}

impl<'a> Split<'a> {
    /// Nothing where the outcome holds no line, as a draft does.
    pub(super) fn of(shares: &'a Shares, minor_digits: u32) -> Result<Option<Split<'a>>, Refusal> {
        let mut of: BTreeMap<(&str, &'static str), i128> = BTreeMap::new();
        for line in &shares.lines {
            let sum = of.entry((line.unit.as_str(), line.treatment.word())).or_default();
            *sum = sum.plus(i128::from(minor_units(line.gross, minor_digits)?));
            let set_off = of.entry((line.unit.as_str(), SET_OFF)).or_default();
            *set_off = set_off.plus(i128::from(minor_units(line.set_off, minor_digits)?));
            if line.treatment == Treatment::Refund {
                let paid = of.entry((line.unit.as_str(), PAID)).or_default();
                *paid = paid.plus(i128::from(minor_units(line.net, minor_digits)?));
            }
        }
        Ok((!shares.lines.is_empty()).then_some(Split { of, minor_digits }))
    }

    /// 抵销: what was set off of some units together.
    pub(super) fn set_off<'b>(&self, units: impl Iterator<Item = &'b str>) -> Result<Amount, Refusal> {
        self.sum_of(units, SET_OFF)
    }

    /// Of how many of some units something was set off.
    pub(super) fn units_set_off<'b>(&self, units: impl Iterator<Item = &'b str>) -> i64 {
        let some = |unit: &&str| self.of.get(&(*unit, SET_OFF)).is_some_and(|sum| *sum != 0);
        i64::try_from(units.filter(some).count()).unwrap_or(i64::MAX)
    }

    /// What becomes in that way of the parts of some units together.
    pub(super) fn sum<'b>(
        &self,
        units: impl Iterator<Item = &'b str>,
        treatment: Treatment,
    ) -> Result<Amount, Refusal> {
        self.sum_of(units, treatment.word())
    }

    /// The same of what stands under a word: a treatment's, [`SET_OFF`] or [`PAID`].
    pub(super) fn sum_of<'b>(
        &self,
        units: impl Iterator<Item = &'b str>,
        word: &'static str,
    ) -> Result<Amount, Refusal> {
        let of = |unit: &str| self.of.get(&(unit, word)).copied().unwrap_or(0);
        let sum = units.fold(0_i128, |sum, unit| sum.plus(of(unit)));
        Ok(amount_of(sum, self.minor_digits)?)
    }
}

/// The treatments of an outcome, in the order in which a reader asks for them.
pub(super) fn treatments(shares: &Shares) -> Vec<Treatment> {
    let decided = |treatment: &Treatment| shares.treatments.iter().any(|line| line.treatment == *treatment);
    IN_ORDER.into_iter().filter(decided).collect()
}

/// What an outcome says of one treatment, which a decision may name more than once; nought where it names it not at all.
pub(super) fn told(shares: &Shares, treatment: Treatment, minor_digits: u32) -> Result<Amount, Refusal> {
    let mut sum = 0_i128;
    for line in shares.treatments.iter().filter(|line| line.treatment == treatment) {
        sum = sum.plus(i128::from(minor_units(line.amount, minor_digits)?));
    }
    Ok(amount_of(sum, minor_digits)?)
}

/// 实得: what is left of all refunds after set-off.
pub(super) fn refunded_after_set_off(shares: &Shares, minor_digits: u32) -> Result<Amount, Refusal> {
    let refunds = shares.lines.iter().filter(|line| line.treatment == Treatment::Refund);
    let mut sum = 0_i128;
    for line in refunds {
        sum = sum.plus(i128::from(minor_units(line.net, minor_digits)?));
    }
    Ok(amount_of(sum, minor_digits)?)
}
