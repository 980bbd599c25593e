"""The page books, redone from the steps."""
import hashlib
import json

from redo_settlement import rule_settle
from redo_steps import UNKNOWN, Case, F, show

OPEN = {"not_presented": ("booked", False), "in_transit": ("booked", True),
        "unknown_receipts": ("stated", True), "unknown_payments": ("stated", False)}
# What is a party's own; and the accounts of which nobody in particular may have less than nothing.
OWN = {"prepayment", "deposit", "payable", "retention"}
MAY_BE_BELOW = {"service_fund", "deferred_cost", "claim", "remuneration_payable", "tax"}


def rule_close_books(c):
    """The page books."""
    settlement(c)
    pools = {s["account"]: s for s in c.all("settlement.pool")}
    c.tie({"late": [dict(s) for s in c.all("books.late")]})
    parties(c, pools)
    banks(c)
    bridge(c, pools)
    receivables(c)
    carried(c, pools)
    for i, f in enumerate(c.findings):
        if f["code"] == "books.opening_differs":
            c.meet(f"findings[{i}].difference", f["told"]["difference"], f["told"]["given"] - f["told"]["before"])
            at = c.one("settlement.fund")["opening"] if f["at"] == "opening" else pools[f["at"]]["opening"]
            c.meet(f"findings[{i}].given", f["told"]["given"], at)
        elif f["code"] == "books.statement_does_not_foot":
            s = next(s for s in c.all("books.bank") if s["bank"] == f["at"])
            c.meet(f"findings[{i}].footed", f["told"]["footed"], s["statement_opening"] + s["stated"])
            c.meet(f"findings[{i}].closing", f["told"]["closing"], s["statement_closing"])
            c.meet(f"findings[{i}].difference", f["told"]["difference"], f["told"]["closing"] - f["told"]["footed"])


def settlement(c):
    """The settlement inside, as an outcome of its own."""
    o = c.outcome
    mine = lambda said: not said["code"].startswith("books.")  # noqa: E731
    of = Case({"id": c.id, "rule": "settle", "outcome": {
        "value": c.value["statement"], "steps": [s for s in o["steps"] if mine(s)],
        "findings": [f for f in o["findings"] if mine(f)], "warnings": [w for w in o["warnings"] if mine(w)]}})
    rule_settle(of)
    c.wrong += of.wrong
    c.seen |= of.seen


def parties(c, pools):
    """`books.party`: each closing, and all of a pool together."""
    rows, short = c.all("books.party"), [f["told"] for f in c.findings if f["code"] == "books.parties_differ"]
    for s in rows:
        c.say(s, closing=s["opening"] + s["inflow"] - s["outflow"])
    for account in dict.fromkeys(s["account"] for s in rows):
        held = sum(s["closing"] for s in rows if s["account"] == account)
        told = [f for f in short if f["account"] == account]
        closing = pools[account]["closing"]
        if closing is not UNKNOWN:
            c.meet(f"books.party.{account} (sum)", held, closing - sum(f["difference"] for f in told))
        back = [s["refunded"] for s in rows if s["account"] == account]
        if account == "prepayment" and None not in back:
            c.meet(f"books.party.{account} (refunded)", sum(back), pools[account]["refunded"])
        for f in told:
            c.meet(f"parties_differ.{account}", [f["held"], f["closing"]], [held, closing])
    for f in c.findings:
        if f["code"] == "books.party_below_zero":
            found = [s["closing"] for s in rows if s["account"] == f["told"]["account"] and " ".join(
                x for x in (s["unit"], s["owner"], s["creditor"]) if x is not None) == f["told"]["party"]]
            c.meet("party_below_zero.amount", f["told"]["amount"], found[0] if found else None)
    nobody = {s["account"]: s["closing"] for s in rows if (s["unit"], s["owner"], s["creditor"]) == (None, None, None)}
    below = {a for a, x in nobody.items() if x < 0 and a not in MAY_BE_BELOW}
    for code, among in (("nobody_below_zero", below & OWN), ("paid_for_nobody", below - OWN)):
        told = [s for s in c.findings + c.warnings if s["code"] == "books." + code]
        c.meet(code, sorted((s["told"]["account"], s["told"]["amount"]) for s in told), sorted((a, nobody[a]) for a in among))
    c.tie({"parties": [dict(s) for s in rows]})


def banks(c):
    """`books.match`, `.open_item` and `.bank`."""
    rows, items, said = c.all("books.bank"), c.all("books.open_item"), c.all("books.match")
    off = {f["told"]["line"]: f["told"]["difference"] for f in c.findings if f["code"] == "books.match_differs"}
    for key in dict.fromkeys((s["bank"], s["number"]) for s in said):
        of = [s for s in said if (s["bank"], s["number"]) == key]
        sides = [sum((s["amount"] for s in of if s["side"] == side), F(0)) for side in ("stated", "booked")]
        more = sum((off.get(s["id"], F(0)) for s in of if s["side"] == "stated"), F(0))
        c.meet(f"books.match.{key[0]}.{key[1]} (sides)", sides[0], sides[1] + more)
    told = []
    for s in rows:
        left = {side: sum((i["amount"] for i in items if i["bank"] == s["bank"] and i["side"] == side), F(0))
                for side in ("stated", "booked")}
        c.say(s, book_closing=s["book_opening"] + s["booked"], adjusted_book=s["book_closing"] + left["stated"],
              adjusted_statement=s["statement_closing"] + left["booked"])
        both = s["adjusted_statement"] - s["adjusted_book"]
        c.say(s, difference=None if both is UNKNOWN else both)
        found = [f["told"]["difference"] for f in c.findings if f["code"] == "books.bank_differs" and f["at"] == s["bank"]]
        c.meet(f"bank_differs.{s['bank']}", found, [both] if both is not UNKNOWN and both != 0 else [])
        feet = any(f["code"] == "books.statement_does_not_foot" and f["at"] == s["bank"] for f in c.findings)
        if not feet and UNKNOWN not in (s["statement_opening"], s["statement_closing"]):
            c.say(s, statement_closing=s["statement_opening"] + s["stated"])
        last = max((m["number"] for m in said if m["bank"] == s["bank"]), default=F(0))
        lists = {name: [dict(i) for i in items if i["bank"] == s["bank"] and i["side"] == side and (i["amount"] > 0) == comes]
                 for name, (side, comes) in OPEN.items()}
        told.append(dict(s) | {"matches": last} | lists)
    c.tie({"banks": told})
    fund = next((s for s in c.all("settlement.pool") if s["account"] == "service_fund"), None)
    for f in c.findings:
        if f["code"] == "books.banks_differ":
            about = f["told"]["about"]
            c.meet("banks_differ", [f["told"][n] for n in ("banks", "pool", "difference")],
                   [sum((s["book_" + about] for s in rows), F(0)), fund[about], f["told"]["banks"] - f["told"]["pool"]])
    opened = sum((s["book_opening"] for s in rows), F(0))
    if fund and rows and UNKNOWN not in (opened, fund["opening"]) and opened != fund["opening"]:
        c.meet("banks_differ (said)", any(f["code"] == "books.banks_differ" for f in c.findings), True)
    untold = sorted((s["bank"], about) for s in rows for figure, about in (
        ("book_closing", "book_opening"), ("statement_closing", "statement_balance")) if s[figure] is UNKNOWN)
    c.meet("bank_not_met", sorted((w["told"]["bank"], w["told"]["about"]) for w in c.warnings
                                  if w["code"] == "books.bank_not_met"), untold)


def bridge(c, pools):
    """`books.bridge_row` and `.bridge`."""
    rows, total, close = c.all("books.bridge_row"), c.one("books.bridge"), c.one("settlement.closing")
    c.count("books.bridge", int(bool(total)))
    if not total:
        return c.tie({"bridge": None})
    balance = {s["account"]: s["balance"] for s in c.all("settlement.account")}
    spent, pay = c.one("settlement.spending"), c.one("settlement.remuneration")
    overpaid = c.one("settlement.collection_shortfall")["overpaid"]
    parts = {"surplus": close["closing"], "overpaid": overpaid or F(0),
             "remuneration_owed": pay["amount"] - balance.get("remuneration", F(0)),
             "claims": spent["allowed"] - spent["expenditure"] - (pools["claim"]["closing"] if "claim" in pools else 0),
             "charges_unpaired": -balance.get("receivable", F(0)) - balance.get("billed", F(0))}
    held = {a: -s["closing"] if a == "deferred_cost" else s["closing"] for a, s in pools.items()
            if a not in ("service_fund", "claim")}
    for s in rows:
        c.say(s, amount=held[s["account"]] if s["part"] == "pool" else parts[s["part"]])
    shown = {s["part"] for s in rows if s["part"] != "pool"} | {s["account"] for s in rows if s["part"] == "pool"}
    wanted = {n for n, x in parts.items() if x != 0 or n == "surplus"} | {a for a, x in held.items() if x != 0}
    c.meet("books.bridge_row (rows)", sorted(shown), sorted(wanted))
    fund, own = pools.get("service_fund"), c.all("books.bank")
    account = fund["closing"] if fund else UNKNOWN
    if account is UNKNOWN and own:
        account = sum((s["book_closing"] for s in own), F(0))
    c.say(total, sum=sum((s["amount"] for s in rows), F(0)), held=account, difference=account - total["sum"])
    found = [[f["told"][n] for n in ("sum", "held", "difference")] for f in c.findings if f["code"] == "books.bridge_differs"]
    differs = total["difference"] is not UNKNOWN and total["difference"] != 0
    c.meet("bridge_differs", found, [[total["sum"], total["held"], total["difference"]]] if differs else [])
    c.tie({"bridge": dict(total) | {"rows": [dict(s) for s in rows]}})


def receivables(c):
    """`books.receivable` and `.age`."""
    rows, bands, end = c.all("books.receivable"), c.all("books.age"), c.one("settlement.period")["to"]
    partly = {}
    for s in rows:
        days = (end - s["due"]).days
        c.say(s, open=s["charged"] - s["paid"], days=F(days) if days > 0 else None)
        c.meet(f"books.receivable.{s['due']} (open)", s["open"] > 0 and s["paid"] >= 0, True)
        key = (s["unit"], s["owner"], s["earlier"])
        c.meet(f"books.receivable.{s['due']} (oldest first)", key in partly and s["paid"] != 0, False)
        partly[key] = True
    due = [s for s in rows if not s["earlier"] and s["days"] is not None]
    for u in c.all("settlement.unsettled"):
        c.meet(f"unsettled.{u['unit']}.{u['owner']}", u["arrears"],
               sum((s["open"] for s in due if (s["unit"], s["owner"]) == (u["unit"], u["owner"])), F(0)))
    for s in bands:
        held = sum((r["open"] for r in rows if (r["days"] or 0) >= s["from_days"] and
                    (s["to_days"] is None or (r["days"] or 0) <= s["to_days"])), F(0))
        c.say(s, open=held)
    if bands:
        c.meet("books.age (all)", sum((s["open"] for s in bands), F(0)), sum((s["open"] for s in rows), F(0)))
    c.tie({"receivables": [dict(s) for s in rows], "ageing": [dict(s) for s in bands]})


def carried(c, pools):
    """What the next period opens with, and its digest."""
    period, close, pay = (c.one(f"settlement.{n}") for n in ("period", "closing", "remuneration"))
    spent, due = c.one("settlement.spending"), c.one("settlement.collection_shortfall")
    taken = sum((s["balance"] for s in c.all("settlement.account") if s["account"] == "remuneration"), F(0))
    held = {a: s["closing"] for a, s in pools.items() if s["closing"] is not UNKNOWN}
    closings = sum((s["book_closing"] for s in c.all("books.bank")), F(0))
    total = c.one("books.bridge")
    meets = c.all("settlement.account") or not total or total["difference"] in (UNKNOWN, 0)
    if "service_fund" not in held and c.all("books.bank") and closings is not UNKNOWN and meets:
        held["service_fund"] = closings
    claims = spent["expenditure"] - spent["allowed"]
    joins = {"prepayment": due["overpaid"] or F(0), "remuneration_payable": pay["amount"] - taken if pay else F(0),
             "claim": F(0) if claims is UNKNOWN else claims}
    for account, more in joins.items():
        if more != 0:
            held[account] = held.get(account, F(0)) + more
    known = {(s["account"], s["unit"], s["owner"], s["creditor"]): s["closing"] for s in c.all("books.party")}
    for s in c.all("settlement.unsettled"):
        # Where the charges of a unit name no owner, the one that its lines name is a fact, which no step repeats.
        named = {p["owner"] for p in c.value["carried"]["parties"] if p["account"] == "prepayment" and p.get("owner")
                 and p.get("unit") == s["unit"] and s["overpaid"] != 0}
        owner = named.pop() if s["owner"] is None and s["unit"] is not None and len(named) == 1 else s["owner"]
        key = ("prepayment", s["unit"], owner, None)
        known[key] = known.get(key, F(0)) + s["overpaid"]
    named = {"prepayment": sum((s["overpaid"] for s in c.all("settlement.unsettled")), F(0))}
    for account in {key[0] for key in known}:
        more, key = joins.get(account, F(0)) - named.get(account, F(0)), (account, None, None, None)
        known[key] = known.get(key, F(0)) + more
    says = c.value["carried"]
    c.meet("carried.pools", sorted((p["account"], F(p["amount"])) for p in says["pools"]), sorted(held.items()))
    c.meet("carried.parties", sorted((show([p.get("unit"), p.get("owner"), p.get("creditor")]), p["account"], F(p["amount"]))
                                     for p in says["parties"]),
           sorted((show([unit, owner, creditor]), account, x) for (account, unit, owner, creditor), x in known.items() if x != 0))
    owed = [{"due": s["due"], "amount": s["open"]} | {k: s[k] for k in ("unit", "owner") if s[k] is not None}
            for s in c.all("books.receivable")]
    c.tie({"carried": {"on": period["to"], "surplus": close and close["closing"],
                       "open_items": [dict(s) for s in c.all("books.open_item")], "receivables": owed}})
    # The canonical form of these values: keys in order, no blanks, letters as they are.
    text = json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    c.meet("carried_digest", c.value["carried_digest"],
           hashlib.sha256(b"commonhold-carried/1\n" + text.encode()).hexdigest())
