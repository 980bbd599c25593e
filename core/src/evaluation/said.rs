//! 说法: what an evaluation writes down.

use super::conditions::Applied;
use super::facts::{MissingMarks, Scale};
use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, Rounding};
use crate::outcome::{BookWord, Citation, IfAny, Mark, Trace, findings, steps, warnings};

steps! {
    /// 评价的步骤: what an evaluation writes down, step by step.
    pub(crate) enum EvaluationStep in "evaluation" {
        /// The scheme, and what perfect marks give.
        Scheme("scheme") {
            scale: Scale,
            missing: MissingMarks,
            minimum_answers: u32,
            out_of: IfAny<ExactNumber>,
            mean_rounding: IfAny<Rounding>,
            mean_places: u32,
            full_marks: ExactNumber,
        },
        /// A group of raters.
        Group("group") { group: String, weight: ExactNumber, raters: i64 },
        /// The marks of one item by one group.
        Marks("marks") { item: String, group: String, answers: i64, sum: ExactNumber, mean: IfAny<ExactNumber> },
        /// One item: what it earns and loses.
        Item("item") {
            item: String,
            answers: u32,
            mean: IfAny<ExactNumber>,
            weight: ExactNumber,
            points: ExactNumber,
            lost: ExactNumber,
            given_weight: ExactNumber,
            min: ExactNumber,
            max: ExactNumber,
        },
        /// What the marks of one group alone would give.
        GroupScore("group_score") { group: String, answers: u32, score: IfAny<ExactNumber> },
        /// Points for a fact beside the items.
        Adjustment("adjustment") {
            key: String,
            times: u32,
            points: ExactNumber,
            each: ExactNumber,
            cap: IfAny<ExactNumber>,
        },
        /// The score.
        Total("total") {
            points: ExactNumber,
            adjustments: ExactNumber,
            exact: ExactNumber,
            score: ExactNumber,
            bonus_cap: IfAny<ExactNumber>,
            deduction_cap: IfAny<ExactNumber>,
            rounding: IfAny<Rounding>,
            places: u32,
        },
        /// A band as the scheme has it, the best first.
        Band("band") {
            place: i64,
            grade: String,
            from: IfAny<ExactNumber>,
            to: IfAny<ExactNumber>,
            below: IfAny<ExactNumber>,
        },
        /// The rate of pay of a band.
        Rate("rate") { place: i64, rate: ExactNumber, at_most: bool },
        /// The band in which the pay begins, before conditions.
        Place("place") {
            score: IfAny<ExactNumber>,
            rounding: IfAny<Rounding>,
            places: u32,
            grade: IfAny<String>,
            place: IfAny<i64>,
        },
        /// The band of the score.
        Grade("grade") { score: ExactNumber, grade: String },
        /// A condition as the scheme has it, and what is told of it.
        Condition("condition") {
            on: String,
            asks: Asks,
            told: IfAny<Option<bool>>,
            below: IfAny<ExactNumber>,
            holds: bool,
            effect: EffectWord,
            grade: IfAny<String>,
            steps: IfAny<u32>,
        },
        /// A condition that is met.
        ConditionMet("condition_met") { on: String, grade: IfAny<Option<String>> },
        /// A condition that is not met.
        ConditionNotMet("condition_not_met") { on: String, grade: IfAny<Option<String>> },
        /// A condition of which nobody has said whether it is met.
        ConditionOpen("condition_open") { on: String, grade: IfAny<Option<String>> },
        /// A grade that stays possible.
        Possible("possible") { grade: IfAny<String> },
        /// The pay at the rate one.
        FullPay("full_pay") {
            base: Amount,
            factor: ExactNumber,
            rounding: Rounding,
            minor_digits: u32,
            full_pay: Amount,
        },
        /// The pay at the rate of the band.
        Pay("pay") { base: Amount, factor: ExactNumber, full_pay: Amount, rate: ExactNumber, pay: Amount },
        /// What was held back until the evaluation.
        Retention("retention") { held: Amount, released: Amount, kept: Amount },
        /// A renewal is the owners' to decide.
        RenewalNeedsVote("renewal_needs_vote") { matter: IfAny<BookWord>, notice_days: IfAny<u32> },
        /// A dismissal is the owners' to decide.
        DismissalNeedsVote("dismissal_needs_vote") { matter: IfAny<BookWord>, notice_days: IfAny<u32> },
    }
}

warnings! {
    /// 评价的提示: what an evaluation warns of.
    pub(crate) enum EvaluationWarning in "evaluation" {
        /// Raters who gave every item the same part of its scale.
        StraightLining("straight_lining") { count: i64, raters: String },
        /// The score belongs to no band.
        OutsideBands("outside_bands") { score: ExactNumber },
    }
}

findings! {
    /// 评价的认定: what is missing or left out. What leaves the grade and the pay as they are stands.
    pub(crate) enum EvaluationFinding in "evaluation" {
        /// 回答不足: fewer answered than the scheme asks for.
        ItemNotCounted("item_not_counted", Allowed) { item: String, answers: i64, minimum: i64 },
        /// 未评分的评价方: a group that gave no mark.
        GroupNotCounted("group_not_counted", Allowed) { group: String, weight: ExactNumber },
        /// 够不到的等级: grades that begin above full marks.
        BandsAboveFullMarks("bands_above_full_marks", Allowed) { grades: String, full_marks: ExactNumber },
        /// 事实未给: a condition asks for a fact or a mean that is not known; while it can change what is decided, it
        /// keeps a draft.
        FactNotGiven("fact_not_given", Unknown) { fact: String },
        /// 报酬未定: no band decides the pay.
        PayUndecided("pay_undecided", Unknown) {},
        /// 至多: the rate is an upper bound that a person has to settle.
        RateAtMost("rate_at_most", Unknown) { rate: ExactNumber },
        /// 无失分: money is withheld, but no item lost a point.
        NoPointsLost("no_points_lost", Allowed) { withheld: Amount },
    }
}

words! {
    /// 条件所问: a fact, or the mean of an item.
    pub(crate) enum Asks {
        /// A fact of the list of known facts.
        Fact => "fact",
        /// The mean of an item.
        Item => "item",
    }
}

words! {
    /// 等级效果: what a condition does to the grade, as a step says it.
    pub(crate) enum EffectWord {
        /// 降至: no better than the grade that is named.
        LoweredTo => "lowered_to",
        /// 降级: so many bands lower.
        LoweredBy => "lowered_by",
        /// 升至: no worse than the grade that is named.
        RaisedTo => "raised_to",
        /// 定为: the grade that is named.
        SetTo => "set_to",
    }
}

/// A finding for each fact or mean that a condition asks for and that is not known.
pub(super) fn find_unknown_facts(trace: &mut Trace, applied: &[Applied], decided: bool, cited: &Citation) {
    let mark = if decided { Mark::Allowed } else { Mark::Unknown };
    for condition in applied.iter().filter(|condition| condition.met.is_none()) {
        let fact = condition.on.clone();
        trace.find_marked(mark, &condition.on, EvaluationFinding::FactNotGiven { fact }, cited.clone());
    }
}
