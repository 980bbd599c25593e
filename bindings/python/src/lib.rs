//! commonhold for Python: a class over each of the core's shapes, and nothing decided here.

mod beancount;
mod crossing;
mod leaves;
mod refusal;
mod shown;
mod statistics;

use commonhold::Detail;
use pyo3::prelude::*;
use refusal::refused;

commonhold_shapes::classes_for_python!();

fn detail(steps: bool) -> Detail {
    if steps { Detail::Steps } else { Detail::ValueOnly }
}

/// Ask a rule by name: its facts as JSON in, the outcome as canonical JSON out.
#[pyfunction]
#[pyo3(signature = (rule, given, *, steps = true))]
fn run(py: Python<'_>, rule: &str, given: &str, steps: bool) -> PyResult<String> {
    py.detach(|| commonhold::cases::run(rule, given, detail(steps))).map_err(refused)
}

/// The names of every rule that `run` knows.
#[pyfunction]
fn rules() -> Vec<&'static str> {
    commonhold::cases::RULES.iter().map(|(name, _)| *name).collect()
}

/// Each rule with classes of its own: its name, and the functions that read its facts and write its outcome.
#[pyfunction]
fn _typed_rules() -> Vec<(&'static str, &'static str, &'static str)> {
    TYPED_RULES.to_vec()
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    register_shapes(module)?;
    statistics::register(module.py())?;
    beancount::register(module.py())?;
    module.add_function(wrap_pyfunction!(run, module)?)?;
    module.add_function(wrap_pyfunction!(rules, module)?)?;
    module.add_function(wrap_pyfunction!(_typed_rules, module)?)
}
