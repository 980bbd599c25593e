//! 一人多套意见不一: the heads of owners whose units say different things.

use super::{Counted, SPOILT, SplitRule, VoteColumns};
use crate::columns::Weight;

/// Where the heads of the owners go who said different things to one motion. By the larger area the rows are read once more,
/// whatever the number of such owners. `numbers` is room for a number of
/// every owner.
pub(super) fn settle<A: Weight>(
    columns: &VoteColumns<'_, A>,
    choices: &[u8],
    divided: &[u32],
    counted: &mut Counted,
    numbers: &mut Vec<u32>,
) {
    counted.split.clear();
    match columns.split {
        SplitRule::Spoilt => counted.split.extend(divided.iter().map(|owner| (*owner, SPOILT))),
        SplitRule::LargestArea => {
            let sums = area_by_owner(columns, choices, divided, numbers);
            counted.split.extend(divided.iter().copied().zip(sums.into_iter().map(largest)));
        }
    }
    for (_, state) in &counted.split {
        if let Some(sum) = counted.heads.get_mut(usize::from(*state)) {
            *sum = sum.saturating_add(1);
        }
    }
}

/// The area of yes, no and abstain of each of these owners.
fn area_by_owner<A: Weight>(
    columns: &VoteColumns<'_, A>,
    choices: &[u8],
    divided: &[u32],
    numbers: &mut Vec<u32>,
) -> Vec<[u128; 3]> {
    let mut sums = vec![[0_u128; 3]; divided.len()];
    if divided.is_empty() {
        return sums;
    }
    numbers.clear();
    numbers.resize(columns.owners.len(), u32::MAX);
    for (number, owner) in (0_u32..).zip(divided) {
        if let Some(of_owner) = numbers.get_mut(*owner as usize) {
            *of_owner = number;
        }
    }
    for ((area, owner), choice) in columns.areas.iter().zip(columns.owners).zip(choices) {
        let number = numbers.get(*owner as usize).copied().unwrap_or(u32::MAX);
        let of_owner = sums.get_mut(number as usize);
        if let Some(sum) = of_owner.and_then(|of_owner| of_owner.get_mut(usize::from(*choice))) {
            *sum = sum.saturating_add(u128::from(area.wide()));
        }
    }
    sums
}

/// The choice with the most area; spoilt when level.
fn largest(sums: [u128; 3]) -> u8 {
    let most = sums.iter().max().copied().unwrap_or(0);
    let mut largest = (0_u8..).zip(sums).filter(|(_, sum)| *sum == most);
    match (largest.next(), largest.next()) {
        (Some((state, _)), None) => state,
        _ => SPOILT,
    }
}
