//! 补足: what follows equal shares.

use super::facts::{Completion, RaiseStop};
use super::greedy::Greedy;
use super::pool::Pool;
use super::run::{Round, Run};
use super::shares::Purse;
use super::ways::{Ends, InRounds, follow};
use crate::exact::{Currency, minor_units};
use crate::outcome::Refusal;
use num_bigint::BigInt;

/// How often a budget is raised.
pub(super) const MOST_RAISES: u32 = 10_000;

/// 一次运行: a run as the steps tell it.
pub(super) struct Told {
    pub(super) number: u32,
    pub(super) raised: bool,
    /// The budget that the residents' money sums to.
    pub(super) budget: i128,
    /// With raised budgets: what its first way spent, and whether that stands.
    pub(super) ends: Option<(i128, bool)>,
    /// With raised budgets: the rounds of its first way.
    pub(super) first: Option<Vec<Round>>,
}

impl Told {
    /// The run of a rule that nothing follows.
    pub(super) const fn plain(pool: &Pool) -> Told {
        Told { number: 0, raised: false, budget: pool.budget, ends: None, first: None }
    }
}

/// What the runs came to.
pub(super) struct Completed {
    pub(super) ends: Ends,
    pub(super) told: Vec<Told>,
    pub(super) raises_beyond: bool,
}

/// Rule 3, and its completions in their order.
pub(super) fn equal_shares(
    pool: &Pool,
    completions: &[Completion],
    currency: &Currency,
) -> Result<Completed, Refusal> {
    let run = Run::new(pool, Purse::shared(pool, pool.budget), 0);
    let ends = follow(pool, InRounds::Shares, vec![run]);
    let told = vec![Told { number: 0, raised: false, budget: pool.budget, ends: None, first: None }];
    let mut so_far = Completed { ends, told, raises_beyond: false };
    for completion in completions {
        for run in &mut so_far.ends.runs {
            run.after_shares.get_or_insert_with(|| run.spent.clone());
        }
        match completion {
            Completion::Greedy {} => so_far.greedy(pool),
            Completion::RaisedBudgets { step, most, stop } => {
                let units = |amount| minor_units(amount, currency.minor_digits);
                let step = i128::from(units(*step)?);
                let most = most.map(units).transpose()?.map(i128::from);
                so_far.raise(pool, step, most, *stop);
            }
        }
    }
    Ok(so_far)
}

impl Completed {
    fn next_number(&self) -> u32 {
        self.told.last().map_or(0, |told| told.number.saturating_add(1))
    }

    /// Rule 2 with what is left.
    fn greedy(&mut self, pool: &Pool) {
        let number = self.next_number();
        let runs = std::mem::take(&mut self.ends.runs);
        let from = runs.into_iter().map(|run| Run { number, ..run }).collect();
        let (followed, beyond, several) = (self.ends.followed, self.ends.beyond, self.ends.several);
        self.ends = follow(pool, InRounds::Greedy(Greedy::BySupportPerCost), from);
        self.ends.followed = self.ends.followed.saturating_add(followed);
        self.ends.beyond |= beyond;
        self.ends.several |= several;
        self.told.push(Told { number, raised: false, budget: pool.budget, ends: None, first: None });
    }

    /// Rule 3 anew with a budget that is raised by one step, two, three … Every way that ties may take goes on alone: one
    /// that is exhausted ends there; one that goes on, and whose next run may spend too much, ends where it was.
    fn raise(&mut self, pool: &Pool, step: i128, most: Option<i128>, stop: RaiseStop) {
        let (mut budget, mut raises) = (pool.budget, 0_u32);
        let mut stands = Ends::default();
        (stands.followed, stands.beyond, stands.several) =
            (self.ends.followed, self.ends.beyond, self.ends.several);
        let mut going_on = std::mem::take(&mut self.ends.runs);
        self.tell(&going_on);
        loop {
            let ends_here = |run: &Run| stop == RaiseStop::Exhausted && run.is_exhaustive(pool);
            let (ended, others): (Vec<Run>, Vec<Run>) = going_on.into_iter().partition(ends_here);
            ended.into_iter().for_each(|run| stands.end(run));
            going_on = others;
            // Where everybody could pay for everything alone, more money changes nothing.
            let changes_nothing = all_could_pay(pool, budget);
            budget = budget.saturating_add(step);
            if going_on.is_empty() {
                break;
            }
            if raises == MOST_RAISES || changes_nothing || most.is_some_and(|most| budget > most) {
                self.raises_beyond = raises == MOST_RAISES;
                going_on.into_iter().for_each(|run| stands.end(run));
                break;
            }
            raises = raises.saturating_add(1);
            let number = self.next_number();
            let next =
                follow(pool, InRounds::Shares, vec![Run::new(pool, Purse::shared(pool, budget), number)]);
            stands.followed = stands.followed.saturating_add(next.followed);
            stands.beyond |= next.beyond;
            stands.several |= next.several;
            self.told.push(Told { number, raised: true, budget, ends: None, first: None });
            self.tell(&next.runs);
            let (over, within): (Vec<Run>, Vec<Run>) =
                next.runs.into_iter().partition(|run| run.spent.all > pool.budget);
            if !over.is_empty() {
                going_on.into_iter().for_each(|run| stands.end(run));
            }
            going_on = within;
        }
        self.ends = stands;
        let standing = self.ends.runs.first().map(|run| run.number);
        for told in &mut self.told {
            if let Some((_, stands)) = &mut told.ends {
                *stands = standing == Some(told.number);
            }
        }
    }

    /// Writes the first way of the last run down.
    fn tell(&mut self, runs: &[Run]) {
        if let Some((told, run)) = self.told.last_mut().zip(runs.first()) {
            told.ends = Some((run.spent.all, false));
            told.first = Some(run.rounds.clone());
        }
    }
}

/// Whether the share of every sort of ballot pays for all orders together.
fn all_could_pay(pool: &Pool, budget: i128) -> bool {
    let costs = pool.live().map(|(.., cost)| cost).fold(0_i128, i128::saturating_add);
    let asked = BigInt::from(costs) * pool.total_weight;
    pool.ballots
        .iter()
        .filter(|ballot| ballot.weight > 0)
        .all(|ballot| BigInt::from(budget) * ballot.weight >= asked)
}
