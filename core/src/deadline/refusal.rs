//! The grounds on which a term is not counted.

use crate::outcome::refusals;

refusals! {
    /// Why a term of days is refused.
    pub enum DeadlineRefusal in "deadline" {
        /// Neither a term nor the parameter that has it is given, or both are.
        OneTerm("one_term", Contradiction) {},
        /// A term has no length.
        NoLength("no_length", OutOfRange) {},
        /// A parameter is no whole number above zero.
        NotWhole("not_whole", Malformed) { parameter: String, value: String },
        /// A term of hours or minutes starts on a day, and not at a moment.
        MomentNeeded("moment_needed", Missing) { unit: String },
        /// A moment is given, but not how far the clocks of the place stand before UTC.
        OffsetNeeded("offset_needed", Missing) {},
        /// Hours of service are counted, but none are listed.
        NoServiceHours("no_service_hours", Missing) {},
        /// Hours of service end before they begin.
        EmptyHours("empty_hours", Contradiction) { on: String, from: String, to: String },
        /// A clock is resumed before it is stopped.
        EmptyStop("empty_stop", Contradiction) { from: String, to: String },
        /// A clock that runs backwards is stopped.
        StoppedBackwards("stopped_backwards", Contradiction) {},
        /// Something was done before its term started.
        DoneBeforeStart("done_before_start", Contradiction) { done: String, started: String },
        /// The term ends before 1970 or beyond the calendar.
        BeyondCalendar("beyond_calendar", OutOfRange) { length: i64, unit: String },
        /// Two duties have one id.
        DuplicateDuty("duplicate_duty", Duplicate) { duty: String },
    }
}
