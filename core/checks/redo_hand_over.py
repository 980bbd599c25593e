"""The page hand_over, redone from the steps."""
from redo_steps import UNKNOWN, F

AWAY = ("deferred_cost", "claim")


def rule_hand_over(c):
    """The page hand_over."""
    day, total = c.one("hand_over.day"), c.one("hand_over.sum")
    rows = told_rows(c)
    c.say(total, sum=sum((s["counts"] for s in rows), F(0)), difference=total["held"] - total["sum"])
    banks(c, total)
    pools(c, rows)
    named = {"receivables": "receivable", "open_items": "open_item", "late": "late", "banks": "bank", "pools": "pool",
             "records": "record"}
    c.tie({value: [dict(s) for s in c.all("hand_over." + step)] for value, step in named.items()})
    owed = c.all("hand_over.receivable")
    for s in owed:
        days = (day["on"] - s["due"]).days
        c.say(s, open=s["charged"] - s["paid"], days=F(days) if days > 0 else None)
    overdue = [s["open"] for s in owed if not s["earlier"] and s["days"] is not None]
    if overdue:
        c.meet("hand_over.arrears", c.one("hand_over.arrears")["arrears"], sum(overdue, F(0)))
    c.tie({"arrears": c.one("hand_over.arrears")["arrears"]})
    c.tie({"on": day["on"], "leaves": day["leaves"], "receives": day["receives"], "sum": total["sum"],
           "balance": total["held"], "difference": total["difference"]})
    handed = c.all("hand_over.record")
    for code, state in (("not_handed_over", False), ("handed_over_unknown", UNKNOWN)):
        c.meet(code, sorted(f["at"] for f in c.findings if f["code"] == "hand_over." + code),
               sorted(s["record"] for s in handed if s["handed_over"] is state))


def told_rows(c):
    """`hand_over.party` and `.row`."""
    rows, parties = c.all("hand_over.row"), c.all("hand_over.party")
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
    """`hand_over.bank`."""
    rows = c.all("hand_over.bank")
    for s in rows:
        only = [i["amount"] for i in c.all("hand_over.open_item") if i["bank"] == s["bank"] and i["side"] == "stated"]
        c.say(s, only_bank=sum(only, F(0)), due=s["book_closing"] + s["only_bank"])
        if s["transferred"] is not None and s["due"] is not UNKNOWN:
            c.say(s, difference=s["transferred"] - s["due"])
        if s["bank"] is None:
            c.say(s, book_closing=total["held"])
    closings = sum((s["book_closing"] for s in rows), F(0))
    if UNKNOWN not in (closings, total["held"]) and not any(f["code"] == "books.bank_unknown" for f in c.findings):
        c.say(total, held=closings)
    differs(c, "hand_over.transfer_differs", rows)


def pools(c, rows):
    """`hand_over.pool`."""
    counts = {s["account"]: s["counts"] for s in rows}
    for s in c.all("hand_over.pool"):
        c.say(s, due=counts[s["account"]], difference=s["transferred"] - s["due"])
    differs(c, "hand_over.pool_transfer_differs", c.all("hand_over.pool"))
