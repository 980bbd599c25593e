//! 续聘、解聘: what a score never brings about by itself.

use super::pay::ConsequenceFacts;
use super::result::{NeededVote, Purpose};
use super::said::EvaluationStep;
use crate::outcome::{BookWord, IfAny, Trace};
use crate::rulebook::Rules;

/// 续聘、解聘: to hire, renew and dismiss is the owners' to vote on, as the book says; without one what only
/// a book could say is left open.
pub(super) fn votes_needed(
    facts: &ConsequenceFacts,
    rules: Option<&Rules>,
    trace: &mut Trace,
) -> Vec<NeededVote> {
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
        let said = |id: &str| rules.and_then(|rules| rules.value(id));
        let citations =
            vec![trace.clause(code, "evaluation"), trace.clause(&format!("{code}.contract"), "evaluation")];
        let matter = said(decided_as);
        let notice_days = notice.and_then(said).and_then(|days| days.parse().ok());
        let word = IfAny(matter.clone().map(BookWord));
        trace.step(|| match purpose {
            Purpose::Renewal => {
                EvaluationStep::RenewalNeedsVote { matter: word, notice_days: IfAny(notice_days) }
            }
            Purpose::Dismissal => {
                EvaluationStep::DismissalNeedsVote { matter: word, notice_days: IfAny(notice_days) }
            }
        });
        votes.push(NeededVote { purpose, matter, notice_days, citations });
    }
    votes
}
