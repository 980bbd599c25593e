//! 足够的成本: the highest cost at which an order would have been taken, all else equal.
//!
//! Until the order is taken, a run goes as it went. It is taken, then, where in some round, or at the end, it would have come before
//! what was taken: the highest cost is the highest of all these places.

use super::facts::{SelectionTies, Worth};
use super::greedy::{Greedy, number};
use super::phragmen::{held_by, time};
use super::pool::{Item, Pool};
use super::run::{Price, Round, Run, Spent};
use super::shares::{Purse, weight};
use super::ways::InRounds;
use super::why::Followed;
use crate::exact::quotient;
use num_bigint::{BigInt, Sign};

/// 假设: an order that is not taken, at another cost.
struct Instead<'a> {
    pool: &'a Pool,
    run: &'a Run,
    place: usize,
    item: &'a Item,
    /// Whether its worth is its cost: the sum of the weights of its supporters then.
    by_cost: Option<BigInt>,
}

pub(super) fn enough(pool: &Pool, followed: Followed, run: &Run, place: usize) -> Option<i128> {
    let item = pool.item(place)?;
    let by_cost = (pool.worth == Worth::Cost).then(|| BigInt::from(item.heads));
    let instead = Instead { pool, run, place, item, by_cost };
    match followed {
        Followed::InRounds(InRounds::Greedy(greedy)) => Some(instead.greedy(greedy, 0)),
        Followed::InRounds(InRounds::Shares) => Some(instead.shares(&run.spent)),
        Followed::SharesThenGreedy => {
            let after = run.after_shares.as_ref().unwrap_or(&run.spent);
            Some(instead.shares(after).max(instead.greedy(Greedy::BySupportPerCost, 1)))
        }
        Followed::InRounds(InRounds::Phragmen) => instead.phragmen(),
        Followed::Raised { .. } | Followed::Optimum => None,
    }
}

/// A cost below a limit: the highest whole one that is less, or that is at most the limit where the limit counts.
fn below(limit: &BigInt, of: &BigInt, counts: bool) -> i128 {
    let most = if counts { quotient(limit, of) } else { quotient(&(limit - BigInt::from(1)), of) };
    i128::try_from(&most).unwrap_or(if most.sign() == Sign::Minus { -1 } else { i128::MAX })
}

impl Instead<'_> {
    /// Every round, and whether the order was open then.
    fn rounds(&self) -> impl Iterator<Item = (&Round, bool)> {
        let mut taken = vec![false; self.pool.items.len()];
        self.run.rounds.iter().map(move |round| {
            let has = |place: &usize| taken.get(*place).copied().unwrap_or(false);
            let open = self.item.needs.iter().all(has);
            if let Some(slot) = taken.get_mut(round.place) {
                *slot = true;
            }
            (round, open)
        })
    }

    /// Whether the order, level with the one that was chosen, would have been chosen.
    fn wins_a_tie(&self, chosen: usize) -> bool {
        let rank = |place: usize| self.pool.item(place).and_then(|item| item.rank);
        match self.pool.ties {
            SelectionTies::All => false,
            SelectionTies::Key => self.place < chosen,
            SelectionTies::Lots => rank(self.place).zip(rank(chosen)).is_some_and(|(own, other)| own < other),
        }
    }

    /// Rules 1 and 2.
    fn greedy(&self, greedy: Greedy, from: u32) -> i128 {
        let rounds =
            self.rounds().filter(|(round, open)| *open && round.run >= from).filter_map(|(round, _)| {
                let left = round.before.left_for(self.pool, self.item);
                let chosen = self.pool.item(round.place)?;
                let chosen_cost = self.pool.cost(round.place);
                let other = number(chosen, chosen_cost, greedy)?;
                let (top, bottom) = (BigInt::from(other.numerator()), BigInt::from(other.denominator()));
                let tie = self.wins_a_tie(round.place);
                let comes_before = |own: &BigInt| {
                    let own = own * &bottom;
                    own > top || (own == top && tie)
                };
                match (&self.by_cost, greedy) {
                    (None, Greedy::BySupport) => comes_before(&self.item.support.into()).then_some(left),
                    // Its support grows with its cost.
                    (Some(heads), Greedy::BySupport) => comes_before(&(heads * left)).then_some(left),
                    // Its support for its cost is the same at any cost.
                    (Some(heads), Greedy::BySupportPerCost) => comes_before(heads).then_some(left),
                    (None, Greedy::BySupportPerCost) => {
                        Some(left.min(below(&(bottom * self.item.support), &top, tie)))
                    }
                }
            });
        rounds.fold(self.run.spent.left_for(self.pool, self.item), i128::max)
    }

    /// Rule 3: in each round what supporters pay at its price, and at the end what they have left.
    fn shares(&self, end: &Spent) -> i128 {
        let mut purse = Purse::shared(self.pool, self.pool.budget);
        let mut most = -1;
        for (round, open) in self.rounds().filter(|(round, _)| round.run == 0) {
            if let (true, Some(price)) = (open, &round.price) {
                let tie = self.wins_a_tie(round.place);
                let at_price = match &self.by_cost {
                    None => self.paid_at(&purse, price, tie),
                    Some(_) => self.paid_by_cost(&purse, price, tie),
                };
                let cap = round.before.cap_left(self.pool, self.item).unwrap_or(i128::MAX);
                most = most.max(at_price.min(cap));
            }
            InRounds::Shares.again(self.pool, &mut purse, round);
        }
        let in_time =
            |need: &usize| self.run.rounds.iter().any(|round| round.run == 0 && round.place == *need);
        if !self.item.needs.iter().all(in_time) {
            return most;
        }
        let have = below(&purse.of_supporters(self.pool, self.item), &purse.unit, true);
        most.max(have.min(end.cap_left(self.pool, self.item).unwrap_or(i128::MAX)))
    }

    /// What supporters pay together at a price: a lower cost has a lower price. Where all of them pay all that they have, the
    /// price of that cost is lower already.
    fn paid_at(&self, purse: &Purse, price: &Price, tie: bool) -> i128 {
        let (mut paid, mut all_poor) = (BigInt::ZERO, true);
        for (ballot, worth) in &self.item.ballots {
            let (has, asked) = (purse.of(*ballot) * &price.of, &price.amount * *worth);
            all_poor &= has < asked;
            paid += weight(self.pool, *ballot) * has.min(asked);
        }
        below(&paid, &(&purse.unit * &price.of), tie || all_poor)
    }

    /// The same where the worth is the cost itself: supporters pay the price for each unit of it, so that what they pay grows with
    /// it, until they have no more.
    fn paid_by_cost(&self, purse: &Purse, price: &Price, tie: bool) -> i128 {
        let mut supporters: Vec<usize> = self.item.ballots.iter().map(|(ballot, _)| *ballot).collect();
        supporters.sort_by(|one, two| purse.of(*one).cmp(purse.of(*two)));
        let whole = &price.of * &purse.unit;
        let mut rich: BigInt = supporters.iter().map(|ballot| weight(self.pool, *ballot)).sum();
        let mut poor = BigInt::ZERO;
        for (at, ballot) in supporters.iter().enumerate() {
            // Of a unit of the cost, who is rich leaves `missing ÷ whole` to who is poor.
            let missing = &whole - &price.amount * &rich;
            if missing.sign() == Sign::Plus {
                // cost = poor × of ÷ missing, while price × cost is at most what the next has.
                let (limit, of) = (&poor * &price.of, &missing);
                let next_stays_rich = &limit * &price.amount <= purse.of(*ballot) * of * &price.of;
                if next_stays_rich {
                    return if at == 0 { -1 } else { below(&limit, of, tie) };
                }
            } else if missing.sign() == Sign::NoSign && at == 0 && !tie {
                // Level at every cost that all can pay, and never before.
                return -1;
            }
            let weight = weight(self.pool, *ballot);
            poor += purse.of(*ballot) * &weight;
            rich -= weight;
        }
        below(&poor, &purse.unit, true)
    }

    /// Rule 4: in each round what makes it come before the time of the round, and the same at the stop.
    fn phragmen(&self) -> Option<i128> {
        let mut purse = Purse::empty(self.pool);
        let mut most = -1;
        for (round, open) in self.rounds() {
            if let (true, Some(price)) = (open, &round.price) {
                let before = self.before(&purse, price, self.wins_a_tie(round.place));
                most = most.max(before.min(round.before.left_for(self.pool, self.item)));
            }
            InRounds::Phragmen.again(self.pool, &mut purse, round);
        }
        let left = self.run.spent.left_for(self.pool, self.item);
        let stop = self.run.stopped.first().and_then(|place| self.pool.item(*place));
        let last = match stop {
            Some(stop) => self.before(&purse, &time(self.pool, &purse, stop, stop.cost?), false).min(left),
            None => left,
        };
        Some(most.max(last))
    }

    /// The highest cost whose time comes before another.
    fn before(&self, purse: &Purse, other: &Price, tie: bool) -> i128 {
        let room = held_by(self.pool, purse, self.item, other);
        below(&room, &(&purse.unit * &other.of), tie)
    }
}
