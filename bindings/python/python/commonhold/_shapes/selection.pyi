"""Which of the residents' orders are taken."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Currency, Finding, OutcomeWarning, Step
from commonhold._shapes.voting import Need

@disjoint_base
class Completion:
    """补足: what is done with what equal shares leave."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CompletionGreedy(Completion):
    """依次补足: by support for the cost, with what is left."""

    __match_args__ = ()
    def __new__(cls) -> CompletionGreedy: ...
    def __replace__(self) -> CompletionGreedy: ...

@final
class CompletionRaisedBudgets(Completion):
    """虚增预算: equal shares anew with a budget that is raised step by step."""

    __match_args__ = ("step", "most", "stop")
    def __new__(
        cls,
        *,
        step: Decimal | int,
        most: Decimal | int | None = ...,
        stop: RaiseStop = ...,
    ) -> CompletionRaisedBudgets: ...
    def __replace__(
        self,
        *,
        step: Decimal | int = ...,
        most: Decimal | int | None = ...,
        stop: RaiseStop = ...,
    ) -> CompletionRaisedBudgets: ...
    @property
    def step(self) -> Decimal:
        """By how much, in all."""
    @property
    def most(self) -> Decimal | None:
        """The highest raised budget that is tried; no limit when absent."""
    @property
    def stop(self) -> RaiseStop:
        """When it ends."""

class EmptyBallots(Enum):
    """未点单者: whether a resident who orders nothing holds a part of the budget."""

    COUNTED = "counted"
    """计入: they do."""
    LEFT_OUT = "left_out"
    """不计: they do not."""

class OrderBecomes(Enum):
    """去向: what becomes of an order that is taken."""

    MOTION = "motion"
    """议案: a motion for the owners' vote."""
    CONCERN = "concern"
    """事项: a concern that is handled."""
    UNDECIDED = "undecided"
    """待认定: nobody has said whether it touches what the owners decide jointly."""

class OrderWhy(Enum):
    """选定或落选之由: why an order is taken or not."""

    TAKEN = "taken"
    """选定: it is taken."""
    COST_UNKNOWN = "cost_unknown"
    """未报价: nobody has quoted its cost."""
    UNSUPPORTED = "unsupported"
    """无人支持: nobody supports it."""
    OPEN = "open"
    """待定: it is in some of the sets that are level."""
    NEEDS_MISSING = "needs_missing"
    """前提未选: an order that it needs is not taken."""
    EXCLUDED = "excluded"
    """互斥: an order beside which it is not taken is."""
    OVER_CAP = "over_cap"
    """超分组上限: it does not fit the cap of its group."""
    OVER_BUDGET = "over_budget"
    """超预算: it does not fit the budget."""
    NOT_PAID = "not_paid"
    """支持者付不起: its supporters do not have its cost."""
    STOPPED = "stopped"
    """已终止: it comes at or after the order at which the rule stopped."""
    NOT_OPTIMAL = "not_optimal"
    """非最优: the sets with it are worth less."""

class RaiseStop(Enum):
    """追加的终止: when raising the budget ends."""

    EXHAUSTED = "exhausted"
    """用尽: when no open order fits the budget any more, or when a run spends more than it."""
    OVER = "over"
    """超出: only when a run spends more than the budget."""

class SelectionRule(Enum):
    """选定规则: the named rules by which orders are taken."""

    GREEDY_BY_SUPPORT = "greedy_by_support"
    """按支持数依次选定: the order with the most support first, as far as the budget reaches."""
    GREEDY_BY_SUPPORT_PER_COST = "greedy_by_support_per_cost"
    """按单位成本支持数依次选定: the order with the most support for its cost first."""
    EQUAL_SHARES = "equal_shares"
    """等额份额法: every resident has an equal share of the budget, and supporters buy together."""
    PHRAGMEN = "phragmen"
    """顺序弗拉格门法: money flows to all at one speed, and supporters buy as soon as they can."""
    OPTIMUM = "optimum"
    """支持数最大: the set with the most support that the budget pays."""

class SelectionState(Enum):
    """选定的状态: what came of a selection."""

    TAKEN = "taken"
    """已选定: orders are taken, and which is decided."""
    TIED = "tied"
    """并列: several sets are level, and a person must decide."""
    NOTHING_ORDERED = "nothing_ordered"
    """无人点单: no order has a supporter."""
    NOTHING_TAKEN = "nothing_taken"
    """均未选定: no order could be taken."""

class SelectionTies(Enum):
    """同分处理: what decides between orders that are exactly level."""

    ALL = "all"
    """并列: nothing; every set that may come of it is told, and a person decides."""
    KEY = "key"
    """按编号: the lowest id in UTF-8 byte order."""
    LOTS = "lots"
    """抽签: lots that people have drawn."""

class SupportWeight(Enum):
    """权重: how much a resident counts."""

    HEADS = "heads"
    """人数: everybody once."""
    AREA = "area"
    """面积: by floor area."""

class Worth(Enum):
    """价值: what an order is worth to who supports it."""

    COUNT = "count"
    """按件: one."""
    COST = "cost"
    """按成本: its cost."""
    POINTS = "points"
    """按分数: the points that were given to it."""

@final
class GroupCap:
    """分组上限: the most that is spent on the orders of a group."""

    __match_args__ = ("group", "most")
    def __new__(
        cls,
        *,
        group: str,
        most: Decimal | int,
    ) -> GroupCap: ...
    def __replace__(
        self,
        *,
        group: str = ...,
        most: Decimal | int = ...,
    ) -> GroupCap: ...
    @property
    def group(self) -> str:
        """The group."""
    @property
    def most(self) -> Decimal:
        """The most."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class GroupServed:
    """分组受益: what a group of residents has of the selection."""

    __match_args__ = ("group", "residents", "served", "spent")
    def __new__(
        cls,
        *,
        group: str,
        residents: int,
        served: int,
        spent: Decimal | int,
    ) -> GroupServed: ...
    def __replace__(
        self,
        *,
        group: str = ...,
        residents: int = ...,
        served: int = ...,
        spent: Decimal | int = ...,
    ) -> GroupServed: ...
    @property
    def group(self) -> str:
        """The group."""
    @property
    def residents(self) -> int:
        """How many of it count."""
    @property
    def served(self) -> int:
        """How many of them support an order that is taken."""
    @property
    def spent(self) -> Decimal:
        """What is spent on orders of the group."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Order:
    """点单: something that residents want."""

    __match_args__ = ("id", "cost", "needs", "excludes", "group", "touches", "support")
    def __new__(
        cls,
        *,
        id: str,
        cost: Decimal | int | None = ...,
        needs: Sequence[str] = ...,
        excludes: Sequence[str] = ...,
        group: str | None = ...,
        touches: Sequence[str] | None = ...,
        support: Fraction | Decimal | int | None = ...,
    ) -> Order: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        cost: Decimal | int | None = ...,
        needs: Sequence[str] = ...,
        excludes: Sequence[str] = ...,
        group: str | None = ...,
        touches: Sequence[str] | None = ...,
        support: Fraction | Decimal | int | None = ...,
    ) -> Order: ...
    @property
    def id(self) -> str:
        """Unique among the orders."""
    @property
    def cost(self) -> Decimal | None:
        """What it costs; absent while nobody has quoted it."""
    @property
    def needs(self) -> tuple[str, ...]:
        """前提: orders without which it is not taken."""
    @property
    def excludes(self) -> tuple[str, ...]:
        """互斥: orders beside which it is not taken."""
    @property
    def group(self) -> str | None:
        """The group whose cap it counts against, such as a building."""
    @property
    def touches(self) -> tuple[str, ...] | None:
        """共同决定事项: the matters of the book that it touches; empty where a person has looked and there is none, absent
        while nobody has said."""
    @property
    def support(self) -> Fraction | None:
        """A published total, where it is not known who supports it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OrderResult:
    """一单之结果: one order and why it is taken or not."""

    __match_args__ = ("order", "cost", "supporters", "support", "why", "enough_cost", "support_short")
    def __new__(
        cls,
        *,
        order: str,
        cost: Decimal | int | None = ...,
        supporters: int | None = ...,
        support: Fraction | Decimal | int,
        why: OrderWhy,
        enough_cost: Decimal | int | None = ...,
        support_short: Fraction | Decimal | int | None = ...,
    ) -> OrderResult: ...
    def __replace__(
        self,
        *,
        order: str = ...,
        cost: Decimal | int | None = ...,
        supporters: int | None = ...,
        support: Fraction | Decimal | int = ...,
        why: OrderWhy = ...,
        enough_cost: Decimal | int | None = ...,
        support_short: Fraction | Decimal | int | None = ...,
    ) -> OrderResult: ...
    @property
    def order(self) -> str:
        """The order."""
    @property
    def cost(self) -> Decimal | None:
        """What it costs; absent while nobody has quoted it."""
    @property
    def supporters(self) -> int | None:
        """How many support it; absent for a published total."""
    @property
    def support(self) -> Fraction:
        """Its support."""
    @property
    def why(self) -> OrderWhy:
        """Why it is taken or not."""
    @property
    def enough_cost(self) -> Decimal | None:
        """The highest cost at which it would have been taken, all else equal."""
    @property
    def support_short(self) -> Fraction | None:
        """Of `optimum`: by how much the best set with it is worth less."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Payment:
    """支付: what a resident pays for an order out of the share of the budget."""

    __match_args__ = ("resident", "order", "paid")
    def __new__(
        cls,
        *,
        resident: str,
        order: str,
        paid: Fraction | int,
    ) -> Payment: ...
    def __replace__(
        self,
        *,
        resident: str = ...,
        order: str = ...,
        paid: Fraction | int = ...,
    ) -> Payment: ...
    @property
    def resident(self) -> str:
        """The resident."""
    @property
    def order(self) -> str:
        """The order."""
    @property
    def paid(self) -> Fraction:
        """How much, exactly."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class PossibleSet:
    """并列之一组: one of the sets that are level."""

    __match_args__ = ("orders",)
    def __new__(
        cls,
        *,
        orders: Sequence[str],
    ) -> PossibleSet: ...
    def __replace__(
        self,
        *,
        orders: Sequence[str] = ...,
    ) -> PossibleSet: ...
    @property
    def orders(self) -> tuple[str, ...]:
        """Its orders, by id."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Resident:
    """住户: somebody who was asked."""

    __match_args__ = ("id", "area", "groups")
    def __new__(
        cls,
        *,
        id: str,
        area: Decimal | int | None = ...,
        groups: Sequence[str] = ...,
    ) -> Resident: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        area: Decimal | int | None = ...,
        groups: Sequence[str] = ...,
    ) -> Resident: ...
    @property
    def id(self) -> str:
        """Unique among the residents."""
    @property
    def area(self) -> Decimal | None:
        """The floor area, where areas count."""
    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that the resident belongs to, such as a building or an age."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Selection:
    """选定结果: the orders that are taken, and why each other is not."""

    __match_args__ = ("outcome", "budget", "spent", "left", "taken", "orders", "sets", "residents", "groups", "priceable", "ejr_plus", "payments", "needs")
    def __new__(
        cls,
        *,
        outcome: SelectionState,
        budget: Decimal | int,
        spent: Decimal | int,
        left: Decimal | int,
        taken: Sequence[TakenOrder],
        orders: Sequence[OrderResult],
        sets: Sequence[PossibleSet],
        residents: int,
        groups: Sequence[GroupServed],
        priceable: bool | None = ...,
        ejr_plus: bool | None = ...,
        payments: Sequence[Payment],
        needs: Sequence[Need],
    ) -> Selection: ...
    def __replace__(
        self,
        *,
        outcome: SelectionState = ...,
        budget: Decimal | int = ...,
        spent: Decimal | int = ...,
        left: Decimal | int = ...,
        taken: Sequence[TakenOrder] = ...,
        orders: Sequence[OrderResult] = ...,
        sets: Sequence[PossibleSet] = ...,
        residents: int = ...,
        groups: Sequence[GroupServed] = ...,
        priceable: bool | None = ...,
        ejr_plus: bool | None = ...,
        payments: Sequence[Payment] = ...,
        needs: Sequence[Need] = ...,
    ) -> Selection: ...
    @property
    def outcome(self) -> SelectionState:
        """What came of it."""
    @property
    def budget(self) -> Decimal:
        """What may be spent."""
    @property
    def spent(self) -> Decimal:
        """What is spent on what is taken."""
    @property
    def left(self) -> Decimal:
        """What is left."""
    @property
    def taken(self) -> tuple[TakenOrder, ...]:
        """What is taken, in the order of the rounds."""
    @property
    def orders(self) -> tuple[OrderResult, ...]:
        """Every order, by id."""
    @property
    def sets(self) -> tuple[PossibleSet, ...]:
        """并列: the sets that are level; empty where nothing is."""
    @property
    def residents(self) -> int:
        """How many residents count."""
    @property
    def groups(self) -> tuple[GroupServed, ...]:
        """What each group has of it, by its name."""
    @property
    def priceable(self) -> bool | None:
        """可定价: whether there are prices for it; absent where it is not told."""
    @property
    def ejr_plus(self) -> bool | None:
        """Whether no group of supporters of an order that is not taken has less than its share of the budget buys; absent where
        it is not told."""
    @property
    def payments(self) -> tuple[Payment, ...]:
        """What each resident pays, where it was asked and prices are known, by resident and order."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SelectionFacts:
    """点单事实: the orders, who supports them, the budget and the rule."""

    __match_args__ = ("currency", "budget", "rule", "worth", "weight", "empty_ballots", "ties", "lots", "orders", "residents", "supports", "caps", "completions", "payments", "book", "rulebook", "layers", "on")
    def __new__(
        cls,
        *,
        currency: Currency = ...,
        budget: Decimal | int,
        rule: SelectionRule,
        worth: Worth = ...,
        weight: SupportWeight = ...,
        empty_ballots: EmptyBallots = ...,
        ties: SelectionTies = ...,
        lots: Sequence[str] = ...,
        orders: Sequence[Order],
        residents: Sequence[Resident] = ...,
        supports: Sequence[Support] = ...,
        caps: Sequence[GroupCap] = ...,
        completions: Sequence[Completion] = ...,
        payments: bool = ...,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
    ) -> SelectionFacts: ...
    def __replace__(
        self,
        *,
        currency: Currency = ...,
        budget: Decimal | int = ...,
        rule: SelectionRule = ...,
        worth: Worth = ...,
        weight: SupportWeight = ...,
        empty_ballots: EmptyBallots = ...,
        ties: SelectionTies = ...,
        lots: Sequence[str] = ...,
        orders: Sequence[Order] = ...,
        residents: Sequence[Resident] = ...,
        supports: Sequence[Support] = ...,
        caps: Sequence[GroupCap] = ...,
        completions: Sequence[Completion] = ...,
        payments: bool = ...,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
    ) -> SelectionFacts: ...
    @property
    def currency(self) -> Currency:
        """The currency."""
    @property
    def budget(self) -> Decimal:
        """What may be spent."""
    @property
    def rule(self) -> SelectionRule:
        """The rule."""
    @property
    def worth(self) -> Worth:
        """What an order is worth to who supports it."""
    @property
    def weight(self) -> SupportWeight:
        """How much a resident counts."""
    @property
    def empty_ballots(self) -> EmptyBallots:
        """Whether residents who order nothing hold a part of the budget."""
    @property
    def ties(self) -> SelectionTies:
        """What decides between orders that are exactly level."""
    @property
    def lots(self) -> tuple[str, ...]:
        """The orders in which lots were drawn, first drawn first; only with `lots`."""
    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders, in any order."""
    @property
    def residents(self) -> tuple[Resident, ...]:
        """Everybody who was asked."""
    @property
    def supports(self) -> tuple[Support, ...]:
        """Who supports what."""
    @property
    def caps(self) -> tuple[GroupCap, ...]:
        """The most for the orders of a group."""
    @property
    def completions(self) -> tuple[Completion, ...]:
        """补足: what follows equal shares, in its order."""
    @property
    def payments(self) -> bool:
        """Whether the outcome lists what each resident pays for each order."""
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`, which says what the owners decide jointly."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def on(self) -> date | None:
        """The day that chooses the edition; needed with a book."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Support:
    """支持: a resident supports an order."""

    __match_args__ = ("resident", "order", "points")
    def __new__(
        cls,
        *,
        resident: str,
        order: str,
        points: Fraction | Decimal | int | None = ...,
    ) -> Support: ...
    def __replace__(
        self,
        *,
        resident: str = ...,
        order: str = ...,
        points: Fraction | Decimal | int | None = ...,
    ) -> Support: ...
    @property
    def resident(self) -> str:
        """The resident."""
    @property
    def order(self) -> str:
        """The order."""
    @property
    def points(self) -> Fraction | None:
        """The points that are given to it; 1 when absent."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TakenOrder:
    """选定的点单: one order that is taken."""

    __match_args__ = ("order", "cost", "by", "becomes", "matters")
    def __new__(
        cls,
        *,
        order: str,
        cost: Decimal | int,
        by: Fraction | int | None = ...,
        becomes: OrderBecomes,
        matters: Sequence[str],
    ) -> TakenOrder: ...
    def __replace__(
        self,
        *,
        order: str = ...,
        cost: Decimal | int = ...,
        by: Fraction | int | None = ...,
        becomes: OrderBecomes = ...,
        matters: Sequence[str] = ...,
    ) -> TakenOrder: ...
    @property
    def order(self) -> str:
        """The order."""
    @property
    def cost(self) -> Decimal:
        """What it costs."""
    @property
    def by(self) -> Fraction | None:
        """The number by which it was taken: its support, its support for its cost, its price or its time; absent where it costs
        nothing, for `optimum` and where sets are level."""
    @property
    def becomes(self) -> OrderBecomes:
        """What becomes of it."""
    @property
    def matters(self) -> tuple[str, ...]:
        """The matters of the book that it touches."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SelectionOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Selection`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Selection,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> SelectionOutcome: ...
    def __replace__(
        self,
        *,
        value: Selection = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> SelectionOutcome: ...
    @property
    def value(self) -> Selection:
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

def select_orders(facts: SelectionFacts, *, steps: bool = True) -> SelectionOutcome:
    """选定: which of the residents' orders are taken for a budget, and why each other is not.

    Raises:
        Refusal: The grounds of `SelectionRefusal`, `amount.*` for money that is finer than its currency, and
            what a book's reading refuses.
    """

def selection_facts_from_json(text: str) -> SelectionFacts:
    """Read `SelectionFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def selection_facts_to_json(facts: SelectionFacts) -> str:
    """The canonical JSON of `SelectionFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def selection_outcome_to_json(outcome: SelectionOutcome) -> str:
    """The canonical JSON of an outcome of `Selection`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def selection_outcome_from_json(text: str) -> SelectionOutcome:
    """Read an outcome of `Selection` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
