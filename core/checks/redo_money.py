"""The pages apportion, surplus and settlement, redone from the steps."""
import itertools
import re

from redo_steps import UNKNOWN, F, rounded, shared, show, unit_of

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
    top, total, basis = c.one("surplus.total"), c.one("apportion.total"), c.one("surplus.basis")
    lines = c.all("surplus.line")
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
    shares = surplus_co_owners(c, len(treatments))
    told, places = [], itertools.product(rows, range(len(treatments)))
    for i, (line, (row, t)) in enumerate(zip(lines, places)):
        c.say(line, unit=row["unit"], owner=row.get("owner", line["owner"]), treatment=treatments[t]["treatment"],
              gross=gross[t][i // len(treatments)], set_off=taken[i], net=line["gross"] - line["set_off"])
        told.append({**line, "owner": line["owner"] or None, "days": row.get("days"),
                     "co_owners": shares.get(i // len(treatments))})
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


def surplus_co_owners(c, n):
    """The co-owners of each row of lines: those that stand directly before its first line."""
    rows, others = {}, []
    for s in c.steps:
        if s.code == "surplus.line" and others:
            rows[s.index // n] = others
        others = others + [s["co_owner"]] if s.code == "surplus.co_owner" else []
    return rows


def surplus_set_off(c, lines, n):
    """`surplus.set_off`, redone from the debts and the lines; what each line and each debt lost by it."""
    steps, debts, follows, shares = c.all("surplus.set_off"), c.all("surplus.debt"), [], surplus_co_owners(c, n)
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
    said = s.code.split(".")[1]
    if not s["cut_off"] or over:
        c.meet("surplus (second step)", said, "not_received" if not s["cut_off"] or over < 0 else "received")
    else:  # exactly at it: received, where all who are level received, which is a fact
        c.meet("surplus (second step)", said != "not_received", True)
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
