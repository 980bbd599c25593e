"""The pages voting and tally, redone from the steps."""
import itertools
import re

from redo_scores import roll, roll_counts
from redo_steps import UNKNOWN, F

# voting and tally

STATES = ("yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered")


def holds(left, operator, right):
    if UNKNOWN in (left, right):
        return UNKNOWN
    return {"at_least": left >= right, "more_than": left > right, "at_most": left <= right,
            "less_than": left < right}[operator]


def common(answers):
    """What is the same in every way; else nobody knows."""
    answers = list(answers)
    return answers[0] if answers and all(a == answers[0] for a in answers) else UNKNOWN


def rule_decide(c):
    """The page voting: counts, what is derived from them, what silence adds, every test and the verdict."""
    counts, given = {None: {}}, set()
    for s in c.all("voting.count"):
        counts.setdefault(s["group"], {}).setdefault(s["measure"], {})[s["set"]] = s["count"]
        if (s["set"], s["source"]) == ("present", "given"):
            given.add((s["group"], s["measure"]))
    for s in c.all("voting.count"):
        voting_count(c, s, counts[s["group"]][s["measure"]])
    for s in c.all("voting.participants"):
        c.say(s, present=counts[None][s["measure"]]["present"])
    voting_judge(c, {group: [counts[group]] for group in counts}, counts, given, c.value, counts[None])


def voting_count(c, s, m):
    """`voting.count`, by its `source`."""
    taking = [p["set"] for p in c.all("voting.present")]
    if s["source"] == "sum":
        told = [n for n in (("yes", "no") if s["set"] == "cast" else taking) if n in m]
        told = told if s["set"] == "cast" else [n for n in told if not any(x["source"] == "rest_of_present" and (x["set"], x["measure"], x["group"]) == (
            n, s["measure"], s["group"]) for x in c.all("voting.count"))]
        c.say(s, count=sum(m[n] for n in told))
    elif s["source"] == "rest_of_cast":
        c.say(s, count=m["cast"] - m["no" if s["set"] == "yes" else "yes"])
    elif s["source"] == "rest_of_present":
        c.say(s, count=m["present"] - sum(m[n] for n in taking if n != s["set"]))
    elif s["source"] == "rest_of_all":
        c.say(s, count=m["all"] - m["silent"] - m["undelivered"])
    elif s["source"] == "everybody":
        c.say(s, count=m["all"])
    else:
        c.say(s, source="given")


def voting_judge(c, worlds, blurred, given, value, whole):
    """Judges the counts in every way that silence and open heads leave, and ties what is the same in all of them.

    `worlds` holds the counts of each group (None: the whole), as often as unknown areas or proxies have corners;
    in `blurred` what lies between two numbers is unknown."""
    voting_silence(c, whole)
    ways, told, tests, quantities = [], [], c.all("voting.test"), {s["id"]: s for s in c.all("voting.quantity")}
    for moves in voting_ways(c):
        way = {g: [voting_deemed(env, g, given, *moves) for env in envs] for g, envs in worlds.items()}
        ways.append((way, voting_conditions(c, way, quantities)))
        told.append({g: voting_deemed(env, g, given, *moves) for g, env in blurred.items()})
    # a side is told where every count that it reads is, and it is the same in all ways
    for t in tests:
        for side in ("left", "right"):
            c.say(t, **{side: common(voting_side(t, side, way.get(t["group"], {}), quantities) for way in told)})
    for s in quantities.values():
        of = next(t for t in tests if t["id"] == re.split(r"\.(?:left|right)", s["id"])[0])
        c.say(s, amounts_to=common(voting_amount(s["id"], way.get(of["group"], {}), quantities) for way in told))
    for s in c.all("voting.condition", "voting.test"):
        c.say(s, holds=common(answers[s["id"]] for _, answers in ways))
    v = c.one("voting.verdict")
    orders = [voting_order(c, answers, way, quantities) for way, answers in ways]
    verdict, quorum = common(o[0] for o in orders), common(o[1] for o in orders)
    c.say(v, verdict="needs_fact" if verdict is UNKNOWN else verdict, quorum=quorum,
          open_days=c.one("voting.rule")["window_days"] if v["open_days"] is not None else None)
    voting_values(c, ways, quantities, value)


def voting_silence(c, whole):
    """`voting.silence` and `tally.deemed`, from the counts before anything is deemed."""
    s, deemed = c.one("voting.silence"), c.all("tally.deemed")
    for d in deemed:
        m = whole.get(d["measure"], {})
        c.say(d, count=m.get("silent", UNKNOWN))
        if s["becomes"] in ("yes", "no", "abstain"):
            c.say(d, becomes=s["becomes"])
        elif s["majority"] == "each_measure" or len(deemed) == 1:
            yes, no = m.get("yes", UNKNOWN), m.get("no", UNKNOWN)
            if UNKNOWN not in (yes, no) and not c.all("tally.unknown_area"):
                c.say(d, becomes="yes" if yes > no else "no" if no > yes else "abstain")
    if s and deemed and s["floor"] is not None:
        for d in deemed:
            m = whole[d["measure"]]
            c.meet("voting.silence[0].floor", d["becomes"] not in m or m[d["becomes"]] > s["floor"] * m["all"], True)
    facts = [(e["told"] if e["fact"] != "silence_days_over" or e["told"] is not UNKNOWN else e["wanted"], e["wanted"])
             for e in c.all("voting.evidence")]
    if s and (s["becomes"] == "nothing" or any(told not in (UNKNOWN, wanted) for told, wanted in facts)):
        c.say(s, applies=False)
    if s and s["applies"] is False:
        c.count("tally.deemed", 0)


def voting_ways(c):
    """Every way to be judged: what silence becomes by measure, and where open heads go."""
    told, heads = {}, {}
    for s in c.all("voting.way"):
        told.setdefault(s["way"], {})[s["measure"]] = s["becomes"]
    c.meet("voting.way.way", list(told), list(range(1, len(told) + 1)))
    for s in c.all("tally.open_head"):
        heads.setdefault(s["voter"], []).append(s["state"])
    silence = list(told.values()) or [{s["measure"]: s["becomes"] for s in c.all("tally.deemed")}]
    number = {s["voter"]: s["heads"] for s in c.all("tally.voter")}
    for becomes in silence:
        for states in itertools.product(*heads.values()):
            yield becomes, [(state, number[voter]) for voter, state in zip(heads, states)]


def voting_deemed(env, group, given, becomes, heads):
    """The counts of one way: open heads leave `spoilt` for where they go, and the silent are what they are deemed."""
    env = {name: dict(m) for name, m in env.items()}
    for state, n in heads if group is None and env else ():
        env["heads"]["spoilt"], env["heads"][state] = env["heads"]["spoilt"] - n, env["heads"][state] + n
    for m in env.values() if heads else ():
        m["cast"] = m["yes"] + m["no"]
    for measure, state in becomes.items():
        m = env.get(measure, {})
        if state is None or "silent" not in m or (group, measure) in given:
            continue
        for name in {"present", state} | ({"cast"} if state in ("yes", "no") else set()):
            if name in m:
                m[name] += m["silent"]
        m["silent"] = F(0)
    return env


def voting_amount(id, env, quantities):
    """`voting.quantity`: what a side, or a part of it, amounts to."""
    q = quantities[id]
    number = UNKNOWN if q["number"] is None else q["number"]
    if q["kind"] == "count":
        return env.get(q["measure"], {}).get(q["set"], UNKNOWN)
    if q["kind"] == "number":
        return number
    parts = [voting_amount(p, env, quantities) for p in quantities if re.fullmatch(re.escape(id) + r"\.\d+", p)]
    if UNKNOWN in parts:
        return UNKNOWN
    return {"times": lambda: number * parts[0], "sum": lambda: sum(parts), "difference": lambda: parts[0] - sum(parts[1:]),
            "least": lambda: min(parts), "greatest": lambda: max(parts)}[q["kind"]]()


def voting_side(t, side, env, quantities):
    """`left` or `right` of a `voting.test`, from the counts."""
    if side == "left":
        if t["measure"] is None:
            return voting_amount(t["id"] + ".left", env, quantities)
        return env.get(t["measure"], {}).get(t["set"], UNKNOWN)
    if t["share"] is None:
        return voting_amount(t["id"] + ".right", env, quantities)
    return t["share"] if t["of_measure"] is None else t["share"] * env.get(t["of_measure"], {}).get(t["of_set"], UNKNOWN)


def voting_conditions(c, way, quantities, said=()):
    """What each test and each condition holds in one way, by its id; `said` holds answers that stand for a test's own."""
    steps, facts = c.all("voting.condition", "voting.test"), {s["fact"]: s["told"] for s in c.all("voting.fact", "voting.evidence")}
    parts = {s["id"]: [p for p in steps if p["parent"] == s["id"]] for s in steps}

    def answer(s, told):
        if s["id"] in said:
            return said[s["id"]]
        if s.code == "voting.test":
            return common(holds(*(voting_side(s, "left", e, quantities), s["operator"], voting_side(s, "right", e, quantities)))
                          for e in way.get(s["group"], [{}]))
        found, kind = [answer(p, told) for p in parts[s["id"]]], s["kind"]
        if kind == "fact":
            return told.get(s["name"], UNKNOWN)
        if kind == "not":
            return UNKNOWN if found[0] is UNKNOWN else not found[0]
        if kind == "count":
            yes = sum(x is True for x in found)
            most = yes + sum(x is UNKNOWN for x in found)
            return common(holds(n, s["operator"], s["number"]) for n in range(yes, most + 1)) if found else UNKNOWN
        if kind == "any":
            return True if True in found else UNKNOWN if UNKNOWN in found else False
        return False if False in found else UNKNOWN if UNKNOWN in found or (kind == "each" and not found) else True

    def asked(s):
        return {s["name"]} if s.code == "voting.condition" and s["kind"] == "fact" else {
            name for p in parts[s["id"]] for name in asked(p)}
    answers = {s["id"]: answer(s, facts) for s in steps}
    for s in steps:  # a whole condition that waits for facts takes the answer that every way of telling them gives
        free = [n for n in sorted(asked(s)) if facts.get(n, UNKNOWN) is UNKNOWN]
        if s["parent"] is None and answers[s["id"]] is UNKNOWN and 0 < len(free) <= 8:
            answers[s["id"]] = common(answer(s, facts | dict(zip(free, told)))
                                      for told in itertools.product((True, False), repeat=len(free)))
    return answers


def voting_order(c, answers, way, quantities):
    """The verdict of one way, in its order, and whether there was a quorum."""
    rule, facts = c.one("voting.rule"), {s["fact"]: s["told"] for s in c.all("voting.fact")}
    told, passed, whole = answers.get("quorum"), answers.get("pass", UNKNOWN), way[None][0]
    quorum, tests = told in (True, None) or told, [t for t in c.all("voting.test") if t["part"] in ("quorum", "pass")]
    read = [whole.get(m, {}) for m in {t[n] for t in tests for n in ("measure", "of_measure")} - {None}]
    if any(m.get(n) == 0 for m in read for n in ("all", "present")):  # nobody is there
        return "open_until" if rule["open"] and not any(m.get("all") == 0 for m in read) else "inquorate", False
    if rule["weighs"]:
        return "needs_fact", told
    if quorum is True and passed is not True and rule["tie"] != "fail" and not rule["open"]:
        passed = voting_tie(c, answers, way, quantities, facts)
    consents = [(facts.get(s["fact"], UNKNOWN), s["instead"]) for s in c.all("voting.consent")]
    if any(instead and agreed is True for agreed, instead in consents):
        quorum = passed = True
    if quorum is True and passed is True:
        reads_yes = any("yes" in (t["set"], t["of_set"]) for t in tests)
        if reads_yes and any(m.get("yes") == 0 == m.get("no") for m in read):
            return "inquorate", False  # nobody decided
        if answers.get("veto") is True:
            return "failed", told
        if rule["window_days"] is not None and facts.get("window_closed", UNKNOWN) is not True:
            return "open_until", told
        return "pending_consent" if any(a is not True for a, instead in consents if not instead) else "passed", told
    if rule["open"] or facts.get("voting_open") is True:
        return "open_until", told
    if passed == "lots" or quorum is UNKNOWN or (quorum is True and passed is UNKNOWN):
        return "needs_lots" if passed == "lots" else "needs_fact", told
    for s in c.all("voting.guard"):
        if answers.get(f"guard.{s['number']}") is not False:
            return "next_stage" if answers.get(f"guard.{s['number']}") is True else "needs_fact", told
    return "failed" if quorum else "inquorate", told


def voting_tie(c, answers, way, quantities, facts):
    """Whether it passes where a test misses by nothing, yes and no being level, and nothing else stands in the way."""
    level, nots = {}, [s["id"] + "." for s in c.all("voting.condition") if s["kind"] == "not"]

    def at_level(t, e):
        yes, no = (e.get(t["measure"], {}).get(n, UNKNOWN) for n in ("yes", "no"))
        sides = [voting_side(t, side, e, quantities) for side in ("left", "right")]
        return UNKNOWN if UNKNOWN in (yes, no, *sides) else sides[0] == sides[1] and yes == no != 0
    for t in c.all("voting.test"):
        more = t["part"] == "pass" and t["operator"] in ("more_than", "less_than") and t["measure"]
        if more and answers[t["id"]] is not True and not t["id"].startswith(tuple(nots)):
            level[t["id"]] = common(at_level(t, e) for e in way.get(t["group"], []))
    perhaps = {id: True for id, n in level.items() if n is not False}
    without = voting_conditions(c, way, quantities, perhaps).get("pass", UNKNOWN)
    name = {"casting": "casting_vote", "lots": "lots_yes"}[c.one("voting.rule")["tie"]]
    told = facts.get(name, UNKNOWN)
    told = "lots" if told is UNKNOWN and name == "lots_yes" else told
    if not perhaps or without is not True:  # nothing is level, or something else is in the way
        return UNKNOWN if perhaps and without is UNKNOWN and told is not False else answers.get("pass", UNKNOWN)
    return told if UNKNOWN not in level.values() else common([told, answers.get("pass", UNKNOWN)])


def voting_values(c, ways, quantities, value):
    """The value of a decision: its rows of tests, what is missing, what comes next."""
    v, rule, rows = c.one("voting.verdict"), c.one("voting.rule"), []
    steps = c.all("voting.condition", "voting.test")
    for s in steps:
        row = {n: s[n] for n in ("id", "part", "parent", "holds")} | {"kind": s.get("kind", "test")}
        if s.code == "voting.test":
            row |= {"left": s["left"], "right": s["right"], "op": s["operator"]}
        elif s["kind"] == "count":
            parts = [p["holds"] for p in steps if p["parent"] == s["id"]]
            row |= {"left": None if UNKNOWN in parts or not parts else F(sum(parts)), "right": s["number"],
                    "op": s["operator"]}
        rows.append(row)
    first = next((s for s in c.all("voting.guard") if any(
        x["id"] == f"guard.{s['number']}" and x["holds"] is True for x in steps)), None)
    follows = {"tests": rows, **{n: v[n] for n in ("verdict", "quorum", "without_silence", "open_days")},
               **{n: rule[n] for n in ("class", "procedure", "stage")},
               "deemed": [dict(s) for s in c.all("tally.deemed")]}
    if v["verdict"] == "next_stage":
        follows["next"] = {n: first[n] for n in ("stage", "ballots", "after")}
    prefix = "value" if value is c.value else "value.judged"
    for n, number in follows.items():
        c.tie(number, value.get(n), f"{prefix}.{n}")
    for n, m in enumerate(value["missing"]):
        t = next(s for s in c.all("voting.test") if s["id"] == m["test"])
        where, envs = f"{prefix}.missing[{n}]", ways[0][0].get(t["group"], [])
        c.meet(where + ".has", F(m["has"]), t["left"])
        c.meet(where + ".needed", F(m["needed"]), F(m["has"]) + F(m["missing"]))
        if len(ways) * len(envs) == 1:
            voting_missing(c, where, t, m, envs[0], quantities)


def voting_missing(c, where, t, m, env, quantities):
    """`missing`: the least growth with which the test, redone, holds; each yes more is a no less."""
    def grown(n):
        new = {name: dict(counts) for name, counts in env.items()}
        counts, turned = new[m["measure"]], min(n, env[m["measure"]].get("no", n))
        counts[m["set"]] = counts.get(m["set"], F(0)) + n
        if m["set"] == "yes":
            for name, more in (("no", -turned), ("cast", n - turned)):
                if name in counts:
                    counts[name] += more
        return [voting_side(t, side, new, quantities) for side in ("left", "right")]
    n, at = F(m["missing"]), lambda n: holds(grown(n)[0], t["operator"], grown(n)[1])
    least = at(n) is True and at(n - 1) is not True if m["measure"] in ("heads", "units") else grown(n)[0] == grown(n)[1]
    c.meet(where + ".missing", f"{n} ({'the least' if least else 'not the least that is needed'})", f"{n} (the least)")


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
           "open_tests": [t["id"] for t in c.all("voting.test") if t["part"] in ("quorum", "pass") and t["holds"] is UNKNOWN],
           "counts": {s["measure"]: dict(s) for s in c.all("tally.counts")},
           "deemed": [dict(s) for s in c.all("tally.deemed")],
           **({"heads": e["heads"], "area": e["area"], "electorate": roll_counts(e)} if e else {})})
    c.meet("value.duplicates + value.set_aside", len(c.value["set_aside"]), b["set_aside"])


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
    told = {}
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
            units += [(key, a["unit"], v["state"], a["area"] if a["counts"] else None) for a in areas.values()
                      if a["voter"] == key]
    if rolled:
        c.meet("tally.voter.voter", sorted(told), sorted(rolled))
    return units


def tally_counts(c, units, e):
    """`tally.counts`, `.group_counts` and `.unknown_area`, from the states of voters and units."""
    voters, buildings = c.all("tally.voter"), {s["unit"]: s["building"] for s in c.all("tally.building")}

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
        follows = {n: s[n] if s[n] is UNKNOWN and "group" in s else x for n, x in follows.items()}
        states = [s[n] for n in STATES]
        c.say(s, **follows, all=s["all"] if UNKNOWN in states else sum(states))
        if e and "group" not in s and s["measure"] in ("heads", "area"):
            c.say(s, all=e[s["measure"]])
    for s in c.all("tally.unknown_area"):
        c.say(s, units=sum(u[2] == s["state"] and u[3] is UNKNOWN and s["group"] in (None, buildings.get(u[1])) for u in units))


def tally_corners(c, group, whole):
    """The counts of a group with every unknown area at its least or most, and proxies counted or not."""
    terms, silence, moves, unread = c.one("tally.terms"), c.one("voting.silence"), [], set()
    for s in c.all("tally.unknown_area"):
        if s["group"] == group and terms["least"] is None:
            unread.add("area")
        elif s["group"] == group:
            moves.append([{("area", n): s["units"] * terms[edge] for n in (s["state"], "all")} for edge in ("least", "most")])
    for s in c.all("tally.proxy") if group is None else ():
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
    return corners, moved((place, UNKNOWN) for move in moves for way in move for place, more in way.items())
