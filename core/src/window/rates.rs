//! 比率: how large a part was called back, and satisfied.

use super::facts::{ServiceRequest, WindowFacts};
use super::result::{PromiseKept, RateReached};
use super::rule::month_of;
use super::said::{WindowFinding, WindowStep};
use crate::deadline::Counting;
use crate::exact::{ExactNumber, Ratio, UtcOffset};
use crate::outcome::{IfAny, Refusal, Trace};
use crate::rulebook::{RateAsked, ServiceWindow, WindowRate};
use std::collections::BTreeSet;

/// Formulas 4 and 5: every rate that the grade asks for, of all months and of each.
pub(super) fn rates(
    facts: &WindowFacts,
    window: &ServiceWindow,
    (counted, promises): (&[&ServiceRequest], &[PromiseKept]),
    counting: &Counting,
    trace: &mut Trace,
) -> Result<Vec<RateReached>, Refusal> {
    // Without a request there is no month to tell.
    let offset = if counted.is_empty() { UtcOffset::UTC } else { counting.offset_of_place()? };
    let months: BTreeSet<String> = counted.iter().map(|request| month_of(request.received, offset)).collect();
    let mut rates = Vec::new();
    for asked in window.rates.iter().filter(|rate| rate.grade == facts.grade) {
        let own = |service: &str| asked.service.as_deref().is_none_or(|named| named == service);
        for month in std::iter::once(None).chain(months.iter().map(Some)) {
            let mine = counted.iter().filter(|request| {
                own(&request.service)
                    && month.is_none_or(|month| month_of(request.received, offset) == *month)
            });
            let part = match asked.rate {
                WindowRate::CallBack => {
                    part(mine.map(|request| (request.called_back == Some(true), request.completed.is_some())))
                }
                WindowRate::Satisfaction => {
                    part(mine.map(|request| (request.satisfied == Some(true), request.satisfied.is_some())))
                }
                WindowRate::Timely => in_time(promises.iter().filter(|kept| {
                    own(&kept.service)
                        && asked.promise == Some(kept.promise)
                        && month.is_none_or(|month| kept.month == *month)
                })),
            };
            rates.push(rate(asked, month.cloned(), part, trace)?);
        }
    }
    Ok(rates)
}

/// How many count, of how many that belong to the denominator.
fn part(requests: impl Iterator<Item = (bool, bool)>) -> (u32, u32) {
    requests.fold((0_u32, 0_u32), |(number, of), (counts, belongs)| {
        (number.saturating_add(u32::from(counts)), of.saturating_add(u32::from(belongs)))
    })
}

/// How many promises were kept, of those of which that is known.
fn in_time<'a>(promises: impl Iterator<Item = &'a PromiseKept>) -> (u32, u32) {
    promises.fold((0_u32, 0_u32), |(number, of), one| {
        (number.saturating_add(one.kept), of.saturating_add(one.kept).saturating_add(one.broken))
    })
}

fn rate(
    asked: &RateAsked,
    month: Option<String>,
    (number, of): (u32, u32),
    trace: &mut Trace,
) -> Result<RateReached, Refusal> {
    let part = |number: u32, of: u32| -> Result<Option<Ratio>, Refusal> {
        if of == 0 {
            return Ok(None);
        }
        Ok(Some(Ratio::new(i128::from(number), i128::from(of))?))
    };
    let enough = |part: Ratio| if asked.counts { part >= asked.least } else { part > asked.least };
    let share = part(number, of)?;
    let more = part(number.saturating_add(1), of.saturating_add(1))?.map(enough);
    let against = part(number, of.saturating_add(1))?.map(enough);
    let holds = share.map(enough);
    let least = Some(ExactNumber(asked.least));
    trace.step_citing(&asked.citation, || WindowStep::Rate {
        rate: asked.rate,
        service: IfAny(asked.service.clone()),
        promise: IfAny(asked.promise),
        month: IfAny(month.clone()),
        number,
        of,
        share: IfAny(share.map(ExactNumber)),
        least: IfAny(least),
        counts: asked.counts,
        holds: IfAny(holds),
        with_one_more: IfAny(more),
        with_one_against: IfAny(against),
    });
    if holds == Some(false) {
        let (number, of, least) = (i64::from(number), i64::from(of), ExactNumber(asked.least));
        let finding = WindowFinding::RateBelow {
            rate: asked.rate,
            service: IfAny(asked.service.clone()),
            promise: IfAny(asked.promise),
            month: IfAny(month.clone()),
            number,
            of,
            least,
        };
        trace.find_citing(asked.rate.word(), finding, asked.citation.clone());
    }
    Ok(RateReached {
        rate: asked.rate,
        service: asked.service.clone(),
        promise: asked.promise,
        month,
        number,
        of,
        share: share.map(ExactNumber),
        least,
        holds,
        holds_with_one_more: more,
        holds_with_one_against: against,
        citation: asked.citation.clone(),
    })
}
