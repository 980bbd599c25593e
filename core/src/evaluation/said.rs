//! 说法: what an evaluation writes down.

use super::facts::{MissingMarks, Scale};
use super::grades::FallenBands;
use super::means::SatisfiedOf;
use super::pay::{OfScores, WithheldKeeper};
use super::result::Purpose;
use super::sample::Sampled;
use crate::catalogue::words;
use crate::exact::{Amount, Day, ExactNumber, Rounding};
use crate::outcome::{BookWord, IfAny, steps};

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
        Group("group") { group: String, weight: ExactNumber, raters: i64, returned: i64 },
        /// The marks of one item by one group.
        Marks("marks") { item: String, group: String, answers: i64, sum: ExactNumber, mean: IfAny<ExactNumber> },
        /// How marks become one, where it is not their arithmetic mean.
        MeanRule("mean_rule") { rule: MeanWord, cut: IfAny<ExactNumber> },
        /// How many of a group gave an item this mark.
        MarkCount("mark_count") { item: String, group: String, mark: ExactNumber, count: i64 },
        /// How many of a group are satisfied with an item.
        Satisfied("satisfied") {
            item: String,
            group: String,
            from: ExactNumber,
            satisfied: i64,
            of: SatisfiedOf,
            base: i64,
        },
        /// Between which two means an item earns its points.
        Goalposts("goalposts") { item: String, worst: ExactNumber, best: ExactNumber },
        /// Something an inspection found.
        CheckFinding("check_finding") {
            item: String,
            key: String,
            each: ExactNumber,
            times: u32,
            cap: IfAny<ExactNumber>,
            points: ExactNumber,
        },
        /// What an inspection deducts from an item.
        Checked("checked") { item: String, deducted: ExactNumber, given_weight: ExactNumber },
        /// Who was asked and who answered.
        Response("response") {
            asked: i64,
            returned: i64,
            left_out: i64,
            marked_twice: i64,
            households: IfAny<u32>,
        },
        /// A rule on the sample.
        Sample("sample") {
            rule: i64,
            of: Sampled,
            number: IfAny<u32>,
            share: IfAny<ExactNumber>,
            found: i64,
            least: IfAny<Option<ExactNumber>>,
            holds: IfAny<Option<bool>>,
        },
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
            aspect: IfAny<String>,
        },
        /// One aspect: what its items earn and lose.
        Aspect("aspect") {
            aspect: String,
            given_weight: ExactNumber,
            weight: ExactNumber,
            points: ExactNumber,
            lost: ExactNumber,
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
        /// Bands that are printed for full marks that items left out have lowered.
        FallenBands("fallen_bands") {
            full_marks: ExactNumber,
            printed: ExactNumber,
            factor: ExactNumber,
            rule: FallenBands,
        },
        /// A band as the scheme has it, the best first.
        Band("band") {
            place: i64,
            grade: String,
            from: IfAny<ExactNumber>,
            above: IfAny<ExactNumber>,
            to: IfAny<ExactNumber>,
            below: IfAny<ExactNumber>,
        },
        /// The rate of pay of a band.
        Rate("rate") { place: i64, rate: ExactNumber, at_most: bool },
        /// A band whose rate follows from the score.
        RateByScore("rate_by_score") {
            place: i64,
            plus: ExactNumber,
            times: ExactNumber,
            of: ExactNumber,
            least: ExactNumber,
            most: IfAny<ExactNumber>,
            at_most: bool,
        },
        /// One of several scores.
        OneScore("one_score") { key: String, score: IfAny<Option<ExactNumber>>, weight: ExactNumber },
        /// What several scores come to.
        OfScores("of_scores") { rule: OfScores, score: IfAny<Option<ExactNumber>> },
        /// The band in which the pay begins, before conditions.
        Place("place") {
            score: IfAny<ExactNumber>,
            rounding: IfAny<Rounding>,
            places: u32,
            grade: IfAny<String>,
            place: IfAny<Option<i64>>,
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
        /// A fixed sum for an event.
        Event("event") {
            key: String,
            each: Amount,
            times: IfAny<Option<u32>>,
            cap: IfAny<Amount>,
            amount: IfAny<Option<Amount>>,
        },
        /// The pay once events have moved it.
        PayAfterEvents("pay_after_events") {
            by_rate: Amount,
            added: Amount,
            deducted: Amount,
            cap: IfAny<Amount>,
            pay: Amount,
        },
        /// What was held back until the evaluation.
        Retention("retention") { held: Amount, released: Amount, kept: Amount },
        /// What is due up to the end of an instalment, and up to its beginning.
        Instalment("instalment") { number: u32, of: u32, through: Amount, before: Amount },
        /// Who keeps what is not paid.
        KeptBy("kept_by") { by: WithheldKeeper, of_pay: Amount, of_retention: Amount, amount: Amount },
        /// A term of the contract's end: so many days from a day.
        ContractTerm("contract_term") { purpose: Purpose, days: u32, from: IfAny<Day>, by: IfAny<Day> },
        /// A renewal is the owners' to decide.
        RenewalNeedsVote("renewal_needs_vote") { matter: IfAny<BookWord>, notice_days: IfAny<u32> },
        /// A dismissal is the owners' to decide.
        DismissalNeedsVote("dismissal_needs_vote") { matter: IfAny<BookWord>, notice_days: IfAny<u32> },
    }
}

words! {
    /// 平均口径, as a step says it.
    pub(crate) enum MeanWord {
        /// 中位数.
        Median => "median",
        /// 截尾平均.
        Trimmed => "trimmed",
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
