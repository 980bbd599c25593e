//! The one bridge between the core's types and Python's.

use crate::refusal::placed;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyModule, PyString, PyTuple};
use pyo3::{Borrowed, BoundObject};

/// A value of the core that Python can hold.
pub trait Cross: Sized {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self>;
    /// Adds the classes of the type to the module; a leaf has none of its own.
    fn register(_: &Bound<'_, PyModule>) -> PyResult<()> {
        Ok(())
    }
}

/// A choice without data: an `enum.Enum` whose values are the words of the files.
pub trait Choice: Sized + Copy + 'static {
    const NAME: &'static str;
    const DOC: &'static str;
    /// The name of each case in Python, its word in files, and the case.
    const ALL: &'static [(&'static str, &'static str, Self)];
    fn place(&self) -> usize;
    fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>>;
}

/// An argument that has crossed.
#[derive(Default)]
pub struct Crossed<T>(pub T);

impl<'a, 'py, T: Cross> FromPyObject<'a, 'py> for Crossed<T> {
    type Error = PyErr;
    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        T::from_python(&given.into_bound()).map(Crossed)
    }
}

/// The error for something of another type than asked for.
pub fn wrong(wanted: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let class = given.get_type();
    let got = class.name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("{wanted} is wanted, not {got}"))
}

/// What was given for a field, or nothing. Lent for the call: what is owned has to be let go on every way out of every
/// constructor, which made the library larger.
#[derive(Clone, Copy, Default)]
pub struct Given<'a, 'py>(Option<Borrowed<'a, 'py, PyAny>>);

impl<'a, 'py> FromPyObject<'a, 'py> for Given<'a, 'py> {
    type Error = PyErr;
    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Given(Some(given)))
    }
}

impl Given<'_, '_> {
    /// The field, whose place is said by whatever is wrong with it. Python itself asks for one that has no default.
    pub fn of<T: Cross>(self, place: &str) -> PyResult<T> {
        let given = self.0.ok_or_else(|| PyTypeError::new_err(format!("{place} is wanted")))?;
        T::from_python(&given).map_err(|error| inside(&given, place, error))
    }

    pub fn or<T: Cross>(self, place: &str, standard: fn() -> T) -> PyResult<T> {
        if self.0.is_none() { Ok(standard()) } else { self.of(place) }
    }
}

/// An error with the place in front in which it arose: `ShareFacts.bearers[3]: …`.
pub fn inside(given: &Bound<'_, PyAny>, place: &str, error: PyErr) -> PyErr {
    let py = given.py();
    if !error.is_instance_of::<PyTypeError>(py) {
        return placed(py, place, error);
    }
    let said = error.value(py).to_string();
    let between = if said.starts_with('[') { "" } else { ": " };
    PyTypeError::new_err(format!("{place}{between}{said}"))
}

/// What a class has made for Python, kept: the same object is given the next time.
pub type Kept = PyOnceLock<Py<PyAny>>;

/// Said of any value, so that the way of keeping it is compiled once and not for each field.
pub trait Made {
    fn made<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

impl<T: Cross> Made for T {
    fn made<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_python(py)
    }
}

pub fn kept<'py>(place: Option<&Kept>, py: Python<'py>, value: &dyn Made) -> PyResult<Bound<'py, PyAny>> {
    match place {
        Some(place) => Ok(place.get_or_try_init(py, || value.made(py).map(Bound::unbind))?.bind(py).clone()),
        None => value.made(py),
    }
}

// What every class does.

/// The answer of `==`: of another class nothing is known.
pub fn equal(py: Python<'_>, same: Option<bool>) -> PyResult<Bound<'_, PyAny>> {
    match same {
        Some(same) => Ok(PyBool::new(py, same).into_bound().into_any()),
        None => Ok(py.NotImplemented().into_bound(py)),
    }
}

/// The names of the fields as a class says them.
pub fn names<'py>(py: Python<'py>, names: &[&str]) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, names)
}

/// The names of the fields of an object of ours; nothing for any other.
pub fn field_names(object: &Bound<'_, PyAny>) -> PyResult<Option<Vec<String>>> {
    object.get_type().getattr_opt("__match_args__")?.map(|names| names.extract()).transpose()
}

/// The fields of an object of ours.
pub fn fields<'py>(object: &Bound<'py, PyAny>) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    let names = field_names(object)?.unwrap_or_default();
    let fields = names.into_iter().map(|name| object.getattr(name.as_str()).map(|value| (name, value)));
    fields.collect()
}

pub fn hash(object: &Bound<'_, PyAny>) -> PyResult<isize> {
    let values = fields(object)?.into_iter().map(|(_, value)| value);
    let named = [object.get_type().into_any()].into_iter();
    PyTuple::new(object.py(), named.chain(values).collect::<Vec<_>>())?.hash()
}

/// The arguments that would build the same again.
pub fn arguments<'py>(object: &Bound<'py, PyAny>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
    let arguments = PyDict::new(object.py());
    for (name, value) in fields(object)? {
        arguments.set_item(name, value)?;
    }
    Ok((PyTuple::empty(object.py()), arguments))
}

pub fn replaced<'py>(
    object: &Bound<'py, PyAny>,
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (none, arguments) = arguments(object)?;
    if let Some(changes) = changes {
        arguments.update(changes.as_mapping())?;
    }
    object.get_type().call(none, Some(&arguments))
}

// Choices without data.

pub fn enumeration<T: Choice>(py: Python<'_>) -> PyResult<Py<PyAny>> {
    let members = T::ALL.iter().map(|(name, word, _)| (*name, *word)).collect::<Vec<_>>();
    let named = PyDict::new(py);
    named.set_item("module", "commonhold")?;
    let class = py.import("enum")?.getattr("Enum")?.call((T::NAME, members), Some(&named))?;
    class.setattr("__doc__", T::DOC)?;
    Ok(class.unbind())
}

pub fn member<'py, T: Choice>(py: Python<'py>, choice: &T) -> PyResult<Bound<'py, PyAny>> {
    let (_, word, _) = T::ALL.get(choice.place()).ok_or_else(|| PyTypeError::new_err(T::NAME))?;
    T::class(py)?.call1((*word,))
}

pub fn chosen<T: Choice>(given: &Bound<'_, PyAny>) -> PyResult<T> {
    if !given.is_instance(T::class(given.py())?)? {
        return Err(wrong(T::NAME, given));
    }
    let word: String = given.getattr("value")?.extract()?;
    let found = T::ALL.iter().find(|(_, own, _)| *own == word);
    found.map(|(_, _, choice)| *choice).ok_or_else(|| wrong(T::NAME, given))
}

// Lists, and what may be absent.

impl<T: Cross> Cross for Option<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.to_python(py))
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        if given.is_none() { Ok(None) } else { T::from_python(given).map(Some) }
    }
}

/// A tuple in Python: what is frozen holds nothing that can change.
impl<T: Cross> Cross for Vec<T> {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let values = self.iter().map(|value| value.to_python(py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, values)?.into_any())
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        // A text is a sequence of texts in Python, and never what is meant.
        if given.is_instance_of::<PyString>() {
            return Err(wrong("a list or a tuple", given));
        }
        let sequence =
            given.cast::<pyo3::types::PySequence>().map_err(|_| wrong("a list or a tuple", given))?;
        let items = sequence.try_iter()?.enumerate().map(|(place, item)| {
            let item = item?;
            T::from_python(&item).map_err(|error| inside(&item, &format!("[{place}]"), error))
        });
        items.collect()
    }
}
