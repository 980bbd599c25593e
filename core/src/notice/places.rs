//! 列到几位小数: how exact numbers are written for people. A number that ends stands as it is; one that never ends has
//! two places. What is exact stays in the steps and in `outcomes.json`.

use super::words::Words;
use crate::exact::{ExactNumber, MinorUnits, Ratio, Rounding, power_of_ten};
use crate::explain;
use crate::voting::Operator;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The places of points, areas and means on the page.
pub(crate) const PLACES: u8 = 2;

/// The most places that are tried until a reader sees what a rule saw.
pub(super) const MOST_PLACES: u8 = 6;

/// 取哪一边: on which side of the exact number the written one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// 不大于: never above it.
    Below,
    /// 不小于: never below it, so that what is named suffices.
    Above,
}

impl Side {
    const fn rounding(self, number: Ratio) -> Rounding {
        match (self, number.is_negative()) {
            (Side::Below, false) | (Side::Above, true) => Rounding::Down,
            (Side::Above, false) | (Side::Below, true) => Rounding::Up,
        }
    }
}

impl Words<'_> {
    /// What is missing, as the least number of so many places that suffices.
    pub(super) fn enough(self, missing: ExactNumber, places: u8) -> String {
        units(missing.0, places, Side::Above)
            .map_or_else(|| self.number(missing), |units| trimmed(units, places))
    }

    /// An end of an interval, where it never ends written inside the interval: what is said of it then still holds.
    pub(super) fn inside(self, end: ExactNumber, places: u8, side: Side) -> String {
        match units(end.0, places, side).filter(|_| !ends(end)) {
            Some(units) => fixed(units, places),
            None => self.number(end),
        }
    }

    /// A number in which a small difference counts: as many places as are needed until it is not nothing.
    pub(super) fn close(self, number: ExactNumber) -> String {
        let cut = (PLACES..=MOST_PLACES).find_map(|places| {
            let cut = units(number.0, places, Side::Below)?;
            (cut != 0).then(|| fixed(cut, places))
        });
        cut.filter(|_| !ends(number)).unwrap_or_else(|| self.number(number))
    }
}

/// Whether it is written without a fraction.
pub(super) fn ends(number: ExactNumber) -> bool {
    !number.to_string().contains('/')
}

/// Whether it is written with no more than so many places.
fn fits(number: ExactNumber, places: u8) -> bool {
    let text = number.to_string();
    ends(number) && text.split_once('.').is_none_or(|(_, part)| part.len() <= usize::from(places))
}

/// So many of the smallest written places; nothing where it cannot be held.
fn units(number: Ratio, places: u8, side: Side) -> Option<i128> {
    let scaled = number.times(Ratio::new(power_of_ten(places), 1).ok()?).ok()?;
    side.rounding(number).round(scaled).ok()
}

/// With all its places: `7.20`.
fn fixed(units: i128, places: u8) -> String {
    let places = usize::from(places);
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = places.saturating_add(1));
    let (whole, part) = digits.split_at(digits.len().saturating_sub(places));
    explain::grouped(&if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}

/// Without the noughts at its end: `7.2`.
fn trimmed(units: i128, places: u8) -> String {
    let fixed = fixed(units, places);
    if places == 0 { fixed } else { fixed.trim_end_matches('0').trim_end_matches('.').to_owned() }
}

/// Cut off after so many places where it never ends.
pub(crate) fn cut_off(number: ExactNumber, places: u8) -> String {
    let text = number.to_string();
    if !text.contains('/') {
        return explain::grouped(&text);
    }
    let cut = number.0.rounded(places, Rounding::Down).ok().and_then(|cut| units(cut, places, Side::Below));
    cut.map_or(text, |cut| fixed(cut, places))
}

/// Whether a comparison holds for sides that stand so to each other.
fn holds(operator: Operator, order: Ordering) -> bool {
    match operator {
        Operator::AtLeast => order.is_ge(),
        Operator::MoreThan => order.is_gt(),
        Operator::AtMost => order.is_le(),
        Operator::LessThan => order.is_lt(),
    }
}

/// Both sides of a comparison to as few places as show what the exact numbers show: a bound that must be reached is
/// rounded up, one that must be passed is cut off, as it is for whoever counts in such places. `least` are the places of
/// what is counted: none for persons, who are whole.
pub(super) fn sides(
    left: ExactNumber,
    operator: Operator,
    right: ExactNumber,
    least: u8,
    w: Words<'_>,
) -> (String, String) {
    let exact = || (w.number(left), w.number(right));
    if fits(left, least) && fits(right, least) {
        return exact();
    }
    let bound = match operator {
        Operator::AtLeast | Operator::LessThan => Side::Above,
        Operator::MoreThan | Operator::AtMost => Side::Below,
    };
    let wanted = holds(operator, left.0.cmp(&right.0));
    let shown = (least..=MOST_PLACES).find_map(|places| {
        let (left, right) = (units(left.0, places, Side::Below)?, units(right.0, places, bound)?);
        (holds(operator, left.cmp(&right)) == wanted).then(|| (trimmed(left, places), trimmed(right, places)))
    });
    shown.unwrap_or_else(exact)
}

/// 合计相符: the numbers of a column in its smallest written places, and their sum. Each is cut off, and what is then left
/// of the sum goes to the largest remainders, so that whoever adds up the column finds its total.
struct Footed {
    rows: Vec<i128>,
    total: i128,
}

fn footed(column: &[ExactNumber]) -> Option<Footed> {
    let total = Ratio::total(column.iter().map(|number| number.0)).ok()?;
    let total = units(total, PLACES, Side::Below)?;
    let rows: Vec<i128> =
        column.iter().map(|number| units(number.0, PLACES, Side::Below)).collect::<Option<_>>()?;
    let left = total.less(rows.iter().fold(0, |sum: i128, row| sum.plus(*row)));
    let scale = power_of_ten(PLACES);
    let mut rests: Vec<(Ratio, usize)> = Vec::with_capacity(rows.len());
    for ((place, number), row) in column.iter().enumerate().zip(&rows) {
        rests.push((Ratio::new(*row, scale).ok()?.minus(number.0).ok()?, place));
    }
    rests.sort();
    let receive: BTreeSet<usize> =
        rests.into_iter().take(usize::try_from(left).ok()?).map(|(_, place)| place).collect();
    let rows = rows.into_iter().enumerate();
    let rows = rows.map(|(place, row)| if receive.contains(&place) { row.plus(1) } else { row });
    Some(Footed { rows: rows.collect(), total })
}

/// 一列: a column as it is written, with its total; `told` is the total that the outcome says.
pub(super) fn column(numbers: &[ExactNumber], told: ExactNumber) -> (Vec<String>, String) {
    let exact = Ratio::total(numbers.iter().map(|number| number.0)).ok();
    match footed(numbers).filter(|_| !numbers.iter().all(|number| ends(*number))) {
        Some(footed) => {
            let total =
                if exact == Some(told.0) { fixed(footed.total, PLACES) } else { cut_off(told, PLACES) };
            (footed.rows.into_iter().map(|units| fixed(units, PLACES)).collect(), total)
        }
        None => {
            let rows = numbers.iter().map(|number| cut_off(*number, PLACES)).collect();
            (rows, cut_off(told, PLACES))
        }
    }
}

/// 满分、得分、失分: three columns of points, a row for each item, and their totals.
pub(super) struct Scored {
    pub(super) rows: Vec<[String; 3]>,
    pub(super) total: [String; 3],
    /// Whether a figure is not the exact one.
    pub(super) rounded: bool,
}

/// Points of a table: each column foots, and where it can be had what is lost is what is worth less what is earned in
/// each row too.
pub(super) fn scored(rows: &[[ExactNumber; 3]], told: [ExactNumber; 3]) -> Scored {
    let of = |place: usize| -> Vec<ExactNumber> {
        rows.iter().filter_map(|row| row.get(place).copied()).collect()
    };
    let (worth, earned, lost) = (of(0), of(1), of(2));
    let [told_worth, told_earned, told_lost] = told;
    let rounded = !rows.iter().flatten().chain(&told).all(|number| ends(*number));
    let crosswise = if rounded { crosswise(rows, told) } else { None };
    if let Some(scored) = crosswise {
        return scored;
    }
    let (worth, total_worth) = column(&worth, told_worth);
    let (earned, total_earned) = column(&earned, told_earned);
    let (lost, total_lost) = column(&lost, told_lost);
    let rows = worth.into_iter().zip(earned).zip(lost).map(|((worth, earned), lost)| [worth, earned, lost]);
    Scored { rows: rows.collect(), total: [total_worth, total_earned, total_lost], rounded }
}

/// All three columns in one go; nothing where the outcome's own sums do not meet, or where a row would then say that
/// something is lost of which nothing is.
fn crosswise(rows: &[[ExactNumber; 3]], told: [ExactNumber; 3]) -> Option<Scored> {
    let [told_worth, told_earned, told_lost] = told;
    let mut worth: Vec<ExactNumber> = Vec::with_capacity(rows.len());
    let mut earned: Vec<ExactNumber> = Vec::with_capacity(rows.len());
    for [weight, points, lost] in rows {
        if weight.0.minus(points.0).ok()? != lost.0 {
            return None;
        }
        worth.push(*weight);
        earned.push(*points);
    }
    let sums = [&worth, &earned].map(|column| Ratio::total(column.iter().map(|number| number.0)).ok());
    let meet = told_worth.0.minus(told_earned.0).ok()? == told_lost.0;
    if sums != [Some(told_worth.0), Some(told_earned.0)] || !meet {
        return None;
    }
    let (worth, earned) = (footed(&worth)?, footed(&earned)?);
    let mut written = Vec::with_capacity(rows.len());
    for ((worth, earned), [_, _, lost]) in worth.rows.iter().zip(&earned.rows).zip(rows) {
        let less = worth.less(*earned);
        let nothing = lost.0.is_zero() && less != 0;
        if nothing || (less < 0) != (lost.0.is_negative()) && less != 0 {
            return None;
        }
        written.push([*worth, *earned, less].map(|units| fixed(units, PLACES)));
    }
    let total = [worth.total, earned.total, worth.total.less(earned.total)];
    Some(Scored { rows: written, total: total.map(|units| fixed(units, PLACES)), rounded: true })
}
