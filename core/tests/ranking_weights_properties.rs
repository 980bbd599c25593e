//! How far the weights of a ranking may move: it stays within the interval, and not beyond.
#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

#[path = "support/ranking_tables.rs"]
mod ranking_tables;

use commonhold::ranking::{Ranking, RankingFacts, RankingMethod, WeightInterval, rank_companies};
use commonhold::{Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use ranking_tables::{a_table, facts, ranked, ranks};
use std::collections::BTreeMap;

const SUM: &[RankingMethod] = &[RankingMethod::WeightedSum];

/// The facts with one weight at another number.
fn at(facts: &RankingFacts, criterion: &str, weight: Ratio) -> RankingFacts {
    let mut moved = facts.clone();
    for one in &mut moved.criteria {
        if one.key == criterion {
            one.weight = ExactNumber(weight);
        }
    }
    moved
}

/// A weight within the interval: in the middle, or one beyond the lower end where it has no upper one.
fn within(interval: &WeightInterval) -> Ratio {
    let most = interval.most.map_or(interval.least.0.plus(Ratio::whole(7)).unwrap(), |most| most.0);
    interval.least.0.plus(most).unwrap().divided_by(Ratio::whole(2)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_ranking_stays_within_an_interval_and_not_beyond(asked in a_table(false, SUM)) {
        let facts = facts(&asked);
        let now = ranks(&facts);
        let ranking = ranked(&facts);
        prop_assert_eq!(ranking.intervals.len(), asked.weights.len());
        let hair = Ratio::new(1, 1_000_000).unwrap();
        for interval in &ranking.intervals {
            let ranks_at = |weight: Ratio| rank_companies(&at(&facts, &interval.criterion, weight), Detail::ValueOnly)
                .map(|outcome| outcome.value.companies.into_iter().map(|one| (one.company, one.rank)).collect::<BTreeMap<_, _>>());
            prop_assert_eq!(&ranks_at(within(interval)).unwrap(), &now);
            let inner = |end: Ratio, inwards: Ratio| (interval.most.map(|most| most.0) != Some(interval.least.0)).then(|| end.plus(inwards).unwrap());
            // At an end that belongs to it the ranking stays; at one that does not, two are level or no weight is left.
            if interval.least_counts {
                prop_assert_eq!(&ranks_at(interval.least.0).unwrap(), &now);
            } else if let Ok(found) = ranks_at(interval.least.0) {
                prop_assert_ne!(&found, &now);
            }
            if let Some(weight) = inner(interval.least.0, hair) {
                prop_assert_eq!(&ranks_at(weight).unwrap(), &now);
            }
            if !interval.least.0.is_zero() {
                prop_assert_ne!(&ranks_at(interval.least.0.minus(hair).unwrap()).unwrap(), &now);
            }
            if let Some(ExactNumber(most)) = interval.most {
                prop_assert_eq!(ranks_at(most).unwrap() == now, interval.most_counts);
                prop_assert_ne!(&ranks_at(most.plus(hair).unwrap()).unwrap(), &now);
                if let Some(weight) = inner(most, hair.negated()) {
                    prop_assert_eq!(&ranks_at(weight).unwrap(), &now);
                }
            }
        }
    }

    #[test]
    fn of_two_that_follow_each_other_the_same_holds(asked in a_table(false, SUM)) {
        let facts = facts(&asked);
        let order = |ranks: &BTreeMap<String, Option<u32>>, interval: &WeightInterval| {
            ranks[interval.company.as_ref().unwrap()].cmp(&ranks[interval.other.as_ref().unwrap()])
        };
        for interval in &ranked(&facts).pair_intervals {
            let now = order(&ranks(&facts), interval);
            let then = |weight: Ratio| order(&ranks(&at(&facts, &interval.criterion, weight)), interval);
            prop_assert_eq!(then(within(interval)), now);
            if let Some(ExactNumber(most)) = interval.most {
                prop_assert_eq!(then(most) == now, interval.most_counts);
                prop_assert_ne!(then(most.plus(Ratio::new(1, 1_000_000).unwrap()).unwrap()), now);
            }
        }
    }

    #[test]
    fn without_a_criterion_is_with_its_weight_at_zero(asked in a_table(false, SUM)) {
        let facts = facts(&asked);
        let ranking = ranked(&facts);
        let first = |ranking: &Ranking| ranking.places[0].companies.clone();
        for without in &ranking.without {
            let found = ranked(&at(&facts, &without.criterion, Ratio::ZERO));
            prop_assert_eq!(&without.first, &first(&found));
            prop_assert_eq!(without.changes, first(&found) != first(&ranking));
        }
    }
}
