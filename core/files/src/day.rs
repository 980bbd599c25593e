//! 日期的写法: days as people write them. What can be two days is asked.

use crate::mistake::Mistake;
use crate::understood::Note;
use crate::words::{DayOrder, half_width};
use commonhold::Day;

/// A day that was typed, as year-month-day.
pub(crate) fn typed(
    column: &str,
    typed: &str,
    order: Option<DayOrder>,
    notes: &mut Vec<Note>,
) -> Result<String, Mistake> {
    let text = typed.trim().to_owned();
    let of = |mistake: fn(String, String) -> Mistake| mistake(text.clone(), column.to_owned());
    let half: String = text.chars().map(half_width).collect();
    let half = without_midnight(half.trim());
    if Day::parse(half).is_ok() {
        if half != text {
            notes.push(noted(column, &text, half));
        }
        return Ok(half.to_owned());
    }
    if half.contains(':') {
        return Err(of(|text, column| Mistake::TimeOfDay { text, column }));
    }
    let parts = parts(half).ok_or_else(|| of(|text, column| Mistake::NotADay { text, column }))?;
    let day = match parts.as_slice() {
        [one] if one.len() == 8 => {
            let cut = |from: usize, to: usize| one.get(from..to).unwrap_or_default();
            day_of(cut(0, 4), cut(4, 6), cut(6, 8))
        }
        [year, month, day] if year.len() == 4 => day_of(year, month, day),
        [first, second, year] if year.len() == 4 => turned(column, &text, first, second, year, order)?,
        [_, _, _] => return Err(of(|text, column| Mistake::ShortYear { text, column })),
        _ => None,
    };
    let day = day.ok_or_else(|| of(|text, column| Mistake::NotADay { text, column }))?;
    notes.push(match parts.as_slice() {
        [_, _, year] if year.len() == 4 => {
            Note::YearLast { column: column.to_owned(), text: text.clone(), means: day.clone() }
        }
        _ => noted(column, &text, &day),
    });
    Ok(day)
}

fn noted(column: &str, text: &str, means: &str) -> Note {
    Note::Day { column: column.to_owned(), text: text.to_owned(), means: means.to_owned() }
}

/// A day with the midnight that a database writes behind it.
fn without_midnight(text: &str) -> &str {
    let bare = [" 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00"]
        .into_iter()
        .find_map(|end| text.strip_suffix(end));
    bare.unwrap_or(text)
}

/// The runs of digits of a day; none where anything but the usual signs stands between them.
fn parts(text: &str) -> Option<Vec<&str>> {
    let text = text.trim_end_matches(['日', '号']);
    let parts: Vec<&str> =
        text.split(['-', '/', '.', '年', '月', ' ']).filter(|part| !part.is_empty()).collect();
    let digits = |part: &&str| part.bytes().all(|letter| letter.is_ascii_digit());
    (parts.iter().all(digits) && !parts.is_empty()).then_some(parts)
}

fn day_of(year: &str, month: &str, day: &str) -> Option<String> {
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    Day::parse(&written).ok().map(|day| day.to_string())
}

/// A day with its year at the end: day first or month first.
fn turned(
    column: &str,
    text: &str,
    first: &str,
    second: &str,
    year: &str,
    order: Option<DayOrder>,
) -> Result<Option<String>, Mistake> {
    let (day_first, month_first) = (day_of(year, second, first), day_of(year, first, second));
    match (order, day_first, month_first) {
        (Some(DayOrder::DayMonthYear), day, _) | (Some(DayOrder::MonthDayYear), _, day) => Ok(day),
        (None, Some(one), Some(other)) if one != other => {
            Err(Mistake::TwoDays { text: text.to_owned(), column: column.to_owned(), one, other })
        }
        (None, one, other) => Ok(one.or(other)),
    }
}

/// A month that heads a column, as its first day, where it names its year or the period has one alone.
pub(crate) fn month(head: &str, year_of_period: Option<&str>) -> Option<Result<Day, Mistake>> {
    let half: String = head.chars().map(half_width).filter(|letter| !letter.is_whitespace()).collect();
    let half = half.trim_end_matches('份');
    if let Some(bare) = half.strip_suffix('月') {
        return match bare.split_once('年') {
            Some((year, month)) => first_of(year, month).map(Ok),
            None => {
                let month = number_of_month(bare)?;
                Some(match year_of_period {
                    Some(year) => {
                        first_of(year, &month).ok_or(Mistake::MonthWithoutYear { column: head.to_owned() })
                    }
                    None => Err(Mistake::MonthWithoutYear { column: head.to_owned() }),
                })
            }
        };
    }
    let (year, month) = half.split_once(['-', '/', '.'])?;
    first_of(year, month).map(Ok)
}

fn number_of_month(said: &str) -> Option<String> {
    const CHINESE: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    let found = CHINESE.iter().position(|month| *month == said);
    match found {
        Some(place) => Some(place.saturating_add(1).to_string()),
        None => {
            (!said.is_empty() && said.bytes().all(|letter| letter.is_ascii_digit())).then(|| said.to_owned())
        }
    }
}

fn first_of(year: &str, month: &str) -> Option<Day> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    if year.len() != 4 || !digits(year) || !digits(month) || month.len() > 2 {
        return None;
    }
    Day::parse(&format!("{year}-{month:0>2}-01")).ok()
}
