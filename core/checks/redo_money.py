"""The pages apportion and surplus, redone from the steps."""
import itertools

from redo_steps import F, UNKNOWN, rounded, shared, unit_of

# apportion


def apportion(c):
    """The page apportion, `apportion.total`, `.lot` and `.part`."""
    t, lots, parts = c.one("apportion.total"), c.all("apportion.lot"), c.all("apportion.part")
    if t is None:
        return {"left_over": F(0), "cut_off": None, "level": [], "level_served": F(0), "parts": {}}
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
            "level": at if level != served else [], "level_served": F(served if level != served else 0), "parts": {p["key"]: p["amount"] for p in parts}}


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
    offset = [(x["unit"], x["gross"]) for x in lines if x["treatment"] == "offset"]
    for f in c.findings:  # whose unit is gone is a fact; its amount is that of a line
        if f["code"] == "surplus.offset_without_unit":
            c.meet(f"{f['code']} ({f['at']})", (f["at"], f["told"]["amount"]) in offset, True)
            c.meet(f"{f['code']}.proposed", f["told"]["proposed"], "refund" if f["told"]["amount"] > 0 else "special_assessment")
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
    """The page surplus: one part, from its own weight and the public numbers."""
    e, told = c.one("surplus.exact_share"), c.one("surplus.told")
    s = c.all("surplus.received", "surplus.not_received", "surplus.decided_by_tie", "surplus.decided_by_rank")[0]
    unit, more = unit_of(e), unit_of(e) * (-1 if e["exact"] < 0 else 1)
    receives = {"received": "yes", "not_received": "no", "decided_by_tie": "by_tie"}.get(s.code.split(".")[1])
    if receives is None:  # by rank: the first `level_served` received; one's place and their number are facts
        c.meet("surplus.decided_by_rank (from 1)", s["rank"] > 0 and s["level_served"] > 0, True)
        receives = "yes" if s["rank"] <= s["level_served"] else "no"
    c.say(e, exact=e["total"] / unit * e["weight"] / e["total_weight"])
    c.say(s, whole=int(e["exact"]) * unit, remainder=abs(e["exact"]) % 1, cut_off=s["cut_off"],
          least=s["whole"] + more * (receives == "yes"), most=s["whole"] + more * (receives != "no"))
    over = s["cut_off"] and s["remainder"] - s["cut_off"]
    said = s.code.split(".")[1]
    if not s["cut_off"] or over:
        c.meet("surplus (second step)", said, "not_received" if not s["cut_off"] or over < 0 else "received")
    else:  # exactly at it: received, where all who are level received, which is a fact
        c.meet("surplus (second step)", said != "not_received", True)
    if told:
        one = told["amount"] in (s["least"], s["most"])
        c.say(told, holds=UNKNOWN if one and s["least"] != s["most"] else one)
    asks = {"surplus.rank_unknown", "surplus.level_served_unknown"} & {f["code"] for f in c.findings}
    c.meet("surplus (what is asked)", bool(asks), bool(told) and told["holds"] is UNKNOWN)
    c.tie({"exact": e["exact"], **{k: s[k] for k in ("whole", "remainder", "least", "most")}, "receives": receives,
           "holds": told and told["holds"]})
