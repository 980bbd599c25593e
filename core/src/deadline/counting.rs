//! 期间的计算: the rules of a book for counting terms, read once, and what they make of one term.

use super::facts::{CountingPlace, Direction, ServiceHours, Started};
use super::hours::ServiceTable;
use super::refusal::DeadlineRefusal;
use super::stops::Stops;
use crate::catalogue::words;
use crate::exact::{Day, Moment, Term, TermUnit, TimeOfDay, UtcOffset, Weekday};
use crate::outcome::{Clauses, Refusal, refusal::Placed};
use crate::rulebook::{Rules, WorkCalendar};

words! {
    /// 末日休假: where a last day that is off goes.
    pub(crate) enum LastDayOff {
        /// To the next day that is not off.
        NextWorkingDay => "next_working_day",
        /// To the previous one.
        PreviousWorkingDay => "previous_working_day",
        /// Nowhere.
        Stays => "stays",
    }
}

words! {
    /// 中止所及之日: what a day is that a stop only touches.
    pub(crate) enum TouchedDay {
        /// It stands still.
        StandsStill => "stands_still",
        /// It counts.
        Counts => "counts",
    }
}

/// How terms are counted at one place under one book.
#[derive(Clone, Debug)]
pub(crate) struct Counting {
    pub(super) calendar: WorkCalendar,
    pub(super) weekend: [bool; 7],
    pub(super) first_day_counts: bool,
    pub(super) last_day_off: LastDayOff,
    pub(super) backwards_day_off: LastDayOff,
    pub(super) weekend_is_off: bool,
    pub(super) closing: TimeOfDay,
    pub(super) closing_moment_counts: bool,
    pub(super) touched_day: TouchedDay,
    pub(super) offset: Option<UtcOffset>,
    pub(super) service: ServiceTable,
    pub(super) service_hours: Vec<ServiceHours>,
    pub(crate) clauses: Clauses,
}

/// One term to count.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    pub(crate) started: Started,
    pub(crate) term: Term,
    pub(crate) direction: Direction,
    pub(crate) stops: &'a Stops,
}

/// 截止: what counting found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) counted_from: Option<Day>,
    /// The last day before it is moved.
    pub(super) counted: Option<Day>,
    /// Of months and years: the corresponding day, before what stood still is added.
    pub(super) corresponding: Option<Day>,
    pub(crate) last_day: Option<Day>,
    pub(crate) ends: Option<Moment>,
    pub(crate) bound: Option<Day>,
    /// The closing moment of the bound.
    pub(super) bound_ends: Option<Moment>,
    /// Whether it is counted backwards, so that the bound is the latest it can be.
    pub(super) backwards: bool,
    /// The year whose list is missing.
    pub(crate) missing_year: Option<i16>,
    /// The moment from which the clock stands still for good.
    pub(crate) no_end: Option<Moment>,
}

impl Counting {
    /// The rules of a book for one place.
    pub(crate) fn of(rules: &Rules, place: &CountingPlace) -> Result<Counting, Refusal> {
        let flag = |id: &str| rules.needed_flag(id);
        let choice = |id: &str| rules.parameter(id).map(|parameter| parameter.value);
        let off = |word: &str| match word {
            "next_working_day" => LastDayOff::NextWorkingDay,
            "previous_working_day" => LastDayOff::PreviousWorkingDay,
            _ => LastDayOff::Stays,
        };
        let weekend = rules.needed_list("term_weekend")?;
        let closing = if flag("term_closing_hour_ends")? { place.closing } else { None };
        Ok(Counting {
            calendar: rules.work_calendar(),
            weekend: Weekday::EVERY.map(|day| weekend.iter().any(|word| word == day.word())),
            first_day_counts: flag("term_first_day_counts")?,
            last_day_off: off(&choice("term_last_day_off")?),
            backwards_day_off: off(&choice("term_backwards_day_off")?),
            weekend_is_off: flag("term_weekend_is_off")?,
            closing: closing.unwrap_or(TimeOfDay::MIDNIGHT),
            closing_moment_counts: flag("term_closing_moment_counts")?,
            touched_day: match choice("term_touched_day")?.as_str() {
                "counts" => TouchedDay::Counts,
                _ => TouchedDay::StandsStill,
            },
            offset: place.utc_offset,
            service: ServiceTable::of(&place.service_hours)?,
            service_hours: place.service_hours.clone(),
            clauses: rules.clauses(),
        })
    }

    /// For what has no terms: only the clocks of the place.
    pub(crate) fn untimed(rules: &Rules, place: &CountingPlace) -> Counting {
        Counting {
            calendar: WorkCalendar::default(),
            weekend: [false; 7],
            first_day_counts: false,
            last_day_off: LastDayOff::Stays,
            backwards_day_off: LastDayOff::Stays,
            weekend_is_off: false,
            closing: TimeOfDay::MIDNIGHT,
            closing_moment_counts: true,
            touched_day: TouchedDay::StandsStill,
            offset: place.utc_offset,
            service: ServiceTable::default(),
            service_hours: Vec::new(),
            clauses: rules.clauses(),
        }
    }

    /// Counts one term.
    pub(crate) fn due(&self, asked: &Question<'_>) -> Result<Due, Refusal> {
        if asked.term.length == 0 {
            return Err(DeadlineRefusal::NoLength {}.in_field("length").within("term"));
        }
        if asked.direction == Direction::Backwards && !asked.stops.none() {
            return Err(DeadlineRefusal::StoppedBackwards {}.in_field("stopped"));
        }
        let due = match asked.term.unit {
            TermUnit::Minutes => self.by_the_clock(asked, 60)?,
            TermUnit::Hours => self.by_the_clock(asked, 3600)?,
            TermUnit::ServiceHours => self.by_service(asked)?,
            TermUnit::Days | TermUnit::WorkingDays | TermUnit::Months | TermUnit::Years => {
                self.by_day(asked)?
            }
        };
        let closing =
            due.bound.zip(self.offset).and_then(|(day, offset)| Moment::at(day, self.closing, offset));
        let backwards = asked.direction == Direction::Backwards;
        Ok(Due { bound_ends: due.bound_ends.or(closing), backwards, ..due })
    }

    /// Whether a day is off; nothing in a year whose list is missing.
    pub(super) fn off(&self, day: Day) -> Option<bool> {
        let named = self.calendar.named(day);
        named.or_else(|| self.calendar.list_of(day.year()).map(|_| self.is_weekend(day)))
    }

    /// Whether a last day is off: a weekend may not be, unless a list names it.
    pub(super) fn off_at_the_end(&self, day: Day) -> Option<bool> {
        let weekend_only = !self.weekend_is_off && self.calendar.named(day).is_none();
        self.off(day).map(|off| off && !weekend_only)
    }

    pub(super) fn is_weekend(&self, day: Day) -> bool {
        Weekday::EVERY.into_iter().zip(self.weekend).any(|(weekday, off)| off && weekday == day.weekday())
    }

    /// The offset of the place, which has to be told.
    pub(crate) fn offset_of_place(&self) -> Result<UtcOffset, Refusal> {
        self.offset()
    }

    pub(super) fn offset(&self) -> Result<UtcOffset, Refusal> {
        self.offset.ok_or_else(|| DeadlineRefusal::OffsetNeeded {}.in_field("place"))
    }

    /// The offset that moments are shown with; UTC where none is told.
    pub(super) const fn offset_shown(&self) -> UtcOffset {
        match self.offset {
            Some(offset) => offset,
            None => UtcOffset::UTC,
        }
    }

    pub(super) fn beyond(term: Term) -> Refusal {
        let (length, unit) = (i64::from(term.length), term.unit.word().to_owned());
        DeadlineRefusal::BeyondCalendar { length, unit }.in_field("term")
    }
}
