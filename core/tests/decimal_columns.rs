//! Decimal columns against a slow reference in 128 bits: every way of rounding, masses of exact halves, either sign, and both
//! sides of the bound at which one arithmetic takes over from the other.
#![expect(clippy::arithmetic_side_effects, clippy::cast_possible_wrap, reason = "a test may fail loudly")]

#[path = "support/draw.rs"]
mod draw;

use commonhold::Rounding;
use commonhold::columns::decimal::{DecimalFault, rounded_products_into, sum, sum_of_rounded_products};
use draw::Draw;

/// A number of at most so many bits, of either sign.
fn signed(draw: &mut Draw, bits: u32) -> i64 {
    if bits == 0 {
        return 0;
    }
    let size = draw.next() >> (64 - bits.min(63));
    let size = if draw.below(8) == 0 { (1_u64 << bits.min(63)) - 1 } else { size };
    if draw.below(2) == 0 { size as i64 } else { (size as i64).wrapping_neg() }
}

/// A product as the rule says it.
fn rounded(amount: i64, rate: i64, places: u8, rounding: Rounding) -> i128 {
    let (product, one) = (i128::from(amount) * i128::from(rate), 10_i128.pow(u32::from(places)));
    let (whole, rest) = (product.abs() / one, product.abs() % one);
    let away = match rounding {
        Rounding::Down => false,
        Rounding::Up => rest > 0,
        Rounding::HalfUp => 2 * rest >= one,
        Rounding::HalfEven => 2 * rest > one || 2 * rest == one && whole % 2 == 1,
    };
    product.signum() * (whole + i128::from(away))
}

#[test]
fn every_rounded_product_is_that_of_the_slow_reference() {
    let mut draw = Draw(0x5eed_0004);
    let mut read = 0;
    while read < 1_000_000 {
        let rows = usize::try_from(draw.below(5_000)).unwrap();
        let places = u8::try_from(draw.below(19)).unwrap();
        let amount_bits = u32::try_from(draw.below(64)).unwrap();
        // On either side of the bound as often as not.
        let rate_bits = match draw.below(3) {
            0 => 50_u32.saturating_sub(amount_bits),
            1 => 51_u32.saturating_sub(amount_bits),
            _ => u32::try_from(draw.below(64)).unwrap(),
        };
        let one = 10_i64.pow(u32::from(places));
        let halves = draw.below(3) == 0;
        let amounts: Vec<i64> = (0..rows).map(|_| signed(&mut draw, amount_bits)).collect();
        let rates: Vec<i64> =
            (0..rows).map(|_| if halves { one / 2 } else { signed(&mut draw, rate_bits) }).collect();
        let rounding = Rounding::EVERY[usize::try_from(draw.below(4)).unwrap()];
        let right: Vec<i128> = amounts
            .iter()
            .zip(&rates)
            .map(|(amount, rate)| rounded(*amount, *rate, places, rounding))
            .collect();
        let mut products = vec![7; rows];
        let told = rounded_products_into(&amounts, &rates, places, rounding, &mut products);
        assert_eq!(sum_of_rounded_products(&amounts, &rates, places, rounding), told);
        match right.iter().position(|product| i64::try_from(*product).is_err()) {
            Some(row) => {
                assert_eq!(told, Err(DecimalFault::OutOfRange { row }));
                assert!(products.iter().all(|product| *product == 7));
            }
            None => {
                assert_eq!(told, Ok(right.iter().sum()));
                let made: Vec<i128> = products.iter().map(|product| i128::from(*product)).collect();
                assert_eq!(made, right, "{places} places, {rounding:?}");
            }
        }
        assert_eq!(sum(&amounts), amounts.iter().map(|amount| i128::from(*amount)).sum::<i128>());
        read += rows;
    }
}

#[test]
fn the_edges_of_64_bits_are_exact() {
    let mut products = [0; 3];
    let told =
        rounded_products_into(&[i64::MIN, i64::MAX, 1], &[10, 10, 5], 1, Rounding::HalfEven, &mut products);
    assert_eq!((told, products), (Ok(-1), [i64::MIN, i64::MAX, 0]));
    let beyond = rounded_products_into(&[1, i64::MIN, 1], &[10, -10, 5], 1, Rounding::Down, &mut products);
    assert_eq!((beyond, products), (Err(DecimalFault::OutOfRange { row: 1 }), [i64::MIN, i64::MAX, 0]));
    let places = rounded_products_into(&[1, 1, 1], &[1, 1, 1], 19, Rounding::Down, &mut products);
    assert_eq!(places, Err(DecimalFault::Places));
    let lengths = rounded_products_into(&[1, 1], &[1, 1], 2, Rounding::Down, &mut products);
    assert_eq!(lengths, Err(DecimalFault::Lengths));
    assert_eq!(sum(&[i64::MIN; 3]), 3 * i128::from(i64::MIN));
    assert_eq!((sum(&[]), sum(&[i64::MAX; 2])), (0, 2 * i128::from(i64::MAX)));
}
