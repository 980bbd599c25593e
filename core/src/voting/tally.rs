//! 计票: see the page below.
#![doc = include_str!("../../docs/rules/tally.md")]

use super::ballots::{
    Ballot, BallotState, Delivered, DuplicateBallots, DuplicateRule, SetAside, SetAsideReason, SplitRule,
    TallyRefusal,
};
use super::bounds::{AreaLimits, Certainty, judge};
use super::facts::{GivenFact, Setting, facts_by_name, settings_by_name};
use super::kernel;
use super::reading::{Read, Reading};
use super::silence::{Deemed, SilenceClause};
use super::verdict::{Decision, Verdict};
use crate::citation::Citation;
use crate::day::{Day, Period};
use crate::fixed::{NumberRefusal, power_of_ten};
use crate::outcome::{Detail, Outcome, Trace, named};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;
use crate::roll::{AreaUsed, Electorate, LookAlikes, Mark, Roll, RollCounts, Voter, electorate};
use serde::{Deserialize, Serialize};

/// 计票事实: who votes, what they said, and which rule is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TallyFacts {
    /// A built-in book, such as `cn`; `cn` when neither this nor `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day of the vote: it chooses the edition, and the electorate unless `roll_on` does.
    pub on: Day,
    /// 登记日: the day on which the roll is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_on: Option<Day>,
    /// The matter of the book, such as `hire_manager`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// Or the procedure itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    /// The stage that was voted; the first one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Facts that people established, by name.
    #[serde(default, with = "facts_by_name", skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<GivenFact>,
    /// Parameters set for this vote, by name.
    #[serde(default, with = "settings_by_name", skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Setting>,
    /// 业主名册.
    pub roll: Roll,
    /// The ballots, in any order.
    pub ballots: Vec<Ballot>,
    /// The motion that is counted, where the list holds ballots of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<String>,
    /// The version of the text that was put to the vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_version: Option<String>,
    /// 表决期间: ballots received outside do not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Period>,
    /// 送达.
    #[serde(default)]
    pub delivered: Delivered,
    /// 重复票.
    #[serde(default)]
    pub duplicates: DuplicateRule,
    /// 一人多套意见不一.
    #[serde(default)]
    pub split: SplitRule,
    /// 沉默条款.
    #[serde(default)]
    pub silence: SilenceClause,
    /// What each unknown area is at least and at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown_area: Option<AreaLimits>,
}

/// 票态计数: one measure in each of the seven states; together they are all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateCounts {
    /// `heads` or `area`.
    pub measure: String,
    /// 全体.
    pub all: Number,
    /// 同意.
    pub yes: Number,
    /// 反对.
    pub no: Number,
    /// 弃权.
    pub abstain: Number,
    /// 空白.
    pub blank: Number,
    /// 废票.
    pub spoilt: Number,
    /// 未表决 (已送达).
    pub silent: Number,
    /// 未送达.
    pub undelivered: Number,
}

impl StateCounts {
    /// The count of one state.
    #[must_use]
    pub const fn of(&self, state: BallotState) -> Number {
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

    pub(super) fn new(measure: &str, states: [Ratio; 7]) -> Result<StateCounts, NumberRefusal> {
        let mut all = Ratio::ZERO;
        for state in states {
            all = all.plus(state)?;
        }
        let [yes, no, abstain, blank, spoilt, silent, undelivered] = states.map(Number);
        let (measure, all) = (measure.to_owned(), Number(all));
        Ok(StateCounts { measure, all, yes, no, abstain, blank, spoilt, silent, undelivered })
    }

    pub(super) fn states(&self) -> [Ratio; 7] {
        BallotState::EVERY.map(|state| self.of(state).0)
    }
}

/// 面积票态: how much area of a voter said what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitUnit {
    /// The unit.
    pub unit: String,
    /// What it said.
    pub choice: BallotState,
}

/// 一人多套意见不一: an owner whose units said different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitVoter {
    /// The voter.
    pub voter: String,
    /// Where the head went.
    pub head: BallotState,
    /// What each unit said; its area counts so.
    pub units: Vec<SplitUnit>,
}

/// 计票结果.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// 结论.
    pub verdict: Decision,
    /// 参与是否达到.
    pub quorum: Option<bool>,
    /// Whether unknown areas could change it.
    pub certainty: Certainty,
    /// The tests that unknown areas leave open.
    pub open_tests: Vec<String>,
    /// 结论的各项检验.
    pub judged: Verdict,
    /// What the verdict would be if silence counted for nothing; absent when no vote is deemed.
    pub without_silence: Option<Decision>,
    /// 总人数.
    pub heads: Number,
    /// 总面积: of all known areas that count.
    pub area: Number,
    /// Households, units, voters and heads.
    pub electorate: RollCounts,
    /// 收回票数: ballots that came back and were read; not heads, not units.
    pub ballots: u32,
    /// 实际票: per measure and state.
    #[serde(serialize_with = "by_measure")]
    pub counts: Vec<StateCounts>,
    /// 视为票, apart from those cast.
    pub deemed: Vec<Deemed>,
    /// 重复票.
    pub duplicates: Vec<DuplicateBallots>,
    /// 一人多套意见不一.
    pub splits: Vec<SplitVoter>,
    /// 未计入的票.
    pub set_aside: Vec<SetAside>,
    /// What the roll does not know.
    pub marks: Vec<Mark>,
    /// 疑似同一人.
    pub look_alikes: Vec<LookAlikes>,
}

fn by_measure<S: serde::Serializer>(counts: &[StateCounts], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(counts.iter().map(|measure| (&measure.measure, measure)))
}

/// 计票: counts the ballots of a roll and judges them.
///
/// ```
/// use commonhold::{Detail, cases::run};
/// let given = |voter: &str| format!(r#"{{"on":"2024-05-01","matter":"hire_manager",
///   "roll":{{"units":[{{"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{{"registered":"90"}}}}],
///     "owners":[{{"key":"a"}}],"tenures":[{{"unit":"1","owners":["a"],"from":"2020-01-01"}}]}},
///   "ballots":[{{"voter":"{voter}","choice":"yes"}}]}}"#);
/// assert!(run("tally", &given("a"), Detail::Steps)?.contains(r#""verdict":"passed""#));
/// assert_eq!(run("tally", &given("z"), Detail::Steps).unwrap_err().code, "tally.unknown_voter");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`TallyRefusal`], of the roll, of [`decide`](super::decide) and of the book.
pub fn tally(facts: &TallyFacts, detail: Detail) -> Result<Outcome<Tally>, Refusal> {
    let mut trace = Trace::new(detail);
    if let Some(window) = facts.window {
        window.checked()?;
    }
    let roll = trace.absorb(electorate(&facts.roll, facts.roll_on.unwrap_or(facts.on), detail)?);
    let reading = Reading {
        roll: &facts.roll,
        electorate: &roll,
        motion: facts.motion.as_deref(),
        text_version: facts.text_version.as_deref(),
        window: facts.window,
        delivered: &facts.delivered,
        duplicates: facts.duplicates,
    };
    let read = reading.read(&facts.ballots)?;
    let (counts, splits) = counted(&roll, &read, facts.split)?;
    note(&mut trace, &counts, &read, &splits);
    let unknown = unknown_units(&roll, &read);
    let judgement = judge(facts, &counts, unknown, &mut trace)?;
    let value = Tally {
        verdict: judgement.verdict.verdict,
        quorum: judgement.verdict.quorum,
        certainty: judgement.certainty,
        open_tests: judgement.open_tests,
        judged: judgement.verdict,
        without_silence: judgement.without_silence,
        heads: roll.heads,
        area: roll.area,
        electorate: roll.counts,
        ballots: read.returned,
        counts,
        deemed: judgement.deemed,
        duplicates: read.duplicates,
        splits,
        set_aside: read.set_aside,
        marks: roll.marks,
        look_alikes: roll.look_alikes,
    };
    Ok(trace.outcome(value))
}

/// The units of each voter with what they said.
fn rows<'a>(roll: &'a Electorate, read: &'a Read) -> impl Iterator<Item = (u32, &'a AreaUsed, BallotState)> {
    (0_u32..).zip(roll.voters.iter().zip(&read.states)).flat_map(|(id, (voter, states))| {
        voter.units.iter().zip(states).map(move |(used, state)| (id, used, *state))
    })
}

/// How many units of unknown area are in each state.
fn unknown_units(roll: &Electorate, read: &Read) -> [u32; 7] {
    let unknown = rows(roll, read).filter(|(_, used, _)| used.counts && used.area.is_none());
    let mut sums = [0_u32; 7];
    for (_, _, state) in unknown {
        for (sum, of) in sums.iter_mut().zip(BallotState::EVERY) {
            *sum = sum.saturating_add(u32::from(of == state));
        }
    }
    sums
}

/// Brings the electorate to columns once and counts them.
fn counted(
    roll: &Electorate,
    read: &Read,
    split: SplitRule,
) -> Result<(Vec<StateCounts>, Vec<SplitVoter>), Refusal> {
    let known = |used: &AreaUsed| used.area.filter(|_| used.counts);
    let places = rows(roll, read).filter_map(|(_, used, _)| known(used)).map(crate::Area::places);
    let places = places.max().unwrap_or(0);
    let (mut areas, mut owners, mut choices) = (Vec::new(), Vec::new(), Vec::new());
    for (id, used, state) in rows(roll, read) {
        let units = known(used).map_or(Some(0), |area| u64::try_from(area.units_at(places).ok()?).ok());
        areas.push(units.ok_or_else(|| TallyRefusal::AreaTooFine { unit: used.unit.clone() })?);
        owners.push(id);
        choices.push(column(state));
    }
    let heads: Vec<bool> = roll.voters.iter().map(|voter| !voter.heads.0.is_zero()).collect();
    let counted = kernel::count(&areas, &owners, &choices, Some(&heads), split)
        .map_err(|fault| NumberRefusal::OutOfRange { text: format!("{fault:?}") })?;
    let (mut of_heads, mut of_area) = ([Ratio::ZERO; 7], [Ratio::ZERO; 7]);
    for (sum, heads) in of_heads.iter_mut().zip(counted.heads) {
        *sum = Ratio::new(i128::from(heads), 1)?;
    }
    for (sum, area) in of_area.iter_mut().zip(counted.area) {
        let units = i128::try_from(area).map_err(|_| NumberRefusal::OutOfRange { text: area.to_string() })?;
        *sum = Ratio::new(units, power_of_ten(places))?;
    }
    let counts = vec![StateCounts::new("heads", of_heads)?, StateCounts::new("area", of_area)?];
    Ok((counts, split_voters(roll, read, &counted.split)))
}

/// The place of a state among the columns.
pub(super) fn column(state: BallotState) -> u8 {
    let places = (0_u8..).zip(BallotState::EVERY);
    places.into_iter().find_map(|(place, of)| (of == state).then_some(place)).unwrap_or(kernel::STATES)
}

fn split_voters(roll: &Electorate, read: &Read, split: &[(u32, u8)]) -> Vec<SplitVoter> {
    let voters = (0_u32..).zip(roll.voters.iter().zip(&read.states));
    let found = voters.filter_map(|(id, (voter, states))| {
        let (_, head) = split.iter().find(|(owner, _)| *owner == id)?;
        Some(split_voter(voter, states, *head))
    });
    found.collect()
}

fn split_voter(voter: &Voter, states: &[BallotState], head: u8) -> SplitVoter {
    let head = BallotState::EVERY.get(usize::from(head)).copied().unwrap_or(BallotState::Spoilt);
    let units = voter.units.iter().zip(states);
    let units = units.map(|(used, choice)| SplitUnit { unit: used.unit.clone(), choice: *choice });
    SplitVoter { voter: voter.key.clone(), head, units: units.collect() }
}

fn note(trace: &mut Trace, counts: &[StateCounts], read: &Read, splits: &[SplitVoter]) {
    for found in &read.duplicates {
        let code = if found.conflicting { "tally.conflicting_ballots" } else { "tally.repeated_ballots" };
        let values = vec![
            named("voter", &found.voter),
            named("unit", &found.unit),
            named("counted", found.counted.word()),
        ];
        trace.warn(code, values, Some(Citation::page("tally")));
    }
    for split in splits {
        let values = vec![named("voter", &split.voter), named("head", split.head.word())];
        trace.warn("tally.split_voter", values, Some(Citation::page("tally")));
    }
    for aside in &read.set_aside {
        let reason = match aside.reason {
            SetAsideReason::OtherText => "tally.other_text",
            SetAsideReason::OutsideWindow => "tally.outside_window",
            SetAsideReason::NotRepresentative => "tally.not_representative",
            SetAsideReason::UnitNotCounted => "tally.unit_not_counted",
            SetAsideReason::NotAVoter => "tally.not_a_voter",
        };
        trace.warn(reason, vec![named("key", &aside.key)], Some(Citation::page("tally")));
    }
    for measure in counts {
        trace.step("tally.counts", || {
            let mut values = vec![named("measure", &measure.measure), named("all", measure.all)];
            values.extend(BallotState::EVERY.map(|state| named(state.word(), measure.of(state))));
            (values, Citation::new("Civil Code", "art. 278"))
        });
    }
}
