"""The figures of the page concerns, redone from the steps."""
from fractions import Fraction as F

COLUMNS = {"raised": lambda s: True, "solved": lambda s: s["solved"], "overdue": lambda s: s["overdue"],
           "reopened": lambda s: s["reopened"], "satisfied": lambda s: s["satisfied"] is True,
           "dissatisfied": lambda s: s["satisfied"] is False}


def rule_concern_figures(c):
    """Figures 1 to 4."""
    counted, cells = c.all("concerns.counted"), c.all("concerns.cell")
    names = [s["concern"] for s in counted]
    c.meet("concerns.counted.concern", names, sorted(set(names), key=str.encode))
    least = c.one("concerns.least")["number"]
    for s in counted:
        c.meet(f"concerns.counted[{s.index}].days", s["days"] is None, not s["solved"])
    rows = {table: table_of(c, table, [s for s in cells if s["table"] == table], counted, name, least)
            for table, name in (("total", None), ("kind", "of_kind"), ("building", "building"))}
    c.meet("concerns.cell (steps)", len(cells), len(COLUMNS) * sum(map(len, rows.values())))
    c.tie({"least_cell": int(least), "total": rows["total"][0], "by_kind": rows["kind"], "by_building": rows["building"]})


def table_of(c, table, cells, counted, name, least):
    """The rows of one table, by key."""
    keys = sorted({s[name] for s in counted}, key=str.encode) if name else [""]
    groups = {key: [s for s in counted if name is None or s[name] == key] for key in keys}
    rows = {key: {"key": key} for key in keys}
    for column, belongs in COLUMNS.items():
        mine = [s for s in cells if s["column"] == column]
        c.meet(f"concerns.cell of {table}, {column}", [s["key"] for s in mine], keys)
        numbers = [sum(map(belongs, groups[key])) for key in keys]
        for s, number, shown in zip(mine, numbers, shown_of(numbers, least)):
            c.say(s, number=number, shown=shown)
            rows[s["key"]][column] = number if shown else None
    medians = [s for s in c.all("concerns.median") if s["table"] == table]
    c.meet(f"concerns.median of {table}", [s["key"] for s in medians], keys)
    for s in medians:
        days = sorted(one["days"] for one in groups[s["key"]] if one["days"] is not None)
        half = len(days) // 2
        middle = None if not days else F(days[half] + days[~half], 2)
        c.say(s, of=len(days), days=middle, shown=len(days) >= least)
        rows[s["key"]]["median_days"] = middle if len(days) >= least else None
    return [rows[key] for key in keys]


def shown_of(numbers, least):
    """Figures 3: what is small is hidden, and what would give it away."""
    shown = [not 0 < number < least for number in numbers]
    if len(numbers) > 1 and not 0 < sum(numbers) < least:
        while True:
            hidden = [number for number, seen in zip(numbers, shown) if not seen]
            left = [(number, i) for i, number in enumerate(numbers) if shown[i] and number]
            if not hidden or (len(hidden) > 1 and sum(hidden) >= least) or not left:
                break
            shown[min(left)[1]] = False
    return shown
