//! 公平检验: whether a selection is priceable, and whether it fulfils EJR+.

use super::facts::Worth;
use super::pool::{Item, Pool};
use super::prices::prices;
use super::run::Run;
use super::shares::weight;
use super::ways::InRounds;
use crate::exact::WideNumber;
use num_bigint::BigInt;

/// 检验结果: whether it holds, and what shows it.
pub(super) struct Priceable {
    pub(super) holds: bool,
    /// The money for a unit of weight, of the prices that show it.
    pub(super) each: Option<WideNumber>,
}

/// Whether the rounds of a run are prices: what is left to the supporters of every other order is at most its cost. Payments by
/// supporters alone, and exact, they are as the rules make them. None where the rounds are no prices.
fn by_rounds(pool: &Pool, rule: InRounds, run: &Run) -> Option<Priceable> {
    let (top, bottom) = match rule {
        InRounds::Greedy(_) => return None,
        InRounds::Shares => (BigInt::from(pool.budget), BigInt::from(pool.total_weight.max(1))),
        InRounds::Phragmen => until(pool, run),
    };
    let holds = pool.live().filter(|(place, ..)| !run.has(*place)).all(|(_, item, cost)| {
        let held = run.purse.of_supporters(pool, item);
        let left = match rule {
            // Over the unit of the purse.
            InRounds::Shares | InRounds::Greedy(_) => held * &bottom,
            // Who has spent until an earlier time has the rest.
            InRounds::Phragmen => {
                let supporters: BigInt = item.ballots.iter().map(|(ballot, _)| weight(pool, *ballot)).sum();
                supporters * &top * &run.purse.unit - held * &bottom
            }
        };
        left <= BigInt::from(cost) * &run.purse.unit * &bottom
    });
    let each = money_each(pool, &top, &bottom);
    holds.then_some(Priceable { holds, each })
}

/// Whether a selection is priceable: by its own rounds, or by the linear programme; none where that is not solved.
pub(super) fn priceable(pool: &Pool, rule: Option<InRounds>, run: &Run) -> Option<Priceable> {
    rule.and_then(|rule| by_rounds(pool, rule, run)).or_else(|| {
        let prices = prices(pool, run)?;
        let each = prices.as_ref().and_then(|(top, bottom)| money_each(pool, top, bottom));
        Some(Priceable { holds: prices.is_some(), each })
    })
}

/// Money for a unit of weight, as it is written.
fn money_each(pool: &Pool, top: &BigInt, bottom: &BigInt) -> Option<WideNumber> {
    super::phragmen::written(pool, top, bottom)
}

/// Rule 4: the time of the stop, or that until which somebody has spent, whichever is later.
fn until(pool: &Pool, run: &Run) -> (BigInt, BigInt) {
    let last = (run.purse.money.iter().max().cloned().unwrap_or_default(), run.purse.unit.clone());
    let stop = run.stopped.first().and_then(|place| pool.item(*place));
    let Some((stop, cost)) = stop.and_then(|stop| Some((stop, stop.cost?))) else { return last };
    let time = super::phragmen::time(pool, &run.purse, stop, cost);
    let stop = (time.amount, time.of * &run.purse.unit);
    if &stop.0 * &last.1 > &last.0 * &stop.1 { stop } else { last }
}

/// EJR+: an order, and the set of its supporters who have least of what is taken, that breaks it; none where none does.
pub(super) fn breaks_ejr_plus(pool: &Pool, run: &Run) -> Option<usize> {
    let has: Vec<i128> = pool
        .ballots
        .iter()
        .map(|ballot| {
            let taken = ballot.choices.iter().filter(|choice| run.has(choice.order));
            taken.map(|choice| choice.worth).fold(0_i128, i128::saturating_add)
        })
        .collect();
    let others = pool.live().filter(|(place, _, cost)| !run.has(*place) && (1..=pool.budget).contains(cost));
    others.filter(|(_, item, cost)| breaks(pool, &has, item, *cost)).map(|(place, ..)| place).next()
}

fn breaks(pool: &Pool, has: &[i128], item: &Item, cost: i128) -> bool {
    let of = |ballot: usize| has.get(ballot).copied().unwrap_or(0);
    let mut supporters: Vec<(usize, i128)> = item.ballots.clone();
    supporters.sort_by_key(|(ballot, _)| of(*ballot));
    let mut together = BigInt::ZERO;
    for (place, (ballot, worth)) in supporters.iter().enumerate() {
        together += weight(pool, *ballot);
        let next = supporters.get(place.saturating_add(1)).map(|(ballot, _)| of(*ballot));
        if next == Some(of(*ballot)) {
            continue;
        }
        let gets = (BigInt::from(of(*ballot)) + *worth) * pool.total_weight * cost;
        if gets <= &together * pool.budget * *worth {
            return true;
        }
    }
    false
}

/// Whether EJR+ can be told: not for points, and not for published totals.
pub(super) fn is_told(pool: &Pool, worth: Worth) -> bool {
    worth != Worth::Points && pool.live().all(|(_, item, _)| !item.ballots.is_empty())
}
