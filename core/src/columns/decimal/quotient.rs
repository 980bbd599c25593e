//! The same by a quotient in binary fractions that is corrected to the exact one.
//!
//! Every number here is a whole one not above 2^50, which is checked before, and so exact, but for the quotient of a product by
//! what one is. The reciprocal and the product with it are each off by less than one part in 2^52 and so together by less than
//! one in 2^51: the quotient, not above 2^50, is off by less than a half. Rounded to the nearest whole number it is the exact one
//! cut off, or the next above. Which of them, tells the sign of the remainder: that is exact, for it is a difference of whole
//! numbers below 2^52. The remainder then decides by whole numbers how the product is rounded.

use super::By;
use crate::exact::Rounding;
use multiversion::multiversion;

/// 2^52: added to a whole number below it, its digits are the last ones of the sum.
const DIGITS: f64 = 4_503_599_627_370_496.0;

/// 1.5 × 2^52: the same for whole numbers of either sign below 2^51.
const SIGNED: f64 = 6_755_399_441_055_744.0;

/// Whether every number is within the bound: factors of so many bits, and what one is.
pub(super) fn fits(amounts: u32, rates: u32, one: u64) -> bool {
    amounts.saturating_add(rates) <= 50 && one <= 1 << 50
}

/// Writes the products of one block; their sum, which of fewer than 2^13 rows fits.
pub(super) fn products(amounts: &[i64], rates: &[i64], &By { one, rounding }: &By, into: &mut [i64]) -> i64 {
    match rounding {
        Rounding::HalfEven => rows(
            amounts,
            rates,
            one,
            |double, one, odd| if double == one { odd } else { f64::from(u8::from(double > one)) },
            into,
        ),
        Rounding::HalfUp => {
            rows(amounts, rates, one, |double, one, _| f64::from(u8::from(double >= one)), into)
        }
        Rounding::Down => rows(amounts, rates, one, |_, _, _| 0.0, into),
        Rounding::Up => rows(amounts, rates, one, |double, _, _| f64::from(u8::from(double > 0.0)), into),
    }
}

/// `away` tells of twice the remainder, of what one is and of whether the whole part is odd (1, else 0) whether a product goes to
/// the next whole number away from zero: 1, else 0.
#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+popcnt"))]
#[expect(
    clippy::float_arithmetic,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "exact within the bound, as said above"
)]
fn rows<A: Fn(f64, f64, f64) -> f64>(
    amounts: &[i64],
    rates: &[i64],
    one: u64,
    away: A,
    into: &mut [i64],
) -> i64 {
    let mut sum = 0_i64;
    let one = one as f64;
    let part = 1.0 / one;
    let real = |units: i64| f64::from_bits(SIGNED.to_bits().wrapping_add(units as u64)) - SIGNED;
    for ((amount, rate), into) in amounts.iter().zip(rates).zip(into) {
        let product = real(*amount) * real(*rate);
        let size = product.abs();
        let near = (size * part + DIGITS) - DIGITS;
        let short = size - near * one;
        let above = short < 0.0;
        let whole = if above { near - 1.0 } else { near };
        let rest = if above { short + one } else { short };
        // Half of an odd number lies between two whole ones: to whichever it is rounded, twice that is one off.
        let odd = (whole - ((whole * 0.5 + DIGITS) - DIGITS) * 2.0).abs();
        let rounded = whole + away(rest * 2.0, one, odd);
        let signed = SIGNED + rounded.copysign(product);
        *into = (signed.to_bits() as i64).wrapping_sub(SIGNED.to_bits() as i64);
        sum = sum.wrapping_add(*into);
    }
    sum
}
