//! 月份: whole calendar months.

use crate::exact::{Day, Period};

/// The most months a period or a service may have: a hundred years.
pub(super) const MOST_MONTHS: i64 = 1_200;

/// Whether a span begins and ends with a month.
pub(super) fn is_whole(span: Period) -> bool {
    span.from.day_of_month() == 1 && span.to.day_of_month() == 1
}

/// How many months later the month of `to` is.
pub(super) fn months_until(from: Day, to: Day) -> i64 {
    let number = |day: Day| i64::from(day.year()).saturating_mul(12).saturating_add(i64::from(day.month()));
    number(to).saturating_sub(number(from))
}

/// The months of a span of whole months, in order.
pub(super) fn months(span: Period) -> impl Iterator<Item = Period> {
    let first = move |number: i64| span.from.plus_months(number);
    let many = months_until(span.from, span.to);
    (0..many)
        .filter_map(move |number| Some(Period { from: first(number)?, to: first(number.saturating_add(1))? }))
}

/// Days of a month as a count of a step.
pub(super) fn count(days: i64) -> u32 {
    u32::try_from(days).unwrap_or(0)
}
