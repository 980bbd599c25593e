//! 人数: where the head of each voter goes, and to which choices it could go where areas are not known.

use super::areas::AreaLimits;
use super::assembly::Assembly;
use super::ballots::{BallotState, SplitRule};
use super::kernel;
use super::reading::Read;
use crate::exact::{NumberRefusal, Ratio};
use crate::outcome::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};

/// 面积票态: how much area of a voter said what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitUnit {
    /// The unit.
    pub unit: String,
    /// What it said.
    pub choice: BallotState,
}

/// 一人多套意见不一: an owner whose units said different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitVoter {
    /// The voter.
    pub voter: String,
    /// Where the head went; spoilt while unknown areas leave it open.
    pub head: BallotState,
    /// What each unit said; its area counts so.
    pub units: Vec<SplitUnit>,
    /// The choices that the head could go to, where unknown areas leave it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub could_be: Vec<BallotState>,
}

/// 计数: heads and area by state, as far as areas are known.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) heads: [u64; 7],
    pub(super) area: [u128; 7],
    /// Every way the heads can be counted; the one above alone where all is known. Empty where there are
    /// too many ways to look at.
    pub(super) ways: Vec<[u64; 7]>,
    pub(super) splits: Vec<SplitVoter>,
    /// Where the head of each divided voter went, by place.
    pub(super) head_of: HashMap<usize, BallotState>,
}

/// The most ways of counting heads that are judged one by one.
const MOST_WAYS: usize = 256;

/// Counts a motion.
pub(super) fn counted(
    assembly: &Assembly<'_>,
    read: &Read,
    split: SplitRule,
    limits: Option<AreaLimits>,
) -> Result<Counted, Refusal> {
    let columns = &assembly.columns;
    let choices: Vec<u8> = read.states.iter().map(|state| column(*state)).collect();
    let kernel::Counted { mut heads, area, split: divided } =
        kernel::count(&columns.areas, &columns.owners, &choices, Some(&columns.has_head), split)
            .map_err(|fault| NumberRefusal::OutOfRange { text: format!("{fault:?}") })?;
    let mut open: Vec<Vec<BallotState>> = Vec::new();
    let (mut splits, mut head_of) = (Vec::with_capacity(divided.len()), HashMap::new());
    for (owner, head) in divided {
        let place = usize::try_from(owner).unwrap_or(usize::MAX);
        let head = state_at(head);
        let mut could_be = vec![head];
        if split == SplitRule::LargestArea {
            could_be = largest(assembly, &read.states, place, limits)?;
        }
        let told = match could_be.as_slice() {
            [one] => *one,
            _ => BallotState::Spoilt,
        };
        if told != head {
            move_head(&mut heads, head, told);
        }
        if could_be.len() > 1 {
            open.push(could_be.clone());
        } else {
            could_be.clear();
        }
        head_of.insert(place, told);
        splits.extend(split_voter(assembly, read, place, told, could_be));
    }
    let ways = every_way(heads, &open);
    Ok(Counted { heads, area, ways, splits, head_of })
}

/// The place of a state among the columns.
pub(super) fn column(state: BallotState) -> u8 {
    let mut places = (0_u8..).zip(BallotState::EVERY);
    places.find_map(|(place, of)| (of == state).then_some(place)).unwrap_or(kernel::STATES)
}

fn state_at(column: u8) -> BallotState {
    BallotState::EVERY.get(usize::from(column)).copied().unwrap_or(BallotState::Spoilt)
}

fn move_head(heads: &mut [u64; 7], from: BallotState, to: BallotState) {
    if let Some(count) = heads.get_mut(usize::from(column(from))) {
        *count = count.saturating_sub(1);
    }
    if let Some(count) = heads.get_mut(usize::from(column(to))) {
        *count = count.saturating_add(1);
    }
}

/// 随面积: every choice whose area can be the largest, and spoilt where two can be level at the top.
pub(super) fn largest(
    assembly: &Assembly<'_>,
    states: &[BallotState],
    voter: usize,
    limits: Option<AreaLimits>,
) -> Result<Vec<BallotState>, Refusal> {
    let choices = [BallotState::Yes, BallotState::No, BallotState::Abstain];
    let mut ranges: Vec<(BallotState, Ratio, Option<Ratio>)> = Vec::new();
    for choice in choices {
        let (mut least, mut most, mut said) = (Ratio::ZERO, Some(Ratio::ZERO), false);
        for row in assembly.rows_of(voter).filter(|row| states.get(*row) == Some(&choice)) {
            let Some(used) = assembly.columns.units.get(row) else { continue };
            let known = used.area.map(|area| if used.counts { area.to_ratio() } else { Ratio::ZERO });
            let (low, high) = match (known, limits) {
                (Some(area), _) => (area, Some(area)),
                (None, _) if !used.counts => (Ratio::ZERO, Some(Ratio::ZERO)),
                (None, Some(limits)) => (limits.least.to_ratio(), Some(limits.most.to_ratio())),
                (None, None) => (Ratio::ZERO, None),
            };
            said = true;
            least = least.plus(low)?;
            most = most.zip(high).map(|(most, high)| most.plus(high)).transpose()?;
        }
        if said {
            ranges.push((choice, least, most));
        }
    }
    let reaches = |most: Option<Ratio>, least: Ratio| most.is_none_or(|most| most >= least);
    let beats = |most: Option<Ratio>, least: Ratio| most.is_none_or(|most| most > least);
    let mut could_be = Vec::new();
    for (choice, _, most) in &ranges {
        if ranges.iter().all(|(other, least, _)| other == choice || beats(*most, *least)) {
            could_be.push(*choice);
        }
    }
    let highest_least = ranges.iter().map(|(_, least, _)| *least).max().unwrap_or(Ratio::ZERO);
    let level = ranges.iter().filter(|(_, _, most)| reaches(*most, highest_least)).count();
    if level > 1 {
        could_be.push(BallotState::Spoilt);
    }
    Ok(could_be)
}

/// Every way the heads can be counted when each open head goes to each of its choices.
fn every_way(heads: [u64; 7], open: &[Vec<BallotState>]) -> Vec<[u64; 7]> {
    let mut ways = BTreeSet::from([heads]);
    for could_be in open {
        let mut more = BTreeSet::new();
        for way in &ways {
            for choice in could_be {
                let mut way = *way;
                move_head(&mut way, BallotState::Spoilt, *choice);
                more.insert(way);
            }
        }
        if more.len() > MOST_WAYS {
            return Vec::new();
        }
        ways = more;
    }
    ways.into_iter().collect()
}

fn split_voter(
    assembly: &Assembly<'_>,
    read: &Read,
    place: usize,
    head: BallotState,
    could_be: Vec<BallotState>,
) -> Option<SplitVoter> {
    let voter = assembly.voter(place)?;
    let states = read.states.get(assembly.rows_of(place))?;
    let units = voter.units.iter().zip(states);
    let units = units.map(|(used, choice)| SplitUnit { unit: used.unit.clone(), choice: *choice });
    Some(SplitVoter { voter: voter.key.clone(), head, units: units.collect(), could_be })
}
