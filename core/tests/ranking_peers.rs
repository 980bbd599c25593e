//! The ranking beside what other libraries make of the same tables (`peers/ranking/write.py`): scores within 10^-12, the
//! ranking the same, and every class of difference counted and named: `level_told_apart`, where sums of binary fractions
//! part companies that are exactly level; `apart_told_level`, where they cannot tell companies apart that are a hair
//! apart; `turned_round`, which would be both at once; and `constant_differs`, a criterion in which all are equal.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::canonical::from_json;
use commonhold::ranking::{QuantileType, Ranking, RankingFacts, quantile, rank_companies};
use commonhold::{Detail, ExactNumber, Ratio};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Tree, json};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::Path;

/// One table, and what a library makes of it.
#[derive(Deserialize)]
struct Instance {
    id: String,
    /// Weight and direction of each criterion.
    criteria: Vec<(ExactNumber, String)>,
    rows: Vec<Vec<ExactNumber>>,
    scores: Vec<ExactNumber>,
    /// Absent where the library only scores.
    ranks: Option<Vec<ExactNumber>>,
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/peers/ranking").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Names whose order is that of the rows.
fn company(row: usize) -> String {
    format!("c{row:02}")
}

fn ranked(instance: &Instance, method: &str, normalisation: &str) -> Ranking {
    let criterion = |(place, (weight, direction)): (usize, &(ExactNumber, String))| json!({"key": format!("k{place}"), "weight": weight, "direction": direction, "normalisation": normalisation});
    let criteria: Vec<Tree> = instance.criteria.iter().enumerate().map(criterion).collect();
    let values: Vec<Tree> = instance
        .rows
        .iter()
        .enumerate()
        .flat_map(|(row, values)| {
            values.iter().enumerate().map(move |(place, value)| {
                json!({"company": company(row), "criterion": format!("k{place}"), "value": value})
            })
        })
        .collect();
    let companies: Vec<String> = (0..instance.rows.len()).map(company).collect();
    let given = json!({"companies": companies, "criteria": criteria, "values": values, "method": method,
        "constant": "no_difference"});
    let facts: RankingFacts = from_json("given", &given.to_string()).unwrap();
    rank_companies(&facts, Detail::ValueOnly).unwrap().value
}

fn tolerance() -> Ratio {
    Ratio::new(1, 1_000_000_000_000).unwrap()
}

/// Whether two numbers are at most 10^-12 apart, compared without a sum of them both.
fn near(ours: Ratio, theirs: Ratio) -> bool {
    theirs.minus(tolerance()).unwrap() <= ours && ours <= theirs.plus(tolerance()).unwrap()
}

/// What half of the weight of the criteria is worth in which all are equal: we give one half there.
fn half_of_constants(instance: &Instance) -> Ratio {
    let sum = |weights: &mut dyn Iterator<Item = Ratio>| {
        weights.fold(Ratio::ZERO, |sum, weight| sum.plus(weight).unwrap())
    };
    let equal = |place: usize| instance.rows.iter().all(|row| row[place] == instance.rows[0][place]);
    let weights = || instance.criteria.iter().map(|(weight, _)| weight.0);
    let constant =
        sum(&mut weights().enumerate().filter(|(place, _)| equal(*place)).map(|(_, weight)| weight));
    let all = sum(&mut weights());
    constant.divided_by(all).unwrap().divided_by(Ratio::whole(2)).unwrap()
}

type Classes = BTreeMap<&'static str, usize>;

fn count(classes: &mut Classes, class: &'static str) {
    *classes.entry(class).or_default() += 1;
}

/// How every two stand by us and by them; each difference must be one of rounding.
fn ranking_class(instance: &Instance, ours: &Ranking) -> &'static str {
    let score = |row: usize| ours.companies[row].score.unwrap();
    let by_them = |one: usize, other: usize| match &instance.ranks {
        Some(ranks) => ranks[one].cmp(&ranks[other]),
        None => instance.scores[other].cmp(&instance.scores[one]),
    };
    let mut class = "same";
    for one in 0..instance.rows.len() {
        for other in 0..one {
            let (mine, theirs) =
                (ours.companies[one].rank.cmp(&ours.companies[other].rank), by_them(one, other));
            assert_eq!(mine, score(other).cmp(&score(one)), "{}", instance.id);
            if mine == theirs {
                continue;
            }
            let (here, there) = (instance.scores[one].0, instance.scores[other].0);
            assert!(near(here, there), "{}: {one} and {other} differ by more than rounding", instance.id);
            class = match (mine, theirs) {
                (Ordering::Equal, _) => "level_told_apart",
                (_, Ordering::Equal) => "apart_told_level",
                _ => "turned_round",
            };
        }
    }
    class
}

/// Every instance of a file, with what its library adds to a score for criteria in which all are equal.
fn held(file: &str, method: &str, added: fn(Ratio) -> Ratio) -> (usize, Classes) {
    let instances: Vec<Instance> = read(file);
    let mut classes = Classes::new();
    for instance in &instances {
        let normalisation = if method == "weighted_sum" { "min_max" } else { "none" };
        let ours = ranked(instance, method, normalisation);
        let half = if method == "weighted_sum" { half_of_constants(instance) } else { Ratio::ZERO };
        for (company, theirs) in ours.companies.iter().zip(&instance.scores) {
            let theirs = theirs.0.minus(added(half)).unwrap();
            let score = company.score.unwrap().0;
            assert!(near(score, theirs), "{file} {}: {score} and {theirs}", instance.id);
        }
        if !half.is_zero() {
            count(&mut classes, "constant_differs");
        }
        count(&mut classes, ranking_class(instance, &ours));
    }
    (instances.len(), classes)
}

fn classes(counts: &[(&'static str, usize)]) -> Classes {
    counts.iter().copied().collect()
}

#[test]
fn weighted_sums_are_those_of_pymcdm() {
    // A criterion in which all are equal gives everybody 1 there, and 1/2 here.
    let (number, found) = held("pymcdm.json", "weighted_sum", |half| half);
    let counts = [("same", 96), ("level_told_apart", 4), ("apart_told_level", 5), ("constant_differs", 10)];
    assert_eq!((number, found), (105, classes(&counts)));
}

#[test]
fn weighted_sums_are_those_of_scikit_criteria() {
    // A criterion in which all are equal gives everybody 0 there, and 1/2 here.
    let (number, found) = held("scikit_criteria.json", "weighted_sum", Ratio::negated);
    let counts = [("same", 92), ("level_told_apart", 8), ("apart_told_level", 5), ("constant_differs", 10)];
    assert_eq!((number, found), (105, classes(&counts)));
}

#[test]
fn points_are_those_of_pref_voting() {
    let (number, found) = held("borda.json", "borda", |half| half);
    assert_eq!((number, found), (60, classes(&[("same", 60)])));
}

#[test]
fn pairs_are_those_of_pref_voting() {
    let (number, found) = held("copeland.json", "copeland", |half| half);
    assert_eq!((number, found), (60, classes(&[("same", 60)])));
}

/// Values, a part, and what a library finds there by each definition.
#[derive(Deserialize)]
struct Quantiles {
    id: String,
    values: Vec<ExactNumber>,
    part: ExactNumber,
    found: BTreeMap<QuantileType, ExactNumber>,
}

#[test]
fn quantiles_are_those_of_numpy() {
    let mut compared = 0;
    for Quantiles { id, values, part, found } in read::<Vec<Quantiles>>("quantiles.json") {
        for (kind, theirs) in found {
            let ours = quantile(&values, part, kind).unwrap();
            assert!(near(ours.0, theirs.0), "{id} {kind:?}: {ours} and {theirs}");
            compared += 1;
        }
    }
    assert_eq!(compared, 100 * QuantileType::EVERY.len());
}

/// Values, and the percentile of each by each definition.
#[derive(Deserialize)]
struct Percentiles {
    id: String,
    values: Vec<ExactNumber>,
    found: BTreeMap<String, Vec<ExactNumber>>,
}

#[test]
fn percentiles_are_those_of_scipy() {
    let mut compared = 0;
    for Percentiles { id, values, found } in read::<Vec<Percentiles>>("percentiles.json") {
        for (definition, theirs) in found {
            let rows: Vec<Vec<ExactNumber>> = values.iter().map(|value| vec![*value]).collect();
            let criteria = vec![(ExactNumber::ONE, "benefit".to_owned())];
            let instance = Instance { id: id.clone(), criteria, rows, scores: Vec::new(), ranks: None };
            let ours = ranked(&instance, "weighted_sum", &definition);
            for (company, theirs) in ours.companies.iter().zip(theirs) {
                assert!(near(company.score.unwrap().0, theirs.0), "{id} {definition}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 780);
}
