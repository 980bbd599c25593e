//! 词表: the ways of saying our tables, columns and words, ready to be looked up.

use crate::form::document;
use crate::mistake::{Mistake, at_file};
use crate::words::{TableWords, Words, folded};
use commonhold::Refusal;
use commonhold::reading::{self, Column, Holds, TABLES, TableForm};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// 词表: every way of saying our tables, columns and words, ready to be looked up.
#[derive(Default)]
pub(crate) struct Vocabulary {
    tables: HashMap<String, &'static TableForm>,
    columns: HashMap<(&'static str, String), &'static Column>,
    words: HashMap<(&'static str, &'static str, String), String>,
    /// The first Chinese name of each word of ours.
    chinese: HashMap<(&'static str, &'static str, String), String>,
    asked_columns: HashMap<(&'static str, String), Vec<String>>,
    /// Whether a column is the half of an amount that is below zero.
    halves: HashMap<(&'static str, String), bool>,
    asked_words: HashMap<(&'static str, &'static str, String), Vec<String>>,
    ignored: HashMap<(&'static str, String), ()>,
    /// The words of yes and no, of rows of sums and remarks, and of columns that no table wants, folded once: every line asks.
    yes: HashSet<String>,
    no: HashSet<String>,
    total_rows: HashSet<String>,
    remark_rows: Vec<String>,
    ignored_columns: HashSet<String>,
    pub(crate) mapping: Words,
}

/// The words that are shipped, read once.
fn shipped() -> Result<&'static Words, Refusal> {
    static WORDS: OnceLock<Result<Words, Refusal>> = OnceLock::new();
    WORDS.get_or_init(|| reading::document("words.toml", SHIPPED)).as_ref().map_err(Clone::clone)
}

/// The form of a folder's mapping.
const MAPPING_FORM: &str = "commonhold-mapping/1";

const SHIPPED: &str = include_str!("../words.toml");

impl Vocabulary {
    /// The shipped words, with a folder's mapping (the name of its file and its text) before them.
    ///
    /// # Errors
    /// Those of reading the mapping.
    pub(crate) fn with(mapping: Option<(&str, &str)>) -> Result<Vocabulary, Vec<Refusal>> {
        let shipped = shipped().map_err(|refusal| vec![refusal])?;
        let mapping: Words = match mapping {
            Some((name, text)) => {
                let mapping: Words = document(name, text)?;
                if mapping.form != MAPPING_FORM {
                    let known = MAPPING_FORM.to_owned();
                    return Err(vec![at_file(name, Mistake::UnknownForm { form: mapping.form, known })]);
                }
                mapping
            }
            None => Words::default(),
        };
        let both = |of: fn(&Words) -> &Vec<String>| {
            let words = [shipped, &mapping].into_iter().flat_map(of);
            words.map(|word| folded(word)).collect::<HashSet<_>>()
        };
        let mut vocabulary = Vocabulary {
            yes: both(|words| &words.yes),
            no: both(|words| &words.no),
            total_rows: both(|words| &words.total_rows),
            remark_rows: both(|words| &words.remark_rows).into_iter().collect(),
            ignored_columns: both(|words| &words.ignored_columns),
            mapping: mapping.clone(),
            ..Vocabulary::default()
        };
        // What is entered first stands: the mapping, then our own names, then what is shipped.
        vocabulary.enter(&mapping);
        vocabulary.enter_own();
        vocabulary.enter(shipped);
        Ok(vocabulary)
    }

    /// Nothing but our own names.
    pub(crate) fn empty() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        vocabulary.enter_own();
        vocabulary
    }

    /// What a folder's mapping names that is not there: a file, a column of ours, a word of ours; each with the way to it.
    pub(crate) fn mistakes_of_mapping(&self, files: &[&str]) -> Vec<(String, Mistake)> {
        let mut mistakes = Vec::new();
        for (table, said) in self.mapping.tables() {
            let Some(form) = TABLES.iter().find(|form| form.name == table) else { continue };
            let names = || form.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
            if let Some(file) = said.file.as_ref().filter(|file| !files.contains(&file.as_str())) {
                mistakes.push((format!("{table}.file"), Mistake::MappedFileMissing { file: file.clone() }));
            }
            let of_ours = said
                .columns
                .keys()
                .map(|name| ("columns", name))
                .chain(said.words.keys().map(|name| ("words", name)));
            for (part, name) in
                of_ours.filter(|(_, name)| !form.columns.iter().any(|one| one.name == name.as_str()))
            {
                let mistake = Mistake::MappedNameUnknown { name: name.clone(), known: names() };
                mistakes.push((format!("{table}.{part}.{name}"), mistake));
            }
            for (name, words) in &said.words {
                let Some(Holds::Word(ours)) =
                    form.columns.iter().find(|one| one.name == name).map(|one| one.holds)
                else {
                    continue;
                };
                for word in words.keys().filter(|word| !ours().contains(&word.as_str())) {
                    let mistake = Mistake::MappedNameUnknown { name: word.clone(), known: ours().join(", ") };
                    mistakes.push((format!("{table}.words.{name}.{word}"), mistake));
                }
            }
        }
        mistakes
    }

    fn enter(&mut self, words: &Words) {
        for (table, said) in words.tables() {
            let Some(form) = TABLES.iter().find(|form| form.name == table) else { continue };
            for name in &said.names {
                self.tables.entry(folded(name)).or_insert(form);
            }
            for name in &said.ignore {
                self.ignored.insert((form.name, folded(name)), ());
            }
            for (names, below) in [(&said.plus, false), (&said.minus, true)] {
                for name in names {
                    self.halves.entry((form.name, folded(name))).or_insert(below);
                }
            }
            for (name, may) in &said.asked_columns {
                self.asked_columns.insert((form.name, folded(name)), may.clone());
            }
            for (column, words) in &said.asked_words {
                let Some(column) = form.columns.iter().find(|one| one.name == column) else { continue };
                for (word, may) in words {
                    self.asked_words.insert((form.name, column.name, folded(word)), may.clone());
                }
            }
            for (column, names) in &said.columns {
                let Some(column) = form.columns.iter().find(|one| one.name == column) else { continue };
                for name in names.each() {
                    self.columns.entry((form.name, folded(name))).or_insert(column);
                }
            }
            for (column, words) in &said.words {
                let Some(column) = form.columns.iter().find(|one| one.name == column) else { continue };
                for (word, names) in words {
                    if let Some(chinese) = names.each().iter().find(|name| !name.is_ascii()) {
                        let known = self.chinese.entry((form.name, column.name, word.clone()));
                        known.or_insert_with(|| chinese.clone());
                    }
                    for name in names.each() {
                        let known = self.words.entry((form.name, column.name, folded(name)));
                        known.or_insert_with(|| word.clone());
                    }
                }
            }
        }
    }

    fn enter_own(&mut self) {
        for form in TABLES {
            for name in [form.name, form.chinese] {
                self.tables.entry(folded(name)).or_insert(form);
            }
            for column in form.columns {
                for name in [column.name, column.chinese] {
                    self.columns.entry((form.name, folded(name))).or_insert(column);
                }
                if let Holds::Word(words) = column.holds {
                    for word in words() {
                        let known = self.words.entry((form.name, column.name, folded(word)));
                        known.or_insert_with(|| word.to_owned());
                    }
                }
            }
        }
    }

    /// The table that a file or a sheet of that name is: the name itself, or one that holds it with a year or a compound's
    /// name around it; never where two tables would do.
    pub(crate) fn table_named(&self, name: &str) -> Option<&'static TableForm> {
        let name = folded(name);
        if let Some(form) = self.tables.get(&name) {
            return Some(form);
        }
        let within =
            |known: &&String| known.chars().count() > 1 && !known.is_ascii() && name.contains(known.as_str());
        let mut found: Vec<&String> = self.tables.keys().filter(within).collect();
        found.sort_by_key(|known| std::cmp::Reverse(known.chars().count()));
        let first = self.tables.get(*found.first()?)?;
        let longest = found.first()?.chars().count();
        let level = found.iter().filter(|known| known.chars().count() == longest);
        let alone = level.filter_map(|known| self.tables.get(*known)).all(|form| form.name == first.name);
        alone.then_some(*first)
    }

    pub(crate) fn column(&self, form: &TableForm, text: &str) -> Option<&'static Column> {
        self.columns.get(&(form.name, folded(text))).copied()
    }

    /// Every name of a column that a person may write, ours first.
    pub(crate) fn names_of(&self, form: &TableForm, column: &Column) -> Vec<String> {
        let mut names: Vec<String> = self
            .columns
            .iter()
            .filter(|((table, _), known)| *table == form.name && known.name == column.name)
            .map(|((_, name), _)| name.clone())
            .filter(|name| name != column.name && name != column.chinese)
            .collect();
        names.sort();
        [vec![column.name.to_owned(), column.chinese.to_owned()], names].concat()
    }

    /// Whether a name is that of half an amount, and if so whether it is the half below zero.
    pub(crate) fn half(&self, form: &TableForm, text: &str) -> Option<bool> {
        self.halves.get(&(form.name, folded(text))).copied()
    }

    /// The columns that a name may mean, where it may mean several.
    pub(crate) fn asked_column(&self, form: &TableForm, text: &str) -> Option<&[String]> {
        self.asked_columns.get(&(form.name, folded(text))).map(Vec::as_slice)
    }

    /// The words that a word may mean, where it may mean several.
    pub(crate) fn asked_word(&self, form: &TableForm, column: &Column, text: &str) -> Option<&[String]> {
        self.asked_words.get(&(form.name, column.name, folded(text))).map(Vec::as_slice)
    }

    /// A word of ours as people write it in Chinese.
    pub(crate) fn in_chinese(&self, form: &TableForm, column: &Column, word: &str) -> Option<&str> {
        self.chinese.get(&(form.name, column.name, word.to_owned())).map(String::as_str)
    }

    /// Our word for a word of theirs.
    pub(crate) fn word(&self, form: &TableForm, column: &Column, text: &str) -> Option<&str> {
        self.words.get(&(form.name, column.name, folded(text))).map(String::as_str)
    }

    pub(crate) fn flag(&self, text: &str) -> Option<bool> {
        let text = folded(text);
        match text.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            yes if self.yes.contains(yes) => Some(true),
            no if self.no.contains(no) => Some(false),
            _ => None,
        }
    }

    /// Whether the folder's mapping lists a column among those that are not ours.
    pub(crate) fn is_set_aside(&self, form: &TableForm, column: &str) -> bool {
        self.ignored.contains_key(&(form.name, folded(column)))
    }

    pub(crate) fn is_ignored(&self, form: &TableForm, column: &str) -> bool {
        let column = folded(column);
        self.ignored_columns.contains(&column) || self.ignored.contains_key(&(form.name, column))
    }

    /// Whether the first filled cell of a row says that it is a row of sums.
    pub(crate) fn is_total(&self, first: &str) -> bool {
        self.total_rows.contains(&folded(first))
    }

    /// Whether the first filled cell of a row says that it is a remark.
    pub(crate) fn is_remark(&self, first: &str) -> bool {
        let first = folded(first);
        first.starts_with('#') || self.remark_rows.iter().any(|one| first.starts_with(one.as_str()))
    }

    pub(crate) fn said_of(&self, form: &TableForm) -> TableWords {
        self.mapping.of(form.name).cloned().unwrap_or_default()
    }
}
