//! 楼栋: the ballots of each building, where the stage asks about buildings.

use super::{Counts, numbers};
use crate::exact::{ExactNumber, NumberRefusal};
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::VoterSet;
use crate::voting::SplitRule;
use crate::voting::ballots::BallotState;
use crate::voting::conditions::Group;
use crate::voting::counts::Measured;
use crate::voting::heads::column;
use crate::voting::kernel;
use crate::voting::said::TallyStep;
use crate::voting::sums::{Sum, Unknowns};
use std::collections::BTreeMap;

/// The tag by which a rule asks for each building.
const BUILDING: &str = "building";

impl<'a> Counts<'a> {
    /// 楼栋: the counts of each building, where the rule asks for them.
    pub(super) fn groups(
        &self,
        unknowns: &mut Unknowns,
        excludes: bool,
        proxied: bool,
    ) -> Result<Vec<Group>, Refusal> {
        if !self.asks_about_buildings()? {
            return Ok(Vec::new());
        }
        let buildings = self.rows_by_building();
        let mut groups = Vec::with_capacity(buildings.len());
        for (key, inside) in buildings {
            let rows = || inside.iter().copied();
            let mut counts = Vec::new();
            // What came by proxy may not stand: then nothing is told of single buildings.
            if proxied {
                groups.push(Group { tag: BUILDING.to_owned(), key: key.to_owned(), counts });
                continue;
            }
            counts.push(match self.heads_inside(&inside)? {
                Some(heads) => Measured::of_states("heads", heads, self.rule, excludes)?,
                None => Measured::untold("heads"),
            });
            let area = self.area(unknowns, rows())?;
            let mut area = Measured::of_states("area", area, self.rule, excludes)?;
            area.unbounded = self.is_unbounded();
            counts.push(area);
            let units = numbers(self.units(rows()).map(u128::from), 0)?.map(Sum::of);
            counts.push(Measured::of_states("units", units, self.rule, excludes)?);
            groups.push(Group { tag: BUILDING.to_owned(), key: key.to_owned(), counts });
        }
        Ok(groups)
    }

    fn asks_about_buildings(&self) -> Result<bool, Refusal> {
        let stage = self.rule.stage()?;
        Ok(stage.quorum.iter().chain([&stage.pass]).any(|part| part.has_groups(BUILDING)))
    }

    fn building_of(&self, unit: &str) -> &'a str {
        self.assembly.index.building(unit).unwrap_or_default()
    }

    fn rows_by_building(&self) -> BTreeMap<&'a str, Vec<usize>> {
        let mut buildings: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (row, used) in self.assembly.columns.units.iter().enumerate() {
            buildings.entry(self.building_of(&used.unit)).or_default().push(row);
        }
        buildings
    }

    /// 楼栋: the building of each unit, where the stage asks about buildings.
    pub(in crate::voting) fn note_buildings(&self, trace: &mut Trace) -> Result<(), Refusal> {
        if self.asks_about_buildings()? {
            for used in &self.assembly.columns.units {
                let building = self.building_of(&used.unit);
                trace.step(|| TallyStep::Building { unit: used.unit.clone(), building: building.to_owned() });
            }
        }
        Ok(())
    }

    /// The counts of each building, and how many units of unknown area are in each state, there and in all.
    pub(super) fn note_groups(
        &self,
        groups: &[Group],
        proxied: bool,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let inside: BTreeMap<&str, Vec<usize>> =
            if self.asks_about_buildings()? { self.rows_by_building() } else { BTreeMap::new() };
        for group in groups.iter().filter(|_| !proxied) {
            group.counts.iter().for_each(|measured| note_group(trace, group, measured));
        }
        let whole = (None, self.unknown(self.rows()));
        let each = inside.iter().map(|(key, rows)| (Some(*key), self.unknown(rows.iter().copied())));
        for (group, units) in [whole].into_iter().chain(each) {
            for (state, units) in BallotState::EVERY.into_iter().zip(units).filter(|(_, units)| *units > 0) {
                trace.step(|| TallyStep::UnknownArea {
                    group: IfAny(group.map(str::to_owned)),
                    state,
                    units: i64::try_from(units).unwrap_or(i64::MAX),
                });
            }
        }
        Ok(())
    }

    /// Whether, by the larger area, a head inside hangs on an area that is not known: the units that one owner
    /// has there say different things.
    fn open_inside(&self, rows: &[usize]) -> bool {
        let columns = &self.assembly.columns;
        let owner = |row: usize| columns.owners.get(row);
        let differs = |one: usize, other: usize| self.read.states.get(one) != self.read.states.get(other);
        let is_open = |of_one: &[usize]| {
            of_one.iter().any(|row| columns.unknown.get(*row) == Some(&true))
                && of_one.windows(2).any(|pair| matches!(pair, [one, other] if differs(*one, *other)))
        };
        self.motion.split == SplitRule::LargestArea
            && rows.chunk_by(|one, other| owner(*one) == owner(*other)).any(is_open)
    }

    /// The heads of one building: a voter's units there are one head. Nothing where a head is open.
    fn heads_inside(&self, rows: &[usize]) -> Result<Option<[Sum; 7]>, Refusal> {
        let columns = &self.assembly.columns;
        if self.open_inside(rows) {
            return Ok(None);
        }
        let of = |row: usize| Some((columns.areas.get(row)?, columns.owners.get(row)?, row));
        let (mut areas, mut owners, mut choices, mut heads) = (vec![], vec![], vec![], vec![]);
        let mut last = None;
        for (area, owner, row) in rows.iter().copied().filter_map(of) {
            if last != Some(*owner) {
                last = Some(*owner);
                let place = usize::try_from(*owner).unwrap_or(usize::MAX);
                heads.push(columns.has_head.get(place).copied().unwrap_or(false));
            }
            areas.push(*area);
            owners.push(u32::try_from(heads.len().saturating_sub(1)).unwrap_or(u32::MAX));
            choices.push(self.read.states.get(row).map_or(kernel::STATES, |state| column(*state)));
        }
        let counted = kernel::count(&areas, &owners, &choices, Some(&heads), self.motion.split)
            .map_err(|fault| NumberRefusal::OutOfRange { text: format!("{fault:?}") })?;
        Ok(Some(numbers(counted.heads.map(u128::from), 0)?.map(Sum::of)))
    }
}

/// The ballots of one measure inside a building, as far as they are known.
fn note_group(trace: &mut Trace, group: &Group, measured: &Measured) {
    let of = |set: VoterSet| measured.of(set).map(|sum| ExactNumber(sum.known()));
    trace.step(|| TallyStep::GroupCounts {
        tag: BookWord(group.tag.clone()),
        group: group.key.clone(),
        measure: BookWord(measured.measure.clone()),
        all: of(VoterSet::All),
        yes: of(VoterSet::Yes),
        no: of(VoterSet::No),
        abstain: of(VoterSet::Abstain),
        blank: of(VoterSet::Blank),
        spoilt: of(VoterSet::Spoilt),
        silent: of(VoterSet::Silent),
        undelivered: of(VoterSet::Undelivered),
    });
}
