//! What is given to a statistic: words of its rules, tables and lists, and how they are refused.

use crate::crossing::{Given, inside, wrong};
use crate::refusal::refused;
use commonhold::{Label, Named, Refusal, RefusalKind, Value};
use commonhold_statistics::{Confidence, Criterion, Refused, Table};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFrozenSet, PyIterator, PySet, PyString};
use serde::de::{DeserializeOwned, value::StrDeserializer};
use std::fmt::{Display, Formatter};

/// A refusal of the statistics as the exception of every other; `place` is the argument.
pub fn stopped(refusal: Refused, place: &str) -> PyErr {
    let (kind, path, data) = match refusal {
        Refused::Empty => (RefusalKind::Missing, place.to_owned(), Vec::new()),
        Refused::TooManyCells => (RefusalKind::Limit, place.to_owned(), Vec::new()),
        Refused::NotRectangular { row, expected, found } => (
            RefusalKind::Malformed,
            format!("{place}[{row}]"),
            vec![count("row", row), count("expected", expected), count("found", found)],
        ),
        Refused::NotFinite { row, column } => (
            RefusalKind::OutOfRange,
            format!("{place}[{row}][{column}]"),
            vec![count("row", row), count("column", column)],
        ),
        Refused::Level | Refused::NoReplicates => (RefusalKind::OutOfRange, place.to_owned(), Vec::new()),
    };
    raised(kind, refusal.code(), data, path, refusal.to_string())
}

fn raised(kind: RefusalKind, code: &str, data: Vec<Named>, path: String, sentence: String) -> PyErr {
    let code = format!("statistics.{code}");
    refused(Refusal {
        kind,
        code,
        data,
        citation: None,
        at: None,
        path: Some(path),
        sentence,
        others: Vec::new(),
    })
}

fn count(name: &'static str, number: usize) -> Named {
    Named {
        name: Label::Borrowed(name),
        value: Value::Count { value: i64::try_from(number).unwrap_or(i64::MAX) },
    }
}

/// The refusal of a word that a rule does not have.
pub fn unknown_word(place: &str, given: &str, known: &[&str]) -> PyErr {
    let text = |name, value: &str| Named {
        name: Label::Borrowed(name),
        value: Value::Text { value: value.to_owned() },
    };
    let sentence = format!("`{place}` has no word `{given}`; its words are `{}`", known.join("`, `"));
    let data = vec![text("rule", place), text("word", given)];
    raised(RefusalKind::Unknown, "unknown_word", data, place.to_owned(), sentence)
}

/// The words that serde knows for a choice, when it was given none of them.
#[derive(Debug)]
struct NoWord(&'static [&'static str]);

impl Display for NoWord {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

impl std::error::Error for NoWord {}

impl serde::de::Error for NoWord {
    fn custom<T: Display>(_: T) -> Self {
        NoWord(&[])
    }
    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        NoWord(known)
    }
}

/// A choice by the word that files have for it.
pub fn word<T: DeserializeOwned>(given: Given<'_, '_>, place: &str) -> PyResult<T> {
    let given: String = given.of(place)?;
    T::deserialize(StrDeserializer::new(&given)).map_err(|NoWord(known)| unknown_word(place, &given, known))
}

pub fn level(given: Bound<'_, PyAny>) -> PyResult<Confidence> {
    let level = number(&given).map_err(|error| inside(&given, "level", error))?;
    Confidence::new(level).map_err(|refusal| stopped(refusal, "level"))
}

pub fn table(given: &Bound<'_, PyAny>) -> PyResult<Table> {
    let rows = list(given, "a list of rows", |row| list(row, "a row of numbers", gap_or_number));
    let rows = rows.map_err(|error| inside(given, "table", error))?;
    Table::new(rows).map_err(|refusal| stopped(refusal, "table"))
}

pub fn numbers(given: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<f64>> {
    list(given, "a list of numbers", number).map_err(|error| inside(given, place, error))
}

pub fn numbers_with_gaps(given: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<Option<f64>>> {
    list(given, "a list of numbers", gap_or_number).map_err(|error| inside(given, place, error))
}

pub fn criteria(given: &Bound<'_, PyAny>) -> PyResult<Vec<Criterion>> {
    let criterion = |given: &Bound<'_, PyAny>| {
        let part = |name: &str| given.getattr_opt(name)?.ok_or_else(|| wrong("Criterion", given));
        let (weight, direction) = (part("weight")?, part("direction")?);
        let weight = number(&weight).map_err(|error| inside(&weight, "weight", error))?;
        Ok(Criterion { weight, direction: word(direction.extract()?, "direction")? })
    };
    list(given, "a list of criteria", criterion).map_err(|error| inside(given, "criteria", error))
}

/// Whatever can be gone through in an order, an array too.
fn list<T>(
    given: &Bound<'_, PyAny>,
    wanted: &str,
    read: impl Fn(&Bound<'_, PyAny>) -> PyResult<T>,
) -> PyResult<Vec<T>> {
    let items = ordered(given).map_err(|_| wrong(wanted, given))?.enumerate().map(|(place, item)| {
        let item = item?;
        read(&item).map_err(|error| inside(&item, &format!("[{place}]"), error))
    });
    items.collect()
}

fn ordered<'py>(given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyIterator>> {
    // Python goes through texts, sets and the keys of a dict as well, and none of them is what is meant.
    if given.is_instance_of::<PyString>()
        || given.is_instance_of::<PyBytes>()
        || given.is_instance_of::<PyDict>()
        || given.is_instance_of::<PySet>()
        || given.is_instance_of::<PyFrozenSet>()
    {
        return Err(PyTypeError::new_err(()));
    }
    given.try_iter()
}

fn gap_or_number(given: &Bound<'_, PyAny>) -> PyResult<Option<f64>> {
    if given.is_none() { Ok(None) } else { number(given).map(Some) }
}

/// The float nearest to any number; one that no float holds is infinite, and refused where infinity is.
fn number(given: &Bound<'_, PyAny>) -> PyResult<f64> {
    if given.is_instance_of::<PyBool>() {
        return Err(wrong("a number", given));
    }
    given.extract().or_else(|error: PyErr| match given.py() {
        py if error.is_instance_of::<PyOverflowError>(py) => Ok(f64::INFINITY),
        py if error.is_instance_of::<PyTypeError>(py) => Err(wrong("a number", given)),
        _ => Err(error),
    })
}
