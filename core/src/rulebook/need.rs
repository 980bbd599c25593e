//! 尚需: what has to be told before an outcome stands.

use super::{Quantity, VoterSet};
use crate::catalogue::words;
use serde::{Deserialize, Serialize};

words! {
    /// 尚需的种类: what sort of thing has to be told.
    pub enum NeedKind {
        /// 事实: whether something holds.
        Fact => "fact",
        /// 参数: a choice that a book or the vote has to make.
        Parameter => "parameter",
        /// 计数: a measure over a set.
        Count => "count",
        /// 面积: the areas of one voter.
        Area => "area",
        /// 受托人: who holds the mandates.
        ProxyHolders => "proxy_holders",
        /// 各范围: the groups of a tag, each with its counts.
        Groups => "groups",
        /// 抽签: lots between yes and no, which are level; a fact of that name tells how they fell.
        Lots => "lots",
        /// 改写的权重: counts with the weights rewritten as the rule says.
        WeightsRewritten => "weights_rewritten",
        /// 放假安排: the days off of a year, and the weekends that are worked for them.
        Holidays => "holidays",
    }
}

/// 尚需: one thing that has to be told.
///
/// ```
/// use commonhold::rulebook::{Need, NeedKind};
/// let need = Need { kind: NeedKind::Fact, name: "ground".into(), set: None, tag: None, group: None };
/// assert_eq!(need.to_string(), "fact(ground)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// What sort of thing it is.
    pub kind: NeedKind,
    /// The fact, the parameter, the measure, the voter or the tag; empty where the kind says all.
    pub name: String,
    /// Of a count: over whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<VoterSet>,
    /// The tag of the group in which it is asked, such as `building`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The group in which it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl Need {
    const fn of(kind: NeedKind, name: String, set: Option<VoterSet>) -> Need {
        Need { kind, name, set, tag: None, group: None }
    }

    pub(crate) fn fact(name: &str) -> Need {
        Need::of(NeedKind::Fact, name.to_owned(), None)
    }

    pub(crate) fn parameter(name: &str) -> Need {
        Need::of(NeedKind::Parameter, name.to_owned(), None)
    }

    pub(crate) fn count(measure: &str, set: VoterSet) -> Need {
        Need::of(NeedKind::Count, measure.to_owned(), Some(set))
    }

    pub(crate) fn area_of(voter: &str) -> Need {
        Need::of(NeedKind::Area, voter.to_owned(), None)
    }

    pub(crate) const PROXY_HOLDERS: Need = Need::of(NeedKind::ProxyHolders, String::new(), None);

    pub(crate) const WEIGHTS_REWRITTEN: Need = Need::of(NeedKind::WeightsRewritten, String::new(), None);

    pub(crate) fn lots(fact: &str) -> Need {
        Need::of(NeedKind::Lots, fact.to_owned(), None)
    }

    pub(crate) fn groups(tag: &str) -> Need {
        Need::of(NeedKind::Groups, tag.to_owned(), None)
    }

    pub(crate) fn holidays(year: i16) -> Need {
        Need::of(NeedKind::Holidays, year.to_string(), None)
    }

    /// A count that a condition reads; nothing for any other quantity.
    pub(crate) fn of_quantity(quantity: &Quantity) -> Option<Need> {
        match quantity {
            Quantity::Count { measure, set } => Some(Need::count(measure.name(), *set)),
            _ => None,
        }
    }

    /// The same need inside a group.
    pub(crate) fn within(self, tag: &str, group: &str) -> Need {
        Need { tag: Some(tag.to_owned()), group: Some(group.to_owned()), ..self }
    }
}

impl std::fmt::Display for Need {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let (Some(tag), Some(group)) = (&self.tag, &self.group) {
            write!(f, "{tag} {group}: ")?;
        }
        let Need { name, set, .. } = self;
        match self.kind {
            NeedKind::Fact => write!(f, "fact({name})"),
            NeedKind::Parameter => write!(f, "parameter({name})"),
            NeedKind::Count => write!(f, "{name}({})", set.map_or("", VoterSet::word)),
            NeedKind::Area => write!(f, "voter {name}: area"),
            NeedKind::ProxyHolders => f.write_str("proxy(holders)"),
            NeedKind::Lots => write!(f, "lots({name})"),
            NeedKind::Groups => write!(f, "groups({name})"),
            NeedKind::WeightsRewritten => f.write_str("weights_rewritten"),
            NeedKind::Holidays => write!(f, "holidays({name})"),
        }
    }
}
