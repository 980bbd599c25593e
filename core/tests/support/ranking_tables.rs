//! Invented tables of companies, for what must hold of every ranking.

use commonhold::ranking::{
    ConstantRule, Criterion, CriterionDirection, CriterionValue, MissingValueRule, Normalisation,
    RankCounting, Ranking, RankingFacts, RankingMethod, rank_companies,
};
use commonhold::{Detail, ExactNumber};
use proptest::prelude::*;
use std::collections::BTreeMap;

pub type Row = Vec<Option<i64>>;

/// A table of values, a weight for each criterion, and how they are measured.
#[derive(Clone, Debug)]
pub struct Asked {
    pub rows: Vec<Row>,
    pub weights: Vec<i64>,
    pub normalisations: Vec<Normalisation>,
    pub costs: Vec<bool>,
    pub method: RankingMethod,
    pub missing: Option<MissingValueRule>,
}

pub fn company(place: usize) -> String {
    format!("c{place}")
}

pub fn facts(asked: &Asked) -> RankingFacts {
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

pub fn ranked(facts: &RankingFacts) -> Ranking {
    rank_companies(facts, Detail::ValueOnly).unwrap().value
}

/// Ranks by company.
pub fn ranks(facts: &RankingFacts) -> BTreeMap<String, Option<u32>> {
    ranked(facts).companies.into_iter().map(|one| (one.company, one.rank)).collect()
}

pub fn a_table(gaps: bool, methods: &'static [RankingMethod]) -> impl Strategy<Value = Asked> {
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
