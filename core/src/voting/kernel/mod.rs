//! The count over integer slices. Object rules convert once and call this; columns call it directly. With a [`Scratch`] that
//! is used again nothing is allocated but the lists of owners who said different things.
//!
//! Up to four motions are read together: what an owner said to all of them are four bytes of one number, a bit for each ballot
//! state, so that the owner, who may stand anywhere in the column, is looked up once. Areas are summed by what a unit said to
//! several motions at once, and those sums are taken apart afterwards.

mod areas;
mod divided;
mod heads;
mod said;

use super::ballots::SplitRule;
use crate::columns::Weight;

/// How many ballot states there are; a state is its place in [`BallotState::EVERY`](super::BallotState::EVERY).
pub const STATES: u8 = 7;

const SPOILT: u8 = 4;

/// Motions that are read together: four bytes of 32 bits.
const TOGETHER: usize = 4;

/// Columns that do not fit together; nothing has been counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnFault {
    /// The columns have different lengths, there are not as many counts as motions, or the votes do not end where the
    /// columns do.
    Lengths,
    /// A choice is not a ballot state.
    Choice,
    /// Owner ids are not dense: an id is not below the number of rows.
    Owner,
}

/// 计票: heads and area by ballot state, in the order yes, no, abstain, blank, spoilt, silent, undelivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// 人数: heads by ballot state.
    pub heads: [u64; 7],
    /// 面积: area by ballot state, in the units of the column.
    pub area: [u128; 7],
    /// Owners whose units said different things, ascending, and the state their head went to.
    pub split: Vec<(u32, u8)>,
}

/// 表决列: the units of a vote as slices, one row per unit.
#[derive(Clone, Copy, Debug)]
pub struct VoteColumns<'a, A> {
    /// 面积: of each unit, in whole multiples of one measure.
    pub areas: &'a [A],
    /// 业主: of each unit, the number of its owner; below the number of rows.
    pub owners: &'a [u32],
    /// 表决意见: for each motion, the ballot state of each unit.
    pub choices: &'a [&'a [u8]],
    /// 有无人头: for each owner, whether there is a head to count; an owner who is not told has one.
    pub has_head: Option<&'a [bool]>,
    /// 一人多套意见不一: where the head of an owner goes whose units say different things.
    pub split: SplitRule,
}

/// 草稿: what a count needs besides its result. Used again, it is not allocated again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    /// What each owner said to four motions.
    said: Vec<[u8; TOGETHER]>,
    /// The number of each owner among those who said different things.
    numbers: Vec<u32>,
    /// Areas by what a unit said to several motions.
    sums: Vec<u64>,
    /// Owners who said different things, by motion.
    divided: [Vec<u32>; TOGETHER],
}

/// 计票: one motion. Area counts by row; an owner's rows together are one head, unless `has_head` says that the owner has none.
///
/// ```
/// use commonhold::voting::{SplitRule, kernel};
/// // Owner 0 has two flats and says yes with both; owner 1 says no.
/// let counted = kernel::count(&[90_u32, 60, 100], &[0, 0, 1], &[0, 0, 1], None, SplitRule::Spoilt).unwrap();
/// assert_eq!((counted.heads[0], counted.area[0], counted.heads[1]), (1, 150, 1));
/// let no_state = kernel::count(&[90_u32], &[0], &[9], None, SplitRule::Spoilt);
/// assert_eq!(no_state, Err(kernel::ColumnFault::Choice));
/// ```
///
/// # Errors
/// [`ColumnFault`].
pub fn count<A: Weight>(
    areas: &[A],
    owners: &[u32],
    choices: &[u8],
    has_head: Option<&[bool]>,
    split: SplitRule,
) -> Result<Counted, ColumnFault> {
    let mut counted = [Counted::default()];
    let columns = VoteColumns { areas, owners, choices: &[choices], has_head, split };
    count_motions(&columns, &mut counted, &mut Scratch::default())?;
    let [counted] = counted;
    Ok(counted)
}

/// 计票: all motions of a meeting, each into its place of `counted`.
///
/// ```
/// use commonhold::voting::SplitRule;
/// use commonhold::voting::kernel::{ColumnFault, Counted, Scratch, VoteColumns, count_motions};
/// // Owner 0 has two flats, which agree on the first motion and not on the second.
/// let columns = VoteColumns {
///     areas: &[90_u32, 60, 100],
///     owners: &[0, 0, 1],
///     choices: &[&[0, 0, 1], &[0, 1, 1]],
///     has_head: None,
///     split: SplitRule::LargestArea,
/// };
/// let mut counted = vec![Counted::default(); 2];
/// count_motions(&columns, &mut counted, &mut Scratch::default()).unwrap();
/// assert_eq!((counted[0].heads[0], counted[0].area[0]), (1, 150));
/// assert_eq!((counted[1].heads[0], counted[1].area[0], counted[1].split.as_slice()), (1, 90, &[(0, 0)][..]));
/// let short = count_motions(&columns, &mut counted[..1], &mut Scratch::default());
/// assert_eq!(short, Err(ColumnFault::Lengths));
/// ```
///
/// # Errors
/// [`ColumnFault`], before anything is written.
pub fn count_motions<A: Weight>(
    columns: &VoteColumns<'_, A>,
    counted: &mut [Counted],
    scratch: &mut Scratch,
) -> Result<(), ColumnFault> {
    said::checked(columns)?;
    if counted.len() != columns.choices.len() {
        return Err(ColumnFault::Lengths);
    }
    count_checked(columns, counted, scratch);
    Ok(())
}

/// 多个小区: the votes of many compounds in one column; the first ends before `ends[0]`, the next before `ends[1]`. Owners are
/// numbered anew in each compound, from 0 and below its rows; `has_head` is as long as the columns and holds a compound's owners from
/// its first row on.
/// `counted` is of one compound, and is given to `noted` with the compound's place after each.
///
/// ```
/// use commonhold::voting::SplitRule;
/// use commonhold::voting::kernel::{Counted, Scratch, VoteColumns, count_motions_of_each};
/// let columns = VoteColumns {
///     areas: &[90_u32, 60, 100],
///     owners: &[0, 0, 0],
///     choices: &[&[0, 0, 1]],
///     has_head: None,
///     split: SplitRule::Spoilt,
/// };
/// let (mut counted, mut yes) = ([Counted::default()], Vec::new());
/// let note = |_, counted: &[Counted]| yes.push((counted[0].heads[0], counted[0].area[0]));
/// count_motions_of_each(&[2, 3], &columns, &mut counted, &mut Scratch::default(), note).unwrap();
/// assert_eq!(yes, [(1, 150), (0, 0)]);
/// ```
///
/// # Errors
/// [`ColumnFault`], before anything is counted.
pub fn count_motions_of_each<A: Weight>(
    ends: &[usize],
    columns: &VoteColumns<'_, A>,
    counted: &mut [Counted],
    scratch: &mut Scratch,
    mut noted: impl FnMut(usize, &[Counted]),
) -> Result<(), ColumnFault> {
    let in_order = ends.is_sorted() && ends.last().copied().unwrap_or(0) == columns.areas.len();
    let rows = columns.areas.len();
    let as_long = columns.owners.len() == rows
        && columns.choices.iter().all(|choices| choices.len() == rows)
        && columns.has_head.is_none_or(|heads| heads.len() == rows);
    if !in_order || !as_long || counted.len() != columns.choices.len() {
        return Err(ColumnFault::Lengths);
    }
    each(ends, columns, |_, of_one| said::checked(of_one))?;
    each(ends, columns, |place, of_one| {
        count_checked(of_one, counted, scratch);
        noted(place, counted);
        Ok(())
    })
}

/// Does with each compound's rows what is to be done with them; the columns are as long as each other.
fn each<A>(
    ends: &[usize],
    columns: &VoteColumns<'_, A>,
    mut with: impl FnMut(usize, &VoteColumns<'_, A>) -> Result<(), ColumnFault>,
) -> Result<(), ColumnFault> {
    let mut choices = Vec::with_capacity(columns.choices.len());
    let mut start = 0;
    for (place, &end) in ends.iter().enumerate() {
        let rows = start..end;
        start = end;
        choices.clear();
        choices.extend(columns.choices.iter().filter_map(|of_motion| of_motion.get(rows.clone())));
        let of_one = VoteColumns {
            areas: columns.areas.get(rows.clone()).unwrap_or_default(),
            owners: columns.owners.get(rows.clone()).unwrap_or_default(),
            choices: &choices,
            has_head: columns.has_head.map(|heads| heads.get(rows).unwrap_or_default()),
            split: columns.split,
        };
        with(place, &of_one)?;
    }
    Ok(())
}

/// Counts columns that fit together.
fn count_checked<A: Weight>(columns: &VoteColumns<'_, A>, counted: &mut [Counted], scratch: &mut Scratch) {
    for (choices, counted) in columns.choices.chunks(TOGETHER).zip(counted.chunks_mut(TOGETHER)) {
        areas::sum(columns.areas, choices, &mut scratch.sums, counted);
        said::read(columns.owners, choices, &mut scratch.said);
        heads::count(&mut scratch.said, columns.has_head, counted, &mut scratch.divided);
        let of_motions = choices.iter().zip(counted).zip(&scratch.divided);
        for ((choices, counted), divided) in of_motions {
            divided::settle(columns, choices, divided, counted, &mut scratch.numbers);
        }
    }
}
