//! Who sits where, who met, and who holds which posts.

use crate::catalogue::words;
use crate::exact::{Area, Day, Period};
use serde::{Deserialize, Serialize};

/// 席位: one seat of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Who holds it.
    pub person: String,
    /// 一方: which party the person is of, such as `owner`.
    pub party: String,
    /// 职务: the post, such as `chair`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// 候补: whether it is an alternate's.
    #[serde(default)]
    pub alternate: bool,
    /// The first day.
    pub from: Day,
    /// The first day no longer; absent while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// 利害关系: the ties that the person has, in the words of the book; absent where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ties: Option<Vec<String>>,
    /// 欠费: whether the person is in arrears; absent where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_debt: Option<bool>,
}

/// 会议: a meeting of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyMeeting {
    /// Its id.
    pub id: String,
    /// The day.
    pub day: Day,
    /// Who came.
    pub present: Vec<String>,
    /// Who had leave to stay away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excused: Vec<String>,
}

/// 已办: something that was due before the term ends, and when it was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyDone {
    /// What, in the word of the book.
    pub what: String,
    /// When.
    pub day: Day,
}

/// 主体事实: a body on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyFacts {
    /// A built-in book, such as `cn-beijing`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day.
    pub on: Day,
    /// The body of the book.
    pub body: String,
    /// The seats.
    pub seats: Vec<Seat>,
    /// 约定席数: how many seats were agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_seats: Option<u32>,
    /// 户数: the households of the compound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub households: Option<u32>,
    /// 建筑面积: the floor area of the compound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor_area: Option<Area>,
    /// 任期: the term of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Period>,
    /// The meetings held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<BodyMeeting>,
    /// What was done that is due before the term ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<DutyDone>,
}

words! {
    /// 表态: how a member voted.
    pub enum MemberVote {
        /// 同意: for the motion.
        Yes => "yes",
        /// 反对: against it.
        No => "no",
        /// 弃权: neither.
        Abstain => "abstain",
    }
}

/// 一票: the vote of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteCast {
    /// The member.
    pub person: String,
    /// The vote.
    pub vote: MemberVote,
}

/// Votes in files: a map from member to vote.
mod votes_by_person {
    use super::{MemberVote, VoteCast};
    use crate::outcome::keyed;
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(votes: &[VoteCast], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(votes.iter().map(|cast| (&cast.person, cast.vote)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<VoteCast>, D::Error> {
        keyed::list(deserializer, |person: String, vote: MemberVote| Some(VoteCast { person, vote }))
    }
}

/// 委托: a member who is stood for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProxyGiven {
    /// The member who stays away.
    pub person: String,
    /// Who stands for them, and is there.
    pub by: String,
}

/// 决议事实: who came to a meeting, and how they voted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResolveFacts {
    /// A built-in book, such as `cn-beijing`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day of the meeting.
    pub on: Day,
    /// The body of the book.
    pub body: String,
    /// The seats.
    pub seats: Vec<Seat>,
    /// Who came.
    pub present: Vec<String>,
    /// Who is stood for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proxies: Vec<ProxyGiven>,
    /// How they voted.
    #[serde(default, with = "votes_by_person", skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<VoteCast>,
    /// 会议记录: what the minutes hold, in the words of the book; absent where there are none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Vec<String>>,
    /// 共同决定事项: the matter of the owners that the motion is on, where it is on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
}

/// 任职: a post that somebody holds in a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeldPost {
    /// Who.
    pub person: String,
    /// In which body.
    pub body: String,
    /// As what; a plain member where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// The first day.
    pub from: Day,
    /// The first day no longer; absent while nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// 任职事实: posts on a day, and the book that says which overlaps are wanted or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostFacts {
    /// A built-in book, such as `cn-beijing`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day.
    pub on: Day,
    /// The posts.
    pub posts: Vec<HeldPost>,
}
