//! 改分: the fewest marks, and the fewest raters, that would have to be other ones.

use super::super::facts::ScoreFacts;
use super::super::score::{Scored, scored as score_of};
use super::levers::{Lever, Levers, extreme, is_additive, settled};
use super::removed::{enough_of, small};
use super::result::{Fewest, TurnDirection, TurnedBy};
use super::said::{RobustnessFinding, RobustnessStep, TurnWay};
use super::turns::Turn;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Detail, IfAny, Refusal, Trace};
use std::collections::BTreeMap;

/// How many are named; the number is told whole.
pub(super) const MOST_NAMED: usize = 100;

/// One that may change: a mark, or all marks of a rater; by their places among the levers where they are to be tried.
struct Candidate<'a> {
    moves: Ratio,
    rater: &'a str,
    item: Option<&'a str>,
    levers: Vec<usize>,
}

/// Clause 4: the marks that move the score the most come first, and the fewest are as many of them as it takes.
pub(super) fn fewest_marks(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    trace: &mut Trace,
) -> Result<Fewest, Refusal> {
    let tried = !is_additive(scored);
    let candidates = levers.list.iter().enumerate().map(|(place, lever)| Candidate {
        moves: lever.moves(turn.direction),
        rater: rater_of(scored, lever),
        item: scored.marks.items.get(lever.item).map(|item| item.key.as_str()),
        levers: if tried { vec![place] } else { Vec::new() },
    });
    fewest(scored, turn, levers, (TurnWay::Marks, candidates.collect()), trace)
}

/// Clause 4 again: the same of raters, each of whom may change every mark they gave.
pub(super) fn fewest_raters(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    trace: &mut Trace,
) -> Result<Fewest, Refusal> {
    let tried = !is_additive(scored);
    let mut raters: BTreeMap<usize, Candidate<'_>> = BTreeMap::new();
    for (place, lever) in levers.list.iter().enumerate() {
        let rater = rater_of(scored, lever);
        let new = Candidate { moves: Ratio::ZERO, rater, item: None, levers: Vec::new() };
        let one = raters.entry(lever.rater).or_insert(new);
        one.moves = one.moves.plus(lever.moves(turn.direction))?;
        if tried {
            one.levers.push(place);
        }
    }
    fewest(scored, turn, levers, (TurnWay::Raters, raters.into_values().collect()), trace)
}

fn rater_of<'a>(scored: &'a Scored<'_>, lever: &Lever) -> &'a str {
    scored.marks.people.raters.get(lever.rater).map_or("", |(key, _)| key)
}

fn fewest<'a>(
    scored: &'a Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    (way, mut candidates): (TurnWay, Vec<Candidate<'a>>),
    trace: &mut Trace,
) -> Result<Fewest, Refusal> {
    candidates.retain(|one| !one.moves.is_zero());
    candidates.sort_unstable_by(|one, other| {
        other.moves.cmp(&one.moves).then((one.rater, one.item).cmp(&(other.rater, other.item)))
    });
    let additive = is_additive(scored);
    let (at_least, enough) = if additive {
        let enough = enough_by_sum(turn, &candidates)?;
        (enough, enough)
    } else {
        enough_by_trial(scored, turn, levers, &candidates)
    };
    let (at_least, at_most) = (at_least.map(small), enough.map(small));
    let named = enough.unwrap_or(0).min(MOST_NAMED);
    let (mut turned_by, mut moved) = (Vec::with_capacity(named), Ratio::ZERO);
    for one in candidates.iter().take(named) {
        moved = moved.plus(one.moves)?;
        let points = additive.then_some(signed(turn, one.moves));
        let by = TurnedBy { rater: one.rater.to_owned(), item: one.item.map(str::to_owned), points };
        note_turned(scored, turn, way, (&by, additive.then_some(signed(turn, moved))), trace);
        turned_by.push(by);
    }
    let fewest = Fewest { at_least, at_most, turned_by };
    note_fewest(scored, turn, way, &fewest, trace);
    Ok(fewest)
}

/// The first of them whose points together turn the grade.
fn enough_by_sum(turn: &Turn, candidates: &[Candidate<'_>]) -> Result<Option<usize>, Refusal> {
    let mut moved = Ratio::ZERO;
    for (place, one) in candidates.iter().enumerate() {
        moved = moved.plus(one.moves)?;
        if turn.is_enough(moved) {
            return Ok(Some(place.saturating_add(1)));
        }
    }
    Ok(None)
}

/// How many are needed at least, and how many of the first turn the grade when the score is worked out anew: a better
/// mark never lowers a median, a trimmed or a rounded mean, so that more of them are never worth less.
fn enough_by_trial(
    scored: &Scored<'_>,
    turn: &Turn,
    levers: &Levers,
    candidates: &[Candidate<'_>],
) -> (Option<usize>, Option<usize>) {
    // One alone is the least there can be.
    let untold = (Some(1), None);
    let Some(settled) = settled(scored) else { return untold };
    let exact_with = |number: usize| {
        let mut tried = settled.clone();
        for place in candidates.iter().take(number).flat_map(|one| &one.levers) {
            let item = levers.list.get(*place).and_then(|lever| scored.marks.items.get(lever.item));
            if let (Some(rating), Some(item)) = (tried.ratings.get_mut(*place), item) {
                rating.score = extreme(item, turn.direction);
            }
        }
        exact_of(scored, &tried)
    };
    match exact_with(candidates.len()) {
        // Not even all of them together.
        Ok(exact) if !turn.happens_at(exact) => (None, None),
        Ok(_) => {
            let turns = |number: usize| exact_with(number).is_ok_and(|exact| turn.happens_at(exact));
            (Some(1), enough_of(candidates.len(), 1, turns))
        }
        // A score that no number holds tells nothing.
        Err(_) => untold,
    }
}

/// The exact score of other marks, with all that is not points as it is.
pub(super) fn exact_of(scored: &Scored<'_>, tried: &ScoreFacts) -> Result<Ratio, Refusal> {
    let points = score_of(tried, tried, &mut Trace::new(Detail::ValueOnly))?.value.points.0;
    Ok(points.plus(scored.moved)?)
}

/// Points as they move the score.
pub(super) fn signed(turn: &Turn, points: Ratio) -> ExactNumber {
    ExactNumber(if turn.direction == TurnDirection::Up { points } else { points.negated() })
}

pub(super) fn note_turned(
    scored: &Scored<'_>,
    turn: &Turn,
    way: TurnWay,
    (by, moved): (&TurnedBy, Option<ExactNumber>),
    trace: &mut Trace,
) {
    trace.step_citing(&scored.cited, || RobustnessStep::TurnedBy {
        direction: turn.direction,
        way,
        rater: by.rater.clone(),
        item: IfAny(by.item.clone()),
        points: IfAny(by.points),
        moved: IfAny(moved),
    });
}

/// How few are enough, and that they are bounds where they are.
pub(super) fn note_fewest(
    scored: &Scored<'_>,
    turn: &Turn,
    way: TurnWay,
    fewest: &Fewest,
    trace: &mut Trace,
) {
    let Fewest { at_least, at_most, .. } = fewest;
    trace.step_citing(&scored.cited, || RobustnessStep::Fewest {
        direction: turn.direction,
        way,
        at_least: IfAny(*at_least),
        at_most: IfAny(*at_most),
    });
    if at_least != at_most {
        let finding = RobustnessFinding::Bounds { direction: turn.direction, way };
        trace.find_citing("turns", finding, scored.cited.clone());
    }
}
