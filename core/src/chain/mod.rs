#![doc = include_str!("../../docs/rules/chain.md")]

mod check;
mod cover;
mod facts;
mod handover;
mod posts;
mod refusal;
mod result;
mod route;
mod said;
mod tree;

pub use check::check_chain;
pub use facts::{
    Absence, ChainCheckFacts, ChainNode, ChainPost, ChainTree, Cover, Door, HandoverFacts, OpenConcern,
    RouteFacts,
};
pub use handover::handover;
pub use refusal::ChainRefusal;
pub use result::{Acting, ChainCheck, Handover, LeafLoad, Passes, Route, TreeCheck, WayNode};
pub use route::route;
pub use tree::{Chain, Leaf};

use crate::outcome::Saying;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::ChainStep::SAYINGS, said::ChainFinding::SAYINGS];
