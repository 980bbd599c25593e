//! 放假安排: the days off of a year and the weekends that are worked for them, as a book lists them.

use super::LegalSource;
use super::RulebookRefusal;
use super::model::Rulebook;
use super::problem::OnceOnly;
use super::raw::RawHolidays;
use super::source_text::SourceText;
use crate::exact::Day;
use crate::outcome::Citation;
use std::collections::BTreeMap;

/// 放假安排: one year of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayList {
    /// The year.
    pub year: i16,
    /// 放假: the days off, whatever day of the week they are.
    pub off: Vec<Day>,
    /// 调休上班: the days that are worked though they fall on a weekend.
    pub work: Vec<Day>,
    /// Whether it only adds to the list of a layer above it, such as the days off of one region.
    pub adds: bool,
    /// Where it says so.
    pub citation: Citation,
}

/// Reads the list of a year; a day of another year, or one that is both off and worked, is a mistake.
pub(super) fn holidays(text: &mut SourceText<'_>, raw: RawHolidays, sources: &[LegalSource]) -> HolidayList {
    let year = *raw.year.get_ref();
    let mut seen: BTreeMap<Day, ()> = BTreeMap::new();
    for day in raw.off.iter().chain(&raw.work) {
        let at = day.span().start;
        if day.get_ref().year() != year {
            text.mistake(at, RulebookRefusal::DayElsewhere { day: *day.get_ref(), year: i64::from(year) });
        }
        if seen.insert(*day.get_ref(), ()).is_some() {
            let (which, id) = (OnceOnly::Day, day.get_ref().to_string());
            text.mistake(at, RulebookRefusal::ThereTwice { which, id });
        }
    }
    let days = |listed: Vec<toml::Spanned<Day>>| {
        let mut days: Vec<Day> = listed.into_iter().map(toml::Spanned::into_inner).collect();
        days.sort_unstable();
        days
    };
    let citation = text.citation(raw.citation, None, sources);
    HolidayList { year, off: days(raw.off), work: days(raw.work), adds: raw.adds, citation }
}

/// 工作日历: what the lists of a book and its layers say of each day.
#[derive(Clone, Debug, Default)]
pub(crate) struct WorkCalendar {
    /// The years whose list is there, each with its clause.
    years: BTreeMap<i16, Citation>,
    /// The days that a list names, and whether they are off.
    named: BTreeMap<Day, bool>,
}

impl WorkCalendar {
    /// Whether a list names the day off (`true`) or worked (`false`).
    pub(crate) fn named(&self, day: Day) -> Option<bool> {
        self.named.get(&day).copied()
    }

    /// The clause of the list of a year, where there is one.
    pub(crate) fn list_of(&self, year: i16) -> Option<&Citation> {
        self.years.get(&year)
    }

    /// What the lists name between two days, both included.
    pub(crate) fn between(&self, first: Day, last: Day) -> impl Iterator<Item = (Day, bool)> {
        let range = if first <= last { Some(self.named.range(first..=last)) } else { None };
        range.into_iter().flatten().map(|(day, off)| (*day, *off))
    }
}

impl Rulebook {
    /// 放假安排: the list of every year, of the book and its layers.
    pub fn holidays(&self) -> impl Iterator<Item = &HolidayList> {
        self.books.iter().flat_map(|book| &book.holidays)
    }

    /// What the lists say together: a lower layer speaks of a day after those above it.
    pub(crate) fn work_calendar(&self) -> WorkCalendar {
        let mut calendar = WorkCalendar::default();
        for list in self.holidays() {
            if !list.adds {
                calendar.years.insert(list.year, list.citation.clone());
            }
            calendar.named.extend(list.off.iter().map(|day| (*day, true)));
            calendar.named.extend(list.work.iter().map(|day| (*day, false)));
        }
        calendar
    }
}
