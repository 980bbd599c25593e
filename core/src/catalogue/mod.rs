//! 目录: every code that a person can meet, and its sentence in each language. It knows texts only: what a value
//! is and how a reader writes it, is said by those who fill the slots.

mod ground;
mod words;

pub(crate) use ground::grounds;
pub use ground::{Ground, RefusalKind};
pub use words::Word;
pub(crate) use words::words;

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// 语言: the languages of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// 简体中文: Chinese in simplified characters.
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

type Texts = BTreeMap<String, BTreeMap<String, String>>;

fn texts(language: Language) -> &'static Texts {
    static ZH_CN: OnceLock<Texts> = OnceLock::new();
    static EN: OnceLock<Texts> = OnceLock::new();
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
    texts(language).get(room)?.get(name).map(String::as_str)
}

/// Every code of the catalogue in one language, sorted.
#[must_use]
pub fn codes(language: Language) -> Vec<String> {
    let rooms = texts(language).iter();
    rooms.flat_map(|(room, names)| names.keys().map(move |name| format!("{room}.{name}"))).collect()
}

/// The names of the slots whose values a template prints, in order of appearance. Words that only agree with a count
/// print no value.
///
/// ```
/// use commonhold::explain::slots;
/// assert_eq!(slots("{units} {units|unit is|units are} left over"), ["units"]);
/// ```
#[must_use]
pub fn slots(template: &str) -> Vec<&str> {
    let parts = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let read = parts.map(|(slot, _)| Slot::read(slot)).filter(|slot| slot.agreeing.is_none());
    read.map(|slot| slot.name).collect()
}

/// What stands between braces: a name, or `name|one|other` for words that agree with a count.
struct Slot<'a> {
    name: &'a str,
    agreeing: Option<(&'a str, &'a str)>,
}

impl<'a> Slot<'a> {
    fn read(slot: &'a str) -> Slot<'a> {
        let (name, forms) = slot.split_once('|').unwrap_or((slot, ""));
        Slot { name, agreeing: forms.split_once('|') }
    }

    /// What is said for a value. English has one form for exactly one and another for all else; Chinese has one.
    fn said(&self, value: String) -> String {
        match self.agreeing {
            Some((one, other)) => if value == "1" { one } else { other }.to_owned(),
            None => value,
        }
    }
}

/// The sentence of a code with its slots filled as they are given. A code that is not in the catalogue reads as
/// itself followed by its values, so nothing is ever lost.
pub(crate) fn sentence(code: &str, values: &[(&str, String)], language: Language) -> String {
    let Some(template) = template(code, language) else {
        let listed: Vec<String> = values.iter().map(|(name, value)| format!("{name} `{value}`")).collect();
        return format!("{code}: {}", listed.join(", "));
    };
    fill(template, |slot| values.iter().find(|(name, _)| *name == slot).map(|(_, value)| value.clone()))
}

/// Puts each value into its `{slot}`. One pass, so a value that holds braces is never read again; a slot that
/// nothing fills stands as it is.
pub(crate) fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let Some((slot, behind)) = after.split_once('}') else {
            said.push('{');
            rest = after;
            continue;
        };
        let read = Slot::read(slot);
        match value(read.name) {
            Some(value) => said.push_str(&read.said(value)),
            None => said.extend(["{", slot, "}"]),
        }
        rest = behind;
    }
    said.push_str(rest);
    said
}

/// 无则不言: words in square brackets that hold a slot of which there is none are left out, or those behind `||` in the brackets said
/// for them.
pub(crate) fn of_what_there_is(template: &str, is_absent: impl Fn(&str) -> bool) -> Cow<'_, str> {
    if !template.contains('[') {
        return Cow::Borrowed(template);
    }
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, (inside, behind))) =
        rest.split_once('[').and_then(|(before, after)| Some((before, after.split_once(']')?)))
    {
        let (words, otherwise) = inside.split_once("||").unwrap_or((inside, ""));
        let there_is_none = slots(words).into_iter().any(&is_absent);
        said.push_str(before);
        said.push_str(if there_is_none { otherwise } else { words });
        rest = behind;
    }
    said.push_str(rest);
    Cow::Owned(said)
}

/// What a sentence repeats of its input under a name. A list of our own words is of no use when it is cut.
pub(crate) fn echoed_as(name: &str, text: String) -> String {
    if name == "known" { text } else { echoed(text) }
}

/// What a sentence repeats of its input: never more than 200 characters.
pub(crate) fn echoed(mut text: String) -> String {
    const MOST: usize = 200;
    if let Some((end, _)) = text.char_indices().nth(MOST) {
        text.truncate(end);
        text.push('…');
    }
    text
}
