//! Scores, grades and what follows for pay.

use commonhold::apportion::Part;
use commonhold::evaluation::{
    Adjustment, AdjustmentScore, Band, Condition, Consequence, ConsequenceFacts, Edges, Effect, GroupScore,
    Item as EvaluationItem, ItemScore, KnownFact, LostPoints, Missing as MissingMarks, NeededVote, NextGrade,
    PayBand, Purpose, Rater, RaterGroup, Rating, RetentionResult, Scale, ScoreFacts, ScoreResult,
    ScoreRounding,
};
use commonhold::{Amount, Citation, Day, Finding, Number, Rate, Ratio, Rounding, Step, Warning};

/// One aspect of the service, its weight and its scale. The list is data; no list is official.
pub struct EvaluationItem {
    /// A stable key; results are listed in its order.
    pub key: String,
    /// What readers see, such as 环境卫生维护.
    pub name: Option<String>,
    /// The points a perfect mark is worth; zero is listed but worth nothing.
    pub weight: Number,
    /// The best mark a rater can give.
    pub max: Number,
    /// The lowest mark a rater can give.
    #[default = Number::ZERO]
    pub min: Number,
}

/// Somebody who was asked.
pub struct Rater {
    /// A stable key; it has no influence on the score.
    pub key: String,
    /// The group, where raters come in groups.
    pub group: Option<String>,
}

/// Owners, the committee, the neighbourhood, each with its weight.
pub struct RaterGroup {
    /// A stable key.
    pub key: String,
    /// The weight among groups; only the proportions matter.
    pub weight: Number,
}

/// One mark.
pub struct Rating {
    /// Who gave it.
    pub rater: String,
    /// For which item.
    pub item: String,
    /// The mark, between the item's `min` and `max`, both included.
    pub score: Number,
}

/// What an answer that was not given means.
pub enum MissingMarks {
    /// The score is refused until every rater has marked every item.
    Refuse,
    /// Means are over answers given; an item nobody answered is left out and full marks fall.
    Drop,
    /// An answer that was not given earns nothing and stays in the divisor.
    Zero,
    /// Like `drop`, but the weights left are scaled up so that full marks stay.
    Renormalise,
}

/// What a mark is measured against.
pub enum Scale {
    /// Weight × mean ÷ max.
    OfMax,
    /// Weight × (mean − min) ÷ (max − min), so that the lowest mark earns nothing.
    OfRange,
}

/// How a score is rounded, once, at the end.
pub struct ScoreRounding {
    /// Decimal places kept, 0 to 6.
    pub places: u32,
    /// The named rounding.
    pub mode: Rounding,
}

/// Points added or deducted for a fact, such as a commendation or bad press.
pub struct Adjustment {
    /// A stable key.
    pub key: String,
    /// What readers see.
    pub name: Option<String>,
    /// Points for each time; below zero is a deduction.
    pub points: Number,
    /// How many times it happened.
    #[default = 1]
    pub times: u32,
    /// The most points this may move the score, in either direction.
    pub cap: Option<Number>,
}

/// A grade and the lowest score that earns it. The lower edge belongs to the band.
pub struct Band {
    /// The grade's name.
    pub grade: String,
    /// The lowest score of the band; only the lowest band may leave it out.
    pub from: Option<Number>,
    /// The highest score of the band as printed, included (以上…以下).
    pub to: Option<Number>,
    /// The score the band stays below, excluded (不满、低于).
    pub below: Option<Number>,
}

/// How the edges of bands are read.
pub enum Edges {
    /// As printed. Bands that leave a gap between them are refused.
    AsGiven,
    /// Only lower edges count; each band reaches up to the next one's lower edge.
    ClosedBelow,
}

/// Whether something happened; a fact that is not listed is unknown, never false.
pub struct KnownFact {
    /// The key conditions name.
    pub key: String,
    /// Whether it holds.
    pub holds: bool,
}

/// What a condition does to a grade.
pub enum Effect {
    /// No better than this grade.
    LoweredTo {
        /// A grade of the bands.
        grade: String,
    },
    /// This many bands lower, the lowest band at most.
    LoweredBy {
        /// How many bands.
        steps: u32,
    },
    /// No worse than this grade.
    RaisedTo {
        /// A grade of the bands.
        grade: String,
    },
    /// This grade, which need not be among the bands, such as a register entry that is missing.
    SetTo {
        /// Any grade.
        grade: String,
    },
}

/// A veto (一票否决), a bad record, a serious accident: what it asks and what it does to the grade.
pub struct Condition {
    /// A fact of the list of known facts.
    pub fact: Option<String>,
    /// Whether the fact must hold (`true`) or must not (`false`) for the effect to come.
    #[default = true]
    pub holds: bool,
    /// An item whose mean is looked at.
    pub item: Option<String>,
    /// The effect comes when the item's mean is below this mark.
    pub below: Option<Number>,
    /// What happens to the grade.
    pub effect: Effect,
}

/// Everything a score is made from.
pub struct ScoreFacts {
    /// The items, in any order.
    pub items: Vec<EvaluationItem>,
    /// Who was asked. Empty: whoever gave a mark was asked, and nobody else.
    #[default]
    pub raters: Vec<Rater>,
    /// The groups of raters; empty when raters are not grouped.
    #[default]
    pub groups: Vec<RaterGroup>,
    /// The marks, in any order.
    pub ratings: Vec<Rating>,
    /// What an answer that was not given means.
    #[default]
    pub missing: MissingMarks,
    /// The fewest answers an item needs; with fewer it counts as not answered.
    pub minimum_answers: Option<u32>,
    /// What a mark is measured against.
    #[default]
    pub scale: Scale,
    /// Where given, the weights must sum to exactly this.
    pub weights_sum: Option<Number>,
    /// Where given, points are scaled so that full marks are this: only proportions of weights matter.
    pub out_of: Option<Number>,
    /// Points added and deducted.
    #[default]
    pub adjustments: Vec<Adjustment>,
    /// The most that all added points together count.
    pub bonus_cap: Option<Number>,
    /// The most that all deducted points together count.
    pub deduction_cap: Option<Number>,
    /// How each item's mean is rounded before it earns points; exact when left out.
    pub mean_rounding: Option<ScoreRounding>,
    /// How the score is rounded; exact when left out.
    pub rounding: Option<ScoreRounding>,
    /// The grades; empty for a score without a grade.
    #[default]
    pub bands: Vec<Band>,
    /// How the edges of the bands are read.
    #[default]
    pub edges: Edges,
    /// What is known of the facts that conditions name.
    #[default]
    pub facts: Vec<KnownFact>,
    /// Vetoes and records that change the grade.
    #[default]
    pub conditions: Vec<Condition>,
    /// The scheme's source, such as a clause of the contract; steps cite it.
    pub source: Option<Citation>,
}

/// A band of scores or a grade, and the rate of pay it earns.
pub struct PayBand {
    /// The grade's name, where it has one.
    pub grade: Option<String>,
    /// The lowest score of the band; only the lowest band may leave it out.
    pub from: Option<Number>,
    /// The highest score of the band as printed, included.
    pub to: Option<Number>,
    /// The score the band stays below, excluded.
    pub below: Option<Number>,
    /// The part of full pay, such as `0.98`.
    pub rate: Rate,
    /// Whether the scheme says "at most" this rate.
    #[default]
    pub at_most: bool,
}

/// The points an item lost, as `score` reports them.
pub struct LostPoints {
    /// The item.
    pub key: String,
    /// The points it lost.
    pub points: Number,
}

/// A score or a grade, the scheme of pay, and the money it moves.
pub struct ConsequenceFacts {
    /// A built-in book, such as `cn`; without any book the contract speaks alone.
    pub book: Option<String>,
    /// Or the TOML text of a book.
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
    /// The day on which the consequence is drawn; a book's rules have dates.
    pub on: Option<Day>,
    /// The score that is looked up in the bands.
    pub score: Option<Number>,
    /// The grade, where the evaluation decided it; it goes before the score.
    pub grade: Option<String>,
    /// How the score is rounded before it is looked up; exact when left out.
    pub score_rounding: Option<ScoreRounding>,
    /// The bands of pay.
    pub bands: Vec<PayBand>,
    /// How the edges of the bands are read.
    #[default]
    pub edges: Edges,
    /// The fee or remuneration the rate is applied to, such as the annual fee.
    pub base: Amount,
    /// The part of the base that is due this time, such as `1/4` for a quarter.
    #[default = Ratio::ONE]
    pub factor: Ratio,
    /// Digits of the smallest unit of money.
    pub minor_digits: u32,
    /// How a fraction of the smallest unit is decided.
    pub rounding: Rounding,
    /// What is known of the facts that conditions name.
    #[default]
    pub facts: Vec<KnownFact>,
    /// What lowers or raises the grade.
    #[default]
    pub conditions: Vec<Condition>,
    /// The points each item lost; with them the outcome says which item cost how much.
    #[default]
    pub lost: Vec<LostPoints>,
    /// Money held back until the evaluation, released at the same rate.
    pub retention: Option<Amount>,
    /// What else the parties mean to draw from the evaluation; each needs the owners' vote.
    #[default]
    pub consider: Vec<Purpose>,
    /// The scheme's source, such as a clause of the contract; steps cite it.
    pub source: Option<Citation>,
}

/// What one item earned and lost.
pub struct ItemScore {
    /// The item.
    pub key: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// The points a perfect mark was worth here, after items left out and scaling.
    pub weight: Number,
    /// The mean mark; absent when too few answered.
    pub mean: Option<Number>,
    /// How many answered.
    pub answers: u32,
    /// Points earned.
    pub points: Number,
    /// Points not earned: the weight less the points.
    pub lost: Number,
}

/// What the marks of one group alone would give.
pub struct GroupScore {
    /// The group.
    pub key: String,
    /// Its weight.
    pub weight: Number,
    /// How many raters it has.
    pub raters: u32,
    /// How many marks they gave.
    pub answers: u32,
    /// The score of this group's marks alone, before adjustments; absent when it left an item out.
    pub score: Option<Number>,
}

/// The points that one adjustment moved, after its own cap.
pub struct AdjustmentScore {
    /// The adjustment.
    pub key: String,
    /// Points, below zero for a deduction.
    pub points: Number,
}

/// The next better grade and how far it is.
pub struct NextGrade {
    /// The grade.
    pub grade: String,
    /// Points missing to its lower edge.
    pub points_missing: Number,
}

/// A score, its grade, and what each item earned and lost.
pub struct ScoreResult {
    /// The score, rounded as asked.
    pub score: Number,
    /// The score before rounding.
    pub exact_score: Number,
    /// What perfect marks would have given, before adjustments.
    pub full_marks: Number,
    /// Points of all items together, before adjustments.
    pub points: Number,
    /// Points of all items not earned; with `points` it makes `full_marks`.
    pub lost: Number,
    /// The grade; absent below the lowest band, without bands, or while a fact that decides is unknown.
    pub grade: Option<String>,
    /// The grade by the score alone, before conditions.
    pub grade_by_score: Option<String>,
    /// The grades still possible while a fact is unknown; empty when the grade is decided.
    pub grades_possible: Vec<String>,
    /// The next better grade by the score alone.
    pub next: Option<NextGrade>,
    /// How many raters were asked.
    pub raters: u32,
    /// Each item, sorted by key.
    pub items: Vec<ItemScore>,
    /// Each group, sorted by key.
    pub groups: Vec<GroupScore>,
    /// Each adjustment, sorted by key.
    pub adjustments: Vec<AdjustmentScore>,
}

/// What may follow from an evaluation but never follows from it alone.
pub enum Purpose {
    /// To renew the contract.
    Renewal,
    /// To dismiss the company.
    Dismissal,
}

/// A decision that the owners must take by vote, whatever the score.
pub struct NeededVote {
    /// What is to be decided.
    pub purpose: Purpose,
    /// The matter under which `decide` and `tally` know it; absent where no book is named to say.
    pub matter: Option<String>,
    /// Days of written notice to the company, where the law asks for them.
    pub notice_days: Option<u32>,
    /// The clauses.
    pub citations: Vec<Citation>,
}

/// Money that was held back until the evaluation.
pub struct RetentionResult {
    /// What was held back.
    pub held: Amount,
    /// What is released to the company.
    pub released: Amount,
    /// What stays with the owners.
    pub kept: Amount,
}

/// What an evaluation means for pay, and where the money went.
pub struct Consequence {
    /// The grade that decides; absent when the deciding band has no name.
    pub grade: Option<String>,
    /// The place of the deciding band, 1 for the best; absent while undecided.
    pub band: Option<u32>,
    /// The rate of pay; absent while undecided.
    pub rate: Option<Rate>,
    /// Whether the rate is only the most that may be paid, so that a person has to fix the pay.
    pub rate_is_upper_bound: bool,
    /// The pay at the rate one.
    pub full_pay: Amount,
    /// The pay; absent while undecided.
    pub pay: Option<Amount>,
    /// Full pay less the pay.
    pub withheld: Option<Amount>,
    /// The part of `withheld` that the score's own band brought.
    pub withheld_for_score: Option<Amount>,
    /// The rest of `withheld`, brought by conditions such as a serious accident.
    pub withheld_for_conditions: Option<Amount>,
    /// Which item cost how much: `withheld_for_score` over the points lost, summing exactly to it.
    pub costs: Vec<Part>,
    /// Money held back until the evaluation.
    pub retention: Option<RetentionResult>,
    /// What the owners must decide by vote; never decided by the score.
    pub votes_needed: Vec<NeededVote>,
}

/// The rules of this room.
trait Rules {
    /// What a score or a grade means for pay, and which item cost how much.
    fn consequence(facts: ConsequenceFacts) -> Consequence;
    /// What the marks make of the items' weights, and the grade that follows.
    fn score(facts: ScoreFacts) -> ScoreResult;
}
