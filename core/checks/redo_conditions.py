"""The page voting, redone from the steps: tests, their sides, and the conditions composed of them."""
import itertools
import re

from redo_steps import UNKNOWN


def holds(left, operator, right):
    if UNKNOWN in (left, right):
        return UNKNOWN
    return {"at_least": left >= right, "more_than": left > right, "at_most": left <= right,
            "less_than": left < right}[operator]


def common(answers):
    """What is the same in every way; else nobody knows."""
    answers = list(answers)
    return answers[0] if answers and all(a == answers[0] for a in answers) else UNKNOWN


def voting_amount(id, env, quantities, picked=()):
    """`voting.quantity`: what a side, or a part of it, amounts to; `picked` takes one part of a least or greatest."""
    if id in picked:
        return voting_amount(picked[id], env, quantities, picked)
    q = quantities[id]
    number = UNKNOWN if q["number"] is None else q["number"]
    if q["kind"] == "count":
        return env.get(q["measure"], {}).get(q["set"], UNKNOWN)
    if q["kind"] == "number":
        return number
    parts = [voting_amount(p, env, quantities, picked) for p in voting_parts(id, quantities)]
    if UNKNOWN in parts:
        return UNKNOWN
    return {"times": lambda: number * parts[0], "sum": lambda: sum(parts),
            "difference": lambda: parts[0] - sum(parts[1:]), "least": lambda: min(parts), "greatest": lambda: max(parts)}[q["kind"]]()


def voting_parts(id, quantities):
    return [p for p in quantities if re.fullmatch(re.escape(id) + r"\.\d+", p)]


def voting_holds(t, envs, quantities):
    """Whether a test holds for all numbers that its counts may be: least and greatest are split into linear tests,
    and a linear test is told by its corners."""
    upward, nodes = t["operator"] in ("at_least", "more_than"), []

    def walk(id, larger_helps):
        q = quantities.get(id)
        if q and q["kind"] in ("least", "greatest"):
            nodes.append((id, (q["kind"] == "least") == larger_helps))
        for n, part in enumerate(voting_parts(id, quantities)):
            walk(part, larger_helps != (q["kind"] == "difference" and n > 0))

    def split(left, picked):
        if not left:
            return common(holds(voting_side(t, "left", e, quantities, picked), t["operator"],
                                voting_side(t, "right", e, quantities, picked)) for e in envs)
        id, needs_all = left[0]
        found = [split(left[1:], picked | {id: part}) for part in voting_parts(id, quantities)]
        if (not needs_all) in found:
            return not needs_all
        return UNKNOWN if UNKNOWN in found else needs_all
    if len(envs) > 1:
        walk(t["id"] + ".left", upward)
        walk(t["id"] + ".right", not upward)
    return split(nodes, {})


def voting_side(t, side, env, quantities, picked=()):
    """`left` or `right` of a `voting.test`, from the counts."""
    if side == "left":
        if t["measure"] is None:
            return voting_amount(t["id"] + ".left", env, quantities, picked)
        return env.get(t["measure"], {}).get(t["set"], UNKNOWN)
    if t["share"] is None:
        return voting_amount(t["id"] + ".right", env, quantities, picked)
    if t["of_measure"] is None:
        return t["share"]
    return t["share"] * env.get(t["of_measure"], {}).get(t["of_set"], UNKNOWN)


def voting_conditions(c, way, quantities, said=()):
    """What each test and each condition holds in one way, by its id; `said` holds answers that stand for a test's own."""
    steps = c.all("voting.condition", "voting.test")
    facts = {s["fact"]: s["told"] for s in c.all("voting.fact", "voting.evidence")}
    limits = {s["of"] for s in c.all("voting.limit")}
    parts = {s["id"]: [p for p in steps if p["parent"] == s["id"]] for s in steps}

    def answer(s, told):
        if s["id"] in said:
            return said[s["id"]]
        if s.code == "voting.test":
            composed = s["measure"] is None or s["share"] is None
            if "lines" in limits and composed and s["holds"] is UNKNOWN:
                return UNKNOWN
            return voting_holds(s, way.get(s["group"], [{}]), quantities)
        found, kind = [answer(p, told) for p in parts[s["id"]]], s["kind"]
        if kind == "fact":
            return told.get(s["name"], UNKNOWN)
        if kind == "not":
            return UNKNOWN if found[0] is UNKNOWN else not found[0]
        if kind == "count":
            yes = sum(x is True for x in found)
            most = yes + sum(x is UNKNOWN for x in found)
            return common(holds(n, s["operator"], s["number"]) for n in range(yes, most + 1)) if found else UNKNOWN
        if kind == "any":
            return True if True in found else UNKNOWN if UNKNOWN in found else False
        return False if False in found else UNKNOWN if UNKNOWN in found or (kind == "each" and not found) else True

    def asked(s):
        return {s["name"]} if s.code == "voting.condition" and s["kind"] == "fact" else {
            name for p in parts[s["id"]] for name in asked(p)}
    answers = {s["id"]: answer(s, facts) for s in steps}
    for s in steps:  # a whole condition that waits for facts takes the answer that every way of telling them gives
        free = [n for n in sorted(asked(s)) if facts.get(n, UNKNOWN) is UNKNOWN]
        if s["parent"] is None and answers[s["id"]] is UNKNOWN and 0 < len(free) <= 8:
            answers[s["id"]] = common(answer(s, facts | dict(zip(free, told)))
                                      for told in itertools.product((True, False), repeat=len(free)))
    return answers
