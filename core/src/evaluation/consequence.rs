//! 评价与报酬: the pay that follows a score or a grade, and what never follows from a score alone.

use super::bands::Ladder;
use super::conditions::{Known, Standing, apply_conditions};
use super::events::events;
use super::found::{EvaluationFinding, find_unknown_facts};
use super::grades::{Band, Edges};
use super::in_force::BandsInForce;
use super::paid::{Pay, after_events, check_instalment, costs, kept, money, note_pay, pay_at, retention};
use super::pay::{ConsequenceFacts, PayBand};
use super::refusal::EvaluationRefusal;
use super::result::Consequence;
use super::said::EvaluationStep;
use super::scheme::completed_pay;
use super::scores::score_in_force;
use super::steps::{note_band, note_conditions, note_possible, place_from_one, place_of};
use super::votes_needed::votes_needed;
use crate::exact::{ExactNumber, MinorUnits, Ratio, amount_of};
use crate::outcome::{Citation, Detail, IfAny, Mark, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Rules};
use std::collections::{BTreeMap, BTreeSet};

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
#[inline]
pub fn consequence(facts: &ConsequenceFacts, detail: Detail) -> Result<Outcome<Consequence>, Refusal> {
    let completed = completed_pay(facts)?;
    let facts = completed.as_ref().unwrap_or(facts);
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
    check_instalment(facts)?;
    let bands = bands_in_force(facts)?;
    let ladder = &bands.printed;
    note_bands(&mut trace, facts, ladder, &cited);
    bands.note(&mut trace, &cited);
    let score = score_in_force(facts, &mut trace, &cited)?;
    let start = starting_places(facts, &bands, score.rounded)?;
    trace.step_citing(&cited, || EvaluationStep::Place {
        score: IfAny(score.given.map(ExactNumber)),
        rounding: IfAny(facts.score_rounding.map(|rounding| rounding.mode)),
        places: facts.score_rounding.map_or(0, |rounding| rounding.places),
        grade: IfAny(facts.grade.clone()),
        place: place_of(&start),
    });
    let possible = after_conditions(facts, ladder, start.clone(), &mut trace, &cited)?;
    let decided = the_band(&possible);
    if let (Some(printed), Some(full)) = (bands.open(), facts.full_marks) {
        let mark = if decided.is_some() { Mark::Allowed } else { Mark::Unknown };
        let finding =
            EvaluationFinding::BandsOfOtherMarks { full_marks: full, printed: ExactNumber(printed) };
        trace.find_marked(mark, "bands", finding, cited.clone());
    }
    if decided.is_none() && trace.findings().is_empty() {
        trace.find_citing("pay", EvaluationFinding::PayUndecided {}, cited.clone());
    }
    let at = |place: usize| pay_at(facts, ladder, place, score.rounded);
    let pay = decided.map(at).transpose()?.flatten();
    let by_score = the_band(&start).map(at).transpose()?.flatten().map(|pay| pay.pay);
    if decided.is_some() && pay.is_none() {
        trace.find_citing("pay", EvaluationFinding::RateNeedsScore {}, cited.clone());
    }
    if let Some(pay) = pay.as_ref().filter(|pay| pay.band.at_most) {
        let rate = ExactNumber(pay.rate);
        trace.find_citing("rate", EvaluationFinding::RateAtMost { rate }, cited.clone());
    }
    let value = consequence_of(facts, &mut trace, &cited, Paying { decided, pay, by_score })?;
    let votes_needed = votes_needed(facts, rules.as_ref(), &mut trace)?;
    Ok(trace.outcome(Consequence { votes_needed, ..value }))
}

/// The band that is left, its pay, and the pay of the score's own band.
struct Paying<'a> {
    decided: Option<usize>,
    pay: Option<Pay<'a>>,
    by_score: Option<i128>,
}

/// The pay after events, what is withheld and for what, and what was held back.
fn consequence_of(
    facts: &ConsequenceFacts,
    trace: &mut Trace,
    cited: &Citation,
    Paying { decided, pay, by_score }: Paying<'_>,
) -> Result<Consequence, Refusal> {
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let full = money(facts, Ratio::ONE)?;
    note_pay(trace, facts, pay.as_ref(), amount(full)?, cited)?;
    let events = events(facts, trace, cited)?;
    let by_rate = pay.as_ref().map(|pay| pay.pay).filter(|_| events.known);
    let paid = match by_rate.filter(|_| !facts.events.is_empty()) {
        Some(by_rate) => Some(after_events(facts, by_rate, &events, trace, cited)?),
        None => by_rate,
    };
    let withheld = paid.map(|paid| full.less(paid));
    let for_score = by_rate.and_then(|_| by_score.map(|by_score| full.less(by_score)));
    let for_conditions = by_rate.and_then(|by_rate| by_score.map(|by_score| by_score.less(by_rate)));
    let for_events = by_rate.and_then(|by_rate| paid.map(|paid| by_rate.less(paid)));
    let for_score_amount = for_score.map(amount).transpose()?;
    let costs = costs(facts, for_score_amount, trace, cited)?;
    let retention = retention(facts, pay.as_ref(), trace, cited)?;
    Ok(Consequence {
        grade: pay.as_ref().and_then(|pay| pay.band.grade.clone()),
        band: decided.map(|place| u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1)),
        rate: pay.as_ref().and_then(|pay| pay.band.rate),
        rate_by_score: pay.as_ref().filter(|pay| pay.band.rate.is_none()).map(|pay| ExactNumber(pay.rate)),
        rate_is_upper_bound: pay.as_ref().is_some_and(|pay| pay.band.at_most),
        full_pay: amount(full)?,
        pay: paid.map(amount).transpose()?,
        withheld: withheld.map(amount).transpose()?,
        withheld_for_score: for_score_amount,
        withheld_for_conditions: for_conditions.map(amount).transpose()?,
        withheld_for_events: for_events.filter(|_| !facts.events.is_empty()).map(amount).transpose()?,
        events: events.each,
        costs,
        kept: kept(facts, withheld, retention.as_ref(), trace, cited)?,
        retention,
        votes_needed: Vec::new(),
    })
}

/// Money and rates are not below zero, and each band has one rate.
fn check_money(facts: &ConsequenceFacts) -> Result<(), Refusal> {
    let sums = [("base", Some(facts.base)), ("retention", facts.retention)];
    for (what, amount) in sums {
        if let Some(amount) = amount.filter(|amount| amount.is_negative()) {
            return Err(EvaluationRefusal::NegativeMoney { what: what.to_owned(), amount }.in_field(what));
        }
    }
    let rates = facts.bands.iter().filter_map(|band| Some(("rate", band.rate?.to_ratio())));
    for (what, rate) in rates.chain([("factor", facts.factor.0)]) {
        if rate.is_negative() {
            let refusal = EvaluationRefusal::NegativeRate { what: what.to_owned(), rate: rate.into() };
            return Err(refusal.in_field(if what == "rate" { "bands" } else { what }));
        }
    }
    if facts.bands.is_empty() {
        return Err(EvaluationRefusal::NoBands {}.in_field("bands"));
    }
    for (place, band) in facts.bands.iter().enumerate() {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{place}]")).within("bands");
        if band.rate.is_some() == band.by_score.is_some() {
            return Err(here(EvaluationRefusal::RateForm { band: place_from_one(place) }));
        }
        if let Some(by_score) = band.by_score.as_ref().filter(|by_score| by_score.of.0 <= Ratio::ZERO) {
            let (band, of) = (place_from_one(place), by_score.of);
            return Err(here(EvaluationRefusal::RateDivisor { band, of }));
        }
    }
    Ok(())
}

/// Whether the bands are grades without edges: then a score alone says nothing of them.
fn is_by_grades_alone(facts: &ConsequenceFacts) -> bool {
    let edgeless = |band: &PayBand| {
        band.from.is_none() && band.above.is_none() && band.to.is_none() && band.below.is_none()
    };
    let are_grades = facts.bands.len() > 1 && facts.bands.iter().all(|band| band.grade.is_some());
    (facts.grade.is_some() || are_grades) && facts.bands.iter().all(edgeless)
}

/// Each band of pay and its rate, the best first.
fn note_bands(trace: &mut Trace, facts: &ConsequenceFacts, ladder: &Ladder, cited: &Citation) {
    for (place, rung) in ladder.rungs.iter().enumerate() {
        note_band(trace, ladder, place, !is_by_grades_alone(facts), cited);
        let Some(band) = facts.bands.get(rung.place) else { continue };
        let place = place_from_one(place);
        trace.step_citing(cited, || match (&band.by_score, band.rate) {
            (Some(by_score), _) => EvaluationStep::RateByScore {
                place,
                plus: by_score.plus,
                times: by_score.times,
                of: by_score.of,
                least: ExactNumber(by_score.least.map_or(Ratio::ZERO, |least| least.to_ratio())),
                most: IfAny(by_score.most.map(|most| ExactNumber(most.to_ratio()))),
                at_most: band.at_most,
            },
            (None, rate) => EvaluationStep::Rate {
                place,
                rate: ExactNumber(rate.map_or(Ratio::ZERO, |rate| rate.to_ratio())),
                at_most: band.at_most,
            },
        });
    }
}

/// The bands of pay and, where items that were left out lowered full marks, as brought to them.
fn bands_in_force(facts: &ConsequenceFacts) -> Result<BandsInForce, Refusal> {
    let ladder = ladder_of(facts)?;
    match (facts.full_marks, facts.fallen_from) {
        (Some(full), Some(printed)) if !is_by_grades_alone(facts) => {
            BandsInForce::of(ladder, facts.fallen_bands, full.0, printed.0)
        }
        _ => Ok(BandsInForce::as_printed(ladder)),
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
                above: None,
                to: None,
                below: None,
            })
            .collect();
        return Ladder::of_grades(&bands, Edges::ClosedBelow, None);
    }
    Ladder::of_pay(&facts.bands, facts.edges, facts.score_rounding)
}

/// Where the score or the grade stands before conditions. A grade goes before a score, because the
/// evaluation's own conditions are already in it. While what decides is not known every band is possible.
fn starting_places(
    facts: &ConsequenceFacts,
    bands: &BandsInForce,
    score: Option<Ratio>,
) -> Result<BTreeSet<Standing>, Refusal> {
    if let Some(grade) = &facts.grade {
        let place = bands.printed.place_named(grade);
        let place = place
            .ok_or_else(|| EvaluationRefusal::UnknownGrade { grade: grade.clone() }.in_field("grade"))?;
        return Ok([Standing::Band(place)].into());
    }
    let Some(score) = score.filter(|_| !is_by_grades_alone(facts)) else {
        let places = (0..bands.printed.rungs.len()).map(Standing::Band);
        return Ok(places.chain([Standing::Outside]).collect());
    };
    Ok(bands.places_of(score))
}

fn after_conditions(
    facts: &ConsequenceFacts,
    ladder: &Ladder,
    start: BTreeSet<Standing>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<BTreeSet<Standing>, Refusal> {
    let known = Known::new(&facts.facts, BTreeMap::new())?;
    let applied = apply_conditions(&facts.conditions, &known, ladder, start.clone())?;
    note_conditions(trace, &facts.conditions, &known, &applied, ladder, cited);
    let possible = applied.last().map_or(start, |last| last.after.clone());
    note_possible(trace, &possible, ladder, cited);
    find_unknown_facts(trace, &applied, the_band(&possible).is_some(), cited);
    Ok(possible)
}

/// The band that is left, where it is one.
fn the_band(possible: &BTreeSet<Standing>) -> Option<usize> {
    match possible.first().filter(|_| possible.len() == 1) {
        Some(Standing::Band(place)) => Some(*place),
        _ => None,
    }
}
