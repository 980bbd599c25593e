"""Scores, grades and what follows for pay."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.apportion import Part
from commonhold._shapes.outcome import Citation, Finding, OutcomeWarning, Rounding, Step

@disjoint_base
class Correction:
    """更正: what is said to be wrong, and what should stand instead."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CorrectionMark(Correction):
    """评分: one mark."""

    __match_args__ = ("rater", "item", "sheet", "score")
    def __new__(
        cls,
        *,
        rater: str,
        item: str,
        sheet: int | None = ...,
        score: Fraction | Decimal | int | None = ...,
    ) -> CorrectionMark: ...
    def __replace__(
        self,
        *,
        rater: str = ...,
        item: str = ...,
        sheet: int | None = ...,
        score: Fraction | Decimal | int | None = ...,
    ) -> CorrectionMark: ...
    @property
    def rater(self) -> str:
        """Who gave it."""
    @property
    def item(self) -> str:
        """For which item."""
    @property
    def sheet(self) -> int | None:
        """The number of its sheet, where the rater marked the item on several."""
    @property
    def score(self) -> Fraction | None:
        """The mark that should stand; none where it should be struck out."""

@final
class CorrectionSheet(Correction):
    """评价表: all marks of a rater, to be struck out as if nobody had asked them."""

    __match_args__ = ("rater",)
    def __new__(
        cls,
        *,
        rater: str,
    ) -> CorrectionSheet: ...
    def __replace__(
        self,
        *,
        rater: str = ...,
    ) -> CorrectionSheet: ...
    @property
    def rater(self) -> str:
        """Who filled it in."""

@final
class CorrectionFinding(Correction):
    """检查扣分: something an inspection found."""

    __match_args__ = ("item", "key", "times")
    def __new__(
        cls,
        *,
        item: str,
        key: str,
        times: int,
    ) -> CorrectionFinding: ...
    def __replace__(
        self,
        *,
        item: str = ...,
        key: str = ...,
        times: int = ...,
    ) -> CorrectionFinding: ...
    @property
    def item(self) -> str:
        """The item that was inspected."""
    @property
    def key(self) -> str:
        """What was found."""
    @property
    def times(self) -> int:
        """How many times it should count; 0 strikes it out."""

@final
class CorrectionAdjustment(Correction):
    """加减分."""

    __match_args__ = ("key", "times")
    def __new__(
        cls,
        *,
        key: str,
        times: int,
    ) -> CorrectionAdjustment: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        times: int = ...,
    ) -> CorrectionAdjustment: ...
    @property
    def key(self) -> str:
        """The adjustment."""
    @property
    def times(self) -> int:
        """How many times it should count; 0 strikes it out."""

@final
class CorrectionFact(Correction):
    """事实: a record that a condition looks at."""

    __match_args__ = ("key", "holds")
    def __new__(
        cls,
        *,
        key: str,
        holds: bool,
    ) -> CorrectionFact: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        holds: bool = ...,
    ) -> CorrectionFact: ...
    @property
    def key(self) -> str:
        """The fact."""
    @property
    def holds(self) -> bool:
        """Whether it holds."""

class DuplicateMarks(Enum):
    """重复评分: what becomes of an item that one rater marked twice."""

    REFUSE = "refuse"
    """不接受."""
    IDENTICAL = "identical"
    """相同的计一次: the same mark counts once, different ones are refused."""
    FIRST = "first"
    """以首份为准: by the number of the sheet."""
    LAST = "last"
    """以末份为准: by the number of the sheet."""
    LEAVE_OUT = "leave_out"
    """都不计: the rater gave the item no mark."""

class Edges(Enum):
    """区间端点: how the edges of bands are read."""

    AS_GIVEN = "as_given"
    """按字面: as printed. Bands that leave a gap between them are refused."""
    CLOSED_BELOW = "closed_below"
    """下限闭合: only lower edges count; each band reaches up to the next one's lower edge."""

@disjoint_base
class Effect:
    """等级效果: what a condition does to a grade."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class EffectLoweredTo(Effect):
    """降至: no better than this grade."""

    __match_args__ = ("grade",)
    def __new__(
        cls,
        *,
        grade: str,
    ) -> EffectLoweredTo: ...
    def __replace__(
        self,
        *,
        grade: str = ...,
    ) -> EffectLoweredTo: ...
    @property
    def grade(self) -> str:
        """A grade of the bands."""

@final
class EffectLoweredBy(Effect):
    """降级: this many bands lower, the lowest band at most."""

    __match_args__ = ("steps",)
    def __new__(
        cls,
        *,
        steps: int,
    ) -> EffectLoweredBy: ...
    def __replace__(
        self,
        *,
        steps: int = ...,
    ) -> EffectLoweredBy: ...
    @property
    def steps(self) -> int:
        """How many bands."""

@final
class EffectRaisedTo(Effect):
    """升至: no worse than this grade."""

    __match_args__ = ("grade",)
    def __new__(
        cls,
        *,
        grade: str,
    ) -> EffectRaisedTo: ...
    def __replace__(
        self,
        *,
        grade: str = ...,
    ) -> EffectRaisedTo: ...
    @property
    def grade(self) -> str:
        """A grade of the bands."""

@final
class EffectSetTo(Effect):
    """定为: this grade, which need not be among the bands, such as a register entry that is missing."""

    __match_args__ = ("grade",)
    def __new__(
        cls,
        *,
        grade: str,
    ) -> EffectSetTo: ...
    def __replace__(
        self,
        *,
        grade: str = ...,
    ) -> EffectSetTo: ...
    @property
    def grade(self) -> str:
        """Any grade."""

class FallenBands(Enum):
    """等级线与满分: what becomes of the bands when items are left out and full marks fall (`drop`)."""

    UNDECIDED = "undecided"
    """待定: both readings stay possible, and the grade is a draft where they differ."""
    AS_PRINTED = "as_printed"
    """按字面: the edges stand as printed, and the highest grades may be out of reach."""
    IN_PROPORTION = "in_proportion"
    """按比例: every edge falls in the proportion of full marks."""

@disjoint_base
class MeanRule:
    """平均口径: how the marks of a group for an item become one."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MeanRuleArithmetic(MeanRule):
    """算术平均."""

    __match_args__ = ()
    def __new__(cls) -> MeanRuleArithmetic: ...
    def __replace__(self) -> MeanRuleArithmetic: ...

@final
class MeanRuleMedian(MeanRule):
    """中位数: the middle mark, or half of the two in the middle."""

    __match_args__ = ()
    def __new__(cls) -> MeanRuleMedian: ...
    def __replace__(self) -> MeanRuleMedian: ...

@final
class MeanRuleTrimmed(MeanRule):
    """去极值平均 (截尾平均): `floor(cut × number)` marks are left out at each end."""

    __match_args__ = ("cut",)
    def __new__(
        cls,
        *,
        cut: Fraction | Decimal | int,
    ) -> MeanRuleTrimmed: ...
    def __replace__(
        self,
        *,
        cut: Fraction | Decimal | int = ...,
    ) -> MeanRuleTrimmed: ...
    @property
    def cut(self) -> Fraction:
        """The part left out at each end, below one half."""

class MissingMarks(Enum):
    """缺答处理: what an answer that was not given means."""

    REFUSE = "refuse"
    """不接受缺答: the score is refused until every rater has marked every item."""
    DROP = "drop"
    """剔除: means are over answers given; an item nobody answered is left out and full marks fall."""
    ZERO = "zero"
    """计零: an answer that was not given earns nothing and stays in the divisor."""
    RENORMALISE = "renormalise"
    """剔除并折算: like `drop`, but the weights left are scaled up so that full marks stay."""

class ObjectionStanding(Enum):
    """异议结果: how an objection stands."""

    UPHELD = "upheld"
    """成立."""
    UPHELD_IN_PART = "upheld_in_part"
    """部分成立: something else stands than what was asked for."""
    DISMISSED = "dismissed"
    """不成立."""
    OPEN = "open"
    """待复核: nobody has answered."""
    NOT_HEARD = "not_heard"
    """逾期不受理: it came after the last day, and the rule does not hear it."""

class OfScores(Enum):
    """多次评分取值: which number several scores come to."""

    LOWEST = "lowest"
    """取最低."""
    HIGHEST = "highest"
    """取最高."""
    MEAN = "mean"
    """取(加权)平均."""

class Purpose(Enum):
    """须由业主决定的事: what may follow from an evaluation but never follows from it alone."""

    RENEWAL = "renewal"
    """续聘: to renew the contract."""
    DISMISSAL = "dismissal"
    """解聘: to dismiss the company."""

class Sampled(Enum):
    """样本口径: whom a rule on the sample counts."""

    ANSWERED = "answered"
    """有效回收: whoever gave a mark that counts."""
    ASKED = "asked"
    """发放: whoever was asked."""

class SatisfiedOf(Enum):
    """满意度分母: what the satisfied are a part of."""

    ANSWERED = "answered"
    """答题者: whoever marked the item."""
    RETURNED = "returned"
    """回收数: whoever gave any mark."""
    ISSUED = "issued"
    """发放数: whoever was asked."""

class Scale(Enum):
    """计分口径: what a mark is measured against."""

    OF_MAX = "of_max"
    """按满分: weight × mean ÷ max."""
    OF_RANGE = "of_range"
    """按区间: weight × (mean − min) ÷ (max − min), so that the lowest mark earns nothing."""

class ScoredBy(Enum):
    """计分方式: how an item comes to its points."""

    MARKS = "marks"
    """评分: by the raters' marks."""
    CHECKS = "checks"
    """检查扣分: by an inspection that deducts for each finding."""

class SheetRule(Enum):
    """问题评价表处理: what becomes of a sheet that came late or has no signature."""

    UNDECIDED = "undecided"
    """待定: it counts, and the score is a draft until somebody decides."""
    COUNT = "count"
    """计入."""
    LEAVE_OUT = "leave_out"
    """不计: as if who filled it in had not been asked."""

class SilentGroups(Enum):
    """未评分的评价方: what a group of raters that gave no mark at all does to the score."""

    UNDECIDED = "undecided"
    """待定: the score is a draft until the group marks, or somebody decides."""
    BY_RULE = "by_rule"
    """按缺答规则: the scheme says that the rule for missing marks settles it."""

class TurnDirection(Enum):
    """变动方向: which way a grade would change."""

    UP = "up"
    """上升: to a better grade."""
    DOWN = "down"
    """下降: to a worse grade."""

class WithheldKeeper(Enum):
    """扣款归属: who keeps what an evaluation withheld."""

    SERVICE_FUND = "service_fund"
    """物业服务资金: it stays in the prepaid fund that belongs to the owners."""
    COMMITTEE_BUDGET = "committee_budget"
    """业主委员会经费."""
    SHARED_INCOME = "shared_income"
    """共有收益: with what the shared parts bring in."""
    MAINTENANCE_FUND = "maintenance_fund"
    """专项维修资金."""
    OWNERS = "owners"
    """退还业主."""

@final
class Adjustment:
    """加减分: points added or deducted for a fact, such as a commendation or bad press."""

    __match_args__ = ("key", "name", "points", "times", "cap")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        points: Fraction | Decimal | int,
        times: int = ...,
        cap: Fraction | Decimal | int | None = ...,
    ) -> Adjustment: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        points: Fraction | Decimal | int = ...,
        times: int = ...,
        cap: Fraction | Decimal | int | None = ...,
    ) -> Adjustment: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def name(self) -> str | None:
        """What readers see."""
    @property
    def points(self) -> Fraction:
        """Points for each time; below zero is a deduction."""
    @property
    def times(self) -> int:
        """How many times it happened."""
    @property
    def cap(self) -> Fraction | None:
        """The most points this may move the score, in either direction."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class AdjustmentScore:
    """加减分结果: the points that one adjustment moved, after its own cap."""

    __match_args__ = ("key", "points")
    def __new__(
        cls,
        *,
        key: str,
        points: Fraction | Decimal | int,
    ) -> AdjustmentScore: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        points: Fraction | Decimal | int = ...,
    ) -> AdjustmentScore: ...
    @property
    def key(self) -> str:
        """The adjustment."""
    @property
    def points(self) -> Fraction:
        """Points, below zero for a deduction."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Aspect:
    """评价方面: what items belong to, such as 环境卫生; its weight is what theirs must sum to."""

    __match_args__ = ("key", "name", "weight")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        weight: Fraction | Decimal | int,
    ) -> Aspect: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        weight: Fraction | Decimal | int = ...,
    ) -> Aspect: ...
    @property
    def key(self) -> str:
        """A stable key; results are listed in its order."""
    @property
    def name(self) -> str | None:
        """What readers see."""
    @property
    def weight(self) -> Fraction:
        """The points of all its items together."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class AspectScore:
    """方面得分: what the items of one aspect earned and lost."""

    __match_args__ = ("key", "name", "weight", "points", "lost")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        weight: Fraction | Decimal | int,
        points: Fraction | Decimal | int,
        lost: Fraction | Decimal | int,
    ) -> AspectScore: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        weight: Fraction | Decimal | int = ...,
        points: Fraction | Decimal | int = ...,
        lost: Fraction | Decimal | int = ...,
    ) -> AspectScore: ...
    @property
    def key(self) -> str:
        """The aspect."""
    @property
    def name(self) -> str | None:
        """Its name, where it has one."""
    @property
    def weight(self) -> Fraction:
        """The points its items were worth here, after items left out and scaling."""
    @property
    def points(self) -> Fraction:
        """Points earned."""
    @property
    def lost(self) -> Fraction:
        """Points not earned."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Band:
    """等级区间: a grade and the lowest score that earns it. The lower edge belongs to the band."""

    __match_args__ = ("grade", "from_", "to", "below", "above")
    def __new__(
        cls,
        *,
        grade: str,
        from_: Fraction | Decimal | int | None = ...,
        to: Fraction | Decimal | int | None = ...,
        below: Fraction | Decimal | int | None = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> Band: ...
    def __replace__(
        self,
        *,
        grade: str = ...,
        from_: Fraction | Decimal | int | None = ...,
        to: Fraction | Decimal | int | None = ...,
        below: Fraction | Decimal | int | None = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> Band: ...
    @property
    def grade(self) -> str:
        """The grade's name."""
    @property
    def from_(self) -> Fraction | None:
        """The lowest score of the band; only the lowest band may leave it out."""
    @property
    def to(self) -> Fraction | None:
        """The highest score of the band as printed, included (以上…以下)."""
    @property
    def below(self) -> Fraction | None:
        """The score the band stays below, excluded (不满、低于)."""
    @property
    def above(self) -> Fraction | None:
        """Or the score the band begins above, excluded (超过、>)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CheckFinding:
    """扣分项: something an inspection found, and the points it costs each time."""

    __match_args__ = ("key", "name", "points", "times", "cap")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        points: Fraction | Decimal | int,
        times: int = ...,
        cap: Fraction | Decimal | int | None = ...,
    ) -> CheckFinding: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        points: Fraction | Decimal | int = ...,
        times: int = ...,
        cap: Fraction | Decimal | int | None = ...,
    ) -> CheckFinding: ...
    @property
    def key(self) -> str:
        """A stable key, once for an item."""
    @property
    def name(self) -> str | None:
        """What readers see, such as 楼道有垃圾."""
    @property
    def points(self) -> Fraction:
        """Points of the item that each time costs; not below zero."""
    @property
    def times(self) -> int:
        """How many times it was found."""
    @property
    def cap(self) -> Fraction | None:
        """The most points it costs in all."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Condition:
    """条件: a veto (一票否决), a bad record, a serious accident: what it asks and what it does to the grade.

    Exactly one of `fact` and `item` is named. Conditions apply in the order of the list."""

    __match_args__ = ("fact", "holds", "item", "below", "effect")
    def __new__(
        cls,
        *,
        fact: str | None = ...,
        holds: bool = ...,
        item: str | None = ...,
        below: Fraction | Decimal | int | None = ...,
        effect: Effect,
    ) -> Condition: ...
    def __replace__(
        self,
        *,
        fact: str | None = ...,
        holds: bool = ...,
        item: str | None = ...,
        below: Fraction | Decimal | int | None = ...,
        effect: Effect = ...,
    ) -> Condition: ...
    @property
    def fact(self) -> str | None:
        """A fact of the list of known facts."""
    @property
    def holds(self) -> bool:
        """Whether the fact must hold (`true`) or must not (`false`) for the effect to come."""
    @property
    def item(self) -> str | None:
        """An item whose mean is looked at."""
    @property
    def below(self) -> Fraction | None:
        """The effect comes when the item's mean is below this mark."""
    @property
    def effect(self) -> Effect:
        """What happens to the grade."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Consequence:
    """评价与报酬: what an evaluation means for pay, and where the money went."""

    __match_args__ = ("grade", "band", "rate", "rate_is_upper_bound", "full_pay", "pay", "withheld", "withheld_for_score", "withheld_for_conditions", "costs", "retention", "votes_needed", "rate_by_score", "withheld_for_events", "events", "kept")
    def __new__(
        cls,
        *,
        grade: str | None = ...,
        band: int | None = ...,
        rate: Decimal | int | None = ...,
        rate_is_upper_bound: bool,
        full_pay: Decimal | int,
        pay: Decimal | int | None = ...,
        withheld: Decimal | int | None = ...,
        withheld_for_score: Decimal | int | None = ...,
        withheld_for_conditions: Decimal | int | None = ...,
        costs: Sequence[Part],
        retention: RetentionResult | None = ...,
        votes_needed: Sequence[NeededVote],
        rate_by_score: Fraction | Decimal | int | None = ...,
        withheld_for_events: Decimal | int | None = ...,
        events: Sequence[EventAmount],
        kept: KeptAmount | None = ...,
    ) -> Consequence: ...
    def __replace__(
        self,
        *,
        grade: str | None = ...,
        band: int | None = ...,
        rate: Decimal | int | None = ...,
        rate_is_upper_bound: bool = ...,
        full_pay: Decimal | int = ...,
        pay: Decimal | int | None = ...,
        withheld: Decimal | int | None = ...,
        withheld_for_score: Decimal | int | None = ...,
        withheld_for_conditions: Decimal | int | None = ...,
        costs: Sequence[Part] = ...,
        retention: RetentionResult | None = ...,
        votes_needed: Sequence[NeededVote] = ...,
        rate_by_score: Fraction | Decimal | int | None = ...,
        withheld_for_events: Decimal | int | None = ...,
        events: Sequence[EventAmount] = ...,
        kept: KeptAmount | None = ...,
    ) -> Consequence: ...
    @property
    def grade(self) -> str | None:
        """The grade that decides; absent when the deciding band has no name."""
    @property
    def band(self) -> int | None:
        """The place of the deciding band, 1 for the best; absent while undecided."""
    @property
    def rate(self) -> Decimal | None:
        """The rate of pay; absent while undecided."""
    @property
    def rate_is_upper_bound(self) -> bool:
        """Whether the rate is only the most that may be paid, so that a person has to fix the pay."""
    @property
    def full_pay(self) -> Decimal:
        """The pay at the rate one."""
    @property
    def pay(self) -> Decimal | None:
        """The pay; absent while undecided."""
    @property
    def withheld(self) -> Decimal | None:
        """Full pay less the pay."""
    @property
    def withheld_for_score(self) -> Decimal | None:
        """The part of `withheld` that the score's own band brought."""
    @property
    def withheld_for_conditions(self) -> Decimal | None:
        """The rest of `withheld`, brought by conditions such as a serious accident."""
    @property
    def costs(self) -> tuple[Part, ...]:
        """Which item cost how much: `withheld_for_score` over the points lost, summing exactly to it."""
    @property
    def retention(self) -> RetentionResult | None:
        """Money held back until the evaluation."""
    @property
    def votes_needed(self) -> tuple[NeededVote, ...]:
        """What the owners must decide by vote; never decided by the score."""
    @property
    def rate_by_score(self) -> Fraction | None:
        """The rate as it follows from the score, where the band has no fixed one."""
    @property
    def withheld_for_events(self) -> Decimal | None:
        """The part of `withheld` that events brought, below zero where they added to the pay."""
    @property
    def events(self) -> tuple[EventAmount, ...]:
        """What each event moved, sorted by key; empty without events."""
    @property
    def kept(self) -> KeptAmount | None:
        """Who keeps what is not paid, where the scheme says so and the pay is known."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConsequenceFacts:
    """评价与报酬的事实: a score or a grade, the scheme of pay, and the money it moves."""

    __match_args__ = ("book", "rulebook", "layers", "on", "score", "grade", "score_rounding", "bands", "edges", "base", "factor", "minor_digits", "rounding", "facts", "conditions", "lost", "retention", "consider", "source", "scores", "of_scores", "full_marks", "fallen_from", "fallen_bands", "events", "events_cap", "scheme", "instalment", "withheld_kept_by", "contract_ends", "notice_given")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        score: Fraction | Decimal | int | None = ...,
        grade: str | None = ...,
        score_rounding: ScoreRounding | None = ...,
        bands: Sequence[PayBand] = ...,
        edges: Edges = ...,
        base: Decimal | int,
        factor: Fraction | Decimal | int = ...,
        minor_digits: int,
        rounding: Rounding,
        facts: Sequence[KnownFact] = ...,
        conditions: Sequence[Condition] = ...,
        lost: Sequence[LostPoints] = ...,
        retention: Decimal | int | None = ...,
        consider: Sequence[Purpose] = ...,
        source: Citation | None = ...,
        scores: Sequence[OneScore] = ...,
        of_scores: OfScores | None = ...,
        full_marks: Fraction | Decimal | int | None = ...,
        fallen_from: Fraction | Decimal | int | None = ...,
        fallen_bands: FallenBands = ...,
        events: Sequence[PayEvent] = ...,
        events_cap: Decimal | int | None = ...,
        scheme: str | None = ...,
        instalment: Instalment | None = ...,
        withheld_kept_by: WithheldKeeper | None = ...,
        contract_ends: date | None = ...,
        notice_given: date | None = ...,
    ) -> ConsequenceFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        score: Fraction | Decimal | int | None = ...,
        grade: str | None = ...,
        score_rounding: ScoreRounding | None = ...,
        bands: Sequence[PayBand] = ...,
        edges: Edges = ...,
        base: Decimal | int = ...,
        factor: Fraction | Decimal | int = ...,
        minor_digits: int = ...,
        rounding: Rounding = ...,
        facts: Sequence[KnownFact] = ...,
        conditions: Sequence[Condition] = ...,
        lost: Sequence[LostPoints] = ...,
        retention: Decimal | int | None = ...,
        consider: Sequence[Purpose] = ...,
        source: Citation | None = ...,
        scores: Sequence[OneScore] = ...,
        of_scores: OfScores | None = ...,
        full_marks: Fraction | Decimal | int | None = ...,
        fallen_from: Fraction | Decimal | int | None = ...,
        fallen_bands: FallenBands = ...,
        events: Sequence[PayEvent] = ...,
        events_cap: Decimal | int | None = ...,
        scheme: str | None = ...,
        instalment: Instalment | None = ...,
        withheld_kept_by: WithheldKeeper | None = ...,
        contract_ends: date | None = ...,
        notice_given: date | None = ...,
    ) -> ConsequenceFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the contract speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date | None:
        """The day on which the consequence is drawn; a book's rules have dates."""
    @property
    def score(self) -> Fraction | None:
        """The score that is looked up in the bands."""
    @property
    def grade(self) -> str | None:
        """The grade, where the evaluation decided it; it goes before the score."""
    @property
    def score_rounding(self) -> ScoreRounding | None:
        """How the score is rounded before it is looked up; exact when left out."""
    @property
    def bands(self) -> tuple[PayBand, ...]:
        """The bands of pay."""
    @property
    def edges(self) -> Edges:
        """How the edges of the bands are read."""
    @property
    def base(self) -> Decimal:
        """The fee or remuneration the rate is applied to, such as the annual fee."""
    @property
    def factor(self) -> Fraction:
        """The part of the base that is due this time, such as `1/4` or `0.25` for a quarter."""
    @property
    def minor_digits(self) -> int:
        """Digits of the smallest unit of money."""
    @property
    def rounding(self) -> Rounding:
        """How a fraction of the smallest unit is decided."""
    @property
    def facts(self) -> tuple[KnownFact, ...]:
        """What is known of the facts that conditions name."""
    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What lowers or raises the grade."""
    @property
    def lost(self) -> tuple[LostPoints, ...]:
        """The points each item lost; with them the outcome says which item cost how much."""
    @property
    def retention(self) -> Decimal | None:
        """Money held back until the evaluation, released at the same rate."""
    @property
    def consider(self) -> tuple[Purpose, ...]:
        """What else the parties mean to draw from the evaluation; each needs the owners' vote."""
    @property
    def source(self) -> Citation | None:
        """The scheme's source, such as a clause of the contract; steps cite it."""
    @property
    def scores(self) -> tuple[OneScore, ...]:
        """Or several scores, of which `of_scores` makes one."""
    @property
    def of_scores(self) -> OfScores | None:
        """Which number several scores come to."""
    @property
    def full_marks(self) -> Fraction | None:
        """The full marks the score was reached of, as `score` reports them."""
    @property
    def fallen_from(self) -> Fraction | None:
        """The full marks the bands are printed for, where items that were left out lowered them."""
    @property
    def fallen_bands(self) -> FallenBands:
        """What becomes of the bands where full marks fell."""
    @property
    def events(self) -> tuple[PayEvent, ...]:
        """Fixed sums for events, after the rate."""
    @property
    def events_cap(self) -> Decimal | None:
        """The most that all deductions for events may take together."""
    @property
    def scheme(self) -> str | None:
        """The name of a scheme that is shipped, for its bands of pay."""
    @property
    def instalment(self) -> Instalment | None:
        """Which of several equal parts of the base is due this time, such as the third quarter; instead of a `factor`."""
    @property
    def withheld_kept_by(self) -> WithheldKeeper | None:
        """Who keeps what is withheld, where the scheme says so."""
    @property
    def contract_ends(self) -> date | None:
        """The last day of the contract, for the terms of a renewal."""
    @property
    def notice_given(self) -> date | None:
        """The day on which the company got the written notice of its dismissal."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class EvaluationItem:
    """评价事项: one aspect of the service, its weight and its scale. The list is data; no list is official."""

    __match_args__ = ("key", "name", "weight", "max", "min", "aspect", "scored_by", "satisfied", "goalposts")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        weight: Fraction | Decimal | int,
        max: Fraction | Decimal | int = ...,
        min: Fraction | Decimal | int = ...,
        aspect: str | None = ...,
        scored_by: ScoredBy = ...,
        satisfied: Satisfied | None = ...,
        goalposts: Goalposts | None = ...,
    ) -> EvaluationItem: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        weight: Fraction | Decimal | int = ...,
        max: Fraction | Decimal | int = ...,
        min: Fraction | Decimal | int = ...,
        aspect: str | None = ...,
        scored_by: ScoredBy = ...,
        satisfied: Satisfied | None = ...,
        goalposts: Goalposts | None = ...,
    ) -> EvaluationItem: ...
    @property
    def key(self) -> str:
        """A stable key; results are listed in its order."""
    @property
    def name(self) -> str | None:
        """What readers see, such as 环境卫生维护."""
    @property
    def weight(self) -> Fraction:
        """The points a perfect mark is worth; zero is listed but worth nothing."""
    @property
    def max(self) -> Fraction:
        """The best mark a rater can give; an item that is inspected needs none."""
    @property
    def min(self) -> Fraction:
        """The lowest mark a rater can give."""
    @property
    def aspect(self) -> str | None:
        """The aspect it belongs to, where there are aspects."""
    @property
    def scored_by(self) -> ScoredBy:
        """Whether raters mark it, or an inspection deducts from its points."""
    @property
    def satisfied(self) -> Satisfied | None:
        """Measured by the part of the raters who are satisfied, instead of by a mean."""
    @property
    def goalposts(self) -> Goalposts | None:
        """Earns its points between two means, instead of between the ends of its scale."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class EventAmount:
    """按次扣款结果: what one event moved, after its own cap."""

    __match_args__ = ("key", "name", "times", "amount")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        times: int | None = ...,
        amount: Decimal | int | None = ...,
    ) -> EventAmount: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        times: int | None = ...,
        amount: Decimal | int | None = ...,
    ) -> EventAmount: ...
    @property
    def key(self) -> str:
        """The event."""
    @property
    def name(self) -> str | None:
        """What readers see, where it has a name."""
    @property
    def times(self) -> int | None:
        """How many times it happened; absent while nobody has counted."""
    @property
    def amount(self) -> Decimal | None:
        """The sum, below zero for a deduction; absent while the times are unknown."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Fewest:
    """最少个数: how few are enough. Where both numbers are one it is that; where they are not, the fewest lie between."""

    __match_args__ = ("at_least", "at_most", "turned_by")
    def __new__(
        cls,
        *,
        at_least: int | None = ...,
        at_most: int | None = ...,
        turned_by: Sequence[TurnedBy],
    ) -> Fewest: ...
    def __replace__(
        self,
        *,
        at_least: int | None = ...,
        at_most: int | None = ...,
        turned_by: Sequence[TurnedBy] = ...,
    ) -> Fewest: ...
    @property
    def at_least(self) -> int | None:
        """Fewer are not enough; absent where all of them together are not."""
    @property
    def at_most(self) -> int | None:
        """So many are enough; absent where no such number was found."""
    @property
    def turned_by(self) -> tuple[TurnedBy, ...]:
        """Those `at_most`, the first hundred of them."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Goalposts:
    """指标起止值: between which two means an item earns its points.

    `worst` and everything beyond it earns nothing, `best` and everything beyond it earns all. Less may be better:
    minutes until somebody comes have their worst above their best."""

    __match_args__ = ("worst", "best")
    def __new__(
        cls,
        *,
        worst: Fraction | Decimal | int,
        best: Fraction | Decimal | int,
    ) -> Goalposts: ...
    def __replace__(
        self,
        *,
        worst: Fraction | Decimal | int = ...,
        best: Fraction | Decimal | int = ...,
    ) -> Goalposts: ...
    @property
    def worst(self) -> Fraction:
        """The mean that earns nothing."""
    @property
    def best(self) -> Fraction:
        """The mean that earns all."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class GradeTurn:
    """等级变动: the nearest other grade in one direction, and what it would take."""

    __match_args__ = ("direction", "grade", "edge", "at_edge", "points", "weights_together", "marks", "raters", "removed", "struck")
    def __new__(
        cls,
        *,
        direction: TurnDirection,
        grade: str | None = ...,
        edge: Fraction | Decimal | int,
        at_edge: bool,
        points: Fraction | Decimal | int,
        weights_together: Fraction | Decimal | int | None = ...,
        marks: Fewest,
        raters: Fewest,
        removed: Fewest,
        struck: Fewest,
    ) -> GradeTurn: ...
    def __replace__(
        self,
        *,
        direction: TurnDirection = ...,
        grade: str | None = ...,
        edge: Fraction | Decimal | int = ...,
        at_edge: bool = ...,
        points: Fraction | Decimal | int = ...,
        weights_together: Fraction | Decimal | int | None = ...,
        marks: Fewest = ...,
        raters: Fewest = ...,
        removed: Fewest = ...,
        struck: Fewest = ...,
    ) -> GradeTurn: ...
    @property
    def direction(self) -> TurnDirection:
        """Which way."""
    @property
    def grade(self) -> str | None:
        """The grade it would be; absent for none, or while conditions leave several open."""
    @property
    def edge(self) -> Fraction:
        """The score, before rounding, at which it turns."""
    @property
    def at_edge(self) -> bool:
        """Whether the grade is another one at the edge itself, and not only beyond it."""
    @property
    def points(self) -> Fraction:
        """The points from the exact score to the edge."""
    @property
    def weights_together(self) -> Fraction | None:
        """The part by which every weight may move at once, each on its own, before the grade can turn; absent where
        not even doubled and cancelled weights turn it."""
    @property
    def marks(self) -> Fewest:
        """The fewest marks that would have to be other ones."""
    @property
    def raters(self) -> Fewest:
        """The fewest raters who would have to mark otherwise."""
    @property
    def removed(self) -> Fewest:
        """The fewest raters without whom it would be the other grade."""
    @property
    def struck(self) -> Fewest:
        """The fewest marks without which it would be."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class GroupScore:
    """分组得分: what the marks of one group alone would give."""

    __match_args__ = ("key", "weight", "raters", "answers", "score", "returned", "few")
    def __new__(
        cls,
        *,
        key: str,
        weight: Fraction | Decimal | int,
        raters: int,
        answers: int,
        score: Fraction | Decimal | int | None = ...,
        returned: int,
        few: bool = ...,
    ) -> GroupScore: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        weight: Fraction | Decimal | int = ...,
        raters: int = ...,
        answers: int = ...,
        score: Fraction | Decimal | int | None = ...,
        returned: int = ...,
        few: bool = ...,
    ) -> GroupScore: ...
    @property
    def key(self) -> str:
        """The group."""
    @property
    def weight(self) -> Fraction:
        """Its weight."""
    @property
    def raters(self) -> int:
        """How many raters it has."""
    @property
    def answers(self) -> int:
        """How many marks they gave."""
    @property
    def score(self) -> Fraction | None:
        """The score of this group's marks alone, before adjustments; absent when it left an item out."""
    @property
    def returned(self) -> int:
        """How many of them gave a mark that counts."""
    @property
    def few(self) -> bool:
        """Whether so few answered that the group's score is not to be printed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Happened:
    """加减分发生次数: how many times an adjustment of the scheme happened."""

    __match_args__ = ("key", "times")
    def __new__(
        cls,
        *,
        key: str,
        times: int,
    ) -> Happened: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        times: int = ...,
    ) -> Happened: ...
    @property
    def key(self) -> str:
        """The adjustment."""
    @property
    def times(self) -> int:
        """How many times."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Instalment:
    """分期: one of several equal parts of a year's pay. Each part is what is due up to its end less what is due up to
    its beginning, both rounded by name, so that all parts sum to the base."""

    __match_args__ = ("number", "of")
    def __new__(
        cls,
        *,
        number: int,
        of: int,
    ) -> Instalment: ...
    def __replace__(
        self,
        *,
        number: int = ...,
        of: int = ...,
    ) -> Instalment: ...
    @property
    def number(self) -> int:
        """Which part, from 1."""
    @property
    def of(self) -> int:
        """How many there are, such as 4 quarters."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ItemCheck:
    """检查: that an item was inspected, and what was found. An item that nobody inspected is one without a mark."""

    __match_args__ = ("item", "found")
    def __new__(
        cls,
        *,
        item: str,
        found: Sequence[CheckFinding] = ...,
    ) -> ItemCheck: ...
    def __replace__(
        self,
        *,
        item: str = ...,
        found: Sequence[CheckFinding] = ...,
    ) -> ItemCheck: ...
    @property
    def item(self) -> str:
        """The item."""
    @property
    def found(self) -> tuple[CheckFinding, ...]:
        """What was found; empty where nothing was."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ItemReviewed:
    """复核前后得分: the points of one item before and after."""

    __match_args__ = ("item", "before", "after", "moved")
    def __new__(
        cls,
        *,
        item: str,
        before: Fraction | Decimal | int,
        after: Fraction | Decimal | int,
        moved: Fraction | Decimal | int,
    ) -> ItemReviewed: ...
    def __replace__(
        self,
        *,
        item: str = ...,
        before: Fraction | Decimal | int = ...,
        after: Fraction | Decimal | int = ...,
        moved: Fraction | Decimal | int = ...,
    ) -> ItemReviewed: ...
    @property
    def item(self) -> str:
        """The item."""
    @property
    def before(self) -> Fraction:
        """Points it earned at first."""
    @property
    def after(self) -> Fraction:
        """Points it earns now."""
    @property
    def moved(self) -> Fraction:
        """The points that moved, below zero where it earns less."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ItemScore:
    """事项得分: what one item earned and lost."""

    __match_args__ = ("key", "name", "weight", "mean", "answers", "points", "lost", "satisfied", "few")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        weight: Fraction | Decimal | int,
        mean: Fraction | Decimal | int | None = ...,
        answers: int,
        points: Fraction | Decimal | int,
        lost: Fraction | Decimal | int,
        satisfied: Fraction | Decimal | int | None = ...,
        few: bool = ...,
    ) -> ItemScore: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        weight: Fraction | Decimal | int = ...,
        mean: Fraction | Decimal | int | None = ...,
        answers: int = ...,
        points: Fraction | Decimal | int = ...,
        lost: Fraction | Decimal | int = ...,
        satisfied: Fraction | Decimal | int | None = ...,
        few: bool = ...,
    ) -> ItemScore: ...
    @property
    def key(self) -> str:
        """The item."""
    @property
    def name(self) -> str | None:
        """Its name, where it has one."""
    @property
    def weight(self) -> Fraction:
        """The points a perfect mark was worth here, after items left out and scaling."""
    @property
    def mean(self) -> Fraction | None:
        """The mean mark; absent when too few answered."""
    @property
    def answers(self) -> int:
        """How many answered; 1 or 0 for an item that is inspected."""
    @property
    def points(self) -> Fraction:
        """Points earned."""
    @property
    def lost(self) -> Fraction:
        """Points not earned: the weight less the points."""
    @property
    def satisfied(self) -> Fraction | None:
        """The part of the raters who are satisfied, where the item is measured so."""
    @property
    def few(self) -> bool:
        """Whether so few answered that the mean is not to be printed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class KeptAmount:
    """扣款归属结果: what is not paid to the company, and who keeps it."""

    __match_args__ = ("by", "amount")
    def __new__(
        cls,
        *,
        by: WithheldKeeper,
        amount: Decimal | int,
    ) -> KeptAmount: ...
    def __replace__(
        self,
        *,
        by: WithheldKeeper = ...,
        amount: Decimal | int = ...,
    ) -> KeptAmount: ...
    @property
    def by(self) -> WithheldKeeper:
        """Who keeps it."""
    @property
    def amount(self) -> Decimal:
        """What is withheld of the pay, where it is above zero, and what is not released of the retention."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class KnownFact:
    """已知事实: whether something happened; a fact that is not listed is unknown, never false."""

    __match_args__ = ("key", "holds")
    def __new__(
        cls,
        *,
        key: str,
        holds: bool,
    ) -> KnownFact: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        holds: bool = ...,
    ) -> KnownFact: ...
    @property
    def key(self) -> str:
        """The key conditions name."""
    @property
    def holds(self) -> bool:
        """Whether it holds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class LostPoints:
    """失分: the points an item lost, as `score` reports them."""

    __match_args__ = ("key", "points")
    def __new__(
        cls,
        *,
        key: str,
        points: Fraction | Decimal | int,
    ) -> LostPoints: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        points: Fraction | Decimal | int = ...,
    ) -> LostPoints: ...
    @property
    def key(self) -> str:
        """The item."""
    @property
    def points(self) -> Fraction:
        """The points it lost."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NeededVote:
    """须经业主共同决定: a decision that the owners must take by vote, whatever the score."""

    __match_args__ = ("purpose", "matter", "notice_days", "citations", "company_notice_days", "company_notice_by", "decide_by", "ends_not_before")
    def __new__(
        cls,
        *,
        purpose: Purpose,
        matter: str | None = ...,
        notice_days: int | None = ...,
        citations: Sequence[Citation],
        company_notice_days: int | None = ...,
        company_notice_by: date | None = ...,
        decide_by: date | None = ...,
        ends_not_before: date | None = ...,
    ) -> NeededVote: ...
    def __replace__(
        self,
        *,
        purpose: Purpose = ...,
        matter: str | None = ...,
        notice_days: int | None = ...,
        citations: Sequence[Citation] = ...,
        company_notice_days: int | None = ...,
        company_notice_by: date | None = ...,
        decide_by: date | None = ...,
        ends_not_before: date | None = ...,
    ) -> NeededVote: ...
    @property
    def purpose(self) -> Purpose:
        """What is to be decided."""
    @property
    def matter(self) -> str | None:
        """The matter under which `decide` and `tally` know it; absent where no book is named to say."""
    @property
    def notice_days(self) -> int | None:
        """Days of written notice to the company, where the law asks for them."""
    @property
    def citations(self) -> tuple[Citation, ...]:
        """The clauses."""
    @property
    def company_notice_days(self) -> int | None:
        """Days before the contract's end by which a company that will not go on has to say so in writing."""
    @property
    def company_notice_by(self) -> date | None:
        """The last day for that, where the contract's end is known."""
    @property
    def decide_by(self) -> date | None:
        """The last day on which the owners can decide on a renewal: that of the contract."""
    @property
    def ends_not_before(self) -> date | None:
        """The first day on which a dismissal can take effect, where the day of the notice is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NextGrade:
    """下一等级: the next better grade and how far it is."""

    __match_args__ = ("grade", "points_missing")
    def __new__(
        cls,
        *,
        grade: str,
        points_missing: Fraction | Decimal | int,
    ) -> NextGrade: ...
    def __replace__(
        self,
        *,
        grade: str = ...,
        points_missing: Fraction | Decimal | int = ...,
    ) -> NextGrade: ...
    @property
    def grade(self) -> str:
        """The grade."""
    @property
    def points_missing(self) -> Fraction:
        """Points missing to its lower edge."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ObjectionResult:
    """异议处理: one objection and what became of it."""

    __match_args__ = ("key", "standing", "asks", "stands", "says", "reason")
    def __new__(
        cls,
        *,
        key: str,
        standing: ObjectionStanding,
        asks: Correction,
        stands: Correction | None = ...,
        says: str,
        reason: str | None = ...,
    ) -> ObjectionResult: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        standing: ObjectionStanding = ...,
        asks: Correction = ...,
        stands: Correction | None = ...,
        says: str = ...,
        reason: str | None = ...,
    ) -> ObjectionResult: ...
    @property
    def key(self) -> str:
        """The objection."""
    @property
    def standing(self) -> ObjectionStanding:
        """How it stands."""
    @property
    def asks(self) -> Correction:
        """What it asked for."""
    @property
    def stands(self) -> Correction | None:
        """What stands now, where it was upheld."""
    @property
    def says(self) -> str:
        """What the company said."""
    @property
    def reason(self) -> str | None:
        """The reason of the answer."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OneScore:
    """分项分数: one of several scores that decide together, such as that of a quarter or of one party."""

    __match_args__ = ("key", "score", "weight")
    def __new__(
        cls,
        *,
        key: str,
        score: Fraction | Decimal | int | None = ...,
        weight: Fraction | Decimal | int = ...,
    ) -> OneScore: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        score: Fraction | Decimal | int | None = ...,
        weight: Fraction | Decimal | int = ...,
    ) -> OneScore: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def score(self) -> Fraction | None:
        """The score; absent while it is not known."""
    @property
    def weight(self) -> Fraction:
        """Its weight in a mean; 1 when left out."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PayBand:
    """付费档: a band of scores or a grade, and the rate of pay it earns."""

    __match_args__ = ("grade", "from_", "to", "below", "rate", "at_most", "by_score", "above")
    def __new__(
        cls,
        *,
        grade: str | None = ...,
        from_: Fraction | Decimal | int | None = ...,
        to: Fraction | Decimal | int | None = ...,
        below: Fraction | Decimal | int | None = ...,
        rate: Decimal | int | None = ...,
        at_most: bool = ...,
        by_score: RateByScore | None = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> PayBand: ...
    def __replace__(
        self,
        *,
        grade: str | None = ...,
        from_: Fraction | Decimal | int | None = ...,
        to: Fraction | Decimal | int | None = ...,
        below: Fraction | Decimal | int | None = ...,
        rate: Decimal | int | None = ...,
        at_most: bool = ...,
        by_score: RateByScore | None = ...,
        above: Fraction | Decimal | int | None = ...,
    ) -> PayBand: ...
    @property
    def grade(self) -> str | None:
        """The grade's name, where it has one."""
    @property
    def from_(self) -> Fraction | None:
        """The lowest score of the band; only the lowest band may leave it out."""
    @property
    def to(self) -> Fraction | None:
        """The highest score of the band as printed, included."""
    @property
    def below(self) -> Fraction | None:
        """The score the band stays below, excluded."""
    @property
    def rate(self) -> Decimal | None:
        """The part of full pay, such as `0.98`; a band has either this or `by_score`."""
    @property
    def at_most(self) -> bool:
        """Whether the scheme says "at most" this rate."""
    @property
    def by_score(self) -> RateByScore | None:
        """The part of full pay as it follows from the score, such as `(15 + score) %`."""
    @property
    def above(self) -> Fraction | None:
        """Or the score the band begins above, excluded."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PayEvent:
    """按次扣款、奖励: a fixed sum for each event, such as 200.00 for each complaint not answered in time."""

    __match_args__ = ("key", "name", "amount", "times", "cap")
    def __new__(
        cls,
        *,
        key: str,
        name: str | None = ...,
        amount: Decimal | int,
        times: int | None = ...,
        cap: Decimal | int | None = ...,
    ) -> PayEvent: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str | None = ...,
        amount: Decimal | int = ...,
        times: int | None = ...,
        cap: Decimal | int | None = ...,
    ) -> PayEvent: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def name(self) -> str | None:
        """What readers see."""
    @property
    def amount(self) -> Decimal:
        """The sum for each time; below zero is a deduction."""
    @property
    def times(self) -> int | None:
        """How many times it happened; absent while nobody has counted."""
    @property
    def cap(self) -> Decimal | None:
        """The most this may move the pay, in either direction."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PayReviewed:
    """复核前后报酬: the pay before and after."""

    __match_args__ = ("before", "after", "moved")
    def __new__(
        cls,
        *,
        before: Consequence,
        after: Consequence,
        moved: Decimal | int | None = ...,
    ) -> PayReviewed: ...
    def __replace__(
        self,
        *,
        before: Consequence = ...,
        after: Consequence = ...,
        moved: Decimal | int | None = ...,
    ) -> PayReviewed: ...
    @property
    def before(self) -> Consequence:
        """What followed from the first score."""
    @property
    def after(self) -> Consequence:
        """What follows from the one that stands."""
    @property
    def moved(self) -> Decimal | None:
        """The pay that is added, below zero where less is paid; absent while one of the two is not known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RateByScore:
    """按分计付: `rate = (plus + times × score) ÷ of`, not below `least` and not above `most`.

    `(15 + score) %` is `{"plus":"15","of":"100"}`; 0.9 at a score of 80, and 0.5 % more for each point above it, is
    `{"plus":"100","times":"1","of":"200"}`."""

    __match_args__ = ("plus", "times", "of", "least", "most")
    def __new__(
        cls,
        *,
        plus: Fraction | Decimal | int = ...,
        times: Fraction | Decimal | int = ...,
        of: Fraction | Decimal | int = ...,
        least: Decimal | int | None = ...,
        most: Decimal | int | None = ...,
    ) -> RateByScore: ...
    def __replace__(
        self,
        *,
        plus: Fraction | Decimal | int = ...,
        times: Fraction | Decimal | int = ...,
        of: Fraction | Decimal | int = ...,
        least: Decimal | int | None = ...,
        most: Decimal | int | None = ...,
    ) -> RateByScore: ...
    @property
    def plus(self) -> Fraction:
        """What is added to the score."""
    @property
    def times(self) -> Fraction:
        """What the score is multiplied with."""
    @property
    def of(self) -> Fraction:
        """What the sum is divided by; above zero."""
    @property
    def least(self) -> Decimal | None:
        """The least rate, 0 when left out."""
    @property
    def most(self) -> Decimal | None:
        """The highest rate."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Rater:
    """评价人: somebody who was asked."""

    __match_args__ = ("key", "group", "on", "signed")
    def __new__(
        cls,
        *,
        key: str,
        group: str | None = ...,
        on: date | None = ...,
        signed: bool | None = ...,
    ) -> Rater: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        group: str | None = ...,
        on: date | None = ...,
        signed: bool | None = ...,
    ) -> Rater: ...
    @property
    def key(self) -> str:
        """A stable key; it has no influence on the score."""
    @property
    def group(self) -> str | None:
        """The group, where raters come in groups."""
    @property
    def on(self) -> date | None:
        """The day the sheet was handed in, where it is known."""
    @property
    def signed(self) -> bool | None:
        """Whether the sheet is signed, where it is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RaterGroup:
    """评价人分组: owners, the committee, the neighbourhood, each with its weight."""

    __match_args__ = ("key", "weight", "minimum")
    def __new__(
        cls,
        *,
        key: str,
        weight: Fraction | Decimal | int,
        minimum: int | None = ...,
    ) -> RaterGroup: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        weight: Fraction | Decimal | int = ...,
        minimum: int | None = ...,
    ) -> RaterGroup: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def weight(self) -> Fraction:
        """The weight among groups; only the proportions matter."""
    @property
    def minimum(self) -> int | None:
        """The fewest raters of the group who must answer."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Rating:
    """评分: one mark that a rater gave an item."""

    __match_args__ = ("rater", "item", "score", "sheet")
    def __new__(
        cls,
        *,
        rater: str,
        item: str,
        score: Fraction | Decimal | int,
        sheet: int | None = ...,
    ) -> Rating: ...
    def __replace__(
        self,
        *,
        rater: str = ...,
        item: str = ...,
        score: Fraction | Decimal | int = ...,
        sheet: int | None = ...,
    ) -> Rating: ...
    @property
    def rater(self) -> str:
        """Who gave it."""
    @property
    def item(self) -> str:
        """For which item."""
    @property
    def score(self) -> Fraction:
        """The mark, between the item's `min` and `max`, both included."""
    @property
    def sheet(self) -> int | None:
        """The number of the sheet it stands on, where a rater may have handed in several."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RetentionResult:
    """留置款结果: money that was held back until the evaluation."""

    __match_args__ = ("held", "released", "kept")
    def __new__(
        cls,
        *,
        held: Decimal | int,
        released: Decimal | int,
        kept: Decimal | int,
    ) -> RetentionResult: ...
    def __replace__(
        self,
        *,
        held: Decimal | int = ...,
        released: Decimal | int = ...,
        kept: Decimal | int = ...,
    ) -> RetentionResult: ...
    @property
    def held(self) -> Decimal:
        """What was held back."""
    @property
    def released(self) -> Decimal:
        """What is released to the company."""
    @property
    def kept(self) -> Decimal:
        """What stays with the owners."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ReviewAnswer:
    """复核答复: what those who reviewed an objection found."""

    __match_args__ = ("upheld", "instead", "reason", "by", "on")
    def __new__(
        cls,
        *,
        upheld: bool,
        instead: Correction | None = ...,
        reason: str,
        by: str | None = ...,
        on: date | None = ...,
    ) -> ReviewAnswer: ...
    def __replace__(
        self,
        *,
        upheld: bool = ...,
        instead: Correction | None = ...,
        reason: str = ...,
        by: str | None = ...,
        on: date | None = ...,
    ) -> ReviewAnswer: ...
    @property
    def upheld(self) -> bool:
        """Whether the objection is right."""
    @property
    def instead(self) -> Correction | None:
        """What stands instead of what was asked for, where the objection is right in part; of the same thing."""
    @property
    def reason(self) -> str:
        """Why, in words."""
    @property
    def by(self) -> str | None:
        """Who answered, such as the committee or a third party."""
    @property
    def on(self) -> date | None:
        """When."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ReviewFacts:
    """评价复核的事实: an evaluation, what the company objects to, and what the review said."""

    __match_args__ = ("evaluation", "objections", "pay", "objections_until", "late_objections")
    def __new__(
        cls,
        *,
        evaluation: ScoreFacts,
        objections: Sequence[ScoreObjection],
        pay: ConsequenceFacts | None = ...,
        objections_until: date | None = ...,
        late_objections: SheetRule = ...,
    ) -> ReviewFacts: ...
    def __replace__(
        self,
        *,
        evaluation: ScoreFacts = ...,
        objections: Sequence[ScoreObjection] = ...,
        pay: ConsequenceFacts | None = ...,
        objections_until: date | None = ...,
        late_objections: SheetRule = ...,
    ) -> ReviewFacts: ...
    @property
    def evaluation(self) -> ScoreFacts:
        """The evaluation as it was first made."""
    @property
    def objections(self) -> tuple[ScoreObjection, ...]:
        """The objections, in any order."""
    @property
    def pay(self) -> ConsequenceFacts | None:
        """The scheme of pay, without score, grade and points lost: they follow from the evaluation."""
    @property
    def objections_until(self) -> date | None:
        """The last day for an objection."""
    @property
    def late_objections(self) -> SheetRule:
        """What becomes of objections that came later."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ReviewedScore:
    """复核结果: the score before and after the review, and why."""

    __match_args__ = ("before", "after", "objections", "items", "pay", "score_if_upheld", "grade_if_upheld")
    def __new__(
        cls,
        *,
        before: ScoreResult,
        after: ScoreResult,
        objections: Sequence[ObjectionResult],
        items: Sequence[ItemReviewed],
        pay: PayReviewed | None = ...,
        score_if_upheld: Fraction | Decimal | int | None = ...,
        grade_if_upheld: str | None = ...,
    ) -> ReviewedScore: ...
    def __replace__(
        self,
        *,
        before: ScoreResult = ...,
        after: ScoreResult = ...,
        objections: Sequence[ObjectionResult] = ...,
        items: Sequence[ItemReviewed] = ...,
        pay: PayReviewed | None = ...,
        score_if_upheld: Fraction | Decimal | int | None = ...,
        grade_if_upheld: str | None = ...,
    ) -> ReviewedScore: ...
    @property
    def before(self) -> ScoreResult:
        """The score as it was first made."""
    @property
    def after(self) -> ScoreResult:
        """The score that stands, with every objection that was upheld."""
    @property
    def objections(self) -> tuple[ObjectionResult, ...]:
        """Every objection, sorted by key."""
    @property
    def items(self) -> tuple[ItemReviewed, ...]:
        """The items whose points moved, sorted by key."""
    @property
    def pay(self) -> PayReviewed | None:
        """The pay before and after, where a scheme of pay is given."""
    @property
    def score_if_upheld(self) -> Fraction | None:
        """The score if every open objection were upheld as it asks; absent where none is open."""
    @property
    def grade_if_upheld(self) -> str | None:
        """The grade then."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Robustness:
    """评价稳健性: how much it takes to turn a grade."""

    __match_args__ = ("score", "grade", "weights", "turns")
    def __new__(
        cls,
        *,
        score: Fraction | Decimal | int,
        grade: str | None = ...,
        weights: Sequence[WeightHolds],
        turns: Sequence[GradeTurn],
    ) -> Robustness: ...
    def __replace__(
        self,
        *,
        score: Fraction | Decimal | int = ...,
        grade: str | None = ...,
        weights: Sequence[WeightHolds] = ...,
        turns: Sequence[GradeTurn] = ...,
    ) -> Robustness: ...
    @property
    def score(self) -> Fraction:
        """The score, rounded as asked."""
    @property
    def grade(self) -> str | None:
        """The grade; absent where `score` gives none."""
    @property
    def weights(self) -> tuple[WeightHolds, ...]:
        """The interval of each item's weight in which the grade holds; empty without another grade."""
    @property
    def turns(self) -> tuple[GradeTurn, ...]:
        """The nearest other grade each way, the better one first; empty without one."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SampleRule:
    """抽样要求: at least a number, or a part of the compound's households; of those asked or those who answered.

    Exactly one of `number` and `share` is said."""

    __match_args__ = ("of", "number", "share")
    def __new__(
        cls,
        *,
        of: Sampled = ...,
        number: int | None = ...,
        share: Fraction | Decimal | int | None = ...,
    ) -> SampleRule: ...
    def __replace__(
        self,
        *,
        of: Sampled = ...,
        number: int | None = ...,
        share: Fraction | Decimal | int | None = ...,
    ) -> SampleRule: ...
    @property
    def of(self) -> Sampled:
        """Who is counted."""
    @property
    def number(self) -> int | None:
        """At least so many."""
    @property
    def share(self) -> Fraction | None:
        """At least this part of the households."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Satisfied:
    """满意度: instead of a mean, the part of the raters whose mark is at least `from`, such as 基本满意 or better."""

    __match_args__ = ("from_", "of")
    def __new__(
        cls,
        *,
        from_: Fraction | Decimal | int,
        of: SatisfiedOf = ...,
    ) -> Satisfied: ...
    def __replace__(
        self,
        *,
        from_: Fraction | Decimal | int = ...,
        of: SatisfiedOf = ...,
    ) -> Satisfied: ...
    @property
    def from_(self) -> Fraction:
        """The lowest mark that counts as satisfied."""
    @property
    def of(self) -> SatisfiedOf:
        """What the satisfied are a part of."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ScoreFacts:
    """评价事实: everything a score is made from."""

    __match_args__ = ("items", "raters", "groups", "ratings", "missing", "minimum_answers", "scale", "weights_sum", "out_of", "adjustments", "bonus_cap", "deduction_cap", "mean_rounding", "rounding", "bands", "edges", "facts", "conditions", "source", "silent_groups", "fallen_bands", "aspects", "checks", "mean", "duplicates", "closes", "late", "unsigned", "straight_lined", "households", "sample", "anonymity_floor", "happened", "scheme")
    def __new__(
        cls,
        *,
        items: Sequence[EvaluationItem] = ...,
        raters: Sequence[Rater] = ...,
        groups: Sequence[RaterGroup] = ...,
        ratings: Sequence[Rating],
        missing: MissingMarks = ...,
        minimum_answers: int | None = ...,
        scale: Scale = ...,
        weights_sum: Fraction | Decimal | int | None = ...,
        out_of: Fraction | Decimal | int | None = ...,
        adjustments: Sequence[Adjustment] = ...,
        bonus_cap: Fraction | Decimal | int | None = ...,
        deduction_cap: Fraction | Decimal | int | None = ...,
        mean_rounding: ScoreRounding | None = ...,
        rounding: ScoreRounding | None = ...,
        bands: Sequence[Band] = ...,
        edges: Edges = ...,
        facts: Sequence[KnownFact] = ...,
        conditions: Sequence[Condition] = ...,
        source: Citation | None = ...,
        silent_groups: SilentGroups = ...,
        fallen_bands: FallenBands = ...,
        aspects: Sequence[Aspect] = ...,
        checks: Sequence[ItemCheck] = ...,
        mean: MeanRule = ...,
        duplicates: DuplicateMarks = ...,
        closes: date | None = ...,
        late: SheetRule = ...,
        unsigned: SheetRule = ...,
        straight_lined: SheetRule | None = ...,
        households: int | None = ...,
        sample: Sequence[SampleRule] = ...,
        anonymity_floor: int | None = ...,
        happened: Sequence[Happened] = ...,
        scheme: str | None = ...,
    ) -> ScoreFacts: ...
    def __replace__(
        self,
        *,
        items: Sequence[EvaluationItem] = ...,
        raters: Sequence[Rater] = ...,
        groups: Sequence[RaterGroup] = ...,
        ratings: Sequence[Rating] = ...,
        missing: MissingMarks = ...,
        minimum_answers: int | None = ...,
        scale: Scale = ...,
        weights_sum: Fraction | Decimal | int | None = ...,
        out_of: Fraction | Decimal | int | None = ...,
        adjustments: Sequence[Adjustment] = ...,
        bonus_cap: Fraction | Decimal | int | None = ...,
        deduction_cap: Fraction | Decimal | int | None = ...,
        mean_rounding: ScoreRounding | None = ...,
        rounding: ScoreRounding | None = ...,
        bands: Sequence[Band] = ...,
        edges: Edges = ...,
        facts: Sequence[KnownFact] = ...,
        conditions: Sequence[Condition] = ...,
        source: Citation | None = ...,
        silent_groups: SilentGroups = ...,
        fallen_bands: FallenBands = ...,
        aspects: Sequence[Aspect] = ...,
        checks: Sequence[ItemCheck] = ...,
        mean: MeanRule = ...,
        duplicates: DuplicateMarks = ...,
        closes: date | None = ...,
        late: SheetRule = ...,
        unsigned: SheetRule = ...,
        straight_lined: SheetRule | None = ...,
        households: int | None = ...,
        sample: Sequence[SampleRule] = ...,
        anonymity_floor: int | None = ...,
        happened: Sequence[Happened] = ...,
        scheme: str | None = ...,
    ) -> ScoreFacts: ...
    @property
    def items(self) -> tuple[EvaluationItem, ...]:
        """The items, in any order."""
    @property
    def raters(self) -> tuple[Rater, ...]:
        """Who was asked. Empty: whoever gave a mark was asked, and nobody else."""
    @property
    def groups(self) -> tuple[RaterGroup, ...]:
        """The groups of raters; empty when raters are not grouped."""
    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The marks, in any order."""
    @property
    def missing(self) -> MissingMarks:
        """What an answer that was not given means."""
    @property
    def minimum_answers(self) -> int | None:
        """The fewest answers an item needs; with fewer it counts as not answered."""
    @property
    def scale(self) -> Scale:
        """What a mark is measured against."""
    @property
    def weights_sum(self) -> Fraction | None:
        """Where given, the weights must sum to exactly this."""
    @property
    def out_of(self) -> Fraction | None:
        """Where given, points are scaled so that full marks are this: only proportions of weights matter."""
    @property
    def adjustments(self) -> tuple[Adjustment, ...]:
        """Points added and deducted."""
    @property
    def bonus_cap(self) -> Fraction | None:
        """The most that all added points together count."""
    @property
    def deduction_cap(self) -> Fraction | None:
        """The most that all deducted points together count."""
    @property
    def mean_rounding(self) -> ScoreRounding | None:
        """How each item's mean is rounded before it earns points; exact when left out."""
    @property
    def rounding(self) -> ScoreRounding | None:
        """How the score is rounded; exact when left out."""
    @property
    def bands(self) -> tuple[Band, ...]:
        """The grades; empty for a score without a grade."""
    @property
    def edges(self) -> Edges:
        """How the edges of the bands are read."""
    @property
    def facts(self) -> tuple[KnownFact, ...]:
        """What is known of the facts that conditions name."""
    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Vetoes and records that change the grade."""
    @property
    def source(self) -> Citation | None:
        """The scheme's source, such as a clause of the contract; steps cite it."""
    @property
    def silent_groups(self) -> SilentGroups:
        """What a group without any mark does to the score; listed in any case."""
    @property
    def fallen_bands(self) -> FallenBands:
        """What becomes of the bands when items are left out and full marks fall."""
    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """The aspects that items belong to; empty where items stand alone."""
    @property
    def checks(self) -> tuple[ItemCheck, ...]:
        """The inspections of items that are scored by checks."""
    @property
    def mean(self) -> MeanRule:
        """How the marks of a group for an item become one."""
    @property
    def duplicates(self) -> DuplicateMarks:
        """What becomes of an item that one rater marked twice."""
    @property
    def closes(self) -> date | None:
        """The last day on which a sheet is in time."""
    @property
    def late(self) -> SheetRule:
        """What becomes of sheets handed in later."""
    @property
    def unsigned(self) -> SheetRule:
        """What becomes of sheets without a signature."""
    @property
    def straight_lined(self) -> SheetRule | None:
        """What becomes of sheets with the same part of the scale for every one of three or more items; they
        count, with a warning, when left out."""
    @property
    def households(self) -> int | None:
        """The households of the compound, where it is known."""
    @property
    def sample(self) -> tuple[SampleRule, ...]:
        """How many must be asked or answer."""
    @property
    def anonymity_floor(self) -> int | None:
        """The mean of fewer raters than this is not printed."""
    @property
    def happened(self) -> tuple[Happened, ...]:
        """How many times the adjustments of a scheme happened; one that is not listed is unknown, never zero."""
    @property
    def scheme(self) -> str | None:
        """The name of a scheme that is shipped; the facts then say only what it leaves open."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ScoreObjection:
    """评价异议: what the company holds against its evaluation."""

    __match_args__ = ("key", "asks", "says", "on", "answer")
    def __new__(
        cls,
        *,
        key: str,
        asks: Correction,
        says: str,
        on: date | None = ...,
        answer: ReviewAnswer | None = ...,
    ) -> ScoreObjection: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        asks: Correction = ...,
        says: str = ...,
        on: date | None = ...,
        answer: ReviewAnswer | None = ...,
    ) -> ScoreObjection: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def asks(self) -> Correction:
        """What it asks for."""
    @property
    def says(self) -> str:
        """Why, in words."""
    @property
    def on(self) -> date | None:
        """When it came, where it is known."""
    @property
    def answer(self) -> ReviewAnswer | None:
        """The answer; absent while the review is open."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ScoreResult:
    """评价结果: a score, its grade, and what each item earned and lost."""

    __match_args__ = ("score", "exact_score", "full_marks", "points", "lost", "grade", "grade_by_score", "grades_possible", "next", "raters", "items", "groups", "adjustments", "fallen_from", "returned", "left_out", "aspects")
    def __new__(
        cls,
        *,
        score: Fraction | Decimal | int,
        exact_score: Fraction | Decimal | int,
        full_marks: Fraction | Decimal | int,
        points: Fraction | Decimal | int,
        lost: Fraction | Decimal | int,
        grade: str | None = ...,
        grade_by_score: str | None = ...,
        grades_possible: Sequence[str],
        next: NextGrade | None = ...,
        raters: int,
        items: Sequence[ItemScore],
        groups: Sequence[GroupScore],
        adjustments: Sequence[AdjustmentScore],
        fallen_from: Fraction | Decimal | int | None = ...,
        returned: int,
        left_out: int,
        aspects: Sequence[AspectScore],
    ) -> ScoreResult: ...
    def __replace__(
        self,
        *,
        score: Fraction | Decimal | int = ...,
        exact_score: Fraction | Decimal | int = ...,
        full_marks: Fraction | Decimal | int = ...,
        points: Fraction | Decimal | int = ...,
        lost: Fraction | Decimal | int = ...,
        grade: str | None = ...,
        grade_by_score: str | None = ...,
        grades_possible: Sequence[str] = ...,
        next: NextGrade | None = ...,
        raters: int = ...,
        items: Sequence[ItemScore] = ...,
        groups: Sequence[GroupScore] = ...,
        adjustments: Sequence[AdjustmentScore] = ...,
        fallen_from: Fraction | Decimal | int | None = ...,
        returned: int = ...,
        left_out: int = ...,
        aspects: Sequence[AspectScore] = ...,
    ) -> ScoreResult: ...
    @property
    def score(self) -> Fraction:
        """The score, rounded as asked."""
    @property
    def exact_score(self) -> Fraction:
        """The score before rounding."""
    @property
    def full_marks(self) -> Fraction:
        """What perfect marks would have given, before adjustments."""
    @property
    def points(self) -> Fraction:
        """Points of all items together, before adjustments."""
    @property
    def lost(self) -> Fraction:
        """Points of all items not earned; with `points` it makes `full_marks`."""
    @property
    def grade(self) -> str | None:
        """The grade; absent below the lowest band, without bands, or while a fact that decides is unknown."""
    @property
    def grade_by_score(self) -> str | None:
        """The grade by the score alone, before conditions."""
    @property
    def grades_possible(self) -> tuple[str, ...]:
        """The grades still possible while a fact is unknown; empty when the grade is decided."""
    @property
    def next(self) -> NextGrade | None:
        """The next better grade by the score alone."""
    @property
    def raters(self) -> int:
        """How many raters were asked."""
    @property
    def items(self) -> tuple[ItemScore, ...]:
        """Each item, sorted by key."""
    @property
    def groups(self) -> tuple[GroupScore, ...]:
        """Each group, sorted by key."""
    @property
    def adjustments(self) -> tuple[AdjustmentScore, ...]:
        """Each adjustment, sorted by key."""
    @property
    def fallen_from(self) -> Fraction | None:
        """What full marks were before items were left out; absent where none took its part with it."""
    @property
    def returned(self) -> int:
        """How many of them gave a mark, whether it counts or not; the others did not respond."""
    @property
    def left_out(self) -> int:
        """How many sheets are left out by a rule."""
    @property
    def aspects(self) -> tuple[AspectScore, ...]:
        """Each aspect, sorted by key."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ScoreRounding:
    """分数取整: how a score is rounded, once, at the end."""

    __match_args__ = ("places", "mode")
    def __new__(
        cls,
        *,
        places: int,
        mode: Rounding,
    ) -> ScoreRounding: ...
    def __replace__(
        self,
        *,
        places: int = ...,
        mode: Rounding = ...,
    ) -> ScoreRounding: ...
    @property
    def places(self) -> int:
        """Decimal places kept, 0 to 6."""
    @property
    def mode(self) -> Rounding:
        """The named rounding."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TurnedBy:
    """改变者: a mark or a rater that a change of the grade could come from."""

    __match_args__ = ("rater", "item", "points")
    def __new__(
        cls,
        *,
        rater: str,
        item: str | None = ...,
        points: Fraction | Decimal | int | None = ...,
    ) -> TurnedBy: ...
    def __replace__(
        self,
        *,
        rater: str = ...,
        item: str | None = ...,
        points: Fraction | Decimal | int | None = ...,
    ) -> TurnedBy: ...
    @property
    def rater(self) -> str:
        """The rater."""
    @property
    def item(self) -> str | None:
        """The item, where one mark is meant."""
    @property
    def points(self) -> Fraction | None:
        """By how many points the score would move, below zero for fewer; absent where they cannot be told one by one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WeightHolds:
    """权重区间: in which interval of one item's weight the grade holds, the other weights keeping their proportions and
    full marks staying what they are."""

    __match_args__ = ("item", "weight", "least", "least_counts", "most", "most_counts")
    def __new__(
        cls,
        *,
        item: str,
        weight: Fraction | Decimal | int,
        least: Fraction | Decimal | int,
        least_counts: bool,
        most: Fraction | Decimal | int,
        most_counts: bool,
    ) -> WeightHolds: ...
    def __replace__(
        self,
        *,
        item: str = ...,
        weight: Fraction | Decimal | int = ...,
        least: Fraction | Decimal | int = ...,
        least_counts: bool = ...,
        most: Fraction | Decimal | int = ...,
        most_counts: bool = ...,
    ) -> WeightHolds: ...
    @property
    def item(self) -> str:
        """The item."""
    @property
    def weight(self) -> Fraction:
        """Its weight as it is, after items left out and scaling."""
    @property
    def least(self) -> Fraction:
        """The lower end."""
    @property
    def least_counts(self) -> bool:
        """Whether the lower end belongs to it."""
    @property
    def most(self) -> Fraction:
        """The upper end."""
    @property
    def most_counts(self) -> bool:
        """Whether the upper end belongs to it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ConsequenceOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Consequence`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Consequence,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ConsequenceOutcome: ...
    def __replace__(
        self,
        *,
        value: Consequence = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ConsequenceOutcome: ...
    @property
    def value(self) -> Consequence:
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
class ReviewedScoreOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ReviewedScore`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ReviewedScore,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ReviewedScoreOutcome: ...
    def __replace__(
        self,
        *,
        value: ReviewedScore = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ReviewedScoreOutcome: ...
    @property
    def value(self) -> ReviewedScore:
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
class RobustnessOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Robustness`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Robustness,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> RobustnessOutcome: ...
    def __replace__(
        self,
        *,
        value: Robustness = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> RobustnessOutcome: ...
    @property
    def value(self) -> Robustness:
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
class ScoreResultOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ScoreResult`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ScoreResult,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ScoreResultOutcome: ...
    def __replace__(
        self,
        *,
        value: ScoreResult = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ScoreResultOutcome: ...
    @property
    def value(self) -> ScoreResult:
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

def consequence(facts: ConsequenceFacts, *, steps: bool = True) -> ConsequenceOutcome:
    """评价与报酬: what a score or a grade means for pay, and which item cost how much.

    Pay is base × factor × rate, rounded once by name to the currency's digits; what is withheld is
    full pay less pay, shared over the points lost so that it sums exactly. A renewal or a dismissal
    never follows: it comes out as a vote the owners must take (Civil Code art. 278(1)(4), 946, 947).

    Raises:
        Refusal: The grounds of `EvaluationRefusal`; `amount.more_digits_than_currency`, `amount.out_of_range`.
    """

def review_score(facts: ReviewFacts, *, steps: bool = True) -> ReviewedScoreOutcome:
    """评价复核: the score with the company's objections as the review answered them, beside the one that was first made.

    Every objection names one thing (a mark, a sheet, a finding of an inspection, an adjustment, a record) and what should
    stand; the answer says whether it is right, wholly or in part, and why. What was upheld is put into the facts and
    the score is worked out anew, with the pay where a scheme of pay is given. While an objection that would move the
    score is open the outcome is a draft. Source: the contract's scheme; a model of 2018 lets the company rebut or ask
    for another review.

    Raises:
        Refusal: Those of `score`) and `consequence`), before and after;
            `evaluation.objection_without_target`, `evaluation.objections_clash`, `evaluation.answer_to_another`,
            `evaluation.duplicate_objection`, `evaluation.review_fills`.
    """

def robustness(facts: ScoreFacts, *, steps: bool = True) -> RobustnessOutcome:
    """评价稳健性: how much it takes to turn the grade of a score.

    Asked of the same facts as `score`): the interval of each item's weight in which the grade holds;
    how far all weights may move at once; and, for the nearest grade each way, the fewest marks that would have to be
    other ones, the fewest raters who would have to mark otherwise and the fewest without whom it would turn. All of it
    is exact; where the fewest are not known they are told as bounds. Source: arithmetic, no clause asks for it.

    Raises:
        Refusal: Those of `score`); `number.out_of_range` where an exact number does not fit.
    """

def score(facts: ScoreFacts, *, steps: bool = True) -> ScoreResultOutcome:
    """评分: what the marks make of the items' weights, and the grade that follows.

    Marks, weights and scores are plain numbers (decimals or fractions); every step is exact, and the
    score is rounded once, by the named rounding, or not at all. Source: the contract's scheme, given
    as data; no scheme is a default.

    Raises:
        Refusal: The grounds of `EvaluationRefusal`; `number.out_of_range` when an exact number does not fit (then
            the items' means have too many different numbers of answers: see the rule page).
    """

def consequence_facts_from_json(text: str) -> ConsequenceFacts:
    """Read `ConsequenceFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def consequence_facts_to_json(facts: ConsequenceFacts) -> str:
    """The canonical JSON of `ConsequenceFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def review_facts_from_json(text: str) -> ReviewFacts:
    """Read `ReviewFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def review_facts_to_json(facts: ReviewFacts) -> str:
    """The canonical JSON of `ReviewFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def score_facts_from_json(text: str) -> ScoreFacts:
    """Read `ScoreFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def score_facts_to_json(facts: ScoreFacts) -> str:
    """The canonical JSON of `ScoreFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def consequence_outcome_to_json(outcome: ConsequenceOutcome) -> str:
    """The canonical JSON of an outcome of `Consequence`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def consequence_outcome_from_json(text: str) -> ConsequenceOutcome:
    """Read an outcome of `Consequence` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def reviewed_score_outcome_to_json(outcome: ReviewedScoreOutcome) -> str:
    """The canonical JSON of an outcome of `ReviewedScore`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def reviewed_score_outcome_from_json(text: str) -> ReviewedScoreOutcome:
    """Read an outcome of `ReviewedScore` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def robustness_outcome_to_json(outcome: RobustnessOutcome) -> str:
    """The canonical JSON of an outcome of `Robustness`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def robustness_outcome_from_json(text: str) -> RobustnessOutcome:
    """Read an outcome of `Robustness` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def score_result_outcome_to_json(outcome: ScoreResultOutcome) -> str:
    """The canonical JSON of an outcome of `ScoreResult`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def score_result_outcome_from_json(text: str) -> ScoreResultOutcome:
    """Read an outcome of `ScoreResult` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def schemes() -> tuple[str, ...]:
    """The names of the schemes of evaluation that come with the library."""

def evaluation_that_stands(facts: ReviewFacts) -> ScoreFacts:
    """The facts of the score that stands after a review, to be asked what else a score is asked.

    Raises:
        Refusal: As `review_score`, before any score is made.
    """

def scheme_text(name: str) -> str:
    """A scheme that comes with the library, as it is written: JSON, with how each line was seen and what it needs.

    Raises:
        Refusal: `evaluation.unknown_scheme`.
    """
