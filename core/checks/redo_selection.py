"""The page selection, redone from the steps.

From the steps alone the facts are made anew, with one voter for each ballot whose weight is that of its residents; the
formulas are those of the second reading (`selection_second.py`), asked round by round.
"""
from fractions import Fraction as F

from redo_steps import UNKNOWN, unit_of
from selection_second import ZERO, Facts, after, chosen, next_round, run, sets_of
from selection_second_told import PAIRS, SHOWN, against_ejr_plus, prices, result, why

RULES = ["greedy_by_support", "greedy_by_support_per_cost", "equal_shares", "phragmen", "optimum"]
GREEDY = ["greedy", "greedy_by_support_per_cost"]
WORDS = {"rule": RULES, "worth": ["count", "cost", "points"], "weight": ["heads", "area"],
         "empty_ballots": ["counted", "left_out"], "ties": ["all", "key", "lots"]}
# Beyond so many orders not every set is looked at, and beyond so many ballots not every cost.
SETS, BALLOTS = 14, 60


def rule_select_orders(c):
    """Who counts, the runs round by round, what is taken, why the rest is not, and how fair it is."""
    c.count("selection.rule", 1)
    first = c.one("selection.rule")
    for name, words in WORDS.items():
        c.meet(f"selection.rule.{name}", first[name] in words, True)
    ballots(c, first)
    completions = [{"kind": "greedy"}] * any(s["rule"] in GREEDY for s in c.all("selection.run")[1:])
    # A run has an end where money is to be raised after it, even if it stands and no raise follows.
    raises = c.all("selection.run_ends")
    f = facts_of(c, first, completions)
    orders(c, f, first)
    ways = runs(c, f, first)
    results = tied(c, f, ways, raises)
    taken = frozenset.intersection(*results)
    told(c, f, results, taken, raises)
    served(c, f, taken)
    fairness(c, f, results, taken)
    values(c, f, results, taken, ways)


def in_order(c, code, *names):
    """The steps of a code are in the order of these ids, none twice."""
    keys = [tuple(s[name].encode() for name in names) for s in c.all(code)]
    c.meet(f"{code}, in order", keys == sorted(set(keys)), True)


def numbered(c, code, name, begins=1):
    for n, s in enumerate(c.all(code)):
        c.say(s, **{name: F(n + begins)})


def ballots(c, first):
    """Each ballot stands for residents who support the same; together they are all who count."""
    found = {s["ballot"]: {} for s in c.all("selection.ballot")}
    numbered(c, "selection.ballot", "ballot")
    for s in c.all("selection.choice"):
        found[s["ballot"]][s["order"]] = s["points"]
        c.meet(f"selection.choice[{s.index}].points", s["points"] > 0 and (s["points"] == 1 or first["worth"] == "points"), True)
    c.meet("selection.choice, each once", sum(map(len, found.values())), len(c.all("selection.choice")))
    c.meet("selection.choice, of no two ballots the same", len({tuple(sorted(some.items())) for some in found.values()}), len(found))
    for s in c.all("selection.ballot"):
        c.meet(f"selection.ballot[{s.index}].residents", s["residents"] > 0, True)
        if first["weight"] == "heads":
            c.say(s, weight=s["residents"])
        c.meet(f"selection.ballot[{s.index}] counts", bool(found[s["ballot"]]) or first["empty_ballots"] == "counted", True)
    everyone = c.all("selection.ballot")
    c.say(first, residents=sum((s["residents"] for s in everyone), ZERO), total_weight=sum((s["weight"] for s in everyone), ZERO))


def facts_of(c, first, completions):
    """The facts as the steps have them."""
    made = {}
    for s in c.all("selection.order"):
        cost = None if s["cost"] is UNKNOWN else s["cost"]
        made[s["order"]] = {"id": s["order"], "cost": cost, "group": s["group"], "needs": [], "excludes": []}
        if s["supporters"] is None:
            made[s["order"]]["support"] = s["support"] / (cost or 1) if first["worth"] == "cost" else s["support"]
    for s in c.all("selection.needs"):
        made[s["order"]]["needs"].append(s["needs"])
    for s in c.all("selection.excludes"):
        made[s["order"]]["excludes"].append(s["excludes"])
    given = {name: first[name] for name in ("rule", "worth", "ties", "budget")}
    return Facts({
        **given, "weight": "area", "orders": list(made.values()), "completions": completions,
        "currency": {"minor_digits": int(first["minor_digits"])},
        "residents": [{"id": s["ballot"], "area": s["weight"]} for s in c.all("selection.ballot")],
        "supports": [{"resident": s["ballot"], "order": s["order"], "points": str(s["points"])} for s in c.all("selection.choice")],
        "caps": [{"group": s["group"], "most": s["most"]} for s in c.all("selection.cap")],
        "lots": [s["order"] for s in c.all("selection.lot")]})


def orders(c, f, first):
    """The sums of each order, and the lists beside them."""
    of = {s["ballot"]: s["residents"] for s in c.all("selection.ballot")}
    in_order(c, "selection.order", "order")
    in_order(c, "selection.needs", "order", "needs")
    in_order(c, "selection.excludes", "order", "excludes")
    in_order(c, "selection.cap", "group")
    numbered(c, "selection.lot", "place")
    c.meet("selection.lot, each once", len(set(f.lots)), len(f.lots))
    c.meet("selection.lot", not f.lots or first["ties"] == "lots", True)
    for s in c.all("selection.order"):
        order = f.orders[s["order"]]
        if s["supporters"] is not None:
            c.say(s, supporters=sum((of[i] for i in order.points), ZERO))
        if s["cost"] is not UNKNOWN or first["worth"] != "cost":
            c.say(s, support=f.support(order))
    for s in c.all("selection.excludes"):
        c.meet(f"selection.excludes[{s.index}], the lower first", s["order"].encode() < s["excludes"].encode(), True)


def runs(c, f, first):
    """Every run, from its rounds; gives the rounds that stand, and the rule of the run in which they do."""
    steps, ends = c.all("selection.run"), {s["run"]: s for s in c.all("selection.run_ends")}
    if first["rule"] == "optimum":
        c.count("selection.round", 0)
        return (), "optimum"
    numbered(c, "selection.run", "run", 0)
    is_tied, stands = bool(c.all("selection.set")), ((), first["rule"])
    raises = [s for s in steps if s["budget"] != first["budget"]]
    for n, s in enumerate(steps):
        greedy = n > 0 and s["rule"] in GREEDY
        if n == 0 or greedy:
            c.say(s, budget=first["budget"], rule=first["rule"] if n == 0 else s["rule"])
        else:
            own = [r["budget"] for r in raises]
            c.say(s, rule="equal_shares", budget=first["budget"] + (own.index(s["budget"]) + 1) * (own[0] - first["budget"]))
        rounds = one_run(c, f, s, GREEDY[1] if greedy else s["rule"], stands[0] if greedy else (), is_tied)
        spent, end = f.spent({name for name, _ in rounds}), ends.get(s["run"])
        raised = n > 0 and not greedy
        follows = n + 1 < len(steps) and steps[n + 1] in raises
        c.meet(f"selection.run_ends of run {n}", end is not None or not (raised or follows), True)
        if end is not None and not is_tied:
            # What stands is within the budget, and after a run that stands only one that spends more was tried.
            c.say(end, spent=spent)
            later = [e for e in c.all("selection.run_ends") if e["run"] > s["run"]]
            kept = spent <= first["budget"] and (not follows or (not later[0]["stands"] and later[0]["spent"] > first["budget"]))
            c.meet(f"selection.run_ends[{end.index}].stands", end["stands"], kept)
        if end is None or end["stands"]:
            stands = rounds, "greedy" if greedy else "raised" if raised else first["rule"]
    c.count("selection.run_ends", len(ends))
    return stands


def one_run(c, f, s, rule, begun, is_tied):
    """The rounds of a run: each takes an order that is best by its formula, and none is left that could be taken."""
    money = {i: ZERO if rule == "phragmen" else s["budget"] * w / f.total if rule == "equal_shares" else ZERO
             for i, w in f.weights.items()}
    rounds = list(begun)
    for n, step in enumerate(r for r in c.all("selection.round") if r["run"] == s["run"]):
        taken = frozenset(name for name, _ in rounds)
        by, best = next_round(f, rule, taken, money) or ("end", [])
        listed = [o["order"] for o in c.all("selection.level") if (o["run"], o["round"]) == (s["run"], step["round"])]
        c.meet(f"selection.round[{step.index}].order", step["order"] in (best if by == "stop" or is_tied else chosen(f, best)), True)
        if listed or (len(best) > 1 and by is not None and f.ties != "all"):
            c.meet(f"selection.level of round {n + 1} of run {s['run']}", listed, best)
        order = f.orders[step["order"]]
        # A price of nothing is none; support and time can be told of an order that costs nothing too.
        shown = None if step["by"] is None and order.cost == 0 else by
        rounds.append((step["order"], shown))
        c.say(step, round=F(n + 1), cost=order.cost, by=shown, left=f.budget - f.spent([name for name, _ in rounds]))
        money = after(f, rule, money, by, order)
    end = next_round(f, rule, frozenset(name for name, _ in rounds), money)
    if not is_tied:
        c.meet(f"selection.round, the last of run {s['run']}", end is None or end[0] == "stop", True)
    return tuple(rounds)


def tied(c, f, ways, raises):
    """The sets: those that are listed, or the one that is taken."""
    listed, few = {}, len(f.orders) <= SETS
    for s in c.all("selection.set"):
        listed.setdefault(s["set"], []).append(s["order"])
    c.meet("selection.set, numbered", list(listed), [F(n + 1) for n in range(len(listed))])
    c.meet("selection.set, each in order", all(o == sorted(o, key=str.encode) for o in listed.values()), True)
    c.meet("selection.set, of no two the same", len({frozenset(some) for some in listed.values()}), len(listed))
    taken = frozenset(s["order"] for s in c.all("selection.result") if s["why"] == "taken")
    if f.rule == "optimum":
        best_sets(c, f, [frozenset(o) for o in listed.values()] or [taken])
    elif not listed:
        c.meet("selection.result, what is taken", sorted(taken), sorted(name for name, _ in ways[0]))
    results = {frozenset(some): ((), ways[1]) for some in listed.values()} or {taken: ways}
    if few and not raises:
        found = run(f)
        if len(found) <= SHOWN:
            c.meet("selection.set, every way", sorted(map(sorted, results)), sorted(map(sorted, found)))
        results = {some: found.get(some, way) for some, way in results.items()}
    return results


def best_sets(c, f, found):
    """No set that holds is worth more, and so many are worth as much."""
    c.count("selection.optimum", 1)
    step = c.one("selection.optimum")
    support = [sum((f.support(f.orders[n]) for n in some), ZERO) for some in found]
    c.meet("selection.optimum.support", [step["support"]] * len(found), support)
    c.meet("selection.optimum.spent", step["spent"] in [f.spent(some) for some in (*found, frozenset.intersection(*found))], True)
    if len(f.orders) <= SETS:
        worth = dict(sets_of(f))
        most = max(worth.values())
        c.say(step, support=most, sets=F(min(SHOWN + 1, sum(w == most for w in worth.values()))))


def told(c, f, results, taken, raises):
    """Why each order is not taken, what would have sufficed, and what becomes of those taken."""
    steps, touched = c.all("selection.result"), {s["order"] for s in c.all("selection.touches")}
    c.meet("selection.result, of every order", [s["order"] for s in steps], list(f.orders))
    in_order(c, "selection.touches", "order", "matter")
    c.meet("selection.touches of what is taken", touched <= taken, True)
    small = len(f.orders) <= SETS and len(f.weights) <= BALLOTS
    for s in steps:
        order = f.orders[s["order"]]
        c.say(s, why=why(f, order, results, taken))
        becomes = ["motion"] if s["order"] in touched else ["concern", "undecided"] if s["order"] in taken else [None]
        c.meet(f"selection.result[{s.index}].becomes", s["becomes"] in becomes, True)
        if raises or f.rule == "optimum":
            c.say(s, enough_cost=None)
        if f.rule != "optimum":
            c.say(s, support_short=None)
        # By cost, a published total of an order that nobody has quoted is not in the steps.
        unknown = order.published is not None and order.cost is None and f.worth == "cost"
        if small and not raises and not unknown:
            said = result(f, order, results, taken)
            c.say(s, **{n: F(said[n]) if n in said else None for n in ("enough_cost", "support_short")})


def served(c, f, taken):
    """Who belongs to a group is a fact: so many at most are served, and so many at most are not."""
    of = {s["ballot"]: s["residents"] for s in c.all("selection.ballot")}
    have = {i for name in taken for i in f.orders[name].points}
    most, rest = sum((of[i] for i in have), ZERO), sum((of[i] for i in of if i not in have), ZERO)
    in_order(c, "selection.group_served", "group")
    for s in c.all("selection.group_served"):
        c.meet(f"selection.group_served[{s.index}].served", s["served"] <= min(most, s["residents"]), True)
        c.meet(f"selection.group_served[{s.index}].residents", s["residents"] - s["served"] <= rest, True)
        c.say(s, spent=f.spent(taken, s["group"]))


def fairness(c, f, results, taken):
    """By the definitions; not told of a tie, of totals, of points, and of too many pairs."""
    totals = any(o.published is not None for o in f.orders.values())
    for s in c.all("selection.fairness"):
        if len(results) > 1 or totals or (s["check"] == "ejr_plus" and f.worth == "points"):
            c.say(s, holds=UNKNOWN, order=None, each=None)
        elif s["check"] == "ejr_plus":
            breaks = against_ejr_plus(f, taken)
            c.say(s, holds=not breaks, each=None)
            c.meet(f"selection.fairness[{s.index}].order", s["order"] in (breaks or [None]), True)
        else:
            pairs = sum(len(taken & {o.id for o in f.orders.values() if i in o.points}) for i in f.weights)
            c.meet(f"selection.fairness[{s.index}].holds is told", s["holds"] is not UNKNOWN or pairs > PAIRS, True)
            if s["holds"] is True:
                c.meet(f"selection.fairness[{s.index}].each", prices(f, taken, s["each"]) is not None, True)
            elif s["holds"] is False:
                c.meet(f"selection.fairness[{s.index}].holds", prices(f, taken) is None, True)


def values(c, f, results, taken, ways):
    """The outcome's value, from the steps."""
    supported = any(f.support(o) > 0 for o in f.orders.values())
    is_tied, spent = len(results) > 1, f.spent(taken)
    outcome = "tied" if is_tied else "taken" if taken else "nothing_taken" if supported else "nothing_ordered"
    becomes = {s["order"]: s["becomes"] for s in c.all("selection.result")}
    order = [(n, None) for n in f.orders if n in taken] if is_tied or f.rule == "optimum" else ways[0]
    matters = {n: [s["matter"] for s in c.all("selection.touches") if s["order"] == n] for n in taken}
    c.tie({"outcome": outcome, "budget": f.budget, "spent": spent, "left": f.budget - spent,
           "taken": [{"order": n, "cost": f.orders[n].cost, "becomes": becomes[n], **({} if is_tied else {"by": by})} for n, by in order],
           "residents": c.one("selection.rule")["residents"],
           "sets": [sorted(some, key=str.encode) for some in results] if is_tied else []})
    for one in c.value["taken"]:
        c.meet(f"value.taken of {one['order']}: matters",
               [m["matter"] if isinstance(m, dict) else m for m in one["matters"]], matters[one["order"]])
    names = ("order", "why", "enough_cost", "support_short")
    c.tie({"orders": [{**{n: s[n] for n in names}, **{n: o[n] for n in ("cost", "supporters", "support")}}
                      for s, o in zip(c.all("selection.result"), c.all("selection.order"))]})
    c.tie({"groups": [{n: s[n] for n in ("group", "residents", "served", "spent")} for s in c.all("selection.group_served")]})
    c.tie({s["check"]: s["holds"] for s in c.all("selection.fairness")})
    paid = {}
    for one in c.value.get("payments") or []:
        paid[one["order"]] = paid.get(one["order"], ZERO) + F(one["paid"])
        c.meet(f"value.payments of {one['order']}", F(one["paid"]) >= 0, True)
    c.meet("value.payments", paid, {n: f.orders[n].cost for n in paid})
    c.meet("value.budget, in whole units", (f.budget / unit_of(c.one("selection.rule"))).denominator, 1)
