#![doc = include_str!("../../docs/rules/roll.md")]

mod bearers;
mod check;
mod drafts;
mod electorate;
mod facts;
mod holders;
mod said;
mod voters;

pub use bearers::{Bearer, Bearers, BearersFacts, Holding, bearers};
pub use check::{RollRefusal, check};
pub use electorate::{electorate, electorate_on, electorate_under};
pub use facts::{
    AreaBySource, AreaSource, CoOwnerKey, Owner, OwnerKind, ParkingRule, Roll, RollUnit, Tenure, UnitStatus,
    UseClass,
};
pub use voters::{AreaUsed, Electorate, ElectorateFacts, LookAlikes, RollCounts, Voter};

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[said::RollStep::SAYINGS, said::RollWarning::SAYINGS, said::RollFinding::SAYINGS];
