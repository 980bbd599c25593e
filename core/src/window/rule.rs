//! 服务窗口: the public rule `service_window`.

use super::checked::{checked, known_grade};
use super::facts::{ServiceRequest, WindowFacts};
use super::rates::rates;
use super::result::{PromiseKept, PromiseState, WindowRecord};
use super::said::{WindowFinding, WindowStep};
use crate::deadline::{Counting, Direction, Question, Started, Stops};
use crate::exact::{Moment, UtcOffset};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace};
use crate::rulebook::{BookAsked, Need, Promise, PromisedTime, Rules, ServiceWindow, WindowService};
use std::collections::{BTreeMap, BTreeSet};

/// 服务窗口: what a window kept of what its grade promises, per service and month.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, window::{WindowFacts, service_window}};
/// let facts: WindowFacts = from_json("given", r#"{"book": "cn", "on": "2025-03-01", "window": "desk", "grade": "first",
///     "requests": []}"#)?;
/// let refusal = service_window(&facts, Detail::Steps).unwrap_err();
/// assert_eq!(refusal.code, "rulebook.unknown_window");
///
/// let book = r#"
/// form = "commonhold-rulebook/1"
/// name = "an invented contract"
/// level = "contract"
/// [[windows]]
/// id = "desk"
/// citation = { source = "an invented contract", clause = "annex" }
/// services = [{ id = "repair", times = [{ promise = "respond", grade = "first", length = 1, unit = "hours" }] }]
/// "#;
/// let facts = WindowFacts { layers: vec![book.to_owned()], ..facts };
/// assert_eq!(service_window(&facts, Detail::Steps)?.value.received, 0);
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`WindowRefusal`](super::WindowRefusal), those of `deadline.*` for a term that cannot be counted, and
/// what a book's reading refuses.
pub fn service_window(facts: &WindowFacts, detail: Detail) -> Result<Outcome<WindowRecord>, Refusal> {
    let rules = Rules::of(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.on),
        ..BookAsked::default()
    })?;
    let window = rules.window(&facts.window).map_err(|refusal| refusal.within("window"))?;
    known_grade(window, &facts.grade)?;
    let counting = Counting::of(&rules, &facts.place)?;
    let mut trace = Trace::under(detail, counting.clauses.clone());
    counting.note_rules(&mut trace);
    for service in &window.services {
        for time in service.times.iter().filter(|time| time.grade == facts.grade) {
            trace.step_citing(&time.citation, || WindowStep::Promise {
                service: service.id.clone(),
                promise: time.promise,
                urgent: time.urgent,
                length: time.term.length,
                unit: time.term.unit,
            });
        }
    }
    let mut record =
        Record { facts, window, counting: &counting, months: BTreeMap::new(), years: BTreeSet::new() };
    let (counted, outside) = checked(facts, window, &counting)?;
    for request in &counted {
        record.request(request, &mut trace)?;
    }
    let promises = record.promises(&mut trace);
    let rates = rates(facts, window, (&counted, &promises), &counting, &mut trace)?;
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let needs = record.years.into_iter().map(Need::holidays).collect();
    let (received, outside) = (small(counted.len()), small(outside));
    Ok(trace.outcome(WindowRecord { received, outside, promises, rates, needs }))
}

/// The month of a moment at a place, `2025-03`.
pub(super) fn month_of(moment: Moment, offset: UtcOffset) -> String {
    let day = moment.day(offset);
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The promises of a window while its requests are gone through.
struct Record<'a> {
    facts: &'a WindowFacts,
    window: &'a ServiceWindow,
    counting: &'a Counting,
    /// By service, month and promise: how many of each state.
    months: BTreeMap<(String, String, Promise), [u32; 4]>,
    /// The years whose lists are missing.
    years: BTreeSet<i16>,
}

impl Record<'_> {
    /// Formulas 2 and 3: every promise of one request.
    fn request(&mut self, request: &ServiceRequest, trace: &mut Trace) -> Result<(), Refusal> {
        let Some(service) = self.window.services.iter().find(|service| service.id == request.service) else {
            return Ok(());
        };
        let month = month_of(request.received, self.counting.offset_of_place()?);
        for promise in Promise::EVERY {
            if let Some(time) = self.promised(service, promise, request.urgent) {
                self.one(request, time, &month, trace)?;
            }
        }
        Ok(())
    }

    /// The time that the grade promises: for urgent requests their own where there is one.
    fn promised<'b>(
        &self,
        service: &'b WindowService,
        promise: Promise,
        urgent: bool,
    ) -> Option<&'b PromisedTime> {
        let times = || {
            let mine = service.times.iter().filter(|time| time.grade == self.facts.grade);
            mine.filter(move |time| time.promise == promise)
        };
        let own = times().find(|time| time.urgent && urgent);
        own.or_else(|| times().find(|time| !time.urgent))
    }

    fn one(
        &mut self,
        request: &ServiceRequest,
        time: &PromisedTime,
        month: &str,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let (started, stops) = (Started::Moment { moment: request.received }, Stops::default());
        let asked = Question { started, term: time.term, direction: Direction::Forwards, stops: &stops };
        let due = self.counting.due(&asked)?;
        self.years.extend(due.missing_year);
        let done = match time.promise {
            Promise::Respond => request.responded,
            Promise::Arrive => request.arrived,
            Promise::Complete => request.completed,
        };
        // What is done after the moment that is asked is not yet done then.
        let by_then = |moment: &Moment| self.facts.at.is_none_or(|at| *moment <= at);
        let (done, completed) = (done.filter(by_then), request.completed.filter(by_then));
        let within = |moment: Moment| self.counting.is_within(&due, moment);
        let state = match (done, completed, self.facts.at) {
            (Some(done), ..) => of(within(done)),
            (None, Some(completed), _) => match within(completed) {
                Some(true) => PromiseState::Kept,
                _ => PromiseState::Untold,
            },
            (None, None, Some(at)) => match within(at) {
                Some(true) => PromiseState::Open,
                Some(false) => PromiseState::Broken,
                None => PromiseState::Untold,
            },
            (None, None, None) => PromiseState::Open,
        };
        let local = |moment: Moment| self.counting.local(moment);
        trace.step_citing(&time.citation, || WindowStep::Request {
            request: request.id.clone(),
            service: request.service.clone(),
            month: month.to_owned(),
            promise: time.promise,
            received: local(request.received),
            ends: due.ends.map(local),
            done: IfAny(done.map(local)),
            state,
        });
        let (id, service, promise) = (request.id.clone(), request.service.clone(), time.promise);
        let found = match state {
            PromiseState::Broken => Some(WindowFinding::Broken { request: id, service, promise }),
            PromiseState::Untold => Some(WindowFinding::Untold { request: id, service, promise }),
            PromiseState::Kept | PromiseState::Open => None,
        };
        if let Some(finding) = found {
            trace.find_citing(&request.id, finding, time.citation.clone());
        }
        let key = (request.service.clone(), month.to_owned(), time.promise);
        let counts = self.months.entry(key).or_default();
        for (count, counted) in counts.iter_mut().zip(PromiseState::EVERY) {
            *count = count.saturating_add(u32::from(counted == state));
        }
        Ok(())
    }

    fn promises(&self, trace: &mut Trace) -> Vec<PromiseKept> {
        let each = self.months.iter().map(|((service, month, promise), [kept, broken, open, untold])| {
            let asked = kept.saturating_add(*broken).saturating_add(*open).saturating_add(*untold);
            let (kept, broken, open, untold) = (*kept, *broken, *open, *untold);
            let (service, month, promise) = (service.clone(), month.clone(), *promise);
            PromiseKept { service, month, promise, asked, kept, broken, open, untold }
        });
        let all: Vec<PromiseKept> = each.collect();
        for one in &all {
            let PromiseKept { service, month, promise, asked, kept, broken, open, untold } = one.clone();
            trace.step(|| WindowStep::Month { service, month, promise, asked, kept, broken, open, untold });
        }
        all
    }
}

const fn of(within: Option<bool>) -> PromiseState {
    match within {
        Some(true) => PromiseState::Kept,
        Some(false) => PromiseState::Broken,
        None => PromiseState::Untold,
    }
}
