//! 金额: exact money, and the prices and rates it is made with.

use super::{NumberRefusal, fixed_point};
use crate::catalogue::grounds;
use serde::{Deserialize, Serialize};

fixed_point! {
    /// 金额: an exact sum of money, a whole number of minor units.
    ///
    /// An amount is stored as whole minor units together with how many decimal places it is written
    /// with; it holds no currency. A rule brings every amount it is given to the minor digits of
    /// its [`Currency`], exactly or not at all.
    ///
    /// Made from plain decimal text or from a [`rust_decimal::Decimal`]; anything lossy is refused:
    ///
    /// ```
    /// use commonhold::Amount;
    /// let refund = Amount::parse("-328.29")?;
    /// assert_eq!(refund.to_string(), "-328.29");
    /// assert_eq!(refund.units_at(2)?, -32_829);
    ///
    /// let lossy = Amount::parse("0.005")?.units_at(2);
    /// assert_eq!(lossy.unwrap_err().to_string(), "`0.005` has more than 2 decimal places");
    /// assert!(Amount::parse("1e3").is_err());
    /// # Ok::<(), commonhold::NumberRefusal>(())
    /// ```
    Amount, 6, NumberRefusal
}

fixed_point! {
    /// 单价: money per unit of something (square metre and month, parking space and month).
    Price, 6, NumberRefusal
}

fixed_point! {
    /// 比例: a rate, such as `0.08` or `8/100` for eight per cent. Never a percentage.
    ///
    /// A fraction is taken where it ends as a decimal of six places; `1/3` does not.
    ///
    /// ```
    /// use commonhold::Rate;
    /// assert_eq!(Rate::parse("8/100")?.to_string(), "0.08");
    /// assert_eq!(Rate::parse("1/3").unwrap_err().to_string(), "`1/3` has more than 6 decimal places");
    /// # Ok::<(), commonhold::NumberRefusal>(())
    /// ```
    Rate, 6, NumberRefusal, parse_fraction
}

fixed_point! {
    /// 面积: square metres, with as many places as the register keeps (0 to 6).
    ///
    /// ```
    /// use commonhold::Area;
    /// assert_eq!(Area::parse("89.37")?, Area::parse("89.370")?);
    /// # Ok::<(), commonhold::NumberRefusal>(())
    /// ```
    Area, 6, NumberRefusal
}

grounds! {
    /// Why a currency or a sum of money is refused.
    pub enum AmountRefusal in "amount" {
        /// A currency keeps between 0 and 4 minor digits.
        MinorDigits("minor_digits", OutOfRange) { minor_digits: i64 },
        /// An amount has more digits than the currency.
        MoreDigitsThanCurrency("more_digits_than_currency", Lossy) { amount: Amount, minor_digits: i64 },
        /// A sum of money leaves the range that can be stored.
        OutOfRange("out_of_range", OutOfRange) { what: String },
    }
}

/// 币种: the code of a currency and how many minor digits it has. One for each compound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    /// ISO 4217 code, such as `CNY`.
    pub code: String,
    /// Minor digits: 2 for fen, 0 for yen, 3 for dinars.
    pub minor_digits: u32,
}

impl Currency {
    /// 未定币种: hundredths of a currency that nobody named; `XXX` is ISO 4217's code for none.
    #[must_use]
    pub fn unnamed() -> Currency {
        Currency { code: "XXX".to_owned(), minor_digits: 2 }
    }

    /// The minor units of an amount, as this currency counts them.
    ///
    /// # Errors
    /// `amount.minor_digits`, `amount.more_digits_than_currency`, `amount.out_of_range`.
    pub fn minor_units(&self, amount: Amount) -> Result<i64, AmountRefusal> {
        minor_units(amount, self.minor_digits)
    }

    /// The amount that a number of minor units of this currency is.
    ///
    /// # Errors
    /// `amount.minor_digits`; `amount.out_of_range` when the units do not fit in 64 bits.
    pub fn amount(&self, minor_units: i128) -> Result<Amount, AmountRefusal> {
        amount_of(minor_units, self.minor_digits)
    }
}

/// The most minor digits a currency in use has.
const MOST_MINOR_DIGITS: u32 = 4;

/// The minor units of an amount at a currency's digits, exactly or refused.
pub(crate) fn minor_units(amount: Amount, minor_digits: u32) -> Result<i64, AmountRefusal> {
    let digits = checked_digits(minor_digits)?;
    amount.units_at(digits).map_err(|refusal| match refusal {
        NumberRefusal::OutOfRange { text } => AmountRefusal::OutOfRange { what: text },
        _ => AmountRefusal::MoreDigitsThanCurrency { amount, minor_digits: i64::from(minor_digits) },
    })
}

/// The amount that a number of minor units is, written with the currency's digits.
pub(crate) fn amount_of(minor_units: i128, minor_digits: u32) -> Result<Amount, AmountRefusal> {
    let digits = checked_digits(minor_digits)?;
    let out_of_range = || AmountRefusal::OutOfRange { what: minor_units.to_string() };
    let units = i64::try_from(minor_units).map_err(|_| out_of_range())?;
    Amount::from_units(units, digits).map_err(|_| out_of_range())
}

/// A currency's minor digits, refused outside 0 to 4.
pub(crate) fn checked_digits(minor_digits: u32) -> Result<u8, AmountRefusal> {
    u8::try_from(minor_digits)
        .ok()
        .filter(|_| minor_digits <= MOST_MINOR_DIGITS)
        .ok_or(AmountRefusal::MinorDigits { minor_digits: i64::from(minor_digits) })
}
