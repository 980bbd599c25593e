//! The trees, the people in them, and the doors below.

use crate::exact::Day;
use serde::{Deserialize, Serialize};

/// 门户: a door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// The unit behind it.
    pub unit: String,
    /// 楼栋: the building, where it is in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// 楼层: the floor, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i64>,
}

/// 责任范围: doors that a leaf covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Cover {
    /// 一户: one door.
    Unit {
        /// It.
        unit: String,
    },
    /// 整栋: a whole building.
    Building {
        /// It.
        building: String,
    },
    /// 楼层段: some floors of a building, both ends included.
    Floors {
        /// The building.
        building: String,
        /// The lowest floor.
        from: i64,
        /// The highest floor.
        to: i64,
    },
}

/// 节点: a node of a tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainNode {
    /// Unique among all nodes of all trees.
    pub id: String,
    /// Its level, one of those of the tree.
    pub level: String,
    /// The node right above; none at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// What a leaf covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Cover>,
}

/// 链条: one tree over the doors, such as the party chain or the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainTree {
    /// Its id, such as `grid`.
    pub id: String,
    /// Its levels, from the top down.
    pub levels: Vec<String>,
    /// Its nodes, in any order.
    pub nodes: Vec<ChainNode>,
}

/// 任职: who holds a node, from when to when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainPost {
    /// The node.
    pub node: String,
    /// Who holds it.
    pub person: String,
    /// The first day in office.
    pub from: Day,
    /// The first day no longer in office; absent while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// 任期届满日: the day until which the term was meant to run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_to: Option<Day>,
    /// 代理: whether it is the deputy.
    #[serde(default)]
    pub deputy: bool,
}

/// 缺勤: when somebody is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Who.
    pub person: String,
    /// The first day away.
    pub from: Day,
    /// The first day back; absent while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// 派办事实: a door, a tree and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteFacts {
    /// The doors.
    pub doors: Vec<Door>,
    /// The trees.
    pub trees: Vec<ChainTree>,
    /// The people.
    #[serde(default)]
    pub posts: Vec<ChainPost>,
    /// When people are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// The door that is asked.
    pub unit: String,
    /// The tree that is asked.
    pub tree: String,
    /// The day.
    pub on: Day,
    /// 升级: how many steps up the concern has gone.
    #[serde(default)]
    pub steps_up: u32,
}

/// 核查事实: trees, people and doors on a day, and the book that has the range of households.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainCheckFacts {
    /// A built-in book, such as `cn`; a range may be needed where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The doors.
    pub doors: Vec<Door>,
    /// The trees.
    pub trees: Vec<ChainTree>,
    /// The people.
    #[serde(default)]
    pub posts: Vec<ChainPost>,
    /// When people are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// The day.
    pub on: Day,
}

/// 未结之事: an open concern, its door, and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenConcern {
    /// The concern.
    pub concern: String,
    /// The door it is about.
    pub unit: String,
    /// The tree that carries it.
    pub tree: String,
    /// Who has it now; none where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<String>,
    /// 升级: how many steps up it has gone.
    #[serde(default)]
    pub steps_up: u32,
}

/// 移交事实: open concerns, and the trees and people of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoverFacts {
    /// The doors.
    pub doors: Vec<Door>,
    /// The trees.
    pub trees: Vec<ChainTree>,
    /// The people.
    #[serde(default)]
    pub posts: Vec<ChainPost>,
    /// When people are away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
    /// The open concerns.
    pub concerns: Vec<OpenConcern>,
    /// The day.
    pub on: Day,
}
