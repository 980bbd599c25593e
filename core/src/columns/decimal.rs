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
    const ROWS: usize = 1 << 31;
    units.chunks(ROWS).fold(0, |sum, rows| sum.wrapping_add(sum_of_some(rows)))
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
fn sum_of_some(units: &[i64]) -> i128 {
    let (mut low, mut high) = (0_u64, 0_u64);
    for unit in units {
        // As a number above zero, 2^63 more: its halves are cut without a look at the sign.
        let above = unit.cast_unsigned() ^ (1 << 63);
        low = low.wrapping_add(above & u64::from(u32::MAX));
        high = high.wrapping_add(above >> 32);
    }
    let more = i128::try_from(units.len()).unwrap_or(0) << 63;
    (i128::from(high) << 32).wrapping_add(i128::from(low)).wrapping_sub(more)
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
    if amounts.len() != into.len() {
        return Err(DecimalFault::Lengths);
    }
    let by = By::of(amounts, rates, places, rounding)?;
    let rows = || amounts.chunks(ROWS).zip(rates.chunks(ROWS)).enumerate();
    let mut small = true;
    for (block, (amounts, rates)) in rows() {
        small &= by.is_small(block, amounts, rates)?;
    }
    let mut sum = 0_i128;
    for ((_, (amounts, rates)), into) in rows().zip(into.chunks_mut(ROWS)) {
        sum = sum.wrapping_add(by.products(small, amounts, rates, into));
    }
    Ok(sum)
}

/// 乘后舍入之和: the sum alone, which reads the columns once.
///
/// ```
/// use commonhold::Rounding;
/// use commonhold::columns::decimal::{DecimalFault, sum_of_rounded_products};
/// let sum = sum_of_rounded_products(&[1_250, 1_250], &[600, 500], 4, Rounding::HalfEven);
/// assert_eq!(sum, Ok(75 + 62));
/// let beyond = sum_of_rounded_products(&[1, i64::MAX], &[1, 10], 0, Rounding::HalfEven);
/// assert_eq!(beyond, Err(DecimalFault::OutOfRange { row: 1 }));
/// ```
///
/// # Errors
/// [`DecimalFault`].
pub fn sum_of_rounded_products(
    amounts: &[i64],
    rates: &[i64],
    places: u8,
    rounding: Rounding,
) -> Result<i128, DecimalFault> {
    let by = By::of(amounts, rates, places, rounding)?;
    let (mut products, mut sum) = ([0_i64; ROWS], 0_i128);
    for (block, (amounts, rates)) in amounts.chunks(ROWS).zip(rates.chunks(ROWS)).enumerate() {
        let small = by.is_small(block, amounts, rates)?;
        let into = products.get_mut(..amounts.len()).unwrap_or_default();
        sum = sum.wrapping_add(by.products(small, amounts, rates, into));
    }
    Ok(sum)
}

/// Rows that are read together: what was looked at for its size is still near when it is multiplied.
const ROWS: usize = 1 << 11;

/// What products are rounded by.
struct By {
    /// How many units of a rate are one.
    one: u64,
    rounding: Rounding,
}

impl By {
    fn of(amounts: &[i64], rates: &[i64], places: u8, rounding: Rounding) -> Result<By, DecimalFault> {
        if amounts.len() != rates.len() {
            return Err(DecimalFault::Lengths);
        }
        if places > MOST_PLACES {
            return Err(DecimalFault::Places);
        }
        Ok(By { one: 10_u64.saturating_pow(u32::from(places)), rounding })
    }

    /// Whether the block's numbers are within the bound of the quotient; refused where a product does not fit 64 bits.
    fn is_small(&self, block: usize, amounts: &[i64], rates: &[i64]) -> Result<bool, DecimalFault> {
        if quotient::fits(bits(amounts), bits(rates), self.one) {
            return Ok(true);
        }
        match wide::beyond(amounts, rates, self) {
            Some(row) => {
                Err(DecimalFault::OutOfRange { row: block.saturating_mul(ROWS).saturating_add(row) })
            }
            None => Ok(false),
        }
    }

    /// Writes the products; their sum.
    fn products(&self, small: bool, amounts: &[i64], rates: &[i64], into: &mut [i64]) -> i128 {
        if small {
            return i128::from(quotient::products(amounts, rates, self, into));
        }
        wide::products(amounts, rates, self, into);
        sum(into)
    }
}

/// So many bits have all sizes: none is above 2 to their power.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
pub(crate) fn bits(units: &[i64]) -> u32 {
    let any = units.iter().fold(0, |any, unit| any | (unit ^ (unit >> 63)));
    i64::BITS.saturating_sub(any.leading_zeros())
}
