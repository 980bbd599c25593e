"""The page evaluation, `consequence`, redone from the steps."""
from datetime import timedelta

from redo_money import apportion
from redo_scores import OUTSIDE, evaluation_conditions, evaluation_findings, evaluation_places
from redo_steps import UNKNOWN, F, rounded


def evaluation_score(c, start):
    """The score that is looked up: the one of `evaluation.place`, or what several come to; rounded."""
    several, of = c.all("evaluation.one_score"), c.one("evaluation.of_scores")
    score = start["score"]
    if of:
        c.meet("evaluation.one_score.key (order)", [s["key"] for s in several], sorted(s["key"] for s in several))
        known, total = [s["score"] for s in several], sum(s["weight"] for s in several)
        score = UNKNOWN if UNKNOWN in known else {
            "lowest": lambda: min(known), "highest": lambda: max(known),
            "mean": lambda: sum(s["score"] * s["weight"] for s in several) / total}[of["rule"]]()
        c.say(of, score=score)
        score = None if score is UNKNOWN else score
        c.say(start, score=score)
    return None if score is None else rounded(score, start["rounding"], start["places"])


def evaluation_rate(bands, place, score):
    """The rate of a band, fixed or by the score; none where it needs a score that nobody knows."""
    band = bands[place]
    if band.code == "evaluation.rate":
        return band["rate"]
    if score is None:
        return None
    rate = (band["plus"] + band["times"] * score) / band["of"]
    return max(band["least"], rate if band["most"] is None else min(rate, band["most"]))


def evaluation_events(c, pay):
    """`evaluation.event` and `evaluation.pay_after_events`; the pay after them."""
    events, after = c.all("evaluation.event"), c.one("evaluation.pay_after_events")
    for s in events:
        moved = UNKNOWN if s["times"] is UNKNOWN else s["each"] * s["times"]
        if moved is not UNKNOWN and s["cap"] is not None:
            moved = max(-s["cap"], min(s["cap"], moved))
        c.say(s, amount=moved)
    known = pay is not None and all(s["times"] is not UNKNOWN for s in events)
    c.count("evaluation.pay_after_events", int(known and bool(events)))
    if after:
        deducted = sum(s["amount"] for s in events if s["amount"] < 0)
        c.say(after, by_rate=pay, added=sum(s["amount"] for s in events if s["amount"] > 0),
              deducted=deducted if after["cap"] is None else max(deducted, -after["cap"]),
              pay=max(F(0), after["by_rate"] + after["added"] + after["deducted"]))
    return (after["pay"] if after else pay) if known else None, events


def rule_consequence(c):
    """The page evaluation, `consequence`."""
    c.tie(evaluation_paid(c))


def evaluation_paid(c):
    """The steps of a pay, and the value that follows from them."""
    bands, start = c.all("evaluation.band"), c.one("evaluation.place")
    rates = c.all("evaluation.rate", "evaluation.rate_by_score")
    for n, r in enumerate(rates, 1):
        c.say(r, place=n)
    c.meet("evaluation.rate (steps)", len(rates), len(bands))
    score = evaluation_score(c, start)
    if start["grade"] is not None:
        places = {next((n for n, b in enumerate(bands) if b["grade"] == start["grade"]), OUTSIDE)}
    elif score is None or (len(bands) > 1 and all(b["from"] is None and b["above"] is None for b in bands)):
        places = {*range(len(bands)), OUTSIDE}
    else:
        places = evaluation_places(c, bands, score)
    place = next(iter(places)) if len(places) == 1 else None
    c.say(start, place=UNKNOWN if place is None else None if place is OUTSIDE else place + 1)
    left = []
    evaluation_conditions(c, bands, places, (), left)
    band = left[0] if len(left) == 1 and isinstance(left[0], int) else None
    rate = None if band is None else evaluation_rate(rates, band, score)
    f, p, kept = c.one("evaluation.full_pay"), c.one("evaluation.pay"), c.one("evaluation.retention")

    part = c.one("evaluation.instalment")

    def pay(rate):
        due = f["base"] * f["factor"] if part is None else part["through"] - part["before"]
        return rounded(due * rate, f["rounding"], f["minor_digits"])
    if part:
        up_to = lambda parts: rounded(f["base"] * parts / part["of"], f["rounding"], f["minor_digits"])
        c.say(part, through=up_to(part["number"]), before=up_to(part["number"] - 1))
    c.say(f, full_pay=pay(1))
    c.count("evaluation.pay", int(rate is not None))
    if p:
        c.say(p, base=f["base"], factor=f["factor"], full_pay=f["full_pay"], rate=rate, pay=pay(p["rate"]))
    paid, events = evaluation_events(c, p and p["pay"])
    own = evaluation_rate(rates, place, score) if isinstance(place, int) else None
    own = None if own is None else f["full_pay"] - pay(own)
    by_score = None if paid is None else own
    costs, total = apportion(c)["parts"], c.one("apportion.total")
    if total:
        c.say(total, total=own, minor_digits=f["minor_digits"])
    if kept:
        c.say(kept, released=rounded(kept["held"] * min(p["rate"], 1), f["rounding"], f["minor_digits"]),
              kept=kept["held"] - kept["released"])
    evaluation_findings(c, {}, {"rate": p and p["rate"], "withheld": by_score})
    keeps = c.one("evaluation.kept_by")
    if keeps:
        c.say(keeps, of_pay=max(F(0), f["full_pay"] - paid), of_retention=kept["kept"] if kept else F(0),
              amount=keeps["of_pay"] + keeps["of_retention"])
    fixed = band is not None and rates[band].code == "evaluation.rate"
    votes = [evaluation_vote(c, s) for s in c.all("evaluation.renewal_needs_vote", "evaluation.dismissal_needs_vote")]
    return {"band": None if band is None else F(band + 1), "rate": rate if fixed else None,
           "rate_by_score": None if fixed else rate, "pay": paid,
           "full_pay": f["full_pay"], "withheld": None if paid is None else f["full_pay"] - paid,
           "withheld_for_score": by_score, "costs": costs,
           "withheld_for_conditions": None if by_score is None else f["full_pay"] - by_score - p["pay"],
           "withheld_for_events": p["pay"] - paid if events and paid is not None else None,
           "events": [{"key": s["key"], "times": None if s["times"] is UNKNOWN else s["times"],
                       "amount": None if s["amount"] is UNKNOWN else s["amount"]} for s in events],
           "votes_needed": votes, "kept": keeps and {"by": keeps["by"], "amount": keeps["amount"]}, "retention": kept and dict(kept),
           "rate_is_upper_bound": band is not None and bool(p) and rates[band]["at_most"]}


def evaluation_vote(c, s):
    """`evaluation.contract_term` of a vote, and the vote in the value."""
    purpose = s.code[11:].split("_")[0]
    term = next((t for t in c.all("evaluation.contract_term") if t["purpose"] == purpose), None)
    told = {"purpose": purpose, "matter": s["matter"], "notice_days": s["notice_days"]}
    if term:
        way = 1 if purpose == "dismissal" else -1
        by = None if term["from"] is None else term["from"] + way * timedelta(days=int(term["days"]))
        c.say(term, by=by)
        if purpose == "dismissal":
            c.say(term, days=s["notice_days"])
        told |= {"ends_not_before": by} if purpose == "dismissal" else {
            "company_notice_days": term["days"], "company_notice_by": by, "decide_by": term["from"]}
    return told
