# Written by `make stubs` from the list in bindings/shapes/list.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final

from typing_extensions import disjoint_base

__all__ = [
    "Account",
    "Adjustment",
    "AdjustmentScore",
    "ApportionFacts",
    "Apportionment",
    "ApportionmentOutcome",
    "AreaBySource",
    "AreaLimits",
    "AreaSource",
    "AreaUsed",
    "BadBallotRule",
    "Ballot",
    "BallotState",
    "Ballots",
    "Band",
    "Bearer",
    "Bearers",
    "BearersFacts",
    "BearersOutcome",
    "BookFile",
    "BookMistake",
    "BookMistakes",
    "BookMistakesOutcome",
    "BookText",
    "Bounds",
    "Certainty",
    "Channel",
    "CheckedRulebook",
    "CheckedRulebookOutcome",
    "Citation",
    "ClassFactor",
    "CoOwnerKey",
    "Condition",
    "Consequence",
    "ConsequenceFacts",
    "ConsequenceOutcome",
    "Conservation",
    "Contract",
    "ContractTerms",
    "CostItem",
    "Currency",
    "Debt",
    "DebtLeft",
    "DecideFacts",
    "Decision",
    "Deemed",
    "Delivered",
    "DeliveredEveryone",
    "DeliveredListed",
    "DeliveredNobody",
    "DeveloperStock",
    "DuplicateBallots",
    "DuplicateRule",
    "Edges",
    "Effect",
    "EffectLoweredBy",
    "EffectLoweredTo",
    "EffectRaisedTo",
    "EffectSetTo",
    "Effective",
    "Electorate",
    "ElectorateFacts",
    "ElectorateOutcome",
    "EvaluationItem",
    "Excluded",
    "Explained",
    "Explanation",
    "Finding",
    "GivenFact",
    "GroupCounts",
    "GroupScore",
    "Holder",
    "Holding",
    "ItemAmount",
    "ItemLine",
    "ItemScore",
    "KnownFact",
    "Level",
    "LookAlikes",
    "LostPoints",
    "MajorityRule",
    "Manifest",
    "Mark",
    "MatterAnswer",
    "MatterAnswerOutcome",
    "MatterFacts",
    "MeasureCounts",
    "Method",
    "Missing",
    "MissingMarks",
    "Named",
    "Need",
    "NeedKind",
    "NeededVote",
    "NextGrade",
    "NextStage",
    "NoticeFacts",
    "Objection",
    "ObjectionChannel",
    "Operator",
    "Owner",
    "OwnerKind",
    "ParameterValue",
    "ParameterValueChoice",
    "ParameterValueDays",
    "ParameterValueFlag",
    "ParameterValueList",
    "ParameterValueMonths",
    "ParameterValueNumber",
    "ParameterValueRatio",
    "ParkingRule",
    "Part",
    "PayBand",
    "Period",
    "Place",
    "Posting",
    "PostingLine",
    "PostingPlace",
    "Published",
    "Purpose",
    "RateLine",
    "RateTier",
    "Rater",
    "RaterGroup",
    "Rating",
    "Receives",
    "RefusalKind",
    "Remuneration",
    "RemunerationBase",
    "RemunerationLimit",
    "RemunerationLimitAmount",
    "RemunerationLimitOfBudget",
    "RemunerationTerms",
    "RetentionResult",
    "Roll",
    "RollCounts",
    "RollUnit",
    "Rounding",
    "RulebookFacts",
    "Scale",
    "ScoreFacts",
    "ScoreResult",
    "ScoreResultOutcome",
    "ScoreRounding",
    "SetAside",
    "SetAsideReason",
    "SetCounts",
    "Setting",
    "SettleFacts",
    "ShareBasis",
    "ShareBearer",
    "ShareCheck",
    "ShareCheckFacts",
    "ShareCheckOutcome",
    "ShareFacts",
    "ShareLine",
    "Shares",
    "SharesOutcome",
    "SilenceClause",
    "SilencePolicy",
    "SplitRule",
    "SplitUnit",
    "SplitVoter",
    "StateCounts",
    "Statement",
    "StatementOutcome",
    "Step",
    "Tally",
    "TallyFacts",
    "TallyOutcome",
    "Tenure",
    "TestBase",
    "TestKind",
    "TestPart",
    "TestResult",
    "TestShape",
    "TierApplication",
    "TierOn",
    "Ties",
    "Transfer",
    "Treatment",
    "TreatmentShare",
    "TreatmentTotal",
    "UnitBuilding",
    "UnitStatus",
    "UseClass",
    "Value",
    "ValueAbsent",
    "ValueAmount",
    "ValueArea",
    "ValueCount",
    "ValueDay",
    "ValueFlag",
    "ValueRatio",
    "ValueText",
    "ValueUnknown",
    "ValueWord",
    "Verdict",
    "VerdictOutcome",
    "VoteOutcome",
    "VoteResult",
    "VoteResultDecided",
    "VoteResultTallied",
    "Voter",
    "VoterSet",
    "Warning",
    "Weighted",
    "Work",
    "_typed_rules",
    "apportion",
    "apportion_facts_from_json",
    "apportion_facts_to_json",
    "apportionment_outcome_to_json",
    "bearers",
    "bearers_facts_from_json",
    "bearers_facts_to_json",
    "bearers_outcome_to_json",
    "book_files",
    "book_mistakes",
    "book_mistakes_outcome_to_json",
    "book_text_from_json",
    "book_text_to_json",
    "books",
    "check_rulebook",
    "check_share",
    "checked_rulebook_outcome_to_json",
    "consequence",
    "consequence_facts_from_json",
    "consequence_facts_to_json",
    "consequence_outcome_to_json",
    "decide",
    "decide_facts_from_json",
    "decide_facts_to_json",
    "digest",
    "electorate",
    "electorate_facts_from_json",
    "electorate_facts_to_json",
    "electorate_outcome_to_json",
    "explain",
    "manifest",
    "manifest_digest",
    "manifest_from_json",
    "manifest_short_code",
    "manifest_to_json",
    "matter",
    "matter_answer_outcome_to_json",
    "matter_facts_from_json",
    "matter_facts_to_json",
    "notice_html",
    "notice_markdown",
    "outcomes_json",
    "read_ballots",
    "read_contract",
    "read_debts",
    "read_ledger",
    "read_owners",
    "read_raters",
    "read_ratings",
    "read_tenures",
    "read_units",
    "rulebook_facts_from_json",
    "rulebook_facts_to_json",
    "rules",
    "run",
    "said",
    "score",
    "score_facts_from_json",
    "score_facts_to_json",
    "score_result_outcome_to_json",
    "sentence",
    "settle",
    "settle_facts_from_json",
    "settle_facts_to_json",
    "share_check_facts_from_json",
    "share_check_facts_to_json",
    "share_check_outcome_to_json",
    "share_facts_from_json",
    "share_facts_to_json",
    "share_surplus",
    "shares_csv",
    "shares_outcome_to_json",
    "statement_outcome_to_json",
    "tally",
    "tally_facts_from_json",
    "tally_facts_to_json",
    "tally_outcome_to_json",
    "verdict_outcome_to_json",
]

@disjoint_base
class Value:
    """What a step, a warning or a refusal can carry: a closed list."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ValueText(Value):
    """What somebody typed: a key, a name, a reason. It is said as it stands."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: str) -> ValueText: ...
    @property
    def value(self) -> str:
        """The words."""

@final
class ValueWord(Value):
    """A word of the rules: a policy, a cost item, a verdict. It is said in the reader's language."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: str) -> ValueWord: ...
    @property
    def value(self) -> str:
        """The word."""

@final
class ValueCount(Value):
    """How many of something."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: int) -> ValueCount: ...
    @property
    def value(self) -> int:
        """The count."""

@final
class ValueAmount(Value):
    """Money."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Decimal | int) -> ValueAmount: ...
    @property
    def value(self) -> Decimal:
        """The sum."""

@final
class ValueArea(Value):
    """Square metres."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Decimal | int) -> ValueArea: ...
    @property
    def value(self) -> Decimal:
        """The area."""

@final
class ValueRatio(Value):
    """An exact number: a fraction, a weight, a score."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | Decimal | int) -> ValueRatio: ...
    @property
    def value(self) -> Fraction:
        """The number."""

@final
class ValueDay(Value):
    """A day."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: date) -> ValueDay: ...
    @property
    def value(self) -> date:
        """The day."""

@final
class ValueFlag(Value):
    """Yes or no."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: bool) -> ValueFlag: ...
    @property
    def value(self) -> bool:
        """Whether it holds."""

@final
class ValueUnknown(Value):
    """Nobody has said."""

    __match_args__ = ()
    def __new__(cls) -> ValueUnknown: ...

@final
class ValueAbsent(Value):
    """There is none: no cap is agreed, no mark was given."""

    __match_args__ = ()
    def __new__(cls) -> ValueAbsent: ...

class RefusalKind(Enum):
    """What sort of refusal it is."""

    MALFORMED = "malformed"
    """The input cannot be read."""
    LOSSY = "lossy"
    """Reading the input would lose digits."""
    OUT_OF_RANGE = "out_of_range"
    """A number is outside what the rule or the type can hold."""
    MISSING = "missing"
    """Something the rule needs was not given and cannot be left open."""
    UNKNOWN = "unknown"
    """Something is named that does not exist."""
    DUPLICATE = "duplicate"
    """Something that must be unique is given twice."""
    CONTRADICTION = "contradiction"
    """Facts contradict each other."""
    NOT_IN_FORCE = "not_in_force"
    """The edition is not in force on the day."""
    UNDERCUT = "undercut"
    """A lower layer of rules undercuts a mandatory one."""
    LIMIT = "limit"
    """The input is larger or deeper than the stated limit."""

class Mark(Enum):
    """The four states a fact can be in."""

    ALLOWED = "allowed"
    """It stands."""
    DISALLOWED = "disallowed"
    """It does not stand, by the clause that is cited."""
    UNKNOWN = "unknown"
    """What is needed to judge it is missing."""
    UNRECONCILED = "unreconciled"
    """Two figures that must be equal are not."""

class Rounding(Enum):
    """How a fraction of a minor unit is decided. No rule has a silent default."""

    HALF_EVEN = "half_even"
    """To the nearest, a half to the even neighbour."""
    HALF_UP = "half_up"
    """To the nearest, a half away from zero."""
    DOWN = "down"
    """Towards zero."""
    UP = "up"
    """Away from zero."""

@final
class Citation:
    """Where a rule says what it says."""

    __match_args__ = ("source", "clause", "in_force")
    def __new__(cls, *, source: str, clause: str, in_force: date | None = ...) -> Citation: ...
    @property
    def source(self) -> str:
        """The statute, contract, covenant or rule page."""
    @property
    def clause(self) -> str:
        """The article, section or clause in it; empty for a whole page."""
    @property
    def in_force(self) -> date | None:
        """The first day on which the cited text is in force, where that is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Named:
    """A value with the name it has in its sentence."""

    __match_args__ = ("name", "value")
    def __new__(cls, *, name: str, value: Value) -> Named: ...
    @property
    def name(self) -> str:
        """The name, as it stands between braces in the catalogue of sentences."""
    @property
    def value(self) -> Value:
        """The value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Step:
    """One thing a rule did, in legal order, with the clause it follows."""

    __match_args__ = ("code", "values", "citation")
    def __new__(cls, *, code: str, values: Sequence[Named], citation: Citation) -> Step: ...
    @property
    def code(self) -> str:
        """`room.step`, stable; the key of its sentence in both languages."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What went in, and last what came out."""
    @property
    def citation(self) -> Citation:
        """The clause followed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Warning:
    """Something a reader of the outcome must know that does not change its value."""

    __match_args__ = ("code", "values", "citation")
    def __new__(cls, *, code: str, values: Sequence[Named], citation: Citation | None = ...) -> Warning: ...
    @property
    def code(self) -> str:
        """`room.warning`, stable; the key of its sentence in both languages."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What it is about."""
    @property
    def citation(self) -> Citation | None:
        """The clause that makes it worth saying, where there is one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Place:
    """Where in a text something stands."""

    __match_args__ = ("file", "line", "column")
    def __new__(cls, *, file: str, line: int, column: int) -> Place: ...
    @property
    def file(self) -> str:
        """The name the caller gave the text."""
    @property
    def line(self) -> int:
        """The line, from 1."""
    @property
    def column(self) -> int:
        """The column in characters, from 1."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Finding:
    """One fact, how it stands, and the clause."""

    __match_args__ = ("code", "mark", "at", "values", "citation")
    def __new__(cls, *, code: str, mark: Mark, at: str, values: Sequence[Named], citation: Citation | None = ...) -> Finding: ...
    @property
    def code(self) -> str:
        """`room.finding`, stable."""
    @property
    def mark(self) -> Mark:
        """How the fact stands."""
    @property
    def at(self) -> str:
        """What it is about: the key of a unit, an owner, an item or a posting, or the name of a figure; empty where the
    whole is meant."""
    @property
    def values(self) -> tuple[Named, ...]:
        """What the sentence names."""
    @property
    def citation(self) -> Citation | None:
        """The clause that makes it a finding, where one speaks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Period:
    """The days from `from` up to, and without, `to`."""

    __match_args__ = ("from_", "to")
    def __new__(cls, *, from_: date, to: date) -> Period: ...
    @property
    def from_(self) -> date:
        """The first day that belongs to it."""
    @property
    def to(self) -> date:
        """The first day that no longer does."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Currency:
    """The code of a currency and how many minor digits it has. One for each compound."""

    __match_args__ = ("code", "minor_digits")
    def __new__(cls, *, code: str, minor_digits: int) -> Currency: ...
    @property
    def code(self) -> str:
        """ISO 4217 code, such as `CNY`."""
    @property
    def minor_digits(self) -> int:
        """Minor digits: 2 for fen, 0 for yen, 3 for dinars."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

class Method(Enum):
    """The named rules by which a total is divided."""

    LARGEST_REMAINDER = "largest_remainder"
    """Everyone gets the whole minor units of the exact share; what is left goes one unit each to the
    largest remainders."""

class Ties(Enum):
    """What decides between parties that are exactly level."""

    KEY = "key"
    """The lowest key in UTF-8 byte order wins."""
    ERROR = "error"
    """A tie that matters is refused, with the parties that are level."""
    LOTS = "lots"
    """Lots were drawn by people; their order is an input."""

@final
class Weighted:
    """One party and its weight."""

    __match_args__ = ("key", "weight")
    def __new__(cls, *, key: str, weight: Fraction | Decimal | int) -> Weighted: ...
    @property
    def key(self) -> str:
        """A stable key. Results depend on it, never on the order of the list."""
    @property
    def weight(self) -> Fraction:
        """An exact weight; zero never receives."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ApportionFacts:
    """A total and the parties that share it."""

    __match_args__ = ("total", "minor_digits", "method", "ties", "lots", "weights")
    def __new__(cls, *, total: Decimal | int, minor_digits: int, method: Method, ties: Ties = ..., lots: Sequence[str] = ..., weights: Sequence[Weighted]) -> ApportionFacts: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class Part:
    """One party's part."""

    __match_args__ = ("key", "amount")
    def __new__(cls, *, key: str, amount: Decimal | int) -> Part: ...
    @property
    def key(self) -> str:
        """The party."""
    @property
    def amount(self) -> Decimal:
        """What it gets; the parts sum to the total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Apportionment:
    """The parts, and what one party needs to check its own."""

    __match_args__ = ("total", "total_weight", "left_over", "cut_off", "level", "parts")
    def __new__(cls, *, total: Decimal | int, total_weight: Fraction | Decimal | int, left_over: int, cut_off: Fraction | Decimal | int | None = ..., level: Sequence[str], parts: Sequence[Part]) -> Apportionment: ...
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
        """The remainder at which the left-over units ended, as a part of one minor unit: a larger one
    received, a smaller one did not."""
    @property
    def level(self) -> tuple[str, ...]:
        """The parties that were exactly level at the cut-off when not all of them could receive."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """Each party's part, sorted by key."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ApportionmentOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Apportionment`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Apportionment, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> ApportionmentOutcome: ...
    @property
    def value(self) -> Apportionment:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def apportion(facts: ApportionFacts, *, steps: bool = True) -> ApportionmentOutcome:
    """Shares a total over exact weights so that the parts sum to it."""

def apportion_facts_from_json(text: str) -> ApportionFacts:
    """Read `ApportionFacts` from JSON, strictly."""

def apportion_facts_to_json(facts: ApportionFacts) -> str:
    """The canonical JSON of `ApportionFacts`."""

def apportionment_outcome_to_json(outcome: ApportionmentOutcome) -> str:
    """The canonical JSON of an outcome of `Apportionment`."""

class UseClass(Enum):
    """What a unit is for."""

    DWELLING = "dwelling"
    """Dwelling (住宅)."""
    COMMERCIAL = "commercial"
    """Commercial (商铺)."""
    OFFICE = "office"
    """Office (办公)."""
    PARKING = "parking"
    """A registered parking space."""
    STORAGE = "storage"
    """Storage (储藏)."""
    OTHER = "other"
    """Other (其他)."""

class UnitStatus(Enum):
    """Whether the developer still holds a unit."""

    SOLD = "sold"
    """Sold (已售并交付)."""
    UNSOLD = "unsold"
    """The developer's."""
    SOLD_NOT_DELIVERED = "sold_not_delivered"
    """Sold, not yet delivered; counts with the developer's."""

class AreaSource(Enum):
    """Where a floor area was taken from."""

    REGISTERED = "registered"
    """Registered (登记面积)."""
    SURVEYED = "surveyed"
    """Surveyed (实测面积)."""
    CONTRACT = "contract"
    """Contract (合同面积)."""

class OwnerKind(Enum):
    """Owner kind (业主种类)."""

    PERSON = "person"
    """Person (自然人)."""
    BODY = "body"
    """Body (单位)."""
    DEVELOPER = "developer"
    """Developer (建设单位)."""

class CoOwnerKey(Enum):
    """Whom a co-owned unit counts with, when one co-owner also holds another unit alone."""

    GROUP = "group"
    """The group of co-owners is a head of its own."""
    REPRESENTATIVE = "representative"
    """The unit counts with whatever its representative holds."""

@final
class BearersFacts:
    """A roll and a period."""

    __match_args__ = ("roll", "period")
    def __new__(cls, *, roll: Roll, period: Period) -> BearersFacts: ...
    @property
    def roll(self) -> Roll:
        """Roll (业主名册)."""
    @property
    def period(self) -> Period:
        """期间, half-open."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Holding:
    """Who held a unit on some days of the period."""

    __match_args__ = ("owner", "members", "from_", "to", "days")
    def __new__(cls, *, owner: str, members: Sequence[str], from_: date, to: date, days: int) -> Holding: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class Bearer:
    """One unit with what rules weigh it by."""

    __match_args__ = ("unit", "building", "use_class", "area", "area_source", "holders", "days_without_holder")
    def __new__(cls, *, unit: str, building: str, use_class: UseClass, area: Decimal | int | None = ..., area_source: AreaSource | None = ..., holders: Sequence[Holding], days_without_holder: int) -> Bearer: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def building(self) -> str:
        """Building (楼栋)."""
    @property
    def use_class(self) -> UseClass:
        """Use class (用途)."""
    @property
    def area(self) -> Decimal | None:
        """建筑面积, when any source knows it."""
    @property
    def area_source(self) -> AreaSource | None:
        """Area source (面积来源)."""
    @property
    def holders(self) -> tuple[Holding, ...]:
        """Who held it, by day; the developer where a unit is not sold or not delivered."""
    @property
    def days_without_holder(self) -> int:
        """Days of the period on which nobody is known to have held it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Bearers:
    """Every unit of the roll over a period, sorted by id."""

    __match_args__ = ("period", "days", "units")
    def __new__(cls, *, period: Period, days: int, units: Sequence[Bearer]) -> Bearers: ...
    @property
    def period(self) -> Period:
        """Period (期间)."""
    @property
    def days(self) -> int:
        """Its days."""
    @property
    def units(self) -> tuple[Bearer, ...]:
        """The units."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ElectorateFacts:
    """A roll and the day on which it is read."""

    __match_args__ = ("roll", "on", "book")
    def __new__(cls, *, roll: Roll, on: date, book: str | None = ...) -> ElectorateFacts: ...
    @property
    def roll(self) -> Roll:
        """Roll (业主名册)."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`: the clauses, and which source of areas goes first."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class AreaUsed:
    """One unit of a voter and the area it counts with."""

    __match_args__ = ("unit", "area", "source", "counts")
    def __new__(cls, *, unit: str, area: Decimal | int | None = ..., source: AreaSource | None = ..., counts: bool) -> AreaUsed: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def area(self) -> Decimal | None:
        """面积; absent while no source knows it."""
    @property
    def source(self) -> AreaSource | None:
        """Source (面积来源)."""
    @property
    def counts(self) -> bool:
        """Whether its area counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Voter:
    """One voter after merging."""

    __match_args__ = ("key", "members", "representative", "heads", "area", "units")
    def __new__(cls, *, key: str, members: Sequence[str], representative: str | None = ..., heads: Fraction | Decimal | int, area: Fraction | Decimal | int, units: Sequence[AreaUsed]) -> Voter: ...
    @property
    def key(self) -> str:
        """The owner's key; a group of co-owners has its keys sorted and joined by `+`; a unit whose
    holder is not known has `unit:` and its id."""
    @property
    def members(self) -> tuple[str, ...]:
        """The keys of the persons behind it, sorted; empty where they are not known."""
    @property
    def representative(self) -> str | None:
        """代表人 of a group of co-owners, where all its units name the same."""
    @property
    def heads(self) -> Fraction:
        """1, or 0 for a holder of nothing but parking spaces that are no heads."""
    @property
    def area(self) -> Fraction:
        """The sum of its known areas that count."""
    @property
    def units(self) -> tuple[AreaUsed, ...]:
        """The units, sorted by id."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RollCounts:
    """Households, units, heads and voters are never the same thing. Ballots are the fifth."""

    __match_args__ = ("households", "units", "units_not_counted", "voters", "heads")
    def __new__(cls, *, households: int, units: int, units_not_counted: int, voters: int, heads: int) -> RollCounts: ...
    @property
    def households(self) -> int:
        """Dwellings."""
    @property
    def units(self) -> int:
        """Every unit on the roll."""
    @property
    def units_not_counted(self) -> int:
        """Units that count neither by area nor by head."""
    @property
    def voters(self) -> int:
        """Voters, with or without a head."""
    @property
    def heads(self) -> int:
        """Heads after merging."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class LookAlikes:
    """Owners with the same name and different keys. A person reviews them; nothing is merged."""

    __match_args__ = ("name", "keys")
    def __new__(cls, *, name: str, keys: Sequence[str]) -> LookAlikes: ...
    @property
    def name(self) -> str:
        """The name without blanks and in small letters."""
    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, sorted."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Electorate:
    """Everyone who votes on a day, and the two totals that shares are taken of."""

    __match_args__ = ("on", "heads", "area", "counts", "voters", "look_alikes")
    def __new__(cls, *, on: date, heads: Fraction | Decimal | int, area: Fraction | Decimal | int, counts: RollCounts, voters: Sequence[Voter], look_alikes: Sequence[LookAlikes]) -> Electorate: ...
    @property
    def on(self) -> date:
        """The day."""
    @property
    def heads(self) -> Fraction:
        """Heads (总人数)."""
    @property
    def area(self) -> Fraction:
        """Of all known areas that count."""
    @property
    def counts(self) -> RollCounts:
        """The four counts."""
    @property
    def voters(self) -> tuple[Voter, ...]:
        """The voters, sorted by key."""
    @property
    def look_alikes(self) -> tuple[LookAlikes, ...]:
        """疑似同一人, sorted by name."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class AreaBySource:
    """The floor area by source; the first that is known counts (registered, surveyed, contract)."""

    __match_args__ = ("registered", "surveyed", "contract")
    def __new__(cls, *, registered: Decimal | int | None = ..., surveyed: Decimal | int | None = ..., contract: Decimal | int | None = ...) -> AreaBySource: ...
    @property
    def registered(self) -> Decimal | None:
        """Registered (登记面积)."""
    @property
    def surveyed(self) -> Decimal | None:
        """Surveyed (实测面积)."""
    @property
    def contract(self) -> Decimal | None:
        """Contract (合同面积)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RollUnit:
    """One unit."""

    __match_args__ = ("id", "building", "use_class", "status", "floor_area")
    def __new__(cls, *, id: str, building: str, use_class: UseClass, status: UnitStatus, floor_area: AreaBySource = ...) -> RollUnit: ...
    @property
    def id(self) -> str:
        """A stable id; units sort by it in UTF-8 byte order."""
    @property
    def building(self) -> str:
        """Building (楼栋)."""
    @property
    def use_class(self) -> UseClass:
        """Use class (用途)."""
    @property
    def status(self) -> UnitStatus:
        """Status (销售状态)."""
    @property
    def floor_area(self) -> AreaBySource:
        """建筑面积 by source; may be wholly unknown, which is a marked fact, not an error."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Owner:
    """One owner, merged by key only and never by name."""

    __match_args__ = ("key", "name", "kind", "untraced")
    def __new__(cls, *, key: str, name: str = ..., kind: OwnerKind = ..., untraced: bool = ...) -> Owner: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def name(self) -> str:
        """A name, used only to list look-alikes for a person to review; may be empty."""
    @property
    def kind(self) -> OwnerKind:
        """Kind (业主种类)."""
    @property
    def untraced(self) -> bool:
        """Nobody knows where to reach the owner."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Tenure:
    """Who held a unit, from a day, up to and without another."""

    __match_args__ = ("unit", "owners", "representative", "from_", "to")
    def __new__(cls, *, unit: str, owners: Sequence[str], representative: str | None = ..., from_: date, to: date | None = ...) -> Tenure: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class ParkingRule:
    """Whether parking spaces count, by two flags."""

    __match_args__ = ("include_area", "include_head")
    def __new__(cls, *, include_area: bool, include_head: bool) -> ParkingRule: ...
    @property
    def include_area(self) -> bool:
        """Whether their area counts."""
    @property
    def include_head(self) -> bool:
        """Whether a space is a head."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Roll:
    """Units, owners and tenures of one compound."""

    __match_args__ = ("units", "owners", "tenures", "parking", "co_owner_key")
    def __new__(cls, *, units: Sequence[RollUnit], owners: Sequence[Owner] = ..., tenures: Sequence[Tenure] = ..., parking: ParkingRule = ..., co_owner_key: CoOwnerKey = ...) -> Roll: ...
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
        """Parking (车位计入)."""
    @property
    def co_owner_key(self) -> CoOwnerKey:
        """Co owner key (共有人计数)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BearersOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Bearers`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Bearers, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> BearersOutcome: ...
    @property
    def value(self) -> Bearers:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ElectorateOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Electorate`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Electorate, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> ElectorateOutcome: ...
    @property
    def value(self) -> Electorate:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def bearers(facts: BearersFacts, *, steps: bool = True) -> BearersOutcome:
    """Who held each unit over a period, clipped to it."""

def electorate(facts: ElectorateFacts, *, steps: bool = True) -> ElectorateOutcome:
    """Builds the electorate of a roll for a day."""

def bearers_facts_from_json(text: str) -> BearersFacts:
    """Read `BearersFacts` from JSON, strictly."""

def bearers_facts_to_json(facts: BearersFacts) -> str:
    """The canonical JSON of `BearersFacts`."""

def electorate_facts_from_json(text: str) -> ElectorateFacts:
    """Read `ElectorateFacts` from JSON, strictly."""

def electorate_facts_to_json(facts: ElectorateFacts) -> str:
    """The canonical JSON of `ElectorateFacts`."""

def bearers_outcome_to_json(outcome: BearersOutcome) -> str:
    """The canonical JSON of an outcome of `Bearers`."""

def electorate_outcome_to_json(outcome: ElectorateOutcome) -> str:
    """The canonical JSON of an outcome of `Electorate`."""

class Level(Enum):
    """Where a rule comes from, from the highest down."""

    NATIONAL = "national"
    """National (国家)."""
    LOCAL = "local"
    """Local (地方)."""
    COVENANT = "covenant"
    """Covenant (管理规约、议事规则)."""
    CONTRACT = "contract"
    """Contract (物业服务合同)."""

@disjoint_base
class ParameterValue:
    """Parameter value (参数值)."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ParameterValueRatio(ParameterValue):
    """A fraction, never a decimal or a percentage."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | int) -> ParameterValueRatio: ...
    @property
    def value(self) -> Fraction:
        """It."""

@final
class ParameterValueNumber(ParameterValue):
    """An exact number."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | Decimal | int) -> ParameterValueNumber: ...
    @property
    def value(self) -> Fraction:
        """It."""

@final
class ParameterValueDays(ParameterValue):
    """Days."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | Decimal | int) -> ParameterValueDays: ...
    @property
    def value(self) -> Fraction:
        """How many."""

@final
class ParameterValueMonths(ParameterValue):
    """Months."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: Fraction | Decimal | int) -> ParameterValueMonths: ...
    @property
    def value(self) -> Fraction:
        """How many."""

@final
class ParameterValueChoice(ParameterValue):
    """One of a closed list."""

    __match_args__ = ("value", "among")
    def __new__(cls, *, value: str, among: Sequence[str]) -> ParameterValueChoice: ...
    @property
    def value(self) -> str:
        """Which."""
    @property
    def among(self) -> tuple[str, ...]:
        """The list."""

@final
class ParameterValueFlag(ParameterValue):
    """Yes or no."""

    __match_args__ = ("value",)
    def __new__(cls, *, value: bool) -> ParameterValueFlag: ...
    @property
    def value(self) -> bool:
        """Whether."""

@final
class ParameterValueList(ParameterValue):
    """Several words, such as the items a fund may be spent on."""

    __match_args__ = ("items",)
    def __new__(cls, *, items: Sequence[str]) -> ParameterValueList: ...
    @property
    def items(self) -> tuple[str, ...]:
        """They."""

@final
class RulebookFacts:
    """A book, its layers, and a day."""

    __match_args__ = ("book", "rulebook", "on", "layers")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., on: date, layers: Sequence[str] = ...) -> RulebookFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class CheckedRulebook:
    """Every conflict, and what stands."""

    __match_args__ = ("sound", "parameters", "procedures")
    def __new__(cls, *, sound: bool, parameters: Sequence[Effective], procedures: Sequence[str]) -> CheckedRulebook: ...
    @property
    def sound(self) -> bool:
        """Whether nothing conflicts."""
    @property
    def parameters(self) -> tuple[Effective, ...]:
        """The parameters in force on the day, by id."""
    @property
    def procedures(self) -> tuple[str, ...]:
        """The ids of the procedures in force on the day."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class MatterFacts:
    """Which matter, of which book, on which day."""

    __match_args__ = ("book", "rulebook", "on", "matter", "layers")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., on: date, matter: str, layers: Sequence[str] = ...) -> MatterFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def on(self) -> date:
        """The day."""
    @property
    def matter(self) -> str:
        """The id of the matter, or the number of its item as text."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class MatterAnswer:
    """Matter answer (事项的规则)."""

    __match_args__ = ("matter", "item", "about", "class_", "procedure", "quorum", "pass_", "stages", "citation", "procedure_citation")
    def __new__(cls, *, matter: str, item: int | None = ..., about: str, class_: str | None = ..., procedure: str, quorum: str | None = ..., pass_: str, stages: Sequence[str], citation: Citation, procedure_citation: Citation) -> MatterAnswer: ...
    @property
    def matter(self) -> str:
        """Its id."""
    @property
    def item(self) -> int | None:
        """The number of its item."""
    @property
    def about(self) -> str:
        """What it is."""
    @property
    def class_(self) -> str | None:
        """Its class."""
    @property
    def procedure(self) -> str:
        """The procedure that decides it."""
    @property
    def quorum(self) -> str | None:
        """The required participation of the first stage, as it stands in the book."""
    @property
    def pass_(self) -> str:
        """What must hold to pass, as it stands in the book."""
    @property
    def stages(self) -> tuple[str, ...]:
        """The stages, in order."""
    @property
    def citation(self) -> Citation:
        """The clause of the matter."""
    @property
    def procedure_citation(self) -> Citation:
        """The clause of the procedure."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Effective:
    """A parameter as it stands after every layer."""

    __match_args__ = ("id", "about", "value", "typed", "bounds", "level", "citation", "evidence", "raise_", "lower", "replace")
    def __new__(cls, *, id: str, about: str, value: str, typed: ParameterValue, bounds: str, level: Level, citation: Citation, evidence: Sequence[str], raise_: Sequence[Level], lower: Sequence[Level], replace: Sequence[Level]) -> Effective: ...
    @property
    def id(self) -> str:
        """The id."""
    @property
    def about(self) -> str:
        """What it is."""
    @property
    def value(self) -> str:
        """The value, as text."""
    @property
    def typed(self) -> ParameterValue:
        """The value with its sort."""
    @property
    def bounds(self) -> str:
        """Between which values it may move, in words such as `>= 2/3, <= 1`; `-` where nothing bounds it."""
    @property
    def level(self) -> Level:
        """The level that set it last."""
    @property
    def citation(self) -> Citation:
        """The clause that set it last."""
    @property
    def evidence(self) -> tuple[str, ...]:
        """The facts that a value other than the highest layer's demands."""
    @property
    def raise_(self) -> tuple[Level, ...]:
        """The levels that may make it larger."""
    @property
    def lower(self) -> tuple[Level, ...]:
        """The levels that may make it smaller."""
    @property
    def replace(self) -> tuple[Level, ...]:
        """The levels that may put any other in its place."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BookText:
    """A book, or a layer, as it is written."""

    __match_args__ = ("rulebook",)
    def __new__(cls, *, rulebook: str) -> BookText: ...
    @property
    def rulebook(self) -> str:
        """The TOML text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BookMistake:
    """One mistake of a book, and where it stands."""

    __match_args__ = ("code", "sentence", "line", "column")
    def __new__(cls, *, code: str, sentence: str, line: int, column: int) -> BookMistake: ...
    @property
    def code(self) -> str:
        """`rulebook.ground`: the code of the refusal when the book is used."""
    @property
    def sentence(self) -> str:
        """The sentence in English."""
    @property
    def line(self) -> int:
        """The line, from 1; 0 where the whole text is meant."""
    @property
    def column(self) -> int:
        """The column in characters, from 1; 0 where the whole text is meant."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BookMistakes:
    """Every mistake of a book."""

    __match_args__ = ("sound", "mistakes")
    def __new__(cls, *, sound: bool, mistakes: Sequence[BookMistake]) -> BookMistakes: ...
    @property
    def sound(self) -> bool:
        """Whether there are none."""
    @property
    def mistakes(self) -> tuple[BookMistake, ...]:
        """Every mistake, in the order of the text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class CheckedRulebookOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `CheckedRulebook`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: CheckedRulebook, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> CheckedRulebookOutcome: ...
    @property
    def value(self) -> CheckedRulebook:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BookMistakesOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `BookMistakes`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: BookMistakes, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> BookMistakesOutcome: ...
    @property
    def value(self) -> BookMistakes:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class MatterAnswerOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `MatterAnswer`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: MatterAnswer, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> MatterAnswerOutcome: ...
    @property
    def value(self) -> MatterAnswer:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def check_rulebook(facts: RulebookFacts, *, steps: bool = True) -> CheckedRulebookOutcome:
    """Every conflict between the layers of a book, and the parameters that stand."""

def book_mistakes(facts: BookText, *, steps: bool = True) -> BookMistakesOutcome:
    """Every mistake of a book in one run, where using the book would refuse the first."""

def matter(facts: MatterFacts, *, steps: bool = True) -> MatterAnswerOutcome:
    """The class of a matter, how it is decided, and where it says so."""

def rulebook_facts_from_json(text: str) -> RulebookFacts:
    """Read `RulebookFacts` from JSON, strictly."""

def rulebook_facts_to_json(facts: RulebookFacts) -> str:
    """The canonical JSON of `RulebookFacts`."""

def book_text_from_json(text: str) -> BookText:
    """Read `BookText` from JSON, strictly."""

def book_text_to_json(facts: BookText) -> str:
    """The canonical JSON of `BookText`."""

def matter_facts_from_json(text: str) -> MatterFacts:
    """Read `MatterFacts` from JSON, strictly."""

def matter_facts_to_json(facts: MatterFacts) -> str:
    """The canonical JSON of `MatterFacts`."""

def checked_rulebook_outcome_to_json(outcome: CheckedRulebookOutcome) -> str:
    """The canonical JSON of an outcome of `CheckedRulebook`."""

def book_mistakes_outcome_to_json(outcome: BookMistakesOutcome) -> str:
    """The canonical JSON of an outcome of `BookMistakes`."""

def matter_answer_outcome_to_json(outcome: MatterAnswerOutcome) -> str:
    """The canonical JSON of an outcome of `MatterAnswer`."""

class VoterSet(Enum):
    """Over whom a measure is summed."""

    ALL = "all"
    """All (全体业主)."""
    ELIGIBLE = "eligible"
    """Those who may vote; all when nobody is excluded."""
    PRESENT = "present"
    """Present (参与表决的业主)."""
    IN_PERSON = "in_person"
    """In the room in person."""
    CAST = "cast"
    """Yes and no only."""
    YES = "yes"
    """Yes (同意)."""
    NO = "no"
    """No (反对)."""
    ABSTAIN = "abstain"
    """Abstain (弃权)."""
    BLANK = "blank"
    """Blank (空白)."""
    SPOILT = "spoilt"
    """Spoilt (废票)."""
    SILENT = "silent"
    """Delivered and not returned."""
    UNDELIVERED = "undelivered"
    """Undelivered (未送达)."""
    OBJECTING = "objecting"
    """Objecting in a window after the vote."""

class Operator(Enum):
    """The four operators. 以上 is at least, 超过 and 过半数 are more than."""

    AT_LEAST = "at_least"
    """The number itself counts."""
    MORE_THAN = "more_than"
    """The number itself does not count."""
    AT_MOST = "at_most"
    """The number itself counts."""
    LESS_THAN = "less_than"
    """The number itself does not count."""

class BallotState(Enum):
    """The seven states of a ballot."""

    YES = "yes"
    """Yes (同意)."""
    NO = "no"
    """No (反对)."""
    ABSTAIN = "abstain"
    """Abstain (弃权)."""
    BLANK = "blank"
    """Blank (空白)."""
    SPOILT = "spoilt"
    """Spoilt (废票)."""
    SILENT = "silent"
    """未表决 (已送达)."""
    UNDELIVERED = "undelivered"
    """Undelivered (未送达)."""

class Channel(Enum):
    """How a ballot came."""

    IN_PERSON = "in_person"
    """In person (到会)."""
    PROXY = "proxy"
    """Proxy (委托)."""
    WRITTEN = "written"
    """Written (书面)."""
    ELECTRONIC = "electronic"
    """Electronic (电子)."""

class DuplicateRule(Enum):
    """What is done when one unit has several ballots."""

    REFUSE = "refuse"
    """Any second ballot stops the count."""
    FIRST = "first"
    """First (以先为准)."""
    LAST = "last"
    """Last (以后为准)."""
    SPOILT = "spoilt"
    """Equal ones count once, contradicting ones are a spoilt ballot."""
    PAPER_PREVAILS = "paper_prevails"
    """Paper prevails (以纸质票为准)."""
    ELECTRONIC_PREVAILS = "electronic_prevails"
    """Electronic prevails (以电子票为准)."""

class SplitRule(Enum):
    """Where the head of an owner goes whose units say different things."""

    SPOILT = "spoilt"
    """The head is spoilt; each unit's area still counts as it said."""
    LARGEST_AREA = "largest_area"
    """The head follows the choice with the most area; spoilt when level."""

@disjoint_base
class Delivered:
    """To whom ballots were delivered, by the evidence there is."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class DeliveredNobody(Delivered):
    """Nobody is shown to have received one without returning it."""

    __match_args__ = ()
    def __new__(cls) -> DeliveredNobody: ...

@final
class DeliveredEveryone(Delivered):
    """Everybody."""

    __match_args__ = ()
    def __new__(cls) -> DeliveredEveryone: ...

@final
class DeliveredListed(Delivered):
    """These."""

    __match_args__ = ("keys", "voters", "units")
    def __new__(cls, *, keys: Sequence[str] = ..., voters: Sequence[str] = ..., units: Sequence[str] = ...) -> DeliveredListed: ...
    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of voters and co-owners, or ids of units."""
    @property
    def voters(self) -> tuple[str, ...]:
        """Keys of voters and co-owners, where a unit has the same name."""
    @property
    def units(self) -> tuple[str, ...]:
        """Ids of units, where a voter has the same name."""

class BadBallotRule(Enum):
    """What is done with a ballot of nobody, of somebody not on the roll or not of the unit."""

    ASK_UNIT = "ask_unit"
    """What nobody on the roll can be given is set aside; an owner's ballot that leaves open for which unit it is
    stops the count."""
    REFUSE = "refuse"
    """The count stops there."""
    SET_ASIDE = "set_aside"
    """The ballot is set aside, and the count goes on."""

class SetAsideReason(Enum):
    """Set aside reason (未计入的理由)."""

    OTHER_TEXT = "other_text"
    """It was cast on another version of the text."""
    OUTSIDE_WINDOW = "outside_window"
    """It came before or after the days of the vote."""
    NOT_REPRESENTATIVE = "not_representative"
    """It comes from a co-owner who does not vote for the others."""
    UNIT_NOT_COUNTED = "unit_not_counted"
    """Its unit counts neither by area nor by head."""
    NOT_A_VOTER = "not_a_voter"
    """Its owner holds nothing that counts on the day."""
    UNKNOWN_UNIT = "unknown_unit"
    """It names a unit that is not on the roll."""
    UNKNOWN_VOTER = "unknown_voter"
    """It names a voter who is not on the roll."""
    NOBODY_NAMED = "nobody_named"
    """It names neither a voter nor a unit."""
    NOT_THE_HOLDER = "not_the_holder"
    """It comes from somebody who does not hold the unit."""
    AMBIGUOUS_VOTER = "ambiguous_voter"
    """Its voter may vote for several voters, and it names no unit."""

class Certainty(Enum):
    """Certainty (结论的确定程度)."""

    CERTAIN = "certain"
    """It is the same whatever the unknown areas are."""
    CERTAINLY_MISSED = "certainly_missed"
    """Not passed whatever they are, though it may be for want of participation or of consent."""
    UNDECIDED = "undecided"
    """It depends on them."""

class Ballots(Enum):
    """What a next stage counts."""

    FRESH = "fresh"
    """A new vote."""
    SAME = "same"
    """The same ballots are counted by the next stage's tests."""
    OPEN_SESSION = "open_session"
    """The vote stays open and ballots are added."""

class SilencePolicy(Enum):
    """The four policies."""

    NOT_PARTICIPATING = "not_participating"
    """Not participating (不参与)."""
    PARTICIPATE_ABSTAIN = "participate_abstain"
    """Participate abstain (参与并弃权)."""
    PARTICIPATE_FOLLOW_MAJORITY = "participate_follow_majority"
    """Participate follow majority (参与并从多数)."""
    PARTICIPATE_AGREE = "participate_agree"
    """Participate agree (参与并同意)."""

class MajorityRule(Enum):
    """Whose majority silence follows when heads and area point different ways."""

    SAME_WAY = "same_way"
    """Where they differ there is no majority to follow, and silence abstains."""
    EACH_MEASURE = "each_measure"
    """Each measure follows its own."""
    HEADS = "heads"
    """Heads (以人数为准)."""
    AREA = "area"
    """Area (以面积为准)."""

class Decision(Enum):
    """What a rule makes of the counts."""

    PASSED = "passed"
    """Passed (通过)."""
    FAILED = "failed"
    """Failed (未通过)."""
    INQUORATE = "inquorate"
    """Too few took part for anything to be decided."""
    OPEN_UNTIL = "open_until"
    """The vote, or the time to object, is still open."""
    NEXT_STAGE = "next_stage"
    """Next stage (进入下一阶段)."""
    PENDING_CONSENT = "pending_consent"
    """Pending consent (尚需他人同意)."""
    NEEDS_FACT = "needs_fact"
    """A count or fact that a deciding test reads was not given."""
    NEEDS_LOTS = "needs_lots"
    """Needs lots (待抽签)."""

class TestPart(Enum):
    """Test part (检验属于哪一部分)."""

    QUORUM = "quorum"
    """Quorum (参与)."""
    PASS = "pass"
    """Pass (同意)."""
    VETO = "veto"
    """Veto (异议)."""
    GUARD = "guard"
    """The guard of a next stage."""

class TestKind(Enum):
    """What sort of condition a test is: one comparison, a fact, or what is composed of others."""

    TEST = "test"
    """One comparison."""
    ALL = "all"
    """Every part holds."""
    ANY = "any"
    """At least one part holds."""
    NOT = "not"
    """The part does not hold."""
    FACT = "fact"
    """A fact that people establish."""
    EACH = "each"
    """In every group of a tag."""
    COUNT = "count"
    """In so many groups of a tag."""
    ALWAYS = "always"
    """It always holds."""

class NeedKind(Enum):
    """What sort of thing has to be told."""

    FACT = "fact"
    """Whether something holds."""
    PARAMETER = "parameter"
    """A choice that a book or the vote has to make."""
    COUNT = "count"
    """A measure over a set."""
    AREA = "area"
    """The areas of one voter."""
    PROXY_HOLDERS = "proxy_holders"
    """Who holds the mandates."""
    GROUPS = "groups"
    """The groups of a tag, each with its counts."""
    WEIGHTS_REWRITTEN = "weights_rewritten"
    """Counts with the weights rewritten as the rule says."""

@final
class Ballot:
    """One ballot, or the record that none came back."""

    __match_args__ = ("voter", "unit", "motion", "choice", "channel", "received", "sequence", "text_version")
    def __new__(cls, *, voter: str | None = ..., unit: str | None = ..., motion: str | None = ..., choice: BallotState, channel: Channel = ..., received: date | None = ..., sequence: int | None = ..., text_version: str | None = ...) -> Ballot: ...
    @property
    def voter(self) -> str | None:
        """The voter's key, or that of a co-owner who votes for all. Without a unit it covers all units."""
    @property
    def unit(self) -> str | None:
        """The unit, where the ballot is of one unit."""
    @property
    def motion(self) -> str | None:
        """The motion, where ballots of several are in one list."""
    @property
    def choice(self) -> BallotState:
        """Choice (票态)."""
    @property
    def channel(self) -> Channel:
        """Channel (表决方式)."""
    @property
    def received(self) -> date | None:
        """The day it was received."""
    @property
    def sequence(self) -> int | None:
        """Its place in the order of receipt, among those of one day or where no days are kept."""
    @property
    def text_version(self) -> str | None:
        """The version of the text it was cast on."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class DuplicateBallots:
    """Several ballots of one unit and what was counted."""

    __match_args__ = ("voter", "unit", "choices", "conflicting", "counted")
    def __new__(cls, *, voter: str, unit: str, choices: Sequence[BallotState], conflicting: bool, counted: BallotState) -> DuplicateBallots: ...
    @property
    def voter(self) -> str:
        """The voter."""
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def choices(self) -> tuple[BallotState, ...]:
        """What they said, in the order of the states."""
    @property
    def conflicting(self) -> bool:
        """Whether they contradict each other."""
    @property
    def counted(self) -> BallotState:
        """What was counted."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SetAside:
    """A ballot that does not count, and why."""

    __match_args__ = ("key", "choice", "reason", "row")
    def __new__(cls, *, key: str, choice: BallotState, reason: SetAsideReason, row: int) -> SetAside: ...
    @property
    def key(self) -> str:
        """Who or what unit it names."""
    @property
    def choice(self) -> BallotState:
        """What it said."""
    @property
    def reason(self) -> SetAsideReason:
        """Why it does not count."""
    @property
    def row(self) -> int:
        """Its row in the list of ballots, from 1."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class AreaLimits:
    """What each unit of unknown area has at least and at most."""

    __match_args__ = ("least", "most")
    def __new__(cls, *, least: Decimal | int, most: Decimal | int) -> AreaLimits: ...
    @property
    def least(self) -> Decimal:
        """Least (下限)."""
    @property
    def most(self) -> Decimal:
        """Most (上限)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class DecideFacts:
    """Which rule, on which day, with which counts."""

    __match_args__ = ("book", "rulebook", "layers", "on", "matter", "procedure", "stage", "counts", "groups", "facts", "parameters", "silence", "weights_rewritten")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., layers: Sequence[str] = ..., on: date | None = ..., matter: str | None = ..., procedure: str | None = ..., stage: str | None = ..., counts: Sequence[MeasureCounts], groups: Sequence[GroupCounts] = ..., facts: Sequence[GivenFact] = ..., parameters: Sequence[Setting] = ..., silence: SilenceClause | None = ..., weights_rewritten: bool | None = ...) -> DecideFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    @property
    def on(self) -> date | None:
        """The day that chooses the edition; needed unless no rule asked has dates."""
    @property
    def matter(self) -> str | None:
        """The matter of the book, such as `hire_manager`."""
    @property
    def procedure(self) -> str | None:
        """Or the procedure itself."""
    @property
    def stage(self) -> str | None:
        """The stage that was voted; the first one when absent."""
    @property
    def counts(self) -> tuple[MeasureCounts, ...]:
        """Per measure, how many in which set."""
    @property
    def groups(self) -> tuple[GroupCounts, ...]:
        """Counts within groups, for tests of each building or class."""
    @property
    def facts(self) -> tuple[GivenFact, ...]:
        """Facts that people established, by name."""
    @property
    def parameters(self) -> tuple[Setting, ...]:
        """Parameters set for this vote, by name; checked like those of a covenant."""
    @property
    def silence(self) -> SilenceClause | None:
        """What the facts say of silence beside the books."""
    @property
    def weights_rewritten(self) -> bool | None:
        """Whether the counts already hold rewritten weights (caps, scales)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class MeasureCounts:
    """Measure counts (一项计量的计数)."""

    __match_args__ = ("measure", "counts")
    def __new__(cls, *, measure: str, counts: SetCounts) -> MeasureCounts: ...
    @property
    def measure(self) -> str:
        """`heads`, `units`, or the name of a weight such as `area`."""
    @property
    def counts(self) -> SetCounts:
        """The counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SetCounts:
    """A set that is not named is not known, never zero."""

    __match_args__ = ("all", "eligible", "present", "in_person", "cast", "yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered", "objecting")
    def __new__(cls, *, all: Fraction | Decimal | int | None = ..., eligible: Fraction | Decimal | int | None = ..., present: Fraction | Decimal | int | None = ..., in_person: Fraction | Decimal | int | None = ..., cast: Fraction | Decimal | int | None = ..., yes: Fraction | Decimal | int | None = ..., no: Fraction | Decimal | int | None = ..., abstain: Fraction | Decimal | int | None = ..., blank: Fraction | Decimal | int | None = ..., spoilt: Fraction | Decimal | int | None = ..., silent: Fraction | Decimal | int | None = ..., undelivered: Fraction | Decimal | int | None = ..., objecting: Fraction | Decimal | int | None = ...) -> SetCounts: ...
    @property
    def all(self) -> Fraction | None:
        """The count of `all`, where it is known."""
    @property
    def eligible(self) -> Fraction | None:
        """The count of `eligible`, where it is known."""
    @property
    def present(self) -> Fraction | None:
        """The count of `present`, where it is known."""
    @property
    def in_person(self) -> Fraction | None:
        """The count of `in_person`, where it is known."""
    @property
    def cast(self) -> Fraction | None:
        """The count of `cast`, where it is known."""
    @property
    def yes(self) -> Fraction | None:
        """The count of `yes`, where it is known."""
    @property
    def no(self) -> Fraction | None:
        """The count of `no`, where it is known."""
    @property
    def abstain(self) -> Fraction | None:
        """The count of `abstain`, where it is known."""
    @property
    def blank(self) -> Fraction | None:
        """The count of `blank`, where it is known."""
    @property
    def spoilt(self) -> Fraction | None:
        """The count of `spoilt`, where it is known."""
    @property
    def silent(self) -> Fraction | None:
        """The count of `silent`, where it is known."""
    @property
    def undelivered(self) -> Fraction | None:
        """The count of `undelivered`, where it is known."""
    @property
    def objecting(self) -> Fraction | None:
        """The count of `objecting`, where it is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class GroupCounts:
    """The counts of one group, such as one building."""

    __match_args__ = ("tag", "key", "counts")
    def __new__(cls, *, tag: str, key: str, counts: Sequence[MeasureCounts]) -> GroupCounts: ...
    @property
    def tag(self) -> str:
        """What kind of group, such as `building`."""
    @property
    def key(self) -> str:
        """Which one."""
    @property
    def counts(self) -> tuple[MeasureCounts, ...]:
        """Its counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class GivenFact:
    """Given fact (已查明的事实)."""

    __match_args__ = ("name", "holds")
    def __new__(cls, *, name: str, holds: bool) -> GivenFact: ...
    @property
    def name(self) -> str:
        """Its name in the rule."""
    @property
    def holds(self) -> bool:
        """Whether it holds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Setting:
    """One parameter set for this vote."""

    __match_args__ = ("name", "value")
    def __new__(cls, *, name: str, value: str) -> Setting: ...
    @property
    def name(self) -> str:
        """The id in the book."""
    @property
    def value(self) -> str:
        """The value, as it would stand in a layer."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SilenceClause:
    """What the facts say of silence; what they leave out the books say."""

    __match_args__ = ("policy", "effective_delivery", "agenda_notified", "consequence_stated", "majority", "floor", "clause")
    def __new__(cls, *, policy: SilencePolicy | None = ..., effective_delivery: bool | None = ..., agenda_notified: bool | None = ..., consequence_stated: bool | None = ..., majority: MajorityRule | None = ..., floor: Fraction | int | None = ..., clause: Citation | None = ...) -> SilenceClause: ...
    @property
    def policy(self) -> SilencePolicy | None:
        """Policy (沉默处理); that of the books when absent."""
    @property
    def effective_delivery(self) -> bool | None:
        """Whether ballots were delivered the agreed way; not told when absent."""
    @property
    def agenda_notified(self) -> bool | None:
        """Whether the agenda was notified."""
    @property
    def consequence_stated(self) -> bool | None:
        """Whether the consequence of silence was pointed out."""
    @property
    def majority(self) -> MajorityRule | None:
        """Majority (多数的认定); that of the books when absent."""
    @property
    def floor(self) -> Fraction | None:
        """The votes already cast that silence joins must be more than this part of all, by every measure."""
    @property
    def clause(self) -> Citation | None:
        """The clause of the covenant or the rules of procedure that says so."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Deemed:
    """How much of one measure is deemed to have voted, and as what."""

    __match_args__ = ("measure", "becomes", "count")
    def __new__(cls, *, measure: str, becomes: BallotState, count: Fraction | Decimal | int) -> Deemed: ...
    @property
    def measure(self) -> str:
        """The measure."""
    @property
    def becomes(self) -> BallotState:
        """What silence counts as."""
    @property
    def count(self) -> Fraction:
        """How much."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TallyFacts:
    """Who votes, what they said, and which rule is asked."""

    __match_args__ = ("book", "rulebook", "layers", "on", "roll_on", "matter", "procedure", "stage", "facts", "parameters", "roll", "ballots", "motion", "text_version", "window", "notified_on", "called_by", "delivered", "duplicates", "split", "bad_ballots", "silence", "unknown_area")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., layers: Sequence[str] = ..., on: date, roll_on: date | None = ..., matter: str | None = ..., procedure: str | None = ..., stage: str | None = ..., facts: Sequence[GivenFact] = ..., parameters: Sequence[Setting] = ..., roll: Roll, ballots: Sequence[Ballot], motion: str | None = ..., text_version: str | None = ..., window: Period | None = ..., notified_on: date | None = ..., called_by: int | None = ..., delivered: Delivered = ..., duplicates: DuplicateRule = ..., split: SplitRule = ..., bad_ballots: BadBallotRule = ..., silence: SilenceClause = ..., unknown_area: AreaLimits | None = ...) -> TallyFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; needed unless `rulebook` is given."""
    @property
    def rulebook(self) -> str | None:
        """The TOML text of a book that anyone brings."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    @property
    def on(self) -> date:
        """The day of the vote: it chooses the edition, and the electorate unless `roll_on` does."""
    @property
    def roll_on(self) -> date | None:
        """The day on which the roll is read."""
    @property
    def matter(self) -> str | None:
        """The matter of the book, such as `hire_manager`."""
    @property
    def procedure(self) -> str | None:
        """Or the procedure itself."""
    @property
    def stage(self) -> str | None:
        """The stage that was voted; the first one when absent."""
    @property
    def facts(self) -> tuple[GivenFact, ...]:
        """Facts that people established, by name."""
    @property
    def parameters(self) -> tuple[Setting, ...]:
        """Parameters set for this vote, by name."""
    @property
    def roll(self) -> Roll:
        """Roll (业主名册)."""
    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """The ballots, in any order."""
    @property
    def motion(self) -> str | None:
        """The motion that is counted, where the list holds ballots of several."""
    @property
    def text_version(self) -> str | None:
        """The version of the text that was put to the vote."""
    @property
    def window(self) -> Period | None:
        """Ballots received outside do not count; until its end the vote is open."""
    @property
    def notified_on(self) -> date | None:
        """The day on which the meeting was called."""
    @property
    def called_by(self) -> int | None:
        """How many heads asked for the meeting, where it is an extraordinary one."""
    @property
    def delivered(self) -> Delivered:
        """Delivered (送达)."""
    @property
    def duplicates(self) -> DuplicateRule:
        """Duplicates (重复票)."""
    @property
    def split(self) -> SplitRule:
        """Split (一人多套意见不一)."""
    @property
    def bad_ballots(self) -> BadBallotRule:
        """Ballots that nobody can be given (不能归属的票)."""
    @property
    def silence(self) -> SilenceClause:
        """Silence (沉默条款)."""
    @property
    def unknown_area(self) -> AreaLimits | None:
        """What each unknown area is at least and at most."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class StateCounts:
    """One measure in each of the seven states; together they are all."""

    __match_args__ = ("measure", "all", "yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered")
    def __new__(cls, *, measure: str, all: Fraction | Decimal | int, yes: Fraction | Decimal | int, no: Fraction | Decimal | int, abstain: Fraction | Decimal | int, blank: Fraction | Decimal | int, spoilt: Fraction | Decimal | int, silent: Fraction | Decimal | int, undelivered: Fraction | Decimal | int) -> StateCounts: ...
    @property
    def measure(self) -> str:
        """`heads`, `area`, or `units` where the rule counts them."""
    @property
    def all(self) -> Fraction:
        """All (全体)."""
    @property
    def yes(self) -> Fraction:
        """Yes (同意)."""
    @property
    def no(self) -> Fraction:
        """No (反对)."""
    @property
    def abstain(self) -> Fraction:
        """Abstain (弃权)."""
    @property
    def blank(self) -> Fraction:
        """Blank (空白)."""
    @property
    def spoilt(self) -> Fraction:
        """Spoilt (废票)."""
    @property
    def silent(self) -> Fraction:
        """未表决 (已送达)."""
    @property
    def undelivered(self) -> Fraction:
        """Undelivered (未送达)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SplitUnit:
    """How much area of a voter said what."""

    __match_args__ = ("unit", "choice")
    def __new__(cls, *, unit: str, choice: BallotState) -> SplitUnit: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def choice(self) -> BallotState:
        """What it said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SplitVoter:
    """An owner whose units said different things."""

    __match_args__ = ("voter", "head", "units", "could_be")
    def __new__(cls, *, voter: str, head: BallotState, units: Sequence[SplitUnit], could_be: Sequence[BallotState]) -> SplitVoter: ...
    @property
    def voter(self) -> str:
        """The voter."""
    @property
    def head(self) -> BallotState:
        """Where the head went; spoilt while unknown areas leave it open."""
    @property
    def units(self) -> tuple[SplitUnit, ...]:
        """What each unit said; its area counts so."""
    @property
    def could_be(self) -> tuple[BallotState, ...]:
        """The choices that the head could go to, where unknown areas leave it open."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Tally:
    """Tally (计票结果)."""

    __match_args__ = ("verdict", "quorum", "certainty", "open_tests", "judged", "without_silence", "heads", "area", "electorate", "ballots", "counts", "deemed", "duplicates", "splits", "set_aside", "look_alikes")
    def __new__(cls, *, verdict: Decision, quorum: bool | None = ..., certainty: Certainty, open_tests: Sequence[str], judged: Verdict, without_silence: Decision | None = ..., heads: Fraction | Decimal | int, area: Fraction | Decimal | int, electorate: RollCounts, ballots: int, counts: Sequence[StateCounts], deemed: Sequence[Deemed], duplicates: Sequence[DuplicateBallots], splits: Sequence[SplitVoter], set_aside: Sequence[SetAside], look_alikes: Sequence[LookAlikes]) -> Tally: ...
    @property
    def verdict(self) -> Decision:
        """Verdict (结论)."""
    @property
    def quorum(self) -> bool | None:
        """Quorum (参与是否达到)."""
    @property
    def certainty(self) -> Certainty:
        """Whether unknown areas could change it."""
    @property
    def open_tests(self) -> tuple[str, ...]:
        """The tests that are open."""
    @property
    def judged(self) -> Verdict:
        """Judged (结论的各项检验)."""
    @property
    def without_silence(self) -> Decision | None:
        """What the verdict would be if silence counted for nothing; absent when no vote is deemed."""
    @property
    def heads(self) -> Fraction:
        """Heads (总人数)."""
    @property
    def area(self) -> Fraction:
        """Of all known areas that count."""
    @property
    def electorate(self) -> RollCounts:
        """Households, units, voters and heads."""
    @property
    def ballots(self) -> int:
        """Ballots that came back and were read; not heads, not units."""
    @property
    def counts(self) -> tuple[StateCounts, ...]:
        """Per measure and state."""
    @property
    def deemed(self) -> tuple[Deemed, ...]:
        """视为票, apart from those cast."""
    @property
    def duplicates(self) -> tuple[DuplicateBallots, ...]:
        """Duplicates (重复票)."""
    @property
    def splits(self) -> tuple[SplitVoter, ...]:
        """Splits (一人多套意见不一)."""
    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Set aside (未计入的票)."""
    @property
    def look_alikes(self) -> tuple[LookAlikes, ...]:
        """Look alikes (疑似同一人)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Need:
    """One thing that has to be told before a verdict stands."""

    __match_args__ = ("kind", "name", "set", "tag", "group")
    def __new__(cls, *, kind: NeedKind, name: str, set: VoterSet | None = ..., tag: str | None = ..., group: str | None = ...) -> Need: ...
    @property
    def kind(self) -> NeedKind:
        """What sort of thing it is."""
    @property
    def name(self) -> str:
        """The fact, the parameter, the measure, the voter or the tag; empty where the kind says all."""
    @property
    def set(self) -> VoterSet | None:
        """Of a count: over whom."""
    @property
    def tag(self) -> str | None:
        """The tag of the group in which it is asked, such as `building`."""
    @property
    def group(self) -> str | None:
        """The group in which it is asked."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TestShape:
    """What a test compares: `measure(set) operator share * measure(set)`, or a plain number on the right."""

    __match_args__ = ("measure", "set", "operator", "share", "of")
    def __new__(cls, *, measure: str | None = ..., set: VoterSet | None = ..., operator: Operator, share: Fraction | Decimal | int | None = ..., of: TestBase | None = ...) -> TestShape: ...
    @property
    def measure(self) -> str | None:
        """What is counted; absent where the left side is a sum, a difference, a least or a greatest."""
    @property
    def set(self) -> VoterSet | None:
        """Of whom."""
    @property
    def operator(self) -> Operator:
        """How it is compared."""
    @property
    def share(self) -> Fraction | None:
        """The share of the base; the number itself where there is no base; absent where the right side is composed."""
    @property
    def of(self) -> TestBase | None:
        """The base; absent for a plain number and where the right side is composed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TestBase:
    """Whose share a test asks for."""

    __match_args__ = ("measure", "set")
    def __new__(cls, *, measure: str, set: VoterSet) -> TestBase: ...
    @property
    def measure(self) -> str:
        """What is counted."""
    @property
    def set(self) -> VoterSet:
        """Of whom."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TestResult:
    """Test result (一项检验及其两边的数)."""

    __match_args__ = ("id", "parent", "part", "kind", "rule", "shape", "name", "group", "left", "op", "right", "base", "holds", "citation")
    def __new__(cls, *, id: str, parent: str | None = ..., part: TestPart, kind: TestKind, rule: str, shape: TestShape | None = ..., name: str | None = ..., group: str | None = ..., left: Fraction | Decimal | int | None = ..., op: Operator | None = ..., right: Fraction | Decimal | int | None = ..., base: str, holds: bool | None = ..., citation: Citation) -> TestResult: ...
    @property
    def id(self) -> str:
        """Its id, such as `pass.2`."""
    @property
    def parent(self) -> str | None:
        """The composed condition it is a part of, when it is one."""
    @property
    def part(self) -> TestPart:
        """Which part of the rule."""
    @property
    def kind(self) -> TestKind:
        """What sort of condition it is."""
    @property
    def rule(self) -> str:
        """As it stands in the book."""
    @property
    def shape(self) -> TestShape | None:
        """What is compared with what; absent for composed conditions."""
    @property
    def name(self) -> str | None:
        """The fact that is asked for, or the tag of the groups; absent for other conditions."""
    @property
    def group(self) -> str | None:
        """The group that it is asked of, such as a building."""
    @property
    def left(self) -> Fraction | None:
        """What was counted; absent for composed conditions and where it is not known."""
    @property
    def op(self) -> Operator | None:
        """How it is compared."""
    @property
    def right(self) -> Fraction | None:
        """The number it must reach, exactly."""
    @property
    def base(self) -> str:
        """The base in words."""
    @property
    def holds(self) -> bool | None:
        """Whether it holds; absent when that cannot be told."""
    @property
    def citation(self) -> Citation:
        """The clause."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Missing:
    """What a measure lacks, when those who take part stay the same (approval) or more come (participation)."""

    __match_args__ = ("test", "part", "measure", "set", "has", "needed", "missing", "more_than")
    def __new__(cls, *, test: str, part: TestPart, measure: str, set: VoterSet, has: Fraction | Decimal | int, needed: Fraction | Decimal | int, missing: Fraction | Decimal | int, more_than: bool) -> Missing: ...
    @property
    def test(self) -> str:
        """The test that it would make true."""
    @property
    def part(self) -> TestPart:
        """Participation or approval."""
    @property
    def measure(self) -> str:
        """The measure."""
    @property
    def set(self) -> VoterSet:
        """The set that must grow."""
    @property
    def has(self) -> Fraction:
        """How many there are."""
    @property
    def needed(self) -> Fraction:
        """How many are needed; a whole number for heads and units."""
    @property
    def missing(self) -> Fraction:
        """The difference."""
    @property
    def more_than(self) -> bool:
        """Whether reaching `needed` exactly is not yet enough (areas only)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class NextStage:
    """Next stage (下一阶段)."""

    __match_args__ = ("stage", "ballots", "after")
    def __new__(cls, *, stage: str, ballots: Ballots, after: str | None = ...) -> NextStage: ...
    @property
    def stage(self) -> str:
        """Its id."""
    @property
    def ballots(self) -> Ballots:
        """Whether owners vote again."""
    @property
    def after(self) -> str | None:
        """When, in the words of the rule."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Verdict:
    """Verdict (表决结果)."""

    __match_args__ = ("verdict", "quorum", "class_", "procedure", "stage", "tests", "missing", "needs", "next", "open_days", "payers", "sets_rule", "deemed", "without_silence", "citation")
    def __new__(cls, *, verdict: Decision, quorum: bool | None = ..., class_: str | None = ..., procedure: str, stage: str, tests: Sequence[TestResult], missing: Sequence[Missing], needs: Sequence[Need], next: NextStage | None = ..., open_days: int | None = ..., payers: str | None = ..., sets_rule: str | None = ..., deemed: Sequence[Deemed], without_silence: Decision | None = ..., citation: Citation) -> Verdict: ...
    @property
    def verdict(self) -> Decision:
        """Verdict (结论)."""
    @property
    def quorum(self) -> bool | None:
        """参与是否达到; absent when the rule asks for none or it cannot be told."""
    @property
    def class_(self) -> str | None:
        """The class of the matter, such as `ordinary`."""
    @property
    def procedure(self) -> str:
        """The procedure."""
    @property
    def stage(self) -> str:
        """The stage that was judged."""
    @property
    def tests(self) -> tuple[TestResult, ...]:
        """Every test, in the order of the rule; a part follows what it is a part of."""
    @property
    def missing(self) -> tuple[Missing, ...]:
        """What each failing test lacks."""
    @property
    def needs(self) -> tuple[Need, ...]:
        """The counts and facts that are needed to tell."""
    @property
    def next(self) -> NextStage | None:
        """Where a failed stage leads."""
    @property
    def open_days(self) -> int | None:
        """How many days objections may come, when the verdict waits for them."""
    @property
    def payers(self) -> str | None:
        """Who pays, where the rule says so."""
    @property
    def sets_rule(self) -> str | None:
        """The procedure that the decision puts in force for a later vote, where the rule says so."""
    @property
    def deemed(self) -> tuple[Deemed, ...]:
        """视为票, apart from those cast; empty where silence takes no part."""
    @property
    def without_silence(self) -> Decision | None:
        """What the verdict would be if silence counted for nothing; absent when no vote is deemed."""
    @property
    def citation(self) -> Citation:
        """The clause."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class VerdictOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Verdict`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Verdict, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> VerdictOutcome: ...
    @property
    def value(self) -> Verdict:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TallyOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Tally`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Tally, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> TallyOutcome: ...
    @property
    def value(self) -> Tally:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def decide(facts: DecideFacts, *, steps: bool = True) -> VerdictOutcome:
    """Judges totals already counted by the rule in force on the day. Exact, every test with both its sides."""

def tally(facts: TallyFacts, *, steps: bool = True) -> TallyOutcome:
    """Counts the ballots of a roll and judges them."""

def decide_facts_from_json(text: str) -> DecideFacts:
    """Read `DecideFacts` from JSON, strictly."""

def decide_facts_to_json(facts: DecideFacts) -> str:
    """The canonical JSON of `DecideFacts`."""

def tally_facts_from_json(text: str) -> TallyFacts:
    """Read `TallyFacts` from JSON, strictly."""

def tally_facts_to_json(facts: TallyFacts) -> str:
    """The canonical JSON of `TallyFacts`."""

def verdict_outcome_to_json(outcome: VerdictOutcome) -> str:
    """The canonical JSON of an outcome of `Verdict`."""

def tally_outcome_to_json(outcome: TallyOutcome) -> str:
    """The canonical JSON of an outcome of `Tally`."""

class CostItem(Enum):
    """The nine items of 《物业服务收费管理办法》 art. 11(3), in its order."""

    WAGES = "wages"
    """(1) 管理服务人员的工资、社会保险和按规定提取的福利费."""
    MAINTENANCE = "maintenance"
    """(2) 共用部位、共用设施设备的日常运行、维护费用."""
    CLEANING = "cleaning"
    """(3) 清洁卫生费用."""
    GREENING = "greening"
    """(4) 绿化养护费用."""
    PUBLIC_ORDER = "public_order"
    """(5) 秩序维护费用."""
    OFFICE = "office"
    """(6) 办公费用."""
    DEPRECIATION = "depreciation"
    """(7) 物业管理企业固定资产折旧."""
    INSURANCE = "insurance"
    """(8) 共用部位、共用设施设备及公众责任保险费用."""
    OTHER_AGREED = "other_agreed"
    """(9) 经业主同意的其它费用: only with a reference to the owners' decision."""

class Account(Enum):
    """Where money stands. Debits are positive, credits negative; a posting sums to zero."""

    SERVICE_FUND = "service_fund"
    """The bank and cash the fund is kept in."""
    RECEIVABLE = "receivable"
    """What owners owe. Debited when billed, credited by write-offs."""
    BILLED = "billed"
    """Charges of this period. Credited when billed."""
    COLLECTED = "collected"
    """Payments for charges of this period. Credited when paid."""
    PRIOR_ARREARS = "prior_arrears"
    """Payments for charges of earlier periods. Credited when paid."""
    PREPAYMENT = "prepayment"
    """Payments for later periods. Credited when paid, debited when released."""
    EXPENDITURE = "expenditure"
    """Money spent on one of the nine cost items. Debited."""
    PAYABLE = "payable"
    """Bills not yet paid. Credited when booked."""
    REMUNERATION = "remuneration"
    """Remuneration taken during the period. Debited."""
    PASS_THROUGH = "pass_through"
    """Money passed through; belongs to others."""
    DEPOSIT = "deposit"
    """To be given back."""
    SHARED_INCOME = "shared_income"
    """A pool of its own."""
    MAINTENANCE_FUND = "maintenance_fund"
    """A pool of its own."""

class Work(Enum):
    """What sort of work on shared parts a cost was, as art. 11(4) divides it."""

    DAILY = "daily"
    """Belongs to the service fund."""
    MEDIUM_REPAIR = "medium_repair"
    """Belongs to the maintenance fund."""
    MAJOR_REPAIR = "major_repair"
    """Belongs to the maintenance fund."""
    RENEWAL = "renewal"
    """Belongs to the maintenance fund."""
    ALTERATION = "alteration"
    """Belongs to the maintenance fund."""

class RemunerationBase(Enum):
    """What the rate is taken of."""

    POOL = "pool"
    """Of the pool itself, which contains the remuneration. `R = rate × F`."""
    COLLECTED = "collected"
    """Collected (实收)."""
    BILLED = "billed"
    """Billed (应收)."""
    ACTUAL_EXPENDITURE = "actual_expenditure"
    """Of the allowed expenditure. `R = rate × E`."""
    BUDGETED_EXPENDITURE = "budgeted_expenditure"
    """Budgeted expenditure (预算支出)."""
    FIXED = "fixed"
    """Fixed (固定数额)."""

class TierApplication(Enum):
    """Tier application (分档方式)."""

    WHOLE = "whole"
    """The rate of the tier that is reached holds for the whole base."""
    MARGINAL = "marginal"
    """Each tier's rate holds for the part of the base inside it."""

class TierOn(Enum):
    """Tier on (分档依据)."""

    COLLECTION_RATE = "collection_rate"
    """Collected for this period over billed."""
    BASE_AMOUNT = "base_amount"
    """The amount of the base."""

@disjoint_base
class RemunerationLimit:
    """A limit on the remuneration."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RemunerationLimitAmount(RemunerationLimit):
    """A sum."""

    __match_args__ = ("amount",)
    def __new__(cls, *, amount: Decimal | int) -> RemunerationLimitAmount: ...
    @property
    def amount(self) -> Decimal:
        """The sum."""

@final
class RemunerationLimitOfBudget(RemunerationLimit):
    """A part of the budget, `rate × budget`."""

    __match_args__ = ("rate",)
    def __new__(cls, *, rate: Decimal | int) -> RemunerationLimitOfBudget: ...
    @property
    def rate(self) -> Decimal:
        """The part."""

@final
class PostingLine:
    """One line of a posting."""

    __match_args__ = ("account", "amount", "cost_item", "work", "unit", "tariff", "due")
    def __new__(cls, *, account: Account, amount: Decimal | int, cost_item: CostItem | None = ..., work: Work | None = ..., unit: str | None = ..., tariff: Decimal | int | None = ..., due: date | None = ...) -> PostingLine: ...
    @property
    def account(self) -> Account:
        """The account."""
    @property
    def amount(self) -> Decimal:
        """Debit above zero, credit below."""
    @property
    def cost_item(self) -> CostItem | None:
        """The cost item; on `expenditure` and nowhere else."""
    @property
    def work(self) -> Work | None:
        """The sort of work, where the cost is work on shared parts."""
    @property
    def unit(self) -> str | None:
        """The unit it concerns."""
    @property
    def tariff(self) -> Decimal | None:
        """The tariff a charge was made with; never negative."""
    @property
    def due(self) -> date | None:
        """The day on which a charge falls due; absent when it fell due in the period."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Posting:
    """One balanced posting."""

    __match_args__ = ("id", "day", "lines", "document", "decision", "currency", "mark")
    def __new__(cls, *, id: str, day: date, lines: Sequence[PostingLine], document: str | None = ..., decision: str | None = ..., currency: str | None = ..., mark: Mark = ...) -> Posting: ...
    @property
    def id(self) -> str:
        """Unique in the ledger."""
    @property
    def day(self) -> date:
        """The day it is booked on."""
    @property
    def lines(self) -> tuple[PostingLine, ...]:
        """The lines; they sum to zero."""
    @property
    def document(self) -> str | None:
        """The document it rests on."""
    @property
    def decision(self) -> str | None:
        """The owners' decision it rests on; the ninth cost item needs one."""
    @property
    def currency(self) -> str | None:
        """The currency's code, where a voucher names one."""
    @property
    def mark(self) -> Mark:
        """How its expenditure stands after a person has checked it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ItemAmount:
    """One cost item's sum. In files a map from item to amount."""

    __match_args__ = ("item", "amount")
    def __new__(cls, *, item: CostItem, amount: Decimal | int) -> ItemAmount: ...
    @property
    def item(self) -> CostItem:
        """The cost item."""
    @property
    def amount(self) -> Decimal:
        """The sum; not negative."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Objection:
    """A part of an item's expenditure that a checker does not let stand."""

    __match_args__ = ("item", "amount", "mark", "reason", "citation")
    def __new__(cls, *, item: CostItem, amount: Decimal | int, mark: Mark, reason: str, citation: Citation | None = ...) -> Objection: ...
    @property
    def item(self) -> CostItem:
        """The cost item it is part of."""
    @property
    def amount(self) -> Decimal:
        """How much of it; not negative."""
    @property
    def mark(self) -> Mark:
        """`disallowed`, `unknown` or `unreconciled`."""
    @property
    def reason(self) -> str:
        """Why, in words."""
    @property
    def citation(self) -> Citation | None:
        """The clause relied on."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Published:
    """Totals somebody has posted, held against each other and against ours."""

    __match_args__ = ("receipts", "expenses", "balance")
    def __new__(cls, *, receipts: Decimal | int | None = ..., expenses: Decimal | int | None = ..., balance: Decimal | int | None = ...) -> Published: ...
    @property
    def receipts(self) -> Decimal | None:
        """Receipts (收入合计)."""
    @property
    def expenses(self) -> Decimal | None:
        """支出合计, remuneration included."""
    @property
    def balance(self) -> Decimal | None:
        """结余 (不足为负)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class DeveloperStock:
    """What unsold and late-delivered units were charged, against the full charge."""

    __match_args__ = ("full_charge", "billed")
    def __new__(cls, *, full_charge: Decimal | int, billed: Decimal | int) -> DeveloperStock: ...
    @property
    def full_charge(self) -> Decimal:
        """The charge in full."""
    @property
    def billed(self) -> Decimal:
        """What was billed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SettleFacts:
    """All a period's settlement is made from."""

    __match_args__ = ("book", "rulebook", "layers", "compound", "currency", "period", "contract", "budget", "disclosures", "opening", "billed", "not_yet_due", "collected", "prior_arrears_collected", "prepayments", "expenditure", "expenditure_total", "other_agreed_decision", "large_repairs", "objections", "pass_through", "deposits", "postings", "units", "developer_stock", "published")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., layers: Sequence[str] = ..., compound: str | None = ..., currency: Currency, period: Period, contract: ContractTerms = ..., budget: Sequence[ItemAmount] = ..., disclosures: int | None = ..., opening: Decimal | int | None = ..., billed: Decimal | int | None = ..., not_yet_due: Decimal | int | None = ..., collected: Decimal | int | None = ..., prior_arrears_collected: Decimal | int | None = ..., prepayments: Decimal | int | None = ..., expenditure: Sequence[ItemAmount] = ..., expenditure_total: Decimal | int | None = ..., other_agreed_decision: str | None = ..., large_repairs: Decimal | int | None = ..., objections: Sequence[Objection] = ..., pass_through: Decimal | int | None = ..., deposits: Decimal | int | None = ..., postings: Sequence[Posting] = ..., units: Sequence[str] = ..., developer_stock: DeveloperStock | None = ..., published: Published | None = ...) -> SettleFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the contract speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    @property
    def compound(self) -> str | None:
        """Compound (小区)."""
    @property
    def currency(self) -> Currency:
        """Currency (币种)."""
    @property
    def period(self) -> Period:
        """结算期间, half-open."""
    @property
    def contract(self) -> ContractTerms:
        """Contract (合同约定)."""
    @property
    def budget(self) -> tuple[ItemAmount, ...]:
        """预算, by cost item."""
    @property
    def disclosures(self) -> int | None:
        """How often receipts and expenses were posted in the period."""
    @property
    def opening(self) -> Decimal | None:
        """The fund's balance at the start; negative for a deficit carried in."""
    @property
    def billed(self) -> Decimal | None:
        """Charged for this period."""
    @property
    def not_yet_due(self) -> Decimal | None:
        """The part of `billed` that is not yet due at the period's end."""
    @property
    def collected(self) -> Decimal | None:
        """Received for charges of this period."""
    @property
    def prior_arrears_collected(self) -> Decimal | None:
        """Received for charges of earlier periods, beside `collected`."""
    @property
    def prepayments(self) -> Decimal | None:
        """Received for later periods, beside `collected`; owed back until then."""
    @property
    def expenditure(self) -> tuple[ItemAmount, ...]:
        """支出, by cost item."""
    @property
    def expenditure_total(self) -> Decimal | None:
        """支出合计, where the items are not known or as a check on them."""
    @property
    def other_agreed_decision(self) -> str | None:
        """The decision that allows the total of the ninth item."""
    @property
    def large_repairs(self) -> Decimal | None:
        """The part of the total of `maintenance` that belongs to the maintenance fund."""
    @property
    def objections(self) -> tuple[Objection, ...]:
        """Objections (异议)."""
    @property
    def pass_through(self) -> Decimal | None:
        """What is held of it, as a total."""
    @property
    def deposits(self) -> Decimal | None:
        """What is held of it, as a total."""
    @property
    def postings(self) -> tuple[Posting, ...]:
        """凭证, in any order."""
    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the units, where the roll is known; empty when it is not."""
    @property
    def developer_stock(self) -> DeveloperStock | None:
        """Developer stock (开发商应交)."""
    @property
    def published(self) -> Published | None:
        """Published (已公布的数字)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ItemLine:
    """One cost item of the statement."""

    __match_args__ = ("item", "budget", "actual", "allowed", "disallowed", "in_question", "variance")
    def __new__(cls, *, item: CostItem, budget: Decimal | int | None = ..., actual: Decimal | int, allowed: Decimal | int, disallowed: Decimal | int, in_question: Decimal | int, variance: Decimal | int | None = ...) -> ItemLine: ...
    @property
    def item(self) -> CostItem:
        """The cost item."""
    @property
    def budget(self) -> Decimal | None:
        """预算, where there is one."""
    @property
    def actual(self) -> Decimal:
        """As booked."""
    @property
    def allowed(self) -> Decimal:
        """Allowed (认可)."""
    @property
    def disallowed(self) -> Decimal:
        """Disallowed (不予认可)."""
    @property
    def in_question(self) -> Decimal:
        """Marked unknown or unreconciled; neither allowed nor disallowed."""
    @property
    def variance(self) -> Decimal | None:
        """Budget less actual; above zero when less was spent. Absent without a budget."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RateLine:
    """One rate and what it was taken of."""

    __match_args__ = ("from_", "rate", "base")
    def __new__(cls, *, from_: Fraction | Decimal | int | None = ..., rate: Decimal | int, base: Fraction | Decimal | int) -> RateLine: ...
    @property
    def from_(self) -> Fraction | None:
        """The tier's lower edge; absent for a single rate."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    @property
    def base(self) -> Fraction:
        """The part of the base it holds for, exact."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Remuneration:
    """How the remuneration was found."""

    __match_args__ = ("base", "includes_itself", "base_amount", "tier_application", "lines", "exact", "score_factor", "floor_applied", "cap_applied", "amount")
    def __new__(cls, *, base: RemunerationBase, includes_itself: bool, base_amount: Decimal | int | None = ..., tier_application: TierApplication | None = ..., lines: Sequence[RateLine], exact: Fraction | Decimal | int, score_factor: Fraction | Decimal | int | None = ..., floor_applied: Decimal | int | None = ..., cap_applied: Decimal | int | None = ..., amount: Decimal | int) -> Remuneration: ...
    @property
    def base(self) -> RemunerationBase:
        """What it was taken of."""
    @property
    def includes_itself(self) -> bool:
        """Whether that base includes the remuneration."""
    @property
    def base_amount(self) -> Decimal | None:
        """The base in money; absent for a fixed sum."""
    @property
    def tier_application(self) -> TierApplication | None:
        """How tiers were applied."""
    @property
    def lines(self) -> tuple[RateLine, ...]:
        """The rates that held."""
    @property
    def exact(self) -> Fraction:
        """Before factor, limits and rounding, exact."""
    @property
    def score_factor(self) -> Fraction | None:
        """The factor that follows from the evaluation."""
    @property
    def floor_applied(self) -> Decimal | None:
        """The floor in money, when it decided."""
    @property
    def cap_applied(self) -> Decimal | None:
        """The cap in money, when it decided."""
    @property
    def amount(self) -> Decimal:
        """酬金, rounded once."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Bounds:
    """Between which a figure lies while something is in question."""

    __match_args__ = ("least", "most")
    def __new__(cls, *, least: Decimal | int, most: Decimal | int) -> Bounds: ...
    @property
    def least(self) -> Decimal:
        """When all that is in question is allowed."""
    @property
    def most(self) -> Decimal:
        """When nothing that is in question is allowed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Statement:
    """A period's settlement. Figures that cannot be known are absent, with a finding."""

    __match_args__ = ("compound", "period", "currency", "opening", "billed", "collected", "prior_arrears_collected", "prepayments", "arrears", "not_yet_due", "collection_rate", "items", "unclassified", "budget", "expenditure", "allowed", "disallowed", "in_question", "remuneration", "remuneration_paid", "budget_variance", "collection_shortfall", "closing", "closing_bounds", "accrued_surplus", "pass_through", "deposits", "shared_income", "maintenance_fund")
    def __new__(cls, *, compound: str | None = ..., period: Period, currency: Currency, opening: Decimal | int | None = ..., billed: Decimal | int | None = ..., collected: Decimal | int | None = ..., prior_arrears_collected: Decimal | int, prepayments: Decimal | int, arrears: Decimal | int | None = ..., not_yet_due: Decimal | int, collection_rate: Fraction | Decimal | int | None = ..., items: Sequence[ItemLine], unclassified: Decimal | int, budget: Decimal | int | None = ..., expenditure: Decimal | int | None = ..., allowed: Decimal | int | None = ..., disallowed: Decimal | int, in_question: Decimal | int, remuneration: Remuneration | None = ..., remuneration_paid: Decimal | int, budget_variance: Decimal | int | None = ..., collection_shortfall: Decimal | int | None = ..., closing: Decimal | int | None = ..., closing_bounds: Bounds | None = ..., accrued_surplus: Decimal | int | None = ..., pass_through: Decimal | int, deposits: Decimal | int, shared_income: Decimal | int, maintenance_fund: Decimal | int) -> Statement: ...
    @property
    def compound(self) -> str | None:
        """Compound (小区)."""
    @property
    def period(self) -> Period:
        """Period (结算期间)."""
    @property
    def currency(self) -> Currency:
        """Currency (币种)."""
    @property
    def opening(self) -> Decimal | None:
        """Opening (期初)."""
    @property
    def billed(self) -> Decimal | None:
        """Billed (应收)."""
    @property
    def collected(self) -> Decimal | None:
        """实收, for charges of this period."""
    @property
    def prior_arrears_collected(self) -> Decimal:
        """Prior arrears collected (收回往年欠费)."""
    @property
    def prepayments(self) -> Decimal:
        """Owed back until its period comes; in neither `collected` nor `closing`."""
    @property
    def arrears(self) -> Decimal | None:
        """Overdue only."""
    @property
    def not_yet_due(self) -> Decimal:
        """Not yet due (未到期)."""
    @property
    def collection_rate(self) -> Fraction | None:
        """Collected over billed; absent when nothing was billed."""
    @property
    def items(self) -> tuple[ItemLine, ...]:
        """支出, the nine items in legal order; a map in files."""
    @property
    def unclassified(self) -> Decimal:
        """Spent, but under none of the nine items."""
    @property
    def budget(self) -> Decimal | None:
        """预算合计; absent without a budget."""
    @property
    def expenditure(self) -> Decimal | None:
        """支出合计, as booked; absent when nothing is known of it."""
    @property
    def allowed(self) -> Decimal | None:
        """Allowed (认可支出)."""
    @property
    def disallowed(self) -> Decimal:
        """Disallowed (不予认可)."""
    @property
    def in_question(self) -> Decimal:
        """In question (待定)."""
    @property
    def remuneration(self) -> Remuneration | None:
        """酬金; absent when a term or figure is missing."""
    @property
    def remuneration_paid(self) -> Decimal:
        """Taken during the period, by the postings."""
    @property
    def budget_variance(self) -> Decimal | None:
        """Budget less expenditure as booked. Never mixed with arrears."""
    @property
    def collection_shortfall(self) -> Decimal | None:
        """Overdue charges. Never mixed with the budget."""
    @property
    def closing(self) -> Decimal | None:
        """Opening + collected + prior arrears collected − allowed − remuneration."""
    @property
    def closing_bounds(self) -> Bounds | None:
        """Between which `closing` lies while something is in question."""
    @property
    def accrued_surplus(self) -> Decimal | None:
        """Billed − allowed − remuneration; without the opening."""
    @property
    def pass_through(self) -> Decimal:
        """代收代付, held for others."""
    @property
    def deposits(self) -> Decimal:
        """押金, held."""
    @property
    def shared_income(self) -> Decimal:
        """公共收益, movement of its own pool."""
    @property
    def maintenance_fund(self) -> Decimal:
        """专项维修资金, movement of its own pool."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ContractTerms:
    """Contract terms (合同约定)."""

    __match_args__ = ("source", "clause", "remuneration")
    def __new__(cls, *, source: str | None = ..., clause: str | None = ..., remuneration: RemunerationTerms | None = ...) -> ContractTerms: ...
    @property
    def source(self) -> str | None:
        """Which contract; shown in citations."""
    @property
    def clause(self) -> str | None:
        """The clause on remuneration."""
    @property
    def remuneration(self) -> RemunerationTerms | None:
        """酬金; absent when it is not known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RateTier:
    """A rate from a lower edge on, the edge included."""

    __match_args__ = ("from_", "rate")
    def __new__(cls, *, from_: Fraction | Decimal | int, rate: Decimal | int) -> RateTier: ...
    @property
    def from_(self) -> Fraction:
        """The lower edge, which belongs to the tier: a collection rate (`0.8` or `4/5`) or money."""
    @property
    def rate(self) -> Decimal:
        """The rate."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RemunerationTerms:
    """Remuneration terms (酬金约定)."""

    __match_args__ = ("base", "rate", "amount", "tiers", "tier_application", "tier_on", "floor", "cap", "includes_itself", "prior_arrears_included", "prepayments_included", "score_factor", "rounding")
    def __new__(cls, *, base: RemunerationBase, rate: Decimal | int | None = ..., amount: Decimal | int | None = ..., tiers: Sequence[RateTier] = ..., tier_application: TierApplication | None = ..., tier_on: TierOn | None = ..., floor: RemunerationLimit | None = ..., cap: RemunerationLimit | None = ..., includes_itself: bool | None = ..., prior_arrears_included: bool = ..., prepayments_included: bool = ..., score_factor: Fraction | Decimal | int | None = ..., rounding: Rounding) -> RemunerationTerms: ...
    @property
    def base(self) -> RemunerationBase:
        """What it is taken of."""
    @property
    def rate(self) -> Decimal | None:
        """One rate; a decimal such as `0.10`, never above one."""
    @property
    def amount(self) -> Decimal | None:
        """The sum for the period, with `fixed`."""
    @property
    def tiers(self) -> tuple[RateTier, ...]:
        """Rates by tier, instead of one rate."""
    @property
    def tier_application(self) -> TierApplication | None:
        """How tiers apply; has no default."""
    @property
    def tier_on(self) -> TierOn | None:
        """What tiers are looked up on; has no default."""
    @property
    def floor(self) -> RemunerationLimit | None:
        """At least this much."""
    @property
    def cap(self) -> RemunerationLimit | None:
        """At most this much; prevails over `floor`."""
    @property
    def includes_itself(self) -> bool | None:
        """Whether the base includes the remuneration itself. Absent: yes for `pool`, `collected` and
    `billed`, no for expenditure."""
    @property
    def prior_arrears_included(self) -> bool:
        """Whether arrears of earlier periods collected now belong to the base (`pool`, `collected`)."""
    @property
    def prepayments_included(self) -> bool:
        """Whether payments for later periods belong to the base (`pool`, `collected`)."""
    @property
    def score_factor(self) -> Fraction | None:
        """The factor that follows from the evaluation, such as `0.95`."""
    @property
    def rounding(self) -> Rounding:
        """How the exact result becomes money, once."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class StatementOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Statement`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Statement, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> StatementOutcome: ...
    @property
    def value(self) -> Statement:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def settle(facts: SettleFacts, *, steps: bool = True) -> StatementOutcome:
    """Settles the service fund of a period."""

def settle_facts_from_json(text: str) -> SettleFacts:
    """Read `SettleFacts` from JSON, strictly."""

def settle_facts_to_json(facts: SettleFacts) -> str:
    """The canonical JSON of `SettleFacts`."""

def statement_outcome_to_json(outcome: StatementOutcome) -> str:
    """The canonical JSON of an outcome of `Statement`."""

class Receives(Enum):
    """Whether the share has one of the left-over minor units."""

    YES = "yes"
    """The remainder is above the cut-off, or at it with room for all."""
    NO = "no"
    """The remainder is below the cut-off, or there is none."""
    BY_TIE = "by_tie"
    """Exactly at the cut-off with too few units for all: the key or the lots decided."""

class ShareBasis(Enum):
    """The measure by which surplus and deficit are borne."""

    AREA = "area"
    """The measure where nothing, or nothing clear, is agreed (Civil Code art. 283)."""
    CHARGES_BILLED = "charges_billed"
    """What the unit was billed in the period, as agreed."""
    CHARGES_PAID = "charges_paid"
    """What was paid for the unit in the period, as agreed."""
    HEADS = "heads"
    """One part for each owner after merging, spread evenly over the owner's units."""
    CLASS_AREA = "class_area"
    """The factor of the unit's class times its area, as agreed."""

class Transfer(Enum):
    """Who gets or owes a unit's part when the unit changed hands."""

    FOLLOWS_UNIT = "follows_unit"
    """Whoever holds the unit when the part is settled."""
    PRORATA_BY_DAYS = "prorata_by_days"
    """Each holder by the days of the period it held the unit."""
    OWNER_ON_RECORD_DATE = "owner_on_record_date"
    """Whoever held the unit on the record date."""

class Treatment(Enum):
    """What is done with a surplus or a deficit; always a decision of the owners."""

    REFUND = "refund"
    """Paid out."""
    CARRY = "carry"
    """Carried to the next period's fund."""
    OFFSET = "offset"
    """Booked against each owner's next fee."""
    TO_FUND = "to_fund"
    """Moved to the maintenance fund."""
    SPECIAL_ASSESSMENT = "special_assessment"
    """Collected from the owners; only for a deficit."""

@final
class ShareCheckFacts:
    """The public numbers of a split and one's own weight."""

    __match_args__ = ("total", "minor_digits", "total_weight", "cut_off", "level", "weight", "amount")
    def __new__(cls, *, total: Decimal | int, minor_digits: int = ..., total_weight: Fraction | Decimal | int, cut_off: Fraction | Decimal | int | None = ..., level: bool = ..., weight: Fraction | Decimal | int, amount: Decimal | int | None = ...) -> ShareCheckFacts: ...
    @property
    def total(self) -> Decimal:
        """What was shared; below zero for a deficit."""
    @property
    def minor_digits(self) -> int:
        """Digits of the smallest unit."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of all weights, as published."""
    @property
    def cut_off(self) -> Fraction | None:
        """The published cut-off; absent when nothing was left over."""
    @property
    def level(self) -> bool:
        """Whether some who stood exactly at the cut-off did not receive: the published list `level` is
    not empty."""
    @property
    def weight(self) -> Fraction:
        """One's own weight."""
    @property
    def amount(self) -> Decimal | None:
        """The amount to be checked, if one was told."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ShareCheck:
    """One share recomputed."""

    __match_args__ = ("exact", "whole", "remainder", "receives", "least", "most", "holds")
    def __new__(cls, *, exact: Fraction | Decimal | int, whole: Decimal | int, remainder: Fraction | Decimal | int, receives: Receives, least: Decimal | int, most: Decimal | int, holds: bool | None = ...) -> ShareCheck: ...
    @property
    def exact(self) -> Fraction:
        """The exact share in minor units, never rounded."""
    @property
    def whole(self) -> Decimal:
        """The whole minor units of it, as money."""
    @property
    def remainder(self) -> Fraction:
        """What is left of it, as a part of one minor unit."""
    @property
    def receives(self) -> Receives:
        """Whether one left-over minor unit comes on top."""
    @property
    def least(self) -> Decimal:
        """The share, or the lesser of the two that a tie leaves open (in size)."""
    @property
    def most(self) -> Decimal:
        """The share, or the greater of the two."""
    @property
    def holds(self) -> bool | None:
        """Whether the amount told is right; absent when none was told."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TreatmentShare:
    """One of several treatments, by amount or by ratio."""

    __match_args__ = ("treatment", "amount", "ratio")
    def __new__(cls, *, treatment: Treatment, amount: Decimal | int | None = ..., ratio: Fraction | int | None = ...) -> TreatmentShare: ...
    @property
    def treatment(self) -> Treatment:
        """What is done."""
    @property
    def amount(self) -> Decimal | None:
        """A fixed sum, with the sign of the total; taken off first."""
    @property
    def ratio(self) -> Fraction | None:
        """A part of what the fixed sums leave; without amount and ratio, all of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ClassFactor:
    """How much a square metre of a class of use weighs."""

    __match_args__ = ("class_", "factor")
    def __new__(cls, *, class_: str, factor: Fraction | Decimal | int) -> ClassFactor: ...
    @property
    def class_(self) -> str:
        """The class, as the units name it."""
    @property
    def factor(self) -> Fraction:
        """Its factor; zero weighs nothing."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Holder:
    """Who held the unit, from a day, up to and without another."""

    __match_args__ = ("owner", "co_owners", "from_", "to")
    def __new__(cls, *, owner: str, co_owners: Sequence[str] = ..., from_: date | None = ..., to: date | None = ...) -> Holder: ...
    @property
    def owner(self) -> str:
        """The owner's key; of co-owners the one who acts for all of them."""
    @property
    def co_owners(self) -> tuple[str, ...]:
        """The keys of the other co-owners; the part is owed to all of them together."""
    @property
    def from_(self) -> date | None:
        """The first day; absent for one who held the unit before the period began."""
    @property
    def to(self) -> date | None:
        """The first day that no longer belongs to it; absent while it lasts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ShareBearer:
    """One unit with whatever the measure asks for, and who held it."""

    __match_args__ = ("unit", "area", "class_", "billed", "paid", "holders")
    def __new__(cls, *, unit: str, area: Decimal | int | None = ..., class_: str | None = ..., billed: Decimal | int | None = ..., paid: Decimal | int | None = ..., holders: Sequence[Holder] = ...) -> ShareBearer: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def area(self) -> Decimal | None:
        """专有部分面积; absent when unknown, which leaves the outcome a draft."""
    @property
    def class_(self) -> str | None:
        """用途, as the class factors name it."""
    @property
    def billed(self) -> Decimal | None:
        """Billed (应收)."""
    @property
    def paid(self) -> Decimal | None:
        """Paid (实收)."""
    @property
    def holders(self) -> tuple[Holder, ...]:
        """权属期间, in any order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Excluded:
    """A unit that is left out of both the parts and the denominator, and why."""

    __match_args__ = ("unit", "reason")
    def __new__(cls, *, unit: str, reason: str) -> Excluded: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def reason(self) -> str:
        """The clause or decision that leaves it out, in words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Debt:
    """What an owner owes the same fund and is due."""

    __match_args__ = ("owner", "unit", "amount", "mutual", "undisputed")
    def __new__(cls, *, owner: str, unit: str, amount: Decimal | int, mutual: bool = ..., undisputed: bool = ...) -> Debt: ...
    @property
    def owner(self) -> str:
        """Who owes it; never the unit."""
    @property
    def unit(self) -> str:
        """The unit it arose from."""
    @property
    def amount(self) -> Decimal:
        """How much is due."""
    @property
    def mutual(self) -> bool:
        """Whether owner and fund owe each other. A debt to anyone else is never set off."""
    @property
    def undisputed(self) -> bool:
        """Whether the owner does not dispute it. A disputed debt is never set off."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ShareFacts:
    """A surplus or a deficit, its measure and those who bear it."""

    __match_args__ = ("book", "rulebook", "layers", "currency", "total", "period", "basis", "class_factors", "transfer", "record_date", "treatment", "treatments", "ties", "lots", "bearers", "roll", "excluded", "debts")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., layers: Sequence[str] = ..., currency: Currency = ..., total: Decimal | int, period: Period, basis: ShareBasis | None = ..., class_factors: Sequence[ClassFactor] = ..., transfer: Transfer | None = ..., record_date: date | None = ..., treatment: Treatment | None = ..., treatments: Sequence[TreatmentShare] = ..., ties: Ties = ..., lots: Sequence[str] = ..., bearers: Sequence[ShareBearer] = ..., roll: Roll | None = ..., excluded: Sequence[Excluded] = ..., debts: Sequence[Debt] = ...) -> ShareFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the agreement speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
    @property
    def currency(self) -> Currency:
        """币种 of the compound; hundredths of one that is not named, when absent."""
    @property
    def total(self) -> Decimal:
        """结余 above zero, 不足 below zero."""
    @property
    def period(self) -> Period:
        """The period the total arose in."""
    @property
    def basis(self) -> ShareBasis | None:
        """Basis (分摊依据)."""
    @property
    def class_factors(self) -> tuple[ClassFactor, ...]:
        """用途系数; only with `class_area`."""
    @property
    def transfer(self) -> Transfer | None:
        """Transfer (权属变更)."""
    @property
    def record_date(self) -> date | None:
        """登记日; only with, and needed for, `owner_on_record_date`."""
    @property
    def treatment(self) -> Treatment | None:
        """处置方式 of the whole; without it, and without `treatments`, the total is carried."""
    @property
    def treatments(self) -> tuple[TreatmentShare, ...]:
        """分项处置, in the order of the decision; instead of `treatment`."""
    @property
    def ties(self) -> Ties:
        """What decides between units that are exactly level."""
    @property
    def lots(self) -> tuple[str, ...]:
        """Units in the order in which lots were drawn; only with `lots`."""
    @property
    def bearers(self) -> tuple[ShareBearer, ...]:
        """The units: a list, or a map from unit to the rest. With a roll they add only billed and paid."""
    @property
    def roll(self) -> Roll | None:
        """Units, areas, classes and holders are taken from it."""
    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """Excluded (不参与单元)."""
    @property
    def debts(self) -> tuple[Debt, ...]:
        """欠费 that may be set off against refunds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class TreatmentTotal:
    """How much of the total goes each way."""

    __match_args__ = ("treatment", "amount")
    def __new__(cls, *, treatment: Treatment, amount: Decimal | int) -> TreatmentTotal: ...
    @property
    def treatment(self) -> Treatment:
        """What is done."""
    @property
    def amount(self) -> Decimal:
        """With how much; the treatments sum to the total."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ShareLine:
    """One owner's part of one unit under one treatment."""

    __match_args__ = ("unit", "owner", "co_owners", "days", "treatment", "gross", "set_off", "net")
    def __new__(cls, *, unit: str, owner: str | None = ..., co_owners: Sequence[str] = ..., days: int | None = ..., treatment: Treatment, gross: Decimal | int, set_off: Decimal | int, net: Decimal | int) -> ShareLine: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def owner(self) -> str | None:
        """The owner; absent when unknown, and then kept until someone proves title."""
    @property
    def co_owners(self) -> tuple[str, ...]:
        """The other co-owners it is owed to or by."""
    @property
    def days(self) -> int | None:
        """The days of the period it held the unit; only with `prorata_by_days`."""
    @property
    def treatment(self) -> Treatment:
        """What is done with it."""
    @property
    def gross(self) -> Decimal:
        """The part before set-off; below zero for a deficit."""
    @property
    def set_off(self) -> Decimal:
        """What was set off against the owner's own debts."""
    @property
    def net(self) -> Decimal:
        """What is left of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class DebtLeft:
    """What became of one debt."""

    __match_args__ = ("owner", "unit", "amount", "set_off", "left")
    def __new__(cls, *, owner: str, unit: str, amount: Decimal | int, set_off: Decimal | int, left: Decimal | int) -> DebtLeft: ...
    @property
    def owner(self) -> str:
        """Who owes it."""
    @property
    def unit(self) -> str:
        """The unit it arose from."""
    @property
    def amount(self) -> Decimal:
        """How much was due."""
    @property
    def set_off(self) -> Decimal:
        """How much was set off."""
    @property
    def left(self) -> Decimal:
        """How much is still due."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Conservation:
    """The sums a reader can add up; the first three are equal, and net and set-off make lines."""

    __match_args__ = ("parts", "treatments", "lines", "set_off", "net", "holds")
    def __new__(cls, *, parts: Decimal | int, treatments: Decimal | int, lines: Decimal | int, set_off: Decimal | int, net: Decimal | int, holds: bool) -> Conservation: ...
    @property
    def parts(self) -> Decimal:
        """The sum of the units' parts."""
    @property
    def treatments(self) -> Decimal:
        """The sum of the treatments."""
    @property
    def lines(self) -> Decimal:
        """The sum of the lines before set-off."""
    @property
    def set_off(self) -> Decimal:
        """The sum of what was set off."""
    @property
    def net(self) -> Decimal:
        """The sum of the lines after set-off."""
    @property
    def holds(self) -> bool:
        """Whether all of it meets the total; a draft without parts does not."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Shares:
    """Who gets or owes how much, and what one owner needs to check it."""

    __match_args__ = ("total", "basis", "transfer", "total_weight", "left_over", "cut_off", "level", "parts", "at_most", "treatments", "lines", "debts", "set_off", "excluded", "conservation")
    def __new__(cls, *, total: Decimal | int, basis: ShareBasis, transfer: Transfer, total_weight: Fraction | Decimal | int, left_over: int, cut_off: Fraction | Decimal | int | None = ..., level: Sequence[str], parts: Sequence[Part], at_most: Sequence[Part], treatments: Sequence[TreatmentTotal], lines: Sequence[ShareLine], debts: Sequence[DebtLeft], set_off: Decimal | int, excluded: Sequence[Excluded], conservation: Conservation) -> Shares: ...
    @property
    def total(self) -> Decimal:
        """What was shared."""
    @property
    def basis(self) -> ShareBasis:
        """By what measure."""
    @property
    def transfer(self) -> Transfer:
        """By what rule of transfer."""
    @property
    def total_weight(self) -> Fraction:
        """The sum of the weights of all units that share."""
    @property
    def left_over(self) -> int:
        """How many minor units were left after the whole units of every exact share."""
    @property
    def cut_off(self) -> Fraction | None:
        """The remainder at which the left-over units ended."""
    @property
    def level(self) -> tuple[str, ...]:
        """The units that were exactly level at the cut-off when not all could receive."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """Each unit's part, sorted by unit; empty in a draft whose weights are not all known."""
    @property
    def at_most(self) -> tuple[Part, ...]:
        """In such a draft: what each known unit can get or owe at most, were the unknown ones nothing."""
    @property
    def treatments(self) -> tuple[TreatmentTotal, ...]:
        """The whole by treatment, in the order of the decision."""
    @property
    def lines(self) -> tuple[ShareLine, ...]:
        """Who gets or owes what, by unit, then owner, then treatment in the order decided."""
    @property
    def debts(self) -> tuple[DebtLeft, ...]:
        """What became of the debts, by owner, then unit."""
    @property
    def set_off(self) -> Decimal:
        """The sum of what was set off."""
    @property
    def excluded(self) -> tuple[Excluded, ...]:
        """The units that are left out of parts and denominator."""
    @property
    def conservation(self) -> Conservation:
        """The sums."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ShareCheckOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ShareCheck`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: ShareCheck, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> ShareCheckOutcome: ...
    @property
    def value(self) -> ShareCheck:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class SharesOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Shares`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Shares, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> SharesOutcome: ...
    @property
    def value(self) -> Shares:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def check_share(facts: ShareCheckFacts, *, steps: bool = True) -> ShareCheckOutcome:
    """Recomputes one share from public numbers: why 328.29 here and 328.28 there."""

def share_surplus(facts: ShareFacts, *, steps: bool = True) -> SharesOutcome:
    """Shares a surplus or a deficit among the units and their owners."""

def share_check_facts_from_json(text: str) -> ShareCheckFacts:
    """Read `ShareCheckFacts` from JSON, strictly."""

def share_check_facts_to_json(facts: ShareCheckFacts) -> str:
    """The canonical JSON of `ShareCheckFacts`."""

def share_facts_from_json(text: str) -> ShareFacts:
    """Read `ShareFacts` from JSON, strictly."""

def share_facts_to_json(facts: ShareFacts) -> str:
    """The canonical JSON of `ShareFacts`."""

def share_check_outcome_to_json(outcome: ShareCheckOutcome) -> str:
    """The canonical JSON of an outcome of `ShareCheck`."""

def shares_outcome_to_json(outcome: SharesOutcome) -> str:
    """The canonical JSON of an outcome of `Shares`."""

class MissingMarks(Enum):
    """What an answer that was not given means."""

    REFUSE = "refuse"
    """The score is refused until every rater has marked every item."""
    DROP = "drop"
    """Means are over answers given; an item nobody answered is left out and full marks fall."""
    ZERO = "zero"
    """An answer that was not given earns nothing and stays in the divisor."""
    RENORMALISE = "renormalise"
    """Like `drop`, but the weights left are scaled up so that full marks stay."""

class Scale(Enum):
    """What a mark is measured against."""

    OF_MAX = "of_max"
    """Weight × mean ÷ max."""
    OF_RANGE = "of_range"
    """Weight × (mean − min) ÷ (max − min), so that the lowest mark earns nothing."""

class Edges(Enum):
    """How the edges of bands are read."""

    AS_GIVEN = "as_given"
    """As printed. Bands that leave a gap between them are refused."""
    CLOSED_BELOW = "closed_below"
    """Only lower edges count; each band reaches up to the next one's lower edge."""

@disjoint_base
class Effect:
    """What a condition does to a grade."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class EffectLoweredTo(Effect):
    """No better than this grade."""

    __match_args__ = ("grade",)
    def __new__(cls, *, grade: str) -> EffectLoweredTo: ...
    @property
    def grade(self) -> str:
        """A grade of the bands."""

@final
class EffectLoweredBy(Effect):
    """This many bands lower, the lowest band at most."""

    __match_args__ = ("steps",)
    def __new__(cls, *, steps: int) -> EffectLoweredBy: ...
    @property
    def steps(self) -> int:
        """How many bands."""

@final
class EffectRaisedTo(Effect):
    """No worse than this grade."""

    __match_args__ = ("grade",)
    def __new__(cls, *, grade: str) -> EffectRaisedTo: ...
    @property
    def grade(self) -> str:
        """A grade of the bands."""

@final
class EffectSetTo(Effect):
    """This grade, which need not be among the bands, such as a register entry that is missing."""

    __match_args__ = ("grade",)
    def __new__(cls, *, grade: str) -> EffectSetTo: ...
    @property
    def grade(self) -> str:
        """Any grade."""

class Purpose(Enum):
    """What may follow from an evaluation but never follows from it alone."""

    RENEWAL = "renewal"
    """To renew the contract."""
    DISMISSAL = "dismissal"
    """To dismiss the company."""

@final
class EvaluationItem:
    """One aspect of the service, its weight and its scale. The list is data; no list is official."""

    __match_args__ = ("key", "name", "weight", "max", "min")
    def __new__(cls, *, key: str, name: str | None = ..., weight: Fraction | Decimal | int, max: Fraction | Decimal | int, min: Fraction | Decimal | int = ...) -> EvaluationItem: ...
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
        """The best mark a rater can give."""
    @property
    def min(self) -> Fraction:
        """The lowest mark a rater can give."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Rater:
    """Somebody who was asked."""

    __match_args__ = ("key", "group")
    def __new__(cls, *, key: str, group: str | None = ...) -> Rater: ...
    @property
    def key(self) -> str:
        """A stable key; it has no influence on the score."""
    @property
    def group(self) -> str | None:
        """The group, where raters come in groups."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RaterGroup:
    """Owners, the committee, the neighbourhood, each with its weight."""

    __match_args__ = ("key", "weight")
    def __new__(cls, *, key: str, weight: Fraction | Decimal | int) -> RaterGroup: ...
    @property
    def key(self) -> str:
        """A stable key."""
    @property
    def weight(self) -> Fraction:
        """The weight among groups; only the proportions matter."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Rating:
    """One mark."""

    __match_args__ = ("rater", "item", "score")
    def __new__(cls, *, rater: str, item: str, score: Fraction | Decimal | int) -> Rating: ...
    @property
    def rater(self) -> str:
        """Who gave it."""
    @property
    def item(self) -> str:
        """For which item."""
    @property
    def score(self) -> Fraction:
        """The mark, between the item's `min` and `max`, both included."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ScoreRounding:
    """How a score is rounded, once, at the end."""

    __match_args__ = ("places", "mode")
    def __new__(cls, *, places: int, mode: Rounding) -> ScoreRounding: ...
    @property
    def places(self) -> int:
        """Decimal places kept, 0 to 6."""
    @property
    def mode(self) -> Rounding:
        """The named rounding."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Adjustment:
    """Points added or deducted for a fact, such as a commendation or bad press."""

    __match_args__ = ("key", "name", "points", "times", "cap")
    def __new__(cls, *, key: str, name: str | None = ..., points: Fraction | Decimal | int, times: int = ..., cap: Fraction | Decimal | int | None = ...) -> Adjustment: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class Band:
    """A grade and the lowest score that earns it. The lower edge belongs to the band."""

    __match_args__ = ("grade", "from_", "to", "below")
    def __new__(cls, *, grade: str, from_: Fraction | Decimal | int | None = ..., to: Fraction | Decimal | int | None = ..., below: Fraction | Decimal | int | None = ...) -> Band: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class KnownFact:
    """Whether something happened; a fact that is not listed is unknown, never false."""

    __match_args__ = ("key", "holds")
    def __new__(cls, *, key: str, holds: bool) -> KnownFact: ...
    @property
    def key(self) -> str:
        """The key conditions name."""
    @property
    def holds(self) -> bool:
        """Whether it holds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Condition:
    """A veto (一票否决), a bad record, a serious accident: what it asks and what it does to the grade."""

    __match_args__ = ("fact", "holds", "item", "below", "effect")
    def __new__(cls, *, fact: str | None = ..., holds: bool = ..., item: str | None = ..., below: Fraction | Decimal | int | None = ..., effect: Effect) -> Condition: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class ScoreFacts:
    """Everything a score is made from."""

    __match_args__ = ("items", "raters", "groups", "ratings", "missing", "minimum_answers", "scale", "weights_sum", "out_of", "adjustments", "bonus_cap", "deduction_cap", "mean_rounding", "rounding", "bands", "edges", "facts", "conditions", "source")
    def __new__(cls, *, items: Sequence[EvaluationItem], raters: Sequence[Rater] = ..., groups: Sequence[RaterGroup] = ..., ratings: Sequence[Rating], missing: MissingMarks = ..., minimum_answers: int | None = ..., scale: Scale = ..., weights_sum: Fraction | Decimal | int | None = ..., out_of: Fraction | Decimal | int | None = ..., adjustments: Sequence[Adjustment] = ..., bonus_cap: Fraction | Decimal | int | None = ..., deduction_cap: Fraction | Decimal | int | None = ..., mean_rounding: ScoreRounding | None = ..., rounding: ScoreRounding | None = ..., bands: Sequence[Band] = ..., edges: Edges = ..., facts: Sequence[KnownFact] = ..., conditions: Sequence[Condition] = ..., source: Citation | None = ...) -> ScoreFacts: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class PayBand:
    """A band of scores or a grade, and the rate of pay it earns."""

    __match_args__ = ("grade", "from_", "to", "below", "rate", "at_most")
    def __new__(cls, *, grade: str | None = ..., from_: Fraction | Decimal | int | None = ..., to: Fraction | Decimal | int | None = ..., below: Fraction | Decimal | int | None = ..., rate: Decimal | int, at_most: bool = ...) -> PayBand: ...
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
    def rate(self) -> Decimal:
        """The part of full pay, such as `0.98`."""
    @property
    def at_most(self) -> bool:
        """Whether the scheme says "at most" this rate."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class LostPoints:
    """The points an item lost, as `score` reports them."""

    __match_args__ = ("key", "points")
    def __new__(cls, *, key: str, points: Fraction | Decimal | int) -> LostPoints: ...
    @property
    def key(self) -> str:
        """The item."""
    @property
    def points(self) -> Fraction:
        """The points it lost."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ConsequenceFacts:
    """A score or a grade, the scheme of pay, and the money it moves."""

    __match_args__ = ("book", "rulebook", "layers", "on", "score", "grade", "score_rounding", "bands", "edges", "base", "factor", "minor_digits", "rounding", "facts", "conditions", "lost", "retention", "consider", "source")
    def __new__(cls, *, book: str | None = ..., rulebook: str | None = ..., layers: Sequence[str] = ..., on: date | None = ..., score: Fraction | Decimal | int | None = ..., grade: str | None = ..., score_rounding: ScoreRounding | None = ..., bands: Sequence[PayBand], edges: Edges = ..., base: Decimal | int, factor: Fraction | int = ..., minor_digits: int, rounding: Rounding, facts: Sequence[KnownFact] = ..., conditions: Sequence[Condition] = ..., lost: Sequence[LostPoints] = ..., retention: Decimal | int | None = ..., consider: Sequence[Purpose] = ..., source: Citation | None = ...) -> ConsequenceFacts: ...
    @property
    def book(self) -> str | None:
        """A built-in book, such as `cn`; without any book the contract speaks alone."""
    @property
    def rulebook(self) -> str | None:
        """Or the TOML text of a book."""
    @property
    def layers(self) -> tuple[str, ...]:
        """The TOML texts of lower layers, from the highest to the lowest."""
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
        """The part of the base that is due this time, such as `1/4` for a quarter."""
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ItemScore:
    """What one item earned and lost."""

    __match_args__ = ("key", "name", "weight", "mean", "answers", "points", "lost")
    def __new__(cls, *, key: str, name: str | None = ..., weight: Fraction | Decimal | int, mean: Fraction | Decimal | int | None = ..., answers: int, points: Fraction | Decimal | int, lost: Fraction | Decimal | int) -> ItemScore: ...
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
        """How many answered."""
    @property
    def points(self) -> Fraction:
        """Points earned."""
    @property
    def lost(self) -> Fraction:
        """Points not earned: the weight less the points."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class GroupScore:
    """What the marks of one group alone would give."""

    __match_args__ = ("key", "weight", "raters", "answers", "score")
    def __new__(cls, *, key: str, weight: Fraction | Decimal | int, raters: int, answers: int, score: Fraction | Decimal | int | None = ...) -> GroupScore: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class AdjustmentScore:
    """The points that one adjustment moved, after its own cap."""

    __match_args__ = ("key", "points")
    def __new__(cls, *, key: str, points: Fraction | Decimal | int) -> AdjustmentScore: ...
    @property
    def key(self) -> str:
        """The adjustment."""
    @property
    def points(self) -> Fraction:
        """Points, below zero for a deduction."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class NextGrade:
    """The next better grade and how far it is."""

    __match_args__ = ("grade", "points_missing")
    def __new__(cls, *, grade: str, points_missing: Fraction | Decimal | int) -> NextGrade: ...
    @property
    def grade(self) -> str:
        """The grade."""
    @property
    def points_missing(self) -> Fraction:
        """Points missing to its lower edge."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ScoreResult:
    """A score, its grade, and what each item earned and lost."""

    __match_args__ = ("score", "exact_score", "full_marks", "points", "lost", "grade", "grade_by_score", "grades_possible", "next", "raters", "items", "groups", "adjustments")
    def __new__(cls, *, score: Fraction | Decimal | int, exact_score: Fraction | Decimal | int, full_marks: Fraction | Decimal | int, points: Fraction | Decimal | int, lost: Fraction | Decimal | int, grade: str | None = ..., grade_by_score: str | None = ..., grades_possible: Sequence[str], next: NextGrade | None = ..., raters: int, items: Sequence[ItemScore], groups: Sequence[GroupScore], adjustments: Sequence[AdjustmentScore]) -> ScoreResult: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class NeededVote:
    """A decision that the owners must take by vote, whatever the score."""

    __match_args__ = ("purpose", "matter", "notice_days", "citations")
    def __new__(cls, *, purpose: Purpose, matter: str | None = ..., notice_days: int | None = ..., citations: Sequence[Citation]) -> NeededVote: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class RetentionResult:
    """Money that was held back until the evaluation."""

    __match_args__ = ("held", "released", "kept")
    def __new__(cls, *, held: Decimal | int, released: Decimal | int, kept: Decimal | int) -> RetentionResult: ...
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
    def __replace__(self, **changes: object) -> object: ...

@final
class Consequence:
    """What an evaluation means for pay, and where the money went."""

    __match_args__ = ("grade", "band", "rate", "rate_is_upper_bound", "full_pay", "pay", "withheld", "withheld_for_score", "withheld_for_conditions", "costs", "retention", "votes_needed")
    def __new__(cls, *, grade: str | None = ..., band: int | None = ..., rate: Decimal | int | None = ..., rate_is_upper_bound: bool, full_pay: Decimal | int, pay: Decimal | int | None = ..., withheld: Decimal | int | None = ..., withheld_for_score: Decimal | int | None = ..., withheld_for_conditions: Decimal | int | None = ..., costs: Sequence[Part], retention: RetentionResult | None = ..., votes_needed: Sequence[NeededVote]) -> Consequence: ...
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
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ConsequenceOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Consequence`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: Consequence, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> ConsequenceOutcome: ...
    @property
    def value(self) -> Consequence:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ScoreResultOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `ScoreResult`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(cls, *, value: ScoreResult, steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding]) -> ScoreResultOutcome: ...
    @property
    def value(self) -> ScoreResult:
        """The decision."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """How it was reached, in legal order. Empty when steps were not asked for."""
    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft."""
    @property
    def is_draft(self) -> bool:
        """Whether something that decides is unknown or does not reconcile, so that it can only be a draft."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def consequence(facts: ConsequenceFacts, *, steps: bool = True) -> ConsequenceOutcome:
    """What a score or a grade means for pay, and which item cost how much."""

def score(facts: ScoreFacts, *, steps: bool = True) -> ScoreResultOutcome:
    """What the marks make of the items' weights, and the grade that follows."""

def consequence_facts_from_json(text: str) -> ConsequenceFacts:
    """Read `ConsequenceFacts` from JSON, strictly."""

def consequence_facts_to_json(facts: ConsequenceFacts) -> str:
    """The canonical JSON of `ConsequenceFacts`."""

def score_facts_from_json(text: str) -> ScoreFacts:
    """Read `ScoreFacts` from JSON, strictly."""

def score_facts_to_json(facts: ScoreFacts) -> str:
    """The canonical JSON of `ScoreFacts`."""

def consequence_outcome_to_json(outcome: ConsequenceOutcome) -> str:
    """The canonical JSON of an outcome of `Consequence`."""

def score_result_outcome_to_json(outcome: ScoreResultOutcome) -> str:
    """The canonical JSON of an outcome of `ScoreResult`."""

@final
class Explained:
    """One step, warning or finding, said to a reader."""

    __match_args__ = ("code", "sentence", "citation")
    def __new__(cls, *, code: str, sentence: str, citation: str | None = ...) -> Explained: ...
    @property
    def code(self) -> str:
        """`room.step`, stable."""
    @property
    def sentence(self) -> str:
        """What was done, what to mind, or how a fact stands."""
    @property
    def citation(self) -> str | None:
        """The clause followed, as the reader's language cites it; absent where no clause speaks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class Explanation:
    """A whole outcome, said to a reader."""

    __match_args__ = ("steps", "warnings", "findings")
    def __new__(cls, *, steps: Sequence[Explained], warnings: Sequence[Explained], findings: Sequence[Explained]) -> Explanation: ...
    @property
    def steps(self) -> tuple[Explained, ...]:
        """How it was reached, in legal order."""
    @property
    def warnings(self) -> tuple[Explained, ...]:
        """What to mind."""
    @property
    def findings(self) -> tuple[Explained, ...]:
        """How the facts stand."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class BookFile:
    """A file of a book of rules."""

    __match_args__ = ("name", "text")
    def __new__(cls, *, name: str, text: str) -> BookFile: ...
    @property
    def name(self) -> str:
        """Its name, such as `cn/votes.toml`."""
    @property
    def text(self) -> str:
        """The TOML text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def said(code: str, values: Sequence[Named], language: str = ...) -> str:
    """The sentence of a step, a warning or a finding as a reader meets it: money with separators, the words of the rules in
    the reader's language, `en` or `zh-CN`."""

def sentence(code: str, values: Sequence[Named], language: str = ...) -> str:
    """The sentence of a refusal, its data as they were typed, in `en` or `zh-CN`."""

def explain(steps: Sequence[Step], warnings: Sequence[Warning], findings: Sequence[Finding], language: str = ...) -> Explanation:
    """Steps, warnings and findings of an outcome as sentences with their clauses, in `en` or `zh-CN`."""

def digest(schema: str, canonical: str) -> str:
    """The digest of a canonical text: SHA-256 over a schema tag, a line feed and the bytes, in hex."""

def books() -> tuple[str, ...]:
    """The names of the books that come with the library."""

def book_files(name: str) -> tuple[BookFile, ...]:
    """The files of a book that comes with the library, as they are written."""

@final
class Contract:
    """A contract: what it says on money, on evaluation and on pay."""

    __match_args__ = ("settlement", "evaluation", "pay")
    def __new__(cls, *, settlement: SettleFacts, evaluation: ScoreFacts, pay: ConsequenceFacts) -> Contract: ...
    @property
    def settlement(self) -> SettleFacts:
        """Currency, period, remuneration, budget and opening balance."""
    @property
    def evaluation(self) -> ScoreFacts:
        """Items, weights, bands and conditions."""
    @property
    def pay(self) -> ConsequenceFacts:
        """The bands of pay and the sum they are applied to."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def read_units(name: str, text: str) -> tuple[RollUnit, ...]:
    """Reads the units of a CSV text. Refusals name file, line and column."""

def read_owners(name: str, text: str) -> tuple[Owner, ...]:
    """Reads the owners of a CSV text."""

def read_tenures(name: str, text: str) -> tuple[Tenure, ...]:
    """Reads who held what when, of a CSV text."""

def read_ballots(name: str, text: str) -> tuple[Ballot, ...]:
    """Reads the ballots of a CSV text."""

def read_ledger(name: str, text: str) -> tuple[Posting, ...]:
    """Reads the postings of a CSV text."""

def read_debts(name: str, text: str) -> tuple[Debt, ...]:
    """Reads the debts of a CSV text."""

def read_raters(name: str, text: str) -> tuple[Rater, ...]:
    """Reads the raters of a CSV text."""

def read_ratings(name: str, text: str) -> tuple[Rating, ...]:
    """Reads the marks of a CSV text."""

def read_contract(name: str, text: str) -> Contract:
    """Reads a contract of a TOML text."""

@disjoint_base
class VoteResult:
    """What a vote came to: judged from counts that others made, or counted from the roll and its ballots."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class VoteResultDecided(VoteResult):
    """From counts, by `decide`."""

    __match_args__ = ("outcome",)
    def __new__(cls, *, outcome: VerdictOutcome) -> VoteResultDecided: ...
    @property
    def outcome(self) -> VerdictOutcome:
        """The verdict."""

@final
class VoteResultTallied(VoteResult):
    """From ballots, by `tally`."""

    __match_args__ = ("outcome",)
    def __new__(cls, *, outcome: TallyOutcome) -> VoteResultTallied: ...
    @property
    def outcome(self) -> TallyOutcome:
        """The count."""

@final
class Manifest:
    """What the wall vouches for: the outcomes behind a notice, named by their digest."""

    __match_args__ = ("form", "compound", "period", "outcomes", "shares", "previous", "replaces")
    def __new__(cls, *, form: str, compound: str, period: Period, outcomes: str, shares: str | None = ..., previous: str | None = ..., replaces: str | None = ...) -> Manifest: ...
    @property
    def form(self) -> str:
        """Always `commonhold-manifest/1`."""
    @property
    def compound(self) -> str:
        """The compound."""
    @property
    def period(self) -> Period:
        """The period that the notice is about."""
    @property
    def outcomes(self) -> str:
        """The digest of the outcomes, in hex."""
    @property
    def shares(self) -> str | None:
        """The root of every owner's share, where proofs are given out."""
    @property
    def previous(self) -> str | None:
        """The digest of the manifest of the period before."""
    @property
    def replaces(self) -> str | None:
        """The digest of the manifest that this one takes the place of."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class PostingPlace:
    """A place where the notice hangs, and for how long."""

    __match_args__ = ("place", "from_", "to")
    def __new__(cls, *, place: str, from_: date, to: date | None = ...) -> PostingPlace: ...
    @property
    def place(self) -> str:
        """The place, in words."""
    @property
    def from_(self) -> date:
        """The first day."""
    @property
    def to(self) -> date | None:
        """The first day on which it need no longer hang."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class ObjectionChannel:
    """How an owner objects, until when, and by when an answer is owed."""

    __match_args__ = ("channel", "until", "answer_days")
    def __new__(cls, *, channel: str, until: date | None = ..., answer_days: int | None = ...) -> ObjectionChannel: ...
    @property
    def channel(self) -> str:
        """Where and how, in words. Never the name of a person."""
    @property
    def until(self) -> date | None:
        """The last day on which objections are taken."""
    @property
    def answer_days(self) -> int | None:
        """How many days an answer may take."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class UnitBuilding:
    """The building a unit is in, for sums by building."""

    __match_args__ = ("unit", "building")
    def __new__(cls, *, unit: str, building: str) -> UnitBuilding: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def building(self) -> str:
        """The building."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class VoteOutcome:
    """One motion with what the vote on it came to."""

    __match_args__ = ("motion", "on", "result")
    def __new__(cls, *, motion: str, on: date, result: VoteResult) -> VoteOutcome: ...
    @property
    def motion(self) -> str:
        """The motion, in the words of the ballot."""
    @property
    def on(self) -> date:
        """The day the vote closed."""
    @property
    def result(self) -> VoteResult:
        """What it came to."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

@final
class NoticeFacts:
    """Everything a notice says. Each outcome may be absent; its part is then left out."""

    __match_args__ = ("compound", "period", "remark", "posted", "objections", "score", "consequence", "statement", "shares", "buildings", "votes", "previous", "replaces")
    def __new__(cls, *, compound: str, period: Period, remark: str | None = ..., posted: Sequence[PostingPlace] = ..., objections: ObjectionChannel | None = ..., score: ScoreResultOutcome | None = ..., consequence: ConsequenceOutcome | None = ..., statement: StatementOutcome | None = ..., shares: SharesOutcome | None = ..., buildings: Sequence[UnitBuilding] = ..., votes: Sequence[VoteOutcome] = ..., previous: str | None = ..., replaces: str | None = ...) -> NoticeFacts: ...
    @property
    def compound(self) -> str:
        """The compound."""
    @property
    def period(self) -> Period:
        """The period that the notice is about."""
    @property
    def remark(self) -> str | None:
        """A line under the title, such as that the data are invented."""
    @property
    def posted(self) -> tuple[PostingPlace, ...]:
        """Where it hangs."""
    @property
    def objections(self) -> ObjectionChannel | None:
        """How to object."""
    @property
    def score(self) -> ScoreResultOutcome | None:
        """The score."""
    @property
    def consequence(self) -> ConsequenceOutcome | None:
        """What it means for pay."""
    @property
    def statement(self) -> StatementOutcome | None:
        """The statement."""
    @property
    def shares(self) -> SharesOutcome | None:
        """Who gets or owes what."""
    @property
    def buildings(self) -> tuple[UnitBuilding, ...]:
        """For sums by building; empty shows the first units instead."""
    @property
    def votes(self) -> tuple[VoteOutcome, ...]:
        """The votes."""
    @property
    def previous(self) -> str | None:
        """The digest of the manifest of the period before."""
    @property
    def replaces(self) -> str | None:
        """The digest of the manifest that this notice takes the place of."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...
    def __replace__(self, **changes: object) -> object: ...

def outcomes_json(facts: NoticeFacts) -> str:
    """All that a notice is made from, as one canonical JSON. It holds owners' keys and debts: for auditors."""

def manifest(facts: NoticeFacts, outcomes: str) -> Manifest:
    """The manifest of a notice, from its facts and the text of `outcomes_json`."""

def manifest_from_json(name: str, text: str) -> Manifest:
    """Reads a manifest from JSON, strictly."""

def manifest_to_json(manifest: Manifest) -> str:
    """The canonical JSON of a manifest, which the picture on the wall holds."""

def manifest_digest(manifest: Manifest) -> str:
    """The digest of a manifest, in hex."""

def manifest_short_code(manifest: Manifest) -> str:
    """The first 26 letters of that digest, for people to compare."""

def notice_html(facts: NoticeFacts, manifest: Manifest, language: str = ...) -> str:
    """The notice as one self-contained HTML page, in `en` or `zh-CN`."""

def notice_markdown(facts: NoticeFacts, manifest: Manifest, language: str = ...) -> str:
    """The notice as Markdown, in `en` or `zh-CN`."""

def shares_csv(shares: Shares) -> str:
    """Every unit's part as CSV, and the total that they sum to."""

def run(rule: str, given: str, *, steps: bool = True) -> str:
    """Ask a rule by name: its facts as JSON in, the outcome as canonical JSON out."""
def rules() -> list[str]:
    """The names of every rule that `run` knows."""
def _typed_rules() -> list[tuple[str, str, str]]: ...
