//! 责任范围: which leaf covers a door, looked up by building and not by trying every leaf.

use super::facts::{Cover, Door};
use std::collections::HashMap;

/// What covers a door in one tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Covering {
    /// No leaf.
    Never,
    /// One leaf, by its place.
    Once(usize),
    /// Several.
    Twice(Vec<usize>),
    /// Nobody has told its floor.
    Open,
}

/// The covers of all leaves of one tree.
#[derive(Clone, Debug, Default)]
pub(super) struct Covers {
    units: HashMap<String, Vec<usize>>,
    buildings: HashMap<String, Building>,
}

#[derive(Clone, Debug, Default)]
struct Building {
    /// Leaves that cover all of it.
    whole: Vec<usize>,
    /// Leaves that cover some of its floors.
    floors: Vec<(i64, i64, usize)>,
}

impl Covers {
    pub(super) fn add(&mut self, leaf: usize, cover: &Cover) {
        match cover {
            Cover::Unit { unit } => self.units.entry(unit.clone()).or_default().push(leaf),
            Cover::Building { building } => {
                self.buildings.entry(building.clone()).or_default().whole.push(leaf);
            }
            Cover::Floors { building, from, to } => {
                self.buildings.entry(building.clone()).or_default().floors.push((*from, *to, leaf));
            }
        }
    }

    /// The units that are covered by name.
    pub(super) fn named_units(&self) -> impl Iterator<Item = (&str, &[usize])> {
        self.units.iter().map(|(unit, leaves)| (unit.as_str(), leaves.as_slice()))
    }

    /// Whether the door is covered by exactly one leaf, and by which; the common case, without an allocation.
    pub(super) fn only(&self, door: &Door) -> Option<usize> {
        let named = if self.units.is_empty() { None } else { self.units.get(&door.unit) };
        let building = door.building.as_ref().and_then(|building| self.buildings.get(building));
        match (named.map(Vec::as_slice), building) {
            (None, Some(Building { whole, floors })) => match (whole.as_slice(), floors.as_slice()) {
                ([leaf], []) => Some(*leaf),
                ([], spans) => {
                    let floor = door.floor?;
                    let mut here = spans.iter().filter(|(from, to, _)| *from <= floor && floor <= *to);
                    let found = here.next().map(|(_, _, leaf)| *leaf);
                    found.filter(|leaf| here.all(|(_, _, other)| other == leaf))
                }
                _ => self.single(door),
            },
            (Some([leaf]), None) => Some(*leaf),
            _ => self.single(door),
        }
    }

    fn single(&self, door: &Door) -> Option<usize> {
        match self.of(door) {
            Covering::Once(leaf) => Some(leaf),
            _ => None,
        }
    }

    /// What covers a door.
    pub(super) fn of(&self, door: &Door) -> Covering {
        let mut leaves: Vec<usize> = self.units.get(&door.unit).cloned().unwrap_or_default();
        let mut perhaps: &[(i64, i64, usize)] = &[];
        if let Some(building) = door.building.as_ref().and_then(|building| self.buildings.get(building)) {
            leaves.extend(&building.whole);
            match door.floor {
                Some(floor) => {
                    let here = building.floors.iter().filter(|(from, to, _)| *from <= floor && floor <= *to);
                    leaves.extend(here.map(|(_, _, leaf)| *leaf));
                }
                None => perhaps = &building.floors,
            }
        }
        leaves.sort_unstable();
        leaves.dedup();
        // A span of the leaf that covers it anyway changes nothing.
        match leaves.as_slice() {
            [_, _, ..] => Covering::Twice(leaves),
            [leaf] if perhaps.iter().all(|(_, _, other)| other == leaf) => Covering::Once(*leaf),
            [] if perhaps.is_empty() => Covering::Never,
            _ => Covering::Open,
        }
    }
}
