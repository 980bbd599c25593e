//! 续聘、解聘: what a score never brings about by itself.

use super::pay::ConsequenceFacts;
use super::result::{NeededVote, Purpose};
use super::said::EvaluationStep;
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::Rules;

/// 续聘、解聘: to hire, renew and dismiss is the owners' to vote on, as the book says; without one what only
/// a book could say is left open.
pub(super) fn votes_needed(
    facts: &ConsequenceFacts,
    rules: Option<&Rules>,
    trace: &mut Trace,
) -> Result<Vec<NeededVote>, Refusal> {
    let mut purposes = facts.consider.clone();
    purposes.sort_by_key(|purpose| *purpose == Purpose::Dismissal);
    purposes.dedup();
    let mut votes = Vec::with_capacity(purposes.len());
    for purpose in purposes {
        let (code, decided_as, notice) = match purpose {
            Purpose::Renewal => ("evaluation.renewal_needs_vote", "renewal_decided_as", None),
            Purpose::Dismissal => {
                ("evaluation.dismissal_needs_vote", "dismissal_decided_as", Some("dismissal_notice_days"))
            }
        };
        let said = |id: &str| rules.map_or(Ok(None), |rules| rules.value(id));
        let citations =
            vec![trace.clause(code, "evaluation"), trace.clause(&format!("{code}.contract"), "evaluation")];
        let matter = said(decided_as)?;
        let days_of = |id: &str| said(id).map(|days| days.and_then(|days| days.parse().ok()));
        let notice_days = notice.map_or(Ok(None), days_of)?;
        let word = IfAny(matter.clone().map(BookWord));
        trace.step(|| match purpose {
            Purpose::Renewal => {
                EvaluationStep::RenewalNeedsVote { matter: word, notice_days: IfAny(notice_days) }
            }
            Purpose::Dismissal => {
                EvaluationStep::DismissalNeedsVote { matter: word, notice_days: IfAny(notice_days) }
            }
        });
        let vote = NeededVote {
            purpose,
            matter,
            notice_days,
            citations,
            company_notice_days: None,
            company_notice_by: None,
            decide_by: None,
            ends_not_before: None,
        };
        votes.push(with_terms(facts, vote, days_of("renewal_notice_days")?, trace));
    }
    Ok(votes)
}

/// 期限: a company that will not go on says so before the contract ends, and the owners decide before it does; a
/// dismissal takes effect so many days after the notice.
fn with_terms(
    facts: &ConsequenceFacts,
    mut vote: NeededVote,
    company_days: Option<u32>,
    trace: &mut Trace,
) -> NeededVote {
    let cited = vote.citations.last().cloned();
    let (days, from, by) = match vote.purpose {
        Purpose::Renewal => {
            let by = facts.contract_ends.zip(company_days);
            vote.company_notice_days = company_days;
            vote.company_notice_by =
                by.and_then(|(ends, days)| ends.plus_days(i64::from(days).saturating_neg()));
            vote.decide_by = facts.contract_ends.filter(|_| company_days.is_some());
            (company_days, facts.contract_ends, vote.company_notice_by)
        }
        Purpose::Dismissal => {
            let from = facts.notice_given.zip(vote.notice_days);
            vote.ends_not_before = from.and_then(|(given, days)| given.plus_days(i64::from(days)));
            (vote.notice_days, facts.notice_given, vote.ends_not_before)
        }
    };
    if let (Some(days), Some(cited)) = (days, cited) {
        let (purpose, from, by) = (vote.purpose, IfAny(from), IfAny(by));
        trace.step_citing(&cited, || EvaluationStep::ContractTerm { purpose, days, from, by });
    }
    vote
}
