//! 面积不明: the limits of unknown areas, and how far they can move a verdict.

use super::ballots::TallyRefusal;
use crate::catalogue::words;
use crate::exact::Area;
use serde::{Deserialize, Serialize};

/// 不明面积的上下限: what each unit of unknown area has at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaLimits {
    /// 下限: the least that such an area can be.
    pub least: Area,
    /// 上限: the most that such an area can be.
    pub most: Area,
}

words! {
    /// 结论的确定程度: whether unknown areas could change the verdict.
    pub enum Certainty {
        /// 确定: it is the same whatever the unknown areas are.
        Certain => "certain",
        /// 必不通过: not passed whatever they are, though it may be for want of participation or of consent.
        CertainlyMissed => "certainly_missed",
        /// 未定: it depends on them.
        Undecided => "undecided",
    }
}

/// The limits do not contradict each other.
pub(super) fn limits_hold(limits: Option<AreaLimits>) -> Result<(), TallyRefusal> {
    match limits {
        Some(AreaLimits { least, most }) if most < least || least.is_negative() => {
            Err(TallyRefusal::AreaLimits { least, most })
        }
        _ => Ok(()),
    }
}
