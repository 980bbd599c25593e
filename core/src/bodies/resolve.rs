//! 决议: the public rule `resolve`: who came, who may be stood for, and what they resolved.

use super::facts::{MemberVote, ResolveFacts, Seat};
use super::members::{Members, count};
use super::refusal::BodyRefusal;
use super::result::Resolution;
use super::said::{BodyFinding, BodyStep, BodyWarning};
use crate::exact::ExactNumber;
use crate::outcome::{BookWord, Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{Body, BodyAsks, BodyRule, BookAsked, Need, Rules, VoteRule};
use crate::voting::{MeasureCounts, SetCounts, SilenceClause, Totals, decide_by};
use std::collections::BTreeMap;

/// 决议: whether a meeting of a body had its quorum and majority, and who and what was missing.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, bodies::{ResolveFacts, resolve}};
/// let given = r#"{"book": "cn-beijing", "on": "2025-03-01", "body": "committee", "seats": [
///     {"person": "o1", "party": "owner", "from": "2024-01-01"}, {"person": "o2", "party": "owner", "from": "2024-01-01"},
///     {"person": "o3", "party": "owner", "from": "2024-01-01"}],
///     "present": ["o1", "o2"], "votes": {"o1": "yes", "o2": "yes"}}"#;
/// let facts: ResolveFacts = from_json("given", given)?;
/// assert_eq!(resolve(&facts, Detail::Steps)?.value.verdict.unwrap().word(), "passed");
///
/// let absent: ResolveFacts = from_json("given", &given.replace(r#"["o1", "o2"]"#, r#"["o1"]"#))?;
/// assert_eq!(resolve(&absent, Detail::Steps).unwrap_err().code, "bodies.voted_absent");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`BodyRefusal`] that are of a meeting, and what a book's reading refuses.
pub fn resolve(facts: &ResolveFacts, detail: Detail) -> Result<Outcome<Resolution>, Refusal> {
    let rules = Rules::of(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.on),
        ..BookAsked::default()
    })?;
    let body = rules.body(&facts.body).map_err(|refusal| refusal.within("body"))?;
    let recommends = body.rules.iter().any(|rule| rule.asks == BodyAsks::Recommends);
    refuse_owners_matter(facts, &rules, recommends)?;
    let mut trace = Trace::under(detail, rules.clauses());
    if let Some(matter) = facts.matter.as_deref().and_then(|named| rules.matter(named)) {
        let (id, procedure) = (matter.id.clone(), matter.procedure.clone());
        trace.warn_citing(BodyWarning::OwnersDecide { matter: id, procedure }, matter.citation.clone());
    }
    let members = Members::of(&facts.seats, facts.on, &mut trace)?;
    let room = Room::of(facts, body, &members)?;
    room.note(&mut trace);
    let missing_parties = room.missing_parties(body, &mut trace);
    let missing_minutes = minutes(facts, body, &mut trace);
    let mut resolution = Resolution {
        verdict: None,
        recommends,
        present: room.counting().map(|one| one.seat.person.clone()).collect(),
        set_aside: room
            .attending
            .iter()
            .filter(|one| !one.counts)
            .map(|one| one.seat.person.clone())
            .collect(),
        missing_parties,
        missing_minutes,
        tests: Vec::new(),
        needs: Vec::new(),
    };
    room.vote(&rules, body, &members, &mut resolution, &mut trace)?;
    if !resolution.missing_minutes.is_empty() && facts.minutes.is_none() {
        resolution.needs.push(Need::fact("minutes"));
    }
    Ok(trace.outcome(resolution))
}

/// 业主共同决定事项: what is the owners' to decide is not resolved on by a body that recommends.
fn refuse_owners_matter(facts: &ResolveFacts, rules: &Rules, recommends: bool) -> Result<(), Refusal> {
    let Some(named) = facts.matter.as_deref().filter(|_| recommends) else { return Ok(()) };
    let Some(matter) = rules.matter(named) else { return Ok(()) };
    let (body, procedure) = (facts.body.clone(), matter.procedure.clone());
    let refusal = BodyRefusal::OwnersMatter { body, matter: matter.id.clone(), procedure };
    Err(refusal.in_field("matter").citing(matter.citation.clone()))
}

/// 会议记录: what the minutes must hold and do not.
fn minutes(facts: &ResolveFacts, body: &Body, trace: &mut Trace) -> Vec<String> {
    let mut missing = Vec::new();
    for rule in &body.rules {
        let BodyAsks::Minutes { contents } = &rule.asks else { continue };
        for item in contents {
            let kept = facts.minutes.as_ref().is_some_and(|kept| kept.contains(item));
            trace.step_citing(&rule.citation, || BodyStep::Item { item: item.clone(), kept });
            if !kept {
                missing.push(item.clone());
                if facts.minutes.is_some() {
                    let finding = BodyFinding::MinutesLack { item: item.clone() };
                    trace.find_citing(item, finding, rule.citation.clone());
                }
            }
        }
    }
    missing
}

/// Who is there, or is stood for.
struct Room<'a> {
    attending: Vec<Attending<'a>>,
}

struct Attending<'a> {
    seat: &'a Seat,
    by: Option<&'a str>,
    counts: bool,
    vote: Option<MemberVote>,
    /// The rule that does not let the member be stood for.
    against: Option<&'a BodyRule>,
}

impl<'a> Room<'a> {
    fn of(facts: &'a ResolveFacts, body: &'a Body, members: &Members<'a>) -> Result<Room<'a>, Refusal> {
        let mut there: BTreeMap<&str, Attending<'a>> = BTreeMap::new();
        for (place, person) in facts.present.iter().enumerate() {
            let here = |refusal: BodyRefusal| refusal.in_field(&format!("[{place}]")).within("present");
            let unknown = || here(BodyRefusal::NotAMember { person: crate::exact::shown(person) });
            let seat = members.find(person).ok_or_else(unknown)?;
            let attending = Attending { seat, by: None, counts: true, vote: None, against: None };
            if there.insert(person, attending).is_some() {
                return Err(here(BodyRefusal::PresentTwice { person: person.clone() }));
            }
        }
        for (place, proxy) in facts.proxies.iter().enumerate() {
            let here = |refusal: BodyRefusal| refusal.in_field(&format!("[{place}]")).within("proxies");
            let unknown = || here(BodyRefusal::NotAMember { person: crate::exact::shown(&proxy.person) });
            let seat = members.find(&proxy.person).ok_or_else(unknown)?;
            let by_there = there.get(proxy.by.as_str()).is_some_and(|one| one.by.is_none());
            if there.contains_key(proxy.person.as_str()) || !by_there {
                let (person, by) = (proxy.person.clone(), proxy.by.clone());
                return Err(here(BodyRefusal::BadProxy { person, by }));
            }
            let against = body.rules.iter().find(|rule| match &rule.asks {
                // Allowed for some parties is allowed for no other; barred for some is barred for no other.
                BodyAsks::Proxy { allowed, parties } => {
                    let named = parties.is_empty() || parties.contains(&seat.party);
                    *allowed != named
                }
                _ => false,
            });
            let (by, counts) = (Some(proxy.by.as_str()), against.is_none());
            there.insert(&proxy.person, Attending { seat, by, counts, vote: None, against });
        }
        for (place, cast) in facts.votes.iter().enumerate() {
            let here = |refusal: BodyRefusal| refusal.in_field(&cast.person).within("votes");
            if members.find(&cast.person).is_none() {
                return Err(here(BodyRefusal::NotAMember { person: crate::exact::shown(&cast.person) }));
            }
            let Some(one) = there.get_mut(cast.person.as_str()) else {
                return Err(here(BodyRefusal::VotedAbsent { person: cast.person.clone() }));
            };
            if one.vote.replace(cast.vote).is_some() {
                let twice = BodyRefusal::VotedTwice { person: cast.person.clone() };
                return Err(twice.in_field(&format!("[{place}]")).within("votes"));
            }
        }
        Ok(Room { attending: there.into_values().collect() })
    }

    fn note(&self, trace: &mut Trace) {
        for one in &self.attending {
            let vote = one.vote.unwrap_or(MemberVote::Abstain);
            trace.step(|| BodyStep::Attends {
                person: one.seat.person.clone(),
                party: BookWord(one.seat.party.clone()),
                by: IfAny(one.by.map(str::to_owned)),
                counts: one.counts,
                vote: BookWord(vote.word().to_owned()),
            });
            if let Some(rule) = one.against {
                let finding = BodyFinding::ProxyNotAllowed { person: one.seat.person.clone() };
                trace.find_citing(&one.seat.person, finding, rule.citation.clone());
            }
        }
    }

    fn counting(&self) -> impl Iterator<Item = &Attending<'a>> {
        self.attending.iter().filter(|one| one.counts)
    }

    /// 到会的各方: the parties that had to attend and did not.
    fn missing_parties(&self, body: &Body, trace: &mut Trace) -> Vec<String> {
        let mut missing = Vec::new();
        for rule in &body.rules {
            let BodyAsks::Present { of, number } = &rule.asks else { continue };
            let found = count(self.counting().filter(|one| one.seat.party == *of).count());
            let holds = found >= i64::from(*number);
            let (least, found_said) = (ExactNumber::whole(i64::from(*number)), ExactNumber::whole(found));
            trace.step_citing(&rule.citation, || BodyStep::Check {
                rule: rule.asks.kind(),
                about: of.clone(),
                must: !rule.generally,
                share: IfAny(None),
                of: IfAny(None),
                found: Some(found_said),
                least: IfAny(Some(least)),
                most: IfAny(None),
                counts: true,
                holds: Some(holds),
            });
            if !holds {
                missing.push(of.clone());
                let (kind, about) = (rule.asks.kind(), of.clone());
                let finding = match rule.generally {
                    true => BodyFinding::Unusual { rule: kind, about },
                    false => BodyFinding::Broken { rule: kind, about },
                };
                trace.find_citing(of, finding, rule.citation.clone());
            }
        }
        missing
    }

    /// 表决: the procedure of the body on its members; a body that only recommends needs none.
    fn vote(
        &self,
        rules: &Rules,
        body: &Body,
        members: &Members<'_>,
        resolution: &mut Resolution,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        let procedure = body.rules.iter().find_map(|rule| match &rule.asks {
            BodyAsks::Procedure { procedure } => Some(procedure),
            _ => None,
        });
        let Some(procedure) = procedure else {
            let none = BodyRefusal::NoProcedure { body: body.id.clone() };
            return if resolution.recommends { Ok(()) } else { Err(none.in_field("body")) };
        };
        let rule = rules.vote(None, Some(procedure), None)?;
        let counts = self.counts(&rule, members);
        let totals = Totals {
            counts: &counts,
            groups: &[],
            facts: &[],
            silence: SilenceClause::UNSAID,
            weights_rewritten: false,
        };
        let verdict = trace.absorb(decide_by(&rule, &totals, trace.detail())?);
        resolution.needs.clone_from(&verdict.needs);
        (resolution.verdict, resolution.tests) = (Some(verdict.verdict), verdict.tests);
        Ok(())
    }

    /// The counts that a procedure reads: of all members, or of those of a party.
    fn counts(&self, rule: &VoteRule, members: &Members<'_>) -> Vec<MeasureCounts> {
        let whole = |number: i64| Some(ExactNumber::whole(number));
        let measures = rule.measures.iter().map(|measure| {
            let of = |party: &str| measure == "heads" || party == measure;
            let votes = |vote: MemberVote| {
                let cast = self.counting().filter(|one| of(&one.seat.party));
                let same = |one: &&Attending<'_>| one.vote.unwrap_or(MemberVote::Abstain) == vote;
                whole(count(cast.filter(same).count()))
            };
            let all = members.members.iter().filter(|seat| of(&seat.party)).count();
            let present = self.counting().filter(|one| of(&one.seat.party)).count();
            let silent = count(all).saturating_sub(count(present));
            MeasureCounts {
                measure: measure.clone(),
                counts: SetCounts {
                    all: whole(count(all)),
                    yes: votes(MemberVote::Yes),
                    no: votes(MemberVote::No),
                    abstain: votes(MemberVote::Abstain),
                    blank: whole(0),
                    spoilt: whole(0),
                    silent: whole(silent),
                    undelivered: whole(0),
                    ..SetCounts::default()
                },
            }
        });
        measures.collect()
    }
}
