//! Marks over integer slices. `score` converts once and calls this; columns call it directly.
//!
//! Marks that stand in whole sheets, each rater's items side by side, are counted by how often each mark was given: from that
//! follow sums, numbers and what is left out at the ends. Means are never divided out before the one rounding at the end.

mod counts;
mod kept;
mod scores;
mod sheets;

pub use scores::{Grading, Weighing, grades_into, scores_into};
pub use sheets::{ItemMarks, NOT_GIVEN, Scratch, SheetColumns, SheetFault, Trim, item_marks_into};

/// 分格汇总: adds each mark to the sum of its cell and counts it.
///
/// A cell is an item, or an item and a group of raters: whatever number the caller gives it. Marks
/// are whole multiples of one common unit. Rows of a cell that does not exist are left alone.
/// Returns how many rows were counted.
///
/// ```
/// use commonhold::evaluation::kernel::sum_by_cell;
/// let (mut sums, mut counts) = ([0; 2], [0; 2]);
/// assert_eq!(sum_by_cell(&[0, 1, 0], &[9, 7, 6], &mut sums, &mut counts), 3);
/// assert_eq!((sums, counts), ([15, 7], [2, 1]));
/// assert_eq!(sum_by_cell(&[5], &[9], &mut sums, &mut counts), 0);
/// ```
#[expect(
    clippy::arithmetic_side_effects,
    reason = "2^32 rows of 64 bits fit i128; a slice holds fewer than 2^64 rows"
)]
pub fn sum_by_cell(cells: &[u32], marks: &[i64], sums: &mut [i128], counts: &mut [u64]) -> u64 {
    let mut counted = 0;
    for (cell, mark) in cells.iter().zip(marks) {
        let cell = *cell as usize;
        if let (Some(sum), Some(count)) = (sums.get_mut(cell), counts.get_mut(cell)) {
            *sum += i128::from(*mark);
            *count += 1;
            counted += 1;
        }
    }
    counted
}
