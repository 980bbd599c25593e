//! 办事数字: the public rule `concern_figures`: what a notice may say of a register, with small numbers kept back.

use super::refusal::ConcernRefusal;
use super::said::ConcernStep;
use super::tables::{ConcernFigures, FigureColumn, FigureRow, FigureTable, FiguresFacts, RaisedConcern};
use crate::exact::{ExactNumber, Ratio, UtcOffset};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{BookAsked, Rules};
use std::collections::{BTreeMap, BTreeSet};

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
pub(crate) fn shown(numbers: &[i64], least: i64) -> Vec<bool> {
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
