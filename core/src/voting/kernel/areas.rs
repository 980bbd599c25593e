//! Areas by ballot state: summed by what a unit said to several motions at once, then taken apart.

use super::Counted;
use crate::columns::{Weight, sums as sums_of};
use multiversion::multiversion;

/// Rows whose places are made together before anything is added there.
const BLOCK: usize = 256;

/// So few rows are summed by two motions at a time: to take apart what all four could say would take longer than the rows.
const FEW: usize = 1 << 14;

/// Each place is kept so many times over, for units that say the same one after the other would wait for each other.
const LANES: usize = 1 << BITS_OF_LANE;
const BITS_OF_LANE: u32 = 2;
const LAST_LANE: u16 = 0b11;
const BITS_OF_STATE: u32 = 3;

/// The area of each state of each motion.
pub(super) fn sum<A: Weight>(areas: &[A], choices: &[&[u8]], sums: &mut Vec<u64>, counted: &mut [Counted]) {
    if !fit_in_64_bits(areas) {
        for (choices, counted) in choices.iter().zip(counted) {
            counted.area = in_128_bits(areas, choices);
        }
        return;
    }
    let together = if areas.len() < FEW { 2 } else { 4 };
    for (choices, counted) in choices.chunks(together).zip(counted.chunks_mut(together)) {
        let motions = u32::try_from(choices.len()).unwrap_or(0);
        sums.clear();
        sums.resize(LANES << BITS_OF_STATE.wrapping_mul(motions), 0);
        add(areas, choices, sums);
        take_apart(sums, counted);
    }
}

/// Whether no sum can leave 64 bits.
fn fit_in_64_bits<A: Weight>(areas: &[A]) -> bool {
    let few = u32::try_from(areas.len()).is_ok();
    A::BITS <= u32::BITS && few || u64::try_from(sums_of(areas).0).is_ok()
}

fn in_128_bits<A: Weight>(areas: &[A], choices: &[u8]) -> [u128; 7] {
    let mut sums = [0_u128; 7];
    for (area, choice) in areas.iter().zip(choices) {
        if let Some(sum) = sums.get_mut(usize::from(*choice)) {
            *sum = sum.wrapping_add(u128::from(area.wide()));
        }
    }
    sums
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn add<A: Weight>(areas: &[A], choices: &[&[u8]], sums: &mut [u64]) {
    let mut places = [0_u16; BLOCK];
    let mut start = 0_usize;
    for areas in areas.chunks(BLOCK) {
        for (place, lane) in places.iter_mut().zip(0_u16..) {
            *place = lane & LAST_LANE;
        }
        for (motion, choices) in (0_u32..).zip(choices) {
            let choices = choices.get(start..).unwrap_or_default();
            let bits = BITS_OF_STATE.wrapping_mul(motion).wrapping_add(BITS_OF_LANE);
            for (place, choice) in places.iter_mut().zip(choices) {
                *place |= u16::from(*choice).wrapping_shl(bits);
            }
        }
        for (area, place) in areas.iter().zip(&places) {
            if let Some(sum) = sums.get_mut(usize::from(*place)) {
                *sum = sum.wrapping_add(area.wide());
            }
        }
        start = start.saturating_add(BLOCK);
    }
}

fn take_apart(sums: &[u64], counted: &mut [Counted]) {
    counted.iter_mut().for_each(|counted| counted.area = [0; 7]);
    for (said, lanes) in sums.chunks(LANES).enumerate() {
        let area = lanes.iter().fold(0_u64, |sum, lane| sum.wrapping_add(*lane));
        if area == 0 {
            continue;
        }
        let mut said = said;
        for counted in counted.iter_mut() {
            if let Some(sum) = counted.area.get_mut(said & 0b111) {
                *sum = sum.wrapping_add(u128::from(area));
            }
            said >>= BITS_OF_STATE;
        }
    }
}
