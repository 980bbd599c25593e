"""Sharing a total over exact weights."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step

class Method(Enum):
    """分摊方法: the named rules by which a total is divided."""

    LARGEST_REMAINDER = "largest_remainder"
    """最大余数法: everyone gets the whole minor units of the exact share; what is left goes one unit
    each to the largest remainders."""

class Ties(Enum):
    """同余处理: what decides between parties that are exactly level."""

    KEY = "key"
    """The lowest key in UTF-8 byte order wins."""
    ERROR = "error"
    """A tie that matters is refused, with the parties that are level."""
    LOTS = "lots"
    """Lots were drawn by people; their order is an input."""

@final
class ApportionFacts:
    """分摊事实: a total and the parties that share it."""

    __match_args__ = ("total", "minor_digits", "method", "ties", "lots", "weights")
    def __new__(
        cls,
        *,
        total: Decimal | int,
        minor_digits: int,
        method: Method,
        ties: Ties = ...,
        lots: Sequence[str] = ...,
        weights: Sequence[Weighted],
    ) -> ApportionFacts: ...
    def __replace__(
        self,
        *,
        total: Decimal | int = ...,
        minor_digits: int = ...,
        method: Method = ...,
        ties: Ties = ...,
        lots: Sequence[str] = ...,
        weights: Sequence[Weighted] = ...,
    ) -> ApportionFacts: ...
    @property
    def total(self) -> Decimal:
        """What is shared; may be negative."""
    @property
    def minor_digits(self) -> int:
        """Digits of the smallest unit: 2 for fen, 0 for things that cannot be divided."""
    @property
    def method(self) -> Method:
        """The rule."""
    @property
    def ties(self) -> Ties:
        """What decides between parties that are exactly level."""
    @property
    def lots(self) -> tuple[str, ...]:
        """The keys in the order in which lots were drawn, first drawn first; only with `lots`."""
    @property
    def weights(self) -> tuple[Weighted, ...]:
        """The parties, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Apportionment:
    """分摊结果: the parts, and what one party needs to check its own."""

    __match_args__ = ("total", "total_weight", "left_over", "cut_off", "level", "parts", "level_served")
    def __new__(
        cls,
        *,
        total: Decimal | int,
        total_weight: Fraction | Decimal | int,
        left_over: int,
        cut_off: Fraction | Decimal | int | None = ...,
        level: Sequence[str],
        parts: Sequence[Part],
        level_served: int,
    ) -> Apportionment: ...
    def __replace__(
        self,
        *,
        total: Decimal | int = ...,
        total_weight: Fraction | Decimal | int = ...,
        left_over: int = ...,
        cut_off: Fraction | Decimal | int | None = ...,
        level: Sequence[str] = ...,
        parts: Sequence[Part] = ...,
        level_served: int = ...,
    ) -> Apportionment: ...
    @property
    def total(self) -> Decimal:
        """What was shared."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of all weights."""
    @property
    def left_over(self) -> int:
        """How many minor units were left after the whole units of every exact share."""
    @property
    def cut_off(self) -> Fraction | None:
        """The remainder, as a part of one minor unit, at which the left-over units ended: a larger one
        received, a smaller one did not. Absent when nothing was left over."""
    @property
    def level(self) -> tuple[str, ...]:
        """The parties that were exactly level at the cut-off when not all of them could receive."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """Each party's part, sorted by key."""
    @property
    def level_served(self) -> int:
        """同余获补数: how many of those level received, the first in their order or in that of the lots; 0 where none are."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Part:
    """份额: one party's part."""

    __match_args__ = ("key", "amount")
    def __new__(
        cls,
        *,
        key: str,
        amount: Decimal | int,
    ) -> Part: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        amount: Decimal | int = ...,
    ) -> Part: ...
    @property
    def key(self) -> str:
        """The party."""
    @property
    def amount(self) -> Decimal:
        """What it gets; the parts sum to the total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Weighted:
    """权重: one party and its weight."""

    __match_args__ = ("key", "weight")
    def __new__(
        cls,
        *,
        key: str,
        weight: Fraction | Decimal | int,
    ) -> Weighted: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        weight: Fraction | Decimal | int = ...,
    ) -> Weighted: ...
    @property
    def key(self) -> str:
        """A stable key. Results depend on it, never on the order of the list."""
    @property
    def weight(self) -> Fraction:
        """A decimal or a fraction; zero never receives."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ApportionmentOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Apportionment`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Apportionment,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ApportionmentOutcome: ...
    def __replace__(
        self,
        *,
        value: Apportionment = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ApportionmentOutcome: ...
    @property
    def value(self) -> Apportionment:
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

def apportion(facts: ApportionFacts, *, steps: bool = True) -> ApportionmentOutcome:
    """分摊: shares a total over exact weights so that the parts sum to it.

    Raises:
        Refusal: The grounds of `ApportionRefusal`; `amount.more_digits_than_currency` when the total is finer
            than `minor_digits`.
    """

def apportion_facts_from_json(text: str) -> ApportionFacts:
    """Read `ApportionFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def apportion_facts_to_json(facts: ApportionFacts) -> str:
    """The canonical JSON of `ApportionFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def apportionment_outcome_to_json(outcome: ApportionmentOutcome) -> str:
    """The canonical JSON of an outcome of `Apportionment`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def apportionment_outcome_from_json(text: str) -> ApportionmentOutcome:
    """Read an outcome of `Apportionment` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
