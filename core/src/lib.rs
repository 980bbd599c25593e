#![doc = include_str!("../README.md")]

pub mod apportion;
pub mod bodies;
pub mod books;
pub mod cases;
mod catalogue;
pub mod chain;
pub mod charging;
pub mod codes;
pub mod columns;
pub mod concerns;
pub mod deadline;
pub mod evaluation;
mod exact;
pub mod explain;
pub mod form;
mod keyed;
pub mod management_handover;
#[cfg(feature = "notice")]
pub mod notice;
pub mod outcome;
pub mod ranking;
#[cfg(feature = "reading")]
pub mod reading;
pub mod roll;
pub mod rulebook;
pub mod selection;
pub mod settlement;
#[cfg(feature = "notice")]
pub mod sheets;
pub mod surplus;
mod touch;
pub mod trace;
pub mod voting;
pub mod window;

pub use catalogue::Word;
pub use exact::{
    Amount, AmountRefusal, Area, Currency, Day, DayRefusal, ExactNumber, LocalMoment, Moment, MomentRefusal,
    NumberRefusal, Period, Price, Rate, Ratio, Rounding, Term, TermUnit, TimeOfDay, UtcOffset, Weekday,
    WideNumber,
};
pub use outcome::{
    Citation, Detail, Finding, Label, Mark, Named, Outcome, OutcomeWarning, Refusal, RefusalKind, Step,
    Value, canonical, named, refusal,
};
