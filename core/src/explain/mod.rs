//! 说明: codes and values to sentences, in zh-CN and en, from one catalogue.

mod forms;
mod steps;
mod table;

pub use forms::{citation, grouped, money, share_per_cent, value, word};
#[cfg(feature = "notice")]
pub(crate) use forms::{named_value, source_and_clause};
pub use steps::{Explained, Explanation, explain, explain_findings, explain_warnings, explanation};
pub use table::{Cell, Row, RowKind, Table, steps_of, steps_table};

use crate::catalogue;
use crate::outcome::{Named, Refusal, Value};
use std::borrow::Cow;

pub use crate::catalogue::{Language, codes, slots, template};

/// 语言: the language of a tag, `zh-CN` or `en`.
///
/// ```
/// use commonhold::explain::{Language, language};
/// assert_eq!(language("zh-CN")?, Language::ZhCn);
/// assert_eq!(language("fr").unwrap_err().code, "json.not_of_the_form");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `json.not_of_the_form` for any other.
pub fn language(tag: &str) -> Result<Language, Refusal> {
    crate::canonical::from_json("language", &serde_json::Value::from(tag).to_string())
}

/// The sentence of a code with its values filled in as they were typed, as a refusal says it; a word that stands in its
/// place only is said in the language. A code that is not in
/// the catalogue reads as itself followed by its values, so nothing is ever lost.
///
/// ```
/// use commonhold::explain::{Language, sentence};
/// use commonhold::outcome::named;
/// let data = [named("text", "66.7%")];
/// assert_eq!(
///     sentence("number.not_exact_text", &data, Language::En),
///     "`66.7%` is not a fraction such as \"2/3\" or a whole number; decimals and percentages are not taken here"
/// );
/// ```
#[must_use]
pub fn sentence(code: &str, values: &[Named], language: Language) -> String {
    let typed: Vec<(&str, String)> =
        values.iter().map(|named| (named.name.as_ref(), forms::typed(named, language))).collect();
    match template(code, language) {
        Some(template) => catalogue::fill(&of_what_there_is(template, values), |slot| {
            typed.iter().find(|(name, _)| *name == slot).map(|(_, value)| value.clone())
        }),
        None => catalogue::sentence(code, &typed, language),
    }
}

/// The words that are said where some values are none.
fn of_what_there_is<'a>(template: &'a str, values: &[Named]) -> Cow<'a, str> {
    catalogue::of_what_there_is(template, |slot| {
        values.iter().any(|named| named.name == slot && named.value == Value::Absent)
    })
}

/// The sentence of a step, a warning or a finding as a reader meets it: money with separators, the words of the
/// rules in the reader's language. [`sentence`] keeps every value as it was typed.
#[must_use]
pub fn said(code: &str, values: &[Named], language: Language) -> String {
    let of = |slot: &str| {
        let found = values.iter().find(|named| named.name == slot);
        found.map(|named| forms::named_value(named, language))
    };
    match template(code, language) {
        Some(template) => catalogue::fill(&of_what_there_is(template, values), of),
        None => sentence(code, values, language),
    }
}
