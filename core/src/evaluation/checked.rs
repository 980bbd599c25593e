//! 核对: items, groups, raters and marks, each once and within its limits.

use super::facts::{EvaluationItem, Rating, Scale, ScoreFacts};
use super::refusal::EvaluationRefusal;
use crate::exact::Ratio;
use crate::outcome::{Refusal, refusal::Placed};

pub(super) fn checked_items(items: &[EvaluationItem], scale: Scale) -> Result<Vec<&EvaluationItem>, Refusal> {
    let mut by_key: Vec<&EvaluationItem> = items.iter().collect();
    by_key.sort_by(|a, b| a.key.cmp(&b.key));
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
            Scale::OfMax => item.max > item.min && item.max.0 > Ratio::ZERO,
            Scale::OfRange => item.max > item.min,
        };
        if !room {
            let (min, max) = (item.min, item.max);
            return Err(here(EvaluationRefusal::EmptyScale { item: item.key.clone(), min, max }));
        }
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

pub(super) fn checked_raters<'a>(
    facts: &'a ScoreFacts,
    groups: &[(&str, Ratio)],
) -> Result<Vec<(&'a str, usize)>, Refusal> {
    let mut raters: Vec<(&str, usize)> = Vec::with_capacity(facts.raters.len());
    for (row, rater) in facts.raters.iter().enumerate() {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{row}]")).within("raters");
        let place = match &rater.group {
            None if facts.groups.is_empty() => 0,
            None => return Err(here(EvaluationRefusal::RaterWithoutGroup { rater: rater.key.clone() })),
            Some(group) => groups
                .binary_search_by(|known| known.0.cmp(group.as_str()))
                .ok()
                .filter(|_| !facts.groups.is_empty())
                .ok_or_else(|| {
                    let (rater, group) = (rater.key.clone(), group.clone());
                    here(EvaluationRefusal::UnknownGroup { rater, group })
                })?,
        };
        raters.push((&rater.key, place));
    }
    raters.sort_unstable();
    if let Some(rater) = first_twice(&raters, |rater| rater.0) {
        let refusal = EvaluationRefusal::DuplicateRater { rater: rater.clone() };
        return Err(refusal.in_list("raters", &facts.raters, |one| one.key == rater));
    }
    if facts.raters.is_empty() {
        raters.extend(facts.ratings.iter().map(|rating| (rating.rater.as_str(), 0)));
        raters.sort_unstable();
        raters.dedup();
        if let (Some((rater, _)), false) = (raters.first(), facts.groups.is_empty()) {
            let refusal = EvaluationRefusal::RaterWithoutGroup { rater: (*rater).to_owned() };
            return Err(refusal.in_list("ratings", &facts.ratings, |one| one.rater == *rater));
        }
    }
    Ok(raters)
}

pub(super) fn checked_rows<'a>(
    ratings: &'a [Rating],
    items: &[&EvaluationItem],
    raters: &[(&str, usize)],
) -> Result<Vec<(usize, usize, &'a Rating)>, Refusal> {
    let mut rows = Vec::with_capacity(ratings.len());
    for rating in ratings {
        let here =
            |refusal: EvaluationRefusal| refusal.in_list("ratings", ratings, |one| std::ptr::eq(one, rating));
        let item = items.binary_search_by(|item| item.key.cmp(&rating.item));
        let place = item.map_err(|_| here(EvaluationRefusal::UnknownItem { item: rating.item.clone() }))?;
        let rater = raters.binary_search_by(|rater| rater.0.cmp(rating.rater.as_str()));
        let rater =
            rater.map_err(|_| here(EvaluationRefusal::UnknownRater { rater: rating.rater.clone() }))?;
        if let Some(item) = items.get(place)
            && (rating.score < item.min || rating.score > item.max)
        {
            return Err(here(EvaluationRefusal::OutsideScale {
                rater: rating.rater.clone(),
                item: rating.item.clone(),
                score: rating.score,
                min: item.min,
                max: item.max,
            }));
        }
        rows.push((rater, place, rating));
    }
    rows.sort_by_key(|row| (row.0, row.1));
    for pair in rows.windows(2) {
        if let [one, two] = pair
            && (one.0, one.1) == (two.0, two.1)
        {
            let (rater, item) = (one.2.rater.clone(), one.2.item.clone());
            let refusal = EvaluationRefusal::DuplicateRating { rater, item };
            return Err(refusal.in_list("ratings", ratings, |rating| std::ptr::eq(rating, two.2)));
        }
    }
    Ok(rows)
}

pub(super) fn first_twice<T>(sorted: &[T], key: impl Fn(&T) -> &str) -> Option<String> {
    let mut pairs = sorted.iter().zip(sorted.iter().skip(1));
    pairs.find(|(one, two)| key(one) == key(two)).map(|(one, _)| key(one).to_owned())
}
