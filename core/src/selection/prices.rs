//! 价格体系: whether there are prices for a selection, by an exact linear programme.
//!
//! Unknown are `b`, the money for a unit of weight, and what each sort of ballot pays of it for each order that it supports and
//! that is taken. Payments sum to the costs; nobody pays more than `b`; what the supporters of another order have left is
//! at most its cost. The simplex method with Bland's rule finds such numbers or shows that there are none. The tableau holds
//! whole numbers over one denominator (Edmonds), so that no fraction is reduced or rounded.

use super::pool::Pool;
use super::run::Run;
use crate::exact::quotient;
use num_bigint::{BigInt, Sign};

/// The most pairs of a sort of ballot and a taken order for which the programme is solved.
pub(super) const MOST_PAIRS: usize = 60;

/// 单纯形表: rows for what is in the basis, columns for what is not, and the last column for the sides.
struct Tableau {
    /// The last row is what the artificial unknowns still sum to, column by column.
    rows: Vec<Vec<BigInt>>,
    denominator: BigInt,
    /// The numbers of the unknowns of each row and column, by which Bland's rule decides.
    basis: Vec<usize>,
    columns: Vec<usize>,
    /// From this number on, unknowns are artificial.
    artificial: usize,
}

/// The money for a unit of weight, over its denominator, where there are prices; `Some(None)` where there are none; `None` where
/// there are more pairs than are looked at.
pub(super) fn prices(pool: &Pool, run: &Run) -> Option<Option<(BigInt, BigInt)>> {
    let taken = run.set();
    let pays = |place: &usize| {
        let ballots = pool.item(*place).map(|item| item.ballots.as_slice()).unwrap_or_default();
        ballots.iter().map(|(ballot, _)| (*ballot, *place)).collect::<Vec<_>>()
    };
    let pairs: Vec<(usize, usize)> = taken.iter().flat_map(pays).collect();
    if pairs.len() > MOST_PAIRS || taken.iter().any(|place| pays(place).is_empty()) {
        return None;
    }
    Some(Tableau::of(pool, run, &taken, &pairs).solved())
}

impl Tableau {
    fn of(pool: &Pool, run: &Run, taken: &[usize], pairs: &[(usize, usize)]) -> Tableau {
        let weight = |ballot: usize| super::shares::weight(pool, ballot);
        let mut payers: Vec<usize> = pairs.iter().map(|(ballot, _)| *ballot).collect();
        payers.sort_unstable();
        payers.dedup();
        let mut rows = Vec::new();
        // What payers have left: `left + payments − b = 0`.
        for payer in &payers {
            let mut row: Vec<BigInt> =
                pairs.iter().map(|(ballot, _)| BigInt::from(u8::from(ballot == payer))).collect();
            row.extend([BigInt::from(-1), BigInt::ZERO]);
            rows.push(row);
        }
        // What the supporters of another order have left is at most its cost.
        for (_, item, cost) in pool.live().filter(|(place, ..)| !run.has(*place)) {
            let supports = |ballot: usize| item.ballots.iter().any(|(own, _)| *own == ballot);
            let mut row: Vec<BigInt> = pairs
                .iter()
                .map(|(ballot, _)| if supports(*ballot) { -weight(*ballot) } else { BigInt::ZERO })
                .collect();
            row.push(item.ballots.iter().map(|(ballot, _)| weight(*ballot)).sum());
            row.push(BigInt::from(cost));
            rows.push(row);
        }
        // What is paid for an order is its cost.
        for place in taken {
            let mut row: Vec<BigInt> = pairs
                .iter()
                .map(|(ballot, order)| if order == place { weight(*ballot) } else { BigInt::ZERO })
                .collect();
            row.extend([BigInt::ZERO, BigInt::from(pool.cost(*place))]);
            rows.push(row);
        }
        let unknowns = pairs.len().saturating_add(1);
        let basis: Vec<usize> = (unknowns..unknowns.saturating_add(rows.len())).collect();
        let artificial = unknowns.saturating_add(rows.len()).saturating_sub(taken.len());
        let goal = (0..=unknowns).map(|column| {
            let own = rows.iter().rev().take(taken.len()).filter_map(|row| row.get(column));
            own.sum::<BigInt>()
        });
        let goal = goal.collect();
        rows.push(goal);
        Tableau { rows, denominator: BigInt::from(1), basis, columns: (0..unknowns).collect(), artificial }
    }

    fn at(&self, row: usize, column: usize) -> &BigInt {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&BigInt::ZERO)
    }

    /// Brings the artificial unknowns to zero, as far as it goes.
    fn solved(mut self) -> Option<(BigInt, BigInt)> {
        let (last, sides) = (self.rows.len().saturating_sub(1), self.columns.len());
        while self.at(last, sides).sign() == Sign::Plus {
            let better = (0..sides).filter(|column| {
                let number = self.columns.get(*column).copied().unwrap_or(usize::MAX);
                number < self.artificial && self.at(last, *column).sign() == Sign::Plus
            });
            let column = better.min_by_key(|column| self.columns.get(*column).copied())?;
            let row = self.leaving(column, last, sides)?;
            self.pivot(row, column)?;
        }
        // `b` is the last of the unknowns that are no slack.
        let money = sides.saturating_sub(1);
        let row = self.basis.iter().position(|number| *number == money);
        let money = row.map_or(BigInt::ZERO, |row| self.at(row, sides).clone());
        Some((money, self.denominator))
    }

    /// The row that comes to zero first.
    fn leaving(&self, column: usize, last: usize, sides: usize) -> Option<usize> {
        let rows = (0..last).filter(|row| self.at(*row, column).sign() == Sign::Plus);
        rows.min_by(|one, two| {
            let mine = self.at(*one, sides) * self.at(*two, column);
            let theirs = self.at(*two, sides) * self.at(*one, column);
            mine.cmp(&theirs).then_with(|| self.basis.get(*one).cmp(&self.basis.get(*two)))
        })
    }

    fn pivot(&mut self, row: usize, column: usize) -> Option<()> {
        let pivot_row = self.rows.get(row)?.clone();
        let pivot = pivot_row.get(column)?.clone();
        let denominator = std::mem::replace(&mut self.denominator, pivot.clone());
        for (_, other) in self.rows.iter_mut().enumerate().filter(|(at, _)| *at != row) {
            let factor = other.get(column)?.clone();
            for (place, (number, above)) in other.iter_mut().zip(&pivot_row).enumerate() {
                if place == column {
                    *number = -&factor;
                } else {
                    // Exact: the denominator of before divides every such product.
                    *number = quotient(&(&*number * &pivot - &factor * above), &denominator);
                }
            }
        }
        *self.rows.get_mut(row)?.get_mut(column)? = denominator;
        std::mem::swap(self.basis.get_mut(row)?, self.columns.get_mut(column)?);
        Some(())
    }
}
