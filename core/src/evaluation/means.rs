//! 平均口径: arithmetic and trimmed means, medians, and the part who are satisfied.

use super::refusal::EvaluationRefusal;
use crate::catalogue::words;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, refusal::Placed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 平均口径: how the marks of a group for an item become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum MeanRule {
    /// 算术平均.
    #[default]
    Arithmetic,
    /// 中位数: the middle mark, or half of the two in the middle.
    Median,
    /// 去极值平均 (截尾平均): `floor(cut × number)` marks are left out at each end.
    Trimmed {
        /// The part left out at each end, below one half.
        cut: ExactNumber,
    },
}

words! {
    /// 满意度分母: what the satisfied are a part of.
    #[derive(Default)]
    pub enum SatisfiedOf {
        /// 答题者: whoever marked the item.
        #[default]
        Answered => "answered",
        /// 回收数: whoever gave any mark.
        Returned => "returned",
        /// 发放数: whoever was asked.
        Issued => "issued",
    }
}

/// 满意度: instead of a mean, the part of the raters whose mark is at least `from`, such as 基本满意 or better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Satisfied {
    /// The lowest mark that counts as satisfied.
    pub from: ExactNumber,
    /// What the satisfied are a part of.
    #[serde(default)]
    pub of: SatisfiedOf,
}

/// Marks with the number of raters who gave each, from the lowest.
pub(super) type Counted = BTreeMap<Ratio, u64>;

/// The median or the trimmed mean of marks; nothing without a mark.
pub(super) fn mean_of(rule: MeanRule, marks: &Counted) -> Result<Option<Ratio>, Refusal> {
    let number = marks.values().fold(0_u64, |sum, count| sum.saturating_add(*count));
    if number == 0 {
        return Ok(None);
    }
    let cut = match rule {
        MeanRule::Arithmetic => 0,
        // All but the middle one, or the two in the middle.
        MeanRule::Median => number.saturating_sub(1) >> 1,
        MeanRule::Trimmed { cut } => {
            let cut = cut.0.times(Ratio::new(i128::from(number), 1)?)?;
            let whole = cut.numerator().checked_div_euclid(cut.denominator()).unwrap_or(0);
            u64::try_from(whole).unwrap_or(0)
        }
    };
    let kept = number.saturating_sub(cut.saturating_mul(2));
    let (mut below, mut left, mut sum) = (cut, kept, Ratio::ZERO);
    for (mark, count) in marks {
        let skipped = below.min(*count);
        below = below.saturating_sub(skipped);
        let taken = left.min(count.saturating_sub(skipped));
        left = left.saturating_sub(taken);
        sum = sum.plus(mark.times(Ratio::new(i128::from(taken), 1)?)?)?;
    }
    Ok(Some(sum.divided_by(Ratio::new(i128::from(kept), 1)?)?))
}

/// What is left out at each end is below one half and not below zero.
pub(super) fn check_mean_rule(rule: MeanRule) -> Result<(), Refusal> {
    match rule {
        MeanRule::Trimmed { cut } if cut.0.is_negative() || cut.0 >= Ratio::new(1, 2)? => {
            Err(EvaluationRefusal::Cut { cut }.in_field("cut").within("mean"))
        }
        _ => Ok(()),
    }
}
