"""The page concerns, redone from the steps."""
from redo_deadlines import Term, in_utc


def rule_fold(c):
    """The page concerns, `fold`: every concern by its id."""
    starts = [i for i, s in enumerate(c.steps) if s.code == "concerns.concern"] + [len(c.steps)]
    lives = [Life(c, c.steps[:starts[0]], c.steps[a:b]) for a, b in zip(starts, starts[1:])]
    names = [life.concern for life in lives]
    c.meet("concerns.concern.concern", names, sorted(set(names), key=str.encode))
    told = [life.follows(says) for life, says in zip(lives, c.value["concerns"])]
    c.tie({"concerns": told, "overdue": [one["concern"] for one in told if one["overdue"]]})
    every_finding(c, lives)


def rule_propose(c):
    """The same of one concern, and of one event more: the last that takes effect."""
    life = alone(c)
    c.tie(life.follows(c.value))
    c.meet("concerns.event (steps)", bool(life.applied), True)


def rule_what_now(c):
    """The same of one concern, and the steps that are possible."""
    life = alone(c)
    c.tie({"concern": life.follows(c.value["concern"])})
    possible = [s for s in life.steps if s.code == "concerns.possible"]
    says = [(s["step"], s.get("person")) for s in c.value["steps"]]
    c.meet("steps", says, [(s["step"], s["person"]) for s in possible])
    c.meet("concerns.possible come last", life.steps[len(life.steps) - len(possible):], possible)


def alone(c):
    """The one concern of an outcome."""
    at = c.steps.index(c.one("concerns.concern"))
    c.count("concerns.concern", 1)
    life = Life(c, c.steps[:at], c.steps[at:])
    every_finding(c, [life])
    return life


def every_finding(c, lives):
    """Each finding is of a concern, and of an event of it."""
    names = {life.concern for life in lives}
    for f in c.findings:
        c.meet(f"finding {f['code']} of {f['told'].get('concern')}", f["told"].get("concern") in names, True)
    for before, s in zip(c.steps, c.steps[1:]):
        if s.code == "deadline.term":
            c.meet(f"deadline.term[{s.index}] follows", before.code, "concerns.term")


class Life:
    """One concern through its steps: where each leaves it, and what is so at the end."""

    def __init__(self, c, head, steps):
        self.c, self.head, self.steps, self.concern = c, head, steps, steps[0]["concern"]
        self.state, self.level, self.reopened, self.applied = None, 0, 0, []
        # The moment at which it entered its state, with its place.
        self.entered, self.moments, self.last, self.final = [], [], None, None
        self.overdue_at, self.reported = -1, None
        for place, step in enumerate(steps[1:], 1):
            does = {"event": self.event, "term": self.term, "expired": self.expired, "overdue": self.overdue,
                    "state": self.stands, "possible": lambda *_: None}
            room, kind = step.code.split(".")
            if room == "concerns":
                does[kind](step, place)
        c.meet(f"concerns.state of {self.concern} (steps)", self.final is not None, self.state is not None)

    def enters(self, state, moment, place, anew):
        """It enters a state, or stays in it."""
        if anew:
            self.entered, self.state, self.last = [(moment, place)], state, None

    def since_of(self, moment):
        """The place at which it entered its state at that moment; what it might have been else is out."""
        known = [one for one in self.entered if one[0] == moment]
        self.c.meet(f"since when {self.concern} is {self.state}", bool(known), True)
        if known:
            self.entered = known[-1:]
        return known[-1][1] if known else -1

    def event(self, step, place):
        """Formulas 1 and 4."""
        self.c.say(step, from_=self.state, level=self.level + step["escalates"])
        if self.moments:
            self.c.meet(f"concerns.event[{step.index}].moment", step["moment"] >= max(self.moments), True)
        if self.last and self.last["ends"] and self.last["state"] == self.state:
            counts = next(s for s in self.head if s.code == "deadline.rules")["closing_moment_counts"]
            late = step["moment"] > self.last["ends"] or (step["moment"] == self.last["ends"] and not counts)
            self.c.meet(f"concerns.event[{step.index}].moment late", late, self.overdue_at > self.entered[0][1])
        self.moments.append(step["moment"])
        self.reported = self.reported or step["moment"]
        self.level += step["escalates"]
        self.reopened += step["reopens"]
        self.applied.append(step["event"])
        self.c.meet(f"concerns.event[{step.index}].enters", step["enters"] or step["from"] == step["to"], True)
        self.enters(step["to"], step["moment"], place, step["enters"])

    def term(self, step, place):
        """A term by the page deadline, from the moment at which the state was entered."""
        self.c.say(step, state=self.state)
        rest = self.steps[place + 1:]
        end = next((i for i, s in enumerate(rest) if not s.code.startswith("deadline.")), len(rest))
        counted = Term(self.c, self.head + rest[:end])
        value = counted.value()
        ends = next((s["moment"] for s in rest[:end] if s.code in ("deadline.ends", "deadline.ends_at")), None)
        start = counted.one("started_at")["moment"]
        self.since_of(start)
        for s in counted.all("stopped"):
            self.c.meet(f"deadline.stopped[{s.index}].from", s["from"] in self.moments and s["from"] >= start, True)
            self.c.meet(f"deadline.stopped[{s.index}].to", s["to"] is None or s["to"] in self.moments, True)
        if self.last and self.last["start"] == start and self.overdue_at > self.entered[0][1]:
            self.c.meet(f"the end that {self.concern} passed", ends, self.last["ends"])
        stopped = any(s["to"] is None for s in counted.all("stopped"))
        self.last = {"state": self.state, "start": start, "ends": ends, "value": value, "stopped": stopped}

    def expired(self, step, place):
        """Formula 6: by itself, at the end of the term before it."""
        self.c.say(step, from_=self.state, moment=self.last["ends"])
        self.moments.append(step["moment"])
        self.enters(step["to"], step["moment"], place, True)

    def overdue(self, step, place):
        """Formula 6: what is due stays due."""
        self.level += step["escalates"]
        self.c.say(step, state=self.state, moment=self.last["ends"], level=self.level)
        self.overdue_at = place

    def stands(self, step, _):
        """The last of the above."""
        at = self.since_of(step["since"])
        self.final = step
        self.c.say(step, state=self.state, overdue=self.overdue_at > at, level=self.level, reopened=self.reopened,
                   reported=self.reported)

    def follows(self, says):
        """What follows of the value; the facts of the events that no step says are as they are."""
        told = {"concern": self.concern, "applied": self.applied, "level": self.level, "reopened": self.reopened,
                "overdue": bool(self.final) and self.final["overdue"],
                "state": self.state, "since": in_utc(self.final and self.final["since"]),
                "reported": in_utc(self.final and self.final["reported"]),
                "solved": bool(self.final) and self.final["solved"],
                "satisfied": self.final and self.final["satisfied"]}
        runs = self.last if self.last and self.final and self.last["start"] == self.final["since"] else None
        value = runs["value"] if runs else {"last_day": None, "ends": None, "needs": []}
        told |= {"last_day": value["last_day"], "due": value["ends"]}
        no_term = [w["values"] for w in self.c.outcome["warnings"] if w["code"] == "concerns.no_term"]
        no_term = {state["value"]["value"]: parameter["value"]["value"] for state, parameter in no_term}
        needs = [{"kind": "parameter", "name": no_term[self.state]}] if self.state in no_term else []
        told["needs"] = needs + value["needs"]
        self.c.meet(f"a state of {self.concern} has a term or none", bool(needs and runs), False)
        mine = [f for f in self.c.findings if f["told"].get("concern") == self.concern]
        aside = [{"event": f["told"]["event"], "reason": f["told"].get("reason", "conflict")}
                 for f in mine if f["code"] in ("concerns.aside", "concerns.conflict")]
        told["aside"] = aside
        self.c.meet(f"what takes effect and what stands aside of {self.concern}",
                    {one["event"] for one in aside} & set(self.applied), set())
        for f in mine:
            if f["code"] == "concerns.gate_untold":
                self.c.meet(f"an untold gate of {f['at']}", f["at"] in self.applied, True)
        if runs and not told["overdue"]:
            told["stopped"] = runs["stopped"]
        if self.state is None:
            self.c.meet(f"{self.concern}, which nobody reported", says["closed"], False)
        return told
