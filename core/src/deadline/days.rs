//! 按日、月、年计算: terms whose end is a day.

use super::counting::{Counting, Due, LastDayOff, Question, TouchedDay};
use super::facts::{Direction, Started};
use crate::exact::{Day, Moment, TermUnit};
use crate::outcome::Refusal;

/// One day further, or one day back.
const fn step(direction: Direction) -> i64 {
    match direction {
        Direction::Forwards => 1,
        Direction::Backwards => -1,
    }
}

impl Counting {
    /// Formulas 1 and 3 to 8 of the page.
    pub(super) fn by_day(&self, asked: &Question<'_>) -> Result<Due, Refusal> {
        let start = self.start_day(asked.started)?;
        let beyond = || Counting::beyond(asked.term);
        let first = if self.first_day_counts { Some(start) } else { start.plus_days(step(asked.direction)) };
        let first = first.ok_or_else(beyond)?;
        let mut due = Due { counted_from: Some(first), ..Due::default() };
        let counted = match asked.term.unit {
            TermUnit::WorkingDays => self.nth_working_day(asked, first, &mut due)?,
            TermUnit::Days => self.nth_day(asked, first, &mut due)?,
            unit => {
                let months = i64::from(asked.term.length)
                    .saturating_mul(if unit == TermUnit::Years { 12 } else { 1 })
                    .saturating_mul(step(asked.direction));
                self.corresponding_day(asked, start, months, &mut due)?
            }
        };
        let Some(counted) = counted else { return Ok(due) };
        due.counted = Some(counted);
        due.last_day = self.moved(asked, counted, &mut due)?;
        if let (Some(last), Some(offset)) = (due.last_day, self.offset) {
            due.ends = Some(Moment::at(last, self.closing, offset).ok_or_else(beyond)?);
        }
        Ok(due)
    }

    /// The day that a start falls on.
    pub(super) fn start_day(&self, started: Started) -> Result<Day, Refusal> {
        match started {
            Started::Day { day } => Ok(day),
            Started::Moment { moment } => Ok(moment.day(self.offset()?)),
        }
    }

    /// Whether a day stands still; without stops no day does.
    fn still(&self, asked: &Question<'_>, day: Day) -> bool {
        let touched = self.touched_day == TouchedDay::StandsStill;
        let place = (self.offset_shown(), self.closing);
        !asked.stops.none() && asked.stops.still(day, place, touched)
    }

    /// Whether the stop that never ends has begun by a day, so that no day is counted any more.
    fn stopped_for_good(&self, asked: &Question<'_>, day: Day, due: &mut Due) -> bool {
        let Some(from) = asked.stops.without_end() else { return false };
        let (_, end) = super::stops::bounds_of(day, self.offset_shown());
        let stands = self.still(asked, day) && from < end;
        if stands {
            due.no_end = Moment::of_seconds(from);
        }
        stands
    }

    /// 按日: the n-th day that does not stand still.
    fn nth_day(&self, asked: &Question<'_>, first: Day, due: &mut Due) -> Result<Option<Day>, Refusal> {
        let beyond = || Counting::beyond(asked.term);
        let further = i64::from(asked.term.length).saturating_sub(1);
        if asked.stops.none() {
            return first
                .plus_days(further.saturating_mul(step(asked.direction)))
                .map(Some)
                .ok_or_else(beyond);
        }
        self.offset()?;
        let (mut day, mut left) = (first, asked.term.length);
        loop {
            if self.stopped_for_good(asked, day, due) {
                return Ok(None);
            }
            if !self.still(asked, day) {
                left = left.saturating_sub(1);
                if left == 0 {
                    return Ok(Some(day));
                }
            }
            day = day.plus_days(1).ok_or_else(beyond)?;
        }
    }

    /// 按工作日: the n-th day that is neither off nor stands still. From the first day whose year has no list on, every
    /// day is taken as worked, which bounds the end.
    fn nth_working_day(
        &self,
        asked: &Question<'_>,
        first: Day,
        due: &mut Due,
    ) -> Result<Option<Day>, Refusal> {
        let beyond = || Counting::beyond(asked.term);
        if !asked.stops.none() {
            self.offset()?;
        }
        let (mut day, mut left) = (first, asked.term.length);
        loop {
            if self.stopped_for_good(asked, day, due) {
                return Ok(None);
            }
            if !self.still(asked, day) {
                let off = self.off(day);
                if off.is_none() {
                    due.missing_year.get_or_insert(day.year());
                }
                if off != Some(true) {
                    left = left.saturating_sub(1);
                }
                if left == 0 {
                    break;
                }
            }
            day = day.plus_days(step(asked.direction)).ok_or_else(beyond)?;
        }
        if due.missing_year.is_some() {
            due.bound = Some(day);
            return Ok(None);
        }
        Ok(Some(day))
    }

    /// 按月、年: the corresponding day, and as many days more as stood still before it.
    fn corresponding_day(
        &self,
        asked: &Question<'_>,
        start: Day,
        months: i64,
        due: &mut Due,
    ) -> Result<Option<Day>, Refusal> {
        let beyond = || Counting::beyond(asked.term);
        let mut day = start.plus_months(months).ok_or_else(beyond)?;
        if self.first_day_counts {
            day = day.plus_days(step(asked.direction).saturating_neg()).ok_or_else(beyond)?;
        }
        due.corresponding = Some(day);
        if asked.stops.none() {
            return Ok(Some(day));
        }
        self.offset()?;
        let mut seen = due.counted_from.unwrap_or(start);
        while seen <= day {
            if self.stopped_for_good(asked, seen, due) {
                return Ok(None);
            }
            if self.still(asked, seen) {
                day = day.plus_days(1).ok_or_else(beyond)?;
            }
            seen = seen.plus_days(1).ok_or_else(beyond)?;
        }
        Ok(Some(day))
    }

    /// 末日休假: where the last day goes when it is off; nothing where nobody can tell.
    fn moved(&self, asked: &Question<'_>, counted: Day, due: &mut Due) -> Result<Option<Day>, Refusal> {
        let beyond = || Counting::beyond(asked.term);
        let rule = match asked.direction {
            Direction::Forwards => self.last_day_off,
            Direction::Backwards => self.backwards_day_off,
        };
        let way = match rule {
            LastDayOff::Stays => return Ok(Some(counted)),
            LastDayOff::NextWorkingDay => 1,
            LastDayOff::PreviousWorkingDay => -1,
        };
        if asked.term.unit == TermUnit::WorkingDays {
            return Ok(Some(counted));
        }
        let mut day = counted;
        loop {
            match self.off_at_the_end(day) {
                None => {
                    due.missing_year = Some(day.year());
                    due.bound = Some(day);
                    return Ok(None);
                }
                Some(off) if off || (day != counted && self.still(asked, day)) => {
                    if day != counted && self.stopped_for_good(asked, day, due) {
                        return Ok(None);
                    }
                }
                Some(_) => return Ok(Some(day)),
            }
            day = day.plus_days(way).ok_or_else(beyond)?;
        }
    }
}
