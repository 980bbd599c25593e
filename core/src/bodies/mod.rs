#![doc = include_str!("../../docs/rules/bodies.md")]

mod check;
mod compose;
mod facts;
mod members;
mod over_time;
mod posts;
mod refusal;
mod resolve;
mod result;
mod said;

pub use check::check_body;
pub use facts::{
    BodyFacts, BodyMeeting, DutyDone, HeldPost, MemberVote, PostFacts, ProxyGiven, ResolveFacts, Seat,
    VoteCast,
};
pub use posts::check_posts;
pub use refusal::BodyRefusal;
pub use resolve::resolve;
pub use result::{BodyCheck, BodyRuleCheck, OverlapCheck, PostCheck, Resolution};

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[said::BodyStep::SAYINGS, said::BodyWarning::SAYINGS, said::BodyFinding::SAYINGS];
