//! Exact numbers as a person reads them. Nothing here is computed with.

use commonhold::explain::grouped;
use commonhold::{ExactNumber, NumberRefusal, Ratio, Refusal, Rounding};

/// A refusal and whatever else is wrong with the same text, a line each, with the place it points at.
pub fn refusal(refusal: &Refusal) -> String {
    let lines: Vec<String> = std::iter::once(refusal).chain(&refusal.others).map(line).collect();
    lines.join("\n")
}

fn line(refusal: &Refusal) -> String {
    match (&refusal.at, &refusal.path) {
        (Some(at), _) => {
            format!("{}:{}:{}: {} [{}]", at.file, at.line, at.column, refusal.sentence, refusal.code)
        }
        (None, Some(path)) => format!("{path}: {} [{}]", refusal.sentence, refusal.code),
        (None, None) => format!("{} [{}]", refusal.sentence, refusal.code),
    }
}

/// A number with separators; one without an end is shown to two places and marked.
pub fn number(number: ExactNumber) -> String {
    let text = number.to_string();
    if !text.contains('/') {
        return grouped(&text);
    }
    let short = number.0.rounded(2, Rounding::HalfEven).map_or(text, |short| ExactNumber(short).to_string());
    format!("≈{}", grouped(&short))
}

/// A part of a whole as a percentage to so many places, said to be rounded where it is.
pub fn percent(part: Ratio, places: u8) -> Result<String, NumberRefusal> {
    let exact = part.times(Ratio::whole(100))?;
    let rounded = exact.rounded(places, Rounding::HalfEven)?;
    let sign = if rounded == exact { "" } else { "≈" };
    Ok(format!("{sign}{}%", ExactNumber(rounded)))
}
