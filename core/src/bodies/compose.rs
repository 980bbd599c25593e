//! 组成: the checks that count members.

use super::facts::{BodyFacts, Seat};
use super::members::{Members, count};
use super::result::BodyRuleCheck;
use super::said::{BodyStep, find};
use crate::exact::{Day, ExactNumber, Ratio};
use crate::outcome::{IfAny, Refusal, Trace};
use crate::rulebook::{BodyAsks, BodyRule, BodyRuleKind};

/// What is counted for one rule.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    pub(super) found: Option<i64>,
    pub(super) least: Option<Ratio>,
    pub(super) most: Option<Ratio>,
    /// The part that a bound is of something, and of how many.
    pub(super) share: Option<(Ratio, Option<i64>)>,
    /// Whether the edge itself is not allowed.
    pub(super) open: bool,
    /// Whether a fact is not told on which it depends that the bound is this one.
    pub(super) untold: bool,
}

impl Counted {
    pub(super) const fn within(found: i64, least: Option<i64>, most: Option<i64>) -> Counted {
        let (least, most) = (whole(least), whole(most));
        Counted { found: Some(found), least, most, share: None, open: false, untold: false }
    }

    /// Whether what was found lies within the bounds; nothing where something of it is not told.
    fn holds(&self) -> Option<bool> {
        let found = Ratio::whole(self.found?);
        if self.untold || self.share.is_some_and(|(_, of)| of.is_none()) {
            return None;
        }
        let reaches = self.least.is_none_or(|least| found > least || (found == least && !self.open));
        let stays = self.most.is_none_or(|most| found < most || (found == most && !self.open));
        Some(reaches && stays)
    }
}

const fn whole(number: Option<i64>) -> Option<Ratio> {
    match number {
        Some(number) => Some(Ratio::whole(number)),
        None => None,
    }
}

/// The checks of a body so far.
pub(super) struct Checks<'a> {
    pub(super) facts: &'a BodyFacts,
    pub(super) members: Members<'a>,
    pub(super) done: Vec<BodyRuleCheck>,
}

impl Checks<'_> {
    /// Judges what was counted for a rule and writes it down.
    pub(super) fn judge(&mut self, trace: &mut Trace, rule: &BodyRule, about: &str, counted: Counted) {
        let holds = match rule.asks.kind() {
            BodyRuleKind::Odd => counted.found.map(|found| found.rem_euclid(2) == 1),
            _ => counted.holds(),
        };
        let mut check = self.blank(rule, about, holds);
        check.counts = !counted.open;
        check.found = counted.found.map(ExactNumber::whole);
        (check.least, check.most) = (counted.least.map(ExactNumber), counted.most.map(ExactNumber));
        if let BodyAsks::Absence { leads, .. } = &rule.asks
            && holds == Some(false)
        {
            check.leads = Some(*leads);
        }
        trace.step_citing(&rule.citation, || BodyStep::Check {
            rule: check.rule,
            about: about.to_owned(),
            must: check.must,
            share: IfAny(counted.share.map(|(share, _)| ExactNumber(share))),
            of: IfAny(match counted.share {
                Some((_, of)) => Some(of.map(ExactNumber::whole)),
                None => counted.untold.then_some(None),
            }),
            found: check.found,
            least: IfAny(check.least),
            most: IfAny(check.most),
            counts: check.counts,
            holds,
        });
        find(trace, &check);
        self.done.push(check);
    }

    /// Judges a day for a rule: what was done, or the day that is asked, is not after the limit.
    pub(super) fn judge_day(
        &mut self,
        trace: &mut Trace,
        rule: &BodyRule,
        about: &str,
        done: Option<Day>,
        limit: Day,
    ) {
        let holds = done.unwrap_or(self.facts.on) <= limit;
        let check = BodyRuleCheck { limit: Some(limit), ..self.blank(rule, about, Some(holds)) };
        trace.step_citing(&rule.citation, || BodyStep::DayCheck {
            rule: check.rule,
            about: about.to_owned(),
            must: check.must,
            done: IfAny(done),
            limit,
            holds,
        });
        find(trace, &check);
        self.done.push(check);
    }

    fn blank(&self, rule: &BodyRule, about: &str, holds: Option<bool>) -> BodyRuleCheck {
        BodyRuleCheck {
            rule: rule.asks.kind(),
            about: about.to_owned(),
            must: !rule.generally,
            holds,
            found: None,
            least: None,
            most: None,
            counts: true,
            limit: None,
            leads: None,
            citation: rule.citation.clone(),
        }
    }

    /// 组成: the rules that count members; whether the rule is one of them.
    pub(super) fn composition(&mut self, trace: &mut Trace, rule: &BodyRule) -> Result<bool, Refusal> {
        let members = count(self.members.members.len());
        let counted = match &rule.asks {
            BodyAsks::Odd => (String::new(), Counted { found: Some(members), ..Counted::default() }),
            BodyAsks::Share { of, least, counts } => {
                let found = Some(self.members.of_party(of));
                let least_share = Some(least.times(Ratio::whole(members))?);
                let share = Some((*least, Some(members)));
                (
                    of.clone(),
                    Counted { found, least: least_share, share, open: !counts, ..Counted::default() },
                )
            }
            BodyAsks::Party { of, number } => {
                let found = self.members.of_party(of);
                (of.clone(), Counted::within(found, Some(i64::from(*number)), None))
            }
            BodyAsks::Post { post, parties } => {
                let holds = |seat: &&&Seat| seat.post.as_ref() == Some(post);
                let all = self.members.members.iter().filter(holds).count();
                let right =
                    |seat: &&&Seat| holds(seat) && (parties.is_empty() || parties.contains(&seat.party));
                let of_parties = self.members.members.iter().filter(right).count();
                // A second holder, of whatever party, is one too many.
                let found = if all > 1 { all } else { of_parties };
                (post.clone(), Counted::within(count(found), Some(1), Some(1)))
            }
            BodyAsks::Alternates { most } => {
                let found = Some(count(self.members.alternates.len()));
                let bound = Some(most.times(Ratio::whole(members))?);
                let share = Some((*most, Some(members)));
                (String::new(), Counted { found, most: bound, share, ..Counted::default() })
            }
            BodyAsks::Filled { least, counts } => {
                let agreed = self.facts.agreed_seats.map(i64::from);
                let bound = agreed.map(|agreed| least.times(Ratio::whole(agreed))).transpose()?;
                let (found, share) = (Some(members), Some((*least, agreed)));
                (String::new(), Counted { found, least: bound, share, open: !counts, ..Counted::default() })
            }
            _ => return Ok(false),
        };
        self.judge(trace, rule, &counted.0, counted.1);
        Ok(true)
    }

    /// 人数: the rule for small compounds where the compound is small, else the plain one. Where nobody has told how large it
    /// is, both are looked at, and what only one of them finds is open.
    pub(super) fn sizes(&mut self, trace: &mut Trace, rules: &[BodyRule]) {
        let mut plain: Vec<(&BodyRule, &str)> = Vec::new();
        let (mut small, mut untold) = (Vec::new(), false);
        for rule in rules.iter().filter(|rule| rule.asks.kind() == BodyRuleKind::Size) {
            match self.is_small(rule) {
                Small::ForAll => plain.push((rule, "")),
                Small::Yes => small.push((rule, SMALL)),
                Small::Untold => {
                    untold = true;
                    plain.push((rule, SMALL));
                }
                Small::No => {}
            }
        }
        let stands = if small.is_empty() { plain } else { small };
        let found = count(self.members.members.len());
        let counted = |rule: &BodyRule| match &rule.asks {
            BodyAsks::Size { least, most, .. } => {
                Counted::within(found, least.map(i64::from), most.map(i64::from))
            }
            _ => Counted::default(),
        };
        let differ = stands.windows(2).any(|pair| match pair {
            [(one, _), (other, _)] => counted(one).holds() != counted(other).holds(),
            _ => false,
        });
        for (rule, about) in stands {
            let counted = Counted { untold: untold && differ, ..counted(rule) };
            self.judge(trace, rule, about, counted);
        }
    }

    /// Whether the compound is one for which a rule of size is meant.
    fn is_small(&self, rule: &BodyRule) -> Small {
        let BodyAsks::Size { households_most, area_most, .. } = &rule.asks else { return Small::No };
        let small = match (households_most, area_most) {
            (None, None) => return Small::ForAll,
            (Some(most), _) => self.facts.households.map(|households| households <= *most),
            (None, Some(most)) => self.facts.floor_area.map(|area| area <= *most),
        };
        match small {
            None => Small::Untold,
            Some(true) => Small::Yes,
            Some(false) => Small::No,
        }
    }
}

/// What a check of the size says that is for small compounds only.
const SMALL: &str = "small_compound";

/// Whether a rule of size is meant for the compound.
enum Small {
    /// It is for all compounds.
    ForAll,
    Yes,
    No,
    /// Nobody has told how large the compound is.
    Untold,
}
