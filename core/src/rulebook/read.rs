//! 读入规则册: TOML to typed rules. Every mistake of a book is found in one run, with its line and character.

use super::RulebookRefusal;
use super::bodies::{body, overlap};
use super::checks;
use super::holidays::holidays;
use super::model::{Book, Level, Matter};
use super::problem::{Problem, TooLargeThing};
use super::procedures::procedure;
use super::processes::process;
use super::raw::{RawGround, RawHolidays, RawMatter, RawParameter, RawProcedure, RawSource};
use super::raw_bodies::{RawBody, RawOverlap};
use super::raw_processes::RawProcess;
use super::source_text::SourceText;
use super::sources::{Ground, LegalSource};
use super::window::{RawWindowBook, window};
use crate::form::{self, FormRefusal, InTable, Kind};
use crate::outcome::Refusal;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The largest text that is read as a book, in bytes.
pub const MOST_BYTES: usize = 262_144;

/// The tables of a book.
const SECTIONS: [&str; 10] = [
    "sources",
    "grounds",
    "parameters",
    "matters",
    "procedures",
    "holidays",
    "processes",
    "bodies",
    "overlaps",
    "windows",
];
/// What stands above them.
const HEAD: [&str; 4] = ["form", "name", "level", "about"];

/// The first mistake of a book, where one refusal has to stand for all.
pub(super) fn first(mistakes: Vec<Refusal>) -> Refusal {
    let empty = || RulebookRefusal::NotOfTheForm { problem: Problem::OtherForm }.into();
    Refusal::all(mistakes).err().unwrap_or_else(empty)
}

/// Reads one book of one file.
pub(super) fn book(name: &str, text: &str) -> Result<Book, Vec<Refusal>> {
    books(&[(name, text)])
}

/// Reads one book of several files; or says every mistake in them.
pub(super) fn books(files: &[(&str, &str)]) -> Result<Book, Vec<Refusal>> {
    let mut files: Vec<File<'_>> = files.iter().map(|(name, text)| File::of(name, text)).collect();
    let mut sources = Vec::new();
    files.iter_mut().for_each(|file| file.sources(&mut sources));
    let mut book: Option<Book> = None;
    for file in &mut files {
        let mut read = file.book(&sources);
        match &mut book {
            Some(book) => {
                book.grounds.append(&mut read.grounds);
                book.parameters.append(&mut read.parameters);
                book.procedures.append(&mut read.procedures);
                book.matters.append(&mut read.matters);
                book.holidays.append(&mut read.holidays);
                book.processes.append(&mut read.processes);
                book.bodies.append(&mut read.bodies);
                book.overlaps.append(&mut read.overlaps);
                book.windows.append(&mut read.windows);
            }
            None => book = Some(read),
        }
    }
    let mut mistakes: Vec<Refusal> = Vec::new();
    if let Some(book) = &book {
        checks::whole_book(book, &mut files);
    }
    for file in files {
        let mut found = file.text.mistakes;
        found.sort_by_key(|mistake| mistake.at.as_ref().map(|at| (at.line, at.column)));
        mistakes.append(&mut found);
    }
    match book {
        Some(book) if mistakes.is_empty() => Ok(Book { sources, ..book }),
        _ => Err(mistakes),
    }
}

/// One file of a book while it is read.
pub(super) struct File<'a> {
    pub(super) text: SourceText<'a>,
    table: Option<Spanned<DeTable<'a>>>,
    /// Where each id stands, by its table.
    pub(super) ids: Vec<(&'static str, String, usize)>,
}

impl<'a> File<'a> {
    fn of(name: &'a str, text: &'a str) -> File<'a> {
        let mut file = File { text: SourceText::new(name, text), table: None, ids: Vec::new() };
        if text.len() > MOST_BYTES {
            let limit = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
            let what = TooLargeThing::Book;
            file.text.mistakes.push(RulebookRefusal::TooLarge { what, limit }.into());
            return file;
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        file.text.mistakes.extend(form::syntax(name, text, &errors));
        if errors.is_empty() {
            file.known_keys(&table);
            file.table = Some(table);
        }
        file
    }

    fn known_keys(&mut self, table: &Spanned<DeTable<'a>>) {
        for (key, _) in table.get_ref() {
            let known = || HEAD.into_iter().chain(SECTIONS);
            if !known().any(|known| known == key.get_ref()) {
                let known: Vec<&str> = known().collect();
                let refusal = form::unknown_field(key.get_ref(), InTable::Document, &known);
                self.text.mistake(key.span().start, refusal);
            }
        }
    }

    /// A field of the head.
    fn head<T: DeserializeOwned>(&mut self, key: &str) -> Option<(T, usize)> {
        let found = self.table.as_ref().and_then(|table| table.get_ref().get(key)).cloned();
        let Some(value) = found else {
            if self.table.is_some() {
                self.text.mistake(
                    0,
                    FormRefusal::MissingField { field: key.to_owned(), table: InTable::Document },
                );
            }
            return None;
        };
        let read = form::field(&value, key).map(|read| (read, value.span().start));
        self.text.read(read)
    }

    /// The tables of one section that can be read; the others are mistakes.
    fn section<T: DeserializeOwned>(&mut self, key: &str) -> Vec<T> {
        let found = self.table.as_ref().and_then(|table| table.get_ref().get(key)).cloned();
        let Some(section) = found else { return Vec::new() };
        let at = section.span().start;
        let DeValue::Array(items) = section.get_ref() else {
            let found = form::kind_of(section.get_ref());
            self.text
                .mistake(at, FormRefusal::WrongKind { field: key.to_owned(), found, wanted: Kind::List });
            return Vec::new();
        };
        items.iter().filter_map(|item| self.text.read(form::table(item, key))).collect()
    }

    /// The sources of this file.
    fn sources(&mut self, sources: &mut Vec<LegalSource>) {
        for raw in self.section::<RawSource>("sources") {
            self.id("sources", &raw.id);
            let RawSource { id, name, name_zh, edition, address, checked_on, seen } = raw;
            let id = id.into_inner();
            sources.push(LegalSource { id, name, name_zh, edition, address, checked_on, seen });
        }
    }

    fn id(&mut self, table: &'static str, id: &Spanned<String>) {
        if id.get_ref().is_empty() {
            self.text.flaw(id.span().start, Problem::EmptyId);
        }
        self.ids.push((table, id.get_ref().clone(), id.span().start));
    }

    fn book(&mut self, sources: &[LegalSource]) -> Book {
        if let Some((form, at)) = self.head::<String>("form")
            && form != "commonhold-rulebook/1"
        {
            self.text.flaw(at, Problem::OtherForm);
        }
        let name = self.head::<String>("name").map(|(name, _)| name).unwrap_or_default();
        let level = self.head::<Level>("level").map_or(Level::National, |(level, _)| level);
        let mut book = Book { name, level, ..Book::default() };
        for raw in self.section::<RawGround>("grounds") {
            self.id("grounds", &raw.code);
            let RawGround { code, citation, from, to } = raw;
            let citation = self.text.citation(citation, from, sources);
            book.grounds.push(Ground { code: code.into_inner(), citation, from, to });
        }
        for raw in self.section::<RawParameter>("parameters") {
            self.id("parameters", &raw.id);
            book.parameters.extend(self.parameter(raw, sources));
        }
        for raw in self.section::<RawMatter>("matters") {
            self.id("matters", &raw.id);
            let RawMatter { id, item, procedure, about, citation, from, to } = raw;
            let citation = self.text.citation(citation, from, sources);
            let (id, procedure) = (id.into_inner(), procedure.into_inner());
            book.matters.push(Matter { id, item, procedure, about, citation, from, to });
        }
        for raw in self.section::<RawProcedure>("procedures") {
            self.id("procedures", &raw.id);
            book.procedures.extend(procedure(&mut self.text, raw, sources));
        }
        for raw in self.section::<RawHolidays>("holidays") {
            self.ids.push(("holidays", raw.year.get_ref().to_string(), raw.year.span().start));
            book.holidays.push(holidays(&mut self.text, raw, sources));
        }
        for raw in self.section::<RawProcess>("processes") {
            self.id("processes", &raw.id);
            book.processes.push(process(&mut self.text, raw, sources));
        }
        for raw in self.section::<RawBody>("bodies") {
            self.id("bodies", &raw.id);
            book.bodies.push(body(&mut self.text, raw, sources));
        }
        for raw in self.section::<RawOverlap>("overlaps") {
            self.id("overlaps", &raw.id);
            book.overlaps.push(overlap(&mut self.text, raw, sources));
        }
        for raw in self.section::<RawWindowBook>("windows") {
            self.id("windows", &raw.id);
            book.windows.push(window(&mut self.text, raw, sources));
        }
        book
    }
}
