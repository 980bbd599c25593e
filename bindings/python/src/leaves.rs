//! Leaves: each of the core's exact types as Python's own.

use crate::crossing::{Cross, wrong};
use crate::refusal::refused;
use commonhold::{
    Amount, Area, Day, ExactNumber, Label, LocalMoment, Moment, MomentRefusal, NumberRefusal, Price, Rate,
    Ratio, TimeOfDay, UtcOffset, WideNumber,
};
use pyo3::BoundObject;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyInt, PyString, PyType};

impl Cross for String {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        given.cast::<PyString>().map_err(|_| wrong("str", given))?.extract()
    }
}

impl Cross for Label {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        String::from_python(given).map(Label::Owned)
    }
}

impl Cross for bool {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBool::new(py, *self).into_bound().into_any())
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        given.cast::<PyBool>().map(|flag| flag.is_true()).map_err(|_| wrong("bool", given))
    }
}

/// Whether it is an int and no bool, which Python counts among them.
fn is_whole(given: &Bound<'_, PyAny>) -> bool {
    given.is_instance_of::<PyInt>() && !given.is_instance_of::<PyBool>()
}

macro_rules! whole_numbers {
    ($($whole:ty),*) => {$(
        impl Cross for $whole {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(self.into_pyobject(py)?.into_any())
            }
            fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                if !is_whole(given) {
                    return Err(wrong("int", given));
                }
                given.extract().map_err(|_| beyond(given))
            }
        }
    )*};
}
whole_numbers!(u32, u64, i64);

fn beyond(given: &Bound<'_, PyAny>) -> PyErr {
    // Python refuses to print whole numbers of thousands of digits; their size says enough.
    let text = given.str().map_or_else(|_| "a very long number".to_owned(), |text| text.to_string());
    refused(NumberRefusal::OutOfRange { text: text.chars().take(60).collect() })
}

fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    module: &str,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, module, name)
}

fn decimal_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &DECIMAL, "decimal", "Decimal")
}

fn fraction_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static FRACTION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &FRACTION, "fractions", "Fraction")
}

fn date_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &DATE, "datetime", "date")
}

fn moment_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static MOMENT: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &MOMENT, "datetime", "datetime")
}

/// Exponents beyond this are refused before they are written out in full.
const LARGEST_EXPONENT: i64 = 40;

/// A Decimal or an int as plain text; nothing else, and a float least of all.
fn plain_decimal(given: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = given.py();
    if is_whole(given) {
        return given.str().map(|text| text.to_string()).map_err(|_| beyond(given));
    }
    if !given.is_instance(decimal_class(py)?)? {
        return Err(wrong("decimal.Decimal or int", given));
    }
    let text = given.str()?.to_string();
    if !text.contains('E') {
        return Ok(text);
    }
    let exponent: i64 = given.call_method0("as_tuple")?.getattr("exponent")?.extract()?;
    if exponent < -LARGEST_EXPONENT {
        return Err(refused(NumberRefusal::TooManyPlaces { text, places: LARGEST_EXPONENT }));
    }
    if exponent > LARGEST_EXPONENT {
        return Err(refused(NumberRefusal::OutOfRange { text }));
    }
    given.call_method1("__format__", ("f",))?.extract()
}

macro_rules! decimals {
    ($($decimal:ty),*) => {$(
        impl Cross for $decimal {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                decimal_class(py)?.call1((self.to_string(),))
            }
            fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                <$decimal>::parse(&plain_decimal(given)?).map_err(refused)
            }
        }
    )*};
}
decimals!(Amount, Area, Price, Rate);

fn fraction_of(py: Python<'_>, ratio: Ratio) -> PyResult<Bound<'_, PyAny>> {
    fraction_class(py)?.call1((ratio.numerator(), ratio.denominator()))
}

fn ratio_of(given: &Bound<'_, PyAny>) -> PyResult<Ratio> {
    let part = |name: &str| -> PyResult<i128> {
        let whole = given.getattr(name)?;
        whole.extract().map_err(|_| beyond(&whole))
    };
    Ratio::new(part("numerator")?, part("denominator")?).map_err(refused)
}

/// A threshold is a fraction: 0.6667 is not two thirds, so a Decimal is not taken.
impl Cross for Ratio {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        fraction_of(py, *self)
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        if !is_whole(given) && !given.is_instance(fraction_class(given.py())?)? {
            return Err(wrong("fractions.Fraction or int", given));
        }
        ratio_of(given)
    }
}

impl Cross for ExactNumber {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        fraction_of(py, self.0)
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        if given.is_instance(fraction_class(given.py())?)? {
            return ratio_of(given).map(ExactNumber);
        }
        if !is_whole(given) && !given.is_instance(decimal_class(given.py())?)? {
            return Err(wrong("fractions.Fraction, decimal.Decimal or int", given));
        }
        ExactNumber::parse(&plain_decimal(given)?).map_err(refused)
    }
}

/// A fraction of any length, by its text: what does not fit 128 bits fits Python's own.
impl Cross for WideNumber {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        fraction_class(py)?.call1((self.to_string(),))
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        if !is_whole(given) && !given.is_instance(fraction_class(given.py())?)? {
            return Err(wrong("fractions.Fraction or int", given));
        }
        WideNumber::parse(&given.str()?.extract::<String>()?).map_err(refused)
    }
}

impl Cross for Day {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        date_class(py)?.call1((self.year(), self.month(), self.day_of_month()))
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = given.py();
        // A datetime is a date to Python; which day it is depends on a time zone it may not have.
        if !given.is_instance(date_class(py)?)? || given.is_instance(moment_class(py)?)? {
            return Err(wrong("datetime.date", given));
        }
        let part = |name: &str| given.getattr(name)?.extract::<i16>();
        let small = |part: i16| i8::try_from(part).map_err(|_| wrong("datetime.date", given));
        Day::new(part("year")?, small(part("month")?)?, small(part("day")?)?).map_err(refused)
    }
}

/// A moment as Python's own: aware, in whole seconds.
fn aware(py: Python<'_>, moment: LocalMoment) -> PyResult<Bound<'_, PyAny>> {
    moment_class(py)?.call_method1("fromisoformat", (moment.to_string(),))
}

/// The RFC 3339 text of an aware `datetime`; one without an offset is no moment.
fn moment_text(given: &Bound<'_, PyAny>) -> PyResult<String> {
    if !given.is_instance(moment_class(given.py())?)? || given.call_method0("utcoffset")?.is_none() {
        return Err(wrong("datetime.datetime with its offset", given));
    }
    if given.getattr("microsecond")?.extract::<u32>()? != 0 {
        return Err(refused(MomentRefusal::PartsOfASecond { text: given.str()?.to_string() }));
    }
    given.call_method0("isoformat")?.extract()
}

impl Cross for Moment {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        aware(py, LocalMoment::new(*self, UtcOffset::UTC))
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        Moment::parse(&moment_text(given)?).map_err(refused)
    }
}

impl Cross for LocalMoment {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        aware(py, *self)
    }
    fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        LocalMoment::parse(&moment_text(given)?).map_err(refused)
    }
}

macro_rules! as_text {
    ($($leaf:ty),*) => {$(
        impl Cross for $leaf {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, &self.to_string()).into_any())
            }
            fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                <$leaf>::parse(&String::from_python(given)?).map_err(refused)
            }
        }
    )*};
}
as_text!(TimeOfDay, UtcOffset);
