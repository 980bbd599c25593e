//! A refusal of the core as a Python exception: one class for each kind, each with the same facts.

use crate::crossing::Cross;
use commonhold::{Refusal, RefusalKind};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;

/// The exception a refusal is.
pub fn refused(refusal: impl Into<Refusal>) -> PyErr {
    let refusal = refusal.into();
    // If Python cannot build the exception, that failure is what the caller must see.
    Python::attach(|py| exception(py, &refusal).map_or_else(|error| error, PyErr::from_value))
}

fn exception<'py>(py: Python<'py>, refusal: &Refusal) -> PyResult<Bound<'py, PyAny>> {
    static CLASSES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let classes = CLASSES.get_or_try_init(py, || py.import("commonhold._refusals").map(Bound::unbind))?;
    let class = classes.bind(py).getattr(class_name(refusal.kind))?;
    let others = refusal.others.iter().map(|other| exception(py, other));
    let others = PyTuple::new(py, others.collect::<PyResult<Vec<_>>>()?)?;
    class.call1((
        &refusal.code,
        refusal.data.to_python(py)?,
        refusal.citation.to_python(py)?,
        refusal.at.to_python(py)?,
        refusal.path.to_python(py)?,
        &refusal.sentence,
        others,
    ))
}

/// A refusal with one more step of the way to its cause, as the core writes it; any other error as it is.
pub fn placed(py: Python<'_>, place: &str, error: PyErr) -> PyErr {
    let value = error.value(py);
    let Ok(Some(inner)) = value.getattr_opt("path") else { return error };
    let inner: String = inner.extract().unwrap_or_default();
    let between = if inner.is_empty() || inner.starts_with('[') { "" } else { "." };
    match value.setattr("path", format!("{place}{between}{inner}")) {
        Ok(()) => error,
        Err(failed) => failed,
    }
}

fn class_name(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Malformed => "MalformedRefusal",
        RefusalKind::Lossy => "LossyRefusal",
        RefusalKind::OutOfRange => "OutOfRangeRefusal",
        RefusalKind::Missing => "MissingRefusal",
        RefusalKind::Unknown => "UnknownRefusal",
        RefusalKind::Duplicate => "DuplicateRefusal",
        RefusalKind::Contradiction => "ContradictionRefusal",
        RefusalKind::NotInForce => "NotInForceRefusal",
        RefusalKind::Undercut => "UndercutRefusal",
        RefusalKind::Limit => "LimitRefusal",
    }
}
