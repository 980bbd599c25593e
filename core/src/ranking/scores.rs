//! 得分与名次: what each company comes to, and its rank.

use super::facts::{RankCounting, RankingFacts, RankingMethod};
use super::measure::small;
use super::pairs::Tallied;
use super::result::RankedPlace;
use super::said::{RankingFinding, RankingStep};
use super::table::Table;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{IfAny, Refusal, Trace};

/// What one compared company comes to.
#[derive(Clone, Copy)]
pub(super) struct Scored {
    /// The weight of the criteria that it has.
    weight: Ratio,
    pub(super) tallied: Option<Tallied>,
    pub(super) score: Option<Ratio>,
    pub(super) rank: Option<u32>,
}

/// Formulas 6 to 9: the score and the rank of every compared company.
pub(super) fn scores(
    facts: &RankingFacts,
    table: &Table<'_>,
    tallied: &[Tallied],
    trace: &mut Trace,
) -> Result<Vec<Scored>, Refusal> {
    let all = Ratio::total(table.kept().map(super::table::Column::weight))?;
    let mut scored = Vec::with_capacity(table.companies.len());
    for (place, company) in table.companies.iter().enumerate() {
        let tallied = tallied.get(place).copied();
        let (weight, sum) = weighed(table, place)?;
        let score = match facts.method {
            _ if table.is_open() => None,
            RankingMethod::Copeland => tallied.map(Tallied::score).transpose()?,
            _ if weight.is_zero() => {
                trace.find(company, RankingFinding::NotRanked { company: (*company).to_owned() });
                None
            }
            RankingMethod::WeightedSum => Some(sum.divided_by(weight)?),
            RankingMethod::Borda => Some(sum.times(all.divided_by(weight)?)?),
        };
        scored.push(Scored { weight, tallied, score, rank: None });
    }
    rank(facts.ranks, &mut scored);
    for (company, scored) in table.companies.iter().zip(&scored) {
        let won = |pick: fn(Tallied) -> u32| IfAny(scored.tallied.map(pick));
        trace.step(|| RankingStep::Score {
            company: (*company).to_owned(),
            weight: ExactNumber(scored.weight),
            wins: won(|tallied| tallied.wins),
            level: won(|tallied| tallied.level),
            losses: won(|tallied| tallied.losses),
            score: IfAny(scored.score.map(ExactNumber)),
            rank: IfAny(scored.rank),
        });
    }
    Ok(scored)
}

/// The weight of the criteria that a company has, and the sum of its weighted values.
fn weighed(table: &Table<'_>, place: usize) -> Result<(Ratio, Ratio), Refusal> {
    let (mut weight, mut sum) = (Ratio::ZERO, Ratio::ZERO);
    for column in table.kept() {
        let Some(cell) = column.cells.get(place).filter(|cell| cell.taken.is_some()) else { continue };
        weight = weight.plus(column.weight())?;
        if let Some(normalised) = cell.normalised {
            sum = sum.plus(column.weight().times(normalised)?)?;
        }
    }
    Ok((weight, sum))
}

/// Formula 9: equal scores have one rank.
fn rank(counting: RankCounting, scored: &mut [Scored]) {
    let mut by_score: Vec<&mut Scored> = scored.iter_mut().filter(|scored| scored.score.is_some()).collect();
    by_score.sort_by_key(|scored| std::cmp::Reverse(scored.score));
    let (mut rank, mut last) = (0_u32, None);
    for (place, one) in (1_u32..).zip(by_score) {
        if one.score != last {
            rank = match counting {
                RankCounting::Competition => place,
                RankCounting::Dense => rank.saturating_add(1),
            };
        }
        last = one.score;
        one.rank = Some(rank);
    }
}

/// The companies by rank, level ones by id: their places in the table.
pub(super) fn in_order(scored: &[Scored]) -> Vec<usize> {
    let mut order: Vec<(u32, usize)> =
        scored.iter().zip(0..).filter_map(|(scored, place)| Some((scored.rank?, place))).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place).collect()
}

/// Every rank with who has it.
pub(super) fn places(table: &Table<'_>, scored: &[Scored]) -> Vec<RankedPlace> {
    let mut places: Vec<RankedPlace> = Vec::new();
    for place in in_order(scored) {
        let (Some(rank), Some(company)) =
            (scored.get(place).and_then(|scored| scored.rank), table.companies.get(place))
        else {
            continue;
        };
        match places.last_mut().filter(|last| last.rank == rank) {
            Some(last) => last.companies.push((*company).to_owned()),
            None => places.push(RankedPlace { rank, companies: vec![(*company).to_owned()] }),
        }
    }
    places
}

/// How many are compared.
pub(super) fn number(table: &Table<'_>) -> u32 {
    small(table.companies.len())
}
