//! 条件的检验: three answers (holds, does not hold, cannot be told), with every number that was read.

use super::algebra::{Factor, Operator, Predicate, Quantity, Test};
use super::facts::{GivenFact, GroupCounts, MeasureCounts};
use super::verdict::{TestPart, TestResult};
use crate::citation::Citation;
use crate::fixed::NumberRefusal;
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;

/// What a condition is judged by.
pub(crate) struct Evidence<'a> {
    pub(crate) counts: &'a [MeasureCounts],
    pub(crate) groups: &'a [GroupCounts],
    pub(crate) facts: &'a [GivenFact],
}

/// Judges conditions and writes down each test, and what could not be read.
pub(crate) struct Judge<'a> {
    evidence: Evidence<'a>,
    part: TestPart,
    citation: Citation,
    pub(crate) tests: Vec<TestResult>,
    pub(crate) needs: Vec<String>,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(evidence: Evidence<'a>, part: TestPart, citation: Citation) -> Judge<'a> {
        Judge { evidence, part, citation, tests: Vec::new(), needs: Vec::new() }
    }

    /// Judges a condition; parts follow the whole they belong to.
    pub(crate) fn judge(
        &mut self,
        condition: &Predicate,
        id: &str,
        parent: Option<&str>,
    ) -> Result<Option<bool>, Refusal> {
        let place = self.tests.len();
        self.tests.push(self.blank(condition, id, parent));
        let holds = match condition {
            Predicate::Test { test } => self.compare(test, place)?,
            Predicate::All { of } => {
                let holds = self.parts(of, id)?;
                if holds.contains(&Some(false)) { Some(false) } else { all_known(&holds).then_some(true) }
            }
            Predicate::Any { of } => {
                let holds = self.parts(of, id)?;
                if holds.contains(&Some(true)) { Some(true) } else { all_known(&holds).then_some(false) }
            }
            Predicate::Not { of } => self.judge(of, &format!("{id}.1"), Some(id))?.map(|holds| !holds),
            Predicate::Fact { name } => self.fact(name),
            Predicate::Each { tag, of } => {
                let (yes, unknown, groups) = self.in_groups(tag, of, id)?;
                each_holds(yes, unknown, groups)
            }
            Predicate::CountOf { tag, of, operator, number } => {
                let (yes, unknown, groups) = self.in_groups(tag, of, id)?;
                self.count_holds(place, (yes, unknown, groups), *operator, *number)
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
                ("test", format!("{} {}", test.operator.in_words(), test.right.in_words()))
            }
            Predicate::All { .. } => ("all", "every part holds".to_owned()),
            Predicate::Any { .. } => ("any", "at least one part holds".to_owned()),
            Predicate::Not { .. } => ("not", "the part does not hold".to_owned()),
            Predicate::Fact { name } => ("fact", format!("the fact {name}")),
            Predicate::Each { tag, .. } => ("each", format!("in every {tag}")),
            Predicate::CountOf { tag, operator, number, .. } => {
                ("count", format!("in {} {number} of the groups by {tag}", operator.in_words()))
            }
            Predicate::Always => ("always", "always".to_owned()),
        };
        TestResult {
            id: id.to_owned(),
            parent: parent.map(str::to_owned),
            part: self.part,
            kind: kind.to_owned(),
            rule: condition.to_string(),
            left: None,
            op: None,
            right: None,
            base,
            holds: None,
            citation: self.citation.clone(),
        }
    }

    fn parts(&mut self, of: &[Predicate], id: &str) -> Result<Vec<Option<bool>>, Refusal> {
        let mut holds = Vec::with_capacity(of.len());
        for (number, part) in (1_u32..).zip(of) {
            holds.push(self.judge(part, &format!("{id}.{number}"), Some(id))?);
        }
        Ok(holds)
    }

    fn fact(&mut self, name: &str) -> Option<bool> {
        let given = self.evidence.facts.iter().find(|fact| fact.name == name).map(|fact| fact.holds);
        if given.is_none() {
            self.need(format!("fact({name})"));
        }
        given
    }

    fn compare(&mut self, test: &Test, place: usize) -> Result<Option<bool>, Refusal> {
        let left = self.number(&test.left)?;
        let right = self.number(&test.right)?;
        if let Some(row) = self.tests.get_mut(place) {
            row.left = left.map(Number);
            row.op = Some(test.operator);
            row.right = right.map(Number);
        }
        Ok(left.zip(right).map(|(left, right)| test.operator.holds(left, right)))
    }

    /// How many groups hold, how many cannot be told, and how many there are.
    fn in_groups(&mut self, tag: &str, of: &Predicate, id: &str) -> Result<(u32, u32, u32), Refusal> {
        let (mut yes, mut unknown, mut groups) = (0_u32, 0_u32, 0_u32);
        let all = self.evidence.groups;
        for group in all.iter().filter(|group| group.tag == tag) {
            let evidence = Evidence { counts: &group.counts, groups: &[], facts: self.evidence.facts };
            let mut judge = Judge::new(evidence, self.part, self.citation.clone());
            let holds = judge.judge(of, &format!("{id}.{}", group.key), Some(id))?;
            self.tests.append(&mut judge.tests);
            for need in judge.needs {
                self.need(format!("{tag} {}: {need}", group.key));
            }
            groups = groups.saturating_add(1);
            yes = yes.saturating_add(u32::from(holds == Some(true)));
            unknown = unknown.saturating_add(u32::from(holds.is_none()));
        }
        if groups == 0 {
            self.need(format!("groups({tag})"));
        }
        Ok((yes, unknown, groups))
    }

    fn count_holds(
        &mut self,
        place: usize,
        (yes, unknown, groups): (u32, u32, u32),
        operator: Operator,
        number: Ratio,
    ) -> Option<bool> {
        let least = Ratio::whole(i64::from(yes));
        let most = Ratio::whole(i64::from(yes.saturating_add(unknown)));
        if let Some(row) = self.tests.get_mut(place) {
            row.left = (unknown == 0 && groups > 0).then_some(Number(least));
            row.op = Some(operator);
            row.right = Some(Number(number));
        }
        let (low, high) = (operator.holds(least, number), operator.holds(most, number));
        (groups > 0 && low == high).then_some(low)
    }

    fn need(&mut self, name: String) {
        if !self.needs.contains(&name) {
            self.needs.push(name);
        }
    }

    fn number(&mut self, quantity: &Quantity) -> Result<Option<Ratio>, NumberRefusal> {
        Ok(match quantity {
            Quantity::Constant { value } => self.factor(value),
            Quantity::Count { measure, set } => {
                let counts = self.evidence.counts.iter().find(|counts| counts.measure == measure.name());
                let count = counts.and_then(|counts| counts.counts.of(*set));
                if count.is_none() {
                    self.need(quantity.to_string());
                }
                count.map(|count| count.0)
            }
            Quantity::Share { ratio, of } => match (self.factor(ratio), self.number(of)?) {
                (Some(ratio), Some(of)) => Some(ratio.times(of)?),
                _ => None,
            },
            Quantity::Plus { left, right } => match (self.number(left)?, self.number(right)?) {
                (Some(left), Some(right)) => Some(left.plus(right)?),
                _ => None,
            },
            Quantity::Minus { left, right } => match (self.number(left)?, self.number(right)?) {
                (Some(left), Some(right)) => Some(left.minus(right)?),
                _ => None,
            },
            Quantity::Min { of } => self.numbers(of)?.and_then(|of| of.into_iter().min()),
            Quantity::Max { of } => self.numbers(of)?.and_then(|of| of.into_iter().max()),
        })
    }

    fn numbers(&mut self, of: &[Quantity]) -> Result<Option<Vec<Ratio>>, NumberRefusal> {
        let mut numbers = Vec::with_capacity(of.len());
        for quantity in of {
            numbers.push(self.number(quantity)?);
        }
        Ok(numbers.into_iter().collect())
    }

    fn factor(&mut self, factor: &Factor) -> Option<Ratio> {
        match factor {
            Factor::Ratio { value } => Some(*value),
            Factor::Parameter { name } => {
                self.need(format!("param({name})"));
                None
            }
        }
    }
}

fn all_known(holds: &[Option<bool>]) -> bool {
    holds.iter().all(Option::is_some)
}

fn each_holds(yes: u32, unknown: u32, groups: u32) -> Option<bool> {
    if groups == 0 {
        return None;
    }
    if yes.saturating_add(unknown) < groups {
        return Some(false);
    }
    (unknown == 0).then_some(true)
}
