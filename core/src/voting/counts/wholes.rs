//! 部分与整体: a count of a part is never more than that of its whole.

use super::sum;
use crate::exact::ExactNumber;
use crate::outcome::Refusal;
use crate::rulebook::{Exclusion, VoteRule, VoterSet};
use crate::voting::VotingRefusal;
use crate::voting::facts::SetCounts;

/// The returned ballots of a vote.
const BALLOTS: [VoterSet; 5] =
    [VoterSet::Yes, VoterSet::No, VoterSet::Abstain, VoterSet::Blank, VoterSet::Spoilt];

/// No part may be more than its whole.
pub(super) fn check(measure: &str, counts: &SetCounts, rule: &VoteRule) -> Result<(), Refusal> {
    let returned: Vec<VoterSet> = BALLOTS.into_iter().filter(|set| rule.present.contains(set)).collect();
    let votes_take_part = returned.contains(&VoterSet::Yes) && returned.contains(&VoterSet::No);
    let everybody = [&BALLOTS[..], &[VoterSet::Silent, VoterSet::Undelivered]].concat();
    // Who may not vote may still take part, where the rule leaves them out of the votes only.
    let only_votes = |left_out: &Exclusion| left_out.out_of_votes && !left_out.out_of_present;
    let strangers = rule.procedure.eligible.iter().any(only_votes);
    let parts: [(&[VoterSet], VoterSet, bool); 14] = [
        (&[VoterSet::Eligible], VoterSet::All, true),
        (&[VoterSet::Present], VoterSet::All, true),
        (&[VoterSet::Cast], VoterSet::All, true),
        (&[VoterSet::Yes], VoterSet::All, true),
        (&[VoterSet::No], VoterSet::All, true),
        (&[VoterSet::Yes], VoterSet::Eligible, true),
        (&[VoterSet::No], VoterSet::Eligible, true),
        (&[VoterSet::Cast], VoterSet::Eligible, true),
        (&[VoterSet::Present], VoterSet::Eligible, !strangers),
        (&[VoterSet::Cast], VoterSet::Present, votes_take_part),
        (&[VoterSet::Objecting], VoterSet::All, true),
        (&[VoterSet::InPerson], VoterSet::Present, true),
        (&returned, VoterSet::Present, true),
        (&[VoterSet::Present, VoterSet::Silent, VoterSet::Undelivered], VoterSet::All, true),
    ];
    for (sets, whole, _) in parts.into_iter().filter(|(.., asked)| *asked) {
        if let Some(limit) = counts.of(whole) {
            not_more(measure, (sets, sum(counts, sets)?), (whole, limit))?;
        }
    }
    match counts.all {
        Some(all) => not_more(measure, (&everybody, sum(counts, &everybody)?), (VoterSet::All, all)),
        None => Ok(()),
    }
}

pub(super) fn not_more(
    measure: &str,
    (sets, part): (&[VoterSet], ExactNumber),
    (whole, limit): (VoterSet, ExactNumber),
) -> Result<(), Refusal> {
    if part <= limit {
        return Ok(());
    }
    let set = sets.iter().map(|set| set.word()).collect::<Vec<_>>().join("+");
    let measure = measure.to_owned();
    let whole = whole.word().to_owned();
    Err(VotingRefusal::MoreThanWhole { measure, set, count: part, whole, limit }.into())
}
