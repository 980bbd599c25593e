//! Sheets of many companies for the kernel of scores, and the plain code its result is checked with.

use crate::Draw;
use commonhold::evaluation::kernel::{
    Grading, ItemMarks, Scratch, SheetColumns, SheetFault, Trim, Weighing, grades_into, item_marks_into,
    scores_into,
};
use commonhold::{Ratio, Rounding};

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
