//! 小数列: sums of amounts, and amounts times rates rounded one by one, over slices of whole units.

mod quotient;
mod wide;

use crate::exact::Rounding;
use multiversion::multiversion;

/// Columns that do not fit together; nothing has been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalFault {
    /// The columns have different lengths.
    Lengths,
    /// A rate has more decimal places than 64 bits hold: 18.
    Places,
    /// A product, rounded, does not fit 64 bits.
    OutOfRange {
        /// Its row, from 0.
        row: usize,
    },
}

/// The most decimal places of a rate.
const MOST_PLACES: u8 = 18;

/// 合计: the sum of amounts in minor units; that of 64 bits cannot leave 128.
///
/// ```
/// use commonhold::columns::decimal::sum;
/// assert_eq!(sum(&[i64::MAX, 1, -5]), i128::from(i64::MAX) - 4);
/// ```
#[must_use]
pub fn sum(units: &[i64]) -> i128 {
    // Halves of so many rows sum to less than 2^63.
    const ROWS: usize = 1 << 30;
    units.chunks(ROWS).fold(0, |sum, rows| sum.wrapping_add(sum_of_some(rows)))
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn sum_of_some(units: &[i64]) -> i128 {
    let (mut low, mut high) = (0_i64, 0_i64);
    for unit in units {
        low = low.wrapping_add(*unit & i64::from(u32::MAX));
        high = high.wrapping_add(*unit >> 32);
    }
    (i128::from(high) << 32).wrapping_add(i128::from(low))
}

/// 乘后舍入: each amount times its rate, rounded to whole minor units; and their sum. A rate is in units of `10^-places`.
///
/// ```
/// use commonhold::Rounding;
/// use commonhold::columns::decimal::{DecimalFault, rounded_products_into};
/// // 12.50 × 0.06 = 0.75; 12.50 × 0.0500 = 0.625, a half, which goes to the even neighbour.
/// let (amounts, rates) = ([1_250, 1_250, -1_250], [600, 500, 500]);
/// let mut products = [0; 3];
/// let sum = rounded_products_into(&amounts, &rates, 4, Rounding::HalfEven, &mut products);
/// assert_eq!((sum, products), (Ok(75), [75, 62, -62]));
/// let short = rounded_products_into(&amounts, &rates[..2], 4, Rounding::HalfEven, &mut products);
/// assert_eq!(short, Err(DecimalFault::Lengths));
/// ```
///
/// # Errors
/// [`DecimalFault`], before anything is written.
pub fn rounded_products_into(
    amounts: &[i64],
    rates: &[i64],
    places: u8,
    rounding: Rounding,
    into: &mut [i64],
) -> Result<i128, DecimalFault> {
    if amounts.len() != rates.len() || amounts.len() != into.len() {
        return Err(DecimalFault::Lengths);
    }
    if places > MOST_PLACES {
        return Err(DecimalFault::Places);
    }
    let one = 10_u64.saturating_pow(u32::from(places));
    if quotient::fits(bits(amounts), bits(rates), one) {
        quotient::products(amounts, rates, (one, rounding), into);
    } else {
        wide::fit(amounts, rates, (one, rounding))?;
        wide::products(amounts, rates, (one, rounding), into);
    }
    Ok(sum(into))
}

/// So many bits have all sizes: none is above 2 to their power.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn bits(units: &[i64]) -> u32 {
    let any = units.iter().fold(0, |any, unit| any | (unit ^ (unit >> 63)));
    i64::BITS.saturating_sub(any.leading_zeros())
}
