//! 说法: what a ranking writes down.

use super::facts::{
    ConstantRule, CriterionDirection, MissingValueRule, Normalisation, RankCounting, RankingMethod,
};
use super::result::PairOutcome;
use crate::exact::ExactNumber;
use crate::outcome::{IfAny, findings, steps};

steps! {
    /// 排名的步骤: what a ranking writes down, step by step.
    pub(crate) enum RankingStep in "ranking" {
        /// How the companies are compared.
        Method("method") {
            method: RankingMethod,
            counting: RankCounting,
            constant: IfAny<ConstantRule>,
            gaps: IfAny<MissingValueRule>,
            companies: u32,
            compared: u32,
            open: bool,
        },
        /// One criterion.
        Criterion("criterion") {
            criterion: String,
            weight: ExactNumber,
            direction: CriterionDirection,
            normalisation: Normalisation,
            low: IfAny<ExactNumber>,
            high: IfAny<ExactNumber>,
            number: u32,
            undefined: bool,
            kept: bool,
        },
        /// One value of a compared company.
        Value("value") {
            company: String,
            criterion: String,
            value: IfAny<ExactNumber>,
            taken: IfAny<ExactNumber>,
            below: IfAny<u32>,
            equal: IfAny<u32>,
            normalised: IfAny<ExactNumber>,
            clamped: bool,
        },
        /// Two companies against each other.
        Pair("pair") {
            company: String,
            other: String,
            weight_for: ExactNumber,
            weight_against: ExactNumber,
            weight_level: ExactNumber,
            outcome: PairOutcome,
        },
        /// What a compared company comes to, and its rank.
        Score("score") {
            company: String,
            weight: ExactNumber,
            wins: IfAny<u32>,
            level: IfAny<u32>,
            losses: IfAny<u32>,
            score: IfAny<ExactNumber>,
            rank: IfAny<u32>,
        },
        /// How far one weight can move before two, or all, stand in another order.
        Interval("interval") {
            criterion: String,
            company: IfAny<String>,
            other: IfAny<String>,
            weight: ExactNumber,
            least: ExactNumber,
            least_counts: bool,
            most: IfAny<ExactNumber>,
            most_counts: bool,
        },
        /// What a company would come to without a criterion.
        Without("without") { criterion: String, company: String, score: ExactNumber, first: bool },
    }
}

findings! {
    /// 排名的认定: what is missing or makes no difference, and what became of it.
    pub(crate) enum RankingFinding in "ranking" {
        /// 缺值待定: a value is missing, and nobody has said what becomes of it.
        MissingOpen("missing_open", Unknown) { company: String, criterion: String },
        /// 缺值不予排名: a company without a value is not ranked.
        MissingRefused("missing_refused", Disallowed) { company: String, criterion: String },
        /// 缺值剔除: a criterion is left out for a company without a value.
        MissingLeftOut("missing_left_out", Allowed) { company: String, criterion: String },
        /// 缺值按最差计: a company without a value gets the worst.
        MissingWorst("missing_worst", Allowed) { company: String, criterion: String, taken: ExactNumber },
        /// 无差异待定: a criterion makes no difference, and nobody has said what it is worth.
        ConstantOpen("constant_open", Unknown) { criterion: String },
        /// 无差异不予排名: a criterion makes no difference, and the rule leaves the ranking open.
        ConstantRefused("constant_refused", Disallowed) { criterion: String },
        /// 无差异各得一半: a criterion makes no difference and gives each one half.
        ConstantNoDifference("constant_no_difference", Allowed) { criterion: String },
        /// 无差异剔除: a criterion makes no difference and is left out.
        ConstantLeftOut("constant_left_out", Allowed) { criterion: String },
        /// 截断: a value lies outside the goalposts.
        Clamped("clamped", Allowed) {
            company: String, criterion: String, value: ExactNumber, low: ExactNumber, high: ExactNumber,
        },
        /// 权重区间未能给出: a fraction behind the intervals has more digits than can be kept.
        WeightsUntold("weights_untold", Allowed) { companies: u32 },
        /// 无从比较: a company has no value that weighs anything.
        NotRanked("not_ranked", Unknown) { company: String },
    }
}
