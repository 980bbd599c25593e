#![doc = include_str!("../../../docs/rules/robustness.md")]

mod changed;
mod groups_without;
mod levers;
mod removed;
mod result;
mod said;
mod struck;
mod turns;
mod weights;

pub use result::{Fewest, GradeTurn, Robustness, TurnDirection, TurnedBy, WeightHolds};

use self::changed::{fewest_marks, fewest_raters};
use self::levers::levers;
use self::removed::fewest_removed;
use self::said::{RobustnessFinding, RobustnessStep};
use self::struck::fewest_struck;
use self::turns::{Turn, turns};
use self::weights::{together, weight_holds};
use super::facts::ScoreFacts;
use super::scheme::completed;
use super::score::{Scored, scored};
use crate::exact::ExactNumber;
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Saying, Trace};

/// The steps of this rule beside those of the score.
pub(super) const STEPS: &[Saying] = RobustnessStep::SAYINGS;

/// What it may find.
pub(super) const FINDINGS: &[Saying] = RobustnessFinding::SAYINGS;

/// 评价稳健性: how much it takes to turn the grade of a score.
///
/// Asked of the same facts as [`score`](super::score()): the interval of each item's weight in which the grade holds;
/// how far all weights may move at once; and, for the nearest grade each way, the fewest marks that would have to be
/// other ones, the fewest raters who would have to mark otherwise and the fewest without whom it would turn. All of it
/// is exact; where the fewest are not known they are told as bounds. Source: arithmetic, no clause asks for it.
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold::{Detail, evaluation::robustness};
///
/// let facts = from_json("given", r#"{"items":[{"key":"all","weight":"100","max":"10"}],
///     "ratings":[{"rater":"r1","item":"all","score":"9"},{"rater":"r2","item":"all","score":"7"},
///                {"rater":"r3","item":"all","score":"8"}],
///     "bands":[{"grade":"good","from":"80"},{"grade":"fair","from":"0"}]}"#)?;
/// let robust = robustness(&facts, Detail::Steps)?.value;
/// let down = &robust.turns[0];
/// assert_eq!((down.grade.as_deref(), down.points.to_string()), (Some("fair"), "0".to_owned()));
/// assert_eq!((down.marks.at_most, down.removed.at_most), (Some(1), Some(1)));
///
/// let mut nobody = facts;
/// nobody.ratings.clear();
/// assert_eq!(robustness(&nobody, Detail::Steps).unwrap_err().code, "evaluation.nothing_rated");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`score`](super::score()); `number.out_of_range` where an exact number does not fit.
#[inline]
pub fn robustness(facts: &ScoreFacts, detail: Detail) -> Result<Outcome<Robustness>, Refusal> {
    let completed = completed(facts)?;
    let mut trace = Trace::new(detail);
    let scored = scored(completed.as_ref().unwrap_or(facts), facts, &mut trace)?;
    let turns = turns(&scored)?;
    find_what_is_open(&scored, &mut trace);
    for turn in &turns {
        trace.step_citing(&scored.cited, || RobustnessStep::Turn {
            direction: turn.direction,
            grade: IfAny(turn.grade.clone()),
            edge: ExactNumber(turn.edge.at),
            at_edge: turn.at_edge(),
            points: ExactNumber(turn.points),
        });
    }
    let weights = weight_holds(&scored, &turns, &mut trace)?;
    let value = Robustness {
        score: scored.value.score,
        grade: scored.value.grade.clone(),
        weights,
        turns: grade_turns(&scored, &turns, &mut trace)?,
    };
    Ok(trace.outcome(value))
}

/// What it takes to turn the grade each way.
fn grade_turns(scored: &Scored<'_>, turns: &[Turn], trace: &mut Trace) -> Result<Vec<GradeTurn>, Refusal> {
    if turns.is_empty() {
        return Ok(Vec::new());
    }
    let levers = levers(scored)?;
    let mut told = Vec::with_capacity(turns.len());
    for turn in turns {
        let weights_together = together(scored, turn, trace)?;
        told.push(GradeTurn {
            direction: turn.direction,
            grade: turn.grade.clone(),
            edge: ExactNumber(turn.edge.at),
            at_edge: turn.at_edge(),
            points: ExactNumber(turn.points),
            weights_together,
            marks: fewest_marks(scored, turn, &levers, trace)?,
            raters: fewest_raters(scored, turn, &levers, trace)?,
            removed: fewest_removed(scored, turn, &levers, trace)?,
            struck: fewest_struck(scored, turn, &levers, trace)?,
        });
    }
    Ok(told)
}

/// What the answer takes as it stands.
fn find_what_is_open(scored: &Scored<'_>, trace: &mut Trace) {
    if scored.bands.ladder().is_none() {
        trace.find_citing("bands", RobustnessFinding::BandsOpen {}, scored.cited.clone());
    }
    let mut items: Vec<&String> =
        scored.facts.conditions.iter().filter_map(|condition| condition.item.as_ref()).collect();
    items.sort_unstable();
    items.dedup();
    for item in items {
        let finding = RobustnessFinding::ConditionOnMean { item: item.clone() };
        trace.find_citing("conditions", finding, scored.cited.clone());
    }
}
