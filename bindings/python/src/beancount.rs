//! `commonhold._beancount`: a ledger as Beancount and hledger text, and back.

use crate::crossing::{Cross, wrong};
use crate::refusal::refused;
use commonhold::books::BooksFacts;
use commonhold::settlement::SettleFacts;
use commonhold_beancount::{Ledger, Refused};
use pyo3::prelude::*;
use pyo3::types::PyModule;
use pyo3::{Borrowed, BoundObject};

/// The facts that hold a ledger: of a settlement, or of books.
enum Facts {
    Settlement(Box<SettleFacts>),
    Books(Box<BooksFacts>),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Facts {
    type Error = PyErr;
    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let given = given.into_bound();
        if let Ok(books) = BooksFacts::from_python(&given) {
            return Ok(Facts::Books(Box::new(books)));
        }
        let settlement = SettleFacts::from_python(&given);
        settlement
            .map(|facts| Facts::Settlement(Box::new(facts)))
            .map_err(|_| wrong("SettleFacts or BooksFacts", &given))
    }
}

impl Facts {
    fn ledger(&self) -> Result<Ledger, Refused> {
        match self {
            Facts::Settlement(facts) => Ledger::of_settlement(facts),
            Facts::Books(facts) => Ledger::of_books(facts),
        }
    }
}

fn stopped(refusal: Refused) -> PyErr {
    refused(refusal.into_refusal(""))
}

#[pyfunction]
fn write(py: Python<'_>, facts: Facts) -> PyResult<String> {
    py.detach(|| facts.ledger().and_then(|ledger| commonhold_beancount::write(&ledger))).map_err(stopped)
}

#[pyfunction]
fn write_hledger(py: Python<'_>, facts: Facts) -> PyResult<String> {
    py.detach(|| facts.ledger().and_then(|ledger| commonhold_beancount::write_hledger(&ledger)))
        .map_err(stopped)
}

/// The facts with the ledger of a text in them, and what of the text is not in it: what, line and column.
#[pyfunction]
#[expect(clippy::type_complexity, reason = "the fields in their order, as the Python class takes them")]
fn read<'py>(
    py: Python<'py>,
    name: &str,
    text: &str,
    rest: Facts,
) -> PyResult<(Bound<'py, PyAny>, Vec<(String, usize, usize)>)> {
    let placed = |refusal: Refused| refused(refusal.into_refusal(name));
    let read = py.detach(|| commonhold_beancount::read(text)).map_err(placed)?;
    let passed_over =
        read.passed_over.into_iter().map(|one| (one.what, one.at.line, one.at.column)).collect();
    let facts = match rest {
        Facts::Settlement(rest) => read.ledger.into_settlement(*rest).map_err(placed)?.to_python(py)?,
        Facts::Books(rest) => read.ledger.into_books(*rest).map_err(placed)?.to_python(py)?,
    };
    Ok((facts, passed_over))
}

/// Makes the module known, as `_statistics` is.
pub fn register(py: Python<'_>) -> PyResult<()> {
    let name = "commonhold._beancount";
    let module = PyModule::new(py, name)?;
    module.add_function(wrap_pyfunction!(write, &module)?)?;
    module.add_function(wrap_pyfunction!(write_hledger, &module)?)?;
    module.add_function(wrap_pyfunction!(read, &module)?)?;
    py.import("sys")?.getattr("modules")?.set_item(name, module)
}
