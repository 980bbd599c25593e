//! The grounds on which an evaluation is refused.

use crate::exact::{Amount, ExactNumber};
use crate::outcome::refusals;

refusals! {
    /// Why a score, or the pay that follows from it, is refused.
    pub enum EvaluationRefusal in "evaluation" {
        /// There is nothing to evaluate.
        NoItems("no_items", Missing) {},
        /// An item is listed twice.
        DuplicateItem("duplicate_item", Duplicate) { item: String },
        /// A rater is listed twice.
        DuplicateRater("duplicate_rater", Duplicate) { rater: String },
        /// A group of raters is listed twice.
        DuplicateGroup("duplicate_group", Duplicate) { group: String },
        /// A rater marked the same item twice.
        DuplicateRating("duplicate_rating", Duplicate) { rater: String, item: String },
        /// A grade is listed twice.
        DuplicateGrade("duplicate_grade", Duplicate) { grade: String },
        /// A fact is listed twice.
        DuplicateFact("duplicate_fact", Duplicate) { fact: String },
        /// An adjustment is listed twice.
        DuplicateAdjustment("duplicate_adjustment", Duplicate) { key: String },
        /// A mark or a condition names an item that is not listed.
        UnknownItem("unknown_item", Unknown) { item: String },
        /// A mark names a rater who is not listed.
        UnknownRater("unknown_rater", Unknown) { rater: String },
        /// A rater names a group that is not listed.
        UnknownGroup("unknown_group", Unknown) { rater: String, group: String },
        /// A grade is named that no band has.
        UnknownGrade("unknown_grade", Unknown) { grade: String },
        /// Raters come in groups, but one of them has none.
        RaterWithoutGroup("rater_without_group", Missing) { rater: String },
        /// A weight is below zero.
        NegativeWeight("negative_weight", OutOfRange) { key: String, weight: ExactNumber },
        /// No item, or no group, has a weight above zero.
        NoWeight("no_weight", Contradiction) {},
        /// The weights do not sum to what the scheme says.
        WeightsSum("weights_sum", Contradiction) { sum: ExactNumber, declared: ExactNumber },
        /// A scale has no room between its lowest and its best mark.
        EmptyScale("empty_scale", Contradiction) { item: String, min: ExactNumber, max: ExactNumber },
        /// The two goalposts of an item are one, or an inspected item has some.
        Goalposts("goalposts_equal", Contradiction) { item: String, at: ExactNumber },
        /// A mark lies outside the item's scale.
        OutsideScale("outside_scale", OutOfRange) {
            rater: String, item: String, score: ExactNumber, min: ExactNumber, max: ExactNumber,
        },
        /// A rater left an item out, and the rule takes no score with gaps.
        MissingAnswer("missing_answer", Missing) { rater: String, item: String },
        /// A group has no rater, and the rule takes no score with gaps.
        MissingGroup("missing_group", Missing) { group: String },
        /// An item has fewer answers than the rule asks for, and the rule takes no score with gaps.
        TooFewAnswers("too_few_answers", Missing) { item: String, answers: i64, minimum: i64 },
        /// No item that counts has enough answers.
        NothingRated("nothing_rated", Missing) {},
        /// A limit that must not be below zero is.
        NegativeLimit("negative_limit", OutOfRange) { what: String, limit: ExactNumber },
        /// An instalment is none of those there are, or a factor is given beside it.
        Instalment("no_such_instalment", OutOfRange) { number: i64, of: i64, factor: ExactNumber },
        /// An objection is listed twice.
        DuplicateObjection("duplicate_objection", Duplicate) { objection: String },
        /// What an objection is against is not in the evaluation, or is there more than once.
        ObjectionWithoutTarget("objection_without_target", Unknown) { objection: String },
        /// An answer puts something else right than what the objection is against.
        AnswerToAnother("answer_to_another", Contradiction) { objection: String },
        /// Two objections are upheld that put different things in the same place.
        ObjectionsClash("objections_clash", Contradiction) { objection: String },
        /// The facts of pay say what follows from the evaluation.
        ReviewFills("review_fills", Contradiction) { field: String },
        /// An aspect is listed twice.
        DuplicateAspect("duplicate_aspect", Duplicate) { aspect: String },
        /// An item names an aspect that is not listed.
        UnknownAspect("unknown_aspect", Unknown) { item: String, aspect: String },
        /// There are aspects, but an item belongs to none.
        ItemWithoutAspect("item_without_aspect", Missing) { item: String },
        /// The weights of an aspect's items do not sum to its own.
        AspectWeights("aspect_weights", Contradiction) {
            aspect: String, sum: ExactNumber, declared: ExactNumber,
        },
        /// An item is inspected twice.
        DuplicateCheck("duplicate_check", Duplicate) { item: String },
        /// A finding of one inspection is listed twice.
        DuplicateFinding("duplicate_finding", Duplicate) { item: String, key: String },
        /// An inspection is of an item that raters mark.
        NotChecked("not_checked", Contradiction) { item: String },
        /// A rater marked an item that is inspected.
        CheckedItem("checked_item", Contradiction) { rater: String, item: String },
        /// The part that a trimmed mean leaves out at each end is below zero, or one half or more.
        Cut("cut", OutOfRange) { cut: ExactNumber },
        /// A rule on the sample must say either a number or a share.
        SampleForm("sample_form", Malformed) { rule: i64 },
        /// No scheme of that name is shipped.
        UnknownScheme("unknown_scheme", Unknown) { scheme: String, known: String },
        /// The scheme says something else than the facts beside it.
        SchemeSays("scheme_says", Contradiction) { field: String },
        /// The scheme that is named says nothing of pay.
        SchemeWithoutPay("scheme_without_pay", Missing) { scheme: String },
        /// It is told how often an adjustment happened that is not listed.
        UnknownAdjustment("unknown_adjustment", Unknown) { key: String },
        /// It is told twice how often an adjustment happened.
        DuplicateHappened("duplicate_happened", Duplicate) { key: String },
        /// More decimal places are asked for than are kept.
        Places("places", OutOfRange) { places: i64 },
        /// There are no bands, but something needs them.
        NoBands("no_bands", Missing) {},
        /// Bands leave scores between them that belong to none.
        BandGap("band_gap", Contradiction) { gaps: String },
        /// Two bands claim the same score.
        BandOverlap("band_overlap", Contradiction) { lower: String, upper: String, at: ExactNumber },
        /// A band ends before it begins, or has two upper edges.
        BandEmpty("band_empty", Contradiction) { grade: String },
        /// More than one band has no lower edge.
        BandWithoutEdge("band_without_edge", Missing) { grade: String },
        /// A condition must name either a fact, or an item and the mark it must reach.
        ConditionForm("condition_form", Malformed) { condition: i64 },
        /// A band of pay has both a fixed rate and one by the score, or neither.
        RateForm("rate_form", Malformed) { band: i64 },
        /// A rate by the score divides by a number that is not above zero.
        RateDivisor("rate_divisor", OutOfRange) { band: i64, of: ExactNumber },
        /// One score and several are given.
        TwoScores("two_scores", Contradiction) {},
        /// Several scores are given, and no rule makes one of them.
        ScoresRule("scores_rule", Missing) {},
        /// One of several scores is listed twice.
        DuplicateScore("duplicate_score", Duplicate) { key: String },
        /// An event is listed twice.
        DuplicateEvent("duplicate_event", Duplicate) { key: String },
        /// Neither a score nor a grade is given.
        NoScore("no_score", Missing) {},
        /// A sum of money that must not be below zero is.
        NegativeMoney("negative_money", OutOfRange) { what: String, amount: Amount },
        /// A rate of pay, or the part of the base that is due, is below zero.
        NegativeRate("negative_rate", OutOfRange) { what: String, rate: ExactNumber },
    }
}
