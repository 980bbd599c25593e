//! 说法: what counting a term writes down.

use super::counting::{Counting, Due, LastDayOff, Question, TouchedDay};
use super::facts::{Direction, ServiceDay, Started};
use super::result::DeadlineState;
use crate::exact::{Day, LocalMoment, Moment, TermUnit, Weekday};
use crate::outcome::{Citation, IfAny, Trace, steps};

steps! {
    /// 期间的步骤: what counting a term writes down, step by step.
    pub(crate) enum DeadlineStep in "deadline" {
        /// Of a list: which duty what follows is of.
        Duty("duty") { duty: String },
        /// How long the term is, in what, and which way it is counted.
        Term("term") { length: u32, unit: TermUnit, direction: Direction },
        /// The book's rules for counting.
        Rules("rules") {
            last_day_off: LastDayOff,
            backwards_day_off: LastDayOff,
            weekend_is_off: bool,
            closing_moment_counts: bool,
            touched_day: TouchedDay,
            closing: String,
        },
        /// A day of the week that is off.
        Weekend("weekend") { weekday: Weekday },
        /// The day it starts on, and the first that is counted.
        Started("started") { day: Day, first_day_counts: bool, counted_from: Day },
        /// The moment it starts at.
        StartedAt("started_at") { moment: LocalMoment },
        /// A time in which the clock stands still.
        Stopped("stopped") { from: LocalMoment, to: IfAny<LocalMoment> },
        /// A day of which the list of its year says other than the week alone.
        Exception("exception") { day: Day, off: bool },
        /// Hours of service.
        ServiceHours("service_hours") { on: ServiceDay, from: String, to: String },
        /// The corresponding day of the month in which it ends.
        Corresponding("corresponding") { months: i64, day: Day },
        /// The last day that is counted.
        Counted("counted") { day: Day },
        /// The last day is off, and another stands for it.
        Moved("moved") { from: Day, to: Day },
        /// The last day and its closing moment.
        Ends("ends") { day: Day, time: String, moment: IfAny<LocalMoment> },
        /// The closing moment of a term by the clock.
        EndsAt("ends_at") { moment: LocalMoment },
        /// The clock stands still and nobody has set it going again.
        NoEnd("no_end") { from: LocalMoment },
        /// The list of a year is missing: the day it is not before, or not after where it is counted backwards.
        Bound("bound") { day: Day, year: i64, moment: IfAny<LocalMoment> },
        /// How it stands.
        Judged("judged") { at: IfAny<LocalMoment>, done: IfAny<LocalMoment>, state: Option<DeadlineState> },
    }
}

impl Counting {
    pub(crate) const fn local(&self, moment: Moment) -> LocalMoment {
        LocalMoment::new(moment, self.offset_shown())
    }

    /// The rules, said once for everything that is counted by them.
    pub(crate) fn note_rules(&self, trace: &mut Trace) {
        trace.step(|| DeadlineStep::Rules {
            last_day_off: self.last_day_off,
            backwards_day_off: self.backwards_day_off,
            weekend_is_off: self.weekend_is_off,
            closing_moment_counts: self.closing_moment_counts,
            touched_day: self.touched_day,
            closing: self.closing.to_string(),
        });
        for (weekday, off) in Weekday::EVERY.into_iter().zip(self.weekend) {
            if off {
                trace.step(|| DeadlineStep::Weekend { weekday });
            }
        }
        for hours in &self.service_hours {
            let (from, to) = (hours.from.to_string(), hours.to.to_string());
            trace.step(|| DeadlineStep::ServiceHours { on: hours.on, from, to });
        }
    }

    /// What counting one term found, in the order of the page.
    pub(crate) fn note(
        &self,
        trace: &mut Trace,
        asked: &Question<'_>,
        due: &Due,
        citation: Option<&Citation>,
    ) {
        let term = || DeadlineStep::Term {
            length: asked.term.length,
            unit: asked.term.unit,
            direction: asked.direction,
        };
        match citation {
            Some(citation) => trace.step_citing(citation, term),
            None => trace.step(term),
        }
        self.note_start(trace, asked, due);
        for (from, to) in asked.stops.after(0) {
            let local = |seconds: i64| Moment::of_seconds(seconds).map(|moment| self.local(moment));
            if let Some(from) = local(*from) {
                trace.step(|| DeadlineStep::Stopped { from, to: IfAny(local(*to)) });
            }
        }
        self.note_exceptions(trace, asked, due);
        if let Some(day) = due.corresponding {
            let years = if asked.term.unit == TermUnit::Years { 12 } else { 1 };
            let months = i64::from(asked.term.length).saturating_mul(years);
            trace.step(|| DeadlineStep::Corresponding { months, day });
        }
        if let Some(day) = due.counted {
            trace.step(|| DeadlineStep::Counted { day });
        }
        if let (Some(from), Some(to)) = (due.counted, due.last_day)
            && from != to
        {
            trace.step(|| DeadlineStep::Moved { from, to });
        }
        self.note_end(trace, due);
    }

    fn note_start(&self, trace: &mut Trace, asked: &Question<'_>, due: &Due) {
        if let Started::Moment { moment } = asked.started {
            trace.step(|| DeadlineStep::StartedAt { moment: self.local(moment) });
        }
        if let (Some(counted_from), Ok(day)) = (due.counted_from, self.start_day(asked.started)) {
            let first_day_counts = self.first_day_counts;
            trace.step(|| DeadlineStep::Started { day, first_day_counts, counted_from });
        }
    }

    /// Every day between start and end of which a list says other than the week alone. Of a term that asks no list,
    /// none.
    fn note_exceptions(&self, trace: &mut Trace, asked: &Question<'_>, due: &Due) {
        let by_list = match asked.term.unit {
            TermUnit::Minutes | TermUnit::Hours => false,
            TermUnit::ServiceHours => self.service.asks_the_lists(),
            TermUnit::WorkingDays | TermUnit::Days | TermUnit::Months | TermUnit::Years => true,
        };
        let offset = self.offset_shown();
        let start = match asked.started {
            Started::Day { day } => day,
            Started::Moment { moment } => moment.day(offset),
        };
        let moment = due.ends.or(due.no_end).map(|moment| moment.day(offset));
        let end = due.last_day.or(due.bound).or(moment);
        let Some(end) = end.filter(|_| by_list) else { return };
        for (day, off) in self.calendar.between(start.min(end), end.max(start)) {
            let citation = self.calendar.list_of(day.year());
            if let Some(citation) = citation.filter(|_| off != self.is_weekend(day) || !self.weekend_is_off) {
                trace.step_citing(citation, || DeadlineStep::Exception { day, off });
            }
        }
    }

    fn note_end(&self, trace: &mut Trace, due: &Due) {
        match (due.last_day, due.ends, due.no_end) {
            (Some(day), ends, _) => trace.step(|| DeadlineStep::Ends {
                day,
                time: self.closing.to_string(),
                moment: IfAny(ends.map(|ends| self.local(ends))),
            }),
            (None, Some(ends), _) => trace.step(|| DeadlineStep::EndsAt { moment: self.local(ends) }),
            (None, None, Some(from)) => trace.step(|| DeadlineStep::NoEnd { from: self.local(from) }),
            (None, None, None) => {}
        }
        if let (Some(day), Some(year)) = (due.bound, due.missing_year) {
            let moment = IfAny(due.bound_ends.map(|ends| self.local(ends)));
            trace.step(|| DeadlineStep::Bound { day, year: i64::from(year), moment });
        }
    }
}
