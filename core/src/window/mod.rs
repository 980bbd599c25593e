#![doc = include_str!("../../docs/rules/window.md")]

mod checked;
mod facts;
mod rates;
mod refusal;
mod result;
mod rule;
mod said;

pub use facts::{ServiceRequest, WindowFacts};
pub use refusal::WindowRefusal;
pub use result::{PromiseKept, PromiseState, RateReached, WindowRecord};
pub use rule::service_window;

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::WindowStep::SAYINGS, said::WindowFinding::SAYINGS];
