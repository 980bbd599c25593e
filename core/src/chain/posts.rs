//! 任职: who may hold what at the same time.

use super::facts::ChainPost;
use super::refusal::ChainRefusal;
use super::tree::Chain;
use crate::exact::Day;
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::BTreeMap;

impl Chain {
    /// Nobody holds a node while another does, or deputises there while another does.
    pub(super) fn refuse_two_holders(&self, posts: &[ChainPost]) -> Result<(), Refusal> {
        for node in self.trees.values().flat_map(|tree| &tree.nodes) {
            for deputy in [false, true] {
                let mut of_kind: Vec<(&ChainPost, &str)> =
                    node.posts.iter().filter(|post| post.deputy == deputy).map(|post| (post, "")).collect();
                if let Some(((one, _), (other, _))) = first_meeting(&mut of_kind) {
                    let (one_person, person) = (one.person.clone(), other.person.clone());
                    let refusal =
                        ChainRefusal::TwoHolders { node: node.id.clone(), one: one_person, other: person };
                    return Err(refusal.in_list("posts", posts, |given| given == other));
                }
            }
        }
        Ok(())
    }

    /// Nobody holds two leaves of one tree on the same day.
    pub(super) fn refuse_two_leaves(&self, posts: &[ChainPost]) -> Result<(), Refusal> {
        for tree in self.trees.values() {
            let mut held: BTreeMap<&str, Vec<(&ChainPost, &str)>> = BTreeMap::new();
            for node in tree.nodes.iter().filter(|node| node.leaf) {
                for post in node.posts.iter().filter(|post| !post.deputy) {
                    held.entry(&post.person).or_default().push((post, &node.id));
                }
            }
            for (person, mut of_person) in held {
                if let Some(((_, one), (post, other))) = first_meeting(&mut of_person) {
                    let (one, other) = (one.to_owned(), other.to_owned());
                    let refusal = ChainRefusal::TwoLeaves { person: person.to_owned(), one, other };
                    return Err(refusal.in_list("posts", posts, |given| given == post));
                }
            }
        }
        Ok(())
    }
}

pub(super) fn holds(post: &ChainPost, on: Day) -> bool {
    post.from <= on && post.to.is_none_or(|to| on < to)
}

/// Whether two posts have a day in common.
fn meet(one: &ChainPost, other: &ChainPost) -> bool {
    one.to.is_none_or(|to| other.from < to) && other.to.is_none_or(|to| one.from < to)
}

/// A post and what is said of it.
type Told<'a> = (&'a ChainPost, &'a str);

/// The first two that have a day in common: where any two have, two neighbours by their first days have.
fn first_meeting<'a>(posts: &mut [Told<'a>]) -> Option<(Told<'a>, Told<'a>)> {
    posts.sort_by(|(one, at), (other, there)| (one.from, *at).cmp(&(other.from, *there)));
    posts.windows(2).find_map(|pair| match pair {
        [one, other] if meet(one.0, other.0) => Some((*one, *other)),
        _ => None,
    })
}
