//! Decimals with a fixed number of places: the one representation behind [`Amount`](crate::Amount),
//! [`Area`](crate::Area), [`Price`](crate::Price) and [`Rate`](crate::Rate).

use crate::catalogue::grounds;
use rust_decimal::Decimal;

grounds! {
    /// Why a text is not an exact decimal of the kind that was asked for.
    pub enum NumberRefusal in "number" {
        /// The text is not a plain decimal: digits, at most one point, at most one leading minus.
        NotANumber("not_a_number", Malformed) { text: String },
        /// A JSON number, a float or a percentage was given where exact text is asked for.
        NotExactText("not_exact_text", Malformed) { text: String },
        /// The decimal has more places than this kind of number keeps.
        TooManyPlaces("too_many_places", Lossy) { text: String, places: i64 },
        /// The number does not fit.
        OutOfRange("out_of_range", OutOfRange) { text: String },
        /// A fraction with a zero below the line.
        ZeroDenominator("zero_denominator", Malformed) { text: String },
        /// A number that must not be negative is.
        Negative("negative", OutOfRange) { text: String },
    }
}

/// The longest text that is read as a number; anything longer is refused unread.
const LONGEST_NUMBER: usize = 40;

/// A decimal as whole units of `10^-places`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fixed {
    pub(crate) units: i64,
    pub(crate) places: u8,
}

/// `10^places`; exact for every number of places a [`Fixed`] may have.
pub(crate) const fn power_of_ten(places: u8) -> i128 {
    10_i128.saturating_pow(places as u32)
}

impl Fixed {
    /// Reads plain decimal text exactly. Exponents, a leading plus, grouping marks and surrounding
    /// blanks are refused, so that one number has one meaning in every language.
    pub(crate) fn parse(text: &str, most_places: u8) -> Result<Fixed, NumberRefusal> {
        if !is_plain_decimal(text) {
            return Err(unread(text));
        }
        // More places than a decimal can hold are too many places, not too large a number.
        let places = text.split_once('.').map_or(0, |(_, part)| part.len());
        if places > usize::from(most_places).max(28) {
            return Err(NumberRefusal::TooManyPlaces { text: shown(text), places: i64::from(most_places) });
        }
        let decimal =
            Decimal::from_str_exact(text).map_err(|_| NumberRefusal::OutOfRange { text: shown(text) })?;
        Fixed::from_decimal(decimal, most_places)
    }

    /// Takes a decimal exactly, or refuses it: nothing is rounded on the way in.
    pub(crate) fn from_decimal(decimal: Decimal, most_places: u8) -> Result<Fixed, NumberRefusal> {
        let text = || decimal.to_string();
        let places = u8::try_from(decimal.scale())
            .ok()
            .filter(|places| *places <= most_places)
            .ok_or_else(|| NumberRefusal::TooManyPlaces { text: text(), places: i64::from(most_places) })?;
        let units =
            i64::try_from(decimal.mantissa()).map_err(|_| NumberRefusal::OutOfRange { text: text() })?;
        Ok(Fixed { units, places })
    }

    /// Reads a decimal, or a fraction that ends as one: `8/100` is `0.08`.
    pub(crate) fn parse_fraction(text: &str, most_places: u8) -> Result<Fixed, NumberRefusal> {
        if !text.contains('/') {
            return Fixed::parse(text, most_places);
        }
        let ratio = super::Ratio::parse(text)?;
        let ends_at = |places: &u8| power_of_ten(*places).checked_rem(ratio.denominator()) == Some(0);
        let lossy = || NumberRefusal::TooManyPlaces { text: shown(text), places: i64::from(most_places) };
        let places = (0..=most_places).find(ends_at).ok_or_else(lossy)?;
        let units = power_of_ten(places)
            .checked_div(ratio.denominator())
            .and_then(|factor| ratio.numerator().checked_mul(factor))
            .and_then(|units| i64::try_from(units).ok())
            .ok_or_else(|| NumberRefusal::OutOfRange { text: shown(text) })?;
        Ok(Fixed { units, places })
    }

    /// The same number as whole units of `10^-places`, or `None` when digits would be lost.
    pub(crate) fn units_at(self, places: u8) -> Option<i128> {
        let units = i128::from(self.units);
        if places >= self.places {
            return units.checked_mul(power_of_ten(places.saturating_sub(self.places)));
        }
        let divisor = power_of_ten(self.places.saturating_sub(places));
        (units.checked_rem(divisor) == Some(0)).then(|| units.checked_div(divisor)).flatten()
    }

    /// The fewest units and places that say the same number; equal numbers have equal least forms.
    pub(crate) fn least(self) -> (i64, u8) {
        let (mut units, mut places) = (self.units, self.places);
        while places > 0 && units.checked_rem(10) == Some(0) {
            units = units.checked_div(10).unwrap_or(units);
            places = places.saturating_sub(1);
        }
        (units, places)
    }
}

impl std::fmt::Display for Fixed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let digits = self.units.unsigned_abs().to_string();
        if self.places == 0 {
            return write!(f, "{sign}{digits}");
        }
        let places = usize::from(self.places);
        let padded = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, part) = padded.split_at(padded.len().saturating_sub(places));
        write!(f, "{sign}{whole}.{part}")
    }
}

/// Whether the text is digits with at most one point between digits and at most one leading minus.
pub(crate) fn is_plain_decimal(text: &str) -> bool {
    text.len() <= LONGEST_NUMBER && is_written_plainly(text)
}

fn is_written_plainly(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(part)
}

/// Why a text is no plain decimal: its form, or only its length.
pub(crate) fn unread(text: &str) -> NumberRefusal {
    let shown = shown(text);
    if is_written_plainly(text) {
        NumberRefusal::OutOfRange { text: shown }
    } else {
        NumberRefusal::NotANumber { text: shown }
    }
}

/// Input as it may stand in a sentence: never longer than a line.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST_SHOWN: usize = 60;
    if text.chars().count() <= LONGEST_SHOWN {
        return text.to_owned();
    }
    text.chars().take(LONGEST_SHOWN).chain(['…']).collect()
}

/// Makes one public decimal type over [`Fixed`]: parsing, printing, comparison by value, serde as text.
macro_rules! fixed_point {
    ($(#[$doc:meta])* $name:ident, $most:expr, $refusal:path) => {
        crate::exact::fixed_point! { $(#[$doc])* $name, $most, $refusal, parse }
    };
    ($(#[$doc:meta])* $name:ident, $most:expr, $refusal:path, $read:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name(crate::exact::Fixed);

        impl $name {
            /// The most decimal places that are kept; a text with more is refused.
            pub const MOST_PLACES: u8 = $most;

            /// Reads its text exactly.
            ///
            /// # Errors
            /// `number.not_a_number`, `number.too_many_places`, `number.out_of_range`; for a fraction also
            /// `number.zero_denominator`.
            pub fn parse(text: &str) -> Result<Self, crate::exact::NumberRefusal> {
                crate::exact::Fixed::$read(text, $most).map(Self)
            }

            /// A number of units of `10^-places`.
            ///
            /// # Errors
            /// `number.too_many_places` when `places` is more than [`Self::MOST_PLACES`].
            pub fn from_units(units: i64, places: u8) -> Result<Self, crate::exact::NumberRefusal> {
                if places > $most {
                    return Err(crate::exact::NumberRefusal::TooManyPlaces {
                        text: format!("{units}e-{places}"),
                        places: i64::from($most),
                    });
                }
                Ok(Self(crate::exact::Fixed { units, places }))
            }

            /// Takes a decimal exactly.
            ///
            /// # Errors
            /// `number.too_many_places`, `number.out_of_range`.
            pub fn from_decimal(decimal: rust_decimal::Decimal) -> Result<Self, crate::exact::NumberRefusal> {
                crate::exact::Fixed::from_decimal(decimal, $most).map(Self)
            }

            /// The whole number of units of `10^-places` that says this number exactly.
            ///
            /// # Errors
            /// `number.too_many_places` when digits would be lost, `number.out_of_range`.
            pub fn units_at(self, places: u8) -> Result<i64, crate::exact::NumberRefusal> {
                // Nearly every number is written with the places it is asked for.
                if self.0.places == places {
                    return Ok(self.0.units);
                }
                let units = self.0.units_at(places).ok_or_else(|| {
                    crate::exact::NumberRefusal::TooManyPlaces {
                        text: self.to_string(),
                        places: i64::from(places),
                    }
                })?;
                i64::try_from(units).map_err(|_| crate::exact::NumberRefusal::OutOfRange {
                    text: self.to_string(),
                })
            }

            /// The number of decimal places it is written with.
            #[must_use]
            pub const fn places(self) -> u8 {
                self.0.places
            }

            /// Whether it is below zero.
            #[must_use]
            pub const fn is_negative(self) -> bool {
                self.0.units < 0
            }

            /// Whether it is zero.
            #[must_use]
            pub const fn is_zero(self) -> bool {
                self.0.units == 0
            }

            /// The same number as an exact fraction.
            #[must_use]
            pub fn to_ratio(self) -> crate::Ratio {
                crate::Ratio::of_units(self.0.units, self.0.places)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::exact::NumberRefusal;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.least() == other.0.least()
            }
        }
        impl Eq for $name {}
        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.0.least().hash(state);
            }
        }
        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                let places = self.0.places.max(other.0.places);
                // Both fit in i128: i64 units times at most 10^6.
                self.0.units_at(places).cmp(&other.0.units_at(places))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::exact::deserialize(deserializer, Self::parse)
            }
        }
    };
}
pub(crate) use fixed_point;
