//! 按小时、分钟计算: terms whose end is a moment, by the clock or by the hours of service.

use super::counting::{Counting, Due, Question};
use super::facts::{Direction, ServiceDay, ServiceHours, Started};
use super::refusal::DeadlineRefusal;
use super::stops::bounds_of;
use crate::exact::{Day, Moment, UtcOffset};
use crate::outcome::{Refusal, refusal::Placed};

/// The hours of service, checked.
#[derive(Clone, Debug, Default)]
pub(super) struct ServiceTable {
    hours: Vec<ServiceHours>,
    /// Whether an entry stands for days that are off or worked, so that the lists are asked.
    by_list: bool,
}

impl ServiceTable {
    pub(super) fn of(hours: &[ServiceHours]) -> Result<ServiceTable, Refusal> {
        for (place, entry) in hours.iter().enumerate() {
            if entry.to.seconds() <= entry.from.seconds() {
                let (from, to) = (entry.from.to_string(), entry.to.to_string());
                let on = entry.on.word().to_owned();
                let refusal = DeadlineRefusal::EmptyHours { on, from, to };
                let here = refusal.in_field(&format!("[{place}]"));
                return Err(here.within("service_hours").within("place"));
            }
        }
        let by_list = |entry: &ServiceHours| matches!(entry.on, ServiceDay::WorkingDay | ServiceDay::DayOff);
        Ok(ServiceTable { hours: hours.to_vec(), by_list: hours.iter().any(by_list) })
    }

    pub(super) const fn asks_the_lists(&self) -> bool {
        self.by_list
    }

    /// The seconds of service of a day since it began, joined and in order; all that it may have where nobody knows
    /// whether it is off.
    fn windows(&self, day: Day, off: Option<bool>) -> Vec<(i64, i64)> {
        let stands = |on: ServiceDay| match on {
            ServiceDay::EveryDay => true,
            ServiceDay::WorkingDay => off != Some(true),
            ServiceDay::DayOff => off != Some(false),
            weekday => weekday.word() == day.weekday().word(),
        };
        let here = self.hours.iter().filter(|entry| stands(entry.on));
        let mut windows: Vec<(i64, i64)> =
            here.map(|entry| (entry.from.seconds(), entry.to.seconds())).collect();
        windows.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::with_capacity(windows.len());
        for (from, to) in windows {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        joined
    }
}

impl Counting {
    /// Formula 9: from the moment itself, stopped seconds added.
    pub(super) fn by_the_clock(&self, asked: &Question<'_>, seconds: i64) -> Result<Due, Refusal> {
        let start = moment_of(asked)?;
        let beyond = || Counting::beyond(asked.term);
        let length = i64::from(asked.term.length).saturating_mul(seconds);
        if asked.direction == Direction::Backwards {
            let ends = start.later(length.saturating_neg()).ok_or_else(beyond)?;
            return Ok(Due { ends: Some(ends), ..Due::default() });
        }
        let mut due = Due::default();
        due.ends = self.run(asked, (start.seconds(), i64::MAX), length, &mut due)?.0;
        if due.ends.is_none() && due.no_end.is_none() {
            return Err(beyond());
        }
        Ok(due)
    }

    /// Lets the clock run within a window: the moment at which nothing is left of the length, or how much is left.
    fn run(
        &self,
        asked: &Question<'_>,
        window: (i64, i64),
        length: i64,
        due: &mut Due,
    ) -> Result<(Option<Moment>, i64), Refusal> {
        let beyond = || Counting::beyond(asked.term);
        let (mut from, mut left) = (window.0, length);
        for (stopped, resumed) in asked.stops.after(window.0) {
            let runs = stopped.saturating_sub(from).min(window.1.saturating_sub(from));
            if left <= runs.max(0) {
                break;
            }
            if *stopped >= window.1 {
                break;
            }
            left = left.saturating_sub(runs.max(0));
            if *resumed == i64::MAX {
                due.no_end = Moment::of_seconds(*stopped);
                return Ok((None, left));
            }
            from = *resumed;
        }
        if from < window.1 {
            let end = from.saturating_add(left);
            if end <= window.1 {
                return Ok((Some(Moment::of_seconds(end).ok_or_else(beyond)?), 0));
            }
            left = left.saturating_sub(window.1.saturating_sub(from));
        }
        Ok((None, left))
    }

    /// Formula 9: only the seconds of service count.
    pub(super) fn by_service(&self, asked: &Question<'_>) -> Result<Due, Refusal> {
        if self.service_hours.is_empty() {
            return Err(DeadlineRefusal::NoServiceHours {}.in_field("place"));
        }
        let (start, offset) = (moment_of(asked)?, self.offset()?);
        let beyond = || Counting::beyond(asked.term);
        if asked.direction == Direction::Backwards {
            return self.service_backwards(asked, start);
        }
        let mut left = i64::from(asked.term.length).saturating_mul(3600);
        let (mut day, mut unlisted) = (start.day(offset), Vec::new());
        loop {
            let off = if self.service.by_list { self.off(day) } else { Some(false) };
            if off.is_none() {
                unlisted.push(day);
            }
            let midnight = bounds_of(day, offset).0;
            for (from, to) in self.service.windows(day, off) {
                let window =
                    (midnight.saturating_add(from).max(start.seconds()), midnight.saturating_add(to));
                if window.0 >= window.1 {
                    continue;
                }
                let mut due = Due::default();
                let (ends, rest) = self.run(asked, window, left, &mut due)?;
                // With all the hours that there may have been the term has not ended before.
                if due.no_end.is_some() {
                    return Ok(due);
                }
                if let Some(ends) = ends {
                    return Ok(self.ended(&unlisted, (start, ends), offset));
                }
                left = rest;
            }
            day = day.plus_days(1).ok_or_else(beyond)?;
        }
    }

    /// The end of a term of service; only its bound where a list is missing that would make a difference between start
    /// and end.
    fn ended(&self, unlisted: &[Day], ran: (Moment, Moment), offset: UtcOffset) -> Due {
        let (start, ends) = ran;
        let (first, last) = (start.min(ends).seconds(), start.max(ends).seconds());
        let asked = unlisted.iter().find(|day| {
            let midnight = bounds_of(**day, offset).0;
            let ran = |off: bool| {
                let windows = self.service.windows(**day, Some(off)).into_iter();
                let clipped = windows.map(|(from, to)| {
                    (midnight.saturating_add(from).max(first), midnight.saturating_add(to).min(last))
                });
                clipped.filter(|(from, to)| from < to).collect::<Vec<_>>()
            };
            ran(true) != ran(false)
        });
        // Forwards, an end at midnight is the end of the day before.
        let last_moment = if start < ends { ends.later(-1).unwrap_or(ends) } else { ends };
        match asked {
            None => Due { ends: Some(ends), ..Due::default() },
            Some(day) => Due {
                missing_year: Some(day.year()),
                bound: Some(last_moment.day(offset)),
                bound_ends: Some(ends),
                ..Due::default()
            },
        }
    }

    /// Hours of service before a moment.
    fn service_backwards(&self, asked: &Question<'_>, start: Moment) -> Result<Due, Refusal> {
        let beyond = || Counting::beyond(asked.term);
        let offset = self.offset()?;
        let mut left = i64::from(asked.term.length).saturating_mul(3600);
        let (mut day, mut unlisted) = (start.day(offset), Vec::new());
        loop {
            let off = if self.service.by_list { self.off(day) } else { Some(false) };
            if off.is_none() {
                unlisted.push(day);
            }
            let midnight = bounds_of(day, offset).0;
            for (from, to) in self.service.windows(day, off).into_iter().rev() {
                let to = midnight.saturating_add(to).min(start.seconds());
                let runs = to.saturating_sub(midnight.saturating_add(from)).max(0);
                if left <= runs {
                    let ends = Moment::of_seconds(to.saturating_sub(left)).ok_or_else(beyond)?;
                    return Ok(self.ended(&unlisted, (start, ends), offset));
                }
                left = left.saturating_sub(runs);
            }
            day = day.plus_days(-1).ok_or_else(beyond)?;
            if day.year() < 1970 {
                return Err(beyond());
            }
        }
    }
}

/// A term by the clock starts at a moment.
fn moment_of(asked: &Question<'_>) -> Result<Moment, Refusal> {
    match asked.started {
        Started::Moment { moment } => Ok(moment),
        Started::Day { .. } => {
            let unit = asked.term.unit.word().to_owned();
            Err(DeadlineRefusal::MomentNeeded { unit }.in_field("started"))
        }
    }
}
