//! 评价人: who was asked, indexed once, and in which group.

use super::facts::ScoreFacts;
use super::refusal::EvaluationRefusal;
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::HashMap;

/// Raters by name. Their places follow the list; what is reported follows their keys.
pub(super) struct Raters<'a> {
    places: HashMap<&'a str, u32>,
    /// Key and place of the group of each rater.
    pub(super) list: Vec<(&'a str, usize)>,
    /// Whoever gave a mark was asked, and nobody else.
    open: bool,
    /// The rater of the mark before: marks mostly come rater by rater.
    last: Option<(&'a str, u32)>,
}

impl<'a> Raters<'a> {
    pub(super) fn asked(
        facts: &ScoreFacts,
        given: &'a ScoreFacts,
        groups: &[(&str, crate::Ratio)],
    ) -> Result<Self, Refusal> {
        let (mut list, mut places) =
            (Vec::with_capacity(given.raters.len()), HashMap::with_capacity(given.raters.len()));
        let mut twice: Option<&str> = None;
        for (row, rater) in given.raters.iter().enumerate() {
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
            if places.insert(rater.key.as_str(), number(list.len())).is_some() {
                twice = Some(twice.map_or(rater.key.as_str(), |key| key.min(&rater.key)));
            }
            list.push((rater.key.as_str(), place));
        }
        if let Some(rater) = twice {
            let refusal = EvaluationRefusal::DuplicateRater { rater: rater.to_owned() };
            return Err(refusal.in_list("raters", &given.raters, |one| one.key == rater));
        }
        let open = given.raters.is_empty();
        if open && !facts.groups.is_empty() {
            let least = given.ratings.iter().map(|rating| rating.rater.as_str()).min();
            if let Some(rater) = least {
                let refusal = EvaluationRefusal::RaterWithoutGroup { rater: rater.to_owned() };
                return Err(refusal.in_list("ratings", &given.ratings, |one| one.rater == rater));
            }
        }
        Ok(Raters { places, list, open, last: None })
    }

    /// The place of a rater, who is added where nobody was listed; nothing for a stranger.
    pub(super) fn place(&mut self, key: &'a str) -> Option<u32> {
        if let Some((last, place)) = self.last
            && last == key
        {
            return Some(place);
        }
        let place = match self.places.get(key) {
            Some(place) => *place,
            None if self.open => {
                let place = number(self.list.len());
                self.places.insert(key, place);
                self.list.push((key, 0));
                place
            }
            None => return None,
        };
        self.last = Some((key, place));
        Some(place)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
