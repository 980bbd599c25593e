//! 尚缺多少: what each failing test lacks, exactly, in whole persons where persons are counted.

use super::conditions::Leaf;
use super::verdict::{Missing, TestPart, TestResult};
use crate::exact::{ExactNumber, NumberRefusal, Ratio, Rounding};
use crate::outcome::Refusal;
use crate::rulebook::{Factor, Measure, Operator, Predicate, Quantity, Test, VoterSet};

/// The results of one part of a rule, in the order of its condition; each test with what it was judged by.
pub(super) struct Results<'a> {
    pub(super) rows: Vec<(&'a TestResult, Option<Leaf<'a>>)>,
    next: usize,
}

impl<'a> Results<'a> {
    pub(super) fn of(part: TestPart, tests: &'a [TestResult], leaves: &[Option<Leaf<'a>>]) -> Results<'a> {
        let rows = tests.iter().zip(leaves.iter().copied()).filter(|(row, _)| row.part == part);
        Results { rows: rows.collect(), next: 0 }
    }

    fn take(&mut self) -> Option<(&'a TestResult, Option<Leaf<'a>>)> {
        let row = self.rows.get(self.next).copied();
        self.next = self.next.saturating_add(1);
        row
    }

    fn is_below(&self, id: &str) -> bool {
        let next = self.rows.get(self.next).and_then(|(row, _)| row.id.strip_prefix(id));
        next.is_some_and(|rest| rest.starts_with('.'))
    }
}

/// What a part of a condition lacks: nothing where no ballot can make it hold.
type Lacks = Option<Vec<Missing>>;

/// What the failing tests of a condition lack, of those that would help if they held.
pub(super) fn missing(condition: &Predicate, results: &mut Results<'_>) -> Result<Vec<Missing>, Refusal> {
    Ok(lacks(condition, results)?.unwrap_or_default())
}

fn lacks(condition: &Predicate, results: &mut Results<'_>) -> Result<Lacks, Refusal> {
    let Some((row, leaf)) = results.take() else { return Ok(Some(Vec::new())) };
    let nothing = Ok(Some(Vec::new()));
    let found = match condition {
        Predicate::Test { test } if row.holds == Some(false) => return lack(test, row, leaf),
        // What people did not establish no ballot mends.
        Predicate::Fact { .. } => return Ok((row.holds != Some(false)).then(Vec::new)),
        Predicate::Test { .. } | Predicate::Always => return nothing,
        Predicate::Not { of } => {
            lacks(of, results)?;
            // That people did establish something no ballot mends either.
            let fixed = row.holds == Some(false) && !of.has_tests();
            return Ok((!fixed).then(Vec::new));
        }
        Predicate::All { of } => every(of.iter().map(|part| lacks(part, results)))?,
        Predicate::Any { of } => some(of.iter().map(|part| lacks(part, results)))?,
        Predicate::Each { of, .. } | Predicate::CountOf { of, .. } => {
            let mut groups = Vec::new();
            while results.is_below(&row.id) {
                groups.push(lacks(of, results));
            }
            match condition {
                Predicate::Each { .. } => every(groups.into_iter())?,
                _ => some(groups.into_iter())?.or(Some(Vec::new())),
            }
        }
    };
    Ok(if row.holds == Some(true) { Some(Vec::new()) } else { found })
}

/// Every part must be helped.
fn every(parts: impl Iterator<Item = Result<Lacks, Refusal>>) -> Result<Lacks, Refusal> {
    let parts: Vec<Lacks> = parts.collect::<Result<_, _>>()?;
    let parts: Option<Vec<Vec<Missing>>> = parts.into_iter().collect();
    Ok(parts.map(|parts| parts.concat()))
}

/// One part that can be helped is enough.
fn some(parts: impl Iterator<Item = Result<Lacks, Refusal>>) -> Result<Lacks, Refusal> {
    let parts: Vec<Lacks> = parts.collect::<Result<_, _>>()?;
    let mut helped = parts.into_iter().flatten().peekable();
    Ok(helped.peek().is_some().then(|| helped.flatten().collect()))
}

/// What one failing test lacks; `None` where nothing that a ballot can change stands in it.
fn lack(test: &Test, row: &TestResult, leaf: Option<Leaf<'_>>) -> Result<Lacks, Refusal> {
    let changes = |set: VoterSet| !matches!(set, VoterSet::All | VoterSet::Eligible | VoterSet::Undelivered);
    if !sets_of(&test.left).into_iter().chain(sets_of(&test.right)).any(changes) {
        return Ok(None);
    }
    let (Quantity::Count { measure, set }, Some(leaf)) = (&test.left, leaf) else {
        return Ok(Some(Vec::new()));
    };
    // Growth helps only where more is asked for, and silence or absence is nothing to be gathered.
    let strict = match test.operator {
        Operator::AtLeast => false,
        Operator::MoreThan => true,
        Operator::AtMost | Operator::LessThan => return Ok(Some(Vec::new())),
    };
    let gathered = changes(*set) && *set != VoterSet::Silent;
    let (true, Some(has)) = (gathered, row.left) else { return Ok(Some(Vec::new())) };
    let Some(more) = growth(test, (measure, *set), leaf, strict)? else { return Ok(Some(Vec::new())) };
    Ok(Some(vec![Missing {
        test: row.id.clone(),
        part: row.part,
        measure: measure.name().to_owned(),
        set: *set,
        has,
        needed: ExactNumber(has.0.plus(more)?),
        missing: ExactNumber(more),
        more_than: strict && !measure.is_whole(),
    }]))
}

/// By how much the set must grow, both sides following: a no that turns into a yes leaves the noes.
fn growth(
    test: &Test,
    (measure, set): (&Measure, VoterSet),
    leaf: Leaf<'_>,
    strict: bool,
) -> Result<Option<Ratio>, Refusal> {
    let difference = |more: Ratio| -> Result<Option<Ratio>, NumberRefusal> {
        let moved = Moved { leaf, measure, set, more };
        match (moved.number(&test.left)?, moved.number(&test.right)?) {
            (Some(left), Some(right)) => Ok(Some(left.minus(right)?)),
            _ => Ok(None),
        }
    };
    // The noes turn first, and when there are none left those who expressed nothing.
    let noes = Moved { leaf, measure, set, more: Ratio::ZERO }.noes().unwrap_or(Ratio::ZERO);
    let Some(within) = solve(&difference, Ratio::ZERO, (measure.is_whole(), strict))? else {
        return Ok(None);
    };
    let more = match set {
        VoterSet::Yes if within > noes => match solve(&difference, noes, (measure.is_whole(), strict))? {
            Some(beyond) => beyond,
            None => return Ok(None),
        },
        _ => within,
    };
    // With `min` and `max` the sides bend; what does not reach is not told as if it did.
    let reached = difference(more)?.is_some_and(|left| match strict && measure.is_whole() {
        true => left > Ratio::ZERO,
        false => left >= Ratio::ZERO,
    });
    Ok(reached.then_some(more))
}

/// By how much to grow, from a point on which the difference is a line.
fn solve(
    difference: &dyn Fn(Ratio) -> Result<Option<Ratio>, NumberRefusal>,
    from: Ratio,
    (whole, strict): (bool, bool),
) -> Result<Option<Ratio>, NumberRefusal> {
    // A small step, so that a few noes do not bend the line on the way.
    let step = Ratio::new(1, 1_000_000)?;
    let (Some(now), Some(then)) = (difference(from)?, difference(from.plus(step)?)?) else {
        return Ok(None);
    };
    let slope = then.minus(now)?.divided_by(step)?;
    if slope <= Ratio::ZERO {
        return Ok(None);
    }
    let bound = from.plus(now.negated().divided_by(slope)?)?;
    Ok(Some(match (whole, strict) {
        (false, _) => bound,
        (true, false) => bound.rounded(0, Rounding::Up)?,
        (true, true) => bound.rounded(0, Rounding::Down)?.plus(Ratio::ONE)?,
    }))
}

/// Counts in which a set has grown.
struct Moved<'a> {
    leaf: Leaf<'a>,
    measure: &'a Measure,
    set: VoterSet,
    more: Ratio,
}

impl Moved<'_> {
    fn number(&self, quantity: &Quantity) -> Result<Option<Ratio>, NumberRefusal> {
        let both = |left: &Quantity, right: &Quantity| -> Result<Option<(Ratio, Ratio)>, NumberRefusal> {
            Ok(self.number(left)?.zip(self.number(right)?))
        };
        Ok(match quantity {
            Quantity::Constant { value } => fraction(value),
            Quantity::Count { measure, set } => self.count(measure, *set)?,
            Quantity::Share { ratio, of } => match (fraction(ratio), self.number(of)?) {
                (Some(ratio), Some(of)) => Some(ratio.times(of)?),
                _ => None,
            },
            Quantity::Plus { left, right } => {
                both(left, right)?.map(|(left, right)| left.plus(right)).transpose()?
            }
            Quantity::Minus { left, right } => {
                both(left, right)?.map(|(left, right)| left.minus(right)).transpose()?
            }
            Quantity::Min { of } => self.numbers(of)?.and_then(|of| of.into_iter().min()),
            Quantity::Max { of } => self.numbers(of)?.and_then(|of| of.into_iter().max()),
        })
    }

    /// How many say no, of the measure that grows.
    fn noes(&self) -> Option<Ratio> {
        let counts = self.leaf.counts.iter().find(|counts| counts.measure == self.measure.name());
        counts.and_then(|counts| counts.exact(VoterSet::No))
    }

    fn numbers(&self, of: &[Quantity]) -> Result<Option<Vec<Ratio>>, NumberRefusal> {
        of.iter().map(|quantity| self.number(quantity)).collect()
    }

    fn count(&self, measure: &Measure, set: VoterSet) -> Result<Option<Ratio>, NumberRefusal> {
        let counts = self.leaf.counts.iter().find(|counts| counts.measure == measure.name());
        let Some(count) = counts.and_then(|counts| counts.exact(set)) else { return Ok(None) };
        let turned = self.noes().map_or(self.more, |noes| noes.min(self.more));
        let moved = match set {
            _ if measure != self.measure => Ratio::ZERO,
            same if same == self.set => self.more,
            VoterSet::No if self.set == VoterSet::Yes => turned.negated(),
            VoterSet::Cast if self.set == VoterSet::Yes => self.more.minus(turned)?,
            _ => Ratio::ZERO,
        };
        count.plus(moved).map(Some)
    }
}

const fn fraction(factor: &Factor) -> Option<Ratio> {
    match factor {
        Factor::Ratio { value } => Some(*value),
        Factor::Parameter { .. } => None,
    }
}

/// The sets that a quantity reads.
pub(super) fn sets_of(quantity: &Quantity) -> Vec<VoterSet> {
    match quantity {
        Quantity::Constant { .. } => Vec::new(),
        Quantity::Count { set, .. } => vec![*set],
        Quantity::Share { of, .. } => sets_of(of),
        Quantity::Plus { left, right } | Quantity::Minus { left, right } => {
            [sets_of(left), sets_of(right)].concat()
        }
        Quantity::Min { of } | Quantity::Max { of } => of.iter().flat_map(sets_of).collect(),
    }
}
