//! 抵扣: parts that are set against the next fee of somebody who holds the unit no longer.

use super::bearers::{Taking, holder_on};
use super::facts::{Holder, ShareBearer, Treatment};
use super::lines::{Draft, Row};
use super::said::{SurplusFinding, SurplusWarning, page};
use super::sharing::Sharing;
use crate::exact::amount_of;
use crate::outcome::{Refusal, Trace};
use std::collections::{BTreeMap, BTreeSet};

/// 已离开的业主: a line that is set against the next fee of somebody who holds the unit no longer has nothing to be set
/// against, unless the owner still holds another unit of the compound.
pub(super) fn note_those_who_left(
    facts: &Sharing<'_>,
    taking: &Taking,
    drafts: &[Draft<'_>],
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let offset = |draft: &&Draft<'_>| draft.treatment == Treatment::Offset && draft.gross != 0;
    if !drafts.iter().any(|draft| offset(&draft)) {
        return Ok(());
    }
    let held = Held::of(facts, taking);
    let mut others = BTreeMap::new();
    for draft in drafts.iter().filter(offset) {
        let row = draft.row;
        let Some(left) = held.who_left(row) else { continue };
        let group = persons(row.owner.as_ref(), &row.co_owners);
        let other = *others.entry(group).or_insert_with_key(|group| held.unit_of_all(group));
        let amount = amount_of(i128::from(draft.gross), facts.currency.minor_digits)?;
        let (owner, unit) = (left.to_owned(), row.unit.clone());
        match other {
            Some(other) => {
                let other = other.to_owned();
                let warning = SurplusWarning::OffsetOnAnotherUnit { owner, unit, amount, other };
                trace.warn_citing(warning, page());
            }
            None => {
                let proposed = if draft.gross < 0 { Treatment::SpecialAssessment } else { Treatment::Refund };
                let finding = SurplusFinding::OffsetWithoutUnit { owner, unit, amount, proposed };
                trace.find(&row.unit, finding);
            }
        }
    }
    Ok(())
}

/// The owner and the co-owners.
fn persons<'a>(owner: Option<&'a String>, co_owners: &'a [String]) -> Vec<&'a str> {
    owner.into_iter().chain(co_owners).map(String::as_str).collect()
}

/// 现持有: the units that each person holds now, alone or with others.
struct Held<'a> {
    by_person: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Held<'a> {
    /// Also the units that take no part in the sharing: their fees exist.
    fn of(facts: &Sharing<'_>, taking: &'a Taking) -> Held<'a> {
        let mut by_person: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for bearer in taking.bearers.iter().chain(&taking.left_out) {
            let holder = holder_now(facts, bearer);
            for person in holder.iter().flat_map(|holder| persons(Some(&holder.owner), &holder.co_owners)) {
                by_person.entry(person).or_default().insert(&bearer.unit);
            }
        }
        Held { by_person }
    }

    fn holds(&self, person: &str, unit: &str) -> bool {
        self.by_person.get(person).is_some_and(|units| units.contains(unit))
    }

    /// The first of those to whom the row belongs who holds its unit no longer.
    fn who_left<'r>(&self, row: &'r Row) -> Option<&'r str> {
        let mut all = persons(row.owner.as_ref(), &row.co_owners).into_iter();
        all.find(|person| !self.holds(person, &row.unit))
    }

    /// The first unit that all of them hold.
    fn unit_of_all(&self, group: &[&str]) -> Option<&'a str> {
        let (first, others) = group.split_first()?;
        let mut units = self.by_person.get(first)?.iter().copied();
        units.find(|unit| others.iter().all(|other| self.holds(other, unit)))
    }
}

/// 现业主: who holds the unit on the day of settlement; where that day is not told, the latest holder known, unless it has
/// left since.
fn holder_now<'a>(facts: &Sharing<'_>, bearer: &'a ShareBearer) -> Option<&'a Holder> {
    match facts.settled_on {
        Some(day) => holder_on(bearer, day),
        None => bearer.holders.last().filter(|holder| holder.to.is_none()),
    }
}
