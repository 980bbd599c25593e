//! 移交: the public rule `handover`.

use super::facts::HandoverFacts;
use super::refusal::ChainRefusal;
use super::result::{Handover, Passes};
use super::route::{Asked, by_unit, known_door};
use super::said::ChainStep;
use super::tree::Chain;
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use std::collections::BTreeSet;

/// 移交: which open concerns pass to somebody else on a day.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, chain::{HandoverFacts, handover}};
/// let facts: HandoverFacts = from_json("given", r#"{"on": "2025-04-01",
///     "doors": [{"unit": "1-101", "building": "1"}],
///     "trees": [{"id": "grid", "levels": ["micro_grid"], "nodes": [
///         {"id": "west", "level": "micro_grid", "covers": [{"kind": "building", "building": "1"}]}]}],
///     "posts": [{"node": "west", "person": "g1", "from": "2025-01-01", "to": "2025-04-01"},
///               {"node": "west", "person": "g2", "from": "2025-04-01"}],
///     "concerns": [{"concern": "noise", "unit": "1-101", "tree": "grid", "officer": "g1"}]}"#)?;
/// let passes = handover(&facts, Detail::Steps)?.value.passes;
/// assert_eq!(passes[0].to.as_deref(), Some("g2"));
///
/// let mut twice = facts.clone();
/// twice.concerns.push(facts.concerns[0].clone());
/// assert_eq!(handover(&twice, Detail::Steps).unwrap_err().code, "chain.duplicate_concern");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ChainRefusal`].
pub fn handover(facts: &HandoverFacts, detail: Detail) -> Result<Outcome<Handover>, Refusal> {
    let chain = Chain::of(&facts.trees, &facts.posts, &facts.absences)?;
    let doors = by_unit(&facts.doors)?;
    let mut trace = Trace::new(detail);
    let mut concerns: Vec<_> = facts.concerns.iter().enumerate().collect();
    concerns.sort_by(|(_, one), (_, other)| one.concern.cmp(&other.concern));
    let (mut passes, mut stay, mut needs) = (Vec::new(), 0_u64, Vec::new());
    let mut seen = BTreeSet::new();
    for (place, open) in concerns {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("concerns");
        if !seen.insert(open.concern.as_str()) {
            let twice = ChainRefusal::DuplicateConcern { concern: open.concern.clone() };
            return Err(here(twice.in_field("concern")));
        }
        let door = known_door(&doors, &open.unit).map_err(|refusal| here(refusal.within("unit")))?;
        let tree = chain.tree(&open.tree).map_err(|refusal| here(refusal.within("tree")))?;
        let asked = Asked { chain: &chain, tree, tree_id: &open.tree, on: facts.on, steps_up: open.steps_up };
        // The way of each door is told by `route`; here only what passes over is.
        let mut quiet = Trace::new(Detail::ValueOnly);
        let route = asked.routed(door, &mut quiet);
        needs.extend(route.needs);
        let to = route.acts.map(|acts| acts.person);
        if to == open.officer {
            stay = stay.saturating_add(1);
            continue;
        }
        trace.step(|| ChainStep::Passes {
            concern: open.concern.clone(),
            from: IfAny(open.officer.clone()),
            to: IfAny(to.clone()),
        });
        passes.push(Passes { concern: open.concern.clone(), from: open.officer.clone(), to });
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    trace.step(|| ChainStep::Handed {
        concerns: count(facts.concerns.len()),
        passing: count(passes.len()),
        staying: i64::try_from(stay).unwrap_or(i64::MAX),
    });
    needs.sort();
    needs.dedup();
    Ok(trace.outcome(Handover { passes, stay, needs }))
}
