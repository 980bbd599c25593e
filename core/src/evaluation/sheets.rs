//! 评价表: sheets that came late, unsigned or filled in straight down, and items marked twice: found, and treated
//! as the scheme says.

use super::facts::{Rating, ScoreFacts};
use super::found::EvaluationFinding;
use super::marks::Marks;
use super::raters::Raters;
use super::refusal::EvaluationRefusal;
use super::rows::at;
use super::said::EvaluationStep;
use crate::catalogue::words;
use crate::outcome::{Citation, IfAny, Mark, Refusal, Trace};
use std::collections::HashMap;

words! {
    /// 问题评价表处理: what becomes of a sheet that came late or has no signature.
    #[derive(Default)]
    pub enum SheetRule {
        /// 待定: it counts, and the score is a draft until somebody decides.
        #[default]
        Undecided => "undecided",
        /// 计入.
        Count => "count",
        /// 不计: as if who filled it in had not been asked.
        LeaveOut => "leave_out",
    }
}

words! {
    /// 重复评分: what becomes of an item that one rater marked twice.
    #[derive(Default)]
    pub enum DuplicateMarks {
        /// 不接受.
        #[default]
        Refuse => "refuse",
        /// 相同的计一次: the same mark counts once, different ones are refused.
        Identical => "identical",
        /// 以首份为准: by the number of the sheet.
        First => "first",
        /// 以末份为准: by the number of the sheet.
        Last => "last",
        /// 都不计: the rater gave the item no mark.
        LeaveOut => "leave_out",
    }
}

/// Rows that do not count because the item was marked twice; empty where no rule takes such marks.
pub(super) struct Twice {
    /// Whether each row is set aside.
    pub(super) aside: Vec<bool>,
    /// How many marks are.
    pub(super) count: u64,
}

impl Twice {
    pub(super) fn is_aside(&self, row: usize) -> bool {
        self.aside.get(row).copied().unwrap_or(false)
    }
}

/// 重复评分的处理: which of several marks of one rater for one item counts.
pub(super) fn twice(facts: &ScoreFacts, given: &ScoreFacts) -> Result<Twice, Refusal> {
    if facts.duplicates == DuplicateMarks::Refuse {
        return Ok(Twice { aside: Vec::new(), count: 0 });
    }
    let mut marks: HashMap<(&str, &str), Vec<usize>> = HashMap::with_capacity(given.ratings.len());
    for (row, rating) in given.ratings.iter().enumerate() {
        marks.entry((&rating.rater, &rating.item)).or_default().push(row);
    }
    let mut aside = vec![false; given.ratings.len()];
    let mut refused = Vec::new();
    for ((rater, item), rows) in marks {
        let [_, second, ..] = rows.as_slice() else { continue };
        let Some(kept) = which(facts.duplicates, &rows, &given.ratings) else {
            let (rater, item) = (rater.to_owned(), item.to_owned());
            refused.push((*second, at(*second, EvaluationRefusal::DuplicateRating { rater, item })));
            continue;
        };
        for row in rows.iter().filter(|row| Some(**row) != kept) {
            aside.get_mut(*row).into_iter().for_each(|aside| *aside = true);
        }
    }
    refused.sort_unstable_by_key(|(row, _)| *row);
    Refusal::all(refused.into_iter().map(|(_, refusal)| refusal).collect())?;
    let count = aside.iter().filter(|aside| **aside).count();
    Ok(Twice { aside, count: u64::try_from(count).unwrap_or(u64::MAX) })
}

/// The row that counts of several by one rater for one item, or that none does; nothing where the rule cannot tell.
/// The place in the list never decides, except between marks that are the same.
fn which(rule: DuplicateMarks, rows: &[usize], ratings: &[Rating]) -> Option<Option<usize>> {
    let mut marks = rows.iter().filter_map(|row| Some((*row, ratings.get(*row)?)));
    // By the number of the sheet, which every mark must have and no other may share.
    let by_sheet = |last: bool| {
        let mut sheets: Vec<(u32, usize)> =
            marks.clone().map(|(row, mark)| Some((mark.sheet?, row))).collect::<Option<_>>()?;
        sheets.sort_unstable();
        if last {
            sheets.reverse();
        }
        match sheets.as_slice() {
            [one, other, ..] if one.0 == other.0 => None,
            [one, ..] => Some(Some(one.1)),
            [] => None,
        }
    };
    match rule {
        DuplicateMarks::Refuse => None,
        DuplicateMarks::LeaveOut => Some(None),
        DuplicateMarks::First => by_sheet(false),
        DuplicateMarks::Last => by_sheet(true),
        DuplicateMarks::Identical => {
            let (row, first) = marks.next()?;
            marks.all(|(_, mark)| mark.score == first.score).then_some(Some(row))
        }
    }
}

/// Raters whose sheets came late or are not signed, in the order of the list.
pub(super) struct Flawed {
    pub(super) late: Vec<bool>,
    pub(super) unsigned: Vec<bool>,
}

impl Flawed {
    pub(super) fn of(facts: &ScoreFacts, given: &ScoreFacts) -> Flawed {
        let late = |on: Option<crate::Day>| on.zip(facts.closes).is_some_and(|(on, closes)| on > closes);
        Flawed {
            late: given.raters.iter().map(|rater| late(rater.on)).collect(),
            unsigned: given.raters.iter().map(|rater| rater.signed == Some(false)).collect(),
        }
    }

    /// Whether each rater of the list is left out.
    pub(super) fn left_out(&self, facts: &ScoreFacts) -> Vec<bool> {
        let late = facts.late == SheetRule::LeaveOut;
        let unsigned = facts.unsigned == SheetRule::LeaveOut;
        let flaws = self.late.iter().zip(&self.unsigned);
        flaws.map(|(is_late, is_unsigned)| (late && *is_late) || (unsigned && *is_unsigned)).collect()
    }
}

/// Sets the marks of raters who are left out beside every cell.
pub(super) fn set_aside<'a>(
    cells: &mut [u32],
    ratings: &'a [Rating],
    raters: &mut Raters<'a>,
    left_out: &[bool],
) {
    if !left_out.contains(&true) {
        return;
    }
    for (cell, rating) in cells.iter_mut().zip(ratings) {
        let place = raters.place(&rating.rater).and_then(|place| usize::try_from(place).ok());
        if place.and_then(|place| left_out.get(place)).copied().unwrap_or(false) {
            *cell = u32::MAX;
        }
    }
}

/// What was found about the sheets, and what was done about it.
pub(super) fn note_sheets(facts: &ScoreFacts, marks: &Marks<'_>, trace: &mut Trace, cited: &Citation) {
    let many = |flags: &[bool]| i64::try_from(flags.iter().filter(|flag| **flag).count()).unwrap_or(i64::MAX);
    trace.step_citing(cited, || EvaluationStep::Response {
        asked: many_of(marks.people.raters.len()),
        returned: many_of(marks.people.returned),
        left_out: many_of(marks.people.left_out()),
        marked_twice: i64::try_from(marks.people.marked_twice).unwrap_or(i64::MAX),
        households: IfAny(facts.households),
    });
    let mark = |rule: SheetRule| if rule == SheetRule::Undecided { Mark::Unknown } else { Mark::Allowed };
    let late = many(&marks.people.flawed.late);
    if late > 0 {
        let finding = EvaluationFinding::LateSheets { count: late, rule: facts.late };
        trace.find_marked(mark(facts.late), "raters", finding, cited.clone());
    }
    let unsigned = many(&marks.people.flawed.unsigned);
    if unsigned > 0 {
        let finding = EvaluationFinding::UnsignedSheets { count: unsigned, rule: facts.unsigned };
        trace.find_marked(mark(facts.unsigned), "raters", finding, cited.clone());
    }
    let lined = many_of(marks.people.straight_lining.len());
    if let Some(rule) = facts.straight_lined.filter(|rule| lined > 0 && *rule != SheetRule::Count) {
        let finding = EvaluationFinding::StraightLined { count: lined, rule };
        trace.find_marked(mark(rule), "raters", finding, cited.clone());
    }
    if marks.people.marked_twice > 0 {
        let count = i64::try_from(marks.people.marked_twice).unwrap_or(i64::MAX);
        let finding = EvaluationFinding::MarkedTwice { count, rule: facts.duplicates };
        trace.find_citing("ratings", finding, cited.clone());
    }
}

fn many_of(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
