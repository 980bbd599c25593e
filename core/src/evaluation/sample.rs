//! 抽样要求: how many must be asked or answer before a score counts.

use super::facts::ScoreFacts;
use super::found::EvaluationFinding;
use super::marks::Marks;
use super::refusal::EvaluationRefusal;
use super::said::EvaluationStep;
use crate::catalogue::words;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};
use serde::{Deserialize, Serialize};

words! {
    /// 样本口径: whom a rule on the sample counts.
    #[derive(Default)]
    pub enum Sampled {
        /// 有效回收: whoever gave a mark that counts.
        #[default]
        Answered => "answered",
        /// 发放: whoever was asked.
        Asked => "asked",
    }
}

/// 抽样要求: at least a number, or a part of the compound's households; of those asked or those who answered.
///
/// Exactly one of `number` and `share` is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleRule {
    /// Who is counted.
    #[serde(default)]
    pub of: Sampled,
    /// At least so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// At least this part of the households.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<ExactNumber>,
}

/// Each rule on the sample: what it asks for, what was found, and whether that is enough.
pub(super) fn note_sample(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    trace: &mut Trace,
    cited: &Citation,
) -> Result<(), Refusal> {
    for (place, rule) in facts.sample.iter().enumerate() {
        let here = |refusal: EvaluationRefusal| refusal.in_field(&format!("[{place}]")).within("sample");
        let number = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(1);
        let least = match (rule.number, rule.share) {
            (Some(number), None) => Some(Ratio::whole(i64::from(number))),
            (None, Some(share)) if share.0.is_negative() => {
                return Err(here(EvaluationRefusal::NegativeLimit {
                    what: "share".to_owned(),
                    limit: share,
                }));
            }
            (None, Some(share)) => {
                let households = facts.households.map(|households| Ratio::whole(i64::from(households)));
                households.map(|households| share.0.times(households)).transpose()?
            }
            _ => return Err(here(EvaluationRefusal::SampleForm { rule: number })),
        };
        let found = match rule.of {
            Sampled::Asked => marks.people.raters.len(),
            Sampled::Answered => marks.people.counted,
        };
        let found = i64::try_from(found).unwrap_or(i64::MAX);
        let holds = least.map(|least| Ratio::whole(found) >= least);
        trace.step_citing(cited, || EvaluationStep::Sample {
            rule: number,
            of: rule.of,
            number: IfAny(rule.number),
            share: IfAny(rule.share),
            found,
            least: IfAny(Some(least.map(ExactNumber))),
            holds: IfAny(Some(holds)),
        });
        match (least, holds) {
            (Some(least), Some(false)) => {
                let (of, least) = (rule.of, ExactNumber(least));
                trace.find_citing(
                    "sample",
                    EvaluationFinding::SampleTooSmall { of, found, least },
                    cited.clone(),
                );
            }
            (None, _) => {
                trace.find_citing("households", EvaluationFinding::HouseholdsNotGiven {}, cited.clone());
            }
            _ => {}
        }
    }
    Ok(())
}
