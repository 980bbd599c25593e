//! 说明: codes and values to sentences, in zh-CN and en, from one catalogue.

mod forms;
mod refusals_page;
mod steps;
mod table;

pub(crate) use forms::source_and_clause;
pub use forms::{citation, grouped, money, share_per_cent, value, word};
pub use refusals_page::refusals_page;
pub use steps::{Explained, explain, explain_warnings};
pub use table::{Cell, Row, RowKind, Table, steps_of, steps_table};

use crate::outcome::{Named, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// 语言: the languages of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// 简体中文.
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// Both languages of the catalogue.
    pub const ALL: [Language; 2] = [Language::ZhCn, Language::En];

    /// The tag of the language (BCP 47), as `lang` of a page and in file names.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::ZhCn => "zh-CN",
            Language::En => "en",
        }
    }
}

type Catalogue = BTreeMap<String, BTreeMap<String, String>>;

fn catalogue(language: Language) -> &'static Catalogue {
    static ZH_CN: OnceLock<Catalogue> = OnceLock::new();
    static EN: OnceLock<Catalogue> = OnceLock::new();
    // Both texts are part of the crate and a test reads them; an unreadable one would be an empty
    // catalogue, and every sentence would fall back to its code.
    let read = |text: &str| toml::from_str(text).unwrap_or_default();
    match language {
        Language::ZhCn => ZH_CN.get_or_init(|| read(include_str!("../../texts/zh-CN.toml"))),
        Language::En => EN.get_or_init(|| read(include_str!("../../texts/en.toml"))),
    }
}

/// The template of a code, with its slots unfilled.
#[must_use]
pub fn template(code: &str, language: Language) -> Option<&'static str> {
    let (room, name) = code.split_once('.')?;
    catalogue(language).get(room)?.get(name).map(String::as_str)
}

/// Every code of the catalogue in one language, sorted.
#[must_use]
pub fn codes(language: Language) -> Vec<String> {
    let rooms = catalogue(language).iter();
    rooms.flat_map(|(room, names)| names.keys().map(move |name| format!("{room}.{name}"))).collect()
}

/// The sentence of a code with its values filled in. A code that is not in the catalogue reads as
/// itself followed by its values, so nothing is ever lost.
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
    let Some(template) = template(code, language) else {
        let listed: Vec<String> = values.iter().map(|v| format!("{} `{}`", v.name, v.value)).collect();
        return format!("{code}: {}", listed.join(", "));
    };
    fill(template, values, |value| value.to_string())
}

/// The sentence of a step or a warning as a reader meets it: money with separators, the words of the
/// rules in the reader's language. [`sentence`] keeps every value as it was typed.
#[must_use]
pub fn said(code: &str, values: &[Named], language: Language) -> String {
    match template(code, language) {
        Some(template) => fill(template, values, |value| forms::value(value, language)),
        None => sentence(code, values, language),
    }
}

/// Puts each value into its `{slot}`. One pass, so a value that holds braces is never read again.
fn fill(template: &str, values: &[Named], form: impl Fn(&Value) -> String) -> String {
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let Some((slot, behind)) = after.split_once('}') else {
            said.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|value| value.name == slot) {
            Some(value) => said.push_str(&form(&value.value)),
            None => {
                said.push('{');
                said.push_str(slot);
                said.push('}');
            }
        }
        rest = behind;
    }
    said.push_str(rest);
    said
}

/// The names of the slots of a template, in order of appearance.
#[must_use]
pub fn slots(template: &str) -> Vec<&str> {
    let parts = template.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(slot, _)| slot)).collect()
}
