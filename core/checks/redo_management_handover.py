"""The page management_handover, redone from the steps."""
from redo_steps import UNKNOWN, F

AWAY = ("deferred_cost", "claim")


def rule_management_handover(c):
    """The page management_handover."""
    day, total = c.one("management_handover.day"), c.one("management_handover.sum")
    rows = told_rows(c)
    c.say(total, sum=sum((s["counts"] for s in rows), F(0)), difference=total["held"] - total["sum"])
    banks(c, total)
    pools(c, rows)
    named = {"receivables": "receivable", "open_items": "open_item", "late": "late", "banks": "bank", "pools": "pool",
             "records": "record"}
    c.tie({value: [dict(s) for s in c.all("management_handover." + step)] for value, step in named.items()})
    owed = c.all("management_handover.receivable")
    for s in owed:
        days = (day["on"] - s["due"]).days
        c.say(s, open=s["charged"] - s["paid"], days=F(days) if days > 0 else None)
    overdue = [s["open"] for s in owed if not s["earlier"] and s["days"] is not None]
    if overdue:
        c.meet("management_handover.arrears", c.one("management_handover.arrears")["arrears"], sum(overdue, F(0)))
    c.tie({"arrears": c.one("management_handover.arrears")["arrears"]})
    c.tie({"on": day["on"], "leaves": day["leaves"], "receives": day["receives"], "sum": total["sum"],
           "balance": total["held"], "difference": total["difference"]})
    handed = c.all("management_handover.record")
    for code, state in (("not_handed_over", False), ("handed_over_unknown", UNKNOWN)):
        c.meet(code, sorted(f["at"] for f in c.findings if f["code"] == "management_handover." + code),
               sorted(s["record"] for s in handed if s["handed_over"] is state))


def told_rows(c):
    """`management_handover.party` and `.row`."""
    rows, parties = c.all("management_handover.row"), c.all("management_handover.party")
    lists = {"held": [], "owed": []}
    for s in rows:
        of = [dict(p) for p in parties if p["account"] == s["account"] and s["whose"] != "unpaired"]
        c.say(s, counts=-s["amount"] if s["account"] in AWAY else s["amount"],
              named=sum((p["amount"] for p in of), F(0)), unnamed=s["amount"] - s["named"])
        lists["held" if s["whose"] == "held" else "owed"].append(dict(s) | {"parties": of})
    c.tie(lists)
    return rows


def differs(c, code, rows):
    """A finding for each difference that is not zero, with its numbers."""
    wanted = [(s["due"], s["transferred"], s["difference"]) for s in rows if s["difference"] not in (None, UNKNOWN, 0)]
    found = [tuple(f["told"][n] for n in ("due", "transferred", "difference")) for f in c.findings if f["code"] == code]
    c.meet(code, found, wanted)


def banks(c, total):
    """`management_handover.bank`."""
    rows = c.all("management_handover.bank")
    for s in rows:
        only = [i["amount"] for i in c.all("management_handover.open_item") if i["bank"] == s["bank"] and i["side"] == "stated"]
        c.say(s, only_bank=sum(only, F(0)), due=s["book_closing"] + s["only_bank"])
        if s["transferred"] is not None and s["due"] is not UNKNOWN:
            c.say(s, difference=s["transferred"] - s["due"])
        if s["bank"] is None:
            c.say(s, book_closing=total["held"])
    closings = sum((s["book_closing"] for s in rows), F(0))
    if UNKNOWN not in (closings, total["held"]) and not any(f["code"] == "books.bank_unknown" for f in c.findings):
        c.say(total, held=closings)
    differs(c, "management_handover.transfer_differs", rows)


def pools(c, rows):
    """`management_handover.pool`."""
    counts = {s["account"]: s["counts"] for s in rows}
    for s in c.all("management_handover.pool"):
        c.say(s, due=counts[s["account"]], difference=s["transferred"] - s["due"])
    differs(c, "management_handover.pool_transfer_differs", c.all("management_handover.pool"))
