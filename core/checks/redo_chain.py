"""The page chain, redone from the steps."""
from redo_steps import UNKNOWN

BOUNDS = {"least": "households_per_leaf_least", "most": "households_per_leaf_most"}
# What each list of a tree says in the findings.
LISTS = {"never": "chain.uncovered", "twice": "chain.covered_twice", "open": "chain.no_floor", "vacant": "chain.vacant"}


def rule_route(c):
    """Formula 4: the leaf of a door, the way up from it, and who acts."""
    for code in ("chain.door", "chain.leaf"):
        c.count(code, 1)
    door, leaf, way, acts = c.one("chain.door"), c.one("chain.leaf"), c.all("chain.node"), c.one("chain.acts")
    c.say(leaf, unit=door["unit"])
    c.count("chain.acts", int(bool(way)))
    c.meet("chain.node (a way up from a leaf alone)", bool(way), leaf["leaf"] is not None)
    for place, node in enumerate(way):
        c.say(node, place=place)
        c.meet(f"chain.node[{place}].deputy without anybody", node["deputy"] and node["person"] is None, False)
    for name in ("node", "level"):
        c.meet(f"chain.node.{name} twice", len({node[name] for node in way}), len(way))
    who = None
    if way:
        c.say(way[0], node=leaf["leaf"])
        c.meet("chain.acts.from", 0 <= acts["from"] < len(way), True)
        upward = way[int(acts["from"]):]
        who = next((node for node in upward if node["person"] is not None), None)
        c.say(acts, place=who and who["place"], person=who and who["person"])
    says = [{name: node[name] for name in ("node", "level", "person", "deputy")} for node in way]
    c.tie({"leaf": leaf["leaf"], "way": says})
    c.meet("value.acts", c.value.get("acts"), who and {name: who[name] for name in ("deputy", "node", "person")})
    # Where nobody acts at the node at which the way begins it is asked for, whoever acts above.
    begins = way and way[int(acts["from"])]
    vacant = [f"officer({begins['node']})"] if way and begins["person"] is None else []
    c.meet("value.needs", [need["name"] for need in c.value["needs"]], vacant if way else [f"leaf({door['unit']})"])
    found = [(f["code"], f["at"], f["told"]["tree"]) for f in c.findings]
    c.meet("findings of a door without a leaf", len(found), int(not way))
    for code, at, tree in found:
        c.meet(f"finding {code}", (code in list(LISTS.values())[:3], at, tree), (True, door["unit"], leaf["tree"]))


def rule_check_chain(c):
    """Formula 5: each tree, its leaves and their doors."""
    c.count("chain.range", 1)
    bounds = c.one("chain.range")
    starts = [i for i, s in enumerate(c.steps) if s.code == "chain.covered"] + [len(c.steps)]
    c.meet("chain.load before a tree", [s.code for s in c.steps[:starts[0]]], ["chain.range"])
    if None not in bounds.values():
        c.meet("chain.range.least", bounds["least"] <= bounds["most"], True)
    trees = [tree_of(c, bounds, c.steps[a:b], says) for a, b, says in zip(starts, starts[1:], c.value["trees"])]
    names = [one["tree"] for one in trees]
    c.meet("chain.covered.tree", names, sorted(set(names), key=str.encode))
    c.meet("chain.covered.doors of every tree", len({s["doors"] for s in c.all("chain.covered")}) < 2, True)
    c.tie({"trees": trees})
    within = [load["within"] for tree in trees for load in tree["loads"]]
    broken = any(tree[name] for tree in trees for name in ("never", "twice", "vacant")) or False in within
    unknown = any(tree["open"] for tree in trees) or UNKNOWN in within
    c.meet("value.sound", c.value.get("sound"), False if broken else None if unknown else True)
    # A bound that no book sets is asked for where a load depends on it, and nowhere else.
    unset = [{"kind": "parameter", "name": name} for bound, name in BOUNDS.items() if bounds[bound] is None]
    c.meet("value.needs", c.value["needs"], unset if UNKNOWN in within else [])
    outside(c, bounds, trees)
    for f in (f["told"] for f in c.findings if f["code"] == "chain.leaves_early"):
        c.meet(f"finding chain.leaves_early of {f['person']}", f["to"] < f["term_to"], True)


def tree_of(c, bounds, steps, says):
    """What follows of one tree; its lists are as long as its step says, and each entry is a finding."""
    covered, loads = steps[0], steps[1:]
    c.say(covered, doors=sum(covered[name] for name in ("once", "never", "twice", "open")),
          once=sum(load["doors"] for load in loads))
    for name in ("never", "twice", "open"):
        c.say(covered, **{name: len(says[name])})
    for name, code in LISTS.items():
        found = sorted(f["at"] for f in c.findings if f["code"] == code and f["told"]["tree"] == covered["tree"])
        c.meet(f"{name} of {covered['tree']}", sorted(says[name]), found)
        c.meet(f"{name} of {covered['tree']}, in order and once", says[name], sorted(set(says[name]), key=str.encode))
    lists = [unit for name in ("never", "twice", "open") for unit in says[name]]
    c.meet(f"doors of {covered['tree']} in one list", len(set(lists)), len(lists))
    for load in loads:
        c.say(load, tree=covered["tree"], within=within_of(bounds, load["doors"]))
    names = [load["leaf"] for load in loads]
    c.meet(f"leaves of {covered['tree']}", names, sorted(set(names), key=str.encode))
    return {"tree": covered["tree"], "once": covered["once"], **{name: says[name] for name in LISTS},
            "loads": [{name: load[name] for name in ("leaf", "doors", "within")} for load in loads]}


def within_of(bounds, doors):
    """Both ends included; outside one bound nothing depends on the other."""
    least, most = bounds["least"], bounds["most"]
    if (least is not None and doors < least) or (most is not None and doors > most):
        return False
    return UNKNOWN if None in (least, most) else True


def outside(c, bounds, trees):
    """Each load outside the range is a finding with its numbers."""
    loads = [load for tree in trees for load in tree["loads"] if load["within"] is False]
    found = sorted((f for f in c.findings if f["code"] == "chain.load_outside"), key=lambda f: f["at"])
    c.meet("findings chain.load_outside", [f["at"] for f in found], sorted(load["leaf"] for load in loads))
    for f, load in zip(found, sorted(loads, key=lambda load: load["leaf"])):
        c.meet(f"finding chain.load_outside of {f['at']}", f["told"],
               {"leaf": load["leaf"], "doors": load["doors"], "least": bounds["least"], "most": bounds["most"]})


def rule_handover(c):
    """Formula 6: what passes to somebody else; of what stays only the number is told."""
    c.count("chain.handed", 1)
    handed, passes = c.one("chain.handed"), c.all("chain.passes")
    c.meet("chain.handed comes last", c.steps[-1].code, "chain.handed")
    c.say(handed, passing=len(passes), concerns=handed["passing"] + handed["staying"])
    for step in passes:
        c.meet(f"chain.passes[{step.index}] to another", step["from"] == step["to"], False)
    names = [step["concern"] for step in passes]
    c.meet("chain.passes.concern", names, sorted(set(names), key=str.encode))
    c.tie({"passes": [{name: step[name] for name in ("concern", "from", "to")} for step in passes],
           "stay": handed["staying"]})
    nobody = any(step["to"] is None for step in passes)
    c.meet("value.needs where nobody acts", bool(c.value["needs"]) or not nobody, True)
