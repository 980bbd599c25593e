//! 表决事实: totals already counted, and which rule is asked.

use super::silence::SilenceClause;
use crate::exact::{Day, ExactNumber};
use crate::rulebook::{Setting, VoterSet};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

pub(super) fn is_unsaid(clause: &SilenceClause) -> bool {
    *clause == SilenceClause::default()
}

/// 表决事实: which rule, on which day, with which counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition; needed unless no rule asked has dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The matter of the book, such as `hire_manager`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// Or the procedure itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    /// The stage that was voted; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Per measure, how many in which set.
    #[serde(with = "counts_by_measure")]
    pub counts: Vec<MeasureCounts>,
    /// Counts within groups, for tests of each building or class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupCounts>,
    /// Facts that people established, by name.
    #[serde(default, with = "facts_by_name", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<GivenFact>,
    /// Parameters set for this vote, by name; checked like those of a covenant.
    #[serde(default, with = "settings_by_name", skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Setting>,
    /// 沉默条款: what the facts say of silence beside the books.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<SilenceClause>,
    /// Whether the counts already hold rewritten weights (caps, scales).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights_rewritten: Option<bool>,
}

/// 一项计量的计数: the counts of one measure by set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureCounts {
    /// `heads`, `units`, or the name of a weight such as `area`.
    pub measure: String,
    /// The counts.
    pub counts: SetCounts,
}

/// 各集合的计数: a set that is not named is not known, never zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetCounts {
    /// 全体业主: all owners; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<ExactNumber>,
    /// 有表决权的业主: those who may vote; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<ExactNumber>,
    /// 参与表决的业主: those who take part; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<ExactNumber>,
    /// 到会: those who are in the room; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_person: Option<ExactNumber>,
    /// 表态: yes and no together; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cast: Option<ExactNumber>,
    /// 同意: for the motion; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<ExactNumber>,
    /// 反对: against it; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<ExactNumber>,
    /// 弃权: abstentions; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<ExactNumber>,
    /// 空白: ballots that came back blank; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<ExactNumber>,
    /// 废票: ballots that came back spoilt; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoilt: Option<ExactNumber>,
    /// 未表决: delivered and not returned; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silent: Option<ExactNumber>,
    /// 未送达: not shown to have been delivered; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undelivered: Option<ExactNumber>,
    /// 异议: objections; absent where the count is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objecting: Option<ExactNumber>,
}

impl SetCounts {
    /// The count of a set, where it is known.
    #[must_use]
    pub const fn of(&self, set: VoterSet) -> Option<ExactNumber> {
        match set {
            VoterSet::All => self.all,
            VoterSet::Eligible => self.eligible,
            VoterSet::Present => self.present,
            VoterSet::InPerson => self.in_person,
            VoterSet::Cast => self.cast,
            VoterSet::Yes => self.yes,
            VoterSet::No => self.no,
            VoterSet::Abstain => self.abstain,
            VoterSet::Blank => self.blank,
            VoterSet::Spoilt => self.spoilt,
            VoterSet::Silent => self.silent,
            VoterSet::Undelivered => self.undelivered,
            VoterSet::Objecting => self.objecting,
        }
    }
}

/// 组内计数: the counts of one group, such as one building.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupCounts {
    /// What kind of group, such as `building`.
    pub tag: String,
    /// Which one.
    pub key: String,
    /// Its counts.
    #[serde(with = "counts_by_measure")]
    pub counts: Vec<MeasureCounts>,
}

/// 已查明的事实: one fact that people established.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenFact {
    /// Its name in the rule.
    pub name: String,
    /// Whether it holds.
    pub holds: bool,
}

/// Declares the form of a list as a map from a key, in which no key may come twice.
macro_rules! map_form {
    ($module:ident, $item:ident { $key:ident, $value:ident: $type:ty }) => {
        pub(crate) mod $module {

            use super::*;

            pub(crate) fn serialize<S: Serializer>(
                items: &[$item],
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.collect_map(items.iter().map(|item| (&item.$key, &item.$value)))
            }

            pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<$item>, D::Error> {
                struct Entries;
                impl<'de> Visitor<'de> for Entries {
                    type Value = Vec<$item>;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }
                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<$item>, A::Error> {
                        let mut items: Vec<$item> = Vec::new();
                        let mut seen = std::collections::HashSet::new();
                        while let Some(($key, $value)) = map.next_entry::<String, $type>()? {
                            if !seen.insert($key.clone()) {
                                return Err(A::Error::custom(format!("duplicate field `{}`", $key)));
                            }
                            items.push($item { $key, $value });
                        }
                        Ok(items)
                    }
                }
                d.deserialize_map(Entries)
            }
        }
    };
}
map_form!(counts_by_measure, MeasureCounts { measure, counts: SetCounts });
map_form!(facts_by_name, GivenFact { name, holds: bool });
map_form!(settings_by_name, Setting { name, value: String });
