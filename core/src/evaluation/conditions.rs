//! 条件: vetoes and records that change a grade, applied in the order of the scheme.

use super::bands::Ladder;
use super::grades::{Condition, Effect, KnownFact};
use super::refusal::EvaluationRefusal;
use crate::exact::Ratio;
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::{BTreeMap, BTreeSet};

/// Where a score stands while conditions apply: a band, none, or a grade outside the bands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Band(usize),
    Outside,
    Named(String),
}

/// What conditions look at.
pub(super) struct Known<'a> {
    facts: BTreeMap<&'a str, bool>,
    means: BTreeMap<&'a str, Option<Ratio>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(
        facts: &'a [KnownFact],
        means: BTreeMap<&'a str, Option<Ratio>>,
    ) -> Result<Known<'a>, Refusal> {
        let mut known = BTreeMap::new();
        for fact in facts {
            if known.insert(fact.key.as_str(), fact.holds).is_some() {
                let refusal = EvaluationRefusal::DuplicateFact { fact: fact.key.clone() };
                return Err(refusal.in_list("facts", facts, |one| one.key == fact.key));
            }
        }
        Ok(Known { facts: known, means })
    }

    /// What is told of a fact.
    pub(super) fn told(&self, fact: &str) -> Option<bool> {
        self.facts.get(fact).copied()
    }

    /// Whether a condition is met; unknown when the fact was not given or too few answered.
    fn met(&self, place: usize, condition: &Condition) -> Result<Option<bool>, Refusal> {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{place}]")).within("conditions");
        match (&condition.fact, &condition.item, condition.below) {
            (Some(fact), None, None) => {
                Ok(self.facts.get(fact.as_str()).map(|holds| *holds == condition.holds))
            }
            (None, Some(item), Some(below)) => {
                let unknown = || here(EvaluationRefusal::UnknownItem { item: item.clone() });
                let mean = self.means.get(item.as_str()).ok_or_else(unknown)?;
                Ok(mean.map(|mean| (mean < below.0) == condition.holds))
            }
            _ => {
                let condition = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1);
                Err(here(EvaluationRefusal::ConditionForm { condition }))
            }
        }
    }
}

/// One condition that was looked at: whether it is met, and the standings that are possible after it.
pub(super) struct Applied {
    pub(super) on: String,
    pub(super) met: Option<bool>,
    pub(super) after: BTreeSet<Standing>,
}

/// Applies every condition in order. An unknown one leaves both standings possible, so that an
/// unknown fact is never read as false.
pub(super) fn apply_conditions(
    conditions: &[Condition],
    known: &Known<'_>,
    ladder: &Ladder,
    start: BTreeSet<Standing>,
) -> Result<Vec<Applied>, Refusal> {
    let mut possible = start;
    let mut applied = Vec::with_capacity(conditions.len());
    for (place, condition) in conditions.iter().enumerate() {
        let met = known.met(place, condition)?;
        let mut after = BTreeSet::new();
        for standing in &possible {
            let changed = change(&condition.effect, standing, ladder).map_err(|refusal| {
                refusal.in_field("effect").within(&format!("[{place}]")).within("conditions")
            })?;
            if met != Some(false) {
                after.insert(changed);
            }
            if met != Some(true) {
                after.insert(standing.clone());
            }
        }
        possible.clone_from(&after);
        let on = condition.fact.clone().or_else(|| condition.item.clone()).unwrap_or_default();
        applied.push(Applied { on, met, after });
    }
    Ok(applied)
}

fn change(effect: &Effect, standing: &Standing, ladder: &Ladder) -> Result<Standing, EvaluationRefusal> {
    let place = |grade: &String| {
        ladder.place_named(grade).ok_or_else(|| EvaluationRefusal::UnknownGrade { grade: grade.clone() })
    };
    let last = ladder.rungs.len().saturating_sub(1);
    Ok(match (effect, standing) {
        (Effect::SetTo { grade }, _) => match ladder.place_named(grade) {
            Some(place) => Standing::Band(place),
            None => Standing::Named(grade.clone()),
        },
        (Effect::LoweredTo { grade }, Standing::Band(now)) => Standing::Band(place(grade)?.max(*now)),
        (Effect::RaisedTo { grade }, Standing::Band(now)) => Standing::Band(place(grade)?.min(*now)),
        (Effect::RaisedTo { grade }, Standing::Outside) => Standing::Band(place(grade)?),
        (Effect::LoweredBy { steps }, Standing::Band(now)) => {
            let steps = usize::try_from(*steps).unwrap_or(usize::MAX);
            Standing::Band(now.saturating_add(steps).min(last))
        }
        (Effect::LoweredTo { grade } | Effect::RaisedTo { grade }, _) => {
            place(grade)?;
            standing.clone()
        }
        (Effect::LoweredBy { .. }, _) => standing.clone(),
    })
}

/// The name of a standing, where it has one.
pub(super) fn grade_of(standing: &Standing, ladder: &Ladder) -> Option<String> {
    match standing {
        Standing::Band(place) => ladder.label(*place),
        Standing::Outside => None,
        Standing::Named(grade) => Some(grade.clone()),
    }
}
