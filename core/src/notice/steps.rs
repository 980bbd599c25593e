//! What the steps of an outcome say where its value does not; nothing of it where an outcome has no steps.

use super::words::Words;
use crate::exact::{Amount, ExactNumber};
use crate::explain::named_value;
use crate::outcome::{Step, Value};

/// The steps of one kind that are about one thing: an item, an order.
pub(super) fn about<'a>(
    steps: &'a [Step],
    code: &'static str,
    name: &'static str,
    key: &'a str,
) -> impl Iterator<Item = &'a Step> {
    steps.iter().filter(move |step| step.code == code && text(step, name) == Some(key))
}

fn value<'a>(step: &'a Step, name: &str) -> Option<&'a Value> {
    step.values.iter().find(|value| value.name == name).map(|value| &value.value)
}

/// What somebody typed.
pub(super) fn text<'a>(step: &'a Step, name: &str) -> Option<&'a str> {
    match value(step, name)? {
        Value::Text { value } => Some(value),
        _ => None,
    }
}

/// How many.
pub(super) fn count(step: &Step, name: &str) -> Option<i64> {
    match value(step, name)? {
        Value::Count { value } => Some(*value),
        _ => None,
    }
}

/// A sum of money.
pub(super) fn amount(step: &Step, name: &str) -> Option<Amount> {
    match value(step, name)? {
        Value::Amount { value } => Some(*value),
        _ => None,
    }
}

/// A word of the rules, as steps write it.
pub(super) fn word<'a>(step: &'a Step, name: &str) -> Option<&'a str> {
    match value(step, name)? {
        Value::Word { value } => Some(value),
        _ => None,
    }
}

/// An exact number.
pub(super) fn number(step: &Step, name: &str) -> Option<ExactNumber> {
    match value(step, name)? {
        Value::Ratio { value } => Some(*value),
        _ => None,
    }
}

/// A word of every step of a kind, in the reader's language, each once.
pub(super) fn words(steps: &[Step], code: &str, name: &str, w: Words<'_>) -> Vec<String> {
    let mut said = Vec::new();
    let of = steps.iter().filter(|step| step.code == code);
    for value in of.filter_map(|step| step.values.iter().find(|value| value.name == name)) {
        let word = named_value(value, w.language);
        if !said.contains(&word) {
            said.push(word);
        }
    }
    said
}
