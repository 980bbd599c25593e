//! Who acts, whom everybody is reached by, and what passes over.

use crate::rulebook::Need;
use serde::{Deserialize, Serialize};

/// 途经节点: one node of the way up, and who acts there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WayNode {
    /// The node.
    pub node: String,
    /// Its level.
    pub level: String,
    /// Who acts there; absent where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Whether that is the deputy.
    pub deputy: bool,
}

/// 承办: who acts for a door, and at which node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acting {
    /// The person.
    pub person: String,
    /// The node.
    pub node: String,
    /// Whether as its deputy.
    pub deputy: bool,
}

/// 派办结果: the leaf of a door, the way up, and who acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// The leaf; absent where none, or more than one, covers the door.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaf: Option<String>,
    /// The leaf and the nodes above it, to the top.
    pub way: Vec<WayNode>,
    /// Who acts; absent where a person must be named first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acts: Option<Acting>,
    /// What has to be told before anybody acts.
    pub needs: Vec<Need>,
}

/// 负荷: how many doors a leaf has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeafLoad {
    /// The leaf.
    pub leaf: String,
    /// Its doors: those that it alone covers.
    pub doors: u64,
    /// Whether that lies within the range; absent where a bound is not set on which it depends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<bool>,
}

/// 一树之核查: how one tree reaches the doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeCheck {
    /// The tree.
    pub tree: String,
    /// Doors that exactly one leaf covers.
    pub once: u64,
    /// Doors that no leaf covers, by unit.
    pub never: Vec<String>,
    /// Doors that several leaves cover, by unit.
    pub twice: Vec<String>,
    /// Doors of which it is open, because nobody has told their floor, by unit.
    pub open: Vec<String>,
    /// Nodes at which nobody acts on the day.
    pub vacant: Vec<String>,
    /// The leaves and their doors.
    pub loads: Vec<LeafLoad>,
}

/// 核查结果: how every tree reaches the doors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainCheck {
    /// Whether every door has one leaf of each tree, no node is vacant and no load is outside the range; absent where that
    /// depends on what has to be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sound: Option<bool>,
    /// The trees, by id.
    pub trees: Vec<TreeCheck>,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}

/// 移交: an open concern that passes to somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passes {
    /// The concern.
    pub concern: String,
    /// Who had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Who has it now; absent where a person must be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// 移交清单: the open concerns that pass over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// Those that pass over, by concern.
    pub passes: Vec<Passes>,
    /// How many stay with who has them.
    pub stay: u64,
    /// What has to be told for the rest.
    pub needs: Vec<Need>,
}
