//! 计数的核对与推算: contradictions are refused, what follows is derived, nothing else is assumed.

mod wholes;

use super::VotingRefusal;
use super::conditions::Told;
use super::facts::{MeasureCounts, SetCounts};
use super::said::CountSource;
use super::sums::Sum;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, refusal::Placed};
use crate::rulebook::{Exclusion, Measure, VoteRule, VoterSet};
use wholes::{check, not_more};

/// 一项计量: what is known of its sets in one vote, before silence is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Measured {
    pub(super) measure: String,
    sets: [Option<Sum>; 13],
    /// Where each count comes from; nothing where ballots were counted.
    sources: [Option<CountSource>; 13],
    /// Whether somebody stated who took part: then silence is already in it.
    pub(super) stated: bool,
    /// Whether nothing bounds what is unknown of it: no test can read it, only a majority can be told.
    pub(super) unbounded: bool,
}

impl Measured {
    pub(super) fn new(measure: &str) -> Measured {
        Measured {
            measure: measure.to_owned(),
            sets: [const { None }; 13],
            sources: [None; 13],
            stated: false,
            unbounded: false,
        }
    }

    /// A measure of which areas that are not known leave nothing to be told.
    pub(super) fn untold(measure: &str) -> Measured {
        Measured { unbounded: true, ..Measured::new(measure) }
    }

    pub(super) fn of(&self, set: VoterSet) -> Option<&Sum> {
        self.sets.get(place(set))?.as_ref()
    }

    /// The number of a set, where it is known exactly.
    pub(super) fn exact(&self, set: VoterSet) -> Option<Ratio> {
        self.of(set)?.exact()
    }

    /// Every count that is known and where it comes from, in the order of the sets.
    pub(super) fn known(&self) -> impl Iterator<Item = (VoterSet, Ratio, CountSource)> {
        let each = VoterSet::EVERY.into_iter().zip(self.sources);
        each.filter_map(|(set, source)| Some((set, self.exact(set)?, source?)))
    }

    pub(super) fn put(&mut self, set: VoterSet, sum: Option<Sum>) {
        if let Some(kept) = self.sets.get_mut(place(set)) {
            *kept = sum;
        }
    }

    /// Moves what is silent into a set, as deemed votes; a set that is not known stays so, and where nobody
    /// said how many are silent, what they join is not known either.
    pub(super) fn deem(&mut self, joins: VoterSet) -> Result<(), Refusal> {
        let silent = self.of(VoterSet::Silent).cloned();
        let votes = matches!(joins, VoterSet::Yes | VoterSet::No);
        for set in [VoterSet::Present, joins, VoterSet::Cast]
            .into_iter()
            .filter(|set| *set != VoterSet::Cast || votes)
        {
            let grown = match (self.of(set), &silent) {
                (Some(sum), Some(silent)) => Some(sum.plus(silent)?),
                _ => None,
            };
            self.put(set, grown);
        }
        self.put(VoterSet::Silent, silent.map(|_| Sum::ZERO));
        Ok(())
    }
}

impl Measured {
    /// The measure whose seven states are known: what takes part, what was cast and the whole follow.
    pub(super) fn of_states(
        measure: &str,
        states: [Sum; 7],
        rule: &VoteRule,
        excludes: bool,
    ) -> Result<Measured, Refusal> {
        const STATES: [VoterSet; 7] = [
            VoterSet::Yes,
            VoterSet::No,
            VoterSet::Abstain,
            VoterSet::Blank,
            VoterSet::Spoilt,
            VoterSet::Silent,
            VoterSet::Undelivered,
        ];
        let mut measured = Measured::new(measure);
        let (mut all, mut present, mut cast) = (Sum::ZERO, Sum::ZERO, Sum::ZERO);
        for (set, sum) in STATES.into_iter().zip(states) {
            all = all.plus(&sum)?;
            if rule.present.contains(&set) {
                present = present.plus(&sum)?;
            }
            if matches!(set, VoterSet::Yes | VoterSet::No) {
                cast = cast.plus(&sum)?;
            }
            measured.put(set, Some(sum));
        }
        measured.put(VoterSet::Eligible, (!excludes).then(|| all.clone()));
        measured.put(VoterSet::All, Some(all));
        measured.put(VoterSet::Present, Some(present));
        measured.put(VoterSet::Cast, Some(cast));
        Ok(measured)
    }
}

fn place(set: VoterSet) -> usize {
    VoterSet::EVERY.iter().position(|known| *known == set).unwrap_or(VoterSet::EVERY.len())
}

/// The counts of one measure, checked and with what follows from them.
pub(super) fn measured(given: &MeasureCounts, rule: &VoteRule, told: &Told<'_>) -> Result<Measured, Refusal> {
    let measure = &given.measure;
    let mut counts = given.counts.clone();
    for set in VoterSet::EVERY {
        let Some(count) = counts.of(set) else { continue };
        let set = set.word().to_owned();
        let here = |refusal: VotingRefusal| refusal.in_field(&set);
        if count.0.is_negative() {
            let set = set.clone();
            return Err(here(VotingRefusal::NegativeCount { measure: measure.clone(), set, count }));
        }
        if Measure::of(measure).is_whole() && count.0.denominator() != 1 {
            let set = set.clone();
            return Err(here(VotingRefusal::NotWhole { measure: measure.clone(), set, count }));
        }
    }
    let stated = counts.present.is_some();
    let mut sources = [None; 13];
    let mut from = |counts: &SetCounts, of: fn(VoterSet) -> CountSource| {
        for (set, source) in VoterSet::EVERY.into_iter().zip(&mut sources) {
            if source.is_none() && counts.of(set).is_some() {
                *source = Some(of(set));
            }
        }
    };
    from(&counts, |_| CountSource::Given);
    derive_cast(measure, &mut counts)?;
    from(&counts, of_cast);
    derive_present(&mut counts, rule)?;
    let votes = counts.yes.is_some() && counts.no.is_some();
    from(&counts, if votes { |_| CountSource::Sum } else { |_| CountSource::RestOfAll });
    if !stated || rule.silence.joins == crate::rulebook::Joins::Nothing {
        derive_by_difference(measure, &mut counts, rule)?;
    }
    from(&counts, |_| CountSource::RestOfPresent);
    derive_cast(measure, &mut counts)?;
    from(&counts, of_cast);
    if counts.eligible.is_none() && !excludes(rule, told) {
        counts.eligible = counts.all;
    }
    from(&counts, |_| CountSource::Everybody);
    check(measure, &counts, rule)?;
    let mut measured = Measured { stated, sources, ..Measured::new(measure) };
    for set in VoterSet::EVERY {
        measured.put(set, counts.of(set).map(|count| Sum::of(count.0)));
    }
    Ok(measured)
}

/// Whether those left out do vote in this class of matters.
pub(super) fn votes_in(rule: &VoteRule, exclusion: &Exclusion) -> bool {
    rule.class.as_ref().is_some_and(|class| exclusion.except.contains(class))
}

/// Whether the rule leaves somebody out of who may vote or of what participation is measured against, and
/// nobody said that there is none such.
pub(super) fn excludes(rule: &VoteRule, told: &Told<'_>) -> bool {
    let left_out = |who: &str| told.get(who) != Some(false);
    let mut exclusions = rule.procedure.eligible.iter();
    exclusions
        .any(|out| (out.out_of_votes || out.out_of_quorum) && left_out(&out.who) && !votes_in(rule, out))
}

/// What follows among yes, no and what was cast.
const fn of_cast(set: VoterSet) -> CountSource {
    if matches!(set, VoterSet::Cast) { CountSource::Sum } else { CountSource::RestOfCast }
}

/// 明确表态: 同意 + 反对, what was cast is yes and no; the one of the three that is not given follows from the
/// others.
fn derive_cast(measure: &str, counts: &mut SetCounts) -> Result<(), Refusal> {
    match (counts.cast, counts.yes, counts.no) {
        (None, Some(yes), Some(no)) => counts.cast = Some(ExactNumber(yes.0.plus(no.0)?)),
        (Some(cast), Some(part), None) => {
            not_more(measure, (&[VoterSet::Yes], part), (VoterSet::Cast, cast))?;
            counts.no = Some(ExactNumber(cast.0.minus(part.0)?));
        }
        (Some(cast), None, Some(part)) => {
            not_more(measure, (&[VoterSet::No], part), (VoterSet::Cast, cast))?;
            counts.yes = Some(ExactNumber(cast.0.minus(part.0)?));
        }
        (Some(cast), Some(yes), Some(no)) if cast.0 != yes.0.plus(no.0)? => {
            let (measure, sum) = (measure.to_owned(), ExactNumber(yes.0.plus(no.0)?));
            return Err(VotingRefusal::CastDiffers { measure, cast, sum }.into());
        }
        _ => {}
    }
    Ok(())
}

/// 参与: the sum of the ballots that take part; or all, less those silent and not reached.
fn derive_present(counts: &mut SetCounts, rule: &VoteRule) -> Result<(), Refusal> {
    if counts.present.is_some() {
        return Ok(());
    }
    if counts.yes.is_some() && counts.no.is_some() {
        counts.present = Some(sum(counts, &rule.present)?);
    } else if let (Some(all), Some(silent), Some(undelivered)) =
        (counts.all, counts.silent, counts.undelivered)
    {
        let present = all.0.minus(silent.0)?.minus(undelivered.0)?;
        // More silent and not reached than there are is refused below, not taken for fewer than none.
        counts.present = (!present.is_negative()).then_some(ExactNumber(present));
    }
    Ok(())
}

/// 由差推算: of the ballots that take part the one kind that is not given is the rest.
fn derive_by_difference(measure: &str, counts: &mut SetCounts, rule: &VoteRule) -> Result<(), Refusal> {
    let Some(present) = counts.present else { return Ok(()) };
    let mut unknown = rule.present.iter().filter(|set| counts.of(**set).is_none());
    let (Some(set), None) = (unknown.next().copied(), unknown.next()) else { return Ok(()) };
    let others: Vec<VoterSet> = rule.present.iter().copied().filter(|other| *other != set).collect();
    let given = sum(counts, &others)?;
    not_more(measure, (&others, given), (VoterSet::Present, present))?;
    let rest = Some(ExactNumber(present.0.minus(given.0)?));
    match set {
        VoterSet::Yes => counts.yes = rest,
        VoterSet::No => counts.no = rest,
        VoterSet::Abstain => counts.abstain = rest,
        VoterSet::Blank => counts.blank = rest,
        VoterSet::Spoilt => counts.spoilt = rest,
        _ => {}
    }
    Ok(())
}

/// The sum of sets; one that is not given adds nothing.
fn sum(counts: &SetCounts, sets: &[VoterSet]) -> Result<ExactNumber, Refusal> {
    let mut sum = ExactNumber::ZERO;
    for set in sets {
        if let Some(count) = counts.of(*set) {
            sum = ExactNumber(sum.0.plus(count.0)?);
        }
    }
    Ok(sum)
}
