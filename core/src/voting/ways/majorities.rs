//! 从多数: silence that joins whatever the ballots cast say, by each rule of whose majority counts.

use super::{Vote, Way, Ways};
use crate::exact::Ratio;
use crate::outcome::{Citation, Refusal, Trace};
use crate::rulebook::Need;
use crate::rulebook::{MajorityRule, VoterSet};
use crate::voting::counts::Measured;
use crate::voting::said::TallyWarning;
use crate::voting::sums::Unknowns;

/// The most combinations of majorities that are judged one by one.
const MOST_COMBINATIONS: usize = 243;

impl Vote<'_> {
    /// 从多数: every combination of the measures' own majorities that can be.
    pub(super) fn majorities(&self, ways: &mut Ways, trace: &mut Trace) -> Result<Vec<Way>, Refusal> {
        let mut combinations: Vec<Vec<VoterSet>> = vec![Vec::new()];
        for (counts, tested) in self.counts.iter().zip(&self.tested) {
            let mut own = own_majorities(counts, self.unknowns)?;
            // A measure that no test reads and no rule of majorities names is not looked at in every way.
            if !tested && !matches!(counts.measure.as_str(), "heads" | "area") {
                own.truncate(1);
            }
            if combinations.len().saturating_mul(own.len()) > MOST_COMBINATIONS {
                ways.too_many = true;
                own.truncate(1);
            }
            if own.len() > 1 {
                ways.need(Need::count(&counts.measure, VoterSet::Yes));
                ways.need(Need::count(&counts.measure, VoterSet::No));
            }
            let before = combinations.len();
            for again in own.iter().skip(1) {
                for place in 0..before {
                    let longer = combinations.get(place).map(|way| [way.as_slice(), &[*again]].concat());
                    combinations.extend(longer);
                }
            }
            let first = own.first().copied().unwrap_or(VoterSet::Abstain);
            combinations.iter_mut().take(before).for_each(|way| way.push(first));
        }
        let told = combinations.len() == 1;
        let differ = combinations.iter().any(|own| self.differ(own));
        let rules = match self.terms.majority {
            Some(rule) => vec![rule],
            // Nobody need say whose majority counts while the measures that are tested agree.
            None if differ => MajorityRule::EVERY.to_vec(),
            None => vec![MajorityRule::SameWay],
        };
        if rules.len() > 1 {
            ways.need(Need::parameter("silence_majority"));
        }
        let mut found = Vec::new();
        for own in combinations {
            let differ = self.differ(&own);
            if differ && told {
                let warning = TallyWarning::MajoritiesDiffer { majorities: self.listed(&own) };
                trace.warn_citing(warning, Citation::page("tally"));
            }
            for (said, rule) in (1_u8..).zip(&rules) {
                let rule = if differ { *rule } else { MajorityRule::SameWay };
                if let Some(measure) = self.untold(rule) {
                    ways.need(Need::count(measure, VoterSet::Yes));
                    ways.need(Need::count(measure, VoterSet::No));
                    let each = [VoterSet::Yes, VoterSet::No, VoterSet::Abstain]
                        .map(|set| own.iter().map(|_| set).collect());
                    found.extend(each.map(|joins| Way { joins, said }));
                    continue;
                }
                found.push(Way { joins: self.followed(rule, &own), said });
            }
        }
        Ok(found)
    }

    /// The measure whose majority counts, where no counts of it are told.
    fn untold(&self, rule: MajorityRule) -> Option<&'static str> {
        let measure = match rule {
            MajorityRule::Heads => "heads",
            MajorityRule::Area => "area",
            MajorityRule::SameWay | MajorityRule::EachMeasure => return None,
        };
        self.counts.iter().all(|counts| counts.measure != measure).then_some(measure)
    }

    /// Whether the measures that are tested point different ways.
    fn differ(&self, own: &[VoterSet]) -> bool {
        let mut tested = own.iter().zip(&self.tested).filter(|(_, tested)| **tested).map(|(set, _)| *set);
        let first = tested.next();
        tested.any(|set| Some(set) != first)
    }

    fn followed(&self, rule: MajorityRule, own: &[VoterSet]) -> Vec<VoterSet> {
        let everywhere = |set: VoterSet| own.iter().map(|_| set).collect::<Vec<_>>();
        let of = |measure: &str| {
            let found = self.counts.iter().zip(own).find(|(counts, _)| counts.measure == measure);
            found.map_or(VoterSet::Abstain, |(_, set)| *set)
        };
        match rule {
            MajorityRule::EachMeasure => own.to_vec(),
            MajorityRule::Heads => everywhere(of("heads")),
            MajorityRule::Area => everywhere(of("area")),
            MajorityRule::SameWay => {
                let mut tested = own.iter().zip(&self.tested).filter(|(_, tested)| **tested);
                let first = tested.next().map_or(VoterSet::Abstain, |(set, _)| *set);
                everywhere(if tested.all(|(set, _)| *set == first) { first } else { VoterSet::Abstain })
            }
        }
    }

    /// Each measure that is tested, and where its majority points.
    fn listed(&self, own: &[VoterSet]) -> String {
        let tested = self.counts.iter().zip(own).zip(&self.tested).filter(|(_, tested)| **tested);
        let each = tested.map(|((counts, set), _)| format!("{}: {}", counts.measure, set.word()));
        each.collect::<Vec<_>>().join(", ")
    }
}

/// 已表决的多数意见: yes or no, whichever has more; nobody's when level. Several where it is not known.
fn own_majorities(counts: &Measured, unknowns: &Unknowns) -> Result<Vec<VoterSet>, Refusal> {
    let Some((yes, no)) = counts.of(VoterSet::Yes).zip(counts.of(VoterSet::No)) else {
        return Ok(vec![VoterSet::Yes, VoterSet::No, VoterSet::Abstain]);
    };
    let (least, most) = yes.minus(no)?.range(unknowns)?;
    let can = [
        (VoterSet::Yes, most > Ratio::ZERO),
        (VoterSet::No, least.is_negative()),
        (VoterSet::Abstain, least <= Ratio::ZERO && most >= Ratio::ZERO),
    ];
    Ok(can.into_iter().filter_map(|(set, can)| can.then_some(set)).collect())
}
