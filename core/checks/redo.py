#!/usr/bin/env python3
"""Redo every number of an outcome from its own steps, by the formulas on the pages `core/docs/rules/*.md` alone.

    redo.py FILE…            one line for each number that does not follow; exit 1 if there is any
    redo.py --mutate FILE…   change the numbers, kind by kind, and tell which changes nobody would see

A file holds lines of JSON, `{"id": …, "rule": …, "outcome": …}`, or is the `outcomes.json` of a notice. Facts (what somebody told or a book says) cannot be
redone here: they are only tied to the other places where they stand. Nothing of the library is used.

The pages are in the files beside this one (`redo_money.py`, `redo_scores.py`, `redo_votes.py` and others), with one
function for a rule, named after it, and others for its steps; `redo_steps.py` says what a step must hold. A relation is
`say(step, name=number)`: the number that the step says must be the one that follows.
"""
import json
import re
import sys

sys.dont_write_bytecode = True  # leave no files beside the pages
import redo_bank
import redo_bodies
import redo_books
import redo_chain
import redo_charging
import redo_concerns
import redo_deadlines
import redo_figures
import redo_management_handover
import redo_money
import redo_pay
import redo_ranking
import redo_review
import redo_robustness
import redo_scores
import redo_selection
import redo_settlement
import redo_tally
import redo_trace
import redo_votes
import redo_window
from redo_steps import NUMBERS, Case

# Kinds of numbers that meet nothing within one outcome, by how their names end, and why.
EXCEPTIONS = {
    "citation.clause": "the number of a clause is its name; a person looks it up",
    "citation.in_force": "a day of a text that is cited, not of the case",
    "citations.in_force": "a day of a text that is cited, not of the case",
    "surplus.not_received.cut_off": "a public number, far above the remainder",
    "evaluation.band.to": "an edge that is not near the score",
    "evaluation.band.below": "an edge that is not near the score",
    "evaluation.satisfied.from": "a fact; only on which side of it the marks are is used",
    "evaluation.place.places": "a fact; read only where the score is rounded",
    "evaluation.item.min": "a fact; read only with the scale of_range",
    "review_score steps evaluation.group.returned": "a fact where raters have no groups; where they have, the value repeats it",
    "robustness steps evaluation.sample.found": "a fact where answers are counted; where people were asked it is redone",
    "review_score steps evaluation.sample.found": "a fact where answers are counted; where people were asked it is redone",
    "robustness steps evaluation.response.returned": "a fact; only the value of a score repeats it",
    "objections.asks.score": "a fact: what a company asks for",
    "objections.asks.sheet": "a fact: what a company asks for",
    "objections.asks.times": "a fact: what a company asks for",
    "objections.stands.sheet": "a fact: the number of the sheet that an answer names",
    "bodies.meeting.absent": "a fact; absences with leave need not count, so only its bounds are used",
    "service_window value outside": "a fact; a request outside the period has no step",
    "chain.door.floor": "a fact; only whether a span of floors holds it is used",
}

MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)"

# Maps of the values whose names are data (a unit, an item, a measure): their names are no part of a kind.
KEYED = {"apportion value parts", "share_surplus value parts", "share_surplus value at_most", "consequence value costs",
         "settle value items", "settle value pools", "close_books value statement.items", "close_books value statement.pools",
         "tally value counts", "check_rulebook value parameters"}


def rule_of(name):
    """The function that redoes the outcomes of a rule, named after it."""
    pages = (redo_bank, redo_bodies, redo_books, redo_chain, redo_charging, redo_concerns, redo_deadlines, redo_figures, redo_management_handover, redo_money, redo_pay, redo_ranking, redo_review, redo_robustness,
             redo_scores,
             redo_selection,
             redo_settlement, redo_tally, redo_trace, redo_votes, redo_window)
    return next(getattr(page, "rule_" + name) for page in pages if hasattr(page, "rule_" + name))


def check(line):
    """Every relation of one outcome. What cannot be redone at all (a step missing, a word unknown) is wrong too."""
    c = None
    try:
        c = Case(line)
        rule_of(c.rule)(c)
    except (ArithmeticError, AttributeError, IndexError, KeyError, StopIteration, TypeError, ValueError) as why:
        where = f"{line['id']}: cannot be redone: {type(why).__name__} {why}"
        return (c.wrong if c else []) + [where], len(c.seen) if c else 0
    return c.wrong, len(c.seen)


def numbers(line):
    """Every number of an outcome: its kind, and the place where it stands as (container, key)."""
    for step in line["outcome"]["steps"]:
        for value in step["values"]:
            if value["value"]["kind"] in NUMBERS + ("day", "moment"):
                yield f"{line['rule']} steps {step['code']}.{value['name']}", value["value"], "value"
    stack = [(line["outcome"], "value", f"{line['rule']} value ")]
    while stack:
        holder, key, path = stack.pop()
        x = holder[key]
        if isinstance(x, dict):
            stack += [(x, k, path if path in KEYED else f"{path}.{k}".replace(" .", " ")) for k in x]
        elif isinstance(x, list):
            stack += [(x, i, path) for i in range(len(x))]
        elif not isinstance(x, bool) and re.fullmatch(rf"-?\d+([./]\d+)?|\d{{4}}-\d\d-\d\d|{MOMENT}", str(x)):
            yield path, holder, key


def changed(number):
    """The same number with its last digit changed; of a moment the last digit of its seconds."""
    text = str(number)
    last = 18 if re.fullmatch(MOMENT, text) else max(i for i, sign in enumerate(text) if sign.isdigit())
    return type(number)(text[:last] + str((int(text[last]) + 1) % 10) + text[last + 1:])


def refused(line, holder, key, before):
    """Whether a change of this one number is seen: what is wrong then is not what was wrong before."""
    was = holder[key]
    holder[key] = changed(was)
    wrong = check(line)[0]
    holder[key] = was
    return wrong != before


def mutate(lines):
    """Changes one number of each kind: the first, and while nobody refuses it up to twenty others over the file and one
    of each of the first twenty unlike ones."""
    places, missed, before = {}, [], {}
    for n, line in enumerate(lines):
        before[n] = check(line)[0]
        for kind, holder, key in numbers(line):
            places.setdefault(kind, []).append((n, holder, key))
    for kind, found in sorted(places.items()):
        others = found[1::max(1, (len(found) - 1) // 20)][:20]
        unlike = list({str(holder[key]): (n, holder, key) for n, holder, key in found}.values())[:20]
        if not any(refused(lines[n], holder, key, before[n]) for n, holder, key in found[:1] + others + unlike):
            missed.append(kind)
    reasons = [next((why for end, why in EXCEPTIONS.items() if kind.endswith(end)), None) for kind in missed]
    for kind, why in zip(missed, reasons):
        print(f"not refused: {kind}" + (f" (exception: {why})" if why else ""))
    idle = [end for end in EXCEPTIONS if not any(kind.endswith(end) for kind in missed)]
    print(*[f"an exception that is none: {end}" for end in idle], f"caught {len(places) - len(missed)} of {len(places)} kinds",
          sep="\n")
    return None in reasons or bool(idle)


NOTICE = {"score": "score", "consequence": "consequence", "statement": "settle", "shares": "share_surplus", "orders": "select_orders",
          "ranking": "rank_companies", "robustness": "robustness", "review": "review_score", "books": "close_books"}


def read(name, text):
    """The outcomes of a file of lines, or of the `outcomes.json` of a notice."""
    found = [json.loads(line) for line in text.splitlines() if line.strip()]
    if len(found) != 1 or "votes" not in found[0]:
        return found
    notice = found[0]
    votes = [({"tallied": "tally", "decided": "decide"}[v["result"]["kind"]], v["motion"], v["result"]["outcome"])
             for v in notice["votes"]]
    rest = [(rule, part, notice[part]) for part, rule in NOTICE.items() if part in notice]
    return [{"id": f"{name} {part}", "rule": rule, "outcome": outcome} for rule, part, outcome in rest + votes]


def main(names):
    lines = []
    for name in names:
        if name != "--mutate":
            with open(name, encoding="utf-8") as file:
                lines += read(name, file.read())
    if "--mutate" in names:
        return mutate(lines)
    results = [check(line) for line in lines]
    wrong = [said for found, _ in results for said in found]
    print(*wrong, f"{len(lines)} outcomes, {sum(n for _, n in results)} numbers, {len(wrong)} wrong", sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
