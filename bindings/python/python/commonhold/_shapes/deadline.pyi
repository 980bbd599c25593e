"""Terms of days: when something is due, and what is overdue."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from enum import Enum
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.voting import Need

class DeadlineState(Enum):
    """期间的状态: how a term stands."""

    RUNNING = "running"
    """进行中: it runs."""
    STOPPED = "stopped"
    """中止: its clock stands still."""
    OVERDUE = "overdue"
    """逾期: it has ended, and what was due is not done."""
    IN_TIME = "in_time"
    """按期: what was due was done in time."""
    LATE = "late"
    """迟延: what was due was done too late."""

class Direction(Enum):
    """推算方向: which way a term is counted."""

    FORWARDS = "forwards"
    """向后: towards the future."""
    BACKWARDS = "backwards"
    """向前: towards the past, as 15 days before a meeting."""

class ServiceDay(Enum):
    """服务日: the days on which hours of service stand."""

    MONDAY = "monday"
    """星期一: Monday."""
    TUESDAY = "tuesday"
    """星期二: Tuesday."""
    WEDNESDAY = "wednesday"
    """星期三: Wednesday."""
    THURSDAY = "thursday"
    """星期四: Thursday."""
    FRIDAY = "friday"
    """星期五: Friday."""
    SATURDAY = "saturday"
    """星期六: Saturday."""
    SUNDAY = "sunday"
    """星期日: Sunday."""
    EVERY_DAY = "every_day"
    """每日: every day."""
    WORKING_DAY = "working_day"
    """工作日: a day that is not off."""
    DAY_OFF = "day_off"
    """休假日: a day that is off."""

@disjoint_base
class Started:
    """开始: the day or the moment that a term is counted from."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class StartedDay(Started):
    """日: a day."""

    __match_args__ = ("day",)
    def __new__(
        cls,
        *,
        day: date,
    ) -> StartedDay: ...
    def __replace__(
        self,
        *,
        day: date = ...,
    ) -> StartedDay: ...
    @property
    def day(self) -> date:
        """It."""

@final
class StartedMoment(Started):
    """时刻: a moment."""

    __match_args__ = ("moment",)
    def __new__(
        cls,
        *,
        moment: datetime,
    ) -> StartedMoment: ...
    def __replace__(
        self,
        *,
        moment: datetime = ...,
    ) -> StartedMoment: ...
    @property
    def moment(self) -> datetime:
        """It."""

class TermUnit(Enum):
    """期间的单位: what a term is counted in."""

    MINUTES = "minutes"
    """分钟: minutes by the clock."""
    HOURS = "hours"
    """小时: hours by the clock, through nights and days off."""
    SERVICE_HOURS = "service_hours"
    """服务时间内的小时: hours of which only those of service count."""
    DAYS = "days"
    """日: calendar days."""
    WORKING_DAYS = "working_days"
    """工作日: days that are not off."""
    MONTHS = "months"
    """月: months, to the corresponding day."""
    YEARS = "years"
    """年: years, to the corresponding day."""

@final
class CountingPlace:
    """计算所在地: the clocks and hours of the place where a term is counted."""

    __match_args__ = ("utc_offset", "closing", "service_hours")
    def __new__(
        cls,
        *,
        utc_offset: str | None = ...,
        closing: str | None = ...,
        service_hours: Sequence[ServiceHours] = ...,
    ) -> CountingPlace: ...
    def __replace__(
        self,
        *,
        utc_offset: str | None = ...,
        closing: str | None = ...,
        service_hours: Sequence[ServiceHours] = ...,
    ) -> CountingPlace: ...
    @property
    def utc_offset(self) -> str | None:
        """How far its clocks stand before UTC; needed where a moment is a day there."""
    @property
    def closing(self) -> str | None:
        """停止业务活动的时间: when business stops; 24:00 where there are no business hours."""
    @property
    def service_hours(self) -> tuple[ServiceHours, ...]:
        """服务时间: the hours of service."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Deadline:
    """截止: the last day and the closing moment of a term."""

    __match_args__ = ("counted_from", "last_day", "ends", "bound", "state", "needs")
    def __new__(
        cls,
        *,
        counted_from: date | None = ...,
        last_day: date | None = ...,
        ends: datetime | None = ...,
        bound: date | None = ...,
        state: DeadlineState | None = ...,
        needs: Sequence[Need],
    ) -> Deadline: ...
    def __replace__(
        self,
        *,
        counted_from: date | None = ...,
        last_day: date | None = ...,
        ends: datetime | None = ...,
        bound: date | None = ...,
        state: DeadlineState | None = ...,
        needs: Sequence[Need] = ...,
    ) -> Deadline: ...
    @property
    def counted_from(self) -> date | None:
        """The first day that is counted; absent for a term by the clock."""
    @property
    def last_day(self) -> date | None:
        """The last day; absent for a term by the clock, and where something is needed to know it."""
    @property
    def ends(self) -> datetime | None:
        """The closing moment; absent where something is needed to know it, or where the clock stands still."""
    @property
    def bound(self) -> date | None:
        """Where the last day is not known: the day that it is not before, or not after where it is counted backwards."""
    @property
    def state(self) -> DeadlineState | None:
        """How it stands; absent where nobody asked, or where something is needed to tell."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DeadlineFacts:
    """期间事实: a term, where it starts, and the book that says how it is counted."""

    __match_args__ = ("book", "rulebook", "layers", "on", "place", "started", "term", "parameter", "direction", "stopped", "done", "at")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        place: CountingPlace = ...,
        started: Started,
        term: Term | None = ...,
        parameter: str | None = ...,
        direction: Direction = ...,
        stopped: Sequence[Stop] = ...,
        done: datetime | None = ...,
        at: datetime | None = ...,
    ) -> DeadlineFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        place: CountingPlace = ...,
        started: Started = ...,
        term: Term | None = ...,
        parameter: str | None = ...,
        direction: Direction = ...,
        stopped: Sequence[Stop] = ...,
        done: datetime | None = ...,
        at: datetime | None = ...,
    ) -> DeadlineFacts: ...
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
    def on(self) -> date | None:
        """The day that chooses the edition; the day of the start when absent."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def started(self) -> Started:
        """The day or moment it is counted from."""
    @property
    def term(self) -> Term | None:
        """How long it is."""
    @property
    def parameter(self) -> str | None:
        """Or the parameter of the book that says so, of days or months."""
    @property
    def direction(self) -> Direction:
        """Which way it is counted."""
    @property
    def stopped(self) -> tuple[Stop, ...]:
        """The times in which the clock stood still."""
    @property
    def done(self) -> datetime | None:
        """When what is due was done."""
    @property
    def at(self) -> datetime | None:
        """The moment at which it is asked how things stand."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Duty:
    """应办之事: one duty with its term."""

    __match_args__ = ("id", "started", "term", "parameter", "direction", "stopped", "done")
    def __new__(
        cls,
        *,
        id: str,
        started: Started,
        term: Term | None = ...,
        parameter: str | None = ...,
        direction: Direction = ...,
        stopped: Sequence[Stop] = ...,
        done: datetime | None = ...,
    ) -> Duty: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        started: Started = ...,
        term: Term | None = ...,
        parameter: str | None = ...,
        direction: Direction = ...,
        stopped: Sequence[Stop] = ...,
        done: datetime | None = ...,
    ) -> Duty: ...
    @property
    def id(self) -> str:
        """Unique among the duties."""
    @property
    def started(self) -> Started:
        """The day or moment it is counted from."""
    @property
    def term(self) -> Term | None:
        """How long it is."""
    @property
    def parameter(self) -> str | None:
        """Or the parameter of the book that says so, of days or months."""
    @property
    def direction(self) -> Direction:
        """Which way it is counted."""
    @property
    def stopped(self) -> tuple[Stop, ...]:
        """The times in which the clock stood still."""
    @property
    def done(self) -> datetime | None:
        """When it was done."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DutyState:
    """一项之状态: one duty and its deadline."""

    __match_args__ = ("id", "deadline")
    def __new__(
        cls,
        *,
        id: str,
        deadline: Deadline,
    ) -> DutyState: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        deadline: Deadline = ...,
    ) -> DutyState: ...
    @property
    def id(self) -> str:
        """The duty."""
    @property
    def deadline(self) -> Deadline:
        """Its deadline."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Overdue:
    """逾期清单: the duties by id, and those that are overdue."""

    __match_args__ = ("overdue", "duties")
    def __new__(
        cls,
        *,
        overdue: Sequence[str],
        duties: Sequence[DutyState],
    ) -> Overdue: ...
    def __replace__(
        self,
        *,
        overdue: Sequence[str] = ...,
        duties: Sequence[DutyState] = ...,
    ) -> Overdue: ...
    @property
    def overdue(self) -> tuple[str, ...]:
        """The ids of those that are overdue, in the order of the ids."""
    @property
    def duties(self) -> tuple[DutyState, ...]:
        """Every duty, in the order of the ids."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OverdueFacts:
    """逾期事实: duties, and the moment at which it is asked which of them are overdue."""

    __match_args__ = ("book", "rulebook", "layers", "on", "place", "duties", "at")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        place: CountingPlace = ...,
        duties: Sequence[Duty],
        at: datetime,
    ) -> OverdueFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        place: CountingPlace = ...,
        duties: Sequence[Duty] = ...,
        at: datetime = ...,
    ) -> OverdueFacts: ...
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
        """The day that chooses the edition, for all of them."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def duties(self) -> tuple[Duty, ...]:
        """The duties, in any order."""
    @property
    def at(self) -> datetime:
        """The moment."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ServiceHours:
    """服务时间: hours of service on some days. What several entries say of one day is joined."""

    __match_args__ = ("on", "from_", "to")
    def __new__(
        cls,
        *,
        on: ServiceDay,
        from_: str,
        to: str,
    ) -> ServiceHours: ...
    def __replace__(
        self,
        *,
        on: ServiceDay = ...,
        from_: str = ...,
        to: str = ...,
    ) -> ServiceHours: ...
    @property
    def on(self) -> ServiceDay:
        """On which days."""
    @property
    def from_(self) -> str:
        """When service begins."""
    @property
    def to(self) -> str:
        """When it ends; `24:00` is the end of the day."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Stop:
    """中止: a time in which the clock stands still."""

    __match_args__ = ("from_", "to")
    def __new__(
        cls,
        *,
        from_: datetime,
        to: datetime | None = ...,
    ) -> Stop: ...
    def __replace__(
        self,
        *,
        from_: datetime = ...,
        to: datetime | None = ...,
    ) -> Stop: ...
    @property
    def from_(self) -> datetime:
        """When it was stopped."""
    @property
    def to(self) -> datetime | None:
        """When it went on; absent while it stands still."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Term:
    """期间: how long, and in what."""

    __match_args__ = ("length", "unit")
    def __new__(
        cls,
        *,
        length: int,
        unit: TermUnit,
    ) -> Term: ...
    def __replace__(
        self,
        *,
        length: int = ...,
        unit: TermUnit = ...,
    ) -> Term: ...
    @property
    def length(self) -> int:
        """How many; at least 1."""
    @property
    def unit(self) -> TermUnit:
        """Of what."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DeadlineOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Deadline`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Deadline,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> DeadlineOutcome: ...
    def __replace__(
        self,
        *,
        value: Deadline = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> DeadlineOutcome: ...
    @property
    def value(self) -> Deadline:
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
class OverdueOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Overdue`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Overdue,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> OverdueOutcome: ...
    def __replace__(
        self,
        *,
        value: Overdue = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> OverdueOutcome: ...
    @property
    def value(self) -> Overdue:
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

def deadline(facts: DeadlineFacts, *, steps: bool = True) -> DeadlineOutcome:
    """截止: the last day and the closing moment of a term, and how it stands.

    Raises:
        Refusal: `deadline.*`, and what a book's reading refuses.
    """

def overdue(facts: OverdueFacts, *, steps: bool = True) -> OverdueOutcome:
    """逾期: which of several duties are overdue at a moment.

    Raises:
        Refusal: `deadline.*`, and what a book's reading refuses.
    """

def deadline_facts_from_json(text: str) -> DeadlineFacts:
    """Read `DeadlineFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def deadline_facts_to_json(facts: DeadlineFacts) -> str:
    """The canonical JSON of `DeadlineFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def overdue_facts_from_json(text: str) -> OverdueFacts:
    """Read `OverdueFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def overdue_facts_to_json(facts: OverdueFacts) -> str:
    """The canonical JSON of `OverdueFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def deadline_outcome_to_json(outcome: DeadlineOutcome) -> str:
    """The canonical JSON of an outcome of `Deadline`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def deadline_outcome_from_json(text: str) -> DeadlineOutcome:
    """Read an outcome of `Deadline` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def overdue_outcome_to_json(outcome: OverdueOutcome) -> str:
    """The canonical JSON of an outcome of `Overdue`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def overdue_outcome_from_json(text: str) -> OverdueOutcome:
    """Read an outcome of `Overdue` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
