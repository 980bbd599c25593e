//! 未约定: what the contract does not say, with both results, and tariffs that are missing.

use super::ahead::Ahead;
use super::charge::Way;
use super::facts::{ChargingFacts, PartMonth};
use super::parts::Unit;
use super::said::{ChargingFinding, TariffOf};
use crate::exact::{Day, Period};
use crate::outcome::{IfAny, Refusal, Trace};
use std::collections::BTreeSet;

/// 收费标准缺失: each day whose tariff counts in some way and does not hold.
pub(super) fn tariff_missing(
    unit: &Unit<'_>,
    (owner, ahead): (&str, Option<&Ahead<'_>>),
    ways: &[Way<'_>],
    trace: &mut Trace,
) {
    let mut days: BTreeSet<Day> = BTreeSet::new();
    for way in ways {
        let missing = way.parts.iter().filter(|part| part.tariff.is_none());
        let paid_on = ahead.filter(|_| way.tariff_of == TariffOf::Payment).map(|ahead| ahead.facts.paid_on);
        days.extend(missing.map(|part| paid_on.unwrap_or(part.from)));
    }
    // Without the tariff of the day of payment, the share of a month is not known either.
    days.extend(ahead.filter(|ahead| ahead.tariff.is_none()).map(|ahead| ahead.facts.paid_on));
    for day in days {
        let finding = ChargingFinding::TariffMissing {
            unit: unit.facts.unit.clone(),
            owner: owner.to_owned(),
            class: IfAny(unit.facts.class.clone()),
            day,
        };
        trace.find(&unit.facts.unit, finding);
    }
}

/// 未约定: where two ways that differ in one term alone give different charges, both are told.
pub(super) fn contract_silent(
    facts: &ChargingFacts,
    (unit, owner, month): (&str, &str, Period),
    ways: &[Way<'_>],
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let charge = |part_month: PartMonth, tariff_of: TariffOf| {
        let way = ways.iter().find(|way| way.part_month == part_month && way.tariff_of == tariff_of);
        way.and_then(|way| way.units)
    };
    let differs = |pair: &(i128, i128)| pair.0 != pair.1;
    let tariffs = [PartMonth::ByDays, PartMonth::WholeMonthOfFirstDay]
        .into_iter()
        .filter_map(|by| charge(by, TariffOf::Payment).zip(charge(by, TariffOf::Month)))
        .find(differs);
    let parts = [TariffOf::Month, TariffOf::Payment]
        .into_iter()
        .filter_map(|of| charge(PartMonth::ByDays, of).zip(charge(PartMonth::WholeMonthOfFirstDay, of)))
        .find(differs);
    let money = |units: i128| facts.currency.amount(units);
    let (about, unit, owner, month) = (unit, unit.to_owned(), owner.to_owned(), month.from);
    if let Some((of_payment, of_month)) = tariffs {
        let (of_payment, of_month) = (money(of_payment)?, money(of_month)?);
        let (unit, owner) = (unit.clone(), owner.clone());
        trace.find(about, ChargingFinding::PaidAheadSilent { unit, owner, month, of_payment, of_month });
    }
    if let Some((by_days, of_first_day)) = parts {
        let (by_days, of_first_day) = (money(by_days)?, money(of_first_day)?);
        trace.find(about, ChargingFinding::PartMonthSilent { unit, owner, month, by_days, of_first_day });
    }
    Ok(())
}
