//! 选定过程: what a rule has taken so far, and what it may still take.

use super::pool::{Item, Pool};
use super::shares::Purse;
use crate::exact::WideNumber;
use num_bigint::BigInt;

/// 一轮: what one round took.
#[derive(Clone, Debug)]
pub(super) struct Round {
    pub(super) run: u32,
    pub(super) place: usize,
    /// The orders that were level, where there were several and one had to be chosen.
    pub(super) level: Vec<usize>,
    pub(super) by: Option<WideNumber>,
    /// The price or the time as the purse has it: `amount ÷ of`, over the unit of the purse before the round.
    pub(super) price: Option<Price>,
    /// What was spent before it, in all and of each cap.
    pub(super) before: Spent,
}

/// 已支出: what is spent, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spent {
    pub(super) all: i128,
    pub(super) caps: Vec<i128>,
}

/// 选定过程: a run of a rule, and of what follows it.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) taken: Vec<bool>,
    pub(super) rounds: Vec<Round>,
    pub(super) spent: Spent,
    /// What residents have left, or until when they have spent.
    pub(super) purse: Purse,
    /// The number of the run that is under way.
    pub(super) number: u32,
    /// Where rule 4 stopped: at which orders.
    pub(super) stopped: Vec<usize>,
    /// What was spent when equal shares ended.
    pub(super) after_shares: Option<Spent>,
}

impl Run {
    pub(super) fn new(pool: &Pool, purse: Purse, number: u32) -> Run {
        Run {
            taken: vec![false; pool.items.len()],
            rounds: Vec::new(),
            spent: Spent { all: 0, caps: vec![0; pool.caps.len()] },
            purse,
            number,
            stopped: Vec::new(),
            after_shares: None,
        }
    }

    pub(super) fn has(&self, place: usize) -> bool {
        self.taken.get(place).copied().unwrap_or(false)
    }

    /// Whether all it needs is taken and nothing that it excludes is.
    pub(super) fn is_free(&self, item: &Item) -> bool {
        item.needs.iter().all(|need| self.has(*need)) && !item.excludes.iter().any(|other| self.has(*other))
    }

    /// 可选: the orders that may still be taken: supported, quoted, free.
    pub(super) fn open<'a>(&'a self, pool: &'a Pool) -> impl Iterator<Item = (usize, &'a Item, i128)> {
        pool.live().filter(|(place, item, _)| !self.has(*place) && self.is_free(item))
    }

    /// Whether a cost stays within the cap of its group.
    pub(super) fn fits_cap(&self, pool: &Pool, item: &Item, cost: i128) -> bool {
        self.cap_left(pool, item).is_none_or(|left| cost <= left)
    }

    /// What the cap of its group leaves; none where it has no cap.
    pub(super) fn cap_left(&self, pool: &Pool, item: &Item) -> Option<i128> {
        self.spent.cap_left(pool, item)
    }

    pub(super) fn fits(&self, pool: &Pool, item: &Item, cost: i128) -> bool {
        cost <= pool.budget.saturating_sub(self.spent.all) && self.fits_cap(pool, item, cost)
    }

    /// Whether no open order fits the budget any more.
    pub(super) fn is_exhaustive(&self, pool: &Pool) -> bool {
        !self.open(pool).any(|(_, item, cost)| self.fits(pool, item, cost))
    }

    /// Takes an order.
    pub(super) fn take(
        &mut self,
        pool: &Pool,
        place: usize,
        level: Vec<usize>,
        by: (Option<WideNumber>, Option<Price>),
    ) {
        let before = self.spent.clone();
        if let Some(taken) = self.taken.get_mut(place) {
            *taken = true;
        }
        let cost = pool.cost(place);
        self.spent.all = self.spent.all.saturating_add(cost);
        let cap = pool.item(place).and_then(|item| item.cap);
        if let Some(spent) = cap.and_then(|cap| self.spent.caps.get_mut(cap)) {
            *spent = spent.saturating_add(cost);
        }
        self.rounds.push(Round { run: self.number, place, level, by: by.0, price: by.1, before });
    }

    /// The orders that are taken, by id.
    pub(super) fn set(&self) -> Vec<usize> {
        let places = self.taken.iter().enumerate();
        places.filter_map(|(place, taken)| taken.then_some(place)).collect()
    }
}

impl Spent {
    pub(super) fn cap_left(&self, pool: &Pool, item: &Item) -> Option<i128> {
        let cap = item.cap?;
        Some(pool.caps.get(cap)?.saturating_sub(*self.caps.get(cap)?))
    }

    /// What may still be spent on an order: of the budget, and of its cap.
    pub(super) fn left_for(&self, pool: &Pool, item: &Item) -> i128 {
        let left = pool.budget.saturating_sub(self.all);
        self.cap_left(pool, item).map_or(left, |cap| cap.min(left))
    }
}

/// What a rule does next.
pub(super) enum Next {
    /// One of these orders, which are level; by that number.
    Level(Vec<usize>, By),
    /// Nothing.
    Ends,
}

/// The number by which orders are level, kept as the rule has it.
pub(super) enum By {
    /// They cost nothing.
    Free,
    /// A support, or a support for the cost.
    Support(WideNumber),
    /// A price or a time.
    Price(Price),
}

/// 价格: `amount ÷ of`, over the unit of a purse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Price {
    pub(super) amount: BigInt,
    pub(super) of: BigInt,
}
