//! 认定: how a fact stands after a rule has looked at it. Incomplete facts are findings, not refusals.

use super::{Citation, Label, Named};
use crate::catalogue::words;
use serde::{Deserialize, Serialize};

words! {
    /// 认定标记: the four states a fact can be in. One that nobody has marked stands.
    #[derive(Default)]
    pub enum Mark {
        /// 认可: it stands as it is.
        #[default]
        Allowed => "allowed",
        /// 不予认可: it does not stand, by the clause that is cited.
        Disallowed => "disallowed",
        /// 不明: what is needed to judge it is missing.
        Unknown => "unknown",
        /// 不符: two figures that must be equal are not.
        Unreconciled => "unreconciled",
    }
}

impl Mark {
    /// Whether an outcome with such a finding can only be a draft.
    #[must_use]
    pub const fn keeps_a_draft(self) -> bool {
        matches!(self, Mark::Unknown | Mark::Unreconciled)
    }
}

/// 认定: one fact, how it stands, and the clause.
///
/// `code` is the key of its sentence in the catalogue; `values` fill the slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// `room.finding`, stable.
    pub code: Label,
    /// How the fact stands.
    pub mark: Mark,
    /// What it is about: the key of a unit, an owner, an item or a posting, or the name of a figure; empty where the
    /// whole is meant.
    pub at: String,
    /// What the sentence names.
    pub values: Vec<Named>,
    /// The clause that makes it a finding, where one speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<Citation>,
}
