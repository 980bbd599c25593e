"""The page bodies, redone from the steps: members, checks, resolutions and posts."""
import copy
from datetime import date, timedelta

from redo_steps import UNKNOWN
from redo_votes import rule_decide


def rule_check_body(c):
    """Formulas 1 to 3: who sits, each rule of the book, and whether all that must hold does."""
    seats, steps = members(c), c.all("bodies.check", "bodies.day_check")
    meetings(c, seats)
    for step in c.all("bodies.check"):
        check(c, step, seats)
    days(c)
    names = ("rule", "about", "must", "holds", "found", "least", "most", "counts", "limit")
    c.tie({"members": len(seats), "checks": [{n: step[n] for n in names if n in step} for step in steps]})
    must, sound = [step["holds"] for step in steps if step["must"]], c.value.get("sound")
    needs = [need["name"] for need in c.value["needs"]]
    untold = {"term", "meetings"} & set(needs)  # then the rules that read them have no step, so that they may be open
    c.meet("value.sound", sound, False if False in must else None if UNKNOWN in must else sound if untold else True)
    asked(c, steps, needs)
    leads, follows = {one["about"]: one["leads"] for one in c.value["checks"] if "leads" in one}, []
    away = [s["about"] for s in steps if (s["rule"], s["holds"]) == ("absence", False)]
    c.meet("value.checks.leads", list(leads), away)
    for s in (s for s in steps if s["holds"] is not True):  # a check that does not hold, or is open, is a finding
        code = "open" if s["holds"] is UNKNOWN else "broken" if s["must"] else "unusual"
        absent = s["rule"] == "absence" and s["about"] in away
        follows.append(("bodies.absent", {"person": s["about"], "leads": leads.get(s["about"])}) if absent else (
            f"bodies.{code}", {"rule": s["rule"], "about": s["about"]}))
    c.meet("findings", [(f["code"], f["told"]) for f in c.findings], follows)


def members(c):
    """Formula 1: the seats by person, and how many are not alternates. The members, by person."""
    c.count("bodies.members", 1)
    seats, names = c.all("bodies.seat"), [seat["person"] for seat in c.all("bodies.seat")]
    c.meet("bodies.seat.person", names, sorted(set(names), key=str.encode))
    found = {seat["person"]: seat for seat in seats if not seat["alternate"]}
    c.say(c.one("bodies.members"), members=len(found), alternates=len(seats) - len(found))
    return found


def meetings(c, seats):
    """The meetings by day; their absences bound those of the members."""
    held, away = c.all("bodies.meeting"), [s for s in c.all("bodies.check") if s["rule"] == "absence"]
    c.meet("bodies.meeting, by day", [s["day"] for s in held], sorted(s["day"] for s in held))
    c.meet("bodies.meeting, each once", len({s["meeting"] for s in held}), len(held))
    for step in held:
        c.meet(f"bodies.meeting[{step.index}].absent", 0 <= step["absent"] <= len(seats), True)
    c.meet("bodies.meeting.absent of all", sum(s["found"] for s in away) <= sum(s["absent"] for s in held), True)
    c.meet("bodies.check, absences of members", len({s["about"] for s in away} - set(seats)), 0)
    told = {s["meeting"]: s["day"] for s in held}
    for step in c.all("bodies.day_check"):
        if step["rule"] == "meets" and step["done"] is not None:
            c.meet(f"bodies.day_check[{step.index}].done", step["done"], told.get(step["about"]))


def check(c, step, seats):
    """One rule that counts: what was found, its bounds, and whether it lies within."""
    rule, about, found, of, held = step["rule"], step["about"], step["found"], step["of"], c.all("bodies.meeting")
    holders = [s for s in seats.values() if s["post"] == about]
    if rule in ("size", "odd", "filled"):
        c.say(step, found=len(seats))
    elif rule in ("share", "party"):
        c.say(step, found=sum(s["party"] == about for s in seats.values()))
    elif rule == "alternates":
        c.say(step, found=c.one("bodies.members")["alternates"])
    elif rule == "present":
        c.say(step, found=sum(s["counts"] and s["party"] == about for s in c.all("bodies.attends")))
    elif rule == "post":
        c.meet(f"bodies.check[{step.index}].found", 0 <= found <= len(holders), True)
        c.say(step, least=1, most=1, counts=True)
    else:
        c.meet(f"bodies.check[{step.index}].about", about in seats, True)
        c.meet(f"bodies.check[{step.index}].found", found is UNKNOWN or found >= 0, True)
    if rule == "bar":
        c.say(step, most=0, least=None)
    if rule == "absence":
        c.meet(f"bodies.check[{step.index}].found", found <= (len(held) if of is None else of) <= len(held), True)
    if step["share"] is not None:
        bound = "most" if rule in ("alternates", "absence") else "least"
        c.say(step, **{bound: None if of is UNKNOWN else step["share"] * of})
        if rule in ("share", "alternates"):
            c.say(step, of=len(seats))
    elif of is not UNKNOWN:
        c.say(step, of=None)
    c.say(step, holds=within(step, len(holders)))


def within(step, holders):
    """Whether what was found lies within the bounds; unknown where that, or what a bound is a part of, is."""
    found, least, most = step["found"], step["least"], step["most"]
    if UNKNOWN in (found, step["of"]):
        return UNKNOWN
    if step["rule"] == "odd":
        return found % 2 == 1
    if step["rule"] == "post":
        return found == holders == 1
    room = ([] if least is None else [found - least]) + ([] if most is None else [most - found])
    return all(n > 0 or (n == 0 and step["counts"]) for n in room)


def days(c):
    """Of every limit one day asked must have come or not; limits of one rule lie one term after what they follow."""
    steps = c.all("bodies.day_check")
    for step in (s for s in steps if s["done"] is not None):
        c.say(step, holds=step["done"] <= step["limit"])
    after, until = ([s["limit"] for s in steps if s["done"] is None and s["holds"] is holds] for holds in (False, True))
    held = [s["day"] for s in c.all("bodies.meeting")]
    c.meet("bodies.day_check, one day asked", not until or all(d < min(until) for d in after)
           and all(d <= min(until) for d in held), True)
    term = {s["about"]: s for s in steps if s["rule"] == "term"}
    if "length" in term:  # the last day of a term is the one before its end
        c.say(term["running"], limit=term["length"]["done"] - timedelta(days=1))
    meets = [s["limit"] for s in steps if s["rule"] == "meets"]
    pairs = list(zip(reversed(held), reversed(meets)))  # each limit lies one term after a meeting
    one = len({b - a for a, b in pairs}) < 2 or any(all(months(a, n) == b for a, b in pairs) for n in range(1, 1201))
    c.meet("bodies.day_check.limit of meetings", one and len(meets) in (0, len(held)), True)


def months(day, number):
    """The corresponding day so many months later, or the last of its month."""
    whole = day.year * 12 + day.month - 1 + number
    last = date(whole // 12 + (whole % 12 == 11), (whole + 1) % 12 + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def asked(c, steps, needs):
    """What is open is asked for, and nothing that was told."""
    rules = {s["rule"] for s in steps if s["holds"] is UNKNOWN}
    untold = sorted({s["about"] for s in steps if s["rule"] == "bar" and s["holds"] is UNKNOWN})  # ties, or else debts
    c.meet("value.needs of members", sorted(name.split("(")[1][:-1] for name in needs if "(" in name), untold)
    c.meet("value.needs agreed_seats", "agreed_seats" in needs, "filled" in rules)
    c.meet("value.needs of size", bool({"households", "floor_area"} & set(needs)), "size" in rules)
    dated = {s["rule"] for s in steps} & {"term", "before_end"}
    told = ("term", dated), ("meetings", c.all("bodies.meeting"))
    c.meet("value.needs that are told", [name for name, steps in told if steps and name in needs], [])


def rule_resolve(c):
    """Formulas 4 and 5: who is there, what is missing, and the vote as the page voting decides it."""
    seats, there, checks = members(c), c.all("bodies.attends"), c.all("bodies.check")
    here = {s["person"]: s["by"] for s in there}
    for step in checks:
        check(c, step, seats)
    c.meet("bodies.attends.person", list(here), sorted(here, key=str.encode))
    for step in there:
        c.say(step, party=seats[step["person"]]["party"])
        c.meet(f"bodies.attends[{step.index}].by", step["by"] is None or here.get(step["by"], "nobody") is None, True)
        c.meet(f"bodies.attends[{step.index}] in person", step["by"] is not None or step["counts"], True)
    aside, items = [s["person"] for s in there if not s["counts"]], c.all("bodies.item")
    missing, lack = [s for s in checks if not s["holds"]], [s["item"] for s in items if not s["kept"]]
    c.tie({"present": [s["person"] for s in there if s["counts"]], "set_aside": aside,
           "missing_parties": [s["about"] for s in missing], "missing_minutes": lack})
    untold = any(need["name"] == "minutes" for need in c.value["needs"])
    c.meet("value.needs minutes", untold and (not lack or len(lack) < len(items)), False)
    follows = [("proxy_not_allowed", person) for person in aside] + [
        ("broken" if s["must"] else "unusual", s["about"]) for s in missing] + [
        ("minutes_lack", item) for item in lack if not untold]
    found = [(f["code"][7:], f["at"]) for f in c.findings if f["code"].startswith("bodies.")]
    c.meet("findings", found, follows)
    verdict = c.one("voting.verdict")
    c.meet("value.verdict", ("verdict" in c.value, c.value["recommends"] or bool(verdict)), (bool(verdict), True))
    for s in c.all("voting.count") if verdict else ():
        of = [x for x in there if x["counts"] and s["measure"] in ("heads", x["party"])]
        whole = sum(s["measure"] in ("heads", x["party"]) for x in seats.values())
        counts = {"present": len(of), "silent": whole - len(of)} | dict.fromkeys(("all", "eligible"), whole)
        counts |= dict.fromkeys(("blank", "spoilt", "undelivered"), 0)
        counts |= {vote: sum(x["vote"] == vote for x in of) for vote in ("yes", "no", "abstain")}
        c.say(s, count=counts.get(s["set"], counts["yes"] + counts["no"]))
    if verdict:
        rule, vote = c.one("voting.rule"), copy.copy(c)
        vote.value = {**{n: verdict[n] for n in ("quorum", "without_silence", "open_days")}, **c.value, "missing": [],
                      **{n: rule[n] for n in ("class", "procedure", "stage")}, "deemed": []}
        rule_decide(vote)


def rule_check_posts(c):
    """Formula 6: conflicts first, and who is in one counts for no overlap that is wanted."""
    steps, barred, says, follows = c.all("bodies.overlap_check"), set(), [], []
    order = [(s["wanted"], s["overlap"]) for s in steps]
    c.meet("bodies.overlap_check, conflicts first", order, sorted(order))
    for s in steps:
        both = [x for x in c.all("bodies.overlap") if x["overlap"] == s["overlap"]]
        persons = [x["person"] for x in both]
        barred |= set() if s["wanted"] else set(persons)
        out = [name for name in persons if s["wanted"] and name in barred]
        for x in both:
            c.say(x, counts=x["person"] not in out)
        left = len(persons) - len(out)
        short = max(s["least"] - left, 0) if s["wanted"] else 0
        c.say(s, found=left, short=short, holds=not (short if s["wanted"] else left))
        says.append({"persons": persons, "excluded": out} | {n: s[n] for n in s if n != "found"})
        follows += [("bodies.not_counted" if s["wanted"] else "bodies.conflict", name) for name in
                    (out if s["wanted"] else persons)] + [("bodies.too_few", s["overlap"])] * (short > 0)
        c.meet(f"bodies.overlap of {s['overlap']}", persons, sorted(set(persons), key=str.encode))
        c.meet(f"bodies.overlap_check[{s.index}].least", (s["least"] > 0) == s["wanted"], True)
    c.tie({"sound": all(s["holds"] for s in steps), "overlaps": says})
    c.meet("findings", [(f["code"], f["at"]) for f in c.findings], follows)
