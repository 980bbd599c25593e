"""The service window: what was promised and what was kept."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from datetime import datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.deadline import CountingPlace
from commonhold._shapes.outcome import Citation, Finding, OutcomeWarning, Period, Step
from commonhold._shapes.voting import Need

class Promise(Enum):
    """承诺: what is promised for a request."""

    RESPOND = "respond"
    """答复: that somebody answers."""
    ARRIVE = "arrive"
    """到场: that somebody comes."""
    COMPLETE = "complete"
    """办结: that it is done."""

class WindowRate(Enum):
    """比率: what part is asked for."""

    CALL_BACK = "call_back"
    """回访率: those called back among those completed."""
    SATISFACTION = "satisfaction"
    """满意率: those satisfied among those who answered."""
    TIMELY = "timely"
    """及时率: the promises kept among those of which it is known."""

@final
class PromiseKept:
    """兑现情况: one promise of one service in one month."""

    __match_args__ = ("service", "month", "promise", "asked", "kept", "broken", "open", "untold")
    def __new__(
        cls,
        *,
        service: str,
        month: str,
        promise: Promise,
        asked: int,
        kept: int,
        broken: int,
        open: int,
        untold: int,
    ) -> PromiseKept: ...
    def __replace__(
        self,
        *,
        service: str = ...,
        month: str = ...,
        promise: Promise = ...,
        asked: int = ...,
        kept: int = ...,
        broken: int = ...,
        open: int = ...,
        untold: int = ...,
    ) -> PromiseKept: ...
    @property
    def service(self) -> str:
        """The service."""
    @property
    def month(self) -> str:
        """The month in which the requests were received, `2025-03`."""
    @property
    def promise(self) -> Promise:
        """What was promised."""
    @property
    def asked(self) -> int:
        """For how many requests."""
    @property
    def kept(self) -> int:
        """How often it was kept."""
    @property
    def broken(self) -> int:
        """How often it was not."""
    @property
    def open(self) -> int:
        """How often its time has not come."""
    @property
    def untold(self) -> int:
        """How often nobody wrote down when."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RateReached:
    """比率: one rate, of one month or of all."""

    __match_args__ = ("rate", "service", "promise", "month", "number", "of", "share", "least", "holds", "holds_with_one_more", "holds_with_one_against", "citation")
    def __new__(
        cls,
        *,
        rate: WindowRate,
        service: str | None = ...,
        promise: Promise | None = ...,
        month: str | None = ...,
        number: int,
        of: int,
        share: Fraction | Decimal | int | None = ...,
        least: Fraction | Decimal | int | None = ...,
        holds: bool | None = ...,
        holds_with_one_more: bool | None = ...,
        holds_with_one_against: bool | None = ...,
        citation: Citation,
    ) -> RateReached: ...
    def __replace__(
        self,
        *,
        rate: WindowRate = ...,
        service: str | None = ...,
        promise: Promise | None = ...,
        month: str | None = ...,
        number: int = ...,
        of: int = ...,
        share: Fraction | Decimal | int | None = ...,
        least: Fraction | Decimal | int | None = ...,
        holds: bool | None = ...,
        holds_with_one_more: bool | None = ...,
        holds_with_one_against: bool | None = ...,
        citation: Citation = ...,
    ) -> RateReached: ...
    @property
    def rate(self) -> WindowRate:
        """Which."""
    @property
    def service(self) -> str | None:
        """Of which service; absent for all of them."""
    @property
    def promise(self) -> Promise | None:
        """Of which promise, of a part kept in time."""
    @property
    def month(self) -> str | None:
        """The month; absent for all of them."""
    @property
    def number(self) -> int:
        """How many count."""
    @property
    def of(self) -> int:
        """Of how many."""
    @property
    def share(self) -> Fraction | None:
        """The part; absent where there is nobody to count."""
    @property
    def least(self) -> Fraction | None:
        """The part that is asked for; absent where the grade asks for none."""
    @property
    def holds(self) -> bool | None:
        """Whether it is enough."""
    @property
    def holds_with_one_more(self) -> bool | None:
        """Whether it would be with one more that counts."""
    @property
    def holds_with_one_against(self) -> bool | None:
        """Whether it would be with one more that does not count."""
    @property
    def citation(self) -> Citation:
        """Where it says so."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ServiceRequest:
    """服务请求: one request."""

    __match_args__ = ("id", "service", "channel", "urgent", "received", "responded", "arrived", "completed", "called_back", "satisfied")
    def __new__(
        cls,
        *,
        id: str,
        service: str,
        channel: str | None = ...,
        urgent: bool = ...,
        received: datetime,
        responded: datetime | None = ...,
        arrived: datetime | None = ...,
        completed: datetime | None = ...,
        called_back: bool | None = ...,
        satisfied: bool | None = ...,
    ) -> ServiceRequest: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        service: str = ...,
        channel: str | None = ...,
        urgent: bool = ...,
        received: datetime = ...,
        responded: datetime | None = ...,
        arrived: datetime | None = ...,
        completed: datetime | None = ...,
        called_back: bool | None = ...,
        satisfied: bool | None = ...,
    ) -> ServiceRequest: ...
    @property
    def id(self) -> str:
        """Unique among the requests."""
    @property
    def service(self) -> str:
        """The service of the window."""
    @property
    def channel(self) -> str | None:
        """渠道: how it came."""
    @property
    def urgent(self) -> bool:
        """紧急: whether it is urgent."""
    @property
    def received(self) -> datetime:
        """When it was received."""
    @property
    def responded(self) -> datetime | None:
        """When somebody answered."""
    @property
    def arrived(self) -> datetime | None:
        """When somebody came."""
    @property
    def completed(self) -> datetime | None:
        """When it was done."""
    @property
    def called_back(self) -> bool | None:
        """回访: whether whoever asked was called back; absent where nobody has said."""
    @property
    def satisfied(self) -> bool | None:
        """满意: whether they were satisfied; absent where they did not answer."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WindowFacts:
    """窗口事实: the requests of a window, and the grade that was agreed."""

    __match_args__ = ("book", "rulebook", "layers", "on", "window", "grade", "place", "requests", "period", "at")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        window: str,
        grade: str,
        place: CountingPlace = ...,
        requests: Sequence[ServiceRequest],
        period: Period | None = ...,
        at: datetime | None = ...,
    ) -> WindowFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        window: str = ...,
        grade: str = ...,
        place: CountingPlace = ...,
        requests: Sequence[ServiceRequest] = ...,
        period: Period | None = ...,
        at: datetime | None = ...,
    ) -> WindowFacts: ...
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
    def window(self) -> str:
        """The window of the book."""
    @property
    def grade(self) -> str:
        """等级: the grade that was agreed."""
    @property
    def place(self) -> CountingPlace:
        """The clocks and hours of the place."""
    @property
    def requests(self) -> tuple[ServiceRequest, ...]:
        """The requests, in any order."""
    @property
    def period(self) -> Period | None:
        """The days on which they were received that count; all where none are named."""
    @property
    def at(self) -> datetime | None:
        """The moment at which it is asked how things stand."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WindowRecord:
    """窗口记录: what a window kept."""

    __match_args__ = ("received", "outside", "promises", "rates", "needs")
    def __new__(
        cls,
        *,
        received: int,
        outside: int,
        promises: Sequence[PromiseKept],
        rates: Sequence[RateReached],
        needs: Sequence[Need],
    ) -> WindowRecord: ...
    def __replace__(
        self,
        *,
        received: int = ...,
        outside: int = ...,
        promises: Sequence[PromiseKept] = ...,
        rates: Sequence[RateReached] = ...,
        needs: Sequence[Need] = ...,
    ) -> WindowRecord: ...
    @property
    def received(self) -> int:
        """How many requests count."""
    @property
    def outside(self) -> int:
        """How many were received outside the period."""
    @property
    def promises(self) -> tuple[PromiseKept, ...]:
        """The promises, by service, month and promise."""
    @property
    def rates(self) -> tuple[RateReached, ...]:
        """The rates: of all months, then of each."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WindowRecordOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `WindowRecord`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: WindowRecord,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> WindowRecordOutcome: ...
    def __replace__(
        self,
        *,
        value: WindowRecord = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> WindowRecordOutcome: ...
    @property
    def value(self) -> WindowRecord:
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

def service_window(facts: WindowFacts, *, steps: bool = True) -> WindowRecordOutcome:
    """服务窗口: what a window kept of what its grade promises, per service and month.

    Raises:
        Refusal: The grounds of `WindowRefusal`, those of `deadline.*` for a term that cannot be counted, and
            what a book's reading refuses.
    """

def window_facts_from_json(text: str) -> WindowFacts:
    """Read `WindowFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def window_facts_to_json(facts: WindowFacts) -> str:
    """The canonical JSON of `WindowFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def window_record_outcome_to_json(outcome: WindowRecordOutcome) -> str:
    """The canonical JSON of an outcome of `WindowRecord`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def window_record_outcome_from_json(text: str) -> WindowRecordOutcome:
    """Read an outcome of `WindowRecord` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
