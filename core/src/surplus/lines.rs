//! 权属变更: who gets or owes a unit's part.

use super::bearers::{holder_on, present_holder};
use super::facts::{Holder, ShareBearer, ShareFacts, Transfer};
use super::said::{HOLDER_UNKNOWN, SurplusFinding, SurplusStep};
use super::sharing::Sharing;
use super::treatments;
use crate::apportion::kernel;
use crate::exact::{Period, amount_of};
use crate::outcome::{Refusal, Trace};
use std::collections::BTreeMap;

/// One owner's part of one unit, before it is known what is done with it.
pub(super) struct Row {
    pub(super) unit: String,
    pub(super) owner: Option<String>,
    pub(super) co_owners: Vec<String>,
    pub(super) days: Option<u32>,
    pub(super) units: i64,
}

/// The rows and the units whose holder is not known.
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) missing: Vec<(String, SurplusFinding)>,
}

/// 物业产权转移时结清: each unit's part to whoever the transfer
/// rule names. Where the facts name no holder at all, nobody asked, and nothing is missing.
pub(super) fn rows(
    facts: &Sharing<'_>,
    bearers: &[ShareBearer],
    parts: &[i64],
    trace: &mut Trace,
) -> Result<Rows, Refusal> {
    let asked = bearers.iter().any(|bearer| !bearer.holders.is_empty());
    let mut made = Rows { rows: Vec::with_capacity(bearers.len()), missing: Vec::new() };
    for (bearer, &units) in bearers.iter().zip(parts) {
        let one = |holder: Option<&Holder>| vec![row(bearer, holder, None, units)];
        let rows = match (facts.transfer, facts.record_date) {
            (Transfer::ProrataByDays, _) if asked => by_days(facts, bearer, units, trace)?,
            (Transfer::OwnerOnRecordDate, Some(day)) => one(holder_on(bearer, day)),
            _ => one(present_holder(facts, bearer)),
        };
        if asked && rows.iter().any(|row| row.owner.is_none()) {
            made.missing.push((bearer.unit.clone(), HOLDER_UNKNOWN(bearer.unit.clone())));
        }
        made.rows.extend(rows);
    }
    Ok(made)
}

fn row(bearer: &ShareBearer, holder: Option<&Holder>, days: Option<u32>, units: i64) -> Row {
    Row {
        unit: bearer.unit.clone(),
        owner: holder.map(|holder| holder.owner.clone()),
        co_owners: holder.map(|holder| holder.co_owners.clone()).unwrap_or_default(),
        days,
        units,
    }
}

/// 按日分摊: a unit's part by the days each holder held it, to the minor unit; of holders who are
/// level the lowest key receives. Days that nobody is known to have held it are kept apart.
fn by_days(
    facts: &ShareFacts,
    bearer: &ShareBearer,
    units: i64,
    trace: &mut Trace,
) -> Result<Vec<Row>, Refusal> {
    let mut by_holder: BTreeMap<(&str, &[String]), (&Holder, u64)> = BTreeMap::new();
    for holder in &bearer.holders {
        let (_, sum) = by_holder.entry((&holder.owner, &holder.co_owners)).or_insert((holder, 0));
        *sum = sum.saturating_add(days_held(holder, facts.period));
    }
    let held: Vec<(&Holder, u64)> = by_holder.into_values().filter(|(_, days)| *days > 0).collect();
    let known = held.iter().fold(0_u64, |sum, (_, days)| sum.saturating_add(*days));
    let all = facts.period.days().unsigned_abs();
    let mut days: Vec<u64> = held.iter().map(|(_, days)| *days).collect();
    let mut holders: Vec<Option<&Holder>> = held.iter().map(|(holder, _)| Some(*holder)).collect();
    if known < all {
        days.push(all.saturating_sub(known));
        holders.push(None);
    }
    let mut parts = vec![0_i64; days.len()];
    // A checked period has days, so there is a weight.
    let _ = kernel::largest_remainder_into(units, &days, None, &mut parts);
    let mut rows = Vec::with_capacity(parts.len());
    for ((holder, &days), &part) in holders.iter().zip(&days).zip(&parts) {
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        let amount = amount_of(i128::from(part), facts.currency.minor_digits)?;
        trace.step(|| SurplusStep::Days {
            unit: bearer.unit.clone(),
            owner: holder.map_or_else(String::new, |holder| holder.owner.clone()),
            days,
            of: facts.period.days(),
            amount,
        });
        rows.push(row(bearer, *holder, Some(days), part));
    }
    Ok(rows)
}

/// The days of the period on which the holder held the unit.
fn days_held(holder: &Holder, period: Period) -> u64 {
    let from = holder.from.unwrap_or(period.from);
    let to = holder.to.unwrap_or(period.to);
    let shared = period.overlap(Period { from, to });
    shared.map_or(0, |shared| shared.days().unsigned_abs())
}

/// A line before set-off: a row under a treatment.
pub(super) struct Draft<'a> {
    pub(super) row: &'a Row,
    pub(super) treatment: super::Treatment,
    pub(super) gross: i64,
    pub(super) set_off: i128,
}

/// Every row under every treatment, in the order of rows and then of the decision.
pub(super) fn drafts<'a>(treated: &[treatments::Treated], rows: &'a [Row]) -> Vec<Draft<'a>> {
    let columns = treatments::treated_rows(treated, rows);
    let mut drafts = Vec::with_capacity(rows.len().saturating_mul(treated.len()));
    for (place, row) in rows.iter().enumerate() {
        for (treated, column) in treated.iter().zip(&columns) {
            let gross = column.get(place).copied().unwrap_or(0);
            drafts.push(Draft { row, treatment: treated.treatment, gross, set_off: 0 });
        }
    }
    drafts
}
