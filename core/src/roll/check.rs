//! Contradictions of a roll. What is merely missing is a mark of the electorate, never a refusal.

use super::facts::{AreaBySource, Roll, Tenure};
use crate::exact::{Area, Day, Period};
use crate::outcome::{Refusal, refusal::Placed, refusals};
use foldhash::{HashSet, HashSetExt};
use std::collections::BTreeMap;

refusals! {
    /// Why a roll is refused.
    pub enum RollRefusal in "roll" {
        /// A unit is listed twice.
        DuplicateUnit("duplicate_unit", Duplicate) { unit: String },
        /// An owner is listed twice.
        DuplicateOwner("duplicate_owner", Duplicate) { owner: String },
        /// A floor area is below zero.
        NegativeArea("negative_area", OutOfRange) { unit: String, area: Area },
        /// A tenure names a unit that is not on the roll.
        UnknownUnit("unknown_unit", Unknown) { unit: String },
        /// A tenure names an owner that is not on the roll.
        UnknownOwner("unknown_owner", Unknown) { unit: String, owner: String },
        /// A tenure names no owner.
        NoOwner("no_owner", Missing) { unit: String, from: Day },
        /// A tenure names the same owner twice.
        OwnerListedTwice("owner_listed_twice", Duplicate) { unit: String, owner: String },
        /// The representative is not one of the co-owners.
        RepresentativeNotOwner("representative_not_owner", Contradiction) { unit: String, owner: String },
        /// Two tenures of one unit hold the same day.
        OverlappingTenure("overlapping_tenure", Contradiction) { unit: String, day: Day },
        /// A unit is said to be unsold, but somebody other than the developer holds it.
        UnsoldButHeld("unsold_but_held", Contradiction) { unit: String, owner: String },
        /// The key of a group of co-owners is also the key of somebody else.
        AmbiguousKey("ambiguous_key", Contradiction) { key: String },
    }
}

/// 核对名册: refuses a roll that contradicts itself; every contradiction is told, the first with the others behind it.
///
/// ```
/// use commonhold::roll::{Owner, OwnerKind, Roll, check};
/// let owner = Owner { key: "a".into(), name: String::new(), kind: OwnerKind::Person, untraced: false };
/// let mut roll = Roll { owners: vec![owner.clone()], ..Roll::default() };
/// assert!(check(&roll).is_ok());
/// roll.owners.push(owner);
/// assert_eq!(check(&roll).unwrap_err().code, "roll.duplicate_owner");
/// ```
///
/// # Errors
/// The grounds of [`RollRefusal`]; `day.empty_period` for a tenure without a day.
pub fn check(roll: &Roll) -> Result<(), Refusal> {
    contradictions(roll).map_err(|refusal| refusal.within("roll"))
}

fn contradictions(roll: &Roll) -> Result<(), Refusal> {
    let mut found = Vec::new();
    check_units(roll, &mut found);
    let owners = check_owners(roll, &mut found);
    let units: HashSet<&str> = roll.units.iter().map(|unit| unit.id.as_str()).collect();
    for (place, tenure) in roll.tenures.iter().enumerate() {
        let checked = if units.contains(tenure.unit.as_str()) {
            check_tenure(tenure, &owners)
        } else {
            Err(RollRefusal::UnknownUnit { unit: tenure.unit.clone() }.in_field("unit"))
        };
        found
            .extend(checked.map_err(|refusal| refusal.within(&format!("[{place}]")).within("tenures")).err());
    }
    // Periods are compared where each of them is one.
    if found.is_empty() {
        check_overlaps(roll, &mut found);
    }
    Refusal::all(found)
}

fn check_units(roll: &Roll, found: &mut Vec<Refusal>) {
    let mut seen = HashSet::with_capacity(roll.units.len());
    for (place, unit) in roll.units.iter().enumerate() {
        let here = |refusal: RollRefusal, field: &str| {
            refusal.in_field(field).within(&format!("[{place}]")).within("units")
        };
        if !seen.insert(unit.id.as_str()) {
            found.push(here(RollRefusal::DuplicateUnit { unit: unit.id.clone() }, "id"));
        }
        let AreaBySource { registered, surveyed, contract } = unit.floor_area;
        let below = [registered, surveyed, contract].into_iter().flatten().find(|area| area.is_negative());
        if let Some(area) = below {
            found.push(here(RollRefusal::NegativeArea { unit: unit.id.clone(), area }, "floor_area"));
        }
    }
}

fn check_owners<'a>(roll: &'a Roll, found: &mut Vec<Refusal>) -> HashSet<&'a str> {
    let mut seen = HashSet::with_capacity(roll.owners.len());
    for (place, owner) in roll.owners.iter().enumerate() {
        if !seen.insert(owner.key.as_str()) {
            let refusal = RollRefusal::DuplicateOwner { owner: owner.key.clone() }.in_field("key");
            found.push(refusal.within(&format!("[{place}]")).within("owners"));
        }
    }
    seen
}

fn check_tenure(tenure: &Tenure, owners: &HashSet<&str>) -> Result<(), Refusal> {
    let unit = || tenure.unit.clone();
    if tenure.owners.is_empty() {
        return Err(RollRefusal::NoOwner { unit: unit(), from: tenure.from }.in_field("owners"));
    }
    let mut seen = HashSet::new();
    for (place, owner) in tenure.owners.iter().enumerate() {
        let here = |refusal: RollRefusal| refusal.in_field(&format!("[{place}]")).within("owners");
        if !owners.contains(owner.as_str()) {
            return Err(here(RollRefusal::UnknownOwner { unit: unit(), owner: owner.clone() }));
        }
        if tenure.owners.len() > 1 && !seen.insert(owner) {
            return Err(here(RollRefusal::OwnerListedTwice { unit: unit(), owner: owner.clone() }));
        }
    }
    if let Some(owner) = tenure.representative.as_ref().filter(|owner| !tenure.owners.contains(owner)) {
        let refusal = RollRefusal::RepresentativeNotOwner { unit: unit(), owner: owner.clone() };
        return Err(refusal.in_field("representative"));
    }
    if let Some(to) = tenure.to {
        Period { from: tenure.from, to }.checked().map_err(|refusal| refusal.in_field("to"))?;
    }
    Ok(())
}

fn check_overlaps(roll: &Roll, found: &mut Vec<Refusal>) {
    let mut seen = HashSet::with_capacity(roll.tenures.len());
    let again = roll.tenures.iter().filter(|tenure| !seen.insert(tenure.unit.as_str()));
    let mut by_unit: BTreeMap<&str, Vec<&Tenure>> =
        again.map(|tenure| (tenure.unit.as_str(), Vec::new())).collect();
    if by_unit.is_empty() {
        return;
    }
    for tenure in &roll.tenures {
        if let Some(of_unit) = by_unit.get_mut(tenure.unit.as_str()) {
            of_unit.push(tenure);
        }
    }
    for tenures in by_unit.values_mut() {
        tenures.sort_by_key(|tenure| tenure.from);
        for pair in tenures.windows(2) {
            if let [earlier, later] = pair
                && earlier.to.is_none_or(|to| later.from < to)
            {
                let unit = later.unit.clone();
                let refusal = RollRefusal::OverlappingTenure { unit, day: later.from };
                found.push(refusal.in_list("tenures", &roll.tenures, |one| std::ptr::eq(one, *later)));
            }
        }
    }
}
