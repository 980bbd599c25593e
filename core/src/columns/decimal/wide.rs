//! The same in 128 bits, which hold every product.

use super::By;
use crate::exact::Rounding;

/// The first row whose rounded product does not fit 64 bits.
pub(super) fn beyond(amounts: &[i64], rates: &[i64], by: &By) -> Option<usize> {
    amounts.iter().zip(rates).position(|(amount, rate)| product(*amount, *rate, by).is_none())
}

pub(super) fn products(amounts: &[i64], rates: &[i64], by: &By, into: &mut [i64]) {
    for ((amount, rate), into) in amounts.iter().zip(rates).zip(into) {
        *into = product(*amount, *rate, by).unwrap_or(0);
    }
}

fn product(amount: i64, rate: i64, &By { one, rounding }: &By) -> Option<i64> {
    let size = u128::from(amount.unsigned_abs()).checked_mul(u128::from(rate.unsigned_abs()))?;
    // Most products fit 64 bits, where dividing takes a third of the time.
    let (whole, rest) = match u64::try_from(size) {
        Ok(size) => (u128::from(size.checked_div(one)?), size.checked_rem(one)?),
        Err(_) => {
            (size.checked_div(u128::from(one))?, u64::try_from(size.checked_rem(u128::from(one))?).ok()?)
        }
    };
    let other = one.saturating_sub(rest);
    let away = match rounding {
        Rounding::Down => false,
        Rounding::Up => rest > 0,
        Rounding::HalfUp => rest >= other,
        Rounding::HalfEven => rest > other || rest == other && whole & 1 == 1,
    };
    let size = i128::try_from(whole).ok()?.checked_add(i128::from(away))?;
    i64::try_from(if (amount < 0) != (rate < 0) { size.checked_neg()? } else { size }).ok()
}
