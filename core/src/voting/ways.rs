//! 沉默的去向: every way in which silence can count; several where a fact, a majority or the floor is open.

mod majorities;

use super::conditions::Told;
use super::counts::Measured;
use super::said::{TallyWarning, VotingStep};
use super::sums::Unknowns;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::rulebook::Need;
use crate::rulebook::{Joins, Operator, SilenceTerms, VoteRule, VoterSet};

/// 一种去向: what each measure's silence joins; nothing where the clause does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// In the order of the counts; empty where silence takes no part.
    pub(super) joins: Vec<VoterSet>,
    /// Ways of one number differ only by what unknown areas can change; of others, by what people can say.
    pub(super) said: u8,
}

impl Way {
    pub(super) const NO_PART: Way = Way { joins: Vec::new(), said: 0 };
}

/// Every way, and what would have to be told for there to be one only.
#[derive(Debug, Default)]
pub(super) struct Ways {
    pub(super) of: Vec<Way>,
    pub(super) needs: Vec<Need>,
    /// Whether there are more ways than are judged: then nothing is told.
    pub(super) too_many: bool,
}

impl Ways {
    fn add(&mut self, way: Way) {
        if !self.of.contains(&way) {
            self.of.push(way);
        }
    }

    fn need(&mut self, need: Need) {
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
    }
}

/// 沉默的去向: every way in which the silence of one vote can count.
pub(super) fn ways(
    rule: &VoteRule,
    counts: &[Measured],
    told: &Told<'_>,
    unknowns: &Unknowns,
    open: bool,
    trace: &mut Trace,
) -> Result<Ways, Refusal> {
    let terms = &rule.silence;
    let mut ways = Ways::default();
    let silent = |counts: &Measured| !counts.stated && counts.exact(VoterSet::Silent) != Some(Ratio::ZERO);
    // While ballots may still come, nobody is silent yet.
    if terms.joins == Joins::Nothing || open || !counts.iter().any(silent) {
        ways.add(Way::NO_PART);
        note_silence(trace, terms, counts, &ways);
        return Ok(ways);
    }
    let (lacking, untold) = evidence(terms, told, trace);
    if !lacking.is_empty() || !untold.is_empty() {
        ways.add(Way::NO_PART);
    }
    if !lacking.is_empty() {
        let warning = TallyWarning::SilenceNotApplied { lacking: lacking.join(", ") };
        trace.warn_of_vote(warning, &terms.citation);
        note_silence(trace, terms, counts, &ways);
        return Ok(ways);
    }
    if !untold.is_empty() {
        trace.warn_of_vote(TallyWarning::SilenceUnproven { facts: untold.join(", ") }, &terms.citation);
        untold.iter().for_each(|fact| ways.need(Need::fact(fact)));
    }
    for of in counts.iter().filter(|of| !of.stated && of.of(VoterSet::Silent).is_none()) {
        if rule.measures.contains(&of.measure) {
            ways.need(Need::count(&of.measure, VoterSet::Silent));
        }
    }
    let tested: Vec<bool> = counts.iter().map(|of| rule.measures.contains(&of.measure)).collect();
    let vote = Vote { terms, counts, tested, unknowns };
    for way in vote.directions(&mut ways, trace)? {
        let no_part = Way { said: way.said, ..Way::NO_PART };
        match vote.floor_met(&way, &mut ways, trace)? {
            Some(true) => ways.add(way),
            Some(false) => ways.add(no_part),
            None => {
                ways.add(no_part);
                ways.add(way);
            }
        }
    }
    note_silence(trace, terms, counts, &ways);
    Ok(ways)
}

/// 沉默的去向: what the clause says, whether it applies, and each way where there are several.
fn note_silence(trace: &mut Trace, terms: &SilenceTerms, counts: &[Measured], ways: &Ways) {
    let apart = ways.of.iter().filter(|way| way.joins.is_empty()).count();
    let applies = match (apart, ways.of.len()) {
        (0, _) => Some(true),
        (apart, all) if apart == all => Some(false),
        _ => None,
    };
    trace.step_citing(&terms.citation, || VotingStep::Silence {
        becomes: terms.joins.into(),
        majority: IfAny(terms.majority),
        floor: IfAny(terms.floor.map(ExactNumber)),
        applies,
    });
    for (number, way) in (1_i64..).zip(&ways.of).filter(|_| ways.of.len() > 1) {
        for (place, counts) in counts.iter().enumerate() {
            trace.step_citing(&terms.citation, || VotingStep::Way {
                way: number,
                measure: BookWord(counts.measure.clone()),
                becomes: IfAny(way.joins.get(place).copied()),
            });
        }
    }
}

/// The evidence that is denied, and that of which nobody spoke.
fn evidence(terms: &SilenceTerms, told: &Told<'_>, trace: &mut Trace) -> (Vec<String>, Vec<String>) {
    let (mut lacking, mut untold) = (Vec::new(), Vec::new());
    let needed = terms.evidence.iter().map(|fact| (fact, true));
    let mut note = |fact: &str, wanted: bool| {
        let (fact, told) = (BookWord(fact.to_owned()), told.get(fact));
        trace.step_citing(&terms.citation, || VotingStep::Evidence { fact, wanted, told });
    };
    for (fact, wanted) in needed.chain(terms.unless.iter().map(|fact| (fact, false))) {
        note(fact, wanted);
        match told.get(fact) {
            Some(holds) if holds == wanted => {}
            Some(_) => lacking.push(fact.clone()),
            None => untold.push(fact.clone()),
        }
    }
    if terms.after_days > 0 {
        note("silence_days_over", true);
        match told.get("silence_days_over") {
            Some(true) => {}
            Some(false) => lacking.push("silence_days_over".to_owned()),
            None => {
                trace.warn_of_vote(TallyWarning::SilenceDays { days: terms.after_days }, &terms.citation);
            }
        }
    }
    (lacking, untold)
}

struct Vote<'a> {
    terms: &'a SilenceTerms,
    counts: &'a [Measured],
    /// Whether the stage's tests read the measure.
    tested: Vec<bool>,
    unknowns: &'a Unknowns,
}

impl Vote<'_> {
    /// Every direction silence can take.
    fn directions(&self, ways: &mut Ways, trace: &mut Trace) -> Result<Vec<Way>, Refusal> {
        let everywhere = |set: VoterSet| Way { joins: self.counts.iter().map(|_| set).collect(), said: 1 };
        match self.terms.joins {
            Joins::Yes => Ok(vec![everywhere(VoterSet::Yes)]),
            Joins::No => Ok(vec![everywhere(VoterSet::No)]),
            Joins::Abstain | Joins::Nothing => Ok(vec![everywhere(VoterSet::Abstain)]),
            Joins::Majority => self.majorities(ways, trace),
        }
    }

    /// 底线: what silence joins must already be more than a part of all (Zhejiang 2009 art. 10 is such a rule).
    fn floor_met(&self, way: &Way, ways: &mut Ways, trace: &mut Trace) -> Result<Option<bool>, Refusal> {
        let Some(floor) = self.terms.floor else { return Ok(Some(true)) };
        let mut met = Some(true);
        for ((counts, joins), _) in
            self.counts.iter().zip(&way.joins).zip(&self.tested).filter(|(_, tested)| **tested)
        {
            if *joins == VoterSet::Abstain {
                continue;
            }
            let (cast, all) = (counts.of(*joins), counts.of(VoterSet::All));
            let this = match cast.zip(all).filter(|_| !counts.unbounded) {
                Some((cast, all)) => {
                    cast.minus(&all.times(floor)?)?.compares(Operator::MoreThan, self.unknowns)?
                }
                None => None,
            };
            if this.is_none() {
                ways.need(Need::count(&counts.measure, *joins));
            }
            if let (Some(false), Some(cast), Some(all)) =
                (this, counts.exact(*joins), counts.exact(VoterSet::All))
            {
                let needed = crate::ExactNumber(floor.times(all)?);
                let (measure, cast) = (BookWord(counts.measure.clone()), crate::ExactNumber(cast));
                let warning = TallyWarning::FloorNotMet { measure, cast, needed };
                trace.warn_of_vote(warning, &self.terms.citation);
            }
            if this == Some(false) {
                return Ok(Some(false));
            }
            met = super::three_answers::all_hold(&[met, this]);
        }
        Ok(met)
    }
}
