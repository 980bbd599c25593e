//! 核查主体: the public rule `check_body`.

use super::compose::Checks;
use super::facts::BodyFacts;
use super::members::Members;
use super::result::{BodyCheck, BodyRuleCheck};
use crate::outcome::{Detail, Outcome, Refusal, Trace};
use crate::rulebook::{BodyAsks, BodyRule, BookAsked, Need, Rules};

/// 核查主体: whether a body is as the rules of its place ask.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, bodies::{BodyFacts, check_body}};
/// let facts: BodyFacts = from_json("given", r#"{"book": "cn-beijing", "on": "2025-03-01", "body": "committee",
///     "households": 90, "seats": [
///     {"person": "o1", "party": "owner", "from": "2024-01-01", "ties": [], "in_debt": false},
///     {"person": "o2", "party": "owner", "from": "2024-01-01", "ties": [], "in_debt": true},
///     {"person": "o3", "party": "owner", "from": "2024-01-01", "ties": [], "in_debt": false}]}"#)?;
/// let check = check_body(&facts, Detail::Steps)?.value;
/// let size = check.checks.iter().find(|check| check.rule.word() == "size").unwrap();
/// assert_eq!((check.members, size.holds), (3, Some(true)));
///
/// let mut twice = facts.clone();
/// twice.seats[1].person = "o1".into();
/// assert_eq!(check_body(&twice, Detail::Steps).unwrap_err().code, "bodies.two_seats");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`BodyRefusal`](super::BodyRefusal) that are of seats and meetings, and what a book's reading refuses.
pub fn check_body(facts: &BodyFacts, detail: Detail) -> Result<Outcome<BodyCheck>, Refusal> {
    let rules = Rules::of(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.on),
        ..BookAsked::default()
    })?;
    let body = rules.body(&facts.body).map_err(|refusal| refusal.within("body"))?;
    let mut trace = Trace::under(detail, rules.clauses());
    let members = Members::of(&facts.seats, facts.on, &mut trace)?;
    let number = u32::try_from(members.members.len()).unwrap_or(u32::MAX);
    let mut checks = Checks { facts, members, done: Vec::new() };
    checks.meetings(&mut trace)?;
    checks.sizes(&mut trace, &body.rules);
    for rule in &body.rules {
        if !checks.composition(&mut trace, rule)? {
            checks.over_time(&mut trace, rule)?;
        }
    }
    let needs_of = |must: bool| {
        let rules: Vec<&BodyRule> = body.rules.iter().filter(|rule| !must || !rule.generally).collect();
        needs(&rules, facts, &checks)
    };
    let sound = sound(&checks.done, &needs_of(true));
    let needs = needs_of(false);
    Ok(trace.outcome(BodyCheck { sound, members: number, checks: checks.done, needs }))
}

/// Whether all that must hold does.
fn sound(checks: &[BodyRuleCheck], needs: &[Need]) -> Option<bool> {
    let mut must = checks.iter().filter(|check| check.must).map(|check| check.holds);
    if must.clone().any(|holds| holds == Some(false)) {
        return Some(false);
    }
    (must.all(|holds| holds.is_some()) && needs.is_empty()).then_some(true)
}

/// What has to be told before every rule can be looked at.
fn needs(rules: &[&BodyRule], facts: &BodyFacts, checks: &Checks<'_>) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    let open = |kind: crate::rulebook::BodyRuleKind| {
        checks.done.iter().any(|check| check.rule == kind && check.holds.is_none())
    };
    for rule in rules {
        let kind = rule.asks.kind();
        let need = match &rule.asks {
            BodyAsks::Size { households_most: Some(_), .. } if open(kind) => Need::fact("households"),
            BodyAsks::Size { area_most: Some(_), .. } if open(kind) => Need::fact("floor_area"),
            BodyAsks::Filled { .. } if facts.agreed_seats.is_none() => Need::fact("agreed_seats"),
            BodyAsks::Term { .. } | BodyAsks::BeforeEnd { .. } if facts.term.is_none() => Need::fact("term"),
            BodyAsks::Meets { .. } | BodyAsks::Absence { .. } if facts.meetings.is_empty() => {
                Need::fact("meetings")
            }
            BodyAsks::Bar { .. } if open(kind) => {
                let untold = checks.done.iter().filter(|check| check.rule == kind && check.holds.is_none());
                needs.extend(untold.map(|check| {
                    let ties = facts.seats.iter().find(|seat| seat.person == check.about);
                    let what = if ties.is_some_and(|seat| seat.ties.is_some()) { "in_debt" } else { "ties" };
                    Need::fact(&format!("{what}({})", check.about))
                }));
                continue;
            }
            _ => continue,
        };
        needs.push(need);
    }
    needs.sort();
    needs.dedup();
    needs
}
