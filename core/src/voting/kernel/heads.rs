//! Heads: where each owner's one head goes, of up to four motions at once.

use super::{Counted, TOGETHER};
use multiversion::multiversion;

/// Words of eight bytes, two owners of four motions each, that are counted together: a byte of their sum holds so many.
const WORDS: usize = 255;

/// The owners of so many words.
const OWNERS: usize = WORDS * 2;

/// The bit of owners who said different things: no ballot state has it.
const DIFFERENT: u8 = 0x80;

/// What was said aloud: yes, no, abstain.
const EXPRESSED: u8 = 0b111;

/// Counts the heads of owners who said one thing, and lists those who said different things. Owners without a head are
/// emptied in `said`.
pub(super) fn count(
    said: &mut [[u8; TOGETHER]],
    has_head: Option<&[bool]>,
    counted: &mut [Counted],
    divided: &mut [Vec<u32>; TOGETHER],
) {
    for (said, has_head) in said.iter_mut().zip(has_head.unwrap_or_default()) {
        *said = if *has_head { *said } else { [0; TOGETHER] };
    }
    counted.iter_mut().for_each(|counted| counted.heads = [0; 7]);
    divided.iter_mut().for_each(Vec::clear);
    let mut heads = [0_u8; WORDS * 8];
    let mut first = 0_u32;
    for said in said.chunks(OWNERS) {
        heads.fill(0);
        let any = heads_of(said.as_flattened(), &mut heads);
        for (state, sums) in sums_of(&heads).into_iter().enumerate() {
            for of_owner in sums.to_le_bytes().as_chunks::<TOGETHER>().0 {
                for (counted, heads) in counted.iter_mut().zip(of_owner) {
                    if let Some(sum) = counted.heads.get_mut(state) {
                        *sum = sum.wrapping_add(u64::from(*heads));
                    }
                }
            }
        }
        if any & DIFFERENT != 0 {
            list(&heads, first, divided);
        }
        first = first.wrapping_add(u32::try_from(said.len()).unwrap_or(0));
    }
}

/// The head of each owner and motion; all of them together.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn heads_of(said: &[u8], heads: &mut [u8]) -> u8 {
    let mut any = 0;
    for (head, said) in heads.iter_mut().zip(said) {
        *head = head_of(*said);
        any |= *head;
    }
    any
}

/// For each state how many heads go to it, in each byte of a word: a bit of every byte is added at once.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn sums_of(heads: &[u8]) -> [u64; 7] {
    const LAST: u64 = u64::from_ne_bytes([1; 8]);
    let mut sums = [0_u64; 7];
    for word in heads.as_chunks::<8>().0 {
        let mut word = u64::from_le_bytes(*word);
        for sum in &mut sums {
            *sum = sum.wrapping_add(word & LAST);
            word >>= 1;
        }
    }
    sums
}

/// The one choice an owner expressed; else the first of blank, spoilt, silent, undelivered; or that they said different things.
#[inline(always)]
const fn head_of(said: u8) -> u8 {
    let expressed = said & EXPRESSED;
    let of = if expressed == 0 { said } else { expressed };
    let first = of & of.wrapping_neg();
    if first == expressed || expressed == 0 { first } else { DIFFERENT }
}

/// Lists those who said different things: most words hold one or none, which are found without a look at each byte.
fn list(heads: &[u8], first: u32, divided: &mut [Vec<u32>; TOGETHER]) {
    const EVERY: u64 = u64::from_ne_bytes([DIFFERENT; 8]);
    for (word, place) in heads.as_chunks::<8>().0.iter().zip(0_u32..) {
        let mut left = u64::from_le_bytes(*word) & EVERY;
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
