//! 文字: texts, days, amounts and currencies as both formats can hold them.

use crate::ledger::{amount, minor};
use crate::refused::{Ground, Refused, shown};
use commonhold::{Amount, Currency, Day};

/// Beancount's own escapes; what it has none for is refused.
pub(crate) const ESCAPES: [(char, char); 7] =
    [('"', '"'), ('\\', '\\'), ('\n', 'n'), ('\t', 't'), ('\r', 'r'), ('\u{c}', 'f'), ('\u{8}', 'b')];

/// A text in quotes, on one line.
pub(crate) fn quoted(text: &str) -> Result<String, Refused> {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match ESCAPES.iter().find(|(meant, _)| *meant == character) {
            Some((_, escaped)) => quoted.extend(['\\', *escaped]),
            // C1 controls and separators are plain text to Beancount; a NUL would end it.
            None if character.is_ascii_control() => {
                return Err(Ground::ControlCharacter { text: shown(text) }.into());
            }
            None => quoted.push(character),
        }
    }
    quoted.push('"');
    Ok(quoted)
}

/// A day as both formats know it.
pub(crate) fn day(day: Day) -> Result<String, Refused> {
    if day.year() < 1 {
        return Err(Ground::YearOutOfRange { day: day.to_string() }.into());
    }
    Ok(day.to_string())
}

/// An amount with all digits of its currency.
pub(crate) fn money(currency: &Currency, of: Amount) -> Result<String, Refused> {
    Ok(amount(currency, minor(currency, of)?)?.to_string())
}

/// 货币代码: capitals, digits and `'._-`, beginning with a capital and ending with a capital or a digit; none of the three words
/// that Beancount reads as something else.
pub(crate) fn is_currency(code: &str) -> bool {
    const LONGEST: usize = 24;
    let ends = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    code.len() <= LONGEST
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.ends_with(ends)
        && code.chars().all(|c| ends(c) || "'._-".contains(c))
        && !["TRUE", "FALSE", "NULL"].contains(&code)
}

/// The code, if it can be written.
pub(crate) fn code(currency: &Currency) -> Result<&str, Refused> {
    if is_currency(&currency.code) {
        return Ok(&currency.code);
    }
    Err(Ground::CurrencyForm { currency: shown(&currency.code) }.into())
}
