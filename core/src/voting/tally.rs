//! 计票: see the page below.
#![doc = include_str!("../../docs/rules/tally.md")]

use super::areas::{Certainty, limits_hold};
use super::assembly::Assembly;
use super::ballots::{BallotState, DuplicateBallots, SetAside};
use super::cast::Counts;
use super::conditions::Told;
use super::decided::Decided;
use super::heads::{SplitVoter, counted};
use super::reading::Reading;
use super::said::{TallyStep, VotingWarning};
use super::silence::Deemed;
use super::tally_facts::{MotionFacts, TallyFacts};
use super::tally_steps::{note_ballots, note_counts, note_terms, note_voters};
use super::told::checked;
use super::verdict::{Decision, Verdict};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Detail, Outcome, Refusal, Trace, refusal::Placed};
use crate::roll::{LookAlikes, RollCounts, electorate_under};
use crate::rulebook::{Rules, VoteRule};
use serde::{Deserialize, Serialize};

/// 票态计数: one measure in each of the seven states; together they are all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateCounts {
    /// `heads`, `area`, or `units` where the rule counts them.
    pub measure: String,
    /// 全体: all seven states together.
    pub all: ExactNumber,
    /// 同意: what counts for the motion.
    pub yes: ExactNumber,
    /// 反对: what counts against the motion.
    pub no: ExactNumber,
    /// 弃权: what counts as an abstention.
    pub abstain: ExactNumber,
    /// 空白: what came back blank.
    pub blank: ExactNumber,
    /// 废票: what came back spoilt.
    pub spoilt: ExactNumber,
    /// 未表决 (已送达): what was delivered and not returned.
    pub silent: ExactNumber,
    /// 未送达: what is not shown to have been delivered.
    pub undelivered: ExactNumber,
}

impl StateCounts {
    /// The count of one state.
    #[must_use]
    pub const fn of(&self, state: BallotState) -> ExactNumber {
        match state {
            BallotState::Yes => self.yes,
            BallotState::No => self.no,
            BallotState::Abstain => self.abstain,
            BallotState::Blank => self.blank,
            BallotState::Spoilt => self.spoilt,
            BallotState::Silent => self.silent,
            BallotState::Undelivered => self.undelivered,
        }
    }

    pub(super) fn new(measure: &str, states: [Ratio; 7]) -> Result<StateCounts, Refusal> {
        let mut all = Ratio::ZERO;
        for state in states {
            all = all.plus(state)?;
        }
        let [yes, no, abstain, blank, spoilt, silent, undelivered] = states.map(ExactNumber);
        let (measure, all) = (measure.to_owned(), ExactNumber(all));
        Ok(StateCounts { measure, all, yes, no, abstain, blank, spoilt, silent, undelivered })
    }
}

/// 计票结果: the verdict on the ballots, with every count behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// 结论: what the rule makes of the counts.
    pub verdict: Decision,
    /// 参与是否达到: whether enough took part; absent when the rule asks for none or it cannot be told.
    pub quorum: Option<bool>,
    /// Whether unknown areas could change it.
    pub certainty: Certainty,
    /// The tests that are open.
    pub open_tests: Vec<String>,
    /// 结论的各项检验: the verdict with all its tests.
    pub judged: Verdict,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// 总人数: all heads after merging.
    pub heads: ExactNumber,
    /// 总面积: of all known areas that count.
    pub area: ExactNumber,
    /// Households, units, voters and heads.
    pub electorate: RollCounts,
    /// 收回票数: ballots that came back and were read; not heads, not units.
    pub ballots: u32,
    /// 实际票: per measure and state.
    #[serde(with = "by_measure")]
    pub counts: Vec<StateCounts>,
    /// 视为票: what silence is deemed to have voted, apart from the ballots cast.
    pub deemed: Vec<Deemed>,
    /// 重复票: units with several ballots, and what was counted.
    pub duplicates: Vec<DuplicateBallots>,
    /// 一人多套意见不一: owners whose units said different things.
    pub splits: Vec<SplitVoter>,
    /// 未计入的票: ballots that do not count, and why.
    pub set_aside: Vec<SetAside>,
    /// 疑似同一人: owners with the same name and different keys.
    pub look_alikes: Vec<LookAlikes>,
}

/// Counts in files: a map from measure to counts.
mod by_measure {
    use super::StateCounts;
    use crate::outcome::keyed;
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(counts: &[StateCounts], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(counts.iter().map(|measure| (&measure.measure, measure)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<StateCounts>, D::Error> {
        let mut counts = keyed::list(d, |measure: String, counts: StateCounts| {
            (counts.measure == measure).then_some(counts)
        })?;
        // Heads come first, as they were counted.
        counts.sort_by_key(|counts| counts.measure != "heads");
        Ok(counts)
    }
}

/// 计票: counts the ballots of a roll and judges them.
///
/// ```
/// use commonhold::{Detail, cases::run};
/// let given = |voter: &str| format!(r#"{{"book":"cn","on":"2024-05-01","matter":"hire_manager",
///   "roll":{{"units":[{{"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{{"registered":"90"}}}}],
///     "owners":[{{"key":"a"}}],"tenures":[{{"unit":"1","owners":["a"],"from":"2020-01-01"}}]}},
///   "ballots":[{{"voter":"{voter}","choice":"yes"}}]}}"#);
/// assert!(run("tally", &given("a"), Detail::Steps)?.contains(r#""verdict":"passed""#));
/// // A ballot of nobody on the roll is set aside, and the count goes on; or refused, where the facts say so.
/// assert!(run("tally", &given("z"), Detail::Steps)?.contains(r#""reason":"unknown_voter""#));
/// let strict = given("z").replacen('{', r#"{"bad_ballots":"refuse","#, 1);
/// assert_eq!(run("tally", &strict, Detail::Steps).unwrap_err().code, "tally.unknown_voter");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`TallyRefusal`](super::TallyRefusal), of the roll, of [`decide`](super::decide) and of the book.
pub fn tally(facts: &TallyFacts, detail: Detail) -> Result<Outcome<Tally>, Refusal> {
    let rules = facts.rules()?;
    let rule = facts.rule_of(&rules)?;
    let mut trace = Trace::new(detail);
    let on = facts.roll_on.unwrap_or(facts.on);
    let roll = trace.absorb(electorate_under(&rules, &facts.roll, on, detail)?);
    note_meeting(facts, &rules, roll.heads, &mut trace)?;
    let assembly = Assembly::of(&facts.roll, &roll)?;
    let value = trace.absorb(assembly.tally(&rule, &MotionFacts::of(facts), detail)?);
    Ok(trace.outcome(value))
}

/// 会议的召集: whether it was called early enough, and by enough of the owners, as the book asks.
fn note_meeting(
    facts: &TallyFacts,
    rules: &Rules,
    heads: ExactNumber,
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let least = rules.value("notice_days")?.and_then(|days| days.parse::<i64>().ok());
    let days = facts.notified_on.map(|day| day.days_until(facts.on));
    if let (Some(days), Some(least)) = (days, least)
        && days < least
    {
        let clause = rules.clauses().of_code("voting.notice_short", "voting");
        trace.warn_citing(VotingWarning::NoticeShort { days, least }, clause);
    }
    let share = rules.value("extraordinary_meeting")?.and_then(|share| Ratio::parse(&share).ok());
    if let (Some(called), Some(share)) = (facts.called_by, share) {
        let needed = share.times(heads.0)?;
        if Ratio::whole(i64::from(called)) < needed {
            let clause = rules.clauses().of_code("voting.called_by_too_few", "voting");
            trace.warn_citing(VotingWarning::CalledByTooFew { called, needed: ExactNumber(needed) }, clause);
        }
    }
    Ok(())
}

impl Assembly<'_> {
    /// 计票: counts the ballots of one motion of the meeting and judges them.
    ///
    /// # Errors
    /// The grounds of [`TallyRefusal`](super::TallyRefusal) and of [`decide`](super::decide).
    pub fn tally(
        &self,
        rule: &VoteRule,
        motion: &MotionFacts<'_>,
        detail: Detail,
    ) -> Result<Outcome<Tally>, Refusal> {
        let mut trace = Trace::under(detail, rule.clauses.clone());
        if let Some(window) = motion.window {
            window.checked().map_err(|refusal| refusal.in_field("window"))?;
        }
        limits_hold(motion.unknown_area).map_err(|refusal| refusal.in_field("unknown_area"))?;
        let facts = motion.silence.facts(motion.facts)?;
        checked(rule, &facts)?;
        let told = Told::of(&facts);
        super::steps::note_rule(&mut trace, rule, &told, motion.is_open(&told), false)?;
        let read = Reading { assembly: self, motion }.read()?;
        let counted = counted(self, &read, motion.split, motion.unknown_area)?;
        let counts = Counts { assembly: self, rule, read: &read, counted: &counted, motion };
        let states = counts.states()?;
        note_terms(&mut trace, motion, &read);
        note_voters(&mut trace, self, &read, &counted);
        note_ballots(&mut trace, &read, &counted.splits);
        counts.note_buildings(&mut trace)?;
        note_counts(&mut trace, &states);
        let vote = counts.vote(told, &mut trace)?;
        let Decided { verdict, certainty, open_tests, quantities } = vote.decided(&mut trace)?;
        counts.note_bounds(&mut trace, certainty)?;
        trace.step(|| TallyStep::Certainty { certainty });
        super::steps::note_verdict(&mut trace, &verdict, &quantities, rule)?;
        let value = Tally {
            verdict: verdict.verdict,
            quorum: verdict.quorum,
            certainty,
            open_tests,
            without_silence: verdict.without_silence,
            deemed: verdict.deemed.clone(),
            judged: verdict,
            heads: self.electorate.heads,
            area: self.electorate.area,
            electorate: self.electorate.counts,
            ballots: read.returned,
            counts: states,
            duplicates: read.duplicates,
            splits: counted.splits,
            set_aside: read.set_aside,
            look_alikes: self.electorate.look_alikes.clone(),
        };
        Ok(trace.outcome(value))
    }
}
