//! Deciding by vote.

use commonhold::roll::{LookAlikes, Roll, RollCounts};
use commonhold::voting::{
    AreaLimits, BadBallotRule, Ballot, BallotState, Ballots, Certainty, Channel, DecideFacts, Decision,
    Deemed, Delivered, DuplicateBallots, DuplicateRule, GivenFact, GroupCounts, MajorityRule, MeasureCounts,
    Missing, Need, NeedKind, NextStage, Operator, Set as VoterSet, SetAside, SetAsideReason, SetCounts,
    Setting, SilenceClause, SilencePolicy, SplitRule, SplitUnit, SplitVoter, StateCounts, Tally, TallyFacts,
    TestBase, TestKind, TestPart, TestResult, TestShape, Verdict,
};
use commonhold::{Area, Citation, Day, Finding, Number, Period, Ratio, Step, Warning};

/// Over whom a measure is summed.
pub enum VoterSet {
    /// All (全体业主).
    All,
    /// Those who may vote; all when nobody is excluded.
    Eligible,
    /// Present (参与表决的业主).
    Present,
    /// In the room in person.
    InPerson,
    /// Yes and no only.
    Cast,
    /// Yes (同意).
    Yes,
    /// No (反对).
    No,
    /// Abstain (弃权).
    Abstain,
    /// Blank (空白).
    Blank,
    /// Spoilt (废票).
    Spoilt,
    /// Delivered and not returned.
    Silent,
    /// Undelivered (未送达).
    Undelivered,
    /// Objecting in a window after the vote.
    Objecting,
}

/// The four operators. 以上 is at least, 超过 and 过半数 are more than.
pub enum Operator {
    /// The number itself counts.
    AtLeast,
    /// The number itself does not count.
    MoreThan,
    /// The number itself counts.
    AtMost,
    /// The number itself does not count.
    LessThan,
}

/// The seven states of a ballot.
pub enum BallotState {
    /// Yes (同意).
    Yes,
    /// No (反对).
    No,
    /// Abstain (弃权).
    Abstain,
    /// Blank (空白).
    Blank,
    /// Spoilt (废票).
    Spoilt,
    /// 未表决 (已送达).
    Silent,
    /// Undelivered (未送达).
    Undelivered,
}

/// How a ballot came.
pub enum Channel {
    /// In person (到会).
    InPerson,
    /// Proxy (委托).
    Proxy,
    /// Written (书面).
    Written,
    /// Electronic (电子).
    Electronic,
}

/// One ballot, or the record that none came back.
pub struct Ballot {
    /// The voter's key, or that of a co-owner who votes for all. Without a unit it covers all units.
    pub voter: Option<String>,
    /// The unit, where the ballot is of one unit.
    pub unit: Option<String>,
    /// The motion, where ballots of several are in one list.
    pub motion: Option<String>,
    /// Choice (票态).
    pub choice: BallotState,
    /// Channel (表决方式).
    #[default]
    pub channel: Channel,
    /// The day it was received.
    pub received: Option<Day>,
    /// Its place in the order of receipt, among those of one day or where no days are kept.
    pub sequence: Option<u32>,
    /// The version of the text it was cast on.
    pub text_version: Option<String>,
}

/// What is done when one unit has several ballots.
pub enum DuplicateRule {
    /// Any second ballot stops the count.
    Refuse,
    /// First (以先为准).
    First,
    /// Last (以后为准).
    Last,
    /// Equal ones count once, contradicting ones are a spoilt ballot.
    Spoilt,
    /// Paper prevails (以纸质票为准).
    PaperPrevails,
    /// Electronic prevails (以电子票为准).
    ElectronicPrevails,
}

/// Where the head of an owner goes whose units say different things.
pub enum SplitRule {
    /// The head is spoilt; each unit's area still counts as it said.
    Spoilt,
    /// The head follows the choice with the most area; spoilt when level.
    LargestArea,
}

/// To whom ballots were delivered, by the evidence there is.
pub enum Delivered {
    /// Nobody is shown to have received one without returning it.
    Nobody,
    /// Everybody.
    Everyone,
    /// These.
    Listed {
        /// Keys of voters and co-owners, or ids of units.
        #[default]
        keys: Vec<String>,
        /// Keys of voters and co-owners, where a unit has the same name.
        #[default]
        voters: Vec<String>,
        /// Ids of units, where a voter has the same name.
        #[default]
        units: Vec<String>,
    },
}

/// What is done with a ballot of nobody, of somebody not on the roll or not of the unit.
pub enum BadBallotRule {
    /// What nobody on the roll can be given is set aside; an owner's ballot that leaves open for which unit it is
    /// stops the count.
    AskUnit,
    /// The count stops there.
    Refuse,
    /// The ballot is set aside, and the count goes on.
    SetAside,
}

/// Several ballots of one unit and what was counted.
pub struct DuplicateBallots {
    /// The voter.
    pub voter: String,
    /// The unit.
    pub unit: String,
    /// What they said, in the order of the states.
    pub choices: Vec<BallotState>,
    /// Whether they contradict each other.
    pub conflicting: bool,
    /// What was counted.
    pub counted: BallotState,
}

/// Set aside reason (未计入的理由).
pub enum SetAsideReason {
    /// It was cast on another version of the text.
    OtherText,
    /// It came before or after the days of the vote.
    OutsideWindow,
    /// It comes from a co-owner who does not vote for the others.
    NotRepresentative,
    /// Its unit counts neither by area nor by head.
    UnitNotCounted,
    /// Its owner holds nothing that counts on the day.
    NotAVoter,
    /// It names a unit that is not on the roll.
    UnknownUnit,
    /// It names a voter who is not on the roll.
    UnknownVoter,
    /// It names neither a voter nor a unit.
    NobodyNamed,
    /// It comes from somebody who does not hold the unit.
    NotTheHolder,
    /// Its voter may vote for several voters, and it names no unit.
    AmbiguousVoter,
}

/// A ballot that does not count, and why.
pub struct SetAside {
    /// Who or what unit it names.
    pub key: String,
    /// What it said.
    pub choice: BallotState,
    /// Why it does not count.
    pub reason: SetAsideReason,
    /// Its row in the list of ballots, from 1.
    pub row: u32,
}

/// What each unit of unknown area has at least and at most.
pub struct AreaLimits {
    /// Least (下限).
    pub least: Area,
    /// Most (上限).
    pub most: Area,
}

/// Certainty (结论的确定程度).
pub enum Certainty {
    /// It is the same whatever the unknown areas are.
    Certain,
    /// Not passed whatever they are, though it may be for want of participation or of consent.
    CertainlyMissed,
    /// It depends on them.
    Undecided,
}

/// Which rule, on which day, with which counts.
pub struct DecideFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
    /// The day that chooses the edition; needed unless no rule asked has dates.
    pub on: Option<Day>,
    /// The matter of the book, such as `hire_manager`.
    pub matter: Option<String>,
    /// Or the procedure itself.
    pub procedure: Option<String>,
    /// The stage that was voted; the first one when absent.
    pub stage: Option<String>,
    /// Per measure, how many in which set.
    pub counts: Vec<MeasureCounts>,
    /// Counts within groups, for tests of each building or class.
    #[default]
    pub groups: Vec<GroupCounts>,
    /// Facts that people established, by name.
    #[default]
    pub facts: Vec<GivenFact>,
    /// Parameters set for this vote, by name; checked like those of a covenant.
    #[default]
    pub parameters: Vec<Setting>,
    /// What the facts say of silence beside the books.
    pub silence: Option<SilenceClause>,
    /// Whether the counts already hold rewritten weights (caps, scales).
    pub weights_rewritten: Option<bool>,
}

/// Measure counts (一项计量的计数).
pub struct MeasureCounts {
    /// `heads`, `units`, or the name of a weight such as `area`.
    pub measure: String,
    /// The counts.
    pub counts: SetCounts,
}

/// A set that is not named is not known, never zero.
pub struct SetCounts {
    /// The count of `all`, where it is known.
    pub all: Option<Number>,
    /// The count of `eligible`, where it is known.
    pub eligible: Option<Number>,
    /// The count of `present`, where it is known.
    pub present: Option<Number>,
    /// The count of `in_person`, where it is known.
    pub in_person: Option<Number>,
    /// The count of `cast`, where it is known.
    pub cast: Option<Number>,
    /// The count of `yes`, where it is known.
    pub yes: Option<Number>,
    /// The count of `no`, where it is known.
    pub no: Option<Number>,
    /// The count of `abstain`, where it is known.
    pub abstain: Option<Number>,
    /// The count of `blank`, where it is known.
    pub blank: Option<Number>,
    /// The count of `spoilt`, where it is known.
    pub spoilt: Option<Number>,
    /// The count of `silent`, where it is known.
    pub silent: Option<Number>,
    /// The count of `undelivered`, where it is known.
    pub undelivered: Option<Number>,
    /// The count of `objecting`, where it is known.
    pub objecting: Option<Number>,
}

/// The counts of one group, such as one building.
pub struct GroupCounts {
    /// What kind of group, such as `building`.
    pub tag: String,
    /// Which one.
    pub key: String,
    /// Its counts.
    pub counts: Vec<MeasureCounts>,
}

/// Given fact (已查明的事实).
pub struct GivenFact {
    /// Its name in the rule.
    pub name: String,
    /// Whether it holds.
    pub holds: bool,
}

/// One parameter set for this vote.
pub struct Setting {
    /// The id in the book.
    pub name: String,
    /// The value, as it would stand in a layer.
    pub value: String,
}

/// What a next stage counts.
pub enum Ballots {
    /// A new vote.
    Fresh,
    /// The same ballots are counted by the next stage's tests.
    Same,
    /// The vote stays open and ballots are added.
    OpenSession,
}

/// The four policies.
pub enum SilencePolicy {
    /// Not participating (不参与).
    NotParticipating,
    /// Participate abstain (参与并弃权).
    ParticipateAbstain,
    /// Participate follow majority (参与并从多数).
    ParticipateFollowMajority,
    /// Participate agree (参与并同意).
    ParticipateAgree,
}

/// Whose majority silence follows when heads and area point different ways.
pub enum MajorityRule {
    /// Where they differ there is no majority to follow, and silence abstains.
    SameWay,
    /// Each measure follows its own.
    EachMeasure,
    /// Heads (以人数为准).
    Heads,
    /// Area (以面积为准).
    Area,
}

/// What the facts say of silence; what they leave out the books say.
pub struct SilenceClause {
    /// Policy (沉默处理); that of the books when absent.
    pub policy: Option<SilencePolicy>,
    /// Whether ballots were delivered the agreed way; not told when absent.
    pub effective_delivery: Option<bool>,
    /// Whether the agenda was notified.
    pub agenda_notified: Option<bool>,
    /// Whether the consequence of silence was pointed out.
    pub consequence_stated: Option<bool>,
    /// Majority (多数的认定); that of the books when absent.
    pub majority: Option<MajorityRule>,
    /// The votes already cast that silence joins must be more than this part of all, by every measure.
    pub floor: Option<Ratio>,
    /// The clause of the covenant or the rules of procedure that says so.
    pub clause: Option<Citation>,
}

/// How much of one measure is deemed to have voted, and as what.
pub struct Deemed {
    /// The measure.
    pub measure: String,
    /// What silence counts as.
    pub becomes: BallotState,
    /// How much.
    pub count: Number,
}

/// Who votes, what they said, and which rule is asked.
pub struct TallyFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
    /// The day of the vote: it chooses the edition, and the electorate unless `roll_on` does.
    pub on: Day,
    /// The day on which the roll is read.
    pub roll_on: Option<Day>,
    /// The matter of the book, such as `hire_manager`.
    pub matter: Option<String>,
    /// Or the procedure itself.
    pub procedure: Option<String>,
    /// The stage that was voted; the first one when absent.
    pub stage: Option<String>,
    /// Facts that people established, by name.
    #[default]
    pub facts: Vec<GivenFact>,
    /// Parameters set for this vote, by name.
    #[default]
    pub parameters: Vec<Setting>,
    /// Roll (业主名册).
    pub roll: Roll,
    /// The ballots, in any order.
    pub ballots: Vec<Ballot>,
    /// The motion that is counted, where the list holds ballots of several.
    pub motion: Option<String>,
    /// The version of the text that was put to the vote.
    pub text_version: Option<String>,
    /// Ballots received outside do not count; until its end the vote is open.
    pub window: Option<Period>,
    /// The day on which the meeting was called.
    pub notified_on: Option<Day>,
    /// How many heads asked for the meeting, where it is an extraordinary one.
    pub called_by: Option<u32>,
    /// Delivered (送达).
    #[default]
    pub delivered: Delivered,
    /// Duplicates (重复票).
    #[default]
    pub duplicates: DuplicateRule,
    /// Split (一人多套意见不一).
    #[default]
    pub split: SplitRule,
    /// Ballots that nobody can be given (不能归属的票).
    #[default]
    pub bad_ballots: BadBallotRule,
    /// Silence (沉默条款).
    #[default]
    pub silence: SilenceClause,
    /// What each unknown area is at least and at most.
    pub unknown_area: Option<AreaLimits>,
}

/// One measure in each of the seven states; together they are all.
pub struct StateCounts {
    /// `heads`, `area`, or `units` where the rule counts them.
    pub measure: String,
    /// All (全体).
    pub all: Number,
    /// Yes (同意).
    pub yes: Number,
    /// No (反对).
    pub no: Number,
    /// Abstain (弃权).
    pub abstain: Number,
    /// Blank (空白).
    pub blank: Number,
    /// Spoilt (废票).
    pub spoilt: Number,
    /// 未表决 (已送达).
    pub silent: Number,
    /// Undelivered (未送达).
    pub undelivered: Number,
}

/// How much area of a voter said what.
pub struct SplitUnit {
    /// The unit.
    pub unit: String,
    /// What it said.
    pub choice: BallotState,
}

/// An owner whose units said different things.
pub struct SplitVoter {
    /// The voter.
    pub voter: String,
    /// Where the head went; spoilt while unknown areas leave it open.
    pub head: BallotState,
    /// What each unit said; its area counts so.
    pub units: Vec<SplitUnit>,
    /// The choices that the head could go to, where unknown areas leave it open.
    pub could_be: Vec<BallotState>,
}

/// Tally (计票结果).
pub struct Tally {
    /// Verdict (结论).
    pub verdict: Decision,
    /// Quorum (参与是否达到).
    pub quorum: Option<bool>,
    /// Whether unknown areas could change it.
    pub certainty: Certainty,
    /// The tests that are open.
    pub open_tests: Vec<String>,
    /// Judged (结论的各项检验).
    pub judged: Verdict,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// Heads (总人数).
    pub heads: Number,
    /// Of all known areas that count.
    pub area: Number,
    /// Households, units, voters and heads.
    pub electorate: RollCounts,
    /// Ballots that came back and were read; not heads, not units.
    pub ballots: u32,
    /// Per measure and state.
    pub counts: Vec<StateCounts>,
    /// 视为票, apart from those cast.
    pub deemed: Vec<Deemed>,
    /// Duplicates (重复票).
    pub duplicates: Vec<DuplicateBallots>,
    /// Splits (一人多套意见不一).
    pub splits: Vec<SplitVoter>,
    /// Set aside (未计入的票).
    pub set_aside: Vec<SetAside>,
    /// Look alikes (疑似同一人).
    pub look_alikes: Vec<LookAlikes>,
}

/// What a rule makes of the counts.
pub enum Decision {
    /// Passed (通过).
    Passed,
    /// Failed (未通过).
    Failed,
    /// Too few took part for anything to be decided.
    Inquorate,
    /// The vote, or the time to object, is still open.
    OpenUntil,
    /// Next stage (进入下一阶段).
    NextStage,
    /// Pending consent (尚需他人同意).
    PendingConsent,
    /// A count or fact that a deciding test reads was not given.
    NeedsFact,
    /// Needs lots (待抽签).
    NeedsLots,
}

/// Test part (检验属于哪一部分).
pub enum TestPart {
    /// Quorum (参与).
    Quorum,
    /// Pass (同意).
    Pass,
    /// Veto (异议).
    Veto,
    /// The guard of a next stage.
    Guard,
}

/// What sort of condition a test is: one comparison, a fact, or what is composed of others.
pub enum TestKind {
    /// One comparison.
    Test,
    /// Every part holds.
    All,
    /// At least one part holds.
    Any,
    /// The part does not hold.
    Not,
    /// A fact that people establish.
    Fact,
    /// In every group of a tag.
    Each,
    /// In so many groups of a tag.
    Count,
    /// It always holds.
    Always,
}

/// What sort of thing has to be told.
pub enum NeedKind {
    /// Whether something holds.
    Fact,
    /// A choice that a book or the vote has to make.
    Parameter,
    /// A measure over a set.
    Count,
    /// The areas of one voter.
    Area,
    /// Who holds the mandates.
    ProxyHolders,
    /// The groups of a tag, each with its counts.
    Groups,
    /// Counts with the weights rewritten as the rule says.
    WeightsRewritten,
}

/// One thing that has to be told before a verdict stands.
pub struct Need {
    /// What sort of thing it is.
    pub kind: NeedKind,
    /// The fact, the parameter, the measure, the voter or the tag; empty where the kind says all.
    pub name: String,
    /// Of a count: over whom.
    pub set: Option<VoterSet>,
    /// The tag of the group in which it is asked, such as `building`.
    pub tag: Option<String>,
    /// The group in which it is asked.
    pub group: Option<String>,
}

/// What a test compares: `measure(set) operator share * measure(set)`, or a plain number on the right.
pub struct TestShape {
    /// What is counted; absent where the left side is a sum, a difference, a least or a greatest.
    pub measure: Option<String>,
    /// Of whom.
    pub set: Option<VoterSet>,
    /// How it is compared.
    pub operator: Operator,
    /// The share of the base; the number itself where there is no base; absent where the right side is composed.
    pub share: Option<Number>,
    /// The base; absent for a plain number and where the right side is composed.
    pub of: Option<TestBase>,
}

/// Whose share a test asks for.
pub struct TestBase {
    /// What is counted.
    pub measure: String,
    /// Of whom.
    pub set: VoterSet,
}

/// Test result (一项检验及其两边的数).
pub struct TestResult {
    /// Its id, such as `pass.2`.
    pub id: String,
    /// The composed condition it is a part of, when it is one.
    pub parent: Option<String>,
    /// Which part of the rule.
    pub part: TestPart,
    /// What sort of condition it is.
    pub kind: TestKind,
    /// As it stands in the book.
    pub rule: String,
    /// What is compared with what; absent for composed conditions.
    pub shape: Option<TestShape>,
    /// The fact that is asked for, or the tag of the groups; absent for other conditions.
    pub name: Option<String>,
    /// The group that it is asked of, such as a building.
    pub group: Option<String>,
    /// What was counted; absent for composed conditions and where it is not known.
    pub left: Option<Number>,
    /// How it is compared.
    pub op: Option<Operator>,
    /// The number it must reach, exactly.
    pub right: Option<Number>,
    /// The base in words.
    pub base: String,
    /// Whether it holds; absent when that cannot be told.
    pub holds: Option<bool>,
    /// The clause.
    pub citation: Citation,
}

/// What a measure lacks, when those who take part stay the same (approval) or more come (participation).
pub struct Missing {
    /// The test that it would make true.
    pub test: String,
    /// Participation or approval.
    pub part: TestPart,
    /// The measure.
    pub measure: String,
    /// The set that must grow.
    pub set: VoterSet,
    /// How many there are.
    pub has: Number,
    /// How many are needed; a whole number for heads and units.
    pub needed: Number,
    /// The difference.
    pub missing: Number,
    /// Whether reaching `needed` exactly is not yet enough (areas only).
    pub more_than: bool,
}

/// Next stage (下一阶段).
pub struct NextStage {
    /// Its id.
    pub stage: String,
    /// Whether owners vote again.
    pub ballots: Ballots,
    /// When, in the words of the rule.
    pub after: Option<String>,
}

/// Verdict (表决结果).
pub struct Verdict {
    /// Verdict (结论).
    pub verdict: Decision,
    /// 参与是否达到; absent when the rule asks for none or it cannot be told.
    pub quorum: Option<bool>,
    /// The class of the matter, such as `ordinary`.
    pub class: Option<String>,
    /// The procedure.
    pub procedure: String,
    /// The stage that was judged.
    pub stage: String,
    /// Every test, in the order of the rule; a part follows what it is a part of.
    pub tests: Vec<TestResult>,
    /// What each failing test lacks.
    pub missing: Vec<Missing>,
    /// The counts and facts that are needed to tell.
    pub needs: Vec<Need>,
    /// Where a failed stage leads.
    pub next: Option<NextStage>,
    /// How many days objections may come, when the verdict waits for them.
    pub open_days: Option<u32>,
    /// Who pays, where the rule says so.
    pub payers: Option<String>,
    /// The procedure that the decision puts in force for a later vote, where the rule says so.
    pub sets_rule: Option<String>,
    /// 视为票, apart from those cast; empty where silence takes no part.
    pub deemed: Vec<Deemed>,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// The clause.
    pub citation: Citation,
}

/// The rules of this room.
trait Rules {
    /// Judges totals already counted by the rule in force on the day. Exact, every test with both its sides.
    fn decide(facts: DecideFacts) -> Verdict;
    /// Counts the ballots of a roll and judges them.
    fn tally(facts: TallyFacts) -> Tally;
}
