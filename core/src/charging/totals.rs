//! 合计: by owner, and over all.

use super::charge::Charged;
use super::facts::ChargingFacts;
use super::result::{ChargePart, ChargedMonth, ChargedOwner, ChargedTotal, PaidAheadLeft};
use super::said::ChargingStep;
use crate::exact::{AmountRefusal, MinorUnits};
use crate::outcome::Trace;
use std::collections::BTreeMap;

/// Sums in minor units.
#[derive(Clone, Copy)]
struct Sums {
    charged: i128,
    covered: i128,
    due: i128,
    held: Option<i128>,
    unknown_months: u32,
}

impl Sums {
    const NOTHING: Sums = Sums { charged: 0, covered: 0, due: 0, held: Some(0), unknown_months: 0 };

    fn plus(self, other: Sums) -> Sums {
        Sums {
            charged: self.charged.plus(other.charged),
            covered: self.covered.plus(other.covered),
            due: self.due.plus(other.due),
            held: self.held.zip(other.held).map(|(one, other)| one.plus(other)),
            unknown_months: self.unknown_months.saturating_add(other.unknown_months),
        }
    }

    /// What of a month is known.
    fn of(row: &Charged<'_>) -> Sums {
        Sums {
            charged: row.charge.unwrap_or(0),
            covered: row.covered.unwrap_or(0),
            due: row.due.unwrap_or(0),
            held: Some(0),
            unknown_months: u32::from(row.due.is_none()),
        }
    }
}

/// 业主合计与合计; `nobodys` are the months of units whose owner is not known.
pub(super) fn of(
    facts: &ChargingFacts,
    (charged, left): (&[Charged<'_>], &[(PaidAheadLeft, Option<i128>)]),
    nobodys: u32,
    trace: &mut Trace,
) -> Result<(Vec<ChargedOwner>, ChargedTotal), AmountRefusal> {
    let money = |units: i128| facts.currency.amount(units);
    let mut by_owner: BTreeMap<&str, Sums> = BTreeMap::new();
    let months = charged.iter().map(|row| (row.owner, Sums::of(row)));
    let held = left.iter().map(|(left, held)| (left.owner.as_str(), Sums { held: *held, ..Sums::NOTHING }));
    for (owner, more) in months.chain(held) {
        let sums = by_owner.entry(owner).or_insert(Sums::NOTHING);
        *sums = sums.plus(more);
    }
    let mut owners = Vec::with_capacity(by_owner.len());
    let mut all = Sums { unknown_months: nobodys, ..Sums::NOTHING };
    for (owner, sums) in by_owner {
        all = all.plus(sums);
        let owner = ChargedOwner {
            owner: owner.to_owned(),
            charged: money(sums.charged)?,
            covered: money(sums.covered)?,
            due: money(sums.due)?,
            held: sums.held.map(money).transpose()?,
            unknown_months: sums.unknown_months,
        };
        let ChargedOwner { charged, covered, due, held, unknown_months, .. } = owner;
        let name = || owner.owner.clone();
        trace.step(|| ChargingStep::Owner { owner: name(), charged, covered, due, held, unknown_months });
        owners.push(owner);
    }
    let total = ChargedTotal {
        charged: money(all.charged)?,
        covered: money(all.covered)?,
        due: money(all.due)?,
        held: all.held.map(money).transpose()?,
        unknown_months: all.unknown_months,
    };
    let ChargedTotal { charged, covered, due, held, unknown_months } = total;
    trace.step(|| ChargingStep::Total { charged, covered, due, held, unknown_months });
    Ok((owners, total))
}

/// 月应收: a charge as a reader gets it.
pub(super) fn told(
    facts: &ChargingFacts,
    row: &Charged<'_>,
    trace: &mut Trace,
) -> Result<ChargedMonth, AmountRefusal> {
    let money = |units: Option<i128>| units.map(|units| facts.currency.amount(units)).transpose();
    let parts = row.parts.iter().filter_map(|part| {
        let days = super::calendar::count(part.from.days_until(part.to));
        Some(ChargePart { from: part.from, days, price: part.tariff?.price })
    });
    let month = ChargedMonth {
        unit: row.unit.to_owned(),
        owner: row.owner.to_owned(),
        month: row.month.from,
        parts: parts.collect(),
        charge: money(row.charge)?,
        least: money(row.bounds.map(|(least, _)| least))?,
        most: money(row.bounds.map(|(_, most)| most))?,
        share: money(row.share)?,
        covered: money(row.covered)?,
        due: money(row.due)?,
        due_day: row.due_day,
    };
    trace.step(|| ChargingStep::Charge {
        unit: month.unit.clone(),
        owner: month.owner.clone(),
        month: month.month,
        charge: month.charge,
        least: month.least,
        most: month.most,
        share: month.share,
        covered: month.covered,
        due: month.due,
        due_day: month.due_day,
    });
    Ok(month)
}
