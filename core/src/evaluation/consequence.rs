//! 评价与报酬: the pay that follows a score or a grade, and what never follows from a score alone.

use super::bands::{Ladder, checked_places};
use super::conditions::{Known, Standing, apply_conditions};
use super::facts::{Band, Edges};
use super::pay::{ConsequenceFacts, PayBand};
use super::refusal::EvaluationRefusal;
use super::result::{Consequence, RetentionResult};
use super::said::{EvaluationFinding, EvaluationStep, find_unknown_facts};
use super::steps::{note_band, note_conditions, place_from_one, place_of};
use super::votes_needed::votes_needed;
use crate::apportion::{ApportionFacts, Method, Part, Ties, Weighted, apportion};
use crate::exact::{Amount, ExactNumber, MinorUnits, Ratio, amount_of, minor_units};
use crate::outcome::{Citation, Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Rules};
use std::collections::BTreeMap;

/// 评价与报酬: what a score or a grade means for pay, and which item cost how much.
///
/// Pay is base × factor × rate, rounded once by name to the currency's digits; what is withheld is
/// full pay less pay, shared over the points lost so that it sums exactly. A renewal or a dismissal
/// never follows: it comes out as a vote the owners must take (Civil Code art. 278(1)(4), 946, 947).
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold::{Detail, evaluation::consequence};
///
/// let facts = from_json("given", r#"{"score":"94.5","base":"400000.00","factor":"1/4",
///     "minor_digits":2,"rounding":"half_even",
///     "bands":[{"from":"95","rate":"1"},{"from":"85","rate":"0.98"},{"rate":"0.95"}]}"#)?;
/// let paid = consequence(&facts, Detail::Steps)?.value;
/// assert_eq!(paid.pay.unwrap().to_string(), "98000.00");
/// assert_eq!(paid.withheld.unwrap().to_string(), "2000.00");
///
/// let nothing = commonhold::evaluation::ConsequenceFacts { score: None, ..facts };
/// assert_eq!(consequence(&nothing, Detail::Steps).unwrap_err().code, "evaluation.no_score");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`EvaluationRefusal`]; `amount.more_digits_than_currency`, `amount.out_of_range`.
pub fn consequence(facts: &ConsequenceFacts, detail: Detail) -> Result<Outcome<Consequence>, Refusal> {
    let rules = Rules::named(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: facts.on,
        ..BookAsked::default()
    })?;
    let mut trace = Trace::under(detail, rules.as_ref().map(Rules::clauses).unwrap_or_default());
    let cited = facts.source.clone().unwrap_or_else(|| Citation::page("evaluation"));
    check_money(facts)?;
    let ladder = ladder_of(facts)?;
    note_bands(&mut trace, facts, &ladder, &cited);
    let start = starting_place(facts, &ladder)?;
    trace.step_citing(&cited, || EvaluationStep::Place {
        score: IfAny(facts.score.filter(|_| facts.grade.is_none())),
        rounding: IfAny(facts.score_rounding.map(|rounding| rounding.mode)),
        places: facts.score_rounding.map_or(0, |rounding| rounding.places),
        grade: IfAny(facts.grade.clone()),
        place: place_of(&start),
    });
    let possible = after_conditions(facts, &ladder, start.clone(), &mut trace, &cited)?;
    let decided = match possible.as_slice() {
        [Standing::Band(place)] => Some(*place),
        _ => None,
    };
    if decided.is_none() && trace.findings().is_empty() {
        trace.find_citing("pay", EvaluationFinding::PayUndecided {}, cited.clone());
    }
    let full = money(facts, Ratio::ONE)?;
    let pay = decided.map(|place| pay_at(facts, &ladder, place)).transpose()?;
    let by_score = match start {
        Standing::Band(place) => Some(pay_at(facts, &ladder, place)?.pay),
        _ => None,
    };
    if let Some(pay) = pay.as_ref().filter(|pay| pay.band.at_most) {
        let rate = ExactNumber(pay.band.rate.to_ratio());
        trace.find_citing("rate", EvaluationFinding::RateAtMost { rate }, cited.clone());
    }
    let withheld = pay.as_ref().map(|pay| full.less(pay.pay));
    let for_score = withheld.and_then(|_| by_score.map(|by_score| full.less(by_score)));
    let for_conditions = withheld.and_then(|all| for_score.map(|score| all.less(score)));
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let for_score_amount = for_score.map(amount).transpose()?;
    note_pay(&mut trace, facts, pay.as_ref(), amount(full)?, &cited)?;
    let value = Consequence {
        grade: pay.as_ref().and_then(|pay| pay.band.grade.clone()),
        band: decided.map(|place| u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1)),
        rate: pay.as_ref().map(|pay| pay.band.rate),
        rate_is_upper_bound: pay.as_ref().is_some_and(|pay| pay.band.at_most),
        full_pay: amount(full)?,
        pay: pay.as_ref().map(|pay| amount(pay.pay)).transpose()?,
        withheld: withheld.map(amount).transpose()?,
        withheld_for_score: for_score_amount,
        withheld_for_conditions: for_conditions.map(amount).transpose()?,
        costs: costs(facts, for_score_amount, &mut trace, &cited)?,
        retention: retention(facts, pay.as_ref(), &mut trace, &cited)?,
        votes_needed: votes_needed(facts, rules.as_ref(), &mut trace),
    };
    Ok(trace.outcome(value))
}

/// Money and rates are not below zero; points lost are not either.
fn check_money(facts: &ConsequenceFacts) -> Result<(), Refusal> {
    let sums = [("base", Some(facts.base)), ("retention", facts.retention)];
    for (what, amount) in sums {
        if let Some(amount) = amount.filter(|amount| amount.is_negative()) {
            return Err(EvaluationRefusal::NegativeMoney { what: what.to_owned(), amount }.in_field(what));
        }
    }
    let rates = facts.bands.iter().map(|band| ("rate", band.rate.to_ratio()));
    for (what, rate) in rates.chain([("factor", facts.factor)]) {
        if rate.is_negative() {
            let refusal = EvaluationRefusal::NegativeRate { what: what.to_owned(), rate: rate.into() };
            return Err(refusal.in_field(if what == "rate" { "bands" } else { what }));
        }
    }
    if facts.bands.is_empty() {
        return Err(EvaluationRefusal::NoBands {}.in_field("bands"));
    }
    Ok(())
}

/// Whether the bands are grades without edges.
fn is_by_grades_alone(facts: &ConsequenceFacts) -> bool {
    let edgeless = |band: &PayBand| band.from.is_none() && band.to.is_none() && band.below.is_none();
    facts.grade.is_some() && facts.bands.iter().all(edgeless)
}

/// Each band of pay and its rate, the best first.
fn note_bands(trace: &mut Trace, facts: &ConsequenceFacts, ladder: &Ladder, cited: &Citation) {
    for (place, rung) in ladder.rungs.iter().enumerate() {
        note_band(trace, ladder, place, !is_by_grades_alone(facts), cited);
        let Some(band) = facts.bands.get(rung.place) else { continue };
        trace.step_citing(cited, || EvaluationStep::Rate {
            place: place_from_one(place),
            rate: ExactNumber(band.rate.to_ratio()),
            at_most: band.at_most,
        });
    }
}

/// The bands as a ladder. A scheme by grades alone needs no edges: its order is the order given.
fn ladder_of(facts: &ConsequenceFacts) -> Result<Ladder, Refusal> {
    if is_by_grades_alone(facts) {
        let bands: Vec<Band> = (0_i64..)
            .zip(&facts.bands)
            .map(|(place, band)| Band {
                grade: band.grade.clone().unwrap_or_default(),
                from: Some(crate::ExactNumber::whole(place.saturating_neg())),
                to: None,
                below: None,
            })
            .collect();
        return Ladder::of_grades(&bands, Edges::ClosedBelow, None);
    }
    Ladder::of_pay(&facts.bands, facts.edges, facts.score_rounding)
}

/// Where the score or the grade stands before conditions. A grade goes before a score, because the
/// evaluation's own conditions are already in it.
fn starting_place(facts: &ConsequenceFacts, ladder: &Ladder) -> Result<Standing, Refusal> {
    if let Some(grade) = &facts.grade {
        let place = ladder.place_named(grade);
        let place = place
            .ok_or_else(|| EvaluationRefusal::UnknownGrade { grade: grade.clone() }.in_field("grade"))?;
        return Ok(Standing::Band(place));
    }
    let score = facts.score.ok_or_else(|| EvaluationRefusal::NoScore {}.in_field("score"))?.0;
    let score = match facts.score_rounding {
        Some(rounding) => score.rounded(checked_places(rounding)?, rounding.mode)?,
        None => score,
    };
    Ok(ladder.place_of(score).map_or(Standing::Outside, Standing::Band))
}

fn after_conditions(
    facts: &ConsequenceFacts,
    ladder: &Ladder,
    start: Standing,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<Standing>, Refusal> {
    let known = Known::new(&facts.facts, BTreeMap::new())?;
    let applied = apply_conditions(&facts.conditions, &known, ladder, start.clone())?;
    note_conditions(trace, &facts.conditions, &known, &applied, ladder, cited);
    let possible: Vec<Standing> = match applied.last() {
        Some(last) => last.after.iter().cloned().collect(),
        None => vec![start],
    };
    let decided = matches!(possible.as_slice(), [Standing::Band(_)]);
    find_unknown_facts(trace, &applied, decided, cited);
    Ok(possible)
}

struct Pay<'a> {
    band: &'a PayBand,
    pay: i128,
}

fn pay_at<'a>(facts: &'a ConsequenceFacts, ladder: &Ladder, place: usize) -> Result<Pay<'a>, Refusal> {
    let band = ladder.rungs.get(place).and_then(|rung| facts.bands.get(rung.place));
    let band = band.ok_or(EvaluationRefusal::NoBands {})?;
    Ok(Pay { band, pay: money(facts, band.rate.to_ratio())? })
}

/// base × factor × rate in minor units, rounded once.
fn money(facts: &ConsequenceFacts, rate: Ratio) -> Result<i128, Refusal> {
    let base = minor_units(facts.base, facts.minor_digits).map_err(|refusal| refusal.in_field("base"))?;
    let base = Ratio::whole(base);
    Ok(facts.rounding.round(base.times(facts.factor)?.times(rate)?)?)
}

fn note_pay(
    trace: &mut Trace,
    facts: &ConsequenceFacts,
    pay: Option<&Pay<'_>>,
    full: Amount,
    cited: &Citation,
) -> Result<(), Refusal> {
    trace.step_citing(cited, || EvaluationStep::FullPay {
        base: facts.base,
        factor: ExactNumber(facts.factor),
        rounding: facts.rounding,
        minor_digits: facts.minor_digits,
        full_pay: full,
    });
    let Some(pay) = pay else { return Ok(()) };
    let paid = amount_of(pay.pay, facts.minor_digits)?;
    trace.step_citing(cited, || EvaluationStep::Pay {
        base: facts.base,
        factor: ExactNumber(facts.factor),
        full_pay: full,
        rate: ExactNumber(pay.band.rate.to_ratio()),
        pay: paid,
    });
    Ok(())
}

/// Which item cost how much: what the score withheld, over the points each item lost.
fn costs(
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
fn retention(
    facts: &ConsequenceFacts,
    pay: Option<&Pay<'_>>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Option<RetentionResult>, Refusal> {
    let (Some(held), Some(pay)) = (facts.retention, pay) else { return Ok(None) };
    let units = minor_units(held, facts.minor_digits).map_err(|refusal| refusal.in_field("retention"))?;
    let units = i128::from(units);
    let exact = Ratio::new(units, 1)?.times(pay.band.rate.to_ratio().min(Ratio::ONE))?;
    let released = facts.rounding.round(exact)?;
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let (held, kept) = (amount(units)?, amount(units.less(released))?);
    let released = amount(released)?;
    trace.step_citing(cited, || EvaluationStep::Retention { held, released, kept });
    Ok(Some(RetentionResult { held, released, kept }))
}
