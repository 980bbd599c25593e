//! 指标起止值: an item that is measured between two goalposts, such as minutes until somebody comes.

use super::checks::ScoredBy;
use super::facts::{EvaluationItem, Scale};
use super::marks::{Marks, share_of};
use super::refusal::EvaluationRefusal;
use super::said::EvaluationStep;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal, Trace};
use serde::{Deserialize, Serialize};

/// 指标起止值: between which two means an item earns its points.
///
/// `worst` and everything beyond it earns nothing, `best` and everything beyond it earns all. Less may be better:
/// minutes until somebody comes have their worst above their best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goalposts {
    /// The mean that earns nothing.
    pub worst: ExactNumber,
    /// The mean that earns all.
    pub best: ExactNumber,
}

impl Goalposts {
    /// The part of the points that a mean earns.
    fn part_of(self, mean: Ratio) -> Result<Ratio, Refusal> {
        let way = self.best.0.minus(self.worst.0)?;
        let part = mean.minus(self.worst.0)?.divided_by(way)?;
        Ok(part.clamp(Ratio::ZERO, Ratio::ONE))
    }

    /// Whether a lower mean is the better one.
    pub(super) fn less_is_better(self) -> bool {
        self.best < self.worst
    }
}

/// Two goalposts are two numbers, and an item that is inspected has none.
pub(super) fn check_goalposts(item: &EvaluationItem) -> Result<(), EvaluationRefusal> {
    let Some(goalposts) = item.goalposts else { return Ok(()) };
    if goalposts.worst == goalposts.best || item.scored_by == ScoredBy::Checks {
        return Err(EvaluationRefusal::Goalposts { item: item.key.clone(), at: goalposts.best });
    }
    Ok(())
}

/// The part of an item's points that its mean earns: between its goalposts, or as the scale says.
pub(super) fn part_of(item: &EvaluationItem, mean: Ratio, scale: Scale) -> Result<Ratio, Refusal> {
    match item.goalposts {
        Some(goalposts) => goalposts.part_of(mean),
        None => share_of(item, mean, scale),
    }
}

/// The goalposts of each item that has some, in the order of the keys.
pub(super) fn note_goalposts(marks: &Marks<'_>, trace: &mut Trace, cited: &Citation) {
    for item in &marks.items {
        let Some(Goalposts { worst, best }) = item.goalposts else { continue };
        trace.step_citing(cited, || EvaluationStep::Goalposts { item: item.key.clone(), worst, best });
    }
}
