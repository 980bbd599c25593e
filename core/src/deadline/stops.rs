//! 中止: the times in which a clock stands still, joined, and the days that they touch.

use super::facts::Stop;
use super::refusal::DeadlineRefusal;
use crate::exact::{DAY_SECONDS, Day, Moment, TimeOfDay, UtcOffset};
use crate::outcome::{Refusal, refusal::Placed};

/// Stops in order, none touching another; the last may go on without end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stops {
    joined: Vec<(i64, i64)>,
}

/// Where a stop without end ends: after every moment.
const NEVER: i64 = i64::MAX;

impl Stops {
    pub(crate) fn of(stops: &[Stop]) -> Result<Stops, Refusal> {
        let mut all = Vec::with_capacity(stops.len());
        for (place, stop) in stops.iter().enumerate() {
            if let Some(to) = stop.to.filter(|to| *to <= stop.from) {
                let (from, to) = (stop.from.to_string(), to.to_string());
                let refusal = DeadlineRefusal::EmptyStop { from, to };
                return Err(refusal.in_field(&format!("[{place}]")).within("stopped"));
            }
            all.push((stop.from.seconds(), stop.to.map_or(NEVER, Moment::seconds)));
        }
        all.sort_unstable();
        let mut joined: Vec<(i64, i64)> = Vec::with_capacity(all.len());
        for (from, to) in all {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        Ok(Stops { joined })
    }

    pub(crate) const fn none(&self) -> bool {
        self.joined.is_empty()
    }

    /// The joined stops that reach past a moment.
    pub(super) fn after(&self, seconds: i64) -> &[(i64, i64)] {
        let place = self.joined.partition_point(|(_, to)| *to <= seconds);
        self.joined.get(place..).unwrap_or_default()
    }

    /// Whether the clock stands still at a moment.
    pub(super) fn hold(&self, moment: Moment) -> bool {
        self.after(moment.seconds()).first().is_some_and(|(from, _)| *from <= moment.seconds())
    }

    /// Whether a day stands still until it closes: covered wholly, or touched where that is enough.
    pub(super) fn still(&self, day: Day, place: (UtcOffset, TimeOfDay), touched: bool) -> bool {
        let (offset, closing) = place;
        let from = bounds_of(day, offset).0;
        let to = from.saturating_add(closing.seconds());
        self.after(from).first().is_some_and(|(stopped, resumed)| {
            if touched { *stopped < to } else { *stopped <= from && *resumed >= to }
        })
    }

    /// The start of the stop that never ends, where there is one.
    pub(super) fn without_end(&self) -> Option<i64> {
        self.joined.last().filter(|(_, to)| *to == NEVER).map(|(from, _)| *from)
    }
}

/// The seconds at which a day of the place begins and ends.
pub(super) fn bounds_of(day: Day, offset: UtcOffset) -> (i64, i64) {
    let from = day.number().saturating_mul(DAY_SECONDS).saturating_sub(offset.seconds());
    (from, from.saturating_add(DAY_SECONDS))
}
