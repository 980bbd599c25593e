//! The same in 128 bits, which hold every product.

use super::By;

/// The first row whose rounded product does not fit 64 bits.
pub(super) fn beyond(amounts: &[i64], rates: &[i64], by: &By) -> Option<usize> {
    amounts.iter().zip(rates).position(|(amount, rate)| product(*amount, *rate, by).is_none())
}

pub(super) fn products(amounts: &[i64], rates: &[i64], by: &By, into: &mut [i64]) {
    for ((amount, rate), into) in amounts.iter().zip(rates).zip(into) {
        *into = product(*amount, *rate, by).unwrap_or(0);
    }
}

fn product(amount: i64, rate: i64, by: &By) -> Option<i64> {
    let product = i128::from(amount).checked_mul(i128::from(rate))?;
    i64::try_from(by.rounding.quotient(product, i128::from(by.one))?).ok()
}
