//! 再判: a condition once more, its tests as they were found, with some of them or some facts taken otherwise.

use super::conditions::Leaf;
use super::three_answers::{all_hold, all_hold_of_some, any_holds, count_holds};
use super::verdict::TestResult;
use crate::rulebook::Predicate;

/// The results of a condition, in its order, and how they are taken this time.
pub(super) struct Again<'r> {
    pub(super) rows: &'r [TestResult],
    pub(super) leaves: &'r [Option<Leaf<'r>>],
    pub(super) fact: &'r dyn Fn(&str) -> Option<bool>,
    pub(super) test: &'r dyn Fn(&TestResult, Leaf<'_>) -> Option<bool>,
    next: usize,
}

impl<'r> Again<'r> {
    pub(super) fn new(
        rows: &'r [TestResult],
        leaves: &'r [Option<Leaf<'r>>],
        fact: &'r dyn Fn(&str) -> Option<bool>,
        test: &'r dyn Fn(&TestResult, Leaf<'_>) -> Option<bool>,
    ) -> Again<'r> {
        Again { rows, leaves, fact, test, next: 0 }
    }

    /// What the condition comes to.
    pub(super) fn holds(&mut self, condition: &Predicate) -> Option<bool> {
        let row = self.rows.get(self.next)?;
        let leaf = self.leaves.get(self.next).copied().flatten();
        self.next = self.next.saturating_add(1);
        match condition {
            Predicate::Test { .. } => leaf.map_or(row.holds, |leaf| (self.test)(row, leaf)),
            Predicate::Fact { name } => (self.fact)(name),
            Predicate::Always => Some(true),
            Predicate::Not { of } => self.holds(of).map(|holds| !holds),
            Predicate::All { of } => all_hold(&of.iter().map(|part| self.holds(part)).collect::<Vec<_>>()),
            Predicate::Any { of } => any_holds(&of.iter().map(|part| self.holds(part)).collect::<Vec<_>>()),
            Predicate::Each { of, .. } => all_hold_of_some(&self.in_groups(of, &row.id)),
            Predicate::CountOf { of, operator, number, .. } => {
                count_holds(&self.in_groups(of, &row.id), *operator, *number)
            }
        }
    }

    /// The rows of the groups stand below the row of their condition.
    fn in_groups(&mut self, of: &Predicate, id: &str) -> Vec<Option<bool>> {
        let mut holds = Vec::new();
        let is_below = |row: &TestResult| row.id.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
        while self.rows.get(self.next).is_some_and(is_below) {
            holds.push(self.holds(of));
        }
        holds
    }
}
