//! 办事数字: the public rule `concern_figures`: what a notice may say of a register, with small numbers kept back.

use super::refusal::ConcernRefusal;
use super::result::ConcernState;
use super::said::ConcernStep;
use crate::catalogue::words;
use crate::deadline::CountingPlace;
use crate::exact::{Day, ExactNumber, Moment, Period, Ratio, UtcOffset};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Rules};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// 数字事实: the concerns of a register, and the period that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiguresFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
    /// The TOML text of a book that anyone brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<String>,
    /// The day that chooses the edition.
    pub on: Day,
    /// The clocks of the place.
    #[serde(default)]
    pub place: CountingPlace,
    /// The days on which a concern was first reported that counts.
    pub period: Period,
    /// The concerns; [`fold`](super::fold()) gives what each is made from.
    pub concerns: Vec<RaisedConcern>,
}

/// 计入之事: what is counted of one concern; no name is part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaisedConcern {
    /// Unique among the concerns.
    pub concern: String,
    /// When it was first reported.
    pub reported: Moment,
    /// When it was solved, where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<Moment>,
    /// 类别: what sort it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// 楼栋: the building it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// 逾期: whether a term of it has ended.
    #[serde(default)]
    pub overdue: bool,
    /// 重开: how often it was taken up again.
    #[serde(default)]
    pub reopened: u32,
    /// 满意: what the last review said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<bool>,
}

impl RaisedConcern {
    /// What is counted of a concern of a register; nothing of one that nobody has reported.
    #[must_use]
    pub fn of(state: &ConcernState) -> Option<RaisedConcern> {
        Some(RaisedConcern {
            concern: state.concern.clone(),
            reported: state.reported?,
            solved: state.since.filter(|_| state.solved),
            kind: state.kind.clone(),
            building: state.building.clone(),
            overdue: state.overdue,
            reopened: state.reopened,
            satisfied: state.satisfied,
        })
    }
}

words! {
    /// 表: one table of figures.
    pub enum FigureTable {
        /// 合计: all of them.
        Total => "total",
        /// 按类别: by kind.
        Kind => "kind",
        /// 按楼栋: by building.
        Building => "building",
    }
}

words! {
    /// 栏: one column of figures.
    pub enum FigureColumn {
        /// 提出: how many were raised.
        Raised => "raised",
        /// 办成: how many were solved.
        Solved => "solved",
        /// 逾期: how many are overdue.
        Overdue => "overdue",
        /// 重开: how many were taken up again.
        Reopened => "reopened",
        /// 满意: whose last review was good.
        Satisfied => "satisfied",
        /// 不满意: whose last review was not.
        Dissatisfied => "dissatisfied",
    }
}

/// 一行数字: one row of a table; what is kept back is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// The kind or the building; empty for all, and where none was told.
    pub key: String,
    /// 提出: how many were raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised: Option<u32>,
    /// 办成: how many were solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<u32>,
    /// 逾期: how many are overdue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue: Option<u32>,
    /// 重开: how many were taken up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<u32>,
    /// 满意: whose last review was good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub satisfied: Option<u32>,
    /// 不满意: whose last review was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissatisfied: Option<u32>,
    /// 用时中位数: the middle of the days until it was solved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_days: Option<ExactNumber>,
}

/// 办事数字: the tables that a notice may show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcernFigures {
    /// All of them.
    pub total: FigureRow,
    /// By kind.
    pub by_kind: Vec<FigureRow>,
    /// By building.
    pub by_building: Vec<FigureRow>,
    /// The least number that is shown.
    pub least_cell: u32,
}

/// 办事数字: what a notice may say of a register: no names, and no number so small that it tells whose.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, concerns::{FiguresFacts, concern_figures}};
/// let one = |id: u32, building: u32| format!(
///     r#"{{"concern": "c{id}", "reported": "2025-03-01T02:00:00Z", "building": "{building}"}}"#);
/// let concerns: Vec<String> =
///     (0..17).map(|id| one(id, if id < 2 { 1 } else if id < 8 { 2 } else { 3 })).collect();
/// let given = format!(r#"{{"book": "cn", "on": "2025-03-01", "place": {{"utc_offset": "+08:00"}},
///     "period": {{"from": "2025-01-01", "to": "2026-01-01"}}, "concerns": [{}]}}"#, concerns.join(","));
/// let facts: FiguresFacts = from_json("given", &given)?;
/// let figures = concern_figures(&facts, Detail::Steps)?.value;
/// let raised: Vec<Option<u32>> = figures.by_building.iter().map(|row| row.raised).collect();
/// assert_eq!((figures.total.raised, raised), (Some(17), vec![None, None, Some(9)]));
///
/// let mut twice = facts.clone();
/// twice.concerns[1].concern = "c0".into();
/// assert_eq!(concern_figures(&twice, Detail::Steps).unwrap_err().code, "concerns.concern_twice");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `concerns.concern_twice`, `day.empty_period`, `deadline.offset_needed`, and what a book's reading refuses.
pub fn concern_figures(facts: &FiguresFacts, detail: Detail) -> Result<Outcome<ConcernFigures>, Refusal> {
    let rules = Rules::of(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.on),
        ..BookAsked::default()
    })?;
    let (least, citation) = rules.whole_number("figures_least_cell")?;
    facts.period.checked().map_err(|refusal| refusal.in_field("period"))?;
    let mut trace = Trace::under(detail, rules.clauses());
    trace.step_citing(&citation, || ConcernStep::Least { number: least });
    let counted = counted(facts, &mut trace)?;
    let tables = Tables { counted: &counted, least, citation: &citation };
    let total = tables.rows(FigureTable::Total, |_| "", &mut trace);
    let by_kind = tables.rows(FigureTable::Kind, |one| one.kind, &mut trace);
    let by_building = tables.rows(FigureTable::Building, |one| one.building, &mut trace);
    let total = total.into_iter().next().unwrap_or_default();
    let least_cell = u32::try_from(least).unwrap_or(u32::MAX);
    Ok(trace.outcome(ConcernFigures { total, by_kind, by_building, least_cell }))
}

/// A concern that is counted.
struct Counted<'a> {
    state: &'a RaisedConcern,
    kind: &'a str,
    building: &'a str,
    /// From the day it was reported to the day it was solved.
    days: Option<i64>,
}

impl Counted<'_> {
    const fn is(&self, column: FigureColumn) -> bool {
        match column {
            FigureColumn::Raised => true,
            FigureColumn::Solved => self.state.solved.is_some(),
            FigureColumn::Overdue => self.state.overdue,
            FigureColumn::Reopened => self.state.reopened > 0,
            FigureColumn::Satisfied => matches!(self.state.satisfied, Some(true)),
            FigureColumn::Dissatisfied => matches!(self.state.satisfied, Some(false)),
        }
    }
}

/// The concerns first reported in the period, by concern.
fn counted<'a>(facts: &'a FiguresFacts, trace: &mut Trace) -> Result<Vec<Counted<'a>>, Refusal> {
    let mut seen = BTreeSet::new();
    for (place, state) in facts.concerns.iter().enumerate() {
        if !seen.insert(state.concern.as_str()) {
            let twice = ConcernRefusal::ConcernTwice { concern: state.concern.clone() };
            return Err(twice.in_field("concern").within(&format!("[{place}]")).within("concerns"));
        }
    }
    let offset = || -> Result<UtcOffset, Refusal> {
        let needed = || crate::deadline::DeadlineRefusal::OffsetNeeded {}.in_field("place");
        facts.place.utc_offset.ok_or_else(needed)
    };
    let mut counted = Vec::new();
    for state in &facts.concerns {
        let reported = state.reported.day(offset()?);
        if !facts.period.holds(reported) {
            continue;
        }
        let days = match state.solved {
            Some(solved) => Some(reported.days_until(solved.day(offset()?))),
            None => None,
        };
        let text = |told: &'a Option<String>| told.as_deref().unwrap_or_default();
        counted.push(Counted { state, kind: text(&state.kind), building: text(&state.building), days });
    }
    counted.sort_by(|one, other| one.state.concern.cmp(&other.state.concern));
    for one in &counted {
        trace.step(|| ConcernStep::Counted {
            concern: one.state.concern.clone(),
            of_kind: one.kind.to_owned(),
            building: one.building.to_owned(),
            solved: one.state.solved.is_some(),
            overdue: one.state.overdue,
            reopened: one.state.reopened > 0,
            satisfied: IfAny(one.state.satisfied),
            days: IfAny(one.days),
        });
    }
    Ok(counted)
}

struct Tables<'a> {
    counted: &'a [Counted<'a>],
    least: i64,
    citation: &'a crate::Citation,
}

impl Tables<'_> {
    /// The rows of one table, by key.
    fn rows(
        &self,
        table: FigureTable,
        key: impl for<'b> Fn(&'b Counted<'_>) -> &'b str,
        trace: &mut Trace,
    ) -> Vec<FigureRow> {
        let mut groups: BTreeMap<&str, Vec<&Counted<'_>>> = BTreeMap::new();
        if table == FigureTable::Total {
            groups.insert("", Vec::new());
        }
        for one in self.counted {
            groups.entry(key(one)).or_default().push(one);
        }
        let mut rows: Vec<FigureRow> =
            groups.keys().map(|key| FigureRow { key: (*key).to_owned(), ..FigureRow::default() }).collect();
        for column in FigureColumn::EVERY {
            let numbers: Vec<i64> = groups.values().map(|group| count(group, column)).collect();
            let shown = shown(&numbers, self.least);
            for ((row, number), shown) in rows.iter_mut().zip(&numbers).zip(shown) {
                let (key, number) = (row.key.clone(), *number);
                trace.step_citing(self.citation, || ConcernStep::Cell { table, key, column, number, shown });
                row.put(column, u32::try_from(number).ok().filter(|_| shown));
            }
        }
        for (row, group) in rows.iter_mut().zip(groups.values()) {
            let mut days: Vec<i64> = group.iter().filter_map(|one| one.days).collect();
            days.sort_unstable();
            let of = i64::try_from(days.len()).unwrap_or(i64::MAX);
            let (median, shown) = (median(&days), of >= self.least);
            let key = row.key.clone();
            trace.step_citing(self.citation, || ConcernStep::Median {
                table,
                key,
                of,
                days: IfAny(median),
                shown,
            });
            row.median_days = median.filter(|_| shown);
        }
        rows
    }
}

fn count(group: &[&Counted<'_>], column: FigureColumn) -> i64 {
    i64::try_from(group.iter().filter(|one| one.is(column)).count()).unwrap_or(i64::MAX)
}

/// Figures 3: which numbers of a column are shown.
fn shown(numbers: &[i64], least: i64) -> Vec<bool> {
    let small = |number: i64| 0 < number && number < least;
    let mut shown: Vec<bool> = numbers.iter().map(|number| !small(*number)).collect();
    let total: i64 = numbers.iter().fold(0, |sum, number| sum.saturating_add(*number));
    // A total that is itself too small is not shown, and gives nothing away.
    if numbers.len() < 2 || small(total) {
        return shown;
    }
    loop {
        let hidden = numbers.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(number, _)| *number);
        let (many, sum) = hidden
            .fold((0_u32, 0_i64), |(many, sum), number| (many.saturating_add(1), sum.saturating_add(number)));
        if many == 0 || (many > 1 && sum >= least) {
            return shown;
        }
        let still =
            numbers.iter().enumerate().zip(&shown).filter(|((_, number), shown)| **shown && **number > 0);
        let Some(((place, _), _)) = still.min_by_key(|((place, number), _)| (**number, *place)) else {
            return shown;
        };
        if let Some(one) = shown.get_mut(place) {
            *one = false;
        }
    }
}

/// The middle of numbers in order; the mean of the two in the middle where their number is even.
fn median(days: &[i64]) -> Option<ExactNumber> {
    let upper = days.len().checked_div(2)?;
    let lower = days.len().checked_sub(1)?.checked_div(2)?;
    let sum = i128::from(*days.get(lower)?).checked_add(i128::from(*days.get(upper)?))?;
    Ratio::new(sum, 2).ok().map(ExactNumber)
}

impl FigureRow {
    const fn put(&mut self, column: FigureColumn, number: Option<u32>) {
        match column {
            FigureColumn::Raised => self.raised = number,
            FigureColumn::Solved => self.solved = number,
            FigureColumn::Overdue => self.overdue = number,
            FigureColumn::Reopened => self.reopened = number,
            FigureColumn::Satisfied => self.satisfied = number,
            FigureColumn::Dissatisfied => self.dissatisfied = number,
        }
    }
}
