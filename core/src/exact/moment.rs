//! 时刻: moments in UTC, the offset of a place from it, and the clock on its wall. No clock is read and no time zone
//! is looked up.

use super::Day;
use crate::catalogue::grounds;
use jiff::tz::Offset;
use jiff::{Timestamp, civil};
use serde::{Deserialize, Serialize};

grounds! {
    /// Why a text is not a moment, an offset or a time of day.
    pub enum MomentRefusal in "moment" {
        /// The text is not a moment of RFC 3339, such as `2025-03-01T08:30:00Z`.
        NotAMoment("not_a_moment", Malformed) { text: String },
        /// The text holds parts of a second, which would be lost.
        PartsOfASecond("parts_of_a_second", Lossy) { text: String },
        /// The moment lies before 1970 or after 9998.
        OutOfRange("out_of_range", OutOfRange) { text: String },
        /// The text is not an offset from UTC between `-12:00` and `+14:00`.
        NotAnOffset("not_an_offset", Malformed) { text: String },
        /// The text is not a time of day from `00:00` to `24:00`.
        NotATime("not_a_time", Malformed) { text: String },
    }
}

/// Seconds of one day.
pub(crate) const DAY_SECONDS: i64 = 86_400;
/// 9998-12-31T23:59:59Z: one year before the calendar ends, so that any offset and any closing hour still lies in it.
const LAST: i64 = 253_370_764_799;

/// 时刻: a moment in whole seconds from 1970 to 9998, written in UTC as RFC 3339 has it. Any offset is read.
///
/// ```
/// use commonhold::Moment;
/// assert_eq!(Moment::parse("2025-03-01T08:30:00+08:00")?.to_string(), "2025-03-01T00:30:00Z");
/// assert_eq!(
///     Moment::parse("2025-03-01T08:30").unwrap_err().to_string(),
///     "`2025-03-01T08:30` is not a moment with its offset, such as `2025-03-01T08:30:00Z`"
/// );
/// # Ok::<(), commonhold::MomentRefusal>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// Reads RFC 3339 with whole seconds: date, `T`, time, and `Z` or an offset.
    ///
    /// # Errors
    /// `moment.not_a_moment`, `moment.parts_of_a_second`, `moment.out_of_range`.
    pub fn parse(text: &str) -> Result<Moment, MomentRefusal> {
        let shown = || crate::exact::shown(text);
        let refused = || MomentRefusal::NotAMoment { text: shown() };
        let (Some(clock), Some(zone)) = (text.get(..19), text.get(19..)) else { return Err(refused()) };
        let shape = clock.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            10 => b == b'T' || b == b't',
            13 | 16 => b == b':',
            _ => b.is_ascii_digit(),
        });
        if !shape {
            return Err(refused());
        }
        if zone.starts_with('.') {
            return Err(MomentRefusal::PartsOfASecond { text: shown() });
        }
        let offset = match zone {
            "Z" | "z" => 0,
            _ => UtcOffset::parse(zone).map_err(|_| refused())?.seconds(),
        };
        let day = Day::parse(clock.get(..10).unwrap_or_default()).map_err(|_| refused())?;
        let two = |at: usize| clock.get(at..at.saturating_add(2)).and_then(|two| two.parse::<i64>().ok());
        let (Some(hour), Some(minute), Some(second)) = (two(11), two(14), two(17)) else {
            return Err(refused());
        };
        if hour > 23 || minute > 59 || second > 59 {
            return Err(refused());
        }
        let of_day =
            hour.saturating_mul(3600).saturating_add(minute.saturating_mul(60)).saturating_add(second);
        let seconds = day.number().saturating_mul(DAY_SECONDS).saturating_add(of_day).saturating_sub(offset);
        Moment::of_seconds(seconds).ok_or_else(|| MomentRefusal::OutOfRange { text: shown() })
    }

    /// The moment that many seconds after 1970 began in UTC, where it is in range.
    #[must_use]
    pub const fn of_seconds(seconds: i64) -> Option<Moment> {
        if 0 <= seconds && seconds <= LAST { Some(Moment(seconds)) } else { None }
    }

    /// Seconds since 1970 began in UTC.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The moment that many seconds later; nothing beyond the range.
    #[must_use]
    pub const fn later(self, seconds: i64) -> Option<Moment> {
        match self.0.checked_add(seconds) {
            Some(later) => Moment::of_seconds(later),
            None => None,
        }
    }

    /// The day on which it falls where clocks stand at that offset.
    #[must_use]
    pub fn day(self, offset: UtcOffset) -> Day {
        self.civil(offset).date().into()
    }

    /// The moment at which a day of such a place has that many minutes behind it; nothing beyond the range.
    #[must_use]
    pub fn at(day: Day, time: TimeOfDay, offset: UtcOffset) -> Option<Moment> {
        let midnight = day.number().checked_mul(DAY_SECONDS)?;
        Moment::of_seconds(midnight.checked_add(time.seconds())?.checked_sub(offset.seconds())?)
    }

    fn civil(self, offset: UtcOffset) -> civil::DateTime {
        // Both are in range by how they are made; the beginning of 1970 stands for what cannot be.
        let moment = Timestamp::from_second(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let seconds = i32::try_from(offset.seconds()).unwrap_or(0);
        Offset::from_seconds(seconds).unwrap_or(Offset::UTC).to_datetime(moment)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}Z", self.civil(UtcOffset::UTC))
    }
}

/// 时区偏移: how far the clocks of a place stand before UTC, from `-12:00` to `+14:00`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// UTC itself.
    pub const UTC: UtcOffset = UtcOffset(0);

    /// Reads a sign, hours and minutes: `+08:00`; or `Z`.
    ///
    /// # Errors
    /// `moment.not_an_offset`.
    pub fn parse(text: &str) -> Result<UtcOffset, MomentRefusal> {
        let refused = || MomentRefusal::NotAnOffset { text: crate::exact::shown(text) };
        if text == "Z" {
            return Ok(UtcOffset::UTC);
        }
        let sign = match text.as_bytes().first() {
            Some(b'+') => 1,
            Some(b'-') => -1,
            _ => return Err(refused()),
        };
        let minutes = text.get(1..).and_then(clock).ok_or_else(refused)?;
        let signed = minutes.saturating_mul(sign);
        if !(-12 * 60..=14 * 60).contains(&signed) {
            return Err(refused());
        }
        Ok(UtcOffset(signed))
    }

    /// In seconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        (self.0 as i64).saturating_mul(60)
    }
}

impl std::fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        write!(f, "{sign}{}", TimeOfDay(self.0.saturating_abs()))
    }
}

/// 钟点: a time of day in whole minutes, from `00:00` to `24:00`, which is the end of the day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeOfDay(i16);

impl TimeOfDay {
    /// The beginning of the day.
    pub const START: TimeOfDay = TimeOfDay(0);
    /// The end of the day.
    pub const MIDNIGHT: TimeOfDay = TimeOfDay(24 * 60);

    /// Reads hours and minutes: `18:00`.
    ///
    /// # Errors
    /// `moment.not_a_time`.
    pub fn parse(text: &str) -> Result<TimeOfDay, MomentRefusal> {
        let read = clock(text).filter(|minutes| *minutes <= TimeOfDay::MIDNIGHT.0);
        read.map(TimeOfDay).ok_or_else(|| MomentRefusal::NotATime { text: crate::exact::shown(text) })
    }

    /// Seconds since the day began.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        (self.0 as i64).saturating_mul(60)
    }
}

/// Two digits, a colon, two digits below 60: minutes.
fn clock(text: &str) -> Option<i16> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str| {
        let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse::<i16>().ok() } else { None }
    };
    let (hours, minutes) = (two(hours)?, two(minutes)?);
    if minutes > 59 { None } else { hours.checked_mul(60)?.checked_add(minutes) }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0.div_euclid(60), self.0.rem_euclid(60))
    }
}

/// 当地时刻: a moment as the clock on the wall shows it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalMoment {
    moment: Moment,
    offset: UtcOffset,
}

impl LocalMoment {
    /// The moment where clocks stand at that offset.
    #[must_use]
    pub const fn new(moment: Moment, offset: UtcOffset) -> LocalMoment {
        LocalMoment { moment, offset }
    }

    /// The moment.
    #[must_use]
    pub const fn moment(self) -> Moment {
        self.moment
    }

    /// The offset.
    #[must_use]
    pub const fn offset(self) -> UtcOffset {
        self.offset
    }

    /// Reads RFC 3339 and keeps its offset; `Z` is `+00:00`.
    ///
    /// # Errors
    /// Those of [`Moment::parse`].
    pub fn parse(text: &str) -> Result<LocalMoment, MomentRefusal> {
        let moment = Moment::parse(text)?;
        let offset = text.get(19..).and_then(|zone| UtcOffset::parse(zone).ok());
        Ok(LocalMoment { moment, offset: offset.unwrap_or(UtcOffset::UTC) })
    }

    /// As people write it: day, time and offset, with blanks between.
    #[must_use]
    pub fn in_words(self) -> String {
        let civil = self.moment.civil(self.offset);
        format!("{} {} (UTC{})", civil.date(), civil.time(), self.offset)
    }
}

impl std::fmt::Display for LocalMoment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.moment.civil(self.offset), self.offset)
    }
}

macro_rules! text_leaf {
    ($($leaf:ident),*) => {$(
        impl std::fmt::Debug for $leaf {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $leaf {
            type Err = MomentRefusal;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $leaf::parse(text)
            }
        }

        impl Serialize for $leaf {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $leaf {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::exact::deserialize(deserializer, $leaf::parse)
            }
        }
    )*};
}
text_leaf!(Moment, UtcOffset, TimeOfDay, LocalMoment);
