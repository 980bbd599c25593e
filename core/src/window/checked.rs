//! 核对: whether the requests fit the window and themselves.

use super::facts::{ServiceRequest, WindowFacts};
use super::refusal::WindowRefusal;
use crate::deadline::Counting;
use crate::outcome::{Refusal, refusal::Placed};
use crate::rulebook::{ServiceWindow, nearest};
use std::collections::BTreeSet;

pub(super) fn known_grade(window: &ServiceWindow, grade: &str) -> Result<(), Refusal> {
    let times = window.services.iter().flat_map(|service| &service.times).map(|time| time.grade.as_str());
    let known: BTreeSet<&str> = times.chain(window.rates.iter().map(|rate| rate.grade.as_str())).collect();
    if known.contains(grade) {
        return Ok(());
    }
    let nearest = nearest(grade, known.into_iter());
    Err(WindowRefusal::UnknownGrade { grade: crate::exact::shown(grade), nearest }.in_field("grade"))
}

/// The requests that count, by id, and how many lie outside the period.
pub(super) fn checked<'a>(
    facts: &'a WindowFacts,
    window: &ServiceWindow,
    counting: &Counting,
) -> Result<(Vec<&'a ServiceRequest>, usize), Refusal> {
    if let Some(period) = facts.period {
        period.checked().map_err(|refusal| refusal.in_field("period"))?;
    }
    let mut seen = BTreeSet::new();
    let mut counted = Vec::with_capacity(facts.requests.len());
    for (place, request) in facts.requests.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("requests");
        if !seen.insert(request.id.as_str()) {
            return Err(here(WindowRefusal::DuplicateRequest { request: request.id.clone() }.in_field("id")));
        }
        consistent(request, window).map_err(here)?;
        let day = request.received.day(counting.offset_of_place()?);
        let known = facts.at.is_none_or(|at| request.received <= at);
        if known && facts.period.is_none_or(|period| period.holds(day)) {
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
