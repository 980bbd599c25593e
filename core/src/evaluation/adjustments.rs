//! 加减分: points for facts beside the items, inside their caps.

use super::checked::first_twice;
use super::facts::ScoreFacts;
use super::found::EvaluationFinding;
use super::refusal::EvaluationRefusal;
use super::result::AdjustmentScore;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};
use std::collections::BTreeMap;

/// Points added and deducted: each by its own cap, then bonus and deductions by theirs.
pub(super) fn adjusted(
    facts: &ScoreFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(Vec<AdjustmentScore>, Ratio), Refusal> {
    let by_key = by_key(&facts.adjustments, |one| &one.key);
    if let Some(key) = first_twice(&by_key, |adjustment| &adjustment.key) {
        let refusal = EvaluationRefusal::DuplicateAdjustment { key: key.clone() };
        return Err(refusal.in_list("adjustments", &facts.adjustments, |one| one.key == key));
    }
    let (mut bonus, mut deduction) = (Ratio::ZERO, Ratio::ZERO);
    let mut scores = Vec::with_capacity(by_key.len());
    let told = told(facts)?;
    for adjustment in by_key {
        let times = match told.get(adjustment.key.as_str()) {
            Some(times) => *times,
            None if facts.scheme.is_some() => {
                let finding = EvaluationFinding::AdjustmentNotTold { key: adjustment.key.clone() };
                trace.find_citing(&adjustment.key, finding, cited.clone());
                0
            }
            None => adjustment.times,
        };
        let all = adjustment.points.0.times(Ratio::whole(i64::from(times)))?;
        let points = within(all, adjustment.cap);
        if points.is_negative() {
            deduction = deduction.plus(points)?;
        } else {
            bonus = bonus.plus(points)?;
        }
        trace.step_citing(cited, || EvaluationStep::Adjustment {
            key: adjustment.key.clone(),
            times,
            points: ExactNumber(points),
            each: adjustment.points,
            cap: IfAny(adjustment.cap),
        });
        scores.push(AdjustmentScore { key: adjustment.key.clone(), points: ExactNumber(points) });
    }
    let moved = within(bonus, facts.bonus_cap).plus(within(deduction, facts.deduction_cap))?;
    Ok((scores, moved))
}

/// How often each adjustment happened, where it is told beside the scheme.
fn told(facts: &ScoreFacts) -> Result<BTreeMap<&str, u32>, Refusal> {
    let mut told = BTreeMap::new();
    for (place, one) in facts.happened.iter().enumerate() {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{place}]")).within("happened");
        if !facts.adjustments.iter().any(|adjustment| adjustment.key == one.key) {
            return Err(here(EvaluationRefusal::UnknownAdjustment { key: one.key.clone() }));
        }
        if told.insert(one.key.as_str(), one.times).is_some() {
            return Err(here(EvaluationRefusal::DuplicateHappened { key: one.key.clone() }));
        }
    }
    Ok(told)
}

/// A number of points brought inside its cap, whatever its sign.
fn within(points: Ratio, cap: Option<ExactNumber>) -> Ratio {
    cap.map_or(points, |cap| points.min(cap.0).max(cap.0.negated()))
}
