//! Where the ways of a rule end, and what is decided by it.

use super::completions::Told;
use super::facts::SelectionTies;
use super::optimum::{Asked, Frontiers, MOST_SETS};
use super::pool::Pool;
use super::run::Run;
use super::ways::Ends;
use super::why::Followed;

/// 所得: where the ways of a rule end.
pub(super) struct Found {
    pub(super) ends: Ends,
    pub(super) told: Vec<Told>,
    pub(super) followed: Followed,
    /// Of rule 5: the merit of the best sets.
    pub(super) optimum: Option<i128>,
    /// Of rule 5: how many best sets there were before a tie was decided.
    pub(super) optimum_sets: usize,
    /// Of rule 5: the frontier is longer than is followed.
    pub(super) beyond: bool,
}

impl Found {
    pub(super) const fn of(ends: Ends, told: Vec<Told>, followed: Followed) -> Found {
        Found { ends, told, followed, optimum: None, optimum_sets: 0, beyond: false }
    }
}

/// 定局: what is taken for certain, and the sets that are level.
pub(super) struct Decided {
    /// In the order of the rounds; where sets are level, what is in all of them, by id.
    pub(super) taken: Vec<usize>,
    /// In some sets, but not in all.
    pub(super) open: Vec<bool>,
    pub(super) sets: Vec<Vec<usize>>,
}

impl Decided {
    /// One set, or several that are level; of the best sets, the one that the key or the lots take.
    pub(super) fn of(pool: &Pool, found: &mut Found) -> Decided {
        if found.optimum.is_some() && tie_of_sets_is_decided(pool, &found.ends.runs) {
            found.optimum_sets = found.ends.runs.len();
            found.ends.runs.truncate(1);
        }
        // Listed by their ids; the steps tell the way to the first.
        found.ends.runs.sort_by_cached_key(Run::set);
        let runs = &found.ends.runs;
        // Where there are more best sets than are listed, it is asked of all of them.
        let more = found.optimum.filter(|_| runs.len() > MOST_SETS);
        let reaches = |asked: Asked, optimum: i128| Frontiers::new(pool, asked, 0).largest() == Some(optimum);
        let in_all = |place: usize| {
            runs.iter().all(|run| run.has(place))
                && more.is_none_or(|optimum| !reaches(Asked::Without(place), optimum))
        };
        let in_some = |place: usize| {
            runs.iter().any(|run| run.has(place))
                || more.is_some_and(|optimum| reaches(Asked::With(place), optimum))
        };
        // Where the best set is not found, any order may be in it.
        let may_be =
            |place: usize| found.beyond && pool.item(place).is_some_and(|item| item.live().is_some());
        let open = (0..pool.items.len()).map(|place| may_be(place) || (in_some(place) && !in_all(place)));
        let open: Vec<bool> = open.collect();
        let several = runs.len() > 1;
        let taken = match runs.first() {
            Some(run) if !several => run.rounds.iter().map(|round| round.place).collect(),
            Some(_) => (0..pool.items.len()).filter(|place| in_all(*place)).collect(),
            None => Vec::new(),
        };
        let sets = if several { runs.iter().take(MOST_SETS).map(Run::set).collect() } else { Vec::new() };
        Decided { taken, open, sets }
    }
}

/// Whether the first of the best sets is the one: with lots, where it has the first difference from each other drawn.
fn tie_of_sets_is_decided(pool: &Pool, runs: &[Run]) -> bool {
    match pool.ties {
        SelectionTies::All => false,
        SelectionTies::Key => true,
        SelectionTies::Lots => {
            let Some((first, others)) = runs.split_first() else { return false };
            others.iter().all(|other| {
                let differs =
                    pool.items.iter().enumerate().filter(|(place, _)| first.has(*place) != other.has(*place));
                differs.filter_map(|(_, item)| item.rank).min().is_some()
            })
        }
    }
}
