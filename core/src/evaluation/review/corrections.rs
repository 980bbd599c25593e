//! 更正: what an objection names, found in the facts and put right there.

use super::super::facts::{Happened, Rating, ScoreFacts};
use super::super::grades::KnownFact;
use super::super::pay::ConsequenceFacts;
use super::facts::Correction;
use super::said::{ObjectedTo, ReviewStep};
use crate::outcome::IfAny;

impl Correction {
    /// What it is against.
    pub(super) const fn against(&self) -> ObjectedTo {
        match self {
            Correction::Mark { .. } => ObjectedTo::Mark,
            Correction::Sheet { .. } => ObjectedTo::Sheet,
            Correction::Finding { .. } => ObjectedTo::Finding,
            Correction::Adjustment { .. } => ObjectedTo::Adjustment,
            Correction::Fact { .. } => ObjectedTo::Fact,
        }
    }

    /// Whether two corrections are of the same thing, whatever they put in its place.
    pub(super) fn is_of_the_same(&self, other: &Correction) -> bool {
        match (self, other) {
            (
                Correction::Mark { rater, item, sheet, .. },
                Correction::Mark { rater: other, item: of, sheet: on, .. },
            ) => (rater, item, sheet) == (other, of, on),
            (Correction::Sheet { rater }, Correction::Sheet { rater: other }) => rater == other,
            (Correction::Finding { item, key, .. }, Correction::Finding { item: of, key: other, .. }) => {
                (item, key) == (of, other)
            }
            (Correction::Adjustment { key, .. }, Correction::Adjustment { key: other, .. })
            | (Correction::Fact { key, .. }, Correction::Fact { key: other, .. }) => key == other,
            _ => false,
        }
    }

    /// Whether what it names is in the evaluation, a mark once.
    pub(super) fn is_in(&self, score: &ScoreFacts) -> bool {
        match self {
            Correction::Mark { .. } => score.ratings.iter().filter(|rating| self.names(rating)).count() == 1,
            Correction::Sheet { rater } => {
                let mut marks = score.ratings.iter();
                marks.any(|rating| rating.rater == *rater) || score.raters.iter().any(|one| one.key == *rater)
            }
            Correction::Finding { item, key, .. } => {
                let mut checks = score.checks.iter().filter(|check| check.item == *item);
                checks.any(|check| check.found.iter().any(|one| one.key == *key))
            }
            // What a scheme lists is told beside it, or not yet.
            Correction::Adjustment { key, .. } => {
                score.scheme.is_some() || score.adjustments.iter().any(|one| one.key == *key)
            }
            // A record may be one that nobody had told.
            Correction::Fact { .. } => true,
        }
    }

    fn names(&self, rating: &Rating) -> bool {
        let Correction::Mark { rater, item, sheet, .. } = self else { return false };
        rating.rater == *rater && rating.item == *item && (sheet.is_none() || rating.sheet == *sheet)
    }

    /// Puts it into the facts and says what was there; nothing where it is not there any more.
    pub(super) fn apply(
        &self,
        objection: &str,
        score: &mut ScoreFacts,
        pay: &mut Option<ConsequenceFacts>,
    ) -> Option<ReviewStep> {
        let objection = objection.to_owned();
        match self {
            Correction::Mark { .. } => self.mark(objection, score),
            Correction::Sheet { rater } => {
                score.ratings.retain(|rating| rating.rater != *rater);
                score.raters.retain(|one| one.key != *rater);
                Some(ReviewStep::Sheet { objection, rater: rater.clone() })
            }
            Correction::Finding { item, key, times } => {
                let check = score.checks.iter_mut().find(|check| check.item == *item)?;
                let place = check.found.iter().position(|one| one.key == *key)?;
                let was = std::mem::replace(&mut check.found.get_mut(place)?.times, *times);
                if *times == 0 {
                    check.found.remove(place);
                }
                let (item, key) = (item.clone(), key.clone());
                Some(ReviewStep::Finding { objection, item, key, was, stands: *times })
            }
            Correction::Adjustment { key, times } => {
                let was = IfAny(adjusted(score, key, *times)?);
                Some(ReviewStep::Adjustment { objection, key: key.clone(), was, stands: *times })
            }
            Correction::Fact { key, holds } => {
                let mut was = put_fact(&mut score.facts, key, *holds);
                if let Some(pay) = pay {
                    was = was.or(put_fact(&mut pay.facts, key, *holds));
                }
                Some(ReviewStep::Fact { objection, key: key.clone(), was: IfAny(was), stands: *holds })
            }
        }
    }

    /// One mark, corrected or struck out.
    fn mark(&self, objection: String, score: &mut ScoreFacts) -> Option<ReviewStep> {
        let Correction::Mark { rater, item, score: mark, .. } = self else { return None };
        let row = score.ratings.iter().position(|rating| self.names(rating))?;
        let rating = score.ratings.get_mut(row)?;
        let was = rating.score;
        match mark {
            Some(mark) => rating.score = *mark,
            None => {
                score.ratings.remove(row);
            }
        }
        let (rater, item) = (rater.clone(), item.clone());
        Some(ReviewStep::Mark { objection, rater, item, was, stands: IfAny(*mark) })
    }
}

/// How often an adjustment counts from now on: where a scheme lists it, what is told beside the scheme.
fn adjusted(score: &mut ScoreFacts, key: &str, times: u32) -> Option<Option<u32>> {
    if score.scheme.is_some() {
        if let Some(told) = score.happened.iter_mut().find(|one| one.key == key) {
            return Some(Some(std::mem::replace(&mut told.times, times)));
        }
        score.happened.push(Happened { key: key.to_owned(), times });
        return Some(None);
    }
    let adjustment = score.adjustments.iter_mut().find(|one| one.key == key)?;
    Some(Some(std::mem::replace(&mut adjustment.times, times)))
}

fn put_fact(facts: &mut Vec<KnownFact>, key: &str, holds: bool) -> Option<bool> {
    if let Some(fact) = facts.iter_mut().find(|fact| fact.key == key) {
        return Some(std::mem::replace(&mut fact.holds, holds));
    }
    facts.push(KnownFact { key: key.to_owned(), holds });
    None
}
