//! How often each mark was given to each item.

use super::sheets::NOT_GIVEN;
use multiversion::multiversion;

/// Bytes that are looked at together.
const BYTES: usize = 32;

/// Rounds that a count of 8 bits holds.
const ROUNDS: usize = 255;

/// So many different marks are looked for in all bytes, one after the other; with more of them each mark is looked up.
const FEW: usize = 40;

/// Counts the marks of one company after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Counter {
    items: usize,
    /// Marks there are, with that of nothing.
    marks: usize,
    /// The sheets of a company, filled up to whole groups with marks that were not given.
    filled: Vec<u8>,
    /// How often one mark stands in each byte of as many sheets, a power of two, as fill whole groups.
    of_mark: Vec<u8>,
    /// For each mark how often it was given to each item.
    counts: Vec<u32>,
}

/// The largest mark; one that was not given is none.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
pub(super) fn largest(marks: &[u8]) -> u8 {
    // One more than each mark: what was not given is nothing.
    marks.iter().fold(0_u8, |largest, mark| largest.max(mark.wrapping_add(1))).saturating_sub(1)
}

impl Counter {
    /// Makes room for sheets of so many items, with marks up to the largest.
    pub(super) fn ready(&mut self, items: usize, largest: u8) {
        self.items = items;
        self.marks = usize::from(largest).saturating_add(1);
        let shared = 1_usize.wrapping_shl(items.trailing_zeros().min(BYTES.trailing_zeros()));
        self.of_mark.clear();
        self.of_mark.resize(items.saturating_mul(BYTES.checked_div(shared).unwrap_or(BYTES)), 0);
        self.counts.clear();
        self.counts.resize(items.saturating_mul(self.marks), 0);
    }

    /// For each mark how often it was given to each item of a company.
    pub(super) fn count(&mut self, marks: &[u8]) -> &[u32] {
        self.counts.fill(0);
        if self.marks > FEW {
            look_up(marks, self.items, &mut self.counts);
            return &self.counts;
        }
        // Counts of a byte are brought together in 8 bits: as many sheets as that holds.
        for round in marks.chunks(self.items.saturating_mul(ROUNDS)) {
            self.filled.clear();
            self.filled.extend_from_slice(round);
            self.filled.resize(round.len().next_multiple_of(self.of_mark.len()), NOT_GIVEN);
            let groups = self.filled.as_chunks::<BYTES>().0;
            look_for(groups, self.items, &mut self.of_mark, &mut self.counts);
        }
        &self.counts
    }
}

/// Looks for one mark after the other in all bytes. The inner loops are kept so plain that they become one instruction each.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn look_for(groups: &[[u8; BYTES]], items: usize, of_mark: &mut [u8], counts: &mut [u32]) {
    let every = of_mark.len().div_ceil(BYTES);
    for (mark, counts) in (0_u8..).zip(counts.chunks_exact_mut(items)) {
        for (place, found) in of_mark.as_chunks_mut::<BYTES>().0.iter_mut().enumerate() {
            let mut sum = [0_u8; BYTES];
            for group in groups.iter().skip(place).step_by(every) {
                for (sum, given) in sum.iter_mut().zip(group) {
                    *sum = sum.wrapping_add(u8::from(*given == mark));
                }
            }
            *found = sum;
        }
        let mut left = of_mark.len();
        while left > items {
            left >>= 1;
            let (first, second) = of_mark.split_at_mut(left);
            for (sum, more) in first.iter_mut().zip(second) {
                *sum = sum.wrapping_add(*more);
            }
        }
        for (count, more) in counts.iter_mut().zip(&*of_mark) {
            *count = count.wrapping_add(u32::from(*more));
        }
    }
}

fn look_up(marks: &[u8], items: usize, counts: &mut [u32]) {
    for sheet in marks.chunks(items) {
        for (item, mark) in sheet.iter().enumerate() {
            let place = usize::from(*mark).saturating_mul(items).saturating_add(item);
            if let Some(count) = counts.get_mut(place) {
                *count = count.wrapping_add(1);
            }
        }
    }
}
