//! 门槛: the commonest of all conditions, a part of a whole.

use super::algebra::{Factor, Measure, Operator, Predicate, Quantity, Test, VoterSet};
use crate::exact::Ratio;

/// 门槛: "at least 2/3 of all heads": a part, a whole, a ratio, and whether the edge counts.
///
/// ```
/// use commonhold::Ratio;
/// use commonhold::voting::{Measure, Operator, Predicate, Threshold, VoterSet};
/// let quorum = Threshold {
///     measure: Measure::Heads,
///     part: VoterSet::Present,
///     whole: VoterSet::All,
///     ratio: Ratio::new(2, 3)?,
///     bound: Operator::AtLeast,
/// };
/// assert_eq!(Predicate::from(quorum).to_string(), "heads(present) >= 2/3 * heads(all)");
/// # Ok::<(), commonhold::NumberRefusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// What is counted.
    pub measure: Measure,
    /// Whose count is tested.
    pub part: VoterSet,
    /// Whose count it is a part of.
    pub whole: VoterSet,
    /// How much of it.
    pub ratio: Ratio,
    /// Whether the edge counts.
    pub bound: Operator,
}

impl From<Threshold> for Predicate {
    fn from(threshold: Threshold) -> Predicate {
        let Threshold { measure, part, whole, ratio, bound } = threshold;
        let of = Box::new(Quantity::Count { measure: measure.clone(), set: whole });
        Predicate::Test {
            test: Test {
                left: Quantity::Count { measure, set: part },
                operator: bound,
                right: Quantity::Share { ratio: Factor::Ratio { value: ratio }, of },
            },
        }
    }
}
