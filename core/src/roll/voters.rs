//! 选民的形式: the shape of an electorate: its voters, its counts, and what is not known of it.

use super::facts::{AreaSource, Roll};
use crate::exact::{Area, Day, ExactNumber};
use serde::{Deserialize, Serialize};

/// 选民事实: a roll and the day on which it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectorateFacts {
    /// 业主名册: the units, their owners, and who held what when.
    pub roll: Roll,
    /// The day.
    pub on: Day,
    /// A built-in book, such as `cn`: the clauses, and which source of areas goes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
}

/// 计票面积: one unit of a voter and the area it counts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaUsed {
    /// The unit's id.
    pub unit: String,
    /// 面积: the area it counts with; absent while no source knows it.
    pub area: Option<Area>,
    /// 面积来源: where the area was taken from.
    pub source: Option<AreaSource>,
    /// 计入面积: whether its area counts.
    pub counts: bool,
}

/// 表决人: one voter after merging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voter {
    /// The owner's key; a group of co-owners has its keys sorted and joined by `+`; a unit whose
    /// holder is not known has `unit:` and its id.
    pub key: String,
    /// The keys of the persons behind it, sorted; empty where they are not known.
    pub members: Vec<String>,
    /// 代表人: who votes for a group of co-owners, where all its units name the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// 人数: 1, or 0 for a holder of nothing but parking spaces that are no heads.
    pub heads: ExactNumber,
    /// 面积: the sum of its known areas that count.
    pub area: ExactNumber,
    /// The units, sorted by id.
    pub units: Vec<AreaUsed>,
}

/// 四种计数: households, units, heads and voters are never the same thing. Ballots are the fifth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollCounts {
    /// 户数: how many dwellings there are.
    pub households: u32,
    /// 专有部分: every unit on the roll.
    pub units: u32,
    /// Units that count neither by area nor by head.
    pub units_not_counted: u32,
    /// 表决人: voters, with or without a head.
    pub voters: u32,
    /// 人数: heads after merging.
    pub heads: u32,
}

/// 疑似同一人: owners with the same name and different keys. A person reviews them; nothing is merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookAlikes {
    /// The name without blanks and in small letters.
    pub name: String,
    /// The keys, sorted.
    pub keys: Vec<String>,
}

/// 选民: everyone who votes on a day, and the two totals that shares are taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Electorate {
    /// The day.
    pub on: Day,
    /// 总人数: all heads after merging.
    pub heads: ExactNumber,
    /// 总面积: of all known areas that count.
    pub area: ExactNumber,
    /// The four counts.
    pub counts: RollCounts,
    /// The voters, sorted by key.
    pub voters: Vec<Voter>,
    /// 疑似同一人: owners with the same name and different keys, sorted by name.
    pub look_alikes: Vec<LookAlikes>,
}
