//! What must hold of every chain over doors: nobody is left out in silence.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

use commonhold::chain::{
    ChainCheckFacts, ChainNode, ChainPost, ChainTree, Cover, Door, RouteFacts, check_chain, route,
};
use commonhold::{Day, Detail};
use proptest::prelude::*;

const BUILDINGS: usize = 3;

fn doors() -> impl Strategy<Value = Vec<Door>> {
    let door = (0..BUILDINGS, prop::option::of(1_i64..8));
    prop::collection::vec(door, 1..30).prop_map(|all| {
        let door = |(number, (building, floor)): (usize, (usize, Option<i64>))| Door {
            unit: format!("{building}-{number}"),
            building: Some(building.to_string()),
            floor,
        };
        all.into_iter().enumerate().map(door).collect()
    })
}

fn covers() -> impl Strategy<Value = Vec<Vec<Cover>>> {
    let cover = prop_oneof![
        (0..BUILDINGS, 0_usize..30).prop_map(|(b, n)| Cover::Unit { unit: format!("{b}-{n}") }),
        (0..BUILDINGS).prop_map(|b| Cover::Building { building: b.to_string() }),
        (0..BUILDINGS, 1_i64..5, 0_i64..4).prop_map(|(b, from, more)| Cover::Floors {
            building: b.to_string(),
            from,
            to: from + more
        }),
    ];
    prop::collection::vec(prop::collection::vec(cover, 0..4), 1..4)
}

fn tree(covers: Vec<Vec<Cover>>) -> ChainTree {
    let top = ChainNode { id: "top".into(), level: "grid".into(), parent: None, covers: vec![] };
    let leaf = |(number, covers): (usize, Vec<Cover>)| ChainNode {
        id: format!("leaf-{number}"),
        level: "micro_grid".into(),
        parent: Some("top".into()),
        covers,
    };
    let nodes = std::iter::once(top).chain(covers.into_iter().enumerate().map(leaf)).collect();
    ChainTree { id: "grid".into(), levels: vec!["grid".into(), "micro_grid".into()], nodes }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A post at each node, of somebody who is there.
fn posts(tree: &ChainTree) -> Vec<ChainPost> {
    let post = |node: &ChainNode| ChainPost {
        node: node.id.clone(),
        person: format!("p-{}", node.id),
        from: day("2025-01-01"),
        to: None,
        term_to: None,
        deputy: false,
    };
    tree.nodes.iter().map(post).collect()
}

proptest! {
    #[test]
    fn no_unit_is_unrouted_in_silence(doors in doors(), covers in covers()) {
        let (tree, on) = (tree(covers), day("2025-03-01"));
        let posts = posts(&tree);
        let facts = ChainCheckFacts {
            book: None, rulebook: None, layers: vec![], doors: doors.clone(), trees: vec![tree.clone()],
            posts: posts.clone(), absences: vec![], on,
        };
        let check = check_chain(&facts, Detail::ValueOnly).unwrap().value.trees.remove(0);
        let told = check.never.len() + check.twice.len() + check.open.len();
        prop_assert_eq!(usize::try_from(check.once).unwrap() + told, doors.len());
        let load: u64 = check.loads.iter().map(|load| load.doors).sum();
        prop_assert_eq!(load, check.once);
        for door in &doors {
            let facts = RouteFacts {
                doors: doors.clone(), trees: vec![tree.clone()], posts: posts.clone(), absences: vec![],
                unit: door.unit.clone(), tree: "grid".into(), on, steps_up: 0,
            };
            let outcome = route(&facts, Detail::ValueOnly).unwrap();
            let named = check.never.contains(&door.unit) || check.twice.contains(&door.unit)
                || check.open.contains(&door.unit);
            // Either somebody acts, or it is told that the door has no one leaf.
            prop_assert_eq!(outcome.value.acts.is_some(), !named);
            prop_assert_eq!(outcome.findings.is_empty(), !named);
            prop_assert_eq!(outcome.value.needs.is_empty(), !named);
        }
    }

    #[test]
    fn one_step_up_is_never_a_step_down(doors in doors(), covers in covers(), up in 0_u32..4) {
        let (tree, on) = (tree(covers), day("2025-03-01"));
        let posts = posts(&tree);
        let acts = |steps_up: u32| {
            let facts = RouteFacts {
                doors: doors.clone(), trees: vec![tree.clone()], posts: posts.clone(), absences: vec![],
                unit: doors[0].unit.clone(), tree: "grid".into(), on, steps_up,
            };
            let route = route(&facts, Detail::ValueOnly).unwrap().value;
            let acts = route.acts.as_ref().map(|acts| acts.node.clone());
            acts.map(|node| route.way.iter().position(|step| step.node == node).unwrap())
        };
        prop_assert!(acts(up) <= acts(up + 1));
    }
}
