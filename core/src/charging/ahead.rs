//! 预交: what each payment gives for its months, and what is left of it.

use super::calendar::{count, months, months_until};
use super::charge::{Charged, rounded};
use super::facts::{ChargeTariff, ChargingFacts, PaidAhead};
use super::parts::Unit;
use super::result::PaidAheadLeft;
use super::said::{ChargingFinding, ChargingStep, ChargingWarning};
use super::tariffs::Tariffs;
use crate::exact::{Day, ExactNumber, MinorUnits, Period};
use crate::outcome::{Refusal, Trace};
use std::collections::BTreeMap;

/// A payment for months to come, in minor units.
pub(super) struct Ahead<'a> {
    pub(super) facts: &'a PaidAhead,
    /// 交费时标准; none where none held.
    pub(super) tariff: Option<&'a ChargeTariff>,
    amount: i128,
    /// 整月金额: what a whole month costs by the tariff of the day of payment.
    whole_month: Option<i128>,
    expected: Option<i128>,
    used: Option<i128>,
}

impl<'a> Ahead<'a> {
    pub(super) fn of(
        facts: &ChargingFacts,
        (paid, unit): (&'a PaidAhead, &Unit<'a>),
        tariffs: &Tariffs<'a>,
    ) -> Result<Ahead<'a>, Refusal> {
        let tariff = tariffs.on(unit.class(), paid.paid_on);
        let price = |tariff: &ChargeTariff| unit.facts.measure.0.times(tariff.price.to_ratio());
        let whole_month = tariff.map(|tariff| rounded(facts, price(tariff)?)).transpose()?;
        let many = i128::from(months_until(paid.service.from, paid.service.to));
        let expected = whole_month.map(|month| many.saturating_mul(month));
        let units = |amount| facts.currency.minor_units(amount).map(i128::from);
        let used = match paid.used {
            Some(used) => Some(units(used)?),
            // Nothing can have been used of months that had not begun.
            None => (paid.service.from >= facts.period.from).then_some(0),
        };
        Ok(Ahead { facts: paid, tariff, amount: units(paid.amount)?, whole_month, expected, used })
    }

    /// 预交份额: what of the payment is for a month; the first months first, until it is used up.
    pub(super) fn share(&self, month: Day) -> Option<i128> {
        let earlier = i128::from(months_until(self.facts.service.from, month));
        let whole = self.whole_month?;
        Some(self.amount.less(earlier.saturating_mul(whole)).clamp(0, whole))
    }

    /// 预交金额: what was paid beside what the tariff of its day gives.
    pub(super) fn note(
        &self,
        facts: &ChargingFacts,
        unit: &Unit<'_>,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let money = |units: Option<i128>| units.map(|units| facts.currency.amount(units)).transpose();
        let PaidAhead { paid_on, service, .. } = *self.facts;
        let (unit_id, owner) = (self.facts.unit.clone(), self.facts.owner.clone());
        let (whole_month, expected) = (money(self.whole_month)?, money(self.expected)?);
        let difference = money(self.difference())?;
        let amount = facts.currency.amount(self.amount)?;
        trace.step(|| ChargingStep::Prepaid {
            unit: unit_id.clone(),
            owner: owner.clone(),
            paid_on,
            from: service.from,
            to: service.to,
            months: count(months_until(service.from, service.to)),
            measure: unit.facts.measure,
            price: self.tariff.map(|tariff| ExactNumber(tariff.price.to_ratio())),
            whole_month,
            amount,
            expected,
            difference,
        });
        let about = self.facts.unit.as_str();
        if self.used.is_none() {
            let (unit, owner) = (unit_id.clone(), owner.clone());
            trace.find(about, ChargingFinding::UsedUnknown { unit, owner, paid_on });
        }
        if let (Some(expected), Some(difference)) = (expected, difference.filter(|units| !units.is_zero())) {
            let unit = unit_id;
            trace.find(
                about,
                ChargingFinding::AmountDiffers { unit, owner, paid_on, amount, expected, difference },
            );
        }
        Ok(())
    }

    fn difference(&self) -> Option<i128> {
        self.expected.map(|expected| self.amount.less(expected))
    }

    /// 预交余额: what is left of the payment once the months of the period have taken theirs.
    fn left(
        &self,
        facts: &ChargingFacts,
        taken: &Taken<'_>,
        trace: &mut Trace,
    ) -> Result<(PaidAheadLeft, Option<i128>), Refusal> {
        let PaidAhead { unit, owner, paid_on, service, amount, .. } = self.facts.clone();
        let mut covered = Some(0_i128);
        for month in service.overlap(facts.period).into_iter().flat_map(months) {
            match taken.get(&(unit.as_str(), owner.as_str(), month.from)) {
                Some(took) => covered = covered.zip(*took).map(|(sum, took)| sum.plus(took)),
                None if self.share(month.from) == Some(0) => {}
                None => {
                    let (unit, owner, month) = (unit.clone(), owner.clone(), month.from);
                    trace.warn(ChargingWarning::PaidAheadUnused { unit, owner, month });
                }
            }
        }
        let rest = self.used.zip(covered).map(|(used, covered)| self.amount.less(used).less(covered));
        let money = |units: Option<i128>| units.map(|units| facts.currency.amount(units)).transpose();
        let left = PaidAheadLeft {
            unit,
            owner,
            paid_on,
            service,
            amount,
            expected: money(self.expected)?,
            difference: money(self.difference())?,
            covered: money(covered)?,
            held: money(rest)?,
        };
        let used = money(self.used)?;
        trace.step(|| ChargingStep::Held {
            unit: left.unit.clone(),
            owner: left.owner.clone(),
            paid_on,
            from: service.from,
            amount,
            used,
            covered: left.covered,
            held: left.held,
        });
        Ok((left, rest))
    }
}

/// What each unit, owner and month takes of what was paid ahead; nothing where that is not known.
type Taken<'a> = BTreeMap<(&'a str, &'a str, Day), Option<i128>>;

/// 预交余额: of each payment, with its minor units.
pub(super) fn left_of_all(
    facts: &ChargingFacts,
    (ahead, charged): (&[Ahead<'_>], &[Charged<'_>]),
    trace: &mut Trace,
) -> Result<Vec<(PaidAheadLeft, Option<i128>)>, Refusal> {
    let of = |row: &Charged<'_>| row.covered;
    let taken: Taken<'_> =
        charged.iter().map(|row| ((row.unit, row.owner, row.month.from), of(row))).collect();
    ahead.iter().map(|one| one.left(facts, &taken, trace)).collect()
}

/// The payment of an owner for a month, of payments in order of unit, owner and service.
pub(super) fn paid_for<'p, 'a>(
    ahead: &'p [Ahead<'a>],
    (unit, owner, month): (&str, &str, Period),
) -> Option<&'p Ahead<'a>> {
    let key = |one: &Ahead<'a>| (one.facts.unit.as_str(), one.facts.owner.as_str(), one.facts.service.from);
    let begun = ahead.partition_point(|one| key(one) <= (unit, owner, month.from));
    let last = ahead.get(begun.checked_sub(1)?)?;
    let paid = (last.facts.unit.as_str(), last.facts.owner.as_str());
    (paid == (unit, owner) && last.facts.service.holds(month.from)).then_some(last)
}
