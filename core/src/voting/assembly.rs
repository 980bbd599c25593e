//! 业主大会: the electorate of a meeting, brought to columns once; it serves every motion.

use super::ballots::TallyRefusal;
use crate::outcome::Refusal;
use crate::roll::{AreaUsed, Electorate, Roll, Voter};
use foldhash::{HashMap, HashMapExt};

/// 业主大会: who votes, found by key, with areas as whole numbers of one scale.
///
/// ```
/// use commonhold::roll::{Roll, electorate_on};
/// use commonhold::voting::Assembly;
/// use commonhold::{Day, Detail};
/// let roll = Roll::default();
/// let electorate = electorate_on(&roll, Day::parse("2026-03-01")?, Detail::ValueOnly)?.value;
/// assert_eq!(Assembly::of(&roll, &electorate)?.rows(), 0);
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Debug)]
pub struct Assembly<'a> {
    pub(super) electorate: &'a Electorate,
    pub(super) index: Index<'a>,
    pub(super) columns: Columns<'a>,
}

/// One row for each unit of each voter, in the electorate's order.
#[derive(Debug, Default)]
pub(super) struct Columns<'a> {
    /// 0 where the area does not count or is not known.
    pub(super) areas: Vec<u64>,
    pub(super) places: u8,
    pub(super) owners: Vec<u32>,
    pub(super) has_head: Vec<bool>,
    /// Whether the area counts and is not known.
    pub(super) unknown: Vec<bool>,
    pub(super) units: Vec<&'a AreaUsed>,
    /// For each voter the row of its first unit, and after the last the number of rows.
    pub(super) first: Vec<usize>,
}

impl<'a> Assembly<'a> {
    /// The assembly of an electorate; the roll is the one it was made from.
    ///
    /// # Errors
    /// `tally.area_too_fine` when the areas do not fit one scale of 64 bits.
    pub fn of(roll: &'a Roll, electorate: &'a Electorate) -> Result<Assembly<'a>, Refusal> {
        let index = Index::of(roll, electorate);
        Ok(Assembly { electorate, index, columns: Columns::of(electorate)? })
    }

    /// How many units count by area or by head.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.units.len()
    }

    pub(super) fn voter(&self, place: usize) -> Option<&'a Voter> {
        self.electorate.voters.get(place)
    }

    /// The rows of a voter.
    pub(super) fn rows_of(&self, voter: usize) -> std::ops::Range<usize> {
        let row = |place: usize| self.columns.first.get(place).copied().unwrap_or(self.rows());
        row(voter)..row(voter.saturating_add(1))
    }
}

impl<'a> Columns<'a> {
    fn of(electorate: &'a Electorate) -> Result<Columns<'a>, Refusal> {
        let used = || electorate.voters.iter().flat_map(|voter| &voter.units);
        let known = |used: &AreaUsed| used.area.filter(|_| used.counts);
        let places = used().filter_map(known).map(crate::Area::places).max().unwrap_or(0);
        let mut columns = Columns { places, ..Columns::default() };
        for (id, voter) in (0_u32..).zip(&electorate.voters) {
            columns.first.push(columns.units.len());
            columns.has_head.push(!voter.heads.0.is_zero());
            for used in &voter.units {
                let units =
                    known(used).map_or(Some(0), |area| u64::try_from(area.units_at(places).ok()?).ok());
                columns
                    .areas
                    .push(units.ok_or_else(|| TallyRefusal::AreaTooFine { unit: used.unit.clone() })?);
                columns.owners.push(id);
                columns.unknown.push(used.counts && used.area.is_none());
                columns.units.push(used);
            }
        }
        columns.first.push(columns.units.len());
        Ok(columns)
    }
}

/// Where each key and unit of the electorate stands.
#[derive(Debug, Default)]
pub(super) struct Index<'a> {
    /// Every person of the roll and every voter, and the voter that it is the key of.
    keys: HashMap<&'a str, Option<usize>>,
    /// Every unit of the roll.
    units: HashMap<&'a str, Place<'a>>,
    /// The groups of co-owners that a person belongs to.
    groups: HashMap<&'a str, Vec<usize>>,
}

/// Where a unit stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place<'a> {
    building: &'a str,
    /// Its voter and its row, where it counts.
    counted: Option<(usize, usize)>,
}

impl<'a> Index<'a> {
    fn of(roll: &'a Roll, electorate: &'a Electorate) -> Index<'a> {
        let mut index = Index {
            keys: HashMap::with_capacity(roll.owners.len()),
            units: HashMap::with_capacity(roll.units.len()),
            groups: HashMap::new(),
        };
        for unit in &roll.units {
            index.units.insert(&unit.id, Place { building: &unit.building, counted: None });
        }
        for owner in &roll.owners {
            index.keys.insert(&owner.key, None);
        }
        let mut row = 0_usize;
        for (place, voter) in electorate.voters.iter().enumerate() {
            index.keys.insert(&voter.key, Some(place));
            for used in &voter.units {
                index.units.entry(&used.unit).or_default().counted = Some((place, row));
                row = row.saturating_add(1);
            }
            for member in voter.members.iter().filter(|member| **member != voter.key) {
                index.groups.entry(member).or_default().push(place);
            }
        }
        index
    }

    pub(super) fn voter(&self, key: &str) -> Option<usize> {
        self.keys.get(key).copied().flatten()
    }

    pub(super) fn unit(&self, id: &str) -> Option<(usize, usize)> {
        self.units.get(id)?.counted
    }

    pub(super) fn building(&self, unit: &str) -> Option<&'a str> {
        self.units.get(unit).map(|place| place.building)
    }

    pub(super) fn groups(&self, person: &str) -> &[usize] {
        self.groups.get(person).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_unit(&self, id: &str) -> bool {
        self.units.contains_key(id)
    }

    /// Whether the roll knows the person, though nothing of theirs may count; or the developer, whom no roll need list.
    pub(super) fn is_person(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    pub(super) fn unknown_unit(&self, id: &str) -> TallyRefusal {
        let nearest = crate::rulebook::nearest(id, self.units.keys().copied());
        TallyRefusal::UnknownUnit { unit: crate::exact::shown(id), nearest }
    }

    pub(super) fn unknown_voter(&self, key: &str) -> TallyRefusal {
        let nearest = crate::rulebook::nearest(key, self.keys.keys().copied());
        TallyRefusal::UnknownVoter { voter: crate::exact::shown(key), nearest }
    }
}
