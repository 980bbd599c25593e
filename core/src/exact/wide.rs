//! Exact fractions of any length, for prices that outgrow 128 bits.

use super::fixed::{is_plain_decimal, shown, unread};
use super::ratio::serde_as_text;
use super::{ExactNumber, NumberRefusal, Ratio};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use std::cmp::Ordering;

/// The quotient of whole numbers, rounded down; that by zero is zero, and nobody asks for it.
pub(crate) fn quotient(number: &BigInt, by: &BigInt) -> BigInt {
    if by.sign() == Sign::NoSign { BigInt::ZERO } else { number.div_floor(by) }
}

/// The longest numerator or denominator that is read; prices of the largest selections have some hundreds of digits.
const MOST_DIGITS: usize = 10_000;

/// 长分数: an exact fraction of any length, always reduced, with a positive denominator.
///
/// Shares of shares outgrow 128 bits: what a resident has left after a dozen orders can have a hundred digits. Prices
/// of a selection are written with it; everything else is an [`ExactNumber`].
///
/// ```
/// use commonhold::WideNumber;
/// let price = WideNumber::parse("340282366920938463463374607431768211456/3")?;
/// assert_eq!(price.to_string(), "340282366920938463463374607431768211456/3");
/// assert!(price > WideNumber::parse("7/2")?);
/// assert_eq!(WideNumber::parse("4/2")?.to_string(), "2");
/// assert!(WideNumber::parse("1/0").is_err());
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WideNumber {
    numerator: BigInt,
    denominator: BigUint,
}

impl WideNumber {
    /// The fraction `numerator/denominator`, reduced; `None` for a denominator of zero.
    pub(crate) fn new(numerator: &BigInt, denominator: &BigUint) -> Option<WideNumber> {
        if denominator.bits() == 0 {
            return None;
        }
        let common = numerator.magnitude().gcd(denominator);
        let common = BigInt::from(common);
        let denominator = quotient(&BigInt::from(denominator.clone()), &common).magnitude().clone();
        Some(WideNumber { numerator: quotient(numerator, &common), denominator })
    }

    /// Reads what an [`ExactNumber`] reads, and fractions of whole numbers of any length.
    ///
    /// # Errors
    /// `number.not_a_number`, `number.too_many_places`, `number.zero_denominator`; `number.out_of_range` beyond 10,000
    /// digits.
    pub fn parse(text: &str) -> Result<WideNumber, NumberRefusal> {
        match ExactNumber::parse(text) {
            Err(NumberRefusal::OutOfRange { .. }) => {}
            read => return read.map(WideNumber::from),
        }
        let (top, bottom) = text.split_once('/').unwrap_or((text, "1"));
        let whole = |digits: &str| {
            if digits.len() > MOST_DIGITS {
                return Err(NumberRefusal::OutOfRange { text: shown(text) });
            }
            if digits.contains('.') || !is_plain_decimal(digits) {
                return Err(unread(text));
            }
            digits.parse::<BigInt>().map_err(|_| unread(text))
        };
        let (top, bottom) = (whole(top)?, whole(bottom)?);
        let top = if bottom.sign() == Sign::Minus { -top } else { top };
        WideNumber::new(&top, bottom.magnitude())
            .ok_or_else(|| NumberRefusal::ZeroDenominator { text: shown(text) })
    }

    /// The numerator in decimal digits; it carries the sign.
    #[must_use]
    pub fn numerator(&self) -> String {
        self.numerator.to_string()
    }

    /// The denominator in decimal digits; always positive.
    #[must_use]
    pub fn denominator(&self) -> String {
        self.denominator.to_string()
    }

    /// The same number in 128 bits, where it fits.
    #[must_use]
    pub fn narrow(&self) -> Option<ExactNumber> {
        let top = i128::try_from(&self.numerator).ok()?;
        let bottom = i128::try_from(&self.denominator).ok()?;
        Ratio::new(top, bottom).ok().map(ExactNumber)
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.numerator.sign() == Sign::NoSign
    }

    /// The whole part and the first decimal places, cut off: for reading only.
    pub(crate) fn cut_off(&self, places: usize) -> String {
        let scale = BigUint::from(10_u8).pow(u32::try_from(places).unwrap_or(0));
        let scale = BigInt::from(scale);
        let magnitude = BigInt::from(self.numerator.magnitude().clone());
        let scaled = quotient(&(magnitude * &scale), &BigInt::from(self.denominator.clone()));
        let whole = quotient(&scaled, &scale);
        let part = scaled - &whole * &scale;
        let sign = if self.numerator.sign() == Sign::Minus { "-" } else { "" };
        format!("{sign}{whole}.{:0>places$}", part.to_string())
    }
}

impl From<Ratio> for WideNumber {
    fn from(ratio: Ratio) -> WideNumber {
        // A ratio is reduced and its denominator positive already.
        let denominator = BigUint::from(ratio.denominator().unsigned_abs());
        WideNumber { numerator: BigInt::from(ratio.numerator()), denominator }
    }
}

impl From<ExactNumber> for WideNumber {
    fn from(number: ExactNumber) -> WideNumber {
        WideNumber::from(number.0)
    }
}

impl PartialOrd for WideNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for WideNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mine, theirs) =
            (BigInt::from(other.denominator.clone()), BigInt::from(self.denominator.clone()));
        (&self.numerator * mine).cmp(&(&other.numerator * theirs))
    }
}

impl std::fmt::Display for WideNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(narrow) = self.narrow() {
            return narrow.fmt(f);
        }
        if self.denominator == BigUint::from(1_u8) {
            return self.numerator.fmt(f);
        }
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl std::str::FromStr for WideNumber {
    type Err = NumberRefusal;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        WideNumber::parse(text)
    }
}

serde_as_text!(WideNumber);
