//! 成员: who sits in a body on a day.

use super::facts::Seat;
use super::refusal::BodyRefusal;
use super::said::BodyStep;
use crate::exact::Day;
use crate::outcome::{BookWord, IfAny, Refusal, Trace, refusal::Placed};
use std::collections::HashSet;

/// The seats that run on a day, by person.
pub(super) struct Members<'a> {
    pub(super) members: Vec<&'a Seat>,
    pub(super) alternates: Vec<&'a Seat>,
}

impl<'a> Members<'a> {
    pub(super) fn of(seats: &'a [Seat], on: Day, trace: &mut Trace) -> Result<Members<'a>, Refusal> {
        let mut seen = HashSet::new();
        for (place, seat) in seats.iter().enumerate() {
            let here = |refusal: BodyRefusal| {
                refusal.in_field("person").within(&format!("[{place}]")).within("seats")
            };
            if seat.to.is_some_and(|to| to <= seat.from) {
                return Err(here(BodyRefusal::EmptySeat { person: seat.person.clone() }));
            }
            if runs(seat.from, seat.to, on) && !seen.insert(seat.person.as_str()) {
                return Err(here(BodyRefusal::TwoSeats { person: seat.person.clone() }));
            }
        }
        let mut running: Vec<&Seat> = seats.iter().filter(|seat| runs(seat.from, seat.to, on)).collect();
        running.sort_by(|one, other| one.person.cmp(&other.person));
        for seat in &running {
            trace.step(|| BodyStep::Seat {
                person: seat.person.clone(),
                party: BookWord(seat.party.clone()),
                post: IfAny(seat.post.clone().map(BookWord)),
                alternate: seat.alternate,
            });
        }
        let (alternates, members): (Vec<&Seat>, Vec<&Seat>) =
            running.into_iter().partition(|seat| seat.alternate);
        let (count, others) = (count(members.len()), count(alternates.len()));
        trace.step(|| BodyStep::Members { members: count, alternates: others });
        Ok(Members { members, alternates })
    }

    pub(super) fn find(&self, person: &str) -> Option<&'a Seat> {
        let place = self.members.binary_search_by(|seat| seat.person.as_str().cmp(person)).ok()?;
        self.members.get(place).copied()
    }

    /// How many members are of a party.
    pub(super) fn of_party(&self, party: &str) -> i64 {
        count(self.members.iter().filter(|seat| seat.party == party).count())
    }
}

/// Whether a seat or post runs on a day.
pub(super) fn runs(from: Day, to: Option<Day>, on: Day) -> bool {
    from <= on && to.is_none_or(|to| on < to)
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
