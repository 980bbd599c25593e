//! What counts of each item, from how often each mark was given.

use super::sheets::{ItemMarks, Trim};
use multiversion::multiversion;

/// The items of one company, each number of them in a list of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// Marks that were given.
    given: Vec<u32>,
    /// Of the marks in rising order, the first that counts and the one after the last.
    first: Vec<u32>,
    end: Vec<u32>,
    /// The marks below the one that is looked at.
    below: Vec<u32>,
    sum: Vec<u64>,
}

impl Kept {
    /// Sum and number of the marks that count of each item.
    pub(super) fn keep(&mut self, counts: &[u32], trim: Trim, into: &mut [ItemMarks]) {
        let items = into.len();
        for list in [&mut self.given, &mut self.first, &mut self.end, &mut self.below] {
            list.clear();
            list.resize(items, 0);
        }
        self.sum.clear();
        self.sum.resize(items, 0);
        for of_mark in counts.chunks_exact(items) {
            for (given, count) in self.given.iter_mut().zip(of_mark) {
                *given = given.wrapping_add(*count);
            }
        }
        // Most items of a company were given as many marks as the one before.
        let mut known = (0, 0);
        for ((given, first), end) in self.given.iter().zip(&mut self.first).zip(&mut self.end) {
            if *given != known.0 {
                known = (*given, trim.at_each_end(*given));
            }
            *first = known.1;
            *end = given.wrapping_sub(*first);
        }
        for (mark, of_mark) in (0_u64..).zip(counts.chunks_exact(items)) {
            add(mark, of_mark, (&self.first, &self.end), &mut self.below, &mut self.sum);
        }
        for (((into, sum), first), end) in into.iter_mut().zip(&self.sum).zip(&self.first).zip(&self.end) {
            *into = ItemMarks { sum: *sum, number: u64::from(end.wrapping_sub(*first)) };
        }
    }
}

/// Adds what counts of one mark.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn add(mark: u64, counts: &[u32], (first, end): (&[u32], &[u32]), below: &mut [u32], sum: &mut [u64]) {
    for ((((count, first), end), below), sum) in counts.iter().zip(first).zip(end).zip(below).zip(sum) {
        let upto = below.wrapping_add(*count);
        let counted = upto.min(*end).saturating_sub((*below).max(*first));
        *sum = sum.wrapping_add(mark.wrapping_mul(u64::from(counted)));
        *below = upto;
    }
}
