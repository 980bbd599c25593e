//! 文本: what this crate says, in zh-CN and en, keyed by code with `{name}` slots.

use commonhold::explain::Language;
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Texts = BTreeMap<String, BTreeMap<String, String>>;

fn texts(language: Language) -> &'static Texts {
    static ZH_CN: OnceLock<Texts> = OnceLock::new();
    static EN: OnceLock<Texts> = OnceLock::new();
    // Both are part of the crate and a test reads them; an unreadable one would leave codes in the place of sentences.
    let read = |text: &str| toml::from_str(text).unwrap_or_default();
    match language {
        Language::ZhCn => ZH_CN.get_or_init(|| read(include_str!("../texts/zh-CN.toml"))),
        Language::En => EN.get_or_init(|| read(include_str!("../texts/en.toml"))),
    }
}

/// The template of a code.
pub(crate) fn template(code: &str, language: Language) -> Option<&'static str> {
    let (room, name) = code.split_once('.')?;
    texts(language).get(room)?.get(name).map(String::as_str)
}

/// 所有代码: every code of a language with its template.
#[must_use]
pub fn all(language: Language) -> Vec<(String, &'static str)> {
    let rooms = texts(language).iter();
    rooms
        .flat_map(|(room, of)| of.iter().map(move |(name, text)| (format!("{room}.{name}"), text.as_str())))
        .collect()
}

/// The sentence of a code. One pass, so that a value with braces is never read again.
pub(crate) fn sentence(code: &str, data: &[(&str, String)], language: Language) -> String {
    let Some(template) = template(code, language) else { return code.to_owned() };
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (slot, behind) = after.split_once('}').unwrap_or((after, ""));
        // `{rows|row|rows}`: words that agree with a count.
        let mut parts = slot.split('|');
        let name = parts.next().unwrap_or(slot);
        let value = data.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
        match (value, parts.next(), parts.next()) {
            (Some(value), Some(one), Some(other)) => said.push_str(if value == "1" { one } else { other }),
            (Some(value), ..) => said.push_str(value),
            (None, ..) => said.push_str(slot),
        }
        rest = behind;
    }
    said.push_str(rest);
    said
}
