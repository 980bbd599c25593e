//! 矩: counts, means and sums of squares that the other modules share.

/// A count as a float; tables hold at most 2³² cells, so it is exact.
pub(crate) fn count(number: usize) -> f64 {
    f64::from(narrow(number))
}

/// A count in 32 bits.
pub(crate) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The mean; zero of nothing, which no caller asks for.
pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / count(values.len().max(1))
}

/// The sum of the squared distances from the mean.
pub(crate) fn sum_of_squares(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum()
}

/// 舍入噪声: a sum of squares so small that rounding alone would leave it counts as zero.
///
/// Means of equal values need not be that value: three times 0.1 have the mean 0.10000000000000002. A bound of sixteen units
/// in the last place of the largest value for each term is above what a few roundings leave and far below real scores.
pub(crate) fn without_noise(squares: f64, terms: usize, largest: f64) -> f64 {
    // Roots are compared, since the square of the bound may be too large for a float.
    if (squares / count(terms)).sqrt() <= 16.0 * f64::EPSILON * largest { 0.0 } else { squares }
}

/// The largest distance from zero.
pub(crate) fn largest(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().fold(0.0, |largest, value| value.abs().max(largest))
}

/// 相消: a sum of parts that cancel to nothing but their rounding is zero.
pub(crate) fn settled(parts: &[f64]) -> f64 {
    let sum: f64 = parts.iter().sum();
    let size: f64 = parts.iter().map(|part| part.abs()).sum();
    if size.is_finite() && sum.abs() <= 16.0 * f64::EPSILON * size { 0.0 } else { sum }
}
