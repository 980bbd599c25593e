//! 认定与提示的句子: what was found, as it is said on the page. Steps and outcomes keep every number as it is.

use super::words::Words;
use crate::explain::{said, template};
use crate::outcome::{Named, Value};

/// The largest denominator of a fraction that people say as one: two thirds, three quarters, a twelfth.
const LARGEST_SAID: i128 = 12;

/// The sentence of a finding or a warning, without a fraction that nobody can picture.
pub(super) fn told(code: &str, values: &[Named], w: Words<'_>) -> String {
    let values: Vec<Named> = values
        .iter()
        .map(|named| Named { name: named.name.clone(), value: for_people(&named.value, w) })
        .collect();
    let said = said(code, &values, w.language);
    match voucher(code, &values, w) {
        // The id alone looks like the number of a version or of a clause.
        Some((id, named)) => said.replacen(&format!("`{id}`"), &named, 1),
        None => said,
    }
}

/// The voucher that a finding of the accounts is about, by its id and as it is named; nothing where it is about a figure,
/// whose name is a word, or where the sentence calls it a voucher already.
fn voucher<'a>(code: &str, values: &'a [Named], w: Words<'_>) -> Option<(&'a str, String)> {
    let room = code.split_once('.').map(|(room, _)| room)?;
    let about = values.iter().find(|named| named.name == "about")?;
    let (Value::Text { value: id }, "settlement") = (&about.value, room) else { return None };
    let kind = w.say("notice.voucher");
    let before = template(code, w.language)?.split_once("`{about}`")?.0;
    (!before.trim_end().ends_with(&kind)).then(|| (id.as_str(), format!("{kind} `{id}`")))
}

fn for_people(value: &Value, w: Words<'_>) -> Value {
    match value {
        Value::Ratio { value: number } => {
            let (part, whole) = (number.0.numerator(), number.0.denominator());
            if part.unsigned_abs() < whole.unsigned_abs() && whole <= LARGEST_SAID {
                return value.clone();
            }
            Value::Text { value: w.short(*number) }
        }
        Value::Text { value: name } => Value::Text { value: w.named(name).to_owned() },
        _ => value.clone(),
    }
}
