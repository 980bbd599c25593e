//! 比率: how large a part was called back, and satisfied.

use super::facts::{ServiceRequest, WindowFacts};
use super::result::RateReached;
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
    counted: &[&ServiceRequest],
    counting: &Counting,
    trace: &mut Trace,
) -> Result<Vec<RateReached>, Refusal> {
    // Without a request there is no month to tell.
    let offset = if counted.is_empty() { UtcOffset::UTC } else { counting.offset_of_place()? };
    let months: BTreeSet<String> = counted.iter().map(|request| month_of(request.received, offset)).collect();
    let mut rates = Vec::new();
    for asked in window.rates.iter().filter(|rate| rate.grade == facts.grade) {
        for month in std::iter::once(None).chain(months.iter().map(Some)) {
            let mine = counted
                .iter()
                .filter(|request| month.is_none_or(|month| month_of(request.received, offset) == *month));
            let (mut number, mut of) = (0_u32, 0_u32);
            for request in mine {
                let (counts, belongs) = match asked.rate {
                    WindowRate::CallBack => (request.called_back == Some(true), request.completed.is_some()),
                    WindowRate::Satisfaction => {
                        (request.satisfied == Some(true), request.satisfied.is_some())
                    }
                };
                number = number.saturating_add(u32::from(counts));
                of = of.saturating_add(u32::from(belongs));
            }
            rates.push(rate(asked, month.cloned(), (number, of), trace)?);
        }
    }
    Ok(rates)
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
        let finding =
            WindowFinding::RateBelow { rate: asked.rate, month: IfAny(month.clone()), number, of, least };
        trace.find_citing(asked.rate.word(), finding, asked.citation.clone());
    }
    Ok(RateReached {
        rate: asked.rate,
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
