//! 等额份额法: rule 3, in exact fractions of any length.
//!
//! Residents who support the same have the same money for each unit of weight, so each sort of ballot is one purse. All
//! purses are whole numbers over one unit, which grows by a factor in every round: no fraction is ever reduced or
//! rounded on the way.

use super::pool::{Item, Pool};
use super::run::{By, Next, Price, Run};
use crate::exact::{WideNumber, quotient};
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;

/// 钱包: for each sort of ballot and unit of weight, `money[i] ÷ unit` minor units; of rule 4 a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Purse {
    pub(super) money: Vec<BigInt>,
    pub(super) unit: BigInt,
    /// Of each order, the price at which it was last looked at: prices never fall, so it is a lower bound.
    seen: Vec<Option<Price>>,
}

impl Price {
    fn is_below(&self, other: &Price) -> bool {
        &self.amount * &other.of < &other.amount * &self.of
    }
}

impl Purse {
    /// Nothing in any purse.
    pub(super) fn empty(pool: &Pool) -> Purse {
        let money = vec![BigInt::ZERO; pool.ballots.len()];
        Purse { money, unit: BigInt::from(1), seen: vec![None; pool.items.len()] }
    }

    /// A sum of money over the weight of all.
    pub(super) fn shared(pool: &Pool, sum: i128) -> Purse {
        let money = vec![BigInt::from(sum); pool.ballots.len()];
        // Without anybody there is nobody to buy.
        Purse { money, unit: BigInt::from(pool.total_weight.max(1)), seen: vec![None; pool.items.len()] }
    }

    pub(super) fn of(&self, ballot: usize) -> &BigInt {
        self.money.get(ballot).unwrap_or(&BigInt::ZERO)
    }

    /// What the supporters of an order have, over the unit.
    pub(super) fn of_supporters(&self, pool: &Pool, item: &Item) -> BigInt {
        item.ballots.iter().map(|(ballot, _)| self.of(*ballot) * weight(pool, *ballot)).sum()
    }

    /// The price at which the supporters of an order pay it exactly: those who have less than their part pay what they
    /// have. None where they have less than it costs.
    fn price(&self, pool: &Pool, item: &Item, cost: i128) -> Option<Price> {
        let mut rest = &self.unit * cost;
        let mut parts: BigInt =
            item.ballots.iter().map(|(ballot, worth)| weight(pool, *ballot) * *worth).sum();
        let mut supporters: Vec<_> = item.ballots.iter().map(|(ballot, worth)| (*ballot, *worth)).collect();
        supporters.sort_by(|(one, worth), (two, other)| {
            if worth == other {
                self.of(*one).cmp(self.of(*two))
            } else {
                (self.of(*one) * *other).cmp(&(self.of(*two) * *worth))
            }
        });
        for (ballot, worth) in supporters {
            if &rest * worth <= self.of(ballot) * &parts {
                return Some(Price { amount: rest, of: parts });
            }
            let weight = weight(pool, ballot);
            rest -= self.of(ballot) * &weight;
            parts -= weight * worth;
        }
        None
    }

    /// Each supporter pays the price for what it is worth to them, or what is left to them.
    pub(super) fn pay(&mut self, item: &Item, price: &Price) {
        let common = price.amount.gcd(&price.of);
        let (amount, of) = (quotient(&price.amount, &common), quotient(&price.of, &common));
        for money in &mut self.money {
            *money *= &of;
        }
        self.unit *= &of;
        for (ballot, worth) in &item.ballots {
            if let Some(money) = self.money.get_mut(*ballot) {
                let left = &*money - &amount * *worth;
                *money = if left.sign() == Sign::Minus { BigInt::ZERO } else { left };
            }
        }
    }
}

/// The weight of a sort of ballot.
pub(super) fn weight(pool: &Pool, ballot: usize) -> BigInt {
    pool.ballots.get(ballot).map_or(BigInt::ZERO, |ballot| BigInt::from(ballot.weight))
}

/// Rule 3: the open orders that can be paid at the lowest price.
pub(super) fn next(pool: &Pool, run: &mut Run) -> Next {
    let free: Vec<usize> =
        run.open(pool).filter(|(_, _, cost)| *cost == 0).map(|(place, ..)| place).collect();
    if !free.is_empty() {
        return Next::Level(free, By::Free);
    }
    let mut open: Vec<(usize, &Item, i128)> = pool
        .live()
        .filter(|(place, item, cost)| {
            !run.has(*place) && run.is_free(item) && run.fits_cap(pool, item, *cost)
        })
        .collect();
    // The likeliest first: what is dearer than the best so far even at its last price need not be priced anew.
    let bound = |place: usize| run.purse.seen.get(place).and_then(Option::as_ref);
    open.sort_by(|(one, ..), (two, ..)| match (bound(*one), bound(*two)) {
        (Some(mine), Some(theirs)) => (&mine.amount * &theirs.of).cmp(&(&theirs.amount * &mine.of)),
        (mine, theirs) => mine.is_some().cmp(&theirs.is_some()),
    });
    let (mut level, mut best) = (Vec::new(), None::<Price>);
    let mut priced = Vec::new();
    for (place, item, cost) in open {
        if let (Some(best), Some(bound)) = (&best, bound(place))
            && best.is_below(bound_in(bound, &run.purse).as_ref().unwrap_or(bound))
        {
            continue;
        }
        let Some(price) = run.purse.price(pool, item, cost) else { continue };
        priced.push((place, absolute(&price, &run.purse)));
        match &best {
            Some(best) if best.is_below(&price) => {}
            Some(best) if !price.is_below(best) => level.push(place),
            _ => (level, best) = (vec![place], Some(price)),
        }
    }
    for (place, price) in priced {
        if let Some(seen) = run.purse.seen.get_mut(place) {
            *seen = Some(price);
        }
    }
    level.sort_unstable();
    best.map_or(Next::Ends, |best| Next::Level(level, By::Price(best)))
}

/// A price with the unit of the purse in it, to be kept while the unit changes.
fn absolute(price: &Price, purse: &Purse) -> Price {
    Price { amount: price.amount.clone(), of: &price.of * &purse.unit }
}

/// A kept price over the unit of now.
fn bound_in(price: &Price, purse: &Purse) -> Option<Price> {
    Some(Price { amount: &price.amount * &purse.unit, of: price.of.clone() })
}

/// An order is bought at a price that its supporters pay; the price as it is written.
pub(super) fn buy(pool: &Pool, run: &mut Run, item: &Item, price: &Price) -> Option<WideNumber> {
    let written = written(pool, &price.amount, &(&price.of * &run.purse.unit));
    run.purse.pay(item, price);
    written
}

/// A price in money for a unit of worth and of weight, as it is written.
fn written(pool: &Pool, amount: &BigInt, of: &BigInt) -> Option<WideNumber> {
    let money = pool.money_unit;
    let unit = pool.weight_unit.times(pool.worth_unit).ok()?;
    scaled(amount, of, money.numerator(), money.denominator(), unit.numerator(), unit.denominator())
}

/// `amount ÷ of`, times one fraction, divided by another.
pub(super) fn scaled(
    amount: &BigInt,
    of: &BigInt,
    times: i128,
    times_under: i128,
    by: i128,
    by_under: i128,
) -> Option<WideNumber> {
    let top = amount * times * by_under;
    let bottom: BigUint = (of * times_under * by).to_biguint()?;
    WideNumber::new(&top, &bottom)
}
