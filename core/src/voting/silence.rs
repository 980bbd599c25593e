//! 沉默条款: what delivered ballots that did not come back count as, always apart from those cast.

use super::VotingRefusal;
use super::ballots::BallotState;
use super::facts::GivenFact;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal, refusal::Placed};
use crate::rulebook::{MajorityRule, Setting, SilencePolicy, VoteRule};
use serde::{Deserialize, Serialize};

/// 沉默条款: what the facts say of silence; what they leave out the books say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilenceClause {
    /// 沉默处理: what silence counts as; what the books say when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<SilencePolicy>,
    /// 有效送达: whether ballots were delivered the agreed way; not told when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_delivery: Option<bool>,
    /// 议题已告知: whether the agenda was notified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda_notified: Option<bool>,
    /// 后果已提示: whether the consequence of silence was pointed out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequence_stated: Option<bool>,
    /// 多数的认定: whose majority silence follows; what the books say when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub majority: Option<MajorityRule>,
    /// 底线: the votes already cast that silence joins must be more than this part of all, by every measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Ratio>,
    /// The clause of the covenant or the rules of procedure that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Citation>,
}

/// 视为表决: how much of one measure is deemed to have voted, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deemed {
    /// The measure.
    pub measure: String,
    /// What silence counts as.
    pub becomes: BallotState,
    /// How much.
    pub count: ExactNumber,
}

/// Whether two texts say the same: the same word, or the same number.
fn same(one: &str, other: &str) -> bool {
    one == other || matches!((Ratio::parse(one), Ratio::parse(other)), (Ok(one), Ok(other)) if one == other)
}

impl SilenceClause {
    /// Nothing is said of silence beside the books.
    pub const UNSAID: &'static SilenceClause = &SilenceClause {
        policy: None,
        effective_delivery: None,
        agenda_notified: None,
        consequence_stated: None,
        majority: None,
        floor: None,
        clause: None,
    };

    /// The parameters that the clause sets, beside those set for the vote.
    pub(super) fn settings(&self, set: &[Setting]) -> Result<Vec<Setting>, Refusal> {
        let said = [
            ("silence_policy", self.policy.map(|policy| policy.word().to_owned())),
            ("silence_majority", self.majority.map(|majority| majority.word().to_owned())),
            ("silence_floor", self.floor.map(|floor| floor.to_string())),
        ];
        let mut settings = set.to_vec();
        for (name, value) in said {
            let Some(value) = value else { continue };
            match set.iter().find(|setting| setting.name == name) {
                None => settings.push(Setting { name: name.to_owned(), value }),
                Some(setting) if same(&setting.value, &value) => {}
                Some(setting) => {
                    let (parameter, other) = (name.to_owned(), setting.value.clone());
                    return Err(VotingRefusal::SilenceDiffers { parameter, value, other }
                        .in_field(name)
                        .within("parameters"));
                }
            }
        }
        Ok(settings)
    }

    /// The facts that the clause tells, beside those told otherwise.
    pub(super) fn facts(&self, told: &[GivenFact]) -> Result<Vec<GivenFact>, Refusal> {
        let said = [
            ("effective_delivery", self.effective_delivery),
            ("agenda_notified", self.agenda_notified),
            ("consequence_stated", self.consequence_stated),
        ];
        let mut facts = told.to_vec();
        for (name, holds) in said {
            let Some(holds) = holds else { continue };
            match told.iter().find(|fact| fact.name == name) {
                None => facts.push(GivenFact { name: name.to_owned(), holds }),
                Some(fact) if fact.holds == holds => {}
                Some(_) => {
                    return Err(VotingRefusal::FactDiffers { fact: name.to_owned() }
                        .in_field(name)
                        .within("facts"));
                }
            }
        }
        Ok(facts)
    }

    /// The rule, with the clause that is named for silence.
    pub(super) fn cited(&self, mut rule: VoteRule) -> VoteRule {
        if let Some(clause) = self.clause.as_ref().filter(|_| self.policy.is_some()) {
            rule.silence.citation = clause.clone();
        }
        rule
    }

    /// Whether silence counts by a clause that nobody named.
    pub(super) const fn lacks_clause(&self) -> bool {
        self.clause.is_none()
            && matches!(self.policy, Some(policy) if !matches!(policy, SilencePolicy::NotParticipating))
    }
}
