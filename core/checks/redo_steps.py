"""What `redo.py` and its pages share: the steps of an outcome and their values, and exact arithmetic."""
import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction as F

from redo_shapes import CARRIED

# The values of each step in their order, as the pages' tables say: w(ord), t(ext), c(ount), a(mount), m (area), n(umber),
# d(ay), z (moment), f (yes-or-no), x (a long number); `-` after it: may be none, `?`: may be unknown.
KINDS = {"w": "word", "t": "text", "c": "count", "a": "amount", "m": "area", "n": "ratio", "d": "day", "z": "moment",
         "f": "flag", "x": "wide", "-": "none", "?": "unknown"}
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
surplus.decided_by_rank: whole a, remainder n, cut_off n, rank c, level_served c, least a, most a
surplus.told: amount a, holds f?
settlement.period: from d, to d, currency t, minor_digits c
settlement.account: account w, balance a
settlement.fund: opening a?, billed a?, collected a?, prior_arrears a-, other_income a-, prior_surplus a-
settlement.unsettled: unit t-, owner t-, billed a, not_yet_due a, collected a, arrears a, overpaid a
settlement.pool: account w, opening a?, inflow a?, outflow a?, refunded a-, closing a?
settlement.not_allowed: item w-, about tw, mark w, amount a
settlement.item: item w, actual a, allowed a, disallowed a, in_question a, budget a-, variance a-?,
  allowed_variance a-?
settlement.scope: scope t, actual a, allowed a, disallowed a, in_question a
settlement.unclassified settlement.unconfirmed: amount a
settlement.spending: expenditure a?, allowed a?, disallowed a, in_question a
settlement.base: base w, prior_arrears_included f, prepayments_included f, refunds_deducted f, other_income_included f,
  amount a-, application w-, on w-, reached n-
settlement.tier: from n, belongs f, rate n
settlement.rate: base w, from n, rate n, part n
settlement.score_factor: factor n
settlement.floor settlement.cap: limit a, rate n-, applies f
settlement.remuneration: base w, exact n, amount a, includes_itself f, rounding w
settlement.developer_stock: full_charge a, billed a, missing a
settlement.budget_variance: budget a?, expenditure a?, variance a?, allowed_variance a?
settlement.collection_shortfall: billed a?, collected a?, not_yet_due a, overpaid a-, arrears a?
settlement.closing: opening a, prior_surplus a-, collected a, overpaid a-, prior_arrears a-, other_income a-, allowed a,
  remuneration a, closing a
settlement.closing_at: prior_arrears_included f, prepayments_included f, refunds_deducted f, other_income_included f,
  allowed a, remuneration a, closing a
settlement.closing_bounds: least a, most a
evaluation.scheme: scale w, missing w, minimum_answers c, out_of n-, mean_rounding w-, mean_places c, full_marks n
evaluation.group: group t, weight n, raters c, returned c
evaluation.mean_rule: rule w, cut n-
evaluation.mark_count: item t, group t, mark n, count c
evaluation.satisfied: item t, group t, from n, satisfied c, of w, base c
evaluation.goalposts: item t, worst n, best n
evaluation.check_finding: item t, key t, each n, times c, cap n-, points n
evaluation.checked: item t, deducted n, given_weight n
evaluation.response: asked c, returned c, left_out c, marked_twice c, households c-
evaluation.sample: rule c, of w, number c-, share n-, found c, least n?, holds f?
evaluation.aspect: aspect t, given_weight n, weight n, points n, lost n
evaluation.marks: item t, group t, answers c, sum n, mean n-
evaluation.item: item t, answers c, mean n-, weight n, points n, lost n, given_weight n, min n, max n, aspect t-
evaluation.group_score: group t, answers c, score n-
evaluation.adjustment: key t, times c, points n, each n, cap n-
evaluation.total: points n, adjustments n, exact n, score n, bonus_cap n-, deduction_cap n-, rounding w-, places c
evaluation.band: place c, grade t, from n-, above n-, to n-, below n-
evaluation.grade: score n, grade t
evaluation.condition: on t, asks w, told f-?, below n-, holds f, effect w, grade t-, steps c-
evaluation.condition_met evaluation.condition_not_met evaluation.condition_open: on t, grade t-?
evaluation.possible: grade t-
evaluation.rate: place c, rate n, at_most f
evaluation.rate_by_score: place c, plus n, times n, of n, least n, most n-, at_most f
evaluation.fallen_bands: full_marks n, printed n, factor n, rule w
evaluation.one_score: key t, score n?, weight n
evaluation.of_scores: rule w, score n?
evaluation.place: score n-, rounding w-, places c, grade t-, place c-?
evaluation.event: key t, each a, times c?, cap a-, amount a?
evaluation.pay_after_events: by_rate a, added a, deducted a, cap a-, pay a
evaluation.full_pay: base a, factor n, rounding w, minor_digits c, full_pay a
evaluation.pay: base a, factor n, full_pay a, rate n, pay a
evaluation.retention: held a, released a, kept a
evaluation.instalment: number c, of c, through a, before a
evaluation.kept_by: by w, of_pay a, of_retention a, amount a
evaluation.contract_term: purpose w, days c, from d-, by d-
evaluation.renewal_needs_vote evaluation.dismissal_needs_vote: matter w-, notice_days c-
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
tally.counts: measure w, all n, yes n, no n, abstain n, blank n, spoilt n, silent n, undelivered n
tally.group_counts: tag w, group t, measure w, all n?, yes n?, no n?, abstain n?, blank n?, spoilt n?,
  silent n?, undelivered n?
tally.unknown_area: group t-, state w, units c
tally.proxy: state w, heads n, area n, units n, mixed f
tally.deemed: measure w, count n, becomes w
tally.certainty: certainty w
voting.rule: procedure t, class w-, stage w, pass t, tie w, window_days c-, open f, weighs f, leaves_out f
voting.present: set w
voting.consent: fact w, instead f
voting.fact: fact w, told f?
voting.count: tag w-, group t-, measure w, set w, count n, source w
voting.participants: measure w, who t, present n
voting.evidence: fact w, wanted f, told f?
voting.silence: becomes w, majority w-, floor n-, applies f?
voting.way: way c, measure w, becomes w-
voting.limit: of w
voting.guard: number c, stage w, ballots w, after t-
voting.condition: id t, parent t-, part w, kind w, group t-, name w-, operator w-, number n-, holds f?
voting.quantity: id t, kind w, measure w-, set w-, number n-, amounts_to n?
voting.test: id t, rule t, left n?, right n?, holds f?, parent t-, part w, group t-, measure w-,
  set w-, operator w, share n-?, of_measure w-, of_set w-
voting.verdict: verdict w, quorum f-?, without_silence w-, open_days c-
rulebook.matter: matter t, class w-, procedure t, item c-
rulebook.parameter: id t, level w, kind w, number n-, text t-
rulebook.list_item: id t, item t
rulebook.conflict: id t, value t, mandatory t, lower_citation t, level w, undercut f, asked n-, stands n-,
  least n-, most n-, least_counts f, most_counts f
rulebook.mistake: code w, line c, column c
rulebook.read: mistakes c
""" + CARRIED
SHAPES = {code: {v.split()[0]: [KINDS[k] for k in v.split()[1]] for v in row.split(": ")[1].split(", ")}
          for row in SHAPES.strip().replace("\n  ", " ").splitlines() for code in row.split(": ")[0].split()}


class Unknown:
    """Stands where nobody knows; whatever is made of it is unknown too."""
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = lambda self, _: self
    __neg__ = lambda self: self
    __str__ = lambda self: "unknown"


UNKNOWN, NUMBERS = Unknown(), ("count", "amount", "area", "ratio", "wide")


def read(value):
    """What a value of a step is: a fraction, a day, a moment, a text, yes or no, None for `none`, or UNKNOWN."""
    kind = value["kind"]
    if kind in ("none", "unknown"):
        return UNKNOWN if kind == "unknown" else None
    if kind in NUMBERS:
        return F(value["value"])
    if kind == "day":
        return date.fromisoformat(value["value"])
    if kind == "moment":
        return datetime.fromisoformat(value["value"])
    return value["value"]


class Step(dict):
    """One step: its values by name, its code, and its place among the steps of that code."""


class Finding(dict):
    """One finding: its code, its mark, what it is about (`at`), and its values by name (`told`)."""


class Case:
    """One outcome, what was found wrong in it, and which of its numbers were redone."""

    def __init__(self, line):
        self.id, self.rule, self.outcome = line["id"], line["rule"], line["outcome"]
        self.value, self.steps, self.wrong, self.seen = self.outcome["value"], [], [], set()
        self.findings = [Finding(code=f["code"], mark=f["mark"], at=f["at"], told={
            v["name"]: read(v["value"]) for v in f["values"]}) for f in self.outcome["findings"]]
        self.warnings = [Finding(code=w["code"], told={v["name"]: read(v["value"]) for v in w["values"]})
                         for w in self.outcome["warnings"]]
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
    """A number as people write it: a decimal where it ends, else a fraction."""
    if isinstance(x, F) and 10 ** 20 % x.denominator == 0:
        return f"{Decimal(x.numerator) / Decimal(x.denominator):f}"
    return json.dumps(x, ensure_ascii=False) if isinstance(x, (bool, list, type(None))) else str(x)


MAPS = ("value.parts", "value.costs", "value.at_most", "value.pools")


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
