//! `commonhold._statistics`: the statistics with words and tables in, and plain tuples out.
//!
//! The classes that callers see are written in Python (`commonhold/statistics.py`): they hold floats only, and as classes of
//! this library they would make the wheel larger.

mod given;

use crate::crossing::Given;
use commonhold_statistics::{
    Bootstrap, BootstrapRule, Confidence, CronbachMissing, Estimate, IccForm, IccMissing, Interval, Reason,
    Scale, Statistic, Table,
};
use given::{criteria, level, numbers, numbers_with_gaps, stopped, table, unknown_word, word};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use serde::Serialize;
use std::fmt::{Display, Formatter};

/// A number, or why there is none.
type Found = (Option<f64>, Option<&'static str>);
/// A number, or why there is none, and what is odd about it.
type Estimated = (Option<f64>, Option<&'static str>, Option<String>);
/// Both ends.
type Ends = (Found, Found);
/// Form, correlation, F, its degrees of freedom and the interval.
type OneForm = (String, Estimated, Found, u32, u32, Ends);
/// The parts of a `Bootstrap` that the caller has not given.
type Drawn = (Found, String, String, String, Vec<(&'static str, u32)>, Ends);

/// The word that files have for a choice.
struct Word<T>(T);

impl<T: Serialize> Display for Word<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        self.0.serialize(f)
    }
}

fn found(statistic: Statistic) -> Found {
    (statistic.value(), statistic.reason().map(Reason::code))
}

fn estimated(estimate: Estimate) -> Estimated {
    let (value, reason) = found(estimate.value);
    (value, reason, estimate.remark.map(|remark| Word(remark).to_string()))
}

fn ends(interval: Interval) -> Ends {
    (found(interval.low), found(interval.high))
}

#[pyfunction]
fn krippendorff_alpha(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    scale: Given<'_, '_>,
) -> PyResult<(Estimated, Found, Found, u32, u32)> {
    let (table, scale) = (self::table(table)?, word(scale, "scale")?);
    let made = py.detach(|| commonhold_statistics::krippendorff_alpha(&table, scale));
    Ok((estimated(made.alpha), found(made.observed), found(made.expected), made.units, made.values))
}

#[pyfunction]
fn cronbach_alpha(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    missing: Given<'_, '_>,
    level: Bound<'_, PyAny>,
) -> PyResult<(Estimated, Ends, u32, u32)> {
    let (table, missing, level) = (self::table(table)?, word(missing, "missing")?, self::level(level)?);
    let made = py.detach(|| commonhold_statistics::cronbach_alpha(&table, missing, level));
    Ok((estimated(made.alpha), ends(made.interval), made.rows, made.items))
}

#[pyfunction]
#[expect(clippy::type_complexity, reason = "the fields in their order, as the Python class takes them")]
fn icc(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    missing: Given<'_, '_>,
    level: Bound<'_, PyAny>,
) -> PyResult<(u32, u32, Option<(f64, f64, f64, f64)>, Option<&'static str>, Vec<OneForm>)> {
    let (table, missing, level) = (self::table(table)?, word(missing, "missing")?, self::level(level)?);
    let made = py.detach(|| commonhold_statistics::icc(&table, missing, level));
    let forms = made.forms.map(|form| {
        let name = Word(form.form).to_string();
        (name, estimated(form.estimate), found(form.f), form.df1, form.df2, ends(form.interval))
    });
    let squares = made.mean_squares.ok();
    let squares = squares.map(|each| (each.between_rows, each.within_rows, each.between_columns, each.error));
    Ok((made.units, made.raters, squares, made.mean_squares.err().map(Reason::code), forms.to_vec()))
}

/// The statistics that rows are drawn again for; each is of a table alone.
enum Over {
    Krippendorff(Scale),
    Cronbach(CronbachMissing),
    Icc(IccForm, IccMissing),
}

impl Over {
    const NAMES: [&str; 3] = ["krippendorff_alpha", "cronbach_alpha", "icc"];

    fn read(
        statistic: &str,
        scale: Option<Given<'_, '_>>,
        missing: Option<Given<'_, '_>>,
        form: Option<Given<'_, '_>>,
    ) -> PyResult<Self> {
        let no = |rule: &str| PyTypeError::new_err(format!("{rule} is no rule of {statistic}"));
        let none = Given::default;
        match (statistic, scale, missing, form) {
            ("krippendorff_alpha", scale, None, None) => {
                Ok(Self::Krippendorff(word(scale.unwrap_or_else(none), "scale")?))
            }
            ("cronbach_alpha", None, missing, None) => {
                Ok(Self::Cronbach(word(missing.unwrap_or_else(none), "missing")?))
            }
            ("icc", None, missing, form) => Ok(Self::Icc(
                word(form.unwrap_or_else(none), "form")?,
                word(missing.unwrap_or_else(none), "missing")?,
            )),
            ("cronbach_alpha" | "icc", Some(_), _, _) => Err(no("scale")),
            ("krippendorff_alpha", _, Some(_), _) => Err(no("missing")),
            ("krippendorff_alpha" | "cronbach_alpha", _, _, Some(_)) => Err(no("form")),
            (other, ..) => Err(unknown_word("statistic", other, &Self::NAMES)),
        }
    }

    fn of(&self, table: &Table, level: Confidence) -> Statistic {
        match self {
            Self::Krippendorff(scale) => commonhold_statistics::krippendorff_alpha(table, *scale).alpha.value,
            Self::Cronbach(missing) => {
                commonhold_statistics::cronbach_alpha(table, *missing, level).alpha.value
            }
            Self::Icc(form, missing) => {
                let forms = commonhold_statistics::icc(table, *missing, level).forms;
                let own = forms.iter().find(|one| one.form == *form);
                own.map_or(Statistic::Undefined(Reason::Overflow), |one| one.estimate.value)
            }
        }
    }
}

#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
fn bootstrap(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    statistic: Given<'_, '_>,
    scale: Option<Given<'_, '_>>,
    missing: Option<Given<'_, '_>>,
    form: Option<Given<'_, '_>>,
    seed: Given<'_, '_>,
    replicates: Given<'_, '_>,
    level: Bound<'_, PyAny>,
) -> PyResult<Drawn> {
    let table = self::table(table)?;
    let over = Over::read(&statistic.of::<String>("statistic")?, scale, missing, form)?;
    let (seed, replicates) = (seed.of("seed")?, replicates.of("replicates")?);
    let rule = BootstrapRule { seed, replicates, level: self::level(level)? };
    let made = py.detach(|| {
        commonhold_statistics::bootstrap(&table, &rule, |drawn: &Table| over.of(drawn, rule.level))
    });
    let Bootstrap { estimate, generator, draw, quantile, undefined, interval, .. } =
        made.map_err(|refusal| stopped(refusal, "replicates"))?;
    let undefined = undefined.into_iter().map(|(reason, times)| (reason.code(), times)).collect();
    Ok((found(estimate), generator, draw, quantile, undefined, ends(interval)))
}

#[pyfunction]
fn geometric_mean(
    values: &Bound<'_, PyAny>,
    weights: &Bound<'_, PyAny>,
    zero: Given<'_, '_>,
) -> PyResult<Found> {
    let (values, weights) = (numbers(values, "values")?, numbers(weights, "weights")?);
    Ok(found(commonhold_statistics::geometric_mean(&values, &weights, word(zero, "zero")?)))
}

/// Closeness, and the distances from the best and from the worst, or why there are none.
type Compared = (Option<(Vec<f64>, Vec<f64>, Vec<f64>)>, Option<&'static str>);

#[pyfunction]
fn topsis(
    table: &Bound<'_, PyAny>,
    criteria: &Bound<'_, PyAny>,
    scaling: Given<'_, '_>,
    constant: Given<'_, '_>,
) -> PyResult<Compared> {
    let (table, criteria) = (self::table(table)?, self::criteria(criteria)?);
    let (scaling, constant) = (word(scaling, "scaling")?, word(constant, "constant")?);
    Ok(match commonhold_statistics::topsis(&table, &criteria, scaling, constant) {
        Ok(made) => (Some((made.closeness, made.to_best, made.to_worst)), None),
        Err(reason) => (None, Some(reason.code())),
    })
}

#[pyfunction]
#[expect(clippy::type_complexity, reason = "the fields in their order, as the Python class takes them")]
fn z_scores(
    values: &Bound<'_, PyAny>,
    deviation: Given<'_, '_>,
) -> PyResult<(Option<Vec<Option<f64>>>, Option<&'static str>)> {
    let values = numbers_with_gaps(values, "values")?;
    Ok(match commonhold_statistics::z_scores(&values, word(deviation, "deviation")?) {
        Ok(scores) => (Some(scores), None),
        Err(reason) => (None, Some(reason.code())),
    })
}

/// A module beside this one, which Python finds by its name.
pub fn register(py: Python<'_>) -> PyResult<()> {
    let name = "commonhold._statistics";
    let module = PyModule::new(py, name)?;
    module.add_function(wrap_pyfunction!(krippendorff_alpha, &module)?)?;
    module.add_function(wrap_pyfunction!(cronbach_alpha, &module)?)?;
    module.add_function(wrap_pyfunction!(icc, &module)?)?;
    module.add_function(wrap_pyfunction!(bootstrap, &module)?)?;
    module.add_function(wrap_pyfunction!(geometric_mean, &module)?)?;
    module.add_function(wrap_pyfunction!(topsis, &module)?)?;
    module.add_function(wrap_pyfunction!(z_scores, &module)?)?;
    py.import("sys")?.getattr("modules")?.set_item(name, module)
}
