//! 顺序弗拉格门法: rule 4. The purse holds until when residents have spent.

use super::pool::{Item, Pool};
use super::run::{By, Next, Price, Run};
use super::shares::{Purse, scaled, weight};
use crate::exact::{WideNumber, quotient};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;

/// When the supporters of an order have its cost. Who has spent further than that pays nothing: an order that waited for
/// another may be paid by what others had left.
pub(super) fn time(pool: &Pool, purse: &Purse, item: &Item, cost: i128) -> Price {
    let mut supporters: Vec<usize> = item.ballots.iter().map(|(ballot, _)| *ballot).collect();
    supporters.sort_by(|one, two| purse.of(*one).cmp(purse.of(*two)));
    let mut price = Price { amount: &purse.unit * cost, of: BigInt::ZERO };
    for ballot in supporters {
        if price.of.sign() == Sign::Plus && price.amount <= purse.of(ballot) * &price.of {
            break;
        }
        let weight = weight(pool, ballot);
        price.amount += purse.of(ballot) * &weight;
        price.of += weight;
    }
    price
}

/// What the supporters of an order have by a time, over its denominator and the unit of the purse.
pub(super) fn held_by(pool: &Pool, purse: &Purse, item: &Item, time: &Price) -> BigInt {
    let left = |ballot: usize| &time.amount - purse.of(ballot) * &time.of;
    let supporters = item.ballots.iter().map(|(ballot, _)| (*ballot, left(*ballot)));
    let have = supporters.filter(|(_, left)| left.sign() == Sign::Plus);
    have.map(|(ballot, left)| left * weight(pool, ballot)).sum()
}

/// The open orders that come first; the rule stops where one of them does not fit.
pub(super) fn next(pool: &Pool, run: &mut Run) -> Next {
    let (mut level, mut best) = (Vec::new(), None::<Price>);
    for (place, item, cost) in run.open(pool).filter(|(_, item, cost)| is_looked_at(pool, item, *cost)) {
        let own = time(pool, &run.purse, item, cost);
        let order = best.as_ref().map(|best| (&own.amount * &best.of).cmp(&(&best.amount * &own.of)));
        match order {
            Some(std::cmp::Ordering::Greater) => {}
            Some(std::cmp::Ordering::Equal) => level.push(place),
            _ => (level, best) = (vec![place], Some(own)),
        }
    }
    let Some(best) = best else { return Next::Ends };
    let fits = |place: &usize| pool.item(*place).is_some_and(|item| run.fits(pool, item, pool.cost(*place)));
    if !level.iter().all(fits) {
        run.stopped = level;
        return Next::Ends;
    }
    Next::Level(level, By::Price(best))
}

/// Whether an order fits the whole budget, and the whole of its cap.
pub(super) fn is_looked_at(pool: &Pool, item: &Item, cost: i128) -> bool {
    let cap = item.cap.and_then(|cap| pool.caps.get(cap));
    cost <= pool.budget && cap.is_none_or(|most| cost <= *most)
}

/// An order is bought, and its supporters have spent until its time; the time as it is written.
pub(super) fn buy(pool: &Pool, run: &mut Run, item: &Item, price: &Price) -> Option<WideNumber> {
    let written = written(pool, &price.amount, &(&price.of * &run.purse.unit));
    spend(&mut run.purse, item, price);
    written
}

/// The supporters have spent until a time.
pub(super) fn spend(purse: &mut Purse, item: &Item, time: &Price) {
    let common = time.amount.gcd(&time.of);
    let (amount, of) = (quotient(&time.amount, &common), quotient(&time.of, &common));
    for until in &mut purse.money {
        *until *= &of;
    }
    purse.unit *= &of;
    for (ballot, _) in &item.ballots {
        if let Some(until) = purse.money.get_mut(*ballot)
            && *until < amount
        {
            until.clone_from(&amount);
        }
    }
}

/// A time in money for a unit of weight, as it is written.
pub(super) fn written(pool: &Pool, amount: &BigInt, of: &BigInt) -> Option<WideNumber> {
    let (money, weight) = (pool.money_unit, pool.weight_unit);
    scaled(amount, of, money.numerator(), money.denominator(), weight.numerator(), weight.denominator())
}
