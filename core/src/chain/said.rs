//! 说法: what routing and checking a chain write down.

use crate::outcome::{BookWord, IfAny, findings, steps};

steps! {
    /// 链条的步骤: what routing and checking write down, step by step.
    pub(crate) enum ChainStep in "chain" {
        /// The door that is asked.
        Door("door") { unit: String, building: IfAny<String>, floor: IfAny<i64> },
        /// The leaf that covers a door.
        Leaf("leaf") { tree: String, unit: String, leaf: IfAny<String> },
        /// A node of the way up and who acts there.
        Node("node") { place: u32, node: String, level: BookWord, person: IfAny<String>, deputy: bool },
        /// Where the way begins, and the first place at which somebody acts.
        Acts("acts") { from: u32, place: IfAny<u32>, person: IfAny<String> },
        /// How many households a leaf should have.
        Range("range") { least: IfAny<i64>, most: IfAny<i64> },
        /// The doors of a leaf.
        Load("load") { tree: String, leaf: String, doors: i64, within: Option<bool> },
        /// How the doors are covered.
        Covered("covered") { tree: String, doors: i64, once: i64, never: i64, twice: i64, open: i64 },
        /// How many open concerns there are, and how many of them pass over.
        Handed("handed") { concerns: i64, passing: i64, staying: i64 },
        /// A concern passes to somebody else.
        Passes("passes") { concern: String, from: IfAny<String>, to: IfAny<String> },
    }
}

findings! {
    /// 链条的认定: what a chain does not reach, or reaches twice.
    pub(crate) enum ChainFinding in "chain" {
        /// 无人负责: no leaf covers a door.
        Uncovered("uncovered", Disallowed) { tree: String, unit: String },
        /// 重复: several leaves cover a door.
        CoveredTwice("covered_twice", Disallowed) { tree: String, unit: String, leaves: String },
        /// 楼层不明: whether a span of floors covers a door is open.
        NoFloor("no_floor", Unknown) { tree: String, unit: String },
        /// 空缺: nobody acts at a node.
        Vacant("vacant", Disallowed) { tree: String, node: String },
        /// 负荷不合: a leaf has fewer doors, or more, than the range.
        Load("load_outside", Disallowed) { leaf: String, doors: i64, least: IfAny<i64>, most: IfAny<i64> },
        /// 提前离任: somebody leaves before the term ends.
        LeavesEarly("leaves_early", Allowed) { node: String, person: String, to: crate::exact::Day, term_to: crate::exact::Day },
        /// 名册所无: a leaf covers a door that is not listed.
        NoSuchDoor("no_such_door", Unreconciled) { leaf: String, unit: String },
    }
}
