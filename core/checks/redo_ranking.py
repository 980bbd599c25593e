"""The page ranking, redone from the steps."""
from fractions import Fraction as F

HALF = F(1, 2)


def rule_rank_companies(c):
    """Formulas 1 to 11, and the values and findings that follow."""
    m, names = c.one("ranking.method"), [s["company"] for s in c.all("ranking.score")]
    everybody = [one["company"] for one in c.value["companies"]]
    for what, list_ in (("ranking.score.company", names), ("value.companies", everybody)):
        c.meet(f"{what} (order)", list_, sorted(set(list_), key=str.encode))
    c.say(m, companies=len(everybody), compared=len(names))
    c.meet("ranking.score among the companies", set(names) <= set(everybody), True)
    columns = [(s, [v for v in c.all("ranking.value") if v["criterion"] == s["criterion"]]) for s in c.all("ranking.criterion")]
    keys = [s["criterion"] for s, _ in columns]
    c.meet("ranking.criterion (order)", keys, sorted(set(keys), key=str.encode))
    c.count("ranking.value", len(names) * len(keys))
    for s, cells in columns:
        c.meet(f"ranking.value.company of {s['criterion']}", [v["company"] for v in cells], names)
        column(c, m, s, cells)
    missing = m["gaps"] is None and any(f["code"] == "ranking.missing_open" for f in c.findings)
    undefined = [s["criterion"] for s, _ in columns if s["undefined"]]
    constant = bool(undefined) and m["constant"] in (None, "refuse")
    c.say(m, open=missing or constant)
    kept = [(s, cells) for s, cells in columns if s["kept"]]
    tallied = pairs(c, m, kept, names)
    scores(c, m, kept, tallied)
    weights(c, m, kept, names)
    findings(c, m, columns, names, everybody)
    values(c, m, columns, names)
    asked = [(missing, "missing"), (constant and m["constant"] is None, "constant")]
    c.meet("value.needs", c.value["needs"], [{"kind": "parameter", "name": name} for holds, name in asked if holds])


def column(c, m, s, cells):
    """Formulas 1 to 5, and the points of 7: one criterion."""
    sign = 1 if s["direction"] == "benefit" else -1
    given = [v["value"] for v in cells if v["value"] is not None]
    worst = sign * min(sign * x for x in given) if given and m["gaps"] == "worst" else None
    for v in cells:
        c.say(v, taken=worst if v["value"] is None else v["value"])
        v["better"] = None if v["taken"] is None else sign * v["taken"]
    seen = [v["better"] for v in cells if v["better"] is not None]
    n, method, how = len(seen), m["method"], s["normalisation"]
    undefined = n > 0 and {"copeland": False, "borda": n == 1 and len(cells) > 1, "weighted_sum":
                           len(set(seen)) == 1 if how == "min_max" else n == 1 and how in ("rank", "borda")}[method]
    c.say(s, number=n, undefined=undefined, kept=n > 0 and not (undefined and m["constant"] == "left_out"))
    posts = how == "goalposts"
    c.meet(f"ranking.criterion[{s.index}] (goalposts)", posts and s["low"] < s["high"], (s["low"], s["high"]) != (None, None))
    for v in cells:
        x = v["better"]
        if x is None:
            c.say(v, below=None, equal=None, normalised=None, clamped=False)
            continue
        below, equal = sum(y < x for y in seen), seen.count(x)
        c.say(v, below=below, equal=equal)
        normalised, clamped = None, False
        if undefined and m["constant"] == "no_difference":
            normalised = F(len(cells) - 1, 2) if method == "borda" else HALF
        elif not undefined and method == "borda":
            normalised = (below + F(equal - 1, 2)) * (F(len(cells) - 1, n - 1) if n < len(cells) else 1)
        elif not undefined and method == "weighted_sum":
            part = (v["taken"] - s["low"]) / (s["high"] - s["low"]) if posts else F(0)
            normalised, clamped = measured(how, x, seen, F(below), F(equal), min(max(part, F(0)), F(1)), sign), not 0 <= part <= 1
        c.say(v, normalised=normalised, clamped=clamped)


def measured(how, x, seen, below, equal, part, sign):
    """Formula 4."""
    n = len(seen)
    return {"none": lambda: x, "min_max": lambda: (x - min(seen)) / (max(seen) - min(seen)),
            "goalposts": lambda: part if sign > 0 else 1 - part, "rank": lambda: below / (n - 1),
            "borda": lambda: (below + (equal - 1) / 2) / (n - 1), "percentile_below": lambda: below / n,
            "percentile_at_or_below": lambda: (below + equal) / n, "percentile_mid": lambda: (below + equal / 2) / n,
            "percentile_exclusive": lambda: (below + 1) / (n + 1)}[how]()


def pairs(c, m, kept, names):
    """Formula 8: what every company won, was level in, and lost."""
    steps, tallied = c.all("ranking.pair"), {name: {"win": 0, "level": 0, "loss": 0} for name in names}
    every = [(i, j) for i in range(len(names)) for j in range(i + 1, len(names))]
    if m["method"] != "copeland" or m["open"]:
        every = []
    c.count("ranking.pair", len(every))
    for s, (i, j) in zip(steps, every):
        both = [(k["weight"], cells[i]["better"], cells[j]["better"]) for k, cells in kept if None not in (cells[i]["better"], cells[j]["better"])]
        won, lost, level = (sum(w for w, x, y in both if holds(x, y)) for holds in (lambda x, y: x > y, lambda x, y: x < y, lambda x, y: x == y))
        outcome = "win" if won > lost else "loss" if won < lost else "level"
        c.say(s, company=names[i], other=names[j], weight_for=won, weight_against=lost, weight_level=level, outcome=outcome)
        tallied[names[i]][outcome] += 1
        tallied[names[j]][{"win": "loss", "loss": "win"}.get(outcome, outcome)] += 1
    names = ("company", "other", "weight_for", "weight_against", "weight_level", "outcome")
    c.tie({"pairs": [{name: s[name] for name in names} for s in steps]})
    return tallied if every or (m["method"] == "copeland" and not m["open"]) else {}


def scores(c, m, kept, tallied):
    """Formulas 6, 7 and 9."""
    steps, whole = c.all("ranking.score"), sum(k["weight"] for k, _ in kept)
    for i, s in enumerate(steps):
        mine = [(k["weight"], cells[i]) for k, cells in kept if cells[i]["taken"] is not None]
        weight, won = sum(w for w, _ in mine), tallied.get(s["company"])
        c.say(s, weight=weight, **{"wins": won and won["win"], "level": won and won["level"], "losses": won and won["loss"]})
        score = None
        if won:
            score = won["win"] + HALF * won["level"]
        elif not m["open"] and m["method"] != "copeland" and weight:
            score = sum(w * v["normalised"] for w, v in mine) / weight * (whole if m["method"] == "borda" else 1)
        c.say(s, score=score)
    found = [s["score"] for s in steps if s["score"] is not None]
    for s in steps:
        before = [x for x in found if s["score"] is not None and x > s["score"]]
        c.say(s, rank=None if s["score"] is None else 1 + len(set(before) if m["counting"] == "dense" else before))


def weights(c, m, kept, names):
    """Formulas 10 and 11."""
    steps, scored = c.all("ranking.interval"), c.all("ranking.score")
    told = m["method"] == "weighted_sum" and bool(names) and all(s["score"] is not None for s in scored) and all(
        v["normalised"] is not None for _, cells in kept for v in cells)
    told = told and not any(f["code"] == "ranking.weights_untold" for f in c.findings)
    order = sorted((s["rank"], i) for i, s in enumerate(scored)) if told else []
    follow = [(i, j) for (_, i), (_, j) in zip(order, order[1:])]
    c.count("ranking.interval", (len(follow) + 1) * len(kept) if told else 0)
    rest, whole = list(steps), sum(k["weight"] for k, _ in kept)
    without = []
    for k, cells in kept if told else ():
        w, free = k["weight"], whole > k["weight"]
        least, most, point = (F(0), free), None, False
        for i, j in follow:
            apart = sum(o["weight"] * (v[i]["normalised"] - v[j]["normalised"]) for o, v in kept)
            by = cells[i]["normalised"] - cells[j]["normalised"]
            end, low, high, level = w - apart / by if by else None, (F(0), free), None, bool(by) and not apart
            if level:
                low, high = (w, True), w
            elif by > 0 and end >= 0:
                low = (end, False)
            elif by < 0:
                high = end
            interval(c, rest.pop(0), k, names[i], names[j], low, high, level)
            least = max(least, low, key=lambda one: (one[0], not one[1]))
            most = high if most is None else most if high is None else min(most, high)
            point = point or level
        interval(c, rest.pop(0), k, None, None, least, most, point)
        if free:
            left = [sum(o["weight"] * v[i]["normalised"] for o, v in kept if o is not k) / (whole - w) for i in range(len(names))]
            without += [(k["criterion"], name, x, x == max(left)) for name, x in zip(names, left)]
    c.count("ranking.without", len(without))
    for s, (key, name, x, first) in zip(c.all("ranking.without"), without):
        c.say(s, criterion=key, company=name, score=x, first=first)
    now = [s["company"] for s in scored if s["rank"] == 1]
    firsts = {key: [name for other, name, _, first in without if first and other == key] for key, *_ in without}
    c.tie({"without": [{"criterion": key, "first": first, "changes": first != now} for key, first in firsts.items()]})
    for path, mine in (("intervals", [s for s in steps if s["company"] is None]), ("pair_intervals", [s for s in steps if s["company"] is not None])):
        c.tie({path: [dict(s) for s in mine]})


def interval(c, s, k, company, other, least, most, level):
    """One interval; an upper end belongs to it only where it is one point."""
    c.say(s, criterion=k["criterion"], weight=k["weight"], company=company, other=other, least=least[0],
          least_counts=least[1], most=most, most_counts=level)


def findings(c, m, columns, names, everybody):
    """What is missing or makes no difference, and what became of it."""
    gaps, constant, follows = m["gaps"], m["constant"], []
    say = lambda code, at, *told: follows.append(("ranking." + code, at, *told))
    for s, cells in columns:
        key = s["criterion"]
        if s["undefined"]:
            say({None: "constant_open", "refuse": "constant_refused"}.get(constant, f"constant_{constant}"), key, key)
        for v in cells:
            if v["clamped"]:
                say("clamped", v["company"], v["company"], key, v["taken"], s["low"], s["high"])
            elif v["value"] is None and v["taken"] is not None:
                say("missing_worst", v["company"], v["company"], key, v["taken"])
            if v["value"] is None and v["taken"] is None:
                say("missing_open" if gaps is None else "missing_left_out", v["company"], v["company"], key)
    for s in c.all("ranking.score"):
        if not m["open"] and m["method"] != "copeland" and not s["weight"]:
            say("not_ranked", s["company"], s["company"])
    told = [(f["code"], f["at"], *f["told"].values()) for f in c.findings]
    untold = [one[1:] for one in told if one[0] == "ranking.weights_untold"]
    c.meet("ranking.weights_untold", untold, [("weights", len(names))] * len(untold[:1]))
    mine = [one for one in told if one[1] in names or one[0].startswith("ranking.constant")]
    mine = [one for one in mine if one[0] != "ranking.weights_untold"]
    c.meet("findings", sorted(map(str, mine)), sorted(map(str, follows)))
    weighs = {s["criterion"] for s, _ in columns if s["weight"]}
    for name in set(everybody) - set(names):
        lacks = {one[3] for one in told if one[1] == name and one[0] in ("ranking.missing_refused", "ranking.missing_left_out")}
        c.meet(f"{name} is not compared", {"refuse": bool(lacks), "left_out": weighs <= lacks}.get(gaps), True)
        c.meet(f"{name} is not ranked", ("ranking.not_ranked", name, name) in told, gaps == "left_out")


def values(c, m, columns, names):
    """The values of the outcome, from the steps."""
    scored = {s["company"]: s for s in c.all("ranking.score")}
    made = []
    for one in c.value["companies"]:
        s = scored.get(one["company"], {})
        net = s["wins"] - s["losses"] if s.get("wins") is not None else None
        made.append({"wins_minus_losses": net, **{name: s.get(name) for name in ("score", "rank", "wins", "level", "losses")}})
    ranks = sorted({s["rank"] for s in scored.values() if s["rank"] is not None})
    c.tie({"companies": made, "places": [{"rank": rank, "companies": [n for n in names if scored[n]["rank"] == rank]} for rank in ranks]})
    told = ("company", "criterion", "value", "taken", "normalised", "clamped")
    c.tie({"values": [{name: cells[i][name] for name in told} for i in range(len(names)) for _, cells in columns]})
