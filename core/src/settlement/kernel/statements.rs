//! 多份结算: the spending of many statements in one column.

use super::UNCLASSIFIED;
use crate::columns::decimal::bits;
use crate::outcome::Mark;

/// How many items a statement has: the nine in legal order, and what is under none of them.
pub const ITEMS: usize = 10;

/// Columns that do not fit together; nothing has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementFault {
    /// The columns have different lengths.
    Lengths,
    /// A line is of a statement that there is not.
    Statement {
        /// The line, from 0.
        line: usize,
    },
    /// A sum does not fit 64 bits.
    OutOfRange {
        /// Its statement, from 0.
        statement: usize,
    },
}

/// 支出列: the spending of many compounds or years as slices, a line each. In minor units.
#[derive(Clone, Copy, Debug)]
pub struct SpendingColumns<'a> {
    /// 结算: of each line the number of its statement.
    pub statements: &'a [u32],
    /// 成本项目: of each line the place of its item, 0 to 8 in legal order; anything else is unclassified.
    pub items: &'a [u8],
    /// 认定: of each line how it stands.
    pub marks: &'a [Mark],
    /// 金额: of each line.
    pub minor_units: &'a [i64],
}

/// 一份结算的支出: what was spent on each item, by how it stands; in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spending([[i64; ITEMS]; 3]);

impl Spending {
    /// 认可: what is allowed to stand, item by item.
    #[must_use]
    pub const fn allowed(&self) -> &[i64; ITEMS] {
        let Spending([allowed, ..]) = self;
        allowed
    }

    /// 不予认可: what is not.
    #[must_use]
    pub const fn disallowed(&self) -> &[i64; ITEMS] {
        let Spending([_, disallowed, _]) = self;
        disallowed
    }

    /// 待定: what is marked unknown or unreconciled.
    #[must_use]
    pub const fn in_question(&self) -> &[i64; ITEMS] {
        let Spending([.., in_question]) = self;
        in_question
    }
}

/// The place of a standing among the three; looked up, for lines stand in no order.
const fn side(mark: Mark) -> usize {
    match mark {
        Mark::Allowed => 0,
        Mark::Disallowed => 1,
        Mark::Unknown | Mark::Unreconciled => 2,
    }
}

/// 按项合计: the spending of each statement, from lines in any order.
///
/// ```
/// use commonhold::Mark::{Allowed, Disallowed};
/// use commonhold::settlement::kernel::{Spending, SpendingColumns, StatementFault, spending_into};
/// let mut columns = SpendingColumns {
///     statements: &[1, 0, 1],
///     items: &[0, 2, 0],
///     marks: &[Allowed, Allowed, Disallowed],
///     minor_units: &[500, 70, 30],
/// };
/// let mut spending = [Spending::default(); 2];
/// spending_into(&columns, &mut spending).unwrap();
/// assert_eq!((spending[1].allowed()[0], spending[1].disallowed()[0], spending[0].allowed()[2]), (500, 30, 70));
/// columns.statements = &[1, 2, 1];
/// assert_eq!(spending_into(&columns, &mut spending), Err(StatementFault::Statement { line: 1 }));
/// ```
///
/// # Errors
/// [`StatementFault`], before anything is written.
pub fn spending_into(columns: &SpendingColumns<'_>, into: &mut [Spending]) -> Result<(), StatementFault> {
    let lines = columns.minor_units.len();
    if [columns.statements.len(), columns.items.len(), columns.marks.len()] != [lines; 3] {
        return Err(StatementFault::Lengths);
    }
    let there = |statement: u32| usize::try_from(statement).is_ok_and(|statement| statement < into.len());
    // The largest number is found sooner than a line of it.
    if columns.statements.iter().max().is_some_and(|largest| !there(*largest)) {
        let line = columns.statements.iter().position(|statement| !there(*statement));
        return Err(StatementFault::Statement { line: line.unwrap_or(0) });
    }
    // So many lines of so many bits cannot leave 63.
    let room = usize::BITS.saturating_sub(lines.leading_zeros()).saturating_add(bits(columns.minor_units));
    if room >= i64::BITS {
        fit(columns, into.len())?;
    }
    into.fill(Spending::default());
    for (((statement, item), mark), units) in columns.lines() {
        let sums = into.get_mut(statement as usize).and_then(|Spending(sums)| sums.get_mut(side(mark)));
        let sum = sums.and_then(|sums| sums.get_mut(usize::from(item.min(UNCLASSIFIED))));
        if let Some(sum) = sum {
            // What is between may wrap around; the sum is known to fit.
            *sum = sum.wrapping_add(units);
        }
    }
    Ok(())
}

/// Whether every sum fits 64 bits.
fn fit(columns: &SpendingColumns<'_>, statements: usize) -> Result<(), StatementFault> {
    let mut sums = vec![[[0_i128; ITEMS]; 3]; statements];
    for (((statement, item), mark), units) in columns.lines() {
        let sums = sums.get_mut(statement as usize).and_then(|sums| sums.get_mut(side(mark)));
        if let Some(sum) = sums.and_then(|sums| sums.get_mut(usize::from(item.min(UNCLASSIFIED)))) {
            *sum = sum.wrapping_add(i128::from(units));
        }
    }
    let fits = |sums: &[[i128; ITEMS]; 3]| sums.as_flattened().iter().all(|sum| i64::try_from(*sum).is_ok());
    match sums.iter().position(|sums| !fits(sums)) {
        Some(statement) => Err(StatementFault::OutOfRange { statement }),
        None => Ok(()),
    }
}

impl SpendingColumns<'_> {
    fn lines(&self) -> impl Iterator<Item = (((u32, u8), Mark), i64)> {
        let statements = self.statements.iter().copied().zip(self.items.iter().copied());
        statements.zip(self.marks.iter().copied()).zip(self.minor_units.iter().copied())
    }
}
