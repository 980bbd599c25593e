//! 尚缺多少: what each failing test lacks, exactly, in whole persons where persons are counted.

use super::algebra::{Operator, Predicate, Quantity, Set, Test};
use super::verdict::{Missing, TestPart, TestResult};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;
use crate::rounding::Rounding;

/// What the failing tests of a condition lack; `tests` are its results, in the same order.
pub(crate) fn missing(
    condition: &Predicate,
    tests: &[TestResult],
    part: TestPart,
) -> Result<Vec<Missing>, Refusal> {
    let mut leaves = Vec::new();
    gather(condition, &mut leaves);
    let rows = tests.iter().filter(|row| row.part == part && row.kind == "test");
    let mut lacking = Vec::new();
    for row in rows.filter(|row| row.holds == Some(false)) {
        let Some(test) = leaves.iter().find(|test| test.to_string() == row.rule) else { continue };
        lacking.extend(lack(test, row)?);
    }
    Ok(lacking)
}

/// The tests that would help if they held: those under `not` would not.
fn gather<'a>(condition: &'a Predicate, leaves: &mut Vec<&'a Test>) {
    match condition {
        Predicate::Test { test } => leaves.push(test),
        Predicate::All { of } | Predicate::Any { of } => of.iter().for_each(|part| gather(part, leaves)),
        Predicate::Each { of, .. } | Predicate::CountOf { of, .. } => gather(of, leaves),
        Predicate::Not { .. } | Predicate::Fact { .. } | Predicate::Always => {}
    }
}

fn lack(test: &Test, row: &TestResult) -> Result<Option<Missing>, Refusal> {
    let Quantity::Count { measure, set } = &test.left else { return Ok(None) };
    let (Some(has), Some(bound)) = (row.left, row.right) else { return Ok(None) };
    // Growth helps only where more is asked for, and silence or absence is nothing to be gathered.
    let strict = match test.operator {
        Operator::AtLeast => false,
        Operator::MoreThan => true,
        Operator::AtMost | Operator::LessThan => return Ok(None),
    };
    if matches!(set, Set::Silent | Set::Undelivered) {
        return Ok(None);
    }
    let needed = if measure.is_whole() { whole_bound(bound.0, strict)? } else { bound.0 };
    Ok(Some(Missing {
        test: row.id.clone(),
        part: row.part,
        measure: measure.name().to_owned(),
        set: *set,
        has,
        needed: Number(needed),
        missing: Number(needed.minus(has.0)?),
        more_than: strict && !measure.is_whole(),
    }))
}

/// The least whole number that is at least, or more than, the bound.
fn whole_bound(bound: Ratio, strict: bool) -> Result<Ratio, Refusal> {
    if strict {
        return Ok(bound.rounded(0, Rounding::Down)?.plus(Ratio::ONE)?);
    }
    Ok(bound.rounded(0, Rounding::Up)?)
}
