//! 说明: codes and values to sentences, in zh-CN and en, from one catalogue.

use crate::outcome::Named;
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
///     "`66.7%` is not an exact number written as text, such as \"2/3\" or \"12.50\""
/// );
/// ```
#[must_use]
pub fn sentence(code: &str, values: &[Named], language: Language) -> String {
    let Some(template) = template(code, language) else {
        let listed: Vec<String> = values.iter().map(|v| format!("{} `{}`", v.name, v.value)).collect();
        return format!("{code}: {}", listed.join(", "));
    };
    fill(template, values)
}

/// Puts each value into its `{slot}`. One pass, so a value that holds braces is never read again.
fn fill(template: &str, values: &[Named]) -> String {
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
            Some(value) => said.push_str(&value.value.to_string()),
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
