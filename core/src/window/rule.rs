//! 服务窗口: the public rule `service_window`.

use super::facts::{ServiceRequest, WindowFacts};
use super::refusal::WindowRefusal;
use super::result::{PromiseKept, PromiseState, RateReached, WindowRecord};
use super::said::{WindowFinding, WindowStep};
use crate::deadline::{Counting, Direction, Question, Started, Stops};
use crate::exact::{ExactNumber, Moment, Ratio, UtcOffset};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{
    BookAsked, Need, Promise, PromisedTime, RateAsked, Rules, ServiceWindow, WindowRate, WindowService,
    nearest,
};
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
/// The grounds of [`WindowRefusal`], those of `deadline.*` for a term that cannot be counted, and what a book's reading
/// refuses.
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
    let rates = rates(facts, window, &counted, &counting, &mut trace)?;
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let needs = record.years.into_iter().map(Need::holidays).collect();
    let (received, outside) = (small(counted.len()), small(outside));
    Ok(trace.outcome(WindowRecord { received, outside, promises, rates, needs }))
}

fn known_grade(window: &ServiceWindow, grade: &str) -> Result<(), Refusal> {
    let times = window.services.iter().flat_map(|service| &service.times).map(|time| time.grade.as_str());
    let known: BTreeSet<&str> = times.chain(window.rates.iter().map(|rate| rate.grade.as_str())).collect();
    if known.contains(grade) {
        return Ok(());
    }
    let nearest = nearest(grade, known.into_iter());
    Err(WindowRefusal::UnknownGrade { grade: crate::exact::shown(grade), nearest }.in_field("grade"))
}

/// The requests that count, by id, and how many lie outside the period.
fn checked<'a>(
    facts: &'a WindowFacts,
    window: &ServiceWindow,
    counting: &Counting,
) -> Result<(Vec<&'a ServiceRequest>, usize), Refusal> {
    let mut seen = BTreeSet::new();
    let mut counted = Vec::with_capacity(facts.requests.len());
    for (place, request) in facts.requests.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("requests");
        if !seen.insert(request.id.as_str()) {
            return Err(here(WindowRefusal::DuplicateRequest { request: request.id.clone() }.in_field("id")));
        }
        consistent(request, window).map_err(here)?;
        let day = request.received.day(counting.offset_of_place()?);
        if facts.period.is_none_or(|period| period.holds(day)) {
            counted.push(request);
        }
    }
    let outside = facts.requests.len().saturating_sub(counted.len());
    counted.sort_by(|one, other| one.id.cmp(&other.id));
    Ok((counted, outside))
}

/// Whether what a request says fits the window and itself.
fn consistent(request: &ServiceRequest, window: &ServiceWindow) -> Result<(), Refusal> {
    let Some(service) = window.services.iter().find(|service| service.id == request.service) else {
        let nearest = nearest(&request.service, window.services.iter().map(|service| service.id.as_str()));
        let service = crate::exact::shown(&request.service);
        return Err(WindowRefusal::UnknownService { service, nearest }.in_field("service"));
    };
    if let Some(channel) = request.channel.as_ref()
        && !service.channels.is_empty()
        && !service.channels.contains(channel)
    {
        let (service, channels) = (service.id.clone(), service.channels.join(", "));
        let channel = crate::exact::shown(channel);
        return Err(WindowRefusal::UnknownChannel { service, channel, channels }.in_field("channel"));
    }
    for (what, moment) in
        [("responded", request.responded), ("arrived", request.arrived), ("completed", request.completed)]
    {
        let late = request.completed.zip(moment).is_some_and(|(completed, moment)| moment > completed);
        if moment.is_some_and(|moment| moment < request.received) || late {
            let (request, what_said) = (request.id.clone(), what.to_owned());
            return Err(WindowRefusal::OutOfOrder { request, what: what_said }.in_field(what));
        }
    }
    let answered = request.called_back == Some(true) || request.satisfied.is_some();
    if answered && request.completed.is_none() {
        return Err(WindowRefusal::NotCompleted { request: request.id.clone() }.in_field("completed"));
    }
    Ok(())
}

/// The month of a moment at a place, `2025-03`.
fn month_of(moment: Moment, offset: UtcOffset) -> String {
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
        let within = |moment: Moment| self.counting.is_within(&due, moment);
        let state = match (done, request.completed, self.facts.at) {
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

/// Formulas 4 and 5: every rate that the grade asks for, of all months and of each.
fn rates(
    facts: &WindowFacts,
    window: &ServiceWindow,
    counted: &[&ServiceRequest],
    counting: &Counting,
    trace: &mut Trace,
) -> Result<Vec<RateReached>, Refusal> {
    let offset = counting.offset_of_place()?;
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
        let at = month.clone().unwrap_or_else(|| asked.rate.word().to_owned());
        let finding = WindowFinding::RateBelow { rate: asked.rate, number, of, least };
        trace.find_citing(&at, finding, asked.citation.clone());
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
