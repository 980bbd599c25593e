"""The page review, redone from the steps: a score, what was upheld, and the score that stands."""
import copy

from redo_pay import evaluation_paid
from redo_scores import evaluation_scored
from redo_steps import F

CORRECTED = ("review.mark", "review.sheet", "review.finding", "review.adjustment", "review.fact")
MOVED = ("item", "before", "after", "moved")


def rule_review_score(c):
    """The page review."""
    codes = [s.code for s in c.steps]
    heard = next((n for n, code in enumerate(codes) if code in ("review.objection", "review.after")), None)
    end = next(n for n, code in enumerate(codes) if code in ("review.item", "review.total"))
    start = codes.index("review.after")
    parts = (c.steps[1:heard], c.steps[start + 1:end])
    (first, pay_before), (then, pay_after) = [redone(c, steps, n) for n, steps in enumerate(parts)]
    objections = c.all("review.objection")
    c.say(c.one("review.before"), objections=len(objections))
    names = [s["objection"] for s in objections]
    c.meet("review.objection.objection (order)", names, sorted(names, key=str.encode))
    upheld = [s for s in objections if s["standing"] in ("upheld", "upheld_in_part")]
    c.say(c.one("review.after"), upheld=len(upheld))
    late = [s["objection"] for s in objections if None not in (s["on"], s["until"]) and s["on"] > s["until"]]
    found = lambda code: [f["told"]["objection"] for f in c.findings if f["code"] == code]
    c.meet("findings objection_late", found("review.objection_late"), late)
    open_ones = [s["objection"] for s in objections if s["standing"] == "open"]
    c.meet("findings objection_open", found("review.objection_open"), open_ones)
    for s in objections:
        if s["standing"] == "not_heard":
            c.meet(f"review.objection[{s.index}] (late)", s["objection"] in late, True)
    corrections(c, *parts)
    moved = [(was["key"], was["points"], now["points"]) for was, now in zip(first["items"], then["items"]) if was["points"] != now["points"]]
    c.count("review.item", len(moved))
    for s, (item, before, after) in zip(c.all("review.item"), moved):
        c.say(s, item=item, before=before, after=after, moved=after - before)
    c.say(c.one("review.total"), before=first["score"], after=then["score"], moved=then["score"] - first["score"],
          grade_before=first["grade"], grade_after=then["grade"])
    pay, both = c.one("review.pay"), bool(pay_before) and None not in (pay_before["pay"], pay_after["pay"])
    c.count("review.pay", int(both))
    if pay:
        c.say(pay, before=pay_before["pay"], after=pay_after["pay"], moved=pay_after["pay"] - pay_before["pay"])
    then_upheld = c.one("review.if_upheld")
    c.tie({"before": first, "after": then, "items": [{name: s[name] for name in MOVED} for s in c.all("review.item")],
           "pay": {"before": pay_before, "after": pay_after, "moved": pay and pay["moved"]} if pay_before else None,
           "score_if_upheld": then_upheld and then_upheld["score"], "grade_if_upheld": then_upheld and then_upheld["grade"],
           "objections": [{"key": s["objection"], "standing": s["standing"], "reason": s["reason"], **stands(c, s)} for s in objections]})


def stands(c, objection):
    """What stands by the value, where a step of this objection says it."""
    step = next((s for s in c.all(*CORRECTED) if s["objection"] == objection["objection"]), None)
    names = {"review.mark": {"score": "stands"}, "review.finding": {"times": "stands"}, "review.adjustment": {"times": "stands"}}
    follows = names.get(step.code, {}) if step else {}
    return {"stands": {name: step[of] for name, of in follows.items()}} if follows else {}


def redone(c, steps, later):
    """One of the two scores, and its pay; findings are those of the later one."""
    def part(keep):
        one = copy.copy(c)
        one.steps = [s for s in steps if keep(s)]
        return one
    pay = next((n for n, s in enumerate(steps) if s.code == "evaluation.place"), None)
    if pay is not None:  # the bands of the pay begin after the grade of the score
        pay = next(n for n, s in enumerate(steps) if s.code in ("evaluation.total",) and n < pay)
        pay = first_of_pay(steps, pay)
    one, two = copy.copy(c), copy.copy(c)
    one.steps, two.steps = steps[:pay], steps[pay:] if pay is not None else []
    own = ("evaluation.pay_undecided", "evaluation.rate_at_most", "evaluation.rate_needs_score", "evaluation.no_points_lost")
    one.findings = [f for f in c.findings if later and f["code"].startswith("evaluation.") and f["code"] not in own]
    two.findings = [f for f in c.findings if later and f["code"] in own]
    if not later:
        one.findings = [f for f in c.findings if f["code"] == "evaluation.marked_twice"]
    score, place = evaluation_scored(one), two.one("evaluation.place")
    if place:
        c.say(place, score=score["score"])
    return score, evaluation_paid(two) if place else None


def first_of_pay(steps, total):
    """The first step of the pay: the first band after the score whose rate follows it."""
    for n in range(total, len(steps) - 1):
        if steps[n].code == "evaluation.band" and steps[n + 1].code.startswith("evaluation.rate"):
            return n


def corrections(c, before, after):
    """What was upheld stands in the steps of both scores, where they say such things."""
    times = lambda steps, code, **keys: next(
        (s["times"] for s in steps if s.code == code and all(s[k] == v for k, v in keys.items())), None)
    sums = lambda steps, item: sum((s["sum"] for s in steps if s.code == "evaluation.marks" and s["item"] == item), F(0))
    for item in sorted({s["item"] for s in c.all("review.mark")} if not c.all("review.sheet") else ()):
        mine = [s for s in c.all("review.mark") if s["item"] == item]
        moved = sum((s["stands"] or F(0)) - s["was"] for s in mine)
        for s in mine:
            c.meet(f"review.mark[{s.index}] (sum of its item)", sums(after, item) - sums(before, item), moved)
    known = {s["objection"] for s in c.all("review.objection") if s["standing"] in ("upheld", "upheld_in_part")}
    for s in c.all(*CORRECTED):
        c.meet(f"{s.code}[{s.index}] (upheld)", s["objection"] in known, True)
        if s.code == "review.finding":
            name = {"item": s["item"], "key": s["key"]}
            c.say(s, was=times(before, "evaluation.check_finding", **name),
                  stands=times(after, "evaluation.check_finding", **name) or F(0))
        if s.code == "review.adjustment":
            now = times(after, "evaluation.adjustment", key=s["key"])
            c.say(s, stands=F(0) if now is None else now)
            if s["was"] is not None:
                c.say(s, was=times(before, "evaluation.adjustment", key=s["key"]))
        if s.code == "review.fact":
            for steps, told in ((before, s["was"]), (after, s["stands"])):
                for condition in (x for x in steps if x.code == "evaluation.condition" and x["on"] == s["key"] and x["asks"] == "fact"):
                    if told is not None:
                        c.meet(f"review.fact[{s.index}].told", condition["told"], told)
