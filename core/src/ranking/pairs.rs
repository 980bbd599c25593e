//! 两两比较: every two companies against each other, and what each won.

use super::result::{ComparedPair, PairOutcome};
use super::said::RankingStep;
use super::table::Table;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, Trace};
use std::cmp::Ordering;

/// What a company won, by the pairs that it is in.
#[derive(Clone, Copy, Default)]
pub(super) struct Tallied {
    pub(super) wins: u32,
    pub(super) level: u32,
    pub(super) losses: u32,
}

impl Tallied {
    fn add(&mut self, outcome: PairOutcome) {
        let count = match outcome {
            PairOutcome::Win => &mut self.wins,
            PairOutcome::Level => &mut self.level,
            PairOutcome::Loss => &mut self.losses,
        };
        *count = count.saturating_add(1);
    }

    /// A win is 1, a tie 1/2.
    pub(super) fn score(self) -> Result<Ratio, Refusal> {
        let halves = i128::from(self.wins).saturating_mul(2).saturating_add(i128::from(self.level));
        Ok(Ratio::new(halves, 2)?)
    }
}

/// Formula 8: every two, in the order of their ids.
pub(super) fn pairs(
    table: &Table<'_>,
    trace: &mut Trace,
) -> Result<(Vec<ComparedPair>, Vec<Tallied>), Refusal> {
    let mut pairs = Vec::new();
    let mut tallied = vec![Tallied::default(); table.companies.len()];
    for (one, company) in table.companies.iter().enumerate() {
        for (two, other) in table.companies.iter().enumerate().skip(one.saturating_add(1)) {
            let pair = pair(table, (one, company), (two, other))?;
            let outcome = pair.outcome;
            let reversed = match outcome {
                PairOutcome::Win => PairOutcome::Loss,
                PairOutcome::Level => PairOutcome::Level,
                PairOutcome::Loss => PairOutcome::Win,
            };
            for (place, outcome) in [(one, outcome), (two, reversed)] {
                if let Some(mine) = tallied.get_mut(place) {
                    mine.add(outcome);
                }
            }
            trace.step(|| RankingStep::Pair {
                company: pair.company.clone(),
                other: pair.other.clone(),
                weight_for: pair.weight_for,
                weight_against: pair.weight_against,
                weight_level: pair.weight_level,
                outcome,
            });
            pairs.push(pair);
        }
    }
    Ok((pairs, tallied))
}

fn pair(
    table: &Table<'_>,
    (one, company): (usize, &str),
    (two, other): (usize, &str),
) -> Result<ComparedPair, Refusal> {
    let (mut for_it, mut against, mut level) = (Ratio::ZERO, Ratio::ZERO, Ratio::ZERO);
    for column in table.kept() {
        let better = |place: usize| column.cells.get(place).and_then(|cell| cell.better);
        let Some((mine, theirs)) = better(one).zip(better(two)) else { continue };
        let weight = match mine.cmp(&theirs) {
            Ordering::Greater => &mut for_it,
            Ordering::Equal => &mut level,
            Ordering::Less => &mut against,
        };
        *weight = weight.plus(column.weight())?;
    }
    let outcome = match for_it.cmp(&against) {
        Ordering::Greater => PairOutcome::Win,
        Ordering::Equal => PairOutcome::Level,
        Ordering::Less => PairOutcome::Loss,
    };
    Ok(ComparedPair {
        company: company.to_owned(),
        other: other.to_owned(),
        weight_for: ExactNumber(for_it),
        weight_against: ExactNumber(against),
        weight_level: ExactNumber(level),
        outcome,
    })
}
