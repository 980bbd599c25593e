//! 结果: a value, the cited steps that lead to it, what a reader must be warned of, and what is still open.

pub mod canonical;
mod citation;
mod finding;
mod form;
pub(crate) mod keyed;
pub mod refusal;
pub(crate) mod said;
mod step;
mod trace;
mod value;

pub use crate::catalogue::{Ground, RefusalKind};
pub use citation::Citation;
pub use finding::{Finding, Mark};
pub use refusal::{Place, Refusal};
pub use said::{Saying, SlotKind};
pub use step::{Detail, Outcome, OutcomeWarning, Step};
pub use value::{Label, Named, Value, named};

pub(crate) use citation::Clauses;
pub(crate) use refusal::refusals;
pub(crate) use said::{Finds, Said, Says, Slot, findings, steps, warnings};
pub(crate) use trace::Trace;
pub(crate) use value::{BookWord, IfAny};
