//! 承担人: who held each unit over a period, for rules that share money.

use super::check::check;
use super::facts::{AreaSource, OwnerKind, Roll, RollUnit, Tenure, UnitStatus, UseClass};
use super::said::{RollStep, note_bearer};
use crate::exact::{Area, Day, Period};
use crate::keyed::by_key;
use crate::outcome::{Detail, Outcome, Refusal, Trace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 承担人事实: a roll and a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BearersFacts {
    /// 业主名册: the units, their owners, and who held what when.
    pub roll: Roll,
    /// 期间: the period that is asked about, half-open.
    pub period: Period,
}

/// 持有: who held a unit on some days of the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// The owner's key; co-owners stand as one, their keys sorted and joined by `+`.
    pub owner: String,
    /// The keys of the persons behind it, sorted.
    pub members: Vec<String>,
    /// The first day within the period.
    pub from: Day,
    /// The first day that no longer belongs to it.
    pub to: Day,
    /// How many days.
    pub days: u32,
}

/// 承担单位: one unit with what rules weigh it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bearer {
    /// The unit's id.
    pub unit: String,
    /// 楼栋: the building it is in.
    pub building: String,
    /// 用途: what the unit is for.
    pub use_class: UseClass,
    /// 建筑面积: its floor area, when any source knows it.
    pub area: Option<Area>,
    /// 面积来源: where the floor area was taken from.
    pub area_source: Option<AreaSource>,
    /// Who held it, by day; the developer where a unit is not sold or not delivered.
    pub holders: Vec<Holding>,
    /// Days of the period on which nobody is known to have held it.
    pub days_without_holder: u32,
}

/// 承担人: every unit of the roll over a period, sorted by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bearers {
    /// 期间: the period that was asked about.
    pub period: Period,
    /// Its days.
    pub days: u32,
    /// The units.
    pub units: Vec<Bearer>,
}

/// 承担人: who held each unit over a period, clipped to it.
///
/// ```
/// use commonhold::{Day, Detail, Period};
/// use commonhold::roll::{Roll, bearers};
/// let period = Period { from: Day::parse("2025-01-01")?, to: Day::parse("2026-01-01")? };
/// assert_eq!(bearers(&Roll::default(), period, Detail::Steps)?.value.days, 365);
/// let empty = Period { from: period.to, to: period.from };
/// assert_eq!(bearers(&Roll::default(), empty, Detail::Steps).unwrap_err().code, "day.empty_period");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`RollRefusal`](super::RollRefusal); `day.empty_period`.
pub fn bearers(roll: &Roll, period: Period, detail: Detail) -> Result<Outcome<Bearers>, Refusal> {
    check(roll)?;
    let period = period.checked()?;
    let mut trace = Trace::new(detail);
    trace.step(|| RollStep::Period { from: period.from, to: period.to, days: days(period) });
    let developer = developer_key(roll);
    let mut tenures: BTreeMap<&str, Vec<&Tenure>> = BTreeMap::new();
    for tenure in &roll.tenures {
        tenures.entry(&tenure.unit).or_default().push(tenure);
    }
    let units = by_key(&roll.units, |one| &one.id);
    let mut borne = Vec::with_capacity(units.len());
    for unit in units {
        let mut held = tenures.remove(unit.id.as_str()).unwrap_or_default();
        held.sort_by_key(|tenure| tenure.from);
        let bearer = bearer(unit, &held, &developer, period);
        note_bearer(&mut trace, &bearer);
        borne.push(bearer);
    }
    Ok(trace.outcome(Bearers { period, days: days(period), units: borne }))
}

/// State Council regulation on property management (2018) art. 41: before delivery the developer pays.
fn bearer(unit: &RollUnit, tenures: &[&Tenure], developer: &str, period: Period) -> Bearer {
    let mut holders: Vec<Holding> = Vec::new();
    let developers = |span: Period| holding(developer.to_owned(), vec![developer.to_owned()], span);
    match unit.status {
        UnitStatus::SoldNotDelivered => holders.push(developers(period)),
        UnitStatus::Unsold => {
            let mut next = period.from;
            for (tenure, span) in clipped(tenures, period) {
                if next < span.from {
                    holders.push(developers(Period { from: next, to: span.from }));
                }
                next = span.to;
                holders.push(holding_of(tenure, span));
            }
            if next < period.to {
                holders.push(developers(Period { from: next, to: period.to }));
            }
        }
        UnitStatus::Sold => {
            holders.extend(clipped(tenures, period).map(|(tenure, span)| holding_of(tenure, span)));
        }
    }
    let held = holders.iter().fold(0_u32, |sum, holding| sum.saturating_add(holding.days));
    let area = unit.floor_area.counting();
    Bearer {
        unit: unit.id.clone(),
        building: unit.building.clone(),
        use_class: unit.use_class,
        area: area.map(|(area, _)| area),
        area_source: area.map(|(_, source)| source),
        holders,
        days_without_holder: days(period).saturating_sub(held),
    }
}

fn clipped<'a>(tenures: &'a [&'a Tenure], period: Period) -> impl Iterator<Item = (&'a Tenure, Period)> {
    tenures.iter().filter_map(move |tenure| {
        let span = Period { from: tenure.from, to: tenure.to.unwrap_or(period.to.max(tenure.from)) };
        span.overlap(period).map(|span| (*tenure, span))
    })
}

fn holding_of(tenure: &Tenure, span: Period) -> Holding {
    let members = sorted(&tenure.owners);
    holding(members.join("+"), members, span)
}

fn holding(owner: String, members: Vec<String>, span: Period) -> Holding {
    Holding { owner, members, from: span.from, to: span.to, days: days(span) }
}

fn days(period: Period) -> u32 {
    u32::try_from(period.days()).unwrap_or(0)
}

pub(super) fn sorted(keys: &[String]) -> Vec<String> {
    let mut keys = keys.to_vec();
    keys.sort();
    keys
}

/// The developer's key: the owner of that kind (of several the lowest key), else the plain word.
pub(super) fn developer_key(roll: &Roll) -> String {
    let developers = roll.owners.iter().filter(|owner| owner.kind == OwnerKind::Developer);
    let first = developers.map(|owner| owner.key.as_str()).min();
    first.unwrap_or("developer").to_owned()
}
