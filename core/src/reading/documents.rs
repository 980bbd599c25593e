//! TOML documents: a contract, a covenant, a book of rules.

use super::{LARGEST_DOCUMENT, ReadingRefusal, checked, place};
use crate::outcome::Refusal;
use serde::de::DeserializeOwned;

/// 文书: a TOML text as the terms it states. Unknown and duplicate fields and numbers in place of
/// exact text are refused with file, line and column.
///
/// ```
/// use commonhold::{Period, reading::document};
/// let period: Period = document("contract.toml", "from = '2025-01-01'\nto = '2026-01-01'\n")?;
/// assert_eq!(period.days(), 365);
///
/// let refused = document::<Period>("contract.toml", "from = '2025-01-01'\nto = '2026-02-30'\n").unwrap_err();
/// assert_eq!(refused.sentence, "`2026-02-30` is not a day of the calendar, written as year-month-day");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 6)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `reading.not_of_the_form`, or the refusal of the leaf that could not be read.
pub fn document<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Refusal> {
    let text = checked(name, text, LARGEST_DOCUMENT)?;
    Refusal::forget();
    toml::from_str(text).map_err(|error| {
        let at = place::of_byte(name, text, error.span().map_or(0, |span| span.start));
        let refusal = Refusal::taken(error.message());
        let problem = || ReadingRefusal::NotOfTheForm { problem: error.message().to_owned() };
        refusal.unwrap_or_else(|| problem().into()).at(at)
    })
}
