//! 读票: which voter and unit each ballot speaks for, and how several ballots of one unit become one.

use super::ballots::{
    Ballot, BallotState, Channel, Delivered, DuplicateBallots, DuplicateRule, SetAside, SetAsideReason,
    TallyRefusal,
};
use crate::roll::{Electorate, Roll, Voter};
use std::collections::{BTreeMap, BTreeSet};

/// How ballots are read: the motion, the text, the days and the rule for duplicates.
pub(super) struct Reading<'a> {
    pub(super) roll: &'a Roll,
    pub(super) electorate: &'a Electorate,
    pub(super) motion: Option<&'a str>,
    pub(super) text_version: Option<&'a str>,
    pub(super) window: Option<crate::Period>,
    pub(super) delivered: &'a Delivered,
    pub(super) duplicates: DuplicateRule,
}

/// What the ballots say of each unit, voter by voter in the electorate's order.
#[derive(Default)]
pub(super) struct Read {
    pub(super) states: Vec<Vec<BallotState>>,
    pub(super) duplicates: Vec<DuplicateBallots>,
    pub(super) set_aside: Vec<SetAside>,
    pub(super) returned: u32,
}

type Target = (usize, Option<usize>);

impl<'a> Reading<'a> {
    pub(super) fn read(&self, ballots: &'a [Ballot]) -> Result<Read, TallyRefusal> {
        let asked = self.of_the_motion(ballots)?;
        let index = Index::of(self.electorate);
        let mut read = Read::default();
        let mut cast: BTreeMap<(usize, usize), Vec<&Ballot>> = BTreeMap::new();
        for (place, ballot) in (1_i64..).zip(asked) {
            let aside = match self.flaw(ballot) {
                Some(reason) => Err(reason),
                None => self.target(&index, ballot, place)?,
            };
            match aside {
                Ok((voter, unit)) => {
                    read.returned = read.returned.saturating_add(u32::from(ballot.choice.returned()));
                    let units = self.electorate.voters.get(voter).map_or(0, |voter| voter.units.len());
                    let covered = unit.map_or(0..units, |unit| unit..unit.saturating_add(1));
                    covered.for_each(|unit| cast.entry((voter, unit)).or_default().push(ballot));
                }
                Err(reason) => {
                    let key = ballot.unit.as_ref().or(ballot.voter.as_ref()).cloned().unwrap_or_default();
                    read.set_aside.push(SetAside { key, choice: ballot.choice, reason });
                }
            }
        }
        read.set_aside.sort();
        let delivered: BTreeSet<&str> = match self.delivered {
            Delivered::Listed { keys } => keys.iter().map(String::as_str).collect(),
            _ => BTreeSet::new(),
        };
        for (place, voter) in self.electorate.voters.iter().enumerate() {
            let mut states = Vec::with_capacity(voter.units.len());
            for (unit, used) in voter.units.iter().enumerate() {
                let ballots = cast.remove(&(place, unit)).unwrap_or_default();
                let reached = *self.delivered == Delivered::Everyone
                    || [&voter.key, &used.unit].iter().any(|key| delivered.contains(key.as_str()));
                states.push(self.one_of(voter, &used.unit, ballots, reached, &mut read.duplicates)?);
            }
            read.states.push(states);
        }
        Ok(read)
    }

    fn of_the_motion(&self, ballots: &'a [Ballot]) -> Result<Vec<&'a Ballot>, TallyRefusal> {
        if let Some(motion) = self.motion {
            let asked = |ballot: &&Ballot| ballot.motion.as_deref().is_none_or(|named| named == motion);
            return Ok(ballots.iter().filter(asked).collect());
        }
        let motions: BTreeSet<&str> = ballots.iter().filter_map(|ballot| ballot.motion.as_deref()).collect();
        if motions.len() > 1 {
            let motions = motions.into_iter().collect::<Vec<_>>().join(", ");
            return Err(TallyRefusal::SeveralMotions { motions });
        }
        Ok(ballots.iter().collect())
    }

    fn flaw(&self, ballot: &Ballot) -> Option<SetAsideReason> {
        let other = |named: &str| ballot.text_version.as_deref().is_some_and(|version| version != named);
        if self.text_version.is_some_and(other) {
            return Some(SetAsideReason::OtherText);
        }
        let window = self.window?;
        ballot.received.filter(|day| !window.holds(*day)).map(|_| SetAsideReason::OutsideWindow)
    }

    fn target(
        &self,
        index: &Index<'_>,
        ballot: &Ballot,
        place: i64,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        match (&ballot.unit, &ballot.voter) {
            (Some(unit), voter) => self.target_unit(index, unit, voter.as_deref()),
            (None, Some(voter)) => self.target_voter(index, voter),
            (None, None) => Err(TallyRefusal::NobodyNamed { place }),
        }
    }

    fn target_unit(
        &self,
        index: &Index<'_>,
        unit: &str,
        by: Option<&str>,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        let Some((place, at)) = index.units.get(unit).copied() else {
            return match self.roll.units.iter().any(|known| known.id == unit) {
                true => Ok(Err(SetAsideReason::UnitNotCounted)),
                false => Err(TallyRefusal::UnknownUnit { unit: unit.to_owned() }),
            };
        };
        let target = Ok((place, Some(at)));
        let Some((by, voter)) = by.zip(self.electorate.voters.get(place)) else {
            return Ok(target);
        };
        if voter.key == by || voter.members.is_empty() || voter.representative.as_deref() == Some(by) {
            return Ok(target);
        }
        match (voter.members.iter().any(|member| member == by), &voter.representative) {
            (true, None) => Ok(target),
            (true, Some(_)) => Ok(Err(SetAsideReason::NotRepresentative)),
            (false, _) => Err(TallyRefusal::NotTheHolder { unit: unit.to_owned(), voter: by.to_owned() }),
        }
    }

    fn target_voter(
        &self,
        index: &Index<'_>,
        by: &str,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        if let Some(place) = index.keys.get(by) {
            return Ok(Ok((*place, None)));
        }
        let groups = index.groups.get(by).map_or(&[][..], Vec::as_slice);
        let may = |place: &&usize| {
            let voter = self.electorate.voters.get(**place);
            voter.is_some_and(|voter| voter.representative.as_deref().is_none_or(|chosen| chosen == by))
        };
        let mut voting = groups.iter().filter(may);
        match (voting.next(), voting.next()) {
            (Some(place), None) => Ok(Ok((*place, None))),
            (Some(_), Some(_)) => Err(TallyRefusal::AmbiguousVoter { voter: by.to_owned() }),
            (None, _) if !groups.is_empty() => Ok(Err(SetAsideReason::NotRepresentative)),
            _ if self.roll.owners.iter().any(|owner| owner.key == by) => Ok(Err(SetAsideReason::NotAVoter)),
            _ => Err(TallyRefusal::UnknownVoter { voter: by.to_owned() }),
        }
    }

    /// What one unit says. A ballot that came back outweighs a record that none did.
    fn one_of(
        &self,
        voter: &Voter,
        unit: &str,
        ballots: Vec<&Ballot>,
        reached: bool,
        found: &mut Vec<DuplicateBallots>,
    ) -> Result<BallotState, TallyRefusal> {
        let silent = reached || ballots.iter().any(|ballot| ballot.choice == BallotState::Silent);
        let mut returned: Vec<&Ballot> =
            ballots.into_iter().filter(|ballot| ballot.choice.returned()).collect();
        let mut choices: Vec<BallotState> = returned.iter().map(|ballot| ballot.choice).collect();
        choices.sort();
        let counted = match choices.as_slice() {
            [] if silent => return Ok(BallotState::Silent),
            [] => return Ok(BallotState::Undelivered),
            [one] => return Ok(*one),
            several if self.duplicates == DuplicateRule::Refuse => {
                let choices = several.iter().map(|choice| choice.word()).collect::<Vec<_>>().join(", ");
                return Err(TallyRefusal::DuplicateBallot { unit: unit.to_owned(), choices });
            }
            _ => self.counted(&mut returned),
        };
        let conflicting = choices.first() != choices.last();
        let (voter, unit) = (voter.key.clone(), unit.to_owned());
        found.push(DuplicateBallots { voter, unit, choices, conflicting, counted });
        Ok(counted)
    }

    fn counted(&self, ballots: &mut Vec<&Ballot>) -> BallotState {
        let on_paper = |ballot: &&Ballot| ballot.channel != Channel::Electronic;
        let keep = match self.duplicates {
            DuplicateRule::PaperPrevails => Some(true),
            DuplicateRule::ElectronicPrevails => Some(false),
            _ => None,
        };
        if let Some(paper) = keep.filter(|paper| ballots.iter().any(|ballot| on_paper(ballot) == *paper)) {
            ballots.retain(|ballot| on_paper(ballot) == paper);
        }
        let order = |ballot: &&Ballot| (ballot.received, ballot.sequence);
        // The order must be known of every ballot; those level at the end that decides must agree.
        let ordered = ballots.iter().all(|ballot| ballot.received.is_some() || ballot.sequence.is_some());
        let end = match self.duplicates {
            DuplicateRule::First if ordered => ballots.iter().map(order).min(),
            DuplicateRule::Last if ordered => ballots.iter().map(order).max(),
            _ => None,
        };
        if let Some(end) = end {
            ballots.retain(|ballot| order(ballot) == end);
        }
        match ballots.as_slice() {
            [first, rest @ ..] if rest.iter().all(|ballot| ballot.choice == first.choice) => first.choice,
            _ => BallotState::Spoilt,
        }
    }
}

/// Where each key and unit of the electorate stands.
struct Index<'a> {
    keys: BTreeMap<&'a str, usize>,
    units: BTreeMap<&'a str, (usize, usize)>,
    groups: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(electorate: &'a Electorate) -> Index<'a> {
        let mut index = Index { keys: BTreeMap::new(), units: BTreeMap::new(), groups: BTreeMap::new() };
        for (place, voter) in electorate.voters.iter().enumerate() {
            index.keys.insert(&voter.key, place);
            for (at, used) in voter.units.iter().enumerate() {
                index.units.insert(&used.unit, (place, at));
            }
            for member in voter.members.iter().filter(|member| **member != voter.key) {
                index.groups.entry(member).or_default().push(place);
            }
        }
        index
    }
}
