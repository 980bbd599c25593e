#![doc = include_str!("../../docs/rules/form.md")]

mod aside;
mod entries;
mod made_up;
mod plain;
mod reader;
mod refusal;
mod told;
mod word;
mod wrong;

pub use refusal::{FormRefusal, InTable, Kind};
pub(crate) use told::{syntax, unknown_field};

use crate::outcome::{Place, Refusal};
use aside::Aside;
use made_up::MadeUp;
use plain::Plain;
use reader::{Held, Reader};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use wrong::{FormError, Step, Wrong};

/// The most mistakes of one document, or of one table of a book of rules, that are told.
pub const MOST: usize = Refusal::MOST_OTHERS + 1;

/// The most entries of a table of which each is left out in turn; no table that has several forms has so many.
const MOST_TRIED: usize = 32;

/// 文书: a document as what it states, or everything that is wrong with its form.
///
/// ```
/// use commonhold::explain::{Language, sentence};
/// use commonhold::form::document;
/// use commonhold::outcome::Citation;
/// let read: Citation = document("a.toml", "source = '民法典'\nclause = 'art. 278(2)'\n").unwrap();
/// assert_eq!(read.source, "民法典");
/// let refused = document::<Citation>("a.toml", "sourcee = '民法典'\nclause = 278\n").unwrap_err();
/// assert_eq!(refused[0].code, "form.near_field");
/// assert_eq!(refused[1].sentence, "`clause` is a number, and should be text");
/// assert_eq!(sentence("form.wrong_kind", &refused[1].data, Language::ZhCn), "`clause` 是数，应为文字");
/// assert_eq!(refused[1].at.as_ref().map(|at| (at.line, at.column)), Some((2, 10)));
/// ```
///
/// # Errors
/// Those of [`FormRefusal`] and of the leaves that could not be read, in the order of the text, at most [`MOST`].
pub fn document<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Vec<Refusal>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(told::syntax(name, text, &errors));
    }
    let read = Reading::of(Held::Document(document.get_ref()), &document.span(), InTable::Document).read();
    read.map_err(|told| {
        told.into_iter().map(|(byte, refusal)| refusal.at(Place::of_byte(name, text, byte))).collect()
    })
}

/// One table of a document that is read part by part, or everything that is wrong with its form, each by the byte at which
/// it stands. `head` is what stands between the brackets over it.
pub(crate) fn table<T: DeserializeOwned>(
    table: &Spanned<DeValue<'_>>,
    head: &str,
) -> Result<T, Vec<(usize, Refusal)>> {
    let held = match table.get_ref() {
        DeValue::Table(table) => Held::Document(table),
        other => Held::Value(other),
    };
    Reading::of(held, &table.span(), InTable::Named(head.to_owned())).read()
}

/// One field of a document that is read part by part, or everything that is wrong with its form.
pub(crate) fn field<T: DeserializeOwned>(
    value: &Spanned<DeValue<'_>>,
    key: &str,
) -> Result<T, Vec<(usize, Refusal)>> {
    let read = Reading::of(Held::Value(value.get_ref()), &value.span(), InTable::Document);
    Reading { field: Some(key), ..read }.read()
}

/// What sort of thing a value is.
pub(crate) fn kind_of(value: &DeValue<'_>) -> Kind {
    Plain::of(value).kind()
}

/// A document that is read again and again, each time without what has been told.
struct Reading<'a, 'i> {
    document: Held<'a, 'i>,
    begin: usize,
    end: usize,
    /// What the document is called.
    root: InTable,
    /// The field that it is, where it is but one.
    field: Option<&'a str>,
    aside: Aside,
    /// The tables and lists that something was taken out of or made up for, each by the byte of its own key or entry, and what.
    missed: BTreeSet<(Option<usize>, Option<String>)>,
    told: Vec<(usize, Refusal)>,
}

impl<'a, 'i> Reading<'a, 'i> {
    fn of(document: Held<'a, 'i>, span: &std::ops::Range<usize>, root: InTable) -> Reading<'a, 'i> {
        let (begin, end) = (span.start, span.end);
        Reading {
            document,
            begin,
            end,
            root,
            field: None,
            aside: Aside::default(),
            missed: BTreeSet::new(),
            told: Vec::new(),
        }
    }

    fn read<T: DeserializeOwned>(mut self) -> Result<T, Vec<(usize, Refusal)>> {
        let read = self.again::<T>();
        read.ok_or_else(|| {
            self.told.sort_by_key(|(byte, _)| *byte);
            self.told
        })
    }

    fn again<T: DeserializeOwned>(&mut self) -> Option<T> {
        loop {
            let (error, leaf) = match self.without::<T>(&self.aside) {
                // What was read without what is wrong is nobody's facts.
                Ok(read) => return self.told.is_empty().then_some(read),
                Err(refused) => refused,
            };
            // A table that begins where another does was given what was made up for that: nothing more can be told.
            if error.made_up {
                return None;
            }
            let error = self.narrowed::<T>(error);
            if !self.follows(&error) {
                let byte = error.at.unwrap_or(0);
                self.told.push((byte, told::refusal(&error, leaf.map(|leaf| *leaf), &self.root, self.field)));
            }
            self.not_missed(&error);
            if self.told.len() >= MOST || !(self.make_up::<T>(&error) || self.take_out(&error.way)) {
                return None;
            }
        }
    }

    /// What is read, or what was found wrong and how a leaf refuses it, where it was one.
    fn without<T: DeserializeOwned>(&self, aside: &Aside) -> Result<T, (FormError, Option<Box<Refusal>>)> {
        Refusal::forget();
        let read = T::deserialize(Reader { value: self.document, begin: self.begin, end: self.end, aside });
        read.map_err(|error| {
            let leaf = Refusal::taken(&error.to_string()).map(Box::new);
            (error, leaf)
        })
    }

    /// What was found wrong after a table had been read, at the one entry without which it is not; at the table where there is
    /// none, or several. An entry that the table misses before it is read whole says nothing: it is the one that tells which
    /// form the table has, or the table has but one.
    fn narrowed<T: DeserializeOwned>(&self, error: FormError) -> FormError {
        if matches!(error.wrong, Wrong::MissingField { .. }) || error.among.len() > MOST_TRIED {
            return error;
        }
        let is_it = |(step, _): &&(Step, usize)| {
            let mut aside = self.aside.clone();
            let without = aside.leave_out(step.begin).then(|| self.without::<T>(&aside));
            let Some(Err((other, _))) = without else { return without.is_some() };
            let misses = matches!(other.wrong, Wrong::MissingField { .. }) && other.among.is_empty();
            other.at != error.at || !(misses || other.to_string() == error.to_string())
        };
        let mut found = error.among.iter().filter(is_it).cloned();
        match (found.next(), found.next()) {
            (Some(wrong), None) => error.narrowed(wrong),
            _ => error,
        }
    }

    /// Whether it is wrong only because something was taken out of that table or list.
    fn follows(&self, error: &FormError) -> bool {
        let table = error.way.first().map(|step| step.begin);
        match &error.wrong {
            Wrong::MissingField { field } => self.missed.contains(&(table, Some((*field).to_owned()))),
            // What a type says of a table in which something is made up may be of that.
            Wrong::Other(_) if error.of_whole && self.aside.makes_something_up() => true,
            _ => error.of_whole && self.missed.iter().any(|(of, _)| *of == table),
        }
    }

    /// Does not miss the field that an unknown one was likely meant for.
    fn not_missed(&mut self, error: &FormError) {
        if let Wrong::UnknownField { field, known } = &error.wrong
            && let Some(meant) = told::nearest(field, known)
        {
            self.missed.insert((error.way.get(1).map(|step| step.begin), Some(meant)));
        }
    }

    /// Makes up the field that is missing, so that the rest of its table is read; where no made-up value is taken, the table is
    /// taken out.
    fn make_up<T: DeserializeOwned>(&mut self, error: &FormError) -> bool {
        let Wrong::MissingField { field } = &error.wrong else { return false };
        let table = error.at.filter(|_| !error.way.is_empty());
        if self.aside.makes_up(table, field) {
            return false;
        }
        let read_on = |value: MadeUp| {
            let mut aside = self.aside.clone();
            aside.make_up(table, field, value);
            let taken = match self.without::<T>(&aside) {
                Ok(_) => true,
                // The same again, or what a type says of the table as a whole, is of the value.
                Err((other, _)) => {
                    let of_a_type = other.of_whole && matches!(other.wrong, Wrong::Other(_));
                    let here = other.of_whole && other.at == error.at;
                    let another =
                        matches!(&other.wrong, Wrong::MissingField { field: also } if also != field);
                    !other.made_up && !of_a_type && (!here || another)
                }
            };
            taken.then_some(aside)
        };
        let Some(aside) = MadeUp::each().find_map(read_on) else { return false };
        self.missed.insert((error.way.first().map(|step| step.begin), Some((*field).to_owned())));
        self.aside = aside;
        true
    }

    /// Takes out what the way leads to; not the document itself.
    fn take_out(&mut self, way: &[Step]) -> bool {
        let mut way = way.iter();
        let Some(last) = way.next() else { return false };
        self.missed.insert((way.next().map(|step| step.begin), last.key.clone()));
        self.aside.leave_out(last.begin)
    }
}
