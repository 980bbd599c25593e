"""Who carries a concern: chain and grid."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Finding, OutcomeWarning, Step
from commonhold._shapes.voting import Need

@disjoint_base
class Cover:
    """责任范围: doors that a leaf covers."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class CoverUnit(Cover):
    """一户: one door."""

    __match_args__ = ("unit",)
    def __new__(
        cls,
        *,
        unit: str,
    ) -> CoverUnit: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
    ) -> CoverUnit: ...
    @property
    def unit(self) -> str:
        """It."""

@final
class CoverBuilding(Cover):
    """整栋: a whole building."""

    __match_args__ = ("building",)
    def __new__(
        cls,
        *,
        building: str,
    ) -> CoverBuilding: ...
    def __replace__(
        self,
        *,
        building: str = ...,
    ) -> CoverBuilding: ...
    @property
    def building(self) -> str:
        """It."""

@final
class CoverFloors(Cover):
    """楼层段: some floors of a building, both ends included."""

    __match_args__ = ("building", "from_", "to")
    def __new__(
        cls,
        *,
        building: str,
        from_: int,
        to: int,
    ) -> CoverFloors: ...
    def __replace__(
        self,
        *,
        building: str = ...,
        from_: int = ...,
        to: int = ...,
    ) -> CoverFloors: ...
    @property
    def building(self) -> str:
        """The building."""
    @property
    def from_(self) -> int:
        """The lowest floor."""
    @property
    def to(self) -> int:
        """The highest floor."""

@final
class Absence:
    """缺勤: when somebody is away."""

    __match_args__ = ("person", "from_", "to")
    def __new__(
        cls,
        *,
        person: str,
        from_: date,
        to: date | None = ...,
    ) -> Absence: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        from_: date = ...,
        to: date | None = ...,
    ) -> Absence: ...
    @property
    def person(self) -> str:
        """Who."""
    @property
    def from_(self) -> date:
        """The first day away."""
    @property
    def to(self) -> date | None:
        """The first day back; absent while nobody has said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Acting:
    """承办: who acts for a door, and at which node."""

    __match_args__ = ("person", "node", "deputy")
    def __new__(
        cls,
        *,
        person: str,
        node: str,
        deputy: bool,
    ) -> Acting: ...
    def __replace__(
        self,
        *,
        person: str = ...,
        node: str = ...,
        deputy: bool = ...,
    ) -> Acting: ...
    @property
    def person(self) -> str:
        """The person."""
    @property
    def node(self) -> str:
        """The node."""
    @property
    def deputy(self) -> bool:
        """Whether as its deputy."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainCheck:
    """核查结果: how every tree reaches the doors."""

    __match_args__ = ("sound", "trees", "needs")
    def __new__(
        cls,
        *,
        sound: bool | None = ...,
        trees: Sequence[TreeCheck],
        needs: Sequence[Need],
    ) -> ChainCheck: ...
    def __replace__(
        self,
        *,
        sound: bool | None = ...,
        trees: Sequence[TreeCheck] = ...,
        needs: Sequence[Need] = ...,
    ) -> ChainCheck: ...
    @property
    def sound(self) -> bool | None:
        """Whether every door has one leaf of each tree, no node is vacant and no load is outside the range; absent where that
        depends on what has to be told."""
    @property
    def trees(self) -> tuple[TreeCheck, ...]:
        """The trees, by id."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainCheckFacts:
    """核查事实: trees, people and doors on a day, and the book that has the range of households."""

    __match_args__ = ("book", "rulebook", "layers", "doors", "trees", "posts", "absences", "on")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        doors: Sequence[Door],
        trees: Sequence[ChainTree],
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        on: date,
    ) -> ChainCheckFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        doors: Sequence[Door] = ...,
        trees: Sequence[ChainTree] = ...,
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        on: date = ...,
    ) -> ChainCheckFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; a range may be needed where none is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """Lower layers, from the highest to the lowest: TOML texts, or names of built-in books."""
    @property
    def doors(self) -> tuple[Door, ...]:
        """The doors."""
    @property
    def trees(self) -> tuple[ChainTree, ...]:
        """The trees."""
    @property
    def posts(self) -> tuple[ChainPost, ...]:
        """The people."""
    @property
    def absences(self) -> tuple[Absence, ...]:
        """When people are away."""
    @property
    def on(self) -> date:
        """The day."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainNode:
    """节点: a node of a tree."""

    __match_args__ = ("id", "level", "parent", "covers")
    def __new__(
        cls,
        *,
        id: str,
        level: str,
        parent: str | None = ...,
        covers: Sequence[Cover] = ...,
    ) -> ChainNode: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        level: str = ...,
        parent: str | None = ...,
        covers: Sequence[Cover] = ...,
    ) -> ChainNode: ...
    @property
    def id(self) -> str:
        """Unique among all nodes of all trees."""
    @property
    def level(self) -> str:
        """Its level, one of those of the tree."""
    @property
    def parent(self) -> str | None:
        """The node right above; none at the top."""
    @property
    def covers(self) -> tuple[Cover, ...]:
        """What a leaf covers."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainPost:
    """任职: who holds a node, from when to when."""

    __match_args__ = ("node", "person", "from_", "to", "term_to", "deputy")
    def __new__(
        cls,
        *,
        node: str,
        person: str,
        from_: date,
        to: date | None = ...,
        term_to: date | None = ...,
        deputy: bool = ...,
    ) -> ChainPost: ...
    def __replace__(
        self,
        *,
        node: str = ...,
        person: str = ...,
        from_: date = ...,
        to: date | None = ...,
        term_to: date | None = ...,
        deputy: bool = ...,
    ) -> ChainPost: ...
    @property
    def node(self) -> str:
        """The node."""
    @property
    def person(self) -> str:
        """Who holds it."""
    @property
    def from_(self) -> date:
        """The first day in office."""
    @property
    def to(self) -> date | None:
        """The first day no longer in office; absent while nobody has said."""
    @property
    def term_to(self) -> date | None:
        """任期届满日: the day until which the term was meant to run."""
    @property
    def deputy(self) -> bool:
        """代理: whether it is the deputy."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainTree:
    """链条: one tree over the doors, such as the party chain or the grid."""

    __match_args__ = ("id", "levels", "nodes")
    def __new__(
        cls,
        *,
        id: str,
        levels: Sequence[str],
        nodes: Sequence[ChainNode],
    ) -> ChainTree: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        levels: Sequence[str] = ...,
        nodes: Sequence[ChainNode] = ...,
    ) -> ChainTree: ...
    @property
    def id(self) -> str:
        """Its id, such as `grid`."""
    @property
    def levels(self) -> tuple[str, ...]:
        """Its levels, from the top down."""
    @property
    def nodes(self) -> tuple[ChainNode, ...]:
        """Its nodes, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Door:
    """门户: a door."""

    __match_args__ = ("unit", "building", "floor")
    def __new__(
        cls,
        *,
        unit: str,
        building: str | None = ...,
        floor: int | None = ...,
    ) -> Door: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        building: str | None = ...,
        floor: int | None = ...,
    ) -> Door: ...
    @property
    def unit(self) -> str:
        """The unit behind it."""
    @property
    def building(self) -> str | None:
        """楼栋: the building, where it is in one."""
    @property
    def floor(self) -> int | None:
        """楼层: the floor, where it is told."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Handover:
    """移交清单: the open concerns that pass over."""

    __match_args__ = ("passes", "stay", "needs")
    def __new__(
        cls,
        *,
        passes: Sequence[Passes],
        stay: int,
        needs: Sequence[Need],
    ) -> Handover: ...
    def __replace__(
        self,
        *,
        passes: Sequence[Passes] = ...,
        stay: int = ...,
        needs: Sequence[Need] = ...,
    ) -> Handover: ...
    @property
    def passes(self) -> tuple[Passes, ...]:
        """Those that pass over, by concern."""
    @property
    def stay(self) -> int:
        """How many stay with who has them."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told for the rest."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class HandoverFacts:
    """移交事实: open concerns, and the trees and people of a day."""

    __match_args__ = ("doors", "trees", "posts", "absences", "concerns", "on")
    def __new__(
        cls,
        *,
        doors: Sequence[Door],
        trees: Sequence[ChainTree],
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        concerns: Sequence[OpenConcern],
        on: date,
    ) -> HandoverFacts: ...
    def __replace__(
        self,
        *,
        doors: Sequence[Door] = ...,
        trees: Sequence[ChainTree] = ...,
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        concerns: Sequence[OpenConcern] = ...,
        on: date = ...,
    ) -> HandoverFacts: ...
    @property
    def doors(self) -> tuple[Door, ...]:
        """The doors."""
    @property
    def trees(self) -> tuple[ChainTree, ...]:
        """The trees."""
    @property
    def posts(self) -> tuple[ChainPost, ...]:
        """The people."""
    @property
    def absences(self) -> tuple[Absence, ...]:
        """When people are away."""
    @property
    def concerns(self) -> tuple[OpenConcern, ...]:
        """The open concerns."""
    @property
    def on(self) -> date:
        """The day."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class LeafLoad:
    """负荷: how many doors a leaf has."""

    __match_args__ = ("leaf", "doors", "within")
    def __new__(
        cls,
        *,
        leaf: str,
        doors: int,
        within: bool | None = ...,
    ) -> LeafLoad: ...
    def __replace__(
        self,
        *,
        leaf: str = ...,
        doors: int = ...,
        within: bool | None = ...,
    ) -> LeafLoad: ...
    @property
    def leaf(self) -> str:
        """The leaf."""
    @property
    def doors(self) -> int:
        """Its doors: those that it alone covers."""
    @property
    def within(self) -> bool | None:
        """Whether that lies within the range; absent where a bound is not set on which it depends."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class OpenConcern:
    """未结之事: an open concern, its door, and who has it."""

    __match_args__ = ("concern", "unit", "tree", "officer", "steps_up")
    def __new__(
        cls,
        *,
        concern: str,
        unit: str,
        tree: str,
        officer: str | None = ...,
        steps_up: int = ...,
    ) -> OpenConcern: ...
    def __replace__(
        self,
        *,
        concern: str = ...,
        unit: str = ...,
        tree: str = ...,
        officer: str | None = ...,
        steps_up: int = ...,
    ) -> OpenConcern: ...
    @property
    def concern(self) -> str:
        """The concern."""
    @property
    def unit(self) -> str:
        """The door it is about."""
    @property
    def tree(self) -> str:
        """The tree that carries it."""
    @property
    def officer(self) -> str | None:
        """Who has it now; none where nobody does."""
    @property
    def steps_up(self) -> int:
        """升级: how many steps up it has gone."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Passes:
    """移交: an open concern that passes to somebody else."""

    __match_args__ = ("concern", "from_", "to")
    def __new__(
        cls,
        *,
        concern: str,
        from_: str | None = ...,
        to: str | None = ...,
    ) -> Passes: ...
    def __replace__(
        self,
        *,
        concern: str = ...,
        from_: str | None = ...,
        to: str | None = ...,
    ) -> Passes: ...
    @property
    def concern(self) -> str:
        """The concern."""
    @property
    def from_(self) -> str | None:
        """Who had it."""
    @property
    def to(self) -> str | None:
        """Who has it now; absent where a person must be named."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Route:
    """派办结果: the leaf of a door, the way up, and who acts."""

    __match_args__ = ("leaf", "way", "acts", "needs")
    def __new__(
        cls,
        *,
        leaf: str | None = ...,
        way: Sequence[WayNode],
        acts: Acting | None = ...,
        needs: Sequence[Need],
    ) -> Route: ...
    def __replace__(
        self,
        *,
        leaf: str | None = ...,
        way: Sequence[WayNode] = ...,
        acts: Acting | None = ...,
        needs: Sequence[Need] = ...,
    ) -> Route: ...
    @property
    def leaf(self) -> str | None:
        """The leaf; absent where none, or more than one, covers the door."""
    @property
    def way(self) -> tuple[WayNode, ...]:
        """The leaf and the nodes above it, to the top."""
    @property
    def acts(self) -> Acting | None:
        """Who acts; absent where a person must be named first."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """What has to be told before anybody acts."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RouteFacts:
    """派办事实: a door, a tree and a day."""

    __match_args__ = ("doors", "trees", "posts", "absences", "unit", "tree", "on", "steps_up")
    def __new__(
        cls,
        *,
        doors: Sequence[Door],
        trees: Sequence[ChainTree],
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        unit: str,
        tree: str,
        on: date,
        steps_up: int = ...,
    ) -> RouteFacts: ...
    def __replace__(
        self,
        *,
        doors: Sequence[Door] = ...,
        trees: Sequence[ChainTree] = ...,
        posts: Sequence[ChainPost] = ...,
        absences: Sequence[Absence] = ...,
        unit: str = ...,
        tree: str = ...,
        on: date = ...,
        steps_up: int = ...,
    ) -> RouteFacts: ...
    @property
    def doors(self) -> tuple[Door, ...]:
        """The doors."""
    @property
    def trees(self) -> tuple[ChainTree, ...]:
        """The trees."""
    @property
    def posts(self) -> tuple[ChainPost, ...]:
        """The people."""
    @property
    def absences(self) -> tuple[Absence, ...]:
        """When people are away."""
    @property
    def unit(self) -> str:
        """The door that is asked."""
    @property
    def tree(self) -> str:
        """The tree that is asked."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def steps_up(self) -> int:
        """升级: how many steps up the concern has gone."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TreeCheck:
    """一树之核查: how one tree reaches the doors."""

    __match_args__ = ("tree", "once", "never", "twice", "open", "vacant", "loads")
    def __new__(
        cls,
        *,
        tree: str,
        once: int,
        never: Sequence[str],
        twice: Sequence[str],
        open: Sequence[str],
        vacant: Sequence[str],
        loads: Sequence[LeafLoad],
    ) -> TreeCheck: ...
    def __replace__(
        self,
        *,
        tree: str = ...,
        once: int = ...,
        never: Sequence[str] = ...,
        twice: Sequence[str] = ...,
        open: Sequence[str] = ...,
        vacant: Sequence[str] = ...,
        loads: Sequence[LeafLoad] = ...,
    ) -> TreeCheck: ...
    @property
    def tree(self) -> str:
        """The tree."""
    @property
    def once(self) -> int:
        """Doors that exactly one leaf covers."""
    @property
    def never(self) -> tuple[str, ...]:
        """Doors that no leaf covers, by unit."""
    @property
    def twice(self) -> tuple[str, ...]:
        """Doors that several leaves cover, by unit."""
    @property
    def open(self) -> tuple[str, ...]:
        """Doors of which it is open, because nobody has told their floor, by unit."""
    @property
    def vacant(self) -> tuple[str, ...]:
        """Nodes at which nobody acts on the day."""
    @property
    def loads(self) -> tuple[LeafLoad, ...]:
        """The leaves and their doors."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class WayNode:
    """途经节点: one node of the way up, and who acts there."""

    __match_args__ = ("node", "level", "person", "deputy")
    def __new__(
        cls,
        *,
        node: str,
        level: str,
        person: str | None = ...,
        deputy: bool,
    ) -> WayNode: ...
    def __replace__(
        self,
        *,
        node: str = ...,
        level: str = ...,
        person: str | None = ...,
        deputy: bool = ...,
    ) -> WayNode: ...
    @property
    def node(self) -> str:
        """The node."""
    @property
    def level(self) -> str:
        """Its level."""
    @property
    def person(self) -> str | None:
        """Who acts there; absent where nobody does."""
    @property
    def deputy(self) -> bool:
        """Whether that is the deputy."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ChainCheckOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ChainCheck`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: ChainCheck,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ChainCheckOutcome: ...
    def __replace__(
        self,
        *,
        value: ChainCheck = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ChainCheckOutcome: ...
    @property
    def value(self) -> ChainCheck:
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
class HandoverOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Handover`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Handover,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> HandoverOutcome: ...
    def __replace__(
        self,
        *,
        value: Handover = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> HandoverOutcome: ...
    @property
    def value(self) -> Handover:
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
class RouteOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Route`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Route,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> RouteOutcome: ...
    def __replace__(
        self,
        *,
        value: Route = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> RouteOutcome: ...
    @property
    def value(self) -> Route:
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

def check_chain(facts: ChainCheckFacts, *, steps: bool = True) -> ChainCheckOutcome:
    """核查: whether every door has one leaf of each tree, and every leaf somebody and a fair number of doors.

    Raises:
        Refusal: The grounds of `ChainRefusal`, and what a book's reading refuses.
    """

def handover(facts: HandoverFacts, *, steps: bool = True) -> HandoverOutcome:
    """移交: which open concerns pass to somebody else on a day.

    Raises:
        Refusal: The grounds of `ChainRefusal`.
    """

def route(facts: RouteFacts, *, steps: bool = True) -> RouteOutcome:
    """派办: who acts for a door on a day, and the way up.

    Raises:
        Refusal: The grounds of `ChainRefusal`.
    """

def chain_check_facts_from_json(text: str) -> ChainCheckFacts:
    """Read `ChainCheckFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def chain_check_facts_to_json(facts: ChainCheckFacts) -> str:
    """The canonical JSON of `ChainCheckFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def handover_facts_from_json(text: str) -> HandoverFacts:
    """Read `HandoverFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def handover_facts_to_json(facts: HandoverFacts) -> str:
    """The canonical JSON of `HandoverFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def route_facts_from_json(text: str) -> RouteFacts:
    """Read `RouteFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def route_facts_to_json(facts: RouteFacts) -> str:
    """The canonical JSON of `RouteFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def chain_check_outcome_to_json(outcome: ChainCheckOutcome) -> str:
    """The canonical JSON of an outcome of `ChainCheck`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def chain_check_outcome_from_json(text: str) -> ChainCheckOutcome:
    """Read an outcome of `ChainCheck` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def handover_outcome_to_json(outcome: HandoverOutcome) -> str:
    """The canonical JSON of an outcome of `Handover`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def handover_outcome_from_json(text: str) -> HandoverOutcome:
    """Read an outcome of `Handover` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def route_outcome_to_json(outcome: RouteOutcome) -> str:
    """The canonical JSON of an outcome of `Route`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def route_outcome_from_json(text: str) -> RouteOutcome:
    """Read an outcome of `Route` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
