//! 逐票计数: the counts of a motion while its ballots come in, one by one.

use super::areas::limits_hold;
use super::assembly::Assembly;
use super::ballots::{Ballot, BallotState, SetAsideReason, SplitRule, TallyRefusal};
use super::cast::numbers;
use super::delivery::reached;
use super::heads::{column, largest};
use super::reading::{Cast, Reading, Target};
use super::tally::{StateCounts, Tally};
use super::tally_facts::MotionFacts;
use super::tally_steps::head_of;
use crate::outcome::{Detail, Outcome, Refusal, refusal::Placed};
use crate::rulebook::VoteRule;

/// 逐票计数: a motion of a meeting whose ballots come in one by one. At any time its counts are those of
/// [`Assembly::tally`] over the ballots so far, in whatever order they came; only what the new ballot speaks for is read.
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold::roll::electorate_on;
/// use commonhold::voting::{Assembly, Ballot, Entered, LiveTally, MotionFacts, TallyFacts};
/// use commonhold::Detail;
/// let facts: TallyFacts = from_json("given", r#"{"book":"cn","on":"2024-05-01","matter":"hire_manager",
///   "roll":{"units":[{"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{"registered":"90"}}],
///     "owners":[{"key":"a"}],"tenures":[{"unit":"1","owners":["a"],"from":"2020-01-01"}]},"ballots":[]}"#)?;
/// let (rule, roll) = (facts.rule()?, electorate_on(&facts.roll, facts.on, Detail::ValueOnly)?.value);
/// let assembly = Assembly::of(&facts.roll, &roll)?;
/// let mut live = LiveTally::of(&assembly, &rule, MotionFacts::of(&facts))?;
/// let ballot = |text: &str| from_json::<Ballot>("ballot", text);
/// let entered = live.enter(ballot(r#"{"unit":"1","choice":"yes"}"#)?)?;
/// assert_eq!(entered, Entered::Counted { units: 1 });
/// assert_eq!(live.counts()?[1].yes.to_string(), "90");
/// // A second ballot that says something else: what the rule for duplicates makes of both.
/// live.enter(ballot(r#"{"unit":"1","choice":"no"}"#)?)?;
/// assert_eq!(live.counts()?[1].spoilt.to_string(), "90");
/// assert_eq!(live.tally(Detail::Steps)?.value.counts, live.counts()?);
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Clone, Debug)]
pub struct LiveTally<'a> {
    assembly: &'a Assembly<'a>,
    rule: &'a VoteRule,
    motion: MotionFacts<'a>,
    ballots: Vec<Ballot>,
    /// The place of the first ballot that names its motion.
    named: Option<usize>,
    /// For each row whether it was reached, the places of its ballots, and what it says.
    reached: Vec<bool>,
    cast: Vec<Vec<usize>>,
    states: Vec<BallotState>,
    /// Where each voter's head goes; nothing without a head.
    heads: Vec<Option<BallotState>>,
    /// The sums by state, in the order of [`BallotState::EVERY`].
    sums: Sums,
}

#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    heads: [u128; 7],
    area: [u128; 7],
    units: [u128; 7],
}

/// 收票: what became of a ballot that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// 计入: it speaks for so many units.
    Counted {
        /// The units.
        units: usize,
    },
    /// 未计入: it is kept, and does not count.
    SetAside(SetAsideReason),
    /// 他项议题: it is of another motion, and not kept.
    OtherMotion,
}

fn moved(sums: &mut [u128; 7], (from, to): (Option<BallotState>, Option<BallotState>), by: u128) {
    let mut at = |state: Option<BallotState>, of: fn(u128, u128) -> u128| {
        if let Some(sum) = state.and_then(|state| sums.get_mut(usize::from(column(state)))) {
            *sum = of(*sum, by);
        }
    };
    at(from, u128::saturating_sub);
    at(to, u128::saturating_add);
}

impl<'a> LiveTally<'a> {
    /// The motion with the ballots that its facts hold already.
    ///
    /// # Errors
    /// Those of [`enter`](LiveTally::enter); of the window, of the limits of unknown areas, and of the list of those to whom ballots
    /// were delivered.
    pub fn of(
        assembly: &'a Assembly<'a>,
        rule: &'a VoteRule,
        motion: MotionFacts<'a>,
    ) -> Result<LiveTally<'a>, Refusal> {
        if let Some(window) = motion.window {
            window.checked().map_err(|refusal| refusal.in_field("window"))?;
        }
        limits_hold(motion.unknown_area).map_err(|refusal| refusal.in_field("unknown_area"))?;
        let (rows, voters) = (assembly.rows(), assembly.electorate.voters.len());
        let mut live = LiveTally {
            assembly,
            rule,
            motion: MotionFacts { ballots: &[], ..motion },
            ballots: Vec::with_capacity(motion.ballots.len()),
            named: None,
            reached: reached(assembly, motion.delivered)?,
            cast: vec![Vec::new(); rows],
            states: vec![BallotState::Undelivered; rows],
            heads: vec![None; voters],
            sums: Sums::default(),
        };
        for row in 0..rows {
            let silent = live.reached.get(row) == Some(&true);
            let state = if silent { BallotState::Silent } else { BallotState::Undelivered };
            live.say(row, None, state);
        }
        for voter in 0..voters {
            live.count_head(voter)?;
        }
        for ballot in motion.ballots {
            live.enter(ballot.clone())?;
        }
        Ok(live)
    }

    /// 收票: takes one more ballot.
    ///
    /// # Errors
    /// The grounds of [`TallyRefusal`]; a ballot that is refused is not kept and changes nothing.
    pub fn enter(&mut self, ballot: Ballot) -> Result<Entered, Refusal> {
        let reading = Reading { assembly: self.assembly, motion: &self.motion };
        if !reading.is_asked(&ballot) {
            return Ok(Entered::OtherMotion);
        }
        let here =
            |refusal: TallyRefusal| refusal.in_field(&format!("[{}]", self.ballots.len())).within("ballots");
        self.one_motion(&ballot)?;
        let place = u32::try_from(self.ballots.len()).unwrap_or(u32::MAX).saturating_add(1);
        let target = match reading.flaw(&ballot) {
            Some(reason) => Err(reason),
            None => reading.target(&ballot, place).map_err(here)?,
        };
        let entered = match target {
            Ok(rows) => {
                let said = self.said(&reading, &rows, &ballot);
                let said = said.map_err(|refusal| refusal.in_field("ballots"))?;
                let voter = rows.clone().next().and_then(|row| self.assembly.columns.owners.get(row));
                let units = rows.len();
                for (row, state) in rows.zip(said) {
                    if let Some(cast) = self.cast.get_mut(row) {
                        cast.push(self.ballots.len());
                    }
                    self.say(row, self.states.get(row).copied(), state);
                }
                if let Some(voter) = voter.and_then(|voter| usize::try_from(*voter).ok()) {
                    self.count_head(voter)?;
                }
                Entered::Counted { units }
            }
            Err(reason) => Entered::SetAside(reason),
        };
        if self.named.is_none() && ballot.motion.is_some() {
            self.named = Some(self.ballots.len());
        }
        self.ballots.push(ballot);
        Ok(entered)
    }

    /// Where no motion is asked for, all ballots must be of one.
    fn one_motion(&self, ballot: &Ballot) -> Result<(), Refusal> {
        let Some(named) = ballot.motion.as_deref().filter(|_| self.motion.motion.is_none()) else {
            return Ok(());
        };
        // All before this one are of one motion: the first that names any tells which.
        let first = self.named.and_then(|place| self.ballots.get(place)?.motion.as_deref());
        match first.filter(|first| *first != named) {
            None => Ok(()),
            Some(first) => {
                let motions = format!("{}, {}", first.min(named), first.max(named));
                let refusal = TallyRefusal::SeveralMotions { motions: crate::exact::shown(&motions) };
                Err(refusal.in_field("motion"))
            }
        }
    }

    /// What each of the rows says with one more ballot.
    fn said(
        &self,
        reading: &Reading<'_>,
        rows: &Target,
        ballot: &Ballot,
    ) -> Result<Vec<BallotState>, TallyRefusal> {
        let mut duplicates = Vec::new();
        let one = |row: usize| {
            let mut cast = Cast::None;
            let before = self.cast.get(row).into_iter().flatten();
            before.filter_map(|place| self.ballots.get(*place)).for_each(|ballot| cast.add(ballot));
            cast.add(ballot);
            let reached = self.reached.get(row) == Some(&true);
            reading.one_of(row, cast, reached, &mut duplicates).map(|(state, ..)| state)
        };
        rows.clone().map(one).collect()
    }

    /// Moves a row from what it said to what it says.
    fn say(&mut self, row: usize, before: Option<BallotState>, state: BallotState) {
        let area = self.assembly.columns.areas.get(row).copied().unwrap_or(0);
        moved(&mut self.sums.area, (before, Some(state)), u128::from(area));
        moved(&mut self.sums.units, (before, Some(state)), 1);
        if let Some(kept) = self.states.get_mut(row) {
            *kept = state;
        }
    }

    /// Moves a voter's head to where it goes now.
    fn count_head(&mut self, voter: usize) -> Result<(), Refusal> {
        if self.assembly.columns.has_head.get(voter) != Some(&true) {
            return Ok(());
        }
        let states = self.states.get(self.assembly.rows_of(voter)).unwrap_or_default();
        let aloud = [BallotState::Yes, BallotState::No, BallotState::Abstain];
        let divided = aloud.iter().filter(|state| states.contains(state)).count() > 1;
        let head = match (divided, self.motion.split) {
            (false, _) => head_of(states),
            (true, SplitRule::Spoilt) => Some(BallotState::Spoilt),
            (true, SplitRule::LargestArea) => {
                match largest(self.assembly, &self.states, voter, self.motion.unknown_area)?.as_slice() {
                    [one] => Some(*one),
                    _ => Some(BallotState::Spoilt),
                }
            }
        };
        if let Some(kept) = self.heads.get_mut(voter) {
            moved(&mut self.sums.heads, (*kept, head), 1);
            *kept = head;
        }
        Ok(())
    }

    /// 票态计数: heads, area, and units where the rule reads them, as [`Tally::counts`] has them.
    ///
    /// # Errors
    /// `number.out_of_range` beyond 128 bits.
    pub fn counts(&self) -> Result<Vec<StateCounts>, Refusal> {
        let mut counts = vec![
            StateCounts::new("heads", numbers(self.sums.heads, 0)?)?,
            StateCounts::new("area", numbers(self.sums.area, self.assembly.columns.places)?)?,
        ];
        if self.rule.measures.iter().any(|measure| measure == "units") {
            counts.push(StateCounts::new("units", numbers(self.sums.units, 0)?)?);
        }
        Ok(counts)
    }

    /// The ballots so far, in the order in which they came.
    #[must_use]
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// 计票: the ballots so far, counted and judged.
    ///
    /// # Errors
    /// Those of [`Assembly::tally`].
    pub fn tally(&self, detail: Detail) -> Result<Outcome<Tally>, Refusal> {
        self.assembly.tally(self.rule, &MotionFacts { ballots: &self.ballots, ..self.motion }, detail)
    }
}
