"""Several companies compared."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.voting import Need

class ConstantRule(Enum):
    """无差异指标: what a criterion is worth in which there is no difference."""

    NO_DIFFERENCE = "no_difference"
    """各得一半: every company gets 1/2."""
    LEFT_OUT = "left_out"
    """剔除: it is left out for all."""
    REFUSE = "refuse"
    """不予排名: the ranking stays open."""

class CriterionDirection(Enum):
    """指标方向: whether more or less of it is better."""

    BENEFIT = "benefit"
    """正向指标: more is better."""
    COST = "cost"
    """逆向指标: less is better."""

class MissingValueRule(Enum):
    """缺值: what becomes of a company without a value."""

    REFUSE = "refuse"
    """不予排名: it is not ranked."""
    LEFT_OUT = "left_out"
    """剔除: the criterion is left out for it."""
    WORST = "worst"
    """按最差计: it gets the worst value that any company has."""

class Normalisation(Enum):
    """标准化: how the values of a criterion are brought to one measure."""

    NONE = "none"
    """不标准化: as they are, the other way round for a cost."""
    MIN_MAX = "min_max"
    """极差标准化: between the least and the greatest."""
    GOALPOSTS = "goalposts"
    """目标值标准化: between two values that are named."""
    RANK = "rank"
    """名次标准化: by places from the worst."""
    BORDA = "borda"
    """波达标准化: by how many are beaten, and half of the ties."""
    PERCENTILE_BELOW = "percentile_below"
    """百分位 (严格低于): the part that is strictly worse."""
    PERCENTILE_AT_OR_BELOW = "percentile_at_or_below"
    """百分位 (不高于): the part that is not better."""
    PERCENTILE_MID = "percentile_mid"
    """百分位 (居中): the part that is worse, and half of those with the same."""
    PERCENTILE_EXCLUSIVE = "percentile_exclusive"
    """百分位 (不含端点): the rank over one more than there are."""

class PairOutcome(Enum):
    """两两比较的结果: how one company stands against another."""

    WIN = "win"
    """胜."""
    LEVEL = "level"
    """平."""
    LOSS = "loss"
    """负."""

class RankCounting(Enum):
    """名次计法: how ranks are counted behind a tie."""

    COMPETITION = "competition"
    """竞赛名次: 1, 2, 2, 4."""
    DENSE = "dense"
    """连续名次: 1, 2, 2, 3."""

class RankingMethod(Enum):
    """排名方法: how the criteria are put together."""

    WEIGHTED_SUM = "weighted_sum"
    """加权求和."""
    BORDA = "borda"
    """波达计分."""
    COPELAND = "copeland"
    """科普兰法: by pairs."""

@final
class ComparedPair:
    """两两比较: two companies against each other."""

    __match_args__ = ("company", "other", "weight_for", "weight_against", "weight_level", "outcome")
    def __new__(
        cls,
        *,
        company: str,
        other: str,
        weight_for: Fraction | Decimal | int,
        weight_against: Fraction | Decimal | int,
        weight_level: Fraction | Decimal | int,
        outcome: PairOutcome,
    ) -> ComparedPair: ...
    def __replace__(
        self,
        *,
        company: str = ...,
        other: str = ...,
        weight_for: Fraction | Decimal | int = ...,
        weight_against: Fraction | Decimal | int = ...,
        weight_level: Fraction | Decimal | int = ...,
        outcome: PairOutcome = ...,
    ) -> ComparedPair: ...
    @property
    def company(self) -> str:
        """The first by id."""
    @property
    def other(self) -> str:
        """The other."""
    @property
    def weight_for(self) -> Fraction:
        """The weight of the criteria in which the first is better."""
    @property
    def weight_against(self) -> Fraction:
        """The weight of those in which the other is."""
    @property
    def weight_level(self) -> Fraction:
        """The weight of those in which they are level."""
    @property
    def outcome(self) -> PairOutcome:
        """How the first stands."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Criterion:
    """指标: one criterion."""

    __match_args__ = ("key", "weight", "direction", "normalisation", "low", "high")
    def __new__(
        cls,
        *,
        key: str,
        weight: Fraction | Decimal | int,
        direction: CriterionDirection,
        normalisation: Normalisation = ...,
        low: Fraction | Decimal | int | None = ...,
        high: Fraction | Decimal | int | None = ...,
    ) -> Criterion: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        weight: Fraction | Decimal | int = ...,
        direction: CriterionDirection = ...,
        normalisation: Normalisation = ...,
        low: Fraction | Decimal | int | None = ...,
        high: Fraction | Decimal | int | None = ...,
    ) -> Criterion: ...
    @property
    def key(self) -> str:
        """Unique among the criteria."""
    @property
    def weight(self) -> Fraction:
        """权重: not below zero."""
    @property
    def direction(self) -> CriterionDirection:
        """Whether more or less is better."""
    @property
    def normalisation(self) -> Normalisation:
        """How its values are brought to one measure; read by `weighted_sum`."""
    @property
    def low(self) -> Fraction | None:
        """下限: the lower goalpost."""
    @property
    def high(self) -> Fraction | None:
        """上限: the upper goalpost."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CriterionValue:
    """指标值: what one company has in one criterion; one that is missing has no entry."""

    __match_args__ = ("company", "criterion", "value")
    def __new__(
        cls,
        *,
        company: str,
        criterion: str,
        value: Fraction | Decimal | int,
    ) -> CriterionValue: ...
    def __replace__(
        self,
        *,
        company: str = ...,
        criterion: str = ...,
        value: Fraction | Decimal | int = ...,
    ) -> CriterionValue: ...
    @property
    def company(self) -> str:
        """The company."""
    @property
    def criterion(self) -> str:
        """The criterion."""
    @property
    def value(self) -> Fraction:
        """The value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MeasuredValue:
    """标准值: one value of a compared company, and what it became."""

    __match_args__ = ("company", "criterion", "value", "taken", "normalised", "clamped")
    def __new__(
        cls,
        *,
        company: str,
        criterion: str,
        value: Fraction | Decimal | int | None = ...,
        taken: Fraction | Decimal | int | None = ...,
        normalised: Fraction | Decimal | int | None = ...,
        clamped: bool,
    ) -> MeasuredValue: ...
    def __replace__(
        self,
        *,
        company: str = ...,
        criterion: str = ...,
        value: Fraction | Decimal | int | None = ...,
        taken: Fraction | Decimal | int | None = ...,
        normalised: Fraction | Decimal | int | None = ...,
        clamped: bool = ...,
    ) -> MeasuredValue: ...
    @property
    def company(self) -> str:
        """The company."""
    @property
    def criterion(self) -> str:
        """The criterion."""
    @property
    def value(self) -> Fraction | None:
        """The value; absent where it is missing."""
    @property
    def taken(self) -> Fraction | None:
        """The value that is taken: the worst where the rule gives it for a missing one."""
    @property
    def normalised(self) -> Fraction | None:
        """What it became: brought to one measure, or points."""
    @property
    def clamped(self) -> bool:
        """截断: whether a goalpost cut it off."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RankedCompany:
    """企业排名: how one company came out."""

    __match_args__ = ("company", "score", "rank", "wins", "level", "losses", "wins_minus_losses")
    def __new__(
        cls,
        *,
        company: str,
        score: Fraction | Decimal | int | None = ...,
        rank: int | None = ...,
        wins: int | None = ...,
        level: int | None = ...,
        losses: int | None = ...,
        wins_minus_losses: int | None = ...,
    ) -> RankedCompany: ...
    def __replace__(
        self,
        *,
        company: str = ...,
        score: Fraction | Decimal | int | None = ...,
        rank: int | None = ...,
        wins: int | None = ...,
        level: int | None = ...,
        losses: int | None = ...,
        wins_minus_losses: int | None = ...,
    ) -> RankedCompany: ...
    @property
    def company(self) -> str:
        """The company."""
    @property
    def score(self) -> Fraction | None:
        """得分: absent where it is not ranked, or the ranking is open."""
    @property
    def rank(self) -> int | None:
        """The rank; absent where the score is."""
    @property
    def wins(self) -> int | None:
        """胜: the pairs that it won; of `copeland`."""
    @property
    def level(self) -> int | None:
        """平: the pairs in which it was level; of `copeland`."""
    @property
    def losses(self) -> int | None:
        """负: the pairs that it lost; of `copeland`."""
    @property
    def wins_minus_losses(self) -> int | None:
        """净胜: wins less losses; of `copeland`."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RankedPlace:
    """名次: one rank, and who has it."""

    __match_args__ = ("rank", "companies")
    def __new__(
        cls,
        *,
        rank: int,
        companies: Sequence[str],
    ) -> RankedPlace: ...
    def __replace__(
        self,
        *,
        rank: int = ...,
        companies: Sequence[str] = ...,
    ) -> RankedPlace: ...
    @property
    def rank(self) -> int:
        """The rank, from 1."""
    @property
    def companies(self) -> tuple[str, ...]:
        """并列: who has it, by id; more than one are level."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Ranking:
    """排名结果: the companies in order."""

    __match_args__ = ("places", "companies", "values", "pairs", "intervals", "pair_intervals", "without", "needs")
    def __new__(
        cls,
        *,
        places: Sequence[RankedPlace],
        companies: Sequence[RankedCompany],
        values: Sequence[MeasuredValue],
        pairs: Sequence[ComparedPair],
        intervals: Sequence[WeightInterval],
        pair_intervals: Sequence[WeightInterval],
        without: Sequence[WithoutCriterion],
        needs: Sequence[Need],
    ) -> Ranking: ...
    def __replace__(
        self,
        *,
        places: Sequence[RankedPlace] = ...,
        companies: Sequence[RankedCompany] = ...,
        values: Sequence[MeasuredValue] = ...,
        pairs: Sequence[ComparedPair] = ...,
        intervals: Sequence[WeightInterval] = ...,
        pair_intervals: Sequence[WeightInterval] = ...,
        without: Sequence[WithoutCriterion] = ...,
        needs: Sequence[Need] = ...,
    ) -> Ranking: ...
    @property
    def places(self) -> tuple[RankedPlace, ...]:
        """The ranks from the first; empty where the ranking is open."""
    @property
    def companies(self) -> tuple[RankedCompany, ...]:
        """Every company, by id."""
    @property
    def values(self) -> tuple[MeasuredValue, ...]:
        """The values of those who are compared, by company and criterion."""
    @property
    def pairs(self) -> tuple[ComparedPair, ...]:
        """Every two who are compared; of `copeland`."""
    @property
    def intervals(self) -> tuple[WeightInterval, ...]:
        """How far each weight can move before the order of all is another; of `weighted_sum`."""
    @property
    def pair_intervals(self) -> tuple[WeightInterval, ...]:
        """The same of every two that follow each other."""
    @property
    def without(self) -> tuple[WithoutCriterion, ...]:
        """Who would be first without each criterion; of `weighted_sum`."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told before there are ranks."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RankingFacts:
    """排名事实: the companies that are compared, by what, and how."""

    __match_args__ = ("companies", "criteria", "values", "method", "ranks", "constant", "missing")
    def __new__(
        cls,
        *,
        companies: Sequence[str],
        criteria: Sequence[Criterion],
        values: Sequence[CriterionValue],
        method: RankingMethod,
        ranks: RankCounting = ...,
        constant: ConstantRule | None = ...,
        missing: MissingValueRule | None = ...,
    ) -> RankingFacts: ...
    def __replace__(
        self,
        *,
        companies: Sequence[str] = ...,
        criteria: Sequence[Criterion] = ...,
        values: Sequence[CriterionValue] = ...,
        method: RankingMethod = ...,
        ranks: RankCounting = ...,
        constant: ConstantRule | None = ...,
        missing: MissingValueRule | None = ...,
    ) -> RankingFacts: ...
    @property
    def companies(self) -> tuple[str, ...]:
        """物业服务企业: the companies, in any order."""
    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """指标: the criteria, in any order."""
    @property
    def values(self) -> tuple[CriterionValue, ...]:
        """指标值: what each has in each."""
    @property
    def method(self) -> RankingMethod:
        """How the criteria are put together."""
    @property
    def ranks(self) -> RankCounting:
        """How ranks are counted behind a tie."""
    @property
    def constant(self) -> ConstantRule | None:
        """What a criterion is worth in which there is no difference; asked for where it is not said."""
    @property
    def missing(self) -> MissingValueRule | None:
        """What becomes of a company without a value; asked for where it is not said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WeightInterval:
    """权重区间: in which interval of one weight an order stays, the other weights being as they are."""

    __match_args__ = ("criterion", "company", "other", "weight", "least", "least_counts", "most", "most_counts")
    def __new__(
        cls,
        *,
        criterion: str,
        company: str | None = ...,
        other: str | None = ...,
        weight: Fraction | Decimal | int,
        least: Fraction | Decimal | int,
        least_counts: bool,
        most: Fraction | Decimal | int | None = ...,
        most_counts: bool,
    ) -> WeightInterval: ...
    def __replace__(
        self,
        *,
        criterion: str = ...,
        company: str | None = ...,
        other: str | None = ...,
        weight: Fraction | Decimal | int = ...,
        least: Fraction | Decimal | int = ...,
        least_counts: bool = ...,
        most: Fraction | Decimal | int | None = ...,
        most_counts: bool = ...,
    ) -> WeightInterval: ...
    @property
    def criterion(self) -> str:
        """The criterion."""
    @property
    def company(self) -> str | None:
        """The first of two that follow each other; absent where the order of all is meant."""
    @property
    def other(self) -> str | None:
        """The second of the two."""
    @property
    def weight(self) -> Fraction:
        """The weight as it is."""
    @property
    def least(self) -> Fraction:
        """The lower end."""
    @property
    def least_counts(self) -> bool:
        """Whether the lower end belongs to it; at one that does not, two become level, or no weight is left."""
    @property
    def most(self) -> Fraction | None:
        """The upper end; absent where there is none."""
    @property
    def most_counts(self) -> bool:
        """Whether the upper end belongs to it; at one that does not, two become level."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WithoutCriterion:
    """剔除一项: who would be first without a criterion."""

    __match_args__ = ("criterion", "first", "changes")
    def __new__(
        cls,
        *,
        criterion: str,
        first: Sequence[str],
        changes: bool,
    ) -> WithoutCriterion: ...
    def __replace__(
        self,
        *,
        criterion: str = ...,
        first: Sequence[str] = ...,
        changes: bool = ...,
    ) -> WithoutCriterion: ...
    @property
    def criterion(self) -> str:
        """The criterion."""
    @property
    def first(self) -> tuple[str, ...]:
        """Who would be first, by id."""
    @property
    def changes(self) -> bool:
        """Whether that is anybody else than now."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RankingOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Ranking`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Ranking,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> RankingOutcome: ...
    def __replace__(
        self,
        *,
        value: Ranking = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> RankingOutcome: ...
    @property
    def value(self) -> Ranking:
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

def rank_companies(facts: RankingFacts, *, steps: bool = True) -> RankingOutcome:
    """企业排名: several companies compared, with their ties and with how far each weight could move.

    Raises:
        Refusal: The grounds of `RankingRefusal`, every one that is there; `number.out_of_range` for a
            fraction that does not fit.
    """

def ranking_facts_from_json(text: str) -> RankingFacts:
    """Read `RankingFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def ranking_facts_to_json(facts: RankingFacts) -> str:
    """The canonical JSON of `RankingFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def ranking_outcome_to_json(outcome: RankingOutcome) -> str:
    """The canonical JSON of an outcome of `Ranking`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def ranking_outcome_from_json(text: str) -> RankingOutcome:
    """Read an outcome of `Ranking` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
