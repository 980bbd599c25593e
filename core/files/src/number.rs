//! 数的写法: numbers as people write them. What can mean two is asked.

use crate::mistake::Mistake;
use crate::understood::Note;
use crate::words::half_width;

/// Signs of currencies, with the codes of those they may be.
const SIGNS: [(&str, &[&str]); 9] = [
    ("¥", &["CNY", "JPY"]),
    ("rmb", &["CNY"]),
    ("cny", &["CNY"]),
    ("元", &["CNY", "TWD", "HKD"]),
    ("円", &["JPY"]),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("$", &["USD", "HKD", "TWD", "AUD", "SGD", "CAD"]),
    ("hk$", &["HKD"]),
];

/// What is known of the numbers of a column.
pub(crate) struct Numbers<'a> {
    pub(crate) column: &'a str,
    /// The sign before the decimals, where a mapping says it.
    pub(crate) decimal: Option<char>,
    /// The currency's code, where amounts are read and the contract names one.
    pub(crate) currency: Option<&'a str>,
    /// How many places an amount of that currency has.
    pub(crate) places: Option<u32>,
}

impl Numbers<'_> {
    /// A number that was typed, as plain decimal text; with whatever had to be understood on the way.
    pub(crate) fn typed(&self, typed: &str, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let (column, text) = (self.column.to_owned(), typed.trim().to_owned());
        let half: String = text.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
        let half = half.replace(['\u{2212}', '–', '—'], "-").to_lowercase().replace('￥', "¥");
        if half.chars().all(|letter| letter == '-') {
            return Err(Mistake::DashForNumber { text, column });
        }
        let bare = self.without_sign(&half, &text)?;
        let (bare, below) = match bare.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inner) => (self.without_sign(inner, &text)?, true),
            None => (bare.clone(), false),
        };
        let plain = self.plain(&bare, &text)?;
        let plain = if below { format!("-{plain}") } else { plain };
        let full_width = text.chars().any(|letter| half_width(letter) != letter && letter != '￥');
        let of = |note: fn(String, String, String) -> Note| note(column.clone(), text.clone(), plain.clone());
        if below {
            notes.push(of(|column, text, means| Note::Brackets { column, text, means }));
        } else if bare.len() != half.len() || text.contains('￥') {
            notes.push(of(|column, text, means| Note::CurrencySign { column, text, means }));
        } else if plain != bare {
            notes.push(of(|column, text, means| Note::Grouped { column, text, means }));
        } else if full_width {
            notes.push(of(|column, text, means| Note::FullWidth { column, text, means }));
        }
        Ok(plain)
    }

    /// The number without the sign of its currency, in front or behind, before or after the minus.
    fn without_sign(&self, half: &str, text: &str) -> Result<String, Mistake> {
        let (minus, rest) = half.strip_prefix('-').map_or(("", half), |rest| ("-", rest));
        let found = SIGNS.iter().find_map(|(sign, codes)| {
            let bare = rest.strip_prefix(sign).or_else(|| rest.strip_suffix(sign))?;
            Some((bare, codes))
        });
        let Some((bare, codes)) = found else { return Ok(half.to_owned()) };
        match self.currency {
            Some(currency) if !codes.contains(&currency) => Err(Mistake::OtherCurrency {
                text: text.to_owned(),
                column: self.column.to_owned(),
                currency: currency.to_owned(),
            }),
            _ => Ok(format!("{minus}{bare}")),
        }
    }

    /// Digits with at most one sign before the decimals, and marks for thousands where they can be nothing else.
    fn plain(&self, bare: &str, text: &str) -> Result<String, Mistake> {
        let not = || Mistake::NotANumber { text: text.to_owned(), column: self.column.to_owned() };
        let two = |one: &str, other: &str| Mistake::TwoNumbers {
            text: text.to_owned(),
            column: self.column.to_owned(),
            one: one.to_owned(),
            other: other.to_owned(),
        };
        let digits = bare.strip_prefix('-').unwrap_or(bare);
        let sign = if digits.len() == bare.len() { "" } else { "-" };
        let fits = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '\'');
        if digits.is_empty()
            || !digits.chars().all(fits)
            || !digits.contains(|letter: char| letter.is_ascii_digit())
        {
            return Err(not());
        }
        let marks: Vec<char> = digits.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        let joined = |decimal: Option<char>| read(digits, decimal).map(|plain| format!("{sign}{plain}"));
        match (marks.as_slice(), self.decimal) {
            ([], _) => Ok(format!("{sign}{digits}")),
            (_, Some(decimal)) => joined(Some(decimal)).ok_or_else(not),
            ([mark @ ('.' | ',')], None) => {
                let (whole, part) = digits.split_once(*mark).ok_or_else(not)?;
                let grouped = part.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
                let with_point = joined(Some(*mark)).ok_or_else(not)?;
                match (mark, grouped) {
                    (_, true) => Err(two(&with_point, &format!("{sign}{whole}{part}"))),
                    ('.', false) => Ok(with_point),
                    _ => Err(two(&with_point, &format!("{sign}{whole}{part}"))),
                }
            }
            // Several marks of one sort part thousands; of two sorts, the last one stands before the decimals.
            (several, None) => {
                let last = several.last().copied();
                let same = several.iter().all(|mark| Some(*mark) == last);
                joined(if same { None } else { last }).ok_or_else(not)
            }
        }
    }
}

/// The number, where `decimal` stands before the decimals and every other mark parts exactly three digits.
fn read(digits: &str, decimal: Option<char>) -> Option<String> {
    let (whole, part) = match decimal {
        Some(decimal) => {
            digits.split_once(decimal).map_or((digits, None), |(whole, part)| (whole, Some(part)))
        }
        None => (digits, None),
    };
    if part.is_some_and(|part| part.is_empty() || !part.bytes().all(|letter| letter.is_ascii_digit())) {
        return None;
    }
    let groups: Vec<&str> = whole.split(['.', ',', '\'']).collect();
    let marks: Vec<char> = whole.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let same = marks.iter().all(|mark| Some(mark) == marks.first()) && marks.first().copied() != decimal;
    let (first, others) = groups.split_first()?;
    let in_threes = others.iter().all(|group| group.len() == 3);
    let first_fits = if others.is_empty() { !first.is_empty() } else { (1..=3).contains(&first.len()) };
    let plain: String = groups.concat();
    (same && in_threes && first_fits)
        .then(|| part.map_or_else(|| plain.clone(), |part| format!("{plain}.{part}")))
}
