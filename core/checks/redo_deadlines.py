"""The page deadline, redone from the steps."""
from datetime import date, datetime, timedelta, timezone

from redo_steps import UNKNOWN

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SECONDS = {"minutes": 60, "hours": 3600, "service_hours": 3600}


class NoEnd(Exception):
    """A stop without end is met; it holds the moment of the stop."""


def rule_deadline(c):
    """The page deadline."""
    c.tie(Term(c, c.steps).value())


def rule_overdue(c):
    """The same for each duty: what stands before the first is of all of them."""
    starts = [i for i, s in enumerate(c.steps) if s.code == "deadline.duty"] + [len(c.steps)]
    terms = [(c.steps[a]["duty"], Term(c, c.steps[:starts[0]] + c.steps[a:b])) for a, b in zip(starts, starts[1:])]
    duties = [{"id": name, "deadline": term.value()} for name, term in terms]
    c.meet("deadline.duty.duty", [name for name, _ in terms], sorted({name for name, _ in terms}))
    c.tie({"duties": duties, "overdue": [d["id"] for d in duties if d["deadline"]["state"] == "overdue"]})


def in_utc(moment):
    return moment and f"{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def minutes(text):
    return timedelta(hours=int(text[:2]), minutes=int(text[3:]))


class Term:
    """One term: its steps, and what follows from them."""

    def __init__(self, c, steps):
        self.c, self.steps = c, steps
        self.term, self.rules, self.bound = (self.one(code) for code in ("term", "rules", "bound"))
        self.unit, self.back = self.term["unit"], self.term["direction"] == "backwards"
        self.on = -DAY if self.back else DAY
        self.weekend = {s["weekday"] for s in self.all("weekend")}
        self.listed = {s["day"]: s["off"] for s in self.all("exception")}
        told = [x for s in steps for x in s.values() if isinstance(x, datetime)]
        self.zone = told[0].tzinfo if told else timezone.utc
        c.meet("the offset of every moment", {x.utcoffset() for x in told} <= {self.zone.utcoffset(None)}, True)
        self.stops = []
        for s in sorted(self.all("stopped"), key=lambda s: s["from"]):
            c.meet(f"deadline.stopped[{s.index}].from", s["to"] is None or s["from"] < s["to"], True)
            if self.stops and (self.stops[-1][1] is None or s["from"] <= self.stops[-1][1]):
                before = self.stops.pop()
                self.stops.append((before[0], None if None in (before[1], s["to"]) else max(before[1], s["to"])))
            else:
                self.stops.append((s["from"], s["to"]))
        c.meet("a clock that runs backwards is not stopped", self.back and bool(self.stops), False)
        days = [s["day"] for s in self.all("exception")]
        c.meet("deadline.exception.day", days, sorted(set(days)))
        for s in self.all("exception"):
            usual = self.rules["weekend_is_off"] and WEEK[s["day"].weekday()] in self.weekend
            c.meet(f"deadline.exception[{s.index}].off", s["off"] != usual or not self.rules["weekend_is_off"], True)

    def all(self, code):
        return [s for s in self.steps if s.code == "deadline." + code]

    def one(self, code):
        return next(iter(self.all(code)), None)

    def expect(self, code, **follows):
        """The step is there and says what follows; without anything that follows it is not there."""
        self.c.meet(f"deadline.{code} (steps)", len(self.all(code)), int(bool(follows)))
        if follows and self.all(code):
            self.c.say(self.one(code), **follows)

    def midnight(self, day):
        return datetime(day.year, day.month, day.day, tzinfo=self.zone)

    # formula 2

    def is_missing(self, day):
        """Whether the list of that year is missing: that year and, the way that the term is counted, those beyond."""
        year = self.bound and int(self.bound["year"])
        return year is not None and (day.year <= year if self.back else day.year >= year)

    def is_off(self, day):
        """Whether a day is off; of a year without its list every day is taken as worked."""
        return self.listed.get(day, WEEK[day.weekday()] in self.weekend and not self.is_missing(day))

    # formula 5

    def stands_still(self, day):
        begin, end = self.midnight(day), self.midnight(day) + minutes(self.rules["closing"])
        met = [(a, b) for a, b in self.stops if a < end and (b is None or b > begin)]
        covered = any(a <= begin and (b is None or b >= end) for a, b in met)
        if not covered and self.rules["touched_day"] == "counts":
            return False
        if met and met[-1][1] is None:
            raise NoEnd(met[-1][0])
        return bool(met)

    # formulas 3 and 4

    def after(self, day, length):
        """The day on which that many more are counted."""
        while length:
            day += self.on
            length -= not (self.stands_still(day) or (self.unit == "working_days" and self.is_off(day)))
        return day

    def last_counted(self, started):
        length, before = int(self.term["length"]), started["counted_from"] - self.on
        if self.unit in ("days", "working_days"):
            return self.after(before, length)
        months = length * (12 if self.unit == "years" else 1)
        start = started["day"]
        year, month = divmod(start.year * 12 + start.month - 1 + (-months if self.back else months), 12)
        next_month = date(year + month // 11, (month + 1) % 12 + 1, 1)
        day = min(date(year, month + 1, 1) + DAY * (start.day - 1), next_month - DAY)
        day -= self.on if started["first_day_counts"] else 0 * DAY
        self.expect("corresponding", months=months, day=day)
        term = (before + self.on * n for n in range(1, abs(day - before).days + 1))
        return self.after(day, sum(self.stands_still(one) for one in term))

    # formula 6

    def moved(self, counted):
        """The last day, and the day at which a list is missing."""
        day, rule = counted, self.rules["backwards_day_off" if self.back else "last_day_off"]
        while self.unit != "working_days" and rule != "stays":
            off = self.listed.get(day, self.rules["weekend_is_off"] and WEEK[day.weekday()] in self.weekend)
            if day not in self.listed and self.is_missing(day):
                return None, day
            if not off and (day == counted or not self.stands_still(day)):
                break
            day += self.on
        return day, None

    # formula 9

    def served(self, day):
        """The times of a day that count, in their order: of service or all of it, less what was stopped."""
        begin, merged = self.midnight(day), []
        kinds = {WEEK[day.weekday()], "every_day", "day_off" if self.is_off(day) else "working_day"}
        kinds |= {"day_off", "working_day"} if self.is_missing(day) else set()
        spans = sorted((begin + minutes(s["from"]), begin + minutes(s["to"])) for s in self.all("service_hours")
                       if s["on"] in kinds) if self.unit == "service_hours" else [(begin, begin + DAY)]
        for a, b in spans:
            if merged and a <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(b, merged[-1][1]))
            else:
                merged.append((a, b))
        for stop, to in self.stops:
            cut = ((a, b, stop, begin + DAY if to is None else to) for a, b in merged)
            merged = [span for a, b, x, y in cut for span in ((a, min(b, x)), (max(a, y), b)) if span[0] < span[1]]
        return merged

    def by_the_clock(self, start):
        left, day = SECOND * SECONDS[self.unit] * int(self.term["length"]), start.date()
        while True:
            for a, b in sorted(self.served(day), reverse=self.back):
                a, b = (a, min(b, start)) if self.back else (max(a, start), b)
                if left <= b - a:
                    return b - left if self.back else a + left
                left -= max(b - a, 0 * DAY)
            if self.stops and self.stops[-1][1] is None and self.stops[-1][0] < self.midnight(day) + DAY:
                raise NoEnd(self.stops[-1][0])
            day += self.on

    # formulas 1, 8, 10, 11

    def value(self):
        """What follows of the outcome's value, every step on the way being met."""
        started, at = self.one("started"), self.one("started_at")
        counted = last = ends = no_end = bound = closing = None
        if self.unit in SECONDS:
            self.expect("started")
            try:
                ends = self.by_the_clock(at["moment"])
            except NoEnd as stop:
                no_end = stop.args[0]
            if self.bound and ends:
                closing, bound, ends = ends, (ends if self.back else ends - SECOND).date(), None
            self.expect("ends_at", **({"moment": ends} if ends else {}))
        else:
            day = at["moment"].date() if at else started["day"]
            self.expect("started", day=day, counted_from=day if started["first_day_counts"] else day + self.on)
            try:
                counted = self.last_counted(started)
                last, bound = self.moved(counted)
            except NoEnd as stop:
                no_end = stop.args[0]
            if self.bound and self.unit == "working_days":
                bound, counted, last = counted, None, None
            self.expect("counted", **({"day": counted} if counted else {}))
            self.expect("moved", **({"from_": counted, "to": last} if last and last != counted else {}))
            end = self.one("ends")
            if last and end and end["moment"]:
                ends = self.midnight(last) + minutes(self.rules["closing"])
            if bound and self.bound["moment"]:
                closing = self.midnight(bound) + minutes(self.rules["closing"])
            self.expect("ends", **({"day": last, "time": self.rules["closing"], "moment": ends} if last else {}))
        self.expect("no_end", **({"from_": no_end} if no_end else {}))
        self.expect("bound", **({"day": bound, "moment": closing} if bound else {}))
        needs = [{"kind": "holidays", "name": str(int(self.bound["year"]))}] if self.bound else []
        needs += [{"kind": "fact", "name": "utc_offset"}] if last and not ends else []
        if bound:
            self.c.meet("deadline.bound.year", self.is_missing(bound), True)
        return {"counted_from": started and started["counted_from"], "last_day": last, "ends": in_utc(ends),
                "bound": bound, "needs": needs, "state": self.state(ends, no_end, closing)}

    def state(self, ends, no_end, closing):
        """How it stands: after its end or not, by the moment of what was done, or the one at which it is asked."""
        judged = self.one("judged")
        if not judged:
            return None
        done = judged["done"] if judged["done"] and (not judged["at"] or judged["done"] <= judged["at"]) else None
        moment = done or judged["at"]
        not_ended = "in_time" if done else "stopped" if any(
            a <= moment and (b is None or moment < b) for a, b in self.stops) else "running"
        ended, state = "late" if done else "overdue", UNKNOWN
        if no_end:
            state = not_ended
        elif ends or closing:
            end = ends or closing
            in_time = moment <= end if self.rules["closing_moment_counts"] else moment < end
            if ends or in_time != self.back:
                state = not_ended if in_time else ended
        self.c.say(judged, state=state)
        return None if state is UNKNOWN else state
