//! 多个小区: many pools in one column, each with its own total.

use super::{Scratch, Split, Unshared, Weight, split};

/// 最大余数法: splits each total over the weights of its own pool; the first pool ends before `ends[0]`, the next before
/// `ends[1]`. `noted` is given each pool's place and its split.
///
/// ```
/// use commonhold::apportion::kernel::{Scratch, Unshared, largest_remainder_of_each};
/// let weights = [1_u32, 1, 1, 2, 1];
/// let mut parts = [0; 5];
/// let mut left_over = Vec::new();
/// let note = |_, split: commonhold::apportion::kernel::Split| left_over.push(split.left_over);
/// largest_remainder_of_each(&[100, -10], &[3, 5], &weights, &mut parts, &mut Scratch::default(), note).unwrap();
/// assert_eq!(parts, [34, 33, 33, -7, -3]);
/// assert_eq!(left_over, [1, -1]);
/// let short = largest_remainder_of_each(&[1], &[4], &weights, &mut parts, &mut Scratch::default(), |_, _| ());
/// assert_eq!(short, Err(Unshared::Lengths));
/// ```
///
/// # Errors
/// Those of [`Unshared`], before any part is written.
pub fn largest_remainder_of_each<W: Weight>(
    totals: &[i64],
    ends: &[usize],
    weights: &[W],
    parts: &mut [i64],
    scratch: &mut Scratch,
    mut noted: impl FnMut(usize, Split),
) -> Result<(), Unshared> {
    let in_order = ends.is_sorted() && ends.last().copied().unwrap_or(0) == weights.len();
    if totals.len() != ends.len() || parts.len() != weights.len() || !in_order {
        return Err(Unshared::Lengths);
    }
    let starts = || std::iter::once(0).chain(ends.iter().copied());
    for (pool, ((start, end), total)) in starts().zip(ends).zip(totals).enumerate() {
        let rows = weights.get(start..*end).unwrap_or_default();
        if u32::try_from(rows.len()).is_err() {
            return Err(Unshared::TooManyRows);
        }
        // The first weights tell: hardly a pool begins with many homes of none.
        if *total != 0 && rows.iter().all(|weight| weight.wide() == 0) {
            return Err(Unshared::NoWeight { pool });
        }
    }
    for (pool, ((start, end), total)) in starts().zip(ends).zip(totals).enumerate() {
        let (Some(rows), Some(parts)) = (weights.get(start..*end), parts.get_mut(start..*end)) else {
            continue;
        };
        noted(pool, split(*total, rows, None, parts, scratch)?);
    }
    Ok(())
}
