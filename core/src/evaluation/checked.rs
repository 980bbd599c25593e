//! 核对: items and groups, each once and within its limits.

use super::checks::ScoredBy;
use super::facts::{EvaluationItem, Scale, ScoreFacts};
use super::goalposts::check_goalposts;
use super::refusal::EvaluationRefusal;
use crate::exact::Ratio;
use crate::keyed::by_key;
use crate::outcome::{Refusal, refusal::Placed};

pub(super) fn checked_items(items: &[EvaluationItem], scale: Scale) -> Result<Vec<&EvaluationItem>, Refusal> {
    let by_key = by_key(items, |one| &one.key);
    if by_key.is_empty() {
        return Err(EvaluationRefusal::NoItems {}.in_field("items"));
    }
    if let Some(item) = first_twice(&by_key, |item| &item.key) {
        let refusal = EvaluationRefusal::DuplicateItem { item: item.clone() };
        return Err(refusal.in_list("items", items, |one| one.key == item));
    }
    for item in &by_key {
        let here = |refusal: EvaluationRefusal| refusal.in_list("items", items, |one| one.key == item.key);
        if item.weight.0.is_negative() {
            let (key, weight) = (item.key.clone(), item.weight);
            return Err(here(EvaluationRefusal::NegativeWeight { key, weight }));
        }
        // Measured against the best mark, that mark must be above zero.
        let room = match scale {
            _ if item.scored_by == ScoredBy::Checks => true,
            Scale::OfMax => item.max > item.min && item.max.0 > Ratio::ZERO,
            Scale::OfRange => item.max > item.min,
        };
        if !room {
            let (min, max) = (item.min, item.max);
            return Err(here(EvaluationRefusal::EmptyScale { item: item.key.clone(), min, max }));
        }
        check_goalposts(item).map_err(here)?;
    }
    Ok(by_key)
}

pub(super) fn checked_groups(facts: &ScoreFacts) -> Result<Vec<(&str, Ratio)>, Refusal> {
    if facts.groups.is_empty() {
        return Ok(vec![("", Ratio::ONE)]);
    }
    let mut groups: Vec<(&str, Ratio)> =
        facts.groups.iter().map(|group| (group.key.as_str(), group.weight.0)).collect();
    groups.sort_unstable();
    if let Some(group) = first_twice(&groups, |group| group.0) {
        let refusal = EvaluationRefusal::DuplicateGroup { group: group.clone() };
        return Err(refusal.in_list("groups", &facts.groups, |one| one.key == group));
    }
    if let Some((key, weight)) = groups.iter().find(|group| group.1.is_negative()) {
        let weight = (*weight).into();
        let refusal = EvaluationRefusal::NegativeWeight { key: (*key).to_owned(), weight };
        return Err(refusal.in_list("groups", &facts.groups, |one| one.key == *key));
    }
    if groups.iter().all(|group| group.1.is_zero()) {
        return Err(EvaluationRefusal::NoWeight {}.in_field("groups"));
    }
    Ok(groups)
}

pub(super) fn first_twice<T>(sorted: &[T], key: impl Fn(&T) -> &str) -> Option<String> {
    let mut pairs = sorted.iter().zip(sorted.iter().skip(1));
    pairs.find(|(one, two)| key(one) == key(two)).map(|(one, _)| key(one).to_owned())
}
