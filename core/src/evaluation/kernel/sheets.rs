//! 评分表: what each item of each company was given, with the ends left out.

use multiversion::multiversion;

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

    /// How many of so many marks are left out at each end.
    fn at_each_end(self, marks: u64) -> u64 {
        let cut = u128::from(marks).saturating_mul(u128::from(self.parts));
        u64::try_from(cut.checked_div(u128::from(self.of)).unwrap_or(0)).unwrap_or(0)
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
    /// For each mark how often it stands in each of the bytes that are looked at together.
    tally: Vec<u8>,
    /// For each mark how often it was given to each item.
    counts: Vec<u32>,
}

/// Sheets that are looked at together.
const TOGETHER: usize = 8;

/// Counts of 8 bits hold so many sheets.
const ROUND: usize = 255;

/// So many different marks are looked for in all bytes at once; more of them are counted one mark after the other.
const FEW: usize = 40;

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
    let marks = usize::from(largest(sheets.marks)).saturating_add(1);
    scratch.counts.clear();
    scratch.counts.resize(marks.saturating_mul(sheets.items), 0);
    let mut start = 0;
    for (&end, into) in sheets.ends.iter().zip(into.chunks_mut(sheets.items)) {
        let place = |sheet: usize| sheet.saturating_mul(sheets.items);
        let of_company = sheets.marks.get(place(start)..place(end)).unwrap_or_default();
        start = end;
        scratch.count(of_company, sheets.items, marks);
        keep(&scratch.counts, trim, into);
    }
    Ok(())
}

/// The largest mark; one that was not given is none.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn largest(marks: &[u8]) -> u8 {
    marks.iter().fold(0, |largest, mark| largest.max(if *mark == NOT_GIVEN { 0 } else { *mark }))
}

impl Scratch {
    /// How often each mark was given to each item of one company.
    fn count(&mut self, marks: &[u8], items: usize, many: usize) {
        self.counts.fill(0);
        if many > FEW {
            return count_one_by_one(marks, items, &mut self.counts);
        }
        let together = items.saturating_mul(TOGETHER);
        for round in marks.chunks(items.saturating_mul(ROUND)) {
            self.tally.clear();
            self.tally.resize(together.saturating_mul(many), 0);
            tally(round, together, &mut self.tally);
            for (of_mark, counts) in self.tally.chunks_mut(together).zip(self.counts.chunks_mut(items)) {
                fold(of_mark, items);
                for (count, more) in counts.iter_mut().zip(of_mark) {
                    *count = count.wrapping_add(u32::from(*more));
                }
            }
        }
    }
}

/// For each mark, in which bytes it stands.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn tally(marks: &[u8], together: usize, tally: &mut [u8]) {
    for (mark, of_mark) in (0_u8..).zip(tally.chunks_exact_mut(together)) {
        for marks in marks.chunks(together) {
            for (count, given) in of_mark.iter_mut().zip(marks) {
                *count = count.wrapping_add(u8::from(*given == mark));
            }
        }
    }
}

/// Brings the counts of the sheets that were looked at together to those of one sheet: no more than 255 of them.
#[inline(always)]
fn fold(of_mark: &mut [u8], items: usize) {
    let mut sheets = TOGETHER;
    while sheets > 1 {
        sheets >>= 1;
        let (first, second) = of_mark.split_at_mut(items.saturating_mul(sheets).min(of_mark.len()));
        for (count, more) in first.iter_mut().zip(second) {
            *count = count.wrapping_add(*more);
        }
    }
}

fn count_one_by_one(marks: &[u8], items: usize, counts: &mut [u32]) {
    for sheet in marks.chunks(items) {
        for (item, mark) in sheet.iter().enumerate() {
            let place = usize::from(*mark).saturating_mul(items).saturating_add(item);
            if let Some(count) = counts.get_mut(place) {
                *count = count.wrapping_add(1);
            }
        }
    }
}

/// Sum and number of what counts of each item, from how often each mark was given.
fn keep(counts: &[u32], trim: Trim, into: &mut [ItemMarks]) {
    into.fill(ItemMarks::default());
    for (mark, of_mark) in (0_u64..).zip(counts.chunks(into.len())) {
        for (item, count) in into.iter_mut().zip(of_mark) {
            item.number = item.number.wrapping_add(u64::from(*count));
            item.sum = item.sum.wrapping_add(mark.wrapping_mul(u64::from(*count)));
        }
    }
    if trim.parts == 0 {
        return;
    }
    let items = into.len();
    let marks = u16::try_from(counts.len().checked_div(items).unwrap_or(0)).unwrap_or(u16::MAX);
    for (place, item) in into.iter_mut().enumerate() {
        let cut = trim.at_each_end(item.number);
        let rising = || (0..marks).zip(counts.iter().skip(place).step_by(items));
        let (lowest, highest) = (ends(cut, rising()), ends(cut, rising().rev()));
        item.sum = item.sum.wrapping_sub(lowest).wrapping_sub(highest);
        item.number = item.number.wrapping_sub(cut.wrapping_mul(2));
    }
}

/// The sum of so many marks from one end.
fn ends<'a>(cut: u64, marks: impl Iterator<Item = (u16, &'a u32)>) -> u64 {
    let (mut left, mut sum) = (cut, 0_u64);
    for (mark, count) in marks {
        let taken = left.min(u64::from(*count));
        sum = sum.wrapping_add(u64::from(mark).wrapping_mul(taken));
        left = left.wrapping_sub(taken);
        if left == 0 {
            break;
        }
    }
    sum
}
