//! Exact numbers: what they print, what they refuse, and that comparing never rounds.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly, and its numbers are bounded"
)]

use commonhold::{Amount, Area, Currency, Day, ExactNumber, Period, Ratio, Rounding};
use proptest::prelude::*;
use std::cmp::Ordering;

fn code_of(text: &str) -> &'static str {
    Amount::parse(text).unwrap_err().code()
}

#[test]
fn what_is_not_plain_decimal_text_is_refused() {
    for text in
        ["", " 1", "1 ", "+1", "1e3", "1_000", "1,000", ".5", "5.", "0x1", "NaN", "--1", "１", "1.2.3"]
    {
        assert_eq!(code_of(text), "number.not_a_number", "{text:?}");
    }
    assert_eq!(code_of("0.0000001"), "number.too_many_places");
    assert_eq!(code_of("92233720368547758.08000"), "number.out_of_range");
    assert_eq!(code_of("99999999999999999999999999999999"), "number.out_of_range");
}

#[test]
fn a_json_number_is_refused_where_exact_text_is_asked_for() {
    assert!(serde_json::from_str::<Amount>("0.1").is_err());
    assert!(serde_json::from_str::<ExactNumber>("3").is_err());
    assert_eq!(serde_json::from_str::<Amount>("\"0.10\"").unwrap(), Amount::parse("0.1").unwrap());
}

#[test]
fn nothing_prints_as_minus_zero() {
    assert_eq!(Amount::parse("-0.00").unwrap().to_string(), "0.00");
    assert_eq!(Ratio::parse("-0/5").unwrap().to_string(), "0");
}

#[test]
fn an_amount_finer_than_its_currency_is_refused() {
    let refusal = Currency::unnamed().minor_units(Amount::parse("10.005").unwrap()).unwrap_err();
    assert_eq!(refusal.to_string(), "`10.005` has more digits than the 2 of the currency");
    assert_eq!(Currency::unnamed().minor_units(Amount::parse("10.500").unwrap()).unwrap(), 1_050);
}

#[test]
fn two_thirds_is_not_a_decimal() {
    assert_eq!(Ratio::parse("0.6667").unwrap_err().code(), "number.not_exact_text");
    assert_eq!(Ratio::parse("66.7%").unwrap_err().code(), "number.not_exact_text");
    assert_eq!(Ratio::parse("2/0").unwrap_err().code(), "number.zero_denominator");
    // 200 of 300 is exactly two thirds; 0.6667 would refuse it.
    assert_eq!(Ratio::new(200, 300).unwrap(), Ratio::parse("2/3").unwrap());
}

#[test]
fn a_number_reads_whatever_it_prints() {
    for text in
        ["18446744073709551615", "-170141183460469231731687303715884105727", "0.000001", "7/3", "-2.5"]
    {
        assert_eq!(ExactNumber::parse(text).unwrap().to_string(), text);
    }
    assert_eq!(ExactNumber::parse("67%").unwrap_err().code(), "number.not_a_number");
}

#[test]
fn each_rounding_by_its_name() {
    let table = [
        ("5/2", [2, 3, 2, 3]),
        ("7/2", [4, 4, 3, 4]),
        ("-5/2", [-2, -3, -2, -3]),
        ("12345001/1000000", [12, 12, 12, 13]),
        ("1/3", [0, 0, 0, 1]),
        ("-1/3", [0, 0, 0, -1]),
        ("4", [4, 4, 4, 4]),
    ];
    let names = [Rounding::HalfEven, Rounding::HalfUp, Rounding::Down, Rounding::Up];
    for (text, expected) in table {
        let exact = Ratio::parse(text).unwrap();
        let rounded = names.map(|rounding| rounding.round(exact).unwrap());
        assert_eq!(rounded, expected, "{text}");
    }
}

#[test]
fn half_even_looks_at_every_dropped_digit() {
    let exact = ExactNumber::parse("12.345001").unwrap().0;
    assert_eq!(ExactNumber(exact.rounded(2, Rounding::HalfEven).unwrap()).to_string(), "12.35");
}

#[test]
fn days_are_civil_and_periods_half_open() {
    let day = |text| Day::parse(text).unwrap();
    let year = Period { from: day("2024-01-01"), to: day("2025-01-01") };
    assert_eq!(year.days(), 366);
    assert!(year.holds(day("2024-12-31")) && !year.holds(day("2025-01-01")));
    assert_eq!(day("1899-12-31").days_until(day("1900-01-01")), 1);
    for text in ["2024-2-9", "20240209", "2024-02-30", "2024-02-09T00:00:00", "+024-02-09"] {
        assert_eq!(Day::parse(text).unwrap_err().code(), "day.not_a_day", "{text}");
    }
    assert_eq!(Period { from: year.to, to: year.from }.checked().unwrap_err().code(), "day.empty_period");
}

/// The order by long division: whole parts first, then binary digit after binary digit.
fn slow_order(a: (i128, i128), b: (i128, i128)) -> Ordering {
    let (mut a, mut b) = (a, b);
    for _ in 0..400 {
        let whole = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
        if whole != Ordering::Equal {
            return whole;
        }
        a.0 = a.0.rem_euclid(a.1);
        b.0 = b.0.rem_euclid(b.1);
        // Doubling a remainder below 2^126 cannot overflow.
        a.0 *= 2;
        b.0 *= 2;
    }
    Ordering::Equal
}

proptest! {
    #[test]
    fn an_amount_reads_what_it_prints(units in any::<i64>(), places in 0_u8..=6) {
        let amount = Amount::from_units(units, places).unwrap();
        prop_assert_eq!(Amount::parse(&amount.to_string()).unwrap().units_at(places).unwrap(), units);
    }

    #[test]
    fn a_number_reads_what_it_prints(n in -(1_i128 << 120)..(1_i128 << 120), d in 1_i128..1_000_000) {
        let number = ExactNumber(Ratio::new(n, d).unwrap());
        prop_assert_eq!(ExactNumber::parse(&number.to_string()).unwrap(), number);
        let whole = ExactNumber(Ratio::new(n, 1).unwrap());
        prop_assert_eq!(ExactNumber::parse(&whole.to_string()).unwrap(), whole);
    }

    #[test]
    fn equal_areas_are_equal_however_they_are_written(units in -1_000_000_i64..1_000_000, places in 0_u8..=3) {
        let short = Area::from_units(units, places).unwrap();
        let long = Area::from_units(units * 1000, places + 3).unwrap();
        prop_assert_eq!(short, long);
        prop_assert_eq!(short.cmp(&long), Ordering::Equal);
    }

    #[test]
    fn comparing_fractions_never_rounds(
        a in -(1_i128 << 125)..(1_i128 << 125), b in 1_i128..(1_i128 << 125),
        c in -(1_i128 << 125)..(1_i128 << 125), d in 1_i128..(1_i128 << 125),
    ) {
        let order = Ratio::new(a, b).unwrap().cmp(&Ratio::new(c, d).unwrap());
        prop_assert_eq!(order, slow_order((a, b), (c, d)));
    }

    #[test]
    fn neighbours_of_a_fraction_are_told_apart(n in 1_i128..(1_i128 << 120)) {
        // n/(n+1) < (n+1)/(n+2), although both print alike in any decimal.
        prop_assert!(Ratio::new(n, n + 1).unwrap() < Ratio::new(n + 1, n + 2).unwrap());
    }

    #[test]
    fn arithmetic_of_fractions_undoes_itself(
        a in -1_000_000_000_i128..1_000_000_000, b in 1_i128..1_000_000,
        c in 1_i128..1_000_000_000, d in 1_i128..1_000_000,
    ) {
        let (one, two) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
        prop_assert_eq!(one.plus(two).unwrap().minus(two).unwrap(), one);
        prop_assert_eq!(one.times(two).unwrap().divided_by(two).unwrap(), one);
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in ".{0,60}") {
        let _ = Amount::parse(&text);
        let _ = Ratio::parse(&text);
        let _ = ExactNumber::parse(&text);
        let _ = Day::parse(&text);
    }
}
