//! 拒绝: what is not taken as input.

use serde::{Deserialize, Serialize};
use std::fmt::{Display, Formatter};

/// 拒绝: what is not taken as input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refused {
    /// The table has no row or no column.
    Empty,
    /// The table has more cells than 32 bits can count.
    TooManyCells,
    /// A row is not as long as the first one. Rows count from zero.
    NotRectangular {
        /// The row.
        row: usize,
        /// Columns of the first row.
        expected: usize,
        /// Columns of this row.
        found: usize,
    },
    /// A cell is NaN or infinite. Rows and columns count from zero.
    NotFinite {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A level of confidence is not between zero and one.
    Level,
    /// No replicate is asked for.
    NoReplicates,
}

impl Refused {
    /// 代码: the stable code, as in JSON.
    ///
    /// ```
    /// assert_eq!(commonhold_statistics::Refused::Level.code(), "level");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooManyCells => "too_many_cells",
            Self::NotRectangular { .. } => "not_rectangular",
            Self::NotFinite { .. } => "not_finite",
            Self::Level => "level",
            Self::NoReplicates => "no_replicates",
        }
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("the table has no row or no column"),
            Self::TooManyCells => f.write_str("the table has more cells than 32 bits can count"),
            Self::NotRectangular { row, expected, found } => {
                write!(f, "row `{row}` has `{found}` columns, the first row has `{expected}`")
            }
            Self::NotFinite { row, column } => {
                write!(f, "the cell in row `{row}`, column `{column}` is not a finite number")
            }
            Self::Level => f.write_str("the level of confidence is not between zero and one"),
            Self::NoReplicates => f.write_str("no replicate is asked for"),
        }
    }
}

impl std::error::Error for Refused {}

/// 置信水平: a level of confidence above zero and below one, such as 0.95.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Confidence(f64);

impl Confidence {
    /// 置信水平.
    ///
    /// ```
    /// use commonhold_statistics::{Confidence, Refused};
    /// assert_eq!(Confidence::new(0.95)?.level(), 0.95);
    /// assert_eq!(Confidence::new(95.0), Err(Refused::Level));
    /// # Ok::<(), Refused>(())
    /// ```
    ///
    /// # Errors
    /// [`Refused::Level`] unless `0 < level < 1`.
    pub fn new(level: f64) -> Result<Self, Refused> {
        if level > 0.0 && level < 1.0 { Ok(Self(level)) } else { Err(Refused::Level) }
    }

    /// The level.
    #[must_use]
    pub const fn level(self) -> f64 {
        self.0
    }

    /// The part left out at each end.
    pub(crate) fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

impl TryFrom<f64> for Confidence {
    type Error = Refused;
    fn try_from(level: f64) -> Result<Self, Refused> {
        Self::new(level)
    }
}

impl From<Confidence> for f64 {
    fn from(confidence: Confidence) -> Self {
        confidence.0
    }
}
