//! 时刻的写法: moments as people write them, by the clock on the wall. Where it stands says the folder, and nothing else does.

use crate::day;
use crate::mistake::Mistake;
use crate::understood::Note;
use crate::words::{DayOrder, half_width};
use commonhold::{Moment, MomentRefusal, UtcOffset};

/// How the moments of a column are read.
pub(crate) struct Moments<'a> {
    pub(crate) column: &'a str,
    pub(crate) days: Option<DayOrder>,
    /// Where the clocks of the compound stand.
    pub(crate) offset: Option<UtcOffset>,
}

impl Moments<'_> {
    /// A moment that was typed, with its offset.
    pub(crate) fn typed(&self, typed: &str, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let text = typed.trim();
        let half: String = text.chars().map(half_width).collect();
        match Moment::parse(&half) {
            Err(MomentRefusal::NotAMoment { .. }) => {}
            // What is finer or further than a moment can be is left to the reader of the table, which says so.
            Ok(_) | Err(_) => return Ok(half),
        }
        let not_a_moment = || Mistake::NotAMoment { text: text.to_owned(), column: self.column.to_owned() };
        let half = half.replace('日', "日 ").replace('号', "号 ");
        let (day, time) = half.trim().rsplit_once([' ', 'T']).ok_or_else(not_a_moment)?;
        let time = clock(time).ok_or_else(not_a_moment)?;
        // How the day is written is told with the moment.
        let day = day::typed(self.column, day, self.days, &mut Vec::new())?;
        self.local(text, &day, &time, notes)
    }

    /// A day and a time, hours, minutes and seconds, by the clock on the wall.
    pub(crate) fn local(
        &self,
        shown: &str,
        day: &str,
        time: &str,
        notes: &mut Vec<Note>,
    ) -> Result<String, Mistake> {
        let (text, column) = (shown.to_owned(), self.column.to_owned());
        let Some(offset) = self.offset else { return Err(Mistake::NoOffset { text, column }) };
        let means = format!("{day}T{time}{offset}");
        notes.push(Note::LocalMoment { column, text, means: means.clone() });
        Ok(means)
    }
}

/// `9:05`, `09:05:00` and `9时5分` as hours, minutes and seconds.
fn clock(typed: &str) -> Option<String> {
    let typed = typed.replace(['时', '点', '分'], ":").replace('秒', "");
    let mut parts = typed.trim_end_matches(':').split(':');
    let two = |part: &str| {
        let digits = matches!(part.len(), 1 | 2) && part.bytes().all(|letter| letter.is_ascii_digit());
        digits.then(|| format!("{part:0>2}"))
    };
    let (hours, minutes) = (two(parts.next()?)?, two(parts.next()?)?);
    let seconds = parts.next().map_or_else(|| Some("00".to_owned()), two)?;
    let shown = hours.as_str() < "24" && minutes.as_str() < "60" && seconds.as_str() < "60";
    (shown && parts.next().is_none()).then(|| format!("{hours}:{minutes}:{seconds}"))
}

#[cfg(test)]
mod tests {
    use super::Moments;
    use crate::mistake::Mistake;
    use commonhold::UtcOffset;

    fn read(typed: &str, offset: Option<&str>) -> Result<(String, usize), Mistake> {
        let offset = offset.map(|offset| UtcOffset::parse(offset).unwrap());
        let mut notes = Vec::new();
        let moments = Moments { column: "时间", days: None, offset };
        moments.typed(typed, &mut notes).map(|read| (read, notes.len()))
    }

    #[test]
    fn a_moment_of_the_wall_is_taken_by_the_compounds_clock_and_told() {
        for typed in [
            "2025-01-03 09:05",
            "2025/1/3 9:05:00",
            "2025-01-03T09:05",
            "2025年1月3日 9:05",
            "2025年1月3日9时5分",
            "２０２５-01-03　09：05",
            " 2025.1.3 9:05 ",
        ] {
            let read = read(typed, Some("+08:00")).unwrap();
            assert_eq!(read, ("2025-01-03T09:05:00+08:00".to_owned(), 1), "{typed}");
        }
    }

    #[test]
    fn one_with_its_offset_stays_and_one_without_any_is_asked_for() {
        let whole = "2025-01-03T09:05:00+08:00";
        assert_eq!(read(whole, None).unwrap(), (whole.to_owned(), 0));
        assert_eq!(read(whole, Some("+01:00")).unwrap(), (whole.to_owned(), 0));
        assert!(matches!(read("2025-01-03 09:05", None), Err(Mistake::NoOffset { .. })));
        assert!(matches!(read("01/02/2025 09:05", Some("+08:00")), Err(Mistake::TwoDays { .. })));
    }

    #[test]
    fn what_is_no_moment_is_said_to_be_none() {
        for typed in [
            "2025-01-03",
            "9:05",
            "soon",
            "2025-01-03 9",
            "2025-01-03 9:05:06:07",
            "2025-01-03 下午",
            "2025-01-03 25:00",
            "2025-01-03 9:60",
        ] {
            let read = read(typed, Some("+08:00"));
            assert!(matches!(read, Err(Mistake::NotAMoment { .. })), "{typed}: {read:?}");
        }
    }
}
