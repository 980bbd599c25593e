//! The grounds on which trees are refused.

use crate::outcome::refusals;

refusals! {
    /// Why a chain, a grid, or a question to them is refused.
    pub enum ChainRefusal in "chain" {
        /// A tree is listed twice.
        DuplicateTree("duplicate_tree", Duplicate) { tree: String },
        /// A tree has no levels, or one of them twice.
        BadLevels("bad_levels", Contradiction) { tree: String },
        /// A node is listed twice.
        DuplicateNode("duplicate_node", Duplicate) { node: String },
        /// A node is of a level that its tree has not.
        UnknownLevel("unknown_level", Unknown) { node: String, level: String, levels: String },
        /// A node names a parent that its tree has not.
        UnknownParent("unknown_parent", Unknown) { node: String, parent: String },
        /// A node below the top has no parent.
        ParentNeeded("parent_needed", Missing) { node: String, level: String },
        /// A node's way up comes back to itself.
        Cycle("cycle", Contradiction) { node: String },
        /// A node's parent is not of the level right above.
        WrongLevel("wrong_level", Contradiction) { node: String, parent: String },
        /// A node that is no leaf covers doors.
        CoverNotLeaf("cover_not_leaf", Contradiction) { node: String },
        /// A span of floors ends below where it begins.
        EmptyFloors("empty_floors", Contradiction) { node: String, from: i64, to: i64 },
        /// A door is listed twice.
        DuplicateDoor("duplicate_door", Duplicate) { unit: String },
        /// A post is of a node that no tree has.
        UnknownNode("unknown_node", Unknown) { node: String },
        /// A post or an absence ends before it begins.
        EmptyPost("empty_post", Contradiction) { person: String },
        /// Two posts at one node, both of its holder or both of its deputy, have a day in common.
        TwoHolders("two_holders", Contradiction) { node: String, one: String, other: String },
        /// One person holds two leaves of one tree on the same day.
        TwoLeaves("two_leaves", Contradiction) { person: String, one: String, other: String },
        /// The door that is asked is not listed.
        UnknownDoor("unknown_door", Unknown) { unit: String, nearest: String },
        /// The tree that is asked is not there.
        UnknownTree("unknown_tree", Unknown) { tree: String, nearest: String },
        /// An open concern is listed twice.
        DuplicateConcern("duplicate_concern", Duplicate) { concern: String },
        /// The least number of households is above the most.
        RangeEmpty("range_empty", Contradiction) { least: i64, most: i64 },
    }
}
