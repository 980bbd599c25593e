//! 核查: the public rule `check_chain`.

use super::cover::Covering;
use super::facts::{ChainCheckFacts, Door};
use super::posts::holds;
use super::refusal::ChainRefusal;
use super::result::{ChainCheck, LeafLoad, TreeCheck};
use super::route::{by_unit, find};
use super::said::{ChainFinding, ChainStep};
use super::tree::{Chain, Tree};
use crate::exact::Day;
use crate::keyed::by_key;
use crate::outcome::{Citation, Detail, IfAny, Outcome, Refusal, Trace};
use crate::rulebook::{BookAsked, Need, Rules};

/// 核查: whether every door has one leaf of each tree, and every leaf somebody and a fair number of doors.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, chain::{ChainCheckFacts, check_chain}};
/// let facts: ChainCheckFacts = from_json("given", r#"{"on": "2025-04-01",
///     "doors": [{"unit": "1-101", "building": "1"}, {"unit": "2-101", "building": "2"}],
///     "trees": [{"id": "grid", "levels": ["micro_grid"], "nodes": [
///         {"id": "west", "level": "micro_grid", "covers": [{"kind": "building", "building": "1"}]}]}],
///     "posts": [{"node": "west", "person": "g1", "from": "2025-01-01"}]}"#)?;
/// let check = check_chain(&facts, Detail::Steps)?.value;
/// assert_eq!((check.sound, &check.trees[0].never[..]), (Some(false), &["2-101".to_owned()][..]));
///
/// let mut round = facts.clone();
/// round.trees[0].nodes[0].parent = Some("west".into());
/// assert_eq!(check_chain(&round, Detail::Steps).unwrap_err().code, "chain.cycle");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ChainRefusal`], and what a book's reading refuses.
pub fn check_chain(facts: &ChainCheckFacts, detail: Detail) -> Result<Outcome<ChainCheck>, Refusal> {
    let chain = Chain::of(&facts.trees, &facts.posts, &facts.absences)?;
    by_unit(&facts.doors)?;
    let mut trace = Trace::new(detail);
    let range = Range::of(facts)?;
    let (least, most) = (IfAny(range.least), IfAny(range.most));
    trace.step_citing(&range.citation, || ChainStep::Range { least, most });
    let doors = by_key(&facts.doors, |one| &one.unit);
    let mut trees = Vec::with_capacity(chain.trees.len());
    for (id, tree) in &chain.trees {
        let asked = TreeAsked { chain: &chain, tree, id, on: facts.on, range: &range };
        trees.push(asked.checked(&doors, &mut trace));
    }
    let loads = || trees.iter().flat_map(|tree| &tree.loads);
    let broken = trees.iter().any(|tree| {
        let none = tree.never.is_empty() && tree.twice.is_empty() && tree.vacant.is_empty();
        !none || tree.loads.iter().any(|load| load.within == Some(false))
    });
    let open = trees.iter().any(|tree| !tree.open.is_empty()) || loads().any(|load| load.within.is_none());
    let sound = if broken { Some(false) } else { (!open).then_some(true) };
    let needs = if loads().any(|load| load.within.is_none()) { range.needs() } else { Vec::new() };
    Ok(trace.outcome(ChainCheck { sound, trees, needs }))
}

/// How many households a leaf should have.
struct Range {
    least: Option<i64>,
    most: Option<i64>,
    citation: Citation,
}

const LEAST: &str = "households_per_leaf_least";
const MOST: &str = "households_per_leaf_most";

impl Range {
    fn of(facts: &ChainCheckFacts) -> Result<Range, Refusal> {
        let mut range = Range { least: None, most: None, citation: Citation::page("chain") };
        let asked = BookAsked {
            book: facts.book.as_deref(),
            rulebook: facts.rulebook.as_deref(),
            layers: &facts.layers,
            on: Some(facts.on),
            ..BookAsked::default()
        };
        let Some(rules) = Rules::named(&asked)? else { return Ok(range) };
        for (id, bound) in [(LEAST, &mut range.least), (MOST, &mut range.most)] {
            if rules.names_parameter(id) {
                let (number, citation) = rules.whole_number(id)?;
                (*bound, range.citation) = (Some(number), citation);
            }
        }
        if let (Some(least), Some(most)) = (range.least, range.most)
            && least > most
        {
            return Err(Refusal::from(ChainRefusal::RangeEmpty { least, most }).citing(range.citation));
        }
        Ok(range)
    }

    /// Whether a number of doors lies within; nothing where that depends on a bound that is not set.
    fn holds(&self, doors: i64) -> Option<bool> {
        let (low, high) = (self.least.map(|least| doors >= least), self.most.map(|most| doors <= most));
        match (low, high) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    fn needs(&self) -> Vec<Need> {
        let missing =
            [(LEAST, self.least), (MOST, self.most)].into_iter().filter(|(_, bound)| bound.is_none());
        missing.map(|(id, _)| Need::parameter(id)).collect()
    }
}

struct TreeAsked<'a> {
    chain: &'a Chain,
    tree: &'a Tree,
    id: &'a str,
    on: Day,
    range: &'a Range,
}

impl TreeAsked<'_> {
    /// Formula 5 of the page.
    fn checked(&self, doors: &[&Door], trace: &mut Trace) -> TreeCheck {
        let mut check = TreeCheck {
            tree: self.id.to_owned(),
            once: 0,
            never: Vec::new(),
            twice: Vec::new(),
            open: Vec::new(),
            vacant: Vec::new(),
            loads: Vec::new(),
        };
        let mut loads = vec![0_i64; self.tree.nodes.len()];
        for door in doors {
            let covering = match self.tree.covers.only(door) {
                Some(leaf) => Covering::Once(leaf),
                None => self.tree.covering(door),
            };
            find(trace, self.tree, self.id, door, &covering);
            match covering {
                Covering::Once(leaf) => {
                    check.once = check.once.saturating_add(1);
                    if let Some(load) = loads.get_mut(leaf) {
                        *load = load.saturating_add(1);
                    }
                }
                Covering::Never => check.never.push(door.unit.clone()),
                Covering::Twice(_) => check.twice.push(door.unit.clone()),
                Covering::Open => check.open.push(door.unit.clone()),
            }
        }
        let count = |units: &[String]| i64::try_from(units.len()).unwrap_or(i64::MAX);
        trace.step(|| ChainStep::Covered {
            tree: self.id.to_owned(),
            doors: i64::try_from(doors.len()).unwrap_or(i64::MAX),
            once: i64::try_from(check.once).unwrap_or(i64::MAX),
            never: count(&check.never),
            twice: count(&check.twice),
            open: count(&check.open),
        });
        self.unknown_doors(doors, trace);
        self.people(&mut check, trace);
        self.loads(&loads, &mut check, trace);
        check
    }

    /// Doors that a leaf covers by name and nobody lists.
    fn unknown_doors(&self, doors: &[&Door], trace: &mut Trace) {
        let listed = |unit: &str| doors.binary_search_by(|door| door.unit.as_str().cmp(unit)).is_ok();
        let mut unknown: Vec<(&str, &str)> = Vec::new();
        for (unit, leaves) in self.tree.covers.named_units().filter(|(unit, _)| !listed(unit)) {
            let names = leaves.iter().filter_map(|leaf| self.tree.nodes.get(*leaf));
            unknown.extend(names.map(|node| (node.id.as_str(), unit)));
        }
        unknown.sort_unstable();
        for (leaf, unit) in unknown {
            let (leaf, unit) = (leaf.to_owned(), unit.to_owned());
            trace.find(&unit.clone(), ChainFinding::NoSuchDoor { leaf, unit });
        }
    }

    /// Nodes at which nobody acts, and people who leave before their term ends.
    fn people(&self, check: &mut TreeCheck, trace: &mut Trace) {
        let mut nodes: Vec<_> = self.tree.nodes.iter().collect();
        nodes.sort_by(|one, other| one.id.cmp(&other.id));
        for node in nodes {
            if self.chain.acts(node, self.on).is_none() {
                check.vacant.push(node.id.clone());
                let (tree, node_id) = (self.id.to_owned(), node.id.clone());
                trace.find(&node.id, ChainFinding::Vacant { tree, node: node_id });
            }
            for post in &node.posts {
                if let (Some(to), Some(term_to)) = (post.to, post.term_to)
                    && holds(post, self.on)
                    && to < term_to
                {
                    let (node_id, person) = (node.id.clone(), post.person.clone());
                    trace.find(&node.id, ChainFinding::LeavesEarly { node: node_id, person, to, term_to });
                }
            }
        }
    }

    fn loads(&self, loads: &[i64], check: &mut TreeCheck, trace: &mut Trace) {
        let leaves = self.tree.nodes.iter().zip(loads).filter(|(node, _)| node.leaf);
        let mut leaves: Vec<_> = leaves.collect();
        leaves.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
        for (node, doors) in leaves {
            let within = self.range.holds(*doors);
            let (tree, leaf, doors) = (self.id.to_owned(), node.id.clone(), *doors);
            let cited = &self.range.citation;
            trace.step_citing(cited, || ChainStep::Load { tree, leaf: leaf.clone(), doors, within });
            if within == Some(false) {
                let (least, most) = (IfAny(self.range.least), IfAny(self.range.most));
                let finding = ChainFinding::Load { leaf: leaf.clone(), doors, least, most };
                trace.find_citing(&node.id, finding, cited.clone());
            }
            check.loads.push(LeafLoad { leaf, doors: u64::try_from(doors).unwrap_or(0), within });
        }
    }
}
