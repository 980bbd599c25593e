"""Concerns: reported, deliberated, handled, reviewed."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.deadline import CountingPlace
from commonhold._shapes.outcome import Finding, OutcomeWarning, Period, Step
from commonhold._shapes.voting import GivenFact, MeasureCounts, Need

class AsideReason(Enum):
    """不合之由: why an event stands aside."""

    CONFLICT = "conflict"
    """同号异文: another event of the same id says something else."""
    UNKNOWN_STEP = "unknown_step"
    """无此步骤: the process has no such step."""
    NOT_REPORTED = "not_reported"
    """未提事: the concern is not reported yet."""
    ALREADY_REPORTED = "already_reported"
    """已提事: it is reported already; who reported first stays the reporter."""
    NOT_POSSIBLE = "not_possible"
    """次序不合: the step is not possible where the concern stands."""
    WRONG_ROLE = "wrong_role"
    """角色不合: the role may not take the step."""
    NOT_THE_REPORTER = "not_the_reporter"
    """非提事人: only who reported may."""
    NOT_THE_ASSIGNEE = "not_the_assignee"
    """非承办人: only who it is assigned to may."""
    ANSWER_NEEDED = "answer_needed"
    """缺结论: the step has several answers and none is given."""
    UNKNOWN_ANSWER = "unknown_answer"
    """无此结论: the step has no such answer."""
    REASON_NEEDED = "reason_needed"
    """缺理由: a reason must be given."""
    NAME_NEEDED = "name_needed"
    """缺承办人: somebody must be named."""
    MATTER_NEEDED = "matter_needed"
    """缺事项: a matter must be named."""
    UNKNOWN_MATTER = "unknown_matter"
    """无此事项: the owners decide no such matter."""
    ANOTHER_MATTER = "another_matter"
    """他项表决: the verdict is on another matter than the motion."""
    VERDICT_DIFFERS = "verdict_differs"
    """结果不符: the counts give another verdict than the one that is reported."""
    BAD_COUNTS = "bad_counts"
    """计数矛盾: the counts that are told contradict each other."""
    GATE_CLOSED = "gate_closed"
    """条件不成就: what must hold before the step does not."""
    CLOCK = "clock"
    """计时不合: the clock is stopped already, or runs already."""

@final
class Aside:
    """存疑事件: an event that does not fit; it is judged again whenever another arrives."""

    __match_args__ = ("event", "reason")
    def __new__(
        cls,
        *,
        event: str,
        reason: AsideReason,
    ) -> Aside: ...
    def __replace__(
        self,
        *,
        event: str = ...,
        reason: AsideReason = ...,
    ) -> Aside: ...
    @property
    def event(self) -> str:
        """The id of the event."""
    @property
    def reason(self) -> AsideReason:
        """Why it does not fit."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConcernEvent:
    """事件: what somebody did to a concern, and when."""

    __match_args__ = ("id", "concern", "moment", "step", "actor", "role", "reporter", "answer", "reason", "names", "matter", "kind", "building", "facts", "counts")
    def __new__(
        cls,
        *,
        id: str,
        concern: str,
        moment: datetime,
        step: str,
        actor: str,
        role: str,
        reporter: str | None = ...,
        answer: str | None = ...,
        reason: str | None = ...,
        names: str | None = ...,
        matter: str | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        facts: Sequence[GivenFact] = ...,
        counts: Sequence[MeasureCounts] = ...,
    ) -> ConcernEvent: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        concern: str = ...,
        moment: datetime = ...,
        step: str = ...,
        actor: str = ...,
        role: str = ...,
        reporter: str | None = ...,
        answer: str | None = ...,
        reason: str | None = ...,
        names: str | None = ...,
        matter: str | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        facts: Sequence[GivenFact] = ...,
        counts: Sequence[MeasureCounts] = ...,
    ) -> ConcernEvent: ...
    @property
    def id(self) -> str:
        """Unique among all events; the same event may be told twice."""
    @property
    def concern(self) -> str:
        """The concern."""
    @property
    def moment(self) -> datetime:
        """When it was done."""
    @property
    def step(self) -> str:
        """The step of the process."""
    @property
    def actor(self) -> str:
        """Who did it."""
    @property
    def role(self) -> str:
        """In which role."""
    @property
    def reporter(self) -> str | None:
        """提事人: of the step that begins a concern, who reports it, where somebody else writes it down for them."""
    @property
    def answer(self) -> str | None:
        """结论: the answer, of a step that has several."""
    @property
    def reason(self) -> str | None:
        """理由: the reason."""
    @property
    def names(self) -> str | None:
        """承办人: who has to act next, where the step names somebody."""
    @property
    def matter(self) -> str | None:
        """共同决定事项: the matter that is handed to the owners' vote, or that they have voted on."""
    @property
    def kind(self) -> str | None:
        """类别: of the step that begins a concern, what sort it is, such as `noise`."""
    @property
    def building(self) -> str | None:
        """楼栋: of the step that begins a concern, the building it is about."""
    @property
    def facts(self) -> tuple[GivenFact, ...]:
        """Facts that the event tells, by name."""
    @property
    def counts(self) -> tuple[MeasureCounts, ...]:
        """出席与表决: counts of a meeting or a vote, per measure."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConcernFigures:
    """办事数字: the tables that a notice may show."""

    __match_args__ = ("total", "by_kind", "by_building", "least_cell")
    def __new__(
        cls,
        *,
        total: FigureRow,
        by_kind: Sequence[FigureRow],
        by_building: Sequence[FigureRow],
        least_cell: int,
    ) -> ConcernFigures: ...
    def __replace__(
        self,
        *,
        total: FigureRow = ...,
        by_kind: Sequence[FigureRow] = ...,
        by_building: Sequence[FigureRow] = ...,
        least_cell: int = ...,
    ) -> ConcernFigures: ...
    @property
    def total(self) -> FigureRow:
        """All of them."""
    @property
    def by_kind(self) -> tuple[FigureRow, ...]:
        """By kind."""
    @property
    def by_building(self) -> tuple[FigureRow, ...]:
        """By building."""
    @property
    def least_cell(self) -> int:
        """The least number that is shown."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConcernState:
    """一事之状态: where one concern stands."""

    __match_args__ = ("concern", "state", "closed", "solved", "reported", "satisfied", "since", "reporter", "kind", "building", "assignee", "matter", "last_day", "due", "overdue", "stopped", "level", "reopened", "applied", "aside", "needs")
    def __new__(
        cls,
        *,
        concern: str,
        state: str | None = ...,
        closed: bool,
        solved: bool,
        reported: datetime | None = ...,
        satisfied: bool | None = ...,
        since: datetime | None = ...,
        reporter: str | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        assignee: str | None = ...,
        matter: str | None = ...,
        last_day: date | None = ...,
        due: datetime | None = ...,
        overdue: bool,
        stopped: bool,
        level: int,
        reopened: int,
        applied: Sequence[str],
        aside: Sequence[Aside],
        needs: Sequence[Need],
    ) -> ConcernState: ...
    def __replace__(
        self,
        *,
        concern: str = ...,
        state: str | None = ...,
        closed: bool = ...,
        solved: bool = ...,
        reported: datetime | None = ...,
        satisfied: bool | None = ...,
        since: datetime | None = ...,
        reporter: str | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        assignee: str | None = ...,
        matter: str | None = ...,
        last_day: date | None = ...,
        due: datetime | None = ...,
        overdue: bool = ...,
        stopped: bool = ...,
        level: int = ...,
        reopened: int = ...,
        applied: Sequence[str] = ...,
        aside: Sequence[Aside] = ...,
        needs: Sequence[Need] = ...,
    ) -> ConcernState: ...
    @property
    def concern(self) -> str:
        """The concern."""
    @property
    def state(self) -> str | None:
        """Its state, in the word of the process; absent while nobody has reported it."""
    @property
    def closed(self) -> bool:
        """Whether nothing more is due."""
    @property
    def solved(self) -> bool:
        """办成: whether what was asked for is done."""
    @property
    def reported(self) -> datetime | None:
        """When it was first reported."""
    @property
    def satisfied(self) -> bool | None:
        """满意: what the last review said; absent where nobody reviewed."""
    @property
    def since(self) -> datetime | None:
        """Since when it stands there."""
    @property
    def reporter(self) -> str | None:
        """提事人: who reported it."""
    @property
    def kind(self) -> str | None:
        """类别: what sort it is."""
    @property
    def building(self) -> str | None:
        """楼栋: the building it is about."""
    @property
    def assignee(self) -> str | None:
        """承办人: who has to act."""
    @property
    def matter(self) -> str | None:
        """共同决定事项: the matter that waits for the owners' verdict."""
    @property
    def last_day(self) -> date | None:
        """The last day of the term that runs, counted in days."""
    @property
    def due(self) -> datetime | None:
        """When the term that runs ends."""
    @property
    def overdue(self) -> bool:
        """逾期: whether it has ended."""
    @property
    def stopped(self) -> bool:
        """中止: whether the clock stands still."""
    @property
    def level(self) -> int:
        """升级: how many steps up it has gone."""
    @property
    def reopened(self) -> int:
        """重开: how often it was taken up again."""
    @property
    def applied(self) -> tuple[str, ...]:
        """The ids of the events that fit, in their order."""
    @property
    def aside(self) -> tuple[Aside, ...]:
        """The events that do not, in the order of the events."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class FigureRow:
    """一行数字: one row of a table; what is kept back is absent."""

    __match_args__ = ("key", "raised", "solved", "overdue", "reopened", "satisfied", "dissatisfied", "median_days")
    def __new__(
        cls,
        *,
        key: str,
        raised: int | None = ...,
        solved: int | None = ...,
        overdue: int | None = ...,
        reopened: int | None = ...,
        satisfied: int | None = ...,
        dissatisfied: int | None = ...,
        median_days: Fraction | Decimal | int | None = ...,
    ) -> FigureRow: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        raised: int | None = ...,
        solved: int | None = ...,
        overdue: int | None = ...,
        reopened: int | None = ...,
        satisfied: int | None = ...,
        dissatisfied: int | None = ...,
        median_days: Fraction | Decimal | int | None = ...,
    ) -> FigureRow: ...
    @property
    def key(self) -> str:
        """The kind or the building; empty for all, and where none was told."""
    @property
    def raised(self) -> int | None:
        """提出: how many were raised."""
    @property
    def solved(self) -> int | None:
        """办成: how many were solved."""
    @property
    def overdue(self) -> int | None:
        """逾期: how many are overdue."""
    @property
    def reopened(self) -> int | None:
        """重开: how many were taken up again."""
    @property
    def satisfied(self) -> int | None:
        """满意: whose last review was good."""
    @property
    def dissatisfied(self) -> int | None:
        """不满意: whose last review was not."""
    @property
    def median_days(self) -> Fraction | None:
        """用时中位数: the middle of the days until it was solved."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class FiguresFacts:
    """数字事实: the concerns of a register, and the period that is counted."""

    __match_args__ = ("book", "rulebook", "layers", "on", "place", "period", "concerns")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        place: CountingPlace = ...,
        period: Period,
        concerns: Sequence[RaisedConcern],
    ) -> FiguresFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        place: CountingPlace = ...,
        period: Period = ...,
        concerns: Sequence[RaisedConcern] = ...,
    ) -> FiguresFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day that chooses the edition."""
    @property
    def place(self) -> CountingPlace:
        """The clocks of the place."""
    @property
    def period(self) -> Period:
        """The days on which a concern was first reported that counts."""
    @property
    def concerns(self) -> tuple[RaisedConcern, ...]:
        """The concerns; `fold`) gives what each is made from."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class FoldFacts:
    """登记事实: the events of a register, in any order, and the process that they follow."""

    __match_args__ = ("book", "rulebook", "layers", "on", "process", "place", "events", "at")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        process: str,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent],
        at: datetime | None = ...,
    ) -> FoldFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        process: str = ...,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent] = ...,
        at: datetime | None = ...,
    ) -> FoldFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day that chooses the edition."""
    @property
    def process(self) -> str:
        """The process of the book."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def events(self) -> tuple[ConcernEvent, ...]:
        """The events: late, twice, in any order."""
    @property
    def at(self) -> datetime | None:
        """The moment at which it is asked how things stand; that of the last event when absent."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NextSteps:
    """待办: where a concern stands, and who may do what next."""

    __match_args__ = ("concern", "steps")
    def __new__(
        cls,
        *,
        concern: ConcernState,
        steps: Sequence[PossibleStep],
    ) -> NextSteps: ...
    def __replace__(
        self,
        *,
        concern: ConcernState = ...,
        steps: Sequence[PossibleStep] = ...,
    ) -> NextSteps: ...
    @property
    def concern(self) -> ConcernState:
        """Where it stands."""
    @property
    def steps(self) -> tuple[PossibleStep, ...]:
        """The steps that are possible, in the order of the process."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NowFacts:
    """待办事实: a concern of which it is asked who may do what next."""

    __match_args__ = ("book", "rulebook", "layers", "on", "process", "place", "events", "concern", "at")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        process: str,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent],
        concern: str,
        at: datetime,
    ) -> NowFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        process: str = ...,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent] = ...,
        concern: str = ...,
        at: datetime = ...,
    ) -> NowFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day that chooses the edition."""
    @property
    def process(self) -> str:
        """The process of the book."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def events(self) -> tuple[ConcernEvent, ...]:
        """The events so far; those of other concerns are not looked at."""
    @property
    def concern(self) -> str:
        """The concern; it may have no event yet."""
    @property
    def at(self) -> datetime:
        """The moment."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PossibleAnswer:
    """可作之结论: one answer of a step that is possible now."""

    __match_args__ = ("answer", "to", "reason", "names", "matter")
    def __new__(
        cls,
        *,
        answer: str,
        to: str | None = ...,
        reason: bool,
        names: bool,
        matter: bool,
    ) -> PossibleAnswer: ...
    def __replace__(
        self,
        *,
        answer: str = ...,
        to: str | None = ...,
        reason: bool = ...,
        names: bool = ...,
        matter: bool = ...,
    ) -> PossibleAnswer: ...
    @property
    def answer(self) -> str:
        """The answer; empty where the step has only one way."""
    @property
    def to(self) -> str | None:
        """The state that it leads to; absent where the concern stays."""
    @property
    def reason(self) -> bool:
        """Whether a reason must be given."""
    @property
    def names(self) -> bool:
        """Whether somebody must be named."""
    @property
    def matter(self) -> bool:
        """Whether a matter of the owners must be named."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PossibleStep:
    """可办之事: one step that is possible now."""

    __match_args__ = ("step", "phase", "roles", "person", "answers", "gates")
    def __new__(
        cls,
        *,
        step: str,
        phase: str,
        roles: Sequence[str],
        person: str | None = ...,
        answers: Sequence[PossibleAnswer],
        gates: Sequence[str],
    ) -> PossibleStep: ...
    def __replace__(
        self,
        *,
        step: str = ...,
        phase: str = ...,
        roles: Sequence[str] = ...,
        person: str | None = ...,
        answers: Sequence[PossibleAnswer] = ...,
        gates: Sequence[str] = ...,
    ) -> PossibleStep: ...
    @property
    def step(self) -> str:
        """The step."""
    @property
    def phase(self) -> str:
        """The part of the process that it belongs to."""
    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that may take it; empty where any may."""
    @property
    def person(self) -> str | None:
        """The one person who alone may, where the process says so."""
    @property
    def answers(self) -> tuple[PossibleAnswer, ...]:
        """Its answers."""
    @property
    def gates(self) -> tuple[str, ...]:
        """What must hold before it counts: facts, and procedures that must pass."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ProposeFacts:
    """拟办事实: what somebody is about to do, after the events so far."""

    __match_args__ = ("book", "rulebook", "layers", "on", "process", "place", "events", "event")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        process: str,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent],
        event: ConcernEvent,
    ) -> ProposeFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        process: str = ...,
        place: CountingPlace = ...,
        events: Sequence[ConcernEvent] = ...,
        event: ConcernEvent = ...,
    ) -> ProposeFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date:
        """The day that chooses the edition."""
    @property
    def process(self) -> str:
        """The process of the book."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def events(self) -> tuple[ConcernEvent, ...]:
        """The events so far; those of other concerns are not looked at."""
    @property
    def event(self) -> ConcernEvent:
        """What is about to be done."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RaisedConcern:
    """计入之事: what is counted of one concern; no name is part of it."""

    __match_args__ = ("concern", "reported", "solved", "kind", "building", "overdue", "reopened", "satisfied")
    def __new__(
        cls,
        *,
        concern: str,
        reported: datetime,
        solved: datetime | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        overdue: bool = ...,
        reopened: int = ...,
        satisfied: bool | None = ...,
    ) -> RaisedConcern: ...
    def __replace__(
        self,
        *,
        concern: str = ...,
        reported: datetime = ...,
        solved: datetime | None = ...,
        kind: str | None = ...,
        building: str | None = ...,
        overdue: bool = ...,
        reopened: int = ...,
        satisfied: bool | None = ...,
    ) -> RaisedConcern: ...
    @property
    def concern(self) -> str:
        """Unique among the concerns."""
    @property
    def reported(self) -> datetime:
        """When it was first reported."""
    @property
    def solved(self) -> datetime | None:
        """When it was solved, where it is."""
    @property
    def kind(self) -> str | None:
        """类别: what sort it is."""
    @property
    def building(self) -> str | None:
        """楼栋: the building it is about."""
    @property
    def overdue(self) -> bool:
        """逾期: whether a term of it has ended."""
    @property
    def reopened(self) -> int:
        """重开: how often it was taken up again."""
    @property
    def satisfied(self) -> bool | None:
        """满意: what the last review said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Register:
    """登记簿: every concern that an event names."""

    __match_args__ = ("concerns", "overdue")
    def __new__(
        cls,
        *,
        concerns: Sequence[ConcernState],
        overdue: Sequence[str],
    ) -> Register: ...
    def __replace__(
        self,
        *,
        concerns: Sequence[ConcernState] = ...,
        overdue: Sequence[str] = ...,
    ) -> Register: ...
    @property
    def concerns(self) -> tuple[ConcernState, ...]:
        """Every concern, by id."""
    @property
    def overdue(self) -> tuple[str, ...]:
        """逾期清单: the ids of those that are overdue."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConcernFiguresOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ConcernFigures`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ConcernFigures,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ConcernFiguresOutcome: ...
    def __replace__(
        self,
        *,
        value: ConcernFigures = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ConcernFiguresOutcome: ...
    @property
    def value(self) -> ConcernFigures:
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
class RegisterOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Register`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Register,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> RegisterOutcome: ...
    def __replace__(
        self,
        *,
        value: Register = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> RegisterOutcome: ...
    @property
    def value(self) -> Register:
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
class ConcernStateOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ConcernState`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ConcernState,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ConcernStateOutcome: ...
    def __replace__(
        self,
        *,
        value: ConcernState = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ConcernStateOutcome: ...
    @property
    def value(self) -> ConcernState:
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
class NextStepsOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `NextSteps`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: NextSteps,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> NextStepsOutcome: ...
    def __replace__(
        self,
        *,
        value: NextSteps = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> NextStepsOutcome: ...
    @property
    def value(self) -> NextSteps:
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

def concern_figures(
    facts: FiguresFacts,
    *,
    steps: bool = True,
) -> ConcernFiguresOutcome:
    """办事数字: what a notice may say of a register: no names, and no number so small that it tells whose.

    Raises:
        Refusal: `concerns.concern_twice`, `day.empty_period`, `deadline.offset_needed`, and what a book's reading refuses.
    """

def fold(facts: FoldFacts, *, steps: bool = True) -> RegisterOutcome:
    """汇总: where every concern stands after all its events.

    Raises:
        Refusal: What a book's reading refuses, `rulebook.unknown_process`, and `deadline.*` for a term that cannot be counted. No
            event is refused.
    """

def propose(facts: ProposeFacts, *, steps: bool = True) -> ConcernStateOutcome:
    """拟办: where a concern stands after what somebody is about to do; refused where that does not fit.

    Raises:
        Refusal: The grounds of `ConcernRefusal`, what a book's reading refuses, and `deadline.*` for a term that cannot be counted.
    """

def what_now(facts: NowFacts, *, steps: bool = True) -> NextStepsOutcome:
    """待办: where a concern stands at a moment, and who may do what next.

    Raises:
        Refusal: What a book's reading refuses, `rulebook.unknown_process`, and `deadline.*` for a term that cannot be counted.
    """

def figures_facts_from_json(text: str) -> FiguresFacts:
    """Read `FiguresFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def figures_facts_to_json(facts: FiguresFacts) -> str:
    """The canonical JSON of `FiguresFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def fold_facts_from_json(text: str) -> FoldFacts:
    """Read `FoldFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def fold_facts_to_json(facts: FoldFacts) -> str:
    """The canonical JSON of `FoldFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def propose_facts_from_json(text: str) -> ProposeFacts:
    """Read `ProposeFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def propose_facts_to_json(facts: ProposeFacts) -> str:
    """The canonical JSON of `ProposeFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def now_facts_from_json(text: str) -> NowFacts:
    """Read `NowFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def now_facts_to_json(facts: NowFacts) -> str:
    """The canonical JSON of `NowFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def concern_figures_outcome_to_json(outcome: ConcernFiguresOutcome) -> str:
    """The canonical JSON of an outcome of `ConcernFigures`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def concern_figures_outcome_from_json(text: str) -> ConcernFiguresOutcome:
    """Read an outcome of `ConcernFigures` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def register_outcome_to_json(outcome: RegisterOutcome) -> str:
    """The canonical JSON of an outcome of `Register`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def register_outcome_from_json(text: str) -> RegisterOutcome:
    """Read an outcome of `Register` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def concern_state_outcome_to_json(outcome: ConcernStateOutcome) -> str:
    """The canonical JSON of an outcome of `ConcernState`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def concern_state_outcome_from_json(text: str) -> ConcernStateOutcome:
    """Read an outcome of `ConcernState` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def next_steps_outcome_to_json(outcome: NextStepsOutcome) -> str:
    """The canonical JSON of an outcome of `NextSteps`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def next_steps_outcome_from_json(text: str) -> NextStepsOutcome:
    """Read an outcome of `NextSteps` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
