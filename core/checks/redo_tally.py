"""The page tally, redone from the steps: ballots to counts, counts to a verdict."""
import itertools

from redo_books import roll, roll_counts, roll_held, roll_marks
from redo_steps import UNKNOWN, F
from redo_votes import STATES, voting_judge


def rule_tally(c):
    """The page tally: ballots to counts, counts to a verdict."""
    e = roll(c) if c.one("roll.electorate") else None
    b, leaves_out = c.one("tally.ballots"), c.one("voting.rule")["leaves_out"]
    c.say(b, returned=b["rows"] - b["recorded"] - b["set_aside"])
    tally_counts(c, tally_voters(c), e)
    counts = {None: {}}
    for s in c.all("tally.counts", "tally.group_counts"):
        counts.setdefault(s.get("group"), {})[s["measure"]] = {n: s[n] for n in ("all", *STATES)}
    taking, worlds, blurred = [s["set"] for s in c.all("voting.present")], {}, {}
    for group, whole in counts.items():
        worlds[group], blurred[group] = tally_corners(c, group, whole)
        for m in (m for env in (*worlds[group], blurred[group]) for m in env.values()):
            present = [m[n] for n in taking]
            m |= {"present": UNKNOWN if UNKNOWN in present else sum(present), "cast": m["yes"] + m["no"],
                  "eligible": UNKNOWN if leaves_out else m["all"]}
    voting_judge(c, worlds, blurred, set(), c.value["judged"], counts[None])
    v = c.one("voting.verdict")
    c.tie({"verdict": v["verdict"], "quorum": v["quorum"], "without_silence": v["without_silence"],
           "certainty": c.one("tally.certainty")["certainty"], "ballots": b["returned"],
           "open_tests": [t["id"] for t in c.all("voting.test") if t["part"] in ("quorum", "pass")
                          and t["holds"] is UNKNOWN],
           "counts": {s["measure"]: dict(s) for s in c.all("tally.counts")},
           "deemed": [dict(s) for s in c.all("tally.deemed")],
           **({"heads": e["heads"], "area": e["area"], "electorate": roll_counts(e)} if e else {})})
    tally_lists(c, b, bool(e))


def tally_lists(c, ballots, rolled):
    """`set_aside` and `duplicates` are warnings too, with the same row or unit; `splits` stand in the steps."""
    v, told = c.value, [{x["name"]: x["value"].get("value") for x in w["values"]} for w in c.outcome["warnings"]]
    for name, keys in (("set_aside", ("key", "row")), ("duplicates", ("voter", "unit", "counted"))):
        c.meet(f"value.{name}", sorted([str(x[k]) for k in keys] for x in v[name]),
               sorted([str(w[k]) for k in keys] for w in told if set(keys) <= set(w)))
    c.meet("value.set_aside (rows)", F(len(v["set_aside"])), ballots["set_aside"])
    splits, steps = {}, c.all("tally.voter", "tally.unit", "tally.open_head")
    for s in c.all("tally.voter"):
        if s["why"] == "units_differ":
            splits[s["voter"]] = {"voter": s["voter"], "head": s["state"], "units": [], "could_be": []}
    voter = None
    for s in steps:
        voter = s["voter"] if s.code == "tally.voter" else voter
        if s.code == "tally.unit" and voter in splits:
            splits[voter]["units"].append({"unit": s["unit"], "choice": s["state"]})
        elif s.code == "tally.open_head":
            splits[s["voter"]]["could_be"].append(s["state"])
    c.tie({"splits": [{k: x for k, x in s.items() if x} for s in splits.values()]})
    if rolled:
        roll_marks(c)


def tally_head(c, units, is_open):
    """Where the head of a voter goes that has these units, and whether they differ; spoilt where it is open."""
    states, largest = [state for state, _ in units], c.one("tally.terms")["split"] == "largest_area"
    said = [n for n in STATES[:3] if n in states]
    if len(said) < 2:
        return (said or [n for n in STATES if n in states])[0], False
    areas = {n: [a for state, a in units if state == n and a is not None] for n in said}
    sums = {n: sum((a for a in areas[n] if a is not UNKNOWN), F(0)) for n in said}
    best = [n for n in said if sums[n] == max(sums.values())]
    if not largest or is_open or len(best) > 1:
        return "spoilt", True
    if any(UNKNOWN in a for a in areas.values()):  # not open: within its limits no unknown area can change the largest
        least, most = (c.one("tally.terms")[n] for n in ("least", "most"))
        best = [n for n in said if all(sums[n] + areas[n].count(UNKNOWN) * (least or 0) > sums[o] + areas[o].count(
            UNKNOWN) * (most or 0) for o in said if o != n)] or ["spoilt"]
    return best[0], True


def tally_voters(c):
    """`tally.voter` from its `tally.unit` steps; every unit with its state, its area and its voter."""
    steps, rolled, units, voter = c.all("tally.voter", "tally.unit"), {s["key"]: s for s in c.all("roll.voter")}, [], None
    areas, open_heads = {s["unit"]: s for s in c.all("roll.area")}, {s["voter"] for s in c.all("tally.open_head")}
    told, held = {}, roll_held(c)
    for s in steps:
        voter = s if s.code == "tally.voter" else voter
        told.setdefault(voter["voter"], []).append(s)
    for key, (v, *mine) in told.items():
        if rolled:
            c.say(v, heads=rolled[key]["heads"], area=rolled[key]["area"])
        for s in mine:
            if s["unit"] in areas:
                c.say(s, area=areas[s["unit"]]["area"] if areas[s["unit"]]["counts"] else None)
        if mine:
            state, differ = tally_head(c, [(s["state"], s["area"]) for s in mine], key in open_heads)
            c.say(v, state=state, **({"why": "units_differ"} if differ else {}))
        if mine or not areas:
            units += [(key, s["unit"], s["state"], s["area"]) for s in mine] or [(key, None, v["state"], v["area"])]
        else:
            units += [(key, a["unit"], v["state"], a["area"] if a["counts"] else None) for a in held.get(key, [])]
    if rolled:
        c.meet("tally.voter.voter", sorted(told), sorted(rolled))
    return units


def tally_counts(c, units, e):
    """`tally.counts`, `.group_counts` and `.unknown_area`, from the states of voters and units."""
    voters, buildings = c.all("tally.voter"), {s["unit"]: s["building"] for s in c.all("tally.building")}

    may_be_open = c.all("tally.open_head", "tally.proxy", "tally.unknown_area")
    for s in c.all("tally.counts", "tally.group_counts"):
        mine = [u for u in units if "group" not in s or buildings.get(u[1]) == s["group"]]
        follows = {n: F(0) for n in STATES}
        if s["measure"] == "heads" and "group" not in s:
            for v in voters:
                follows[v["state"]] += v["heads"]
        elif s["measure"] == "heads":  # a head counts once in each building, by its units there
            for v in voters:
                inside = [(u[2], u[3]) for u in mine if u[0] == v["voter"]]
                if inside and v["heads"]:
                    follows[tally_head(c, inside, False)[0]] += 1
        elif s["measure"] == "area":
            for _, _, state, area in mine:
                follows[state] += area if area not in (None, UNKNOWN) else 0
        elif s["measure"] == "units":
            for _, _, state, _ in mine:
                follows[state] += 1
        else:
            continue
        whole = sum(follows.values())
        if "group" in s and s["measure"] == "heads" and may_be_open:  # which heads are open inside is a fact
            follows = {n: UNKNOWN if s[n] is UNKNOWN else x for n, x in follows.items()}
            whole = UNKNOWN if s["all"] is UNKNOWN else whole
        c.say(s, **follows, all=whole)
        if e and "group" not in s and s["measure"] in ("heads", "area"):
            c.say(s, all=e[s["measure"]])
    for s in c.all("tally.unknown_area"):
        mine = [u for u in units if s["group"] in (None, buildings.get(u[1]))]
        c.say(s, units=sum(u[2] == s["state"] and u[3] is UNKNOWN for u in mine))


def tally_corners(c, group, whole):
    """The counts of a group with every unknown area at its least or most, and proxies counted or not."""
    terms, silence, moves, unread = c.one("tally.terms"), c.one("voting.silence"), [], set()
    for s in c.all("tally.unknown_area"):
        if s["group"] == group and terms["least"] is None:
            unread.add("area")
        elif s["group"] == group:
            moves.append([{("area", n): s["units"] * terms[edge] for n in (s["state"], "all")}
                          for edge in ("least", "most")])
    for s in c.all("tally.proxy") if group is None else ():
        for m in ("heads", "area"):  # what came by proxy is a part of its state
            c.meet(f"tally.proxy[{s.index}].{m}", s[m] <= whole[m][s["state"]] if m in whole else True, True)
        unread |= set(whole) if silence and silence["becomes"] != "nothing" else {"heads"} if s["mixed"] else set()
        moves.append([{}, {(m, n): s[m] * sign for m in ("heads", "area", "units")
                           for n, sign in ((s["state"], -1), ("undelivered", 1))}])
    plain = {m: dict.fromkeys(counts, UNKNOWN) if m in unread else dict(counts) for m, counts in whole.items()}

    def moved(pairs):
        env = {m: dict(counts) for m, counts in plain.items()}
        for (m, n), more in pairs:
            if m in env:
                env[m][n] = env[m][n] + more
        return env
    corners = [moved(pair for move in chosen for pair in move.items()) for chosen in itertools.product(*moves)]
    return corners, moved((place, UNKNOWN) for move in moves for way in move for place in way)
