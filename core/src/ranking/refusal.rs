//! The grounds on which companies are not compared.

use crate::exact::ExactNumber;
use crate::outcome::refusals;

refusals! {
    /// Why a ranking, or a quantile, is refused.
    pub enum RankingRefusal in "ranking" {
        /// There is nobody to compare.
        NoCompanies("no_companies", Missing) {},
        /// A company is listed twice.
        DuplicateCompany("duplicate_company", Duplicate) { company: String },
        /// A criterion is listed twice.
        DuplicateCriterion("duplicate_criterion", Duplicate) { criterion: String },
        /// A company has two values of one criterion.
        DuplicateValue("duplicate_value", Duplicate) { company: String, criterion: String },
        /// A value names a company that is not listed.
        UnknownCompany("unknown_company", Unknown) { company: String, nearest: String },
        /// A value names a criterion that is not listed.
        UnknownCriterion("unknown_criterion", Unknown) { criterion: String, nearest: String },
        /// A weight is below zero.
        NegativeWeight("negative_weight", OutOfRange) { criterion: String, weight: ExactNumber },
        /// No criterion has a weight above zero.
        NoWeight("no_weight", Contradiction) {},
        /// A criterion by goalposts lacks one of them.
        GoalpostMissing("goalpost_missing", Missing) { criterion: String },
        /// A criterion has goalposts that its normalisation does not read.
        GoalpostUnread("goalpost_unread", Contradiction) { criterion: String },
        /// There is no room between the goalposts.
        NoRoom("no_room", Contradiction) { criterion: String, low: ExactNumber, high: ExactNumber },
        /// A quantile of no values.
        NoValues("no_values", Missing) {},
        /// A quantile at a part below 0 or above 1.
        OutsidePart("outside_part", OutOfRange) { part: ExactNumber },
    }
}
