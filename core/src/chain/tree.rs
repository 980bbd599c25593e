//! 链条: the trees, checked once, so that any number of doors can be routed.

use super::cover::{Covering, Covers};
use super::facts::{Absence, ChainNode, ChainPost, ChainTree, Cover, Door};
use super::posts::holds;
use super::refusal::ChainRefusal;
use crate::exact::Day;
use crate::outcome::{Refusal, refusal::Placed};
use crate::rulebook::nearest;
use std::collections::{BTreeMap, HashMap};

/// 链条: trees over doors with the people in them, read once.
///
/// ```
/// use commonhold::{Day, canonical::from_json, chain::{Chain, RouteFacts}};
/// let facts: RouteFacts = from_json("given", r#"{"unit": "1-101", "tree": "grid", "on": "2025-03-03",
///     "doors": [{"unit": "1-101", "building": "1"}, {"unit": "2-101", "building": "2"}],
///     "trees": [{"id": "grid", "levels": ["micro_grid"], "nodes": [
///         {"id": "west", "level": "micro_grid", "covers": [{"kind": "building", "building": "1"}]}]}]}"#)?;
/// let chain = Chain::of(&facts.trees, &facts.posts, &facts.absences)?;
/// let leaves = chain.leaves("grid", &facts.doors)?;
/// assert_eq!(leaves[0].map(|leaf| chain.leaf_name("grid", leaf)), Some(Some("west")));
/// assert_eq!(leaves[1], None);
/// assert_eq!(chain.leaves("party", &facts.doors).unwrap_err().code, "chain.unknown_tree");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Clone, Debug)]
pub struct Chain {
    pub(super) trees: BTreeMap<String, Tree>,
    away: HashMap<String, Vec<(Day, Option<Day>)>>,
}

/// 末端: a leaf of a tree, by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Leaf(pub(super) usize);

/// One tree.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) covers: Covers,
}

/// One node.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) id: String,
    pub(super) level: String,
    pub(super) parent: Option<usize>,
    pub(super) leaf: bool,
    pub(super) posts: Vec<ChainPost>,
}

impl Chain {
    /// Reads trees and people.
    ///
    /// # Errors
    /// The grounds of [`ChainRefusal`] that are of trees and people.
    pub fn of(trees: &[ChainTree], posts: &[ChainPost], absences: &[Absence]) -> Result<Chain, Refusal> {
        let mut read: BTreeMap<String, Tree> = BTreeMap::new();
        let mut of_node: HashMap<String, (String, usize)> = HashMap::new();
        for (place, given) in trees.iter().enumerate() {
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("trees");
            let tree = Tree::of(given).map_err(here)?;
            for (number, node) in tree.nodes.iter().enumerate() {
                if of_node.insert(node.id.clone(), (given.id.clone(), number)).is_some() {
                    let twice = ChainRefusal::DuplicateNode { node: node.id.clone() };
                    return Err(here(twice.in_list("nodes", &given.nodes, |other| other.id == node.id)));
                }
            }
            if read.insert(given.id.clone(), tree).is_some() {
                return Err(here(ChainRefusal::DuplicateTree { tree: given.id.clone() }.in_field("id")));
            }
        }
        let mut away: HashMap<String, Vec<(Day, Option<Day>)>> = HashMap::new();
        for (place, absence) in absences.iter().enumerate() {
            if absence.to.is_some_and(|to| to <= absence.from) {
                let empty = ChainRefusal::EmptyPost { person: absence.person.clone() };
                return Err(empty.in_field(&format!("[{place}]")).within("absences"));
            }
            away.entry(absence.person.clone()).or_default().push((absence.from, absence.to));
        }
        let mut chain = Chain { trees: read, away };
        for (place, post) in posts.iter().enumerate() {
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("posts");
            chain.take(post, &of_node).map_err(here)?;
        }
        chain.refuse_two_holders(posts)?;
        chain.refuse_two_leaves(posts)?;
        Ok(chain)
    }

    /// Puts a post at its node.
    fn take(&mut self, post: &ChainPost, of_node: &HashMap<String, (String, usize)>) -> Result<(), Refusal> {
        if post.to.is_some_and(|to| to <= post.from) {
            return Err(ChainRefusal::EmptyPost { person: post.person.clone() }.in_field("to"));
        }
        let unknown = || ChainRefusal::UnknownNode { node: crate::exact::shown(&post.node) }.in_field("node");
        let (tree, place) = of_node.get(&post.node).ok_or_else(unknown)?;
        let node = self.trees.get_mut(tree).and_then(|tree| tree.nodes.get_mut(*place));
        let node = node.ok_or_else(unknown)?;
        node.posts.push(post.clone());
        Ok(())
    }

    pub(super) fn tree(&self, id: &str) -> Result<&Tree, Refusal> {
        self.trees.get(id).ok_or_else(|| {
            let nearest = nearest(id, self.trees.keys().map(String::as_str));
            ChainRefusal::UnknownTree { tree: crate::exact::shown(id), nearest }.into()
        })
    }

    /// 派办: the leaf of each door, in the order of the doors; nothing where none, or more than one, covers it.
    ///
    /// # Errors
    /// `chain.unknown_tree`.
    pub fn leaves(&self, tree: &str, doors: &[Door]) -> Result<Vec<Option<Leaf>>, Refusal> {
        let tree = self.tree(tree)?;
        Ok(doors.iter().map(|door| tree.covers.only(door).map(Leaf)).collect())
    }

    /// The name of a leaf.
    #[must_use]
    pub fn leaf_name(&self, tree: &str, leaf: Leaf) -> Option<&str> {
        Some(self.trees.get(tree)?.nodes.get(leaf.0)?.id.as_str())
    }

    /// Who acts at a node on a day, and whether as its deputy.
    pub(super) fn acts<'a>(&self, node: &'a Node, on: Day) -> Option<(&'a str, bool)> {
        let there = |deputy: bool| {
            let mut posts = node.posts.iter().filter(move |post| post.deputy == deputy && holds(post, on));
            posts.find(|post| !self.is_away(&post.person, on))
        };
        let found = there(false).or_else(|| there(true))?;
        Some((found.person.as_str(), found.deputy))
    }

    fn is_away(&self, person: &str, on: Day) -> bool {
        let away = self.away.get(person).into_iter().flatten();
        away.into_iter().any(|(from, to)| *from <= on && to.is_none_or(|to| on < to))
    }
}

impl Tree {
    /// Reads one tree: each node under one of the level right above.
    fn of(given: &ChainTree) -> Result<Tree, Refusal> {
        let mut levels: HashMap<&str, usize> = HashMap::new();
        for (depth, level) in given.levels.iter().enumerate() {
            levels.insert(level, depth);
        }
        if levels.len() != given.levels.len() || levels.is_empty() {
            return Err(ChainRefusal::BadLevels { tree: given.id.clone() }.in_field("levels"));
        }
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (place, node) in given.nodes.iter().enumerate() {
            if places.insert(&node.id, place).is_some() {
                let twice = ChainRefusal::DuplicateNode { node: node.id.clone() };
                return Err(twice.in_field(&format!("[{place}]")).within("nodes"));
            }
        }
        let lowest = given.levels.len().saturating_sub(1);
        let mut tree = Tree { nodes: Vec::with_capacity(given.nodes.len()), covers: Covers::default() };
        for (place, node) in given.nodes.iter().enumerate() {
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("nodes");
            let depth = levels.get(node.level.as_str()).copied().ok_or_else(|| {
                let (node_id, level) = (node.id.clone(), crate::exact::shown(&node.level));
                let levels = given.levels.join(", ");
                here(ChainRefusal::UnknownLevel { node: node_id, level, levels }.in_field("level"))
            })?;
            let parent = parent_of(given, node, depth, &places, &levels).map_err(here)?;
            let leaf = depth == lowest;
            tree.cover(node, place, leaf).map_err(here)?;
            let (id, level) = (node.id.clone(), node.level.clone());
            tree.nodes.push(Node { id, level, parent, leaf, posts: Vec::new() });
        }
        Ok(tree)
    }

    fn cover(&mut self, node: &ChainNode, place: usize, leaf: bool) -> Result<(), Refusal> {
        if !leaf && !node.covers.is_empty() {
            return Err(ChainRefusal::CoverNotLeaf { node: node.id.clone() }.in_field("covers"));
        }
        for (number, cover) in node.covers.iter().enumerate() {
            if let Cover::Floors { from, to, .. } = cover
                && to < from
            {
                let empty = ChainRefusal::EmptyFloors { node: node.id.clone(), from: *from, to: *to };
                return Err(empty.in_field(&format!("[{number}]")).within("covers"));
            }
            self.covers.add(place, cover);
        }
        Ok(())
    }

    pub(super) fn covering(&self, door: &Door) -> Covering {
        self.covers.of(door)
    }

    /// The way from a node to the top.
    pub(super) fn way(&self, leaf: usize) -> Vec<&Node> {
        let mut way = Vec::new();
        let mut here = Some(leaf);
        // A parent is always of a higher level, so the way ends.
        while let Some(node) = here.and_then(|place| self.nodes.get(place)) {
            way.push(node);
            here = node.parent;
        }
        way
    }
}

/// The place of a node's parent, which must be of the level right above.
fn parent_of(
    given: &ChainTree,
    node: &ChainNode,
    depth: usize,
    places: &HashMap<&str, usize>,
    levels: &HashMap<&str, usize>,
) -> Result<Option<usize>, Refusal> {
    let Some(parent) = &node.parent else {
        if depth == 0 {
            return Ok(None);
        }
        let refusal = ChainRefusal::ParentNeeded { node: node.id.clone(), level: node.level.clone() };
        return Err(refusal.in_field("parent"));
    };
    let place = places.get(parent.as_str()).copied();
    let Some((place, above)) = place.and_then(|place| Some((place, given.nodes.get(place)?))) else {
        let (node, parent) = (node.id.clone(), crate::exact::shown(parent));
        return Err(ChainRefusal::UnknownParent { node, parent }.in_field("parent"));
    };
    if levels.get(above.level.as_str()).map(|level| level.saturating_add(1)) != Some(depth) {
        let refusal = if comes_back(given, node, above, places) {
            ChainRefusal::Cycle { node: node.id.clone() }
        } else {
            ChainRefusal::WrongLevel { node: node.id.clone(), parent: above.id.clone() }
        };
        return Err(refusal.in_field("parent"));
    }
    Ok(Some(place))
}

/// Whether the way up from a node comes back to it. Where every parent is of the level right above, none does: this only
/// tells which of the two is wrong.
fn comes_back(given: &ChainTree, node: &ChainNode, above: &ChainNode, places: &HashMap<&str, usize>) -> bool {
    let mut here = Some(above);
    for _ in &given.nodes {
        match here {
            Some(up) if up.id == node.id => return true,
            Some(up) => {
                let next = up.parent.as_deref().and_then(|parent| places.get(parent));
                here = next.and_then(|place| given.nodes.get(*place));
            }
            None => return false,
        }
    }
    false
}
