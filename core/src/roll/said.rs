//! 说法: what a roll writes down.

use super::bearers::Bearer;
use super::facts::{AreaSource, RollUnit, UseClass};
use super::voters::{AreaUsed, Electorate};
use crate::catalogue::words;
use crate::exact::{Area, Day, ExactNumber};
use crate::outcome::{Trace, findings, steps, warnings};
use std::collections::{BTreeMap, BTreeSet};

steps! {
    /// 名册的步骤: what reading a roll writes down, step by step.
    pub(crate) enum RollStep in "roll" {
        /// How many units of one class there are.
        Class("class") { use_class: UseClass, units: u32 },
        /// A unit that counts neither by area nor by head.
        NotCounted("not_counted") { unit: String },
        /// The area of a unit, where it is from, whether it counts, and whose it is.
        Area("area") {
            unit: String,
            area: Option<Area>,
            source: Option<AreaSource>,
            counts: bool,
            voter: String,
        },
        /// A unit that makes no head.
        WithoutHead("without_head") { unit: String, reason: NoHead },
        /// A voter's heads and area.
        Voter("voter") { key: String, heads: ExactNumber, area: ExactNumber, units: i64 },
        /// The totals.
        Electorate("electorate") {
            units: u32,
            heads: ExactNumber,
            area: ExactNumber,
            on: Day,
            voters: u32,
            units_not_counted: u32,
            households: u32,
        },
        /// The period that units are held in.
        Period("period") { from: Day, to: Day, days: u32 },
        /// Who holds a unit from one day to another.
        Holding("holding") { unit: String, owner: String, from: Day, to: Day, days: u32 },
        /// A unit with its area, and the days on which nobody is known to hold it.
        Bearer("bearer") {
            unit: String,
            area: Option<Area>,
            source: Option<AreaSource>,
            without_holder: u32,
        },
    }
}

warnings! {
    /// 名册的提示: what reading a roll warns of.
    pub(crate) enum RollWarning in "roll" {
        /// Owners of the same name with different keys.
        LookAlikes("look_alikes") { name: String, keys: String },
        /// Days on which nobody is known to hold the unit.
        DaysWithoutHolder("days_without_holder") { unit: String, days: u32 },
    }
}

findings! {
    /// 名册的认定: what the roll does not know. What changes no number is noted and stands.
    pub(crate) enum RollFinding in "roll" {
        /// 面积不明: no source knows the area.
        AreaUnknown("area_unknown", Unknown) { key: String },
        /// 失联: nobody knows where to reach the owner.
        OwnerUntraced("owner_untraced", Allowed) { key: String },
        /// 权属不明: a sold unit has no tenure on the day.
        NoTenure("no_tenure", Unknown) { key: String },
        /// 未定代表人: co-owners have not chosen who votes.
        NoRepresentative("no_representative", Allowed) { key: String },
        /// 代表人不一: one group of co-owners has chosen different persons for its units.
        RepresentativesDiffer("representatives_differ", Allowed) { key: String },
        /// 多个建设单位: an unsold unit does not say which of several developers holds it.
        DeveloperUnclear("developer_unclear", Unknown) { key: String },
    }
}

impl RollFinding {
    fn key(&self) -> &str {
        match self {
            RollFinding::AreaUnknown { key }
            | RollFinding::OwnerUntraced { key }
            | RollFinding::NoTenure { key }
            | RollFinding::NoRepresentative { key }
            | RollFinding::RepresentativesDiffer { key }
            | RollFinding::DeveloperUnclear { key } => key,
        }
    }
}

words! {
    /// 不计人数的理由: why a unit makes no head.
    pub(crate) enum NoHead {
        /// A parking space that the roll does not count by head.
        Parking => "parking",
        /// The developer's stock, which the book does not count by head.
        Developer => "developer",
    }
}

pub(super) fn find(trace: &mut Trace, findings: BTreeSet<RollFinding>) {
    for finding in findings {
        let key = finding.key().to_owned();
        trace.find(&key, finding);
    }
}

/// 各类户数: how many units of each class there are.
pub(super) fn note_classes(trace: &mut Trace, units: &[&RollUnit]) {
    let mut classes: BTreeMap<UseClass, u32> = BTreeMap::new();
    for unit in units {
        let count = classes.entry(unit.use_class).or_default();
        *count = count.saturating_add(1);
    }
    for (use_class, units) in classes {
        trace.step(|| RollStep::Class { use_class, units });
    }
}

pub(super) fn note_area(trace: &mut Trace, used: &AreaUsed, voter: &str, without_head: Option<NoHead>) {
    trace.step(|| RollStep::Area {
        unit: used.unit.clone(),
        area: used.area,
        source: used.source,
        counts: used.counts,
        voter: voter.to_owned(),
    });
    if let Some(reason) = without_head {
        trace.step(|| RollStep::WithoutHead { unit: used.unit.clone(), reason });
    }
}

pub(super) fn note_heads(trace: &mut Trace, electorate: &Electorate) {
    for voter in &electorate.voters {
        trace.step(|| RollStep::Voter {
            key: voter.key.clone(),
            heads: voter.heads,
            area: voter.area,
            units: i64::try_from(voter.units.len()).unwrap_or(i64::MAX),
        });
    }
    trace.step(|| RollStep::Electorate {
        units: electorate.counts.units,
        heads: electorate.heads,
        area: electorate.area,
        on: electorate.on,
        voters: electorate.counts.voters,
        units_not_counted: electorate.counts.units_not_counted,
        households: electorate.counts.households,
    });
    for alike in &electorate.look_alikes {
        trace.warn(RollWarning::LookAlikes { name: alike.name.clone(), keys: alike.keys.join(", ") });
    }
}

pub(super) fn note_bearer(trace: &mut Trace, bearer: &Bearer) {
    for held in &bearer.holders {
        trace.step(|| RollStep::Holding {
            unit: bearer.unit.clone(),
            owner: held.owner.clone(),
            from: held.from,
            to: held.to,
            days: held.days,
        });
    }
    trace.step(|| RollStep::Bearer {
        unit: bearer.unit.clone(),
        area: bearer.area,
        source: bearer.area_source,
        without_holder: bearer.days_without_holder,
    });
    if bearer.days_without_holder > 0 {
        trace.warn(RollWarning::DaysWithoutHolder {
            unit: bearer.unit.clone(),
            days: bearer.days_without_holder,
        });
    }
}
