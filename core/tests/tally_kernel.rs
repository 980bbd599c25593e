//! The count over columns against a slow reference: any number of motions, both widths of areas, both rules for owners who said
//! different things, owners without a head, on either side of every bound, and compounds in one column.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "a test may fail loudly"
)]

#[path = "support/draw.rs"]
mod draw;

use commonhold::columns::Weight;
use commonhold::voting::SplitRule;
use commonhold::voting::kernel::{
    ColumnFault, Counted, Scratch, VoteColumns, count, count_motions, count_motions_of_each,
};
use draw::Draw;
use std::collections::BTreeMap;

/// One motion as the rule says it: a map from owner to area by state.
fn reference<A: Weight>(columns: &VoteColumns<'_, A>, motion: usize) -> Counted {
    let mut counted = Counted::default();
    let mut owners: BTreeMap<u32, BTreeMap<u8, u128>> = BTreeMap::new();
    for ((area, owner), choice) in columns.areas.iter().zip(columns.owners).zip(columns.choices[motion]) {
        counted.area[usize::from(*choice)] += u128::from(area.wide());
        *owners.entry(*owner).or_default().entry(*choice).or_default() += u128::from(area.wide());
    }
    for (owner, said) in owners {
        if !columns.has_head.is_none_or(|heads| heads.get(owner as usize).copied().unwrap_or(true)) {
            continue;
        }
        let expressed: Vec<(u8, u128)> =
            said.iter().filter(|(state, _)| **state < 3).map(|(s, a)| (*s, *a)).collect();
        let state = match expressed.as_slice() {
            [] => *said.keys().next().unwrap(),
            [(state, _)] => *state,
            many => {
                let most = many.iter().map(|(_, area)| *area).max().unwrap();
                let largest: Vec<u8> =
                    many.iter().filter(|(_, area)| *area == most).map(|(state, _)| *state).collect();
                let state = match (columns.split, largest.as_slice()) {
                    (SplitRule::LargestArea, [one]) => *one,
                    _ => 4,
                };
                counted.split.push((owner, state));
                state
            }
        };
        counted.heads[usize::from(state)] += 1;
    }
    counted
}

/// Columns of one vote: owners with a flat or with many, in order or in none; areas of few types or of any size.
struct Vote<A> {
    areas: Vec<A>,
    owners: Vec<u32>,
    choices: Vec<Vec<u8>>,
    has_head: Option<Vec<bool>>,
    split: SplitRule,
}

impl<A: Weight> Vote<A> {
    fn drawn(draw: &mut Draw, rows: usize, motions: usize, area: impl Fn(u64) -> A) -> Vote<A> {
        let types: Vec<u64> = (0..24).map(|_| draw.next()).collect();
        let few = draw.below(2) == 0;
        let areas =
            (0..rows).map(|_| area(if few { types[draw.below(24) as usize] } else { draw.next() })).collect();
        let bound = [1, rows as u64 / 3 + 1, rows as u64][draw.below(3) as usize].max(1);
        let owners = (0..rows).map(|_| draw.below(bound) as u32).collect();
        let states = [1, 2, 3, 7][draw.below(4) as usize];
        let choices = (0..motions).map(|_| (0..rows).map(|_| draw.below(states) as u8).collect()).collect();
        // A list that ends before the owners do: who is not told has a head.
        let told = draw.below(rows as u64 + 1);
        let has_head = (draw.below(2) == 0).then(|| (0..told).map(|_| draw.below(4) > 0).collect());
        let split = if draw.below(2) == 0 { SplitRule::Spoilt } else { SplitRule::LargestArea };
        Vote { areas, owners, choices, has_head, split }
    }

    fn check(&self, scratch: &mut Scratch) {
        let choices: Vec<&[u8]> = self.choices.iter().map(Vec::as_slice).collect();
        let columns = VoteColumns {
            areas: &self.areas,
            owners: &self.owners,
            choices: &choices,
            has_head: self.has_head.as_deref(),
            split: self.split,
        };
        let mut counted = vec![Counted { heads: [9; 7], area: [9; 7], split: vec![(9, 9)] }; choices.len()];
        count_motions(&columns, &mut counted, scratch).unwrap();
        let right: Vec<Counted> = (0..choices.len()).map(|motion| reference(&columns, motion)).collect();
        assert_eq!(counted, right, "{} rows, {} motions", self.areas.len(), choices.len());
    }
}

#[test]
fn every_count_is_that_of_the_slow_reference() {
    let mut draw = Draw(0x5eed_0001);
    let mut scratch = Scratch::default();
    let mut rows_read = 0;
    while rows_read < 1_000_000 {
        let rows = match draw.below(6) {
            0 => draw.below(3),
            1 => 1 + draw.below(40),
            2 => 250 + draw.below(12),
            3 => 2_030 + draw.below(20),
            4 => 1 + draw.below(5_000),
            _ => 16_380 + draw.below(10),
        } as usize;
        let motions = draw.below(10) as usize;
        rows_read += rows * motions.max(1);
        let bits = draw.below(64);
        if draw.below(2) == 0 {
            Vote::drawn(&mut draw, rows, motions, |area| (area >> 32) as u32).check(&mut scratch);
        } else {
            Vote::drawn(&mut draw, rows, motions, |area| area >> bits).check(&mut scratch);
        }
    }
}

#[test]
fn areas_that_sum_to_the_bound_and_beyond_it_are_exact() {
    let mut scratch = Scratch::default();
    for (areas, split) in [
        ([u64::MAX - 1, 1, 0], SplitRule::LargestArea),
        ([u64::MAX, 1, 0], SplitRule::Spoilt),
        ([u64::MAX, u64::MAX, u64::MAX], SplitRule::LargestArea),
    ] {
        let choices = vec![vec![0, 0, 1], vec![0, 1, 2], vec![6, 6, 6]];
        Vote { areas: areas.to_vec(), owners: vec![0, 0, 0], choices, has_head: None, split }
            .check(&mut scratch);
    }
}

#[test]
fn columns_that_do_not_fit_leave_the_counts_as_they_are() {
    let untouched = vec![Counted { heads: [9; 7], area: [9; 7], split: vec![(9, 9)] }; 2];
    let try_columns = |owners: &[u32], choices: &[&[u8]]| {
        let columns =
            VoteColumns { areas: &[90_u32, 60], owners, choices, has_head: None, split: SplitRule::Spoilt };
        let mut counted = untouched.clone();
        let told = count_motions(&columns, &mut counted, &mut Scratch::default());
        assert!(told.is_ok() || counted == untouched);
        told
    };
    assert_eq!(try_columns(&[0, 1], &[&[0, 0], &[1, 6]]), Ok(()));
    assert_eq!(try_columns(&[0, 1], &[&[0, 0], &[1, 7]]), Err(ColumnFault::Choice));
    assert_eq!(try_columns(&[0, 1], &[&[0, 0], &[255, 0]]), Err(ColumnFault::Choice));
    assert_eq!(try_columns(&[0, 2], &[&[0, 0], &[1, 1]]), Err(ColumnFault::Owner));
    assert_eq!(try_columns(&[u32::MAX, 0], &[&[0, 0], &[1, 1]]), Err(ColumnFault::Owner));
    assert_eq!(try_columns(&[0], &[&[0, 0], &[1, 1]]), Err(ColumnFault::Lengths));
    assert_eq!(try_columns(&[0, 1], &[&[0, 0], &[1]]), Err(ColumnFault::Lengths));
    assert_eq!(try_columns(&[0, 1], &[&[0, 0]]), Err(ColumnFault::Lengths));
    assert_eq!(count(&[0_u64; 0], &[], &[], None, SplitRule::Spoilt), Ok(Counted::default()));
}

#[test]
fn compounds_in_one_column_are_counted_as_each_alone() {
    let mut draw = Draw(0x5eed_0002);
    for _ in 0..200 {
        let sizes: Vec<usize> = (0..draw.below(6)).map(|_| draw.below(60) as usize).collect();
        let motions = 1 + draw.below(6) as usize;
        let split = if draw.below(2) == 0 { SplitRule::Spoilt } else { SplitRule::LargestArea };
        let mut all: Vote<u32> =
            Vote { areas: vec![], owners: vec![], choices: vec![vec![]; motions], has_head: None, split };
        let (mut ends, mut right) = (vec![], vec![]);
        let mut has_head = vec![];
        for size in &sizes {
            let mut one = Vote::drawn(&mut draw, *size, motions, |area| (area >> 40) as u32);
            one.split = split;
            one.has_head = Some((0..*size).map(|_| draw.below(4) > 0).collect());
            let choices: Vec<&[u8]> = one.choices.iter().map(Vec::as_slice).collect();
            let heads = one.has_head.as_deref();
            let columns = VoteColumns {
                areas: &one.areas,
                owners: &one.owners,
                choices: &choices,
                has_head: heads,
                split,
            };
            right.push((0..motions).map(|motion| reference(&columns, motion)).collect::<Vec<_>>());
            has_head.extend_from_slice(heads.unwrap());
            all.areas.extend(&one.areas);
            all.owners.extend(&one.owners);
            all.choices.iter_mut().zip(&one.choices).for_each(|(all, one)| all.extend(one));
            ends.push(all.areas.len());
        }
        let choices: Vec<&[u8]> = all.choices.iter().map(Vec::as_slice).collect();
        let columns = VoteColumns {
            areas: &all.areas,
            owners: &all.owners,
            choices: &choices,
            has_head: Some(&has_head),
            split,
        };
        let (mut counted, mut noted) = (vec![Counted::default(); motions], vec![]);
        let note = |place, counted: &[Counted]| {
            assert_eq!(place, noted.len());
            noted.push(counted.to_vec());
        };
        count_motions_of_each(&ends, &columns, &mut counted, &mut Scratch::default(), note).unwrap();
        assert_eq!(noted, right);
    }
}

#[test]
fn a_compound_that_does_not_fit_stops_all_before_any_is_counted() {
    let try_heads = |ends: &[usize], owners: &[u32], has_head: Option<&[bool]>| {
        let choices: &[&[u8]] = &[&[0, 0, 1]];
        let columns =
            VoteColumns { areas: &[90_u32, 60, 100], owners, choices, has_head, split: SplitRule::Spoilt };
        let mut noted = 0;
        let note = |_, _: &[Counted]| noted += 1;
        let told =
            count_motions_of_each(ends, &columns, &mut [Counted::default()], &mut Scratch::default(), note);
        (told, noted)
    };
    let try_ends = |ends: &[usize], owners: &[u32]| try_heads(ends, owners, None);
    assert_eq!(try_ends(&[2, 3], &[0, 0, 0]), (Ok(()), 2));
    assert_eq!(try_heads(&[2, 3], &[0, 0, 0], Some(&[true; 3])), (Ok(()), 2));
    assert_eq!(try_heads(&[2, 3], &[0, 0, 0], Some(&[true; 2])), (Err(ColumnFault::Lengths), 0));
    assert_eq!(try_ends(&[2, 3], &[0, 0, 0, 0]), (Err(ColumnFault::Lengths), 0));
    assert_eq!(try_ends(&[2, 3], &[0, 0, 1]), (Err(ColumnFault::Owner), 0));
    for ends in [&[2, 4][..], &[2], &[3, 2], &[]] {
        assert_eq!(try_ends(ends, &[0, 0, 0]), (Err(ColumnFault::Lengths), 0));
    }
}
