#!/usr/bin/env python3
"""Compare `select_orders` with its second reading, and both with the package pabutools, in exact fractions.

    selection_peer.py COMMAND…          COMMAND is asked with one more argument, a file of lines
                                        {"rule": "select_orders", "given": …}, and prints an outcome a line
    selection_peer.py --without-engine  compare the second reading with pabutools alone

Needs the packages of `requirements-selection.txt`. Exits with 1 when there is a difference that is none of those named in
`NAMED`. How the rules meet: in pabutools a greedy rule divides the satisfaction of a project by its cost. With Cost_Sat that
is the number of supporters, our `greedy_by_support`; with Cardinality_Sat it is supporters ÷ cost, our
`greedy_by_support_per_cost`. Orders that nobody supports are left away before pabutools is asked: its greedy rules, and
phragmen where the money lasts, take them, and phragmen stops at one that does not fit. Our `step` is the voters' increment
times the number of ballots.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from fractions import Fraction as F

sys.dont_write_bytecode = True
import pabutools.fractions
from pabutools import election as pb
from pabutools.analysis.priceability import priceable, validate_price_system
from pabutools.rules import (completion_by_rule_combination, greedy_utilitarian_welfare, max_additive_utilitarian_welfare,
                             method_of_equal_shares, sequential_phragmen)
from pabutools.rules.mes.mes_rule import MESVoter

from selection_drawn import drawn
from selection_second import Facts, run, select
from selection_second_told import prices

pabutools.fractions.FRACTION = pabutools.fractions.GMPY_FRAC
# With several ways the package copies voters, whose memory of prices refers back to projects that are not yet copied, and fails.
MESVoter.__deepcopy__ = lambda v, memo: MESVoter(v.index, v.ballot, v.sat, v.budget, v.multiplicity)
SEED, PLAIN, FULL = 278, 210, 400

# A list of reasons for which the second reading and the package may differ, and why that is no mistake.
NAMED = {
    "worth nothing": "an order that costs nothing is worth nothing by cost: the page takes it, the package only sometimes",
    "optimum below": "the primal-dual search of the package missed the optimum, which all sets, one by one, show",
    "raised, all ways": "with several ways, the package ends all of them at the first that is over or exhausted; ours go on each alone",
}


def ask(command, facts):
    """The outcomes of the engine. All that is known of how it is called is here."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.writelines(json.dumps({"rule": "select_orders", "given": given}, ensure_ascii=False) + "\n" for given in facts)
        file.flush()
        said = subprocess.run([*command, file.name], capture_output=True, check=True, text=True, encoding="utf-8").stdout
    found = [json.loads(line) for line in said.splitlines() if line.strip()]
    if len(found) != len(facts):
        sys.exit(f"{len(facts)} asked, {len(found)} answered")
    return [one.get("value", one) for one in (o["outcome"] if isinstance(o.get("outcome"), dict) else o for o in found)]


def instance_of(given, points):
    """The instance and the ballots in the package's form, without orders that nobody supports."""
    liked = {s["order"] for s in given["supports"]}
    made = {o["id"]: pb.Project(o["id"], int(F(o["cost"]))) for o in given["orders"] if o["id"] in liked}
    instance = pb.Instance(made.values(), budget_limit=int(F(given["budget"])))
    own = {r["id"]: {} for r in given["residents"]}
    for s in given["supports"]:
        own[s["resident"]][made[s["order"]]] = int(s.get("points", "1"))
    if points:
        return instance, pb.CardinalProfile([pb.CardinalBallot(one) for one in own.values()], instance=instance)
    return instance, pb.ApprovalProfile([pb.ApprovalBallot(one) for one in own.values()], instance=instance)


def peer(given, instance, profile):
    """What pabutools takes: a set of sets."""
    sat = {"count": pb.Cardinality_Sat, "cost": pb.Cost_Sat, "points": pb.Additive_Cardinal_Sat}[given["worth"]]
    one, rule = given["ties"] == "key", given["rule"]
    if rule == "optimum":
        found = [max_additive_utilitarian_welfare(instance, profile, sat_class=sat)]
    elif rule == "phragmen":
        found = sequential_phragmen(instance, profile, resoluteness=one)
    elif rule == "equal_shares" and not given["completions"]:
        found = method_of_equal_shares(instance, profile, sat_class=sat, resoluteness=one)
    elif rule == "equal_shares" and given["completions"][0]["kind"] == "greedy":
        found = completion_by_rule_combination(instance, profile, [method_of_equal_shares, greedy_utilitarian_welfare],
                                               [{"sat_class": sat}, {"sat_class": sat}], resoluteness=one)
    elif rule == "equal_shares":
        step = pabutools.fractions.frac(int(F(given["completions"][0]["step"])), profile.num_ballots())
        found = method_of_equal_shares(instance, profile, sat_class=sat, resoluteness=one, voter_budget_increment=step)
    elif rule == "greedy_by_support" and given["worth"] == "points":
        found = by_points(given, instance, profile, one)
    else:
        by = pb.Cost_Sat if rule == "greedy_by_support" else sat
        found = greedy_utilitarian_welfare(instance, profile, sat_class=by, resoluteness=one)
    return {frozenset(p.name for p in some) for some in ([found] if hasattr(found, "details") else found)}


def by_points(given, instance, profile, one):
    """Greedy by the sum of points: a satisfaction of points × cost, which the package divides by the cost again."""
    class PointsTimesCost(pb.AdditiveSatisfaction):
        def __init__(self, instance, profile, ballot):
            super().__init__(instance, profile, ballot, lambda inst, prof, bal, project, pre: bal.get(project, 0) * max(project.cost, 1))
    return greedy_utilitarian_welfare(instance, profile, sat_class=PointsTimesCost, resoluteness=one)


def differs(given, ours, theirs):
    """None where both take the same; else a name of `NAMED`, or what differs."""
    if given["rule"] == "optimum":
        f = Facts(given)
        worth = [sum((f.support(f.orders[n]) for n in some), F(0)) for some in (*ours, *theirs)]
        if worth[-1] == worth[0]:
            return None
        return "optimum below" if worth[-1] < worth[0] else "the package's optimum is above ours"
    if ours == theirs:
        return None
    nothing = {o["id"] for o in given["orders"] if F(o["cost"]) == 0}
    if given["worth"] == "cost" and {some - nothing for some in theirs} == {some - nothing for some in ours}:
        return "worth nothing"
    if given["ties"] == "all" and [how["kind"] for how in given["completions"]] == ["raised_budgets"] and len(ours | theirs) > 1:
        return "raised, all ways"
    return f"ours {sorted(map(sorted, ours))}, theirs {sorted(map(sorted, theirs))}"


def check_prices(given, taken, seen):
    """A witness of ours must be one for the package, and where we have none it must find none.

    Its conditions that the voters' money is at least the budget, and that nothing more fits, are not ours: the budget it
    is told is what is spent, and it is not asked whether more fits. Its validation rounds to two places; its search computes in
    floats, and takes ten times the budget for endless, so it is not asked where an order costs more than that.
    """
    instance, profile = instance_of(given, False)
    f = Facts(given)
    found, ids = prices(f, taken), [r["id"] for r in given["residents"]]
    instance.budget_limit = int(f.spent(taken)) or 1
    bought = [p for p in instance if p.name in taken]
    if found:
        pays = [{p: found[1].get((i, p.name), F(0)) for p in instance} for i in ids]
        enough = max(found[0], F(instance.budget_limit, len(ids)))
        if enough == found[0] and not validate_price_system(instance, profile, bought, found[0], pays, exhaustive=False):
            return "a witness that the package does not accept"
    seen["prices" if found else "no prices"] += 1
    if any(p.cost > 10 * f.spent(taken) for p in instance):
        return None
    theirs = bool(priceable(instance, profile, bought, exhaustive=False).validate())
    return None if theirs == bool(found) else f"prices of the package: {theirs}, ours: {bool(found)}"


def unlike(ours, engine, path=""):
    """The paths at which two values differ."""
    if isinstance(ours, dict) and isinstance(engine, dict):
        for key in sorted(ours.keys() | (engine.keys() - {"needs"})):
            yield from unlike(ours.get(key), engine.get(key), f"{path}.{key}" if path else key)
    elif isinstance(ours, list) and isinstance(engine, list) and len(ours) == len(engine):
        for a, b in zip(ours, engine):
            yield from unlike(a, b, path + "[]")
    elif ours != engine:
        yield path, ours, engine


def against_package(asked):
    """The second reading and pabutools, over all plain instances."""
    counts, agreed, classes, unnamed, seen = Counter(), Counter(), Counter(), [], Counter()
    for n, (given, points) in enumerate(asked):
        name = " ".join([given["rule"], given["worth"], *(how["kind"] for how in given["completions"]), given["ties"]])
        ours = set(run(Facts(given)))
        found = differs(given, ours, peer(given, *instance_of(given, points)))
        counts[name] += 1
        agreed[name] += found is None
        why = [found]
        if not points and given["ties"] == "key" and given["worth"] == "count" and n % 3 == 0:
            why.append(check_prices(given, next(iter(ours)), seen))
        for one in filter(None, why):
            classes[one if one in NAMED else "not named"] += 1
            unnamed += [f"{n} {name}: {one}"] if one not in NAMED else []
    for name in sorted(counts):
        print(f"{name}: {agreed[name]} of {counts[name]} agree")
    print(*[f"priceable: {number} with {name}, each checked" for name, number in sorted(seen.items())], sep="\n")
    print(*[f"difference: {name}: {number}: {NAMED.get(name, '')}" for name, number in sorted(classes.items())], sep="\n")
    return unnamed


def against_engine(command, asked, full):
    """The second reading and the engine: of all instances what is taken, and of every tenth and all full ones every value."""
    facts, wrong, paths = [given for given, _ in asked] + full, [], Counter()
    for n, (given, engine) in enumerate(zip(facts, ask(command, facts))):
        if n % 10 and n < len(asked):
            taken = [{one["order"] for one in engine.get("taken", [])}]
            theirs = sorted(sorted(one["orders"]) for one in engine["sets"]) if engine.get("sets") else [sorted(taken[0])]
            ours = sorted(map(sorted, run(Facts(given))))
            found = [("what is taken", ours, theirs)] if ours[:100] != theirs else []
        else:
            ours = select(given)
            for one, other in zip(ours["orders"], engine.get("orders", [])):
                if given["ties"] != "key" and "enough_cost" not in other:
                    # A tie was followed several ways.
                    one.pop("enough_cost", None)
            found = list(unlike(ours, engine))
        paths.update({path for path, _, _ in found})
        wrong += [f"{n}: {path}: second reading {a}, engine {b}: {json.dumps(given, ensure_ascii=False)}" for path, a, b in found[:1]]
    print(f"engine: {len(facts) - len(wrong)} of {len(facts)} agree", *[f"  {path}: {k}" for path, k in paths.most_common()], sep="\n")
    return wrong


def main(command):
    if not command:
        sys.exit(__doc__)
    asked, full = drawn(SEED, PLAIN, FULL)
    wrong = against_package(asked)
    if command != ["--without-engine"]:
        wrong += against_engine(command, asked, full)
    print(*wrong[:20], f"{PLAIN} plain instances, {FULL} full ones, {len(wrong)} differences that are not named", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
