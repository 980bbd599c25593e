//! 读票: which voter and unit each ballot speaks for, and how several ballots of one unit become one.

use super::assembly::Assembly;
use super::ballots::{
    BadBallotRule, Ballot, BallotState, Channel, DuplicateBallots, DuplicateRule, SetAside, SetAsideReason,
    TallyRefusal,
};
use super::delivery::reached;
use super::several::one_choice;
use super::tally_facts::MotionFacts;
use crate::catalogue::words;
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::BTreeSet;

/// How ballots are read: the motion, the text, the days and the rule for duplicates.
pub(super) struct Reading<'a> {
    pub(super) assembly: &'a Assembly<'a>,
    pub(super) motion: &'a MotionFacts<'a>,
}

words! {
    /// 何以如此: why a unit is in the state it is in.
    pub(crate) enum Why {
        /// By its ballot.
        Ballot => "by_ballot",
        /// By the rule for several ballots of one unit.
        Several => "by_several_ballots",
        /// Its units say different things.
        UnitsDiffer => "units_differ",
        /// Delivered, and nothing came back.
        Delivered => "delivered_not_returned",
        /// Recorded as delivered and not returned.
        RecordedSilent => "recorded_silent",
        /// Recorded as not delivered.
        RecordedUndelivered => "recorded_undelivered",
        /// Nothing shows that it was delivered.
        NotDelivered => "not_delivered",
    }
}

/// What the ballots say of each unit, row by row.
#[derive(Default)]
pub(super) struct Read {
    pub(super) states: Vec<BallotState>,
    pub(super) why: Vec<Why>,
    /// Whether the ballot that counts came by proxy.
    pub(super) proxy: Vec<bool>,
    pub(super) duplicates: Vec<DuplicateBallots>,
    pub(super) set_aside: Vec<SetAside>,
    pub(super) returned: u32,
    /// How many ballots the list holds for the motion.
    pub(super) rows: usize,
    /// How many of them record that none came back.
    pub(super) recorded: usize,
}

/// The ballots of one unit.
#[derive(Clone, Default)]
pub(super) enum Cast<'a> {
    #[default]
    None,
    One(&'a Ballot),
    Several(Vec<&'a Ballot>),
}

impl<'a> Cast<'a> {
    pub(super) fn add(&mut self, ballot: &'a Ballot) {
        *self = match std::mem::take(self) {
            Cast::None => Cast::One(ballot),
            Cast::One(first) => Cast::Several(vec![first, ballot]),
            Cast::Several(mut several) => {
                several.push(ballot);
                Cast::Several(several)
            }
        };
    }
}

/// The rows that a ballot speaks for: a unit, or all units of a voter.
pub(super) type Target = std::ops::Range<usize>;

impl<'a> Reading<'a> {
    pub(super) fn read(&self) -> Result<Read, Refusal> {
        let reached = reached(self.assembly, self.motion.delivered)?;
        let mut read = Read::default();
        let mut cast: Vec<Cast<'a>> = vec![Cast::None; self.assembly.rows()];
        let ballots = self.of_the_motion()?;
        read.rows = ballots.len();
        for (row, ballot) in ballots {
            let target = match self.flaw(ballot) {
                Some(reason) => Err(reason),
                None => self.target(ballot, row).map_err(|refusal| {
                    refusal.in_list("ballots", self.motion.ballots, |one| std::ptr::eq(one, ballot))
                })?,
            };
            match target {
                Ok(rows) => {
                    let returned = ballot.choice.returned();
                    read.returned = read.returned.saturating_add(u32::from(returned));
                    read.recorded = read.recorded.saturating_add(usize::from(!returned));
                    cast.get_mut(rows).into_iter().flatten().for_each(|unit| unit.add(ballot));
                }
                Err(reason) => read.set_aside.push(set_aside(ballot, reason, row)),
            }
        }
        read.set_aside.sort();
        for (row, (cast, reached)) in cast.into_iter().zip(reached).enumerate() {
            let one = self.one_of(row, cast, reached, &mut read.duplicates);
            let (state, why, proxy) = one.map_err(|refusal| refusal.in_field("ballots"))?;
            read.states.push(state);
            read.why.push(why);
            read.proxy.push(proxy);
        }
        Ok(read)
    }

    /// The ballots of the motion that is counted, with their rows in the list.
    fn of_the_motion(&self) -> Result<Vec<(u32, &'a Ballot)>, Refusal> {
        let rows = (1_u32..).zip(self.motion.ballots);
        if self.motion.motion.is_some() {
            return Ok(rows.filter(|(_, ballot)| self.is_asked(ballot)).collect());
        }
        let motions: BTreeSet<&str> =
            self.motion.ballots.iter().filter_map(|ballot| ballot.motion.as_deref()).collect();
        if motions.len() > 1 {
            let motions = motions.into_iter().collect::<Vec<_>>().join(", ");
            let refusal = TallyRefusal::SeveralMotions { motions: crate::exact::shown(&motions) };
            return Err(refusal.in_field("motion"));
        }
        Ok(rows.collect())
    }

    /// Whether the ballot is of the motion that is counted.
    pub(super) fn is_asked(&self, ballot: &Ballot) -> bool {
        let named = self.motion.motion.zip(ballot.motion.as_deref());
        named.is_none_or(|(asked, named)| asked == named)
    }

    pub(super) fn flaw(&self, ballot: &Ballot) -> Option<SetAsideReason> {
        let other = |named: &str| ballot.text_version.as_deref().is_some_and(|version| version != named);
        if self.motion.text_version.is_some_and(other) {
            return Some(SetAsideReason::OtherText);
        }
        let window = self.motion.window?;
        ballot.received.filter(|day| !window.holds(*day)).map(|_| SetAsideReason::OutsideWindow)
    }

    /// Refused, or set aside where the count goes on.
    fn bad(
        &self,
        refusal: TallyRefusal,
        reason: SetAsideReason,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        match (self.motion.bad_ballots, reason) {
            (BadBallotRule::Refuse, _) | (BadBallotRule::AskUnit, SetAsideReason::AmbiguousVoter) => {
                Err(refusal)
            }
            (BadBallotRule::AskUnit | BadBallotRule::SetAside, _) => Ok(Err(reason)),
        }
    }

    pub(super) fn target(
        &self,
        ballot: &Ballot,
        row: u32,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        match (&ballot.unit, &ballot.voter) {
            (Some(unit), voter) => self.target_unit(unit, voter.as_deref()),
            (None, Some(voter)) => self.target_voter(voter),
            (None, None) => {
                let nobody = TallyRefusal::NobodyNamed { place: i64::from(row) };
                self.bad(nobody, SetAsideReason::NobodyNamed)
            }
        }
    }

    fn target_unit(
        &self,
        unit: &str,
        by: Option<&str>,
    ) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        let index = &self.assembly.index;
        let Some((place, row)) = index.unit(unit) else {
            return match index.is_unit(unit) {
                true => Ok(Err(SetAsideReason::UnitNotCounted)),
                false => self.bad(index.unknown_unit(unit), SetAsideReason::UnknownUnit),
            };
        };
        let target = Ok(Ok(row..row.saturating_add(1)));
        let Some((by, voter)) = by.zip(self.assembly.voter(place)) else {
            return target;
        };
        if voter.key == by || voter.representative.as_deref() == Some(by) {
            return target;
        }
        match (voter.members.iter().any(|member| member == by), &voter.representative) {
            (true, None) => target,
            (true, Some(_)) => Ok(Err(SetAsideReason::NotRepresentative)),
            (false, _) => {
                let (unit, voter) = (unit.to_owned(), crate::exact::shown(by));
                self.bad(TallyRefusal::NotTheHolder { unit, voter }, SetAsideReason::NotTheHolder)
            }
        }
    }

    /// A ballot without a unit covers every unit of the one voter it can be of.
    fn target_voter(&self, by: &str) -> Result<Result<Target, SetAsideReason>, TallyRefusal> {
        let index = &self.assembly.index;
        let groups = index.groups(by);
        let may = |place: &usize| {
            let voter = self.assembly.voter(*place);
            voter.is_some_and(|voter| voter.representative.as_deref().is_none_or(|chosen| chosen == by))
        };
        let mut voting = index.voter(by).into_iter().chain(groups.iter().copied().filter(may));
        match (voting.next(), voting.next()) {
            (Some(place), None) => Ok(Ok(self.assembly.rows_of(place))),
            (Some(_), Some(_)) => {
                let refusal = TallyRefusal::AmbiguousVoter { voter: crate::exact::shown(by) };
                self.bad(refusal, SetAsideReason::AmbiguousVoter)
            }
            (None, _) if !groups.is_empty() => Ok(Err(SetAsideReason::NotRepresentative)),
            _ if index.is_person(by) => Ok(Err(SetAsideReason::NotAVoter)),
            _ => self.bad(index.unknown_voter(by), SetAsideReason::UnknownVoter),
        }
    }

    /// What one unit says. A ballot that came back outweighs a record that none did.
    pub(super) fn one_of(
        &self,
        row: usize,
        cast: Cast<'_>,
        reached: bool,
        found: &mut Vec<DuplicateBallots>,
    ) -> Result<(BallotState, Why, bool), TallyRefusal> {
        let by_proxy = |ballot: &Ballot| ballot.channel == Channel::Proxy;
        let ballots = match cast {
            Cast::One(ballot) if ballot.choice.returned() => {
                return Ok((ballot.choice, Why::Ballot, by_proxy(ballot)));
            }
            Cast::None => Vec::new(),
            Cast::One(ballot) => vec![ballot],
            Cast::Several(ballots) => ballots,
        };
        let recorded = |state: BallotState| ballots.iter().any(|ballot| ballot.choice == state);
        let returned: Vec<&Ballot> =
            ballots.iter().copied().filter(|ballot| ballot.choice.returned()).collect();
        if let [one] = returned.as_slice() {
            return Ok((one.choice, Why::Ballot, by_proxy(one)));
        }
        if returned.is_empty() {
            let (state, why) = match (recorded(BallotState::Undelivered), recorded(BallotState::Silent)) {
                // Nobody who was not reached takes part, whatever else is said of delivery.
                (true, _) => (BallotState::Undelivered, Why::RecordedUndelivered),
                (false, true) => (BallotState::Silent, Why::RecordedSilent),
                (false, false) if reached => (BallotState::Silent, Why::Delivered),
                (false, false) => (BallotState::Undelivered, Why::NotDelivered),
            };
            return Ok((state, why, false));
        }
        let mut choices: Vec<BallotState> = returned.iter().map(|ballot| ballot.choice).collect();
        choices.sort();
        let columns = &self.assembly.columns;
        let unit = columns.units.get(row).map(|used| used.unit.clone()).unwrap_or_default();
        if self.motion.duplicates == DuplicateRule::Refuse {
            let choices = choices.iter().map(|choice| choice.word()).collect::<Vec<_>>().join(", ");
            return Err(TallyRefusal::DuplicateBallot { unit, choices });
        }
        let proxy = returned.iter().any(|ballot| by_proxy(ballot));
        let counted = one_choice(self.motion.duplicates, returned);
        let conflicting = choices.first() != choices.last();
        let owner = columns.owners.get(row).and_then(|owner| usize::try_from(*owner).ok());
        let voter = owner.and_then(|owner| self.assembly.voter(owner));
        let voter = voter.map(|voter| voter.key.clone()).unwrap_or_default();
        found.push(DuplicateBallots { voter, unit, choices, conflicting, counted });
        Ok((counted, Why::Several, proxy))
    }
}

fn set_aside(ballot: &Ballot, reason: SetAsideReason, row: u32) -> SetAside {
    let key = ballot.unit.as_ref().or(ballot.voter.as_ref()).map(|key| crate::exact::shown(key));
    SetAside { key: key.unwrap_or_default(), choice: ballot.choice, reason, row }
}
