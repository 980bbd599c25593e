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
    /// Bytes of as many sheets, a power of two, as fill whole groups.
    together: usize,
    /// The sheets of a company, filled up to whole groups with marks that were not given.
    filled: Vec<u8>,
    /// For each mark how often it stands in each byte of so many sheets.
    tally: Vec<u8>,
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
        self.together = items.saturating_mul(BYTES.checked_div(shared).unwrap_or(BYTES));
        self.tally.clear();
        if self.marks <= FEW {
            self.tally.resize(self.together.saturating_mul(self.marks.next_multiple_of(AT_ONCE)), 0);
        }
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
            self.filled.resize(round.len().next_multiple_of(self.together), NOT_GIVEN);
            let groups = self.filled.as_chunks::<BYTES>().0;
            look_for(groups, self.items, self.together, &mut self.tally, &mut self.counts);
        }
        &self.counts
    }
}

/// Marks that are looked for in one reading.
const AT_ONCE: usize = 4;

/// Looks for each mark in all bytes.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn look_for(groups: &[[u8; BYTES]], items: usize, together: usize, tally: &mut [u8], counts: &mut [u32]) {
    let every = together.div_ceil(BYTES);
    let mut first = 0_u8;
    for tally in tally.chunks_exact_mut(together.saturating_mul(AT_ONCE)) {
        for place in 0..every {
            let mut sums = [[0_u8; BYTES]; AT_ONCE];
            for group in groups.iter().skip(place).step_by(every) {
                for (sum, mark) in sums.iter_mut().zip(first..) {
                    for (sum, given) in sum.iter_mut().zip(group) {
                        *sum = sum.wrapping_add(u8::from(*given == mark));
                    }
                }
            }
            for (of_mark, sum) in tally.chunks_exact_mut(together).zip(&sums) {
                if let Some(found) = of_mark.as_chunks_mut::<BYTES>().0.get_mut(place) {
                    *found = *sum;
                }
            }
        }
        first = first.wrapping_add(4);
    }
    for (of_mark, counts) in tally.chunks_exact_mut(together).zip(counts.chunks_exact_mut(items)) {
        let mut left = together;
        while left > items {
            left >>= 1;
            let (first, second) = of_mark.split_at_mut(left);
            fold(first, second.get(..left).unwrap_or_default());
        }
        for (count, more) in counts.iter_mut().zip(of_mark) {
            *count = count.wrapping_add(u32::from(*more));
        }
    }
}

/// Adds one half to the other: sixteen bytes, then four, at a time, for a sheet is short.
#[inline(always)]
fn fold(first: &mut [u8], second: &[u8]) {
    let (wide, rest) = first.as_chunks_mut::<16>();
    let (wide_more, rest_more) = second.as_chunks::<16>();
    for (sums, more) in wide.iter_mut().zip(wide_more) {
        sums.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
    }
    let (narrow, rest) = rest.as_chunks_mut::<4>();
    let (narrow_more, rest_more) = rest_more.as_chunks::<4>();
    for (sums, more) in narrow.iter_mut().zip(narrow_more) {
        sums.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
    }
    rest.iter_mut().zip(rest_more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
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
