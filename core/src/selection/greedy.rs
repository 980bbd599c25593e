//! 依次选定: rules 1 and 2.

use super::pool::{Item, Pool};
use super::run::{By, Next, Run};
use crate::exact::{Ratio, WideNumber};

/// 次序依据: by which number the next order is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Greedy {
    BySupport,
    BySupportPerCost,
}

/// The open orders that fit and are level before all others.
pub(super) fn next(pool: &Pool, run: &Run, greedy: Greedy) -> Next {
    let mut level = Vec::new();
    let mut best: Option<Ratio> = None;
    let mut free = Vec::new();
    for (place, item, cost) in run.open(pool).filter(|(_, item, cost)| run.fits(pool, item, *cost)) {
        let Some(number) = number(item, cost, greedy) else {
            free.push(place);
            continue;
        };
        match best {
            Some(best) if number < best => {}
            Some(best) if number == best => level.push(place),
            _ => (level, best) = (vec![place], Some(number)),
        }
    }
    match best {
        _ if !free.is_empty() => Next::Level(free, By::Free),
        None => Next::Ends,
        Some(best) => {
            written(pool, best, greedy).map_or(Next::Ends, |by| Next::Level(level, By::Support(by)))
        }
    }
}

/// The number by which an order stands in the order of the rule; none for one that costs nothing, where cost counts.
pub(super) fn number(item: &Item, cost: i128, greedy: Greedy) -> Option<Ratio> {
    match greedy {
        Greedy::BySupport => Ratio::new(item.support, 1).ok(),
        Greedy::BySupportPerCost => Ratio::new(item.support, cost).ok(),
    }
}

/// That number as it is written.
fn written(pool: &Pool, number: Ratio, greedy: Greedy) -> Option<WideNumber> {
    let unit = pool.weight_unit.times(pool.worth_unit).ok()?;
    let unit = match greedy {
        Greedy::BySupport => unit,
        Greedy::BySupportPerCost => unit.divided_by(pool.money_unit).ok()?,
    };
    let (top, bottom) = (number.numerator().into(), number.denominator().into());
    super::shares::scaled(&top, &bottom, unit.numerator(), unit.denominator(), 1, 1)
}
