//! 逼近理想解: TOPSIS for several companies.

use crate::moments::count;
use crate::statistic::Reason;
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// 指标方向: whether more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// 效益型: more is better.
    Benefit,
    /// 成本型: less is better.
    Cost,
}

/// 指标: the weight and direction of one column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// At least zero; only the proportions of the weights matter.
    pub weight: f64,
    /// Whether more is better.
    pub direction: Direction,
}

/// 规范化: what each column is divided by before it is weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scaling {
    /// 向量: the root of the sum of squares.
    Vector,
    /// 总和: the sum; every value at least zero.
    Sum,
    /// 倒数总和: as `sum`, but a cost becomes its reciprocal first; every value above zero.
    SumOfReciprocals,
    /// 最大值: the largest value, which must be above zero.
    Max,
    /// 极差: the distance from the smallest, by the span.
    MinMax,
}

/// 常数列规则: what becomes of a column that is the same for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstantColumn {
    /// 拒绝: undefined with [`Reason::ConstantColumn`].
    Refuse,
    /// 不计: it separates nobody and has no say.
    NoDifference,
}

/// 贴近度: how near each alternative is to the ideal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topsis {
    /// One number from 0 (the worst of all columns) to 1 (the best of all) for each row.
    pub closeness: Vec<f64>,
    /// The distance from the best of all columns.
    pub to_best: Vec<f64>,
    /// The distance from the worst of all columns.
    pub to_worst: Vec<f64>,
}

/// 逼近理想解法: alternatives in rows, criteria in columns, nothing missing.
///
/// # Errors
/// [`Reason::LengthsDiffer`], [`Reason::NotFinite`] and [`Reason::NegativeNotAllowed`] (a weight; a value where the scaling
/// says so), [`Reason::NoWeight`], [`Reason::MissingNotAllowed`], [`Reason::TooFewUnits`] (one row),
/// [`Reason::ConstantColumn`], [`Reason::ZeroNotAllowed`], [`Reason::ScaleNotPositive`], and [`Reason::AllEqual`] when no
/// column with weight separates the alternatives. Source: Hwang & Yoon, Multiple Attribute Decision Making (1981).
///
/// ```
/// use commonhold_statistics::*;
/// let table = Table::complete(&[[3.0, 100.0], [5.0, 100.0], [4.0, 80.0]])?;
/// let criteria = [
///     Criterion { weight: 2.0, direction: Direction::Benefit },
///     Criterion { weight: 1.0, direction: Direction::Cost },
/// ];
/// let found = topsis(&table, &criteria, Scaling::Vector, ConstantColumn::Refuse).unwrap();
/// assert!(found.closeness[1] > found.closeness[0]);
/// let same = Table::complete(&[[3.0, 100.0], [3.0, 100.0]])?;
/// let none = topsis(&same, &criteria, Scaling::Vector, ConstantColumn::NoDifference);
/// assert_eq!(none, Err(Reason::AllEqual));
/// # Ok::<(), Refused>(())
/// ```
pub fn topsis(
    table: &Table,
    criteria: &[Criterion],
    scaling: Scaling,
    constant: ConstantColumn,
) -> Result<Topsis, Reason> {
    check_weights(criteria, table.columns())?;
    let rows = table.complete_rows().len();
    if rows < table.rows() {
        return Err(Reason::MissingNotAllowed);
    }
    if rows < 2 {
        return Err(Reason::TooFewUnits);
    }
    let (mut best, mut worst) = (vec![0.0; rows], vec![0.0; rows]);
    for (place, criterion) in criteria.iter().enumerate() {
        let values: Vec<f64> = table.column(place).flatten().collect();
        if values.windows(2).all(|two| two.first() == two.last()) {
            match constant {
                ConstantColumn::Refuse => return Err(Reason::ConstantColumn),
                ConstantColumn::NoDifference => continue,
            }
        }
        add_squares(&values, criterion, scaling, &mut best, &mut worst)?;
    }
    let to_best: Vec<f64> = best.into_iter().map(f64::sqrt).collect();
    let to_worst: Vec<f64> = worst.into_iter().map(f64::sqrt).collect();
    // The sum of both is at least the distance of best and worst, which is the same for every row.
    if to_best.iter().zip(&to_worst).any(|(best, worst)| best + worst == 0.0) {
        return Err(Reason::AllEqual);
    }
    let closeness: Vec<f64> =
        to_best.iter().zip(&to_worst).map(|(best, worst)| worst / (best + worst)).collect();
    if closeness.iter().chain(&to_best).chain(&to_worst).any(|part| !part.is_finite()) {
        return Err(Reason::Overflow);
    }
    Ok(Topsis { closeness, to_best, to_worst })
}

/// As many weights as columns, none below zero, some above.
fn check_weights(criteria: &[Criterion], columns: usize) -> Result<(), Reason> {
    if criteria.len() != columns {
        return Err(Reason::LengthsDiffer);
    }
    if criteria.iter().any(|criterion| !criterion.weight.is_finite()) {
        return Err(Reason::NotFinite);
    }
    if criteria.iter().any(|criterion| criterion.weight < 0.0) {
        return Err(Reason::NegativeNotAllowed);
    }
    if criteria.iter().all(|criterion| criterion.weight == 0.0) {
        return Err(Reason::NoWeight);
    }
    Ok(())
}

/// Adds what one column contributes to the squared distances.
fn add_squares(
    values: &[f64],
    criterion: &Criterion,
    scaling: Scaling,
    best: &mut [f64],
    worst: &mut [f64],
) -> Result<(), Reason> {
    let turned = scaling == Scaling::SumOfReciprocals && criterion.direction == Direction::Cost;
    let scaled = scaled(values, scaling, turned)?;
    let (low, high) = ends(&scaled);
    // A reciprocal of a cost is a benefit.
    let (ideal, anti) =
        if criterion.direction == Direction::Benefit || turned { (high, low) } else { (low, high) };
    for (value, (best, worst)) in scaled.iter().zip(best.iter_mut().zip(worst.iter_mut())) {
        *best += (criterion.weight * (value - ideal)).powi(2);
        *worst += (criterion.weight * (value - anti)).powi(2);
    }
    Ok(())
}

/// A column after scaling.
fn scaled(values: &[f64], scaling: Scaling, turned: bool) -> Result<Vec<f64>, Reason> {
    let (low, high) = ends(values);
    match scaling {
        Scaling::Sum | Scaling::SumOfReciprocals if low < 0.0 => return Err(Reason::NegativeNotAllowed),
        Scaling::SumOfReciprocals if low == 0.0 => return Err(Reason::ZeroNotAllowed),
        _ => {}
    }
    let turn = |value: f64| if turned { 1.0 / value } else { value };
    let (start, divisor) = match scaling {
        Scaling::Vector => (0.0, values.iter().map(|value| value * value).sum::<f64>().sqrt()),
        Scaling::Sum | Scaling::SumOfReciprocals => (0.0, values.iter().copied().map(turn).sum()),
        Scaling::Max => (0.0, high),
        Scaling::MinMax => (low, high - low),
    };
    if divisor <= 0.0 {
        return Err(Reason::ScaleNotPositive);
    }
    if !divisor.is_finite() || count(values.len()) * divisor < f64::MIN_POSITIVE {
        return Err(Reason::Overflow);
    }
    Ok(values.iter().map(|value| (turn(*value) - start) / divisor).collect())
}

/// The smallest and the largest value.
fn ends(values: &[f64]) -> (f64, f64) {
    values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)))
}
