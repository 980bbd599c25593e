"""Facts of `select_orders` drawn by a fixed seed: plain ones that the package pabutools can read, and full ones."""
import random

RULES = ["greedy_by_support", "greedy_by_support_per_cost", "equal_shares", "phragmen", "optimum"]
GREEDY = [{"kind": "greedy"}]


def plain(rng, points):
    """5 to 9 orders and 6 to 20 residents: costs in whole yuan, some equal, some 0, some orders that nobody supports."""
    ids = [f"o{n}" for n in range(rng.randint(5, 9))]
    few = [rng.randint(5, 60) for _ in range(3)]
    costs = {n: 0 if rng.random() < 0.06 else rng.choice(few) if rng.random() < 0.4 else rng.randint(5, 60) for n in ids}
    people = [f"r{n:02d}" for n in range(rng.randint(6, 20))]
    liked = {n: 0 if rng.random() < 0.08 else rng.uniform(0.15, 0.75) for n in ids}
    supports = [{"resident": i, "order": n, **({"points": str(rng.randint(1, 5))} if points else {})}
                for i in people for n in ids if rng.random() < liked[n]]
    budget = max(1, int(sum(costs.values()) * rng.uniform(0.3, 0.7)))
    return {"budget": f"{budget}.00", "orders": [{"id": n, "cost": f"{costs[n]}.00"} for n in ids],
            "residents": [{"id": i} for i in people], "supports": supports}


def set_ups(rng, given, points):
    """The rules that are asked of one plain instance, each with the lowest id and with all ways of a tie."""
    worths = ["points"] if points else ["count", "cost"]
    step = f"{len(given['residents']) * rng.choice([1, 2])}.00"
    asked = [("greedy_by_support", worths[:1], []), ("greedy_by_support_per_cost", worths, []), ("equal_shares", worths, []),
             ("equal_shares", worths, GREEDY), ("equal_shares", worths, [{"kind": "raised_budgets", "step": step}]),
             ("optimum", worths, [])]
    if not points:
        asked.append(("phragmen", ["count"], []))
    for rule, some, completions in asked:
        for worth in some:
            for ties in ("key", "all"):
                yield {**given, "rule": rule, "worth": worth, "ties": ties, "completions": completions}


def full(rng):
    """A small instance with everything that the page has: areas, caps, needs, excludes, lots, unknown facts, totals."""
    ids = [f"o{n}" for n in range(rng.randint(3, 6))]
    rule, people = rng.choice(RULES), [f"r{n}" for n in range(rng.randint(2, 7))]
    worth = "count" if rule == "phragmen" else rng.choice(["count", "cost", "points"])
    residents = [{"id": i, "groups": rng.sample(["building 1", "building 2", "young"], rng.randint(0, 2)),
                  **({"area": rng.choice(["40.5", "81", "60"])} if rng.random() < 0.9 else {})} for i in people]
    orders = []
    for n in ids:
        order = {"id": n, "needs": [m for m in ids if m < n and rng.random() < 0.1]}
        order["excludes"] = [m for m in ids if m != n and m not in order["needs"] and rng.random() < 0.03]
        if rng.random() < 0.92:
            order["cost"] = f"{rng.choice([0, 10, 12, 15, 20, 24, 30])}.{rng.choice(['00', '00', '00', '50', '01'])}"
        if rng.random() < 0.5:
            order["group"] = rng.choice(["building 1", "building 2"])
        if rng.random() < 0.4:
            order["touches"] = []
        orders.append(order)
    for order in orders:
        # What needs and excludes the same is refused.
        order["excludes"] = [m for m in order["excludes"] if not any(o["id"] == m and order["id"] in o["needs"] for o in orders)]
    totals = rule not in ("equal_shares", "phragmen") and rng.random() < 0.2
    supports = [] if totals else [{"resident": i, "order": n, **({"points": str(rng.randint(0, 4))} if worth == "points" else {})}
                                  for i in people for n in ids if rng.random() < 0.45]
    for order in orders if totals else []:
        order["support"] = str(rng.randint(0, 9))
    given = {"budget": f"{rng.randint(20, 70)}.00", "rule": rule, "worth": worth, "weight": rng.choice(["heads", "area"]),
             "empty_ballots": rng.choice(["counted", "left_out"]), "ties": rng.choice(["all", "key", "lots"]), "orders": orders,
             "residents": residents, "supports": supports}
    if rng.random() < 0.5:
        given["caps"] = [{"group": "building 1", "most": f"{rng.randint(5, 40)}.00"}]
    if given["ties"] == "lots":
        given["lots"] = rng.sample(ids, rng.choice([len(ids), len(ids) - 1]))
    if rule == "equal_shares":
        raise_ = {"kind": "raised_budgets", "step": f"{rng.randint(1, 9)}.00", "most": "140.00", "stop": rng.choice(["exhausted", "over"])}
        given["completions"] = rng.choice([[], GREEDY, [raise_], [raise_, *GREEDY]])
    return given


def drawn(seed, plain_ones, full_ones):
    """The plain instances as (given, whether points are given), and the full ones."""
    rng = random.Random(seed)
    first = []
    for n in range(plain_ones):
        given = plain(rng, n % 3 == 2)
        first += [(one, n % 3 == 2) for one in set_ups(rng, given, n % 3 == 2)]
    return first, [full(rng) for _ in range(full_ones)]
