//! 履职: the checks of persons, terms and meetings.

use super::compose::{Checks, Counted};
use super::facts::{BodyMeeting, Seat};
use super::members::count;
use super::refusal::BodyRefusal;
use super::said::BodyStep;
use crate::exact::{Day, Ratio, Term, TermUnit};
use crate::outcome::{Refusal, Trace, refusal::Placed};
use crate::rulebook::{AbsenceLimit, BodyAsks, BodyRule};
use std::collections::HashSet;

impl Checks<'_> {
    /// The rules of persons, terms and meetings; whether the rule is one of them.
    pub(super) fn over_time(&mut self, trace: &mut Trace, rule: &BodyRule) -> Result<bool, Refusal> {
        match &rule.asks {
            BodyAsks::Bar { ties, debt, parties } => {
                for seat in self.members.members.clone() {
                    if parties.is_empty() || parties.contains(&seat.party) {
                        let counted = Counted { found: barred(seat, ties, *debt), ..none() };
                        self.judge(trace, rule, &seat.person, counted);
                    }
                }
            }
            BodyAsks::Term { most } => {
                let Some(term) = self.facts.term else { return Ok(true) };
                if let Some(limit) = later(term.from, *most, 1) {
                    self.judge_day(trace, rule, "length", Some(term.to), limit);
                }
                if let Some(last) = term.to.plus_days(-1) {
                    self.judge_day(trace, rule, "running", None, last);
                }
            }
            BodyAsks::Absence { limit, counts, unexcused, months, .. } => {
                let asks = AbsenceAsked { limit: *limit, counts: *counts, unexcused: *unexcused };
                self.absences(trace, rule, &asks, *months)?;
            }
            BodyAsks::Meets { every } => self.meets(trace, rule, *every),
            BodyAsks::BeforeEnd { what, ahead } => {
                let Some(limit) = self.facts.term.and_then(|term| later(term.to, *ahead, -1)) else {
                    return Ok(true);
                };
                let done =
                    self.facts.done.iter().filter(|done| done.what == *what).map(|done| done.day).min();
                self.judge_day(trace, rule, what, done, limit);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// 缺席: of each member, in the months before the day, and since the member's seat began.
    fn absences(
        &mut self,
        trace: &mut Trace,
        rule: &BodyRule,
        asked: &AbsenceAsked,
        months: u32,
    ) -> Result<(), Refusal> {
        let on = self.facts.on;
        let Some(begin) = on.plus_months(i64::from(months).saturating_neg()) else { return Ok(()) };
        let mut meetings: Vec<&BodyMeeting> =
            self.facts.meetings.iter().filter(|meeting| begin < meeting.day && meeting.day <= on).collect();
        meetings.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
        for seat in self.members.members.clone() {
            let of = meetings.iter().filter(|meeting| meeting.day >= seat.from);
            let away = of.clone().filter(|meeting| {
                let excused = asked.unexcused && meeting.excused.contains(&seat.person);
                !meeting.present.contains(&seat.person) && !excused
            });
            let (of, found) = (count(of.count()), count(away.count()));
            if of == 0 {
                continue;
            }
            let (most, share) = match asked.limit {
                AbsenceLimit::Share(share) => (share.times(Ratio::whole(of))?, Some((share, Some(of)))),
                AbsenceLimit::Number(number) => (Ratio::whole(i64::from(number)), None),
            };
            let counted = Counted {
                found: Some(found),
                most: Some(most),
                share,
                open: !asked.counts,
                ..Counted::default()
            };
            self.judge(trace, rule, &seat.person, counted);
        }
        Ok(())
    }

    /// 会议间隔: each meeting against the one before it, and the day against the last.
    fn meets(&mut self, trace: &mut Trace, rule: &BodyRule, every: Term) {
        // Meetings of which nobody tells are not meetings that were not held.
        if self.facts.meetings.is_empty() {
            return;
        }
        let mut days: Vec<(Day, &str)> =
            self.facts.meetings.iter().map(|meeting| (meeting.day, meeting.id.as_str())).collect();
        days.sort_unstable();
        let mut before = None;
        for (day, id) in days {
            if let Some(limit) = before.and_then(|before| later(before, every, 1)) {
                self.judge_day(trace, rule, id, Some(day), limit);
            }
            before = Some(day);
        }
        if let Some(limit) = before.and_then(|before| later(before, every, 1)) {
            self.judge_day(trace, rule, "next", None, limit);
        }
    }

    /// The meetings, checked and written down.
    pub(super) fn meetings(&self, trace: &mut Trace) -> Result<(), Refusal> {
        let mut seen = HashSet::new();
        for (place, meeting) in self.facts.meetings.iter().enumerate() {
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("meetings");
            if !seen.insert(meeting.id.as_str()) {
                let twice = BodyRefusal::DuplicateMeeting { meeting: meeting.id.clone() };
                return Err(here(twice.in_field("id")));
            }
            if meeting.day > self.facts.on {
                let (day, on) = (meeting.day, self.facts.on);
                let later = BodyRefusal::MeetingLater { meeting: meeting.id.clone(), day, on };
                return Err(here(later.in_field("day")));
            }
        }
        let mut meetings: Vec<&BodyMeeting> = self.facts.meetings.iter().collect();
        meetings.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
        for meeting in meetings {
            let there = |seat: &&&Seat| !meeting.present.contains(&seat.person);
            let absent = count(self.members.members.iter().filter(there).count());
            let (id, day) = (meeting.id.clone(), meeting.day);
            trace.step(|| BodyStep::Meeting { meeting: id, day, absent });
        }
        Ok(())
    }
}

/// How many absences are still allowed.
struct AbsenceAsked {
    limit: AbsenceLimit,
    counts: bool,
    unexcused: bool,
}

fn none() -> Counted {
    Counted { most: Some(Ratio::ZERO), ..Counted::default() }
}

/// How many of the ties that bar a person has, debt among them; nothing where nobody has told.
fn barred(seat: &Seat, ties: &[String], debt: bool) -> Option<i64> {
    let told = match (&seat.ties, ties.is_empty()) {
        (_, true) => Some(0),
        (Some(own), false) => Some(count(ties.iter().filter(|tie| own.contains(tie)).count())),
        (None, false) => None,
    };
    let owes = if debt { seat.in_debt.map(i64::from) } else { Some(0) };
    match (told, owes) {
        (Some(told), Some(owes)) => Some(told.saturating_add(owes)),
        // One that is told bars, whatever the other is.
        (Some(known), None) | (None, Some(known)) if known > 0 => Some(known),
        _ => None,
    }
}

/// The day a term later, or earlier; nothing beyond the calendar.
fn later(day: Day, term: Term, way: i64) -> Option<Day> {
    let length = i64::from(term.length).checked_mul(way)?;
    match term.unit {
        TermUnit::Years => day.plus_months(length.checked_mul(12)?),
        TermUnit::Months => day.plus_months(length),
        _ => day.plus_days(length),
    }
}
