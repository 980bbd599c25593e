//! 支持数最大: rule 5, by the frontier of what no other set dominates.
//!
//! The orders are gone through from the last to the first. For each place stands the frontier of the sets of the orders
//! from there on: with less cost or more support than any other of its *setting*, which is what an earlier order may still
//! ask of it (which of the orders it needs, excludes or shares a cap with are taken). Going forward again, every best set is
//! found without a wrong turn.

use super::ahead::{Ahead, Point};
use super::pool::{Item, Pool};
use std::collections::BTreeMap;

/// The longest frontier that is followed, over all places.
pub(super) const MOST_POINTS: usize = 4_000_000;
/// How many best sets are told; one more says that there are more.
pub(super) const MOST_SETS: usize = 100;

/// 关联: which later orders are taken that an earlier one has to do with, and what is spent of the caps that an earlier one
/// counts against.
type Setting = (Vec<usize>, Vec<i128>);
type Frontier = BTreeMap<Setting, Vec<Point>>;

/// 最优: the best sets.
pub(super) struct Best {
    pub(super) merit: i128,
    /// In the order in which ties are decided.
    pub(super) sets: Vec<Vec<usize>>,
}

/// 所问之组: all sets, or those with or without an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    All,
    With(usize),
    Without(usize),
}

/// The orders in the order in which ties are decided, and what of it is asked.
pub(super) struct Frontiers<'a> {
    pool: &'a Pool,
    order: Vec<usize>,
    /// Of each place of the pool, its place in that order.
    place_of: Vec<usize>,
    asked: Asked,
    /// A merit that a set is known to reach: what cannot reach it is not followed.
    reached: i128,
}

impl<'a> Frontiers<'a> {
    /// Of the sets that are asked; `reached` is the merit of one of them.
    pub(super) fn new(pool: &'a Pool, asked: Asked, reached: i128) -> Frontiers<'a> {
        let mut order: Vec<usize> = pool.live().map(|(place, ..)| place).collect();
        order.sort_by_key(|place| {
            (pool.item(*place).map_or(usize::MAX, |item| item.rank.unwrap_or(usize::MAX)), *place)
        });
        let mut place_of = vec![usize::MAX; pool.items.len()];
        for (at, place) in order.iter().enumerate() {
            if let Some(slot) = place_of.get_mut(*place) {
                *slot = at;
            }
        }
        Frontiers { pool, order, place_of, asked, reached }
    }

    fn at(&self, place: usize) -> usize {
        self.place_of.get(place).copied().unwrap_or(usize::MAX)
    }

    /// The frontiers from each place on; none where they are longer than is followed.
    fn all(&self) -> Option<Vec<Frontier>> {
        let nothing = Frontier::from([(
            (Vec::new(), vec![0; self.pool.caps.len()]),
            vec![Point { cost: 0, merit: 0 }],
        )]);
        let mut frontiers = vec![nothing];
        let mut points = 0_usize;
        for at in (0..self.order.len()).rev() {
            let after = frontiers.last()?;
            let frontier = self.with(at, after)?;
            points = frontier.values().map(Vec::len).fold(points, usize::saturating_add);
            if points > MOST_POINTS {
                return None;
            }
            frontiers.push(frontier);
        }
        frontiers.reverse();
        Some(frontiers)
    }

    /// The frontier with one order more in front.
    fn with(&self, at: usize, after: &Frontier) -> Option<Frontier> {
        let place = *self.order.get(at)?;
        let item = self.pool.item(place)?;
        let cost = self.pool.cost(place);
        let before = self.order.get(..at).unwrap_or(&[]).iter();
        let before = before.filter_map(|place| {
            Some(Point { cost: self.pool.cost(*place), merit: self.pool.merit(self.pool.item(*place)?) })
        });
        let ahead = Ahead::of(before.collect());
        let mut frontier = Frontier::new();
        for ((taken, caps), points) in after {
            let holds_without =
                self.asked != Asked::With(place) && !taken.iter().any(|other| self.needs(*other, place));
            if holds_without {
                let setting = self.setting(at, taken, caps, None);
                add(&mut frontier, setting, points.iter().copied());
            }
            let later_needs = item.needs.iter().filter(|need| self.at(**need) > at);
            let needs_hold = later_needs.clone().all(|need| taken.contains(need));
            let caps_with = self.caps_with(item, cost, caps);
            let may = needs_hold && self.asked != Asked::Without(place);
            if let (true, false, Some(caps)) =
                (may, taken.iter().any(|other| item.excludes.contains(other)), caps_with)
            {
                let setting = self.setting(at, taken, &caps, Some(place));
                let with = points.iter().map(|point| Point {
                    cost: point.cost.saturating_add(cost),
                    merit: point.merit.saturating_add(self.pool.merit(item)),
                });
                add(&mut frontier, setting, with.filter(|point| point.cost <= self.pool.budget));
            }
        }
        for points in frontier.values_mut() {
            undominated(points);
            points.retain(|point| ahead.reaches(*point, self.pool.budget, self.reached));
        }
        frontier.retain(|_, points| !points.is_empty());
        Some(frontier)
    }

    fn needs(&self, place: usize, needed: usize) -> bool {
        self.pool.item(place).is_some_and(|item| item.needs.contains(&needed))
    }

    fn caps_with(&self, item: &Item, cost: i128, caps: &[i128]) -> Option<Vec<i128>> {
        let mut caps = caps.to_vec();
        if let Some(cap) = item.cap {
            let spent = caps.get_mut(cap)?;
            *spent = spent.saturating_add(cost);
            if *spent > *self.pool.caps.get(cap)? {
                return None;
            }
        }
        Some(caps)
    }

    /// What the orders before a place may still ask.
    fn setting(&self, at: usize, taken: &[usize], caps: &[i128], with: Option<usize>) -> Setting {
        let mut asked: Vec<usize> =
            taken.iter().copied().chain(with).filter(|place| self.is_asked_before(*place, at)).collect();
        asked.sort_unstable();
        let before = self.order.get(..at).unwrap_or(&[]);
        let open = |cap: usize| {
            before.iter().any(|place| self.pool.item(*place).is_some_and(|item| item.cap == Some(cap)))
        };
        let caps = caps.iter().enumerate().map(|(cap, spent)| if open(cap) { *spent } else { 0 });
        (asked, caps.collect())
    }

    fn is_asked_before(&self, place: usize, at: usize) -> bool {
        let Some(item) = self.pool.item(place) else { return false };
        let before = |other: &usize| self.at(*other) < at;
        let needed_by =
            || self.order.get(..at).unwrap_or(&[]).iter().any(|earlier| self.needs(*earlier, place));
        item.needs.iter().any(before) || item.excludes.iter().any(before) || needed_by()
    }

    /// The largest merit of the sets that are asked, if there is one.
    pub(super) fn largest(&self) -> Option<i128> {
        if let Asked::With(place) = self.asked
            && self.at(place) == usize::MAX
        {
            return None;
        }
        let mut frontier = Frontier::from([(
            (Vec::new(), vec![0; self.pool.caps.len()]),
            vec![Point { cost: 0, merit: 0 }],
        )]);
        for at in (0..self.order.len()).rev() {
            frontier = self.with(at, &frontier)?;
            if frontier.values().map(Vec::len).fold(0, usize::saturating_add) > MOST_POINTS {
                return None;
            }
        }
        frontier.values().flatten().map(|point| point.merit).max()
    }

    /// Every best set, up to one more than is told; none where the frontiers are longer than is followed.
    pub(super) fn best(&self) -> Option<Best> {
        let frontiers = self.all()?;
        let merit = frontiers.first()?.values().flatten().map(|point| point.merit).max()?;
        let mut sets = Vec::new();
        let mut waiting = vec![(0, Vec::new(), 0_i128, 0_i128, vec![0_i128; self.pool.caps.len()])];
        while let Some((at, taken, cost, have, caps)) = waiting.pop() {
            let Some(place) = self.order.get(at).copied() else {
                let mut set: Vec<usize> = taken;
                set.sort_unstable();
                sets.push(set);
                if sets.len() > MOST_SETS {
                    break;
                }
                continue;
            };
            let next = at.saturating_add(1);
            let mut go_on = |taken: Vec<usize>, cost: i128, have: i128, caps: Vec<i128>| {
                let lead = frontiers.get(next).is_some_and(|after| {
                    self.leads(after, &taken, next, (cost, merit.saturating_sub(have)), &caps)
                });
                if lead {
                    waiting.push((next, taken, cost, have, caps));
                }
            };
            go_on(taken.clone(), cost, have, caps.clone());
            let Some(item) = self.pool.item(place) else { continue };
            let own = self.pool.cost(place);
            if let Some(caps) = self.caps_with(item, own, &caps) {
                let taken = taken.iter().copied().chain([place]).collect();
                go_on(taken, cost.saturating_add(own), have.saturating_add(self.pool.merit(item)), caps);
            }
        }
        Some(Best { merit, sets })
    }

    /// Whether a set of what comes after completes what is taken to a best one.
    fn leads(
        &self,
        after: &Frontier,
        taken: &[usize],
        at: usize,
        (cost, missing): (i128, i128),
        caps: &[i128],
    ) -> bool {
        let left = self.pool.budget.saturating_sub(cost);
        after.iter().any(|((later, later_caps), points)| {
            let most = points
                .partition_point(|point| point.cost <= left)
                .checked_sub(1)
                .and_then(|last| points.get(last));
            let reaches = most.is_some_and(|point| point.merit >= missing);
            reaches && self.fit_together(taken, later, at) && {
                let sums = caps.iter().zip(later_caps).map(|(one, two)| one.saturating_add(*two));
                sums.zip(&self.pool.caps).all(|(sum, most)| sum <= *most)
            }
        })
    }

    /// Whether what is taken before a place and after it ask nothing of each other that does not hold.
    fn fit_together(&self, taken: &[usize], later: &[usize], at: usize) -> bool {
        let own = taken.iter().all(|place| {
            let Some(item) = self.pool.item(*place) else { return false };
            let has =
                |need: &usize| if self.at(*need) < at { taken.contains(need) } else { later.contains(need) };
            item.needs.iter().all(has)
                && !item.excludes.iter().any(|other| taken.contains(other) || later.contains(other))
        });
        own && later.iter().all(|place| {
            let needs = self.pool.item(*place).map(|item| item.needs.as_slice()).unwrap_or_default();
            needs.iter().all(|need| self.at(*need) >= at || taken.contains(need))
        })
    }
}

fn add(frontier: &mut Frontier, setting: Setting, points: impl Iterator<Item = Point>) {
    frontier.entry(setting).or_default().extend(points);
}

/// Keeps the points that no other dominates, from the cheapest to the dearest.
fn undominated(points: &mut Vec<Point>) {
    points.sort_unstable_by(|one, two| one.cost.cmp(&two.cost).then(two.merit.cmp(&one.merit)));
    let mut most = i128::MIN;
    points.retain(|point| {
        let keeps = point.merit > most;
        most = most.max(point.merit);
        keeps
    });
}
