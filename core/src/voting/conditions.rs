//! 条件的检验: three answers (holds, does not hold, cannot be told), with every number that was read.

mod evidence;
mod quantities;

pub(super) use evidence::{Evidence, Group, Leaf, Told};
pub(super) use quantities::QuantityFound;

use super::counts::Measured;
use super::sums::Pieces;
use super::three_answers::{all_hold, all_hold_of_some, any_holds, count_holds, how_many};
use super::verdict::{TestKind, TestPart, TestResult};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Refusal};
use crate::rulebook::Need;
use crate::rulebook::{Operator, Predicate, Test, measures_in_test};

/// Judges conditions and writes down each test, and what could not be read.
pub(super) struct Conditions<'a> {
    evidence: Evidence<'a>,
    part: TestPart,
    citation: &'a Citation,
    /// The group whose counts are read, where it is one.
    group: Option<&'a str>,
    pub(super) tests: Vec<TestResult>,
    /// For each row the test that it is of.
    pub(super) leaves: Vec<Option<Leaf<'a>>>,
    pub(super) needs: Vec<Need>,
    /// The sides of tests that are not simple, with their parts.
    pub(super) quantities: Vec<QuantityFound>,
    /// Whether unknown areas would split a side of a test into more lines than are looked at.
    pub(super) too_many_lines: bool,
    /// Whether a test is open for want of areas, and not for want of a count that nobody gave.
    pub(super) open_by_area: bool,
}

impl<'a> Conditions<'a> {
    pub(super) const fn new(
        evidence: Evidence<'a>,
        part: TestPart,
        citation: &'a Citation,
    ) -> Conditions<'a> {
        Conditions {
            evidence,
            part,
            citation,
            group: None,
            tests: Vec::new(),
            leaves: Vec::new(),
            needs: Vec::new(),
            quantities: Vec::new(),
            too_many_lines: false,
            open_by_area: false,
        }
    }

    /// Judges a whole condition. Where only facts that nobody told stand in the way, every way they can
    /// be is tried: what holds in all of them holds.
    pub(super) fn judge(&mut self, condition: &'a Predicate, id: &str) -> Result<Option<bool>, Refusal> {
        let mut holds = self.part(condition, id, None)?;
        if holds.is_none() {
            holds = super::facts_untold::whatever_the_facts(
                condition,
                &self.tests,
                &self.leaves,
                self.evidence.facts,
            );
            if let Some(row) = self.tests.first_mut().filter(|_| holds.is_some()) {
                row.holds = holds;
            }
        }
        Ok(holds)
    }

    /// Judges a condition; parts follow the whole they belong to.
    fn part(
        &mut self,
        condition: &'a Predicate,
        id: &str,
        parent: Option<&str>,
    ) -> Result<Option<bool>, Refusal> {
        let place = self.tests.len();
        self.tests.push(self.blank(condition, id, parent));
        self.leaves.push(match condition {
            Predicate::Test { test } => Some(Leaf { test, counts: self.evidence.counts, even: None }),
            _ => None,
        });
        let holds = match condition {
            Predicate::Test { test } => self.compare(test, place)?,
            Predicate::All { of } => all_hold(&self.parts(of, id)?),
            Predicate::Any { of } => any_holds(&self.parts(of, id)?),
            Predicate::Not { of } => self.part(of, &format!("{id}.1"), Some(id))?.map(|holds| !holds),
            Predicate::Fact { name } => self.fact(name),
            Predicate::Each { tag, of } => all_hold_of_some(&self.in_groups(tag, of, id)?),
            Predicate::CountOf { tag, of, operator, number } => {
                let holds = self.in_groups(tag, of, id)?;
                self.count_holds(place, &holds, *operator, *number)
            }
            Predicate::Always => Some(true),
        };
        if let Some(test) = self.tests.get_mut(place) {
            test.holds = holds;
        }
        Ok(holds)
    }

    fn blank(&self, condition: &Predicate, id: &str, parent: Option<&str>) -> TestResult {
        let (kind, base) = match condition {
            Predicate::Test { test } => {
                (TestKind::Test, format!("{} {}", test.operator.in_words(), test.right.in_words()))
            }
            Predicate::All { .. } => (TestKind::All, "every part holds".to_owned()),
            Predicate::Any { .. } => (TestKind::Any, "at least one part holds".to_owned()),
            Predicate::Not { .. } => (TestKind::Not, "the part does not hold".to_owned()),
            Predicate::Fact { name } => (TestKind::Fact, format!("the fact {name}")),
            Predicate::Each { tag, .. } => (TestKind::Each, format!("in every {tag}")),
            Predicate::CountOf { tag, operator, number, .. } => {
                (TestKind::Count, format!("in {} {number} of the groups by {tag}", operator.in_words()))
            }
            Predicate::Always => (TestKind::Always, "always".to_owned()),
        };
        TestResult {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            part: self.part,
            kind,
            rule: condition.to_string(),
            shape: quantities::shape(condition),
            name: named_in(condition),
            group: self.group.map(str::to_owned),
            left: None,
            op: None,
            right: None,
            base,
            holds: None,
            citation: self.citation.clone(),
        }
    }

    fn parts(&mut self, of: &'a [Predicate], id: &str) -> Result<Vec<Option<bool>>, Refusal> {
        let mut holds = Vec::with_capacity(of.len());
        for (number, part) in (1_u32..).zip(of) {
            holds.push(self.part(part, &format!("{id}.{number}"), Some(id))?);
        }
        Ok(holds)
    }

    fn fact(&mut self, name: &str) -> Option<bool> {
        let told = self.evidence.facts.get(name);
        if told.is_none() {
            self.need(Need::fact(name));
        }
        told
    }

    /// One comparison: the difference of its sides against zero, wherever the unknowns lie.
    fn compare(&mut self, test: &Test, place: usize) -> Result<Option<bool>, Refusal> {
        let known = self.needs.len();
        self.note_sides(test, place)?;
        let (left, right) = (self.quantity(&test.left)?, self.quantity(&test.right)?);
        let exact = |side: &Option<Pieces>| side.as_ref().and_then(Pieces::exact).map(ExactNumber);
        let (exact_left, exact_right) = (exact(&left), exact(&right));
        if let Some(row) = self.tests.get_mut(place) {
            (row.left, row.op, row.right) = (exact_left, Some(test.operator), exact_right);
        }
        if let Some((left, right)) = exact_left.zip(exact_right) {
            self.even(place, Some(left == right));
            return Ok(Some(test.operator.holds(left.0, right.0)));
        }
        let (Some(left), Some(right)) = (left, right) else {
            let measures = measures_in_test(test);
            let unbounded = |counts: &Measured| counts.unbounded && measures.contains(&counts.measure);
            self.open_by_area |= self.evidence.counts.iter().any(unbounded);
            return Ok(None);
        };
        let difference = left.plus(&right.times(Ratio::ONE.negated())?)?;
        let holds = match difference {
            Some(difference) => {
                self.even(place, difference.is_nothing(self.evidence.unknowns)?);
                difference.compares(test.operator, self.evidence.unknowns)?
            }
            None => {
                self.too_many_lines = true;
                None
            }
        };
        if holds.is_some() {
            self.needs.truncate(known);
        }
        self.open_by_area |= holds.is_none();
        Ok(holds)
    }

    /// Writes down whether both sides of a test are the same.
    fn even(&mut self, place: usize, even: Option<bool>) {
        if let Some(leaf) = self.leaves.get_mut(place).and_then(Option::as_mut) {
            leaf.even = even;
        }
    }

    /// Whether the condition holds in each group of a tag.
    fn in_groups(&mut self, tag: &str, of: &'a Predicate, id: &str) -> Result<Vec<Option<bool>>, Refusal> {
        let mut holds = Vec::new();
        let mut needed: Vec<Need> = Vec::new();
        for group in self.evidence.groups.iter().filter(|group| group.tag == tag) {
            let evidence = Evidence { counts: &group.counts, groups: &[], ..self.evidence };
            let mut inside = Conditions::new(evidence, self.part, self.citation);
            inside.group = Some(&group.key);
            holds.push(inside.part(of, &format!("{id}.{}", group.key), Some(id))?);
            self.tests.append(&mut inside.tests);
            self.leaves.append(&mut inside.leaves);
            self.quantities.append(&mut inside.quantities);
            self.open_by_area |= inside.open_by_area;
            self.too_many_lines |= inside.too_many_lines;
            needed.extend(inside.needs.into_iter().map(|need| need.within(tag, &group.key)));
        }
        // The names hold the group's key, so that no two are alike: nothing is looked for.
        self.needs.append(&mut needed);
        if holds.is_empty() {
            self.need(Need::groups(tag));
        }
        Ok(holds)
    }

    fn count_holds(
        &mut self,
        place: usize,
        holds: &[Option<bool>],
        operator: Operator,
        number: Ratio,
    ) -> Option<bool> {
        let (yes, unknown) = how_many(holds);
        if let Some(row) = self.tests.get_mut(place) {
            row.left = (unknown.is_zero() && !holds.is_empty()).then_some(ExactNumber(yes));
            row.op = Some(operator);
            row.right = Some(ExactNumber(number));
        }
        count_holds(holds, operator, number)
    }

    fn need_all(&mut self, needs: impl IntoIterator<Item = Need>) {
        needs.into_iter().for_each(|need| self.need(need));
    }

    fn need(&mut self, need: Need) {
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
    }
}

/// The fact that a condition asks for, or the tag of its groups.
fn named_in(condition: &Predicate) -> Option<String> {
    match condition {
        Predicate::Fact { name } => Some(name.clone()),
        Predicate::Each { tag, .. } | Predicate::CountOf { tag, .. } => Some(tag.clone()),
        _ => None,
    }
}
