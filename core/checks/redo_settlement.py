"""The page settlement, redone from the steps."""
from redo_pools import charges, pools, received
from redo_steps import UNKNOWN, F, rounded, show

FUND = {"billed": "billed", "collected": "collected", "prior_arrears": "prior_arrears", "other_income": "other_income",
        "prior_surplus": "prior_surplus"}
COUNTED = ("prior_arrears_included", "prepayments_included", "refunds_deducted", "other_income_included")


def rule_settle(c):
    """The page settlement."""
    period, fund, spent = (c.one(f"settlement.{n}") for n in ("period", "fund", "spending"))
    balance = {s["account"]: s["balance"] for s in c.all("settlement.account")}
    c.meet("settlement.account.balance (sum)", sum(balance.values()), F(0))
    held = pools(c, balance)
    apart = "other_income" in held
    c.say(fund, **{n: -balance[a] for n, a in FUND.items() if a in balance and not (apart and a == "other_income")})
    items, unclassified = settlement_items(c, spent, balance)
    budgets = [s["budget"] for s in items if s["budget"] is not None]
    v, close, bounds = (c.one(f"settlement.{n}") for n in ("budget_variance", "closing", "closing_bounds"))
    c.say(v, budget=sum(budgets) if budgets else UNKNOWN, expenditure=spent["expenditure"],
          variance=v["budget"] - v["expenditure"], allowed_variance=v["budget"] - spent["allowed"])
    due, overpaid = charges(c, fund)
    base = fund | {"overpaid": overpaid, "pool": held.get("prepayment"), "apart": held.get("other_income")}
    paid = settlement_remuneration(c, period, base, spent, v)
    pay = paid["amount"] if paid else None
    more = {n: fund[n] for n in ("prior_arrears", "other_income", "prior_surplus")}
    known = [fund["opening"], fund["collected"], spent["allowed"]]
    came = fund["opening"] + fund["collected"] - overpaid + sum(x or 0 for x in more.values())
    c.count("settlement.closing", int(UNKNOWN not in known and pay is not None))
    if close:
        c.say(close, opening=fund["opening"], collected=fund["collected"], overpaid=due["overpaid"], **more,
              allowed=spent["allowed"], remuneration=pay, closing=came - close["allowed"] - close["remuneration"])
    tried = c.all("settlement.closing_at")
    for s in tried:
        c.say(s, closing=came - s["allowed"] - s["remuneration"],
              remuneration=settlement_pay(c, period, v, amount_of(c, base, s, s["allowed"], v), base)[2])
    c.count("settlement.closing_bounds", int(bool(tried)))
    if bounds:
        closings = [s["closing"] for s in [close, *tried]]
        c.say(bounds, least=min(closings), most=max(closings))
    for s in c.all("settlement.developer_stock"):
        c.say(s, missing=max(F(0), s["full_charge"] - s["billed"]))
    settlement_findings(c, fund, base, spent, period, v, pay)
    rate = (fund["collected"] - overpaid) / fund["billed"] if fund["billed"] not in (0, UNKNOWN) else None
    nothing = {n: F(0) for n in ("actual", "allowed", "disallowed", "in_question")} | {
        "budget": None, "variance": None, "allowed_variance": None}
    by_item = {s["item"]: {k: s[k] for k in s if k != "item"} for s in items}
    for name in set(c.value["items"]) | set(by_item):
        c.tie({"items": {name: by_item.get(name, nothing)}})
    scopes = [{n: s[n] for n in ("scope", "actual", "allowed", "disallowed", "in_question")} for s in c.all("settlement.scope")]
    if scopes or "scopes" in c.value:
        c.tie({"scopes": scopes})
    c.tie({"period": {"from": period["from"], "to": period["to"]}, "unclassified": unclassified,
           "currency": {"code": period["currency"], "minor_digits": period["minor_digits"]},
           **{n: fund[n] for n in ("opening", "billed", "collected", "other_income", "prior_surplus")}, **spent,
           "prior_arrears_collected": fund["prior_arrears"], "not_yet_due": due["not_yet_due"], "arrears": due["arrears"],
           "collection_shortfall": due["arrears"], "collection_rate": rate, "budget": v["budget"],
           "overpaid": due["overpaid"], "budget_variance": v["variance"], "allowed_variance": v["allowed_variance"],
           "remuneration_paid": balance.get("remuneration"), "closing": close and close["closing"],
           "closing_bounds": bounds and {k: bounds[k] for k in ("least", "most")},
           "accrued_surplus": None if pay is None else (
               fund["billed"] + (fund["other_income"] or 0) - spent["allowed"] - pay)})


def settlement_findings(c, fund, base, spent, period, budget, pay):
    """The findings: what is taken out of `allowed`, and those that hold their own numbers."""
    apart = sorted(f"{s['about']} {s['mark']} {show(s['amount'])}" for s in c.all("settlement.not_allowed"))
    told = sorted(f"{f['at']} {f['mark']} {show(f['told']['amount'])}" for f in c.findings if "amount" in f["told"])
    c.meet("findings (taken out of allowed)", [one for one in told if one in apart], apart)
    actual = {s["item"]: s["actual"] for s in c.all("settlement.item")}
    held = {s["account"]: s["closing"] for s in c.all("settlement.pool")}
    for i, f in enumerate(c.findings):
        n, follows = f["told"], {}
        if "counted" in n:
            follows["difference"] = n["total"] - n["counted"]
        elif "receipts" in n:
            follows |= {"footed": n["opening"] + n["receipts"] - n["expenses"], "difference": n["balance"] - n["footed"]}
        elif f["code"] == "settlement.collected_above_billed":
            follows["amount"] = fund["collected"] - fund["billed"]
        elif f["code"] == "settlement.developer_below_full":
            follows["amount"] = c.one("settlement.developer_stock")["missing"]
        elif f["code"] == "settlement.item_below_zero":
            follows["amount"] = actual.get(f["at"])
        elif f["code"] == "settlement.pool_below_zero":
            follows["amount"] = held.get(f["at"])
        elif f["code"] == "settlement.contract_silent":
            asked = dict(c.one("settlement.base"))
            if f["at"] == "refunds_deducted":  # they are deducted only where prepayments count
                asked["prepayments_included"] = True
            for name, answers in (("without", asked), ("with", asked | {f["at"]: True})):
                amount = amount_of(c, base, answers, spent["allowed"], budget)
                follows[name] = settlement_pay(c, period, budget, amount, base)[2]
        for name, number in follows.items():
            c.meet(f"findings[{i}].{name}", n[name], number)
    for i, w in enumerate(c.warnings):
        if w["code"] == "settlement.pool_untold":
            c.meet(f"warnings[{i}].closing", w["told"]["closing"], held.get(w["told"]["account"]))
        if w["code"] == "settlement.overpaid":
            payers = [s["overpaid"] for s in c.all("settlement.unsettled")
                      if " ".join(x for x in (s["unit"], s["owner"]) if x is not None) == w["told"]["payer"]]
            c.meet(f"warnings[{i}].amount", w["told"]["amount"], payers[0] if payers else None)


def settlement_items(c, spent, balance):
    """`settlement.item`, `.unclassified`, `.unconfirmed` and `.spending`, from `.not_allowed`."""
    items, apart = c.all("settlement.item"), c.all("settlement.not_allowed")

    def taken(item, disallowed):
        return sum((s["amount"] for s in apart if s["item"] == item and (s["mark"] == "disallowed") == disallowed), F(0))
    for s in items:
        c.say(s, disallowed=taken(s["item"], True), in_question=taken(s["item"], False),
              allowed=s["actual"] - s["disallowed"] - s["in_question"])
        if s["variance"] is not UNKNOWN or s["budget"] is None:  # whether spending is known by item is a fact
            c.say(s, **{n: None if s["budget"] is None else s["budget"] - s[of]
                        for n, of in (("variance", "actual"), ("allowed_variance", "allowed"))})
    for s in c.all("settlement.scope"):
        c.say(s, actual=s["allowed"] + s["disallowed"] + s["in_question"])
    outside = taken(None, True) + taken(None, False)
    c.count("settlement.unclassified", int(outside != 0))
    for s in c.all("settlement.unclassified"):
        c.say(s, amount=outside)
    open_sum = sum((s["amount"] for s in c.all("settlement.unconfirmed")), F(0))
    totals = [f["told"]["counted"] - f["told"]["total"] for f in c.findings
              if f["code"] == "settlement.total_differs" and f["at"] == "expenditure_total"]
    sums = {n: sum((s[n] for s in items), F(0)) for n in ("actual", "allowed", "disallowed", "in_question")}
    for s in c.all("settlement.unconfirmed"):
        c.say(s, amount=min(totals[0] if totals else F(0), sums["allowed"]))
    c.say(spent, disallowed=sums["disallowed"], in_question=sums["in_question"] + outside + open_sum)
    if spent["expenditure"] is UNKNOWN:  # that nothing told the spending is a fact
        c.say(spent, allowed=UNKNOWN)
    else:
        c.say(spent, expenditure=sums["actual"] + outside, allowed=sums["allowed"] - open_sum)
    if "expenditure" in balance:
        c.say(spent, expenditure=balance["expenditure"])
    return items, outside


def amount_of(c, base, answers, allowed, budget):
    """The base amount, where such sums count and so much is allowed."""
    on = c.one("settlement.base")["base"]
    return {"billed": base["billed"], "fixed": None, "actual_expenditure": allowed,
            "budgeted_expenditure": budget["budget"]}.get(on) if on not in ("pool", "collected") else received(
                base, [answers[n] for n in COUNTED])


def settlement_pay(c, period, budget, amount, base):
    """The rates that apply to a base of `amount`, and the remuneration before and after factor, limits and rounding."""
    b, r, tiers = c.one("settlement.base"), c.one("settlement.remuneration"), c.all("settlement.tier")
    reached, exact, rows = amount if b["on"] == "base_amount" else b["reached"], r["exact"], []
    if b["application"] == "whole":
        rows = [(t["from"], t["rate"], amount) for t in tiers
                if t["from"] < reached or (t["belongs"] and t["from"] == reached)][-1:]
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


def settlement_remuneration(c, period, base, spent, budget):
    """`settlement.base`, `.rate`, `.floor`, `.cap` and `.remuneration`, and the value of that name."""
    b, r = c.one("settlement.base"), c.one("settlement.remuneration")
    if b:
        paid = base["collected"] - base["overpaid"]
        on = {"base_amount": b["amount"], "collection_rate": paid / base["billed"] if base["billed"] else 0,
              None: None}[b["on"]]
        c.say(b, amount=amount_of(c, base, b, spent["allowed"], budget), reached=on)
        edges = [(t["from"], not t["belongs"]) for t in c.all("settlement.tier")]
        c.meet("settlement.tier.from (order)", edges, sorted(edges))
    if not r:
        return c.tie({"remuneration": None})
    rows, exact, amount, applied = settlement_pay(c, period, budget, b["amount"], base)
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
    belongs = {(t["from"], t["rate"]): t["belongs"] for t in c.all("settlement.tier")}
    c.tie({"remuneration": {
        "base": b["base"], "amount": r["amount"], "exact": r["exact"], "includes_itself": r["includes_itself"],
        "base_amount": None if amounts is None else rounded(amounts, r["rounding"], period["minor_digits"]),
        "score_factor": factor and factor["factor"], "floor_applied": limits["settlement.floor"],
        "cap_applied": limits["settlement.cap"], "tier_application": b["application"],
        "lines": [{"base": s["part"], "rate": s["rate"], **edge_of(s, b, belongs)} for s in rates]}})
    return r


def edge_of(step, base, belongs):
    """The edge of a rate, by whether it belongs to its tier; none without tiers."""
    inside = belongs.get((step["from"], step["rate"]), True)
    edge = step["from"] if base["application"] else None
    return {"from": edge if inside else None, "above": None if inside else edge}
