//! 委托: where a rule limits mandates and nobody said who holds them, what came by proxy may not stand.

use super::assembly::Assembly;
use super::ballots::BallotState;
use super::cast::numbers;
use super::heads::{Counted, column};
use super::kernel;
use super::reading::Read;
use super::said::TallyStep;
use super::sums::{Sum, Unknowns};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, Trace};
use crate::rulebook::{ProxyRule, VoteRule};

/// What came by proxy, by state: it may stand, or be none.
pub(super) struct Proxied {
    heads: [Ratio; 7],
    area: [Ratio; 7],
    units: [Ratio; 7],
    /// Whether somebody's units did not all come by proxy and with one choice, so that it is open what is left of
    /// the head.
    pub(super) mixed: bool,
}

impl Proxied {
    /// What came by proxy, where the rule's limits could be exceeded by it.
    pub(super) fn of(
        rule: &VoteRule,
        assembly: &Assembly<'_>,
        read: &Read,
        counted: &Counted,
    ) -> Result<Option<Proxied>, Refusal> {
        let Some(limits) = &rule.procedure.proxy else { return Ok(None) };
        let (mut heads, mut area, mut units) = ([0_u128; 7], [0_u128; 7], [0_u128; 7]);
        let (mut mandates, mut mixed, mut unknown) = (0_u32, false, false);
        for (place, _) in assembly.electorate.voters.iter().enumerate() {
            let rows = assembly.rows_of(place);
            let by_proxy: Vec<usize> = rows.filter(|row| read.proxy.get(*row) == Some(&true)).collect();
            let Some(first) = by_proxy.first() else { continue };
            mandates = mandates.saturating_add(1);
            let states = read.states.get(assembly.rows_of(place)).unwrap_or_default();
            mixed |=
                by_proxy.len() != states.len() || states.iter().any(|state| Some(state) != states.first());
            for row in &by_proxy {
                let state = read.states.get(*row).map_or(kernel::STATES, |state| column(*state));
                let area_of = assembly.columns.areas.get(*row).copied().unwrap_or(0);
                add(&mut area, state, u128::from(area_of));
                add(&mut units, state, 1);
                unknown |= assembly.columns.unknown.get(*row) == Some(&true);
            }
            let head = counted.head_of.get(&place).or_else(|| read.states.get(*first));
            if assembly.columns.has_head.get(place) == Some(&true) {
                add(&mut heads, head.map_or(kernel::STATES, |state| column(*state)), 1);
            }
        }
        let places = assembly.columns.places;
        let whole = counted.area.iter().fold(0_u128, |sum, area| sum.saturating_add(*area));
        let proxied = Proxied {
            heads: numbers(heads, 0)?,
            area: numbers(area, places)?,
            units: numbers(units, 0)?,
            mixed,
        };
        let weight = area.iter().fold(0_u128, |sum, area| sum.saturating_add(*area));
        // An unknown area may be any part of the whole.
        let weight = if unknown { whole } else { weight };
        Ok(could_exceed(limits, mandates, weight, whole)?.then_some(proxied))
    }

    /// What came by proxy, by state.
    pub(super) fn note(&self, trace: &mut Trace) {
        let sums = self.heads.iter().zip(&self.area).zip(&self.units);
        for (state, ((&heads, &area), &units)) in BallotState::EVERY.into_iter().zip(sums) {
            if !(heads.is_zero() && area.is_zero() && units.is_zero()) {
                let (heads, area, units, mixed) =
                    (ExactNumber(heads), ExactNumber(area), ExactNumber(units), self.mixed);
                trace.step(|| TallyStep::Proxy { state, heads, area, units, mixed });
            }
        }
    }

    /// The sums by state when of what came by proxy anything between all and nothing stands.
    pub(super) fn left_open(
        &self,
        measure: &str,
        mut sums: [Sum; 7],
        unknowns: &mut Unknowns,
    ) -> Result<[Sum; 7], Refusal> {
        let proxied = match measure {
            "heads" => &self.heads,
            "units" => &self.units,
            _ => &self.area,
        };
        let mut left_out = Sum::ZERO;
        for (sum, proxied) in sums.iter_mut().zip(proxied).filter(|(_, proxied)| !proxied.is_zero()) {
            let out = Sum::ZERO.and_between(Ratio::ZERO, *proxied, unknowns);
            *sum = sum.minus(&out)?;
            left_out = left_out.plus(&out)?;
        }
        // Whose mandate does not stand takes no part.
        if let Some(undelivered) = sums.last_mut() {
            *undelivered = undelivered.plus(&left_out)?;
        }
        Ok(sums)
    }
}

fn add(sums: &mut [u128; 7], state: u8, more: u128) {
    if let Some(sum) = sums.get_mut(usize::from(state)) {
        *sum = sum.saturating_add(more);
    }
}

/// Whether the limits could be exceeded if one person held every mandate; or somebody who may hold none does.
fn could_exceed(limits: &ProxyRule, mandates: u32, weight: u128, whole: u128) -> Result<bool, Refusal> {
    if mandates == 0 {
        return Ok(false);
    }
    if !limits.forbidden.is_empty() {
        return Ok(true);
    }
    let many = limits.most_mandates.map(|most| mandates > most);
    let heavy = match limits.most_weight {
        Some(most) => {
            let share = |sum: u128| numbers([sum, 0, 0, 0, 0, 0, 0], 0).map(|[sum, ..]| sum);
            Some(share(weight)? > most.times(share(whole)?)?)
        }
        None => None,
    };
    Ok(match (many, heavy) {
        (Some(many), Some(heavy)) if limits.either => many && heavy,
        (many, heavy) => many == Some(true) || heavy == Some(true),
    })
}
