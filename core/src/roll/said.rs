//! 说法: what a roll writes down.

use super::bearers::Bearer;
use super::facts::AreaSource;
use super::voters::{AreaUsed, Electorate};
use crate::exact::{Area, Number};
use crate::outcome::{Trace, findings, steps, warnings};
use std::collections::BTreeSet;

steps! {
    /// 名册的步骤.
    pub(crate) enum RollStep in "roll" {
        /// The area of a unit, where it is from, and whether it counts.
        Area("area") { unit: String, area: Option<Area>, source: Option<AreaSource>, counts: bool },
        /// A voter's heads and area.
        Voter("voter") { key: String, heads: Number, area: Number, units: String },
        /// The totals.
        Electorate("electorate") { units: u32, heads: Number, area: Number },
        /// Who holds a unit during the period.
        Bearer("bearer") { unit: String, holders: String },
    }
}

warnings! {
    /// 名册的提示.
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

pub(super) fn find(trace: &mut Trace, findings: BTreeSet<RollFinding>) {
    for finding in findings {
        let key = finding.key().to_owned();
        trace.find(&key, finding);
    }
}

pub(super) fn note_area(trace: &mut Trace, used: &AreaUsed) {
    trace.step(|| RollStep::Area {
        unit: used.unit.clone(),
        area: used.area,
        source: used.source,
        counts: used.counts,
    });
}

pub(super) fn note_heads(trace: &mut Trace, electorate: &Electorate) {
    for voter in &electorate.voters {
        trace.step(|| {
            let units: Vec<&str> = voter.units.iter().map(|used| used.unit.as_str()).collect();
            RollStep::Voter {
                key: voter.key.clone(),
                heads: voter.heads,
                area: voter.area,
                units: units.join(", "),
            }
        });
    }
    trace.step(|| RollStep::Electorate {
        units: electorate.counts.units,
        heads: electorate.heads,
        area: electorate.area,
    });
    for alike in &electorate.look_alikes {
        trace.warn(RollWarning::LookAlikes { name: alike.name.clone(), keys: alike.keys.join(", ") });
    }
}

pub(super) fn note_bearer(trace: &mut Trace, bearer: &Bearer) {
    trace.step(|| {
        let holders: Vec<String> =
            bearer.holders.iter().map(|held| format!("{} ({})", held.owner, held.days)).collect();
        RollStep::Bearer { unit: bearer.unit.clone(), holders: holders.join(", ") }
    });
    if bearer.days_without_holder > 0 {
        trace.warn(RollWarning::DaysWithoutHolder {
            unit: bearer.unit.clone(),
            days: bearer.days_without_holder,
        });
    }
}
