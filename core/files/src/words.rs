//! 叫法: what other people's files call our tables, columns and words; shipped, and a folder's own mapping before it.

use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

/// One name or several.
#[derive(Clone, Debug)]
pub(crate) enum Names {
    One(String),
    Several(Vec<String>),
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Names, D::Error> {
        struct OneOrSeveral;
        impl<'de> Visitor<'de> for OneOrSeveral {
            type Value = Names;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name, or a list of names")
            }
            fn visit_str<E>(self, name: &str) -> Result<Names, E> {
                Ok(Names::One(name.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, names: A) -> Result<Names, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(names)).map(Names::Several)
            }
        }
        deserializer.deserialize_any(OneOrSeveral)
    }
}

impl Names {
    pub(crate) fn each(&self) -> &[String] {
        match self {
            Names::One(name) => std::slice::from_ref(name),
            Names::Several(names) => names,
        }
    }
}

/// In which order a day written with strokes has its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DayOrder {
    DayMonthYear,
    MonthDayYear,
}

/// What is said of one table.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TableWords {
    /// Names of files and sheets.
    pub(crate) names: Vec<String>,
    pub(crate) columns: BTreeMap<String, Names>,
    pub(crate) words: BTreeMap<String, BTreeMap<String, Names>>,
    /// In a mapping: the file it is in.
    pub(crate) file: Option<String>,
    /// In a mapping: the sheet it is in.
    pub(crate) sheet: Option<String>,
    /// In a mapping: the sign before the decimals.
    pub(crate) decimal: Option<char>,
    /// In a mapping: how days with strokes are written.
    pub(crate) days: Option<DayOrder>,
    /// In a mapping: columns that are not ours.
    pub(crate) ignore: Vec<String>,
    /// Columns whose numbers count as they are, and those whose numbers count as below zero, where one amount is parted so.
    pub(crate) plus: Vec<String>,
    pub(crate) minus: Vec<String>,
    /// Names that may mean any of several columns.
    pub(crate) asked_columns: BTreeMap<String, Vec<String>>,
    /// Words of a column that may mean any of several of ours.
    pub(crate) asked_words: BTreeMap<String, BTreeMap<String, Vec<String>>>,
}

/// The words that are shipped, or a folder's mapping.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Words {
    pub(crate) form: String,
    pub(crate) total_rows: Vec<String>,
    pub(crate) remark_rows: Vec<String>,
    pub(crate) ignored_columns: Vec<String>,
    pub(crate) yes: Vec<String>,
    pub(crate) no: Vec<String>,
    pub(crate) units: TableWords,
    pub(crate) owners: TableWords,
    pub(crate) tenures: TableWords,
    pub(crate) ledger: TableWords,
    pub(crate) bank: TableWords,
    pub(crate) debts: TableWords,
    pub(crate) ballots: TableWords,
    pub(crate) raters: TableWords,
    pub(crate) ratings: TableWords,
    pub(crate) events: TableWords,
    pub(crate) requests: TableWords,
}

impl Words {
    pub(crate) fn tables(&self) -> [(&'static str, &TableWords); 11] {
        [
            ("units", &self.units),
            ("owners", &self.owners),
            ("tenures", &self.tenures),
            ("ledger", &self.ledger),
            ("bank", &self.bank),
            ("debts", &self.debts),
            ("ballots", &self.ballots),
            ("raters", &self.raters),
            ("ratings", &self.ratings),
            ("events", &self.events),
            ("requests", &self.requests),
        ]
    }

    pub(crate) fn of(&self, table: &str) -> Option<&TableWords> {
        self.tables().into_iter().find(|(name, _)| *name == table).map(|(_, words)| words)
    }
}

/// Text as it is compared: no blanks and underscores, half-width, lower case, without the unit of measure in brackets behind it.
pub(crate) fn folded(text: &str) -> String {
    let half: String =
        text.chars().map(half_width).filter(|letter| !letter.is_whitespace() && *letter != '_').collect();
    let lower = half.to_lowercase();
    let bare = lower.trim_start_matches('*').trim_end_matches([':', '*']);
    const MEASURES: [&str; 9] =
        ["(㎡)", "(m2)", "(m²)", "(平方米)", "(平米)", "(元)", "(rmb)", "(cny)", "(分)"];
    let measure = MEASURES.into_iter().find_map(|measure| bare.strip_suffix(measure));
    measure.filter(|rest| !rest.is_empty()).unwrap_or(bare).to_owned()
}

/// A full-width letter, digit or sign as its half-width one.
pub(crate) fn half_width(letter: char) -> char {
    match letter {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter)
        }
        _ => letter,
    }
}
