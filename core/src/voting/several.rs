//! 重复票: how several ballots of one unit become one choice, by the rule for them.

use super::ballots::{Ballot, BallotState, Channel, DuplicateRule};

/// The choice that counts; spoilt where the rule does not lead to one.
pub(super) fn one_choice(rule: DuplicateRule, ballots: Vec<&Ballot>) -> BallotState {
    let electronic = |ballot: &&Ballot| ballot.channel == Channel::Electronic;
    let kept = match rule {
        DuplicateRule::PaperPrevails => of_kind(ballots, |ballot| !electronic(ballot)),
        DuplicateRule::ElectronicPrevails => of_kind(ballots, electronic),
        DuplicateRule::First => at_the_end(&ballots, |one, other| comes_before(other, one)),
        DuplicateRule::Last => at_the_end(&ballots, comes_before),
        DuplicateRule::Spoilt | DuplicateRule::Refuse => ballots,
    };
    match kept.as_slice() {
        [first, rest @ ..] if rest.iter().all(|ballot| ballot.choice == first.choice) => first.choice,
        _ => BallotState::Spoilt,
    }
}

/// Those of one kind, where there are any; else all.
fn of_kind<'a>(ballots: Vec<&'a Ballot>, kind: impl Fn(&&'a Ballot) -> bool) -> Vec<&'a Ballot> {
    if !ballots.iter().any(&kind) {
        return ballots;
    }
    ballots.into_iter().filter(kind).collect()
}

/// The ballots that could be at the end that decides: no other is known to lie beyond them.
fn at_the_end<'a>(ballots: &[&'a Ballot], is_beyond: impl Fn(&Ballot, &Ballot) -> bool) -> Vec<&'a Ballot> {
    let could_be = |ballot: &&&'a Ballot| !ballots.iter().any(|other| is_beyond(ballot, other));
    ballots.iter().filter(could_be).copied().collect()
}

/// Whether one ballot is known to have come before another: on an earlier day; or, on one day or where
/// neither day is kept, with a lower place in the order of receipt.
fn comes_before(one: &Ballot, other: &Ballot) -> bool {
    match (one.received, other.received) {
        (Some(day), Some(other_day)) if day != other_day => day < other_day,
        (Some(_), None) | (None, Some(_)) => false,
        _ => matches!((one.sequence, other.sequence), (Some(place), Some(later)) if place < later),
    }
}
