//! 说法: what a review writes down.

use super::result::ObjectionStanding;
use crate::catalogue::words;
use crate::exact::{Amount, Day, ExactNumber};
use crate::outcome::{IfAny, findings, steps};

words! {
    /// 异议对象: what an objection is against.
    pub(crate) enum ObjectedTo {
        Mark => "mark",
        Sheet => "sheet",
        Finding => "finding",
        Adjustment => "adjustment",
        Fact => "fact",
    }
}

steps! {
    /// 复核的步骤: what a review writes down, step by step. Those of the score stand twice, before and after.
    pub(crate) enum ReviewStep in "review" {
        /// The steps of the first score begin.
        Before("before") { objections: u32 },
        /// An objection and the answer to it.
        Objection("objection") {
            objection: String,
            against: ObjectedTo,
            on: IfAny<Day>,
            until: IfAny<Day>,
            standing: ObjectionStanding,
            reason: IfAny<String>,
        },
        /// A mark that was corrected or struck out.
        Mark("mark") { objection: String, rater: String, item: String, was: ExactNumber, stands: IfAny<ExactNumber> },
        /// A sheet that was struck out.
        Sheet("sheet") { objection: String, rater: String },
        /// A finding of an inspection that was corrected.
        Finding("finding") { objection: String, item: String, key: String, was: u32, stands: u32 },
        /// An adjustment that was corrected.
        Adjustment("adjustment") { objection: String, key: String, was: IfAny<u32>, stands: u32 },
        /// A fact that was corrected.
        Fact("fact") { objection: String, key: String, was: IfAny<bool>, stands: bool },
        /// The steps of the score that stands begin.
        After("after") { upheld: u32 },
        /// Points of an item before and after.
        Item("item") { item: String, before: ExactNumber, after: ExactNumber, moved: ExactNumber },
        /// The score before and after.
        Total("total") {
            before: ExactNumber,
            after: ExactNumber,
            moved: ExactNumber,
            grade_before: IfAny<String>,
            grade_after: IfAny<String>,
        },
        /// The pay before and after.
        Pay("pay") { before: Amount, after: Amount, moved: Amount },
        /// The score if every open objection were upheld.
        IfUpheld("if_upheld") { score: ExactNumber, grade: IfAny<String> },
    }
}

findings! {
    /// 复核的认定: what a review leaves open.
    pub(crate) enum ReviewFinding in "review" {
        /// 待复核: nobody has answered an objection; a draft where it would move the score.
        ObjectionOpen("objection_open", Unknown) { objection: String },
        /// 逾期异议: it came after the last day; a draft while nobody has said what becomes of it.
        ObjectionLate("objection_late", Unknown) { objection: String },
    }
}
