//! What must hold of every term of days.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

use commonhold::deadline::{CountingPlace, Deadline, DeadlineFacts, Direction, Started, Stop, deadline};
use commonhold::{Day, Detail, Moment, Term, TermUnit, UtcOffset, Weekday};
use proptest::prelude::*;

/// 2024-01-01T00:00:00Z, where the lists begin.
const BEGIN: i64 = 1_704_067_200;
/// Days that every term below ends within: the lists of 2024 to 2026 hold them all.
const DAYS: i64 = 700;

fn moment(seconds: i64) -> Moment {
    Moment::of_seconds(BEGIN + seconds).unwrap()
}

fn facts(start: i64, length: u32, unit: TermUnit) -> DeadlineFacts {
    DeadlineFacts {
        book: Some("cn".to_owned()),
        rulebook: None,
        layers: Vec::new(),
        on: Some(Day::parse("2024-06-01").unwrap()),
        place: CountingPlace {
            utc_offset: Some(UtcOffset::parse("+08:00").unwrap()),
            ..CountingPlace::default()
        },
        started: Started::Moment { moment: moment(start) },
        term: Some(Term { length, unit }),
        parameter: None,
        direction: Direction::Forwards,
        stopped: Vec::new(),
        done: None,
        at: None,
    }
}

fn due(facts: &DeadlineFacts) -> Deadline {
    deadline(facts, Detail::ValueOnly).unwrap().value
}

fn units() -> impl Strategy<Value = TermUnit> {
    prop::sample::select(vec![
        TermUnit::Minutes,
        TermUnit::Hours,
        TermUnit::Days,
        TermUnit::WorkingDays,
        TermUnit::Months,
    ])
}

/// A term that ends within the lists, whatever its unit.
fn terms() -> impl Strategy<Value = (TermUnit, u32)> {
    units().prop_flat_map(|unit| {
        let most = match unit {
            TermUnit::Minutes => 50_000,
            TermUnit::Hours => 2_000,
            TermUnit::WorkingDays => 60,
            TermUnit::Months => 6,
            _ => 100,
        };
        (Just(unit), 1_u32..=most)
    })
}

proptest! {
    #[test]
    fn who_starts_later_is_never_due_earlier(
        start in 0..DAYS * 86_400, later in 0_i64..10_000_000, (unit, length) in terms(),
    ) {
        let later = (start + later).min(DAYS * 86_400);
        prop_assert!(due(&facts(start, length, unit)).ends <= due(&facts(later, length, unit)).ends);
    }

    #[test]
    fn a_longer_term_never_ends_earlier(start in 0..DAYS * 86_400, (unit, length) in terms()) {
        prop_assert!(due(&facts(start, length, unit)).ends <= due(&facts(start, length + 1, unit)).ends);
    }

    #[test]
    fn a_stopped_clock_never_ends_a_term_earlier(
        start in 0..DAYS * 86_400, (unit, length) in terms(), from in 0_i64..2_000_000, long in 1_i64..2_000_000,
    ) {
        let plain = facts(start, length, unit);
        let mut stopped = plain.clone();
        stopped.stopped =
            vec![Stop { from: moment(start + from), to: Some(moment(start + from + long)) }];
        prop_assert!(due(&plain).ends <= due(&stopped).ends);
        // Cut in two where it stands still, it is the same stop.
        let (first, rest) = (moment(start + from), moment(start + from + long));
        let middle = moment(start + from + (long + 1) / 2);
        let mut cut = stopped.clone();
        cut.stopped = vec![Stop { from: middle, to: Some(rest) }, Stop { from: first, to: Some(middle) }];
        cut.stopped.retain(|stop| stop.to != Some(stop.from));
        prop_assert_eq!(due(&cut), due(&stopped));
    }

    #[test]
    fn whatever_is_done_is_in_time_or_late_and_never_both(
        start in 0..DAYS * 86_400, (unit, length) in terms(), done in 0_i64..20_000_000,
    ) {
        let mut facts = facts(start, length, unit);
        facts.done = Some(moment(start + done));
        let due = due(&facts);
        prop_assert_eq!(due.state.unwrap().word() == "late", moment(start + done) > due.ends.unwrap());
    }

    #[test]
    fn seven_days_hold_their_weekend(start in 0..DAYS * 86_400) {
        // Whatever is off, seven days after a day falls on the same day of the week, or on a later day that is worked.
        let facts = facts(start, 7, TermUnit::Days);
        let plain = moment(start).day(UtcOffset::parse("+08:00").unwrap()).plus_days(7).unwrap();
        let last = due(&facts).last_day.unwrap();
        prop_assert!(last >= plain);
        prop_assert!(plain.days_until(last) <= 9);
    }

    #[test]
    fn a_term_of_working_days_ends_on_none_that_is_off(start in 0..DAYS * 86_400, length in 1_u32..60) {
        // Counted again from the day before, the last day is the first working day: it is worked itself.
        let last = due(&facts(start, length, TermUnit::WorkingDays)).last_day.unwrap();
        let mut before = facts(start, 1, TermUnit::WorkingDays);
        before.started = Started::Day { day: last.plus_days(-1).unwrap() };
        prop_assert_eq!(due(&before).last_day, Some(last));
        if matches!(last.weekday(), Weekday::Saturday | Weekday::Sunday) {
            let mut days = facts(start, 1, TermUnit::Days);
            days.started = Started::Day { day: last.plus_days(-1).unwrap() };
            prop_assert_eq!(due(&days).last_day, Some(last));
        }
    }
}
