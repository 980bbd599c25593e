//! Exact numbers that print the way a person writes them.

use super::ratio::{serde_as_text, whole_number};
use super::{Fixed, NumberRefusal, Ratio, is_plain_decimal, power_of_ten, shown, unread};

/// 精确数: an exact number that prints the way a person writes it.
///
/// Counts of heads, areas, weights and scores are numbers: `"762"`, `"85432.1"` and, where no
/// decimal ends, `"247/3"`. Read from a decimal or a fraction; never from a percentage.
///
/// ```
/// use commonhold::ExactNumber;
/// assert_eq!(ExactNumber::parse("82.50")?.to_string(), "82.5");
/// assert_eq!(ExactNumber::parse("2/7")?.to_string(), "2/7");
/// assert!(ExactNumber::parse("8e2").is_err());
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ExactNumber(pub Ratio);

/// Decimals longer than this are printed as fractions.
const LONGEST_DECIMAL_PLACES: u8 = 6;

/// Decimals with more places than this are not read: weights published by spreadsheets have up to fifteen.
const MOST_PLACES_READ: u8 = 18;

impl ExactNumber {
    /// Zero.
    pub const ZERO: ExactNumber = ExactNumber(Ratio::ZERO);
    /// One.
    pub const ONE: ExactNumber = ExactNumber(Ratio::ONE);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> ExactNumber {
        ExactNumber(Ratio::whole(number))
    }

    /// Reads a plain decimal of at most eighteen places, or a fraction of whole numbers.
    ///
    /// # Errors
    /// `number.not_a_number`, `number.too_many_places`, `number.zero_denominator`,
    /// `number.out_of_range`.
    pub fn parse(text: &str) -> Result<ExactNumber, NumberRefusal> {
        // Whole numbers take the same way as fractions: a fraction may reduce to a whole number above
        // 64 bits, and what is printed must read back.
        if text.contains('/') || (is_plain_decimal(text) && !text.contains('.')) {
            return Ratio::parse(text).map(ExactNumber);
        }
        let (Some((whole, part)), true) = (text.split_once('.'), is_plain_decimal(text)) else {
            return Err(unread(text));
        };
        let places = u8::try_from(part.len()).unwrap_or(u8::MAX);
        if places > MOST_PLACES_READ {
            let places = i64::from(MOST_PLACES_READ);
            return Err(NumberRefusal::TooManyPlaces { text: shown(text), places });
        }
        let units = whole_number(&format!("{whole}{part}"), text)?;
        Ratio::new(units, power_of_ten(places)).map(ExactNumber)
    }
}

impl From<Ratio> for ExactNumber {
    fn from(ratio: Ratio) -> ExactNumber {
        ExactNumber(ratio)
    }
}

impl std::fmt::Display for ExactNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for places in 0..=LONGEST_DECIMAL_PLACES {
            let scale = power_of_ten(places);
            if scale.checked_rem(self.0.denominator()) != Some(0) {
                continue;
            }
            let units = scale
                .checked_div(self.0.denominator())
                .and_then(|factor| self.0.numerator().checked_mul(factor))
                .and_then(|units| i64::try_from(units).ok());
            if let Some(units) = units {
                return Fixed { units, places }.fmt(f);
            }
        }
        self.0.fmt(f)
    }
}

impl std::str::FromStr for ExactNumber {
    type Err = NumberRefusal;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        ExactNumber::parse(text)
    }
}

serde_as_text!(ExactNumber);
