#!/usr/bin/env python3
"""Redo every number of an outcome from its own steps, by the formulas on the pages `core/docs/rules/*.md` alone.

    redo.py FILE…            one line for each number that does not follow; exit 1 if there is any
    redo.py --mutate FILE…   change the numbers, kind by kind, and tell which changes nobody would see

A file holds lines of JSON, `{"id": …, "rule": …, "outcome": …}`. Facts (what somebody told or a book says) cannot be
redone here: they are only tied to the other places where they stand. Nothing of the library is used.
"""
import copy
import itertools
import json
import re
import sys
from datetime import date
from fractions import Fraction as F


# The values of each step in their order, as the pages' tables say: w(ord), t(ext), c(ount), a(mount), m (area), n(umber),
# d(ay), f (yes-or-no); `-` after it: may be none, `?`: may be unknown.
KINDS = {"w": "word", "t": "text", "c": "count", "a": "amount", "m": "area", "n": "ratio", "d": "day", "f": "flag",
         "-": "none", "?": "unknown"}
SHAPES = """
apportion.total: total a, weight n, left_over c, cut_off n, minor_digits c, method w, ties w, level c, level_served c
apportion.lot: place c, key t
apportion.part: key t, weight n, whole a, remainder n, received f, amount a
surplus.total: total a, from d, to d, transfer w, belongs_to w, minor_digits c
surplus.excluded: unit t, reason t
surplus.co_owner: unit t, owner t, co_owner t
surplus.head: unit t, owner t, units c, weight n
surplus.class_weight: unit t, class t, area m, factor n, weight n
surplus.treatment: treatment w, amount a, ratio n-
surplus.basis: basis w, units c, weight n
surplus.at_most: unit t, weight n, amount a
surplus.known_weight: units c, weight n
surplus.days: unit t, owner t, days c, of c, amount a
surplus.debt: owner t, unit t, amount a, mutual f, undisputed f
surplus.set_off: owner t, debt_unit t, unit t, amount a, left a, due a
surplus.line: unit t, owner t, treatment w, gross a, set_off a, net a
surplus.conservation: total a, parts a, treatments a, lines a, set_off a, net a, holds f
surplus.exact_share: total a, weight n, total_weight n, exact n, minor_digits c
surplus.received surplus.not_received surplus.decided_by_tie: whole a, remainder n, cut_off n, least a, most a
surplus.told: amount a, holds f
settlement.period: from d, to d, currency t, minor_digits c
settlement.account: account w, balance a
settlement.fund: opening a?, billed a?, collected a?, prior_arrears a, prepayments a
settlement.kept_apart: pass_through a, deposits a, shared_income a, maintenance_fund a
settlement.not_allowed: item w-, about t, mark w, amount a
settlement.item: item w, actual a, allowed a, disallowed a, in_question a, budget a-, variance a-?
settlement.unclassified: amount a
settlement.spending: expenditure a?, allowed a?, disallowed a, in_question a
settlement.base: base w, prior_arrears_included f, prepayments_included f, amount a-, application w-, on w-, reached n-
settlement.tier: from n, rate n
settlement.rate: base w, from n, rate n, part n
settlement.score_factor: factor n
settlement.floor settlement.cap: limit a, rate n-, applies f
settlement.remuneration: base w, exact n, amount a, includes_itself f, rounding w
settlement.developer_stock: full_charge a, billed a, missing a
settlement.budget_variance: budget a?, expenditure a?, variance a?
settlement.collection_shortfall: billed a?, collected a?, not_yet_due a, arrears a?
settlement.closing: opening a, collected a, prior_arrears a, allowed a, remuneration a, closing a
settlement.closing_bounds: allowed a, remuneration a, closing a, least a, most a
evaluation.scheme: scale w, missing w, minimum_answers c, out_of n-, mean_rounding w-, mean_places c, full_marks n
evaluation.group: group t, weight n, raters c
evaluation.marks: item t, group t, answers c, sum n, mean n-
evaluation.item: item t, answers c, mean n-, weight n, points n, lost n, given_weight n, min n, max n
evaluation.group_score: group t, answers c, score n-
evaluation.adjustment: key t, times c, points n, each n, cap n-
evaluation.total: points n, adjustments n, exact n, score n, bonus_cap n-, deduction_cap n-, rounding w-, places c
evaluation.band: place c, grade t, from n-, to n-, below n-
evaluation.grade: score n, grade t
evaluation.condition: on t, asks w, told f-?, below n-, holds f, effect w, grade t-, steps c-
evaluation.condition_met evaluation.condition_not_met evaluation.condition_open: on t, grade t-?
evaluation.possible: grade t-
evaluation.rate: place c, rate n, at_most f
evaluation.place: score n-, rounding w-, places c, grade t-, place c-
evaluation.full_pay: base a, factor n, rounding w, minor_digits c, full_pay a
evaluation.pay: base a, factor n, full_pay a, rate n, pay a
evaluation.retention: held a, released a, kept a
evaluation.renewal_needs_vote evaluation.dismissal_needs_vote: matter t-, notice_days c-
roll.class: use_class w, units c
roll.not_counted: unit t
roll.area: unit t, area m?, source w?, counts f, voter t
roll.without_head: unit t, reason w
roll.voter: key t, heads n, area n, units c
roll.electorate: units c, heads n, area n, on d, voters c, units_not_counted c, households c
roll.period: from d, to d, days c
roll.holding: unit t, owner t, from d, to d, days c
roll.bearer: unit t, area m?, source w?, without_holder c
tally.terms: split w, duplicates w, delivered w, least m-, most m-
tally.ballots: rows c, returned c, recorded c, set_aside c
tally.voter: voter t, state w, heads n, area n, why w
tally.unit: unit t, state w, area m-?, why w
tally.open_head: voter t, state w
tally.building: unit t, building t
tally.counts: measure t, all n, yes n, no n, abstain n, blank n, spoilt n, silent n, undelivered n
tally.group_counts: tag w, group t, measure t, all n?, yes n?, no n?, abstain n?, blank n?, spoilt n?, silent n?, undelivered n?
tally.unknown_area: group t-, state w, units c
tally.proxy: state w, heads c, area m, units c, mixed f
tally.deemed: measure t, count n, becomes w
tally.certainty: certainty w
voting.rule: procedure t, class t-, stage t, pass t, tie w, window_days c-, open f, weighs f, leaves_out f
voting.present: set w
voting.consent: fact t, instead f
voting.fact: fact t, told f?
voting.count: tag t-, group t-, measure t, set w, count n, source w
voting.participants: measure t, who t, present n
voting.evidence: fact t, wanted f, told f?
voting.silence: becomes w, majority w-, floor n-, applies f?
voting.way: way c, measure t, becomes w-
voting.guard: number c, stage t, ballots w, after t-
voting.condition: id t, parent t-, part w, kind w, group t-, name t-, operator w-, number n-, holds f?
voting.quantity: id t, kind w, measure t-, set w-, number n-, amounts_to n?
voting.test: id t, rule t, left n?, right n?, holds f?, parent t-, part w, group t-, measure t-, set w-, operator w, share n-?, of_measure t-, of_set w-
voting.verdict: verdict w, quorum f-?, without_silence w-, open_days c-
rulebook.matter: matter t, class t-, procedure t, item c-
rulebook.parameter: id t, level w, kind w, number n-, text t-
rulebook.list_item: id t, item t
rulebook.conflict: id t, value t, mandatory t, lower_citation t, level w, undercut f, asked n-, stands n-, least n-, most n-, least_counts f, most_counts f
rulebook.mistake: code w, line c, column c
rulebook.read: mistakes c
"""
SHAPES = {code: {v.split()[0]: [KINDS[k] for k in v.split()[1]] for v in row.split(": ")[1].split(", ")}
          for row in SHAPES.strip().splitlines() for code in row.split(": ")[0].split()}

# Kinds of numbers that meet nothing within one outcome, and why.
EXCEPTIONS = {}
KEYED = ("value", "value.parts")


class Unknown:
    """Stands where nobody knows; whatever is made of it is unknown too."""
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = lambda self, _: self
    __neg__ = lambda self: self
    __str__ = lambda self: "unknown"


UNKNOWN, NUMBERS = Unknown(), ("count", "amount", "area", "ratio")


def read(value):
    """What a value of a step is: a fraction, a day, a text, yes or no, None for `none`, or UNKNOWN."""
    kind = value["kind"]
    if kind in ("none", "unknown"):
        return UNKNOWN if kind == "unknown" else None
    if kind in NUMBERS:
        return F(value["value"])
    if kind == "day":
        return date.fromisoformat(value["value"])
    return None if (kind, value["value"]) == ("word", "none") else value["value"]


class Step(dict):
    """One step: its values by name, its code, and its place among the steps of that code."""


class Case:
    """One outcome, what was found wrong in it, and which of its numbers were redone."""

    def __init__(self, line):
        self.id, self.rule, self.outcome = line["id"], line["rule"], line["outcome"]
        self.value, self.steps, self.wrong, self.seen = self.outcome["value"], [], [], set()
        places = {}
        for raw in self.outcome["steps"]:
            step = Step((v["name"], read(v["value"])) for v in raw["values"])
            step.code, step.index = raw["code"], places.get(raw["code"], 0)
            places[step.code] = step.index + 1
            self.steps.append(step)
            told = [(v["name"], v["value"]["kind"]) for v in raw["values"]]
            fits = [n for n, _ in told] == list(SHAPES.get(step.code, ())) and all(
                k in SHAPES[step.code][n] for n, k in told)
            if not fits:
                self.meet(f"{step.code}[{step.index}]", ", ".join(map("{0[0]} {0[1]}".format, told)),
                          ", ".join(f"{n} {'/'.join(k)}" for n, k in SHAPES.get(step.code, {}).items()) or "no step")

    def all(self, *codes):
        return [s for s in self.steps if s.code in codes]

    def one(self, code):
        return next((s for s in self.steps if s.code == code), None)

    def meet(self, where, says, follows):
        """Two numbers meet when they are equal exactly."""
        self.seen.add(where)
        if says != follows or (says is None) != (follows is None):
            self.wrong.append(f"{self.id}: {where}: says {show(says)}, follows {show(follows)}")

    def say(self, step, **follows):
        for name, number in follows.items():
            name = name.rstrip("_")
            self.meet(f"{step.code}[{step.index}].{name}", step.get(name, "nothing"), number)

    def count(self, code, number):
        self.meet(f"{code} (steps)", len(self.all(code)), number)

    def tie(self, follows, says=None, path="value"):
        """Ties the outcome's value, or a part of it, to what follows from the steps."""
        says = self.value if path == "value" else says
        if isinstance(follows, dict):
            for name, number in follows.items():
                self.tie(number, says.get(name) if isinstance(says, dict) else says, f"{path}.{name}")
            if path in MAPS and set(says or {}) != set(follows):
                self.meet(path, sorted(says), sorted(follows))
        elif isinstance(follows, list):
            if not isinstance(says, list) or len(says) != len(follows):
                return self.meet(path, says and len(says), len(follows))
            for i, (one, number) in enumerate(zip(says, follows)):
                self.tie(number, one, f"{path}[{i}]")
        else:
            if isinstance(follows, F) and says is not None:
                says = F(says)
            follows = None if follows is UNKNOWN else str(follows) if isinstance(follows, date) else follows
            self.meet(path, says, follows)


def show(x):
    return json.dumps(x, ensure_ascii=False) if isinstance(x, (bool, list, type(None))) else str(x)


MAPS = ("value.parts", "value.costs", "value.at_most")


def rounded(number, rounding, places):
    """The nearest multiple of 10^-places, by the name of the rounding."""
    if rounding is None or number is UNKNOWN:
        return number
    size, scale = abs(number) * 10 ** int(places), 10 ** int(places)
    whole, part = int(size), size - int(size)
    up = {"half_up": part >= F(1, 2), "half_even": part > F(1, 2) or (part == F(1, 2) and whole % 2 == 1),
          "down": False, "up": part > 0}[rounding]
    return F((whole + up) * (-1 if number < 0 else 1), scale)


def shared(total, weights, unit):
    """`total` by largest remainder over `weights`, the first named first among equals."""
    size, sign, whole = abs(total) / unit, -1 if total < 0 else 1, sum(weights)
    exact = [size * w / whole if whole else F(0) for w in weights]
    over = int(size - sum(int(e) for e in exact)) if whole else 0
    first = sorted(range(len(exact)), key=lambda i: (-(exact[i] % 1), i))[:over]
    return [sign * unit * (int(e) + (i in first)) for i, e in enumerate(exact)]


def unit_of(step):
    return F(1, 10 ** int(step["minor_digits"]))


# apportion


def apportion(c):
    """The page apportion, `apportion.total`, `.lot` and `.part`."""
    t, lots, parts = c.one("apportion.total"), c.all("apportion.lot"), c.all("apportion.part")
    if t is None:
        return {"left_over": F(0), "cut_off": None, "level": [], "parts": {}}
    unit, sign, left = unit_of(t), -1 if t["total"] < 0 else 1, int(abs(t["left_over"]))
    ranks = sorted((p["remainder"] for p in parts), reverse=True)
    cut = ranks[left - 1] if 0 < left <= len(ranks) else F(0)
    level = ranks.count(cut) if left else 0
    served = left - sum(r > cut for r in ranks) if left else 0
    c.say(t, weight=sum(p["weight"] for p in parts), left_over=(t["total"] - sum(p["whole"] for p in parts)) / unit,
          cut_off=cut, level=level, level_served=served, method="largest_remainder")
    if t["ties"] == "error":
        c.say(t, level_served=t["level"])
    keys = sorted((p["key"] for p in parts), key=str.encode)
    drawn = at = [p["key"] for p in parts if left and p["remainder"] == cut]
    if t["ties"] == "lots" and level != served:
        drawn = [s["key"] for s in lots]
        c.meet("apportion.lot.key", sorted(drawn), sorted(at))
        for place, lot in enumerate(lots, 1):
            c.say(lot, place=place)
    else:
        c.count("apportion.lot", 0)
    for key, p in zip(keys, parts):
        exact = abs(t["total"]) / unit * p["weight"] / t["weight"] if t["weight"] else F(0)
        c.say(p, key=key, whole=sign * unit * int(exact), remainder=exact % 1,
              received=bool(left) and (p["remainder"] > cut or p["key"] in drawn[:served]),
              amount=p["whole"] + (sign * unit if p["received"] else 0))
    c.meet("apportion.part.key", len(set(keys)), len(keys))
    c.meet("apportion.part.amount (sum)", sum(p["amount"] for p in parts), t["total"] if t["weight"] else F(0))
    return {"left_over": t["left_over"], "cut_off": t["cut_off"] if left else None,
            "level": at if level != served else [], "parts": {p["key"]: p["amount"] for p in parts}}


def rule_apportion(c):
    t = c.one("apportion.total")
    c.tie({"total": t["total"], "total_weight": t["weight"], **apportion(c)})


# surplus


def rule_share_surplus(c):
    """The page surplus, from `surplus.total` to `surplus.conservation`."""
    top, total, basis, lines = c.one("surplus.total"), c.one("apportion.total"), c.one("surplus.basis"), c.all("surplus.line")
    unit, parts, found = unit_of(top), c.all("apportion.part"), apportion(c)
    treatments, weights, known = c.all("surplus.treatment"), surplus_weights(c), surplus_at_most(c, top, unit)
    fixed = [t for t in treatments if t["ratio"] is None]
    free = [t for t in treatments if t["ratio"] is not None]
    rest = top["total"] - sum(t["amount"] for t in fixed)
    c.meet("surplus.treatment.ratio (sum)", sum(t["ratio"] for t in free), F(bool(free)))
    for t, amount in zip(free, shared(rest, [t["ratio"] for t in free], unit)):
        c.say(t, amount=amount)
    c.count("surplus.basis", int(bool(total)))
    if total:
        c.say(total, total=top["total"], minor_digits=top["minor_digits"])
        c.say(basis, units=len(parts), weight=total["weight"])
        for p in parts if basis["basis"] in ("heads", "class_area") else []:
            c.say(p, weight=weights.get(p["key"]))
    rows = surplus_days(c, top, parts, unit)
    gross, left = [], [abs(row["amount"]) for row in rows]
    for t in treatments:
        gross.append(shared(t["amount"], left, unit))
        left = [before - abs(part) for before, part in zip(left, gross[-1])]
    c.count("surplus.line", len(rows) * len(treatments))
    taken, debts = surplus_set_off(c, lines, len(treatments))
    told, places = [], itertools.product(rows, range(len(treatments)))
    for i, (line, (row, t)) in enumerate(zip(lines, places)):
        c.say(line, unit=row["unit"], owner=row.get("owner", line["owner"]), treatment=treatments[t]["treatment"],
              gross=gross[t][i // len(treatments)], set_off=taken[i], net=line["gross"] - line["set_off"])
        told.append({**line, "owner": line["owner"] or None, "days": row.get("days")})
    last = c.one("surplus.conservation")
    c.say(last, total=top["total"], parts=sum(p["amount"] for p in parts), lines=sum(x["gross"] for x in lines),
          treatments=sum(t["amount"] for t in treatments), set_off=sum(x["set_off"] for x in lines),
          net=sum(x["net"] for x in lines), holds=all(x == last["total"] for x in (
              last["parts"], last["treatments"], last["lines"], last["set_off"] + last["net"])))
    weighed = basis or known or {"weight": F(0)}
    c.tie({"total": top["total"], "transfer": top["transfer"], "total_weight": weighed["weight"], **found, "debts": debts,
           "at_most": {s["unit"]: s["amount"] for s in c.all("surplus.at_most")}, "lines": told,
           "treatments": [{k: t[k] for k in ("treatment", "amount")} for t in treatments], "set_off": last["set_off"],
           "excluded": [dict(s) for s in c.all("surplus.excluded")],
           "conservation": {k: last[k] for k in last if k != "total"}, **({"basis": basis["basis"]} if basis else {})})


def surplus_weights(c):
    """The weights by `surplus.head` and `surplus.class_weight`; one class has one factor."""
    heads, others, weights, factors = [], frozenset(), {}, {}
    for s in c.all("surplus.co_owner", "surplus.head"):
        others = others | {s["co_owner"]} if s.code == "surplus.co_owner" else others
        if s.code == "surplus.head":
            heads, others = heads + [(s, (s["owner"], others))], frozenset()
    for s, owners in heads:
        c.say(s, units=sum(owners == o for _, o in heads), weight=1 / s["units"])
        weights[s["unit"]] = s["weight"]
    for s in c.all("surplus.class_weight"):
        c.say(s, weight=s["area"] * s["factor"], factor=factors.setdefault(s["class"], s["factor"]))
        weights[s["unit"]] = s["weight"]
    return weights


def surplus_at_most(c, top, unit):
    """`surplus.at_most` and `surplus.known_weight`: a draft without parts."""
    found, known = c.all("surplus.at_most"), c.one("surplus.known_weight")
    whole = sum(s["weight"] for s in found)
    for s in found:
        c.say(s, amount=rounded(top["total"] * s["weight"] / whole, "up", top["minor_digits"]))
    if known:  # where all known weights are 0 the units are not listed, and their number is a fact
        c.say(known, weight=whole, units=len(found) if found else known["units"])
    return known


def surplus_days(c, top, parts, unit):
    """The rows of the lines: the `surplus.days` steps of a unit, else its part."""
    rows, of, days = [], (top["to"] - top["from"]).days, c.all("surplus.days")
    for p in parts:
        mine = [s for s in days if s["unit"] == p["key"]]
        for s, amount in zip(mine, shared(p["amount"], [s["days"] for s in mine], unit)):
            c.say(s, of=of, amount=amount)
        if mine:
            c.say(mine[-1], days=of - sum(s["days"] for s in mine[:-1]))
        rows += mine or [{"unit": p["key"], "amount": p["amount"]}]
    c.meet("surplus.days.unit", len(days), sum("owner" in r for r in rows))
    return rows


def surplus_set_off(c, lines, n):
    """`surplus.set_off`, redone from the debts and the lines; what each line and each debt lost by it."""
    steps, debts, follows, shares = c.all("surplus.set_off"), c.all("surplus.debt"), [], set()
    walk = c.all("surplus.co_owner", "surplus.line")
    for before, s in zip(walk, walk[1:]):  # a row is shared when a co-owner stands before its first line
        if before.code == "surplus.co_owner" and s.code == "surplus.line":
            shares.add(s.index // n)
    left, due = [line["gross"] for line in lines], [d["amount"] for d in debts]
    for own, k, i in itertools.product((True, False), range(len(debts)), range(len(lines))):
        d, line = debts[k], lines[i]
        fits = d["mutual"] and d["undisputed"] and line["treatment"] == "refund" and line["owner"] == d["owner"]
        amount = min(due[k], left[i])
        if fits and i // n not in shares and (line["unit"] == d["unit"]) == own and amount > 0:
            follows.append((k, i, dict(owner=d["owner"], debt_unit=d["unit"], unit=line["unit"], amount=amount,
                                       left=due[k] - amount, due=due[k])))
            left[i], due[k] = left[i] - amount, due[k] - amount
    c.count("surplus.set_off", len(follows))
    by_line, by_debt = [F(0)] * len(lines), [F(0)] * len(debts)
    for s, (k, i, numbers) in zip(steps, follows):
        c.say(s, **numbers)
        by_line[i], by_debt[k] = by_line[i] + s["amount"], by_debt[k] + s["amount"]
    return by_line, [{k: d[k] for k in ("owner", "unit", "amount")} | {"set_off": s, "left": d["amount"] - s}
                     for d, s in zip(debts, by_debt)]


def rule_check_share(c):
    """The page surplus: one part, from its own weight and three public numbers."""
    e, told = c.one("surplus.exact_share"), c.one("surplus.told")
    s = c.all("surplus.received", "surplus.not_received", "surplus.decided_by_tie")[0]
    unit, more = unit_of(e), unit_of(e) * (-1 if e["exact"] < 0 else 1)
    c.say(e, exact=e["total"] / unit * e["weight"] / e["total_weight"])
    c.say(s, whole=int(e["exact"]) * unit, remainder=abs(e["exact"]) % 1, cut_off=s["cut_off"],
          least=s["whole"] + more * (s.code == "surplus.received"),
          most=s["whole"] + more * (s.code != "surplus.not_received"))
    over = s["cut_off"] and s["remainder"] - s["cut_off"]
    fits = ("not_received",) if not s["cut_off"] or over < 0 else ("received",) if over > 0 else ("received", "decided_by_tie")
    c.meet("surplus: the second step", s.code.split(".")[1] in fits, True)
    if told:
        c.say(told, holds=told["amount"] in (s["least"], s["most"]))
    receives = {"received": "yes", "not_received": "no", "decided_by_tie": "by_tie"}[s.code.split(".")[1]]
    c.tie({"exact": e["exact"], **{k: s[k] for k in ("whole", "remainder", "least", "most")}, "receives": receives,
           "holds": told and told["holds"]})


# settlement

ACCOUNTS = {"billed": "billed", "collected": "collected", "prior_arrears": "prior_arrears", "prepayments": "prepayment",
            "pass_through": "pass_through", "deposits": "deposit", "shared_income": "shared_income",
            "maintenance_fund": "maintenance_fund"}


def rule_settle(c):
    """The page settlement."""
    period, fund, apart, spent = (c.one(f"settlement.{n}") for n in ("period", "fund", "kept_apart", "spending"))
    balance = {s["account"]: s["balance"] for s in c.all("settlement.account")}
    c.meet("settlement.account.balance (sum)", sum(balance.values()), F(0))
    for step in (fund, apart):
        c.say(step, **{n: -balance[a] for n, a in ACCOUNTS.items() if n in step and a in balance})
    items, unclassified = settlement_items(c, spent, balance)
    budgets = [s["budget"] for s in items if s["budget"] is not None]
    v, due, close, bounds = (c.one(f"settlement.{n}") for n in (
        "budget_variance", "collection_shortfall", "closing", "closing_bounds"))
    c.say(v, budget=sum(budgets) if budgets else UNKNOWN, expenditure=spent["expenditure"],
          variance=v["budget"] - v["expenditure"])
    short = fund["billed"] - due["not_yet_due"] - fund["collected"]
    c.say(due, billed=fund["billed"], collected=fund["collected"], arrears=short if short is UNKNOWN else max(F(0), short))
    paid = settlement_remuneration(c, period, fund, spent, v)
    pay = paid["amount"] if paid else None
    known = [fund["opening"], fund["collected"], fund["prior_arrears"], spent["allowed"]]
    c.count("settlement.closing", int(UNKNOWN not in known and pay is not None))
    if close:
        c.say(close, **{n: fund[n] for n in ("opening", "collected", "prior_arrears")}, allowed=spent["allowed"],
              remuneration=pay, closing=sum(known[:3]) - close["allowed"] - close["remuneration"])
    c.count("settlement.closing_bounds", int(bool(close) and spent["in_question"] != 0))
    if bounds:
        c.say(bounds, allowed=spent["allowed"] + spent["in_question"],
              remuneration=settlement_pay(c, period, v, bounds["allowed"])[2],
              closing=sum(known[:3]) - bounds["allowed"] - bounds["remuneration"],
              least=min(close["closing"], bounds["closing"]), most=max(close["closing"], bounds["closing"]))
    for s in c.all("settlement.developer_stock"):
        c.say(s, missing=max(F(0), s["full_charge"] - s["billed"]))
    rate = fund["collected"] / fund["billed"] if fund["billed"] != 0 else None
    nothing = {n: F(0) for n in ("actual", "allowed", "disallowed", "in_question")} | {"budget": None, "variance": None}
    by_item = {s["item"]: {k: s[k] for k in s if k != "item"} for s in items}
    for name in set(c.value["items"]) | set(by_item):
        c.tie({"items": {name: by_item.get(name, nothing)}})
    c.tie({"period": {"from": period["from"], "to": period["to"]}, "unclassified": unclassified,
           "currency": {"code": period["currency"], "minor_digits": period["minor_digits"]},
           **{n: fund[n] for n in ("opening", "billed", "collected", "prepayments")}, **apart, **spent,
           "prior_arrears_collected": fund["prior_arrears"], "not_yet_due": due["not_yet_due"], "arrears": due["arrears"],
           "collection_shortfall": due["arrears"], "collection_rate": rate, "budget": v["budget"],
           "budget_variance": v["variance"], "remuneration_paid": balance.get("remuneration", F(0)),
           "closing": close and close["closing"], "closing_bounds": bounds and {k: bounds[k] for k in ("least", "most")},
           "accrued_surplus": None if pay is None else fund["billed"] - spent["allowed"] - pay})


def settlement_items(c, spent, balance):
    """`settlement.item`, `.unclassified` and `.spending`, from `.not_allowed`."""
    items, apart = c.all("settlement.item"), c.all("settlement.not_allowed")

    def taken(item, disallowed):
        return sum((s["amount"] for s in apart if s["item"] == item and (s["mark"] == "disallowed") == disallowed), F(0))
    for s in items:
        c.say(s, disallowed=taken(s["item"], True), in_question=taken(s["item"], False),
              allowed=s["actual"] - s["disallowed"] - s["in_question"])
        if s["variance"] is not UNKNOWN or s["budget"] is None:  # whether spending is known by item is a fact
            c.say(s, variance=None if s["budget"] is None else s["budget"] - s["actual"])
    outside = taken(None, True) + taken(None, False)
    c.count("settlement.unclassified", int(outside != 0))
    for s in c.all("settlement.unclassified"):
        c.say(s, amount=outside)
    sums = {n: sum((s[n] for s in items), F(0)) for n in ("actual", "allowed", "disallowed", "in_question")}
    c.say(spent, disallowed=sums["disallowed"], in_question=sums["in_question"] + outside)
    if spent["expenditure"] is UNKNOWN:  # that nothing told the spending is a fact
        c.say(spent, allowed=UNKNOWN)
    else:
        c.say(spent, expenditure=sums["actual"] + outside, allowed=sums["allowed"])
    if "expenditure" in balance:
        c.say(spent, expenditure=balance["expenditure"])
    return items, outside


def settlement_pay(c, period, budget, amount):
    """The rates that apply to a base of `amount`, and the remuneration before and after factor, limits and rounding."""
    b, r, tiers = c.one("settlement.base"), c.one("settlement.remuneration"), c.all("settlement.tier")
    amount = b["amount"] if b["base"] != "actual_expenditure" else amount
    reached, exact, rows = amount if b["on"] == "base_amount" else b["reached"], r["exact"], []
    if b["application"] == "whole":
        rows = [(t["from"], t["rate"], amount) for t in tiers if t["from"] <= reached][-1:]
    elif b["application"] == "marginal":
        edges = [t["from"] for t in tiers[1:]] + [reached]
        rows = [(t["from"], t["rate"], amount * (min(edge, reached) - t["from"]) / reached)
                for t, edge in zip(tiers, edges) if t["from"] < reached]
    elif b["base"] != "fixed":
        rows = [(F(0), s["rate"], amount) for s in c.all("settlement.rate")[:1]]
    if b["base"] != "fixed":
        agreed, inside = sum((rate * part for _, rate, part in rows), F(0)), r["includes_itself"]
        if b["base"] in ("pool", "collected", "billed"):
            exact = agreed if inside or not agreed else agreed * amount / (amount + agreed)
        else:
            exact = agreed * amount / (amount - agreed) if inside and agreed else agreed
    scored = exact * (c.one("settlement.score_factor") or {"factor": 1})["factor"]
    after, applied = scored, {}
    for s in c.all("settlement.floor", "settlement.cap"):
        limit = s["limit"] if s["rate"] is None else s["rate"] * budget["budget"]
        applied[s.code] = scored < limit if s.code == "settlement.floor" else scored > limit
        after = limit if applied[s.code] else after
    return rows, exact, rounded(after, r["rounding"], period["minor_digits"]), applied


def settlement_remuneration(c, period, fund, spent, budget):
    """`settlement.base`, `.rate`, `.floor`, `.cap` and `.remuneration`, and the value of that name."""
    b, r = c.one("settlement.base"), c.one("settlement.remuneration")
    if b:
        received = fund["collected"] + (fund["prior_arrears"] if b["prior_arrears_included"] else 0) + (
            fund["prepayments"] if b["prepayments_included"] else 0)
        figure = {"pool": received, "collected": received, "billed": fund["billed"], "fixed": None,
                  "actual_expenditure": spent["allowed"], "budgeted_expenditure": budget["budget"]}[b["base"]]
        on = {"base_amount": b["amount"], "collection_rate": fund["collected"] / fund["billed"] if fund["billed"] else 0,
              None: None}[b["on"]]
        c.say(b, amount=figure, reached=on)
        edges = [t["from"] for t in c.all("settlement.tier")]
        c.meet("settlement.tier.from (order)", edges, sorted(edges))
    if not r:
        return c.tie({"remuneration": None})
    rows, exact, amount, applied = settlement_pay(c, period, budget, b["amount"])
    rates = c.all("settlement.rate")
    c.count("settlement.rate", len(rows))
    for s, (edge, rate, part) in zip(rates, rows):
        c.say(s, base=b["base"], from_=edge, rate=rate, part=part)
    limits = {"settlement.floor": None, "settlement.cap": None}
    for s in c.all(*limits):
        c.say(s, applies=applied[s.code])
        limits[s.code] = s["limit"] if s["applies"] else None
        if s["rate"] is not None:
            c.say(s, limit=rounded(s["rate"] * budget["budget"], r["rounding"], period["minor_digits"]))
    factor, amounts = c.one("settlement.score_factor"), b["amount"]
    c.say(r, base=b["base"], exact=exact, amount=amount)
    c.tie({"remuneration": {
        "base": b["base"], "amount": r["amount"], "exact": r["exact"], "includes_itself": r["includes_itself"],
        "base_amount": None if amounts is None else rounded(amounts, r["rounding"], period["minor_digits"]),
        "score_factor": factor and factor["factor"], "floor_applied": limits["settlement.floor"],
        "cap_applied": limits["settlement.cap"], "tier_application": b["application"],
        "lines": [{"base": s["part"], "rate": s["rate"], "from": s["from"] if b["application"] else None} for s in rates]}})
    return r


# evaluation

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
    c.meet("evaluation.item.item (order)", [i["item"] for i in items], sorted((i["item"] for i in items), key=str.encode))
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
    above = [b for b in bands if b["from"] is not None and b["from"] > t["score"]]
    c.tie({"score": t["score"], "exact_score": t["exact"], "points": t["points"], "full_marks": scheme["full_marks"],
           "lost": scheme["full_marks"] - t["points"], "adjustments": bonus, "raters": sum(raters.values()),
           "items": [{"key": i["item"], **{n: i[n] for n in ("answers", "mean", "weight", "points", "lost")}} for i in items],
           "groups": [{"key": s["group"], "answers": s["answers"], "score": s["score"], "weight": weight[s["group"]],
                       "raters": raters[s["group"]]} for s in c.all("evaluation.group_score")],
           "grade_by_score": evaluation_name(bands, place), "grade": left[0] if len(left) == 1 else None,
           "grades_possible": [x for x in left if x is not None] if len(left) > 1 else [],
           "next": {"grade": above[-1]["grade"], "points_missing": above[-1]["from"] - t["score"]} if above else None})


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
    return [{n: s[n] for n in ("key", "times", "points")} for s in found]


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
    order = sorted(left, key=lambda p: (0, p, "") if isinstance(p, int) else (1, 0, "") if p is OUTSIDE else (2, 0, p[0]))
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
    votes = [{"purpose": s.code[11:].split("_")[0], "matter": s["matter"], "notice_days": s["notice_days"]}
             for s in c.all("evaluation.renewal_needs_vote", "evaluation.dismissal_needs_vote")]
    c.tie({"band": None if band is None else F(band + 1), "rate": p and p["rate"], "pay": p and p["pay"],
           "full_pay": f["full_pay"], "withheld": withheld, "withheld_for_score": by_score, "costs": costs,
           "withheld_for_conditions": None if by_score is None else withheld - by_score, "votes_needed": votes,
           "retention": kept and dict(kept), "rate_is_upper_bound": band is not None and rates[band]["at_most"]})


# roll


def rule_electorate(c):
    """The page of the roll, `electorate`."""
    e = roll(c)
    voters = [{"key": v["key"], "heads": v["heads"], "area": v["area"], "units": [
        {"unit": s["unit"], "area": s["area"], "counts": s["counts"], "source": s["source"]}
        for s in c.all("roll.area") if s["voter"] == v["key"]]} for v in c.all("roll.voter")]
    c.tie({"heads": e["heads"], "area": e["area"], "on": e["on"], "voters": voters, "counts": roll_counts(e)})


def roll_counts(e):
    return {n: e[n] for n in ("heads", "households", "units", "units_not_counted", "voters")}


def roll(c):
    """`roll.voter` from `roll.area` and `roll.without_head`; `roll.electorate` from all of them."""
    e, voters, areas = c.one("roll.electorate"), c.all("roll.voter"), c.all("roll.area")
    headless = {s["unit"] for s in c.all("roll.without_head")}
    for v in voters:
        mine = [s for s in areas if s["voter"] == v["key"]]
        c.say(v, units=len(mine), heads=F(any(s["unit"] not in headless for s in mine)),
              area=sum(s["area"] for s in mine if s["counts"] and s["area"] is not UNKNOWN))
    classes = {s["use_class"]: s["units"] for s in c.all("roll.class")}
    c.say(e, units=sum(classes.values()), heads=sum(v["heads"] for v in voters), area=sum(v["area"] for v in voters),
          voters=len(voters), units_not_counted=len(c.all("roll.not_counted")), households=classes.get("dwelling", 0))
    c.say(e, units=len(areas) + len(c.all("roll.not_counted")))
    c.meet("roll.area.voter", {s["voter"] for s in areas} <= {v["key"] for v in voters}, True)
    return e


def rule_bearers(c):
    """The page of the roll, `bearers`."""
    period, holdings, units = c.one("roll.period"), c.all("roll.holding"), []
    c.say(period, days=(period["to"] - period["from"]).days)
    for s in holdings:
        c.say(s, days=(s["to"] - s["from"]).days)
    for b in c.all("roll.bearer"):
        mine = [s for s in holdings if s["unit"] == b["unit"]]
        in_time = [period["from"], *(s[n] for s in mine for n in ("from", "to")), period["to"]]
        c.meet(f"roll.holding.from of {b['unit']}", in_time == sorted(in_time), True)
        c.say(b, without_holder=period["days"] - sum(s["days"] for s in mine))
        units.append({"unit": b["unit"], "area": b["area"], "area_source": b["source"],
                      "days_without_holder": b["without_holder"],
                      "holders": [{n: s[n] for n in ("owner", "from", "to", "days")} for s in mine]})
    c.tie({"days": period["days"], "period": {n: period[n] for n in ("from", "to")}, "units": units})


# voting and tally

STATES = ("yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered")


def holds(left, operator, right):
    if UNKNOWN in (left, right):
        return UNKNOWN
    return {"at_least": left >= right, "more_than": left > right, "at_most": left <= right,
            "less_than": left < right}[operator]


def common(answers):
    """What is the same in every way; else nobody knows."""
    answers = list(answers)
    return answers[0] if answers and all(a == answers[0] for a in answers) else UNKNOWN


def rule_decide(c):
    """The page voting: counts, what is derived from them, what silence adds, every test and the verdict."""
    counts, given = {None: {}}, set()
    for s in c.all("voting.count"):
        counts.setdefault(s["group"], {}).setdefault(s["measure"], {})[s["set"]] = s["count"]
        if (s["set"], s["source"]) == ("present", "given"):
            given.add((s["group"], s["measure"]))
    for s in c.all("voting.count"):
        voting_count(c, s, counts[s["group"]][s["measure"]])
    for s in c.all("voting.participants"):
        c.say(s, present=counts[None][s["measure"]]["present"])
    voting_judge(c, {group: [counts[group]] for group in counts}, counts, given, c.value, counts[None])


def voting_count(c, s, m):
    """`voting.count`, by its `source`."""
    taking = [p["set"] for p in c.all("voting.present")]
    if s["source"] == "sum":
        told = [n for n in (("yes", "no") if s["set"] == "cast" else taking) if n in m]
        told = told if s["set"] == "cast" else [n for n in told if not any(x["source"] == "rest_of_present" and (x["set"], x["measure"], x["group"]) == (
            n, s["measure"], s["group"]) for x in c.all("voting.count"))]
        c.say(s, count=sum(m[n] for n in told))
    elif s["source"] == "rest_of_cast":
        c.say(s, count=m["cast"] - m["no" if s["set"] == "yes" else "yes"])
    elif s["source"] == "rest_of_present":
        c.say(s, count=m["present"] - sum(m[n] for n in taking if n != s["set"]))
    elif s["source"] == "rest_of_all":
        c.say(s, count=m["all"] - m["silent"] - m["undelivered"])
    elif s["source"] == "everybody":
        c.say(s, count=m["all"])
    else:
        c.say(s, source="given")


def voting_judge(c, worlds, blurred, given, value, whole):
    """Judges the counts in every way that silence and open heads leave, and ties what is the same in all of them.

    `worlds` holds the counts of each group (None: the whole), as often as unknown areas or proxies have corners;
    in `blurred` what lies between two numbers is unknown."""
    voting_silence(c, whole)
    ways, told, tests, quantities = [], [], c.all("voting.test"), {s["id"]: s for s in c.all("voting.quantity")}
    for moves in voting_ways(c):
        way = {g: [voting_deemed(env, g, given, *moves) for env in envs] for g, envs in worlds.items()}
        ways.append((way, voting_conditions(c, way, quantities)))
        told.append({g: voting_deemed(env, g, given, *moves) for g, env in blurred.items()})
    # a side is told where every count that it reads is, and it is the same in all ways
    for t in tests:
        for side in ("left", "right"):
            c.say(t, **{side: common(voting_side(t, side, way.get(t["group"], {}), quantities) for way in told)})
    for s in quantities.values():
        of = next(t for t in tests if t["id"] == re.split(r"\.(?:left|right)", s["id"])[0])
        c.say(s, amounts_to=common(voting_amount(s["id"], way.get(of["group"], {}), quantities) for way in told))
    for s in c.all("voting.condition", "voting.test"):
        c.say(s, holds=common(answers[s["id"]] for _, answers in ways))
    v = c.one("voting.verdict")
    orders = [voting_order(c, answers, way, quantities) for way, answers in ways]
    verdict, quorum = common(o[0] for o in orders), common(o[1] for o in orders)
    c.say(v, verdict="needs_fact" if verdict is UNKNOWN else verdict, quorum=quorum,
          open_days=c.one("voting.rule")["window_days"] if v["open_days"] is not None else None)
    voting_values(c, ways, quantities, value)


def voting_silence(c, whole):
    """`voting.silence` and `tally.deemed`, from the counts before anything is deemed."""
    s, deemed = c.one("voting.silence"), c.all("tally.deemed")
    for d in deemed:
        m = whole.get(d["measure"], {})
        c.say(d, count=m.get("silent", UNKNOWN))
        if s["becomes"] in ("yes", "no", "abstain"):
            c.say(d, becomes=s["becomes"])
        elif s["majority"] == "each_measure" or len(deemed) == 1:
            yes, no = m.get("yes", UNKNOWN), m.get("no", UNKNOWN)
            if UNKNOWN not in (yes, no) and not c.all("tally.unknown_area"):
                c.say(d, becomes="yes" if yes > no else "no" if no > yes else "abstain")
    if s and deemed and s["floor"] is not None:
        for d in deemed:
            m = whole[d["measure"]]
            c.meet("voting.silence[0].floor", d["becomes"] not in m or m[d["becomes"]] > s["floor"] * m["all"], True)
    facts = [(e["told"] if e["fact"] != "silence_days_over" or e["told"] is not UNKNOWN else e["wanted"], e["wanted"])
             for e in c.all("voting.evidence")]
    if s and (s["becomes"] == "nothing" or any(told not in (UNKNOWN, wanted) for told, wanted in facts)):
        c.say(s, applies=False)
    if s and s["applies"] is False:
        c.count("tally.deemed", 0)


def voting_ways(c):
    """Every way to be judged: what silence becomes by measure, and where open heads go."""
    told, heads = {}, {}
    for s in c.all("voting.way"):
        told.setdefault(s["way"], {})[s["measure"]] = s["becomes"]
    c.meet("voting.way.way", list(told), list(range(1, len(told) + 1)))
    for s in c.all("tally.open_head"):
        heads.setdefault(s["voter"], []).append(s["state"])
    silence = list(told.values()) or [{s["measure"]: s["becomes"] for s in c.all("tally.deemed")}]
    number = {s["voter"]: s["heads"] for s in c.all("tally.voter")}
    for becomes in silence:
        for states in itertools.product(*heads.values()):
            yield becomes, [(state, number[voter]) for voter, state in zip(heads, states)]


def voting_deemed(env, group, given, becomes, heads):
    """The counts of one way: open heads leave `spoilt` for where they go, and the silent are what they are deemed."""
    env = {name: dict(m) for name, m in env.items()}
    for state, n in heads if group is None and env else ():
        env["heads"]["spoilt"], env["heads"][state] = env["heads"]["spoilt"] - n, env["heads"][state] + n
    for m in env.values() if heads else ():
        m["cast"] = m["yes"] + m["no"]
    for measure, state in becomes.items():
        m = env.get(measure, {})
        if state is None or "silent" not in m or (group, measure) in given:
            continue
        for name in {"present", state} | ({"cast"} if state in ("yes", "no") else set()):
            if name in m:
                m[name] += m["silent"]
        m["silent"] = F(0)
    return env


def voting_amount(id, env, quantities):
    """`voting.quantity`: what a side, or a part of it, amounts to."""
    q = quantities[id]
    number = UNKNOWN if q["number"] is None else q["number"]
    if q["kind"] == "count":
        return env.get(q["measure"], {}).get(q["set"], UNKNOWN)
    if q["kind"] == "number":
        return number
    parts = [voting_amount(p, env, quantities) for p in quantities if re.fullmatch(re.escape(id) + r"\.\d+", p)]
    if UNKNOWN in parts:
        return UNKNOWN
    return {"times": lambda: number * parts[0], "sum": lambda: sum(parts), "difference": lambda: parts[0] - sum(parts[1:]),
            "least": lambda: min(parts), "greatest": lambda: max(parts)}[q["kind"]]()


def voting_side(t, side, env, quantities):
    """`left` or `right` of a `voting.test`, from the counts."""
    if side == "left":
        if t["measure"] is None:
            return voting_amount(t["id"] + ".left", env, quantities)
        return env.get(t["measure"], {}).get(t["set"], UNKNOWN)
    if t["share"] is None:
        return voting_amount(t["id"] + ".right", env, quantities)
    return t["share"] if t["of_measure"] is None else t["share"] * env.get(t["of_measure"], {}).get(t["of_set"], UNKNOWN)


def voting_conditions(c, way, quantities, said=()):
    """What each test and each condition holds in one way, by its id; `said` holds answers that stand for a test's own."""
    steps, facts = c.all("voting.condition", "voting.test"), {s["fact"]: s["told"] for s in c.all("voting.fact", "voting.evidence")}
    parts = {s["id"]: [p for p in steps if p["parent"] == s["id"]] for s in steps}

    def answer(s, told):
        if s["id"] in said:
            return said[s["id"]]
        if s.code == "voting.test":
            return common(holds(*(voting_side(s, "left", e, quantities), s["operator"], voting_side(s, "right", e, quantities)))
                          for e in way.get(s["group"], [{}]))
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


def voting_order(c, answers, way, quantities):
    """The verdict of one way, in its order, and whether there was a quorum."""
    rule, facts = c.one("voting.rule"), {s["fact"]: s["told"] for s in c.all("voting.fact")}
    told, passed, whole = answers.get("quorum"), answers.get("pass", UNKNOWN), way[None][0]
    quorum, tests = told in (True, None) or told, [t for t in c.all("voting.test") if t["part"] in ("quorum", "pass")]
    read = [whole.get(m, {}) for m in {t[n] for t in tests for n in ("measure", "of_measure")} - {None}]
    if any(m.get(n) == 0 for m in read for n in ("all", "present")):  # nobody is there
        return "open_until" if rule["open"] and not any(m.get("all") == 0 for m in read) else "inquorate", False
    if rule["weighs"]:
        return "needs_fact", told
    if quorum is True and passed is not True and rule["tie"] != "fail" and not rule["open"]:
        passed = voting_tie(c, answers, way, quantities, facts)
    consents = [(facts.get(s["fact"], UNKNOWN), s["instead"]) for s in c.all("voting.consent")]
    if any(instead and agreed is True for agreed, instead in consents):
        quorum = passed = True
    if quorum is True and passed is True:
        reads_yes = any("yes" in (t["set"], t["of_set"]) for t in tests)
        if reads_yes and any(m.get("yes") == 0 == m.get("no") for m in read):
            return "inquorate", False  # nobody decided
        if answers.get("veto") is True:
            return "failed", told
        if rule["window_days"] is not None and facts.get("window_closed", UNKNOWN) is not True:
            return "open_until", told
        return "pending_consent" if any(a is not True for a, instead in consents if not instead) else "passed", told
    if rule["open"] or facts.get("voting_open") is True:
        return "open_until", told
    if passed == "lots" or quorum is UNKNOWN or (quorum is True and passed is UNKNOWN):
        return "needs_lots" if passed == "lots" else "needs_fact", told
    for s in c.all("voting.guard"):
        if answers.get(f"guard.{s['number']}") is not False:
            return "next_stage" if answers.get(f"guard.{s['number']}") is True else "needs_fact", told
    return "failed" if quorum else "inquorate", told


def voting_tie(c, answers, way, quantities, facts):
    """Whether it passes where a test misses by nothing, yes and no being level, and nothing else stands in the way."""
    level, nots = {}, [s["id"] + "." for s in c.all("voting.condition") if s["kind"] == "not"]

    def at_level(t, e):
        yes, no = (e.get(t["measure"], {}).get(n, UNKNOWN) for n in ("yes", "no"))
        sides = [voting_side(t, side, e, quantities) for side in ("left", "right")]
        return UNKNOWN if UNKNOWN in (yes, no, *sides) else sides[0] == sides[1] and yes == no != 0
    for t in c.all("voting.test"):
        more = t["part"] == "pass" and t["operator"] in ("more_than", "less_than") and t["measure"]
        if more and answers[t["id"]] is not True and not t["id"].startswith(tuple(nots)):
            level[t["id"]] = common(at_level(t, e) for e in way.get(t["group"], []))
    perhaps = {id: True for id, n in level.items() if n is not False}
    without = voting_conditions(c, way, quantities, perhaps).get("pass", UNKNOWN)
    name = {"casting": "casting_vote", "lots": "lots_yes"}[c.one("voting.rule")["tie"]]
    told = facts.get(name, UNKNOWN)
    told = "lots" if told is UNKNOWN and name == "lots_yes" else told
    if not perhaps or without is not True:  # nothing is level, or something else is in the way
        return UNKNOWN if perhaps and without is UNKNOWN and told is not False else answers.get("pass", UNKNOWN)
    return told if UNKNOWN not in level.values() else common([told, answers.get("pass", UNKNOWN)])


def voting_values(c, ways, quantities, value):
    """The value of a decision: its rows of tests, what is missing, what comes next."""
    v, rule, rows = c.one("voting.verdict"), c.one("voting.rule"), []
    steps = c.all("voting.condition", "voting.test")
    for s in steps:
        row = {n: s[n] for n in ("id", "part", "parent", "holds")} | {"kind": s.get("kind", "test")}
        if s.code == "voting.test":
            row |= {"left": s["left"], "right": s["right"], "op": s["operator"]}
        elif s["kind"] == "count":
            parts = [p["holds"] for p in steps if p["parent"] == s["id"]]
            row |= {"left": None if UNKNOWN in parts or not parts else F(sum(parts)), "right": s["number"],
                    "op": s["operator"]}
        rows.append(row)
    first = next((s for s in c.all("voting.guard") if any(
        x["id"] == f"guard.{s['number']}" and x["holds"] is True for x in steps)), None)
    follows = {"tests": rows, **{n: v[n] for n in ("verdict", "quorum", "without_silence", "open_days")},
               **{n: rule[n] for n in ("class", "procedure", "stage")},
               "deemed": [dict(s) for s in c.all("tally.deemed")]}
    if v["verdict"] == "next_stage":
        follows["next"] = {n: first[n] for n in ("stage", "ballots", "after")}
    prefix = "value" if value is c.value else "value.judged"
    for n, number in follows.items():
        c.tie(number, value.get(n), f"{prefix}.{n}")
    for n, m in enumerate(value["missing"]):
        t = next(s for s in c.all("voting.test") if s["id"] == m["test"])
        where, envs = f"{prefix}.missing[{n}]", ways[0][0].get(t["group"], [])
        c.meet(where + ".has", F(m["has"]), t["left"])
        c.meet(where + ".needed", F(m["needed"]), F(m["has"]) + F(m["missing"]))
        if len(ways) * len(envs) == 1:
            voting_missing(c, where, t, m, envs[0], quantities)


def voting_missing(c, where, t, m, env, quantities):
    """`missing`: the least growth with which the test, redone, holds; each yes more is a no less."""
    def grown(n):
        new = {name: dict(counts) for name, counts in env.items()}
        counts, turned = new[m["measure"]], min(n, env[m["measure"]].get("no", n))
        counts[m["set"]] = counts.get(m["set"], F(0)) + n
        if m["set"] == "yes":
            for name, more in (("no", -turned), ("cast", n - turned)):
                if name in counts:
                    counts[name] += more
        return [voting_side(t, side, new, quantities) for side in ("left", "right")]
    n, at = F(m["missing"]), lambda n: holds(grown(n)[0], t["operator"], grown(n)[1])
    least = at(n) is True and at(n - 1) is not True if m["measure"] in ("heads", "units") else grown(n)[0] == grown(n)[1]
    c.meet(where + ".missing", f"{n} ({'the least' if least else 'not the least that is needed'})", f"{n} (the least)")


def rule_tally(c):
    """The page tally: ballots to counts, counts to a verdict."""
    e = roll(c) if c.one("roll.electorate") else None
    b, leaves_out = c.one("tally.ballots"), c.one("voting.rule")["leaves_out"]
    c.say(b, returned=b["rows"] - b["recorded"] - b["set_aside"])
    tally_counts(c, tally_voters(c), e)
    counts = {None: {}}
    for s in c.all("tally.counts", "tally.group_counts"):
        counts.setdefault(s.get("group"), {})[s["measure"]] = {n: s[n] for n in ("all", *STATES)}
    taking, worlds, blurred = [s["set"] for s in c.all("voting.present")], {}, {}
    for group, whole in counts.items():
        worlds[group], blurred[group] = tally_corners(c, group, whole)
        for m in (m for env in (*worlds[group], blurred[group]) for m in env.values()):
            present = [m[n] for n in taking]
            m |= {"present": UNKNOWN if UNKNOWN in present else sum(present), "cast": m["yes"] + m["no"],
                  "eligible": UNKNOWN if leaves_out else m["all"]}
    voting_judge(c, worlds, blurred, set(), c.value["judged"], counts[None])
    v = c.one("voting.verdict")
    c.tie({"verdict": v["verdict"], "quorum": v["quorum"], "without_silence": v["without_silence"],
           "certainty": c.one("tally.certainty")["certainty"], "ballots": b["returned"],
           "open_tests": [t["id"] for t in c.all("voting.test") if t["part"] in ("quorum", "pass") and t["holds"] is UNKNOWN],
           "counts": {s["measure"]: dict(s) for s in c.all("tally.counts")},
           "deemed": [dict(s) for s in c.all("tally.deemed")],
           **({"heads": e["heads"], "area": e["area"], "electorate": roll_counts(e)} if e else {})})
    c.meet("value.duplicates + value.set_aside", len(c.value["set_aside"]), b["set_aside"])


def tally_head(c, units, is_open):
    """Where the head of a voter goes that has these units, and whether they differ; spoilt where it is open."""
    states, largest = [state for state, _ in units], c.one("tally.terms")["split"] == "largest_area"
    said = [n for n in STATES[:3] if n in states]
    if len(said) < 2:
        return (said or [n for n in STATES if n in states])[0], False
    areas = {n: [a for state, a in units if state == n and a is not None] for n in said}
    sums = {n: sum((a for a in areas[n] if a is not UNKNOWN), F(0)) for n in said}
    best = [n for n in said if sums[n] == max(sums.values())]
    if not largest or is_open or len(best) > 1:
        return "spoilt", True
    if any(UNKNOWN in a for a in areas.values()):  # not open: within its limits no unknown area can change the largest
        least, most = (c.one("tally.terms")[n] for n in ("least", "most"))
        best = [n for n in said if all(sums[n] + areas[n].count(UNKNOWN) * (least or 0) > sums[o] + areas[o].count(
            UNKNOWN) * (most or 0) for o in said if o != n)] or ["spoilt"]
    return best[0], True


def tally_voters(c):
    """`tally.voter` from its `tally.unit` steps; every unit with its state, its area and its voter."""
    steps, rolled, units, voter = c.all("tally.voter", "tally.unit"), {s["key"]: s for s in c.all("roll.voter")}, [], None
    areas, open_heads = {s["unit"]: s for s in c.all("roll.area")}, {s["voter"] for s in c.all("tally.open_head")}
    told = {}
    for s in steps:
        voter = s if s.code == "tally.voter" else voter
        told.setdefault(voter["voter"], []).append(s)
    for key, (v, *mine) in told.items():
        if rolled:
            c.say(v, heads=rolled[key]["heads"], area=rolled[key]["area"])
        for s in mine:
            if s["unit"] in areas:
                c.say(s, area=areas[s["unit"]]["area"] if areas[s["unit"]]["counts"] else None)
        if mine:
            state, differ = tally_head(c, [(s["state"], s["area"]) for s in mine], key in open_heads)
            c.say(v, state=state, **({"why": "units_differ"} if differ else {}))
        if mine or not areas:
            units += [(key, s["unit"], s["state"], s["area"]) for s in mine] or [(key, None, v["state"], v["area"])]
        else:
            units += [(key, a["unit"], v["state"], a["area"] if a["counts"] else None) for a in areas.values()
                      if a["voter"] == key]
    if rolled:
        c.meet("tally.voter.voter", sorted(told), sorted(rolled))
    return units


def tally_counts(c, units, e):
    """`tally.counts`, `.group_counts` and `.unknown_area`, from the states of voters and units."""
    voters, buildings = c.all("tally.voter"), {s["unit"]: s["building"] for s in c.all("tally.building")}

    for s in c.all("tally.counts", "tally.group_counts"):
        mine = [u for u in units if "group" not in s or buildings.get(u[1]) == s["group"]]
        follows = {n: F(0) for n in STATES}
        if s["measure"] == "heads" and "group" not in s:
            for v in voters:
                follows[v["state"]] += v["heads"]
        elif s["measure"] == "heads":  # a head counts once in each building, by its units there
            for v in voters:
                inside = [(u[2], u[3]) for u in mine if u[0] == v["voter"]]
                if inside and v["heads"]:
                    follows[tally_head(c, inside, False)[0]] += 1
        elif s["measure"] == "area":
            for _, _, state, area in mine:
                follows[state] += area if area not in (None, UNKNOWN) else 0
        elif s["measure"] == "units":
            for _, _, state, _ in mine:
                follows[state] += 1
        else:
            continue
        follows = {n: s[n] if s[n] is UNKNOWN and "group" in s else x for n, x in follows.items()}
        states = [s[n] for n in STATES]
        c.say(s, **follows, all=s["all"] if UNKNOWN in states else sum(states))
        if e and "group" not in s and s["measure"] in ("heads", "area"):
            c.say(s, all=e[s["measure"]])
    for s in c.all("tally.unknown_area"):
        c.say(s, units=sum(u[2] == s["state"] and u[3] is UNKNOWN and s["group"] in (None, buildings.get(u[1])) for u in units))


def tally_corners(c, group, whole):
    """The counts of a group with every unknown area at its least or most, and proxies counted or not."""
    terms, silence, moves, unread = c.one("tally.terms"), c.one("voting.silence"), [], set()
    for s in c.all("tally.unknown_area"):
        if s["group"] == group and terms["least"] is None:
            unread.add("area")
        elif s["group"] == group:
            moves.append([{("area", n): s["units"] * terms[edge] for n in (s["state"], "all")} for edge in ("least", "most")])
    for s in c.all("tally.proxy") if group is None else ():
        unread |= set(whole) if silence and silence["becomes"] != "nothing" else {"heads"} if s["mixed"] else set()
        moves.append([{}, {(m, n): s[m] * sign for m in ("heads", "area", "units")
                           for n, sign in ((s["state"], -1), ("undelivered", 1))}])
    plain = {m: dict.fromkeys(counts, UNKNOWN) if m in unread else dict(counts) for m, counts in whole.items()}

    def moved(pairs):
        env = {m: dict(counts) for m, counts in plain.items()}
        for (m, n), more in pairs:
            if m in env:
                env[m][n] = env[m][n] + more
        return env
    corners = [moved(pair for move in chosen for pair in move.items()) for chosen in itertools.product(*moves)]
    return corners, moved((place, UNKNOWN) for move in moves for way in move for place, more in way.items())


# rulebook


def rule_matter(c):
    m = c.one("rulebook.matter")
    c.tie({n: m[n] for n in ("matter", "class", "procedure", "item")})


def rule_check_rulebook(c):
    """The page rulebook: what a layer asked, and whether the rule above leaves it."""
    conflicts = c.all("rulebook.conflict")
    for s in conflicts:
        if s["asked"] is None:
            continue
        low, high = s["least"], s["most"]
        out = (low is not None and (s["asked"] < low or (s["asked"] == low and not s["least_counts"]))) or (
            high is not None and (s["asked"] > high or (s["asked"] == high and not s["most_counts"])))
        # the levels that may move it are in the book alone: a number inside the bounds is only on a side of `stands`
        c.meet(f"rulebook.conflict[{s.index}].asked", bool(out) or s["asked"] != s["stands"], True)
    c.tie({"sound": not conflicts, "findings": [{"id": s["id"], "value": s["value"], "level": s["level"], "code":
           "rulebook.undercut" if s["undercut"] else "rulebook.not_permitted"} for s in conflicts]})
    items = {}
    for s in c.all("rulebook.list_item"):
        items.setdefault(s["id"], []).append(s["item"])
    for s in c.all("rulebook.parameter"):
        number, told = s["number"], str(c.value["parameters"][s["id"]]["typed"].get("value")).lower()
        typed = {"kind": s["kind"], "items": items.get(s["id"], [])} if s["kind"] == "list" else {
            "kind": s["kind"], "value": number} if number is not None else {"kind": s["kind"]}
        follows = {"typed": typed, "level": s["level"]}
        if number is None and s["kind"] != "list":
            c.meet(f"rulebook.parameter[{s.index}].text", told, s["text"])
        else:
            follows["value"] = ", ".join(items[s["id"]]) if number is None else number
        c.tie({"parameters": {s["id"]: follows}})
    c.count("rulebook.parameter", len(c.value["parameters"]))


def rule_book_mistakes(c):
    found = c.all("rulebook.mistake")
    c.say(c.one("rulebook.read"), mistakes=len(found))
    c.tie({"sound": not found, "mistakes": [{"code": s["code"], "line": s["line"] or None, "column": s["column"] or None}
                                            for s in found]})


def rule_none(c):
    c.meet("rule", c.rule, "a rule of the pages")


def check(line):
    """Every relation of one outcome. What cannot be redone at all (a step missing, a word unknown) is wrong too."""
    c = None
    try:
        c = Case(line)
        globals().get("rule_" + c.rule, rule_none)(c)
    except (ArithmeticError, AttributeError, IndexError, KeyError, StopIteration, TypeError, ValueError) as why:
        where = f"{line['id']}: cannot be redone: {type(why).__name__} {why}"
        return (c.wrong if c else []) + [where], len(c.seen) if c else 0
    return c.wrong, len(c.seen)


def numbers(line):
    """Every number of an outcome: its kind, and the place where it stands as (container, key)."""
    for step in line["outcome"]["steps"]:
        for value in step["values"]:
            if value["value"]["kind"] in NUMBERS + ("day",):
                yield f"{line['rule']} steps {step['code']}.{value['name']}", value["value"], "value"
    stack = [(line["outcome"], "value", f"{line['rule']} value ")]
    while stack:
        holder, key, path = stack.pop()
        x = holder[key]
        if isinstance(x, dict):
            stack += [(x, k, path if path.split(" ")[-1] in KEYED else f"{path}.{k}".replace(" .", " ")) for k in x]
        elif isinstance(x, list):
            stack += [(x, i, path) for i in range(len(x))]
        elif not isinstance(x, bool) and re.fullmatch(r"-?\d+([./]\d+)?|\d{4}-\d\d-\d\d", str(x)):
            yield path, holder, key


def mutate(lines):
    """Changes one digit of one number of each kind at a time, up to six places a kind; tells what nobody refused."""
    places, caught, missed = {}, 0, []
    for line in lines:
        for kind, holder, key in numbers(line):
            places.setdefault(kind, []).append((line, holder, key))
    for kind, found in sorted(places.items()):
        for line, holder, key in found[:1] + found[1::max(1, len(found) // 5)][:5]:
            was = holder[key]
            last = max(i for i, ch in enumerate(str(was)) if ch.isdigit())
            text = str(was)[:last] + str((int(str(was)[last]) + 1) % 10) + str(was)[last + 1:]
            holder[key] = type(was)(text)
            wrong = check(line)[0]
            holder[key] = was
            if wrong:
                break
        else:
            missed.append(kind)
            continue
        caught += 1
    for kind in missed:
        print(f"not refused: {kind}" + (f" (exception: {EXCEPTIONS[kind]})" if kind in EXCEPTIONS else ""))
    print(f"caught {caught} of {len(places)} kinds")
    return any(kind not in EXCEPTIONS for kind in missed)


def main(names):
    lines = []
    for name in names:
        if name != "--mutate":
            with open(name, encoding="utf-8") as file:
                lines += [json.loads(text) for text in file if text.strip()]
    if "--mutate" in names:
        return mutate(lines)
    results = [check(line) for line in lines]
    wrong = [said for found, _ in results for said in found]
    print(*wrong, f"{len(lines)} outcomes, {sum(n for _, n in results)} numbers, {len(wrong)} wrong", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
