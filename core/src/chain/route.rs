//! 派办: the public rule `route`.

use super::cover::Covering;
use super::facts::{Door, RouteFacts};
use super::refusal::ChainRefusal;
use super::result::{Acting, Route, WayNode};
use super::said::{ChainFinding, ChainStep};
use super::tree::{Chain, Tree};
use crate::exact::Day;
use crate::outcome::{BookWord, Detail, IfAny, Outcome, Refusal, Trace, refusal::Placed};
use crate::rulebook::{Need, nearest};
use std::collections::HashMap;

/// 派办: who acts for a door on a day, and the way up.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, chain::{RouteFacts, route}};
/// let facts: RouteFacts = from_json("given", r#"{"unit": "1-101", "tree": "grid", "on": "2025-03-03",
///     "doors": [{"unit": "1-101", "building": "1"}],
///     "trees": [{"id": "grid", "levels": ["micro_grid"], "nodes": [
///         {"id": "west", "level": "micro_grid", "covers": [{"kind": "building", "building": "1"}]}]}],
///     "posts": [{"node": "west", "person": "g1", "from": "2025-01-01"}]}"#)?;
/// assert_eq!(route(&facts, Detail::Steps)?.value.acts.unwrap().person, "g1");
///
/// let nowhere = RouteFacts { unit: "9-999".into(), ..facts };
/// assert_eq!(route(&nowhere, Detail::Steps).unwrap_err().code, "chain.unknown_door");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ChainRefusal`].
pub fn route(facts: &RouteFacts, detail: Detail) -> Result<Outcome<Route>, Refusal> {
    let chain = Chain::of(&facts.trees, &facts.posts, &facts.absences)?;
    let doors = by_unit(&facts.doors)?;
    let door = known_door(&doors, &facts.unit).map_err(|refusal| refusal.within("unit"))?;
    let tree = chain.tree(&facts.tree).map_err(|refusal| refusal.within("tree"))?;
    let mut trace = Trace::new(detail);
    trace.step(|| ChainStep::Door {
        unit: door.unit.clone(),
        building: IfAny(door.building.clone()),
        floor: IfAny(door.floor),
    });
    let asked = Asked { chain: &chain, tree, tree_id: &facts.tree, on: facts.on, steps_up: facts.steps_up };
    let route = asked.routed(door, &mut trace);
    Ok(trace.outcome(route))
}

/// The doors by unit; one that is listed twice is refused.
pub(super) fn by_unit(doors: &[Door]) -> Result<HashMap<&str, &Door>, Refusal> {
    let mut by_unit = HashMap::with_capacity(doors.len());
    for (place, door) in doors.iter().enumerate() {
        if by_unit.insert(door.unit.as_str(), door).is_some() {
            let twice = ChainRefusal::DuplicateDoor { unit: door.unit.clone() };
            return Err(twice.in_field(&format!("[{place}]")).within("doors"));
        }
    }
    Ok(by_unit)
}

pub(super) fn known_door<'a>(doors: &HashMap<&str, &'a Door>, unit: &str) -> Result<&'a Door, Refusal> {
    doors.get(unit).copied().ok_or_else(|| {
        // The nearest among thousands would cost more than it says.
        const MOST: usize = 1_000;
        let near = if doors.len() > MOST { "-".to_owned() } else { nearest(unit, doors.keys().copied()) };
        ChainRefusal::UnknownDoor { unit: crate::exact::shown(unit), nearest: near }.into()
    })
}

/// One tree on one day.
pub(super) struct Asked<'a> {
    pub(super) chain: &'a Chain,
    pub(super) tree: &'a Tree,
    pub(super) tree_id: &'a str,
    pub(super) on: Day,
    pub(super) steps_up: u32,
}

impl Asked<'_> {
    /// Formulas 2 to 4 of the page.
    pub(super) fn routed(&self, door: &Door, trace: &mut Trace) -> Route {
        let covering = self.tree.covering(door);
        let leaf = match &covering {
            Covering::Once(leaf) => Some(*leaf),
            _ => None,
        };
        let name = |leaf: usize| self.tree.nodes.get(leaf).map(|node| node.id.clone());
        let named = leaf.and_then(name);
        let (tree, unit) = (self.tree_id.to_owned(), door.unit.clone());
        trace.step(|| ChainStep::Leaf { tree, unit, leaf: IfAny(named.clone()) });
        find(trace, self.tree, self.tree_id, door, &covering);
        let Some(leaf) = leaf else {
            let needs = vec![Need::fact(&format!("leaf({})", door.unit))];
            return Route { leaf: None, way: Vec::new(), acts: None, needs };
        };
        let way: Vec<WayNode> = self.tree.way(leaf).into_iter().map(|node| self.at(node)).collect();
        for (place, node) in (0_u32..).zip(&way) {
            trace.step(|| ChainStep::Node {
                place,
                node: node.node.clone(),
                level: BookWord(node.level.clone()),
                person: IfAny(node.person.clone()),
                deputy: node.deputy,
            });
        }
        let from = usize::try_from(self.steps_up).unwrap_or(usize::MAX).min(way.len().saturating_sub(1));
        let acting = way.iter().enumerate().skip(from).find_map(|(place, node)| {
            let person = node.person.clone()?;
            Some((place, Acting { person, node: node.node.clone(), deputy: node.deputy }))
        });
        let small = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        trace.step(|| ChainStep::Acts {
            from: small(from),
            place: IfAny(acting.as_ref().map(|(place, _)| small(*place))),
            person: IfAny(acting.as_ref().map(|(_, acting)| acting.person.clone())),
        });
        let acts = acting.map(|(_, acting)| acting);
        // Where nobody acts a person must be named, though somebody above acts meanwhile.
        let vacant = way.get(from).filter(|node| node.person.is_none());
        let needs = vacant.map(|node| Need::fact(&format!("officer({})", node.node))).into_iter().collect();
        Route { leaf: named, way, acts, needs }
    }

    fn at(&self, node: &super::tree::Node) -> WayNode {
        let acts = self.chain.acts(node, self.on);
        WayNode {
            node: node.id.clone(),
            level: node.level.clone(),
            person: acts.map(|(person, _)| person.to_owned()),
            deputy: acts.is_some_and(|(_, deputy)| deputy),
        }
    }
}

/// Writes down what is wrong with how a door is covered.
pub(super) fn find(trace: &mut Trace, tree: &Tree, id: &str, door: &Door, covering: &Covering) {
    let (tree_id, unit) = (id.to_owned(), door.unit.clone());
    match covering {
        Covering::Once(_) => {}
        Covering::Never => trace.find(&door.unit, ChainFinding::Uncovered { tree: tree_id, unit }),
        Covering::Open => trace.find(&door.unit, ChainFinding::NoFloor { tree: tree_id, unit }),
        Covering::Twice(leaves) => {
            let mut names: Vec<&str> =
                leaves.iter().filter_map(|leaf| tree.nodes.get(*leaf)).map(|node| node.id.as_str()).collect();
            names.sort_unstable();
            let leaves = names.join(", ");
            trace.find(&door.unit, ChainFinding::CoveredTwice { tree: tree_id, unit, leaves });
        }
    }
}
