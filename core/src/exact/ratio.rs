//! 比例与精确数: exact fractions, compared without ever dividing.

use super::{Fixed, NumberRefusal, Rounding, is_plain_decimal, power_of_ten, shown, unread};
use std::cmp::Ordering;

/// 比例: an exact fraction, always reduced, with a positive denominator.
///
/// Thresholds are fractions. Comparing is exact for every pair of values: cross-multiplied, and
/// where that would overflow by continued fractions.
///
/// ```
/// use commonhold::Ratio;
/// let two_thirds = Ratio::parse("2/3")?;
/// assert!(Ratio::new(762, 1143)? >= two_thirds);
/// assert!(Ratio::new(761, 1143)? < two_thirds);
/// assert_eq!(Ratio::new(762, 1143)?.to_string(), "2/3");
/// assert!(Ratio::parse("66.7%").is_err());
/// assert!(Ratio::parse("0.6667").is_err());
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };
    /// One.
    pub const ONE: Ratio = Ratio { numerator: 1, denominator: 1 };

    /// The fraction `numerator/denominator`, reduced.
    ///
    /// # Errors
    /// `number.zero_denominator`, `number.out_of_range`.
    pub fn new(numerator: i128, denominator: i128) -> Result<Ratio, NumberRefusal> {
        let text = || format!("{numerator}/{denominator}");
        if denominator == 0 {
            return Err(NumberRefusal::ZeroDenominator { text: text() });
        }
        let common = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let reduced = |n: i128| i128::try_from(n.unsigned_abs().checked_div(common)?).ok();
        let (Some(top), Some(bottom)) = (reduced(numerator), reduced(denominator)) else {
            return Err(NumberRefusal::OutOfRange { text: text() });
        };
        let negative = (numerator < 0) != (denominator < 0);
        let top = if negative { top.saturating_neg() } else { top };
        Ok(Ratio { numerator: top, denominator: bottom })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Ratio {
        Ratio { numerator: number as i128, denominator: 1 }
    }

    /// Units of `10^-places`, exactly. `i64` units and at most six places always fit.
    pub(crate) fn of_units(units: i64, places: u8) -> Ratio {
        let (units, places) = Fixed { units, places }.least();
        Ratio::new(i128::from(units), power_of_ten(places)).unwrap_or(Ratio::ZERO)
    }

    /// Reads a fraction, `"2/3"`, or a whole number, `"1"`. Decimals and percentages are refused: a
    /// threshold of `0.6667` is not two thirds.
    ///
    /// # Errors
    /// `number.not_exact_text`, `number.not_a_number`, `number.zero_denominator`,
    /// `number.out_of_range`.
    pub fn parse(text: &str) -> Result<Ratio, NumberRefusal> {
        if text.contains(['.', '%']) {
            return Err(NumberRefusal::NotExactText { text: shown(text) });
        }
        let (top, bottom) = text.split_once('/').unwrap_or((text, "1"));
        Ratio::new(whole_number(top, text)?, whole_number(bottom, text)?)
    }

    /// The numerator; it carries the sign.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator; always positive.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The sum.
    ///
    /// # Errors
    /// `number.out_of_range` when the exact result does not fit.
    pub fn plus(self, other: Ratio) -> Result<Ratio, NumberRefusal> {
        // Counts are added by the thousand: whole numbers have nothing to reduce.
        let whole = self.numerator.checked_add(other.numerator).filter(|sum| *sum != i128::MIN);
        if let (1, 1, Some(numerator)) = (self.denominator, other.denominator, whole) {
            return Ok(Ratio { numerator, denominator: 1 });
        }
        let common =
            greatest_common_divisor(self.denominator.unsigned_abs(), other.denominator.unsigned_abs());
        let sum = || {
            let common = i128::try_from(common).ok()?;
            let mine = other.denominator.checked_div(common)?;
            let theirs = self.denominator.checked_div(common)?;
            let top = self.numerator.checked_mul(mine)?.checked_add(other.numerator.checked_mul(theirs)?)?;
            Some((top, self.denominator.checked_mul(mine)?))
        };
        let (top, bottom) = sum().ok_or_else(|| self.beyond("+", other))?;
        Ratio::new(top, bottom)
    }

    /// The sum of many.
    pub(crate) fn total(numbers: impl Iterator<Item = Ratio>) -> Result<Ratio, NumberRefusal> {
        let mut total = Ratio::ZERO;
        for number in numbers {
            total = total.plus(number)?;
        }
        Ok(total)
    }

    /// The difference.
    ///
    /// # Errors
    /// `number.out_of_range` when the exact result does not fit.
    pub fn minus(self, other: Ratio) -> Result<Ratio, NumberRefusal> {
        self.plus(other.negated())
    }

    /// The product.
    ///
    /// # Errors
    /// `number.out_of_range` when the exact result does not fit.
    pub fn times(self, other: Ratio) -> Result<Ratio, NumberRefusal> {
        let one = Ratio::new(self.numerator, other.denominator)?;
        let two = Ratio::new(other.numerator, self.denominator)?;
        let product = || {
            let top = one.numerator.checked_mul(two.numerator)?;
            Some((top, one.denominator.checked_mul(two.denominator)?))
        };
        let (top, bottom) = product().ok_or_else(|| self.beyond("×", other))?;
        Ratio::new(top, bottom)
    }

    /// The quotient.
    ///
    /// # Errors
    /// `number.zero_denominator`, `number.out_of_range`.
    pub fn divided_by(self, other: Ratio) -> Result<Ratio, NumberRefusal> {
        let one = Ratio::new(self.numerator, other.numerator)?;
        let two = Ratio::new(other.denominator, self.denominator)?;
        one.times(two)
    }

    /// The same fraction with the other sign.
    #[must_use]
    pub const fn negated(self) -> Ratio {
        Ratio { numerator: self.numerator.saturating_neg(), denominator: self.denominator }
    }

    /// How far it is from zero.
    pub(crate) const fn magnitude(self) -> Ratio {
        if self.is_negative() { self.negated() } else { self }
    }

    /// The number rounded to a number of decimal places, by name.
    ///
    /// # Errors
    /// `number.out_of_range`.
    pub fn rounded(self, places: u8, rounding: Rounding) -> Result<Ratio, NumberRefusal> {
        let scale = power_of_ten(places);
        let scaled = self.times(Ratio::new(scale, 1)?)?;
        Ratio::new(rounding.round(scaled)?, scale)
    }

    fn beyond(self, sign: &str, other: Ratio) -> NumberRefusal {
        NumberRefusal::OutOfRange { text: format!("{self} {sign} {other}") }
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.denominator == 1 {
            return write!(f, "{}", self.numerator);
        }
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl std::fmt::Debug for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ratio({self})")
    }
}

impl std::str::FromStr for Ratio {
    type Err = NumberRefusal;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ratio::parse(text)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // Whole numbers, and marks of one scale, are most of what is compared.
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        let mine = self.numerator.checked_mul(other.denominator);
        let theirs = other.numerator.checked_mul(self.denominator);
        match (mine, theirs) {
            (Some(mine), Some(theirs)) => mine.cmp(&theirs),
            _ => by_continued_fractions(*self, *other),
        }
    }
}

/// Compares two fractions whose cross products do not fit, by their whole parts and then by the
/// inverses of what is left: Euclid's algorithm, exact for every input.
fn by_continued_fractions(mut left: Ratio, mut right: Ratio) -> Ordering {
    let mut flipped = false;
    loop {
        let whole = |r: Ratio| r.numerator.checked_div_euclid(r.denominator).unwrap_or(0);
        let rest = |r: Ratio| r.numerator.checked_rem_euclid(r.denominator).unwrap_or(0);
        let order = whole(left).cmp(&whole(right)).then_with(|| match (rest(left), rest(right)) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => Ordering::Equal,
        });
        let done = order != Ordering::Equal || rest(left) == 0;
        if done {
            return if flipped { order.reverse() } else { order };
        }
        left = Ratio { numerator: left.denominator, denominator: rest(left) };
        right = Ratio { numerator: right.denominator, denominator: rest(right) };
        flipped = !flipped;
    }
}

macro_rules! serde_as_text {
    ($($name:ident),*) => {$(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::exact::deserialize(deserializer, $name::parse)
            }
        }
    )*};
}
pub(super) use serde_as_text;
serde_as_text!(Ratio);

pub(super) fn whole_number(digits: &str, text: &str) -> Result<i128, NumberRefusal> {
    if !is_plain_decimal(digits) {
        let refusal = unread(digits);
        return Err(match refusal {
            NumberRefusal::OutOfRange { .. } => NumberRefusal::OutOfRange { text: shown(text) },
            _ => NumberRefusal::NotANumber { text: shown(text) },
        });
    }
    digits.parse().map_err(|_| NumberRefusal::OutOfRange { text: shown(text) })
}

/// Euclid's algorithm; `gcd(0, 0)` is 1 so that dividing by the result is always possible.
pub(crate) fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    // Nearly all numbers fit 64 bits, where a remainder takes a tenth of the time.
    while let Some(rest) = match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => a.checked_rem(b).map(u128::from),
        _ => a.checked_rem(b),
    } {
        (a, b) = (b, rest);
    }
    a.max(1)
}
