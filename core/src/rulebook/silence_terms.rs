//! 沉默条款的规定: what the books say of ballots that were delivered and did not come back.

use super::algebra::VoterSet;
use super::procedure::Procedure;
use crate::catalogue::words;
use crate::exact::Ratio;
use crate::outcome::Citation;

words! {
    /// 沉默处理: the four policies.
    pub enum SilencePolicy {
        /// 不参与: silence takes no part.
        NotParticipating => "not_participating",
        /// 参与并弃权: silence takes part and abstains.
        ParticipateAbstain => "participate_abstain",
        /// 参与并从多数: silence takes part and joins the majority of the ballots cast.
        ParticipateFollowMajority => "participate_follow_majority",
        /// 参与并同意: silence takes part and agrees.
        ParticipateAgree => "participate_agree",
    }
}

words! {
    /// 多数的认定: whose majority silence follows when the measures point different ways.
    pub enum MajorityRule {
        /// 两项一致才从: where they differ there is no majority to follow, and silence abstains.
        SameWay => "same_way",
        /// 各从各的多数: each measure follows its own.
        EachMeasure => "each_measure",
        /// 以人数为准: every measure follows the majority of heads.
        Heads => "heads",
        /// 以面积为准: every measure follows the majority of area.
        Area => "area",
    }
}

/// 视为: what silence joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joins {
    /// Nothing: it takes no part.
    Nothing,
    Yes,
    No,
    Abstain,
    /// Whatever the ballots cast say.
    Majority,
}

/// 沉默条款: one clause, whoever says it.
#[derive(Clone, Debug)]
pub(crate) struct SilenceTerms {
    pub(crate) joins: Joins,
    /// The clause that says so.
    pub(crate) citation: Citation,
    /// The facts that must be shown.
    pub(crate) evidence: Vec<String>,
    /// The facts that must not hold.
    pub(crate) unless: Vec<String>,
    /// The days after which nothing more is waited for.
    pub(crate) after_days: u32,
    /// Whose majority; a person must say where no book does.
    pub(crate) majority: Option<MajorityRule>,
    /// What silence joins must already be more than this part of all.
    pub(crate) floor: Option<Ratio>,
}

impl SilenceTerms {
    /// The terms of a policy that a parameter sets.
    pub(crate) fn of_policy(
        policy: SilencePolicy,
        citation: Citation,
        evidence: Vec<String>,
    ) -> SilenceTerms {
        let joins = match policy {
            SilencePolicy::NotParticipating => Joins::Nothing,
            SilencePolicy::ParticipateAbstain => Joins::Abstain,
            SilencePolicy::ParticipateFollowMajority => Joins::Majority,
            SilencePolicy::ParticipateAgree => Joins::Yes,
        };
        let (unless, after_days) = (Vec::new(), 0);
        SilenceTerms { joins, citation, evidence, unless, after_days, majority: None, floor: None }
    }

    /// The terms that the procedure itself has.
    pub(crate) fn of_procedure(procedure: &Procedure) -> Option<SilenceTerms> {
        let rule = procedure.silence.as_ref()?;
        let joins = match rule.becomes {
            VoterSet::Yes => Joins::Yes,
            VoterSet::No => Joins::No,
            VoterSet::Abstain => Joins::Abstain,
            _ => Joins::Nothing,
        };
        Some(SilenceTerms {
            joins,
            citation: procedure.citation.clone(),
            evidence: rule.needs.clone(),
            unless: rule.unless.clone(),
            after_days: rule.after_days,
            majority: None,
            floor: None,
        })
    }
}
