//! 认定与提示: what an evaluation finds missing or doubtful.

use super::conditions::Applied;
use super::sample::Sampled;
use super::sheets::{DuplicateMarks, SheetRule};
use crate::exact::{Amount, ExactNumber};
use crate::outcome::{Citation, Mark, Trace, findings, warnings};

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
        GroupNotCounted("group_not_counted", Unknown) { group: String, weight: ExactNumber },
        /// 未评分的事项: a group that marked other items, but not this one.
        GroupLeftOut("group_left_out", Allowed) { group: String, item: String },
        /// 评价方回答不足: fewer of a group answered than the scheme asks for.
        GroupTooFew("group_too_few", Unknown) { group: String, answers: i64, minimum: i64 },
        /// 迟交: sheets that came after the last day.
        LateSheets("late_sheets", Unknown) { count: i64, rule: SheetRule },
        /// 未签名.
        UnsignedSheets("unsigned_sheets", Unknown) { count: i64, rule: SheetRule },
        /// 雷同评分: sheets with the same part of the scale for every item.
        StraightLined("straight_lined", Unknown) { count: i64, rule: SheetRule },
        /// 重复评分: marks set aside because a rater marked an item twice.
        MarkedTwice("marked_twice", Allowed) { count: i64, rule: DuplicateMarks },
        /// 须另行处理: something the scheme says that a score cannot apply, or that could not be read.
        SchemeNeed("scheme_need", Allowed) { scheme: String, need: String },
        /// 加减分未告知: nobody has said how often an adjustment of the scheme happened.
        AdjustmentNotTold("adjustment_not_told", Unknown) { key: String },
        /// 样本不足.
        SampleTooSmall("sample_too_small", Unknown) { of: Sampled, found: i64, least: ExactNumber },
        /// 户数未知: a rule asks for a part of the households, and nobody has said how many there are.
        HouseholdsNotGiven("households_not_given", Unknown) {},
        /// 人数过少不公布: a mean of so few that it would show what somebody said.
        MeanOfFew("mean_of_few", Allowed) { group: String, answers: i64, floor: i64 },
        /// 够不到的等级: grades that begin above full marks.
        BandsAboveFullMarks("bands_above_full_marks", Allowed) { grades: String, full_marks: ExactNumber },
        /// 等级线与满分不符: items were left out, and nobody has said how the bands are read; a draft where it matters.
        BandsOfOtherMarks("bands_of_other_marks", Unknown) { full_marks: ExactNumber, printed: ExactNumber },
        /// 事实未给: a condition asks for a fact or a mean that is not known; while it can change what is decided, it
        /// keeps a draft.
        FactNotGiven("fact_not_given", Unknown) { fact: String },
        /// 分数未知: one of several scores that decide together is not known.
        ScoreNotGiven("score_not_given", Unknown) { key: String },
        /// 按分计付而无分数: the rate follows from the score, and only a grade is known.
        RateNeedsScore("rate_needs_score", Unknown) {},
        /// 次数未知: nobody has counted an event.
        EventNotCounted("event_not_counted", Unknown) { event: String },
        /// 扣款超过报酬: more is deducted for events than the pay holds.
        EventsBeyondPay("events_beyond_pay", Unknown) { beyond: Amount },
        /// 报酬未定: no band decides the pay.
        PayUndecided("pay_undecided", Unknown) {},
        /// 至多: the rate is an upper bound that a person has to settle.
        RateAtMost("rate_at_most", Unknown) { rate: ExactNumber },
        /// 无失分: money is withheld, but no item lost a point.
        NoPointsLost("no_points_lost", Allowed) { withheld: Amount },
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
