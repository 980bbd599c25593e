//! 认定与提示的句子: what was found, as it is said on the page. Steps and outcomes keep every number as it is.

use super::words::Words;
use crate::explain::said;
use crate::outcome::{Named, Value};

/// The largest denominator of a fraction that people say as one: two thirds, three quarters, a twelfth.
const LARGEST_SAID: i128 = 12;

/// The sentence of a finding or a warning, without a fraction that nobody can picture.
pub(super) fn told(code: &str, values: &[Named], w: Words) -> String {
    let values: Vec<Named> = values
        .iter()
        .map(|named| Named { name: named.name.clone(), value: for_people(&named.value, w) })
        .collect();
    said(code, &values, w.language)
}

fn for_people(value: &Value, w: Words) -> Value {
    match value {
        Value::Ratio { value: number } => {
            let (part, whole) = (number.0.numerator(), number.0.denominator());
            if part.unsigned_abs() < whole.unsigned_abs() && whole <= LARGEST_SAID {
                return value.clone();
            }
            Value::Text { value: w.short(*number) }
        }
        _ => value.clone(),
    }
}
