//! The spending of many statements for the kernel, and what is made of it.

use crate::Draw;
use commonhold::columns::decimal::{DecimalFault, rounded_products_into};
use commonhold::settlement::kernel::{Spending, SpendingColumns, StatementFault, spending_into};
use commonhold::{Mark, Rounding};

/// Statements.
const STATEMENTS: usize = 12_000;
/// Lines of each.
const LINES: usize = 20;
/// What the company gets of what is allowed to stand: 8.5 %.
const SHARE: i64 = 850;

/// The lines of all statements, one after the other.
#[derive(Debug)]
pub struct Lines {
    /// Of each line its statement.
    pub statements: Vec<u32>,
    /// Its item.
    pub items: Vec<u8>,
    /// How it stands.
    pub marks: Vec<Mark>,
    /// Its amount in fen.
    pub minor_units: Vec<i64>,
}

impl Lines {
    /// Lines that are the same in every run: nine in ten are allowed to stand.
    #[must_use]
    pub fn drawn() -> Lines {
        let mut draw = Draw::new();
        let many = STATEMENTS.saturating_mul(LINES);
        let small = |number: u64| u8::try_from(number).unwrap_or(0);
        Lines {
            statements: (0..many).map(|line| u32::try_from(line.div_euclid(LINES)).unwrap_or(0)).collect(),
            items: (0..many).map(|_| small(draw.below(9))).collect(),
            marks: (0..many)
                .map(|_| match draw.below(20) {
                    0 => Mark::Disallowed,
                    1 => Mark::Unknown,
                    _ => Mark::Allowed,
                })
                .collect(),
            minor_units: (0..many).map(|_| i64::try_from(draw.below(5_000_000)).unwrap_or(0)).collect(),
        }
    }
}

/// What is made of the lines.
#[derive(Debug)]
pub struct Settled {
    /// The spending of each statement.
    pub spending: Vec<Spending>,
    /// The sum of what is allowed to stand.
    pub base: Vec<i64>,
    /// What the company gets of it.
    pub remuneration: Vec<i64>,
    shares: Vec<i64>,
}

impl Settled {
    /// Room for all statements.
    #[must_use]
    pub fn empty() -> Settled {
        Settled {
            spending: vec![Spending::default(); STATEMENTS],
            base: vec![0; STATEMENTS],
            remuneration: vec![0; STATEMENTS],
            shares: vec![SHARE; STATEMENTS],
        }
    }

    /// Settles all statements.
    ///
    /// # Errors
    /// Those of the kernel: of the lines, or of the shares.
    pub fn fill(&mut self, lines: &Lines) -> Result<(), Fault> {
        let Lines { statements, items, marks, minor_units } = lines;
        let columns = SpendingColumns { statements, items, marks, minor_units };
        spending_into(&columns, &mut self.spending).map_err(Fault::Lines)?;
        for (base, spending) in self.base.iter_mut().zip(&self.spending) {
            *base = spending.allowed().iter().sum();
        }
        let (base, shares) = (&self.base, &self.shares);
        rounded_products_into(base, shares, 4, Rounding::HalfEven, &mut self.remuneration)
            .map_err(Fault::Shares)?;
        Ok(())
    }

    /// Whether the sums are those of the lines, statement by statement.
    #[must_use]
    pub fn is_right(&self, lines: &Lines) -> bool {
        let sum = |statement: usize, item: u8| -> i64 {
            let rows = statement.saturating_mul(LINES)..statement.saturating_add(1).saturating_mul(LINES);
            let of = |row: &usize| {
                lines.items.get(*row) == Some(&item) && lines.marks.get(*row) == Some(&Mark::Allowed)
            };
            rows.filter(of).filter_map(|row| lines.minor_units.get(row)).sum()
        };
        let mut statements = self.spending.iter().enumerate();
        statements.all(|(statement, spending)| {
            (0_u8..).zip(spending.allowed()).all(|(item, allowed)| sum(statement, item) == *allowed)
        })
    }
}

/// Why nothing is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The lines do not fit together.
    Lines(StatementFault),
    /// The shares do not.
    Shares(DecimalFault),
}
