//! Heads: where each owner's one head goes, of up to four motions at once.

use super::{Counted, TOGETHER};
use multiversion::multiversion;

/// Bytes that are looked at together: eight owners, four motions each.
const BYTES: usize = 32;
const OWNERS: usize = BYTES / TOGETHER;

/// The bit of owners who said different things: no ballot state has it.
const DIFFERENT: u8 = 0x80;

/// What was said aloud: yes, no, abstain.
const EXPRESSED: u8 = 0b111;

/// How many of the bytes are each state, kept for each of the bytes that are looked at together. A count of 8 bits holds so
/// many rounds.
type Tally = [[u8; BYTES]; 7];
const ROUNDS: usize = 255;

/// Counts the heads of owners who said one thing, and lists those who said different things. Owners without a head are
/// emptied in `said`.
pub(super) fn count(
    said: &mut [u32],
    has_head: Option<&[bool]>,
    counted: &mut [Counted],
    divided: &mut [Vec<u32>; TOGETHER],
) {
    for (said, has_head) in said.iter_mut().zip(has_head.unwrap_or_default()) {
        *said = if *has_head { *said } else { 0 };
    }
    counted.iter_mut().for_each(|counted| counted.heads = [0; 7]);
    divided.iter_mut().for_each(Vec::clear);
    let mut first = 0_u32;
    for said in said.chunks(OWNERS.saturating_mul(ROUNDS)) {
        let mut tally = [[0; BYTES]; 7];
        tally_of(said, first, &mut tally, divided);
        for (state, of_state) in tally.iter().enumerate() {
            for of_owner in of_state.chunks(TOGETHER) {
                for (counted, heads) in counted.iter_mut().zip(of_owner) {
                    if let Some(sum) = counted.heads.get_mut(state) {
                        *sum = sum.wrapping_add(u64::from(*heads));
                    }
                }
            }
        }
        first = first.wrapping_add(u32::try_from(said.len()).unwrap_or(0));
    }
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn tally_of(said: &[u32], first: u32, tally: &mut Tally, divided: &mut [Vec<u32>; TOGETHER]) {
    let mut first = first;
    let (rounds, rest) = said.as_chunks::<OWNERS>();
    let mut last = [0; OWNERS];
    last.iter_mut().zip(rest).for_each(|(last, rest)| *last = *rest);
    for round in rounds.iter().chain((!rest.is_empty()).then_some(&last)) {
        let heads = heads_of(round);
        for (of_state, state) in tally.iter_mut().zip(0_u32..) {
            let bit = 1_u8.wrapping_shl(state);
            for (count, head) in of_state.iter_mut().zip(&heads) {
                *count = count.wrapping_add(u8::from(*head == bit));
            }
        }
        list(&heads, first, divided);
        first = first.wrapping_add(8);
    }
}

/// The one choice an owner expressed; else the first of blank, spoilt, silent, undelivered; or that they said different things.
#[inline(always)]
fn heads_of(round: &[u32; OWNERS]) -> [u8; BYTES] {
    let mut heads = [0_u8; BYTES];
    for (of_owner, said) in heads.as_chunks_mut::<TOGETHER>().0.iter_mut().zip(round) {
        *of_owner = said.to_le_bytes();
    }
    for head in &mut heads {
        let expressed = *head & EXPRESSED;
        let of = if expressed == 0 { *head } else { expressed };
        let first = of & of.wrapping_neg();
        *head = if first == expressed || expressed == 0 { first } else { DIFFERENT };
    }
    heads
}

/// Lists those of a round who said different things: most rounds have one or none, which are found without a look at each.
#[inline(always)]
fn list(heads: &[u8; BYTES], first: u32, divided: &mut [Vec<u32>; TOGETHER]) {
    const EVERY: u64 = u64::from_ne_bytes([DIFFERENT; 8]);
    let (words, _) = heads.as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word) & EVERY);
    if words.clone().fold(0, |any, word| any | word) == 0 {
        return;
    }
    for (word, place) in words.zip(0_u32..) {
        let mut left = word;
        while left != 0 {
            // The place of the byte: two owners of four motions in a word.
            let byte = left.trailing_zeros() >> 3;
            let owner = first.wrapping_add(place.wrapping_mul(2)).wrapping_add(byte >> 2);
            if let Some(divided) = divided.get_mut(usize::try_from(byte & 0b11).unwrap_or(0)) {
                divided.push(owner);
            }
            left &= left.wrapping_sub(1);
        }
    }
}
