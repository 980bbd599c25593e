"""What the second reading of `selection` tells beside what is taken: why not, what would have sufficed, and how fair it is."""
from fractions import Fraction as F
from math import floor

from selection_second import ZERO, moment, run, sets_of

SHOWN = 100
PAIRS = 60


def number(x):
    """A decimal where it ends within six places, else a fraction."""
    if 10 ** 6 % x.denominator:
        return f"{x.numerator}/{x.denominator}"
    whole = f"{abs(x.numerator) * (10 ** 6 // x.denominator):07d}"
    text = f"{whole[:-6]}.{whole[-6:]}".rstrip("0").rstrip(".")
    return "-" * (x < 0) + text


def amount(f, x):
    """Money, with the digits of the currency."""
    whole = f"{abs(x) * 10 ** f.digits}"
    assert "/" not in whole, "no whole minor units"
    whole = whole.zfill(f.digits + 1)
    return "-" * (x < 0) + (f"{whole[:-f.digits]}.{whole[-f.digits:]}" if f.digits else whole)


def payable(f, c, taken, money, p, cost):
    """Whether the supporters pay this cost at the price `p` or a lower one (p None: at any price)."""
    g = f.with_cost(c.id, cost)
    d = g.orders[c.id]
    most = [money[i] if p is None else min(money[i], p * g.weights[i] * g.worth_of(i, d)) for i in d.points]
    return sum(most, ZERO) >= cost


def highest(holds, top):
    """The highest whole number up to `top` that holds. Payment is concave in the cost, so all below hold too."""
    low, high = 0, top + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def costs_to_try(f, c, trace, unit):
    """Every cost at which the course of a way could change for `c`: what is left, and where it is level with a round."""
    weights = sum((f.weights[i] for i in c.points), ZERO)
    for rule, taken, money, found in trace:
        yield f.budget - f.spent(taken)
        if c.group in f.caps:
            yield f.caps[c.group] - f.spent(taken, c.group)
        by = found and (found[1] if found[0] == "stop" else found[0])
        if rule == "equal_shares":
            top = floor(f.budget / unit)
            yield unit * highest(lambda x: payable(f, c, taken, money, by, unit * x), top)
        elif rule == "phragmen" and by is not None:
            yield sum((f.weights[i] * max(ZERO, by - money[i]) for i in c.points), ZERO)
        elif by:
            votes = c.published if c.published is not None else weights
            if f.worth != "cost":
                yield f.support(c) / by
            elif rule == "greedy_by_support":
                yield by / votes


def enough_cost(f, c):
    """The highest cost in whole units at which `c` is in every set, all else equal.

    Until `c` is taken, a way runs as it would without `c`; so its course changes only at the costs tried here.
    """
    trace, unit = [], F(1, 10 ** f.digits)
    run(f.with_cost(c.id, None), trace)
    tries = {floor(x / unit) + by for x in costs_to_try(f, c, trace, unit) for by in (-1, 0, 1)} | {0}
    for x in sorted(tries, reverse=True):
        if 0 <= x * unit <= f.budget and all(c.id in taken for taken in run(f.with_cost(c.id, x * unit))):
            return x * unit
    return None


def why(f, c, results, taken):
    """The first row of the table that holds. In a tie, what is taken is what is in every set."""
    if c.id in taken:
        return "taken"
    if c.cost is None:
        return "cost_unknown"
    if not f.supported(c):
        return "unsupported"
    if any(c.id in one for one in results):
        return "open"
    if not c.needs <= taken:
        return "needs_missing"
    if c.excludes & taken:
        return "excluded"
    if not any(f.in_cap(c, one) for one in results):
        return "over_cap"
    if f.rule == "phragmen":
        return "over_budget" if c.cost > f.budget else "stopped"
    if f.rule == "equal_shares":
        return "over_budget" if all(kind == "greedy" for _, kind in results.values()) else "not_paid"
    return "not_optimal" if f.rule == "optimum" else "over_budget"


def result(f, c, results, taken):
    """One entry of `orders`."""
    said = {"order": c.id, "support": number(f.support(c)), "why": why(f, c, results, taken)}
    if c.cost is not None:
        said["cost"] = amount(f, c.cost)
    if c.published is None:
        said["supporters"] = len(c.points)
    if said["why"] == "taken" or not f.supported(c) or len(results) > 1:
        return said
    if f.rule == "optimum":
        worth = dict(sets_of(f))
        with_it = [w for one, w in worth.items() if c.id in one]
        if with_it and said["why"] != "open":
            said["support_short"] = number(max(worth.values()) - max(with_it))
    elif c.needs <= taken and not c.excludes & taken and all(how["kind"] == "greedy" for how in f.completions):
        enough = enough_cost(f, c)
        if enough is not None:
            said["enough_cost"] = amount(f, enough)
    return said


def against_ejr_plus(f, taken):
    """The orders that break EJR+. Of the supporters of an order, those served worst are the set to look at."""
    found = []
    for c in f.orders.values():
        if c.id in taken or c.cost is None or c.cost > f.budget or not f.supported(c) or c.cost == 0:
            continue
        have = {i: sum((f.worth_of(i, f.orders[n]) for n in taken if i in f.orders[n].points), ZERO) for i in c.points}
        u = c.cost if f.worth == "cost" else F(1)
        for most in set(have.values()):
            weight = sum((f.weights[i] for i in have if have[i] <= most), ZERO)
            if c.id not in found and weight and (most + u) * f.total * c.cost <= f.budget * weight * u:
                found.append(c.id)
    return found


def feasible(rows, sides, basis):
    """Numbers of zero or more with `rows × x = sides`, by the simplex method in fractions; None where there are none.

    `basis` names a column of its own for each row, or None. By Bland's rule it ends.
    """
    width = len(rows[0])
    lacking = [r for r, column in enumerate(basis) if column is None]
    table = [[*row, *[F(r == a) for a in lacking], side] for r, (row, side) in enumerate(zip(rows, sides))]
    basis = [width + lacking.index(r) if column is None else column for r, column in enumerate(basis)]
    goal = [sum((table[r][k] for r in lacking), ZERO) for k in range(width)]
    while True:
        enter = next((k for k in range(width) if goal[k] > 0), None)
        if enter is None:
            break
        ratios = [(row[-1] / row[enter], basis[r], r) for r, row in enumerate(table) if row[enter] > 0]
        leave = min(ratios)[2]
        by = table[leave][enter]
        table[leave] = [x / by for x in table[leave]]
        for row in table:
            if row is not table[leave] and row[enter]:
                by = row[enter]
                row[:] = [x - by * y if y else x for x, y in zip(row, table[leave])]
        by = goal[enter]
        goal = [x - by * y for x, y in zip(goal, table[leave])]
        basis[leave] = enter
    found = {column: table[r][-1] for r, column in enumerate(basis)}
    if any(side for column, side in found.items() if column >= width):
        return None
    return [found.get(k, ZERO) for k in range(width)]


def prices(f, taken, told=None):
    """The sum each has (`told`: this one) and what each sort of ballot pays, or None where no prices exist."""
    sorts = {}
    for i in f.weights:
        sorts.setdefault(frozenset(c.id for c in f.orders.values() if i in c.points), []).append(i)
    paid = [(s, n) for s in sorts for n in sorted(taken) if n in s and f.orders[n].cost > 0]
    others = [c for c in f.orders.values() if c.id not in taken and c.cost is not None]
    weight = {s: sum((f.weights[i] for i in members), ZERO) for s, members in sorts.items()}
    buy = [n for n in sorted(taken) if f.orders[n].cost > 0]
    slack = [*sorts, *others]
    rows, sides = [], []
    for n in buy:
        rows.append([ZERO, *[F(m == n) for _, m in paid], *[ZERO] * len(slack)])
        sides.append(f.orders[n].cost)
    for one in slack:
        inside = [s for s in sorts if (one == s if isinstance(one, frozenset) else one.id in s)]
        sign = 1 if isinstance(one, frozenset) else -1
        rows.append([-sign * sum((weight[s] for s in inside), ZERO), *[F(sign * (s in inside)) for s, _ in paid],
                     *[F(one is other) for other in slack]])
        sides.append(ZERO if sign == 1 else one.cost)
    basis = [None] * len(buy) + [1 + len(paid) + k for k in range(len(slack))]
    if told is not None:
        rows.append([F(1)] + [ZERO] * (len(paid) + len(slack)))
        sides.append(told)
        basis.append(None)
    if not rows:
        return ZERO, {}
    found = feasible(rows, sides, basis)
    if found is None:
        return None
    each = {}
    for (s, n), pays in zip(paid, found[1:]):
        for i in sorts[s]:
            each[i, n] = pays * f.weights[i] / weight[s] if weight[s] else ZERO
    return found[0], each


def payments(f, rounds):
    """What each resident pays in the rounds of equal shares and of phragmen."""
    money = {i: (ZERO if f.rule == "phragmen" else f.budget * w / f.total) for i, w in f.weights.items()}
    made = {}
    for name, by in rounds:
        c = f.orders[name]
        for i in c.points:
            if f.rule == "phragmen":
                made[i, name] = f.weights[i] * max(ZERO, by - money[i])
                money[i] = max(by, money[i])
            elif by is not None:
                made[i, name] = min(money[i], by * f.weights[i] * f.worth_of(i, c))
                money[i] -= made[i, name]
    return made


def fairness(f, results, value):
    """Adds what is told of priceability, EJR+ and payments; nothing while a tie is open or totals stand for residents."""
    if len(results) > 1 or any(c.published is not None for c in f.orders.values()):
        return
    (taken, (rounds, _)), = results.items()
    sorts = {frozenset((c.id, c.points[i]) for c in f.orders.values() if i in c.points) for i in f.weights}
    if sum(name in taken for s in sorts for name, _ in s) <= PAIRS or (f.rule in ("equal_shares", "phragmen") and not f.completions):
        value["priceable"] = prices(f, taken) is not None
    if f.worth != "points":
        value["ejr_plus"] = not against_ejr_plus(f, taken)
    if f.given.get("payments") and f.rule in ("equal_shares", "phragmen") and not f.completions:
        made = payments(f, rounds)
        ordered = sorted(made.items(), key=lambda at: (at[0][0].encode(), at[0][1].encode()))
        value["payments"] = [{"resident": i, "order": n, "paid": number(x)} for (i, n), x in ordered if x]


def told(f):
    """The whole value."""
    results = run(f)
    taken = frozenset.intersection(*results)
    tied = len(results) > 1
    # Where all ways lead to one set, its rounds are those of the first way.
    if not tied and f.rule != "optimum":
        results = run(f.first_way())
    rounds = [(n, None) for n in f.orders if n in taken] if tied else next(iter(results.values()))[0]
    spent, supported = f.spent(taken), any(map(f.supported, f.orders.values()))
    outcome = "tied" if tied else "taken" if taken else "nothing_taken" if supported else "nothing_ordered"
    value = {"outcome": outcome, "budget": amount(f, f.budget), "spent": amount(f, spent), "left": amount(f, f.budget - spent)}
    value["taken"] = []
    for name, by in rounds:
        c = f.orders[name]
        becomes = "undecided" if c.touches is None else "motion" if c.touches else "concern"
        value["taken"].append({"order": name, "cost": amount(f, c.cost), **({} if by is None else {"by": number(by)}),
                               "becomes": becomes, "matters": c.touches or []})
    value["orders"] = [result(f, c, results, taken) for c in f.orders.values()]
    listed = sorted([n for n in f.orders if n in one] for one in results)
    listed.sort(key=lambda names: [n.encode() for n in names])
    value["sets"] = [{"orders": names} for names in listed[:SHOWN]] if tied else []
    value["residents"] = len(f.weights)
    served = {i for n in taken for i in f.orders[n].points}
    members = {}
    for resident in f.given.get("residents", []):
        for group in resident.get("groups", []):
            members.setdefault(group, set()).update({resident["id"]} & f.weights.keys())
    value["groups"] = [{"group": g, "residents": len(m), "served": len(m & served), "spent": amount(f, f.spent(taken, g))}
                       for g, m in sorted(members.items(), key=lambda at: at[0].encode())]
    value["payments"] = []
    fairness(f, results, value)
    return value
