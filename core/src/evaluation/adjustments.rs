//! 加减分: points for facts beside the items, inside their caps.

use super::checked::first_twice;
use super::facts::{Adjustment, ScoreFacts};
use super::refusal::EvaluationRefusal;
use super::result::AdjustmentScore;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};

/// Points added and deducted: each by its own cap, then bonus and deductions by theirs.
pub(super) fn adjusted(
    facts: &ScoreFacts,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(Vec<AdjustmentScore>, Ratio), Refusal> {
    let mut by_key: Vec<&Adjustment> = facts.adjustments.iter().collect();
    by_key.sort_by(|a, b| a.key.cmp(&b.key));
    if let Some(key) = first_twice(&by_key, |adjustment| &adjustment.key) {
        let refusal = EvaluationRefusal::DuplicateAdjustment { key: key.clone() };
        return Err(refusal.in_list("adjustments", &facts.adjustments, |one| one.key == key));
    }
    let (mut bonus, mut deduction) = (Ratio::ZERO, Ratio::ZERO);
    let mut scores = Vec::with_capacity(by_key.len());
    for adjustment in by_key {
        let all = adjustment.points.0.times(Ratio::whole(i64::from(adjustment.times)))?;
        let points = within(all, adjustment.cap);
        if points.is_negative() {
            deduction = deduction.plus(points)?;
        } else {
            bonus = bonus.plus(points)?;
        }
        trace.step_citing(cited, || EvaluationStep::Adjustment {
            key: adjustment.key.clone(),
            times: adjustment.times,
            points: ExactNumber(points),
            each: adjustment.points,
            cap: IfAny(adjustment.cap),
        });
        scores.push(AdjustmentScore { key: adjustment.key.clone(), points: ExactNumber(points) });
    }
    let moved = within(bonus, facts.bonus_cap).plus(within(deduction, facts.deduction_cap))?;
    Ok((scores, moved))
}

/// A number of points brought inside its cap, whatever its sign.
fn within(points: Ratio, cap: Option<ExactNumber>) -> Ratio {
    cap.map_or(points, |cap| points.min(cap.0).max(cap.0.negated()))
}
