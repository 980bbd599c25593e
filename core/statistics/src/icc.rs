//! 组内相关: the intraclass correlations of Shrout & Fleiss and of McGraw & Wong.

use crate::fisher::fisher_quantile;
use crate::moments::{count, largest, mean, narrow, settled, sum_of_squares, without_noise};
use crate::refused::Confidence;
use crate::statistic::{Estimate, Interval, Reason, Statistic};
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// 缺失值规则: what becomes of a missing rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IccMissing {
    /// 拒绝: undefined with [`Reason::MissingNotAllowed`].
    Refuse,
    /// 整行删除: a row with a missing rating is left out.
    Listwise,
}

/// 组内相关形式: which raters are meant, and whether one of them or the mean of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IccForm {
    /// (1,1): other raters for each unit; one rater.
    OneWaySingle,
    /// (2,1) or (A,1): the same raters for all; how far one gives the same marks.
    AgreementSingle,
    /// (3,1) or (C,1): the same raters for all; how far one orders alike.
    ConsistencySingle,
    /// (1,k): the mean of all raters, who differ from unit to unit.
    OneWayMean,
    /// (2,k) or (A,k): the mean of all raters, the same marks.
    AgreementMean,
    /// (3,k) or (C,k): the mean of all raters, the same order.
    ConsistencyMean,
}

/// 均方: mean squares of the analysis of variance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeanSquares {
    /// Between units.
    pub between_rows: f64,
    /// Within units.
    pub within_rows: f64,
    /// Between raters.
    pub between_columns: f64,
    /// What is left.
    pub error: f64,
}

/// 组内相关一式: one form with its test and interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct IccEstimate {
    /// Which form.
    pub form: IccForm,
    /// The correlation; below zero or above one it is remarked.
    pub estimate: Estimate,
    /// The F that the units differ.
    pub f: Statistic,
    /// Its degrees of freedom above.
    pub df1: u32,
    /// Its degrees of freedom below.
    pub df2: u32,
    /// The interval.
    pub interval: Interval,
}

/// 组内相关: all six forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Icc {
    /// Units that were used.
    pub units: u32,
    /// Raters.
    pub raters: u32,
    /// The mean squares, or why there are none.
    pub mean_squares: Result<MeanSquares, Reason>,
    /// The forms, in the order of [`IccForm`].
    pub forms: [IccEstimate; 6],
}

/// 组内相关: units in rows, raters in columns.
///
/// Undefined with [`Reason::TooFewRaters`], [`Reason::TooFewUnits`] (also after rows were left out),
/// [`Reason::MissingNotAllowed`], and with [`Reason::ZeroVariance`] where a mean square that is divided by is zero, for the
/// forms and ends that need it. Sums of squares that rounding alone would leave count as zero. Source: Shrout & Fleiss,
/// Psychological Bulletin 86 (1979); McGraw & Wong, Psychological Methods 1 (1996), tables 4 and 7.
///
/// ```
/// use commonhold_statistics::{Confidence, IccMissing, Reason, Refused, Table, icc};
/// let level = Confidence::new(0.95)?;
/// let table = Table::complete(&[[9.0, 2.0, 5.0, 8.0], [6.0, 1.0, 3.0, 2.0], [8.0, 4.0, 6.0, 8.0]])?;
/// let found = icc(&table, IccMissing::Refuse, level);
/// assert_eq!((found.units, found.raters), (3, 4));
/// assert!(found.forms.iter().all(|form| form.estimate.value.value().is_some()));
/// let same = icc(&Table::complete(&[[1.0, 1.0], [1.0, 1.0]])?, IccMissing::Refuse, level);
/// assert_eq!(same.forms[0].estimate.value.reason(), Some(Reason::ZeroVariance));
/// # Ok::<(), Refused>(())
/// ```
#[must_use]
pub fn icc(table: &Table, missing: IccMissing, level: Confidence) -> Icc {
    let rows = table.complete_rows();
    let reason = if missing == IccMissing::Refuse && rows.len() < table.rows() {
        Some(Reason::MissingNotAllowed)
    } else if table.columns() < 2 {
        Some(Reason::TooFewRaters)
    } else if rows.len() < 2 {
        Some(Reason::TooFewUnits)
    } else {
        None
    };
    let sizes = Sizes { n: count(rows.len()), k: count(table.columns()), tail: level.tail() };
    let mean_squares = match reason {
        Some(reason) => Err(reason),
        None => mean_squares(&rows, table.columns(), &sizes),
    };
    let (n, k) = (rows.len(), table.columns());
    let df1 = n.saturating_sub(1);
    let one_way = n.saturating_mul(k.saturating_sub(1));
    let two_way = df1.saturating_mul(k.saturating_sub(1));
    let form = |form, df2| {
        let (estimate, f, interval) = match &mean_squares {
            Ok(squares) => sizes.form(squares, form),
            Err(reason) => {
                let undefined = Statistic::Undefined(*reason);
                (undefined, undefined, Interval::undefined(*reason))
            }
        };
        IccEstimate { form, estimate: estimate.into(), f, df1: narrow(df1), df2: narrow(df2), interval }
    };
    let forms = [
        form(IccForm::OneWaySingle, one_way),
        form(IccForm::AgreementSingle, two_way),
        form(IccForm::ConsistencySingle, two_way),
        form(IccForm::OneWayMean, one_way),
        form(IccForm::AgreementMean, two_way),
        form(IccForm::ConsistencyMean, two_way),
    ];
    Icc { units: narrow(n), raters: narrow(k), mean_squares, forms }
}

/// The analysis of variance with one value in each cell.
fn mean_squares(rows: &[Vec<f64>], columns: usize, sizes: &Sizes) -> Result<MeanSquares, Reason> {
    let row_means: Vec<f64> = rows.iter().map(|row| mean(row)).collect();
    let column_means: Vec<f64> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).sum::<f64>() / sizes.n)
        .collect();
    let grand = mean(&row_means);
    let size = largest(rows.iter().flatten().copied());
    let cells = rows.len().saturating_mul(columns);
    let zeroed = |sum: f64| without_noise(sum, cells, size);
    let mut left = 0.0;
    let mut within = 0.0;
    for (row, row_mean) in rows.iter().zip(&row_means) {
        within += sum_of_squares(row);
        for (value, column_mean) in row.iter().zip(&column_means) {
            left += (value - row_mean - column_mean + grand).powi(2);
        }
    }
    let Sizes { n, k, .. } = *sizes;
    let found = MeanSquares {
        between_rows: zeroed(k * sum_of_squares(&row_means)) / (n - 1.0),
        within_rows: zeroed(within) / (n * (k - 1.0)),
        between_columns: zeroed(n * sum_of_squares(&column_means)) / (k - 1.0),
        error: zeroed(left) / ((n - 1.0) * (k - 1.0)),
    };
    let parts = [found.between_rows, found.within_rows, found.between_columns, found.error];
    if parts.iter().all(|part| part.is_finite()) { Ok(found) } else { Err(Reason::Overflow) }
}

/// What the formulas need beside the mean squares: units, raters, and the part left out at each end.
struct Sizes {
    n: f64,
    k: f64,
    tail: f64,
}

impl Sizes {
    /// The correlation, its F and its interval.
    fn form(&self, squares: &MeanSquares, form: IccForm) -> (Statistic, Statistic, Interval) {
        let (n, k) = (self.n, self.k);
        let MeanSquares { between_rows: rows, within_rows: within, between_columns: columns, error } =
            *squares;
        let part = |above, below| Statistic::quotient(above, below, Reason::ZeroVariance);
        let (f_one, f_two) = (part(rows, within), part(rows, error));
        let (df_one, df_two) = (n * (k - 1.0), (n - 1.0) * (k - 1.0));
        let agreement =
            part(rows - error, settled(&[rows, (k - 1.0) * error, k * columns / n, -k * error / n]));
        match form {
            IccForm::OneWaySingle => {
                (part(rows - within, rows + (k - 1.0) * within), f_one, self.single(f_one, df_one))
            }
            IccForm::AgreementSingle => (agreement, f_two, self.agreement(squares, agreement)),
            IccForm::ConsistencySingle => {
                (part(rows - error, rows + (k - 1.0) * error), f_two, self.single(f_two, df_two))
            }
            IccForm::OneWayMean => (part(rows - within, rows), f_one, self.averaged(f_one, df_one)),
            IccForm::AgreementMean => {
                let one = self.agreement(squares, agreement);
                let value = part(rows - error, settled(&[rows, columns / n, -error / n]));
                (value, f_two, Interval { low: self.stepped_up(one.low), high: self.stepped_up(one.high) })
            }
            IccForm::ConsistencyMean => (part(rows - error, rows), f_two, self.averaged(f_two, df_two)),
        }
    }

    /// The ends of the F that lie in the interval.
    fn ends(&self, f: Statistic, df2: f64) -> Interval {
        let df1 = self.n - 1.0;
        let low = fisher_quantile(self.tail, df1, df2);
        let high = fisher_quantile(self.tail, df2, df1);
        Interval {
            low: f.then(|f| low.then(|limit| Statistic::of(f / limit))),
            high: f.then(|f| high.then(|limit| Statistic::of(f * limit))),
        }
    }

    /// The interval of one rater's form, one-way or of consistency.
    fn single(&self, f: Statistic, df2: f64) -> Interval {
        let end = |f: f64| Statistic::quotient(f - 1.0, f + (self.k - 1.0), Reason::ZeroVariance);
        let ends = self.ends(f, df2);
        Interval { low: ends.low.then(end), high: ends.high.then(end) }
    }

    /// The interval of the mean's form, one-way or of consistency.
    fn averaged(&self, f: Statistic, df2: f64) -> Interval {
        let end =
            |f: f64| Statistic::quotient(1.0, f, Reason::ZeroVariance).then(|part| Statistic::of(1.0 - part));
        let ends = self.ends(f, df2);
        Interval { low: ends.low.then(end), high: ends.high.then(end) }
    }

    /// The interval of one rater's agreement, with Satterthwaite's degrees of freedom.
    fn agreement(&self, squares: &MeanSquares, value: Statistic) -> Interval {
        let (n, k) = (self.n, self.k);
        let MeanSquares { between_rows: rows, between_columns: columns, error, .. } = *squares;
        let value = match (value, error > 0.0) {
            (Statistic::Defined(value), true) => value,
            (Statistic::Undefined(reason), _) => return Interval::undefined(reason),
            (_, false) => return Interval::undefined(Reason::ZeroVariance),
        };
        let ratio = columns / error;
        let other = n * (1.0 + (k - 1.0) * value) - k * value;
        let above = (n - 1.0) * (k - 1.0) * (k * value * ratio + other).powi(2);
        let below = (n - 1.0) * (k * value * ratio).powi(2) + other.powi(2);
        let (first, second) = (k * columns, (k * n - k - n) * error);
        Statistic::quotient(above, below, Reason::ZeroVariance).pair(|free| {
            let low = fisher_quantile(self.tail, n - 1.0, free).then(|f| {
                let below = settled(&[f * first, f * second, n * rows]);
                Statistic::quotient(n * (rows - f * error), below, Reason::ZeroVariance)
            });
            let high = fisher_quantile(self.tail, free, n - 1.0).then(|f| {
                let below = settled(&[first, second, n * f * rows]);
                Statistic::quotient(n * (f * rows - error), below, Reason::ZeroVariance)
            });
            Interval { low, high }
        })
    }

    /// 斯皮尔曼-布朗: from one rater to the mean of all. It turns around below minus one by the other raters.
    fn stepped_up(&self, end: Statistic) -> Statistic {
        end.then(|end| {
            let below = settled(&[1.0, end * (self.k - 1.0)]);
            if below > 0.0 {
                Statistic::of(end * self.k / below)
            } else {
                Statistic::Undefined(Reason::NoStepUp)
            }
        })
    }
}
