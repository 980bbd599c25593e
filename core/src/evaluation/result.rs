//! What an evaluation decides.

use super::aspects::AspectScore;
use super::pay::WithheldKeeper;
use crate::apportion::{Part, parts_by_key};
use crate::catalogue::words;
use crate::exact::{Amount, Day, ExactNumber, Rate, Ratio};
use crate::outcome::Citation;
use serde::{Deserialize, Serialize};

/// 事项得分: what one item earned and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemScore {
    /// The item.
    pub key: String,
    /// Its name, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The points a perfect mark was worth here, after items left out and scaling.
    pub weight: ExactNumber,
    /// The mean mark; absent when too few answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean: Option<ExactNumber>,
    /// How many answered; 1 or 0 for an item that is inspected.
    pub answers: u32,
    /// Points earned.
    pub points: ExactNumber,
    /// Points not earned: the weight less the points.
    pub lost: ExactNumber,
    /// The part of the raters who are satisfied, where the item is measured so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<ExactNumber>,
    /// Whether so few answered that the mean is not to be printed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub few: bool,
}

/// 分组得分: what the marks of one group alone would give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupScore {
    /// The group.
    pub key: String,
    /// Its weight.
    pub weight: ExactNumber,
    /// How many raters it has.
    pub raters: u32,
    /// How many marks they gave.
    pub answers: u32,
    /// The score of this group's marks alone, before adjustments; absent when it left an item out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<ExactNumber>,
    /// How many of them gave a mark that counts.
    pub returned: u32,
    /// Whether so few answered that the group's score is not to be printed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub few: bool,
}

/// 加减分结果: the points that one adjustment moved, after its own cap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentScore {
    /// The adjustment.
    pub key: String,
    /// Points, below zero for a deduction.
    pub points: ExactNumber,
}

/// 下一等级: the next better grade and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextGrade {
    /// The grade.
    pub grade: String,
    /// Points missing to its lower edge.
    pub points_missing: ExactNumber,
}

/// 评价结果: a score, its grade, and what each item earned and lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreResult {
    /// The score, rounded as asked.
    pub score: ExactNumber,
    /// The score before rounding.
    pub exact_score: ExactNumber,
    /// What perfect marks would have given, before adjustments.
    pub full_marks: ExactNumber,
    /// Points of all items together, before adjustments.
    pub points: ExactNumber,
    /// Points of all items not earned; with `points` it makes `full_marks`.
    pub lost: ExactNumber,
    /// The grade; absent below the lowest band, without bands, or while a fact that decides is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The grade by the score alone, before conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade_by_score: Option<String>,
    /// The grades still possible while a fact is unknown; empty when the grade is decided.
    pub grades_possible: Vec<String>,
    /// The next better grade by the score alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextGrade>,
    /// How many raters were asked.
    pub raters: u32,
    /// Each item, sorted by key.
    pub items: Vec<ItemScore>,
    /// Each group, sorted by key.
    pub groups: Vec<GroupScore>,
    /// Each adjustment, sorted by key.
    pub adjustments: Vec<AdjustmentScore>,
    /// What full marks were before items were left out; absent where none took its part with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallen_from: Option<ExactNumber>,
    /// How many of them gave a mark, whether it counts or not; the others did not respond.
    pub returned: u32,
    /// How many sheets are left out by a rule.
    pub left_out: u32,
    /// Each aspect, sorted by key.
    pub aspects: Vec<AspectScore>,
}

words! {
    /// 须由业主决定的事: what may follow from an evaluation but never follows from it alone.
    pub enum Purpose {
        /// 续聘: to renew the contract.
        Renewal => "renewal",
        /// 解聘: to dismiss the company.
        Dismissal => "dismissal",
    }
}

/// 须经业主共同决定: a decision that the owners must take by vote, whatever the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeededVote {
    /// What is to be decided.
    pub purpose: Purpose,
    /// The matter under which `decide` and `tally` know it; absent where no book is named to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// Days of written notice to the company, where the law asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u32>,
    /// The clauses.
    pub citations: Vec<Citation>,
    /// Days before the contract's end by which a company that will not go on has to say so in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_notice_days: Option<u32>,
    /// The last day for that, where the contract's end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_notice_by: Option<Day>,
    /// The last day on which the owners can decide on a renewal: that of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decide_by: Option<Day>,
    /// The first day on which a dismissal can take effect, where the day of the notice is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_not_before: Option<Day>,
}

/// 扣款归属结果: what is not paid to the company, and who keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptAmount {
    /// Who keeps it.
    pub by: WithheldKeeper,
    /// What is withheld of the pay, where it is above zero, and what is not released of the retention.
    pub amount: Amount,
}

/// 留置款结果: money that was held back until the evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionResult {
    /// What was held back.
    pub held: Amount,
    /// What is released to the company.
    pub released: Amount,
    /// What stays with the owners.
    pub kept: Amount,
}

impl Consequence {
    /// The rate of pay, fixed or by the score.
    #[must_use]
    pub fn paid_rate(&self) -> Option<Ratio> {
        self.rate.map(|rate| rate.to_ratio()).or(self.rate_by_score.map(|rate| rate.0))
    }
}

/// 按次扣款结果: what one event moved, after its own cap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventAmount {
    /// The event.
    pub key: String,
    /// What readers see, where it has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many times it happened; absent while nobody has counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The sum, below zero for a deduction; absent while the times are unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
}

/// 评价与报酬: what an evaluation means for pay, and where the money went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// The grade that decides; absent when the deciding band has no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// The place of the deciding band, 1 for the best; absent while undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<u32>,
    /// The rate of pay; absent while undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// Whether the rate is only the most that may be paid, so that a person has to fix the pay.
    pub rate_is_upper_bound: bool,
    /// The pay at the rate one.
    pub full_pay: Amount,
    /// The pay; absent while undecided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<Amount>,
    /// Full pay less the pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Amount>,
    /// The part of `withheld` that the score's own band brought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_for_score: Option<Amount>,
    /// The rest of `withheld`, brought by conditions such as a serious accident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_for_conditions: Option<Amount>,
    /// Which item cost how much: `withheld_for_score` over the points lost, summing exactly to it.
    #[serde(with = "parts_by_key")]
    pub costs: Vec<Part>,
    /// Money held back until the evaluation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<RetentionResult>,
    /// What the owners must decide by vote; never decided by the score.
    pub votes_needed: Vec<NeededVote>,
    /// The rate as it follows from the score, where the band has no fixed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_by_score: Option<ExactNumber>,
    /// The part of `withheld` that events brought, below zero where they added to the pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_for_events: Option<Amount>,
    /// What each event moved, sorted by key; empty without events.
    pub events: Vec<EventAmount>,
    /// Who keeps what is not paid, where the scheme says so and the pay is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<KeptAmount>,
}
