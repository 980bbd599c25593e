//! How a value, a sum of money or a clause is written for a reader of one language.

use crate::catalogue::{Language, template};
use crate::exact::{Amount, ExactNumber, Ratio, Rounding, WideNumber};
use crate::outcome::{Citation, Named, Value};

/// The minus of printed figures; a hyphen would be torn off at a line's end.
const MINUS: char = '−';

/// 数值: a value as a reader of the language writes it.
#[must_use]
pub fn value(value: &Value, language: Language) -> String {
    match value {
        Value::Text { value } => value.clone(),
        // A word that a book coined stands as it was typed.
        Value::Word { value } => {
            known_word(value, language).map_or_else(|| format!("`{value}`"), str::to_owned)
        }
        Value::Count { value } => grouped(&value.to_string()),
        Value::Amount { value } => grouped(&value.to_string()),
        Value::Area { value } => grouped(&value.to_string()),
        Value::Ratio { value } => grouped(&value.to_string()),
        Value::Wide { value } => long(value),
        Value::Day { value } => value.to_string(),
        Value::Moment { value } => value.in_words(),
        Value::Flag { value } => word(if *value { "true" } else { "false" }, language),
        Value::Unknown => word("unknown", language),
        Value::Absent => word("none", language),
    }
}

/// The places of a long fraction that a person reads.
const PLACES_READ: usize = 4;

/// 长分数: as a decimal where it ends within six places; otherwise its first places, and dots that say it goes on.
fn long(number: &WideNumber) -> String {
    let exact = number.narrow().map(|number| number.to_string()).filter(|text| !text.contains('/'));
    exact.map_or_else(|| format!("{}…", grouped(&number.cut_off(PLACES_READ))), |text| grouped(&text))
}

/// 用词: a word of the rules (a policy, a cost item, a verdict) in the language of the reader. Any
/// other text is returned as it is.
#[must_use]
pub fn word(word: &str, language: Language) -> String {
    known_word(word, language).unwrap_or(word).to_owned()
}

/// A value under its name: a word that several choices have is said as the one of that name says it.
pub(crate) fn named_value(named: &Named, language: Language) -> String {
    if let Value::Word { value } = &named.value
        && let Some(said) = known_word(&format!("{}.{value}", named.name), language)
    {
        return said.to_owned();
    }
    self::value(&named.value, language)
}

/// A value as it was typed. A word of which the catalogue says what it is under that very name was typed by nobody.
pub(super) fn typed(named: &Named, language: Language) -> String {
    if let Value::Word { value } = &named.value
        && let Some(said) = known_word(&format!("{}.{value}", named.name), language)
    {
        return said.to_owned();
    }
    named.value.to_string()
}

fn known_word(word: &str, language: Language) -> Option<&'static str> {
    let simple =
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.'));
    if simple { template(&format!("word.{word}"), language) } else { None }
}

/// 千分位: a plain decimal with a comma after every three whole digits. A text that is no plain
/// decimal is returned as it is.
///
/// ```
/// use commonhold::explain::grouped;
/// assert_eq!(grouped("-1234567.80"), "−1,234,567.80");
/// assert_eq!(grouped("2/3"), "2/3");
/// ```
#[must_use]
pub fn grouped(decimal: &str) -> String {
    let (negative, digits) = match decimal.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, decimal),
    };
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = !whole.is_empty() && whole.bytes().chain(places.bytes()).all(|byte| byte.is_ascii_digit());
    if !plain {
        return decimal.to_owned();
    }
    let mut written = String::with_capacity(decimal.len().saturating_mul(2));
    if negative {
        written.push(MINUS);
    }
    for (left, digit) in (0..whole.len()).rev().zip(whole.chars()) {
        written.push(digit);
        if left > 0 && left.checked_rem(3) == Some(0) {
            written.push(',');
        }
    }
    if digits.contains('.') {
        written.push('.');
        written.push_str(places);
    }
    written
}

/// 金额: a sum with all the minor digits of its currency and with separators.
///
/// ```
/// use commonhold::{Amount, explain::money};
/// assert_eq!(money(Amount::parse("9419000")?, 2), "9,419,000.00");
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[must_use]
pub fn money(amount: Amount, minor_digits: u32) -> String {
    let text = amount.to_string();
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    let digits = usize::try_from(minor_digits).unwrap_or(0).max(places.len());
    if digits == 0 {
        return grouped(whole);
    }
    grouped(&format!("{whole}.{places:0<digits$}"))
}

/// 百分比: a part of a whole in hundredths with two places, for reading only: cut off, never rounded
/// up, so that a share just below a threshold is never shown as having reached it.
///
/// ```
/// use commonhold::{Ratio, explain::share_per_cent};
/// assert_eq!(share_per_cent(Ratio::new(133_333, 200_000)?), "66.66%");
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[must_use]
pub fn share_per_cent(share: Ratio) -> String {
    let percent = share.times(Ratio::whole(100)).and_then(|percent| percent.rounded(2, Rounding::Down));
    match percent {
        Ok(percent) => format!("{}%", grouped(&two_places(percent))),
        Err(_) => share.to_string(),
    }
}

/// A number of at most two places, written with both.
fn two_places(number: Ratio) -> String {
    let text = ExactNumber(number).to_string();
    let (whole, places) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}.{places:0<2}")
}

/// 依据: a clause as a reader of the language cites it.
///
/// ```
/// use commonhold::{Citation, explain::{Language, citation}};
/// let quorum = Citation::new("Civil Code", "art. 278(2)");
/// assert_eq!(citation(&quorum, Language::ZhCn), "《民法典》第278条第2款");
/// assert_eq!(citation(&quorum, Language::En), "Civil Code art. 278(2)");
/// let other = Citation::new("Property Management Regulation", "art. 11 item 7");
/// assert!(citation(&other, Language::ZhCn).ends_with("第11条第7项"));
/// ```
#[must_use]
pub fn citation(citation: &Citation, language: Language) -> String {
    let (source, clause) = source_and_clause(citation, language);
    match clause.chars().next() {
        None => source,
        Some('第') => format!("{source}{clause}"),
        Some(_) => format!("{source} {clause}"),
    }
}

/// The statute and the clause in it, apart, as the language cites them.
pub(crate) fn source_and_clause(citation: &Citation, language: Language) -> (String, String) {
    let known = crate::rulebook::source_named(&citation.source).filter(|_| language == Language::ZhCn);
    let source = known.map_or_else(|| citation.source.clone(), |source| format!("《{}》", source.name_zh));
    let article = if language == Language::ZhCn { chinese_article(&citation.clause) } else { None };
    (source, article.unwrap_or_else(|| citation.clause.clone()))
}

/// `art. 278(2)` as 第278条第2款, `art. 278(1) item 9` and `art. 11(3)(9)` with 第9项 behind, `art. 11 item 7` as
/// 第11条第7项, since it has no paragraphs, and `arts. 26 to 31` as 第26条至第31条; nothing for a clause of any other form.
fn chinese_article(clause: &str) -> Option<String> {
    if let Some((from, to)) = clause.strip_prefix("arts. ").and_then(|range| range.split_once(" to ")) {
        return Some(format!("第{}条至第{}条", numeral(from)?, numeral(to)?));
    }
    let article = clause.strip_prefix("art. ")?;
    let (article, item) =
        article.split_once(" item ").map_or((article, None), |(article, item)| (article, Some(item)));
    let mut parts = article.split('(');
    let mut said = format!("第{}条", numeral(parts.next()?)?);
    let mut levels = ["款", "项"].into_iter();
    for part in parts {
        said.push_str(&format!("第{}{}", numeral(part.strip_suffix(')')?)?, levels.next()?));
    }
    if let Some(item) = item {
        said.push_str(&format!("第{}项", numeral(item).filter(|_| !said.ends_with('项'))?));
    }
    Some(said)
}

fn numeral(text: &str) -> Option<&str> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
