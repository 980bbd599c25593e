"""A second reading of the page `selection`: plain, slow and exact, made from the page alone.

`select(given)` takes the facts of a case of `select_orders` and returns the outcome's value, without its needs. Money is a
fraction of the currency; nothing is rounded. Every way of a tie is followed, every set of the optimum is looked at, and
`enough_cost` is found by asking the rule again (see `selection_second_told.py`).
"""
import copy
from fractions import Fraction as F
from itertools import combinations

ZERO = F(0)
NAMES = {"worth": "count", "weight": "heads", "empty_ballots": "counted", "ties": "all"}


class Order:
    """One order, and who supports it with how many points."""

    def __init__(self, raw):
        self.id, self.group, self.touches = raw["id"], raw.get("group"), raw.get("touches")
        self.cost = F(raw["cost"]) if raw.get("cost") is not None else None
        self.needs, self.excludes, self.points = set(raw.get("needs", [])), set(raw.get("excludes", [])), {}
        self.published = F(raw["support"]) if raw.get("support") is not None else None


class Facts:
    """The facts of a case: who counts, with what weight, and what each order has."""

    def __init__(self, given):
        self.given, self.rule, self.budget = given, given["rule"], F(given["budget"])
        self.worth, self.weight, self.empty, self.ties = (given.get(name) or usual for name, usual in NAMES.items())
        self.lots, self.completions = given.get("lots", []), given.get("completions", [])
        self.first_way_only = False
        self.digits = given.get("currency", {}).get("minor_digits", 2)
        self.caps = {cap["group"]: F(cap["most"]) for cap in given.get("caps", [])}
        made = sorted((Order(raw) for raw in given["orders"]), key=lambda order: order.id.encode())
        self.orders = {order.id: order for order in made}
        for order in made:
            for other in order.excludes:
                self.orders[other].excludes.add(order.id)
        self.weights = {}
        for resident in given.get("residents", []):
            if self.weight == "heads":
                self.weights[resident["id"]] = F(1)
            elif resident.get("area") is not None:
                self.weights[resident["id"]] = F(resident["area"])
        for said in given.get("supports", []):
            points = F(said.get("points") or "1") if self.worth == "points" else F(1)
            if F(said.get("points") or "1") > 0 and said["resident"] in self.weights:
                self.orders[said["order"]].points[said["resident"]] = points
        if self.empty == "left_out":
            some = {i for order in made for i in order.points}
            self.weights = {i: w for i, w in self.weights.items() if i in some}
        self.total = sum(self.weights.values(), ZERO)

    def with_cost(self, name, cost):
        """The same facts, with another cost of one order; None is a cost that nobody has quoted."""
        other = copy.copy(self)
        other.orders = {**self.orders, name: copy.copy(self.orders[name])}
        other.orders[name].cost = cost
        return other

    def first_way(self):
        """The same facts, with only the first way followed: of what is level and open, the lowest id."""
        other = copy.copy(self)
        other.first_way_only = True
        return other

    def worth_of(self, i, c):
        return (c.cost or ZERO) if self.worth == "cost" else c.points[i]

    def support(self, c):
        if c.published is not None:
            return c.published * (c.cost or ZERO) if self.worth == "cost" else c.published
        return sum((self.weights[i] * self.worth_of(i, c) for i in c.points), ZERO)

    def supported(self, c):
        """Somebody who counts supports it: by cost, an order that costs nothing has a support of 0 and is supported."""
        return c.published > 0 if c.published is not None else any(self.weights[i] for i in c.points)

    def spent(self, taken, group=None):
        return sum((self.orders[n].cost for n in taken if group is None or self.orders[n].group == group), ZERO)

    def is_open(self, c, taken):
        """Not taken, quoted, supported, its needs taken and nothing that it excludes."""
        free = c.id not in taken and c.needs <= taken and not c.excludes & taken
        return free and c.cost is not None and self.supported(c)

    def in_cap(self, c, taken):
        return c.group not in self.caps or self.spent(taken, c.group) + c.cost <= self.caps[c.group]

    def fits(self, c, taken):
        return self.spent(taken) + c.cost <= self.budget and self.in_cap(c, taken)

    def open_orders(self, taken):
        return [c for c in self.orders.values() if self.is_open(c, taken)]


def best(found, least=False):
    """The best number of a list of pairs, and the ids that have it."""
    if not found:
        return None
    number = (min if least else max)(by for by, _ in found)
    return number, [name for by, name in found if by == number]


def price(f, c, money):
    """The lowest price at which the supporters pay the cost exactly, those who run out first giving all they have."""
    rich, cost = sorted(c.points, key=lambda i: money[i] / (f.weights[i] * f.worth_of(i, c)) if f.weights[i] else ZERO), c.cost
    while rich:
        p = cost / sum((f.weights[i] * f.worth_of(i, c) for i in rich), ZERO)
        if money[rich[0]] >= p * f.weights[rich[0]] * f.worth_of(rich[0], c):
            return p
        cost -= money[rich.pop(0)]
        while rich and not f.weights[rich[0]]:
            rich.pop(0)
    raise ArithmeticError(f"the supporters of {c.id} do not have its cost")


def moment(f, c, spent_until):
    """When the supporters have the cost; who has spent further than that pays nothing."""
    paying, cost, weights = sorted((i for i in c.points if f.weights[i]), key=spent_until.get), c.cost, ZERO
    for n, i in enumerate(paying):
        cost, weights = cost + f.weights[i] * spent_until[i], weights + f.weights[i]
        if n + 1 == len(paying) or cost / weights <= spent_until[paying[n + 1]]:
            return cost / weights
    raise ArithmeticError(f"nobody supports {c.id}")


def next_round(f, rule, taken, money):
    """The number by which the next order is taken (None: it costs nothing) and all orders that have it; None at the end."""
    still = f.open_orders(taken)
    if rule == "phragmen":
        still = [c for c in still if c.cost <= f.budget and c.cost <= f.caps.get(c.group, c.cost)]
        found = best([(moment(f, c, money), c.id) for c in still], least=True)
        return found and (found if all(f.fits(f.orders[n], taken) for n in found[1]) else ("stop", found[0]))
    free = [c.id for c in still if c.cost == 0 and f.in_cap(c, taken)]
    if free and rule != "greedy_by_support":
        return None, free
    if rule == "equal_shares":
        paid = [c for c in still if sum((money[i] for i in c.points), ZERO) >= c.cost and f.in_cap(c, taken)]
        return best([(price(f, c, money), c.id) for c in paid], least=True)
    per_cost = rule == "greedy_by_support_per_cost"
    return best([(f.support(c) / (c.cost if per_cost else 1), c.id) for c in still if f.fits(c, taken)])


def after(f, rule, money, by, c):
    """The money (of phragmen, the times) once `c` is taken."""
    if rule == "phragmen":
        return {**money, **{i: max(by, money[i]) for i in c.points}}
    if rule == "equal_shares" and by is not None:
        return {**money, **{i: money[i] - min(money[i], by * f.weights[i] * f.worth_of(i, c)) for i in c.points}}
    return money


def chosen(f, level):
    """Which of the orders that are level are followed."""
    if f.ties == "lots" and set(level) <= set(f.lots):
        return [min(level, key=f.lots.index)]
    return level[:1] if f.ties == "key" or f.first_way_only else level


def follow(f, rule, budget, begun, trace):
    """Every set that one run can lead to, with the rounds of the first way that leads there."""
    start = {"phragmen": {i: ZERO for i in f.weights}, "equal_shares": {i: budget * w / f.total for i, w in f.weights.items()}}
    results, seen = {}, set()

    def go(rounds, money):
        taken = frozenset(name for name, _ in rounds)
        state = (taken, tuple(money.values()))
        if state in seen:
            return
        seen.add(state)
        found = next_round(f, rule, taken, money)
        trace.append((rule, taken, money, found))
        if found is None or found[0] == "stop":
            results.setdefault(taken, (rounds, rule))
            return
        for name in chosen(f, found[1]):
            go((*rounds, (name, found[0])), after(f, rule, money, found[0], f.orders[name]))

    go(begun, start.get(rule, {}))
    return results


def raised(f, how, before, trace):
    """Rule 3 with more and more money. Each run begins anew, so any way of one meets any way of the one before."""
    step, most = F(how["step"]), F(how["most"]) if how.get("most") is not None else None
    stands, going, budget = {}, {}, f.budget
    enough = sum((c.cost or ZERO for c in f.orders.values()), ZERO)

    def sort(results):
        """Those that end it stand; the others go on."""
        for taken, way in results.items():
            over = not any(f.fits(c, taken) for c in f.open_orders(taken))
            (stands if over and how.get("stop", "exhausted") == "exhausted" else going).setdefault(taken, way)

    sort(before)
    while going:
        # Where everybody could pay for everything alone, more money changes nothing.
        all_can = all(budget * w / f.total > enough for w in f.weights.values() if w)
        budget += step
        if (most is not None and budget > most) or all_can:
            stands.update({taken: way for taken, way in going.items() if taken not in stands})
            break
        runs = follow(f, "equal_shares", budget, (), trace)
        spends_more = {taken for taken in runs if f.spent(taken) > f.budget}
        if spends_more:
            stands.update({taken: way for taken, way in going.items() if taken not in stands})
        going = {}
        sort({taken: (way[0], "raised") for taken, way in runs.items() if taken not in spends_more})
    return stands


def sets_of(f):
    """Every set whose needs and excludes hold, within the budget and the caps."""
    able = [c for c in f.orders.values() if c.cost is not None and f.supported(c)]
    for size in range(len(able) + 1):
        for some in combinations(able, size):
            taken = frozenset(c.id for c in some)
            whole = all(c.needs <= taken and not c.excludes & taken and f.in_cap(c, taken - {c.id}) for c in some)
            if whole and f.spent(taken) <= f.budget:
                yield taken, sum((f.support(c) for c in some), ZERO)


def optimum(f):
    worth = dict(sets_of(f))
    most = max(worth.values())
    top = [taken for taken in worth if worth[taken] == most]
    free = {taken: sum(f.support(f.orders[name]) == 0 for name in taken) for taken in top}
    top = [taken for taken in top if free[taken] == max(free.values())]
    for name in {"key": list(f.orders), "lots": f.lots, "all": []}[f.ties]:
        top = [taken for taken in top if name in taken] or top
    return {taken: (tuple((name, None) for name in f.orders if name in taken), "optimum") for taken in top}


def run(f, trace=None):
    """The sets that the rule and its completions can lead to."""
    trace = [] if trace is None else trace
    if f.rule == "optimum":
        return optimum(f)
    if f.rule in ("equal_shares", "phragmen") and any(c.published is not None for c in f.orders.values()):
        raise ValueError("a published total has no residents behind it")
    results = follow(f, f.rule, f.budget, (), trace)
    for how in f.completions if f.rule == "equal_shares" else []:
        if how["kind"] == "raised_budgets":
            results = raised(f, how, results, trace)
            continue
        before, results = results, {}
        for rounds, _ in before.values():
            for taken, way in follow(f, "greedy_by_support_per_cost", f.budget, rounds, trace).items():
                results.setdefault(taken, (way[0], "greedy"))
    return results


def select(given):
    """The value of the outcome, without its needs."""
    from selection_second_told import told
    return told(Facts(given))
