//! 合并计人: voters while their units are being gathered.

use super::check::RollRefusal;
use super::holders::Holder;
use super::said::RollFinding;
use super::voters::{AreaUsed, Voter};
use crate::exact::{Area, ExactNumber, NumberRefusal, Ratio, power_of_ten};
use foldhash::{HashMap, HashSet};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The voters by key, in the order in which each was first met.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    places: HashMap<Cow<'a, str>, usize>,
    drafts: Vec<Draft<'a>>,
}

/// A voter while its units are being gathered.
pub(super) struct Draft<'a> {
    key: Cow<'a, str>,
    members: Cow<'a, [String]>,
    representative: Chosen<'a>,
    pub(super) head: bool,
    pub(super) units: Vec<AreaUsed>,
}

/// Whom the units of one voter name as their representative.
#[derive(Clone, Copy)]
enum Chosen<'a> {
    Nobody,
    One(&'a str),
    Several,
}

impl<'a> Chosen<'a> {
    fn and(self, named: Option<&'a str>) -> Chosen<'a> {
        match (self, named) {
            (chosen, None) => chosen,
            (Chosen::Nobody, Some(named)) => Chosen::One(named),
            (Chosen::One(one), Some(named)) if one == named => self,
            (_, Some(_)) => Chosen::Several,
        }
    }
}

impl<'a> Drafts<'a> {
    /// 合并计人: one buyer of several units is one head.
    pub(super) fn of(&mut self, holder: Holder<'a>) -> Result<&mut Draft<'a>, RollRefusal> {
        let Holder { key, members, representative, .. } = holder;
        let next = self.drafts.len();
        let place = *self.places.entry(key.clone()).or_insert(next);
        if place == next {
            let representative = Chosen::Nobody;
            self.drafts.push(Draft {
                key: key.clone(),
                members: members.clone(),
                representative,
                head: false,
                units: Vec::with_capacity(1),
            });
        }
        let differs = || RollRefusal::AmbiguousKey { key: key.to_string() };
        let draft =
            self.drafts.get_mut(place).filter(|draft| draft.members == members).ok_or_else(differs)?;
        draft.representative = draft.representative.and(representative);
        Ok(draft)
    }

    /// The persons behind all of them.
    pub(super) fn members(&self) -> HashSet<&str> {
        self.drafts.iter().flat_map(|draft| draft.members.iter()).map(String::as_str).collect()
    }

    /// The voters, sorted by key.
    pub(super) fn into_voters(
        self,
        findings: &mut BTreeSet<RollFinding>,
    ) -> Result<Vec<Voter>, NumberRefusal> {
        let mut drafts = self.drafts;
        drafts.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        drafts.into_iter().map(|draft| draft.into_voter(findings)).collect()
    }
}

impl Draft<'_> {
    fn into_voter(self, findings: &mut BTreeSet<RollFinding>) -> Result<Voter, NumberRefusal> {
        let key = self.key.into_owned();
        let representative = match self.representative {
            Chosen::One(named) => Some(named.to_owned()),
            Chosen::Several => {
                findings.insert(RollFinding::RepresentativesDiffer { key: key.clone() });
                None
            }
            Chosen::Nobody => {
                if self.members.len() > 1 {
                    findings.insert(RollFinding::NoRepresentative { key: key.clone() });
                }
                None
            }
        };
        let (area, units) = (ExactNumber(area_of(self.units.iter())?), self.units);
        let heads = ExactNumber::whole(i64::from(self.head));
        Ok(Voter { key, members: self.members.into_owned(), representative, heads, area, units })
    }
}

/// The sum of the known areas that count: in whole units of the finest of them, where they fit, for adding fractions one by one
/// takes far longer.
pub(super) fn area_of<'a>(units: impl Iterator<Item = &'a AreaUsed> + Clone) -> Result<Ratio, NumberRefusal> {
    let known = units.filter(|used| used.counts).filter_map(|used| used.area);
    let places = known.clone().map(Area::places).max().unwrap_or(0);
    let add = |sum: i128, area: Area| sum.checked_add(area.units_at(places).ok()?.into());
    match known.clone().try_fold(0, add) {
        Some(sum) => Ratio::new(sum, power_of_ten(places)),
        None => Ratio::total(known.map(Area::to_ratio)),
    }
}
