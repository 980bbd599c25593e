//! What each owner said to up to four motions: a byte for a motion, a bit for a ballot state.

use super::{ColumnFault, STATES, TOGETHER, VoteColumns};
use multiversion::multiversion;

/// Rows whose bits are made together before their owners are looked up.
const BLOCK: usize = 256;

/// Whether the columns fit together.
pub(super) fn checked<A>(columns: &VoteColumns<'_, A>) -> Result<(), ColumnFault> {
    let rows = columns.areas.len();
    if columns.owners.len() != rows || columns.choices.iter().any(|choices| choices.len() != rows) {
        return Err(ColumnFault::Lengths);
    }
    if columns.choices.iter().any(|choices| largest_choice(choices) >= STATES) {
        return Err(ColumnFault::Choice);
    }
    let largest = usize::try_from(largest_owner(columns.owners)).unwrap_or(usize::MAX);
    if rows > 0 && largest >= rows { Err(ColumnFault::Owner) } else { Ok(()) }
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn largest_choice(choices: &[u8]) -> u8 {
    choices.iter().fold(0, |largest, choice| largest.max(*choice))
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn largest_owner(owners: &[u32]) -> u32 {
    owners.iter().fold(0, |largest, owner| largest.max(*owner))
}

/// Reads the motions into `said`, which has a place for every owner.
pub(super) fn read(owners: &[u32], choices: &[&[u8]], said: &mut Vec<[u8; TOGETHER]>) {
    said.clear();
    said.resize(owners.len(), [0; TOGETHER]);
    note(owners, choices, said);
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn note(owners: &[u32], choices: &[&[u8]], said: &mut [[u8; TOGETHER]]) {
    let mut bits = [0_u32; BLOCK];
    let mut start = 0_usize;
    for owners in owners.chunks(BLOCK) {
        bits.fill(0);
        for (motion, choices) in (0_u32..).zip(choices) {
            let choices = choices.get(start..).unwrap_or_default();
            for (bits, choice) in bits.iter_mut().zip(choices) {
                *bits |= 1_u32.wrapping_shl(u32::from(*choice).wrapping_add(motion.wrapping_mul(8)));
            }
        }
        for (owner, bits) in owners.iter().zip(&bits) {
            if let Some(said) = said.get_mut(*owner as usize) {
                *said = (u32::from_le_bytes(*said) | *bits).to_le_bytes();
            }
        }
        start = start.saturating_add(BLOCK);
    }
}
