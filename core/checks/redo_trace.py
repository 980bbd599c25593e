"""The page trace, redone from the steps."""
import hashlib
import json

from redo_steps import UNKNOWN, F


def rule_trace_figure(c):
    """The page trace."""
    vouchers, told, parts, total = (c.all(f"trace.{n}") for n in ("voucher", "told", "part", "figure"))
    total = total[0]
    c.say(total, count=F(len(vouchers)), sum=sum((s["amount"] for s in vouchers), F(0)))
    order = [(s["day"], s["posting"], s["line"]) for s in vouchers]
    c.meet("trace.voucher (order)", order, sorted(order))
    signs = {"adds": 1, "takes_off": -1}
    made = sum((s["amount"] for s in told), total["sum"])
    for s in parts:
        if s["counts"] in signs:
            made = made + (s["amount"] if signs[s["counts"]] > 0 else -s["amount"])
    if total["amount"] is UNKNOWN:
        c.meet("trace.figure (unknown)", made is UNKNOWN or not (vouchers or told or parts), True)
    else:
        c.say(total, amount=made)
    c.tie({"vouchers": [dict(s) for s in vouchers], "told": [dict(s) for s in told],
           "not_counted": [dict(s) for s in c.all("trace.not_counted")],
           "parts": [{"figure": figure(s), "counts": s["counts"], "amount": s["amount"]} for s in parts],
           "figure": figure(total), "amount": total["amount"], "count": total["count"], "sum": total["sum"]})
    text = json.dumps(c.value["vouchers"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    c.meet("digest", c.value["digest"], hashlib.sha256(b"commonhold-vouchers/1\n" + text.encode()).hexdigest())


def figure(s):
    """A figure as the values name it."""
    return {"figure": s["traced"]} | {n: s[n] for n in ("account", "item", "unit", "owner", "creditor", "bank")}
