//! 期间与逾期: the public rules `deadline` and `overdue`.

use super::counting::{Counting, Due, Question};
use super::facts::{DeadlineFacts, Direction, Duty, OverdueFacts, Started};
use super::refusal::DeadlineRefusal;
use super::result::{Deadline, DeadlineState, DutyState, Overdue};
use super::said::DeadlineStep;
use super::stops::Stops;
use crate::exact::{Day, Moment, Term, TermUnit, TimeOfDay};
use crate::outcome::{Citation, Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Need, Needed, NeededThing, ParameterValue, RulebookRefusal, Rules};
use std::collections::BTreeSet;

/// 截止: the last day and the closing moment of a term, and how it stands.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, deadline::{DeadlineFacts, deadline}};
/// let facts: DeadlineFacts = from_json("given", r#"{"book": "cn", "direction": "backwards",
///     "term": {"length": 15, "unit": "days"}, "started": {"kind": "day", "day": "2025-06-20"}}"#)?;
/// assert_eq!(deadline(&facts, Detail::Steps)?.value.last_day.unwrap().to_string(), "2025-06-05");
///
/// let unsaid = DeadlineFacts { term: None, ..facts };
/// assert_eq!(deadline(&unsaid, Detail::Steps).unwrap_err().code, "deadline.one_term");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `deadline.*`, and what a book's reading refuses.
pub fn deadline(facts: &DeadlineFacts, detail: Detail) -> Result<Outcome<Deadline>, Refusal> {
    let on = match (facts.on, facts.started, facts.place.utc_offset) {
        (Some(on), ..) => on,
        (None, Started::Day { day }, _) => day,
        (None, Started::Moment { moment }, Some(offset)) => moment.day(offset),
        (None, Started::Moment { .. }, None) => {
            return Err(DeadlineRefusal::OffsetNeeded {}.in_field("place"));
        }
    };
    let rules = rules(facts.book.as_deref(), facts.rulebook.as_deref(), &facts.layers, on)?;
    let counting = Counting::of(&rules, &facts.place)?;
    let mut trace = Trace::under(detail, counting.clauses.clone());
    counting.note_rules(&mut trace);
    let duty = Duty {
        id: String::new(),
        started: facts.started,
        term: facts.term,
        parameter: facts.parameter.clone(),
        direction: facts.direction,
        stopped: facts.stopped.clone(),
        done: facts.done,
    };
    let value = counted(&counting, &rules, &duty, facts.at, &mut trace)?;
    Ok(trace.outcome(value))
}

/// 逾期: which of several duties are overdue at a moment.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, deadline::{OverdueFacts, overdue}};
/// let facts: OverdueFacts = from_json("given", r#"{"book": "cn", "on": "2025-05-06", "place": {"utc_offset": "+08:00"},
///     "at": "2025-05-09T09:00:00+08:00", "duties": [
///     {"id": "accounts", "started": {"kind": "day", "day": "2025-05-01"}, "term": {"length": 7, "unit": "days"}},
///     {"id": "minutes", "started": {"kind": "day", "day": "2025-05-06"}, "term": {"length": 3, "unit": "days"}}]}"#)?;
/// assert_eq!(overdue(&facts, Detail::Steps)?.value.overdue, ["accounts"]);
///
/// let mut twice = facts.clone();
/// twice.duties[1].id = "accounts".into();
/// assert_eq!(overdue(&twice, Detail::Steps).unwrap_err().code, "deadline.duplicate_duty");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `deadline.*`, and what a book's reading refuses.
pub fn overdue(facts: &OverdueFacts, detail: Detail) -> Result<Outcome<Overdue>, Refusal> {
    let rules = rules(facts.book.as_deref(), facts.rulebook.as_deref(), &facts.layers, facts.on)?;
    let counting = Counting::of(&rules, &facts.place)?;
    let mut trace = Trace::under(detail, counting.clauses.clone());
    counting.note_rules(&mut trace);
    let mut duties: Vec<(usize, &Duty)> = facts.duties.iter().enumerate().collect();
    duties.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
    let mut seen = BTreeSet::new();
    let mut states = Vec::with_capacity(duties.len());
    for (place, duty) in duties {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("duties");
        if !seen.insert(duty.id.as_str()) {
            let twice = DeadlineRefusal::DuplicateDuty { duty: duty.id.clone() };
            return Err(here(twice.in_field("id")));
        }
        trace.step(|| DeadlineStep::Duty { duty: duty.id.clone() });
        let deadline = counted(&counting, &rules, duty, Some(facts.at), &mut trace).map_err(|refusal| {
            let of_the_place = refusal.path.as_deref().is_some_and(|path| path.starts_with("place"));
            if of_the_place { refusal } else { here(refusal) }
        })?;
        states.push(DutyState { id: duty.id.clone(), deadline });
    }
    let late = states.iter().filter(|duty| duty.deadline.state == Some(DeadlineState::Overdue));
    let overdue = late.map(|duty| duty.id.clone()).collect();
    Ok(trace.outcome(Overdue { overdue, duties: states }))
}

fn rules(book: Option<&str>, rulebook: Option<&str>, layers: &[String], on: Day) -> Result<Rules, Refusal> {
    Rules::of(&BookAsked { book, rulebook, layers, on: Some(on), ..BookAsked::default() })
}

/// One duty: its deadline and how it stands.
fn counted(
    counting: &Counting,
    rules: &Rules,
    duty: &Duty,
    at: Option<Moment>,
    trace: &mut Trace,
) -> Result<Deadline, Refusal> {
    let (term, citation) = term_of(rules, duty)?;
    let stops = Stops::of(&duty.stopped)?;
    let asked = Question { started: duty.started, term, direction: duty.direction, stops: &stops };
    if let (Some(started), Some(done), Direction::Forwards) =
        (counting.begins(duty.started), duty.done, duty.direction)
        && done < started
    {
        let (done, started) = (done.to_string(), started.to_string());
        return Err(DeadlineRefusal::DoneBeforeStart { done, started }.in_field("done"));
    }
    let due = counting.due(&asked)?;
    counting.note(trace, &asked, &due, citation.as_ref());
    let state = counting.state(&due, &stops, at, duty.done);
    let mut needs: Vec<Need> = due.missing_year.map(Need::holidays).into_iter().collect();
    if due.last_day.is_some() && due.ends.is_none() {
        needs.push(Need::fact("utc_offset"));
    }
    if at.is_some() || duty.done.is_some() {
        let local = |moment: Option<Moment>| moment.map(|moment| counting.local(moment));
        trace.step(|| DeadlineStep::Judged { at: IfAny(local(at)), done: IfAny(local(duty.done)), state });
    }
    let Due { counted_from, last_day, ends, bound, .. } = due;
    Ok(Deadline { counted_from, last_day, ends, bound, state, needs })
}

/// The term itself, or the one that a parameter of the book has, with its clause.
fn term_of(rules: &Rules, duty: &Duty) -> Result<(Term, Option<Citation>), Refusal> {
    match (&duty.term, &duty.parameter) {
        (Some(term), None) => Ok((*term, None)),
        (None, Some(id)) => {
            let found = parameter_term(rules, id, None).map_err(|refusal| refusal.within("parameter"))?;
            Ok((found.0, Some(found.1)))
        }
        _ => Err(DeadlineRefusal::OneTerm {}.in_field("term")),
    }
}

/// The term that a parameter of the book has, in its own unit or in another that is said.
pub(crate) fn parameter_term(
    rules: &Rules,
    id: &str,
    unit: Option<TermUnit>,
) -> Result<(Term, Citation), Refusal> {
    let parameter = rules.parameter(id)?;
    let unit = match (parameter.typed.number(), unit, &parameter.typed) {
        (Some(_), Some(unit), _) => unit,
        (_, None, ParameterValue::Days { .. }) => TermUnit::Days,
        (_, None, ParameterValue::Months { .. }) => TermUnit::Months,
        _ => {
            let needed = Needed::Thing(NeededThing::DaysOrMonths);
            return Err(RulebookRefusal::WrongKind { parameter: parameter.id, needed }.into());
        }
    };
    let length = parameter.typed.number().filter(|number| number.denominator() == 1);
    let length = length.and_then(|number| u32::try_from(number.numerator()).ok());
    let Some(length) = length.filter(|length| *length > 0) else {
        return Err(DeadlineRefusal::NotWhole { parameter: parameter.id, value: parameter.value }.into());
    };
    Ok((Term { length, unit }, parameter.citation))
}

impl Counting {
    /// The moment at which a start begins, where it is known.
    fn begins(&self, started: Started) -> Option<Moment> {
        match started {
            Started::Moment { moment } => Some(moment),
            Started::Day { day } => Moment::at(day, TimeOfDay::START, self.offset?),
        }
    }

    /// Formula 11: how a term stands.
    pub(crate) fn state(
        &self,
        due: &Due,
        stops: &Stops,
        at: Option<Moment>,
        done: Option<Moment>,
    ) -> Option<DeadlineState> {
        let done = done.filter(|done| at.is_none_or(|at| *done <= at));
        let judged = done.or(at)?;
        let within = self.is_within(due, judged)?;
        Some(match (done.is_some(), within) {
            (true, true) => DeadlineState::InTime,
            (true, false) => DeadlineState::Late,
            (false, false) => DeadlineState::Overdue,
            (false, true) if stops.hold(judged) => DeadlineState::Stopped,
            (false, true) => DeadlineState::Running,
        })
    }

    /// Whether a moment lies within the term; nothing where the end is not known well enough.
    pub(crate) fn is_within(&self, due: &Due, moment: Moment) -> Option<bool> {
        if let Some(ends) = due.ends {
            return Some(moment < ends || (moment == ends && self.closing_moment_counts));
        }
        if due.no_end.is_some() {
            return Some(true);
        }
        // Forwards it ends at the bound or later, backwards at the bound or earlier.
        let bound = due.bound_ends?;
        let before = moment < bound || (moment == bound && self.closing_moment_counts);
        (before != due.backwards).then_some(before)
    }
}
