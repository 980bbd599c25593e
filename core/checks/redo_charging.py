"""The page charging, redone from the steps."""
from datetime import date, timedelta

from redo_steps import UNKNOWN, F, rounded


def rule_charge_fees(c):
    """The page charging."""
    terms = c.one("charging.terms")
    ahead = [told_ahead(c, s, terms) for s in c.all("charging.prepaid")]
    rows = [told_row(c, s, terms, ahead) for s in c.all("charging.charge")]
    held = told_held(c, terms, ahead, rows)
    sums(c, rows, held)
    found(c, rows, ahead, held, terms)
    c.tie({"period": {"from": terms["from"], "to": terms["to"]}, "months": [told_month(row, parts) for row, parts, _ in rows],
           "prepaid": [told_left(s, h) for s, h in zip(ahead, held)], "postings": postings(c, rows, ahead)})


def after(day, months):
    """The first day of the month that is so many later."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def between(start, end):
    return (end.year - start.year) * 12 + end.month - start.month


def last_begun(c, day):
    """The price that each class has on a day."""
    prices = {}
    for s in sorted(c.all("charging.tariff"), key=lambda s: s["from"]):
        if s["from"] <= day:
            prices[s["class"]] = s["price"]
    return prices.values()


def is_of_a_day(c, step, day):
    """A price that counts is that of some class on its day."""
    if step["price"] is not UNKNOWN:
        c.meet(f"{step.code}[{step.index}].price of {day}", step["price"] in last_begun(c, day), True)


def told_ahead(c, s, terms):
    """`charging.prepaid`."""
    is_of_a_day(c, s, s["paid_on"])
    c.say(s, months=F(between(s["from"], s["to"])),
          whole_month=rounded(s["measure"] * s["price"], terms["rounding"], terms["minor_digits"]),
          expected=s["whole_month"] * s["months"], difference=s["amount"] - s["expected"] if s["expected"] is not UNKNOWN else UNKNOWN)
    return s


def paid_for(ahead, row):
    """The payment that leaves something for a month."""
    mine = [s for s in ahead if (s["unit"], s["owner"]) == (row["unit"], row["owner"]) and s["from"] <= row["month"] < s["to"]]
    return mine[0] if mine and share_of(mine[0], row["month"]) != 0 else None


def share_of(paid, month):
    """What of a payment is for a month."""
    if paid is None:
        return F(0)
    whole = paid["whole_month"]
    return UNKNOWN if whole is UNKNOWN else max(F(0), min(whole, paid["amount"] - between(paid["from"], month) * whole))


def told_row(c, s, terms, ahead):
    """`charging.part`, `charging.month` and `charging.charge` of one unit, owner and month."""
    key = lambda x: tuple(x[n] for n in ("unit", "owner", "month"))
    ways = [x for x in c.all("charging.month") if key(x) == key(s)]
    parts = [x for x in c.all("charging.part") if key(x) == key(s)]
    paid, of = paid_for(ahead, s), F((after(s["month"], 1) - s["month"]).days)
    for p in parts:
        exact = p["measure"] * p["price"] if p["price"] is not UNKNOWN else UNKNOWN
        c.say(p, of=of, exact=exact if exact is UNKNOWN else exact * p["days"] / p["of"])
        if p["tariff_of"] == "payment":
            c.say(p, price=paid["price"])
        else:
            is_of_a_day(c, p, p["from"])
        if p["part_month"] == "whole_month_of_first_day":
            c.say(p, from_=p["from"] if p["from"] == s["month"] else s["month"], days=of)
    of_way = lambda w: [p for p in parts if (p["part_month"], p["tariff_of"]) == (w["part_month"], w["tariff_of"])]
    for w in ways:
        c.say(w, exact=sum((p["exact"] for p in of_way(w)), F(0)), charge=rounded(w["exact"], terms["rounding"], terms["minor_digits"]))
        for n in ("paid_ahead", "part_month"):
            allowed(c, w, terms, paid, n)
    charges = [w["charge"] for w in ways]
    is_known = UNKNOWN not in charges
    c.say(s, least=min(charges) if is_known else UNKNOWN, most=max(charges) if is_known else UNKNOWN,
          charge=charges[0] if is_known and len(set(charges)) == 1 else UNKNOWN, share=share_of(paid, s["month"]))
    is_told = UNKNOWN not in (s["charge"], s["share"])
    c.say(s, covered=F(0) if s["share"] == 0 else min(s["charge"], s["share"]) if is_told else UNKNOWN,
          due=s["charge"] - s["covered"] if is_told else UNKNOWN,
          due_day=min(p["from"] for p in parts) + timedelta(days=int(terms["due_after_days"])))
    return s, of_way(ways[0]) if s["charge"] is not UNKNOWN else [], parts


def allowed(c, way, terms, paid, name):
    """A way that is tried is one that the contract says or leaves open."""
    if name == "part_month":
        wanted = terms["part_month"] or way["part_month"]
        return c.say(way, part_month=wanted)
    said = terms["paid_ahead"]
    if paid is None:
        return c.say(way, tariff_of="month")
    if said == "tariff_of_payment_before":
        said = "tariff_of_payment" if paid["paid_on"] < terms["before"] else "tariff_of_month"
    return c.say(way, tariff_of=said.removeprefix("tariff_of_") if said else way["tariff_of"])


def told_held(c, terms, ahead, rows):
    """`charging.held`."""
    held = c.all("charging.held")
    c.count("charging.held", len(ahead))
    for s, paid in zip(held, ahead):
        mine = [row["covered"] for row, _, _ in rows if paid_for([paid], row)]
        c.say(s, **{n: paid[n] for n in ("paid_on", "amount")}, covered=sum(mine, F(0)))
        c.say(s, from_=s["from"] if s["from"] == paid["from"] else paid["from"])
        rest = UNKNOWN if UNKNOWN in (s["used"], s["covered"]) else s["amount"] - s["used"] - s["covered"]
        c.say(s, held=rest)
        if s["used"] is UNKNOWN:
            c.meet("charging.held began before the period", s["from"] < terms["from"], True)
    return held


def known(numbers):
    return sum((n for n in numbers if n is not UNKNOWN), F(0))


def sums(c, rows, held):
    """`charging.owner` and `charging.total`."""
    owners, total = c.all("charging.owner"), c.one("charging.total")
    c.meet("charging.owner", [s["owner"] for s in owners],
           sorted({s["owner"] for s, _, _ in rows} | {s["owner"] for s in held}, key=lambda text: text.encode()))
    for s in owners:
        mine = [row for row, _, _ in rows if row["owner"] == s["owner"]]
        c.say(s, charged=known(r["charge"] for r in mine), covered=known(r["covered"] for r in mine), due=known(r["due"] for r in mine),
              held=sum((h["held"] for h in held if h["owner"] == s["owner"]), F(0)),
              unknown_months=F(sum(UNKNOWN in (r["charge"], r["due"]) for r in mine)))
    for name in ("charged", "covered", "due", "held"):
        c.say(total, **{name: sum((s[name] for s in owners), F(0))})
    nobodys = sum(f["code"] == "charging.owner_unknown" for f in c.findings)
    c.say(total, unknown_months=sum((s["unknown_months"] for s in owners), F(nobodys)))
    c.tie({"owners": [dict(s) for s in owners], "total": dict(total)})


def found(c, rows, ahead, held, terms):
    """The findings and warnings that follow from the steps."""
    told = lambda code: [f["told"] for f in c.findings if f["code"] == "charging." + code]
    names = ("unit", "owner", "paid_on", "amount", "expected", "difference")
    c.meet("charging.amount_differs", told("amount_differs"),
           [{n: s[n] for n in names} for s in ahead if s["difference"] not in (UNKNOWN, 0)])
    c.meet("charging.used_unknown", told("used_unknown"),
           [{n: s[n] for n in names[:3]} for s in held if s["used"] is UNKNOWN])
    for code, pair in (("paid_ahead_silent", ("of_payment", "of_month")), ("part_month_silent", ("by_days", "of_first_day"))):
        c.meet(code + " where silent", told(code) == [] or terms[code.removesuffix("_silent")] is None, True)
        for f in told(code):
            tried = [w["charge"] for w in c.all("charging.month") if all(w[n] == f[n] for n in ("unit", "owner", "month"))]
            for n in pair:
                c.meet(f"{code}.{n}", f[n] in tried, True)
            c.meet(f"{code} differs", f[pair[0]] != f[pair[1]], True)
    silent = {(f["unit"], f["owner"], f["month"]) for code in ("paid_ahead_silent", "part_month_silent") for f in told(code)}
    c.meet("charging silent", silent, {(s["unit"], s["owner"], s["month"]) for s, _, _ in rows
                                       if s["charge"] is UNKNOWN and s["least"] is not UNKNOWN})
    charged = {(s["unit"], s["owner"], s["month"]) for s, _, _ in rows}
    months = [after(terms["from"], n) for n in range(between(terms["from"], terms["to"]))]
    unused = [{"unit": s["unit"], "owner": s["owner"], "month": month} for s in ahead for month in months
              if s["from"] <= month < s["to"] and (s["unit"], s["owner"], month) not in charged and share_of(s, month) != 0]
    c.meet("charging.paid_ahead_unused", [w["told"] for w in c.warnings if w["code"] == "charging.paid_ahead_unused"], unused)


def told_month(row, parts):
    """A month of the value."""
    return dict(row) | {"parts": [{n: p[n] for n in ("from", "days", "price")} for p in parts]}


def told_left(paid, held):
    """A payment of the value."""
    told = {n: paid[n] for n in ("unit", "owner", "paid_on", "amount", "expected", "difference")}
    return told | {"service": {"from": paid["from"], "to": paid["to"]}, "covered": held["covered"], "held": held["held"]}


def postings(c, rows, ahead):
    """A posting for each charge, and for what is released."""
    plain, made = lambda text: text.replace("%", "%25").replace("/", "%2F"), []
    for row, parts, all_parts in rows:
        first = min(p["from"] for p in all_parts)
        service = {"from": first, "to": max(p["from"] + timedelta(days=int(p["days"])) for p in all_parts)}
        who = {"unit": row["unit"], "owner": row["owner"], "service": service}
        name = f"{str(row['month'])[:7]}/{plain(row['unit'])}/{plain(row['owner'])}"
        covered = known([row["covered"]])
        if known([row["charge"]]) > 0:
            price = {"tariff": parts[0]["price"]} if len({p["price"] for p in parts}) == 1 else {}
            both = [(covered, first), (row["charge"] - covered, row["due_day"])]
            lines = [who | price | {"account": account, "amount": units * sign, "due": due} for units, due in both if units > 0
                     for account, sign in (("receivable", 1), ("billed", -1))]
            made.append({"id": "charge/" + name, "day": first, "lines": lines})
        if covered > 0:
            lines = [who | {"account": account, "amount": covered * sign} for account, sign in (("prepayment", 1), ("collected", -1))]
            made.append({"id": "release/" + name, "day": max(first, paid_for(ahead, row)["paid_on"]), "lines": lines})
    return made
