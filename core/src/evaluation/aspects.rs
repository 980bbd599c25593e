//! 评价方面: aspects above the items, with the weights that their items must make up.

use super::checked::first_twice;
use super::facts::ScoreFacts;
use super::refusal::EvaluationRefusal;
use super::result::ItemScore;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Citation, Refusal, Trace, refusal::Placed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 评价方面: what items belong to, such as 环境卫生; its weight is what theirs must sum to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aspect {
    /// A stable key; results are listed in its order.
    pub key: String,
    /// What readers see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The points of all its items together.
    pub weight: ExactNumber,
}

/// 方面得分: what the items of one aspect earned and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AspectScore {
    /// The aspect.
    pub key: String,
    /// Its name, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The points its items were worth here, after items left out and scaling.
    pub weight: ExactNumber,
    /// Points earned.
    pub points: ExactNumber,
    /// Points not earned.
    pub lost: ExactNumber,
}

/// Each item belongs to an aspect that is listed, and the items' weights sum to the aspect's.
pub(super) fn check_aspects(facts: &ScoreFacts) -> Result<(), Refusal> {
    let mut sums: BTreeMap<&str, Ratio> = BTreeMap::new();
    for aspect in &facts.aspects {
        sums.insert(aspect.key.as_str(), Ratio::ZERO);
    }
    let mut keys: Vec<&str> = facts.aspects.iter().map(|aspect| aspect.key.as_str()).collect();
    keys.sort_unstable();
    if let Some(aspect) = first_twice(&keys, |key| key) {
        let refusal = EvaluationRefusal::DuplicateAspect { aspect: aspect.clone() };
        return Err(refusal.in_list("aspects", &facts.aspects, |one| one.key == aspect));
    }
    for (place, item) in facts.items.iter().enumerate() {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{place}]")).within("items");
        let Some(aspect) = &item.aspect else {
            if facts.aspects.is_empty() {
                continue;
            }
            return Err(here(EvaluationRefusal::ItemWithoutAspect { item: item.key.clone() }));
        };
        let Some(sum) = sums.get_mut(aspect.as_str()) else {
            let (item, aspect) = (item.key.clone(), aspect.clone());
            return Err(here(EvaluationRefusal::UnknownAspect { item, aspect }));
        };
        *sum = sum.plus(item.weight.0)?;
    }
    for (place, aspect) in facts.aspects.iter().enumerate() {
        let sum = sums.get(aspect.key.as_str()).copied().unwrap_or(Ratio::ZERO);
        if sum != aspect.weight.0 {
            let (aspect, declared) = (aspect.key.clone(), aspect.weight);
            let refusal = EvaluationRefusal::AspectWeights { aspect, sum: ExactNumber(sum), declared };
            return Err(refusal.in_field(&format!("[{place}]")).within("aspects"));
        }
    }
    Ok(())
}

/// What the items of each aspect earned and lost, by the aspects' keys.
pub(super) fn aspect_scores(
    facts: &ScoreFacts,
    items: &[ItemScore],
    trace: &mut Trace,
    cited: &Citation,
) -> Result<Vec<AspectScore>, Refusal> {
    let aspect_of: BTreeMap<&str, &str> =
        facts.items.iter().filter_map(|item| Some((item.key.as_str(), item.aspect.as_deref()?))).collect();
    let aspects = by_key(&facts.aspects, |one| &one.key);
    let mut scores = Vec::with_capacity(aspects.len());
    for aspect in aspects {
        let (mut weight, mut points) = (Ratio::ZERO, Ratio::ZERO);
        for item in items.iter().filter(|item| aspect_of.get(item.key.as_str()) == Some(&aspect.key.as_str()))
        {
            weight = weight.plus(item.weight.0)?;
            points = points.plus(item.points.0)?;
        }
        let score = AspectScore {
            key: aspect.key.clone(),
            name: aspect.name.clone(),
            weight: ExactNumber(weight),
            points: ExactNumber(points),
            lost: ExactNumber(weight.minus(points)?),
        };
        trace.step_citing(cited, || EvaluationStep::Aspect {
            aspect: score.key.clone(),
            given_weight: aspect.weight,
            weight: score.weight,
            points: score.points,
            lost: score.lost,
        });
        scores.push(score);
    }
    Ok(scores)
}
