//! 日期与期间: civil days and half-open periods. No clock and no time zone.

use crate::catalogue::{grounds, words};
use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

grounds! {
    /// Why a text is not a day, or two days are not a period.
    pub enum DayRefusal in "day" {
        /// The text is not a day written `YYYY-MM-DD` that exists in the calendar.
        NotADay("not_a_day", Malformed) { text: String },
        /// A period ends on or before the day it begins.
        EmptyPeriod("empty_period", Contradiction) { from: Day, to: Day },
    }
}

/// 日: a civil day, written `YYYY-MM-DD`.
///
/// ```
/// use commonhold::Day;
/// assert_eq!(Day::parse("2024-02-29")?.to_string(), "2024-02-29");
/// assert_eq!(
///     Day::parse("2023-02-29").unwrap_err().to_string(),
///     "`2023-02-29` is not a day of the calendar, written as year-month-day"
/// );
/// # Ok::<(), commonhold::DayRefusal>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// Reads `YYYY-MM-DD` and nothing else.
    ///
    /// # Errors
    /// `day.not_a_day`.
    pub fn parse(text: &str) -> Result<Day, DayRefusal> {
        let refused = || DayRefusal::NotADay { text: crate::exact::shown(text) };
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !shape {
            return Err(refused());
        }
        text.parse().map(Day).map_err(|_| refused())
    }

    /// The day with these civil numbers.
    ///
    /// # Errors
    /// `day.not_a_day`.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Day, DayRefusal> {
        Date::new(year, month, day)
            .map(Day)
            .map_err(|_| DayRefusal::NotADay { text: format!("{year:04}-{month:02}-{day:02}") })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// How many days later `other` is; negative when it is earlier.
    #[must_use]
    pub fn days_until(self, other: Day) -> i64 {
        other.number().saturating_sub(self.number())
    }

    /// Days since 1970-01-01.
    pub(crate) fn number(self) -> i64 {
        self.0.duration_since(EPOCH).as_hours().checked_div(24).unwrap_or(0)
    }

    /// The day that many days later, or earlier; nothing beyond the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Day> {
        self.0.checked_add(Span::new().try_days(days).ok()?).ok().map(Day)
    }

    /// The same number that many months later, or earlier; the last day of a month that has no such number. Nothing
    /// beyond the calendar.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Option<Day> {
        self.0.checked_add(Span::new().try_months(months).ok()?).ok().map(Day)
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        let from_monday = usize::try_from(self.0.weekday().to_monday_zero_offset()).unwrap_or(0);
        Weekday::EVERY.into_iter().nth(from_monday).unwrap_or(Weekday::Monday)
    }
}

/// The first day of 1970, from which moments are counted.
const EPOCH: Date = Date::constant(1970, 1, 1);

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        Day(date)
    }
}

words! {
    /// 星期: a day of the week.
    pub enum Weekday {
        /// 星期一: Monday.
        Monday => "monday",
        /// 星期二: Tuesday.
        Tuesday => "tuesday",
        /// 星期三: Wednesday.
        Wednesday => "wednesday",
        /// 星期四: Thursday.
        Thursday => "thursday",
        /// 星期五: Friday.
        Friday => "friday",
        /// 星期六: Saturday.
        Saturday => "saturday",
        /// 星期日: Sunday.
        Sunday => "sunday",
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Day {
    type Err = DayRefusal;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Day::parse(text)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::exact::deserialize(deserializer, Day::parse)
    }
}

/// 期间: the days from `from` up to, and without, `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day that belongs to it.
    pub from: Day,
    /// The first day that no longer does.
    pub to: Day,
}

impl Period {
    /// The period, when it holds at least one day.
    ///
    /// # Errors
    /// `day.empty_period`.
    pub fn checked(self) -> Result<Period, DayRefusal> {
        if self.to <= self.from {
            return Err(DayRefusal::EmptyPeriod { from: self.from, to: self.to });
        }
        Ok(self)
    }

    /// Whether the day belongs to it.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day < self.to
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> i64 {
        self.from.days_until(self.to)
    }

    /// The days that belong to both, if any.
    #[must_use]
    pub fn overlap(self, other: Period) -> Option<Period> {
        let shared = Period { from: self.from.max(other.from), to: self.to.min(other.to) };
        (shared.from < shared.to).then_some(shared)
    }
}
