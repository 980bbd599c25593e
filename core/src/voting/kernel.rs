//! The count over integer slices. Object rules convert once and call this; columns call it directly.

use super::ballots::SplitRule;

/// How many ballot states there are; a state is its place in [`BallotState::EVERY`](super::BallotState::EVERY).
pub const STATES: u8 = 7;

const NO_STATES: [u128; 7] = [0; 7];
const SPOILT: u8 = 4;

/// Columns that do not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFault {
    /// The columns have different lengths.
    Lengths,
    /// A choice is not a ballot state.
    Choice,
    /// Owner ids are not dense: an id is not below the number of rows.
    Owner,
}

/// 计票: heads and area by ballot state, in the order yes, no, abstain, blank, spoilt, silent, undelivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// 人数: heads by ballot state.
    pub heads: [u64; 7],
    /// 面积: area by ballot state, in the units of the column.
    pub area: [u128; 7],
    /// Owners whose units said different things, ascending, and the state their head went to.
    pub split: Vec<(u32, u8)>,
}

/// 计票: one row per unit with its area, its owner's dense id and its choice. Area counts by row; an
/// owner's rows together are one head, unless `has_head` says that the owner has none.
///
/// ```
/// use commonhold::voting::{SplitRule, kernel};
/// // Owner 0 has two flats and says yes with both; owner 1 says no.
/// let counted = kernel::count(&[90, 60, 100], &[0, 0, 1], &[0, 0, 1], None, SplitRule::Spoilt).unwrap();
/// assert_eq!((counted.heads[0], counted.area[0], counted.heads[1]), (1, 150, 1));
/// assert!(kernel::count(&[90], &[0], &[9], None, SplitRule::Spoilt).is_err());
/// ```
///
/// # Errors
/// [`ColumnFault`].
pub fn count(
    areas: &[u64],
    owners: &[u32],
    choices: &[u8],
    has_head: Option<&[bool]>,
    split: SplitRule,
) -> Result<Counted, ColumnFault> {
    if areas.len() != owners.len() || owners.len() != choices.len() {
        return Err(ColumnFault::Lengths);
    }
    let mut counted = Counted { heads: [0; 7], area: NO_STATES, split: Vec::new() };
    let mut seen: Vec<u8> = vec![0; owners.len()];
    for ((area, owner), choice) in areas.iter().zip(owners).zip(choices) {
        let sum = counted.area.get_mut(usize::from(*choice)).ok_or(ColumnFault::Choice)?;
        *sum = sum.saturating_add(u128::from(*area));
        let mask = usize::try_from(*owner).ok().and_then(|owner| seen.get_mut(owner));
        *mask.ok_or(ColumnFault::Owner)? |= bit(*choice);
    }
    let mut divided = Vec::new();
    for (owner, mask) in (0_u32..).zip(&seen) {
        let place = usize::try_from(owner).unwrap_or(usize::MAX);
        let head = has_head.is_none_or(|heads| heads.get(place).copied().unwrap_or(true));
        if *mask == 0 || !head {
            continue;
        }
        match head_of(*mask) {
            Some(state) => one_more(&mut counted.heads, state),
            None => divided.push(owner),
        }
    }
    let states = heads_of_divided(split, &divided, (areas, owners, choices));
    for (owner, state) in divided.into_iter().zip(states) {
        one_more(&mut counted.heads, state);
        counted.split.push((owner, state));
    }
    Ok(counted)
}

fn one_more(heads: &mut [u64; 7], state: u8) {
    if let Some(sum) = heads.get_mut(usize::from(state)) {
        *sum = sum.saturating_add(1);
    }
}

const fn bit(choice: u8) -> u8 {
    1_u8.wrapping_shl(choice as u32)
}

/// The one choice an owner expressed; else, in this order, blank, spoilt, silent, undelivered. `None`
/// when the owner said different things.
fn head_of(mask: u8) -> Option<u8> {
    let expressed = mask & 0b111;
    match expressed.count_ones() {
        0 => Some(u8::try_from(mask.trailing_zeros()).unwrap_or(SPOILT)),
        1 => Some(u8::try_from(expressed.trailing_zeros()).unwrap_or(SPOILT)),
        _ => None,
    }
}

/// Where the heads of owners go who said different things, ascending. The rows are read once more, whatever
/// the number of such owners.
fn heads_of_divided(
    rule: SplitRule,
    divided: &[u32],
    (areas, owners, choices): (&[u64], &[u32], &[u8]),
) -> Vec<u8> {
    if rule == SplitRule::Spoilt || divided.is_empty() {
        return vec![SPOILT; divided.len()];
    }
    let mut sums = vec![[0_u128; 3]; divided.len()];
    for ((area, owner), choice) in areas.iter().zip(owners).zip(choices) {
        let of = divided.binary_search(owner).ok().and_then(|place| sums.get_mut(place));
        if let Some(sum) = of.and_then(|of| of.get_mut(usize::from(*choice))) {
            *sum = sum.saturating_add(u128::from(*area));
        }
    }
    sums.into_iter().map(largest).collect()
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
