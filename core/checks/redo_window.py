"""The page window, redone from the steps."""
from datetime import timedelta
from fractions import Fraction as F

from redo_deadlines import SECONDS, minutes
from redo_steps import UNKNOWN

ORDER, STATES = ["respond", "arrive", "complete"], ["kept", "broken", "open", "untold"]
NAMES = ["service", "month", "promise", "asked", *STATES]
DAYS = {"days": 1, "working_days": 1, "months": 28, "years": 365}


def rule_service_window(c):
    """Formulas 1 to 5: every promise of every request, the months, and the rates."""
    c.count("deadline.rules", 1)
    promises, requests = {(s["service"], s["promise"], s["urgent"]): s for s in c.all("window.promise")}, {}
    c.count("window.promise", len(promises))
    for s in c.all("window.request"):
        requests.setdefault(s["request"], []).append(s)
    c.meet("window.request.request, in order", list(requests), sorted(requests, key=str.encode))
    for name, steps in requests.items():
        one_request(c, name, steps, promises, c.one("deadline.rules"))
    months(c)
    rates(c)
    needs(c, promises)
    c.meet("value.received", c.value["received"] >= len(requests), True)
    broken = [("window." + s["state"], s["request"], s["request"], s["service"], s["promise"])
              for s in c.all("window.request") if s["state"] in ("broken", "untold")]
    below = [("window.rate_below", s["rate"], s["rate"], s["service"], s["promise"], s["month"], s["number"], s["of"], s["least"])
             for s in c.all("window.rate") if s["holds"] is False]
    told = [(f["code"], f["at"], *f["told"].values()) for f in c.findings]
    c.meet("findings", sorted(map(str, told)), sorted(map(str, broken + below)))
    undone = [s for steps in requests.values() for s in steps if s["done"] is None and s["ends"] is not UNKNOWN
              and steps[-1]["promise"] == "complete" and steps[-1]["done"] is None]
    past, still = ([s["ends"] for s in undone if s["state"] == state] for state in ("broken", "open"))
    c.meet("of what is not done, an end that is past lies after one that is open", bool(past and still) and max(past) >= min(still), False)


def one_request(c, name, steps, promised, rules):
    """Formulas 2 and 3: the promises of the grade, plain or urgent, and how each stands."""
    first, fits, complete = steps[0], [], next((s for s in steps if s["promise"] == "complete"), None)
    for s in steps:
        c.say(s, service=first["service"], received=first["received"], month=f"{s['received']:%Y-%m}")
    for urgent in (False, True):
        own = {p: promised.get((first["service"], p, urgent)) or promised.get((first["service"], p, False)) for p in ORDER}
        made = {p: term for p, term in own.items() if term}
        fits.append([s["promise"] for s in steps] == list(made) and all(ends_fit(s, made[s["promise"]], rules) for s in steps))
    c.meet(f"window.request of {name}: the promises of the grade, and when they end", any(fits), True)
    completed = complete and complete["done"]
    for s in steps:
        limit, done = s["ends"], s["done"]
        c.meet(f"window.request[{s.index}].done", done is None or s["received"] <= done <= (completed or done), True)
        moment, otherwise = (done, "broken") if done else (completed, "untold")
        if limit is UNKNOWN:
            states = ["kept", "untold"] if moment else ["open", "untold", *["kept"] * (not complete)]
        elif moment:
            in_time = moment <= limit if rules["closing_moment_counts"] else moment < limit
            states = ["kept" if in_time else otherwise]
        else:
            states = ["open", "broken"] if complete else STATES
        c.meet(f"window.request[{s.index}].state", s["state"], s["state"] if s["state"] in states else states[0])


def ends_fit(s, term, rules):
    """By the clock exactly; in days at the closing hour, and no earlier than by days of which none is off."""
    if s["ends"] is UNKNOWN:
        return term["unit"] not in ("minutes", "hours")
    length, ran, last = int(term["length"]), s["ends"] - s["received"], s["ends"] - minutes(rules["closing"])
    if term["unit"] in SECONDS:
        least = timedelta(seconds=SECONDS[term["unit"]] * length)
        served = ran >= least and s["ends"].second in (0, s["received"].second)
        return served if term["unit"] == "service_hours" else ran == least
    return f"{last:%H%M%S}" == "000000" and (last.date() - s["received"].date()).days >= DAYS[term["unit"]] * length


def months(c):
    """Each service, month and promise of the requests, in that order."""
    steps, found = c.all("window.month"), {}
    for s in c.all("window.request"):
        found.setdefault((s["service"], s["month"], s["promise"]), []).append(s["state"])
    order = sorted(found, key=lambda key: (key[0].encode(), key[1], ORDER.index(key[2])))
    c.count("window.month", len(order))
    for s, key in zip(steps, order):
        count = {state: F(found[key].count(state)) for state in STATES}
        c.say(s, **dict(zip(NAMES, key)), asked=sum(count.values()), **count)
    c.tie({"promises": [{name: s[name] for name in NAMES} for s in steps]})


def rates(c):
    """Formulas 4 and 5: of all months, then of each; nobody in the denominator is none."""
    steps, groups = c.all("window.rate"), []
    for s in steps:
        groups[len(groups) - (s["month"] is not None):] = [[*(groups[-1] if s["month"] else []), s]]
        enough = (lambda n, of: (F(n, of) >= s["least"] if s["counts"] else F(n, of) > s["least"]) if of else None)
        n, of = s["number"], s["of"]
        c.meet(f"window.rate[{s.index}].of", n <= of <= c.value["received"], True)
        c.say(s, share=n / of if of else None, holds=enough(n, of), with_one_more=enough(n + 1, of + 1),
              with_one_against=enough(n, of + 1))
    for whole, *each in groups:
        names = [s["month"] for s in each]
        c.meet("value.received in months", bool(c.value["received"]) <= len(names) <= c.value["received"], True)
        c.meet("window.rate.month", names, sorted({*names, *(s["month"] for s in c.all("window.month"))}))
        c.say(whole, number=sum(s["number"] for s in each), of=sum(s["of"] for s in each))
        for s in each:
            c.say(s, **{name: whole[name] for name in ("rate", "service", "promise", "least", "counts")})
            in_time(c, s) if s["rate"] == "timely" else called_back(c, s)
    c.tie({"rates": [{"holds_" + n if n[:4] == "with" else n: s[n] for n in (
        "rate", "service", "promise", "month", "number", "of", "share", "least", "holds", "with_one_more", "with_one_against")} for s in steps]})


def own(s, other):
    """What belongs to the service and the month of a rate; to any where it names none."""
    return s["service"] in (None, other["service"]) and s["month"] in (None, other["month"])


def in_time(c, s):
    """Of the promises that were kept or broken, those kept."""
    mine = [m for m in c.all("window.month") if own(s, m) and m["promise"] == s["promise"]]
    kept, broken = (sum(m[state] for m in mine) for state in ("kept", "broken"))
    c.say(s, number=kept, of=kept + broken)


def called_back(c, s):
    """Those who were called back are among those of which it is written down that they were completed."""
    mine = [r for r in c.all("window.request") if own(s, r) and r["promise"] == "complete" and r["done"]]
    c.meet("window.rate of those completed", s["of"] >= len(mine) or s["rate"] != "call_back", True)


def needs(c, promised):
    """A list is asked for where an end is not known, of a year that the term may reach; else none is."""
    years = [int(need["name"]) for need in c.value["needs"]]
    c.meet("value.needs", years, sorted(set(years)))
    length = {service: int(max(p["length"] for key, p in promised.items() if key[0] == service)) for service, *_ in promised}
    spans = [(s["received"].year, (s["received"] + timedelta(days=15 + 31 * length[s["service"]])).year)
             for s in c.all("window.request") if s["ends"] is UNKNOWN]
    c.meet("value.needs of every year", all(any(a <= y <= b for a, b in spans) for y in years), True)
    c.meet("value.needs of every term", all(any(a <= y <= b for y in years) for a, b in spans), True)
