"""The page settlement, redone from the steps."""
from redo_steps import UNKNOWN, F, rounded, show

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
    c.say(due, billed=fund["billed"], collected=fund["collected"],
          arrears=short if short is UNKNOWN else max(F(0), short))
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
    settlement_findings(c, fund)
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


def settlement_findings(c, fund):
    """The findings: what is taken out of `allowed`, and those that hold their own numbers."""
    apart = sorted(f"{s['about']} {s['mark']} {show(s['amount'])}" for s in c.all("settlement.not_allowed"))
    told = sorted(f"{f['at']} {f['mark']} {show(f['told']['amount'])}" for f in c.findings if "amount" in f["told"])
    c.meet("findings (taken out of allowed)", [one for one in told if one in apart], apart)
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
        for name, number in follows.items():
            c.meet(f"findings[{i}].{name}", n[name], number)


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
        "lines": [{"base": s["part"], "rate": s["rate"], "from": s["from"] if b["application"] else None}
                  for s in rates]}})
    return r
