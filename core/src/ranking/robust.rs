//! 权重敏感性: how far each weight can move, and who would be first without a criterion.

use super::facts::{RankingFacts, RankingMethod};
use super::measure::small;
use super::result::{WeightInterval, WithoutCriterion};
use super::said::{RankingFinding, RankingStep};
use super::scores::{Scored, in_order};
use super::table::{Column, Table};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{IfAny, Refusal, Trace};

/// What the ranking says of its weights.
#[derive(Default)]
pub(super) struct Robust {
    pub(super) intervals: Vec<WeightInterval>,
    pub(super) pair_intervals: Vec<WeightInterval>,
    pub(super) without: Vec<WithoutCriterion>,
}

/// The weights of one criterion at which an order stays.
#[derive(Clone, Copy)]
struct Span {
    least: Ratio,
    least_counts: bool,
    most: Option<Ratio>,
    most_counts: bool,
}

impl Span {
    /// Where both stay.
    fn and(self, other: Span) -> Span {
        let (least, least_counts) = match self.least.cmp(&other.least) {
            std::cmp::Ordering::Greater => (self.least, self.least_counts),
            std::cmp::Ordering::Equal => (self.least, self.least_counts && other.least_counts),
            std::cmp::Ordering::Less => (other.least, other.least_counts),
        };
        let (most, most_counts) = match (self.most, other.most) {
            (Some(mine), Some(theirs)) if mine == theirs => {
                (Some(mine), self.most_counts && other.most_counts)
            }
            (Some(mine), theirs) if theirs.is_none_or(|theirs| mine < theirs) => {
                (Some(mine), self.most_counts)
            }
            (_, theirs) => (theirs, other.most_counts),
        };
        Span { least, least_counts, most, most_counts }
    }
}

/// Formulas 10 and 11; what is too long to be told exactly takes no scores and no ranks with it.
pub(super) fn robust(
    facts: &RankingFacts,
    table: &Table<'_>,
    scored: &[Scored],
    trace: &mut Trace,
) -> Result<Robust, Refusal> {
    let mut own = Trace::new(trace.detail());
    match told_of(facts, table, scored, &mut own) {
        Ok(robust) => Ok(trace.absorb(own.outcome(robust))),
        Err(refusal) if refusal.code == TOO_LONG => {
            trace.find("weights", RankingFinding::WeightsUntold { companies: small(scored.len()) });
            Ok(Robust::default())
        }
        Err(refusal) => Err(refusal),
    }
}

/// The ground on which a number is refused that does not fit.
const TOO_LONG: &str = "number.out_of_range";

/// Formulas 10 and 11, where every ranked company has a value in every criterion that counts.
fn told_of(
    facts: &RankingFacts,
    table: &Table<'_>,
    scored: &[Scored],
    trace: &mut Trace,
) -> Result<Robust, Refusal> {
    let mut cells = table.kept().flat_map(|column| &column.cells);
    let whole = cells.all(|cell| cell.normalised.is_some()) && scored.iter().all(|one| one.score.is_some());
    if facts.method != RankingMethod::WeightedSum || scored.is_empty() || !whole {
        return Ok(Robust::default());
    }
    let order = in_order(scored);
    let mut robust = Robust::default();
    for column in table.kept() {
        intervals(table, column, &order, &mut robust, trace)?;
    }
    for column in table.kept() {
        robust.without.extend(without(table, column, scored, trace)?);
    }
    Ok(robust)
}

fn value(column: &Column<'_>, place: usize) -> Ratio {
    column.cells.get(place).and_then(|cell| cell.normalised).unwrap_or(Ratio::ZERO)
}

fn sum(table: &Table<'_>, each: impl Fn(&Column<'_>) -> Result<Ratio, Refusal>) -> Result<Ratio, Refusal> {
    let mut sum = Ratio::ZERO;
    for column in table.kept() {
        sum = sum.plus(each(column)?)?;
    }
    Ok(sum)
}

/// The weight of all the others that count.
fn others(table: &Table<'_>, column: &Column<'_>) -> Result<Ratio, Refusal> {
    Ok(sum(table, |other| Ok(other.weight()))?.minus(column.weight())?)
}

/// Formula 10: of every two that follow each other, and of all.
fn intervals(
    table: &Table<'_>,
    column: &Column<'_>,
    order: &[usize],
    robust: &mut Robust,
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let least_counts = !others(table, column)?.is_zero();
    let every = Span { least: Ratio::ZERO, least_counts, most: None, most_counts: false };
    let mut all = every;
    for (one, two) in order.iter().copied().zip(order.iter().copied().skip(1)) {
        let apart =
            sum(table, |other| Ok(other.weight().times(value(other, one).minus(value(other, two))?)?))?;
        let by = value(column, one).minus(value(column, two))?;
        let span = span(column.weight(), apart, by, every)?;
        let name = |place: usize| table.companies.get(place).map(|name| (*name).to_owned());
        let interval = told(column, name(one), name(two), span, trace);
        robust.pair_intervals.push(interval);
        all = all.and(span);
    }
    robust.intervals.push(told(column, None, None, all, trace));
    Ok(())
}

/// Where two stay as they are: `apart` is by how much, and `by` what one more of the weight adds.
fn span(weight: Ratio, apart: Ratio, by: Ratio, every: Span) -> Result<Span, Refusal> {
    if by.is_zero() {
        return Ok(every);
    }
    if apart.is_zero() {
        return Ok(Span { least: weight, least_counts: true, most: Some(weight), most_counts: true });
    }
    let end = weight.minus(apart.divided_by(by)?)?;
    Ok(match (by.is_negative(), end.is_negative()) {
        (true, _) => Span { most: Some(end), most_counts: false, ..every },
        (false, true) => every,
        (false, false) => Span { least: end, least_counts: false, ..every },
    })
}

fn told(
    column: &Column<'_>,
    company: Option<String>,
    other: Option<String>,
    span: Span,
    trace: &mut Trace,
) -> WeightInterval {
    let Span { least, least_counts, most, most_counts } = span;
    let (least, most) = (ExactNumber(least), most.map(ExactNumber));
    let (criterion, weight) = (column.criterion.key.clone(), column.criterion.weight);
    trace.step(|| RankingStep::Interval {
        criterion: criterion.clone(),
        company: IfAny(company.clone()),
        other: IfAny(other.clone()),
        weight,
        least,
        least_counts,
        most: IfAny(most),
        most_counts,
    });
    WeightInterval { criterion, company, other, weight, least, least_counts, most, most_counts }
}

/// Formula 11: who would be first with the weight of a criterion at zero.
fn without(
    table: &Table<'_>,
    column: &Column<'_>,
    scored: &[Scored],
    trace: &mut Trace,
) -> Result<Option<WithoutCriterion>, Refusal> {
    let left = others(table, column)?;
    if left.is_zero() {
        return Ok(None);
    }
    let mut scores = Vec::with_capacity(scored.len());
    for place in 0..scored.len() {
        let all = sum(table, |other| Ok(other.weight().times(value(other, place))?))?;
        let own = column.weight().times(value(column, place))?;
        scores.push(all.minus(own)?.divided_by(left)?);
    }
    let best = scores.iter().max().copied();
    let (mut first, mut changes) = (Vec::new(), false);
    for ((company, score), now) in table.companies.iter().zip(&scores).zip(scored) {
        let is_first = Some(*score) == best;
        changes |= is_first != (now.rank == Some(1));
        trace.step(|| RankingStep::Without {
            criterion: column.criterion.key.clone(),
            company: (*company).to_owned(),
            score: ExactNumber(*score),
            first: is_first,
        });
        if is_first {
            first.push((*company).to_owned());
        }
    }
    Ok(Some(WithoutCriterion { criterion: column.criterion.key.clone(), first, changes }))
}
