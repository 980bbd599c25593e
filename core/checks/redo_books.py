"""The pages roll and rulebook, redone from the steps."""
import re

from redo_steps import UNKNOWN, F

# roll


def rule_electorate(c):
    """The page of the roll, `electorate`."""
    e = roll(c)
    held = roll_held(c)
    voters = [{"key": v["key"], "heads": v["heads"], "area": v["area"], "units": [
        {n: s[n] for n in ("unit", "area", "counts", "source")} for s in held.get(v["key"], [])]}
              for v in c.all("roll.voter")]
    c.tie({"heads": e["heads"], "area": e["area"], "on": e["on"], "voters": voters, "counts": roll_counts(e)})
    roll_marks(c)


def roll_counts(e):
    return {n: e[n] for n in ("heads", "households", "units", "units_not_counted", "voters")}


def roll_marks(c):
    """The findings `roll.area_unknown`: the units that count and whose area is unknown."""
    c.meet("findings (roll.area_unknown)", sorted(f["at"] for f in c.findings if f["code"] == "roll.area_unknown"),
           sorted(s["unit"] for s in c.all("roll.area") if s["counts"] and s["area"] is UNKNOWN))


def roll_held(c):
    """The `roll.area` steps of each voter."""
    held = {}
    for s in c.all("roll.area"):
        held.setdefault(s["voter"], []).append(s)
    return held


def roll(c):
    """`roll.voter` from `roll.area` and `roll.without_head`; `roll.electorate` from all of them."""
    e, voters, areas = c.one("roll.electorate"), c.all("roll.voter"), c.all("roll.area")
    headless, held = {s["unit"] for s in c.all("roll.without_head")}, roll_held(c)
    for v in voters:
        mine = held.get(v["key"], [])
        c.say(v, units=len(mine), heads=F(any(s["unit"] not in headless for s in mine)),
              area=sum(s["area"] for s in mine if s["counts"] and s["area"] is not UNKNOWN))
    classes = {s["use_class"]: s["units"] for s in c.all("roll.class")}
    c.say(e, units=sum(classes.values()), heads=sum(v["heads"] for v in voters), area=sum(v["area"] for v in voters),
          voters=len(voters), units_not_counted=len(c.all("roll.not_counted")), households=classes.get("dwelling", 0))
    c.say(e, units=len(areas) + len(c.all("roll.not_counted")))
    c.meet("roll.area.voter", {s["voter"] for s in areas} <= {v["key"] for v in voters}, True)
    return e


def rule_bearers(c):
    """The page of the roll, `bearers`."""
    period, holdings, units = c.one("roll.period"), c.all("roll.holding"), []
    c.say(period, days=(period["to"] - period["from"]).days)
    for s in holdings:
        c.say(s, days=(s["to"] - s["from"]).days)
    for b in c.all("roll.bearer"):
        mine = [s for s in holdings if s["unit"] == b["unit"]]
        in_time = [period["from"], *(s[n] for s in mine for n in ("from", "to")), period["to"]]
        c.meet(f"roll.holding.from of {b['unit']}", in_time == sorted(in_time), True)
        c.say(b, without_holder=period["days"] - sum(s["days"] for s in mine))
        units.append({"unit": b["unit"], "area": b["area"], "area_source": b["source"],
                      "days_without_holder": b["without_holder"],
                      "holders": [{n: s[n] for n in ("owner", "from", "to", "days")} for s in mine]})
    c.tie({"days": period["days"], "period": {n: period[n] for n in ("from", "to")}, "units": units})


# rulebook

NUMBER = r"-?\d+(?:[./]\d+)?"


def rule_matter(c):
    m = c.one("rulebook.matter")
    c.tie({n: m[n] for n in ("matter", "class", "procedure", "item")})


def rule_check_rulebook(c):
    """The page rulebook: what a layer asked, and whether the rule above leaves it."""
    conflicts = c.all("rulebook.conflict")
    for s in conflicts:
        if s["asked"] is None:
            continue
        low, high = s["least"], s["most"]
        out = (low is not None and (s["asked"] < low or (s["asked"] == low and not s["least_counts"]))) or (
            high is not None and (s["asked"] > high or (s["asked"] == high and not s["most_counts"])))
        # the levels that may move it are in the book alone: a number inside the bounds is only on a side of `stands`
        c.meet(f"rulebook.conflict[{s.index}].asked", bool(out) or s["asked"] != s["stands"], True)
        rulebook_bounds(c, s)
    c.tie({"sound": not conflicts})
    c.meet("findings", [{"code": f["code"], **{n: f["told"][n] for n in ("id", "value", "level", "mandatory")}} for f in
                        c.findings], [{"code": "rulebook.undercut" if s["undercut"] else "rulebook.not_permitted",
                                       **{n: s[n] for n in ("id", "value", "level", "mandatory")}} for s in conflicts])
    items = {}
    for s in c.all("rulebook.list_item"):
        items.setdefault(s["id"], []).append(s["item"])
    for s in c.all("rulebook.parameter"):
        number, told = s["number"], str(c.value["parameters"][s["id"]]["typed"].get("value")).lower()
        typed = {"kind": s["kind"], "items": items.get(s["id"], [])} if s["kind"] == "list" else {
            "kind": s["kind"], "value": number} if number is not None else {"kind": s["kind"]}
        follows = {"typed": typed, "level": s["level"]}
        if number is None and s["kind"] != "list":
            c.meet(f"rulebook.parameter[{s.index}].text", told, s["text"])
        else:
            follows["value"] = ", ".join(items[s["id"]]) if number is None else number
        c.tie({"parameters": {s["id"]: follows}})
    c.count("rulebook.parameter", len(c.value["parameters"]))


def rulebook_bounds(c, s):
    """The numbers of a `rulebook.conflict` again where they stand in words: what is asked, and the parameter's bounds."""
    if re.fullmatch(NUMBER, s["value"]):
        c.say(s, asked=F(s["value"]))
    for sign, counts, number in re.findall(rf"([<>])(=?) ({NUMBER})", c.value["parameters"][s["id"]]["bounds"]):
        edge = "least" if sign == ">" else "most"
        c.say(s, **{edge: F(number), edge + "_counts": bool(counts)})
    if re.fullmatch(NUMBER, s["mandatory"]):
        c.say(s, stands=F(s["mandatory"]))


def rule_book_mistakes(c):
    found = c.all("rulebook.mistake")
    c.say(c.one("rulebook.read"), mistakes=len(found))
    c.tie({"sound": not found, "mistakes": [{"code": s["code"], "line": s["line"] or None, "column": s["column"] or None}
                                            for s in found]})
