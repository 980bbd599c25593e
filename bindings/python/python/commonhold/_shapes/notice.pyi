"""The notice on the wall, and the manifest that it shows."""

# Written by `make write-stubs` from the core's declarations.
from collections.abc import Sequence
from datetime import date
from typing import final
from typing_extensions import disjoint_base
from commonhold._shapes.bodies import BodyCheckOutcome, PostCheckOutcome, ResolutionOutcome
from commonhold._shapes.books import ClosedBooksOutcome
from commonhold._shapes.chain import ChainCheckOutcome
from commonhold._shapes.concerns import ConcernFiguresOutcome
from commonhold._shapes.evaluation import ConsequenceOutcome, ReviewedScoreOutcome, RobustnessOutcome, ScoreResultOutcome
from commonhold._shapes.outcome import Period
from commonhold._shapes.ranking import RankingOutcome
from commonhold._shapes.selection import SelectionOutcome
from commonhold._shapes.settlement import StatementOutcome
from commonhold._shapes.surplus import Shares, SharesOutcome
from commonhold._shapes.voting import VerdictOutcome, TallyOutcome
from commonhold._shapes.window import WindowRecordOutcome

@disjoint_base
class VoteResult:
    """表决结果: judged from counts that others made, or counted from the roll and its ballots."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class VoteResultDecided(VoteResult):
    """From counts, by `decide`."""

    __match_args__ = ("outcome",)
    def __new__(
        cls,
        *,
        outcome: VerdictOutcome,
    ) -> VoteResultDecided: ...
    def __replace__(
        self,
        *,
        outcome: VerdictOutcome = ...,
    ) -> VoteResultDecided: ...
    @property
    def outcome(self) -> VerdictOutcome:
        """结论: the verdict, and how it was reached."""

@final
class VoteResultTallied(VoteResult):
    """From ballots, by `tally`."""

    __match_args__ = ("outcome",)
    def __new__(
        cls,
        *,
        outcome: TallyOutcome,
    ) -> VoteResultTallied: ...
    def __replace__(
        self,
        *,
        outcome: TallyOutcome = ...,
    ) -> VoteResultTallied: ...
    @property
    def outcome(self) -> TallyOutcome:
        """计票结果: the count, and how it was made."""

@final
class BodyOutcome:
    """主体情况: a body, and how it stands on a day."""

    __match_args__ = ("body", "on", "outcome")
    def __new__(
        cls,
        *,
        body: str,
        on: date,
        outcome: BodyCheckOutcome,
    ) -> BodyOutcome: ...
    def __replace__(
        self,
        *,
        body: str = ...,
        on: date = ...,
        outcome: BodyCheckOutcome = ...,
    ) -> BodyOutcome: ...
    @property
    def body(self) -> str:
        """The body of the book, such as `management_committee`."""
    @property
    def on(self) -> date:
        """The day it was looked at."""
    @property
    def outcome(self) -> BodyCheckOutcome:
        """主体核查: how it stands, and how that was found."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Issue:
    """公示单位: who issues the notice, and when. A body, never a person."""

    __match_args__ = ("by", "on", "telephone")
    def __new__(
        cls,
        *,
        by: str,
        on: date | None = ...,
        telephone: str | None = ...,
    ) -> Issue: ...
    def __replace__(
        self,
        *,
        by: str = ...,
        on: date | None = ...,
        telephone: str | None = ...,
    ) -> Issue: ...
    @property
    def by(self) -> str:
        """公示单位: the body that issues it and seals it."""
    @property
    def on(self) -> date | None:
        """公示日期: the day of issue; a blank to be filled in by hand, when absent."""
    @property
    def telephone(self) -> str | None:
        """联系电话: that of the body."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class Manifest:
    """公示摘要单: names the outcomes behind a notice by their digest. It holds nobody's key and nobody's debt, so that
    everybody may have it; the digest of the manifest itself is what the wall shows."""

    __match_args__ = ("form", "compound", "period", "outcomes", "shares", "previous", "replaces")
    def __new__(
        cls,
        *,
        form: str,
        compound: str,
        period: Period,
        outcomes: str,
        shares: str | None = ...,
        previous: str | None = ...,
        replaces: str | None = ...,
    ) -> Manifest: ...
    def __replace__(
        self,
        *,
        form: str = ...,
        compound: str = ...,
        period: Period = ...,
        outcomes: str = ...,
        shares: str | None = ...,
        previous: str | None = ...,
        replaces: str | None = ...,
    ) -> Manifest: ...
    @property
    def form(self) -> str:
        """Always `MANIFEST_FORM`."""
    @property
    def compound(self) -> str:
        """小区: the compound that the notice is about."""
    @property
    def period(self) -> Period:
        """公示期间: the period that the notice is about."""
    @property
    def outcomes(self) -> str:
        """The digest of `outcomes.json`: SHA-256 over `commonhold-notice/1`, a line feed and the bytes, in hex."""
    @property
    def shares(self) -> str | None:
        """The root of every owner's share, where proofs are given out."""
    @property
    def previous(self) -> str | None:
        """上期: the digest of the manifest of the period before."""
    @property
    def replaces(self) -> str | None:
        """更正: the digest of the manifest that this one takes the place of."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class MeetingOutcome:
    """会议情况: a meeting of a body, and what it came to."""

    __match_args__ = ("body", "on", "outcome")
    def __new__(
        cls,
        *,
        body: str,
        on: date,
        outcome: ResolutionOutcome,
    ) -> MeetingOutcome: ...
    def __replace__(
        self,
        *,
        body: str = ...,
        on: date = ...,
        outcome: ResolutionOutcome = ...,
    ) -> MeetingOutcome: ...
    @property
    def body(self) -> str:
        """The body of the book, such as `joint_meeting`."""
    @property
    def on(self) -> date:
        """The day of the meeting."""
    @property
    def outcome(self) -> ResolutionOutcome:
        """决议: what it resolved or recommended, and who attended."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class NoticeFacts:
    """公示事实: everything a notice says. Each outcome may be absent; its part is then left out."""

    __match_args__ = ("compound", "period", "remark", "posted", "objections", "score", "consequence", "concerns", "window", "statement", "shares", "buildings", "votes", "bodies", "meetings", "posts", "chain", "previous", "replaces", "orders", "ranking", "robustness", "review", "books", "issued", "names", "order", "least_cell")
    def __new__(
        cls,
        *,
        compound: str,
        period: Period,
        remark: str | None = ...,
        posted: Sequence[PostingPlace] = ...,
        objections: ObjectionChannel | None = ...,
        score: ScoreResultOutcome | None = ...,
        consequence: ConsequenceOutcome | None = ...,
        concerns: ConcernFiguresOutcome | None = ...,
        window: WindowRecordOutcome | None = ...,
        statement: StatementOutcome | None = ...,
        shares: SharesOutcome | None = ...,
        buildings: Sequence[UnitBuilding] = ...,
        votes: Sequence[VoteOutcome] = ...,
        bodies: Sequence[BodyOutcome] = ...,
        meetings: Sequence[MeetingOutcome] = ...,
        posts: PostCheckOutcome | None = ...,
        chain: ChainCheckOutcome | None = ...,
        previous: str | None = ...,
        replaces: str | None = ...,
        orders: SelectionOutcome | None = ...,
        ranking: RankingOutcome | None = ...,
        robustness: RobustnessOutcome | None = ...,
        review: ReviewedScoreOutcome | None = ...,
        books: ClosedBooksOutcome | None = ...,
        issued: Issue | None = ...,
        names: Sequence[TranslatedName] = ...,
        order: Sequence[str] = ...,
        least_cell: int | None = ...,
    ) -> NoticeFacts: ...
    def __replace__(
        self,
        *,
        compound: str = ...,
        period: Period = ...,
        remark: str | None = ...,
        posted: Sequence[PostingPlace] = ...,
        objections: ObjectionChannel | None = ...,
        score: ScoreResultOutcome | None = ...,
        consequence: ConsequenceOutcome | None = ...,
        concerns: ConcernFiguresOutcome | None = ...,
        window: WindowRecordOutcome | None = ...,
        statement: StatementOutcome | None = ...,
        shares: SharesOutcome | None = ...,
        buildings: Sequence[UnitBuilding] = ...,
        votes: Sequence[VoteOutcome] = ...,
        bodies: Sequence[BodyOutcome] = ...,
        meetings: Sequence[MeetingOutcome] = ...,
        posts: PostCheckOutcome | None = ...,
        chain: ChainCheckOutcome | None = ...,
        previous: str | None = ...,
        replaces: str | None = ...,
        orders: SelectionOutcome | None = ...,
        ranking: RankingOutcome | None = ...,
        robustness: RobustnessOutcome | None = ...,
        review: ReviewedScoreOutcome | None = ...,
        books: ClosedBooksOutcome | None = ...,
        issued: Issue | None = ...,
        names: Sequence[TranslatedName] = ...,
        order: Sequence[str] = ...,
        least_cell: int | None = ...,
    ) -> NoticeFacts: ...
    @property
    def compound(self) -> str:
        """小区: the compound that the notice is about."""
    @property
    def period(self) -> Period:
        """公示期间: the period the notice is about."""
    @property
    def remark(self) -> str | None:
        """A line under the title, such as that the data are invented."""
    @property
    def posted(self) -> tuple[PostingPlace, ...]:
        """公示地点: where the notice hangs, and for how long."""
    @property
    def objections(self) -> ObjectionChannel | None:
        """异议渠道: how an owner objects, and until when."""
    @property
    def score(self) -> ScoreResultOutcome | None:
        """评价结果: the score, and how it was found."""
    @property
    def consequence(self) -> ConsequenceOutcome | None:
        """评价与报酬: what the score means for pay."""
    @property
    def concerns(self) -> ConcernFiguresOutcome | None:
        """办事情况: what became of the concerns, with small numbers kept back."""
    @property
    def window(self) -> WindowRecordOutcome | None:
        """服务窗口: what the window kept of what it promises."""
    @property
    def statement(self) -> StatementOutcome | None:
        """收支情况: the statement of the period."""
    @property
    def shares(self) -> SharesOutcome | None:
        """结余分享: who gets or owes how much."""
    @property
    def buildings(self) -> tuple[UnitBuilding, ...]:
        """楼栋: the building of each unit, for sums by building; empty shows the first units instead."""
    @property
    def votes(self) -> tuple[VoteOutcome, ...]:
        """表决: the votes, each with its motion."""
    @property
    def bodies(self) -> tuple[BodyOutcome, ...]:
        """议事主体: the bodies, each with how it stands."""
    @property
    def meetings(self) -> tuple[MeetingOutcome, ...]:
        """会议: the meetings, each with what it came to."""
    @property
    def posts(self) -> PostCheckOutcome | None:
        """交叉任职: who holds two posts."""
    @property
    def chain(self) -> ChainCheckOutcome | None:
        """联系链条: how every door is reached."""
    @property
    def previous(self) -> str | None:
        """上期公示: the digest of the manifest of the period before."""
    @property
    def replaces(self) -> str | None:
        """更正公示: the digest of the manifest that this notice takes the place of."""
    @property
    def orders(self) -> SelectionOutcome | None:
        """点单: which of the residents' orders are taken, and why the others are not."""
    @property
    def ranking(self) -> RankingOutcome | None:
        """企业排名: several companies in order, and how far that holds."""
    @property
    def robustness(self) -> RobustnessOutcome | None:
        """评价稳健性: how much it takes to turn the grade."""
    @property
    def review(self) -> ReviewedScoreOutcome | None:
        """评价复核: what became of the company's objections; `score` is then the one after it."""
    @property
    def books(self) -> ClosedBooksOutcome | None:
        """结账结果: the books of the period, which hold its statement; `statement` may then be left out, and where it is given it
        must be the same."""
    @property
    def issued(self) -> Issue | None:
        """落款: who issues the notice, and when; without it the page has no place for a seal."""
    @property
    def names(self) -> tuple[TranslatedName, ...]:
        """译名: what the names above are called in the languages of the page; a name that is not there stands as it is typed."""
    @property
    def order(self) -> tuple[str, ...]:
        """合同的次序: the keys of the aspects and items of the evaluation as the contract lists them; by the numbers in their
        names or by their keys, when empty."""
    @property
    def least_cell(self) -> int | None:
        """小数隐去: of how few units a building's sum of what was set off is kept back, so that it does not tell whose it is;
        without it no sum of a building is shown."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class ObjectionChannel:
    """异议渠道: how an owner objects, until when, and by when an answer is owed."""

    __match_args__ = ("channel", "until", "answer_days")
    def __new__(
        cls,
        *,
        channel: str,
        until: date | None = ...,
        answer_days: int | None = ...,
    ) -> ObjectionChannel: ...
    def __replace__(
        self,
        *,
        channel: str = ...,
        until: date | None = ...,
        answer_days: int | None = ...,
    ) -> ObjectionChannel: ...
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

@final
class PostingPlace:
    """公示地点: a place where the notice hangs, and for how long."""

    __match_args__ = ("place", "from_", "to")
    def __new__(
        cls,
        *,
        place: str,
        from_: date,
        to: date | None = ...,
    ) -> PostingPlace: ...
    def __replace__(
        self,
        *,
        place: str = ...,
        from_: date = ...,
        to: date | None = ...,
    ) -> PostingPlace: ...
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

@final
class TranslatedName:
    """译名: what a name is called on the page of each language: an aspect, a grade, a motion, a place, a source that is cited."""

    __match_args__ = ("name", "zh", "en")
    def __new__(
        cls,
        *,
        name: str,
        zh: str | None = ...,
        en: str | None = ...,
    ) -> TranslatedName: ...
    def __replace__(
        self,
        *,
        name: str = ...,
        zh: str | None = ...,
        en: str | None = ...,
    ) -> TranslatedName: ...
    @property
    def name(self) -> str:
        """The name, as it stands in the facts."""
    @property
    def zh(self) -> str | None:
        """What it is called on the page in Chinese; as it stands, when absent."""
    @property
    def en(self) -> str | None:
        """What it is called on the page in English; as it stands, when absent."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class UnitBuilding:
    """楼栋: the building a unit is in, for sums by building."""

    __match_args__ = ("unit", "building")
    def __new__(
        cls,
        *,
        unit: str,
        building: str,
    ) -> UnitBuilding: ...
    def __replace__(
        self,
        *,
        unit: str = ...,
        building: str = ...,
    ) -> UnitBuilding: ...
    @property
    def unit(self) -> str:
        """The unit's id."""
    @property
    def building(self) -> str:
        """The building."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

@final
class VoteOutcome:
    """表决事项: one motion with what the vote on it came to."""

    __match_args__ = ("motion", "on", "result")
    def __new__(
        cls,
        *,
        motion: str,
        on: date,
        result: VoteResult,
    ) -> VoteOutcome: ...
    def __replace__(
        self,
        *,
        motion: str = ...,
        on: date = ...,
        result: VoteResult = ...,
    ) -> VoteOutcome: ...
    @property
    def motion(self) -> str:
        """The motion, in the words of the ballot."""
    @property
    def on(self) -> date:
        """The day the vote closed."""
    @property
    def result(self) -> VoteResult:
        """结果: what the vote came to."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...

def outcomes_json(facts: NoticeFacts) -> str:
    """结果文件 `outcomes.json`: all that a notice is made from, as one canonical JSON, the same bytes on
    every run. It holds owners' keys and debts and is for those who audit; what everybody may have is the
    `Manifest` that names it by its digest.

    Raises:
        Refusal: `json.no_form` for a value without a form as text.
    """

def shares_csv(shares: Shares) -> str:
    """份额表 `shares.csv`: every unit's part and what becomes of it, sorted by unit, and last the total. Unit codes, no names. It is
    for those who pay out: what is set off of a unit's refund says that its owner is in arrears, and is told to that owner alone.

    Columns `unit`, then what reaches the owner: `refund`, `set_off` of it, and `paid`, what is left; then what becomes of
    the rest: `offset`, `carry`, `to_fund`, `special_assessment`; then `rank` and `part`, which is the sum of `refund` and
    those four. The last line has `total` and the sums. Where the outcome holds no lines all but `part` are empty. `rank` is
    the unit's place among those whose remainders are exactly at the cut-off, from 1; of these the first `level_served`
    received one smallest unit more. It is empty for everybody else."""

def manifest(facts: NoticeFacts, outcomes: str) -> Manifest:
    """The manifest of a notice, from its facts and the text of `outcomes_json`.

    Raises:
        Refusal: `notice.not_a_digest` where the facts name an earlier manifest by something else.
    """

def manifest_from_json(name: str, text: str) -> Manifest:
    """Reads a manifest from JSON, strictly.

    Raises:
        Refusal: `json.not_of_the_form`, `notice.unknown_form`, `notice.not_a_digest`.
    """

def manifest_to_json(manifest: Manifest) -> str:
    """The canonical JSON of a manifest, which the picture on the wall holds.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def manifest_digest(manifest: Manifest) -> str:
    """The digest of a manifest, in hex.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def manifest_short_code(manifest: Manifest) -> str:
    """The first 26 letters of that digest, for people to compare.

    Raises:
        Refusal: `json.no_form` for what cannot be written.
    """

def notice_html(facts: NoticeFacts, manifest: Manifest, language: str = ...) -> str:
    """The notice as one self-contained HTML page, in `en` or `zh-CN`.

    Raises:
        Refusal: `number.out_of_range` and `amount.out_of_range` when a sum cannot be kept exactly; those of the manifest;
            `json.not_of_the_form` for a language that is not there.
    """

def notice_markdown(facts: NoticeFacts, manifest: Manifest, language: str = ...) -> str:
    """The notice as Markdown, in `en` or `zh-CN`.

    Raises:
        Refusal: `number.out_of_range` and `amount.out_of_range` when a sum cannot be kept exactly; those of the manifest;
            `json.not_of_the_form` for a language that is not there.
    """
