"""The page evaluation, redone from the steps."""
from redo_steps import UNKNOWN, F, rounded

OUTSIDE = "outside all bands"


def rule_score(c):
    """The page evaluation, `score`."""
    c.tie(evaluation_scored(c))


def evaluation_scored(c):
    """The steps of a score, and the value that follows from them."""
    scheme, groups, items = c.one("evaluation.scheme"), c.all("evaluation.group"), c.all("evaluation.item")
    weight, raters, returned = ({g["group"]: g[n] for g in groups} for n in ("weight", "raters", "returned"))
    checked = {s["item"]: s for s in c.all("evaluation.checked")}
    counted = [i for i in items if i["mean"] is not None or i["item"] in checked or scheme["missing"] == "zero"]
    given, kept = sum(i["given_weight"] for i in items), sum(i["given_weight"] for i in counted)
    full = scheme["out_of"]
    if full is None:
        full = given if scheme["missing"] == "renormalise" else kept
    elif scheme["missing"] == "drop":
        full = full * kept / given
    c.say(scheme, full_marks=full)
    keys = [i["item"] for i in items]
    c.meet("evaluation.item.item (order)", keys, sorted(keys, key=str.encode))
    shares = {s["item"] for s in c.all("evaluation.satisfied")}
    marks, own = c.all("evaluation.marks"), {g["group"]: F(0) for g in groups}
    by_marks = {m["item"] for m in marks}
    c.count("evaluation.marks", len(by_marks) * len(groups))
    response = evaluation_people(c, groups)
    deducted = evaluation_checks(c, by_marks)
    for i in items:
        mine = [m for m in marks if m["item"] == i["item"]]
        if i["item"] not in by_marks:  # inspected, or it should have been
            part = deducted.get(i["item"], 0)
            c.say(i, answers=int(i["item"] in checked), mean=None, lost=i["weight"] - i["points"], points=i["weight"] * part,
                  weight=i["given_weight"] * scheme["full_marks"] / kept if i in counted else F(0))
            for group in own:
                own[group] = None if own[group] is None else own[group] + i["points"]
            continue
        for m in mine:
            c.say(m, mean=evaluation_mean(c, m, scheme, i, raters[m["group"]]))
            if i["weight"] > 0:  # the points that the group alone would give; none where it has no mean
                alone = None if m["mean"] is None else evaluation_points(c, scheme, i, m["mean"])
                own[m["group"]] = None if None in (own[m["group"]], alone) else own[m["group"]] + alone
        heard = [m for m in mine if m["mean"] is not None]
        over, answers = sum(weight[m["group"]] for m in heard), sum(m["answers"] for m in mine)
        mean = None if answers < scheme["minimum_answers"] or not over else rounded(
            sum(m["mean"] * weight[m["group"]] for m in heard) / over, scheme["mean_rounding"], scheme["mean_places"])
        c.say(i, answers=answers, mean=mean, lost=i["weight"] - i["points"],
              weight=i["given_weight"] * scheme["full_marks"] / kept if i in counted else F(0),
              points=F(0) if i["mean"] is None else evaluation_points(c, scheme, i, i["mean"]))
    named = [g for g in groups if g["group"]]
    c.count("evaluation.group_score", len(named))
    for s in c.all("evaluation.group_score"):
        c.say(s, answers=sum(m["answers"] for m in marks if m["group"] == s["group"]), score=own[s["group"]])
    evaluation_aspects(c, items)
    bonus, t = evaluation_total(c, items), c.one("evaluation.total")
    bands, fallen = c.all("evaluation.band"), c.one("evaluation.fallen_bands")
    printed = given if scheme["out_of"] is None else scheme["out_of"]
    c.count("evaluation.fallen_bands", int(scheme["full_marks"] < printed and bool(bands)))
    if fallen:
        c.say(fallen, full_marks=scheme["full_marks"], printed=printed)
    places = evaluation_places(c, bands, t["score"])
    alone = len(places) == 1 and OUTSIDE not in places
    c.count("evaluation.grade", int(alone))
    for s in c.all("evaluation.grade"):
        c.say(s, score=t["score"], grade=bands[min(places)]["grade"])
    left = evaluation_conditions(c, bands, places, items)
    evaluation_findings(c, {i["item"]: {"answers": i["answers"], "minimum": scheme["minimum_answers"]} for i in items} | {
        g: {"weight": w} for g, w in weight.items()}, {"full_marks": scheme["full_marks"], "printed": printed})
    factor = fallen["factor"] if fallen and fallen["rule"] == "in_proportion" else 1
    edges = [(b["grade"], b["from"] if b["above"] is None else b["above"]) for b in bands]
    above = [(grade, edge * factor) for (grade, edge), b in zip(edges, bands)
             if edge is not None and not evaluation_begins(b, t["score"], factor)]
    above = [] if fallen and fallen["rule"] == "undecided" else above
    return {"score": t["score"], "exact_score": t["exact"], "points": t["points"], "full_marks": scheme["full_marks"],
           "fallen_from": printed if scheme["full_marks"] < printed else None, "lost": scheme["full_marks"] - t["points"], "adjustments": bonus, "raters": response["asked"],
           "returned": response["returned"], "left_out": response["left_out"],
           "items": [{"key": i["item"], **{n: i[n] for n in ("answers", "mean", "weight", "points", "lost")},
                      "satisfied": evaluation_part(scheme, i, i["mean"]) if i["item"] in shares and i["mean"] is not None else None}
                     for i in items],
           "aspects": [{"key": s["aspect"], **{n: s[n] for n in ("weight", "points", "lost")}}
                       for s in c.all("evaluation.aspect")],
           "groups": [{"key": s["group"], "answers": s["answers"], "score": s["score"], "weight": weight[s["group"]],
                       "returned": returned[s["group"]], "raters": raters[s["group"]]} for s in c.all("evaluation.group_score")],
           "grade_by_score": evaluation_name(bands, min(places)) if alone else None, "grade": left[0] if len(left) == 1 else None,
           "grades_possible": [x for x in left if x is not None] if len(left) > 1 else [],
           "next": {"grade": above[-1][0], "points_missing": above[-1][1] - t["score"]} if above else None}


def evaluation_findings(c, named, whole):
    """Each finding repeats numbers of the steps: of the item or group that it names, or of the whole."""
    for n, f in enumerate(c.findings):
        told = f["told"]
        about = {**whole, **named.get(told.get("item", told.get("group")), {})}
        for name in set(told) & set(about):
            c.meet(f"findings[{n}].{name}", told[name], about[name])


def evaluation_people(c, groups):
    """`evaluation.response` and the rules on the sample."""
    response = c.one("evaluation.response")
    c.say(response, marked_twice=sum(f["told"]["count"] for f in c.findings if f["code"] == "evaluation.marked_twice"))
    c.say(response, asked=sum(g["raters"] for g in groups) + response["left_out"])
    for n, s in enumerate(c.all("evaluation.sample"), 1):
        share = UNKNOWN if response["households"] is None else response["households"] * (s["share"] or 0)
        least = share if s["number"] is None else s["number"]
        c.say(s, rule=n, least=least, holds=UNKNOWN if least is UNKNOWN else s["found"] >= least)
        if s["of"] == "asked":
            c.say(s, found=response["asked"])
    return response


def evaluation_checks(c, by_marks):
    """`evaluation.check_finding` and `evaluation.checked`; the part of its points that each inspected item keeps."""
    parts = {}
    for s in c.all("evaluation.check_finding"):
        points = s["each"] * s["times"]
        c.say(s, points=points if s["cap"] is None else min(points, s["cap"]))
    for s in c.all("evaluation.checked"):
        found = sum(f["points"] for f in c.all("evaluation.check_finding") if f["item"] == s["item"])
        c.say(s, deducted=min(found, s["given_weight"]))
        parts[s["item"]] = (s["given_weight"] - s["deducted"]) / s["given_weight"] if s["given_weight"] else F(0)
    return parts


def evaluation_aspects(c, items):
    """`evaluation.aspect`: what its items are worth, earn and lose."""
    aspects = c.all("evaluation.aspect")
    c.meet("evaluation.aspect.aspect (order)", [s["aspect"] for s in aspects], sorted(s["aspect"] for s in aspects))
    for s in aspects:
        mine = [i for i in items if i["aspect"] == s["aspect"]]
        c.say(s, **{name: sum((i[name] for i in mine), F(0)) for name in ("given_weight", "weight", "points", "lost")})


def evaluation_counted(counted, rule):
    """The median or the trimmed mean of marks that are listed with how many gave each."""
    marks = sorted(m for s in counted for m in [s["mark"]] * int(s["count"]))
    if not marks:
        return None
    cut = (len(marks) - 1) // 2 if rule["rule"] == "median" else int(rule["cut"] * len(marks))
    kept = marks[cut:len(marks) - cut]
    return sum(kept) / len(kept)


def evaluation_mean(c, m, scheme, item, raters):
    """`mean` of `evaluation.marks`; with `zero` whoever gave no mark counts as the least."""
    least = item["min"] if scheme["scale"] == "of_range" else F(0)
    rule = c.one("evaluation.mean_rule")
    mine = {code: [s for s in c.all(code) if (s["item"], s["group"]) == (m["item"], m["group"])]
            for code in ("evaluation.satisfied", "evaluation.mark_count")}
    counted = mine["evaluation.mark_count"]
    posts = [s["worst"] for s in c.all("evaluation.goalposts") if s["item"] == m["item"]]
    silent_mark = posts[0] if posts else least
    if rule:
        c.say(m, answers=sum(s["count"] for s in counted), sum=sum(s["mark"] * s["count"] for s in counted))
    for s in mine["evaluation.satisfied"]:
        returned = next(g["returned"] for g in c.all("evaluation.group") if g["group"] == m["group"])
        c.say(s, base={"answered": m["answers"], "returned": returned, "issued": raters}[s["of"]])
        return least + (item["max"] - least) * s["satisfied"] / s["base"] if s["base"] else None
    if rule and not (scheme["missing"] == "zero" and not raters):
        silent = raters - m["answers"] if scheme["missing"] == "zero" else 0
        return evaluation_counted([*counted, {"mark": silent_mark, "count": silent}], rule)
    if scheme["missing"] == "zero":
        return (m["sum"] + (raters - m["answers"]) * silent_mark) / raters if raters else silent_mark
    return m["sum"] / m["answers"] if m["answers"] else None


def evaluation_part(scheme, item, mean):
    least = item["min"] if scheme["scale"] == "of_range" else 0
    return (mean - least) / (item["max"] - least)


def evaluation_points(c, scheme, item, mean):
    """What a mean earns: between the item's goalposts where it has some, else on its scale."""
    posts = next((s for s in c.all("evaluation.goalposts") if s["item"] == item["item"]), None)
    if posts:
        return item["weight"] * min(F(1), max(F(0), (mean - posts["worst"]) / (posts["best"] - posts["worst"])))
    return item["weight"] * evaluation_part(scheme, item, mean)


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


def evaluation_band(bands, score, factor=F(1)):
    """The place of a score: the first band whose `from` is not above it, unless its other edge leaves it out. Where the
    edges are brought to other full marks, only the first band's other edge counts."""
    for n, b in enumerate(bands):
        to, below = (b["to"], b["below"]) if factor == 1 or not n else (None, None)
        if evaluation_begins(b, score, factor):
            closed = (to is not None and score > to * factor) or (below is not None and score >= below * factor)
            return OUTSIDE if closed else n
    return OUTSIDE


def evaluation_begins(band, score, factor):
    """Whether a score is not below a band: at `from` or over it, or over `above`."""
    if band["above"] is not None:
        return band["above"] * factor < score
    return band["from"] is None or band["from"] * factor <= score


def evaluation_places(c, bands, score):
    """Where a score may stand, by the rule of `evaluation.fallen_bands`."""
    fallen = c.one("evaluation.fallen_bands")
    if not fallen:
        return {evaluation_band(bands, score)}
    c.say(fallen, factor=fallen["full_marks"] / fallen["printed"])
    factors = {"as_printed": [F(1)], "in_proportion": [fallen["factor"]], "undecided": [F(1), fallen["factor"]]}
    return {evaluation_band(bands, score, f) for f in factors[fallen["rule"]]}


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


def evaluation_conditions(c, bands, start, items=(), places=None):
    """The conditions in their order, and `evaluation.possible`; the names of the grades that are left."""
    for n, b in enumerate(bands, 1):
        c.say(b, place=n)
    left = set(start)
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
