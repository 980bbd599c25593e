//! 说法: what an evaluation writes down.

use super::bands::Ladder;
use super::conditions::{Applied, grade_of};
use crate::exact::{Amount, Number};
use crate::outcome::{Citation, IfAny, Mark, Trace, findings, steps, warnings};

steps! {
    /// 评价的步骤.
    pub(crate) enum EvaluationStep in "evaluation" {
        /// One item: what it earns and loses.
        Item("item") {
            item: String,
            answers: u32,
            mean: IfAny<Number>,
            weight: Number,
            points: Number,
            lost: Number,
        },
        /// Points for a fact beside the items.
        Adjustment("adjustment") { key: String, times: u32, points: Number },
        /// The score.
        Total("total") { points: Number, adjustments: Number, exact: Number, score: Number },
        /// The band of the score.
        Grade("grade") { score: Number, grade: String },
        /// A condition that is met.
        ConditionMet("condition_met") { on: String, grades: String },
        /// A condition that is not met.
        ConditionNotMet("condition_not_met") { on: String, grades: String },
        /// A condition of which nobody has said whether it is met.
        ConditionOpen("condition_open") { on: String, grades: String },
        /// The pay at the rate of the band.
        Pay("pay") { base: Amount, factor: Number, full_pay: Amount, rate: Number, pay: Amount },
        /// What was held back until the evaluation.
        Retention("retention") { held: Amount, released: Amount, kept: Amount },
        /// A renewal is the owners' to decide.
        RenewalNeedsVote("renewal_needs_vote") {},
        /// A dismissal is the owners' to decide.
        DismissalNeedsVote("dismissal_needs_vote") {},
    }
}

warnings! {
    /// 评价的提示.
    pub(crate) enum EvaluationWarning in "evaluation" {
        /// Raters who gave every item the same part of its scale.
        StraightLining("straight_lining") { count: i64, raters: String },
        /// The score belongs to no band.
        OutsideBands("outside_bands") { score: Number },
    }
}

findings! {
    /// 评价的认定: what is missing or left out. What leaves the grade and the pay as they are stands.
    pub(crate) enum EvaluationFinding in "evaluation" {
        /// 回答不足: fewer answered than the scheme asks for.
        ItemNotCounted("item_not_counted", Allowed) { item: String, answers: i64, minimum: i64 },
        /// 未评分的评价方: a group that gave no mark.
        GroupNotCounted("group_not_counted", Allowed) { group: String, weight: Number },
        /// 够不到的等级: grades that begin above full marks.
        BandsAboveFullMarks("bands_above_full_marks", Allowed) { grades: String, full_marks: Number },
        /// 事实未给: a condition asks for a fact or a mean that is not known; while it can change what is decided, it
        /// keeps a draft.
        FactNotGiven("fact_not_given", Unknown) { fact: String },
        /// 报酬未定: no band decides the pay.
        PayUndecided("pay_undecided", Unknown) {},
        /// 至多: the rate is an upper bound that a person has to settle.
        RateAtMost("rate_at_most", Unknown) { rate: Number },
        /// 无失分: money is withheld, but no item lost a point.
        NoPointsLost("no_points_lost", Allowed) { withheld: Amount },
    }
}

/// A condition that was looked at, and the grades that are possible after it.
pub(super) fn note_condition(trace: &mut Trace, condition: &Applied, ladder: &Ladder, cited: &Citation) {
    trace.step_citing(cited, || {
        let grades: Vec<String> = condition
            .after
            .iter()
            .map(|after| grade_of(after, ladder).unwrap_or_else(|| "–".to_owned()))
            .collect();
        let (on, grades) = (condition.on.clone(), grades.join(" / "));
        match condition.met {
            Some(true) => EvaluationStep::ConditionMet { on, grades },
            Some(false) => EvaluationStep::ConditionNotMet { on, grades },
            None => EvaluationStep::ConditionOpen { on, grades },
        }
    });
}

/// A finding for each fact or mean that a condition asks for and that is not known.
pub(super) fn find_unknown_facts(trace: &mut Trace, applied: &[Applied], decided: bool, cited: &Citation) {
    let mark = if decided { Mark::Allowed } else { Mark::Unknown };
    for condition in applied.iter().filter(|condition| condition.met.is_none()) {
        let fact = condition.on.clone();
        trace.find_marked(mark, &condition.on, EvaluationFinding::FactNotGiven { fact }, cited.clone());
    }
}
