"""What and who is counted: units, owners, electorate and bearers."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from commonhold._shapes.outcome import Finding, OutcomeWarning, Period, Step

class AreaSource(Enum):
    """面积来源: where a floor area was taken from."""

    REGISTERED = "registered"
    """登记面积: the area in the property register."""
    SURVEYED = "surveyed"
    """实测面积: the area that was surveyed."""
    CONTRACT = "contract"
    """合同面积: the area in the contract of sale."""

class CoOwnerKey(Enum):
    """共有人计数: whom a co-owned unit counts with, when one co-owner also holds another unit alone."""

    GROUP = "group"
    """共有人组合自成一人: the group of co-owners is a head of its own."""
    REPRESENTATIVE = "representative"
    """随代表人: the unit counts with whatever its representative holds."""

class OwnerKind(Enum):
    """业主种类: what sort of owner it is."""

    PERSON = "person"
    """自然人: a natural person."""
    BODY = "body"
    """单位: a company or another body."""
    DEVELOPER = "developer"
    """建设单位: the developer of the compound."""

class UnitStatus(Enum):
    """销售状态: whether the developer still holds a unit."""

    SOLD = "sold"
    """已售并交付: sold, and handed over to its owner."""
    UNSOLD = "unsold"
    """未售: not sold, the developer's."""
    SOLD_NOT_DELIVERED = "sold_not_delivered"
    """已售未交付: sold, not yet delivered; counts with the developer's."""

class UseClass(Enum):
    """用途: what a unit is for."""

    DWELLING = "dwelling"
    """住宅: a dwelling, to live in."""
    COMMERCIAL = "commercial"
    """商铺: a shop, or other premises for trade."""
    OFFICE = "office"
    """办公: offices, to work in."""
    PARKING = "parking"
    """车位: a registered parking space."""
    STORAGE = "storage"
    """储藏: a store room."""
    OTHER = "other"
    """其他: any other use."""

@final
class AreaBySource:
    """建筑面积: the floor area by source; the first that is known counts (registered, surveyed, contract)."""

    __match_args__ = ("registered", "surveyed", "contract")
    def __new__(
        cls,
        *,
        registered: Decimal | int | None = ...,
        surveyed: Decimal | int | None = ...,
        contract: Decimal | int | None = ...,
    ) -> AreaBySource: ...
    def __replace__(
        self,
        *,
        registered: Decimal | int | None = ...,
        surveyed: Decimal | int | None = ...,
        contract: Decimal | int | None = ...,
    ) -> AreaBySource: ...
    @property
    def registered(self) -> Decimal | None:
        """登记面积: the area in the property register, where it is known."""
    @property
    def surveyed(self) -> Decimal | None:
        """实测面积: the area that was surveyed, where it is known."""
    @property
    def contract(self) -> Decimal | None:
        """合同面积: the area in the contract of sale, where it is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class AreaUsed:
    """计票面积: one unit of a voter and the area it counts with."""

    __match_args__ = ("unit", "area", "source", "counts")
    def __new__(
        cls,
        *,
        unit: str,
        area: Decimal | int | None = ...,
        source: AreaSource | None = ...,
        counts: bool,
    ) -> AreaUsed: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        area: Decimal | int | None = ...,
        source: AreaSource | None = ...,
        counts: bool = ...,
    ) -> AreaUsed: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def area(self) -> Decimal | None:
        """面积: the area it counts with; absent while no source knows it."""
    @property
    def source(self) -> AreaSource | None:
        """面积来源: where the area was taken from."""
    @property
    def counts(self) -> bool:
        """计入面积: whether its area counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Bearer:
    """承担单位: one unit with what rules weigh it by."""

    __match_args__ = ("unit", "building", "use_class", "area", "area_source", "holders", "days_without_holder")
    def __new__(
        cls,
        *,
        unit: str,
        building: str,
        use_class: UseClass,
        area: Decimal | int | None = ...,
        area_source: AreaSource | None = ...,
        holders: Sequence[Holding],
        days_without_holder: int,
    ) -> Bearer: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        building: str = ...,
        use_class: UseClass = ...,
        area: Decimal | int | None = ...,
        area_source: AreaSource | None = ...,
        holders: Sequence[Holding] = ...,
        days_without_holder: int = ...,
    ) -> Bearer: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def building(self) -> str:
        """楼栋: the building it is in."""
    @property
    def use_class(self) -> UseClass:
        """用途: what the unit is for."""
    @property
    def area(self) -> Decimal | None:
        """建筑面积: its floor area, when any source knows it."""
    @property
    def area_source(self) -> AreaSource | None:
        """面积来源: where the floor area was taken from."""
    @property
    def holders(self) -> tuple[Holding, ...]:
        """Who held it, by day; the developer where a unit is not sold or not delivered."""
    @property
    def days_without_holder(self) -> int:
        """Days of the period on which nobody is known to have held it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Bearers:
    """承担人: every unit of the roll over a period, sorted by id."""

    __match_args__ = ("period", "days", "units")
    def __new__(
        cls,
        *,
        period: Period,
        days: int,
        units: Sequence[Bearer],
    ) -> Bearers: ...
    def __replace__(
        self,
        *,
        period: Period = ...,
        days: int = ...,
        units: Sequence[Bearer] = ...,
    ) -> Bearers: ...
    @property
    def period(self) -> Period:
        """期间: the period that was asked about."""
    @property
    def days(self) -> int:
        """Its days."""
    @property
    def units(self) -> tuple[Bearer, ...]:
        """The units."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BearersFacts:
    """承担人事实: a roll and a period."""

    __match_args__ = ("roll", "period")
    def __new__(
        cls,
        *,
        roll: Roll,
        period: Period,
    ) -> BearersFacts: ...
    def __replace__(
        self,
        *,
        roll: Roll = ...,
        period: Period = ...,
    ) -> BearersFacts: ...
    @property
    def roll(self) -> Roll:
        """业主名册: the units, their owners, and who held what when."""
    @property
    def period(self) -> Period:
        """期间: the period that is asked about, half-open."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Electorate:
    """选民: everyone who votes on a day, and the two totals that shares are taken of."""

    __match_args__ = ("on", "heads", "area", "counts", "voters", "look_alikes")
    def __new__(
        cls,
        *,
        on: date,
        heads: Fraction | Decimal | int,
        area: Fraction | Decimal | int,
        counts: RollCounts,
        voters: Sequence[Voter],
        look_alikes: Sequence[LookAlikes],
    ) -> Electorate: ...
    def __replace__(
        self,
        *,
        on: date = ...,
        heads: Fraction | Decimal | int = ...,
        area: Fraction | Decimal | int = ...,
        counts: RollCounts = ...,
        voters: Sequence[Voter] = ...,
        look_alikes: Sequence[LookAlikes] = ...,
    ) -> Electorate: ...
    @property
    def on(self) -> date:
        """The day."""
    @property
    def heads(self) -> Fraction:
        """总人数: all heads after merging."""
    @property
    def area(self) -> Fraction:
        """总面积: of all known areas that count."""
    @property
    def counts(self) -> RollCounts:
        """The four counts."""
    @property
    def voters(self) -> tuple[Voter, ...]:
        """The voters, sorted by key."""
    @property
    def look_alikes(self) -> tuple[LookAlikes, ...]:
        """疑似同一人: owners with the same name and different keys, sorted by name."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ElectorateFacts:
    """选民事实: a roll and the day on which it is read."""

    __match_args__ = ("roll", "on", "book")
    def __new__(
        cls,
        *,
        roll: Roll,
        on: date,
        book: str | None = ...,
    ) -> ElectorateFacts: ...
    def __replace__(
        self,
        *,
        roll: Roll = ...,
        on: date = ...,
        book: str | None = ...,
    ) -> ElectorateFacts: ...
    @property
    def roll(self) -> Roll:
        """业主名册: the units, their owners, and who held what when."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`: the clauses, and which source of areas goes first."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Holding:
    """持有: who held a unit on some days of the period."""

    __match_args__ = ("owner", "members", "from_", "to", "days")
    def __new__(
        cls,
        *,
        owner: str,
        members: Sequence[str],
        from_: date,
        to: date,
        days: int,
    ) -> Holding: ...
    def __replace__(
        self,
        *,
        owner: str = ...,
        members: Sequence[str] = ...,
        from_: date = ...,
        to: date = ...,
        days: int = ...,
    ) -> Holding: ...
    @property
    def owner(self) -> str:
        """The owner's key; co-owners stand as one, their keys sorted and joined by `+`."""
    @property
    def members(self) -> tuple[str, ...]:
        """The keys of the persons behind it, sorted."""
    @property
    def from_(self) -> date:
        """The first day within the period."""
    @property
    def to(self) -> date:
        """The first day that no longer belongs to it."""
    @property
    def days(self) -> int:
        """How many days."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class LookAlikes:
    """疑似同一人: owners with the same name and different keys. A person reviews them; nothing is merged."""

    __match_args__ = ("name", "keys")
    def __new__(
        cls,
        *,
        name: str,
        keys: Sequence[str],
    ) -> LookAlikes: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        keys: Sequence[str] = ...,
    ) -> LookAlikes: ...
    @property
    def name(self) -> str:
        """The name without blanks and in small letters."""
    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, sorted."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Owner:
    """业主: one owner, merged by key only and never by name."""

    __match_args__ = ("key", "name", "kind", "untraced")
    def __new__(
        cls,
        *,
        key: str,
        name: str = ...,
        kind: OwnerKind = ...,
        untraced: bool = ...,
    ) -> Owner: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        name: str = ...,
        kind: OwnerKind = ...,
        untraced: bool = ...,
    ) -> Owner: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def name(self) -> str:
        """A name, used only to list look-alikes for a person to review; may be empty."""
    @property
    def kind(self) -> OwnerKind:
        """业主种类: what sort of owner it is."""
    @property
    def untraced(self) -> bool:
        """失联: nobody knows where to reach the owner."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ParkingRule:
    """车位计入: whether parking spaces count, by two flags."""

    __match_args__ = ("include_area", "include_head")
    def __new__(
        cls,
        *,
        include_area: bool = ...,
        include_head: bool = ...,
    ) -> ParkingRule: ...
    def __replace__(
        self,
        *,
        include_area: bool = ...,
        include_head: bool = ...,
    ) -> ParkingRule: ...
    @property
    def include_area(self) -> bool:
        """Whether their area counts."""
    @property
    def include_head(self) -> bool:
        """Whether a space is a head."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Roll:
    """业主名册: units, owners and tenures of one compound."""

    __match_args__ = ("units", "owners", "tenures", "parking", "co_owner_key")
    def __new__(
        cls,
        *,
        units: Sequence[RollUnit],
        owners: Sequence[Owner] = ...,
        tenures: Sequence[Tenure] = ...,
        parking: ParkingRule = ...,
        co_owner_key: CoOwnerKey = ...,
    ) -> Roll: ...
    def __replace__(
        self,
        *,
        units: Sequence[RollUnit] = ...,
        owners: Sequence[Owner] = ...,
        tenures: Sequence[Tenure] = ...,
        parking: ParkingRule = ...,
        co_owner_key: CoOwnerKey = ...,
    ) -> Roll: ...
    @property
    def units(self) -> tuple[RollUnit, ...]:
        """The units, in any order."""
    @property
    def owners(self) -> tuple[Owner, ...]:
        """The owners, in any order."""
    @property
    def tenures(self) -> tuple[Tenure, ...]:
        """Who held what when, in any order."""
    @property
    def parking(self) -> ParkingRule:
        """车位计入: whether parking spaces count, by area and by head."""
    @property
    def co_owner_key(self) -> CoOwnerKey:
        """共有人计数: whom a co-owned unit counts with."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RollCounts:
    """四种计数: households, units, heads and voters are never the same thing. Ballots are the fifth."""

    __match_args__ = ("households", "units", "units_not_counted", "voters", "heads")
    def __new__(
        cls,
        *,
        households: int,
        units: int,
        units_not_counted: int,
        voters: int,
        heads: int,
    ) -> RollCounts: ...
    def __replace__(
        self,
        *,
        households: int = ...,
        units: int = ...,
        units_not_counted: int = ...,
        voters: int = ...,
        heads: int = ...,
    ) -> RollCounts: ...
    @property
    def households(self) -> int:
        """户数: how many dwellings there are."""
    @property
    def units(self) -> int:
        """专有部分: every unit on the roll."""
    @property
    def units_not_counted(self) -> int:
        """Units that count neither by area nor by head."""
    @property
    def voters(self) -> int:
        """表决人: voters, with or without a head."""
    @property
    def heads(self) -> int:
        """人数: heads after merging."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class RollUnit:
    """专有部分: one unit of the compound."""

    __match_args__ = ("id", "building", "use_class", "status", "floor_area")
    def __new__(
        cls,
        *,
        id: str,
        building: str,
        use_class: UseClass,
        status: UnitStatus,
        floor_area: AreaBySource = ...,
    ) -> RollUnit: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        building: str = ...,
        use_class: UseClass = ...,
        status: UnitStatus = ...,
        floor_area: AreaBySource = ...,
    ) -> RollUnit: ...
    @property
    def id(self) -> str:
        """A stable id; units sort by it in UTF-8 byte order."""
    @property
    def building(self) -> str:
        """楼栋: the building it is in."""
    @property
    def use_class(self) -> UseClass:
        """用途: what the unit is for."""
    @property
    def status(self) -> UnitStatus:
        """销售状态: whether the developer still holds it."""
    @property
    def floor_area(self) -> AreaBySource:
        """建筑面积: the floor area by source; may be wholly unknown, which is a marked fact, not an error."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Tenure:
    """权属期间: who held a unit, from a day, up to and without another."""

    __match_args__ = ("unit", "owners", "representative", "from_", "to")
    def __new__(
        cls,
        *,
        unit: str,
        owners: Sequence[str],
        representative: str | None = ...,
        from_: date,
        to: date | None = ...,
    ) -> Tenure: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        owners: Sequence[str] = ...,
        representative: str | None = ...,
        from_: date = ...,
        to: date | None = ...,
    ) -> Tenure: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def owners(self) -> tuple[str, ...]:
        """The owner's key, or the keys of co-owners (共有人)."""
    @property
    def representative(self) -> str | None:
        """The co-owner who votes for all of them; needed only where there are several."""
    @property
    def from_(self) -> date:
        """The first day."""
    @property
    def to(self) -> date | None:
        """The first day that no longer belongs to it; absent while it lasts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Voter:
    """表决人: one voter after merging."""

    __match_args__ = ("key", "members", "representative", "heads", "area", "units")
    def __new__(
        cls,
        *,
        key: str,
        members: Sequence[str],
        representative: str | None = ...,
        heads: Fraction | Decimal | int,
        area: Fraction | Decimal | int,
        units: Sequence[AreaUsed],
    ) -> Voter: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        members: Sequence[str] = ...,
        representative: str | None = ...,
        heads: Fraction | Decimal | int = ...,
        area: Fraction | Decimal | int = ...,
        units: Sequence[AreaUsed] = ...,
    ) -> Voter: ...
    @property
    def key(self) -> str:
        """The owner's key; a group of co-owners has its keys sorted and joined by `+`; a unit whose
        holder is not known has `unit:` and its id."""
    @property
    def members(self) -> tuple[str, ...]:
        """The keys of the persons behind it, sorted; empty where they are not known."""
    @property
    def representative(self) -> str | None:
        """代表人: who votes for a group of co-owners, where all its units name the same."""
    @property
    def heads(self) -> Fraction:
        """人数: 1, or 0 for a holder of nothing but parking spaces that are no heads."""
    @property
    def area(self) -> Fraction:
        """面积: the sum of its known areas that count."""
    @property
    def units(self) -> tuple[AreaUsed, ...]:
        """The units, sorted by id."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class BearersOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Bearers`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Bearers,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> BearersOutcome: ...
    def __replace__(
        self,
        *,
        value: Bearers = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> BearersOutcome: ...
    @property
    def value(self) -> Bearers:
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
class ElectorateOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Electorate`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Electorate,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> ElectorateOutcome: ...
    def __replace__(
        self,
        *,
        value: Electorate = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> ElectorateOutcome: ...
    @property
    def value(self) -> Electorate:
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

def bearers(facts: BearersFacts, *, steps: bool = True) -> BearersOutcome:
    """承担人: who held each unit over a period, clipped to it.

    Raises:
        Refusal: The grounds of `RollRefusal`; `day.empty_period`.
    """

def electorate(facts: ElectorateFacts, *, steps: bool = True) -> ElectorateOutcome:
    """选民: builds the electorate of a roll for a day, under the book that the facts name.

    Heads are merged by owner, and areas taken from the most trusted source, or in the order of the book, whose clauses
    are cited.

    Raises:
        Refusal: The grounds of `RollRefusal`; `number.out_of_range` when the area leaves 128 bits; those of the book.
    """

def bearers_facts_from_json(text: str) -> BearersFacts:
    """Read `BearersFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def bearers_facts_to_json(facts: BearersFacts) -> str:
    """The canonical JSON of `BearersFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def electorate_facts_from_json(text: str) -> ElectorateFacts:
    """Read `ElectorateFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def electorate_facts_to_json(facts: ElectorateFacts) -> str:
    """The canonical JSON of `ElectorateFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def bearers_outcome_to_json(outcome: BearersOutcome) -> str:
    """The canonical JSON of an outcome of `Bearers`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def bearers_outcome_from_json(text: str) -> BearersOutcome:
    """Read an outcome of `Bearers` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def electorate_outcome_to_json(outcome: ElectorateOutcome) -> str:
    """The canonical JSON of an outcome of `Electorate`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def electorate_outcome_from_json(text: str) -> ElectorateOutcome:
    """Read an outcome of `Electorate` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
