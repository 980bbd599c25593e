#!/usr/bin/env python3
"""Compare the lists of days off of a book with two public calendars, day by day.

    days_off.py BOOK.toml    one line for each difference; exit 1 if there is any

Needs the packages chinesecalendar 1.11 and holidays 0.109. A day of a listed year is off where `off` names it, or where
it is a Saturday or Sunday that `work` does not name.
"""
import sys

# A folder's own `days_off.py` must not stand in for the one of the standard library, which the packages read.
sys.path[:] = sys.path[1:]
import tomllib
from datetime import date, timedelta

import chinese_calendar
import holidays


def days_of(year):
    return [date(year, 1, 1) + timedelta(n) for n in range((date(year + 1, 1, 1) - date(year, 1, 1)).days)]


def lists_differ(year, name, listed, public):
    """What one has that the other has not, of the days that a list and a public calendar name."""
    public = {day for day in public if day.year == year}
    for day in sorted(listed ^ public):
        yield f"{day}: `{name}` {'names it' if day in listed else 'does not name it'}, chinese_calendar does otherwise"


def differences(year, off, work):
    """Every difference of one year."""
    yield from lists_differ(year, "off", off, chinese_calendar.constants.holidays)
    yield from lists_differ(year, "work", work, chinese_calendar.constants.workdays)
    country = holidays.CN(years=year)
    for day in days_of(year):
        is_off = day in off or (day.weekday() >= 5 and day not in work)
        others = {"chinese_calendar": chinese_calendar.is_holiday(day), "holidays": not country.is_working_day(day)}
        for name, other in others.items():
            if other != is_off:
                yield f"{day}: {'off' if is_off else 'worked'} in the book, {'off' if other else 'worked'} in {name}"


def main(names):
    if len(names) != 1 or names[0].startswith("-"):
        sys.exit(__doc__)
    with open(names[0], "rb") as file:
        listed = tomllib.load(file)["holidays"]
    found = []
    for one in listed:
        off, work = ({date.fromisoformat(day) for day in one.get(name, [])} for name in ("off", "work"))
        found += differences(one["year"], off, work)
    days = sum(len(days_of(one["year"])) for one in listed)
    print(*found, f"{days} days of {len(listed)} years, {len(found)} differences", sep="\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
