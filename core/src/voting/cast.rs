//! 实际票: the ballots of a motion as sums by state: of the whole, and of each building where the rule asks.

mod buildings;

use super::areas::{AreaLimits, Certainty};
use super::assembly::Assembly;
use super::conditions::Told;
use super::counts::{Measured, excludes, votes_in};
use super::decided::{Cast, Vote};
use super::heads::{Counted, column};
use super::judge::Circumstances;
use super::proxies::Proxied;
use super::reading::Read;
use super::said::{LimitOf, TallyWarning, VotingStep, VotingWarning};
use super::sums::{Sum, Unknowns};
use super::tally::StateCounts;
use super::tally_facts::MotionFacts;
use crate::exact::{NumberRefusal, Ratio, power_of_ten};
use crate::outcome::{BookWord, Citation, Refusal, Trace};
use crate::rulebook::Need;
use crate::rulebook::{Joins, VoteRule};
use std::ops::Range;

/// The ballots of a motion, read and counted.
pub(super) struct Counts<'a> {
    pub(super) assembly: &'a Assembly<'a>,
    pub(super) rule: &'a VoteRule,
    pub(super) read: &'a Read,
    pub(super) counted: &'a Counted,
    pub(super) motion: &'a MotionFacts<'a>,
}

impl<'a> Counts<'a> {
    /// 票态计数: heads, area, and units where the rule reads them.
    pub(super) fn states(&self) -> Result<Vec<StateCounts>, Refusal> {
        let mut counts = vec![
            StateCounts::new("heads", numbers(self.counted.heads.map(u128::from), 0)?)?,
            StateCounts::new("area", numbers(self.counted.area, self.assembly.columns.places)?)?,
        ];
        if self.reads("units") {
            let units = self.units(self.rows()).map(u128::from);
            counts.push(StateCounts::new("units", numbers(units, 0)?)?);
        }
        Ok(counts)
    }

    fn reads(&self, measure: &str) -> bool {
        self.rule.measures.iter().any(|read| read == measure)
    }

    /// Every row of the assembly.
    fn rows(&self) -> Range<usize> {
        0..self.assembly.rows()
    }

    /// How many of the rows are in each state.
    fn units(&self, rows: impl Iterator<Item = usize>) -> [u64; 7] {
        let mut sums = [0_u64; 7];
        for state in rows.filter_map(|row| self.read.states.get(row)) {
            if let Some(sum) = sums.get_mut(usize::from(column(*state))) {
                *sum = sum.saturating_add(1);
            }
        }
        sums
    }

    /// How many of the rows have an area that is not known, in each state.
    fn unknown(&self, rows: impl Iterator<Item = usize>) -> [u64; 7] {
        let unknown = &self.assembly.columns.unknown;
        self.units(rows.filter(|row| unknown.get(*row) == Some(&true)))
    }

    /// The vote that is judged, with everything that is not known in it.
    pub(super) fn vote(&self, told: Told<'a>, trace: &mut Trace) -> Result<Vote<'a>, Refusal> {
        let excludes = self.excludes(&told, trace);
        let proxied = Proxied::of(self.rule, self.assembly, self.read, self.counted)?;
        let mut unknowns = Unknowns::default();
        let groups = self.groups(&mut unknowns, excludes, proxied.is_some())?;
        let area = self.area(&mut unknowns, self.rows())?;
        self.note_groups(&groups, proxied.is_some(), trace)?;
        if let Some(proxied) = &proxied {
            proxied.note(trace);
        }
        let mut needs = Vec::new();
        let mut of_measure = |name: &str, sums: [Sum; 7], unbounded: bool| -> Result<Measured, Refusal> {
            let sums = match &proxied {
                Some(proxied) => proxied.left_open(name, sums, &mut unknowns)?,
                None => sums,
            };
            let mut measured = Measured::of_states(name, sums, self.rule, excludes)?;
            // A mandate that does not stand may leave its voter silent: then silence and proxies cannot be told apart.
            let open = |proxied: &Proxied| {
                self.rule.silence.joins != Joins::Nothing || (name == "heads" && proxied.mixed)
            };
            measured.unbounded = unbounded || proxied.as_ref().is_some_and(open);
            Ok(measured)
        };
        let mut shared = vec![of_measure("area", area, self.is_unbounded())?];
        if self.reads("units") {
            let units = numbers(self.units(self.rows()).map(u128::from), 0)?.map(Sum::of);
            shared.push(of_measure("units", units, false)?);
        }
        let mut cast = Vec::new();
        for heads in &self.counted.ways {
            let sums = numbers(heads.map(u128::from), 0)?.map(Sum::of);
            let mut counts = vec![of_measure("heads", sums, false)?];
            counts.extend(shared.iter().cloned());
            cast.push(Cast { counts, groups: groups.clone() });
        }
        if cast.is_empty() {
            // Too many ways to count the heads: no test can read them.
            trace.step_citing(&self.rule.citation, || VotingStep::Limit { of: LimitOf::Heads });
            let counts = [vec![Measured::untold("heads")], shared].concat();
            cast.push(Cast { counts, groups });
        }
        if self.reads("heads") {
            let open = self.counted.splits.iter().filter(|split| !split.could_be.is_empty());
            needs.extend(open.map(|split| Need::area_of(&split.voter)));
        }
        if proxied.is_some() {
            needs.push(Need::PROXY_HOLDERS);
        }
        Ok(Vote {
            rule: self.rule,
            circumstances: Circumstances { open: self.motion.is_open(&told), weights_rewritten: false },
            cast,
            unknowns,
            told,
            clause: self.motion.silence,
            needs,
        })
    }

    /// Whether the rule leaves somebody out; who it is no roll says, so each who was not told of is named.
    fn excludes(&self, told: &Told<'_>, trace: &mut Trace) -> bool {
        for exclusion in &self.rule.procedure.eligible {
            if told.get(&exclusion.who) != Some(false) && !votes_in(self.rule, exclusion) {
                let who = BookWord(exclusion.who.clone());
                trace.warn_of_vote(VotingWarning::ExclusionNotApplied { who }, &self.rule.citation);
            }
        }
        excludes(self.rule, told)
    }

    /// Whether areas are not known, and nothing says between what they are.
    fn is_unbounded(&self) -> bool {
        self.motion.unknown_area.is_none() && self.unknown(self.rows()) != [0; 7]
    }

    /// The area of the rows by state; what is not known of it is one unknown a state.
    fn area(
        &self,
        unknowns: &mut Unknowns,
        rows: impl Iterator<Item = usize> + Clone,
    ) -> Result<[Sum; 7], Refusal> {
        let columns = &self.assembly.columns;
        let mut known = [0_u128; 7];
        for row in rows.clone() {
            let (Some(state), Some(area)) = (self.read.states.get(row), columns.areas.get(row)) else {
                continue;
            };
            if let Some(sum) = known.get_mut(usize::from(column(*state))) {
                *sum = sum.saturating_add(u128::from(*area));
            }
        }
        let mut sums = numbers(known, columns.places)?.map(Sum::of);
        for (sum, units) in sums.iter_mut().zip(self.unknown(rows)) {
            if units > 0 {
                let (least, most) = many(self.motion.unknown_area, units)?;
                *sum = sum.clone().and_between(least, most, unknowns);
            }
        }
        Ok(sums)
    }

    /// 面积不明: how many there are, between what, and what follows.
    pub(super) fn note_bounds(&self, trace: &mut Trace, certainty: Certainty) -> Result<(), Refusal> {
        let units = self.unknown(self.rows()).iter().fold(0_u64, |sum, units| sum.saturating_add(*units));
        let Some(limits) = self.motion.unknown_area.filter(|_| units > 0) else { return Ok(()) };
        let warning = TallyWarning::AreaBounds {
            units: i64::try_from(units).unwrap_or(i64::MAX),
            least: limits.least,
            most: limits.most,
            certainty,
        };
        trace.warn_citing(warning, Citation::page("tally"));
        Ok(())
    }
}

/// What so many units of unknown area are at least and at most. Without limits they are anything: the
/// measure is marked so, and what is far beyond any area stands in for its end.
fn many(limits: Option<AreaLimits>, units: u64) -> Result<(Ratio, Ratio), Refusal> {
    const BEYOND: i64 = 1_000_000_000_000;
    let units = Ratio::new(i128::from(units), 1)?;
    let Some(limits) = limits else { return Ok((Ratio::ZERO, units.times(Ratio::whole(BEYOND))?)) };
    Ok((limits.least.to_ratio().times(units)?, limits.most.to_ratio().times(units)?))
}

/// Whole numbers at a scale, as exact numbers.
pub(super) fn numbers(sums: [u128; 7], places: u8) -> Result<[Ratio; 7], Refusal> {
    let mut numbers = [Ratio::ZERO; 7];
    for (number, sum) in numbers.iter_mut().zip(sums) {
        let units = i128::try_from(sum).map_err(|_| NumberRefusal::OutOfRange { text: sum.to_string() })?;
        *number = Ratio::new(units, power_of_ten(places))?;
    }
    Ok(numbers)
}
