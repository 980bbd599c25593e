//! 应付报酬: the pay at a band's rate, what events move, and where what is withheld went.

use super::bands::Ladder;
use super::events::Events;
use super::found::EvaluationFinding;
use super::pay::{ConsequenceFacts, Instalment, PayBand, RateByScore};
use super::refusal::EvaluationRefusal;
use super::result::{KeptAmount, RetentionResult};
use super::said::EvaluationStep;
use crate::apportion::{ApportionFacts, Method, Part, Ties, Weighted, apportion};
use crate::exact::{Amount, ExactNumber, MinorUnits, Ratio, amount_of, minor_units};
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};

/// The pay of a band.
pub(super) struct Pay<'a> {
    pub(super) band: &'a PayBand,
    pub(super) rate: Ratio,
    pub(super) pay: i128,
}

/// The pay of the band at a place; nothing where its rate follows from a score that is not known.
pub(super) fn pay_at<'a>(
    facts: &'a ConsequenceFacts,
    ladder: &Ladder,
    place: usize,
    score: Option<Ratio>,
) -> Result<Option<Pay<'a>>, Refusal> {
    let band = ladder.rungs.get(place).and_then(|rung| facts.bands.get(rung.place));
    let band = band.ok_or(EvaluationRefusal::NoBands {})?;
    let rate = match (band.rate, &band.by_score, score) {
        (Some(rate), ..) => Some(rate.to_ratio()),
        (None, Some(by_score), Some(score)) => Some(rate_by_score(by_score, score)?),
        _ => None,
    };
    rate.map(|rate| Ok(Pay { band, rate, pay: money(facts, rate)? })).transpose()
}

/// 按分计付: `(plus + times × score) ÷ of`, inside its limits and never below zero.
fn rate_by_score(by_score: &RateByScore, score: Ratio) -> Result<Ratio, Refusal> {
    let sum = by_score.plus.0.plus(by_score.times.0.times(score)?)?;
    let rate = sum.divided_by(by_score.of.0)?;
    let rate = by_score.most.map_or(rate, |most| rate.min(most.to_ratio()));
    Ok(rate.max(by_score.least.map_or(Ratio::ZERO, |least| least.to_ratio())))
}

/// base × factor × rate in minor units, rounded once; of an instalment its own full pay × rate.
pub(super) fn money(facts: &ConsequenceFacts, rate: Ratio) -> Result<i128, Refusal> {
    let base = minor_units(facts.base, facts.minor_digits).map_err(|refusal| refusal.in_field("base"))?;
    let due = match facts.instalment {
        None => Ratio::whole(base).times(facts.factor.0)?,
        Some(instalment) => {
            let (through, before) = instalment_of(facts, base, instalment)?;
            Ratio::new(through.less(before), 1)?
        }
    };
    Ok(facts.rounding.round(due.times(rate)?)?)
}

/// 分期: what is due up to the end of an instalment and up to its beginning, both rounded by name.
fn instalment_of(
    facts: &ConsequenceFacts,
    base: i64,
    Instalment { number, of }: Instalment,
) -> Result<(i128, i128), Refusal> {
    let due = |parts: u32| -> Result<i128, Refusal> {
        let part = Ratio::new(i128::from(parts), i128::from(of))?;
        Ok(facts.rounding.round(Ratio::whole(base).times(part)?)?)
    };
    Ok((due(number)?, due(number.saturating_sub(1))?))
}

/// An instalment is one of those there are, and no part of another kind is taken of it.
pub(super) fn check_instalment(facts: &ConsequenceFacts) -> Result<(), Refusal> {
    match facts.instalment {
        Some(Instalment { number, of }) if number == 0 || number > of || facts.factor != ExactNumber::ONE => {
            let (number, of) = (i64::from(number), i64::from(of));
            Err(EvaluationRefusal::Instalment { number, of, factor: facts.factor }.in_field("instalment"))
        }
        _ => Ok(()),
    }
}

fn note_instalment(trace: &mut Trace, facts: &ConsequenceFacts, cited: &Citation) -> Result<(), Refusal> {
    let Some(instalment) = facts.instalment else { return Ok(()) };
    let (through, before) = instalment_of(facts, minor_units(facts.base, facts.minor_digits)?, instalment)?;
    let (through, before) = (amount_of(through, facts.minor_digits)?, amount_of(before, facts.minor_digits)?);
    let Instalment { number, of } = instalment;
    trace.step_citing(cited, || EvaluationStep::Instalment { number, of, through, before });
    Ok(())
}

/// 扣款归属: what is withheld and what of the retention is not released, and who keeps it, where the scheme says so.
pub(super) fn kept(
    facts: &ConsequenceFacts,
    withheld: Option<i128>,
    retention: Option<&RetentionResult>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Option<KeptAmount>, Refusal> {
    let (Some(by), Some(withheld)) = (facts.withheld_kept_by, withheld) else { return Ok(None) };
    let of_retention = match retention {
        Some(retention) => i128::from(minor_units(retention.kept, facts.minor_digits)?),
        None => 0,
    };
    let of_pay = amount_of(withheld.max(0), facts.minor_digits)?;
    let amount = amount_of(withheld.max(0).plus(of_retention), facts.minor_digits)?;
    let of_retention = amount_of(of_retention, facts.minor_digits)?;
    trace.step_citing(cited, || EvaluationStep::KeptBy { by, of_pay, of_retention, amount });
    Ok(Some(KeptAmount { by, amount }))
}

pub(super) fn note_pay(
    trace: &mut Trace,
    facts: &ConsequenceFacts,
    pay: Option<&Pay<'_>>,
    full: Amount,
    cited: &Citation,
) -> Result<(), Refusal> {
    note_instalment(trace, facts, cited)?;
    trace.step_citing(cited, || EvaluationStep::FullPay {
        base: facts.base,
        factor: facts.factor,
        rounding: facts.rounding,
        minor_digits: facts.minor_digits,
        full_pay: full,
    });
    let Some(pay) = pay else { return Ok(()) };
    let paid = amount_of(pay.pay, facts.minor_digits)?;
    trace.step_citing(cited, || EvaluationStep::Pay {
        base: facts.base,
        factor: facts.factor,
        full_pay: full,
        rate: ExactNumber(pay.rate),
        pay: paid,
    });
    Ok(())
}

/// The pay once events have moved it: never below zero; what is deducted beyond it is left to a person.
pub(super) fn after_events(
    facts: &ConsequenceFacts,
    pay: i128,
    events: &Events,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<i128, Refusal> {
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let moved = pay.plus(events.added).plus(events.deducted);
    let after = moved.max(0);
    let (by_rate, added, deducted) = (amount(pay)?, amount(events.added)?, amount(events.deducted)?);
    let paid = amount(after)?;
    trace.step_citing(cited, || EvaluationStep::PayAfterEvents {
        by_rate,
        added,
        deducted,
        cap: IfAny(facts.events_cap),
        pay: paid,
    });
    if moved < 0 {
        let beyond = amount(moved.turned())?;
        trace.find_citing("events", EvaluationFinding::EventsBeyondPay { beyond }, cited.clone());
    }
    Ok(after)
}

/// Which item cost how much: what the score withheld, over the points each item lost.
pub(super) fn costs(
    facts: &ConsequenceFacts,
    withheld: Option<Amount>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<Part>, Refusal> {
    let Some(withheld) = withheld.filter(|_| !facts.lost.is_empty()) else { return Ok(Vec::new()) };
    let lost = facts.lost.iter().map(|lost| Weighted { key: lost.key.clone(), weight: lost.points });
    let split = ApportionFacts {
        total: withheld,
        minor_digits: facts.minor_digits,
        method: Method::LargestRemainder,
        ties: Ties::Key,
        lots: vec![],
        weights: lost.collect(),
    };
    if !withheld.is_zero() && facts.lost.iter().all(|lost| lost.points.0.is_zero()) {
        trace.find_citing("lost", EvaluationFinding::NoPointsLost { withheld }, cited.clone());
        return Ok(Vec::new());
    }
    let outcome = apportion(&split, trace.detail()).map_err(|refusal| refusal.of_made_facts("lost"))?;
    Ok(trace.absorb(outcome).parts)
}

/// Money held back until the evaluation is released at the rate of the pay, never more than was held
/// (Huzhou art. 34, Shaoxing art. 37: by contract).
pub(super) fn retention(
    facts: &ConsequenceFacts,
    pay: Option<&Pay<'_>>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Option<RetentionResult>, Refusal> {
    let (Some(held), Some(pay)) = (facts.retention, pay) else { return Ok(None) };
    let units = minor_units(held, facts.minor_digits).map_err(|refusal| refusal.in_field("retention"))?;
    let units = i128::from(units);
    let exact = Ratio::new(units, 1)?.times(pay.rate.min(Ratio::ONE))?;
    let released = facts.rounding.round(exact)?;
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let (held, kept) = (amount(units)?, amount(units.less(released))?);
    let released = amount(released)?;
    trace.step_citing(cited, || EvaluationStep::Retention { held, released, kept });
    Ok(Some(RetentionResult { held, released, kept }))
}
