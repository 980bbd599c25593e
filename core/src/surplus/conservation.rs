//! 守恒: the sums a reader can add up again.

use super::facts::ShareFacts;
use super::said::SurplusStep;
use super::shares::{Conservation, Shares};
use crate::exact::{Amount, AmountRefusal, MinorUnits, amount_of};
use crate::outcome::{Refusal, Trace};

/// The sum in minor units.
fn sum(facts: &ShareFacts, mut amounts: impl Iterator<Item = Amount>) -> Result<i128, AmountRefusal> {
    amounts.try_fold(0_i128, |sum, amount| Ok(sum.plus(i128::from(facts.currency.minor_units(amount)?))))
}

/// Adds up everything that was made, so that a reader can do the same.
pub(super) fn conserve(facts: &ShareFacts, shares: &mut Shares, trace: &mut Trace) -> Result<(), Refusal> {
    let total = i128::from(facts.currency.minor_units(facts.total)?);
    let parts = sum(facts, shares.parts.iter().map(|part| part.amount))?;
    let treatments = sum(facts, shares.treatments.iter().map(|treated| treated.amount))?;
    let lines = sum(facts, shares.lines.iter().map(|line| line.gross))?;
    let set_off = sum(facts, shares.lines.iter().map(|line| line.set_off))?;
    let net = sum(facts, shares.lines.iter().map(|line| line.net))?;
    let met = [parts, treatments, lines, net.plus(set_off)];
    let amount = |units: i128| amount_of(units, facts.currency.minor_digits);
    shares.conservation = Conservation {
        parts: amount(parts)?,
        treatments: amount(treatments)?,
        lines: amount(lines)?,
        set_off: amount(set_off)?,
        net: amount(net)?,
        holds: met.iter().all(|sum| *sum == total),
    };
    shares.set_off = shares.conservation.set_off;
    let sums = &shares.conservation;
    trace.step(|| SurplusStep::Conservation {
        total: facts.total,
        parts: sums.parts,
        treatments: sums.treatments,
        lines: sums.lines,
        set_off: sums.set_off,
        net: sums.net,
        holds: sums.holds,
    });
    Ok(())
}
