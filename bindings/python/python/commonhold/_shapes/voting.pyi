"""Deciding by vote."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.outcome import Citation, Finding, OutcomeWarning, Period, Step
from commonhold._shapes.roll import LookAlikes, Roll, RollCounts

class BadBallotRule(Enum):
    """不能归属的票: what is done with a ballot of nobody, of somebody not on the roll or not of the unit."""

    ASK_UNIT = "ask_unit"
    """不计, 可补的除外: what nobody on the roll can be given is set aside, and the count goes on. An owner's ballot
    that leaves open for which unit it is stops the count: the owner can still say it."""
    REFUSE = "refuse"
    """拒绝: the count stops there."""
    SET_ASIDE = "set_aside"
    """不计: the ballot is set aside, and the count goes on."""

class BallotState(Enum):
    """票态: the seven states of a ballot."""

    YES = "yes"
    """同意: for the motion."""
    NO = "no"
    """反对: against the motion."""
    ABSTAIN = "abstain"
    """弃权: neither for nor against, and said so."""
    BLANK = "blank"
    """空白: returned without a choice."""
    SPOILT = "spoilt"
    """废票: returned, but spoilt."""
    SILENT = "silent"
    """未表决 (已送达): delivered and not returned."""
    UNDELIVERED = "undelivered"
    """未送达: not shown to have been delivered."""

class Ballots(Enum):
    """票的去向: what a next stage counts."""

    FRESH = "fresh"
    """A new vote."""
    SAME = "same"
    """The same ballots are counted by the next stage's tests."""
    OPEN_SESSION = "open_session"
    """The vote stays open and ballots are added."""

class Certainty(Enum):
    """结论的确定程度: whether unknown areas could change the verdict."""

    CERTAIN = "certain"
    """确定: it is the same whatever the unknown areas are."""
    CERTAINLY_MISSED = "certainly_missed"
    """必不通过: not passed whatever they are, though it may be for want of participation or of consent."""
    UNDECIDED = "undecided"
    """未定: it depends on them."""

class Channel(Enum):
    """表决方式: how a ballot came."""

    IN_PERSON = "in_person"
    """到会: in person, at the meeting."""
    PROXY = "proxy"
    """委托: by a proxy."""
    WRITTEN = "written"
    """书面: in writing, on paper."""
    ELECTRONIC = "electronic"
    """电子: by electronic means."""

class Decision(Enum):
    """结论: what a rule makes of the counts."""

    PASSED = "passed"
    """通过: the motion has passed."""
    FAILED = "failed"
    """未通过: the motion has not passed."""
    INQUORATE = "inquorate"
    """参与不足: too few took part for anything to be decided."""
    OPEN_UNTIL = "open_until"
    """期间未满: the vote, or the time to object, is still open."""
    NEXT_STAGE = "next_stage"
    """进入下一阶段: this stage did not pass, and the rule leads on to another."""
    PENDING_CONSENT = "pending_consent"
    """尚需他人同意: the vote is enough, and the consent of others is still to come."""
    NEEDS_FACT = "needs_fact"
    """尚缺事实: a count or fact that a deciding test reads was not given."""
    NEEDS_LOTS = "needs_lots"
    """待抽签: lots decide, and nobody told how they fell."""

@disjoint_base
class Delivered:
    """送达: to whom ballots were delivered, by the evidence there is."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class DeliveredNobody(Delivered):
    """Nobody is shown to have received one without returning it."""

    __match_args__ = ()
    def __new__(cls) -> DeliveredNobody: ...
    def __replace__(self) -> DeliveredNobody: ...

@final
class DeliveredEveryone(Delivered):
    """Everybody."""

    __match_args__ = ()
    def __new__(cls) -> DeliveredEveryone: ...
    def __replace__(self) -> DeliveredEveryone: ...

@final
class DeliveredListed(Delivered):
    """These."""

    __match_args__ = ("keys", "voters", "units")
    def __new__(
        cls,
        *,
        keys: Sequence[str] = ...,
        voters: Sequence[str] = ...,
        units: Sequence[str] = ...,
    ) -> DeliveredListed: ...
    def __replace__(
        self,
        *,
        keys: Sequence[str] = ...,
        voters: Sequence[str] = ...,
        units: Sequence[str] = ...,
    ) -> DeliveredListed: ...
    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of voters and co-owners, or ids of units."""
    @property
    def voters(self) -> tuple[str, ...]:
        """Keys of voters and co-owners, where a unit has the same name."""
    @property
    def units(self) -> tuple[str, ...]:
        """Ids of units, where a voter has the same name."""

class DuplicateRule(Enum):
    """重复票: what is done when one unit has several ballots."""

    REFUSE = "refuse"
    """拒绝: any second ballot stops the count."""
    FIRST = "first"
    """以先为准: the first one received counts."""
    LAST = "last"
    """以后为准: the last one received counts."""
    SPOILT = "spoilt"
    """相同计一次，矛盾作废: equal ones count once, contradicting ones are a spoilt ballot."""
    PAPER_PREVAILS = "paper_prevails"
    """以纸质票为准: where there is one that is not electronic, only such ones count."""
    ELECTRONIC_PREVAILS = "electronic_prevails"
    """以电子票为准: where there is an electronic one, only electronic ones count."""

class MajorityRule(Enum):
    """多数的认定: whose majority silence follows when the measures point different ways."""

    SAME_WAY = "same_way"
    """两项一致才从: where they differ there is no majority to follow, and silence abstains."""
    EACH_MEASURE = "each_measure"
    """各从各的多数: each measure follows its own."""
    HEADS = "heads"
    """以人数为准: every measure follows the majority of heads."""
    AREA = "area"
    """以面积为准: every measure follows the majority of area."""

class NeedKind(Enum):
    """尚需的种类: what sort of thing has to be told."""

    FACT = "fact"
    """事实: whether something holds."""
    PARAMETER = "parameter"
    """参数: a choice that a book or the vote has to make."""
    COUNT = "count"
    """计数: a measure over a set."""
    AREA = "area"
    """面积: the areas of one voter."""
    PROXY_HOLDERS = "proxy_holders"
    """受托人: who holds the mandates."""
    GROUPS = "groups"
    """各范围: the groups of a tag, each with its counts."""
    LOTS = "lots"
    """抽签: lots between yes and no, which are level; a fact of that name tells how they fell."""
    WEIGHTS_REWRITTEN = "weights_rewritten"
    """改写的权重: counts with the weights rewritten as the rule says."""
    HOLIDAYS = "holidays"
    """放假安排: the days off of a year, and the weekends that are worked for them."""

class Operator(Enum):
    """比较: the four operators. 以上 is at least, 超过 and 过半数 are more than."""

    AT_LEAST = ">="
    """以上: the number itself counts."""
    MORE_THAN = ">"
    """超过: the number itself does not count."""
    AT_MOST = "<="
    """以下: the number itself counts."""
    LESS_THAN = "<"
    """不满: the number itself does not count."""

class SetAsideReason(Enum):
    """未计入的理由: why a ballot does not count."""

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

class SilencePolicy(Enum):
    """沉默处理: the four policies."""

    NOT_PARTICIPATING = "not_participating"
    """不参与: silence takes no part."""
    PARTICIPATE_ABSTAIN = "participate_abstain"
    """参与并弃权: silence takes part and abstains."""
    PARTICIPATE_FOLLOW_MAJORITY = "participate_follow_majority"
    """参与并从多数: silence takes part and joins the majority of the ballots cast."""
    PARTICIPATE_AGREE = "participate_agree"
    """参与并同意: silence takes part and agrees."""

class SplitRule(Enum):
    """一人多套意见不一: where the head of an owner goes whose units say different things."""

    SPOILT = "spoilt"
    """人数作废: the head is spoilt; each unit's area still counts as it said."""
    LARGEST_AREA = "largest_area"
    """随面积: the head follows the choice with the most area; spoilt when level."""

class TestKind(Enum):
    """检验的种类: one comparison, a fact, or what is composed of others."""

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

class TestPart(Enum):
    """检验属于哪一部分: which part of the rule a test belongs to."""

    QUORUM = "quorum"
    """参与: whether enough take part."""
    PASS = "pass"
    """同意: whether enough of them agree."""
    VETO = "veto"
    """异议: whether objections after the vote undo it."""
    GUARD = "guard"
    """The guard of a next stage."""

class VoterSet(Enum):
    """集合: over whom a measure is summed."""

    ALL = "all"
    """全体业主: all owners, whether they vote or not."""
    ELIGIBLE = "eligible"
    """有表决权的业主: those who may vote; all when nobody is excluded."""
    PRESENT = "present"
    """参与表决的业主: those who take part in the vote."""
    IN_PERSON = "in_person"
    """到场的业主: in the room in person."""
    CAST = "cast"
    """明确表态: yes and no only."""
    YES = "yes"
    """同意: those who vote for it."""
    NO = "no"
    """反对: those who vote against it."""
    ABSTAIN = "abstain"
    """弃权: those who abstain."""
    BLANK = "blank"
    """空白: those who returned a blank ballot."""
    SPOILT = "spoilt"
    """废票: those whose ballot is spoilt."""
    SILENT = "silent"
    """未表决: delivered and not returned."""
    UNDELIVERED = "undelivered"
    """未送达: those to whom no ballot was delivered."""
    OBJECTING = "objecting"
    """事后异议: objecting in a window after the vote."""

@final
class AreaLimits:
    """不明面积的上下限: what each unit of unknown area has at least and at most."""

    __match_args__ = ("least", "most")
    def __new__(
        cls,
        *,
        least: Decimal | int,
        most: Decimal | int,
    ) -> AreaLimits: ...
    def __replace__(
        self,
        *,
        least: Decimal | int = ...,
        most: Decimal | int = ...,
    ) -> AreaLimits: ...
    @property
    def least(self) -> Decimal:
        """下限: the least that such an area can be."""
    @property
    def most(self) -> Decimal:
        """上限: the most that such an area can be."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Ballot:
    """表决票: one ballot, or the record that none came back."""

    __match_args__ = ("voter", "unit", "motion", "choice", "channel", "received", "sequence", "text_version")
    def __new__(
        cls,
        *,
        voter: str | None = ...,
        unit: str | None = ...,
        motion: str | None = ...,
        choice: BallotState,
        channel: Channel = ...,
        received: date | None = ...,
        sequence: int | None = ...,
        text_version: str | None = ...,
    ) -> Ballot: ...
    def __replace__(
        self,
        *,
        voter: str | None = ...,
        unit: str | None = ...,
        motion: str | None = ...,
        choice: BallotState = ...,
        channel: Channel = ...,
        received: date | None = ...,
        sequence: int | None = ...,
        text_version: str | None = ...,
    ) -> Ballot: ...
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
        """票态: what the ballot says."""
    @property
    def channel(self) -> Channel:
        """表决方式: how the ballot came."""
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

@final
class DecideFacts:
    """表决事实: which rule, on which day, with which counts."""

    __match_args__ = ("book", "rulebook", "layers", "on", "matter", "procedure", "stage", "counts", "groups", "facts", "parameters", "silence", "weights_rewritten")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        matter: str | None = ...,
        procedure: str | None = ...,
        stage: str | None = ...,
        counts: Sequence[MeasureCounts],
        groups: Sequence[GroupCounts] = ...,
        facts: Sequence[GivenFact] = ...,
        parameters: Sequence[Setting] = ...,
        silence: SilenceClause | None = ...,
        weights_rewritten: bool | None = ...,
    ) -> DecideFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date | None = ...,
        matter: str | None = ...,
        procedure: str | None = ...,
        stage: str | None = ...,
        counts: Sequence[MeasureCounts] = ...,
        groups: Sequence[GroupCounts] = ...,
        facts: Sequence[GivenFact] = ...,
        parameters: Sequence[Setting] = ...,
        silence: SilenceClause | None = ...,
        weights_rewritten: bool | None = ...,
    ) -> DecideFacts: ...
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
        """沉默条款: what the facts say of silence beside the books."""
    @property
    def weights_rewritten(self) -> bool | None:
        """Whether the counts already hold rewritten weights (caps, scales)."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Deemed:
    """视为表决: how much of one measure is deemed to have voted, and as what."""

    __match_args__ = ("measure", "becomes", "count")
    def __new__(
        cls,
        *,
        measure: str,
        becomes: BallotState,
        count: Fraction | Decimal | int,
    ) -> Deemed: ...
    def __replace__(
        self,
        *,
        measure: str = ...,
        becomes: BallotState = ...,
        count: Fraction | Decimal | int = ...,
    ) -> Deemed: ...
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

@final
class DuplicateBallots:
    """重复票的处理: several ballots of one unit and what was counted."""

    __match_args__ = ("voter", "unit", "choices", "conflicting", "counted")
    def __new__(
        cls,
        *,
        voter: str,
        unit: str,
        choices: Sequence[BallotState],
        conflicting: bool,
        counted: BallotState,
    ) -> DuplicateBallots: ...
    def __replace__(
        self,
        *,
        voter: str = ...,
        unit: str = ...,
        choices: Sequence[BallotState] = ...,
        conflicting: bool = ...,
        counted: BallotState = ...,
    ) -> DuplicateBallots: ...
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

@final
class GivenFact:
    """已查明的事实: one fact that people established."""

    __match_args__ = ("name", "holds")
    def __new__(
        cls,
        *,
        name: str,
        holds: bool,
    ) -> GivenFact: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        holds: bool = ...,
    ) -> GivenFact: ...
    @property
    def name(self) -> str:
        """Its name in the rule."""
    @property
    def holds(self) -> bool:
        """Whether it holds."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class GroupCounts:
    """组内计数: the counts of one group, such as one building."""

    __match_args__ = ("tag", "key", "counts")
    def __new__(
        cls,
        *,
        tag: str,
        key: str,
        counts: Sequence[MeasureCounts],
    ) -> GroupCounts: ...
    def __replace__(
        self,
        *,
        tag: str = ...,
        key: str = ...,
        counts: Sequence[MeasureCounts] = ...,
    ) -> GroupCounts: ...
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

@final
class MeasureCounts:
    """一项计量的计数: the counts of one measure by set."""

    __match_args__ = ("measure", "counts")
    def __new__(
        cls,
        *,
        measure: str,
        counts: SetCounts,
    ) -> MeasureCounts: ...
    def __replace__(
        self,
        *,
        measure: str = ...,
        counts: SetCounts = ...,
    ) -> MeasureCounts: ...
    @property
    def measure(self) -> str:
        """`heads`, `units`, or the name of a weight such as `area`."""
    @property
    def counts(self) -> SetCounts:
        """The counts."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Missing:
    """尚缺: what a measure lacks, when those who take part stay the same (approval) or more come (participation)."""

    __match_args__ = ("test", "part", "measure", "set", "has", "needed", "missing", "more_than")
    def __new__(
        cls,
        *,
        test: str,
        part: TestPart,
        measure: str,
        set: VoterSet,
        has: Fraction | Decimal | int,
        needed: Fraction | Decimal | int,
        missing: Fraction | Decimal | int,
        more_than: bool,
    ) -> Missing: ...
    def __replace__(
        self,
        *,
        test: str = ...,
        part: TestPart = ...,
        measure: str = ...,
        set: VoterSet = ...,
        has: Fraction | Decimal | int = ...,
        needed: Fraction | Decimal | int = ...,
        missing: Fraction | Decimal | int = ...,
        more_than: bool = ...,
    ) -> Missing: ...
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

@final
class Need:
    """尚需: one thing that has to be told."""

    __match_args__ = ("kind", "name", "set", "tag", "group")
    def __new__(
        cls,
        *,
        kind: NeedKind,
        name: str,
        set: VoterSet | None = ...,
        tag: str | None = ...,
        group: str | None = ...,
    ) -> Need: ...
    def __replace__(
        self,
        *,
        kind: NeedKind = ...,
        name: str = ...,
        set: VoterSet | None = ...,
        tag: str | None = ...,
        group: str | None = ...,
    ) -> Need: ...
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

@final
class NextStage:
    """下一阶段: the stage that follows one that did not pass."""

    __match_args__ = ("stage", "ballots", "after")
    def __new__(
        cls,
        *,
        stage: str,
        ballots: Ballots,
        after: str | None = ...,
    ) -> NextStage: ...
    def __replace__(
        self,
        *,
        stage: str = ...,
        ballots: Ballots = ...,
        after: str | None = ...,
    ) -> NextStage: ...
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

@final
class SetAside:
    """未计入的票: a ballot that does not count, and why."""

    __match_args__ = ("key", "choice", "reason", "row")
    def __new__(
        cls,
        *,
        key: str,
        choice: BallotState,
        reason: SetAsideReason,
        row: int,
    ) -> SetAside: ...
    def __replace__(
        self,
        *,
        key: str = ...,
        choice: BallotState = ...,
        reason: SetAsideReason = ...,
        row: int = ...,
    ) -> SetAside: ...
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

@final
class SetCounts:
    """各集合的计数: a set that is not named is not known, never zero."""

    __match_args__ = ("all", "eligible", "present", "in_person", "cast", "yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered", "objecting")
    def __new__(
        cls,
        *,
        all: Fraction | Decimal | int | None = ...,
        eligible: Fraction | Decimal | int | None = ...,
        present: Fraction | Decimal | int | None = ...,
        in_person: Fraction | Decimal | int | None = ...,
        cast: Fraction | Decimal | int | None = ...,
        yes: Fraction | Decimal | int | None = ...,
        no: Fraction | Decimal | int | None = ...,
        abstain: Fraction | Decimal | int | None = ...,
        blank: Fraction | Decimal | int | None = ...,
        spoilt: Fraction | Decimal | int | None = ...,
        silent: Fraction | Decimal | int | None = ...,
        undelivered: Fraction | Decimal | int | None = ...,
        objecting: Fraction | Decimal | int | None = ...,
    ) -> SetCounts: ...
    def __replace__(
        self,
        *,
        all: Fraction | Decimal | int | None = ...,
        eligible: Fraction | Decimal | int | None = ...,
        present: Fraction | Decimal | int | None = ...,
        in_person: Fraction | Decimal | int | None = ...,
        cast: Fraction | Decimal | int | None = ...,
        yes: Fraction | Decimal | int | None = ...,
        no: Fraction | Decimal | int | None = ...,
        abstain: Fraction | Decimal | int | None = ...,
        blank: Fraction | Decimal | int | None = ...,
        spoilt: Fraction | Decimal | int | None = ...,
        silent: Fraction | Decimal | int | None = ...,
        undelivered: Fraction | Decimal | int | None = ...,
        objecting: Fraction | Decimal | int | None = ...,
    ) -> SetCounts: ...
    @property
    def all(self) -> Fraction | None:
        """全体业主: all owners; absent where the count is not known."""
    @property
    def eligible(self) -> Fraction | None:
        """有表决权的业主: those who may vote; absent where the count is not known."""
    @property
    def present(self) -> Fraction | None:
        """参与表决的业主: those who take part; absent where the count is not known."""
    @property
    def in_person(self) -> Fraction | None:
        """到会: those who are in the room; absent where the count is not known."""
    @property
    def cast(self) -> Fraction | None:
        """表态: yes and no together; absent where the count is not known."""
    @property
    def yes(self) -> Fraction | None:
        """同意: for the motion; absent where the count is not known."""
    @property
    def no(self) -> Fraction | None:
        """反对: against it; absent where the count is not known."""
    @property
    def abstain(self) -> Fraction | None:
        """弃权: abstentions; absent where the count is not known."""
    @property
    def blank(self) -> Fraction | None:
        """空白: ballots that came back blank; absent where the count is not known."""
    @property
    def spoilt(self) -> Fraction | None:
        """废票: ballots that came back spoilt; absent where the count is not known."""
    @property
    def silent(self) -> Fraction | None:
        """未表决: delivered and not returned; absent where the count is not known."""
    @property
    def undelivered(self) -> Fraction | None:
        """未送达: not shown to have been delivered; absent where the count is not known."""
    @property
    def objecting(self) -> Fraction | None:
        """异议: objections; absent where the count is not known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Setting:
    """参数取值: one parameter set for a vote."""

    __match_args__ = ("name", "value")
    def __new__(
        cls,
        *,
        name: str,
        value: str,
    ) -> Setting: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        value: str = ...,
    ) -> Setting: ...
    @property
    def name(self) -> str:
        """The id in the book."""
    @property
    def value(self) -> str:
        """The value, as it would stand in a layer."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SilenceClause:
    """沉默条款: what the facts say of silence; what they leave out the books say."""

    __match_args__ = ("policy", "effective_delivery", "agenda_notified", "consequence_stated", "majority", "floor", "clause")
    def __new__(
        cls,
        *,
        policy: SilencePolicy | None = ...,
        effective_delivery: bool | None = ...,
        agenda_notified: bool | None = ...,
        consequence_stated: bool | None = ...,
        majority: MajorityRule | None = ...,
        floor: Fraction | int | None = ...,
        clause: Citation | None = ...,
    ) -> SilenceClause: ...
    def __replace__(
        self,
        *,
        policy: SilencePolicy | None = ...,
        effective_delivery: bool | None = ...,
        agenda_notified: bool | None = ...,
        consequence_stated: bool | None = ...,
        majority: MajorityRule | None = ...,
        floor: Fraction | int | None = ...,
        clause: Citation | None = ...,
    ) -> SilenceClause: ...
    @property
    def policy(self) -> SilencePolicy | None:
        """沉默处理: what silence counts as; what the books say when absent."""
    @property
    def effective_delivery(self) -> bool | None:
        """有效送达: whether ballots were delivered the agreed way; not told when absent."""
    @property
    def agenda_notified(self) -> bool | None:
        """议题已告知: whether the agenda was notified."""
    @property
    def consequence_stated(self) -> bool | None:
        """后果已提示: whether the consequence of silence was pointed out."""
    @property
    def majority(self) -> MajorityRule | None:
        """多数的认定: whose majority silence follows; what the books say when absent."""
    @property
    def floor(self) -> Fraction | None:
        """底线: the votes already cast that silence joins must be more than this part of all, by every measure."""
    @property
    def clause(self) -> Citation | None:
        """The clause of the covenant or the rules of procedure that says so."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SplitUnit:
    """面积票态: how much area of a voter said what."""

    __match_args__ = ("unit", "choice")
    def __new__(
        cls,
        *,
        unit: str,
        choice: BallotState,
    ) -> SplitUnit: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        choice: BallotState = ...,
    ) -> SplitUnit: ...
    @property
    def unit(self) -> str:
        """The unit."""
    @property
    def choice(self) -> BallotState:
        """What it said."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class SplitVoter:
    """一人多套意见不一: an owner whose units said different things."""

    __match_args__ = ("voter", "head", "units", "could_be")
    def __new__(
        cls,
        *,
        voter: str,
        head: BallotState,
        units: Sequence[SplitUnit],
        could_be: Sequence[BallotState] = ...,
    ) -> SplitVoter: ...
    def __replace__(
        self,
        *,
        voter: str = ...,
        head: BallotState = ...,
        units: Sequence[SplitUnit] = ...,
        could_be: Sequence[BallotState] = ...,
    ) -> SplitVoter: ...
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

@final
class StateCounts:
    """票态计数: one measure in each of the seven states; together they are all."""

    __match_args__ = ("measure", "all", "yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered")
    def __new__(
        cls,
        *,
        measure: str,
        all: Fraction | Decimal | int,
        yes: Fraction | Decimal | int,
        no: Fraction | Decimal | int,
        abstain: Fraction | Decimal | int,
        blank: Fraction | Decimal | int,
        spoilt: Fraction | Decimal | int,
        silent: Fraction | Decimal | int,
        undelivered: Fraction | Decimal | int,
    ) -> StateCounts: ...
    def __replace__(
        self,
        *,
        measure: str = ...,
        all: Fraction | Decimal | int = ...,
        yes: Fraction | Decimal | int = ...,
        no: Fraction | Decimal | int = ...,
        abstain: Fraction | Decimal | int = ...,
        blank: Fraction | Decimal | int = ...,
        spoilt: Fraction | Decimal | int = ...,
        silent: Fraction | Decimal | int = ...,
        undelivered: Fraction | Decimal | int = ...,
    ) -> StateCounts: ...
    @property
    def measure(self) -> str:
        """`heads`, `area`, or `units` where the rule counts them."""
    @property
    def all(self) -> Fraction:
        """全体: all seven states together."""
    @property
    def yes(self) -> Fraction:
        """同意: what counts for the motion."""
    @property
    def no(self) -> Fraction:
        """反对: what counts against the motion."""
    @property
    def abstain(self) -> Fraction:
        """弃权: what counts as an abstention."""
    @property
    def blank(self) -> Fraction:
        """空白: what came back blank."""
    @property
    def spoilt(self) -> Fraction:
        """废票: what came back spoilt."""
    @property
    def silent(self) -> Fraction:
        """未表决 (已送达): what was delivered and not returned."""
    @property
    def undelivered(self) -> Fraction:
        """未送达: what is not shown to have been delivered."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Tally:
    """计票结果: the verdict on the ballots, with every count behind it."""

    __match_args__ = ("verdict", "quorum", "certainty", "open_tests", "judged", "without_silence", "heads", "area", "electorate", "ballots", "counts", "deemed", "duplicates", "splits", "set_aside", "look_alikes")
    def __new__(
        cls,
        *,
        verdict: Decision,
        quorum: bool | None = ...,
        certainty: Certainty,
        open_tests: Sequence[str],
        judged: Verdict,
        without_silence: Decision | None = ...,
        heads: Fraction | Decimal | int,
        area: Fraction | Decimal | int,
        electorate: RollCounts,
        ballots: int,
        counts: Sequence[StateCounts],
        deemed: Sequence[Deemed],
        duplicates: Sequence[DuplicateBallots],
        splits: Sequence[SplitVoter],
        set_aside: Sequence[SetAside],
        look_alikes: Sequence[LookAlikes],
    ) -> Tally: ...
    def __replace__(
        self,
        *,
        verdict: Decision = ...,
        quorum: bool | None = ...,
        certainty: Certainty = ...,
        open_tests: Sequence[str] = ...,
        judged: Verdict = ...,
        without_silence: Decision | None = ...,
        heads: Fraction | Decimal | int = ...,
        area: Fraction | Decimal | int = ...,
        electorate: RollCounts = ...,
        ballots: int = ...,
        counts: Sequence[StateCounts] = ...,
        deemed: Sequence[Deemed] = ...,
        duplicates: Sequence[DuplicateBallots] = ...,
        splits: Sequence[SplitVoter] = ...,
        set_aside: Sequence[SetAside] = ...,
        look_alikes: Sequence[LookAlikes] = ...,
    ) -> Tally: ...
    @property
    def verdict(self) -> Decision:
        """结论: what the rule makes of the counts."""
    @property
    def quorum(self) -> bool | None:
        """参与是否达到: whether enough took part; absent when the rule asks for none or it cannot be told."""
    @property
    def certainty(self) -> Certainty:
        """Whether unknown areas could change it."""
    @property
    def open_tests(self) -> tuple[str, ...]:
        """The tests that are open."""
    @property
    def judged(self) -> Verdict:
        """结论的各项检验: the verdict with all its tests."""
    @property
    def without_silence(self) -> Decision | None:
        """What the verdict would be if silence counted for nothing; absent when no vote is deemed."""
    @property
    def heads(self) -> Fraction:
        """总人数: all heads after merging."""
    @property
    def area(self) -> Fraction:
        """总面积: of all known areas that count."""
    @property
    def electorate(self) -> RollCounts:
        """Households, units, voters and heads."""
    @property
    def ballots(self) -> int:
        """收回票数: ballots that came back and were read; not heads, not units."""
    @property
    def counts(self) -> tuple[StateCounts, ...]:
        """实际票: per measure and state."""
    @property
    def deemed(self) -> tuple[Deemed, ...]:
        """视为票: what silence is deemed to have voted, apart from the ballots cast."""
    @property
    def duplicates(self) -> tuple[DuplicateBallots, ...]:
        """重复票: units with several ballots, and what was counted."""
    @property
    def splits(self) -> tuple[SplitVoter, ...]:
        """一人多套意见不一: owners whose units said different things."""
    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """未计入的票: ballots that do not count, and why."""
    @property
    def look_alikes(self) -> tuple[LookAlikes, ...]:
        """疑似同一人: owners with the same name and different keys."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TallyFacts:
    """计票事实: who votes, what they said, and which rule is asked."""

    __match_args__ = ("book", "rulebook", "layers", "on", "roll_on", "matter", "procedure", "stage", "facts", "parameters", "roll", "ballots", "motion", "text_version", "window", "notified_on", "called_by", "delivered", "duplicates", "split", "bad_ballots", "silence", "unknown_area")
    def __new__(
        cls,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date,
        roll_on: date | None = ...,
        matter: str | None = ...,
        procedure: str | None = ...,
        stage: str | None = ...,
        facts: Sequence[GivenFact] = ...,
        parameters: Sequence[Setting] = ...,
        roll: Roll,
        ballots: Sequence[Ballot],
        motion: str | None = ...,
        text_version: str | None = ...,
        window: Period | None = ...,
        notified_on: date | None = ...,
        called_by: int | None = ...,
        delivered: Delivered = ...,
        duplicates: DuplicateRule = ...,
        split: SplitRule = ...,
        bad_ballots: BadBallotRule = ...,
        silence: SilenceClause = ...,
        unknown_area: AreaLimits | None = ...,
    ) -> TallyFacts: ...
    def __replace__(
        self,
        *,
        book: str | None = ...,
        rulebook: str | None = ...,
        layers: Sequence[str] = ...,
        on: date = ...,
        roll_on: date | None = ...,
        matter: str | None = ...,
        procedure: str | None = ...,
        stage: str | None = ...,
        facts: Sequence[GivenFact] = ...,
        parameters: Sequence[Setting] = ...,
        roll: Roll = ...,
        ballots: Sequence[Ballot] = ...,
        motion: str | None = ...,
        text_version: str | None = ...,
        window: Period | None = ...,
        notified_on: date | None = ...,
        called_by: int | None = ...,
        delivered: Delivered = ...,
        duplicates: DuplicateRule = ...,
        split: SplitRule = ...,
        bad_ballots: BadBallotRule = ...,
        silence: SilenceClause = ...,
        unknown_area: AreaLimits | None = ...,
    ) -> TallyFacts: ...
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
        """The day of the vote: it chooses the edition, and the electorate unless `roll_on` does."""
    @property
    def roll_on(self) -> date | None:
        """登记日: the day on which the roll is read."""
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
        """业主名册: the units, their owners, and who held what when."""
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
        """表决期间: ballots received outside do not count; until its end the vote is open."""
    @property
    def notified_on(self) -> date | None:
        """通知日: the day on which the meeting was called."""
    @property
    def called_by(self) -> int | None:
        """提议召开: how many heads asked for the meeting, where it is an extraordinary one."""
    @property
    def delivered(self) -> Delivered:
        """送达: to whom ballots were delivered."""
    @property
    def duplicates(self) -> DuplicateRule:
        """重复票: what is done when one unit has several ballots."""
    @property
    def split(self) -> SplitRule:
        """一人多套意见不一: where the head of an owner goes whose units say different things."""
    @property
    def bad_ballots(self) -> BadBallotRule:
        """不能归属的票: what is done with a ballot that no owner or unit of the roll can be given."""
    @property
    def silence(self) -> SilenceClause:
        """沉默条款: what the facts say of silence."""
    @property
    def unknown_area(self) -> AreaLimits | None:
        """What each unknown area is at least and at most."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TestBase:
    """基数: whose share a test asks for."""

    __match_args__ = ("measure", "set")
    def __new__(
        cls,
        *,
        measure: str,
        set: VoterSet,
    ) -> TestBase: ...
    def __replace__(
        self,
        *,
        measure: str = ...,
        set: VoterSet = ...,
    ) -> TestBase: ...
    @property
    def measure(self) -> str:
        """What is counted."""
    @property
    def set(self) -> VoterSet:
        """Of whom."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class TestResult:
    """一项检验及其两边的数: one test, with the numbers on both its sides."""

    __match_args__ = ("id", "parent", "part", "kind", "rule", "shape", "name", "group", "left", "op", "right", "base", "holds", "citation")
    def __new__(
        cls,
        *,
        id: str,
        parent: str | None = ...,
        part: TestPart,
        kind: TestKind,
        rule: str,
        shape: TestShape | None = ...,
        name: str | None = ...,
        group: str | None = ...,
        left: Fraction | Decimal | int | None = ...,
        op: Operator | None = ...,
        right: Fraction | Decimal | int | None = ...,
        base: str,
        holds: bool | None = ...,
        citation: Citation,
    ) -> TestResult: ...
    def __replace__(
        self,
        *,
        id: str = ...,
        parent: str | None = ...,
        part: TestPart = ...,
        kind: TestKind = ...,
        rule: str = ...,
        shape: TestShape | None = ...,
        name: str | None = ...,
        group: str | None = ...,
        left: Fraction | Decimal | int | None = ...,
        op: Operator | None = ...,
        right: Fraction | Decimal | int | None = ...,
        base: str = ...,
        holds: bool | None = ...,
        citation: Citation = ...,
    ) -> TestResult: ...
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

@final
class TestShape:
    """检验的形式: `measure(set) operator share * measure(set)`, or a plain number on the right."""

    __match_args__ = ("measure", "set", "operator", "share", "of")
    def __new__(
        cls,
        *,
        measure: str | None = ...,
        set: VoterSet | None = ...,
        operator: Operator,
        share: Fraction | Decimal | int | None = ...,
        of: TestBase | None = ...,
    ) -> TestShape: ...
    def __replace__(
        self,
        *,
        measure: str | None = ...,
        set: VoterSet | None = ...,
        operator: Operator = ...,
        share: Fraction | Decimal | int | None = ...,
        of: TestBase | None = ...,
    ) -> TestShape: ...
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

@final
class Verdict:
    """表决结果: the verdict of a vote, with every test behind it."""

    __match_args__ = ("verdict", "quorum", "class_", "procedure", "stage", "tests", "missing", "needs", "next", "open_days", "payers", "sets_rule", "deemed", "without_silence", "citation")
    def __new__(
        cls,
        *,
        verdict: Decision,
        quorum: bool | None = ...,
        class_: str | None = ...,
        procedure: str,
        stage: str,
        tests: Sequence[TestResult],
        missing: Sequence[Missing],
        needs: Sequence[Need],
        next: NextStage | None = ...,
        open_days: int | None = ...,
        payers: str | None = ...,
        sets_rule: str | None = ...,
        deemed: Sequence[Deemed],
        without_silence: Decision | None = ...,
        citation: Citation,
    ) -> Verdict: ...
    def __replace__(
        self,
        *,
        verdict: Decision = ...,
        quorum: bool | None = ...,
        class_: str | None = ...,
        procedure: str = ...,
        stage: str = ...,
        tests: Sequence[TestResult] = ...,
        missing: Sequence[Missing] = ...,
        needs: Sequence[Need] = ...,
        next: NextStage | None = ...,
        open_days: int | None = ...,
        payers: str | None = ...,
        sets_rule: str | None = ...,
        deemed: Sequence[Deemed] = ...,
        without_silence: Decision | None = ...,
        citation: Citation = ...,
    ) -> Verdict: ...
    @property
    def verdict(self) -> Decision:
        """结论: what the rule makes of the counts."""
    @property
    def quorum(self) -> bool | None:
        """参与是否达到: whether enough took part; absent when the rule asks for none or it cannot be told."""
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
        """视为票: what silence is deemed to have voted, apart from the ballots cast; empty where silence takes no part."""
    @property
    def without_silence(self) -> Decision | None:
        """What the verdict would be if silence counted for nothing; absent when no vote is deemed."""
    @property
    def citation(self) -> Citation:
        """The clause."""
    def _repr_html_(self) -> str:
        """As tables, for notebooks."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class VerdictOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Verdict`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Verdict,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> VerdictOutcome: ...
    def __replace__(
        self,
        *,
        value: Verdict = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> VerdictOutcome: ...
    @property
    def value(self) -> Verdict:
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
class TallyOutcome:
    """What a rule decided, how, what to mind and what is open: an outcome of `Tally`."""

    __match_args__ = ("value", "steps", "warnings", "findings")
    def __new__(
        cls,
        *,
        value: Tally,
        steps: Sequence[Step],
        warnings: Sequence[OutcomeWarning],
        findings: Sequence[Finding],
    ) -> TallyOutcome: ...
    def __replace__(
        self,
        *,
        value: Tally = ...,
        steps: Sequence[Step] = ...,
        warnings: Sequence[OutcomeWarning] = ...,
        findings: Sequence[Finding] = ...,
    ) -> TallyOutcome: ...
    @property
    def value(self) -> Tally:
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

def decide(facts: DecideFacts, *, steps: bool = True) -> VerdictOutcome:
    """判定: judges totals already counted by the rule in force on the day. Exact, every test with both its sides.

    Raises:
        Refusal: The grounds of `VotingRefusal` for counts that contradict each other, those of
            `RulebookRefusal` for books that cannot be read, rules that
            do not exist or are not in force, and layers that undercut a mandatory number.
    """

def tally(facts: TallyFacts, *, steps: bool = True) -> TallyOutcome:
    """计票: counts the ballots of a roll and judges them.

    Raises:
        Refusal: The grounds of `TallyRefusal`, of the roll, of `decide` and of the book.
    """

def decide_facts_from_json(text: str) -> DecideFacts:
    """Read `DecideFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def decide_facts_to_json(facts: DecideFacts) -> str:
    """The canonical JSON of `DecideFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def tally_facts_from_json(text: str) -> TallyFacts:
    """Read `TallyFacts` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def tally_facts_to_json(facts: TallyFacts) -> str:
    """The canonical JSON of `TallyFacts`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def verdict_outcome_to_json(outcome: VerdictOutcome) -> str:
    """The canonical JSON of an outcome of `Verdict`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def verdict_outcome_from_json(text: str) -> VerdictOutcome:
    """Read an outcome of `Verdict` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """

def tally_outcome_to_json(outcome: TallyOutcome) -> str:
    """The canonical JSON of an outcome of `Tally`.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def tally_outcome_from_json(text: str) -> TallyOutcome:
    """Read an outcome of `Tally` from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.
    """
