//! What is read otherwise than it stands, after something has been told of it.

use super::made_up::MadeUp;
use std::collections::{BTreeMap, BTreeSet};

/// What is left out, and what is made up for what is missing.
#[derive(Clone, Default)]
pub(super) struct Aside {
    /// The bytes at which keys, and entries of lists, begin. No two of them begin at one.
    left_out: BTreeSet<usize>,
    /// The fields of the tables that begin at a byte; of the document itself at none, for its first table begins where it does.
    made_up: BTreeMap<Option<usize>, BTreeMap<&'static str, MadeUp>>,
}

impl Aside {
    /// Whether what begins there is left out.
    pub(super) fn holds(&self, begin: usize) -> bool {
        self.left_out.contains(&begin)
    }

    /// Leaves out what begins there; false where it already is.
    pub(super) fn leave_out(&mut self, begin: usize) -> bool {
        self.left_out.insert(begin)
    }

    /// Makes a field of the table up that begins there.
    pub(super) fn make_up(&mut self, table: Option<usize>, field: &'static str, value: MadeUp) {
        self.made_up.entry(table).or_default().insert(field, value);
    }

    /// Whether a field of that table is made up already.
    pub(super) fn makes_up(&self, table: Option<usize>, field: &str) -> bool {
        self.made_up.get(&table).is_some_and(|fields| fields.contains_key(field))
    }

    pub(super) fn makes_something_up(&self) -> bool {
        !self.made_up.is_empty()
    }

    /// What is made up for the table that begins there.
    pub(super) fn made_up(&self, table: Option<usize>) -> impl Iterator<Item = (&'static str, MadeUp)> {
        self.made_up.get(&table).into_iter().flatten().map(|(field, value)| (*field, *value))
    }
}
