//! 认定: how a fact stands after a rule has looked at it. Incomplete facts are findings, not refusals.

use crate::amount::Amount;
use crate::citation::Citation;
use crate::outcome::Named;
use serde::{Deserialize, Serialize};

/// 认定标记: the four states a figure can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// 认可: it stands.
    #[default]
    Allowed,
    /// 不予认可: it does not stand, by the clause that is cited.
    Disallowed,
    /// 不明: what is needed to judge it is missing.
    Unknown,
    /// 不符: two figures that must be equal are not.
    Unreconciled,
}

impl Mark {
    /// Whether an outcome with such a finding can only be a draft.
    #[must_use]
    pub const fn keeps_a_draft(self) -> bool {
        matches!(self, Mark::Unknown | Mark::Unreconciled)
    }
}

/// 认定: one figure, how it stands, and the clause.
///
/// `code` is the key of its sentence in the catalogue; `values` fill the slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// How it stands.
    pub mark: Mark,
    /// `room.finding`, stable.
    pub code: String,
    /// What it is about: the id of a posting, the name of a figure, a cost item.
    pub about: String,
    /// The money concerned, in the currency of the statement, where there is any.
    pub amount: Option<Amount>,
    /// What the sentence names.
    pub values: Vec<Named>,
    /// The clause that makes it a finding.
    pub citation: Citation,
}
