"""The page evaluation, redone from the steps."""
from redo_money import apportion
from redo_steps import UNKNOWN, F, rounded

OUTSIDE = "outside all bands"


def rule_score(c):
    """The page evaluation, `score`."""
    scheme, groups, items = c.one("evaluation.scheme"), c.all("evaluation.group"), c.all("evaluation.item")
    weight, raters = ({g["group"]: g[n] for g in groups} for n in ("weight", "raters"))
    counted = [i for i in items if i["mean"] is not None or scheme["missing"] == "zero"]
    given, kept = sum(i["given_weight"] for i in items), sum(i["given_weight"] for i in counted)
    full = scheme["out_of"]
    if full is None:
        full = given if scheme["missing"] == "renormalise" else kept
    elif scheme["missing"] == "drop":
        full = full * kept / given
    c.say(scheme, full_marks=full)
    keys = [i["item"] for i in items]
    c.meet("evaluation.item.item (order)", keys, sorted(keys, key=str.encode))
    marks, own = c.all("evaluation.marks"), {g["group"]: F(0) for g in groups}
    c.count("evaluation.marks", len(items) * len(groups))
    for i in items:
        mine = [m for m in marks if m["item"] == i["item"]]
        for m in mine:
            c.say(m, mean=evaluation_mean(m, scheme, i, raters[m["group"]]))
            if i["weight"] > 0:  # the points that the group alone would give; none where it has no mean
                alone = None if m["mean"] is None else evaluation_points(scheme, i, m["mean"])
                own[m["group"]] = None if None in (own[m["group"]], alone) else own[m["group"]] + alone
        heard = [m for m in mine if m["mean"] is not None]
        over, answers = sum(weight[m["group"]] for m in heard), sum(m["answers"] for m in mine)
        mean = None if answers < scheme["minimum_answers"] or not over else rounded(
            sum(m["mean"] * weight[m["group"]] for m in heard) / over, scheme["mean_rounding"], scheme["mean_places"])
        c.say(i, answers=answers, mean=mean, lost=i["weight"] - i["points"],
              weight=i["given_weight"] * scheme["full_marks"] / kept if i in counted else F(0),
              points=F(0) if i["mean"] is None else evaluation_points(scheme, i, i["mean"]))
    named = [g for g in groups if g["group"]]
    c.count("evaluation.group_score", len(named))
    for s in c.all("evaluation.group_score"):
        c.say(s, answers=sum(m["answers"] for m in marks if m["group"] == s["group"]), score=own[s["group"]])
    bonus, t = evaluation_total(c, items), c.one("evaluation.total")
    bands, place = c.all("evaluation.band"), None
    place = evaluation_band(bands, t["score"])
    c.count("evaluation.grade", int(place is not OUTSIDE))
    for s in c.all("evaluation.grade"):
        c.say(s, score=t["score"], grade=bands[place]["grade"])
    left = evaluation_conditions(c, bands, place, items)
    evaluation_findings(c, {i["item"]: {"answers": i["answers"], "minimum": scheme["minimum_answers"]} for i in items} | {
        g: {"weight": w} for g, w in weight.items()}, {"full_marks": scheme["full_marks"]})
    above = [b for b in bands if b["from"] is not None and b["from"] > t["score"]]
    c.tie({"score": t["score"], "exact_score": t["exact"], "points": t["points"], "full_marks": scheme["full_marks"],
           "lost": scheme["full_marks"] - t["points"], "adjustments": bonus, "raters": sum(raters.values()),
           "items": [{"key": i["item"], **{n: i[n] for n in ("answers", "mean", "weight", "points", "lost")}}
                     for i in items],
           "groups": [{"key": s["group"], "answers": s["answers"], "score": s["score"], "weight": weight[s["group"]],
                       "raters": raters[s["group"]]} for s in c.all("evaluation.group_score")],
           "grade_by_score": evaluation_name(bands, place), "grade": left[0] if len(left) == 1 else None,
           "grades_possible": [x for x in left if x is not None] if len(left) > 1 else [],
           "next": {"grade": above[-1]["grade"], "points_missing": above[-1]["from"] - t["score"]} if above else None})


def evaluation_findings(c, named, whole):
    """Each finding repeats numbers of the steps: of the item or group that it names, or of the whole."""
    for n, f in enumerate(c.findings):
        told = f["told"]
        about = {**whole, **named.get(told.get("item", told.get("group")), {})}
        for name in set(told) & set(about):
            c.meet(f"findings[{n}].{name}", told[name], about[name])


def evaluation_mean(m, scheme, item, raters):
    """`mean` of `evaluation.marks`; with `zero` whoever gave no mark counts as the least."""
    least = item["min"] if scheme["scale"] == "of_range" else F(0)
    if scheme["missing"] == "zero":
        return (m["sum"] + (raters - m["answers"]) * least) / raters if raters else least
    return m["sum"] / m["answers"] if m["answers"] else None


def evaluation_points(scheme, item, mean):
    least = item["min"] if scheme["scale"] == "of_range" else 0
    return item["weight"] * (mean - least) / (item["max"] - least)


def evaluation_total(c, items):
    """`evaluation.adjustment` and `evaluation.total`."""
    t, found = c.one("evaluation.total"), c.all("evaluation.adjustment")
    for s in found:
        points = s["each"] * s["times"]
        c.say(s, points=points if s["cap"] is None else max(-s["cap"], min(s["cap"], points)))
    bonus = sum((s["points"] for s in found if s["points"] >= 0), F(0))
    deducted = sum((s["points"] for s in found if s["points"] < 0), F(0))
    bonus = bonus if t["bonus_cap"] is None else min(bonus, t["bonus_cap"])
    deducted = deducted if t["deduction_cap"] is None else max(deducted, -t["deduction_cap"])
    c.say(t, points=sum(i["points"] for i in items), adjustments=bonus + deducted,
          exact=t["points"] + t["adjustments"], score=rounded(t["exact"], t["rounding"], t["places"]))
    return [{n: s[n] for n in ("key", "points")} for s in found]


def evaluation_band(bands, score):
    """The place of a score: the first band whose `from` is not above it, unless its other edge leaves it out."""
    for n, b in enumerate(bands):
        if b["from"] is None or b["from"] <= score:
            closed = (b["to"] is not None and score > b["to"]) or (b["below"] is not None and score >= b["below"])
            return OUTSIDE if closed else n
    return OUTSIDE


def evaluation_name(bands, place):
    return None if place is OUTSIDE else bands[place]["grade"] if isinstance(place, int) else place[0]


def evaluation_moved(bands, place, s):
    """Where a condition that is met moves a place: a band by its number, OUTSIDE, or a grade that is no band."""
    named = next((n for n, b in enumerate(bands) if b["grade"] == s["grade"]), (s["grade"],))
    if s["effect"] == "set_to" or (place is OUTSIDE and s["effect"] == "raised_to"):
        return named
    if not isinstance(place, int):
        return place
    return {"lowered_to": lambda: max(place, named), "raised_to": lambda: min(place, named),
            "lowered_by": lambda: min(place + int(s["steps"]), len(bands) - 1)}[s["effect"]]()


def evaluation_conditions(c, bands, place, items=(), places=None):
    """The conditions in their order, and `evaluation.possible`; the names of the grades that are left."""
    for n, b in enumerate(bands, 1):
        c.say(b, place=n)
    left = {place}
    means, steps = {i["item"]: i["mean"] for i in items}, c.steps
    for s, after in zip(steps, steps[1:] + [None]):
        if s.code != "evaluation.condition":
            continue
        known = s["told"]
        if s["asks"] == "item":  # the outcome of a consequence has no means: there the answer is a fact
            mean = means.get(s["on"])
            known = UNKNOWN if mean is None else mean < s["below"]
        answer = "_open" if known is UNKNOWN else "_met" if known == s["holds"] else "_not_met"
        if s["asks"] == "item" and not items:
            answer = after.code.removeprefix("evaluation.condition")
        c.meet(f"evaluation.condition[{s.index}] (step after it)", after.code, "evaluation.condition" + answer)
        moved = {evaluation_moved(bands, p, s) for p in left}
        left = moved if answer == "_met" else left | moved if answer == "_open" else left
        names = {evaluation_name(bands, p) for p in left}
        c.say(after, on=s["on"], grade=names.pop() if len(names) == 1 else UNKNOWN)
    order = sorted(left, key=lambda p: (p, "") if isinstance(p, int) else (len(bands) + (p is not OUTSIDE), p[0]))
    names = [evaluation_name(bands, p) for p in order]
    possible = [s["grade"] for s in c.all("evaluation.possible")]
    c.meet("evaluation.possible (steps)", possible, names if len(names) > 1 else [])
    if places is not None:
        places += order
    return names


def rule_consequence(c):
    """The page evaluation, `consequence`."""
    bands, rates, start = c.all("evaluation.band"), c.all("evaluation.rate"), c.one("evaluation.place")
    for n, r in enumerate(rates, 1):
        c.say(r, place=n)
    c.count("evaluation.rate", len(bands))
    if start["grade"] is not None:
        place = next((n for n, b in enumerate(bands) if b["grade"] == start["grade"]), OUTSIDE)
    else:
        place = evaluation_band(bands, rounded(start["score"], start["rounding"], start["places"]))
    c.say(start, place=None if place is OUTSIDE else place + 1)
    left = []
    evaluation_conditions(c, bands, place, (), left)
    band = left[0] if len(left) == 1 and isinstance(left[0], int) else None
    f, p, kept = c.one("evaluation.full_pay"), c.one("evaluation.pay"), c.one("evaluation.retention")

    def pay(rate):
        return rounded(f["base"] * f["factor"] * rate, f["rounding"], f["minor_digits"])
    c.say(f, full_pay=pay(1))
    c.count("evaluation.pay", int(band is not None))
    withheld = by_score = None
    if p:
        c.say(p, base=f["base"], factor=f["factor"], full_pay=f["full_pay"], rate=rates[band]["rate"], pay=pay(p["rate"]))
        withheld = p["full_pay"] - p["pay"]
        by_score = p["full_pay"] - pay(rates[place]["rate"]) if isinstance(place, int) else None
    costs, total = apportion(c)["parts"], c.one("apportion.total")
    if total:
        c.say(total, total=by_score if by_score is not None else f["full_pay"] - pay(rates[place]["rate"]),
              minor_digits=f["minor_digits"])
    if kept:
        c.say(kept, released=rounded(kept["held"] * min(p["rate"], 1), f["rounding"], f["minor_digits"]),
              kept=kept["held"] - kept["released"])
    evaluation_findings(c, {}, {"rate": p and p["rate"], "withheld": by_score})
    votes = [{"purpose": s.code[11:].split("_")[0], "matter": s["matter"], "notice_days": s["notice_days"]}
             for s in c.all("evaluation.renewal_needs_vote", "evaluation.dismissal_needs_vote")]
    c.tie({"band": None if band is None else F(band + 1), "rate": p and p["rate"], "pay": p and p["pay"],
           "full_pay": f["full_pay"], "withheld": withheld, "withheld_for_score": by_score, "costs": costs,
           "withheld_for_conditions": None if by_score is None else withheld - by_score, "votes_needed": votes,
           "retention": kept and dict(kept), "rate_is_upper_bound": band is not None and rates[band]["at_most"]})
