//! 分摊依据: what each unit weighs, one function for each measure.

use super::bearers::{holder_on, last_holder, present_holder};
use super::facts::{Holder, ShareBasis, ShareBearer, Transfer};
use super::said::{
    AREA_UNKNOWN, BILLED_UNKNOWN, CLASS_UNKNOWN, FACTOR_UNKNOWN, Gap, HOLDER_UNKNOWN, PAID_UNKNOWN,
    SurplusFinding, SurplusStep, note_co_owners,
};
use super::sharing::Sharing;
use crate::apportion::Weighted;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, Trace};
use std::collections::BTreeMap;

/// What is known of the weights, and what is missing.
pub(super) struct Weights {
    pub(super) known: Vec<Weighted>,
    pub(super) missing: Vec<(String, SurplusFinding)>,
}

type Heads<'a> = BTreeMap<(&'a str, &'a [String]), i64>;

/// Civil Code art. 283 (专有部分面积所占比例, unless agreed otherwise): what each unit weighs.
pub(super) fn weights(
    facts: &Sharing<'_>,
    bearers: &[ShareBearer],
    trace: &mut Trace,
) -> Result<Weights, Refusal> {
    let heads = units_by_head(facts, bearers);
    let mut factors = BTreeMap::new();
    for factor in &facts.class_factors {
        factors.entry(factor.class.as_str()).or_insert(factor.factor);
    }
    let (mut known, mut missing) = (Vec::with_capacity(bearers.len()), Vec::new());
    for bearer in bearers {
        let weight = match facts.basis {
            ShareBasis::Area => bearer.area.map(|area| ExactNumber(area.to_ratio())).ok_or(AREA_UNKNOWN),
            ShareBasis::ChargesBilled => {
                bearer.billed.map(|billed| ExactNumber(billed.to_ratio())).ok_or(BILLED_UNKNOWN)
            }
            ShareBasis::ChargesPaid => {
                bearer.paid.map(|paid| ExactNumber(paid.to_ratio())).ok_or(PAID_UNKNOWN)
            }
            ShareBasis::Heads => by_heads(facts, bearer, &heads, trace),
            ShareBasis::ClassArea => by_class_and_area(&factors, bearer, trace)?,
        };
        match weight {
            Ok(weight) => known.push(Weighted { key: bearer.unit.clone(), weight }),
            Err(gap) => missing.push((bearer.unit.clone(), gap(bearer.unit.clone()))),
        }
    }
    Ok(Weights { known, missing })
}

/// The holder whose head counts: the one who gets the unit's part; by days, where several do, the one on the last day of
/// the period.
fn counted_holder<'a>(facts: &Sharing<'_>, bearer: &'a ShareBearer) -> Option<&'a Holder> {
    match (facts.transfer, facts.record_date) {
        (Transfer::OwnerOnRecordDate, Some(day)) => holder_on(bearer, day),
        (Transfer::ProrataByDays, _) => last_holder(bearer, facts.period),
        _ => present_holder(facts, bearer),
    }
}

/// How many of the units each owner, or each group of co-owners, holds.
fn units_by_head<'a>(facts: &Sharing<'_>, bearers: &'a [ShareBearer]) -> Heads<'a> {
    let mut heads = Heads::new();
    if facts.basis == ShareBasis::Heads {
        for holder in bearers.iter().filter_map(|bearer| counted_holder(facts, bearer)) {
            let units = heads.entry((&holder.owner, &holder.co_owners)).or_insert(0);
            *units = units.saturating_add(1);
        }
    }
    heads
}

/// 人数: one part for each owner, spread evenly over the owner's units.
fn by_heads(
    facts: &Sharing<'_>,
    bearer: &ShareBearer,
    heads: &Heads<'_>,
    trace: &mut Trace,
) -> Result<ExactNumber, Gap> {
    let holder = counted_holder(facts, bearer).ok_or(HOLDER_UNKNOWN)?;
    let units = heads.get(&(holder.owner.as_str(), holder.co_owners.as_slice())).copied().unwrap_or(1);
    let weight = ExactNumber(Ratio::new(1, i128::from(units)).unwrap_or(Ratio::ONE));
    note_co_owners(trace, &bearer.unit, &holder.owner, &holder.co_owners);
    trace.step(|| SurplusStep::Head {
        unit: bearer.unit.clone(),
        owner: holder.owner.clone(),
        units,
        weight,
    });
    Ok(weight)
}

/// 用途系数 × 面积: a unit weighs the factor of its class times its area.
fn by_class_and_area(
    factors: &BTreeMap<&str, ExactNumber>,
    bearer: &ShareBearer,
    trace: &mut Trace,
) -> Result<Result<ExactNumber, Gap>, Refusal> {
    let Some(class) = &bearer.class else {
        return Ok(Err(CLASS_UNKNOWN));
    };
    let Some(&factor) = factors.get(class.as_str()) else {
        return Ok(Err(FACTOR_UNKNOWN));
    };
    let Some(area) = bearer.area else {
        return Ok(Err(AREA_UNKNOWN));
    };
    let weight = ExactNumber(area.to_ratio().times(factor.0)?);
    trace.step(|| SurplusStep::ClassWeight {
        unit: bearer.unit.clone(),
        class: class.to_owned(),
        area,
        factor,
        weight,
    });
    Ok(Ok(weight))
}
