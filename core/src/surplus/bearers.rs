//! Who takes part: the units given directly or taken from a roll, less those left out.

use super::ShareRefusal;
use super::facts::{Excluded, Holder, ShareBasis, ShareBearer};
use super::sharing::Sharing;
use crate::exact::{Day, Period};
use crate::outcome::{Detail, Refusal, refusal::Placed};
use crate::roll::{OwnerKind, Roll, RollUnit, Tenure, UnitStatus, UseClass};
use std::collections::{BTreeMap, BTreeSet};

/// The units that share, by id, and those that do not, by id: why, and what is known of them.
pub(super) struct Taking {
    pub(super) bearers: Vec<ShareBearer>,
    pub(super) excluded: Vec<Excluded>,
    pub(super) left_out: Vec<ShareBearer>,
}

/// 承担单元: every unit named once, with holders in order of time, less the excluded ones.
pub(super) fn taking(facts: &Sharing<'_>) -> Result<Taking, Refusal> {
    let mut excluded = facts.excluded.clone();
    let mut bearers = match &facts.roll {
        Some(roll) => {
            excluded.extend(parking_left_out(roll, facts));
            // The roll refuses its own contradictions.
            crate::roll::bearers(roll, facts.period, Detail::ValueOnly)?;
            with_charges(from_roll(roll), &facts.bearers)?
        }
        None => facts.bearers.clone(),
    };
    bearers.sort_by(|a, b| a.unit.cmp(&b.unit));
    excluded.sort_by(|a, b| a.unit.cmp(&b.unit));
    named_once(bearers.iter().map(|bearer| &bearer.unit))
        .map_err(|twice| twice.1.in_list("bearers", &facts.bearers, |one| one.unit == twice.0))?;
    named_once(excluded.iter().map(|excluded| &excluded.unit))
        .map_err(|twice| twice.1.in_list("excluded", &facts.excluded, |one| one.unit == twice.0))?;
    for bearer in &mut bearers {
        let ordered = order_holders(bearer);
        ordered
            .map_err(|refusal| refusal.in_list("bearers", &facts.bearers, |one| one.unit == bearer.unit))?;
    }
    for unit in excluded.iter().map(|excluded| &excluded.unit) {
        known_unit(&bearers, unit)
            .map_err(|refusal| refusal.in_list("excluded", &facts.excluded, |one| one.unit == *unit))?;
    }
    for (place, debt) in facts.debts.iter().enumerate() {
        known_unit(&bearers, &debt.unit)
            .map_err(|refusal| refusal.within(&format!("[{place}]")).within("debts"))?;
    }
    let takes_part =
        |bearer: &ShareBearer| excluded.binary_search_by(|out| out.unit.cmp(&bearer.unit)).is_err();
    let (bearers, left_out) = bearers.into_iter().partition(takes_part);
    Ok(Taking { bearers, excluded, left_out })
}

fn named_once<'a>(mut units: impl Iterator<Item = &'a String>) -> Result<(), Box<(String, Refusal)>> {
    let mut before = units.next();
    for unit in units {
        if before == Some(unit) {
            let refusal = ShareRefusal::DuplicateUnit { unit: unit.clone() };
            return Err(Box::new((unit.clone(), refusal.in_field("unit"))));
        }
        before = Some(unit);
    }
    Ok(())
}

fn known_unit(bearers: &[ShareBearer], unit: &str) -> Result<(), Refusal> {
    let found = bearers.binary_search_by(|bearer| bearer.unit.as_str().cmp(unit));
    found.map(|_| ()).map_err(|_| ShareRefusal::UnknownUnit { unit: unit.to_owned() }.in_field("unit"))
}

/// Puts holders in order of time; two at once contradict each other.
fn order_holders(bearer: &mut ShareBearer) -> Result<(), Refusal> {
    for holder in &mut bearer.holders {
        // One group of co-owners, in whatever order they are listed.
        holder.co_owners.sort();
    }
    bearer.holders.sort_by(|a, b| a.from.cmp(&b.from).then_with(|| a.owner.cmp(&b.owner)));
    let mut before: Option<&Holder> = None;
    for holder in &bearer.holders {
        if let (Some(from), Some(to)) = (holder.from, holder.to) {
            Period { from, to }.checked().map_err(|refusal| refusal.in_field("holders"))?;
        }
        if let Some(earlier) = before
            && earlier.to.is_none_or(|to| holder.from.is_none_or(|from| from < to))
        {
            let (one, other) = (earlier.owner.clone(), holder.owner.clone());
            let refusal = ShareRefusal::OverlappingHolders { unit: bearer.unit.clone(), one, other };
            return Err(refusal.in_field("holders"));
        }
        before = Some(holder);
    }
    Ok(())
}

/// Units, areas, classes and holders of a roll. Unlike [`crate::roll::bearers`] it keeps the tenures
/// after the period too: a part that follows the unit goes to whoever holds it now.
fn from_roll(roll: &Roll) -> Vec<ShareBearer> {
    let mut tenures: BTreeMap<&str, Vec<&Tenure>> = BTreeMap::new();
    for tenure in &roll.tenures {
        tenures.entry(&tenure.unit).or_default().push(tenure);
    }
    let developer = the_developer(roll);
    let bearer = |unit: &RollUnit| {
        bearer_of(
            unit,
            tenures.get(unit.id.as_str()).map(Vec::as_slice).unwrap_or_default(),
            developer.as_ref(),
        )
    };
    let mut bearers: Vec<ShareBearer> = roll.units.iter().map(bearer).collect();
    bearers.sort_by(|a, b| a.unit.cmp(&b.unit));
    bearers
}

fn bearer_of(unit: &RollUnit, tenures: &[&Tenure], developer: Option<&Holder>) -> ShareBearer {
    let mut holders: Vec<Holder> = tenures
        .iter()
        .filter_map(|tenure| {
            let mut owners = tenure.owners.clone();
            owners.sort();
            owners.dedup();
            let owner = tenure.representative.clone().or_else(|| owners.first().cloned())?;
            owners.retain(|co_owner| *co_owner != owner);
            Some(Holder { owner, co_owners: owners, from: tenure.from.into(), to: tenure.to })
        })
        .collect();
    let undelivered = unit.status == UnitStatus::SoldNotDelivered;
    if undelivered || (holders.is_empty() && unit.status == UnitStatus::Unsold) {
        // Before delivery the unit's fees, and so its part, are the developer's.
        holders = developer.cloned().into_iter().collect();
    }
    let area = unit.floor_area;
    ShareBearer {
        unit: unit.id.clone(),
        area: area.registered.or(area.surveyed).or(area.contract),
        class: Some(unit.use_class.word().to_owned()),
        billed: None,
        paid: None,
        holders,
    }
}

/// 建设单位: holds what it has not sold and handed over, where the roll knows exactly one.
fn the_developer(roll: &Roll) -> Option<Holder> {
    let mut developers = roll.owners.iter().filter(|owner| owner.kind == OwnerKind::Developer);
    let developer = developers.next().filter(|_| developers.next().is_none())?;
    Some(Holder { owner: developer.key.clone(), co_owners: Vec::new(), from: None, to: None })
}

/// 车位计入: parking spaces that the roll does not count in the measure, said and not silent.
fn parking_left_out(roll: &Roll, facts: &Sharing<'_>) -> Vec<Excluded> {
    let counted = match facts.basis {
        ShareBasis::Area | ShareBasis::ClassArea => roll.parking.include_area,
        ShareBasis::Heads => roll.parking.include_head,
        ShareBasis::ChargesBilled | ShareBasis::ChargesPaid => true,
    };
    if counted {
        return Vec::new();
    }
    let said: BTreeSet<&str> = facts.excluded.iter().map(|excluded| excluded.unit.as_str()).collect();
    let not_said = |unit: &&RollUnit| unit.use_class == UseClass::Parking && !said.contains(unit.id.as_str());
    let spaces = roll.units.iter().filter(not_said);
    spaces.map(|unit| Excluded { unit: unit.id.clone(), reason: PARKING_NOT_COUNTED.to_owned() }).collect()
}

/// The reason under which the roll's own parking rule leaves a space out.
const PARKING_NOT_COUNTED: &str = "parking_not_counted";

/// What the facts add to the units of a roll: charges, a finer class, an area the roll lacks.
fn with_charges(mut bearers: Vec<ShareBearer>, added: &[ShareBearer]) -> Result<Vec<ShareBearer>, Refusal> {
    let mut units: Vec<&String> = added.iter().map(|more| &more.unit).collect();
    units.sort();
    named_once(units.into_iter())
        .map_err(|twice| twice.1.in_list("bearers", added, |one| one.unit == twice.0))?;
    for more in added {
        let unit = || more.unit.clone();
        let here = |refusal: ShareRefusal, field: &str| {
            refusal.in_field(field).in_list("bearers", added, |one| one.unit == more.unit)
        };
        let told_twice =
            |what: &str| here(ShareRefusal::ToldTwice { unit: unit(), what: what.to_owned() }, what);
        let position = bearers.binary_search_by(|bearer| bearer.unit.cmp(&more.unit)).ok();
        let bearer = position.and_then(|position| bearers.get_mut(position));
        let bearer = bearer.ok_or_else(|| here(ShareRefusal::UnknownUnit { unit: unit() }, "unit"))?;
        if bearer.area.is_some() && more.area.is_some() && bearer.area != more.area {
            return Err(told_twice("area"));
        }
        if !bearer.holders.is_empty() && !more.holders.is_empty() {
            return Err(told_twice("holders"));
        }
        bearer.area = bearer.area.or(more.area);
        bearer.class = more.class.clone().or_else(|| bearer.class.take());
        (bearer.billed, bearer.paid) = (more.billed, more.paid);
        bearer.holders.extend(more.holders.iter().cloned());
    }
    Ok(bearers)
}

/// 随房走: who holds the unit on the day of settlement. Where that day is not told: the latest holder known, also one who
/// came after the period, unless it had left before the period ended.
pub(super) fn present_holder<'a>(facts: &Sharing<'_>, bearer: &'a ShareBearer) -> Option<&'a Holder> {
    match facts.settled_on {
        Some(day) => holder_on(bearer, day),
        None => bearer.holders.last().filter(|holder| held_to_the_end(holder, facts.period)),
    }
}

/// 期末业主: who held the unit on the last day of the period.
pub(super) fn last_holder(bearer: &ShareBearer, period: Period) -> Option<&Holder> {
    let held =
        |holder: &&Holder| holder.from.is_none_or(|from| from < period.to) && held_to_the_end(holder, period);
    bearer.holders.iter().find(held)
}

fn held_to_the_end(holder: &Holder, period: Period) -> bool {
    holder.to.is_none_or(|to| to >= period.to)
}

/// 登记日业主: who held the unit on the day.
pub(super) fn holder_on(bearer: &ShareBearer, day: Day) -> Option<&Holder> {
    let held =
        |holder: &&Holder| holder.from.is_none_or(|from| from <= day) && holder.to.is_none_or(|to| day < to);
    bearer.holders.iter().find(held)
}
