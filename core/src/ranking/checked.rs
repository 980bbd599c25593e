//! 核对: whether companies, criteria and values fit each other.

use super::facts::{Criterion, CriterionValue, Normalisation, RankingFacts};
use super::refusal::RankingRefusal;
use crate::exact::{Ratio, shown};
use crate::outcome::{Refusal, refusal::Placed};
use crate::rulebook::nearest;
use std::collections::BTreeSet;

/// Everything that is wrong with the facts, in their order.
pub(super) fn checked(facts: &RankingFacts) -> Result<(), Refusal> {
    let mut mistakes = Vec::new();
    if facts.companies.is_empty() {
        mistakes.push(RankingRefusal::NoCompanies {}.in_field("companies"));
    }
    let mut companies = BTreeSet::new();
    for (place, company) in facts.companies.iter().enumerate() {
        if !companies.insert(company.as_str()) {
            let twice = RankingRefusal::DuplicateCompany { company: company.clone() };
            mistakes.push(at(twice.into(), place, "companies"));
        }
    }
    let mut criteria = BTreeSet::new();
    for (place, criterion) in facts.criteria.iter().enumerate() {
        if !criteria.insert(criterion.key.as_str()) {
            let twice = RankingRefusal::DuplicateCriterion { criterion: criterion.key.clone() };
            mistakes.push(at(twice.in_field("key"), place, "criteria"));
        }
        let wrong = weight(criterion).into_iter().chain(goalposts(criterion));
        mistakes.extend(wrong.map(|mistake| at(mistake, place, "criteria")));
    }
    if facts.criteria.iter().all(|criterion| criterion.weight.0 <= Ratio::ZERO) {
        mistakes.push(RankingRefusal::NoWeight {}.in_field("criteria"));
    }
    let mut seen = BTreeSet::new();
    for (place, value) in facts.values.iter().enumerate() {
        let mut wrong = unlisted(value, &companies, &criteria);
        if !seen.insert((value.company.as_str(), value.criterion.as_str())) {
            let (company, criterion) = (value.company.clone(), value.criterion.clone());
            wrong.push(RankingRefusal::DuplicateValue { company, criterion }.into());
        }
        mistakes.extend(wrong.into_iter().map(|mistake| at(mistake, place, "values")));
    }
    Refusal::all(mistakes)
}

fn at(mistake: Refusal, place: usize, list: &str) -> Refusal {
    mistake.within(&format!("[{place}]")).within(list)
}

fn weight(criterion: &Criterion) -> Option<Refusal> {
    let (key, weight) = (criterion.key.clone(), criterion.weight);
    let below = weight.0.is_negative();
    below.then(|| RankingRefusal::NegativeWeight { criterion: key, weight }.in_field("weight"))
}

/// Goalposts are there where they are read, and have room between them.
fn goalposts(criterion: &Criterion) -> Option<Refusal> {
    let key = criterion.key.clone();
    let asked = criterion.normalisation == Normalisation::Goalposts;
    match (asked, criterion.low, criterion.high) {
        (true, Some(low), Some(high)) => {
            (low >= high).then(|| RankingRefusal::NoRoom { criterion: key, low, high }.in_field("high"))
        }
        (true, None, _) => Some(RankingRefusal::GoalpostMissing { criterion: key }.in_field("low")),
        (true, _, None) => Some(RankingRefusal::GoalpostMissing { criterion: key }.in_field("high")),
        (false, None, None) => None,
        (false, low, _) => {
            let field = if low.is_some() { "low" } else { "high" };
            Some(RankingRefusal::GoalpostUnread { criterion: key }.in_field(field))
        }
    }
}

fn unlisted(value: &CriterionValue, companies: &BTreeSet<&str>, criteria: &BTreeSet<&str>) -> Vec<Refusal> {
    let mut wrong = Vec::new();
    if !companies.contains(value.company.as_str()) {
        let nearest = nearest(&value.company, companies.iter().copied());
        let company = shown(&value.company);
        wrong.push(RankingRefusal::UnknownCompany { company, nearest }.in_field("company"));
    }
    if !criteria.contains(value.criterion.as_str()) {
        let nearest = nearest(&value.criterion, criteria.iter().copied());
        let criterion = shown(&value.criterion);
        wrong.push(RankingRefusal::UnknownCriterion { criterion, nearest }.in_field("criterion"));
    }
    wrong
}
