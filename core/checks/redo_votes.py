"""The page voting, redone from the steps: counts, silence, the conditions together and the verdict."""
import itertools
import re

from redo_conditions import common, holds, voting_amount, voting_conditions, voting_side
from redo_steps import UNKNOWN, F

STATES = ("yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered")


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
    if s["source"] == "sum" and s["set"] == "cast":
        c.say(s, count=m["yes"] + m["no"])
    elif s["source"] == "sum":  # over the states that are given, so not over one that is the rest of this sum
        rest = {x["set"] for x in c.all("voting.count") if x["source"] == "rest_of_present"
                and (x["measure"], x["group"]) == (s["measure"], s["group"])}
        c.say(s, count=sum(m[n] for n in taking if n in m and n not in rest))
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
    waits = verdict is UNKNOWN or any(s["of"] == "majorities" for s in c.all("voting.limit"))
    c.say(v, verdict="needs_fact" if waits else verdict, quorum=quorum,
          open_days=c.one("voting.rule")["window_days"] if v["open_days"] is not None else None)
    if c.all("tally.deemed") and not c.all("voting.way"):  # the verdict on the counts before anything is deemed
        plain = [{g: [voting_deemed(env, g, given, {}, heads) for env in envs] for g, envs in worlds.items()}
                 for _, heads in voting_ways(c)]
        before = common(voting_order(c, voting_conditions(c, way, quantities), way, quantities)[0] for way in plain)
        c.say(v, without_silence="needs_fact" if before is UNKNOWN else before)
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
            free = d["becomes"] == "abstain" or d["becomes"] not in m  # the floor is asked of yes and no
            c.meet("voting.silence[0].floor", free or m[d["becomes"]] > s["floor"] * m["all"], True)
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
        if answers.get("veto") is UNKNOWN:
            return "needs_fact", told
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
        if UNKNOWN not in sides and sides[0] != sides[1]:
            return False
        return UNKNOWN if UNKNOWN in (yes, no, *sides) else yes == no != 0
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
        waits = perhaps and without is UNKNOWN and told is not False
        return UNKNOWN if waits else answers.get("pass", UNKNOWN)
    return told if UNKNOWN not in level.values() else common([told, answers.get("pass", UNKNOWN)])


SIGNS = {"at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<"}  # as a value writes an operator


def voting_values(c, ways, quantities, value):
    """The value of a decision: its rows of tests, what is missing, what comes next."""
    v, rule, rows = c.one("voting.verdict"), c.one("voting.rule"), []
    steps = c.all("voting.condition", "voting.test")
    for s in steps:
        row = {n: s[n] for n in ("id", "part", "parent", "holds", "group")} | {"kind": s.get("kind", "test")}
        row["name"] = s.get("name")
        if s.code == "voting.test":
            row["shape"] = {"measure": s["measure"], "set": s["set"], "operator": SIGNS[s["operator"]], "share": s["share"],
                            "of": s["of_set"] and {"measure": s["of_measure"], "set": s["of_set"]}}
            row |= {"left": s["left"], "right": s["right"], "op": SIGNS.get(s["operator"])}
        elif s["kind"] == "count":
            parts = [p["holds"] for p in steps if p["parent"] == s["id"]]
            row |= {"left": None if UNKNOWN in parts or not parts else F(sum(parts)), "right": s["number"],
                    "op": SIGNS.get(s["operator"])}
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
