//! 月应收: what a unit, an owner and a month cost, read in every way that the contract leaves open.

use super::ChargingRefusal;
use super::ahead::{Ahead, paid_for};
use super::calendar::count;
use super::facts::{ChargingFacts, PaidAheadRule, PartMonth};
use super::parts::{Part, Unit};
use super::said::{ChargingFinding, ChargingStep, TariffOf};
use super::silence;
use super::tariffs::Tariffs;
use crate::exact::{Day, ExactNumber, Period, Ratio, checked_digits, power_of_ten};
use crate::outcome::{Refusal, Trace};
use std::collections::BTreeSet;

/// What all months are charged by.
pub(super) struct Room<'a> {
    pub(super) facts: &'a ChargingFacts,
    pub(super) tariffs: Tariffs<'a>,
    /// In order of unit, owner and service.
    pub(super) ahead: Vec<Ahead<'a>>,
}

/// What a month costs an owner, read in one way.
pub(super) struct Way<'a> {
    pub(super) part_month: PartMonth,
    pub(super) tariff_of: TariffOf,
    /// The parts of the owner, each with the tariff that counts.
    pub(super) parts: Vec<Part<'a>>,
    exact: Option<Ratio>,
    pub(super) units: Option<i128>,
}

/// 月应收, in minor units.
pub(super) struct Charged<'a> {
    pub(super) unit: &'a str,
    pub(super) owner: &'a str,
    pub(super) month: Period,
    /// The first day of its parts, and the first day after them.
    pub(super) span: Period,
    /// Empty where the charge is not known.
    pub(super) parts: Vec<Part<'a>>,
    pub(super) charge: Option<i128>,
    pub(super) bounds: Option<(i128, i128)>,
    pub(super) share: Option<i128>,
    pub(super) covered: Option<i128>,
    pub(super) due: Option<i128>,
    pub(super) due_day: Day,
    pub(super) paid_on: Option<Day>,
}

/// 舍入: a number as minor units, once and by the name agreed.
pub(super) fn rounded(facts: &ChargingFacts, exact: Ratio) -> Result<i128, Refusal> {
    let scale = power_of_ten(checked_digits(facts.currency.minor_digits)?);
    let units = facts.terms.rounding.round(exact.times(Ratio::new(scale, 1)?)?)?;
    // What is larger than any sum of money is refused here and not later.
    facts.currency.amount(units)?;
    Ok(units)
}

/// A part × measure × price: its days of the days of the month.
pub(super) fn exact_of(part: &Part<'_>, unit: &Unit<'_>, month: Period) -> Result<Option<Ratio>, Refusal> {
    let Some(tariff) = part.tariff else { return Ok(None) };
    let days = Ratio::new(i128::from(part.from.days_until(part.to)), i128::from(month.days()))?;
    Ok(Some(unit.facts.measure.0.times(tariff.price.to_ratio())?.times(days)?))
}

impl<'a> Room<'a> {
    /// The charges of one month of a unit, owner by owner, and whether an owner is not known.
    pub(super) fn month(
        &self,
        unit: &Unit<'a>,
        month: Period,
        trace: &mut Trace,
    ) -> Result<(Vec<Charged<'a>>, bool), Refusal> {
        let tried: Vec<(PartMonth, Vec<Part<'a>>)> =
            self.part_months().iter().map(|by| (*by, unit.parts(month, &self.tariffs, *by))).collect();
        let all = || tried.iter().flat_map(|(_, parts)| parts);
        let nobodys = all().find(|part| part.owner.is_none()).map(|part| part.from);
        if let Some(day) = nobodys {
            let about = unit.facts.unit.clone();
            trace.find(
                &unit.facts.unit,
                ChargingFinding::OwnerUnknown { unit: about, month: month.from, day },
            );
        }
        let owners: BTreeSet<&'a str> = all().filter_map(|part| part.owner).collect();
        let charged = owners.into_iter().map(|owner| self.charged(unit, (owner, month), &tried, trace));
        Ok((charged.collect::<Result<_, _>>()?, nobodys.is_some()))
    }

    /// The readings of a month that is not whole; one where the contract says which.
    fn part_months(&self) -> &'static [PartMonth] {
        match self.facts.terms.part_month {
            Some(PartMonth::ByDays) => &[PartMonth::ByDays],
            Some(PartMonth::WholeMonthOfFirstDay) => &[PartMonth::WholeMonthOfFirstDay],
            None => &[PartMonth::ByDays, PartMonth::WholeMonthOfFirstDay],
        }
    }

    /// 预交遇调价: the tariffs that may count; one where the contract says which, or nothing was paid ahead.
    fn tariffs_of(&self, ahead: Option<&Ahead<'a>>) -> &'static [TariffOf] {
        let Some(ahead) = ahead else { return &[TariffOf::Month] };
        let before = |day: Day| ahead.facts.paid_on < day;
        match self.facts.terms.paid_ahead {
            Some(PaidAheadRule::TariffOfPayment) => &[TariffOf::Payment],
            Some(PaidAheadRule::TariffOfPaymentBefore) if self.facts.terms.before.is_some_and(before) => {
                &[TariffOf::Payment]
            }
            Some(PaidAheadRule::TariffOfMonth | PaidAheadRule::TariffOfPaymentBefore) => &[TariffOf::Month],
            None => &[TariffOf::Payment, TariffOf::Month],
        }
    }

    fn way(
        &self,
        (unit, owner, month): (&Unit<'a>, &str, Period),
        (part_month, parts): (PartMonth, &[Part<'a>]),
        tariff_of: (TariffOf, Option<&Ahead<'a>>),
    ) -> Result<Way<'a>, Refusal> {
        let mine = parts.iter().filter(|part| part.owner == Some(owner));
        let parts: Vec<Part<'a>> = match tariff_of {
            (TariffOf::Payment, Some(ahead)) => {
                joined(mine.map(|part| Part { tariff: ahead.tariff, ..*part }))
            }
            _ => mine.copied().collect(),
        };
        let mut exact = Some(Ratio::ZERO);
        for part in &parts {
            exact = match (exact, exact_of(part, unit, month)?) {
                (Some(sum), Some(more)) => Some(sum.plus(more)?),
                _ => None,
            };
        }
        let units = exact.map(|exact| rounded(self.facts, exact)).transpose()?;
        Ok(Way { part_month, tariff_of: tariff_of.0, parts, exact, units })
    }

    fn charged(
        &self,
        unit: &Unit<'a>,
        (owner, month): (&'a str, Period),
        tried: &[(PartMonth, Vec<Part<'a>>)],
        trace: &mut Trace,
    ) -> Result<Charged<'a>, Refusal> {
        let about = (unit.facts.unit.as_str(), owner, month);
        // A month for which a payment left nothing was not paid ahead.
        let ahead = paid_for(&self.ahead, about).filter(|ahead| ahead.share(month.from) != Some(0));
        let mut ways: Vec<Way<'a>> = Vec::new();
        for (part_month, parts) in tried {
            for tariff_of in self.tariffs_of(ahead) {
                ways.push(self.way((unit, owner, month), (*part_month, parts), (*tariff_of, ahead))?);
            }
        }
        for (place, way) in ways.iter().enumerate() {
            let mut earlier = ways.iter().take(place);
            if !earlier.any(|one| one.parts == way.parts) {
                self.note(way, (unit, owner, month), trace)?;
            }
        }
        silence::tariff_missing(unit, (owner, ahead), &ways, trace);
        silence::contract_silent(self.facts, about, &ways, trace)?;
        self.settled(about, ahead, ways)
    }

    /// 应收、抵用、尚应交: what all ways agree on, what of it was paid ahead, and the rest.
    fn settled(
        &self,
        (unit, owner, month): (&'a str, &'a str, Period),
        ahead: Option<&Ahead<'a>>,
        mut ways: Vec<Way<'a>>,
    ) -> Result<Charged<'a>, Refusal> {
        let units: Option<Vec<i128>> = ways.iter().map(|way| way.units).collect();
        let bounds = units.and_then(|units| units.iter().min().copied().zip(units.iter().max().copied()));
        let charge = bounds.filter(|(least, most)| least == most).map(|(least, _)| least);
        let share = ahead.map_or(Some(0), |ahead| ahead.share(month.from));
        let covered = match share {
            Some(0) => share,
            _ => charge.zip(share).map(|(charge, share)| charge.min(share)),
        };
        let all = || ways.iter().flat_map(|way| &way.parts);
        let from = all().map(|part| part.from).min().unwrap_or(month.from);
        let to = all().map(|part| part.to).max().unwrap_or(month.to);
        let after = i64::from(self.facts.terms.due_after_days.unwrap_or(0));
        let due_day = from.plus_days(after).ok_or_else(|| {
            Refusal::from(ChargingRefusal::BeyondCalendar { from, days: after })
                .within("due_after_days")
                .within("terms")
        })?;
        Ok(Charged {
            unit,
            owner,
            month,
            span: Period { from, to },
            parts: if charge.is_some() && !ways.is_empty() { ways.swap_remove(0).parts } else { Vec::new() },
            charge,
            bounds,
            share,
            covered,
            due: charge.zip(covered).map(|(charge, covered)| charge.saturating_sub(covered)),
            due_day,
            paid_on: ahead.map(|ahead| ahead.facts.paid_on),
        })
    }

    /// One way with its parts.
    fn note(
        &self,
        way: &Way<'a>,
        (unit, owner, month): (&Unit<'a>, &str, Period),
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let (about, owner) = (&unit.facts.unit, owner.to_owned());
        for part in &way.parts {
            let exact = exact_of(part, unit, month)?.map(ExactNumber);
            trace.step(|| ChargingStep::Part {
                unit: about.clone(),
                owner: owner.clone(),
                month: month.from,
                part_month: way.part_month,
                tariff_of: way.tariff_of,
                from: part.from,
                days: count(part.from.days_until(part.to)),
                of: count(month.days()),
                measure: unit.facts.measure,
                price: part.tariff.map(|tariff| ExactNumber(tariff.price.to_ratio())),
                exact,
            });
        }
        let charge = way.units.map(|units| self.facts.currency.amount(units)).transpose()?;
        trace.step(|| ChargingStep::Month {
            unit: about.clone(),
            owner,
            month: month.from,
            part_month: way.part_month,
            tariff_of: way.tariff_of,
            exact: way.exact.map(ExactNumber),
            charge,
        });
        Ok(())
    }
}

/// Parts that one tariff joins to one.
fn joined<'a>(parts: impl Iterator<Item = Part<'a>>) -> Vec<Part<'a>> {
    let mut all: Vec<Part<'a>> = Vec::new();
    for part in parts {
        match all.last_mut() {
            Some(last) if last.to == part.from => last.to = part.to,
            _ => all.push(part),
        }
    }
    all
}
