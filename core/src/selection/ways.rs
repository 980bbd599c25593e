//! 并列: every way that ties may be decided.

use super::facts::SelectionTies;
use super::greedy::{self, Greedy};
use super::pool::Pool;
use super::run::{By, Next, Round, Run};
use super::shares::Purse;
use super::{phragmen, shares};
use num_bigint::BigInt;
use std::collections::BTreeSet;

/// How many ways are followed.
pub(super) const MOST_WAYS: u32 = 20_000;

/// 轮次规则: a rule that goes round by round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InRounds {
    Greedy(Greedy),
    Shares,
    Phragmen,
}

impl InRounds {
    fn next(self, pool: &Pool, run: &mut Run) -> Next {
        match self {
            InRounds::Greedy(greedy) => greedy::next(pool, run, greedy),
            InRounds::Shares => shares::next(pool, run),
            InRounds::Phragmen => phragmen::next(pool, run),
        }
    }

    fn take(self, pool: &Pool, run: &mut Run, place: usize, level: Vec<usize>, by: &By) {
        let item = pool.item(place);
        let by = match (self, by, item) {
            (_, By::Free, _) => (None, None),
            (_, By::Support(number), _) => (Some(number.clone()), None),
            (InRounds::Phragmen, By::Price(price), Some(item)) => {
                (phragmen::buy(pool, run, item, price), Some(price.clone()))
            }
            (_, By::Price(price), item) => {
                (item.and_then(|item| shares::buy(pool, run, item, price)), Some(price.clone()))
            }
        };
        run.take(pool, place, level, by);
    }

    /// What supporters do for a round that was gone through before.
    pub(super) fn again(self, pool: &Pool, purse: &mut Purse, round: &Round) {
        match (self, pool.item(round.place), &round.price) {
            (InRounds::Phragmen, Some(item), Some(price)) => phragmen::spend(purse, item, price),
            (_, Some(item), Some(price)) => purse.pay(item, price),
            _ => {}
        }
    }
}

/// 各种结局: where the ways end, one for each set, the first that leads there.
#[derive(Default)]
pub(super) struct Ends {
    pub(super) runs: Vec<Run>,
    sets: BTreeSet<Vec<bool>>,
    pub(super) followed: u32,
    /// Whether a tie was followed several ways.
    pub(super) several: bool,
    pub(super) beyond: bool,
}

impl Ends {
    pub(super) fn end(&mut self, run: Run) {
        if self.sets.insert(run.taken.clone()) {
            self.runs.push(run);
        }
    }
}

/// What is taken, and who has what: two ways that meet in it go on alike.
type Met = (Vec<bool>, Vec<BigInt>, BigInt);

/// Follows a rule from where several runs stand to its end, every way that ties may be decided.
pub(super) fn follow(pool: &Pool, rule: InRounds, from: Vec<Run>) -> Ends {
    let mut ends = Ends::default();
    let mut met: BTreeSet<Met> = BTreeSet::new();
    let mut waiting: Vec<Run> = from.into_iter().rev().collect();
    while let Some(mut run) = waiting.pop() {
        if ends.followed >= MOST_WAYS {
            ends.beyond = true;
            break;
        }
        ends.followed = ends.followed.saturating_add(1);
        loop {
            let Next::Level(level, by) = rule.next(pool, &mut run) else {
                ends.end(run);
                break;
            };
            match chosen(pool, rule, &run, &level) {
                Chosen::Any(place) => rule.take(pool, &mut run, place, Vec::new(), &by),
                Chosen::One(place) => rule.take(pool, &mut run, place, level, &by),
                Chosen::Each => {
                    ends.several = true;
                    // The first of them is followed first.
                    for place in level.iter().rev() {
                        let mut way = run.clone();
                        rule.take(pool, &mut way, *place, level.clone(), &by);
                        let state = (way.taken.clone(), way.purse.money.clone(), way.purse.unit.clone());
                        if met.insert(state) {
                            waiting.push(way);
                        }
                    }
                    break;
                }
            }
        }
    }
    ends
}

enum Chosen {
    /// It makes no difference which comes first.
    Any(usize),
    /// The tie is decided.
    One(usize),
    /// It is not.
    Each,
}

fn chosen(pool: &Pool, rule: InRounds, run: &Run, level: &[usize]) -> Chosen {
    let rank = |place: &usize| pool.item(*place).and_then(|item| item.rank);
    // The ids and the lots have each order's rank, unless it was not drawn.
    let all_drawn = level.iter().all(|place| rank(place).is_some());
    let first = if all_drawn { level.iter().min_by_key(|place| rank(place)) } else { level.iter().min() };
    let first = first.copied().unwrap_or(0);
    if level.len() < 2 || makes_no_difference(pool, rule, run, level) {
        return Chosen::Any(first);
    }
    match pool.ties {
        SelectionTies::All => Chosen::Each,
        SelectionTies::Lots if !all_drawn => Chosen::Each,
        SelectionTies::Key | SelectionTies::Lots => Chosen::One(first),
    }
}

/// Whether orders that are level are all taken one after another, whichever comes first: they fit together, nothing
/// waits for one of them, none excludes another, and no one pays for two of them.
fn makes_no_difference(pool: &Pool, rule: InRounds, run: &Run, level: &[usize]) -> bool {
    let items: Vec<_> = level.iter().filter_map(|place| Some((*place, pool.item(*place)?))).collect();
    let excluded = items.iter().any(|(_, item)| item.excludes.iter().any(|other| level.contains(other)));
    let costs = level.iter().map(|place| pool.cost(*place)).fold(0_i128, i128::saturating_add);
    if excluded || costs == 0 {
        return !excluded;
    }
    let waited_for = pool
        .live()
        .any(|(place, item, _)| !run.has(place) && item.needs.iter().any(|need| level.contains(need)));
    let fit_the_caps = (0..pool.caps.len()).all(|cap| {
        let own = items.iter().filter(|(_, item)| item.cap == Some(cap));
        let costs = own.map(|(place, _)| pool.cost(*place)).fold(0_i128, i128::saturating_add);
        let left =
            pool.caps.get(cap).zip(run.spent.caps.get(cap)).map(|(most, spent)| most.saturating_sub(*spent));
        costs == 0 || left.is_none_or(|left| costs <= left)
    });
    let fit = costs <= pool.budget.saturating_sub(run.spent.all);
    let apart = || {
        let mut ballots = BTreeSet::new();
        items.iter().flat_map(|(_, item)| &item.ballots).all(|(ballot, _)| ballots.insert(*ballot))
    };
    let alone = match rule {
        InRounds::Greedy(_) => fit,
        InRounds::Shares => apart(),
        InRounds::Phragmen => fit && apart(),
    };
    !waited_for && fit_the_caps && alone
}
