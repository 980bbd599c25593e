//! 评分表: rows and columns of numbers, some of them missing.

use crate::refused::Refused;
use serde::{Deserialize, Serialize};

/// 评分表: units, persons or alternatives in rows; raters, items or criteria in columns; `None` is missing.
///
/// Checked when made: rectangular, not empty, every number finite. Minus zero is kept as zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Vec<Option<f64>>>", into = "Vec<Vec<Option<f64>>>")]
pub struct Table {
    cells: Vec<Option<f64>>,
    columns: usize,
}

impl Table {
    /// 评分表: a table from its rows.
    ///
    /// ```
    /// use commonhold_statistics::{Refused, Table};
    /// let table = Table::new(vec![vec![Some(1.0), None], vec![Some(2.0), Some(3.0)]])?;
    /// assert_eq!((table.rows(), table.columns()), (2, 2));
    /// let spoilt = Table::new(vec![vec![Some(1.0), Some(f64::NAN)]]);
    /// assert_eq!(spoilt, Err(Refused::NotFinite { row: 0, column: 1 }));
    /// # Ok::<(), Refused>(())
    /// ```
    ///
    /// # Errors
    /// [`Refused::Empty`], [`Refused::NotRectangular`], [`Refused::NotFinite`] or [`Refused::TooManyCells`].
    pub fn new(rows: Vec<Vec<Option<f64>>>) -> Result<Self, Refused> {
        let columns = rows.first().map_or(0, Vec::len);
        if columns == 0 {
            return Err(Refused::Empty);
        }
        let mut cells = Vec::new();
        for (row, values) in rows.into_iter().enumerate() {
            if values.len() != columns {
                return Err(Refused::NotRectangular { row, expected: columns, found: values.len() });
            }
            for (column, value) in values.into_iter().enumerate() {
                if value.is_some_and(|value| !value.is_finite()) {
                    return Err(Refused::NotFinite { row, column });
                }
                // Minus zero would sort beside zero as a value of its own.
                cells.push(value.map(|value| value + 0.0));
            }
        }
        // Counts become floats by way of 32 bits, which is exact.
        u32::try_from(cells.len()).map_err(|_| Refused::TooManyCells)?;
        Ok(Self { cells, columns })
    }

    /// 完整评分表: a table in which nothing is missing.
    ///
    /// ```
    /// use commonhold_statistics::{Refused, Table};
    /// assert_eq!(Table::complete(&[[1.0, 2.0], [3.0, 4.0]])?.rows(), 2);
    /// assert_eq!(Table::complete::<[f64; 2]>(&[]), Err(Refused::Empty));
    /// # Ok::<(), Refused>(())
    /// ```
    ///
    /// # Errors
    /// As [`Table::new`].
    pub fn complete<R: AsRef<[f64]>>(rows: &[R]) -> Result<Self, Refused> {
        Self::new(rows.iter().map(|row| row.as_ref().iter().copied().map(Some).collect()).collect())
    }

    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns).unwrap_or(0)
    }

    /// How many columns there are.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The rows in their order.
    pub fn each_row(&self) -> impl Iterator<Item = &[Option<f64>]> {
        self.cells.chunks_exact(self.columns.max(1))
    }

    /// One column, from the top; empty when there is no such column.
    pub fn column(&self, column: usize) -> impl Iterator<Item = Option<f64>> + '_ {
        self.each_row().filter_map(move |row| row.get(column).copied())
    }

    /// The rows in which nothing is missing.
    pub(crate) fn complete_rows(&self) -> Vec<Vec<f64>> {
        self.each_row().filter_map(|row| row.iter().copied().collect()).collect()
    }

    /// A table of the same rows in another number and order, all of which come from this table.
    pub(crate) fn with_rows(&self, rows: &[&[Option<f64>]]) -> Self {
        Self { cells: rows.concat(), columns: self.columns }
    }
}

impl TryFrom<Vec<Vec<Option<f64>>>> for Table {
    type Error = Refused;
    fn try_from(rows: Vec<Vec<Option<f64>>>) -> Result<Self, Refused> {
        Self::new(rows)
    }
}

impl From<Table> for Vec<Vec<Option<f64>>> {
    fn from(table: Table) -> Self {
        table.each_row().map(<[Option<f64>]>::to_vec).collect()
    }
}
