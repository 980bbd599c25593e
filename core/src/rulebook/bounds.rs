//! 界限: between which values the law lets a parameter move, and whether the edge itself is allowed.

use crate::exact::{ExactNumber, Ratio};

/// 界限: between which values a parameter may move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// 下限: the lower bound; absent where there is none.
    pub least: Option<Ratio>,
    /// Whether the lower bound itself is allowed.
    pub least_counts: bool,
    /// 上限: the upper bound; absent where there is none.
    pub most: Option<Ratio>,
    /// Whether the upper bound itself is allowed.
    pub most_counts: bool,
}

/// Whether a value lies within its bounds.
pub(super) fn within(bounds: Bounds, value: Ratio) -> bool {
    let above = bounds.least.is_none_or(|least| value > least || (bounds.least_counts && value == least));
    let below = bounds.most.is_none_or(|most| value < most || (bounds.most_counts && value == most));
    above && below
}

impl std::fmt::Display for Bounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let least = self.least.map(|least| (if self.least_counts { ">=" } else { ">" }, ExactNumber(least)));
        let most = self.most.map(|most| (if self.most_counts { "<=" } else { "<" }, ExactNumber(most)));
        match (least, most) {
            (None, None) => f.write_str("-"),
            (Some((sign, bound)), None) | (None, Some((sign, bound))) => write!(f, "{sign} {bound}"),
            (Some((sign, least)), Some((other, most))) => write!(f, "{sign} {least}, {other} {most}"),
        }
    }
}
