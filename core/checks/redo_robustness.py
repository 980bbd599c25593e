"""The page robustness, redone from the steps; those of the score come first."""
from redo_scores import OUTSIDE, evaluation_moved, evaluation_name, evaluation_points, evaluation_scored
from redo_steps import F, rounded


def rule_robustness(c):
    """The page robustness."""
    value, total, scheme = evaluation_scored(c), c.one("evaluation.total"), c.one("evaluation.scheme")
    turns = c.all("robustness.turn")
    follows = turns_of(c, total)
    c.meet("robustness.turn (steps)", [s["direction"] for s in turns], [direction for direction, *_ in follows])
    for s, (direction, grade, edge, at_edge) in zip(turns, follows):
        c.say(s, direction=direction, grade=grade, edge=edge, at_edge=at_edge,
              points=(edge - total["exact"]) * (1 if direction == "up" else -1))
    weighed = weighed_of(c, scheme)
    weights(c, turns, weighed, total, scheme)
    told = [turn(c, s, weighed, total, scheme) for s in turns]
    c.count("robustness.fewest", 4 * len(turns))
    c.count("robustness.together", len(turns) if scheme["full_marks"] else 0)
    holds = ("item", "weight", "least", "least_counts", "most", "most_counts")
    c.tie({"score": total["score"], "grade": value["grade"], "turns": told,
           "weights": [{name: s[name] for name in holds} for s in c.all("robustness.weight")]})
    looks = sorted({s["on"] for s in c.all("evaluation.condition") if s["asks"] == "item"})
    c.meet("findings condition_on_mean", [f["told"]["item"] for f in c.findings if f["code"] == "robustness.condition_on_mean"], looks)


def turns_of(c, total):
    """Clause 1: each way the nearest place whose grade is another one, with the edge of exact scores before it."""
    bands, fallen = c.all("evaluation.band"), c.one("evaluation.fallen_bands")
    open_bands = bool(fallen) and fallen["rule"] == "undecided"
    c.meet("findings bands_open", sum(f["code"] == "robustness.bands_open" for f in c.findings), int(open_bands))
    if open_bands or not bands:
        return []
    factor = fallen["factor"] if fallen and fallen["rule"] == "in_proportion" else F(1)
    levels, first = [], bands[0]
    if first["to"] is not None or first["below"] is not None:
        levels.append((OUTSIDE, (first["to"] * factor, True) if first["to"] is not None else (first["below"] * factor, False)))
    for n, b in enumerate(bands):
        lower = b["from"] if b["above"] is None else b["above"]
        levels.append((n, None if lower is None else (lower * factor, b["above"] is not None)))
    if levels[-1][1] is not None:
        levels.append((OUTSIDE, None))
    levels = [(place, edge and exact_edge(*edge, total)) for place, edge in levels]
    reached = lambda edge: edge is None or (total["exact"] > edge[0] if edge[1] else total["exact"] >= edge[0])
    here = next(n for n, (_, edge) in enumerate(levels) if reached(edge))
    grades = [after_conditions(c, bands, place) for place, _ in levels]
    name = lambda grades: next(iter(grades)) if len(grades) == 1 else None
    found = []
    for n in range(here - 1, -1, -1):
        if grades[n] != grades[here]:
            found.append(("up", name(grades[n]), levels[n][1][0], not levels[n][1][1]))
            break
    for n in range(here + 1, len(levels)):
        if grades[n] != grades[here]:
            found.append(("down", name(grades[n]), levels[n - 1][1][0], levels[n - 1][1][1]))
            break
    return found


def exact_edge(edge, is_open, total):
    """The edge of exact scores whose rounded ones are not below a printed edge; whether it is itself below."""
    if total["rounding"] is None:
        return edge, is_open
    unit = F(1, 10 ** int(total["places"]))
    lowest = -(-edge // unit) * unit if not is_open else (edge // unit + 1) * unit
    for at in (lowest - unit, lowest - unit / 2, lowest):  # every named rounding turns at one of the three
        if rounded(at, total["rounding"], total["places"]) >= lowest:
            return at, False
        if rounded(at + unit / 1000, total["rounding"], total["places"]) >= lowest:
            return at, True


def after_conditions(c, bands, place):
    """The grades that the conditions as they stand make of a place."""
    left, steps = {place}, c.steps
    for s, after in zip(steps, steps[1:]):
        if s.code == "evaluation.condition":
            moved = {evaluation_moved(bands, p, s) for p in left}
            left = {"evaluation.condition_met": moved, "evaluation.condition_open": left | moved}.get(after.code, left)
    return {evaluation_name(bands, p) for p in left}


def weighed_of(c, scheme):
    """Weight and earned part of each item that counts."""
    checked, found = {s["item"] for s in c.all("evaluation.checked")}, []
    for i in c.all("evaluation.item"):
        if i["mean"] is None and i["item"] not in checked and scheme["missing"] != "zero":
            continue
        if i["weight"]:
            part = i["points"] / i["weight"]
        elif i["mean"] is not None:
            part = evaluation_points(c, scheme, {**i, "weight": F(1)}, i["mean"])
        else:  # an inspected item that is worth nothing
            part = None
        found.append((i["item"], i["weight"], part))
    return found


def weights(c, turns, weighed, total, scheme):
    """Clause 2."""
    full = scheme["full_marks"]
    told = [one for one in weighed if turns and one[1] != full]
    c.count("robustness.weight", len(told))
    for s, (item, weight, part) in zip(c.all("robustness.weight"), told):
        part = s["part"] if part is None else part
        others = (total["points"] - weight * part) / (full - weight)
        least, most = (F(0), True), (full, True)
        for turn in turns:
            if part == others:
                continue
            at = (turn["edge"] - total["adjustments"] - full * others) / (part - others)
            end = (at, not turn["at_edge"])
            if (turn["direction"] == "up") == (part < others):
                least = max(least, end, key=lambda e: (e[0], not e[1]))
            else:
                most = min(most, end, key=lambda e: (e[0], e[1]))
        c.say(s, item=item, weight=weight, part=part, others=others, least=least[0], least_counts=least[1],
              most=most[0], most_counts=most[1])


def turn(c, s, weighed, total, scheme):
    """Clauses 3 to 6 of one direction; the value that follows."""
    way = s["direction"]
    together = next((t for t in c.all("robustness.together") if t["direction"] == way), None)
    if together:
        share = (s["edge"] - total["adjustments"]) / scheme["full_marks"]
        own = [weight * (part - share) for _, weight, part in weighed if part is not None]
        distance, reach = abs(sum(own)), sum(map(abs, own))
        part = distance / reach if reach and distance <= reach else None
        c.say(together, share=share, distance=distance, reach=reach, part=part)
    made = {name: s[name] for name in ("direction", "grade", "edge", "at_edge", "points")}
    made["weights_together"] = together and together["part"]
    for name in ("marks", "raters", "removed", "struck"):
        made[name] = fewest(c, s, name)
    return made


def fewest(c, s, way):
    """Clauses 4 to 6: those who are named, and how few are enough."""
    mine = lambda code: [t for t in c.all(code) if (t["direction"], t["way"]) == (s["direction"], way)]
    named, (last,) = mine("robustness.turned_by"), mine("robustness.fewest")
    sign, moved, enough = (1 if s["direction"] == "up" else -1), F(0), None
    most = last["at_most"]
    c.meet(f"robustness.turned_by {s['direction']} {way} (steps)", len(named), min(100, int(most or 0)))
    for n, t in enumerate(named, 1):
        if t["points"] is None:
            continue
        moved += t["points"]
        c.say(t, moved=moved)
        if enough is None and (moved * sign > s["points"] or (moved * sign == s["points"] and s["at_edge"])):
            enough = n
        if n > 1 and named[n - 2]["points"] is not None:
            c.meet(f"robustness.turned_by[{t.index}] (order)", t["points"] * sign <= named[n - 2]["points"] * sign, True)
    if enough is not None:
        c.say(last, at_most=F(enough), at_least=F(enough))
    bounds = [f for f in c.findings if f["code"] == "robustness.bounds" and (f["told"]["direction"], f["told"]["way"]) == (s["direction"], way)]
    c.meet(f"findings bounds {s['direction']} {way}", len(bounds), int(last["at_least"] != last["at_most"]))
    if last["at_least"] is not None and most is not None:
        c.meet(f"robustness.fewest[{last.index}] (bounds)", last["at_least"] <= most, True)
    names = [{"rater": t["rater"], "item": t["item"], "points": t["points"]} for t in named]
    return {"at_least": last["at_least"], "at_most": most, "turned_by": names}
