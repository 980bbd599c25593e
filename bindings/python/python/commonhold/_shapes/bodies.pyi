"""Bodies: who sits, what they resolve, who holds two posts."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.outcome import Citation, Finding, OutcomeWarning, Period, Step
from commonhold._shapes.voting import Decision, Need, TestResult

class MemberVote(Enum):
    """表态: how a member voted."""

    YES = "yes"
    """同意: for the motion."""
    NO = "no"
    """反对: against it."""
    ABSTAIN = "abstain"
    """弃权: neither."""

class AbsenceLeads(Enum):
    """缺席的后果: what absences lead to."""

    RECALL = "recall"
    """提请罢免: to a recall by the owners' assembly."""
    SUSPENDED_UNTIL_RECALL = "suspended_until_recall"
    """暂停履职并提请罢免: to a recall, the member being suspended meanwhile."""
    SEAT_LOST = "seat_lost"
    """资格自行终止: the seat is lost by itself."""

class BodyRuleKind(Enum):
    """规则的种类: what a rule of a body is about."""

    SIZE = "size"
    """人数: how many members."""
    ODD = "odd"
    """单数: an odd number of them."""
    SHARE = "share"
    """比例: the part that a party has."""
    PARTY = "party"
    """必有的一方: a party that must be there."""
    POST = "post"
    """职务: a post and whose it is."""
    ALTERNATES = "alternates"
    """候补: how many alternates."""
    BAR = "bar"
    """任职限制: who may not sit."""
    TERM = "term"
    """任期: how long."""
    ABSENCE = "absence"
    """缺席: absences and what they lead to."""
    MEETS = "meets"
    """会议间隔: how often it meets."""
    BEFORE_END = "before_end"
    """届满前应办: what is due before the term ends."""
    FILLED = "filled"
    """在任人数: how many of the agreed seats are filled."""
    PROCEDURE = "procedure"
    """议决程序: how it decides."""
    PRESENT = "present"
    """到会的一方: a party that must attend."""
    PROXY = "proxy"
    """代理: whether members may be stood for."""
    MINUTES = "minutes"
    """会议记录: what the minutes hold."""
    RECOMMENDS = "recommends"
    """只作建议: that it recommends and tasks only."""

@final
class BodyCheck:
    """主体核查: how a body stands on a day."""

    __match_args__ = ("sound", "members", "checks", "needs")
    def __new__(
        cls,
        *,
        sound: bool | None = ...,
        members: int,
        checks: Sequence[BodyRuleCheck],
        needs: Sequence[Need],
    ) -> BodyCheck: ...
    def __replace__(
        self,
        *,
        sound: bool | None = ...,
        members: int = ...,
        checks: Sequence[BodyRuleCheck] = ...,
        needs: Sequence[Need] = ...,
    ) -> BodyCheck: ...
    @property
    def sound(self) -> bool | None:
        """Whether all that must hold does; absent where that depends on what is not told."""
    @property
    def members(self) -> int:
        """How many members it has."""
    @property
    def checks(self) -> tuple[BodyRuleCheck, ...]:
        """The checks: the size first, then in the order of the book."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BodyFacts:
    """主体事实: a body on a day."""

    __match_args__ = ("book", "rulebook", "layers", "on", "body", "seats", "agreed_seats", "households", "floor_area", "term", "meetings", "done")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        body: str,
        seats: Sequence[Seat],
        agreed_seats: int | None = ...,
        households: int | None = ...,
        floor_area: Decimal | int | None = ...,
        term: Period | None = ...,
        meetings: Sequence[BodyMeeting] = ...,
        done: Sequence[DutyDone] = ...,
    ) -> BodyFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        body: str = ...,
        seats: Sequence[Seat] = ...,
        agreed_seats: int | None = ...,
        households: int | None = ...,
        floor_area: Decimal | int | None = ...,
        term: Period | None = ...,
        meetings: Sequence[BodyMeeting] = ...,
        done: Sequence[DutyDone] = ...,
    ) -> BodyFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn-beijing`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def body(self) -> str:
        """The body of the book."""
    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats."""
    @property
    def agreed_seats(self) -> int | None:
        """约定席数: how many seats were agreed."""
    @property
    def households(self) -> int | None:
        """户数: the households of the compound."""
    @property
    def floor_area(self) -> Decimal | None:
        """建筑面积: the floor area of the compound."""
    @property
    def term(self) -> Period | None:
        """任期: the term of the body."""
    @property
    def meetings(self) -> tuple[BodyMeeting, ...]:
        """The meetings held."""
    @property
    def done(self) -> tuple[DutyDone, ...]:
        """What was done that is due before the term ends."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BodyMeeting:
    """会议: a meeting of the body."""

    __match_args__ = ("id", "day", "present", "excused")
    def __new__(
        cls,
        *,
        id: str,
        day: date,
        present: Sequence[str],
        excused: Sequence[str] = ...,
    ) -> BodyMeeting: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        day: date = ...,
        present: Sequence[str] = ...,
        excused: Sequence[str] = ...,
    ) -> BodyMeeting: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def day(self) -> date:
        """The day."""
    @property
    def present(self) -> tuple[str, ...]:
        """Who came."""
    @property
    def excused(self) -> tuple[str, ...]:
        """Who had leave to stay away."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BodyRuleCheck:
    """一条核查: one rule of a body, and whether it holds."""

    __match_args__ = ("rule", "about", "must", "holds", "found", "least", "most", "counts", "limit", "leads", "citation")
    def __new__(
        cls,
        *,
        rule: BodyRuleKind,
        about: str,
        must: bool,
        holds: bool | None = ...,
        found: Fraction | Decimal | int | None = ...,
        least: Fraction | Decimal | int | None = ...,
        most: Fraction | Decimal | int | None = ...,
        counts: bool,
        limit: date | None = ...,
        leads: AbsenceLeads | None = ...,
        citation: Citation,
    ) -> BodyRuleCheck: ...
    def __replace__(
        self,
        *,
        rule: BodyRuleKind = ...,
        about: str = ...,
        must: bool = ...,
        holds: bool | None = ...,
        found: Fraction | Decimal | int | None = ...,
        least: Fraction | Decimal | int | None = ...,
        most: Fraction | Decimal | int | None = ...,
        counts: bool = ...,
        limit: date | None = ...,
        leads: AbsenceLeads | None = ...,
        citation: Citation = ...,
    ) -> BodyRuleCheck: ...
    @property
    def rule(self) -> BodyRuleKind:
        """What the rule is about."""
    @property
    def about(self) -> str:
        """Whom or what: a party, a post, a person, something due; empty where the whole body is meant."""
    @property
    def must(self) -> bool:
        """应当: whether it must hold; else it is what is usual."""
    @property
    def holds(self) -> bool | None:
        """Whether it holds; absent where a fact is not told."""
    @property
    def found(self) -> Fraction | None:
        """What was counted."""
    @property
    def least(self) -> Fraction | None:
        """What it must reach."""
    @property
    def most(self) -> Fraction | None:
        """What it must not pass."""
    @property
    def counts(self) -> bool:
        """Whether the edge itself is allowed."""
    @property
    def limit(self) -> date | None:
        """The day by which something must have been done, or until which something may run."""
    @property
    def leads(self) -> AbsenceLeads | None:
        """Of absences: what they lead to."""
    @property
    def citation(self) -> Citation:
        """Where it says so."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DutyDone:
    """已办: something that was due before the term ends, and when it was done."""

    __match_args__ = ("what", "day")
    def __new__(
        cls,
        *,
        what: str,
        day: date,
    ) -> DutyDone: ...
    def __replace__(
        self,
        *,
        what: str = ...,
        day: date = ...,
    ) -> DutyDone: ...
    @property
    def what(self) -> str:
        """What, in the word of the book."""
    @property
    def day(self) -> date:
        """When."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class HeldPost:
    """任职: a post that somebody holds in a body."""

    __match_args__ = ("person", "body", "post", "from_", "to")
    def __new__(
        cls,
        *,
        person: str,
        body: str,
        post: str | None = ...,
        from_: date,
        to: date | None = ...,
    ) -> HeldPost: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        body: str = ...,
        post: str | None = ...,
        from_: date = ...,
        to: date | None = ...,
    ) -> HeldPost: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def body(self) -> str:
        """In which body."""
    @property
    def post(self) -> str | None:
        """As what; a plain member where nothing is said."""
    @property
    def from_(self) -> date:
        """The first day."""
    @property
    def to(self) -> date | None:
        """The first day no longer; absent while nobody has said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OverlapCheck:
    """一项重叠: who holds two posts that are wanted together, or may not be."""

    __match_args__ = ("overlap", "wanted", "holds", "persons", "excluded", "least", "short", "citation")
    def __new__(
        cls,
        *,
        overlap: str,
        wanted: bool,
        holds: bool,
        persons: Sequence[str],
        excluded: Sequence[str],
        least: int,
        short: int,
        citation: Citation,
    ) -> OverlapCheck: ...
    def __replace__(
        self,
        *,
        overlap: str = ...,
        wanted: bool = ...,
        holds: bool = ...,
        persons: Sequence[str] = ...,
        excluded: Sequence[str] = ...,
        least: int = ...,
        short: int = ...,
        citation: Citation = ...,
    ) -> OverlapCheck: ...
    @property
    def overlap(self) -> str:
        """The overlap of the book."""
    @property
    def wanted(self) -> bool:
        """Whether it is wanted; else it is a conflict."""
    @property
    def holds(self) -> bool:
        """Whether it is as the book says: enough persons of a wanted one, none of a conflict."""
    @property
    def persons(self) -> tuple[str, ...]:
        """The persons who hold both posts."""
    @property
    def excluded(self) -> tuple[str, ...]:
        """Those among them who do not count, because they are in a conflict."""
    @property
    def least(self) -> int:
        """How many are wanted at least."""
    @property
    def short(self) -> int:
        """How many are missing."""
    @property
    def citation(self) -> Citation:
        """Where it says so."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PostCheck:
    """任职核查: every overlap of the book on a day."""

    __match_args__ = ("sound", "overlaps")
    def __new__(
        cls,
        *,
        sound: bool,
        overlaps: Sequence[OverlapCheck],
    ) -> PostCheck: ...
    def __replace__(
        self,
        *,
        sound: bool = ...,
        overlaps: Sequence[OverlapCheck] = ...,
    ) -> PostCheck: ...
    @property
    def sound(self) -> bool:
        """Whether every one is as the book says."""
    @property
    def overlaps(self) -> tuple[OverlapCheck, ...]:
        """The overlaps: conflicts first, then those wanted, each by id."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PostFacts:
    """任职事实: posts on a day, and the book that says which overlaps are wanted or not."""

    __match_args__ = ("book", "rulebook", "layers", "on", "posts")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        posts: Sequence[HeldPost],
    ) -> PostFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        posts: Sequence[HeldPost] = ...,
    ) -> PostFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn-beijing`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def posts(self) -> tuple[HeldPost, ...]:
        """The posts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ProxyGiven:
    """委托: a member who is stood for."""

    __match_args__ = ("person", "by")
    def __new__(
        cls,
        *,
        person: str,
        by: str,
    ) -> ProxyGiven: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        by: str = ...,
    ) -> ProxyGiven: ...
    @property
    def person(self) -> str:
        """The member who stays away."""
    @property
    def by(self) -> str:
        """Who stands for them, and is there."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Resolution:
    """决议: what a meeting of a body resolved."""

    __match_args__ = ("verdict", "recommends", "present", "set_aside", "missing_parties", "missing_minutes", "tests", "needs")
    def __new__(
        cls,
        *,
        verdict: Decision | None = ...,
        recommends: bool,
        present: Sequence[str],
        set_aside: Sequence[str],
        missing_parties: Sequence[str],
        missing_minutes: Sequence[str],
        tests: Sequence[TestResult],
        needs: Sequence[Need],
    ) -> Resolution: ...
    def __replace__(
        self,
        *,
        verdict: Decision | None = ...,
        recommends: bool = ...,
        present: Sequence[str] = ...,
        set_aside: Sequence[str] = ...,
        missing_parties: Sequence[str] = ...,
        missing_minutes: Sequence[str] = ...,
        tests: Sequence[TestResult] = ...,
        needs: Sequence[Need] = ...,
    ) -> Resolution: ...
    @property
    def verdict(self) -> Decision | None:
        """The verdict; absent where the body has no votes to count."""
    @property
    def recommends(self) -> bool:
        """Whether it recommends only."""
    @property
    def present(self) -> tuple[str, ...]:
        """The members who were present or stood for, by person."""
    @property
    def set_aside(self) -> tuple[str, ...]:
        """Those who were stood for although the book does not allow it."""
    @property
    def missing_parties(self) -> tuple[str, ...]:
        """缺席的各方: the parties that had to attend and did not."""
    @property
    def missing_minutes(self) -> tuple[str, ...]:
        """What the minutes must hold and do not; all of it where there are none."""
    @property
    def tests(self) -> tuple[TestResult, ...]:
        """The tests of quorum and majority."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ResolveFacts:
    """决议事实: who came to a meeting, and how they voted."""

    __match_args__ = ("book", "rulebook", "layers", "on", "body", "seats", "present", "proxies", "votes", "minutes", "matter")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        body: str,
        seats: Sequence[Seat],
        present: Sequence[str],
        proxies: Sequence[ProxyGiven] = ...,
        votes: Sequence[VoteCast] = ...,
        minutes: Sequence[str] | None = ...,
        matter: str | None = ...,
    ) -> ResolveFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        body: str = ...,
        seats: Sequence[Seat] = ...,
        present: Sequence[str] = ...,
        proxies: Sequence[ProxyGiven] = ...,
        votes: Sequence[VoteCast] = ...,
        minutes: Sequence[str] | None = ...,
        matter: str | None = ...,
    ) -> ResolveFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn-beijing`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day of the meeting."""
    @property
    def body(self) -> str:
        """The body of the book."""
    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats."""
    @property
    def present(self) -> tuple[str, ...]:
        """Who came."""
    @property
    def proxies(self) -> tuple[ProxyGiven, ...]:
        """Who is stood for."""
    @property
    def votes(self) -> tuple[VoteCast, ...]:
        """How they voted."""
    @property
    def minutes(self) -> tuple[str, ...] | None:
        """会议记录: what the minutes hold, in the words of the book; absent where there are none yet."""
    @property
    def matter(self) -> str | None:
        """共同决定事项: the matter of the owners that the motion is on, where it is on one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Seat:
    """席位: one seat of a body."""

    __match_args__ = ("person", "party", "post", "alternate", "from_", "to", "ties", "in_debt")
    def __new__(
        cls,
        *,
        person: str,
        party: str,
        post: str | None = ...,
        alternate: bool = ...,
        from_: date,
        to: date | None = ...,
        ties: Sequence[str] | None = ...,
        in_debt: bool | None = ...,
    ) -> Seat: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        party: str = ...,
        post: str | None = ...,
        alternate: bool = ...,
        from_: date = ...,
        to: date | None = ...,
        ties: Sequence[str] | None = ...,
        in_debt: bool | None = ...,
    ) -> Seat: ...
    @property
    def person(self) -> str:
        """Who holds it."""
    @property
    def party(self) -> str:
        """一方: which party the person is of, such as `owner`."""
    @property
    def post(self) -> str | None:
        """职务: the post, such as `chair`."""
    @property
    def alternate(self) -> bool:
        """候补: whether it is an alternate's."""
    @property
    def from_(self) -> date:
        """The first day."""
    @property
    def to(self) -> date | None:
        """The first day no longer; absent while nobody has said."""
    @property
    def ties(self) -> tuple[str, ...] | None:
        """利害关系: the ties that the person has, in the words of the book; absent where nobody has said."""
    @property
    def in_debt(self) -> bool | None:
        """欠费: whether the person is in arrears; absent where nobody has said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class VoteCast:
    """一票: the vote of one member."""

    __match_args__ = ("person", "vote")
    def __new__(
        cls,
        *,
        person: str,
        vote: MemberVote,
    ) -> VoteCast: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        vote: MemberVote = ...,
    ) -> VoteCast: ...
    @property
    def person(self) -> str:
        """The member."""
    @property
    def vote(self) -> MemberVote:
        """The vote."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BodyCheckOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `BodyCheck`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: BodyCheck,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> BodyCheckOutcome: ...
    def __replace__(
        self,
        *,
        value: BodyCheck = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> BodyCheckOutcome: ...
    @property
    def value(self) -> BodyCheck:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PostCheckOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `PostCheck`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: PostCheck,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> PostCheckOutcome: ...
    def __replace__(
        self,
        *,
        value: PostCheck = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> PostCheckOutcome: ...
    @property
    def value(self) -> PostCheck:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ResolutionOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Resolution`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Resolution,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ResolutionOutcome: ...
    def __replace__(
        self,
        *,
        value: Resolution = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ResolutionOutcome: ...
    @property
    def value(self) -> Resolution:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[OutcomeWarning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def check_body(facts: BodyFacts, *, steps: bool = True) -> BodyCheckOutcome:
    """核查主体: whether a body is as the rules of its place ask.

    Raises:
        Refusal: The grounds of `BodyRefusal` that are of seats and meetings, and what a book's reading refuses.
    """

def check_posts(facts: PostFacts, *, steps: bool = True) -> PostCheckOutcome:
    """双向进入、交叉任职: who holds two posts that are wanted together, or may not be. Conflicts prevail.

    Raises:
        Refusal: `bodies.empty_seat`, and what a book's reading refuses.
    """

def resolve(facts: ResolveFacts, *, steps: bool = True) -> ResolutionOutcome:
    """决议: whether a meeting of a body had its quorum and majority, and who and what was missing.

    Raises:
        Refusal: The grounds of `BodyRefusal` that are of a meeting, and what a book's reading refuses.
    """

def body_facts_from_json(text: str) -> BodyFacts:
    """Read `BodyFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def body_facts_to_json(facts: BodyFacts) -> str:
    """The canonical JSON of `BodyFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def post_facts_from_json(text: str) -> PostFacts:
    """Read `PostFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def post_facts_to_json(facts: PostFacts) -> str:
    """The canonical JSON of `PostFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def resolve_facts_from_json(text: str) -> ResolveFacts:
    """Read `ResolveFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def resolve_facts_to_json(facts: ResolveFacts) -> str:
    """The canonical JSON of `ResolveFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def body_check_outcome_to_json(outcome: BodyCheckOutcome) -> str:
    """The canonical JSON of an outcome of `BodyCheck`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def body_check_outcome_from_json(text: str) -> BodyCheckOutcome:
    """Read an outcome of `BodyCheck` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def post_check_outcome_to_json(outcome: PostCheckOutcome) -> str:
    """The canonical JSON of an outcome of `PostCheck`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def post_check_outcome_from_json(text: str) -> PostCheckOutcome:
    """Read an outcome of `PostCheck` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def resolution_outcome_to_json(outcome: ResolutionOutcome) -> str:
    """The canonical JSON of an outcome of `Resolution`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def resolution_outcome_from_json(text: str) -> ResolutionOutcome:
    """Read an outcome of `Resolution` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
