//! Sums and quotients of the statements, exact, and how they are shown.

use super::facts::SheetFacts;
use crate::exact::{
    Amount, AmountRefusal, Area, ExactNumber, MinorUnits, NumberRefusal, Period, Ratio, Rounding, amount_of,
    minor_units,
};
use crate::explain::{Cell, grouped};
use crate::notice::words::{Words, figure};

/// Places of a number that does not end, for the eye.
const PLACES_SHOWN: u8 = 4;

/// Places that a cost has at least, as money is written.
const LEAST_PLACES: u8 = 2;

/// 单方月成本: a sum by square metre and month of a period, exact; nothing where the period is not of whole months or the
/// area is not above zero.
///
/// ```
/// use commonhold::sheets::monthly_per_square_metre;
/// use commonhold::{Amount, Area, Day, Period};
///
/// let year = Period { from: Day::parse("2024-01-01")?, to: Day::parse("2025-01-01")? };
/// let cost = monthly_per_square_metre(Amount::parse("1000.00")?, Area::parse("250.00")?, year)?;
/// assert_eq!(cost.unwrap().to_string(), "1/3"); // 1,000.00 ÷ 250 m² ÷ 12 months
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `number.out_of_range` when the fraction cannot be kept exactly.
pub fn monthly_per_square_metre(
    amount: Amount,
    area: Area,
    period: Period,
) -> Result<Option<ExactNumber>, NumberRefusal> {
    let Some(months) = whole_months(period) else { return Ok(None) };
    if area.to_ratio() <= Ratio::ZERO {
        return Ok(None);
    }
    let of_the_area = amount.to_ratio().divided_by(area.to_ratio())?;
    Ok(Some(ExactNumber(of_the_area.divided_by(Ratio::whole(months))?)))
}

/// 整月数: how many months a period has, where it has whole ones.
pub(super) fn whole_months(period: Period) -> Option<i64> {
    let years = i64::from(period.to.year()).saturating_sub(i64::from(period.from.year()));
    let months = years
        .saturating_mul(12)
        .saturating_add(i64::from(period.to.month()).saturating_sub(i64::from(period.from.month())));
    (months > 0 && period.from.plus_months(months) == Some(period.to)).then_some(months)
}

/// 单方月成本 of the statement's own area and period, as a cell.
pub(super) fn per_square_metre(facts: &SheetFacts, amount: Amount) -> Result<Option<Cell>, NumberRefusal> {
    let Some(area) = facts.area else { return Ok(None) };
    let cost = monthly_per_square_metre(amount, area, facts.books.value.statement.period)?;
    cost.map(|cost| Ok(figure(with_places(cut(cost)?, LEAST_PLACES)))).transpose()
}

/// A number for the eye: four places, cut off and never rounded up, and an ellipsis where there are more.
pub(super) fn cut(number: ExactNumber) -> Result<String, NumberRefusal> {
    let shown = number.0.rounded(PLACES_SHOWN, Rounding::Down)?;
    let text = grouped(&ExactNumber(shown).to_string());
    if shown == number.0 { Ok(text) } else { Ok(format!("{}…", with_places(text, PLACES_SHOWN))) }
}

/// A decimal with zeros behind it, up to so many places.
fn with_places(shown: String, places: u8) -> String {
    let places = usize::from(places);
    match shown.split_once('.') {
        None => format!("{shown}.{}", "0".repeat(places)),
        Some((_, behind)) => {
            let more = places.saturating_sub(behind.chars().count());
            format!("{shown}{}", "0".repeat(more))
        }
    }
}

/// A number that is money where it ends in whole minor units, and cut off otherwise.
pub(super) fn money_or_cut(number: ExactNumber, w: Words<'_>) -> Result<String, NumberRefusal> {
    let amount = Amount::parse(&number.to_string()).ok();
    match amount.filter(|amount| minor_units(*amount, w.minor_digits).is_ok()) {
        Some(amount) => Ok(w.money(amount)),
        None => cut(number),
    }
}

/// One sum less another.
pub(super) fn less(one: Amount, other: Amount, w: Words<'_>) -> Result<Amount, AmountRefusal> {
    let units = |amount: Amount| minor_units(amount, w.minor_digits).map(i128::from);
    amount_of(units(one)?.less(units(other)?), w.minor_digits)
}

/// The same sum with the other sign.
pub(super) fn turned(amount: Amount, w: Words<'_>) -> Result<Amount, AmountRefusal> {
    amount_of(i128::from(minor_units(amount, w.minor_digits)?).turned(), w.minor_digits)
}

/// What several come to.
pub(super) fn sum(amounts: impl IntoIterator<Item = Amount>, w: Words<'_>) -> Result<Amount, AmountRefusal> {
    let mut sum = 0_i128;
    for amount in amounts {
        sum = sum.plus(i128::from(minor_units(amount, w.minor_digits)?));
    }
    amount_of(sum, w.minor_digits)
}

/// 增减: what is more than the year before; a dash where one of the two is not told.
pub(super) fn change(
    now: Option<Amount>,
    before: Option<Amount>,
    w: Words<'_>,
) -> Result<Cell, AmountRefusal> {
    let change = now.zip(before).map(|(now, before)| less(now, before, w)).transpose()?;
    Ok(told(change, w))
}

/// A sum that nothing may tell of: then a dash, so that no cell is empty.
pub(super) fn told(amount: Option<Amount>, w: Words<'_>) -> Cell {
    figure(amount.map_or_else(|| w.say("sheets.not_told"), |amount| w.money(amount)))
}
