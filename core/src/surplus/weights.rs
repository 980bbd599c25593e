//! 分摊依据: what each unit weighs, one function for each measure.

use super::bearers::{holder_on, present_holder};
use super::facts::{Bearer, Holder, ShareBasis, ShareFacts, Transfer};
use super::page;
use super::shares::{ShareFinding, ShareGap};
use super::sharing::Sharing;
use crate::apportion::Weighted;
use crate::outcome::{Trace, named};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// What is known of the weights, and what is missing.
pub(super) struct Weights {
    pub(super) known: Vec<Weighted>,
    pub(super) missing: Vec<ShareFinding>,
}

type Heads<'a> = BTreeMap<(&'a str, &'a [String]), i64>;

/// Civil Code art. 283 (专有部分面积所占比例, unless agreed otherwise): what each unit weighs.
pub(super) fn weights(
    facts: &Sharing<'_>,
    bearers: &[Bearer],
    trace: &mut Trace,
) -> Result<Weights, Refusal> {
    let heads = units_by_head(facts, bearers);
    let (mut known, mut missing) = (Vec::with_capacity(bearers.len()), Vec::new());
    for bearer in bearers {
        let weight = match facts.basis {
            ShareBasis::Area => bearer.area.map(|area| Number(area.to_ratio())).ok_or(ShareGap::AreaUnknown),
            ShareBasis::ChargesBilled => {
                bearer.billed.map(|billed| Number(billed.to_ratio())).ok_or(ShareGap::BilledUnknown)
            }
            ShareBasis::ChargesPaid => {
                bearer.paid.map(|paid| Number(paid.to_ratio())).ok_or(ShareGap::PaidUnknown)
            }
            ShareBasis::Heads => by_heads(facts, bearer, &heads, trace),
            ShareBasis::ClassArea => by_class_and_area(facts, bearer, trace)?,
        };
        match weight {
            Ok(weight) => known.push(Weighted { key: bearer.unit.clone(), weight }),
            Err(gap) => missing.push(ShareFinding { gap, unit: bearer.unit.clone() }),
        }
    }
    Ok(Weights { known, missing })
}

/// The holder whose head counts: the one on the record date, or else the present one.
fn counted_holder<'a>(facts: &Sharing<'_>, bearer: &'a Bearer) -> Option<&'a Holder> {
    match (facts.transfer, facts.record_date) {
        (Transfer::OwnerOnRecordDate, Some(day)) => holder_on(bearer, day),
        _ => present_holder(bearer, facts.period),
    }
}

/// How many of the units each owner, or each group of co-owners, holds.
fn units_by_head<'a>(facts: &Sharing<'_>, bearers: &'a [Bearer]) -> Heads<'a> {
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
    bearer: &Bearer,
    heads: &Heads<'_>,
    trace: &mut Trace,
) -> Result<Number, ShareGap> {
    let holder = counted_holder(facts, bearer).ok_or(ShareGap::HolderUnknown)?;
    let units = heads.get(&(holder.owner.as_str(), holder.co_owners.as_slice())).copied().unwrap_or(1);
    let weight = Number(Ratio::new(1, i128::from(units)).unwrap_or(Ratio::ONE));
    trace.step("surplus.head", || {
        let values = vec![
            named("unit", &bearer.unit),
            named("owner", &holder.owner),
            named("units", units),
            named("weight", weight),
        ];
        (values, page())
    });
    Ok(weight)
}

/// 用途系数 × 面积.
fn by_class_and_area(
    facts: &ShareFacts,
    bearer: &Bearer,
    trace: &mut Trace,
) -> Result<Result<Number, ShareGap>, Refusal> {
    let Some(class) = &bearer.class else {
        return Ok(Err(ShareGap::ClassUnknown));
    };
    let Some(factor) = facts.class_factors.iter().find(|factor| factor.class == *class) else {
        return Ok(Err(ShareGap::FactorUnknown));
    };
    let Some(area) = bearer.area else {
        return Ok(Err(ShareGap::AreaUnknown));
    };
    let weight = Number(area.to_ratio().times(factor.factor.0)?);
    trace.lawful_step("surplus.class_weight", "surplus", || {
        vec![
            named("unit", &bearer.unit),
            named("class", class),
            named("area", area),
            named("factor", factor.factor),
            named("weight", weight),
        ]
    });
    Ok(Ok(weight))
}
