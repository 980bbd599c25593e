#![doc = include_str!("../../docs/rules/concerns.md")]

mod facts;
mod figures;
mod flow;
mod fold;
mod gates;
mod life;
mod misfit;
mod now;
mod propose;
mod refusal;
mod result;
mod said;
mod tables;
mod terms;

pub use facts::{ConcernEvent, FoldFacts, NowFacts, ProposeFacts};
pub use figures::concern_figures;
#[cfg(feature = "notice")]
pub(crate) use figures::shown;
pub use fold::fold;
pub use now::what_now;
pub use propose::propose;
pub use refusal::ConcernRefusal;
pub use result::{Aside, AsideReason, ConcernState, NextSteps, PossibleAnswer, PossibleStep, Register};

pub use tables::{ConcernFigures, FigureColumn, FigureRow, FigureTable, FiguresFacts, RaisedConcern};

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[said::ConcernStep::SAYINGS, said::ConcernWarning::SAYINGS, said::ConcernFinding::SAYINGS];
