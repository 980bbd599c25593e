//! Marks of one company for the rule, and sheets of many for the kernel; with the plain code that both results are checked with.

use crate::{Draw, UNITS};
use commonhold::canonical::from_json;
use commonhold::evaluation::kernel::{
    Grading, ItemMarks, Scratch, SheetColumns, SheetFault, Trim, Weighing, grades_into, item_marks_into,
    scores_into,
};
use commonhold::evaluation::{ScoreFacts, ScoreResult};
use commonhold::{Ratio, Refusal, Rounding};

/// Companies that are scored.
const COMPANIES: usize = 1_000;
/// Sheets of each.
const SHEETS: usize = 83;
/// Items of a sheet, and their weights.
const WEIGHTS: [u32; 12] = [10, 10, 10, 8, 8, 8, 8, 8, 8, 8, 7, 7];
/// A tenth of the marks of an item is left out at each end: eight of 83.
const TRIM: Trim = Trim { parts: 1, of: 10 };
/// Means of 1 to 10 become a score of 100.
const WEIGHING: Weighing<'_> =
    Weighing { weights: &WEIGHTS, per: 10, places: 2, rounding: Rounding::HalfEven };
const LADDER: Grading<'_> = Grading { from: &[9_000, 7_500, 6_000, 5_500] };

/// The sheets of all companies, marked 1 to 10.
#[must_use]
pub fn marks() -> Vec<u8> {
    let mut draw = Draw::new();
    let many = COMPANIES.saturating_mul(SHEETS).saturating_mul(WEIGHTS.len());
    (0..many).map(|_| u8::try_from(draw.below(10)).unwrap_or(0).saturating_add(1)).collect()
}

/// What is made of the sheets, and what making it needs.
#[derive(Debug)]
pub struct Scored {
    ends: Vec<usize>,
    items: Vec<ItemMarks>,
    /// The score of each company in hundredths.
    pub scores: Vec<Option<i64>>,
    /// The grade of each, 0 for the highest.
    pub grades: Vec<Option<u8>>,
    scratch: Scratch,
}

impl Scored {
    /// Room for all companies.
    #[must_use]
    pub fn empty() -> Scored {
        Scored {
            ends: (1..=COMPANIES).map(|company| company.saturating_mul(SHEETS)).collect(),
            items: vec![ItemMarks::default(); COMPANIES.saturating_mul(WEIGHTS.len())],
            scores: vec![None; COMPANIES],
            grades: vec![None; COMPANIES],
            scratch: Scratch::default(),
        }
    }

    /// Scores and grades all companies.
    ///
    /// # Errors
    /// Those of the kernel.
    pub fn fill(&mut self, marks: &[u8]) -> Result<(), SheetFault> {
        let sheets = SheetColumns { marks, items: WEIGHTS.len(), ends: &self.ends };
        item_marks_into(&sheets, TRIM, &mut self.items, &mut self.scratch)?;
        scores_into(&self.items, &WEIGHING, &mut self.scores)?;
        grades_into(&self.scores, &LADDER, &mut self.grades)
    }
}

/// Whether every score and grade is that of sorted marks and exact fractions.
#[must_use]
pub fn scores_are_right(marks: &[u8], made: &Scored) -> bool {
    let size = SHEETS.saturating_mul(WEIGHTS.len());
    let score = |sheets: &[u8]| -> Option<i64> {
        let mut score = Ratio::ZERO;
        for (item, weight) in WEIGHTS.iter().enumerate() {
            let mut of_item: Vec<u8> = sheets.iter().skip(item).step_by(WEIGHTS.len()).copied().collect();
            of_item.sort_unstable();
            let kept = of_item.get(8..SHEETS.checked_sub(8)?)?;
            let sum: i128 = kept.iter().map(|mark| i128::from(*mark)).sum();
            let mean = Ratio::new(sum, i128::try_from(kept.len()).ok()?).ok()?;
            score = score.plus(mean.times(Ratio::whole(i64::from(*weight))).ok()?).ok()?;
        }
        let units = score.times(Ratio::new(100, 10).ok()?).ok()?;
        i64::try_from(Rounding::HalfEven.round(units).ok()?).ok()
    };
    let right: Vec<Option<i64>> = marks.chunks(size).map(score).collect();
    let graded = made.scores.iter().zip(&made.grades).all(|(score, grade)| {
        let from = grade.and_then(|grade| LADDER.from.get(usize::from(grade)));
        let above = grade
            .and_then(|grade| grade.checked_sub(1))
            .and_then(|above| LADDER.from.get(usize::from(above)));
        let holds =
            |score: &i64| from.is_none_or(|from| score >= from) && above.is_none_or(|above| score < above);
        score.as_ref().is_some_and(holds)
    });
    right == made.scores && graded
}

fn mark(rater: u32, item: u32) -> u32 {
    rater.wrapping_mul(7).wrapping_add(item.wrapping_mul(3)).checked_rem(10).unwrap_or(0).saturating_add(1)
}

/// Facts of `score`: every unit marks twelve items out of ten.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn score() -> Result<ScoreFacts, Refusal> {
    score_of(UNITS)
}

/// Facts of `score` with so many raters, rater by rater, as sheets are typed in.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn score_of(raters: u32) -> Result<ScoreFacts, Refusal> {
    let items = (0..12_u32).map(|item| {
        let weight = item.saturating_add(1);
        format!(r#"{{"key":"i{item:02}","weight":"{weight}","max":"10"}}"#)
    });
    let ratings = (0..raters).flat_map(|rater| {
        (0..12).map(move |item| {
            format!(r#"{{"rater":"r{rater:04}","item":"i{item:02}","score":"{}"}}"#, mark(rater, item))
        })
    });
    let (items, ratings) = (items.collect::<Vec<_>>().join(","), ratings.collect::<Vec<_>>().join(","));
    from_json(
        "score",
        &format!(
            r#"{{"items":[{items}],"ratings":[{ratings}],"out_of":"100",
                 "bands":[{{"grade":"A","from":"80"}},{{"grade":"B","from":"50"}},{{"grade":"C","from":"0"}}]}}"#
        ),
    )
}

/// The same marks in no order.
pub fn shuffle(facts: &mut ScoreFacts) {
    let mut draw = Draw::new();
    for place in (1..facts.ratings.len()).rev() {
        let limit = u64::try_from(place).unwrap_or(u64::MAX).saturating_add(1);
        facts.ratings.swap(place, usize::try_from(draw.below(limit)).unwrap_or(0));
    }
}

/// Whether the score is the one plain integer sums give.
#[must_use]
pub fn score_is_right(scored: &ScoreResult) -> bool {
    score_of_is_right(UNITS, scored)
}

/// The same for so many raters.
#[must_use]
pub fn score_of_is_right(raters: u32, scored: &ScoreResult) -> bool {
    let rows = (0..12_u32).map(|item| {
        let marks: u32 = (0..raters).map(|rater| mark(rater, item)).sum();
        u64::from(marks).saturating_mul(u64::from(item.saturating_add(1)))
    });
    let weighted: u64 = rows.sum();
    // Σ weight × mean ÷ 10, of 78 points in all, brought to 100.
    let divisor = i128::from(raters).saturating_mul(78 * 10);
    let wanted = Ratio::new(i128::from(weighted).saturating_mul(100), divisor);
    Ok(scored.score.0) == wanted && scored.grade.is_some()
}
