#![doc = include_str!("../README.md")]

mod amount;
pub mod apportion;
pub mod canonical;
pub mod cases;
mod citation;
mod day;
pub mod evaluation;
pub mod explain;
mod finding;
mod fixed;
pub mod notice;
pub mod outcome;
mod ratio;
pub mod reading;
pub mod refusal;
pub mod roll;
mod rounding;
pub mod rulebook;
pub mod settlement;
pub mod surplus;
mod text_form;
pub mod voting;

pub use amount::{Amount, AmountRefusal, Area, Currency, Price, Rate};
pub use citation::Citation;
pub use day::{Day, DayRefusal, Period};
pub use finding::{Finding, Mark};
pub use fixed::NumberRefusal;
pub use outcome::{Detail, Named, Outcome, Step, Value, Warning, named};
pub use ratio::{Number, Ratio};
pub use refusal::{Refusal, RefusalKind};
pub use rounding::Rounding;

/// Every room's grounds of refusal; a test holds the texts and `docs/refusals.md` to it.
pub(crate) const ROOMS: &[&[refusal::Ground]] = &[
    NumberRefusal::GROUNDS,
    AmountRefusal::GROUNDS,
    DayRefusal::GROUNDS,
    canonical::JsonRefusal::GROUNDS,
    apportion::ApportionRefusal::GROUNDS,
    rulebook::RulebookRefusal::GROUNDS,
    rulebook::QuestionRefusal::GROUNDS,
    voting::VotingRefusal::GROUNDS,
    cases::CaseRefusal::GROUNDS,
    surplus::ShareRefusal::GROUNDS,
    roll::RollRefusal::GROUNDS,
    reading::ReadingRefusal::GROUNDS,
    settlement::SettleRefusal::GROUNDS,
    evaluation::EvaluationRefusal::GROUNDS,
    voting::TallyRefusal::GROUNDS,
];
