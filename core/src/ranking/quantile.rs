//! 分位数: exact quantiles, by the type that is named.

use super::refusal::RankingRefusal;
use crate::catalogue::words;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::Refusal;

words! {
    /// 分位数定义: four of the nine definitions of Hyndman and Fan.
    pub enum QuantileType {
        /// 类型 1: the lowest value that is not below the part.
        Type1 => "type_1",
        /// 类型 2: the same, and half of two where the part falls between them.
        Type2 => "type_2",
        /// 类型 6: in a straight line, at the place `(n + 1)p`.
        Type6 => "type_6",
        /// 类型 7: in a straight line, at the place `(n − 1)p + 1`.
        Type7 => "type_7",
    }
}

/// 分位数: the quantile of values at a part from 0 to 1.
///
/// ```
/// use commonhold::{ExactNumber, ranking::{QuantileType, quantile}};
/// let values = [4, 1, 3, 2].map(ExactNumber::whole);
/// let quarter = ExactNumber::parse("1/4")?;
/// let of = |kind| quantile(&values, quarter, kind).map(|found| found.to_string());
/// assert_eq!(of(QuantileType::Type1)?, "1");
/// assert_eq!(of(QuantileType::Type2)?, "1.5");
/// assert_eq!(of(QuantileType::Type6)?, "1.25");
/// assert_eq!(of(QuantileType::Type7)?, "1.75");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `ranking.no_values`, `ranking.outside_part`, and `number.out_of_range` for what does not fit.
pub fn quantile(
    values: &[ExactNumber],
    part: ExactNumber,
    kind: QuantileType,
) -> Result<ExactNumber, Refusal> {
    if part.0.is_negative() || part.0 > Ratio::ONE {
        return Err(RankingRefusal::OutsidePart { part }.into());
    }
    let mut sorted: Vec<Ratio> = values.iter().map(|value| value.0).collect();
    sorted.sort_unstable();
    let number = Ratio::new(i128::try_from(sorted.len()).unwrap_or(i128::MAX), 1)?;
    let np = number.times(part.0)?;
    let (place, between) = match kind {
        QuantileType::Type1 | QuantileType::Type2 => {
            let (whole, rest) = split(np)?;
            match (rest.is_zero(), kind) {
                (true, QuantileType::Type2) => (whole, Ratio::new(1, 2)?),
                (true, _) => (whole, Ratio::ZERO),
                (false, _) => (whole.saturating_add(1), Ratio::ZERO),
            }
        }
        QuantileType::Type6 => split(np.plus(part.0)?)?,
        QuantileType::Type7 => split(np.minus(part.0)?.plus(Ratio::ONE)?)?,
    };
    let one = at(&sorted, place)?;
    let next = at(&sorted, place.saturating_add(1))?;
    Ok(ExactNumber(one.plus(between.times(next.minus(one)?)?)?))
}

/// The whole part of a number that is not below zero, and the rest.
fn split(number: Ratio) -> Result<(i128, Ratio), Refusal> {
    let whole = number.numerator().checked_div_euclid(number.denominator()).unwrap_or(0);
    Ok((whole, number.minus(Ratio::new(whole, 1)?)?))
}

/// The value at a place from 1; before the first is the first, behind the last is the last.
fn at(sorted: &[Ratio], place: i128) -> Result<Ratio, Refusal> {
    let last = sorted.len().saturating_sub(1);
    let place = usize::try_from(place.saturating_sub(1).max(0)).unwrap_or(last).min(last);
    sorted.get(place).copied().ok_or_else(|| RankingRefusal::NoValues {}.into())
}
