#![doc = include_str!("../../docs/rules/selection.md")]

mod ahead;
mod becomes;
mod checked;
mod completions;
mod decided;
mod enough;
mod facts;
mod fairness;
mod greedy;
mod listed;
mod notes;
mod optimum;
mod outcome;
mod phragmen;
mod pool;
mod prices;
mod refusal;
mod result;
mod rule;
mod run;
mod said;
mod shares;
mod sorts;
mod terms;
mod ways;
mod why;

pub use facts::{
    Completion, EmptyBallots, GroupCap, Order, RaiseStop, Resident, SelectionFacts, SelectionRule,
    SelectionTies, Support, SupportWeight, Worth,
};
pub use refusal::SelectionRefusal;
pub use result::{
    GroupServed, OrderBecomes, OrderResult, OrderWhy, Payment, PossibleSet, Selection, SelectionState,
    TakenOrder,
};
pub use rule::select_orders;

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::SelectionStep::SAYINGS, said::SelectionFinding::SAYINGS];
