//! What is fair about a ranking of companies.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

#[path = "support/ranking_tables.rs"]
mod ranking_tables;

use commonhold::ranking::{
    CriterionDirection, Normalisation, QuantileType, Ranking, RankingFacts, RankingMethod, WeightInterval,
    quantile, rank_companies,
};
use commonhold::{Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use ranking_tables::{Asked, a_table, company, facts, ranked, ranks};

const EVERY: &[RankingMethod] = &RankingMethod::EVERY;
const SUM: &[RankingMethod] = &[RankingMethod::WeightedSum];

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
