//! What is fair about a ranking of companies, and how far its weights may move.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

use commonhold::ranking::{
    ConstantRule, Criterion, CriterionDirection, CriterionValue, MissingValueRule, Normalisation,
    QuantileType, RankCounting, Ranking, RankingFacts, RankingMethod, WeightInterval, quantile,
    rank_companies,
};
use commonhold::{Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Row = Vec<Option<i64>>;

/// A table of values, a weight for each criterion, and how they are measured.
#[derive(Clone, Debug)]
struct Asked {
    rows: Vec<Row>,
    weights: Vec<i64>,
    normalisations: Vec<Normalisation>,
    costs: Vec<bool>,
    method: RankingMethod,
    missing: Option<MissingValueRule>,
}

fn company(place: usize) -> String {
    format!("c{place}")
}

fn facts(asked: &Asked) -> RankingFacts {
    let criteria = asked.weights.iter().zip(&asked.normalisations).zip(&asked.costs).enumerate();
    let criterion = |(place, ((weight, normalisation), cost)): (usize, ((&i64, &Normalisation), &bool))| {
        let post = |at: i64| (*normalisation == Normalisation::Goalposts).then(|| ExactNumber::whole(at));
        Criterion {
            key: format!("k{place}"),
            weight: ExactNumber::whole(*weight),
            direction: if *cost { CriterionDirection::Cost } else { CriterionDirection::Benefit },
            normalisation: *normalisation,
            low: post(-2),
            high: post(5),
        }
    };
    let values = asked.rows.iter().enumerate().flat_map(|(row, values)| {
        values.iter().enumerate().filter_map(move |(place, value)| {
            let (company, criterion) = (company(row), format!("k{place}"));
            value.map(|value| CriterionValue { company, criterion, value: ExactNumber::whole(value) })
        })
    });
    RankingFacts {
        companies: (0..asked.rows.len()).map(company).collect(),
        criteria: criteria.map(criterion).collect(),
        values: values.collect(),
        method: asked.method,
        ranks: RankCounting::Competition,
        constant: Some(ConstantRule::NoDifference),
        missing: asked.missing,
    }
}

fn ranked(facts: &RankingFacts) -> Ranking {
    rank_companies(facts, Detail::ValueOnly).unwrap().value
}

/// Ranks by company.
fn ranks(facts: &RankingFacts) -> BTreeMap<String, Option<u32>> {
    ranked(facts).companies.into_iter().map(|one| (one.company, one.rank)).collect()
}

fn a_table(gaps: bool, methods: &'static [RankingMethod]) -> impl Strategy<Value = Asked> {
    (2_usize..6, 1_usize..5).prop_flat_map(move |(companies, criteria)| {
        let cell = if gaps {
            prop_oneof![4 => (-4_i64..8).prop_map(Some), 1 => Just(None)].boxed()
        } else {
            (-4_i64..8).prop_map(Some).boxed()
        };
        (
            prop::collection::vec(prop::collection::vec(cell, criteria), companies),
            prop::collection::vec(0_i64..6, criteria),
            prop::collection::vec(prop::sample::select(&Normalisation::EVERY[..]), criteria),
            prop::collection::vec(any::<bool>(), criteria),
            prop::sample::select(methods),
            prop::sample::select(&MissingValueRule::EVERY[..]),
        )
            .prop_filter("a weight", |(_, weights, ..)| weights.iter().any(|weight| *weight > 0))
            .prop_map(|(rows, weights, normalisations, costs, method, missing)| Asked {
                rows,
                weights,
                normalisations,
                costs,
                method,
                missing: Some(missing),
            })
    })
}

const EVERY: &[RankingMethod] = &RankingMethod::EVERY;
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
    fn neither_names_nor_order_matter(asked in a_table(true, EVERY)) {
        let plain = facts(&asked);
        let renamed = |name: &str, prefix: &str| format!("{prefix}{}", 9 - name[1..].parse::<usize>().unwrap());
        let mut turned = plain.clone();
        for name in &mut turned.companies {
            *name = renamed(name, "x");
        }
        for criterion in &mut turned.criteria {
            criterion.key = renamed(&criterion.key, "y");
        }
        for value in &mut turned.values {
            value.company = renamed(&value.company, "x");
            value.criterion = renamed(&value.criterion, "y");
        }
        turned.companies.rotate_left(1);
        turned.criteria.reverse();
        turned.values.reverse();
        let (one, other) = (ranked(&plain), ranked(&turned));
        let found = |ranking: &Ranking, name: &str| {
            let found = ranking.companies.iter().find(|one| one.company == name).unwrap();
            (found.score, found.rank, found.wins, found.level, found.losses)
        };
        for name in &plain.companies {
            prop_assert_eq!(found(&one, name), found(&other, &renamed(name, "x")));
        }
        for interval in &one.intervals {
            let key = renamed(&interval.criterion, "y");
            let theirs = other.intervals.iter().find(|other| other.criterion == key).unwrap();
            prop_assert_eq!(WeightInterval { criterion: key, ..interval.clone() }, theirs.clone());
        }
    }

    #[test]
    fn better_never_ranks_lower(asked in a_table(false, EVERY), row in 0_usize..6, place in 0_usize..5, by in 1_i64..4) {
        let before = ranks(&facts(&asked));
        let mut better = asked.clone();
        let (row, place) = (row % asked.rows.len(), place % asked.weights.len());
        let cell = better.rows[row][place].as_mut().unwrap();
        *cell += if asked.costs[place] { -by } else { by };
        let after = ranks(&facts(&better));
        prop_assert!(after[&company(row)] <= before[&company(row)], "{before:?} {after:?}");
    }

    #[test]
    fn only_the_proportions_of_weights_matter(asked in a_table(true, EVERY), factor in 2_i64..9, by in 2_i64..9) {
        let one = facts(&asked);
        let mut many = one.clone();
        let factor = Ratio::new(i128::from(factor), i128::from(by)).unwrap();
        for criterion in &mut many.criteria {
            criterion.weight = ExactNumber(criterion.weight.0.times(factor).unwrap());
        }
        prop_assert_eq!(ranks(&one), ranks(&many));
        let scores = |facts: &RankingFacts| {
            ranked(facts).companies.into_iter().map(|one| one.score).collect::<Vec<_>>()
        };
        if asked.method != RankingMethod::Borda {
            prop_assert_eq!(scores(&one), scores(&many));
        }
    }

    #[test]
    fn a_cost_is_the_mirror_of_a_benefit(asked in a_table(true, EVERY)) {
        let one = facts(&asked);
        let mut mirrored = one.clone();
        for criterion in &mut mirrored.criteria {
            criterion.direction = match criterion.direction {
                CriterionDirection::Benefit => CriterionDirection::Cost,
                CriterionDirection::Cost => CriterionDirection::Benefit,
            };
            let minus = |post: Option<ExactNumber>| post.map(|post| ExactNumber(post.0.negated()));
            (criterion.low, criterion.high) = (minus(criterion.high), minus(criterion.low));
        }
        for value in &mut mirrored.values {
            value.value = ExactNumber(value.value.0.negated());
        }
        let (one, other) = (ranked(&one), ranked(&mirrored));
        prop_assert_eq!(one.companies, other.companies);
        prop_assert_eq!(one.intervals, other.intervals);
        prop_assert_eq!(one.without, other.without);
    }

    #[test]
    fn normalised_values_lie_between_0_and_1(asked in a_table(true, SUM)) {
        let facts = facts(&asked);
        for value in ranked(&facts).values {
            let criterion = facts.criteria.iter().find(|one| one.key == value.criterion).unwrap();
            if let Some(ExactNumber(normalised)) = value.normalised
                && criterion.normalisation != Normalisation::None
            {
                prop_assert!(!normalised.is_negative() && normalised <= Ratio::ONE);
            }
        }
    }

    #[test]
    fn wins_and_losses_are_even(asked in a_table(true, &[RankingMethod::Copeland])) {
        let ranking = ranked(&facts(&asked));
        let net: i64 = ranking.companies.iter().filter_map(|one| one.wins_minus_losses).sum();
        prop_assert_eq!(net, 0);
        let sum = ranking.companies.iter().filter_map(|one| one.score);
        let sum = sum.fold(Ratio::ZERO, |sum, score| sum.plus(score.0).unwrap());
        prop_assert_eq!(sum, Ratio::whole(i64::try_from(ranking.pairs.len()).unwrap()));
    }

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

    #[test]
    fn quantiles_grow_with_the_part_and_stay_among_the_values(
        values in prop::collection::vec(-20_i64..20, 1..9), parts in prop::array::uniform2(0_i64..=60),
    ) {
        let mut numbers: Vec<ExactNumber> = values.into_iter().map(ExactNumber::whole).collect();
        let part = |part: i64| ExactNumber(Ratio::new(i128::from(part), 60).unwrap());
        for kind in QuantileType::EVERY {
            let of = |at: i64| quantile(&numbers, part(at), kind).unwrap();
            prop_assert!(of(parts[0].min(parts[1])) <= of(parts[0].max(parts[1])));
            prop_assert_eq!(of(0), *numbers.iter().min().unwrap());
            prop_assert_eq!(of(60), *numbers.iter().max().unwrap());
        }
        // Type 1 is the least value of which at least that part is not above it.
        let found = quantile(&numbers, part(parts[0]), QuantileType::Type1).unwrap();
        numbers.sort_unstable();
        let not_above = |value: &ExactNumber| numbers.iter().filter(|other| *other <= value).count();
        let enough = |value: &&ExactNumber| i64::try_from(not_above(value) * 60).unwrap()
            >= parts[0] * i64::try_from(numbers.len()).unwrap();
        prop_assert_eq!(Some(&found), numbers.iter().find(enough));
    }
}

#[test]
fn every_mistake_is_said_in_its_order_with_its_way() {
    let mut facts = facts(&Asked {
        rows: vec![vec![Some(1)], vec![Some(2)]],
        weights: vec![-1],
        normalisations: vec![Normalisation::Goalposts],
        costs: vec![false],
        method: RankingMethod::WeightedSum,
        missing: None,
    });
    facts.companies.push("c1".to_owned());
    facts.criteria[0].high = None;
    facts.values[1].company = "cc1".to_owned();
    facts.values[1].criterion = "kk0".to_owned();
    let refusal = rank_companies(&facts, Detail::Steps).unwrap_err();
    let all: Vec<(&str, Option<&str>)> = std::iter::once(&refusal)
        .chain(&refusal.others)
        .map(|one| (one.code.as_str(), one.path.as_deref()))
        .collect();
    assert_eq!(
        all,
        [
            ("ranking.duplicate_company", Some("companies[2]")),
            ("ranking.negative_weight", Some("criteria[0].weight")),
            ("ranking.goalpost_missing", Some("criteria[0].high")),
            ("ranking.no_weight", Some("criteria")),
            ("ranking.unknown_company", Some("values[1].company")),
            ("ranking.unknown_criterion", Some("values[1].criterion")),
        ]
    );
}

#[test]
fn quantiles_of_nothing_and_outside_the_parts_are_refused() {
    let code = |values: &[ExactNumber], part: i64| {
        quantile(values, ExactNumber::whole(part), QuantileType::Type7).unwrap_err().code
    };
    assert_eq!(code(&[], 1), "ranking.no_values");
    assert_eq!(code(&[ExactNumber::ONE], 2), "ranking.outside_part");
    assert_eq!(code(&[ExactNumber::ONE], -1), "ranking.outside_part");
}
