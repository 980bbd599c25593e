//! 文本: what the command itself says, in zh-CN and en.

use commonhold::explain::Language;
use std::collections::BTreeMap;
use std::sync::OnceLock;

type Texts = BTreeMap<String, String>;

fn texts(language: Language) -> &'static Texts {
    static ZH_CN: OnceLock<Texts> = OnceLock::new();
    static EN: OnceLock<Texts> = OnceLock::new();
    // Both are part of the program and a test reads them; an unreadable one would leave keys in the place of words.
    let read = |text: &str| toml::from_str(text).unwrap_or_default();
    match language {
        Language::ZhCn => ZH_CN.get_or_init(|| read(include_str!("../texts/zh-CN.toml"))),
        Language::En => EN.get_or_init(|| read(include_str!("../texts/en.toml"))),
    }
}

/// The words of a key, with its slots filled.
pub fn said(key: &str, language: Language, slots: &[(&str, &str)]) -> String {
    let mut said = texts(language).get(key).map_or(key, String::as_str).to_owned();
    for (name, value) in slots {
        said = said.replace(&format!("{{{name}}}"), value);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::texts;
    use commonhold::explain::{Language, slots};

    #[test]
    fn both_languages_say_the_same_things() {
        let [chinese, english] = Language::ALL.map(texts);
        assert!(english.len() > 40);
        assert_eq!(chinese.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
        for (key, text) in english {
            let sorted = |text: &str| {
                let mut names: Vec<String> = slots(text).into_iter().map(str::to_owned).collect();
                names.sort();
                names.dedup();
                names
            };
            assert_eq!(sorted(text), sorted(&chinese[key]), "{key}");
        }
    }
}
