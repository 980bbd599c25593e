//! 格式: a document read whole, with everything that is wrong with its form and not only the first of it.

mod aside;
mod entries;
mod made_up;
mod plain;
mod reader;
mod told;
mod word;
mod wrong;

use aside::Aside;
use commonhold::Refusal;
use commonhold::reading::{self, read_by};
use made_up::MadeUp;
use reader::{Held, Reader};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::DeTable;
use wrong::{FormError, Step, Wrong};

/// The most mistakes of one document that are told.
const MOST: usize = Refusal::MOST_OTHERS + 1;

/// The most entries of a table of which each is left out in turn; no table that has several forms has so many.
const MOST_TRIED: usize = 32;

/// A document as the terms it states, read as `commonhold::reading::document` reads it.
///
/// # Errors
/// All that is wrong with its form, in the order of the text, at most [`MOST`].
pub(crate) fn document<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Vec<Refusal>> {
    // What the core refuses before it looks at the form: one too large, and one with letters that no document needs.
    if let Err(refusal) = reading::document::<IgnoredAny>(name, text)
        && refusal.code != "reading.not_of_the_form"
    {
        return Err(vec![refusal]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Err(told::syntax(name, text, &errors));
    }
    let mut reading =
        Reading { document: &document, aside: Aside::default(), missed: BTreeSet::new(), told: Vec::new() };
    match reading.read() {
        Some(read) => Ok(read),
        None => {
            let mut told = reading.told;
            told.sort_by_key(|(byte, _)| *byte);
            Err(told.into_iter().map(|(byte, refusal)| refusal.at(told::place(name, text, byte))).collect())
        }
    }
}

/// A document that is read again and again, each time without what has been told.
struct Reading<'a, 'i> {
    document: &'a Spanned<DeTable<'i>>,
    aside: Aside,
    /// The tables and lists that something was taken out of or made up for, each by the byte of its own key or entry, and what.
    missed: BTreeSet<(Option<usize>, Option<String>)>,
    told: Vec<(usize, Refusal)>,
}

impl Reading<'_, '_> {
    fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
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
                self.told.push((byte, told::refusal(&error, leaf.map(|leaf| *leaf))));
            }
            if self.told.len() >= MOST || !(self.make_up::<T>(&error) || self.take_out(&error.way)) {
                return None;
            }
        }
    }

    fn without<T: DeserializeOwned>(&self, aside: &Aside) -> Result<T, (FormError, Option<Box<Refusal>>)> {
        let value = Held::Document(self.document.get_ref());
        read_by(Reader { value, begin: self.document.span().start, aside })
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

#[cfg(test)]
mod tests;
