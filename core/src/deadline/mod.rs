#![doc = include_str!("../../docs/rules/deadline.md")]

mod counting;
mod days;
mod facts;
mod hours;
mod refusal;
mod result;
mod rule;
mod said;
mod stops;

pub use crate::exact::{Term, TermUnit};
pub(crate) use counting::{Counting, Due, Question};
pub use facts::{
    CountingPlace, DeadlineFacts, Direction, Duty, OverdueFacts, ServiceDay, ServiceHours, Started, Stop,
};
pub use refusal::DeadlineRefusal;
pub use result::{Deadline, DeadlineState, DutyState, Overdue};
pub(crate) use rule::parameter_term;
pub use rule::{deadline, overdue};
pub(crate) use stops::Stops;

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::DeadlineStep::SAYINGS];
