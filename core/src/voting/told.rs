//! 已查明的事实的核对: a fact that no rule of the book reads is a slip of the pen, and is told with the
//! nearest that one does.

use super::facts::GivenFact;
use crate::outcome::{Refusal, refusal::Placed};
use crate::rulebook::{QuestionRefusal, VoteRule, nearest};

/// Every fact is one that some rule of the book reads.
pub(super) fn checked(rule: &VoteRule, facts: &[GivenFact]) -> Result<(), Refusal> {
    let unknown = facts.iter().find(|fact| rule.facts.binary_search(&fact.name).is_err());
    unknown.map_or(Ok(()), |fact| {
        let nearest = nearest(&fact.name, rule.facts.iter().map(String::as_str));
        let refusal = QuestionRefusal::UnknownFact { fact: crate::exact::shown(&fact.name), nearest };
        Err(refusal.in_field(&fact.name).within("facts"))
    })
}
