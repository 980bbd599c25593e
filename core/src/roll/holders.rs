//! 归属: whom each unit counts with on a day.

use super::bearers::{developer_key, sorted};
use super::check::RollRefusal;
use super::facts::{CoOwnerKey, OwnerKind, Roll, RollUnit, Tenure, UnitStatus};
use super::said::RollFinding;
use crate::exact::Day;
use foldhash::HashMap;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Whom a unit counts with.
pub(super) struct Holder<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) members: Cow<'a, [String]>,
    pub(super) representative: Option<&'a str>,
    pub(super) stock: bool,
}

/// Who holds what on the day, and who the developer is.
pub(super) struct Holders<'a> {
    tenures: HashMap<&'a str, &'a Tenure>,
    developers: BTreeSet<&'a str>,
    developer: Cow<'a, str>,
    policy: CoOwnerKey,
}

impl<'a> Holders<'a> {
    pub(super) fn on(roll: &'a Roll, on: Day) -> Holders<'a> {
        let current = roll.tenures.iter().filter(|held| held.from <= on && held.to.is_none_or(|to| on < to));
        let developers = roll.owners.iter().filter(|owner| owner.kind == OwnerKind::Developer);
        Holders {
            tenures: current.map(|held| (held.unit.as_str(), held)).collect(),
            developers: developers.map(|owner| owner.key.as_str()).collect(),
            developer: developer_key(roll).into(),
            policy: roll.co_owner_key,
        }
    }

    pub(super) fn of(
        &self,
        unit: &RollUnit,
        findings: &mut BTreeSet<RollFinding>,
    ) -> Result<Holder<'a>, RollRefusal> {
        let tenure = self.tenures.get(unit.id.as_str()).copied();
        match (unit.status, tenure) {
            (UnitStatus::SoldNotDelivered, _) | (UnitStatus::Unsold, None) => {
                Ok(self.developers_stock(unit, tenure, findings))
            }
            (UnitStatus::Unsold, Some(tenure)) => {
                let stranger = tenure.owners.iter().find(|owner| !self.developers.contains(owner.as_str()));
                match stranger.filter(|_| !self.developers.is_empty()) {
                    Some(owner) => {
                        Err(RollRefusal::UnsoldButHeld { unit: unit.id.clone(), owner: owner.clone() })
                    }
                    None => Ok(self.owners_of(tenure)),
                }
            }
            (UnitStatus::Sold, Some(tenure)) => Ok(self.owners_of(tenure)),
            (UnitStatus::Sold, None) => {
                findings.insert(RollFinding::NoTenure { key: unit.id.clone() });
                let key = format!("unit:{}", unit.id).into();
                Ok(Holder { key, members: Cow::Borrowed(&[]), representative: None, stock: false })
            }
        }
    }

    /// 建设单位: what the developer has not sold, or sold
    /// and not delivered, is one head together.
    fn developers_stock(
        &self,
        unit: &RollUnit,
        held: Option<&'a Tenure>,
        findings: &mut BTreeSet<RollFinding>,
    ) -> Holder<'a> {
        let named =
            held.and_then(|held| held.owners.iter().find(|key| self.developers.contains(key.as_str())));
        if named.is_none() && self.developers.len() > 1 {
            findings.insert(RollFinding::DeveloperUnclear { key: unit.id.clone() });
        }
        let key = named.map_or_else(|| self.developer.clone(), |key| Cow::Borrowed(key.as_str()));
        Holder { members: vec![key.to_string()].into(), key, representative: None, stock: true }
    }

    /// One unit is one head; co-owners are a head of their own, or count with their representative.
    fn owners_of(&self, tenure: &'a Tenure) -> Holder<'a> {
        if let [sole] = tenure.owners.as_slice() {
            let members = Cow::Borrowed(tenure.owners.as_slice());
            return Holder { key: sole.into(), members, representative: None, stock: false };
        }
        if let (Some(key), CoOwnerKey::Representative) = (&tenure.representative, self.policy) {
            let members = Cow::Borrowed(std::slice::from_ref(key));
            return Holder { key: key.into(), members, representative: None, stock: false };
        }
        let members = sorted(&tenure.owners);
        let representative = tenure.representative.as_deref();
        Holder { key: members.join("+").into(), members: members.into(), representative, stock: false }
    }
}
