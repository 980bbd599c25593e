//! 矛盾: what charging refuses before it counts anything.

use super::ChargingRefusal;
use super::calendar::{MOST_MONTHS, is_whole, months_until};
use super::facts::{ChargedUnit, ChargingFacts, PaidAhead, PaidAheadRule};
use crate::exact::{Amount, Day, ExactNumber, Period};
use crate::keyed::by_key;
use crate::outcome::{Refusal, refusal::Placed};

/// 计费单元与预交: in the order of their names.
pub(super) struct Checked<'a> {
    pub(super) units: Vec<&'a ChargedUnit>,
    pub(super) prepaid: Vec<&'a PaidAhead>,
}

/// 矛盾: each list is told once, nothing is below zero, and months are whole.
pub(super) fn checked(facts: &ChargingFacts) -> Result<Checked<'_>, Refusal> {
    facts.currency.amount(0).map_err(|refusal| refusal.in_field("minor_digits").within("currency"))?;
    whole_months(facts.period).map_err(|refusal| refusal.within("period"))?;
    terms(facts)?;
    tariffs(facts)?;
    let units = units(facts)?;
    let prepaid = prepaid(facts, &units)?;
    Ok(Checked { units, prepaid })
}

fn whole_months(span: Period) -> Result<(), Refusal> {
    let Period { from, to } = span.checked()?;
    if !is_whole(span) {
        return Err(ChargingRefusal::NotWholeMonths { from, to }.into());
    }
    let months = months_until(from, to);
    if months > MOST_MONTHS {
        return Err(ChargingRefusal::TooManyMonths { months, limit: MOST_MONTHS }.into());
    }
    Ok(())
}

/// 约定: the day is said with the rule that needs it, and with no other.
fn terms(facts: &ChargingFacts) -> Result<(), Refusal> {
    let terms = &facts.terms;
    let needs_day = terms.paid_ahead == Some(PaidAheadRule::TariffOfPaymentBefore);
    let refused = match terms.before {
        None if needs_day => {
            ChargingRefusal::DayNeeded { rule: PaidAheadRule::TariffOfPaymentBefore.word().to_owned() }
        }
        Some(before) if !needs_day => ChargingRefusal::DayUnused { before },
        _ => return Ok(()),
    };
    Err(refused.in_field("before").within("terms"))
}

/// 收费标准: never below zero, and of one class not two from one day.
fn tariffs(facts: &ChargingFacts) -> Result<(), Refusal> {
    let key = |one: &super::ChargeTariff| (one.class.clone(), one.from);
    for (place, tariff) in facts.tariffs.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("tariffs");
        if tariff.price.is_negative() {
            let price = ExactNumber(tariff.price.to_ratio());
            return Err(here(ChargingRefusal::NegativePrice { price }.in_field("price")));
        }
    }
    let mut keys: Vec<_> = facts.tariffs.iter().map(key).collect();
    keys.sort_unstable();
    for pair in keys.windows(2) {
        if let [one, two] = pair
            && one == two
        {
            let class = one.0.clone().unwrap_or_default();
            let refusal = ChargingRefusal::DuplicateTariff { class, from: one.1 }.in_field("from");
            return Err(refusal.in_list("tariffs", &facts.tariffs, |listed| key(listed) == *one));
        }
    }
    Ok(())
}

/// 计费单元: each once, with one owner from each day.
fn units(facts: &ChargingFacts) -> Result<Vec<&ChargedUnit>, Refusal> {
    let units = by_key(&facts.units, |one| &one.unit);
    for pair in units.windows(2) {
        if let [one, two] = pair
            && one.unit == two.unit
        {
            let refusal = ChargingRefusal::DuplicateUnit { unit: one.unit.clone() }.in_field("unit");
            return Err(refusal.in_list("units", &facts.units, |listed| listed.unit == one.unit));
        }
    }
    for unit in &units {
        let here =
            |refusal: Refusal| refusal.in_list("units", &facts.units, |listed| listed.unit == unit.unit);
        whole_unit(unit).map_err(here)?;
    }
    Ok(units)
}

fn whole_unit(unit: &ChargedUnit) -> Result<(), Refusal> {
    let name = || unit.unit.clone();
    if unit.measure.0.is_negative() {
        let refusal = ChargingRefusal::NegativeMeasure { unit: name(), measure: unit.measure };
        return Err(refusal.in_field("measure"));
    }
    let mut days: Vec<Day> = unit.owners.iter().map(|one| one.from).collect();
    days.sort_unstable();
    for pair in days.windows(2) {
        if let [one, two] = pair
            && one == two
        {
            let refusal = ChargingRefusal::TwoOwners { unit: name(), from: *one }.in_field("from");
            return Err(refusal.in_list("owners", &unit.owners, |listed| listed.from == *one));
        }
    }
    if let (Some(from), Some(to)) = (unit.charged_from, unit.charged_until) {
        Period { from, to }.checked().map_err(|refusal| refusal.in_field("charged_until"))?;
    }
    Ok(())
}

/// 预交: of a unit that is known, ahead, in whole months that do not overlap.
fn prepaid<'a>(facts: &'a ChargingFacts, units: &[&ChargedUnit]) -> Result<Vec<&'a PaidAhead>, Refusal> {
    for (place, paid) in facts.prepaid.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("prepaid");
        if units.binary_search_by(|one| one.unit.cmp(&paid.unit)).is_err() {
            let refusal = ChargingRefusal::UnknownUnit { unit: paid.unit.clone() };
            return Err(here(refusal.in_field("unit")));
        }
        whole_months(paid.service).map_err(|refusal| here(refusal.within("service")))?;
        ahead(facts, paid).map_err(here)?;
    }
    let mut prepaid: Vec<&PaidAhead> = facts.prepaid.iter().collect();
    prepaid.sort_by(|one, two| sorted_by(one).cmp(&sorted_by(two)));
    for pair in prepaid.windows(2) {
        if let [one, two] = pair
            && (&one.unit, &one.owner) == (&two.unit, &two.owner)
            && two.service.from < one.service.to
        {
            let (unit, owner, from) = (two.unit.clone(), two.owner.clone(), two.service.from);
            let refusal = ChargingRefusal::OverlappingService { unit, owner, from }.in_field("service");
            return Err(refusal.in_list("prepaid", &facts.prepaid, |listed| listed == *two));
        }
    }
    Ok(prepaid)
}

fn sorted_by(paid: &PaidAhead) -> (&str, &str, Day, Day) {
    (&paid.unit, &paid.owner, paid.service.from, paid.service.to)
}

/// 预交: not for a month that was over, not after the period, and never below zero.
fn ahead(facts: &ChargingFacts, paid: &PaidAhead) -> Result<(), Refusal> {
    let (unit, paid_on, from, to) = (paid.unit.clone(), paid.paid_on, paid.service.from, facts.period.to);
    if months_until(from, paid_on) > 0 {
        return Err(ChargingRefusal::NotAhead { unit, paid_on, from }.in_field("paid_on"));
    }
    if paid_on >= to {
        return Err(ChargingRefusal::PaidAfterPeriod { unit, paid_on, to }.in_field("paid_on"));
    }
    let used = paid.used.map_or(Ok(0), |used| not_negative(facts, paid, ("used", used)))?;
    let amount = not_negative(facts, paid, ("amount", paid.amount))?;
    if let Some(told) = paid.used.filter(|_| used > amount) {
        let refusal = ChargingRefusal::UsedAboveAmount { unit, used: told, amount: paid.amount };
        return Err(refusal.in_field("used"));
    }
    Ok(())
}

fn not_negative(
    facts: &ChargingFacts,
    paid: &PaidAhead,
    (field, amount): (&str, Amount),
) -> Result<i64, Refusal> {
    if amount.is_negative() {
        return Err(ChargingRefusal::NegativePayment { unit: paid.unit.clone(), amount }.in_field(field));
    }
    facts.currency.minor_units(amount).map_err(|refusal| refusal.in_field(field))
}
