//! 计数的核对与推算: contradictions are refused, what follows is derived, nothing else is assumed.

use super::VotingRefusal;
use super::algebra::Set;
use super::facts::{MeasureCounts, SetCounts};
use crate::ratio::Number;
use crate::refusal::Refusal;

/// How counts follow from each other in one vote.
#[derive(Clone, Debug)]
pub(crate) struct Participation {
    /// The ballots that take part.
    pub(crate) present: Vec<Set>,
    /// What delivered and silent ballots count as.
    pub(crate) silence: Silence,
}

/// 沉默的处理: what delivered ballots that did not come back count as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Silence {
    NotParticipating,
    Abstain,
    /// The majority is yes on every measure, and silence follows it.
    FollowYes,
    /// The majority is no on every measure.
    FollowNo,
    /// Silence follows a majority that is level or differs between measures: people must say.
    Unclear,
    Agree,
}

const BALLOTS: [Set; 5] = [Set::Yes, Set::No, Set::Abstain, Set::Blank, Set::Spoilt];

/// The counts of one measure, checked and with what follows from them.
pub(crate) fn derived(given: &MeasureCounts, rule: &Participation) -> Result<SetCounts, Refusal> {
    let measure = &given.measure;
    let mut counts = given.counts.clone();
    for set in Set::EVERY {
        if let Some(count) = counts.of(*set).filter(|count| count.0.is_negative()) {
            let (measure, set) = (measure.clone(), set.word().to_owned());
            return Err(VotingRefusal::NegativeCount { measure, set, count }.into());
        }
    }
    derive_cast(measure, &mut counts)?;
    let stated = counts.present.is_some();
    derive_present(&mut counts, rule)?;
    if counts.eligible.is_none() {
        counts.eligible = counts.all;
    }
    check(measure, &counts, rule)?;
    if !stated {
        count_silence(&mut counts, rule.silence)?;
    }
    Ok(counts)
}

/// 明确表态 = 同意 + 反对; and the one of the three that is not given follows from the other two.
fn derive_cast(measure: &str, counts: &mut SetCounts) -> Result<(), Refusal> {
    match (counts.cast, counts.yes, counts.no) {
        (None, Some(yes), Some(no)) => counts.cast = Some(Number(yes.0.plus(no.0)?)),
        (Some(cast), Some(part), None) => {
            not_more(measure, (&[Set::Yes], part), (Set::Cast, cast))?;
            counts.no = Some(Number(cast.0.minus(part.0)?));
        }
        (Some(cast), None, Some(part)) => {
            not_more(measure, (&[Set::No], part), (Set::Cast, cast))?;
            counts.yes = Some(Number(cast.0.minus(part.0)?));
        }
        (Some(cast), Some(yes), Some(no)) if cast.0 != yes.0.plus(no.0)? => {
            let (measure, sum) = (measure.to_owned(), Number(yes.0.plus(no.0)?));
            return Err(VotingRefusal::CastDiffers { measure, cast, sum }.into());
        }
        _ => {}
    }
    Ok(())
}

/// 参与: the sum of the ballots that take part; or all, less those silent and not reached.
fn derive_present(counts: &mut SetCounts, rule: &Participation) -> Result<(), Refusal> {
    if counts.present.is_some() {
        return Ok(());
    }
    if counts.yes.is_some() && counts.no.is_some() {
        counts.present = Some(sum(counts, &rule.present)?);
    } else if let (Some(all), Some(silent), Some(undelivered)) =
        (counts.all, counts.silent, counts.undelivered)
    {
        counts.present = Some(Number(all.0.minus(silent.0)?.minus(undelivered.0)?));
    }
    Ok(())
}

/// The sum of sets; one that is not given adds nothing.
fn sum(counts: &SetCounts, sets: &[Set]) -> Result<Number, Refusal> {
    let mut sum = Number::ZERO;
    for set in sets {
        if let Some(count) = counts.of(*set) {
            sum = Number(sum.0.plus(count.0)?);
        }
    }
    Ok(sum)
}

/// No part may be more than its whole.
fn check(measure: &str, counts: &SetCounts, rule: &Participation) -> Result<(), Refusal> {
    let returned: Vec<Set> = BALLOTS.into_iter().filter(|set| rule.present.contains(set)).collect();
    let everybody = [&BALLOTS[..], &[Set::Silent, Set::Undelivered]].concat();
    let parts: [(&[Set], Set); 10] = [
        (&[Set::Eligible], Set::All),
        (&[Set::Present], Set::All),
        (&[Set::Cast], Set::All),
        (&[Set::Yes], Set::All),
        (&[Set::No], Set::All),
        (&[Set::Objecting], Set::All),
        (&[Set::InPerson], Set::Present),
        (&returned, Set::Present),
        (&[Set::Present, Set::Silent, Set::Undelivered], Set::All),
        (&everybody, Set::All),
    ];
    for (sets, whole) in parts {
        if let Some(limit) = counts.of(whole) {
            not_more(measure, (sets, sum(counts, sets)?), (whole, limit))?;
        }
    }
    Ok(())
}

fn not_more(
    measure: &str,
    (sets, part): (&[Set], Number),
    (whole, limit): (Set, Number),
) -> Result<(), Refusal> {
    if part <= limit {
        return Ok(());
    }
    let set = sets.iter().map(|set| set.word()).collect::<Vec<_>>().join("+");
    let measure = measure.to_owned();
    let whole = whole.word().to_owned();
    Err(VotingRefusal::MoreThanWhole { measure, set, count: part, whole, limit }.into())
}

/// 沉默: delivered ballots that did not come back join a set, as the rule of this vote says. Only
/// where the participants were derived: a stated number of participants already says who they are.
fn count_silence(counts: &mut SetCounts, silence: Silence) -> Result<(), Refusal> {
    let (Some(silent), Some(present)) = (counts.silent, counts.present) else {
        return Ok(());
    };
    if silence == Silence::NotParticipating || silent.0.is_zero() {
        return Ok(());
    }
    counts.present = Some(Number(present.0.plus(silent.0)?));
    if silence == Silence::Unclear {
        (counts.yes, counts.no, counts.cast) = (None, None, None);
        return Ok(());
    }
    let joins = match silence {
        Silence::Agree => Set::Yes,
        Silence::FollowYes => Set::Yes,
        Silence::FollowNo => Set::No,
        Silence::Abstain | Silence::NotParticipating | Silence::Unclear => Set::Abstain,
    };
    let grown = |count: Option<Number>| -> Result<Option<Number>, Refusal> {
        Ok(Some(Number(count.unwrap_or(Number::ZERO).0.plus(silent.0)?)))
    };
    match joins {
        Set::Yes => counts.yes = grown(counts.yes)?,
        Set::No => counts.no = grown(counts.no)?,
        _ => counts.abstain = grown(counts.abstain)?,
    }
    if joins != Set::Abstain {
        counts.cast = grown(counts.cast)?;
    }
    counts.silent = Some(Number::ZERO);
    Ok(())
}
