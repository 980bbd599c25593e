//! 判定的依据: the counts, the groups and the facts that conditions are judged by.

use crate::rulebook::{Test, VoterSet};
use crate::voting::counts::Measured;
use crate::voting::facts::GivenFact;
use crate::voting::missing::sets_of;
use crate::voting::sums::Unknowns;
use std::collections::BTreeMap;

/// 组: the counts within one group, such as one building.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::voting) struct Group {
    pub(in crate::voting) tag: String,
    pub(in crate::voting) key: String,
    pub(in crate::voting) counts: Vec<Measured>,
}

/// What conditions are judged by.
#[derive(Clone, Copy)]
pub(in crate::voting) struct Evidence<'a> {
    pub(in crate::voting) counts: &'a [Measured],
    pub(in crate::voting) groups: &'a [Group],
    pub(in crate::voting) facts: &'a Told<'a>,
    pub(in crate::voting) unknowns: &'a Unknowns,
}

/// 已查明的事实: the facts that people established, by name.
#[derive(Clone, Debug, Default)]
pub(in crate::voting) struct Told<'a> {
    facts: BTreeMap<&'a str, bool>,
}

impl<'a> Told<'a> {
    pub(in crate::voting) fn of(facts: &'a [GivenFact]) -> Told<'a> {
        Told { facts: facts.iter().map(|fact| (fact.name.as_str(), fact.holds)).collect() }
    }

    pub(in crate::voting) fn get(&self, name: &str) -> Option<bool> {
        self.facts.get(name).copied()
    }
}

/// A test and the counts it was judged by.
#[derive(Clone, Copy)]
pub(in crate::voting) struct Leaf<'a> {
    pub(in crate::voting) test: &'a Test,
    pub(in crate::voting) counts: &'a [Measured],
    /// Whether both its sides are the same; `None` where that cannot be told.
    pub(in crate::voting) even: Option<bool>,
}

impl Leaf<'_> {
    /// Whether the test reads a set, of any measure.
    pub(in crate::voting) fn reads(&self, set: VoterSet) -> bool {
        sets_of(&self.test.left).into_iter().chain(sets_of(&self.test.right)).any(|read| read == set)
    }
}
