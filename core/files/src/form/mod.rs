//! 格式: a document read whole, with everything that is wrong with it and not only the first of it.

use commonhold::Refusal;
use commonhold::{form, reading};
use serde::de::{DeserializeOwned, IgnoredAny};

/// 文书: a document as the terms it states, read as `commonhold::reading::document` reads it.
///
/// # Errors
/// All that is wrong with its form, in the order of the text.
pub fn document<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Vec<Refusal>> {
    // What the core refuses before it looks at the form: one too large, and one with letters that no document needs.
    if let Err(refusal) = reading::document::<IgnoredAny>(name, text)
        && refusal.code != "reading.not_of_the_form"
    {
        return Err(vec![refusal]);
    }
    form::document(name, text)
}

#[cfg(test)]
mod tests;
