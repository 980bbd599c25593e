//! 评分表: what each item of each company was given, with the ends left out.

use super::counts::{Counter, largest};
use super::kept::Kept;

/// 未作答: stands where a rater gave no mark.
pub const NOT_GIVEN: u8 = u8::MAX;

/// Columns that do not fit together; nothing has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// The sheets do not end where the marks do, or there are not as many places as results.
    Lengths,
    /// A sheet of no items.
    NoItems,
    /// One half or more would be left out at each end.
    Trim,
    /// The marks are weighed against nothing.
    NoWeight,
    /// A company has more sheets than can be numbered in 32 bits.
    TooManySheets,
    /// A score does not fit 64 bits.
    OutOfRange,
}

/// 评分表列: the sheets of many companies as one slice of marks, each a whole multiple of one common unit.
#[derive(Clone, Copy, Debug)]
pub struct SheetColumns<'a> {
    /// 评分: sheet by sheet, in each the marks of the items in one order; [`NOT_GIVEN`] where none was given.
    pub marks: &'a [u8],
    /// 评价项: how many items a sheet has.
    pub items: usize,
    /// 被评企业: for each company the number of sheets up to and with its last; rising.
    pub ends: &'a [usize],
}

/// 去极值: the part of the marks of an item that is left out at each end, `parts` of `of`, cut off to a whole number of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trim {
    /// Parts left out at each end; 0 leaves out nothing.
    pub parts: u32,
    /// Of so many; less than half of it may be left out at each end.
    pub of: u32,
}

impl Trim {
    /// 算术平均: nothing is left out.
    pub const NOTHING: Trim = Trim { parts: 0, of: 1 };

    fn is_sound(self) -> bool {
        u64::from(self.parts).saturating_mul(2) < u64::from(self.of)
    }

    /// How many of so many marks are left out at each end: fewer than half of them.
    pub(super) fn at_each_end(self, marks: u32) -> u32 {
        let parts = u64::from(marks).wrapping_mul(u64::from(self.parts));
        u32::try_from(parts.checked_div(u64::from(self.of)).unwrap_or(0)).unwrap_or(0)
    }
}

/// 单项得分: the marks of one item that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemMarks {
    /// Their sum.
    pub sum: u64,
    /// Their number; the mean is the sum by it.
    pub number: u64,
}

/// 草稿: what counting marks needs besides its result. Used again, it is not allocated again.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    counter: Counter,
    kept: Kept,
}

/// 单项得分: the marks of each item that count, company by company and in each item by item.
///
/// ```
/// use commonhold::evaluation::kernel::{
///     ItemMarks, NOT_GIVEN, Scratch, SheetColumns, SheetFault, Trim, item_marks_into,
/// };
/// // One company, four sheets of two items.
/// let sheets = SheetColumns { marks: &[9, 8, 1, NOT_GIVEN, 7, 8, 10, 6], items: 2, ends: &[4] };
/// let mut items = [ItemMarks::default(); 2];
/// item_marks_into(&sheets, Trim { parts: 1, of: 4 }, &mut items, &mut Scratch::default()).unwrap();
/// // Of four marks one is left out at each end, of three none.
/// assert_eq!(items, [ItemMarks { sum: 16, number: 2 }, ItemMarks { sum: 22, number: 3 }]);
/// let half = item_marks_into(&sheets, Trim { parts: 1, of: 2 }, &mut items, &mut Scratch::default());
/// assert_eq!(half, Err(SheetFault::Trim));
/// ```
///
/// # Errors
/// [`SheetFault`], before anything is written.
pub fn item_marks_into(
    sheets: &SheetColumns<'_>,
    trim: Trim,
    into: &mut [ItemMarks],
    scratch: &mut Scratch,
) -> Result<(), SheetFault> {
    if sheets.items == 0 {
        return Err(SheetFault::NoItems);
    }
    let all = sheets.ends.last().copied().unwrap_or(0);
    let fits = all.checked_mul(sheets.items) == Some(sheets.marks.len()) && sheets.ends.is_sorted();
    if !fits || sheets.ends.len().checked_mul(sheets.items) != Some(into.len()) {
        return Err(SheetFault::Lengths);
    }
    if !trim.is_sound() {
        return Err(SheetFault::Trim);
    }
    let mut start = 0;
    for &end in sheets.ends {
        if u32::try_from(end.saturating_sub(start)).is_err() {
            return Err(SheetFault::TooManySheets);
        }
        start = end;
    }
    let Scratch { counter, kept } = scratch;
    counter.ready(sheets.items, largest(sheets.marks));
    start = 0;
    for (&end, into) in sheets.ends.iter().zip(into.chunks_mut(sheets.items)) {
        let place = |sheet: usize| sheet.saturating_mul(sheets.items);
        let of_company = sheets.marks.get(place(start)..place(end)).unwrap_or_default();
        kept.keep(counter.count(of_company), trim, into);
        start = end;
    }
    Ok(())
}
