#![doc = include_str!("../../docs/rules/charging.md")]

mod ahead;
mod calendar;
mod charge;
mod check;
mod facts;
mod parts;
mod postings;
mod result;
mod said;
mod silence;
mod tariffs;
mod totals;

pub use facts::{
    ChargeTariff, ChargedHolder, ChargedUnit, ChargingFacts, ChargingTerms, PaidAhead, PaidAheadRule,
    PartMonth,
};
pub use result::{ChargePart, ChargedFees, ChargedMonth, ChargedOwner, ChargedTotal, PaidAheadLeft};

use crate::exact::{Amount, Day, ExactNumber};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Saying, Trace, refusal::Placed, refusals};
use ahead::Ahead;
use charge::{Charged, Room};
use check::Checked;
use parts::Unit;
use said::{ChargingFinding, ChargingStep, ChargingWarning};
use tariffs::Tariffs;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[ChargingStep::SAYINGS, ChargingFinding::SAYINGS, ChargingWarning::SAYINGS];

refusals! {
    /// Why nothing can be charged: the facts contradict themselves.
    pub enum ChargingRefusal in "charging" {
        /// A span does not begin and end with a month.
        NotWholeMonths("not_whole_months", Contradiction) { from: Day, to: Day },
        /// A span has more months than are charged at once.
        TooManyMonths("too_many_months", OutOfRange) { months: i64, limit: i64 },
        /// A rule on payments before a day does not say the day.
        DayNeeded("day_needed", Missing) { rule: String },
        /// A day is said that no rule needs.
        DayUnused("day_unused", Contradiction) { before: Day },
        /// A tariff is below zero.
        NegativePrice("negative_price", OutOfRange) { price: ExactNumber },
        /// Two tariffs of one class begin on one day.
        DuplicateTariff("duplicate_tariff", Duplicate) { class: String, from: Day },
        /// A unit stands in the list twice.
        DuplicateUnit("duplicate_unit", Duplicate) { unit: String },
        /// What a unit is measured by is below zero.
        NegativeMeasure("negative_measure", OutOfRange) { unit: String, measure: ExactNumber },
        /// A unit has two owners from one day.
        TwoOwners("two_owners", Contradiction) { unit: String, from: Day },
        /// Somebody paid ahead for a unit that is not there.
        UnknownUnit("unknown_unit", Unknown) { unit: String },
        /// The first month of a payment was over when it was made.
        NotAhead("not_ahead", Contradiction) { unit: String, paid_on: Day, from: Day },
        /// A payment was made after the period.
        PaidAfterPeriod("paid_after_period", OutOfRange) { unit: String, paid_on: Day, to: Day },
        /// What was paid or used is below zero.
        NegativePayment("negative_payment", OutOfRange) { unit: String, amount: Amount },
        /// More of a payment was used than was paid.
        UsedAboveAmount("used_above_amount", Contradiction) { unit: String, used: Amount, amount: Amount },
        /// An owner paid for a month of a unit twice.
        OverlappingService("overlapping_service", Contradiction) { unit: String, owner: String, from: Day },
        /// A charge falls due beyond the calendar.
        BeyondCalendar("beyond_calendar", OutOfRange) { from: Day, days: i64 },
    }
}

/// 计费: what each unit is charged month by month under tariffs by day, and what of it was paid ahead.
///
/// ```
/// use commonhold::charging::{ChargingFacts, charge_fees};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{"currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2025-01-01", "to": "2025-05-01"},
///   "terms": {"paid_ahead": "tariff_of_month", "rounding": "half_up"},
///   "tariffs": [{"from": "2024-01-01", "price": "2.00", "decision": "2023 assembly"},
///               {"from": "2025-03-01", "price": "2.20", "decision": "2025 assembly"}],
///   "units": [{"unit": "u1", "measure": "100", "owners": [{"owner": "a", "from": "2020-01-01"}]}],
///   "prepaid": [{"unit": "u1", "owner": "a", "paid_on": "2025-01-05",
///                "service": {"from": "2025-01-01", "to": "2025-05-01"}, "amount": "800.00"}]}"#;
/// let facts: ChargingFacts = from_json("given", given)?;
/// let charged = charge_fees(&facts, Detail::Steps)?.value;
/// assert_eq!(charged.months[2].charge.unwrap().to_string(), "220.00"); // 100 × 2.20
/// assert_eq!(charged.months[2].due.unwrap().to_string(), "20.00"); // 200.00 were paid ahead
/// assert_eq!(charged.total.due.to_string(), "40.00");
///
/// let silent = r#""terms": {"rounding": "half_up"}"#;
/// let asked = given.replace(r#""terms": {"paid_ahead": "tariff_of_month", "rounding": "half_up"}"#, silent);
/// let outcome = charge_fees(&from_json("given", &asked)?, Detail::Steps)?;
/// assert_eq!(outcome.value.months[2].charge, None); // the contract does not say
/// assert_eq!(outcome.findings[0].code, "charging.paid_ahead_silent");
///
/// let twice = ChargingFacts { units: [facts.units.clone(), facts.units.clone()].concat(), ..facts };
/// assert_eq!(charge_fees(&twice, Detail::Steps).unwrap_err().code, "charging.duplicate_unit");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ChargingRefusal`]; `day.empty_period`; `amount.…` and `number.out_of_range` where a sum does not fit.
pub fn charge_fees(facts: &ChargingFacts, detail: Detail) -> Result<Outcome<ChargedFees>, Refusal> {
    let Checked { units, prepaid } = check::checked(facts)?;
    let mut trace = Trace::new(detail);
    note_terms(facts, &mut trace);
    let tariffs = Tariffs::of(facts, &mut trace);
    let units: Vec<Unit<'_>> = units.into_iter().map(Unit::of).collect();
    let mut ahead = Vec::with_capacity(prepaid.len());
    for paid in prepaid {
        let found = units.binary_search_by(|unit| unit.facts.unit.cmp(&paid.unit));
        let Some(unit) = found.ok().and_then(|place| units.get(place)) else { continue };
        let one =
            Ahead::of(facts, (paid, unit), &tariffs).map_err(|refusal| of_unit(facts, unit, refusal))?;
        one.note(facts, unit, &mut trace)?;
        ahead.push(one);
    }
    let room = Room { facts, tariffs, ahead };
    let (mut charged, mut told, mut nobodys) = (Vec::new(), Vec::new(), 0_u32);
    for unit in &units {
        for month in calendar::months(facts.period) {
            let found = room.month(unit, month, &mut trace).map_err(|refusal| of_unit(facts, unit, refusal));
            let (rows, is_nobodys) = found?;
            nobodys = nobodys.saturating_add(u32::from(is_nobodys));
            for row in rows {
                told.push(totals::told(facts, &row, &mut trace)?);
                charged.push(row);
            }
        }
    }
    let value = summed(&room, (&charged, told), nobodys, &mut trace)?;
    Ok(trace.outcome(value))
}

/// A sum that does not fit, seen from the unit that it is of.
fn of_unit(facts: &ChargingFacts, unit: &Unit<'_>, refusal: Refusal) -> Refusal {
    if refusal.path.is_some() {
        return refusal;
    }
    refusal.within("measure").in_list("units", &facts.units, |one| one.unit == unit.facts.unit)
}

/// 预交余额、合计与凭证.
fn summed(
    room: &Room<'_>,
    (charged, months): (&[Charged<'_>], Vec<ChargedMonth>),
    nobodys: u32,
    trace: &mut Trace,
) -> Result<ChargedFees, Refusal> {
    let facts = room.facts;
    let left = ahead::left_of_all(facts, (&room.ahead, charged), trace)?;
    let (owners, total) = totals::of(facts, (charged, &left), nobodys, trace)?;
    let postings = postings::of(facts, charged)?;
    let prepaid = left.into_iter().map(|(left, _)| left).collect();
    Ok(ChargedFees { period: facts.period, months, prepaid, owners, total, postings })
}

fn note_terms(facts: &ChargingFacts, trace: &mut Trace) {
    let ChargingTerms { paid_ahead, before, part_month, rounding, due_after_days } = facts.terms;
    trace.step(|| ChargingStep::Terms {
        from: facts.period.from,
        to: facts.period.to,
        currency: facts.currency.code.clone(),
        minor_digits: facts.currency.minor_digits,
        rounding,
        paid_ahead: IfAny(paid_ahead),
        before: IfAny(before),
        part_month: IfAny(part_month),
        due_after_days: due_after_days.unwrap_or(0),
    });
}
