"""Pools and charges of the page settlement, redone from the steps."""
from redo_steps import UNKNOWN, F

OWN = ("service_fund", "deferred_cost", "claim")
LISTED = {"prepayments": "prepayment", "pass_through": "pass_through", "deposits": "deposit",
          "shared_income": "shared_income", "maintenance_fund": "maintenance_fund"}


def pools(c, balance):
    """`settlement.pool`, and the values that repeat it."""
    untold = {w["told"]["account"] for w in c.warnings if w["code"] == "settlement.pool_untold"}
    steps = {s["account"]: s for s in c.all("settlement.pool")}
    for account, s in steps.items():
        moved = s["inflow"] - s["outflow"]
        if account in balance:
            c.meet(f"settlement.pool.{account} (movement)", moved, balance[account] * (1 if account in OWN else -1))
        figures = [s["opening"], s["inflow"], s["outflow"]]
        if UNKNOWN not in figures:
            c.say(s, closing=s["opening"] + moved)
        elif account in untold:  # what is not told counts as nothing
            opening, inflow, outflow = (F(0) if x is UNKNOWN else x for x in figures)
            c.say(s, closing=opening + inflow - outflow)
    c.tie({"pools": {account: {n: s[n] for n in ("opening", "inflow", "outflow", "refunded", "closing")}
                     for account, s in steps.items()}})
    c.tie({name: steps[account]["closing"] if account in steps else None for name, account in LISTED.items()})
    return steps


def charges(c, fund):
    """`settlement.unsettled` and `.collection_shortfall`; what was paid too much."""
    rows, due = c.all("settlement.unsettled"), c.one("settlement.collection_shortfall")
    for s in rows:
        c.say(s, arrears=max(F(0), s["billed"] - s["not_yet_due"] - s["collected"]),
              overpaid=max(F(0), s["collected"] - s["billed"]))
    c.tie({"unsettled": [dict(s) for s in rows]})
    c.say(due, billed=fund["billed"], collected=fund["collected"])
    if due["overpaid"] is None:  # the lines do not name their payers
        short = fund["billed"] - due["not_yet_due"] - fund["collected"]
        c.say(due, arrears=short if short is UNKNOWN else max(F(0), short))
        return due, F(0)
    c.say(due, arrears=sum((s["arrears"] for s in rows), F(0)), overpaid=sum((s["overpaid"] for s in rows), F(0)))
    return due, due["overpaid"]


def received(base, counted):
    """The money received that counts for the base."""
    prior, ahead, back, income = counted
    pool = base["pool"] or {"inflow": F(0), "outflow": F(0), "refunded": None}
    inflow, outflow, refunded = (F(0) if x in (None, UNKNOWN) else x for x in (
        pool["inflow"], pool["outflow"], pool["refunded"]))
    other = base["other_income"]
    if other is None and base["apart"]:
        other = base["apart"]["inflow"]
    return (base["collected"] - base["overpaid"] + (base["prior_arrears"] or 0) * prior
            + (inflow - (outflow - refunded) - (refunded if back else 0) + base["overpaid"]) * ahead
            + (0 if other in (None, UNKNOWN) else other) * income)
