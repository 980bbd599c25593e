//! 权重稳健性: how far weights can move, one alone and all at once.

use super::super::facts::MissingMarks;
use super::super::score::Scored;
use super::result::{TurnDirection, WeightHolds};
use super::said::RobustnessStep;
use super::turns::Turn;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{IfAny, Refusal, Trace};

/// An item that counts: its weight and the part of it that was earned.
struct Weighed<'a> {
    item: &'a str,
    weight: Ratio,
    part: Ratio,
}

fn weighed<'a>(scored: &'a Scored<'_>) -> Vec<Weighed<'a>> {
    let counts_empty = scored.facts.missing == MissingMarks::Zero;
    let items = scored.value.items.iter().zip(&scored.reached);
    let items = items.filter_map(|(item, reached)| {
        let part = reached.part.or(counts_empty.then_some(Ratio::ZERO))?;
        Some(Weighed { item: &item.key, weight: item.weight.0, part })
    });
    items.collect()
}

/// The weights of one item at which a grade holds.
#[derive(Clone, Copy)]
struct Span {
    least: Ratio,
    least_counts: bool,
    most: Ratio,
    most_counts: bool,
}

impl Span {
    fn not_below(&mut self, at: Ratio, counts: bool) {
        if at > self.least || (at == self.least && !counts) {
            (self.least, self.least_counts) = (at, counts);
        }
    }

    fn not_above(&mut self, at: Ratio, counts: bool) {
        if at < self.most || (at == self.most && !counts) {
            (self.most, self.most_counts) = (at, counts);
        }
    }
}

/// Clause 2: the interval of each weight in which no turn happens. The score is linear in one weight: `weight × part`
/// of the item and `(full marks − weight) × others` of the rest.
pub(super) fn weight_holds(
    scored: &Scored<'_>,
    turns: &[Turn],
    trace: &mut Trace,
) -> Result<Vec<WeightHolds>, Refusal> {
    let (full, points) = (scored.value.full_marks.0, scored.value.points.0);
    let mut holds = Vec::new();
    for Weighed { item, weight, part } in weighed(scored) {
        if turns.is_empty() || weight == full {
            continue;
        }
        let others = points.minus(weight.times(part)?)?.divided_by(full.minus(weight)?)?;
        let slope = part.minus(others)?;
        let mut span = Span { least: Ratio::ZERO, least_counts: true, most: full, most_counts: true };
        for turn in turns.iter().filter(|_| !slope.is_zero()) {
            let at_none = scored.moved.plus(full.times(others)?)?;
            let at = turn.edge.at.minus(at_none)?.divided_by(slope)?;
            let holds_at_edge = !turn.at_edge();
            if (turn.direction == TurnDirection::Up) == slope.is_negative() {
                span.not_below(at, holds_at_edge);
            } else {
                span.not_above(at, holds_at_edge);
            }
        }
        let Span { least, least_counts, most, most_counts } = span;
        let (least, most) = (ExactNumber(least), ExactNumber(most));
        let weight = ExactNumber(weight);
        trace.step_citing(&scored.cited, || RobustnessStep::Weight {
            item: item.to_owned(),
            weight,
            part: ExactNumber(part),
            others: ExactNumber(others),
            least,
            least_counts,
            most,
            most_counts,
        });
        holds.push(WeightHolds { item: item.to_owned(), weight, least, least_counts, most, most_counts });
    }
    Ok(holds)
}

/// Clause 3: the part `p` within which every weight may move on its own, from `1 − p` to `1 + p` times what it is,
/// without a turn. At the part `share` of full marks the edge lies; an item above it holds the score up by
/// `weight × (part − share)`, and moving all by `p` against it takes at most `p` times the sum of all distances.
pub(super) fn together(
    scored: &Scored<'_>,
    turn: &Turn,
    trace: &mut Trace,
) -> Result<Option<ExactNumber>, Refusal> {
    if scored.value.full_marks.0.is_zero() {
        return Ok(None);
    }
    let share = turn.edge.at.minus(scored.moved)?.divided_by(scored.value.full_marks.0)?;
    let (mut distance, mut reach) = (Ratio::ZERO, Ratio::ZERO);
    for Weighed { weight, part, .. } in weighed(scored) {
        let own = weight.times(part.minus(share)?)?;
        distance = distance.plus(own)?;
        reach = reach.plus(own.magnitude())?;
    }
    distance = distance.magnitude();
    let part = if reach.is_zero() { None } else { Some(distance.divided_by(reach)?) };
    let part = part.filter(|part| *part <= Ratio::ONE).map(ExactNumber);
    trace.step_citing(&scored.cited, || RobustnessStep::Together {
        direction: turn.direction,
        share: ExactNumber(share),
        distance: ExactNumber(distance),
        reach: ExactNumber(reach),
        part: IfAny(part),
    });
    Ok(part)
}
